"""How long bodies may be at each stage, and how many elements they may hold."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from tests.runtime.session.connection.test_session import OPTIONS, SECURITY, Pair, init_reply, only

from opend.codec import decode, encode
from opend.codec.elements import MAX_ELEMENTS
from opend.errors import ConnectError, DecodeError, FrameError, UsageError
from opend.frame import HANDSHAKE_BODY_LENGTH, HEADER_SIZE, REPLY_BODY_LENGTH, encode_frame
from opend.session import CallFailed, Dropped, Event, Replied, SessionEnded
from opend_proto import common, qot_get_ticker
from opend_proto.methods import METHODS_BY_ID
from opend_proto.qot_common import Ticker, TickerDirection
from opend_proto.schema import Field, Message


def header(protocol_id: int, length: int) -> bytes:
    """Return the header of a frame without its body."""
    return encode_frame(protocol_id, 1, bytes(length))[:HEADER_SIZE]


def test_a_long_reply_to_init_connect_is_refused_by_its_header() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    assert pair.client.receive(header(1001, HANDSHAKE_BODY_LENGTH), pair.now) == []
    pair = Pair()
    pair.client.connect(pair.now)
    disconnected = only(pair.client.receive(header(1001, HANDSHAKE_BODY_LENGTH + 1), pair.now))
    assert isinstance(disconnected, SessionEnded)
    assert isinstance(disconnected.error, ConnectError)
    assert "check that this is OpenD's API port" in str(disconnected.error)
    assert "max_body_length" not in str(disconnected.error)


def test_a_smaller_bound_holds_during_the_handshake_too() -> None:
    pair = Pair(replace(OPTIONS, max_body_length=1000))
    pair.client.connect(pair.now)
    assert isinstance(only(pair.client.receive(header(1001, 1001), pair.now)), SessionEnded)


def test_after_the_handshake_replies_may_be_as_long_as_the_options_say() -> None:
    pair = Pair()
    pair.shake_hands()
    assert pair.client.receive(header(3010, REPLY_BODY_LENGTH), pair.now) == []
    pair = Pair()
    pair.shake_hands()
    disconnected = only(pair.client.receive(header(3010, REPLY_BODY_LENGTH + 1), pair.now))
    assert isinstance(disconnected, SessionEnded)
    assert isinstance(disconnected.error, FrameError)
    assert "raise max_body_length" in str(disconnected.error)


def test_a_long_frame_directly_behind_the_reply_is_read() -> None:
    pair = Pair()
    pair.client.connect(pair.now)
    reply = pair.request()
    segment = pair.answer(1001, reply.serial, init_reply()) + encode_frame(3010, 9, bytes(HANDSHAKE_BODY_LENGTH + 1))
    _, dropped = pair.client.receive(segment, pair.now)
    assert isinstance(dropped, Dropped)


def ticks(number: int) -> qot_get_ticker.Response:
    tick = Ticker(time="2026-01-01 09:30:00", sequence=1, dir=TickerDirection.ASK, price=1.0, volume=1, turnover=1.0)
    s2c = qot_get_ticker.S2C(security=SECURITY, ticker_list=[tick] * number)
    return qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


def test_a_reply_of_too_many_elements_fails_its_call_alone() -> None:
    pair = Pair(replace(OPTIONS, max_elements=4096))
    pair.shake_hands()
    serial = pair.call()
    pair.request()
    failed = only(pair.client.receive(pair.answer(3010, serial, ticks(5000)), pair.now))
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, DecodeError)
    assert failed.error.path == "Qot_GetTicker.Response.s2c.tickerList"
    assert "more than 4096 messages" in str(failed.error)
    assert "max_elements" in str(failed.error)
    serial = pair.call()
    pair.request()
    assert isinstance(only(pair.client.receive(pair.answer(3010, serial, ticks(4000)), pair.now)), Replied)


@pytest.mark.parametrize("option", ["max_body_length", "max_elements", "max_queue_bytes"])
def test_a_limit_that_nothing_could_keep_is_refused(option: str) -> None:
    wrong: dict[str, Any] = {option: 0}
    with pytest.raises(UsageError, match=f"{option} must be at least"):
        replace(OPTIONS, **wrong)


def full(cls: type[Message]) -> Any:
    """Return a message with every field, texts of 32 characters, the longest numbers, and lists of five."""
    return cls(
        **{field.attribute: [one(field)] * 5 if field.label == "repeated" else one(field) for field in cls.FIELDS}
    )


def one(field: Field) -> object:
    if field.message_type is not None:
        return full(field.message_type)
    if field.enum_type is not None:
        return field.enum_type(2**31 - 1)
    values = {"string": "x" * 32, "bytes": b"x" * 32, "double": 1.5, "float": 1.5, "bool": True, "uint64": 2**64 - 1}
    return values.get(field.kind, -1 if field.kind.startswith("int") else 1)


def test_a_thousand_of_the_largest_rows_there_are_fit() -> None:
    rows = {
        field.message_type
        for method in METHODS_BY_ID.values()
        for s2c in method.response.FIELDS
        if s2c.message_type is not None
        for field in s2c.message_type.FIELDS
        if field.label == "repeated" and field.message_type is not None
    }
    largest: Message = max((full(row) for row in rows), key=lambda row: len(encode(row)))
    body = encode(largest)
    assert 5_000 < len(body) < REPLY_BODY_LENGTH / 1000
    assert decode(type(largest), body, max_elements=MAX_ELEMENTS // 1000) == largest


def damaged(size: int) -> bytes:
    """Return a body that breaks off within its last field."""
    return encode(ticks(1)) + b"\x7a\xff\xff\xff\x7f" + bytes(size)


@pytest.fixture
def no_collection() -> Iterator[None]:
    with suppress(DecodeError):
        decode(qot_get_ticker.Response, b"\xff")  # Loads what explains a refusal.
    gc.collect()
    gc.disable()
    tracemalloc.start()
    yield
    tracemalloc.stop()
    gc.enable()


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("method_id", [3010, 3011])
def test_nothing_of_a_refused_body_is_kept(method_id: int) -> None:
    pair = Pair()
    pair.shake_hands()
    kept: list[Event] = []
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(3):
        serial = pair.call()
        pair.request()
        kept += pair.client.receive(encode_frame(method_id, serial, damaged(1_000_000)), pair.now)
    assert [type(event) for event in kept] == [CallFailed if method_id == 3010 else Dropped] * 3
    assert tracemalloc.get_traced_memory()[0] - before < 500_000


@pytest.mark.usefixtures("no_collection")
def test_nothing_of_a_body_is_kept_that_is_refused_without_a_session() -> None:
    before = tracemalloc.get_traced_memory()[0]
    for text in (damaged(1_000_000), b"\x12\x80\x80\x40" + b"\xff" * 0x100000):
        with suppress(DecodeError):
            decode(qot_get_ticker.Response, text)
    del text
    assert tracemalloc.get_traced_memory()[0] - before < 500_000
