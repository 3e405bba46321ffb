"""Decoding returns the message that was sent, skips newer fields, and names the place of wrong bytes."""

from __future__ import annotations

import math

import pytest
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything, ticker_response

from opend.codec import decode, encode
from opend.errors import DecodeError, ProtocolError
from opend_proto.common import RetType
from opend_proto.qot_common import QotHeader, QotMarket, Security, TickerDirection
from opend_proto.qot_get_ticker import C2S, Response

LEAF = "0a03 0a0141"


def read(text: str) -> Everything:
    return decode(Everything, bytes.fromhex(LEAF + text))


def refused(text: str) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        read(text)
    return caught.value


def test_a_reply_comes_back() -> None:
    message = ticker_response()
    assert decode(Response, encode(message)) == message


def test_values_have_the_types_their_fields_say() -> None:
    response = decode(Response, encode(ticker_response()))
    assert type(response.ret_type) is RetType
    assert response.s2c is not None
    tick = response.s2c.ticker_list[1]
    assert tick.dir is TickerDirection.BID
    assert (type(tick.price), type(tick.sequence), tick.sequence) == (float, int, 2**60 + 1)


@pytest.mark.parametrize("body", [bytearray(encode(ticker_response())), memoryview(encode(ticker_response()))])
def test_any_kind_of_bytes_is_read(body: bytearray | memoryview) -> None:
    assert decode(Response, body) == ticker_response()


def test_absent_and_zero_are_different() -> None:
    absent, zero = (
        read(""),
        read("1100000000000000001d000000002000280030003800400 04a0052006800700062020a00".replace(" ", "")),
    )
    names = (
        "double",
        "float",
        "int32",
        "int64",
        "uint32",
        "uint64",
        "bool",
        "string",
        "bytes",
        "color",
        "bits",
        "message",
    )
    assert {getattr(absent, f"{name}_one") for name in names} == {None}
    assert [getattr(zero, f"{name}_one") for name in names] == [
        0.0,
        0.0,
        0,
        0,
        0,
        0,
        False,
        "",
        b"",
        0,
        0,
        Leaf(code=""),
    ]


def test_an_empty_message_is_not_an_absent_one() -> None:
    c2s = C2S(security=Security(market=QotMarket.HK_SECURITY, code=""), max_ret_num=1)
    assert decode(C2S, encode(c2s)).header is None
    c2s.header = QotHeader()
    assert decode(C2S, encode(c2s)).header == QotHeader()


def test_minus_zero_and_nan_come_back() -> None:
    message = decode(Everything, encode(everything(double_all=[-0.0, math.nan, -math.inf])))
    assert [value.hex() for value in message.double_all] == ["-0x0.0p+0", "nan", "-inf"]


@pytest.mark.parametrize("number", [-(2**31), -1, 0, 3, 99, 2**31 - 1])
def test_an_unknown_enum_value_is_kept(number: int) -> None:
    message = everything(enum_one=Color(number), color_one=Color(number), enum_all=[Color(number), Color.RED])
    again = decode(Everything, encode(message))
    assert again == message
    assert again.enum_one is not None
    assert (type(again.enum_one), type(again.color_one), type(again.enum_all[0])) == (Color, Color, Color)
    assert again.enum_one.name.startswith("UNKNOWN_")
    assert encode(again) == encode(message)


def test_bits_come_back_combined() -> None:
    assert decode(Everything, encode(everything(bits_one=Bits.LOW | Bits.HIGH))).bits_one == Bits.LOW | Bits.HIGH


@pytest.mark.parametrize(
    ("attribute", "packed", "unpacked", "expected"),
    [
        ("int32_all", "c201 0b 00 ffffffffffffffffff01", "c00100 c001 ffffffffffffffffff01", [0, -1]),
        ("uint64_all", "da01 03 80 01 05", "d801 8001 d801 05", [128, 5]),
        ("bool_all", "e201 02 01 00", "e00101 e00100", [True, False]),
        ("float_all", "ba01 08 0000803f 00000040", "bd01 0000803f bd01 00000040", [1.0, 2.0]),
        ("double_all", "b201 08 000000000000f03f", "b101 000000000000f03f", [1.0]),
        ("enum_all", "fa01 02 01 63", "f80101 f80163", [Color.RED, Color(99)]),
        ("color_all", "8a02 02 01 02", "880201 880202", [Color.RED, Color.BLUE]),
        ("int32_all", "c201 00", "", []),
        ("int32_all", "c20101 07 c00108 c20102 090a", "c00107 c00108 c00109 c0010a", [7, 8, 9, 10]),
    ],
)
def test_repeated_scalars_are_read_packed_and_unpacked(
    attribute: str, packed: str, unpacked: str, expected: list[object]
) -> None:
    for text in (packed, unpacked):
        values = getattr(read(text), attribute)
        assert values == expected
        assert [type(value) for value in values] == [type(value) for value in expected]


