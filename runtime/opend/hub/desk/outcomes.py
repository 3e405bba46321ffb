"""Count the calls of a hub's clients by their outcome.

Invariant: the keys are names of the schema and of the error tree, so that no client can make more of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod

__all__ = ["ABANDONED", "OK", "REFUSED", "Outcome", "Outcomes"]

OK: Final = "ok"
"""OpenD, or the hub in its place, has done what was asked."""
REFUSED: Final = "refused"
"""OpenD's reply has a retType other than 0."""
ABANDONED: Final = "abandoned"
"""The hub ended before it had an answer."""

_UNKNOWN: Final = "unknown"


class Outcome(NamedTuple):
    """How many calls of one protocol have ended in one way."""

    protocol: str
    """The protocol's name; ``unknown`` for all that the schema lacks."""
    outcome: str
    """``ok``, ``refused``, or the class of the error that the client got, such as CallTimeout."""
    calls: int
    seconds: float
    """How long they took together, from their arrival at the hub to its answer."""


class Outcomes:
    """The calls that were answered since the hub began."""

    def __init__(self) -> None:
        self._calls: Counter[tuple[str, str]] = Counter()
        self._seconds: dict[tuple[str, str], float] = {}

    @property
    def calls(self) -> int:
        """Calls that were answered."""
        return self._calls.total()

    @property
    def failures(self) -> int:
        """Calls that were not answered by a reply of OpenD, but with an error of this package or not at all."""
        return sum(number for (_, outcome), number in self._calls.items() if outcome not in {OK, REFUSED})

    def count(self, method: AnyMethod | None, outcome: str, seconds: float) -> None:
        """Count a call; ``method`` is None if the schema has none of that name."""
        key = (_UNKNOWN if method is None else method.name, outcome)
        self._calls[key] += 1
        self._seconds[key] = self._seconds.get(key, 0.0) + seconds

    def listed(self) -> list[Outcome]:
        """Return all outcomes, sorted by protocol."""
        return [Outcome(*key, self._calls[key], self._seconds[key]) for key in sorted(self._calls)]
