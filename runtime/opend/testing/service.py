"""The proxy's own thread at work: the port it listens on, and every connection it carries.

Invariant: the port stays this proxy's while nobody listens on it; when ``run`` has returned, no socket or task is left.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from opend.errors import LinkError
from opend.testing.connection import Connection, close_socket
from opend.testing.faults import Refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.testing.tally import Switch

__all__ = ["Address", "Service", "bind"]


class Address(NamedTuple):
    """Where a socket connects to."""

    family: int
    place: tuple[Any, ...]


class Service:
    """A proxy that runs; all but its making belongs to the thread of its loop."""

    def __init__(self, port: socket.socket, upstream: Address, seed: int, switches: Sequence[Switch]) -> None:
        self.accepted = 0
        """Connections accepted so far, refused ones included."""
        self.failure: BaseException | None = None
        """The first error that is the proxy's or its user's own, and no broken connection."""
        self._port = port
        self._listening = False
        self._upstream = upstream
        self._seed = seed
        self._switches = switches
        self._connections: dict[asyncio.Task[None], Connection] = {}
        self._stopped = asyncio.Event()

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return len(self._connections)

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called."""
        self._set_listening()
        ready(asyncio.get_running_loop())
        await self._stopped.wait()
        asyncio.get_running_loop().remove_reader(self._port)
        self._port.close()
        await self.disconnect_all(reset=False)

    def stop(self) -> None:
        """Let ``run`` end."""
        self._stopped.set()

    async def switch(self, switches: Sequence[Switch]) -> None:
        """Put these faults in force, on living connections too."""
        self._switches = switches
        self._set_listening()
        for connection in self._connections.values():
            connection.switch(switches)

    async def disconnect_all(self, *, reset: bool) -> int:
        """End every connection and return how many there were."""
        tasks = list(self._connections)
        for task in tasks:
            self._connections[task].reset = reset
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        return len(tasks)

    def _set_listening(self) -> None:
        wanted = all(switch.fault.listening for switch in self._switches if isinstance(switch.fault, Refuse))
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
            client, _ = self._port.accept()
        except OSError:
            # The client has gone again; and where it is this process that has no more files, it will be asked anew.
            return
        self.accepted += 1
        if any(self._refuses(switch) for switch in self._switches):
            close_socket(client, reset=True)
        else:
            self._carry(client)

    def _refuses(self, switch: Switch) -> bool:
        fault = switch.fault
        return isinstance(fault, Refuse) and fault.connection in {None, self.accepted} and switch.take()

    def _carry(self, client: socket.socket) -> None:
        server = socket.socket(self._upstream.family)
        for sock in (client, server):
            sock.setblocking(False)
            # What one write delivers must not wait for the next.
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = Connection(client, server, self.accepted, self._seed, self._switches)
        task = asyncio.get_running_loop().create_task(connection.run(self._upstream.place))
        self._connections[task] = connection
        task.add_done_callback(self._forget)

    def _forget(self, task: asyncio.Task[None]) -> None:
        # Closed here, since a task that is cancelled before its first step runs none of its own code.
        connection = self._connections.pop(task)
        connection.close()
        error = connection.failure if task.cancelled() else connection.failure or task.exception()
        self.failure = self.failure or error


def bind(host: str, port: int) -> socket.socket:
    """Return a socket that has the port, but does not listen yet."""
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        sock.setblocking(False)
        if sys.platform != "win32":
            # Connections made before may still linger on the port.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        reason = error.strerror or str(error)
        raise LinkError(
            f"cannot listen on {host}:{port}: {reason}; choose another port, or 0 for any free one"
        ) from error
    return sock
