"""A body with more messages and list items than allowed is refused, and the error names the list that exceeds it."""

from __future__ import annotations

from time import process_time

import pytest
from tests.support.schemas.samples import Everything, Leaf, everything, ticker_response

from opend.codec import decode, encode, from_json, to_json
from opend.codec.elements import MAX_ELEMENTS
from opend.errors import DecodeError
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Message

LEAVES = everything(message_all=[Leaf(code="A") for _ in range(10)])
NUMBERS = everything(int32_all=list(range(11)))
MIXED = everything(message_one=Leaf(code="A"), message_all=[Leaf(code="A")] * 4, string_all=["", "a"], enum_all=[])
# Each holds a message, the leaf, beside what is counted here.
SIZES = [(LEAVES, 11), (NUMBERS, 12), (MIXED, 8)]


@pytest.mark.parametrize(("message", "elements"), SIZES)
def test_as_many_elements_as_allowed_are_read(message: Everything, elements: int) -> None:
    assert decode(Everything, encode(message), max_elements=elements) == message
    assert from_json(Everything, to_json(message), max_elements=elements + 5) == message


@pytest.mark.parametrize(("message", "elements"), SIZES)
def test_one_more_is_refused(message: Everything, elements: int) -> None:
    with pytest.raises(DecodeError, match=f"more than {elements - 1} messages and list items .* raise max_elements"):
        decode(Everything, encode(message), max_elements=elements - 1)
    with pytest.raises(DecodeError, match=f"more than {elements - 1} messages and list items .* raise max_elements"):
        from_json(Everything, to_json(message), max_elements=elements - 1)


@pytest.mark.parametrize(
    ("message", "limit", "path"),
    [
        (LEAVES, 5, "Test.Everything.messageAll"),
        (NUMBERS, 5, "Test.Everything.int32All"),
        (ticker_response(), 2, "Qot_GetTicker.Response.s2c.tickerList"),
    ],
)
def test_the_list_is_named(message: Message, limit: int, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(type(message), encode(message), max_elements=limit)
    assert caught.value.path == path


def test_packed_numbers_are_counted() -> None:
    leaf = bytes.fromhex("0a030a0141")
    tag = next(field.number for field in Everything.FIELDS if field.name == "int32All") << 3 | 2
    body = leaf + bytes([tag & 0x7F | 0x80, tag >> 7, 100] if tag > 0x7F else [tag, 100]) + bytes(100)
    assert decode(Everything, body, max_elements=101).int32_all == [0] * 100
    with pytest.raises(DecodeError, match="more than 100 messages and list items"):
        decode(Everything, body, max_elements=100)


def test_rows_of_two_bytes_are_refused_before_they_are_made() -> None:
    rows = b"\x12\x00" * (MAX_ELEMENTS + 1)  # s2c.tickerList; each lacks required fields, which is checked later.
    length = len(rows)
    body = b"\x08\x00\x22" + bytes([length & 0x7F | 0x80, length >> 7 & 0x7F | 0x80, length >> 14]) + rows
    started = process_time()
    with pytest.raises(DecodeError) as caught:
        decode(Response, body)
    assert caught.value.path == "Qot_GetTicker.Response.s2c.tickerList"
    assert process_time() - started < 5


def test_a_fault_behind_many_fields_is_not_looked_for_long() -> None:
    unknown = b"\xf8\x7f\x01" * 2_000_000
    started = process_time()
    with pytest.raises(DecodeError, match="the bytes are not valid protobuf"):
        decode(Leaf, unknown + b"\x0a\x05A")
    assert process_time() - started < 2, "6 MB took as long to explain as to read them in Python"


def test_a_long_text_that_is_no_utf8_is_not_kept_whole() -> None:
    text = b"A" * 1_000_000 + b"\xff"
    length = len(text)
    body = b"\x0a" + bytes([length & 0x7F | 0x80, length >> 7 & 0x7F | 0x80, length >> 14]) + text
    with pytest.raises(DecodeError, match="not UTF-8") as caught:
        decode(Leaf, body)
    assert isinstance(caught.value.value, bytes)
    assert len(caught.value.value) < 1000


def test_one_missing_field_among_many_rows_is_found_at_once() -> None:
    rows = b"\x12\x00" * 300_000
    length = len(rows)
    body = b"\x08\x00\x22" + bytes([length & 0x7F | 0x80, length >> 7 & 0x7F | 0x80, length >> 14]) + rows
    started = process_time()
    with pytest.raises(DecodeError, match="this required field is missing") as caught:
        decode(Response, body)
    assert caught.value.path == "Qot_GetTicker.Response.s2c.security"
    assert process_time() - started < 0.5, "all that is missing was looked for"


ONES = ",".join("1" * 41)
CROWDED = {
    "bare numbers": f'{{"leaf": {{"code": "A"}}, "int32All": [{ONES}]}}',
    "in a field that is not known": f'{{"unknown": [{ONES}]}}',
    "in arrays of arrays": f'{{"unknown": [{",".join(["[1,1,1,1,1]"] * 15)}]}}',
    "after texts that hide them": f'{{"a": "{":" * 99}\\"\\"\\\\", "unknown": [{ONES}]}}',
    "before what is no JSON": f'{{"unknown": [{ONES}]}}{":" * 99}',
    "in UTF-16": f'{{"unknown": [{ONES}]}}',
}


@pytest.mark.parametrize("portion", [1, 7, 64])
def test_numbers_in_json_are_counted_before_they_are_read(portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object, **__: object) -> None:
        raise AssertionError("the text was read")

    monkeypatch.setattr("opend.codec.json_mapping.counting._PORTION", portion)
    monkeypatch.setattr("opend.codec.json_mapping.reading.json.loads", read)
    for name, text in CROWDED.items():
        with pytest.raises(DecodeError, match="more than 20 messages and list items"):
            from_json(Everything, text.encode("utf-16-le" if "UTF-16" in name else "utf-8"), max_elements=20)


@pytest.mark.parametrize("portion", [1, 2, 7, 1 << 16])
def test_texts_in_json_are_not_counted(portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opend.codec.json_mapping.counting._PORTION", portion)
    texts = [",,,,", '",",', "\\,", '\\",\\', ",\\\\", "", "騰,"]
    message = everything(string_all=texts * 2)
    assert from_json(Everything, to_json(message), max_elements=17) == message
