"""The command `opend-codegen diff OLD [NEW]`.

Invariant: exit status 0 if nothing counts as breaking, 1 if something does (or the work failed), 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from opend_codegen.diff.against import used_only
from opend_codegen.diff.compare import compare
from opend_codegen.diff.names import Names
from opend_codegen.diff.program import read_program
from opend_codegen.diff.report import FORMATS
from opend_codegen.diff.rules import CHOICES
from opend_codegen.diff.sides import SHIPPED, load_side
from opend_codegen.errors import CodegenError

__all__ = ["add_command"]

_WIDTH = 100
_HELP = "a folder, an archive (.tar.gz .tgz .whl .zip), a requirement (futu-api==10.11.7108), or `shipped`"


def add_command(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command to those of opend-codegen."""
    parser = add_parser(
        "diff",
        help="list the changes from one schema to another, and which of them break a program",
        description="Exit status: 0 if nothing counts as breaking, 1 if something does, 2 for wrong usage or a side "
        "that cannot be read.",
    )
    parser.add_argument("old", metavar="OLD", help=_HELP)
    parser.add_argument("new", metavar="NEW", nargs="?", default=SHIPPED, help="the same; default: shipped")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--breaking", choices=CHOICES, default="python",
        help="what counts as breaking: the bytes; or also JSON; or also Python's names and types (default)",
    )  # fmt: skip
    parser.add_argument("--against", type=Path, metavar="PROGRAM_DIR", help="only what this Python program uses")
    parser.add_argument("--verbose", action="store_true", help="list everything, compatible changes too")
    parser.set_defaults(command=_diff)


def _diff(options: argparse.Namespace) -> int:
    try:
        return _compare(options)
    except CodegenError as error:
        # Status 1 tells a script that something breaks; a side that cannot be read must not look like that.
        _complain(str(error))
        return 2


def _compare(options: argparse.Namespace) -> int:
    program = read_program(options.against, _complain) if options.against else None
    old, new = load_side(options.old, _complain), load_side(options.new, _complain)
    comparison = compare(old, new)
    if program:
        comparison = used_only(comparison, Names(old.model), Names(new.model), program)
    width = shutil.get_terminal_size((_WIDTH, 24)).columns
    for line in FORMATS[options.format](comparison, options.breaking, verbose=options.verbose, width=width):
        print(line)
    return 1 if comparison.breaking(options.breaking) else 0


def _complain(line: str) -> None:
    print(f"opend-codegen: {line}", file=sys.stderr)
