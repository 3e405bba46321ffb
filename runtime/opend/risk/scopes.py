"""Hold a call that is about to be sent, and limits with what they have let through.

Invariant: only what every client needs is here, so nothing that is slow to load.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from opend.late import NamedTuple

if TYPE_CHECKING:
    from opend.risk.rules import RiskLimits
    from opend_proto.schema import AnyMethod

__all__ = ["Outgoing", "Scope"]

_MINUTE: Final = 60.0


class Outgoing(NamedTuple):
    """A call that is about to be sent."""

    method: AnyMethod
    number: int
    """The id that the frame will carry."""
    body: bytes
    body_format: int


class Scope:
    """Limits, and the times of the orders that they have let through."""

    def __init__(self, limits: RiskLimits) -> None:
        self.limits = limits
        self._times: deque[float] = deque()

    def recent(self, now: float) -> int:
        """Return how many orders were let through in the last minute."""
        while self._times and now - self._times[0] >= _MINUTE:
            self._times.popleft()
        return len(self._times)

    def count(self, now: float) -> None:
        """Record that an order was let through."""
        self._times.append(now)
