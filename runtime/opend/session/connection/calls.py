"""Calls that wait for their replies: serials, matching and deadlines.

Invariant: a serial is given out again only after 2^32 others and never while its call waits; a call leaves the table
exactly once.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend_proto.schema import AnyMethod

__all__ = ["PendingCall", "PendingCalls"]

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
    """Whether the session itself made the call (InitConnect, KeepAlive), so that nobody waits for an event."""
    is_read: bool = False
    """Whether its reply has come and is being read in another thread."""
    handed_over: bool = False
    """Whether the shell has taken the call's bytes, so that they may be on their way."""


class PendingCalls:
    """The table of waiting calls."""

    def __init__(self, last_serial: int = 0) -> None:
        self._calls: dict[int, PendingCall] = {}
        # Entries of calls that have ended stay until they surface or outnumber the living ones: most calls end long
        # before their deadline, and searching the heap for each would cost more than it saves.
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

    def add(self, call: PendingCall) -> None:
        """Let a call wait for its reply."""
        self._calls[call.serial] = call
        self._queued.append(call)
        if call.deadline == inf:
            return
        heappush(self._deadlines, (call.deadline, call.serial))
        if len(self._deadlines) > 2 * len(self._calls) + _SLACK:
            self._deadlines = [(call.deadline, serial) for serial, call in self._calls.items() if call.deadline < inf]
            heapify(self._deadlines)

    def hand_over(self) -> None:
        """Take note that the shell has taken everything that was queued."""
        for call in self._queued:
            call.handed_over = True
        self._queued.clear()

    def take(self, protocol_id: int, serial: int) -> PendingCall | None:
        """Remove and return the call that a reply belongs to, if one waits for it."""
        call = self._calls.get(serial)
        if call is None or call.method.id != protocol_id:
            return None
        del self._calls[serial]
        return call

    def find(self, protocol_id: int, serial: int) -> PendingCall | None:
        """Return the call that a reply belongs to, if one waits for it, and let it go on waiting."""
        call = self._calls.get(serial)
        return None if call is None or call.method.id != protocol_id else call

    def discard(self, serial: int) -> PendingCall | None:
        """Remove a call that nobody waits for any longer."""
        return self._calls.pop(serial, None)

    def next_deadline(self) -> float:
        """Return the earliest deadline of the waiting calls; infinity without any."""
        while self._deadlines:
            deadline, serial = self._deadlines[0]
            call = self._calls.get(serial)
            if call is not None and call.deadline == deadline:
                return deadline
            heappop(self._deadlines)
        return inf

    def take_expired(self, now: float) -> list[PendingCall]:
        """Remove and return the calls whose deadline has come."""
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
