"""Publish messages to their streams: in order, and each until the server has confirmed it.

Invariant: what waits is bounded; if more would wait, or another hub was at work meanwhile, all of it goes and
`on_overflow` is told, so that what needs every message can begin anew from what the stream has.
"""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import islice, takewhile
from logging import getLogger
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from opend.hub.publishing.chain import OvertakenError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Publisher"]

_logger = getLogger("opend.hub")

_MOST_WAITING: Final = 65_536
_BATCH: Final = 512
_PAUSE: Final = 0.2


class _Chain(Protocol):
    def forget(self) -> None: ...

    async def begin(self) -> None: ...

    async def append(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> int: ...


class _Lock(Protocol):
    async def held(self) -> None: ...


class Publisher:
    """A queue of messages, and the task that empties it."""

    def __init__(
        self,
        chains: Mapping[str, _Chain],
        lock: _Lock,
        on_overflow: Callable[[], None],
        *,
        most_waiting: int = _MOST_WAITING,
    ) -> None:
        """Set up a queue; ``chains`` has the end of each stream by the beginning of its subjects."""
        self.published = 0
        """Messages that the server has confirmed."""
        self.discarded = 0
        """Messages that were discarded since too many waited, or another hub was at work meanwhile."""
        self._chains = chains
        self._lock = lock
        self._on_overflow = on_overflow
        self._most_waiting = most_waiting
        self._waiting: deque[tuple[str, bytes, Mapping[str, str]]] = deque()
        self._times: deque[float] = deque()
        self._changed = asyncio.Event()
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    @property
    def backlog(self) -> int:
        """Messages that wait for their confirmation."""
        return len(self._waiting)

    @property
    def lag(self) -> float:
        """Seconds for which the oldest of these messages has waited; 0 if none waits."""
        return monotonic() - self._times[0] if self._times else 0.0

    def put(self, subject: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Queue a message."""
        if len(self._waiting) >= self._most_waiting:
            self.discarded += 1
            self.discard()
            return  # Whoever begins anew must not find this one without those before it.
        self._waiting.append((subject, body, headers))
        self._times.append(monotonic())
        self._changed.set()

    def discard(self) -> None:
        """Forget what waits."""
        self.discarded += len(self._waiting)
        self._waiting.clear()
        self._times.clear()
        for chain in self._chains.values():
            chain.forget()
        self._on_overflow()

    async def settle(self) -> None:
        """Wait until no message is under way that was discarded, and the ends of all streams are known."""
        await self._is_idle.wait()
        for chain in self._chains.values():
            await chain.begin()

    async def run(self) -> None:
        """Publish until cancelled."""
        while True:
            while not self._waiting:
                self._changed.clear()
                await self._changed.wait()
            await self._lock.held()
            self._is_idle.clear()
            try:
                is_whole = await self._publish()
            finally:
                self._is_idle.set()
            if not is_whole:
                await asyncio.sleep(_PAUSE)

    async def _publish(self) -> bool:
        """Publish the oldest messages, all to one stream; return whether all of them are confirmed."""
        if not self._waiting:  # They were discarded while the lock was waited for.
            return True
        start = next(each for each in self._chains if self._waiting[0][0].startswith(each))
        batch = list(takewhile(lambda message: message[0].startswith(start), islice(self._waiting, _BATCH)))
        try:
            kept = await self._chains[start].append(batch)
        except OvertakenError as error:
            _logger.warning("what waits is discarded: %s", error)
            self.discard()
            return True
        self.published += kept
        self._take_out(batch[:kept])
        return kept == len(batch)

    def _take_out(self, kept: Sequence[object]) -> None:
        for each in kept:
            # After an overflow others wait now, and those must stay.
            if not self._waiting or self._waiting[0] is not each:
                return
            self._waiting.popleft()
            self._times.popleft()
