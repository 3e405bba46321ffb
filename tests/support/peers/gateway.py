"""A gateway that a test scripts: one client at a time, answered from a table, on a real port.

Invariant: nothing is sent but what the table or the test says; a test may leave out, delay or damage what it likes.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.support.patience import PATIENCE

from opend import security
from opend.codec import encode
from opend.session import RequestReceived, ServerSession
from opend_proto import common, init_connect, methods, qot_get_ticker, qot_update_ticker

if TYPE_CHECKING:
    from opend_proto.schema import Message

__all__ = ["GET_TICKER", "INIT", "SECURITY", "TICKS", "ScriptedGateway", "greeting", "update"]

SECURITY: Final = security("HK.00700")
GET_TICKER: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS: Final = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))

_INIT_S2C: Final = init_connect.S2C(
    server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key="k" * 16, keep_alive_interval=10
)
_RECEIVE_SIZE: Final = 1 << 20


def greeting(keep_alive_interval: int) -> init_connect.Response:
    """Return a reply to InitConnect that asks for a KeepAlive every so many seconds."""
    s2c = replace(_INIT_S2C, keep_alive_interval=keep_alive_interval)
    return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


INIT: Final = greeting(10)


def update(name: str) -> qot_update_ticker.Response:
    """Return a push of no ticks, which has a name to know it by."""
    s2c = qot_update_ticker.S2C(security=SECURITY, name=name)
    return qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


class ScriptedGateway:
    """Serves one connection after the other, on a thread of its own."""

    def __init__(self) -> None:
        self.answers: dict[int, Message | None] = {1001: INIT, 3010: TICKS}
        """The reply to each protocol id; there is none to others."""
        self.requests: list[RequestReceived] = []
        self.arrived = threading.Semaphore(0)
        self.closed = threading.Event()
        """Set when a client has ended its connection."""
        self.hears = threading.Event()
        """While this is clear, it reads once more at most, and then waits."""
        self.hears.set()
        self.session = ServerSession(1)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._peer: socket.socket | None = None
        self._lock = threading.RLock()
        self._thread = threading.Thread(target=self._serve, name="scripted-gateway", daemon=True)
        self._thread.start()

    def answer(self, request: RequestReceived) -> None:
        """Note a request and give it the answer of the table, if there is one."""
        self.requests.append(request)
        response = self.answers.get(request.method_id)
        if response is not None:
            self.reply(request, response)
        self.arrived.release()

    def reply(self, request: RequestReceived, response: Message, damage: int = 0) -> None:
        """Send a reply whose last byte is changed by ``damage``."""
        with self._lock:
            self.session.reply(request.method_id, request.serial, encode(response))
            *data, last = self.session.data_to_send()
            self.flush(bytes((*data, last ^ damage)))

    def push(self, *names: str) -> None:
        """Push Qot_UpdateTicker with each of these names."""
        self.push_bodies(*(encode(update(name)) for name in names))

    def push_bodies(self, *bodies: bytes) -> None:
        """Push Qot_UpdateTicker with each of these bodies."""
        with self._lock:
            for body in bodies:
                self.session.push(methods.QOT_UPDATE_TICKER.id, body)
            self.flush(self.session.data_to_send())

    def flush(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self._peer is not None
        self._peer.sendall(data)

    def hang_up(self) -> None:
        """End the connection."""
        assert self._peer is not None
        self._peer.shutdown(socket.SHUT_RDWR)

    def wait_for(self, count: int) -> None:
        """Wait until so many more requests have arrived."""
        for _ in range(count):
            assert self.arrived.acquire(timeout=PATIENCE)

    def close(self) -> None:
        """End everything."""
        self.hears.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with suppress(OSError):
            if self._peer is not None:
                self.hang_up()
        self._thread.join(PATIENCE)

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                self._peer, _ = self._listener.accept()
                self.session = ServerSession(1)
                with self._peer:
                    self._serve_one(self._peer)
                self.closed.set()

    def _serve_one(self, peer: socket.socket) -> None:
        with suppress(OSError):
            while data := peer.recv(_RECEIVE_SIZE):
                for event in self.session.receive(data, 0.0):
                    if isinstance(event, RequestReceived):
                        self.answer(event)
                assert self.hears.wait(PATIENCE)
