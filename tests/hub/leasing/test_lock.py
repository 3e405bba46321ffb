"""The lock of a hub is not lost with a confirmation, and is never another hub's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from opend.errors import LinkError
from opend.hub.engine import Kept
from opend.hub.lock import HubLock


class Server:
    """Keeps one entry; loses confirmations when it is told to."""

    def __init__(self) -> None:
        self.held: Kept | None = None
        self.loses = 0
        self.writes = 0

    async def make_bucket(self, name: str, *, keep_seconds: float) -> None:
        return

    async def write(self, bucket: str, key: str, value: bytes, revision: int) -> int | None:
        if (0 if self.held is None else self.held.position) != revision:
            return None
        self.writes += 1
        self.held = Kept(self.writes, 0.0, {}, value)
        if self.loses:
            self.loses -= 1
            raise LinkError("no confirmation")
        return self.writes

    async def entry(self, bucket: str, key: str) -> Kept | None:
        return self.held

    async def delete(self, bucket: str, key: str, revision: int) -> None:
        assert self.held is not None
        assert self.held.position == revision
        self.held = None


async def reached(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - it comes with the lock's next renewal
            await asyncio.sleep(0.05)


def test_a_lost_confirmation_does_not_end_the_hub() -> None:
    async def main() -> None:
        server, gaps = Server(), list[int]()
        lock = HubLock(server, "bucket", lambda: gaps.append(1))
        await lock.acquire("main", waits=False)
        running = asyncio.create_task(lock.run())
        server.loses = 1
        await reached(lambda: server.writes >= 4)
        assert lock.is_held
        assert gaps == []
        running.cancel()
        server.held = Kept(99, 0.0, {}, server.held.body if server.held else b"")  # By a renewal that was cancelled.
        await lock.release()
        assert server.held is None

    asyncio.run(main())


def test_another_hubs_lock_ends_this_one() -> None:
    async def main() -> None:
        server = Server()
        lock = HubLock(server, "bucket", lambda: None)
        await lock.acquire("main", waits=False)
        other = Kept(50, 0.0, {}, b"another")
        server.held = other
        with pytest.raises(LinkError, match="another hub of this name is at work"):
            await lock.run()
        await lock.release()
        assert server.held is other

    asyncio.run(main())
