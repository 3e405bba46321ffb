"""Run the simulator inside its event loop: accept connections, and send pushes at a fixed interval.

Invariant: a failure on one connection ends at most that connection. Connections that have not made their opening call
are bounded in number, size and time. When ``run`` returns, every connection is closed.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from opend.serving import stop_accepting
from opend.session import ServerSession
from opend.session.connection.tcp import TcpWire
from opend.simulator.chance.noise import whole
from opend.simulator.connection import ClientConnection
from opend.simulator.rules.limits import OPENED_BODY, UNOPENED_BODY
from opend.simulator.state import Gateway, Peer
from opend.websocket import load_server_wire
from opend.websocket.messages import INIT_WEB_SOCKET
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

    from opend.simulator.dispatch import Handlers
    from opend.simulator.rules.limits import ServingLimits
    from opend.websocket.server import WebSocketServerWire
    from opend.websocket.visitors import Visitors

__all__ = ["Port", "Service"]

# Longest run of pushes before the event loop may handle the requests that have arrived meanwhile.
_TURN_SECONDS: Final = 0.005
_logger = logging.getLogger("opend.simulator")


class Port(NamedTuple):
    """A listening socket and the transport that it serves."""

    listener: socket.socket
    visitors: Visitors | None = None
    """The clients that a WebSocket port lets in; None for the port that speaks frames."""
    ssl: SSLContext | None = None


class Door(asyncio.Protocol):
    """Accepts a client's connection and holds it until the protocol that serves it takes over."""

    def __init__(self, admit: Callable[[Door, asyncio.Transport], None]) -> None:
        self._admit = admit
        self.early = bytearray()
        """Bytes that arrived directly after the TLS handshake, in the same packet."""
        self.is_lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hand the new connection to ``admit``."""
        self._admit(self, cast("asyncio.Transport", transport))

    def data_received(self, data: bytes) -> None:
        """Keep the bytes for the protocol that takes over."""
        self.early += data

    def connection_lost(self, exc: Exception | None) -> None:
        """Record that the client has gone, so that no protocol takes over."""
        self.is_lost = True


class Service:
    """One run of the simulator, from listening to the last connection's end."""

    def __init__(
        self, ports: list[Port], gateway: Gateway, handlers: Handlers, push_interval: float, limits: ServingLimits
    ) -> None:
        self.failure: BaseException | None = None
        """Always None: a failure ends one connection, never the service."""
        self._ports = ports
        self._gateway = gateway
        self._handlers = handlers
        self._push_interval = push_interval
        self._limits = limits
        self._accepted = 0
        self._stopped = asyncio.Event()
        self._open: set[ClientConnection] = set()
        self._securing: set[asyncio.Task[None]] = set()
        # Oldest first: sockets whose client has not made its opening call, with the timer that ends each.
        self._unopened: dict[asyncio.Transport, asyncio.TimerHandle] = {}

    async def run(self, ready: Callable[[asyncio.AbstractEventLoop], object]) -> None:
        """Serve until ``stop`` is called; call ``ready`` once clients can connect."""
        loop = asyncio.get_running_loop()
        servers = [
            await loop.create_server(partial(Door, partial(self._admit, port)), sock=port.listener)
            for port in self._ports
        ]
        pushing = asyncio.create_task(self._push_regularly())
        ready(loop)
        await self._stopped.wait()
        for server in servers:
            await stop_accepting(server)
        ending = [pushing, *self._securing]
        for task in ending:
            task.cancel()
        connections = list(self._open)
        for connection in connections:
            connection.close()
        await asyncio.gather(*ending, *(connection.ended for connection in connections), return_exceptions=True)
        for transport in list(self._unopened):
            self._drop(transport)
        for server in servers:
            await server.wait_closed()

    def stop(self) -> None:
        """Make ``run`` return."""
        self._stopped.set()

    def _admit(self, port: Port, door: Door, transport: asyncio.Transport) -> None:
        if self._stopped.is_set() or not self._make_room():
            transport.abort()  # It was accepted just before the listener closed, or is one too many.
            return
        # A reply must not wait for an ACK. asyncio sets TCP_NODELAY only where the socket was made with its protocol.
        with suppress(OSError):  # The client may have gone already.
            transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        timer = asyncio.get_running_loop().call_later(self._limits.opening_seconds, self._drop, transport)
        self._unopened[transport] = timer
        if port.ssl is None:
            self._connect(port, transport, transport)
            return
        transport.pause_reading()  # Until TLS reads it.
        task = asyncio.create_task(self._secure(port, port.ssl, door, transport))
        self._securing.add(task)
        task.add_done_callback(self._securing.discard)

    async def _secure(self, port: Port, ssl: SSLContext, door: Door, transport: asyncio.Transport) -> None:
        try:
            secured = await asyncio.get_running_loop().start_tls(
                transport,
                door,
                ssl,
                server_side=True,
                ssl_handshake_timeout=self._limits.opening_seconds,
            )
        except OSError as error:  # SSLError is an OSError.
            _logger.info("a client did not agree on TLS: %s", error)
        else:
            if secured is not None and transport in self._unopened and not door.is_lost:
                connection = self._connect(port, transport, secured)
                if door.early:
                    connection.data_received(bytes(door.early))
                return
        self._drop(transport)

    def _make_room(self) -> bool:
        """Return whether one more connection may come; if there are too many, first end the oldest unopened one.

        Clients that only connect therefore cannot keep out a client that makes its opening call at once.
        """
        is_full = len(self._open) + len(self._securing) >= self._limits.connections
        if self._unopened and (is_full or len(self._unopened) >= self._limits.unopened):
            self._drop(next(iter(self._unopened)))
            return True
        return not is_full

    def _drop(self, transport: asyncio.Transport) -> None:
        """End a connection that has not made its opening call."""
        self._opened(transport)
        transport.abort()

    def _opened(self, transport: asyncio.Transport) -> None:
        timer = self._unopened.pop(transport, None)
        if timer is not None:
            timer.cancel()

    def _connect(self, port: Port, raw: asyncio.Transport, transport: asyncio.Transport) -> ClientConnection:
        self._accepted += 1
        websocket = port.visitors is not None
        peer = Peer(
            gateway=self._gateway,
            connection_id=whole(f"{self._gateway.market.seed}|connection|{self._accepted}", 63),
            subscriptions=self._gateway.quota.open(),
            opening=INIT_WEB_SOCKET if websocket else INIT_CONNECT,
        )
        wire = self._wire(port)

        def opened() -> None:
            self._opened(raw)
            wire.allow(OPENED_BODY)

        session = ServerSession(peer.connection_id, wire=wire)
        connection = ClientConnection(transport, session, peer, self._handlers, opened, is_websocket=websocket)
        transport.set_protocol(connection)
        self._open.add(connection)
        connection.ended.add_done_callback(lambda _: self._forget(raw, connection, peer))
        return connection

    def _wire(self, port: Port) -> TcpWire | WebSocketServerWire:
        if port.visitors is not None:
            return load_server_wire()(UNOPENED_BODY, port.visitors)
        encryption = self._gateway.encryption
        return TcpWire(cipher=None if encryption is None else encryption.handshake, max_body_length=UNOPENED_BODY)

    def _forget(self, raw: asyncio.Transport, connection: ClientConnection, peer: Peer) -> None:
        self._opened(raw)
        self._open.discard(connection)
        self._gateway.quota.close(peer.subscriptions, self._gateway.market.milliseconds())

    async def _push_regularly(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._push_interval)
            self._gateway.round.begin()
            yielded = loop.time()
            for connection in list(self._open):
                self._push_to(connection)
                if loop.time() - yielded > _TURN_SECONDS:
                    await asyncio.sleep(0)  # With many connections, requests must not wait for a whole round of pushes.
                    yielded = loop.time()

    @staticmethod
    def _push_to(connection: ClientConnection) -> None:
        try:
            connection.push_due()
        except Exception:
            _logger.exception("ending a connection: its pushes failed because of an error in the simulator")
            connection.close()
