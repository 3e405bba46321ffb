"""Sessions over the WebSocket transport, in memory: ours with each other, and ours with a hostile peer."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame as Piece
from websockets.frames import Opcode
from websockets.http11 import Request as HttpRequest
from websockets.server import ServerProtocol
from websockets.uri import parse_uri

from opend.codec import decode, encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    FrameError,
    OpenDError,
    ServerError,
    UsageError,
)
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    DropReason,
    Event,
    PeerClosed,
    ProtocolFault,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerSession,
    SessionEnded,
    State,
)
from opend.websocket import stream
from opend.websocket.client import WebSocketTransport
from opend.websocket.messages import INIT_WEB_SOCKET, OPEND_LOST, S2C, Request, Response
from opend.websocket.packets import REPLY_HEADER, SIGN, pack_reply
from opend.websocket.server import WebSocketServerWire
from opend_proto import common, methods, qot_common, qot_get_ticker, qot_update_ticker

SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
PUSH = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY))
INIT = Response(ret_type=common.RetType.SUCCEED, s2c=S2C(server_time=5, conn_id=2**60 + 1))

EventT = TypeVar("EventT")


def only(events: list[EventT]) -> EventT:
    (event,) = events
    return event


def options(*, key: str | None = None, max_body_length: int = 1 << 20) -> ClientOptions:
    transport = WebSocketTransport("ws://gateway:33333", key=key)
    return ClientOptions(
        host=transport.host,
        port=transport.port,
        transport=transport,
        max_body_length=max_body_length,
        client_id="tests",
    )


class Pair:
    """A client session of ours and a bare WebSocket server, connected by the test."""

    def __init__(self, chosen: ClientOptions | None = None) -> None:
        self.client = ClientSession(options() if chosen is None else chosen)
        self.server = ServerProtocol()

    def to_server(self) -> list[bytes]:
        """Deliver the client's bytes to the server and return the packets that arrived."""
        packets: list[bytes] = []
        self.server.receive_data(self.client.data_to_send())
        for event in self.server.events_received():
            if isinstance(event, Piece):
                packets += [bytes(event.data)] if event.opcode is Opcode.BINARY else []
            elif isinstance(event, HttpRequest):
                self.server.send_response(self.server.accept(event))
        return packets

    def to_client(self, *packets: bytes, now: float = 0.0) -> list[Event]:
        """Deliver packets, and the server's other bytes, to the client."""
        for packet in packets:
            self.server.send_binary(packet)
        return self.client.receive(b"".join(self.server.data_to_send()), now)

    def shake_hands(self) -> None:
        self.client.connect(0.0)
        assert self.to_server() == []  # Only the opening request: nothing else is sent before the server accepts it.
        assert self.to_client() == []
        assert len(self.to_server()) == 1
        assert isinstance(only(self.to_client(pack_reply(1, 2, encode(INIT)))), Ready)

    def call(self, timeout: float | None = None) -> int:
        serial = self.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0, timeout)
        (packet,) = self.to_server()
        assert packet[:20] == SIGN + (3010).to_bytes(4, "big") + serial.to_bytes(8, "big")
        return serial


@pytest.fixture
def pair() -> Pair:
    joined = Pair()
    joined.shake_hands()
    return joined


def failed_packet(command: int, section: int, error: int) -> bytes:
    return REPLY_HEADER.pack(SIGN, command, section, error, b"why")


# The handshake.


@pytest.mark.parametrize(("key", "digest"), [(None, ""), ("", ""), ("secret", "5ebe2294ecd0e0f08eab7690d2a6ee69")])
def test_the_first_request_carries_the_digest_of_the_key(key: str | None, digest: str) -> None:
    pair = Pair(options(key=key))
    pair.client.connect(0.0)
    pair.to_server()
    pair.to_client()
    (packet,) = pair.to_server()
    assert packet[:20] == SIGN + bytes.fromhex("00000001 0000000000000002")
    c2s = decode(Request, packet[20:]).c2s
    assert c2s is not None
    assert (c2s.websocket_key, c2s.client_id, c2s.programming_language) == (digest, "tests", "Python")


def test_the_reply_gives_the_connection_id_and_no_more(pair: Pair) -> None:
    greeting = pair.client.greeting
    assert greeting is not None
    assert (greeting.connection_id, greeting.cipher, greeting.keep_alive_interval) == (2**60 + 1, None, None)
    assert pair.client.init is None


def test_sections_follow_the_first(pair: Pair) -> None:
    assert [pair.call(), pair.call()] == [3, 4]


def ended(events: list[Event]) -> OpenDError:
    event = events[-1]
    assert isinstance(event, SessionEnded)
    return event.error


