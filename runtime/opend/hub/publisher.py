"""Publish messages to their streams: in order, and each until the server has confirmed it.

Invariant: what waits is bounded; if more would wait, all of it goes and `on_overflow` is told, so that what needs every
message can begin anew from what the stream has.
"""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Publisher"]

_MOST_WAITING: Final = 65_536
_BATCH: Final = 512
_PAUSE: Final = 0.2


class _Engine(Protocol):
    async def keep(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> int: ...


class _Lock(Protocol):
    async def held(self) -> None: ...


class Publisher:
    """A queue of messages, and the task that empties it."""

    def __init__(
        self, engine: _Engine, lock: _Lock, on_overflow: Callable[[], None], *, most_waiting: int = _MOST_WAITING
    ) -> None:
        self.published = 0
        """Messages that the server has confirmed."""
        self.discarded = 0
        """Messages that were discarded since too many waited."""
        self._engine = engine
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
        self._on_overflow()

    async def settle(self) -> None:
        """Wait until no message is under way whose fate is open."""
        await self._is_idle.wait()

    async def run(self) -> None:
        """Publish until cancelled."""
        while True:
            while not self._waiting:
                self._changed.clear()
                await self._changed.wait()
            await self._lock.held()
            batch = [self._waiting[index] for index in range(min(_BATCH, len(self._waiting)))]
            self._is_idle.clear()
            kept = await self._engine.keep(batch)
            self.published += kept
            self._take_out(batch[:kept])
            self._is_idle.set()
            if kept < len(batch):
                await asyncio.sleep(_PAUSE)

    def _take_out(self, kept: Sequence[object]) -> None:
        for each in kept:
            # After an overflow others wait now, and those must stay.
            if not self._waiting or self._waiting[0] is not each:
                return
            self._waiting.popleft()
            self._times.popleft()
