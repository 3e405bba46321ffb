"""Stand between clients and a gateway, and answer a request that was made before with the reply of that time.

Invariant: the client gets the gateway's own bytes but for the serial, which is that of its request; what the gateway
sends by itself always passes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Final, TypeAlias

from opend.frame import HEADER, HEADER_SIZE

__all__ = ["Replaying", "replaying"]

_Asked: TypeAlias = tuple[int, bytes]
"""A request: the protocol's id and the body."""
_SERIAL: Final = slice(8, 12)


class Replaying:
    """The replies of a gateway, which are kept while ``is_on``."""

    def __init__(self) -> None:
        self.is_on = False
        """Whether replies are kept and sent again; while it is False all requests reach the gateway."""
        self.kept: dict[_Asked, bytes] = {}
        self.port = 0
        """The port that clients connect to."""
        self.transports: set[asyncio.Transport] = set()
        """The open connections."""

    def start(self, *, is_on: bool) -> None:
        """Forget all replies, and keep later ones if ``is_on``."""
        self.is_on = is_on
        self.kept = {}


class _Frames:
    """Cuts a stream into whole frames, headers included."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> Iterator[tuple[int, int, bytes]]:
        """Yield the protocol's id, the serial and the bytes of each frame that ``data`` completes."""
        held = self._held + data
        at = 0
        while len(held) - at >= HEADER_SIZE:
            _, protocol_id, _, _, serial, length, _, _ = HEADER.unpack_from(held, at)
            end = at + HEADER_SIZE + length
            if end > len(held):
                break
            yield protocol_id, serial, held[at:end]
            at = end
        self._held = held[at:]


class _Client(asyncio.Protocol):
    """The connection of a client, and one of its own to the gateway."""

    def __init__(self, replies: Replaying, gateway: tuple[str, int]) -> None:
        self._replies = replies
        self._gateway = gateway
        self._frames = _Frames()
        self._transport: asyncio.Transport | None = None
        self._upstream: asyncio.Transport | None = None
        self._early: list[bytes] = []
        self._asked: dict[int, _Asked] = {}
        self._connecting: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._replies.transports.add(transport)
        self._connecting = asyncio.get_running_loop().create_task(self._connect())

    async def _connect(self) -> None:
        loop = asyncio.get_running_loop()
        self._upstream, _ = await loop.create_connection(lambda: _Upstream(self), *self._gateway)
        self._replies.transports.add(self._upstream)
        self._upstream.writelines(self._early)

    def data_received(self, data: bytes) -> None:
        for protocol_id, serial, frame in self._frames.feed(data):
            asked = protocol_id, frame[HEADER_SIZE:]
            kept = self._replies.kept.get(asked)
            if kept is not None:
                self._send(b"".join((kept[: _SERIAL.start], frame[_SERIAL], kept[_SERIAL.stop :])))
                continue
            if self._replies.is_on:
                self._asked[serial] = asked
            if self._upstream is None:
                self._early.append(frame)
            else:
                self._upstream.write(frame)

    def replied(self, protocol_id: int, serial: int, frame: bytes) -> None:
        """Pass a frame of the gateway on to the client."""
        asked = self._asked.get(serial)
        if asked is not None and asked[0] == protocol_id:
            del self._asked[serial]
            self._replies.kept[asked] = frame
        self._send(frame)

    def _send(self, frame: bytes) -> None:
        if self._transport is not None:
            self._transport.write(frame)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._upstream is not None:
            self._upstream.close()

    def upstream_lost(self) -> None:
        """End the client's connection with the gateway's."""
        if self._transport is not None:
            self._transport.close()


class _Upstream(asyncio.Protocol):
    """A connection to the gateway on behalf of a client."""

    def __init__(self, client: _Client) -> None:
        self._client = client
        self._frames = _Frames()

    def data_received(self, data: bytes) -> None:
        for frame in self._frames.feed(data):
            self._client.replied(*frame)

    def connection_lost(self, exc: Exception | None) -> None:
        self._client.upstream_lost()


@contextmanager
def replaying(host: str, port: int) -> Generator[Replaying]:
    """Serve on a thread, in front of the gateway at this address."""
    loop = asyncio.new_event_loop()
    replies = Replaying()
    thread = Thread(target=loop.run_forever, name="bench-replaying", daemon=True)
    thread.start()
    gateway = host, port
    server = asyncio.run_coroutine_threadsafe(
        loop.create_server(lambda: _Client(replies, gateway), "127.0.0.1", 0), loop
    ).result(10)
    replies.port = server.sockets[0].getsockname()[1]
    try:
        yield replies
    finally:
        asyncio.run_coroutine_threadsafe(_close(server, replies), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _close(server: asyncio.Server, replies: Replaying) -> None:
    server.close()
    for transport in replies.transports:
        transport.abort()
    await asyncio.sleep(0.01)  # A connection is closed in a later turn of the loop.
