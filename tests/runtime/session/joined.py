"""Connect a client and a server session in memory, on a clock that the test moves."""

from __future__ import annotations

from opend.codec import encode
from opend.session import ClientOptions, ClientSession, Ready, RequestReceived, ServerSession
from opend.session.life.ledger import CallWatcher, Ledger
from opend_proto import common, init_connect
from opend_proto.schema import Message

__all__ = ["CONNECTION_ID", "Joined", "init_reply"]

CONNECTION_ID = 2**60 + 1


def init_reply(*, interval: int = 10, key: str = "k" * 16) -> init_connect.Response:
    s2c = init_connect.S2C(
        server_ver=1011,
        login_user_id=1,
        conn_id=CONNECTION_ID,
        conn_aes_key=key,
        keep_alive_interval=interval,
        aes_cbc_iv="i" * 16,
    )
    return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


class Joined:
    """Both ends of a connection that is ready."""

    def __init__(self, options: ClientOptions | None = None, *, reads_apart: bool = False) -> None:
        self.now = 1000.0
        self.ledger = Ledger()
        watcher = CallWatcher(self.ledger)
        self.client = ClientSession(options or ClientOptions(), watcher=watcher, reads_apart=reads_apart)
        self.server = ServerSession(1)
        self.client.connect(self.now)
        (event,) = self.client.receive(self.answer(1001, self.requests()[0].serial, init_reply()), self.now)
        assert isinstance(event, Ready)

    def requests(self) -> list[RequestReceived]:
        """Deliver the client's queued bytes to the server and return the requests."""
        events = self.server.receive(self.client.data_to_send() or b"", self.now)
        return [event for event in events if isinstance(event, RequestReceived)]

    def answer(self, method_id: int, serial: int, response: Message) -> bytes:
        """Return the bytes of a reply."""
        self.server.reply(method_id, serial, encode(response))
        return self.server.data_to_send()
