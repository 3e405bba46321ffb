"""Run a relay on its thread: listen on a port, and forward every connection.

Invariant: the relay keeps its port even while it does not listen; clients that connect and send nothing occupy the
gateway for a bounded time only, and keep no other client out; after ``run`` has returned, no socket or task is left.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING, ClassVar, Generic

from opend.relay.connection import RelayedConnection, Streams, StreamT, close_socket
from opend.serving.addresses import Address, bind

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Service"]

_logger = logging.getLogger("opend.relay")


class Service(Generic[StreamT]):
    """A running relay; use it only on its event loop's thread, except to construct it."""

    most_connections: ClassVar[int] = 256
    """Most connections at a time; each of them is also a connection to the gateway."""
    silent_seconds: ClassVar[float] = 30.0
    """Seconds that a client may take until its first byte."""

    def __init__(self, port: socket.socket, upstream: Address) -> None:
        self.accepted = 0
        """Connections accepted so far, refused ones included."""
        self.failure: BaseException | None = None
        """The first error of the relay or its user; broken connections do not count."""
        self._port = port
        self._listening = False
        self._upstream = upstream
        self._connections: dict[asyncio.Task[None], RelayedConnection[StreamT]] = {}
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
        """Make ``run`` return."""
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
        """Return the streams of a new connection."""
        raise NotImplementedError

    def _is_wanted(self) -> bool:
        """Return whether the port should listen."""
        return True

    def _is_refused(self, client: str) -> bool:
        """Return whether to end the connection just accepted, from this address, at once."""
        del client
        return False

    def _ended(self, number: int) -> None:
        """Handle the end of a connection."""

    def _failed(self, error: BaseException) -> None:
        """Record an error of the relay or its user."""
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
            # The client has gone again; or this process has no more file descriptors, and the loop calls again.
            return
        self.accepted += 1
        if self._is_refused(f"{address[0]}:{address[1]}") or not self._make_room():
            close_socket(client, reset=True)
        else:
            self._carry(client)

    def _make_room(self) -> bool:
        """Return whether one more connection fits, if need be in place of the oldest one with a silent client."""
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
            # The bytes of one write must not wait for the next write.
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = RelayedConnection(client, server, self._streams(number))
        self._start(connection)
        loop = asyncio.get_running_loop()
        task = loop.create_task(connection.run(self._upstream.place))
        self._connections[task] = connection
        timer = loop.call_later(self.silent_seconds, self._end_if_silent, task)
        task.add_done_callback(lambda _: timer.cancel())
        task.add_done_callback(lambda done: self._forget(done, number))

    def _start(self, connection: RelayedConnection[StreamT]) -> None:
        """Prepare a connection before its first byte."""

    def _forget(self, task: asyncio.Task[None], number: int) -> None:
        # Closed here, since a task that is cancelled before its first step runs none of its own code.
        connection = self._connections.pop(task)
        connection.close()
        error = connection.failure if task.cancelled() else connection.failure or task.exception()
        if error is not None:
            self._failed(error)
        self._ended(number)
