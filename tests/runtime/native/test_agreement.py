"""The native codec does what the pure one does: the same message, or the same error with the same text and place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runtime.codec.test_encode import BAD_VALUES
from tests.support.codecs.agreement import Rows, agree_on, columns_agree_on, outcome, paths_in
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.inventory import message_classes
from tests.support.schemas.plain import plain
from tests.support.schemas.samples import Everything, everything, ticker_response
from tests.support.schemas.strategies import examples, messages

from opend.codec import reading, writing
from opend.errors import DecodeError
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Message

native: Any = native_codec()
LEAF = bytes.fromhex("0a030a0141")
NUMBERS = [field.number for field in Everything.FIELDS]


def varint(value: int) -> bytes:
    """Return a number as protobuf writes it."""
    head = b""
    while value >= 0x80:
        head, value = head + bytes([value & 0x7F | 0x80]), value >> 7
    return head + bytes([value])


# A known or unknown field with any wire type, and a content that fits the wire type or not.
tags = st.tuples(st.sampled_from([*NUMBERS, 15, 100]), st.integers(0, 7)).map(lambda tag: varint(tag[0] << 3 | tag[1]))
contents = st.one_of(
    st.integers(0, 2**64 - 1).map(varint),
    st.integers(0, 300).map(varint),
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=8, max_size=8),
    st.binary(max_size=12).map(lambda data: varint(len(data)) + data),
    st.text(max_size=6).map(lambda text: varint(len(text.encode())) + text.encode()),
    st.just(b"\x03\x0a\x01B"),
    st.just(b"\x02\x10\x07"),
    st.binary(max_size=3),
    st.just(b"\xff" * 9 + b"\x7f"),
)
pieces = st.lists(st.builds(bytes.__add__, tags, contents), max_size=8).map(b"".join)


@examples(500)
@given(pieces, st.booleans())
def test_bytes_made_of_fields(body: bytes, with_leaf: bool) -> None:
    agree_on(Everything, LEAF + body if with_leaf else body)
    row = b"\x0a" + varint(len(LEAF + body)) + LEAF + body
    agree_on(Rows, row + b"\x0a\x05" + LEAF + row)


@examples(120)
@given(st.binary(max_size=60))
def test_any_bytes(body: bytes) -> None:
    agree_on(Everything, LEAF + body)
    agree_on(Response, body)


@examples(120)
@given(messages(Everything), messages(Everything), st.data())
def test_two_messages_in_a_row_with_a_byte_changed(first: Everything, second: Everything, data: st.DataObject) -> None:
    body = bytearray(writing.encode(first) + writing.encode(second))
    agree_on(Everything, bytes(body))
    body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    agree_on(Everything, bytes(body))
    agree_on(Everything, bytes(body[: data.draw(st.integers(0, len(body)))]))


def test_every_truncation_and_every_changed_byte_of_a_reply() -> None:
    body = writing.encode(ticker_response())
    for position in range(len(body)):
        agree_on(Response, body[:position])
        for byte in (0x00, 0x01, 0x7F, 0x80, 0xFF, body[position] ^ 1, body[position] ^ 4):
            agree_on(Response, body[:position] + bytes([byte]) + body[position + 1 :])


def test_required_fields_may_come_in_parts() -> None:
    first, second = "62 02 0a00", "62 02 1007"
    for text in (first + second, second + first, second, "62 00" + first, first * 3):
        agree_on(Everything, LEAF + bytes.fromhex(text))
    agree_on(Everything, bytes.fromhex("0a00") + LEAF)
    agree_on(Response, writing.encode(ticker_response()) * 2)


@pytest.mark.parametrize("depth", [1, 30, 62, 63, 64, 65, 98, 99, 100, 101, 5000])
def test_groups_within_groups(depth: int) -> None:
    agree_on(Everything, LEAF + bytes.fromhex("a306") * depth + bytes.fromhex("a406") * depth)
    agree_on(Everything, LEAF + bytes.fromhex("23") * depth + bytes.fromhex("24") * depth)


@examples(120)
@given(messages(Everything))
def test_what_is_written(message: Everything) -> None:
    body = writing.encode(message)
    assert native.encode(message) == body
    assert plain(native.decode(Everything, body)) == plain(message)


@each_of("cls", [*message_classes(), Everything], shares=6)
def test_columns_of_every_repeated_message(cls: type[Message]) -> None:
    for path in paths_in(cls):
        for choices in NAMED_CHOICES.values():
            body = writing.encode(build(cls, choices))
            columns_agree_on(cls, body, path)
            columns_agree_on(cls, body * 2, path)
            columns_agree_on(cls, body[:-1], path)


class Text(str):
    """A subclass of str."""

    __slots__ = ()


class Whole(int):
    """A subclass of int."""


class Elements(list[int]):
    """A subclass of list."""


ODD_VALUES: list[object] = [
    *(value for _, value, _ in BAD_VALUES),
    None,
    Text("text"),
    Whole(3),
    Whole(2**70),
    3.4028234663852886e38,
    3.4028235e38,
    5,
    -5,
    [],
    [1],
    (1, 2),
    Elements([1, 2]),
    [1, None],
    [[]],
    object,
]


@pytest.mark.parametrize("attribute", list(Everything.__slots__))
def test_odd_values_in_every_field(attribute: str) -> None:
    for value in ODD_VALUES:
        for given_value in (value, [value]):
            message = everything(**{attribute: given_value})
            assert outcome(native.encode, message) == outcome(writing.encode, message)


@pytest.mark.parametrize("attribute", list(Everything.__slots__))
def test_a_deleted_attribute(attribute: str) -> None:
    message = everything()
    delattr(message, attribute)
    assert outcome(native.encode, message) == outcome(writing.encode, message)


@pytest.mark.parametrize("data", [None, 5, "text", [1, 2], memoryview(b"0a030a0141")[::2]])
def test_what_is_no_bytes(data: Any) -> None:
    def kind(decode: Callable[[type[Message], Any], Message]) -> object:
        try:
            return outcome(decode, Everything, data)
        except TypeError as error:
            return str(error)

    assert kind(native.decode) == kind(reading.decode)


def counted(codec: Any, body: bytes) -> int:
    """Return the number of elements that a codec finds in a body."""
    for limit in range(len(body)):
        try:
            codec.decode(Everything, body, max_elements=limit)
        except DecodeError:
            continue
        return limit
    return len(body)


@examples(60)
@given(messages(Everything))
def test_both_find_as_many_elements(message: Everything) -> None:
    body = native.encode(message)
    assert counted(native, body) == counted(reading, body)