@pytest.mark.parametrize(
    "unknown",
    [
        "a006 05",  # a varint
        "a106 0102030405060708",  # eight bytes
        "a506 01020304",  # four bytes
        "a206 03 ffffff",  # bytes, not UTF-8
        "a306 a406",  # an empty group
        "a306 08 05 ab06 ac06 a406",  # a group in a group
        "9d9d06 01020304",  # a number beyond the table
        "f8ffffff0f 01",  # the largest field number
        "20 02 a006 05",  # behind a known field
    ],
)
def test_unknown_fields_are_skipped(unknown: str) -> None:
    message = read(f"{unknown} 4a 0178")
    assert message.string_one == "x"
    assert encode(message) == encode(everything(string_one="x", int32_one=message.int32_one))


@pytest.mark.parametrize(
    "wrong", ["22 0101", "25 01020304", "48 05", "49 0102030405060708", "60 01", "10 01", "a306a406"]
)
def test_a_known_number_with_another_wire_type_is_an_unknown_field(wrong: str) -> None:
    assert read(wrong) == everything()


def test_the_last_of_two_values_wins_and_messages_merge() -> None:
    message = read("2001 2002 62020a00 62021007")
    assert message.int32_one == 2
    assert message.message_one == Leaf(code="", lot_size=7)


@pytest.mark.parametrize(
    ("text", "path", "cause"),
    [
        ("20", ".int32One", "the bytes end within a number"),
        ("20 80", ".int32One", "the bytes end within a number"),
        ("20 ffffffffffffffffffff01", ".int32One", "a number is longer than ten bytes"),
        ("11 01020304", ".doubleOne", "8 bytes are announced, but only 4 are left"),
        ("1d 01", ".floatOne", "4 bytes are announced, but only 1 are left"),
        ("4a 05 61", ".stringOne", "5 bytes are announced, but only 1 are left"),
        ("4a ffffffff0f 61", ".stringOne", "4294967295 bytes are announced, but only 1 are left"),
        ("4a 02 c328", ".stringOne", "the text is not UTF-8"),
        ("4a 03 eda080", ".stringOne", "the text is not UTF-8"),
        ("ea01 0161 ea01 01ff", ".stringAll[1]", "the text is not UTF-8"),
        ("8202 02 0a00 8202 03 0a01ff", ".messageAll[1].code", "the text is not UTF-8"),
        ("8202 03 0a0561", ".messageAll[0].code", "5 bytes are announced, but only 1 are left"),
        ("62 02 0a 80", ".messageOne.code", "the bytes end within a number"),
        ("c201 03 01 ff ff", ".int32All[0]", "the bytes end within a number"),
        ("b201 07 01020304050607", ".doubleAll[0]", "8 bytes are announced, but only 7 are left"),
        ("00 01", "", "0 is not a field number"),
        ("02 00", "", "0 is not a field number"),
        ("80808080 10 00", "", "is not a field number"),
        ("80", "", "the bytes end within a number"),
        ("07", "", "0 is not a field number"),
        ("a606", "", "field 100 has wire type 6, which cannot stand here"),
        ("a706", "", "field 100 has wire type 7, which cannot stand here"),
        ("a406", "", "field 100 has wire type 4, which cannot stand here"),
        ("a306", "", "the bytes end within a number"),
        ("a306 ac06", "", "the end of group 101 does not match its start"),
    ],
)
def test_malformed_bytes_are_refused_with_their_place(text: str, path: str, cause: str) -> None:
    error = refused(text)
    assert error.path == f"Test.Everything{path}"
    assert cause in error.message


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("62 00", ".messageOne.code"),
        ("8202 020a00 8202 00", ".messageAll[1].code"),
        ("8202 02 1007", ".messageAll[0].code"),
    ],
)
def test_a_missing_required_field_is_named_at_depth(text: str, path: str) -> None:
    error = refused(text)
    assert (error.path, error.message) == (f"Test.Everything{path}", "this required field is missing")


def test_the_first_message_itself_may_be_missing() -> None:
    with pytest.raises(DecodeError, match=r"^Test\.Everything\.leaf: this required field is missing$"):
        decode(Everything, b"")
    with pytest.raises(DecodeError, match=r"^Qot_GetTicker\.Response\.retType: this required field is missing$"):
        decode(Response, b"")
    with pytest.raises(DecodeError) as caught:
        decode(Response, bytes.fromhex("0800 2202 1a00"))
    assert caught.value.path.startswith("Qot_GetTicker.Response.s2c.")


def test_a_missing_field_of_a_tick_is_named() -> None:
    body = encode(ticker_response())
    sequence = bytes.fromhex("10 8180808080808080 10")
    assert body.count(sequence) == 1
    # The same bytes as an unknown field: nothing else changes.
    broken = body.replace(sequence, bytes.fromhex("78 8180808080808080 10"))
    with pytest.raises(DecodeError) as caught:
        decode(Response, broken)
    assert caught.value.path == "Qot_GetTicker.Response.s2c.tickerList[1].sequence"


def test_the_error_blames_the_peer_and_keeps_the_bytes() -> None:
    error = refused("4a 02 c328")
    assert isinstance(error, ProtocolError)
    assert error.value == b"\xc3\x28"


def test_deeply_nested_unknown_groups_end_in_an_error() -> None:
    with pytest.raises(DecodeError):
        decode(Security, bytes.fromhex("a306") * 100_000)
    with pytest.raises(DecodeError):
        decode(Security, bytes.fromhex("a306") * 100_000 + bytes.fromhex("a406") * 100_000)
