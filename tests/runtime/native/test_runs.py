"""A session gives the same events for a stream with and without runs of frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.codecs.codecs import native_codec

from opend.codec import encode
from opend.frame import FrameDecoder, Run, digest, encode_frame
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    DropReason,
    Event,
    PushReceived,
    Replied,
    ServerSession,
)
from opend.session.connection.tcp import TcpWire
from opend_proto import (
    common,
    init_connect,
    keep_alive,
    methods,
    qot_common,
    qot_update_order_book,
    qot_update_ticker,
)
from opend_proto.schema import Message

native: Any = native_codec()

SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
TICKER: Final = qot_update_ticker.Response(
    ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY)
)
BOOK: Final = qot_update_order_book.Response(
    ret_type=common.RetType.SUCCEED, s2c=qot_update_order_book.S2C(security=SECURITY)
)
ASK: Final = keep_alive.Request(c2s=keep_alive.C2S(time=1))
ANSWER: Final = keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=2))
CALLS: Final = range(2, 6)
INIT: Final = init_connect.Response(
    ret_type=common.RetType.SUCCEED,
    s2c=init_connect.S2C(server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key="k" * 16, keep_alive_interval=10),
)


def named(name: str) -> qot_update_ticker.Response:
    return replace(TICKER, s2c=qot_update_ticker.S2C(security=SECURITY, name=name))


def frame(message: Message, serial: int = 1) -> bytes:
    ids: dict[type[Message], int] = {
        qot_update_ticker.Response: methods.QOT_UPDATE_TICKER.id,
        qot_update_order_book.Response: methods.QOT_UPDATE_ORDER_BOOK.id,
        keep_alive.Response: methods.KEEP_ALIVE.id,
    }
    return encode_frame(ids[type(message)], serial, encode(message))


def connected(*, runs: bool, max_body_length: int = 64 * 1024 * 1024) -> ClientSession:
    session = ClientSession(ClientOptions(max_body_length=max_body_length))
    if not runs:
        wire = vars(session)["_wire"]
        assert isinstance(wire, TcpWire)
        vars(wire)["_runs"] = None
    session.connect(0.0)
    ServerSession(1).receive(session.data_to_send(), 0.0)
    session.receive(encode_frame(1001, 1, encode(INIT)), 0.0)
    return session


def flat(events: list[Event]) -> Iterator[object]:
    for event in events:
        if isinstance(event, PushReceived):
            yield from ((event.push.id, response) for response in event.responses)
        elif isinstance(event, Dropped):
            yield event.reason, event.protocol_id, event.serial, str(event.error)
        elif isinstance(event, CallFailed):
            yield event.serial, str(event.error)
        else:
            yield str(event)


def test_pushes_that_follow_one_another_come_as_one_event() -> None:
    session = connected(runs=True)
    pushes = [named(str(at)) for at in range(5)]
    session.receive(frame(TICKER), 0.0)  # The first frame of a protocol is read without runs.
    events = session.receive(b"".join(map(frame, [*pushes, BOOK, TICKER])), 0.0)
    assert [event.responses for event in events if isinstance(event, PushReceived)] == [pushes, [BOOK], [TICKER]]
    assert (session.counters.pushes, session.counters.frames_received) == (8, 9)


def test_each_reply_of_a_run_ends_its_own_call() -> None:
    session = connected(runs=True)
    serials = [session.call(methods.KEEP_ALIVE, ASK, 0.0) for _ in range(3)]
    session.data_to_send()
    late, *waited = serials
    session.cancel(late)
    events = session.receive(b"".join(frame(ANSWER, serial) for serial in reversed(serials)), 0.0)
    assert events == [
        *(Replied(serial, ANSWER) for serial in reversed(waited)),
        Dropped(DropReason.LATE_REPLY, methods.KEEP_ALIVE.id, late, None),
    ]
    assert not session.has_waiting_calls()
    assert session.counters.replies == 3, "with that to InitConnect"


def test_a_protocol_with_two_classes_is_not_read_in_runs() -> None:
    reader = native.RunReader()
    data = frame(ANSWER)
    reader.learn(methods.KEEP_ALIVE.id, keep_alive.Response)
    assert reader.read(data, 0, 4096) is not None
    reader.learn(methods.KEEP_ALIVE.id, init_connect.Response)
    assert reader.read(data, 0, 4096) is None
    reader.learn(methods.KEEP_ALIVE.id, keep_alive.Response)
    assert reader.read(data, 0, 4096) is None


@st.composite
def streams(draw: st.DrawFn) -> bytes:
    """Return frames of two pushes and of replies, for some of which no call waits; some are damaged at any byte."""
    stream = bytearray()
    for _ in range(draw(st.integers(1, 12))):
        message = draw(st.sampled_from([TICKER, BOOK, ANSWER, named("名" * 3), named("x" * 5000)]))
        one = bytearray(frame(message, draw(st.integers(0, 2**32 - 1) | st.sampled_from(CALLS))))
        if draw(st.integers(0, 5)) == 0:
            # The length stays undamaged, because nothing behind a damaged one can be compared.
            at = draw(st.integers(0, len(one) - 1).filter(lambda at: not 12 <= at < 16))
            one[at] ^= 1 << draw(st.integers(0, 7))
        stream += one
    return bytes(stream)


@given(streams(), st.lists(st.integers(1, 400), max_size=20), st.sampled_from([100, 2000, 64 * 1024 * 1024]))
def test_a_stream_means_the_same_with_runs_and_without(stream: bytes, cuts: list[int], max_body_length: int) -> None:
    fast, slow = (connected(runs=runs, max_body_length=max_body_length) for runs in (True, False))
    for session in (fast, slow):
        assert [session.call(methods.KEEP_ALIVE, ASK, 0.0) for _ in CALLS] == list(CALLS)
    position = 0
    for size in [*cuts, len(stream)]:
        part = stream[position : position + size]
        position += size
        if part:
            assert list(flat(fast.receive(part, 1.0))) == list(flat(slow.receive(part, 1.0)))
    assert fast.counters == slow.counters
    assert str(fast.error) == str(slow.error)


def test_the_checksum_is_right_for_every_length() -> None:
    reader = native.RunReader()
    reader.learn(3011, qot_update_ticker.Response)
    body = encode(TICKER)
    for size in range(300):
        length = bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])
        longer = body + b"\x9a\x3f" + length + bytes(size)  # A field that the schema does not know.
        data = encode_frame(3011, 1, longer, checksum=digest(longer))
        assert reader.read(data, 0, 4096) == (3011, [1], [TICKER], len(data))
        damaged = data[:20] + bytes([data[20] ^ 1]) + data[21:]
        assert reader.read(damaged, 0, 4096) is None


def test_a_class_that_was_changed_is_read_as_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    session = connected(runs=True)
    data = frame(named("first"))
    session.receive(data + data, 0.0)

    def shout_name(payload: qot_update_ticker.S2C) -> str:
        return (payload.name or "").upper()

    monkeypatch.setattr(qot_update_ticker.S2C, "shout", shout_name, raising=False)
    for _ in range(3):
        (event,) = session.receive(data, 0.0)
        assert isinstance(event, PushReceived)
        (response,) = event.responses
        assert isinstance(response, qot_update_ticker.Response)
        shout: Any = response.s2c
        assert shout.shout() == "FIRST"


def test_a_damaged_push_within_a_run_is_dropped_alone() -> None:
    session = connected(runs=True)
    damaged = bytearray(frame(TICKER))
    damaged[-1] ^= 1
    stream = frame(TICKER) * 3 + bytes(damaged) + frame(TICKER) * 2
    session.receive(frame(TICKER), 0.0)
    before, dropped, after = session.receive(stream, 0.0)
    assert isinstance(before, PushReceived)
    assert isinstance(dropped, Dropped)
    assert isinstance(after, PushReceived)
    assert (len(before.responses), dropped.reason, len(after.responses)) == (3, DropReason.INTEGRITY, 2)


@pytest.mark.parametrize(
    "arguments", [(), ({}, b"", 0), ({}, bytearray(1), 0, 1), ([], b"", 0, 1), ({}, b"", "0", 1), ({}, b"", 0, 2**70)]
)
def test_wrong_arguments_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises((TypeError, OverflowError)):
        native._native.read_run(*arguments)


@pytest.mark.parametrize("position", [-1, 45, 2**62])
def test_a_position_outside_is_no_run(position: int) -> None:
    assert native._native.read_run({}, bytes(44), position, 4096) is None


def test_what_is_no_table_is_no_run() -> None:
    assert native._native.read_run({3011: object()}, frame(TICKER), 0, 4096) is None


def test_a_decoder_without_runs_knows_frames_only() -> None:
    assert not any(isinstance(item, Run) for item in FrameDecoder().feed_runs(frame(TICKER) * 3, None))
