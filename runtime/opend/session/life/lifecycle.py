"""Keep a client connected, as a state machine: when to connect, how long to wait, what to restore, which calls may go.

The shells do what it says: they connect at ``deadline``, make the requests of ``next_step`` one after the other, report
the outcome of each, and hand its events to the user.

Invariant: no call is sent before everything was restored or reported as failed; after ``close`` nothing happens until
``start``; an event reports every loss.
"""

from __future__ import annotations

from collections import deque
from enum import Enum, auto
from typing import TYPE_CHECKING

from opend.errors import CallTimeout, ConnectionClosed, OpenDError, UsageError
from opend.session.counters import Counters
from opend.session.life.backoff import Backoff, Reconnect
from opend.session.life.ledger import Ledger, Repeat
from opend.session.life.states import Closed, Connected, Connecting, Disconnected, Restored, RestoreFailed, StateEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session.life.ledger import RestoreStep

__all__ = ["Lifecycle", "Phase"]


class Phase(Enum):
    """The state of a client's connection."""

    IDLE = auto()
    """It was never connected."""
    CONNECTING = auto()
    RESTORING = auto()
    READY = auto()
    WAITING = auto()
    """Waits for the time of the next attempt."""
    CLOSED = auto()


class Lifecycle:
    """The life of one client, over any number of connections."""

    def __init__(
        self,
        peer: str,
        plan: Reconnect | None,
        draw: Callable[[], float],
        *,
        counters: Counters | None = None,
        can_unlock: bool = False,
    ) -> None:
        self.phase = Phase.IDLE
        self.error: OpenDError | None = None
        """Why there is no connection now, or why the last one ended."""
        self.ledger = Ledger()
        self._peer = peer
        self._plan = plan
        self._draw = draw
        self._counters = Counters() if counters is None else counters
        self._can_unlock = can_unlock
        self._begin_again()

    def _begin_again(self) -> None:
        self.ledger = Ledger()
        self.reconnects = 0
        """Connections made in place of a lost one."""
        self._backoff = None if self._plan is None else Backoff(self._plan, self._draw)
        self._was_ready = False
        self._ready_since = 0.0
        self._failures = 0
        self._deadline: float | None = None
        self._steps: deque[RestoreStep] = deque()
        self._succeeded = self._failed = 0

    # Requests of the user.

    def start(self) -> list[StateEvent]:
        """Begin the first connection."""
        if not self.is_over:
            raise UsageError(f"already connected to {self._peer}")
        self._begin_again()
        self.error = None
        self.phase = Phase.CONNECTING
        return [Connecting(1)]

    def close(self) -> list[StateEvent]:
        """End the life of the client, in whatever phase it is."""
        if self.is_over:
            return []
        return self._end(ConnectionClosed(f"the connection to {self._peer} was closed by this client"), None)

    @property
    def is_over(self) -> bool:
        """Whether there is no connection and none will come."""
        return self.phase in {Phase.IDLE, Phase.CLOSED}

    def may_call(self) -> bool:
        """Return whether a call may be sent now or must wait; raises ConnectionClosed if waiting would not help."""
        if self.phase is Phase.READY:
            return True
        if self.phase is Phase.CLOSED and self.error is not None:
            raise ConnectionClosed(f"not sent: {self.error.message}")
        if not self._was_ready:
            raise ConnectionClosed("not connected yet: use `with` or `async with`, or call connect() first")
        return False

    def waited_in_vain(self, seconds: float) -> CallTimeout:
        """Return the error of a call whose time ran out before it could be sent."""
        reason = "" if self.error is None else f"; {self.error.message}"
        return CallTimeout(f"not sent: there was no connection within {seconds:g} s{reason}")

    # Reports of the shell.

    @property
    def deadline(self) -> float | None:
        """Time of the next attempt to connect; None unless waiting for it."""
        return self._deadline if self.phase is Phase.WAITING else None

    def attempt(self) -> list[StateEvent]:
        """Begin a connection in place of the lost one, now that the deadline has passed."""
        if self.phase is not Phase.WAITING:
            return []
        self.phase = Phase.CONNECTING
        return [Connecting(self._failures + 1)]

    def connected(self, connection_id: int, now: float) -> list[StateEvent]:
        """Record that the handshake has succeeded."""
        if self.phase is not Phase.CONNECTING:
            return []
        self._ready_since = now
        events: list[StateEvent] = [Connected(connection_id)]
        if not self._was_ready:
            self._was_ready = True
            self.phase = Phase.READY
            return events
        self._counters.reconnects += 1
        self.phase = Phase.RESTORING
        self._steps = deque(self.ledger.steps(unlock=self._can_unlock))
        self._succeeded = self._failed = 0
        return events + self._when_restored()

    def next_step(self) -> RestoreStep | None:
        """Return the next thing to restore on the new connection, if any is left."""
        return self._steps[0] if self.phase is Phase.RESTORING else None

    def step_done(self, step: RestoreStep, error: OpenDError | None = None) -> list[StateEvent]:
        """Record the outcome of a step; does nothing if the connection was lost meanwhile, which `lost` reports."""
        if self.phase is not Phase.RESTORING or self._steps[0] is not step:
            return []
        self._steps.popleft()
        if error is None:
            self._succeeded += 1
            return self._when_restored()
        self._failed += 1
        request = step.request if isinstance(step, Repeat) else None
        return [RestoreFailed(step.what, request, error), *self._when_restored()]

    def lost(self, error: OpenDError, now: float) -> list[StateEvent]:
        """Record that the connection has ended, or could not be made."""
        if self.phase not in {Phase.CONNECTING, Phase.RESTORING, Phase.READY}:
            return []
        if self.phase is Phase.READY and self._backoff is not None:
            self._failures = 0
            self._backoff.settle(now - self._ready_since)
        elif self.phase is not Phase.READY:
            self._failures += 1
        self.error = error
        if self._backoff is None or not self._was_ready or self._is_given_up():
            return [Disconnected(error, None), *self._end(error, error)]
        wait = self._backoff.next_wait()
        self.phase = Phase.WAITING
        self._deadline = now + wait
        return [Disconnected(error, wait)]

    def _is_given_up(self) -> bool:
        limit = None if self._plan is None else self._plan.attempts
        return limit is not None and self._failures >= limit

    def _when_restored(self) -> list[StateEvent]:
        if self._steps:
            return []
        self.phase = Phase.READY
        return [Restored(self._succeeded, self._failed)]

    def _end(self, error: OpenDError, told: OpenDError | None) -> list[StateEvent]:
        self.phase = Phase.CLOSED
        self.error = error
        return [Closed(told)]
