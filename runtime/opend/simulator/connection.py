"""Connect one client's transport to its session and the handlers.

Invariant: the unsent bytes are bounded. While a client does not read its replies, its requests are not read and its
pushes are not drawn. The market draws them once the client has caught up, so none is lost and none is held in memory.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import TYPE_CHECKING, Final

from opend.frame import HEADER_SIZE
from opend.serving import SMALL_PORTION, USUAL_PORTION, Portions
from opend.session import ProtocolFault, RequestReceived, ServerEvent, ServerSession
from opend.simulator.dispatch import Handlers
from opend.simulator.envelopes import refusal_body
from opend.simulator.pushes.sources import due_bodies
from opend.simulator.rules.refusal import RefusalError
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.state import Peer

__all__ = ["MOST_UNSENT", "ClientConnection"]

MOST_UNSENT: Final = 256 * 1024
"""Pushes pause while more bytes than this wait to be sent."""
_WRITTEN_AT_ONCE: Final = 32 * 1024
"""Bytes of pushes that are given to the transport together: each time costs a system call."""
_CLOSE_SECONDS: Final = 1.0
_logger = logging.getLogger("opend.simulator")


class ClientConnection(asyncio.Protocol):
    """A client from its first byte to its last."""

    def __init__(
        self,
        transport: asyncio.Transport,
        session: ServerSession,
        peer: Peer,
        handlers: Handlers,
        on_open: Callable[[], object],
        *,
        is_websocket: bool,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self.ended: asyncio.Future[None] = self._loop.create_future()
        """Done when the connection is over."""
        self._transport = transport
        self._session = session
        self._peer = peer
        self._handlers = handlers
        self._on_open: Callable[[], object] | None = on_open
        self._answering: asyncio.TimerHandle | None = None
        self._waiting: deque[ServerEvent] = deque()
        self._is_held = False
        size = SMALL_PORTION if is_websocket else USUAL_PORTION
        self._portions = Portions(size, self._take, self._hold_reading)
        self._cut_off: asyncio.TimerHandle | None = None

    @property
    def unsent(self) -> int:
        """Number of bytes that wait in the transport's write buffer."""
        return self._transport.get_write_buffer_size()

    def push_due(self) -> None:
        """Send the pushes that are due, until more than `MOST_UNSENT` bytes wait to be sent."""
        if self._session.closed or self._on_open is not None or self.unsent > MOST_UNSENT:
            return
        push_format, unwritten = self._peer.push_format, 0
        for push, body in due_bodies(self._peer):
            self._session.push(push.id, body, body_format=push_format)
            unwritten += HEADER_SIZE + len(body)
            if unwritten >= _WRITTEN_AT_ONCE:
                self._flush()
                unwritten = 0
                if self.unsent > MOST_UNSENT:
                    return
        self._flush()

    def close(self) -> None:
        """Send what is queued and close; after a second, cut off a client that does not read it."""
        if self._cut_off is None:
            self._waiting.clear()
            self._session.close()
            self._flush()
            self._transport.close()
            self._cut_off = self._loop.call_later(_CLOSE_SECONDS, self._transport.abort)

    # asyncio.Protocol.

    def data_received(self, data: bytes) -> None:
        """Answer the requests that these bytes complete, in portions that do not hold the loop."""
        self._portions.put(data)

    def eof_received(self) -> None:
        """Tell the session that the client has closed its end."""
        self._portions.finally_do(lambda: self._take(b""))

    def pause_writing(self) -> None:
        """Stop reading the client until it reads its replies."""
        self._is_held = True
        self._transport.pause_reading()

    def resume_writing(self) -> None:
        """Answer the waiting requests and read the client again."""
        self._is_held = False
        self._work()
        self._read_on()

    def connection_lost(self, exc: Exception | None) -> None:
        """Release everything that the connection holds, and complete `ended`."""
        if exc is not None:
            _logger.info("connection %d broke: %s", self._peer.connection_id, exc)
        self.close()
        for timer in (self._cut_off, self._answering):
            if timer is not None:
                timer.cancel()
        if not self.ended.done():
            self.ended.set_result(None)

    # Internals.

    def _take(self, data: bytes) -> None:
        self._waiting.extend(self._session.receive(data, self._loop.time()))
        self._work()

    def _hold_reading(self, hold: bool) -> None:
        if hold:
            self._transport.pause_reading()
        else:
            self._read_on()

    def _work(self) -> None:
        """Answer the waiting requests in order while the client takes the replies."""
        try:
            self._flush()  # The wire may have queued bytes of its own, such as a WebSocket's handshake.
            while self._waiting and not self._is_held and self._answering is None:
                self._handle(self._waiting.popleft())
                self._flush()
        except Exception:
            _logger.exception("connection %d ended because of an error in the simulator", self._peer.connection_id)
            self.close()
        if self._session.closed and not self._waiting and self._answering is None:
            self.close()

    def _handle(self, event: ServerEvent) -> None:
        if isinstance(event, RequestReceived):
            body = self._handlers.reply_to(self._peer, event)
            if self._peer.answer_after:
                self._transport.pause_reading()
                self._answering = self._loop.call_later(self._peer.answer_after, self._answer_late, event, body)
            else:
                self._reply(event, body)
        elif isinstance(event, ProtocolFault):
            self._report(event)
        else:
            _logger.debug("connection %d was closed by the client", self._peer.connection_id)

    def _answer_late(self, event: RequestReceived, body: bytes) -> None:
        self._answering = None
        self._peer.answer_after = 0.0
        self._reply(event, body)
        self._work()
        self._read_on()

    def _reply(self, event: RequestReceived, body: bytes) -> None:
        self._session.reply(event.method_id, event.serial, body, body_format=event.body_format)
        self._encrypt_from_here()
        if self._peer.hang_up:
            self._flush()
            self.close()
        elif self._on_open is not None and self._peer.initialised:
            self._on_open()
            self._on_open = None

    def _read_on(self) -> None:
        is_busy = self._is_held or self._answering is not None or self._portions.are_waiting
        if not is_busy and not self._transport.is_closing():
            self._transport.resume_reading()

    def _encrypt_from_here(self) -> None:
        """Encrypt everything after the queued reply to InitConnect, which gives the client the keys."""
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
        if data and not self._transport.is_closing():
            self._transport.write(data)
