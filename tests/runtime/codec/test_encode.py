"""Encoding is exact, or names the place of a value that does not fit; nothing is dropped or altered."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, changed, everything, ticker_response

from opend.codec import encode, to_dict, to_json
from opend.errors import EncodeError, UsageError
from opend_proto import qot_sub
from opend_proto.common import RetType
from opend_proto.qot_common import QotHeader, QotMarket, Security, SubType, TickerDirection
from opend_proto.qot_get_ticker import C2S, Request, Response

LEAF = bytes.fromhex("0a03 0a0141")

BAD_VALUES = [
    ("int32", 2**31, "out of range for int32, which goes from -2147483648 to 2147483647"),
    ("int32", -(2**31) - 1, "out of range for int32, which goes from -2147483648 to 2147483647"),
    ("int64", 2**63, "out of range for int64"),
    ("int64", -(2**63) - 1, "out of range for int64"),
    ("uint32", 2**32, "out of range for uint32, which goes from 0 to 4294967295"),
    ("uint32", -1, "out of range for uint32"),
    ("uint64", 2**64, "out of range for uint64"),
    ("uint64", -1, "out of range for uint64"),
    ("enum", 2**31, "out of range for enum"),
    ("color", -(2**31) - 1, "out of range for int32"),
    ("int32", True, "expected an int, not a bool"),
    ("enum", False, "expected a Color, not a bool"),
    ("int32", 1.0, "expected an int, not a float"),
    ("int64", "1", "expected an int, not a str"),
    ("enum", "RED", "expected a Color, not a str"),
    ("color", QotMarket.US_SECURITY, "expected a Color, not a member of QotMarket"),
    ("enum", TickerDirection.BID, "expected a Color, not a member of TickerDirection"),
    ("double", "1.0", "expected a float, not a str"),
    ("double", True, "expected a float, not a bool"),
    ("double", 10**400, "too large for a double"),
    ("float", 1e39, "too large for a 32-bit float"),
    ("float", -1e39, "too large for a 32-bit float"),
    ("float", b"1", "expected a float, not a bytes"),
    ("bool", 1, "expected a bool, not an int"),
    ("bool", "yes", "expected a bool, not a str"),
    ("string", b"text", "expected a str, not a bytes"),
    ("string", 700, "expected a str, not an int"),
    ("string", "a\ud800b", "the text holds a lone surrogate, which UTF-8 cannot write"),
    ("bytes", "text", "expected bytes, not a str"),
    ("bytes", bytearray(b"x"), "expected bytes, not a bytearray"),
    ("message", {"code": "A"}, "expected a Test.Leaf, not a dict"),
    ("message", Security(market=QotMarket.HK_SECURITY, code="A"), "expected a Test.Leaf, not a Qot_Common.Security"),
]


def refused(message: object) -> EncodeError:
    """Return the error of encoding, after checking that JSON and dicts give the same."""
    errors: list[EncodeError] = []
    ways_out: list[Callable[[Any], object]] = [encode, to_json, to_dict]
    for way_out in ways_out:
        with pytest.raises(EncodeError) as caught:
            way_out(message)
        errors.append(caught.value)
    first = errors[0]
    assert {(error.message, error.path) for error in errors} == {(first.message, first.path)}
    return first


@pytest.mark.parametrize(("kind", "value", "cause"), BAD_VALUES)
def test_a_value_that_does_not_fit_is_refused(kind: str, value: object, cause: str) -> None:
    error = refused(everything(**{f"{kind}_one": value}))
    assert error.path == f"Test.Everything.{kind}One"
    assert cause in error.message
    assert error.value is value


@pytest.mark.parametrize(("kind", "value", "cause"), BAD_VALUES)
def test_an_element_that_does_not_fit_is_named_by_its_index(kind: str, value: object, cause: str) -> None:
    good: dict[str, object] = {
        "int32": 1,
        "int64": 1,
        "uint32": 1,
        "uint64": 1,
        "enum": 1,
        "color": 1,
        "double": 1.0,
        "float": 1.0,
    }
    good |= {"bool": True, "string": "", "bytes": b"", "message": Leaf(code="")}
    error = refused(everything(**{f"{kind}_all": [good[kind], good[kind], value]}))
    assert error.path == f"Test.Everything.{kind}All[2]"
    assert cause in error.message


@pytest.mark.parametrize("value", [None, "abc", {1}, 5, iter(())])
@pytest.mark.parametrize("kind", ["int32", "string", "message"])
def test_a_repeated_field_must_be_a_list(kind: str, value: object) -> None:
    error = refused(everything(**{f"{kind}_all": value}))
    assert error.path == f"Test.Everything.{kind}All"
    assert error.message == "expected a list"


def test_none_in_a_list_is_refused() -> None:
    assert refused(everything(int32_all=[None])).path == "Test.Everything.int32All[0]"
    assert refused(everything(message_all=[None])).path == "Test.Everything.messageAll[0]"


def test_a_required_field_that_is_none_is_named_at_any_depth() -> None:
    assert refused(everything(leaf=None)).path == "Test.Everything.leaf"
    assert refused(everything(leaf=changed(Leaf(code="A"), "code", None))).path == "Test.Everything.leaf.code"
    broken = ticker_response()
    assert broken.s2c is not None
    changed(broken.s2c.ticker_list[1], "sequence", None)
    error = refused(broken)
    assert error.path == "Qot_GetTicker.Response.s2c.tickerList[1].sequence"
    assert str(error) == f"{error.path}: this required field is None; give it a value"


def test_an_attribute_that_was_deleted_counts_as_none() -> None:
    leaf = Leaf(code="A")
    del leaf.code
    assert refused(everything(leaf=leaf)).path == "Test.Everything.leaf.code"


@pytest.mark.parametrize("value", [None, 5, "text", object()])
def test_what_is_no_message_is_refused(value: object) -> None:
    assert "expected a generated message" in refused(value).message


def test_the_error_blames_the_caller() -> None:
    assert isinstance(refused(everything(int32_one="1")), UsageError)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ""),
        ({"int32_one": 0}, "20 00"),
        ({"int32_one": -1}, "20 ffffffffffffffffff01"),
        ({"int64_one": 2**63 - 1}, "28 ffffffffffffffff7f"),
        ({"int64_one": -(2**63)}, "28 80808080808080808001"),
        ({"uint32_one": 2**32 - 1}, "30 ffffffff0f"),
        ({"uint64_one": 2**64 - 1}, "38 ffffffffffffffffff01"),
        ({"double_one": 0.0}, "11 0000000000000000"),
        ({"double_one": -0.0}, "11 0000000000000080"),
        ({"double_one": 3}, "11 0000000000000840"),
        ({"double_one": math.inf}, "11 000000000000f07f"),
        ({"float_one": 0.1}, "1d cdcccc3d"),
        ({"float_one": -math.inf}, "1d 000080ff"),
        # Less than half a step above the largest 32-bit float: rounded down, as C does.
        ({"float_one": 3.4028235e38}, "1d ffff7f7f"),
        ({"bool_one": False}, "40 00"),
        ({"string_one": ""}, "4a 00"),
        ({"string_one": "é"}, "4a 02 c3a9"),
        ({"bytes_one": b""}, "52 00"),
        ({"enum_one": Color.DARK}, "58 fbffffffffffffffff01"),
        ({"enum_one": 1}, "58 01"),
        ({"enum_one": Color(99)}, "58 63"),
        ({"message_one": Leaf(code="")}, "62 02 0a00"),
        ({"color_one": Color(0)}, "68 00"),
        ({"bits_one": Bits.LOW | Bits.HIGH}, "70 03"),
        # Repeated scalars are written one by one, as the gateway does.
        ({"int32_all": [0, 1]}, "c001 00 c001 01"),
        ({"string_all": ["", "a"]}, "ea01 00 ea01 01 61"),
        ({"message_all": [Leaf(code=""), Leaf(code="", lot_size=0)]}, "8202 02 0a00 8202 04 0a00 1000"),
        ({"int32_all": (7,)}, "c001 07"),
    ],
)
def test_what_is_written(values: dict[str, object], expected: str) -> None:
    assert encode(everything(**values)) == LEAF + bytes.fromhex(expected)


def test_the_largest_float_is_the_limit() -> None:
    half_a_step_above = (2 - 2**-23) * 2.0**127 + 2.0**103
    encode(everything(float_one=math.nextafter(half_a_step_above, 0)))
    assert refused(everything(float_one=half_a_step_above)).message == "too large for a 32-bit float"


def test_an_unsubscribe_says_false_on_the_wire() -> None:
    security = Security(market=QotMarket.HK_SECURITY, code="00700")
    c2s = qot_sub.C2S(security_list=[security], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=False)
    # Field 3, a varint, 0: a server that reads proto2 refuses the request without it.
    assert encode(qot_sub.Request(c2s=c2s)) == bytes.fromhex("0a0f 0a09 0801 1205 3030373030 1004 1800")


def test_a_required_zero_is_on_the_wire() -> None:
    request = Request(c2s=C2S(security=Security(market=QotMarket.UNKNOWN, code=""), max_ret_num=0))
    assert encode(request) == bytes.fromhex("0a08 0a04 0800 1200 1000")


def test_an_empty_message_is_on_the_wire() -> None:
    security = Security(market=QotMarket.HK_SECURITY, code="")
    without = encode(C2S(security=security, max_ret_num=1))
    assert encode(C2S(security=security, max_ret_num=1, header=QotHeader())) == without + bytes.fromhex("a206 00")


def test_a_reply_says_unknown_until_told_otherwise() -> None:
    assert Response().ret_type is RetType.UNKNOWN
    assert encode(Response()) == bytes.fromhex("08 f0fcffffffffffffff01")


def test_encoding_does_not_change_the_message() -> None:
    message, same = ticker_response(), ticker_response()
    encode(message)
    assert message == same


def test_a_class_with_every_kind_is_typed_as_its_table_says() -> None:
    assert [field.attribute for field in Everything.FIELDS] == list(Everything.__slots__)
