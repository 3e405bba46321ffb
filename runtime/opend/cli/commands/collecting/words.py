"""Read the words that ``opend collect`` and ``opend download`` share: lengths of bars, and parts of the trading day.

Invariant: the library, which is slow to load, is not loaded for a command line that only asks for help.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Final

from opend.naming.nearest import did_you_mean

if TYPE_CHECKING:
    from opend_proto.common import Session

__all__ = ["SESSIONS", "complete_lengths", "lengths", "session_named"]

SESSIONS: Final = {"regular": "RTH", "extended": "ETH", "all": "ALL"}
"""The parts of the US trading day, each with the name of its member of Session."""


def lengths(text: str) -> list[str]:
    """Return the lengths of bars in a text such as ``day,1m``; raises ArgumentTypeError for one that there is not."""
    from opend.cli.commands.kline import TYPES

    found = text.split(",")
    for each in found:
        if each not in TYPES:
            known = did_you_mean(each, TYPES, f"there are {', '.join(TYPES)}")
            raise ArgumentTypeError(f"there are no bars of the length {each!r}{known}")
    return found


def complete_lengths(prefix: str, **_: object) -> list[str]:
    """Return the texts that a text of lengths can go on as."""
    from opend.cli.commands.kline import TYPES

    done, comma, last = prefix.rpartition(",")
    return [f"{done}{comma}{length}" for length in TYPES if length.startswith(last)]


def session_named(name: str | None) -> Session | None:
    """Return the part of the US trading day of a name of `SESSIONS`; None for the gateway's choice."""
    from opend_proto.common import Session

    return None if name is None else Session[SESSIONS[name]]
