"""Frames written in C are the same as those of the pure code, and values too large for a header are refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.codecs.codecs import native_codec

from opend.frame import SHORT_BODY, digest, encode_frame
from opend.session.connection.tcp import TcpWire

native: Any = native_codec()

NUMBERS = st.integers(0, 2**32 - 1)


@given(NUMBERS, NUMBERS, st.integers(0, 255), st.binary(max_size=200))
def test_a_frame_is_that_of_the_pure_code(protocol_id: int, serial: int, body_format: int, body: bytes) -> None:
    expected = encode_frame(protocol_id, serial, body, body_format=body_format)
    assert native.write_frame(protocol_id, serial, body_format, body) == expected


@pytest.mark.parametrize("size", [0, 55, 56, 63, 64, SHORT_BODY, SHORT_BODY + 1])
@pytest.mark.parametrize("is_native", [True, False])
def test_a_wire_sends_the_same_whatever_writes_it(size: int, is_native: bool) -> None:
    wire = TcpWire()
    if not is_native:
        vars(wire)["_write_frame"] = None
    wire.send(3011, 7, bytes(size), 1)
    assert wire.data_to_send() == encode_frame(3011, 7, bytes(size), body_format=1)


@given(st.binary(max_size=200))
def test_a_checksum_is_that_of_the_pure_code(body: bytes) -> None:
    assert native.checksum(body) == native.checksum(memoryview(bytearray(body))) == digest(body)


def test_a_checksum_is_of_bytes_alone() -> None:
    with pytest.raises(TypeError):
        native.checksum("text")
    with pytest.raises(BufferError):
        native.checksum(memoryview(b"abcd")[::2])


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (1, 1, 0),
        (1, 1, 0, bytearray(1)),
        ("1", 1, 0, b""),
        (1, None, 0, b""),
        (-1, 1, 0, b""),
        (1, 2**32, 0, b""),
        (1, 2**70, 0, b""),
        (1, 1, 256, b""),
    ],
)
def test_wrong_arguments_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises((TypeError, OverflowError)):
        native.write_frame(*arguments)