def test_a_refused_key_says_what_to_check() -> None:
    pair = Pair(options(key="wrong"))
    pair.client.connect(0.0)
    pair.to_server()
    pair.to_client()
    pair.to_server()
    refusal = Response(ret_type=common.RetType.FAILED, ret_msg="wrong key")
    error = ended(pair.to_client(pack_reply(1, 2, encode(refusal))))
    assert isinstance(error, ConnectError)
    assert "refused InitWebSocket: wrong key" in str(error)


def test_a_handshake_that_the_server_cuts_off_says_what_to_check() -> None:
    pair = Pair()
    pair.client.connect(0.0)
    pair.to_server()
    pair.to_client()
    pair.to_server()
    error = ended(pair.to_client(failed_packet(1, 2, 3)))
    assert isinstance(error, ConnectError)
    assert "key" in str(error)


def test_a_refused_upgrade_tells_the_status() -> None:
    client = ClientSession(options())
    client.connect(0.0)
    client.data_to_send()
    error = ended(client.receive(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 0.0))
    assert isinstance(error, ConnectError)
    assert "404" in str(error)
    assert "WebSocket port" in str(error)


@pytest.mark.parametrize(
    ("behind", "words"), [(b"\x88\x02\x03\xf3", "closed the connection"), (b"\xf2\x01x", "be read")]
)
def test_an_upgrade_with_an_end_in_the_same_bytes_is_refused(behind: bytes, words: str) -> None:
    """Found by the soak: a close frame, or bytes that are no frame, directly behind the upgrade."""
    pair = Pair()
    pair.client.connect(0.0)
    pair.to_server()
    error = ended(pair.client.receive(b"".join(pair.server.data_to_send()) + behind, 0.0))
    assert isinstance(error, ConnectError)
    assert words in str(error)


def test_what_is_no_http_is_refused() -> None:
    client = ClientSession(options())
    client.connect(0.0)
    error = ended(client.receive(b"FT\xe9\x03\0\0\r\n\r\n", 0.0))
    assert isinstance(error, ConnectError)
    assert "handshake failed" in str(error)


def test_a_silent_server_is_given_up_in_time() -> None:
    pair = Pair()
    pair.client.connect(0.0)
    pair.to_server()
    pair.to_client()
    assert pair.client.next_deadline() == 10.0
    error = ended(pair.client.handle_time(10.0))
    assert "did not answer InitWebSocket in time" in str(error)


# Calls and pushes.


def test_replies_are_matched_by_section_in_any_order(pair: Pair) -> None:
    first, second = pair.call(), pair.call()
    body = encode(TICKS)
    events = pair.to_client(pack_reply(3010, second, body), pack_reply(3010, first, body))
    assert events == [Replied(second, TICKS), Replied(first, TICKS)]


def test_a_push_is_told_by_its_command(pair: Pair) -> None:
    assert pair.to_client(pack_reply(3011, 0, encode(PUSH))) == [PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])]


def test_a_packet_that_nobody_waits_for_is_dropped(pair: Pair) -> None:
    event = only(pair.to_client(pack_reply(3010, 99, encode(TICKS))))
    assert isinstance(event, Dropped)
    assert event.reason is DropReason.LATE_REPLY
    assert only(pair.to_client(pack_reply(77, 99, b""))) == Dropped(DropReason.LATE_REPLY, 77, 99, None)


def test_a_message_in_pieces_is_one_packet(pair: Pair) -> None:
    serial = pair.call()
    packet = pack_reply(3010, serial, encode(TICKS))
    pair.server.send_binary(packet[:10], fin=False)
    pair.server.send_continuation(packet[10:50], fin=False)
    pair.server.send_ping(b"between")
    pair.server.send_continuation(packet[50:], fin=True)
    assert pair.to_client() == [Replied(serial, TICKS)]


def test_the_stream_may_be_cut_anywhere(pair: Pair) -> None:
    serial = pair.call()
    pair.server.send_binary(pack_reply(3010, serial, encode(TICKS)))
    pair.server.send_binary(pack_reply(3011, 0, encode(PUSH)))
    stream = b"".join(pair.server.data_to_send())
    events = [event for byte in stream for event in pair.client.receive(bytes([byte]), 0.0)]
    assert events == [Replied(serial, TICKS), PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])]


