"""The commands `generate` and `check`: write a package from a schema folder, or list the files that differ from it."""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from collections.abc import Callable
from pathlib import Path

from opend_codegen import pipeline
from opend_codegen.commands.importing import add_proto_argument
from opend_codegen.commands.installed import installed_folder, record_package
from opend_codegen.commands.progress import progress_bar
from opend_codegen.importer import comment_faults
from opend_codegen.model import Summary
from opend_codegen.shipped import shipped_templates

__all__ = ["add_commands"]

_OUT = Path("generated")


def add_commands(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add both commands to those of opend-codegen."""
    generates = add_parser("generate", help="write the package from the proto folder")
    generates.add_argument(
        "--installed", action="store_true", help="replace the package that is installed in this environment"
    )
    checks = add_parser("check", help="list the generated files that do not match the proto folder")
    checks.add_argument(
        "--comments", action="store_true",
        help="also list the elements whose comment is missing, or says no more than their name",
    )  # fmt: skip
    for parser, command in ((generates, _generate), (checks, _check)):
        _add_arguments(parser)
        parser.set_defaults(command=command, usage_error=parser.error)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_proto_argument(parser)
    parser.add_argument(
        "--templates", type=Path, default=shipped_templates(), metavar="DIR",
        help="folder with a folder of templates for each flavour (default: those that come with this command)",
    )  # fmt: skip
    parser.add_argument(
        "--flavour", default="dataclasses", metavar="NAME",
        help=f"what to make: {', '.join((*pipeline.FLAVOURS, *pipeline.TEXT_FLAVOURS))}, or a folder of your own in "
        "--templates (default: dataclasses)",
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, metavar="DIR",
        help=f"folder to put the package in (default: generated for {pipeline.PACKAGE}, none for other flavours)",
    )  # fmt: skip


def _generate(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    options.out = _installed(options) if options.installed else _out(options)
    with progress_bar("generating") as progress:
        summary = pipeline.generate(
            options.proto, options.templates, options.out, flavour=options.flavour, progress=progress
        )
    print(f"{_described(summary)} in {time.perf_counter() - started:.1f} s")
    if options.installed:
        record_package(pipeline.PACKAGE)
    print(f"written to {_package(options)}")
    return 0


def _check(options: argparse.Namespace) -> int:
    stale = _check_files(options)
    return max(stale, _check_comments(options.proto)) if options.comments else stale


def _check_comments(proto: Path) -> int:
    faults = comment_faults(proto)
    for fault in faults:
        print(f"{proto}: {fault}", file=sys.stderr)
    if faults:
        print("opend-codegen: write a comment with a fact above each of them", file=sys.stderr)
        return 1
    print(f"every element in {proto} has a comment")
    return 0


def _check_files(options: argparse.Namespace) -> int:
    options.out = _out(options)
    with progress_bar("checking") as progress:
        differences = pipeline.check(
            options.proto, options.templates, options.out, flavour=options.flavour, progress=progress
        )
    for difference in differences:
        print(f"{_package(options) / difference.file} {difference.what}", file=sys.stderr)
    if differences:
        print(f"opend-codegen: run `{_as_generate(options)}` to bring them up to date", file=sys.stderr)
        return 1
    print(f"{_package(options)} is up to date")
    return 0


def _out(options: argparse.Namespace) -> Path:
    if options.out is None and options.flavour != "dataclasses":
        options.usage_error(f"--flavour {options.flavour} needs --out DIR: where it goes")
    out: Path = options.out or _OUT
    return out


def _installed(options: argparse.Namespace) -> Path:
    if options.flavour != "dataclasses":
        options.usage_error(f"--installed is for {pipeline.PACKAGE}; --flavour {options.flavour} needs --out DIR")
    if options.out is not None:
        options.usage_error("--installed and --out DIR are two places; give one")
    return installed_folder(pipeline.PACKAGE)


def _as_generate(options: argparse.Namespace) -> str:
    """Return the `generate` command line that brings the checked package up to date."""
    words = [
        f"{name} {shlex.quote(str(given))}"
        for name, given, usual in (
            ("--proto", options.proto, Path("proto")),
            ("--templates", options.templates, shipped_templates()),
            ("--out", options.out, _OUT),
        )
        if given.resolve() != usual.resolve()
    ]
    if options.flavour != "dataclasses":
        words.append(f"--flavour {shlex.quote(options.flavour)}")
    return " ".join(["opend-codegen generate", *words])


def _package(options: argparse.Namespace) -> Path:
    folder: Path = options.out / pipeline.folder_name(options.flavour)
    return folder


def _described(summary: Summary) -> str:
    return (
        f"{summary.files} files, {summary.messages} messages, {summary.enums} enums, {summary.fields} fields "
        f"({summary.typed_enum_fields} ints typed with an enum), {summary.methods} methods, {summary.pushes} pushes"
    )
