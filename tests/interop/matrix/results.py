"""Judge the outcome of a call against the expected one.

Invariant: every deviation from the table is a complaint; no call is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from opend.schema.effects import judge
from opend_proto.methods import METHODS_BY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.interop.matrix.calls import Call, Outcome
    from tests.interop.matrix.spy import Exchange

__all__ = ["Result", "Run", "Values", "inexact"]

Values: TypeAlias = Literal["equal", "sample", "none", "different"]
"""How the values compare with those that our client reads; sample values are not compared, and some calls give none."""
_SUBSCRIBING: Final = {"Qot_Sub", "Qot_RegQotPush", "Qot_SubEventContract"}
"""Protocols of which the Python client shows no values."""


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the matrix."""

    heading: str
    call: Call
    protocols: tuple[str, ...]
    outcome: Outcome
    message: str
    values: Values = "none"
    notes: tuple[str, ...] = ()
    """The differences, in words."""
    typed: Any = None
    """The answer with the type of each value, where the client is a Python client and answered."""

    @property
    def complaint(self) -> str:
        """The deviation from the expected outcome; empty if there is none."""
        if self.outcome != self.call.outcome:
            return f"{self.outcome} in place of {self.call.outcome}: {self.message}"
        if self.call.message not in self.message:
            return f"it says {self.message!r} in place of {self.call.message!r}"
        return "; ".join(self.notes)


def inexact(asked: Iterable[Exchange]) -> tuple[str, ...]:
    """Return the requests that our codec would have encoded to other bytes, in words."""
    return tuple(f"{each.method.name}: our codec writes other bytes" for each in asked if not each.is_exact)


class Run(NamedTuple):
    """The results of one client."""

    rows: list[Result]
    methods: frozenset[str]
    """The public methods that it has, each with its context, such as ``quote.get_rt_ticker``."""

    def unjudged(self) -> list[str]:
        """Return the calls that succeeded, change nothing, and gave no values to compare."""
        silent = [row for row in self.rows if row.outcome == "ok" and row.values == "none" and row.protocols]
        return [row.call.text for row in silent if not _changes_something(row.protocols[-1])]


def _changes_something(protocol: str) -> bool:
    return protocol in _SUBSCRIBING or judge(METHODS_BY_NAME[protocol]).changes