@pytest.mark.parametrize(
    ("error", "kind"), [(1, CallTimeout), (2, CallTimeout), (3, ConnectionClosed), (4, ServerError)]
)
def test_a_reply_with_an_error_fails_its_call_alone(pair: Pair, error: int, kind: type[OpenDError]) -> None:
    first, second = pair.call(), pair.call()
    failed, replied = pair.to_client(failed_packet(3010, first, error), pack_reply(3010, second, encode(TICKS)))
    assert isinstance(failed, CallFailed)
    assert failed.serial == first
    assert isinstance(failed.error, kind)
    assert "Qot_GetTicker (3010)" in str(failed.error)
    assert replied == Replied(second, TICKS)


def test_a_reply_without_a_body_fails_its_call_alone(pair: Pair) -> None:
    serial = pair.call()
    failed = only(pair.to_client(pack_reply(3010, serial, b"")))
    assert isinstance(failed, CallFailed)
    assert "retType" in str(failed.error)
    assert pair.client.state is State.READY


def test_a_push_with_an_error_is_reported(pair: Pair) -> None:
    event = only(pair.to_client(failed_packet(3011, 0, 2)))
    assert isinstance(event, Dropped)
    assert isinstance(event.error, CallTimeout)


# Signs of life.


def test_the_client_pings_and_never_sends_keep_alive(pair: Pair) -> None:
    assert pair.client.next_deadline() == 8.0
    assert pair.client.handle_time(8.0) == []
    assert pair.to_server() == []  # A ping is no packet.
    assert pair.to_client(now=8.0) == []  # The pong.
    assert pair.client.handle_time(16.0) == []
    assert pair.client.handle_time(8.0 + 25.0) == []  # The last chance.
    error = ended(pair.client.handle_time(8.0 + 30.0))
    assert "nothing was heard" in str(error)


def test_a_server_that_never_answers_pings_is_not_given_up(pair: Pair) -> None:
    for now in range(8, 200, 8):
        assert pair.client.handle_time(float(now)) == []
        pair.client.data_to_send()
    assert pair.client.state is State.READY


def test_a_message_that_never_ends_is_given_up_although_bytes_come(pair: Pair) -> None:
    """As with a damaged length; of a server that never answers a ping too."""
    head = bytes([0x82, 127]) + (1 << 20).to_bytes(8, "big")
    assert pair.client.receive(head, 1.0) == []
    ends: list[Event] = []
    now = 1.0
    while not ends and now < 60.0:
        now += 1.0
        ends = pair.client.handle_time(now) or pair.client.receive(b"\0", now)
    assert now == 31.0
    assert "complete no frame" in str(ended(ends))


def test_pings_of_the_server_complete_a_frame(pair: Pair) -> None:
    for now in range(1, 100):
        pair.server.send_ping(b"there?")
        assert pair.to_client(now=float(now)) == []
        assert pair.client.handle_time(float(now)) == []


def test_pings_of_the_server_are_answered(pair: Pair) -> None:
    pair.server.send_ping(b"there?")
    assert pair.to_client() == []
    answer = pair.client.data_to_send()
    pair.server.receive_data(answer)
    (pong,) = pair.server.events_received()
    assert isinstance(pong, Piece)
    assert (pong.opcode, bytes(pong.data)) == (Opcode.PONG, b"there?")


# Endings.


def test_the_push_that_opend_is_lost_ends_the_connection(pair: Pair) -> None:
    serial = pair.call()
    failed, disconnected = pair.to_client(pack_reply(OPEND_LOST, 0, b""))
    assert isinstance(failed, CallFailed)
    assert failed.serial == serial
    assert isinstance(disconnected, SessionEnded)
    assert "has lost its OpenD" in str(disconnected.error)


@pytest.mark.parametrize(
    ("code", "words"), [(1000, "normal"), (1001, "shutting down"), (1008, "key"), (1011, "fault"), (4000, "its own")]
)
def test_close_codes(pair: Pair, code: int, words: str) -> None:
    pair.server.send_close(code, "the reason")
    error = ended(pair.to_client())
    assert isinstance(error, ConnectionClosed)
    assert words in str(error)
    assert f"code {code}, 'the reason'" in str(error)
    pair.to_server()
    assert pair.server.close_rcvd is not None  # It was answered.


def test_a_close_without_a_code(pair: Pair) -> None:
    pair.server.send_close()
    assert "no reason given (code 1005)" in str(ended(pair.to_client()))


def test_closing_says_good_bye(pair: Pair) -> None:
    pair.client.close()
    pair.to_server()
    assert pair.server.close_rcvd is not None
    assert pair.server.close_rcvd.code == 1000


def test_closing_before_the_connection_is_open_sends_nothing() -> None:
    client = ClientSession(options())
    client.connect(0.0)
    client.close()
    assert client.data_to_send() == b""


