"""Decoding any bytes ends in a valid message or in a DecodeError with a path, never in anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.gathering import each_of
from tests.support.schemas.plain import plain
from tests.support.schemas.samples import Everything, ticker_response
from tests.support.schemas.strategies import examples, messages

from opend.codec import decode, encode, from_json, to_dict, to_json
from opend.errors import DecodeError
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Message

BODY = encode(ticker_response())
# Bytes that mean something: tags of fields with every wire type, lengths, and varints that go on.
TELLING = st.sampled_from([0x08, 0x0A, 0x0B, 0x0C, 0x11, 0x1D, 0x22, 0x4A, 0x62, 0x80, 0xC2, 0xFF, 0, 1, 2, 3])


def attempt(cls: type[Message], body: bytes) -> Message | DecodeError:
    try:
        return decode(cls, body)
    except DecodeError as error:
        return error


def survives(cls: type[Message], body: bytes) -> None:
    message = attempt(cls, body)
    if isinstance(message, DecodeError):
        assert message.path.startswith(cls.FULL_NAME)
        assert "protobuf" not in message.message, "the place was not found"
        return
    # An accepted message is complete: it can be encoded, and decodes to the same message.
    assert plain(decode(cls, encode(message))) == plain(message)
    assert plain(from_json(cls, to_json(message))) == plain(message)
    to_dict(message)


@each_of("length", range(len(BODY)))
def test_every_truncation(length: int) -> None:
    survives(Response, BODY[:length])


def test_a_truncation_within_the_payload_is_always_noticed() -> None:
    start = BODY.index(b"\x22")
    for length in range(start + 1, len(BODY)):
        with pytest.raises(DecodeError):
            decode(Response, BODY[:length])


def test_every_flipped_bit() -> None:
    for position in range(len(BODY)):
        for bit in range(8):
            broken = bytearray(BODY)
            broken[position] ^= 1 << bit
            survives(Response, bytes(broken))


@examples(100)
@given(st.binary(max_size=200))
def test_garbage(body: bytes) -> None:
    survives(Everything, body)
    survives(Response, body)


@examples(300)
@given(st.lists(TELLING | st.integers(0, 255), max_size=40).map(bytes))
def test_garbage_that_looks_like_protobuf(body: bytes) -> None:
    survives(Everything, bytes.fromhex("0a030a0141") + body)


@examples(200)
@given(messages(Everything), st.integers(0), st.integers(0, 255))
def test_messages_with_one_wrong_byte(message: Everything, position: int, byte: int) -> None:
    body = bytearray(encode(message))
    body[position % len(body)] = byte
    survives(Everything, bytes(body))


@examples(100)
@given(st.text(max_size=60) | st.text('{}[]":,0123456789.eE-+nulltruefasl\\u ', max_size=60))
def test_garbage_as_json(text: str) -> None:
    with pytest.raises(DecodeError):
        from_json(Everything, text)
