"""The command `opend-codegen`: import a schema, generate the package from it, compare schemas, tell their history.

Invariant: exit status 0 done, 1 the work failed with one line on stderr, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

try:
    from opend_codegen import diff, pipeline
    from opend_codegen.errors import CodegenError
    from opend_codegen.history import default_cache, plan_history, write_history
    from opend_codegen.importer import IDS_ASK, IDS_KEEP, IDS_TAKE, ImportOptions, import_schema
    from opend_codegen.installed import installed_folder, record_package
    from opend_codegen.model import Summary
    from opend_codegen.shipped import shipped_schema
    from opend_codegen.starting import new_folder
except ModuleNotFoundError as missing:  # The command is installed with the package, what it needs with an extra.
    sys.exit(f"opend-codegen: the package `{missing.name}` is missing: pip install 'opend[codegen]'")

__all__ = ["main"]

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if getattr(options, "out", options) is None:
        if options.flavour != "dataclasses":
            parser.error(f"--flavour {options.flavour} needs --out DIR: where it goes")
        options.out = Path("generated")
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except CodegenError as error:
        print(f"opend-codegen: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("opend-codegen: interrupted; nothing was changed", file=sys.stderr)
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="opend-codegen", description="Generate the typed package opend_proto from the gateway's protobuf schema."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    imports = commands.add_parser("import", help="bring a vendor release's schema into the proto folder")
    imports.add_argument(
        "source", help="a folder, an archive (.tar.gz .tgz .whl .zip), or a requirement (futu-api==10.11.7108)"
    )
    ids = imports.add_mutually_exclusive_group()
    ids.add_argument(
        "--take-ids", dest="ids", action="store_const", const=IDS_TAKE, default=IDS_ASK,
        help="where the package has another id than the table, take the package's",
    )  # fmt: skip
    ids.add_argument(
        "--keep-ids", dest="ids", action="store_const", const=IDS_KEEP, default=IDS_ASK, help="… keep the table's"
    )
    imports.add_argument("--dry-run", action="store_true", help="only say what would be done")
    imports.add_argument("--strict", action="store_true", help="change nothing if anything needs a decision")
    imports.add_argument("--verbose", action="store_true", help="list every change, not the first few of each kind")
    imports.add_argument("--report", type=Path, metavar="FILE", help="write the whole report to FILE as JSON")
    imports.set_defaults(command=_import)
    generates = commands.add_parser("generate", help="write the package from the proto folder")
    generates.set_defaults(command=_generate)
    checks = commands.add_parser("check", help="say which generated files are not what the proto folder gives")
    checks.set_defaults(command=_check)
    diff.add_command(commands.add_parser)
    news = commands.add_parser("new", help="set up a schema folder of your own, with a first program")
    news.add_argument("directory", type=Path, metavar="DIR", help="folder to set up")
    news.set_defaults(command=_new)
    histories = commands.add_parser("history", help="say since which release each element of the schema is there")
    histories.add_argument(
        "source", nargs="*",
        help="a release to add: an archive, a folder, or a requirement (default: build it again from all of them)",
    )  # fmt: skip
    histories.add_argument(
        "--cache", type=Path, default=default_cache(), metavar="DIR",
        help="where the vendor's archives are kept (default: %(default)s)",
    )  # fmt: skip
    histories.set_defaults(command=_history)
    for command in (imports, generates, checks, histories):
        command.add_argument(
            "--proto", type=Path, default=Path("proto"), metavar="DIR", help="schema folder (default: proto)"
        )
    generates.add_argument(
        "--installed", action="store_true", help="put the package in place of the one that this environment has"
    )
    for command in (generates, checks):
        command.add_argument(
            "--templates", type=Path, default=pipeline.default_templates(), metavar="DIR",
            help="folder with a folder of templates for each flavour (default: those that come with this command)",
        )  # fmt: skip
        command.add_argument(
            "--flavour", default="dataclasses", metavar="NAME",
            help=f"what to make of the schema: {', '.join(pipeline.FLAVOURS)}, or a folder of your own in --templates "
            "(default: dataclasses)",
        )  # fmt: skip
        command.add_argument(
            "--out", type=Path, metavar="DIR",
            help=f"folder that holds what is made (default: generated for {pipeline.PACKAGE}, none for other flavours)",
        )  # fmt: skip
    return parser


def _import(options: argparse.Namespace) -> int:
    settings = ImportOptions(shipped=shipped_schema(), ids=options.ids, dry_run=options.dry_run, strict=options.strict)
    report = import_schema(options.source, options.proto, options=settings, say=print)
    for line in report.lines(verbose=options.verbose):
        print(line)
    if options.report:
        _write(options.report, json.dumps(report.as_data(), ensure_ascii=False, indent=2) + "\n")
    if options.dry_run:
        print(f"nothing was changed in {options.proto} (--dry-run)")
        return 0
    elided = "" if options.verbose else "; --verbose or --report FILE lists everything"
    print(f"written to {options.proto}{elided}")
    print("next: opend-codegen generate")
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CodegenError(f"the report cannot be written: {error.strerror}", file=str(path)) from error


def _new(options: argparse.Namespace) -> int:
    for line in new_folder(options.directory, shipped_schema()):
        print(line)
    return 0


def _generate(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    if options.installed:
        options.out = installed_folder(pipeline.FLAVOURS[options.flavour])
    with _progress("generating") as progress:
        summary = pipeline.generate(
            options.proto, options.templates, options.out, flavour=options.flavour, progress=progress
        )
    print(f"{_described(summary)} in {time.perf_counter() - started:.1f} s")
    if options.installed:
        record_package(pipeline.FLAVOURS[options.flavour])
    print(f"written to {_package(options)}")
    return 0


def _check(options: argparse.Namespace) -> int:
    with _progress("checking") as progress:
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


def _as_generate(options: argparse.Namespace) -> str:
    """Return the command line that makes what was checked."""
    words = [
        f"{name} {shlex.quote(str(given))}"
        for name, given, usual in (
            ("--proto", options.proto, Path("proto")),
            ("--templates", options.templates, pipeline.default_templates()),
            ("--out", options.out, Path("generated")),
        )
        if given.resolve() != usual.resolve()
    ]
    if options.flavour != "dataclasses":
        words.append(f"--flavour {shlex.quote(options.flavour)}")
    return " ".join(["opend-codegen generate", *words])


def _history(options: argparse.Namespace) -> int:
    record, steps = plan_history(options.proto, options.source, say=print)
    if not steps:
        return 0
    with _progress("reading releases", total=len(steps)) as progress:
        record, path = write_history(options.proto, record, steps, options.cache, progress)
    for package, versions in record.releases.items():
        print(f"{package}: {len(versions)} release{'s'[: len(versions) > 1]}, {versions[0]} to {versions[-1]}")
    print(f"written to {path}")
    return 0


def _package(options: argparse.Namespace) -> Path:
    folder: Path = options.out / pipeline.folder_name(options.flavour)
    return folder


def _described(summary: Summary) -> str:
    return (
        f"{summary.files} files, {summary.messages} messages, {summary.enums} enums, {summary.fields} fields "
        f"({summary.typed_enum_fields} ints typed with an enum), {summary.methods} methods, {summary.pushes} pushes"
    )


@contextmanager
def _progress(title: str, total: int | None = None) -> Generator[Callable[[str], None]]:
    """A progress bar on a terminal, silence elsewhere; without a total, how much work there is shows as it is done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total, file="")
        yield lambda file: bar.update(task, advance=1, file=file)


if __name__ == "__main__":
    sys.exit(main())