def test_a_message_that_is_too_long_ends_the_connection() -> None:
    pair = Pair(options(max_body_length=1000))
    pair.shake_hands()
    assert isinstance(only(pair.to_client(pack_reply(77, 99, bytes(1000)))), Dropped)
    error = ended(pair.to_client(pack_reply(77, 99, bytes(1001))))
    assert isinstance(error, FrameError)
    assert "max_body_length" in str(error)


def test_the_bound_holds_for_messages_in_pieces() -> None:
    pair = Pair(options(max_body_length=1000))
    pair.shake_hands()
    pair.server.send_binary(bytes(1000), fin=False)
    pair.server.send_continuation(bytes(45), fin=False)
    assert isinstance(ended(pair.to_client()), FrameError)


def test_text_messages_end_the_connection(pair: Pair) -> None:
    pair.server.send_text(b"hello")
    assert "text message" in str(ended(pair.to_client()))


@pytest.mark.parametrize("packet", [b"short", b"ft-v9.9\0" + bytes(36)])
def test_what_is_no_packet_ends_the_connection(pair: Pair, packet: bytes) -> None:
    assert isinstance(ended(pair.to_client(packet)), FrameError)


def test_broken_websocket_frames_end_the_connection(pair: Pair) -> None:
    error = ended(pair.client.receive(b"\xff\xff\xff\xff", 0.0))
    assert isinstance(error, FrameError)
    assert "cannot be read" in str(error)


# The server's side.


class OurPair:
    """A client and a server session, both ours."""

    def __init__(self) -> None:
        self.client = ClientSession(options(key="secret"))
        self.server = ServerSession(1, wire=WebSocketServerWire())
        self.client.connect(0.0)
        assert self.server.receive(self.client.data_to_send(), 0.0) == []
        assert self.client.receive(self.server.data_to_send(), 0.0) == []
        request = only(self.server.receive(self.client.data_to_send(), 0.0))
        assert isinstance(request, RequestReceived)
        assert (request.method_id, request.serial) == (INIT_WEB_SOCKET.id, 2)
        self.server.reply(request.method_id, request.serial, encode(INIT))
        assert isinstance(only(self.client.receive(self.server.data_to_send(), 0.0)), Ready)


def test_ours_against_ours() -> None:
    pair = OurPair()
    serial = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    request = only(pair.server.receive(pair.client.data_to_send(), 0.0))
    assert isinstance(request, RequestReceived)
    assert decode(qot_get_ticker.Request, request.body) == GET_TICKER
    pair.server.reply(3010, request.serial, encode(TICKS))
    pair.server.push(3011, encode(PUSH))
    data = pair.server.data_to_send()
    assert pair.client.receive(data, 0.0) == [Replied(serial, TICKS), PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])]


def test_pushes_have_a_section_that_no_request_has() -> None:
    pair = OurPair()
    for _ in range(5):
        pair.server.push(3011, encode(PUSH))
    assert pair.server.data_to_send().count(SIGN + (3011).to_bytes(4, "big") + bytes(8)) == 5


def test_the_server_takes_a_good_bye() -> None:
    pair = OurPair()
    pair.client.close()
    assert pair.server.receive(pair.client.data_to_send(), 0.0) == [PeerClosed()]
    assert pair.server.closed


def test_the_server_refuses_what_is_no_websocket() -> None:
    server = ServerSession(1, wire=WebSocketServerWire())
    assert server.receive(b"FT\r\n\r\n", 0.0) == [PeerClosed()]
    plain = ServerSession(1, wire=WebSocketServerWire())
    assert plain.receive(b"GET / HTTP/1.1\r\nHost: gateway\r\n\r\n", 0.0) == [PeerClosed()]
    assert b" 426 " in plain.data_to_send()


def test_the_server_refuses_what_is_no_packet() -> None:
    session = ServerSession(1, wire=WebSocketServerWire())
    client = ClientProtocol(parse_uri("ws://gateway"))
    client.send_request(client.connect())
    session.receive(b"".join(client.data_to_send()), 0.0)
    client.receive_data(session.data_to_send())
    client.send_binary(b"short")
    fault = only(session.receive(b"".join(client.data_to_send()), 0.0))
    assert isinstance(fault, ProtocolFault)
    assert fault.fatal


# Options.


@pytest.mark.parametrize(
    "url", ["127.0.0.1:33333", "http://gateway", "ws://", "ws://gateway/#part", "ws://gateway:port"]
)
def test_urls_that_are_none(url: str) -> None:
    with pytest.raises(UsageError, match="the URL must look like"):
        WebSocketTransport(url)


