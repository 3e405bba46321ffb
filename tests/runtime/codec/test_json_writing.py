"""JSON is protobuf's mapping under the proto's own names; dicts hold Python's values."""

from __future__ import annotations

import json
import math

import pytest
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything, ticker_response

from opend.codec import decode, encode, from_json, to_dict, to_json
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, TickerDirection
from opend_proto.qot_get_ticker import Response

LEAF: dict[str, object] = {"leaf": {"code": "A"}}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "{}"),
        ({"int32_one": 0}, '{"int32One": 0}'),
        ({"int64_one": 2**53 + 1}, '{"int64One": "9007199254740993"}'),
        ({"uint64_one": 2**64 - 1}, '{"uint64One": "18446744073709551615"}'),
        ({"uint32_one": 2**32 - 1}, '{"uint32One": 4294967295}'),
        ({"double_one": 1}, '{"doubleOne": 1.0}'),
        ({"double_one": -0.0}, '{"doubleOne": -0.0}'),
        ({"double_one": 0.1}, '{"doubleOne": 0.1}'),
        ({"double_one": math.nan}, '{"doubleOne": "NaN"}'),
        ({"double_one": math.inf}, '{"doubleOne": "Infinity"}'),
        ({"float_one": -math.inf}, '{"floatOne": "-Infinity"}'),
        ({"float_one": 0.1}, '{"floatOne": 0.1}'),
        # The nearest 32-bit float to 0.1 in full; its shortest decimal is written, as Google does.
        ({"float_one": 0.10000000149011612}, '{"floatOne": 0.1}'),
        # Some take nine digits.
        ({"float_one": 1.0075531554909478e-11}, '{"floatOne": 1.00755316e-11}'),
        ({"float_one": 16777216.0}, '{"floatOne": 16777216.0}'),
        ({"bool_one": False}, '{"boolOne": false}'),
        ({"string_one": "騰訊"}, '{"stringOne": "騰訊"}'),
        ({"bytes_one": b"\xfb\xff"}, '{"bytesOne": "+/8="}'),
        ({"enum_one": Color.RED}, '{"enumOne": "Color_Red"}'),
        ({"enum_one": 2}, '{"enumOne": "Color_Blue"}'),
        ({"enum_one": Color(99)}, '{"enumOne": 99}'),
        ({"color_one": Color.RED}, '{"colorOne": 1}'),
        ({"bits_one": Bits.LOW | Bits.HIGH}, '{"bitsOne": "3"}'),
        ({"message_one": Leaf(code="")}, '{"messageOne": {"code": ""}}'),
        ({"int64_all": [0, -1]}, '{"int64All": ["0", "-1"]}'),
        ({"double_all": []}, "{}"),
    ],
)
def test_what_is_written(values: dict[str, object], expected: str) -> None:
    assert to_json(everything(**values)) == json.dumps(LEAF | json.loads(expected), ensure_ascii=False)


def test_the_text_can_be_indented() -> None:
    assert to_json(Leaf(code="A"), indent=2) == '{\n  "code": "A"\n}'


def test_a_reply_reads_as_the_gateway_writes_it() -> None:
    tree = json.loads(to_json(ticker_response()))
    assert tree["retType"] == 0
    assert tree["s2c"]["security"] == {"market": 1, "code": "00700"}
    assert tree["s2c"]["tickerList"][0]["sequence"] == str(2**60)


def test_a_dict_holds_python_values() -> None:
    message = everything(int64_one=2**60, bytes_one=b"\xff", enum_one=Color.RED, double_one=math.inf, int32_one=0)
    tree = to_dict(message)
    expected = {"doubleOne": math.inf, "int32One": 0, "int64One": 2**60, "bytesOne": b"\xff", "enumOne": Color.RED}
    assert tree == LEAF | expected
    assert tree["enumOne"] is Color.RED


def test_a_dict_leaves_out_what_is_absent_and_keeps_what_is_empty() -> None:
    tree = to_dict(everything(message_one=Leaf(code=""), string_one="", message_all=[Leaf(code="", lot_size=0)]))
    expected = {"stringOne": "", "messageOne": {"code": ""}, "messageAll": [{"code": "", "lotSize": 0}]}
    assert tree == LEAF | expected


def test_a_dict_shares_nothing_with_the_message() -> None:
    message = ticker_response()
    to_dict(message)["s2c"]["tickerList"].clear()
    assert message == ticker_response()


def test_a_dict_of_a_reply_has_typed_enums() -> None:
    tree = to_dict(decode(Response, encode(ticker_response())))
    assert tree["retType"] is RetType.SUCCEED
    assert tree["s2c"]["security"]["market"] is QotMarket.HK_SECURITY
    assert [tick["dir"] for tick in tree["s2c"]["tickerList"]] == [TickerDirection.BID] * 2


@pytest.mark.parametrize("value", [0.1, 1 / 3, 1e-45, 1.17549435e-38, 16777217.0, 3.4028235e38, -3.4028235e38])
def test_a_float_comes_back_as_the_same_32_bits(value: float) -> None:
    sent = encode(everything(float_one=value))
    text = to_json(decode(Everything, sent))
    assert encode(from_json(Everything, text)) == sent
    assert len(json.dumps(json.loads(text)["floatOne"])) < 24
