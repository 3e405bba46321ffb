"""The simulator inside its event loop: it accepts connections, serves each by a task, and pushes by the clock.

Invariant: what goes wrong on one connection ends at most that connection; when ``run`` returns, all are closed.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from opend.simulator.connection import Connection
from opend.simulator.noise import whole
from opend.simulator.state import Gateway, Peer

if TYPE_CHECKING:
    import socket

    from opend.simulator.dispatch import Handlers

__all__ = ["Service"]

_logger = logging.getLogger("opend.simulator")


class Service:
    """One run of the simulator, from listening to the last connection's end."""

    def __init__(self, gateway: Gateway, handlers: Handlers, push_interval: float) -> None:
        self._gateway = gateway
        self._handlers = handlers
        self._push_interval = push_interval
        self._accepted = 0
        self._open: dict[asyncio.Task[None], Connection] = {}

    async def run(self, listener: socket.socket, stop: asyncio.Event) -> None:
        """Serve until told to stop."""
        server = await asyncio.start_server(self._accept, sock=listener)
        pushing = asyncio.create_task(self._push_regularly())
        await stop.wait()
        server.close()
        tasks = [pushing, *self._open]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._accepted += 1
        peer = Peer(
            gateway=self._gateway,
            connection_id=whole(f"{self._gateway.market.seed}|connection|{self._accepted}", 63),
            subscriptions=self._gateway.quota.open(),
        )
        connection = Connection(reader, writer, peer, self._handlers)
        task = asyncio.create_task(self._serve(connection, peer))
        self._open[task] = connection
        task.add_done_callback(self._open.pop)

    async def _serve(self, connection: Connection, peer: Peer) -> None:
        try:
            await connection.serve()
        except Exception:
            _logger.exception("connection %d ended by a fault of the simulator", peer.connection_id)
        finally:
            self._gateway.quota.close(peer.subscriptions)

    async def _push_regularly(self) -> None:
        while True:
            await asyncio.sleep(self._push_interval)
            for task, connection in list(self._open.items()):
                try:
                    connection.push_due()
                except Exception:
                    _logger.exception("a connection is ended: its pushes failed by a fault of the simulator")
                    task.cancel()