def test_the_url_tells_host_port_and_tls() -> None:
    plain, secure = WebSocketTransport("ws://gateway:33333"), WebSocketTransport("wss://gateway")
    assert (plain.host, plain.port, plain.tls) == ("gateway", 33333, None)
    assert (secure.host, secure.port) == ("gateway", 443)
    assert secure.tls is not None


def test_a_context_without_tls_is_refused() -> None:
    context = WebSocketTransport("wss://gateway").tls
    with pytest.raises(UsageError, match="wss"):
        WebSocketTransport("ws://gateway", ssl=context)


def test_what_only_the_other_transport_has_is_refused() -> None:
    with pytest.raises(UsageError, match="API port"):
        ClientOptions(transport=WebSocketTransport("ws://gateway"), body_format="json")


# Hostile bytes.


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_no_bytes_before_the_upgrade_do_harm(pieces: list[bytes]) -> None:
    client = ClientSession(options())
    client.connect(0.0)
    for piece in pieces:
        client.receive(piece, 0.0)
    client.close()
    assert client.error is not None


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_no_bytes_after_it_do_harm(pieces: list[bytes]) -> None:
    pair = Pair()
    pair.shake_hands()
    serial = pair.call()
    events = [event for piece in pieces for event in pair.client.receive(piece, 0.0)]
    events += pair.client.close()
    assert [event.serial for event in events if isinstance(event, CallFailed | Replied)] == [serial]
    assert isinstance(events[-1], SessionEnded)


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_no_bytes_harm_the_server(pieces: list[bytes]) -> None:
    server = ServerSession(1, wire=WebSocketServerWire())
    for piece in pieces:
        server.receive(piece, 0.0)
    pair = OurPair()
    for piece in pieces:
        pair.server.receive(piece, 0.0)


@given(st.integers(0, 200), st.integers(1, 255), st.integers(0, 400))
def test_no_changed_byte_does_harm(position: int, change: int, cut: int) -> None:
    pair = Pair()
    pair.shake_hands()
    serial = pair.call()
    pair.server.send_binary(pack_reply(3010, serial, encode(TICKS)))
    pair.server.send_ping(b"there?")
    pair.server.send_binary(pack_reply(3011, 0, encode(PUSH)))
    stream = bytearray(b"".join(pair.server.data_to_send()))
    stream[position % len(stream)] ^= change
    events = [event for part in (stream[:cut], stream[cut:]) for event in pair.client.receive(bytes(part), 0.0)]
    events += pair.client.close()
    assert [event.serial for event in events if isinstance(event, CallFailed | Replied)] == [serial]


def kept_after(send: Callable[[int], None]) -> int:
    """Return how many more bytes are kept after a thousand rounds than after a hundred."""
    for number in range(100):
        send(number)
    tracemalloc.start()
    try:
        for number in range(1000):
            send(number)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("content", [b"", b"x"])
def test_small_fragments_are_not_kept_one_by_one(pair: Pair, content: bytes) -> None:
    pair.server.send_binary(content, fin=False)
    pair.to_client()

    def send(_: int) -> None:
        for _ in range(10):
            pair.server.send_continuation(content, fin=False)
        assert pair.to_client() == []

    assert kept_after(send) < 100_000


def test_a_message_in_too_many_fragments_ends_the_connection(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_MOST_PIECES", 100)
    pair.server.send_binary(b"", fin=False)
    for _ in range(99):
        pair.server.send_continuation(b"", fin=False)
    assert pair.to_client() == []
    pair.server.send_continuation(b"", fin=False)
    error = ended(pair.to_client())
    assert isinstance(error, FrameError)
    assert "more than 100 fragments" in str(error)


def test_pongs_that_nobody_reads_do_not_pile_up(pair: Pair) -> None:
    def ping(number: int) -> None:
        for _ in range(10):
            pair.server.send_ping(b"%d" % number)
        pair.to_client()

    assert kept_after(ping) < 100_000
    serial = pair.client.call(methods.QOT_GET_TICKER, GET_TICKER, 0.0)
    pair.server.send_ping(b"last")
    pair.to_client()
    pair.server.receive_data(pair.client.data_to_send())
    pong, request = pair.server.events_received()
    assert isinstance(pong, Piece)
    assert (pong.opcode, bytes(pong.data)) == (Opcode.PONG, b"last")
    assert isinstance(request, Piece)
    assert bytes(request.data)[:20] == SIGN + (3010).to_bytes(4, "big") + serial.to_bytes(8, "big")
    pair.server.send_ping(b"another")
    pair.to_client()
    pair.server.receive_data(pair.client.data_to_send())
    (pong,) = pair.server.events_received()
    assert isinstance(pong, Piece)
    assert bytes(pong.data) == b"another"
