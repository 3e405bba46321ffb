"""Join the two roles of a session in memory, on a clock that stands still, so that a round trip needs no network."""

from __future__ import annotations

from typing import Final

from opend.codec import encode
from opend.frame import encode_frame
from opend.session import (
    ClientOptions,
    ClientSession,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerSession,
)
from opend.session.life.ledger import CallWatcher, Ledger
from opend_proto import common, get_global_state, init_connect
from opend_proto.methods import GET_GLOBAL_STATE, INIT_CONNECT, QOT_UPDATE_TICKER

__all__ = ["NOW", "JoinedSessions"]

NOW: Final = 1000.0
"""The time at which everything happens, in seconds."""
_GREETING = init_connect.Response(
    ret_type=common.RetType.SUCCEED,
    s2c=init_connect.S2C(
        server_ver=1011,
        login_user_id=1,
        conn_id=2**60 + 1,
        conn_aes_key="k" * 16,
        keep_alive_interval=10,
        aes_cbc_iv="i" * 16,
    ),
)
_REQUEST = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))


class JoinedSessions:
    """A client's and a gateway's session, whose handshake is over."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.client = ClientSession(ClientOptions(), watcher=CallWatcher(self.ledger))
        self.server = ServerSession(1)
        self.client.connect(NOW)
        self.server.reply(INIT_CONNECT.id, self._request().serial, encode(_GREETING))
        (event,) = self.client.receive(self.server.data_to_send(), NOW)
        if not isinstance(event, Ready):
            raise SystemExit(f"the sessions are not connected: {event}")

    def smallest_call(self, reply: bytes) -> None:
        """Send a request that has no parameters, and read its reply."""
        self.client.call(GET_GLOBAL_STATE, _REQUEST, NOW)
        self.server.reply(GET_GLOBAL_STATE.id, self._request().serial, reply)
        (event,) = self.client.receive(self.server.data_to_send(), NOW)
        if not isinstance(event, Replied):
            raise SystemExit(f"the call was not answered: {event}")

    def client_call(self, reply: bytes, checksum: bytes) -> None:
        """Send the same request, and read a reply that no session has made."""
        serial = self.client.call(GET_GLOBAL_STATE, _REQUEST, NOW)
        self.client.data_to_send()
        (event,) = self.client.receive(encode_frame(GET_GLOBAL_STATE.id, serial, reply, checksum=checksum), NOW)
        if not isinstance(event, Replied):
            raise SystemExit(f"the call was not answered: {event}")

    def direct_call(self, reply: bytes, checksum: bytes) -> None:
        """Do the same in the two steps of a usual call."""
        posted = self.client.post(GET_GLOBAL_STATE, _REQUEST, NOW, None)
        if posted is None:
            raise SystemExit("the call is not a usual one")
        answer = encode_frame(GET_GLOBAL_STATE.id, posted[0], reply, checksum=checksum)
        if self.client.answer(answer, NOW) is None:
            raise SystemExit("the call was not answered")

    def pushes(self, body: bytes, count: int) -> None:
        """Take pushes that arrive at once."""
        for _ in range(count):
            self.server.push(QOT_UPDATE_TICKER.id, body)
        events = self.client.receive(self.server.data_to_send(), NOW)
        if not all(isinstance(event, PushReceived) for event in events):
            raise SystemExit(f"the pushes did not arrive: {events}")

    def _request(self) -> RequestReceived:
        (event,) = self.server.receive(self.client.data_to_send(), NOW)
        if not isinstance(event, RequestReceived):
            raise SystemExit(f"the request did not arrive: {event}")
        return event
