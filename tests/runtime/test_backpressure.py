"""Bytes for a gateway that does not read wait in the session, and are sent when it reads again."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import pytest
from tests.runtime.test_client_sync import INIT

from opend import AsyncClient, CallTimeout, Client, security
from opend.codec import encode
from opend.session import RequestReceived, ServerSession
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_get_static_info import C2S, S2C, Request, Response

LONG: Final = Request(c2s=C2S(security_list=[security("HK.00700")] * 400_000))
SHORT: Final = Request(c2s=C2S())
REPLY: Final = Response(ret_type=RetType.SUCCEED, s2c=S2C())


class Deaf:
    """A gateway that answers InitConnect, and then neither reads nor answers until it is told to."""

    def __init__(self) -> None:
        self.hears = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError), self._listener.accept()[0] as peer:
            session = ServerSession(1)
            while data := peer.recv(1 << 20):
                for event in session.receive(data, 0.0):
                    assert isinstance(event, RequestReceived)
                    first = event.method_id == methods.INIT_CONNECT.id
                    session.reply(event.method_id, event.serial, encode(INIT if first else REPLY))
                peer.sendall(session.data_to_send())
                self.hears.wait(30)

    def close(self) -> None:
        self.hears.set()
        self._listener.close()


@pytest.fixture
def deaf() -> Iterator[Deaf]:
    gateway = Deaf()
    yield gateway
    gateway.close()


def test_the_sync_client(deaf: Deaf) -> None:
    with Client("127.0.0.1", deaf.port, reconnect=None, rate_limit="off") as client:
        sent: list[int] = []
        for _ in range(3):
            with pytest.raises(CallTimeout):
                client.call(methods.QOT_GET_STATIC_INFO, LONG, timeout=0.2)
            sent.append(client.stats.bytes_sent)
        assert sent[1] == sent[2], "it takes more from the session than the socket"
        deaf.hears.set()
        assert client.call(methods.QOT_GET_STATIC_INFO, SHORT) == REPLY
        assert client.stats.bytes_sent > 3 * (sent[0] - 1000)


def test_the_async_client(deaf: Deaf) -> None:
    async def main() -> None:
        async with AsyncClient("127.0.0.1", deaf.port, reconnect=None, rate_limit="off") as client:
            sent: list[int] = []
            for _ in range(3):
                with pytest.raises(CallTimeout):
                    await client.call(methods.QOT_GET_STATIC_INFO, LONG, timeout=0.2)
                sent.append(client.stats.bytes_sent)
            assert sent[1] == sent[2], "it takes more from the session than the socket"
            deaf.hears.set()
            assert await client.call(methods.QOT_GET_STATIC_INFO, SHORT) == REPLY
            assert client.stats.bytes_sent > 3 * (sent[0] - 1000)

    asyncio.run(main())
