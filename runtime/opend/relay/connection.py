"""Forward one client's connection: the sockets on both sides and the two streams between them.

Invariant: connections do not affect one another. If a side stops reading, its peer is no longer read either, so the
bytes that wait are bounded.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections import deque
from struct import pack
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar

from opend.errors import OpenDError
from opend.relay.framing import Piece
from opend.relay.items import HangUp, Item, Pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["RelayedConnection", "Stream", "StreamT", "Streams", "close_socket"]

_READ_SIZE: Final = 64 * 1024
_MOST_WAITING: Final = 1024 * 1024
_TURN_SECONDS: Final = 0.01
_LINGER: Final = pack("hh" if os.name == "nt" else "ii", 1, 0)
_logger = logging.getLogger("opend.relay")


class Stream(Protocol):
    """Handles the bytes of one direction, without sockets: bytes and times go in, items to deliver come out."""

    @property
    def deadline(self) -> float | None:
        """Time at which ``due`` must be called; None if never."""
        ...

    @property
    def held(self) -> int:
        """Number of bytes kept back."""
        ...

    def receive(self, data: bytes, now: float) -> Iterable[Item]:
        """Take bytes that have arrived; return the items to deliver."""
        ...

    def end(self, now: float) -> Iterable[Item]:
        """Take the end of the sender's stream; return the items to deliver."""
        ...

    def due(self, now: float) -> Iterable[Item]:
        """Return the items whose time to be delivered has come."""
        ...


StreamT = TypeVar("StreamT", bound=Stream)


class Streams(NamedTuple, Generic[StreamT]):
    """The two directions of a connection."""

    to_client: StreamT
    to_server: StreamT


class _HungUpError(Exception):
    """A stream ended the connection."""


class _Lane(Generic[StreamT]):
    """One direction: reads one socket, writes the other."""

    def __init__(self, source: socket.socket, sink: socket.socket, stream: StreamT) -> None:
        self._source = source
        self._sink = sink
        self._stream = stream
        self._outbox: deque[Item] = deque()
        self._waiting = 0
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._over = False
        self._idle = False
        self.has_read = False
        """Whether any byte has arrived."""

    def change(self, change: Callable[[StreamT, float], Iterable[Item]]) -> None:
        """Change the stream by calling ``change``, and deliver the items that it returns."""
        self._put(change(self._stream, asyncio.get_running_loop().time()))

    async def read(self) -> None:
        loop = asyncio.get_running_loop()
        turn_ends = loop.time() + _TURN_SECONDS
        while data := await loop.sock_recv(self._source, _READ_SIZE):
            self.has_read = True
            self._put(self._stream.receive(data, loop.time()))
            while self._is_full():
                self._room.clear()
                await self._room.wait()
            if loop.time() >= turn_ends:
                # Receiving does not suspend this task as long as the peer has sent more, which may be for ever.
                await asyncio.sleep(0)
                turn_ends = loop.time() + _TURN_SECONDS
        self._put(self._stream.end(loop.time()))

    async def write(self) -> None:
        loop = asyncio.get_running_loop()
        while not self._over:
            self._add(self._stream.due(loop.time()))
            while self._outbox:
                item = self._outbox.popleft()
                self._waiting -= _size(item)
                await self._deliver(item)
            self._room.set()
            if not self._over:
                await self._wait_for_more()

    async def _deliver(self, item: Item) -> None:
        if isinstance(item, Piece):
            await asyncio.get_running_loop().sock_sendall(self._sink, item.data)
            # Lets the other tasks of the loop run even if this one always has something to write.
            await asyncio.sleep(0)
        elif isinstance(item, Pause):
            await asyncio.sleep(item.seconds)
        elif isinstance(item, HangUp):
            raise _HungUpError(item.reset)
        else:
            self._over = True
            self._outbox.clear()
            self._sink.shutdown(socket.SHUT_WR)

    async def _wait_for_more(self) -> None:
        deadline = self._stream.deadline
        forever = deadline is None or deadline == float("inf")
        self._idle = True
        try:
            async with asyncio.timeout_at(None if forever else deadline):
                await self._changed.wait()
        except TimeoutError:
            return
        finally:
            self._idle = False
        self._changed.clear()

    def _put(self, items: Iterable[Item]) -> None:
        self._add(items)
        if self._idle:
            self._send_at_once()
        if self._outbox or self._over or self._stream.deadline is not None:
            self._idle = False
            self._changed.set()
        self._room.set()

    def _send_at_once(self) -> None:
        """Send what the socket takes at once, so that a frame need not wait for another task."""
        while self._outbox and isinstance(piece := self._outbox[0], Piece):
            try:
                sent = self._sink.send(piece.data)
            except OSError:
                return  # The socket takes no more now or is broken; the writing task will detect which.
            self._waiting -= sent
            self._outbox.popleft()
            if sent < len(piece.data):
                self._outbox.appendleft(Piece(piece.data[sent:]))
                return

    def _add(self, items: Iterable[Item]) -> None:
        if not self._over:
            for item in items:
                self._outbox.append(item)
                self._waiting += _size(item)

    def _is_full(self) -> bool:
        return not self._over and self._waiting + self._stream.held > _MOST_WAITING


class RelayedConnection(Generic[StreamT]):
    """A client's socket, its socket to the upstream, and the two streams between them."""

    def __init__(self, client: socket.socket, server: socket.socket, streams: Streams[StreamT]) -> None:
        self.reset = False
        """Whether ``close`` resets the connections, so that the peers see them as broken."""
        self.failure: BaseException | None = None
        """The error of a stream that cannot handle the bytes of this connection."""
        self._client = client
        self._server = server
        self._lanes = (_Lane(server, client, streams.to_client), _Lane(client, server, streams.to_server))

    @property
    def is_silent(self) -> bool:
        """Whether the client has not sent a byte yet."""
        return not self._lanes[1].has_read

    def change(self, change: Callable[[StreamT, float], Iterable[Item]]) -> None:
        """Change both streams by calling ``change``, and deliver the items that it returns."""
        for lane in self._lanes:
            lane.change(change)

    async def run(self, upstream: tuple[Any, ...]) -> None:
        """Connect to the upstream's address, and carry bytes until both sides or a stream have ended it."""
        try:
            await asyncio.get_running_loop().sock_connect(self._server, upstream)
            async with asyncio.TaskGroup() as group:
                for lane in self._lanes:
                    group.create_task(lane.read())
                    group.create_task(lane.write())
        except* OSError as errors:
            _logger.info("a connection broke: %s", errors.exceptions[0])
            self.reset = True
        except* OpenDError as errors:
            self.failure = errors.exceptions[0]
            self.reset = True
        except* _HungUpError as errors:
            self.reset = any(error.args[0] for error in errors.exceptions)

    def close(self) -> None:
        """Close both sockets."""
        close_socket(self._client, reset=self.reset)
        close_socket(self._server, reset=self.reset)


def close_socket(sock: socket.socket, *, reset: bool) -> None:
    """Close a socket, normally or, with ``reset``, so that the peer sees a broken connection."""
    if reset:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)
    sock.close()


def _size(item: Item) -> int:
    return len(item.data) if isinstance(item, Piece) else 0
