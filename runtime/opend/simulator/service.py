"""The simulator inside its event loop: it accepts connections, and pushes by the clock.

Invariant: what goes wrong on one connection ends at most that connection; when ``run`` returns, all are closed.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from opend.session import ServerSession
from opend.simulator.connection import Connection
from opend.simulator.noise import whole
from opend.simulator.state import Gateway, Peer
from opend.websocket import load_server_wire
from opend.websocket.messages import INIT_WEB_SOCKET
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

    from opend.simulator.dispatch import Handlers

__all__ = ["Port", "Service"]

# For how long pushes are sent before requests that have come meanwhile have their turn.
_TURN_SECONDS: Final = 0.005
_logger = logging.getLogger("opend.simulator")


class Port(NamedTuple):
    """A socket that listens, and what is spoken there."""

    listener: socket.socket
    websocket: bool = False
    ssl: SSLContext | None = None


class Door(asyncio.Protocol):
    """Lets a client in when its connection is made, and not before TLS is agreed on."""

    def __init__(self, admit: Callable[[asyncio.Transport], None]) -> None:
        self._admit = admit

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let it in."""
        self._admit(cast("asyncio.Transport", transport))


class Service:
    """One run of the simulator, from listening to the last connection's end."""

    def __init__(self, gateway: Gateway, handlers: Handlers, push_interval: float) -> None:
        self._gateway = gateway
        self._handlers = handlers
        self._push_interval = push_interval
        self._accepted = 0
        self._stopping = False
        self._open: set[Connection] = set()

    async def run(self, ports: list[Port], stop: asyncio.Event, ready: Callable[[], object]) -> None:
        """Serve until told to stop; call ``ready`` once clients can connect."""
        loop = asyncio.get_running_loop()
        servers = [
            await loop.create_server(
                partial(Door, partial(self._admit, port.websocket)), sock=port.listener, ssl=port.ssl
            )
            for port in ports
        ]
        pushing = asyncio.create_task(self._push_regularly())
        ready()
        await stop.wait()
        self._stopping = True
        for server in servers:
            server.close()
        pushing.cancel()
        connections = list(self._open)
        for connection in connections:
            connection.close()
        await asyncio.gather(pushing, *(connection.ended for connection in connections), return_exceptions=True)
        for server in servers:
            await server.wait_closed()

    def _admit(self, websocket: bool, transport: asyncio.Transport) -> None:
        if self._stopping:
            transport.abort()  # It was accepted just before the listener closed.
            return
        # A reply must not wait for an ACK; asyncio sees to that only where a listener was made with the protocol named.
        with suppress(OSError):  # The client has gone again.
            transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._accepted += 1
        peer = Peer(
            gateway=self._gateway,
            connection_id=whole(f"{self._gateway.market.seed}|connection|{self._accepted}", 63),
            subscriptions=self._gateway.quota.open(),
            opening=INIT_WEB_SOCKET if websocket else INIT_CONNECT,
        )
        connection = Connection(transport, self._session(peer, websocket), peer, self._handlers)
        transport.set_protocol(connection)
        self._open.add(connection)
        connection.ended.add_done_callback(lambda _: self._forget(connection, peer))

    def _session(self, peer: Peer, websocket: bool) -> ServerSession:
        if websocket:
            return ServerSession(peer.connection_id, wire=load_server_wire()())
        encryption = self._gateway.encryption
        return ServerSession(peer.connection_id, cipher=None if encryption is None else encryption.handshake)

    def _forget(self, connection: Connection, peer: Peer) -> None:
        self._open.discard(connection)
        self._gateway.quota.close(peer.subscriptions)

    async def _push_regularly(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._push_interval)
            yielded = loop.time()
            for connection in list(self._open):
                self._push_to(connection)
                if loop.time() - yielded > _TURN_SECONDS:
                    await asyncio.sleep(0)  # With many connections, requests must not wait for the whole round.
                    yielded = loop.time()

    @staticmethod
    def _push_to(connection: Connection) -> None:
        try:
            connection.push_due()
        except Exception:
            _logger.exception("a connection is ended: its pushes failed by a fault of the simulator")
            connection.close()
