"""One direction of a relayed connection: a sender that never pauses leaves the loop to others."""

from __future__ import annotations

import asyncio
import socket
from itertools import count
from typing import TYPE_CHECKING

from opend.relay import Piece, RelayedConnection, Streams

if TYPE_CHECKING:
    import pytest

RECEIPTS = 5000


class Untouched:
    """A stream that delivers everything unchanged at once."""

    deadline: float | None = None
    held = 0

    def receive(self, data: bytes, now: float) -> list[Piece]:
        del now
        return [Piece(data)]

    def end(self, now: float) -> list[Piece]:
        del now
        return []

    def due(self, now: float) -> list[Piece]:
        del now
        return []


def test_a_flood_does_not_hold_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        received = 0
        loop = asyncio.get_running_loop()
        ticks = count()

        async def flood(source: socket.socket, size: int) -> bytes:
            nonlocal received
            if source is not from_server:
                await asyncio.Event().wait()  # The client says nothing.
            received += 1
            return bytes(100) if received < RECEIPTS else b""

        async def connected(sock: socket.socket, address: object) -> None:
            del sock, address

        monkeypatch.setattr(loop, "time", lambda: next(ticks) * 0.001, raising=False)
        monkeypatch.setattr(loop, "sock_recv", flood, raising=False)
        monkeypatch.setattr(loop, "sock_connect", connected, raising=False)
        client, program = socket.socketpair()
        from_server, server = socket.socketpair()
        with client, program, from_server, server:
            client.setblocking(False)
            connection = RelayedConnection(client, from_server, Streams(Untouched(), Untouched()))
            relaying = loop.create_task(connection.run(("", 0)))
            others = 0
            while received < RECEIPTS:
                await asyncio.sleep(0)
                others += 1
            relaying.cancel()
            await asyncio.gather(relaying, return_exceptions=True)
        assert others > 50

    asyncio.run(main())
