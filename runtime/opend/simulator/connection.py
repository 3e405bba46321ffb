"""One client's connection: the thin shell that moves bytes between its socket, its session and the handlers.

Invariant: what waits to be sent is bounded. A client that does not read its replies is not read either, and its pushes
wait in the market, which can draw them again, until it has caught up; so none is lost and none is held in memory.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Final

from opend.session import ProtocolFault, RequestReceived, ServerEvent, ServerSession
from opend.session.bodies import write_body
from opend.simulator.dispatch import Handlers, RefusalError, refusal_body
from opend.simulator.pushes import due_pushes
from opend_proto.common import RetType

if TYPE_CHECKING:
    from opend.simulator.state import Peer

__all__ = ["MOST_UNSENT", "Connection"]

MOST_UNSENT: Final = 256 * 1024
"""Pushes pause while more bytes than this wait to be sent."""
_READ_SIZE: Final = 64 * 1024
_CLOSE_SECONDS: Final = 1.0
_logger = logging.getLogger("opend.simulator")


class Connection:
    """A client from its first byte to its last."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        session: ServerSession,
        peer: Peer,
        handlers: Handlers,
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._peer = peer
        self._handlers = handlers
        self._session = session

    async def serve(self) -> None:
        """Answer requests until either side ends the connection."""
        loop = asyncio.get_running_loop()
        try:
            while not self._session.closed:
                data = await self._reader.read(_READ_SIZE)
                for event in self._session.receive(data, loop.time()):
                    self._handle(event)
                    self._flush()
                    await self._writer.drain()
                self._flush()  # A transport may have something to say of its own.
        except OSError as error:
            _logger.info("connection %d broke: %s", self._peer.connection_id, error)
        finally:
            await self._close()

    def push_due(self) -> None:
        """Send what is due, as far as the client keeps up with reading."""
        if self._session.closed or self._is_behind():
            return
        for push, message in due_pushes(self._peer):
            push_format = self._peer.push_format
            self._session.push(push.id, write_body(message, push_format), body_format=push_format)
            self._flush()
            if self._is_behind():
                return

    def abort(self) -> None:
        """Close the socket at once, if it is still open."""
        self._writer.transport.abort()

    def _handle(self, event: ServerEvent) -> None:
        if isinstance(event, RequestReceived):
            body = self._handlers.reply_to(self._peer, event)
            self._session.reply(event.method_id, event.serial, body, body_format=event.body_format)
            self._encrypt_from_here()
        elif isinstance(event, ProtocolFault):
            self._report(event)
        else:
            _logger.debug("connection %d was closed by the client", self._peer.connection_id)

    def _encrypt_from_here(self) -> None:
        """Put the keys into force that the reply to InitConnect, which is queued, has told the client."""
        if self._peer.cipher is not None:
            self._session.install_cipher(self._peer.cipher)
            self._peer.cipher = None

    def _report(self, fault: ProtocolFault) -> None:
        _logger.warning("connection %d: %s", self._peer.connection_id, fault.error)
        error = fault.error
        if error.protocol_id is not None and error.serial is not None:
            refusal = RefusalError(error.explain(), ret_type=RetType.INVALID)
            self._session.reply(error.protocol_id, error.serial, refusal_body(refusal))

    def _flush(self) -> None:
        data = self._session.data_to_send()
        if data and not self._writer.is_closing():
            self._writer.write(data)

    def _is_behind(self) -> bool:
        return self._writer.transport.get_write_buffer_size() > MOST_UNSENT

    async def _close(self) -> None:
        """Let what waits go out, but not for long: a client that has stalled is cut off."""
        self._session.close()
        self._flush()
        self._writer.close()
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._writer.wait_closed()
        except TimeoutError:
            self._writer.transport.abort()
        except OSError:
            pass
