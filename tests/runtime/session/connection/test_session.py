"""The session: calls, pushes, time and faults, without a socket or a clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.codec import decode, encode
from opend.errors import (
    CallTimeout,
    ConnectError,
    ConnectionClosed,
    DecodeError,
    EncodeError,
    FrameError,
    IntegrityError,
    ProtocolError,
    ServerError,
    UsageError,
)
from opend.frame import BODY_JSON, HEADER_SIZE, encode_frame
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    DropReason,
    PeerClosed,
    ProtocolFault,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerSession,
    SessionEnded,
    State,
    check_push,
    check_reply,
)
from opend.session.connection.calls import PendingCall, PendingCalls
from opend_proto import common, init_connect, keep_alive, methods, qot_common, qot_get_ticker, qot_update_ticker
from opend_proto.schema import Message

OPTIONS = ClientOptions(timeout=10.0, connect_timeout=5.0)
SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
GET_TICKER = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=10))
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
PUSH = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY))

EventT = TypeVar("EventT")


def only(events: list[EventT]) -> EventT:
    (event,) = events
    return event


def init_reply(*, interval: int = 10) -> init_connect.Response:
    s2c = init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=2**60 + 1, conn_aes_key="k" * 16, keep_alive_interval=interval
    )
    return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


class Pair:
    """A client and a server session that the test connects, on a clock that the test moves."""

    def __init__(self, options: ClientOptions = OPTIONS, *, reads_apart: bool = False) -> None:
        self.now = 1000.0
        self.client = ClientSession(options, utc_offset=1_700_000_000.0, reads_apart=reads_apart)
        self.server = ServerSession(1)

    def request(self) -> RequestReceived:
        event = only(self.server.receive(self.client.data_to_send(), self.now))
        assert isinstance(event, RequestReceived)
        return event

    def answer(self, method_id: int, serial: int, response: Message) -> bytes:
        self.server.reply(method_id, serial, encode(response))
        return self.server.data_to_send()

    def push(self, body: bytes) -> bytes:
        self.server.push(methods.QOT_UPDATE_TICKER.id, body)
        return self.server.data_to_send()

    def shake_hands(self, *, interval: int = 10) -> None:
        self.client.connect(self.now)
        request = self.request()
        events = self.client.receive(self.answer(1001, request.serial, init_reply(interval=interval)), self.now)
        assert isinstance(only(events), Ready)

    def call(self, timeout: float | None = None) -> int:
        return self.client.call(methods.QOT_GET_TICKER, GET_TICKER, self.now, timeout)


@pytest.fixture
def pair() -> Pair:
    joined = Pair()
    joined.shake_hands()
    return joined


# Handshake.


def test_init_connect_says_who_we_are() -> None:
    pair = Pair(ClientOptions(client_id="tests"))
    pair.client.connect(pair.now)
    assert pair.client.state is State.HANDSHAKE
    request = pair.request()
    assert (request.method_id, request.serial, request.body_format) == (1001, 1, 0)
    c2s = decode(init_connect.Request, request.body).c2s
    assert (c2s.client_ver, c2s.client_id, c2s.recv_notify, c2s.programming_language) == (1011, "tests", True, "Python")
    assert c2s.packet_enc_algo == common.PacketEncAlgo.NONE
    assert c2s.push_proto_fmt == common.ProtoFmt.PROTOBUF


def test_the_reply_makes_the_connection_ready() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    events = pair.client.receive(pair.answer(1001, pair.request().serial, init_reply()), pair.now)
    ready = only(events)
    assert isinstance(ready, Ready)
    assert ready.greeting.connection_id == 2**60 + 1
    assert pair.client.state is State.READY
    assert pair.client.greeting is ready.greeting
    assert pair.client.init is ready.greeting.init is not None


def test_a_push_directly_behind_the_reply_is_read() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    segment = pair.answer(1001, pair.request().serial, init_reply()) + pair.push(encode(PUSH))
    assert [type(event) for event in pair.client.receive(segment, pair.now)] == [Ready, PushReceived]


def test_a_refusal_gives_the_gateways_reason() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    refusal = init_connect.Response(ret_type=common.RetType.FAILED, ret_msg="client too old")
    event = only(pair.client.receive(pair.answer(1001, pair.request().serial, refusal), pair.now))
    assert isinstance(event, SessionEnded)
    assert isinstance(event.error, ConnectError)
    assert "refused InitConnect: client too old (retType -1)" in str(event.error)
    assert isinstance(event.error.__cause__, ServerError)


def test_no_reply_to_init_connect_ends_in_time() -> None:
    pair = Pair()
    pair.client.connect(pair.now, 3.0)
    assert pair.client.next_deadline() == pair.now + 3.0
    assert not pair.client.handle_time(pair.now + 2.9)
    event = only(pair.client.handle_time(pair.now + 3.0))
    assert isinstance(event, SessionEnded)
    assert isinstance(event.error, ConnectError)
    assert "127.0.0.1:11111" in str(event.error)
    assert pair.client.next_deadline() is None


@pytest.mark.parametrize("data", [b"", b"HTTP/1.1 400 Bad Request\r\n"])
def test_an_end_or_junk_during_the_handshake_is_a_connect_error(data: bytes) -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    event = only(pair.client.receive(data, pair.now))
    assert isinstance(event, SessionEnded)
    assert isinstance(event.error, ConnectError)
    assert event.error.__cause__ is not None
    assert pair.client.data_to_send() == b""


def test_an_init_reply_that_cannot_be_read_is_a_connect_error() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    pair.server.reply(1001, pair.request().serial, b"\xff")
    event = only(pair.client.receive(pair.server.data_to_send(), pair.now))
    assert isinstance(event, SessionEnded)
    assert isinstance(event.error, ConnectError)


def test_a_damaged_init_reply_hints_at_encryption() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    damaged = bytearray(pair.answer(1001, pair.request().serial, init_reply()))
    damaged[-1] ^= 1
    event = only(pair.client.receive(damaged, pair.now))
    assert isinstance(event, SessionEnded)
    assert "rsa_key" in str(event.error)


def test_a_session_is_for_one_connection(pair: Pair) -> None:
    with pytest.raises(UsageError, match="one connection"):
        pair.client.connect(pair.now)


def test_no_call_before_the_handshake_is_over() -> None:
    pair = Pair()
    with pytest.raises(ConnectionClosed, match=r"Qot_GetTicker.*not connected yet"):
        pair.call()
    pair.client.connect(pair.now)
    pair.client.data_to_send()
    with pytest.raises(ConnectionClosed, match="not connected yet"):
        pair.call()
    assert pair.client.data_to_send() == b""


# Calls.


def test_a_call_gets_its_reply(pair: Pair) -> None:
    serial = pair.call()
    request = pair.request()
    assert (request.method_id, request.serial) == (3010, serial)
    assert decode(qot_get_ticker.Request, request.body) == GET_TICKER
    assert pair.client.has_waiting_calls()
    pair.now += 0.25
    assert only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now)) == Replied(serial, TICKS)
    assert not pair.client.has_waiting_calls()
    assert pair.client.counters.last_round_trip == 0.25


def test_serials_increase_and_replies_may_overtake_each_other(pair: Pair) -> None:
    first, second = pair.call(), pair.call()
    assert second == first + 1
    segment = pair.answer(3010, second, TICKS) + pair.answer(3010, first, TICKS)
    assert pair.client.receive(segment, pair.now) == [Replied(second, TICKS), Replied(first, TICKS)]


def test_a_reply_with_another_protocol_id_is_not_the_calls(pair: Pair) -> None:
    serial = pair.call()
    dropped = only(pair.client.receive(pair.answer(3012, serial, TICKS), pair.now))
    assert dropped == Dropped(DropReason.LATE_REPLY, 3012, serial, None)
    assert only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now)) == Replied(serial, TICKS)


def test_a_reply_that_says_failed_is_still_a_reply(pair: Pair) -> None:
    serial = pair.call()
    failed = qot_get_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="no")
    assert only(pair.client.receive(pair.answer(3010, serial, failed), pair.now)) == Replied(serial, failed)


def test_what_cannot_be_encoded_is_not_sent(pair: Pair) -> None:
    wrong = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=2**40))
    with pytest.raises(EncodeError, match="maxRetNum") as caught:
        pair.client.call(methods.QOT_GET_TICKER, wrong, pair.now)
    assert (caught.value.protocol, caught.value.protocol_id) == ("Qot_GetTicker", 3010)
    assert pair.client.data_to_send() == b""
    assert not pair.client.has_waiting_calls()


def test_wrong_uses_are_refused(pair: Pair) -> None:
    # A lookup by name does not know the types of what it finds, so the type checkers let these pass.
    with pytest.raises(UsageError, match="InitConnect call itself"):
        pair.client.call(methods.METHODS_BY_NAME["InitConnect"], GET_TICKER, pair.now)
    with pytest.raises(UsageError, match="Qot_GetTicker takes a"):
        pair.client.call(methods.METHODS_BY_NAME["Qot_GetTicker"], PUSH, pair.now)
    for timeout in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(UsageError, match="positive number of seconds"):
            pair.call(timeout)


def test_a_call_times_out_once_and_its_late_reply_is_counted(pair: Pair) -> None:
    serial = pair.call(2.0)
    pair.call(9.0)
    assert pair.client.next_deadline() == pair.now + 2.0
    assert not pair.client.handle_time(pair.now + 1.9)
    failed = only(pair.client.handle_time(pair.now + 2.0))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, CallTimeout)
    assert str(failed.error) == f"Qot_GetTicker (3010), serial {serial}: no reply within 2 s"
    assert not pair.client.handle_time(pair.now + 3.0)
    late = only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now + 3.0))
    assert late == Dropped(DropReason.LATE_REPLY, 3010, serial, None)
    assert pair.client.counters.dropped[DropReason.LATE_REPLY] == 1


def test_a_cancelled_call_is_forgotten(pair: Pair) -> None:
    serial = pair.call(2.0)
    pair.client.cancel(serial)
    assert not pair.client.handle_time(pair.now + 3.0)
    assert isinstance(only(pair.client.receive(pair.answer(3010, serial, TICKS), pair.now)), Dropped)


def test_a_reply_with_a_bad_checksum_fails_its_call_alone(pair: Pair) -> None:
    first, second = pair.call(), pair.call()
    damaged = bytearray(pair.answer(3010, first, TICKS))
    damaged[-1] ^= 0x80
    failed, replied = pair.client.receive(bytes(damaged) + pair.answer(3010, second, TICKS), pair.now)
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, IntegrityError)
    assert failed.error.serial == first
    assert replied == Replied(second, TICKS)
    assert pair.client.counters.integrity_errors == 1


def test_a_reply_that_does_not_decode_fails_its_call_alone(pair: Pair) -> None:
    first, second = pair.call(), pair.call()
    pair.server.reply(3010, first, b"\xff\xff")
    failed, replied = pair.client.receive(pair.server.data_to_send() + pair.answer(3010, second, TICKS), pair.now)
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, DecodeError)
    assert (failed.error.protocol, failed.error.serial) == ("Qot_GetTicker", first)
    assert replied == Replied(second, TICKS)


def test_an_empty_reply_lacks_its_required_field(pair: Pair) -> None:
    serial = pair.call()
    pair.server.reply(3010, serial, b"")
    failed = only(pair.client.receive(pair.server.data_to_send(), pair.now))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, DecodeError)


def test_a_reply_in_a_format_nobody_asked_for_fails_its_call_alone(pair: Pair) -> None:
    serial = pair.call()
    pair.server.reply(3010, serial, b"{}", body_format=BODY_JSON)
    failed = only(pair.client.receive(pair.server.data_to_send(), pair.now))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, ProtocolError)
    assert pair.client.state is State.READY


@pytest.mark.parametrize("junk", [b"XX" + bytes(HEADER_SIZE), encode_frame(3010, 2, bytes(1001))])
def test_what_is_no_frame_ends_the_connection_with_its_cause(junk: bytes) -> None:
    pair = Pair(replace(OPTIONS, max_body_length=1000))
    pair.shake_hands()
    serial = pair.call()
    failed, disconnected = pair.client.receive(junk, pair.now)
    assert isinstance(failed, CallFailed)
    assert failed.serial == serial
    assert isinstance(failed.error, ConnectionClosed)
    assert isinstance(disconnected, SessionEnded)
    assert isinstance(disconnected.error, FrameError)
    assert failed.error.__cause__ is disconnected.error
    assert not pair.client.receive(pair.answer(3010, serial, TICKS), pair.now)
    assert not pair.client.receive_eof()
    with pytest.raises(ConnectionClosed, match="not sent"):
        pair.call()


def test_the_end_of_the_stream_fails_every_call_once(pair: Pair) -> None:
    serials = [pair.call(), pair.call()]
    pair.client.data_to_send()
    *failures, last = pair.client.receive_eof(ConnectionResetError(104, "reset by peer"))
    assert [event.serial for event in failures if isinstance(event, CallFailed)] == serials
    assert isinstance(last, SessionEnded)
    assert "reset by peer" in str(last.error)
    assert not pair.client.close()


def test_closing_fails_what_waits(pair: Pair) -> None:
    pair.call()
    failed, last = pair.client.close()
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, ConnectionClosed)
    assert isinstance(last, SessionEnded)
    assert pair.client.data_to_send() == b""


# Pushes.


def test_a_push_is_delivered_whatever_its_serial(pair: Pair) -> None:
    serial = pair.call()
    frame = encode_frame(methods.QOT_UPDATE_TICKER.id, serial, encode(PUSH))
    assert only(pair.client.receive(frame, pair.now)) == PushReceived(methods.QOT_UPDATE_TICKER, [PUSH])
    assert pair.client.has_waiting_calls()


def test_bad_pushes_are_dropped_and_counted(pair: Pair) -> None:
    damaged = bytearray(pair.push(encode(PUSH)))
    damaged[-1] ^= 1
    first, second, third = pair.client.receive(bytes(damaged) + pair.push(b"\xff") + pair.push(encode(PUSH)), pair.now)
    assert isinstance(first, Dropped)
    assert first.reason is DropReason.INTEGRITY
    assert isinstance(second, Dropped)
    assert second.reason is DropReason.UNDECODABLE
    assert "Qot_UpdateTicker (3011)" in str(second.error)
    assert isinstance(third, PushReceived)
    assert pair.client.counters.dropped == {
        DropReason.LATE_REPLY: 0,
        DropReason.INTEGRITY: 1,
        DropReason.UNDECODABLE: 1,
        DropReason.OVERFLOW: 0,
        DropReason.MISSED: 0,
        DropReason.UNREAD: 0,
    }


# Time.


def test_keep_alive_goes_out_at_four_fifths_of_the_interval(pair: Pair) -> None:
    started = pair.now
    for beat in range(1, 4):
        pair.now = started + 8.0 * beat
        assert pair.client.next_deadline() == pair.now
        assert not pair.client.handle_time(pair.now - 0.001)
        assert pair.client.data_to_send() == b""
        assert not pair.client.handle_time(pair.now)
        request = pair.request()
        assert request.method_id == methods.KEEP_ALIVE.id
        assert decode(keep_alive.Request, request.body).c2s.time == int(1_700_000_000.0 + pair.now)
        reply = keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=1))
        assert not pair.client.receive(pair.answer(request.method_id, request.serial, reply), pair.now)
        assert not pair.client.has_waiting_calls()


def silent_since(pair: Pair) -> float:
    """Let time pass without a byte from the gateway until the client gives up; return the time at which it did."""
    while True:
        deadline = pair.client.next_deadline()
        assert deadline is not None
        pair.now = deadline
        events = pair.client.handle_time(pair.now)
        if events:
            event = only(events)
            assert isinstance(event, SessionEnded)
            assert isinstance(event.error, ConnectionClosed)
            assert "nothing was heard" in str(event.error)
            return pair.now


def test_three_silent_intervals_end_the_connection(pair: Pair) -> None:
    assert silent_since(pair) == 1000.0 + 30.0


def test_silence_means_nothing_while_the_shell_does_not_read(pair: Pair) -> None:
    pair.client.pause()
    for second in range(1000, 1100):
        assert not pair.client.handle_time(float(second))
    pair.client.resume(1100.0)
    assert silent_since(pair) == 1130.0


# Whatever comes.


@given(flips=st.lists(st.integers(0, 10**6), max_size=3), cut=st.integers(0, 10**6), junk=st.binary(max_size=60))
def test_each_call_ends_once_whatever_happens_to_the_bytes(flips: list[int], cut: int, junk: bytes) -> None:
    pair = Pair()
    pair.shake_hands()
    serials = [pair.call(), pair.call(), pair.call()]
    stream = bytearray(
        pair.answer(3010, serials[0], TICKS)
        + pair.push(encode(PUSH))
        + pair.answer(3010, serials[1], TICKS)
        + junk
        + pair.answer(3010, serials[2], TICKS)
    )
    for flip in flips:
        stream[flip // 8 % len(stream)] ^= 1 << flip % 8
    edge = cut % len(stream)
    events = [
        *pair.client.receive(stream[:edge], pair.now),
        *pair.client.receive(stream[edge:] or b"\0", pair.now),
        *pair.client.handle_time(pair.now + 15.0),
        *pair.client.receive_eof(),
    ]
    endings = [event.serial for event in events if isinstance(event, Replied | CallFailed)]
    assert sorted(endings) == serials
    assert all(event.response == TICKS for event in events if isinstance(event, Replied))
    assert [isinstance(event, SessionEnded) for event in events].index(True) == len(events) - 1


# The table of calls.


def pending(serial: int, deadline: float) -> PendingCall:
    return PendingCall(methods.QOT_GET_TICKER, serial, 0.0, deadline)


def test_serials_wrap_past_zero_and_past_what_waits() -> None:
    calls = PendingCalls(last_serial=2**32 - 3)
    calls.add(pending(1, 10.0))
    assert [calls.next_serial() for _ in range(4)] == [2**32 - 2, 2**32 - 1, 2, 3]


def test_deadlines_of_ended_calls_do_not_pile_up() -> None:
    calls = PendingCalls()
    calls.add(pending(calls.next_serial(), 50.0))
    for _ in range(10_000):
        serial = calls.next_serial()
        calls.add(pending(serial, 100.0))
        assert calls.take(methods.QOT_GET_TICKER.id, serial) is not None
    assert len(vars(calls)["_deadlines"]) < 200
    assert calls.next_deadline() == 50.0
    assert [call.serial for call in calls.take_expired(1000.0)] == [1]


# Replies.


def test_check_reply_passes_what_succeeded() -> None:
    assert check_reply(methods.QOT_GET_TICKER, TICKS, 5) is TICKS


def test_check_reply_raises_what_was_refused() -> None:
    refused = qot_get_ticker.Response(ret_type=common.RetType.FAILED, ret_msg="not subscribed", err_code=12)
    with pytest.raises(ServerError, match="not subscribed") as caught:
        check_reply(methods.QOT_GET_TICKER, refused, 5)
    error = caught.value
    assert (error.ret_type, error.ret_msg, error.err_code) == (-1, "not subscribed", 12)
    assert (error.protocol, error.protocol_id, error.serial) == ("Qot_GetTicker", 3010, 5)


def test_check_reply_fills_in_a_payload_that_may_be_empty() -> None:
    method = methods.METHODS_BY_NAME["Qot_Sub"]
    assert check_reply(method, method.response(ret_type=common.RetType.SUCCEED), 5).s2c is not None


def test_check_reply_misses_a_payload_that_must_not_be_empty() -> None:
    with pytest.raises(ProtocolError, match="lacks s2c, where security must be"):
        check_reply(methods.QOT_GET_TICKER, qot_get_ticker.Response(ret_type=common.RetType.SUCCEED), 5)


def test_check_reply_knows_replies_without_an_envelope() -> None:
    method = methods.SKILL_WRAP_TECHNICAL_UNUSUAL
    response = method.response(ret_type=common.RetType.SUCCEED)
    assert check_reply(method, response, 5) is response


def test_check_push_returns_the_payload() -> None:
    assert check_push(methods.QOT_UPDATE_TICKER, PUSH) is PUSH.s2c


# The server role.


def test_the_server_hands_out_requests_as_they_are() -> None:
    server = ServerSession(7)
    stream = encode_frame(9999, 1, b"") + encode_frame(3010, 2, b"\xff", body_format=9)
    assert server.receive(stream[:10], 5.0) == []
    assert server.receive(stream[10:], 6.0) == [RequestReceived(9999, 1, b"", 0), RequestReceived(3010, 2, b"\xff", 9)]
    assert server.last_received == 6.0
    assert server.receive(b"", 7.0) == [PeerClosed()]
    assert server.closed
    assert server.receive(stream, 8.0) == []


def test_the_server_tells_faults_that_it_survives_from_those_it_does_not() -> None:
    damaged = bytearray(encode_frame(3010, 2, b"body"))
    damaged[-1] ^= 1
    server = ServerSession(7)
    first, second, third = server.receive(bytes(damaged) + encode_frame(3010, 3, b"") + b"junk", 5.0)
    assert isinstance(first, ProtocolFault)
    assert not first.fatal
    assert (first.error.protocol_id, first.error.serial) == (3010, 2)
    assert second == RequestReceived(3010, 3, b"", 0)
    assert isinstance(third, ProtocolFault)
    assert third.fatal
    assert server.closed
