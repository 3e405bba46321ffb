"""What one reader's queue takes: the policy for a queue that is full, and the account of what was lost by it.

Invariant: nothing is lost that is not counted in ``dropped`` and in the client's counters and told in an event.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, get_args

from opend.errors import QueueOverflow, UsageError
from opend.session.backpressure import HARD_FACTOR, QUEUE_LIMIT, must_wait
from opend.session.counters import DropReason
from opend.session.delivery.weight import Weight
from opend.session.life.states import Overflowed
from opend_proto.schema import Overflow

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session.counters import Counters
    from opend_proto.schema import AnyPush

__all__ = ["Admission", "Intake"]


class Admission(Enum):
    """What to do with a payload that has come."""

    TAKE = auto()
    REPLACE_OLDEST = auto()
    END = auto()
    """The payload is lost, and the reader is to be ended with ``error``."""


class Intake:
    """The rule of one queue."""

    def __init__(
        self,
        push: AnyPush,
        counters: Counters,
        report: Callable[[Overflowed], None],
        *,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
        weight: Weight | None = None,
    ) -> None:
        """With ``weight`` the bytes that wait are those of another queue, which this one is the end of."""
        if queue < 1:
            raise UsageError(f"queue must be at least 1, not {queue!r}").of_call(push.name, push.id, None)
        if overflow not in get_args(Overflow):
            known = ", ".join(map(repr, get_args(Overflow)))
            raise UsageError(f"overflow must be one of {known}, not {overflow!r}").of_call(push.name, push.id, None)
        self.push: Final = push
        self.limit: Final = queue
        self.overflow: Final = overflow
        self.dropped = 0
        """Payloads that this reader has lost so far."""
        self.weight: Final = Weight() if weight is None else weight
        """The bytes that wait."""
        self.surplus = 0
        """How many of the oldest payloads are to go for the one of which ``REPLACE_OLDEST`` was said."""
        self._counters = counters
        self._report = report
        self._resume_below = (queue + 1) // 2
        self.is_overflowing = False
        """Whether payloads were lost since the queue was last empty, which is told but once."""

    @property
    def error(self) -> QueueOverflow:
        """What ends a reader whose policy is ``raise``."""
        return QueueOverflow(
            f"more than {self.limit} payloads waited for this reader, or {self.weight.limit} bytes of long ones; "
            "read faster, or ask for a longer queue or another overflow policy"
        ).of_call(self.push.name, self.push.id, None)

    def admit(self, backlog: int, *, replaces: bool = True) -> Admission:
        """Decide about a payload while ``backlog`` others wait; it may be that it never ``replaces`` one of them."""
        if backlog == 0:
            self.is_overflowing = False
        if self.overflow == "block" or (backlog < self.limit and not self._is_heavy(backlog)):
            return Admission.TAKE
        self.surplus = max(1, min(backlog, max(backlog + 1 - self.limit, self.weight.surplus(backlog + 1))))
        lost = self.surplus if replaces and self.overflow == "drop_oldest" else 1
        self.dropped += lost
        self._counters.dropped[DropReason.OVERFLOW] += lost
        if not self.is_overflowing:
            self.is_overflowing = True
            self._report(Overflowed(self.push.name, self.overflow, self.dropped))
        return Admission.REPLACE_OLDEST if self.overflow == "drop_oldest" else Admission.END

    def _is_heavy(self, backlog: int) -> bool:
        """Return whether the bytes that wait, and those of the payload that has come, are too many."""
        return bool(self.weight) and backlog > 0 and self.weight.waiting(backlog + 1) > self.weight.limit

    def takes_all(self, backlog: int, more: int) -> bool:
        """Return whether so many payloads would be admitted one after the other, so that none need be asked about."""
        return self.overflow == "block" or (
            not self.is_overflowing and not self.weight and backlog + more <= self.limit
        )

    def holds_back(self, backlog: int, *, paused: bool, replies_wait: bool) -> bool:
        """Return whether this reader keeps the client from reading the connection.

        A subscriber that makes a call while its queue is full needs the reply, which lies behind more pushes; so
        reading goes on while a call waits, up to a limit that is never passed.
        """
        if self.overflow != "block":
            return False
        if self.weight and self._weighs_down(backlog, paused=paused, replies_wait=replies_wait):
            return True
        limit = self._resume_below if paused else self.limit
        return backlog >= HARD_FACTOR * self.limit or (backlog >= limit and not replies_wait)

    def _weighs_down(self, backlog: int, *, paused: bool, replies_wait: bool) -> bool:
        waiting = self.weight.waiting(backlog)
        return must_wait(waiting, self.weight.limit, paused=paused, replies_wait=replies_wait)

    @property
    def milestones(self) -> tuple[int, int]:
        """The backlogs at which a reader that comes down to them stops holding the connection back."""
        return self._resume_below - 1, HARD_FACTOR * self.limit - 1

    def lets_go(self, backlog: int) -> bool:
        """Return whether a reader that has come down to ``backlog`` may have stopped holding the connection back."""
        return bool(self.weight) or backlog < self._resume_below or backlog == HARD_FACTOR * self.limit - 1
