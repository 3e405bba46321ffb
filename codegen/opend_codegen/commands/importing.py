"""The command `import`: import a release of the schema into a folder, and report the changes on one screen."""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.importer import IDS_ASK, IDS_KEEP, IDS_TAKE, ImportOptions, import_schema
from opend_codegen.shipped import shipped_schema

__all__ = ["add_command", "add_proto_argument"]


def add_command(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command to those of opend-codegen."""
    parser = add_parser("import", help="import a vendor release's schema into the proto folder")
    parser.add_argument(
        "source", help="a folder, an archive (.tar.gz .tgz .whl .zip), or a requirement (futu-api==10.11.7108)"
    )
    add_proto_argument(parser)
    ids = parser.add_mutually_exclusive_group()
    ids.add_argument(
        "--take-ids", dest="ids", action="store_const", const=IDS_TAKE, default=IDS_ASK,
        help="where the package has another id than the table, take the package's",
    )  # fmt: skip
    ids.add_argument(
        "--keep-ids", dest="ids", action="store_const", const=IDS_KEEP, default=IDS_ASK,
        help="where the package has another id than the table, keep the table's",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="only report the changes, make none")
    parser.add_argument("--strict", action="store_true", help="change nothing if anything needs a decision")
    parser.add_argument("--verbose", action="store_true", help="list every change, not the first few of each kind")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the whole report to FILE as JSON")
    parser.set_defaults(command=_import)


def add_proto_argument(parser: argparse.ArgumentParser) -> None:
    """Add the option `--proto`, the schema folder that a command works on."""
    parser.add_argument(
        "--proto", type=Path, default=Path("proto"), metavar="DIR", help="schema folder (default: proto)"
    )


def _import(options: argparse.Namespace) -> int:
    settings = ImportOptions(shipped=shipped_schema(), ids=options.ids, dry_run=options.dry_run, strict=options.strict)
    with _no_collector():
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


@contextmanager
def _no_collector() -> Generator[None]:
    """Pause the cycle collector: an import makes a hundred thousand objects, and all of them live until it ends."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CodegenError(f"the report cannot be written: {error.strerror}", file=str(path)) from error
