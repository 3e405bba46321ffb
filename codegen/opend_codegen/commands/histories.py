"""The command `history`: record from the vendor's archives since which release each element exists."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from opend_codegen.commands.importing import add_proto_argument
from opend_codegen.commands.progress import progress_bar
from opend_codegen.history import default_cache, plan_history, write_history

__all__ = ["add_command"]


def add_command(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command to those of opend-codegen."""
    parser = add_parser("history", help="record since which release each element of the schema exists")
    parser.add_argument(
        "source", nargs="*",
        help="a release to add: an archive, a folder, or a requirement (default: build it again from all releases)",
    )  # fmt: skip
    add_proto_argument(parser)
    parser.add_argument(
        "--cache", type=Path, default=default_cache(), metavar="DIR",
        help="where the vendor's archives are kept (default: %(default)s)",
    )  # fmt: skip
    parser.set_defaults(command=_history)


def _history(options: argparse.Namespace) -> int:
    record, steps = plan_history(options.proto, options.source, say=print)
    if not steps:
        return 0
    with progress_bar("reading releases", total=len(steps)) as progress:
        record, path = write_history(options.proto, record, steps, options.cache, progress)
    for package, versions in record.releases.items():
        print(f"{package}: {len(versions)} release{'s'[: len(versions) > 1]}, {versions[0]} to {versions[-1]}")
    print(f"written to {path}")
    return 0
