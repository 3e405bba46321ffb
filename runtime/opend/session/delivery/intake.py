"""Apply a reader's overflow policy to its queue, and account for the payloads it loses.

Invariant: every lost payload is counted in ``dropped`` and in the client's counters, and an event reports the loss.
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
    """What to do with a payload that has arrived."""

    TAKE = auto()
    REPLACE_OLDEST = auto()
    END = auto()
    """Drop the payload, and end the reader with ``error``."""


class Intake:
    """The overflow policy and the losses of one queue."""

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
        """Begin with an empty queue; ``weight`` is a byte count to share with the feed that fills this queue."""
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
        """The bytes of long payloads that wait."""
        self.surplus = 0
        """Number of the oldest payloads to drop for the payload that was last admitted with ``REPLACE_OLDEST``."""
        self._counters = counters
        self._report = report
        self._resume_below = (queue + 1) // 2
        self.is_overflowing = False
        """Whether payloads were lost since the queue was last empty; reported once until it is empty again."""

    @property
    def error(self) -> QueueOverflow:
        """The error that ends a reader whose policy is ``raise``."""
        return QueueOverflow(
            f"more than {self.limit} payloads waited for this reader, or {self.weight.limit} bytes of long ones; "
            "read faster, or ask for a longer queue or another overflow policy"
        ).of_call(self.push.name, self.push.id, None)

    def admit(self, backlog: int, *, replaces: bool = True) -> Admission:
        """Decide about a payload while ``backlog`` others wait.

        Without ``replaces`` a payload under the policy ``drop_oldest`` is itself the one that is lost.
        """
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
        """Return whether the bytes that wait exceed the limit, the payload that has arrived included."""
        return bool(self.weight) and backlog > 0 and self.weight.waiting(backlog + 1) > self.weight.limit

    def takes_all(self, backlog: int, more: int) -> bool:
        """Return whether ``more`` payloads would all be admitted, so that `admit` need not be called for each."""
        return self.overflow == "block" or (
            not self.is_overflowing and not self.weight and backlog + more <= self.limit
        )

    def holds_back(self, backlog: int, *, paused: bool, replies_wait: bool) -> bool:
        """Return whether the client must stop reading the connection for this reader.

        A subscriber that makes a call while its queue is full needs the reply, which lies behind more pushes. So
        while a call waits, reading goes on until the queue holds `HARD_FACTOR` times its limit.
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
        """The two backlogs at which reading the connection may resume: without and with a waiting call."""
        return self._resume_below - 1, HARD_FACTOR * self.limit - 1

    def lets_go(self, backlog: int) -> bool:
        """Return whether reading the connection may resume now that the queue has shrunk to ``backlog``."""
        return bool(self.weight) or backlog < self._resume_below or backlog == HARD_FACTOR * self.limit - 1
