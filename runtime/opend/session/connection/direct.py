"""Take the two steps of a usual call on a direct wire at once: write the frame to send, read the frame that answers it.

`opend.session.connection.client` does the same in more steps, for all calls; it is the reference.

Invariant: a step is taken as a whole or not at all; what is declined here is left to the session.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.codec import has_fast_checksum
from opend.frame import SHORT_BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.codec.native import PendingCalls as NativeCalls
    from opend.risk.desk import RiskWatch
    from opend.session.connection.counted_wire import CountedWire
    from opend.session.connection.guards.usual import UsualCall
    from opend.session.connection.liveness import Liveness
    from opend.session.connection.ordering.line import PushLine
    from opend.session.life.ledger import CallWatcher
    from opend.session.options import ClientOptions
    from opend_proto.schema import AnyMethod, Message

__all__ = ["DirectCalls", "DirectState"]

# The bytes of a body that is read in less than a millisecond, during which other threads wait.
_LONGEST: Final = 256 * 1024


class DirectState(NamedTuple):
    """What the two steps share with the session's other ways to make and to end a call."""

    usual: Mapping[int, UsualCall]
    """The calls that need no check but that of their request, by protocol id; none once the session is over."""
    learnt: Mapping[int, AnyMethod]
    """The methods whose reply type the wire knows."""
    learn: Callable[[AnyMethod], None]
    line: PushLine
    liveness: Liveness
    risk: RiskWatch
    watcher: CallWatcher | None


class DirectCalls:
    """The usual calls of one connection, if its table of calls is native."""

    def __init__(
        self, wire: CountedWire, calls: NativeCalls | None, state: DirectState, options: ClientOptions
    ) -> None:
        self._wire = wire.wire
        self._counters = wire.counters
        self._calls = calls
        self._usual, self._learnt, self._learn, self._line, self._liveness, self._risk, self._watcher = state
        self._learns_from = self._risk.learns_from
        self._timeout = options.timeout
        # A body has no more elements than bytes, so these need not be counted.
        longest = _LONGEST if has_fast_checksum() else SHORT_BODY
        self._longest = min(longest, options.max_body_length, options.max_elements)

    def post(
        self, method: AnyMethod, request: Message, now: float, timeout: float | None
    ) -> tuple[int, float, bytes] | None:
        """Open a call and return its serial, its deadline and its frame, which the caller sends at once, all before it.

        Returns None, and does nothing, if the call is not a usual one, its request must be checked, or the wire is not
        direct.
        """
        usual, calls = self._usual.get(method.id), self._calls
        if usual is None or calls is None or usual.method is not method or not self._wire.is_direct:
            return None
        table = usual.table
        seconds = self._timeout if timeout is None else timeout
        if table is None or not 0 < seconds < inf:
            return None
        deadline = now + seconds
        frame = calls.post(table, request, method, usual.number, now, deadline, True)
        if frame is None:
            return None
        counters = self._counters
        counters.calls += 1
        counters.frames_sent += 1
        counters.bytes_sent += len(frame)
        if self._learnt.get(usual.number) is not method:
            self._learn(method)
        return calls.last_serial, deadline, frame

    def answer(self, data: bytes, now: float) -> tuple[int, Message] | None:
        """Take bytes that are exactly one reply that a user waits for, and return the call's serial with it.

        Returns None, and does nothing, if they are anything else.
        """
        calls = self._calls
        if calls is None or self._line.is_busy or not self._wire.is_direct:
            return None
        found = self._wire.answer(calls, data, self._longest)
        if found is None:
            return None
        call, response = found
        serial, counters = call.serial, self._counters
        counters.bytes_received += len(data)
        counters.frames_received += 1
        counters.replies += 1
        counters.last_round_trip = now - call.started
        self._liveness.answered(now)
        number = call.method.id
        if number in self._learns_from:
            self._risk.replied(number, serial, response, now)
        if self._watcher is not None and self._watcher.waiting:
            self._watcher.replied(number, serial, lambda _: response)
        return serial, response
