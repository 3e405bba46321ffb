"""Let only one of several hubs of a name be at work: the others wait, and take over when it is gone.

Invariant: a hub may publish only while the server surely still has its entry, counted from before the entry was sent;
so a hub that was cut off has stopped before another can begin.
"""

from __future__ import annotations

import asyncio
from logging import getLogger
from secrets import token_hex
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from opend.errors import ConnectError, LinkError

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.hub.engine import Kept

__all__ = ["HubLock"]

_logger = getLogger("opend.hub")

_SECONDS: Final = 3.0
_SHARE: Final = 0.8
"""The share of the entry's time for which it counts; the rest is for clocks that run at different speeds."""
_RENEWAL_SECONDS: Final = 0.5
_POLL_SECONDS: Final = 0.2
_KEY: Final = "hub"


class _Engine(Protocol):
    async def make_bucket(self, name: str, *, keep_seconds: float) -> None: ...

    async def write(self, bucket: str, key: str, value: bytes, revision: int) -> int | None: ...

    async def entry(self, bucket: str, key: str) -> Kept | None: ...

    async def delete(self, bucket: str, key: str, revision: int) -> None: ...


class HubLock:
    """One hub's claim to be the one at work."""

    def __init__(self, engine: _Engine, bucket: str, on_gap: Callable[[], None]) -> None:
        """Set up a lock.

        Args:
            engine: The connection to the server that keeps the entry.
            bucket: The bucket of the entry.
            on_gap: Is called when the lock was lost and is held again, since another hub may have been at work.
        """
        self._engine = engine
        self._bucket = bucket
        self._on_gap = on_gap
        self._owner = token_hex(8).encode()
        self._revision = 0
        self._until = 0.0
        self._renewed = asyncio.Event()

    @property
    def is_held(self) -> bool:
        """Whether no other hub can be at work now."""
        return self._now() < self._until

    async def held(self) -> None:
        """Wait until the lock is held."""
        while not self.is_held:
            self._renewed.clear()
            await self._renewed.wait()

    async def make_bucket(self) -> None:
        """Make the bucket, at the beginning and whenever NATS is back."""
        await self._engine.make_bucket(self._bucket, keep_seconds=_SECONDS)

    async def acquire(self, name: str, *, waits: bool) -> None:
        """Take the lock; raises ConnectError if another hub keeps it for longer than an entry can outlive its hub."""
        await self.make_bucket()
        deadline = self._now() + _SECONDS + 1
        while not await self._try_again(waits=waits):
            if not waits and self._now() > deadline:
                raise ConnectError(
                    f"another hub named {name!r} is at work on this NATS server: give --standby to wait until it is "
                    "gone, or another --name"
                )
            await asyncio.sleep(_POLL_SECONDS)

    async def run(self) -> None:
        """Keep the lock until cancelled; raises LinkError once another hub has it."""
        while True:
            await asyncio.sleep(_RENEWAL_SECONDS)
            try:
                if await self._try(self._revision):
                    continue
                was_held = self.is_held
                if await self._try(0):
                    was_held = False
                elif not await self._try_own():
                    break
                if not was_held:
                    _logger.warning("the lock had run out, and is held again")
                    self._on_gap()
            except LinkError as error:
                _logger.info("the lock is not renewed: %s", error)
        self._until = 0.0
        raise LinkError("another hub of this name is at work; this one has stopped")

    async def release(self) -> None:
        """Let another hub begin at once."""
        if self.is_held:
            self._until = 0.0
            entry = await self._own()
            if entry is not None:
                await self._engine.delete(self._bucket, _KEY, entry.position)

    async def _try_again(self, *, waits: bool) -> bool:
        try:
            return await self._try(0)
        except LinkError:
            if not waits:
                raise
            return False  # NATS is lost; while it is, the other hub cannot be at work either.

    async def _try_own(self) -> bool:
        """Put the entry if the last one is this hub's own, whose confirmation was lost; return whether it was."""
        entry = await self._own()
        return entry is not None and await self._try(entry.position)

    async def _own(self) -> Kept | None:
        """Return the entry, if it is this hub's own."""
        entry = await self._engine.entry(self._bucket, _KEY)
        return entry if entry is not None and entry.body == self._owner else None

    async def _try(self, revision: int) -> bool:
        """Put the entry if its revision is this one, 0 for none; return whether it was."""
        asked = self._now()
        written = await self._engine.write(self._bucket, _KEY, self._owner, revision)
        if written is None:
            return False
        self._revision = written
        self._until = asked + _SECONDS * _SHARE
        self._renewed.set()
        return True

    def _now(self) -> float:
        return monotonic()  # Rather than the loop's, since whoever asks for the status may do so on another thread.
