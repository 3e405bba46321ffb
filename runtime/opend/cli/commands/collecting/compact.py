"""Implement ``opend compact``: merge the files of collected data.

Invariant: what cannot be merged is named, the rest is merged, and the exit status is 1.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from opend.cli.options import seconds
from opend.cli.output import complain, say
from opend.cli.running import interruptible
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Merge what `opend collect` and `opend download` have written in many files: for each security one file of each"
        " past day, and of each year. It may run beside them, and beside programs that read. Replaced files stay for a"
        " while, since a program may be about to read them; a later run removes them."
    )
    parser.add_argument("directory", type=Path, metavar="DIR", help="the folder of the collected data")
    parser.add_argument(
        "--current", action="store_true", help="also merge what there is of the current day, for programs that read it"
    )
    parser.add_argument(
        "--keep",
        type=seconds,
        default=600.0,
        metavar="SECONDS",
        help="how long replaced files stay at least (default 600)",
    )


def run(arguments: Namespace) -> int:
    """Merge, and say what was done."""
    from opend.storage.compacting import compact

    with interruptible():
        done = compact(arguments.directory, keep_seconds=arguments.keep, current=arguments.current)
    say(
        f"merged {done.files:,} files into {done.into:,}, and removed {done.removed:,} that an earlier run had replaced"
    )
    if done.waiting:
        say(f"{done.waiting:,} replaced files stay: `opend compact` removes them from {arguments.keep:g} s on")
    for failure in done.failures:
        complain(arguments.command, failure)
    return Status.FAILED if done.failures else Status.DONE
