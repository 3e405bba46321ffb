"""A relay's own thread at work: the port it listens on, and every connection it carries.

Invariant: the port stays this relay's while nobody listens on it; clients who only connect take a place at the gateway
for a bounded time and keep nobody out; when ``run`` has returned, no socket or task is left.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING, ClassVar, Generic

from opend.relay.connection import Connection, Streams, StreamT, close_socket
from opend.serving.addresses import Address, bind

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Service"]

_logger = logging.getLogger("opend.relay")


class Service(Generic[StreamT]):
    """A relay that runs; all but its making belongs to the thread of its loop."""

    most_connections: ClassVar[int] = 256
    """Connections at a time, each of which is one more to the gateway."""
    silent_seconds: ClassVar[float] = 30.0
    """How long a client may take until its first byte."""

    def __init__(self, port: socket.socket, upstream: Address) -> None:
        self.accepted = 0
        """Connections accepted so far, refused ones included."""
        self.failure: BaseException | None = None
        """The first error that is the relay's or its user's own, and no broken connection."""
        self._port = port
        self._listening = False
        self._upstream = upstream
        self._connections: dict[asyncio.Task[None], Connection[StreamT]] = {}
        self._stopped = asyncio.Event()

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return len(self._connections)

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called."""
        self._listen(self._is_wanted())
        ready(asyncio.get_running_loop())
        await self._stopped.wait()
        asyncio.get_running_loop().remove_reader(self._port)
        self._port.close()
        await self.disconnect_all(reset=False)

    def stop(self) -> None:
        """Let ``run`` end."""
        self._stopped.set()

    async def disconnect_all(self, *, reset: bool) -> int:
        """End every connection and return how many there were."""
        tasks = list(self._connections)
        for task in tasks:
            self._connections[task].reset = reset
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        return len(tasks)

    def _streams(self, number: int) -> Streams[StreamT]:
        """Return what a new connection does with what passes."""
        raise NotImplementedError

    def _is_wanted(self) -> bool:
        """Whether the port listens."""
        return True

    def _is_refused(self, client: str) -> bool:
        """Whether the connection just accepted, from this address, is ended at once."""
        del client
        return False

    def _ended(self, number: int) -> None:
        """Take note that a connection has ended."""

    def _failed(self, error: BaseException) -> None:
        """Take note of an error that is the relay's or its user's own."""
        self.failure = self.failure or error

    def _listen(self, wanted: bool) -> None:
        if wanted == self._listening:
            return
        loop = asyncio.get_running_loop()
        if wanted:
            self._port.listen()
            loop.add_reader(self._port, self._accept)
        else:
            loop.remove_reader(self._port)
            host, port = self._port.getsockname()[:2]
            self._port.close()
            self._port = bind(host, port)
        self._listening = wanted

    def _accept(self) -> None:
        try:
            client, address = self._port.accept()
        except OSError:
            # The client has gone again; and where it is this process that has no more files, it will be asked anew.
            return
        self.accepted += 1
        if self._is_refused(f"{address[0]}:{address[1]}") or not self._make_room():
            close_socket(client, reset=True)
        else:
            self._carry(client)

    def _make_room(self) -> bool:
        """Return whether one more may come, if need be in place of the oldest whose client has said nothing."""
        if len(self._connections) < self.most_connections:
            return True
        waiting = self._connections.items()
        silent = next((task for task, each in waiting if each.is_silent and not task.cancelling()), None)
        if silent is None:
            _logger.warning("a client was refused: %d are connected", len(self._connections))
            return False
        silent.cancel()
        return True

    def _end_if_silent(self, task: asyncio.Task[None]) -> None:
        connection = self._connections.get(task)
        if connection is not None and connection.is_silent:
            task.cancel()

    def _carry(self, client: socket.socket) -> None:
        number = self.accepted
        server = socket.socket(self._upstream.family)
        for sock in (client, server):
            sock.setblocking(False)
            # What one write delivers must not wait for the next.
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = Connection(client, server, self._streams(number))
        self._start(connection)
        loop = asyncio.get_running_loop()
        task = loop.create_task(connection.run(self._upstream.place))
        self._connections[task] = connection
        timer = loop.call_later(self.silent_seconds, self._end_if_silent, task)
        task.add_done_callback(lambda _: timer.cancel())
        task.add_done_callback(lambda done: self._forget(done, number))

    def _start(self, connection: Connection[StreamT]) -> None:
        """Do what a connection needs before its first byte."""

    def _forget(self, task: asyncio.Task[None], number: int) -> None:
        # Closed here, since a task that is cancelled before its first step runs none of its own code.
        connection = self._connections.pop(task)
        connection.close()
        error = connection.failure if task.cancelled() else connection.failure or task.exception()
        if error is not None:
            self._failed(error)
        self._ended(number)
