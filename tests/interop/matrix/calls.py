"""Define the rows of the matrix: calls and their expected outcomes.

Invariant: every call names its expected outcome, so another outcome is a failure of the simulator or of the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Call", "Outcome", "Sections", "calls_of", "fails", "refused"]

Outcome: TypeAlias = Literal["ok", "refused", "client"]
"""Whether it succeeds, the gateway refuses it, or a fault of the vendor's client prevents it."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call as a user of the vendor's client writes it."""

    text: str
    outcome: Outcome = "ok"
    message: str = ""
    """The text of the refusal or the exception, or a part of it."""
    cause: str = ""
    """The cause, for a call that the vendor's client cannot make."""


Sections: TypeAlias = tuple[tuple[str, tuple[Call | str, ...]], ...]
"""Headings, each with its calls; a plain text is a call that succeeds."""


def refused(text: str, message: str) -> Call:
    """Return a call that the gateway refuses in these words."""
    return Call(text, "refused", message)


def fails(text: str, message: str, cause: str) -> Call:
    """Return a call that the vendor's client cannot make, with its error message and the real cause."""
    return Call(text, "client", message, cause)


def calls_of(sections: Sections) -> Iterator[tuple[str, Call]]:
    """Return all calls in order, each with its heading."""
    for heading, calls in sections:
        for call in calls:
            yield heading, Call(call) if isinstance(call, str) else call
