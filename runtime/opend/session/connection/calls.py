"""Keep the calls that wait for replies: assign serials, match replies, track deadlines.

The native codec has the same table in C (runtime/native/calls.c), of which this is the reference.

Invariant: a serial is reused only after 2^32 others and never while its call waits; a call leaves the table
exactly once.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.codec import native_calls
from opend.late import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.codec.native import PendingCall as NativeCall
    from opend.codec.native import PendingCalls as NativeCalls
    from opend_proto.schema import AnyMethod

__all__ = ["AnyCall", "PendingCall", "PendingCalls", "make_calls"]

_MAX_SERIAL: Final = 0xFFFFFFFF
_SLACK: Final = 64


@dataclass(slots=True)
class PendingCall:
    """One request that was queued and has no reply yet."""

    method: AnyMethod
    serial: int
    started: float
    deadline: float = inf
    own: bool = False
    """Whether the session itself made the call (InitConnect, KeepAlive), so that no user waits for its outcome."""
    is_read: bool = False
    """Whether its reply has arrived and is being read in another thread, or waits behind a push that is."""
    handed_over: bool = False
    """Whether the shell has taken the call's bytes, so that they may have been sent."""


AnyCall: TypeAlias = "PendingCall | NativeCall"


def make_calls(last_serial: int) -> PendingCalls | NativeCalls:
    """Return an empty table, in C if the codec is native."""
    native = native_calls()
    return PendingCalls(last_serial) if native is None else native(last_serial)


class PendingCalls:
    """The table of waiting calls."""

    def __init__(self, last_serial: int = 0) -> None:
        self._calls: dict[int, PendingCall] = {}
        # Entries of ended calls stay until they reach the top of the heap or outnumber those of waiting calls: most
        # calls end long before their deadline, and searching the heap for each would cost more than it saves.
        self._deadlines: list[tuple[float, int]] = []
        self._last_serial = last_serial
        self._queued: list[PendingCall] = []

    def __iter__(self) -> Iterator[PendingCall]:
        return iter(self._calls.values())

    def next_serial(self) -> int:
        """Return the next free serial; 0 is never used."""
        serial = self._last_serial % _MAX_SERIAL + 1
        while serial in self._calls:
            serial = serial % _MAX_SERIAL + 1
        self._last_serial = serial
        return serial

    def open(self, method: AnyMethod, serial: int, started: float, deadline: float = inf, own: bool = False) -> None:
        """Add a call that waits for its reply from now on."""
        self.add(PendingCall(method, serial, started, deadline, own))

    def add(self, call: PendingCall) -> None:
        """Add a call that waits for its reply."""
        self._calls[call.serial] = call
        self._queued.append(call)
        if call.deadline == inf:
            return
        heappush(self._deadlines, (call.deadline, call.serial))
        if len(self._deadlines) > 2 * len(self._calls) + _SLACK:
            self._deadlines = [(call.deadline, serial) for serial, call in self._calls.items() if call.deadline < inf]
            heapify(self._deadlines)

    def hand_over(self) -> None:
        """Mark all queued calls as taken by the shell."""
        for call in self._queued:
            call.handed_over = True
        self._queued.clear()

    def take(self, protocol_id: int, serial: int) -> PendingCall | None:
        """Remove and return the waiting call that a reply belongs to, if there is one."""
        call = self._calls.get(serial)
        if call is None or call.method.id != protocol_id:
            return None
        del self._calls[serial]
        return call

    def find(self, protocol_id: int, serial: int) -> PendingCall | None:
        """Return the waiting call that a reply belongs to, if there is one, without removing it."""
        call = self._calls.get(serial)
        return None if call is None or call.method.id != protocol_id else call

    def discard(self, serial: int) -> PendingCall | None:
        """Remove and return a call that nobody waits for any longer."""
        return self._calls.pop(serial, None)

    def next_deadline(self) -> float:
        """Return the earliest deadline of the waiting calls; infinity if there are none."""
        while self._deadlines:
            deadline, serial = self._deadlines[0]
            call = self._calls.get(serial)
            if call is not None and call.deadline == deadline:
                return deadline
            heappop(self._deadlines)
        return inf

    def take_expired(self, now: float) -> list[PendingCall]:
        """Remove and return the calls whose deadline has passed."""
        expired: list[PendingCall] = []
        while self.next_deadline() <= now:
            expired.append(self._calls.pop(heappop(self._deadlines)[1]))
        return expired

    def take_all(self) -> list[PendingCall]:
        """Remove and return every call, in the order they were made."""
        calls = list(self._calls.values())
        self._calls.clear()
        self._deadlines.clear()
        return calls
