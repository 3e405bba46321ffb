"""Implement ``opend doctor``: examine a gateway and the way to it.

Invariant: each finding is printed as soon as it is known; the exit status is 1 if one is red.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opend.cli.naming.words import security_codes
from opend.cli.options import add_connection, completes, count, seconds
from opend.cli.output import line_width, say, say_tree
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.doctor import Finding

__all__ = ["add", "run"]

_MARKS: Final = {"ok": "ok ", "note": "?  ", "red": "RED", "skipped": "-  "}
_INDENT: Final = " " * 17
_MOST_GIGABYTES: Final = 1_000_000


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Examine a gateway and the way to it, and say what to do about each thing that is wrong. No order is sent; one"
        " quote is subscribed to for as long as it takes. The exit status is 1 if a finding is RED; ? marks what works"
        " but may not do all that is wanted."
    )
    code = parser.add_argument(
        "--code", default="HK.00700", help="the security whose pushes are waited for (default HK.00700)"
    )
    completes(code, security_codes)
    parser.add_argument(
        "--push-timeout", type=seconds, default=5.0, metavar="SECONDS", help="how long to wait for a push (default 5)"
    )
    parser.add_argument(
        "--recordings", type=Path, default=Path(), metavar="FOLDER", help="where recordings go (default: here)"
    )
    parser.add_argument(
        "--space",
        type=count(0, _MOST_GIGABYTES),
        default=1,
        metavar="GB",
        help="the space that recordings need there (default 1)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object per finding")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Examine, and print each finding."""
    from opend.cli.target import doctor_target
    from opend.doctor import Bounds, State, examine
    from opend.securities import security

    security(arguments.code)  # Refused here if it is none, before anything is examined.
    bounds = Bounds(push=arguments.push_timeout, disk=arguments.space * 1_000_000_000)
    is_red = False
    with doctor_target(arguments) as target:
        for finding in examine(target, bounds):
            is_red = is_red or finding.state is State.RED
            _print(finding, as_json=arguments.json)
    return Status.FAILED if is_red else Status.DONE


def _print(finding: Finding, *, as_json: bool) -> None:
    if as_json:
        say_tree(json.dumps(asdict(finding), ensure_ascii=False))
        return
    _say_wrapped(f"{_MARKS[finding.state]}  {finding.check:<11} ", finding.says)
    if finding.advice:
        _say_wrapped(_INDENT, finding.advice)


def _say_wrapped(start: str, text: str) -> None:
    from textwrap import fill

    width = max(line_width(), 2 * len(_INDENT))
    say(fill(text, width, initial_indent=start, subsequent_indent=_INDENT, break_on_hyphens=False))
