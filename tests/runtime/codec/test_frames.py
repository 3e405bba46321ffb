"""Columns hold the same values as the messages, with one type for each kind of field."""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from typing import ClassVar

import numpy as np
import pytest
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything, ticker_response

from opend.codec import Columns, columns, decode, encode
from opend.errors import DecodeError, UsageError
from opend_proto.common import RetType
from opend_proto.qot_common import Ticker, TickerDirection
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Field, Message, empty_list

PATH = "s2c.tickerList"


@dataclass(slots=True, kw_only=True)
class Rows(Message):
    """A message whose rows have fields of every kind."""

    FULL_NAME: ClassVar[str] = "Test.Rows"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(3, "rowList", "row_list", "message", "repeated", message=Everything),)

    row_list: list[Everything] = empty_list()


def rows(*messages: Everything) -> Columns:
    return columns(Rows, encode(Rows(row_list=list(messages))), "rowList")


def test_a_reply_comes_as_columns() -> None:
    ticks = columns(Response, encode(ticker_response()), PATH)
    assert ticks.rows == 2
    assert ticks["price"].tolist() == [500.5, 501.5]
    assert ticks["sequence"].tolist() == [2**60, 2**60 + 1]
    assert ticks["dir"].tolist() == [TickerDirection.BID] * 2
    assert ticks["time"].tolist() == ["2025-06-03 10:00:00"] * 2
    assert list(ticks) == [field.name for field in fields(Ticker)]
    assert len(ticks) == len(fields(Ticker))


def test_every_kind_has_its_type() -> None:
    types = {name: str(array.dtype) for name, array in rows().items()}
    assert types == {
        "double_one": "float64",
        "float_one": "float64",
        "int32_one": "int64",
        "int64_one": "int64",
        "uint32_one": "int64",
        "uint64_one": "uint64",
        "bool_one": "bool",
        "string_one": "object",
        "bytes_one": "object",
        "enum_one": "int32",
        "color_one": "int32",
        "bits_one": "int64",
        "leaf.code": "object",
        "leaf.lot_size": "int64",
        "message_one.code": "object",
        "message_one.lot_size": "int64",
    }


@pytest.mark.parametrize(
    ("attribute", "values", "absent"),
    [
        ("double_one", [0.1, -0.0, float("inf")], 0.0),
        ("float_one", [0.5, -0.0, 2.0**127], 0.0),
        ("int32_one", [-(2**31), -1, 2**31 - 1], 0),
        ("int64_one", [-(2**63), -1, 2**63 - 1], 0),
        ("uint32_one", [0, 1, 2**32 - 1], 0),
        ("uint64_one", [0, 1, 2**64 - 1], 0),
        ("bool_one", [False, True, True], False),
        ("string_one", ["", "騰訊", "騰訊"], None),
        ("bytes_one", [b"", b"\xff", b"\xff"], None),
        ("enum_one", [Color.DARK, Color.RED, Color(99)], 0),
        ("color_one", [Color.DARK, Color.RED, Color(-(2**31))], 0),
        ("bits_one", [Bits.LOW, Bits.LOW | Bits.HIGH, Bits(2**40)], 0),
    ],
)
def test_what_is_absent_is_told_by_the_mask(attribute: str, values: list[object], absent: object) -> None:
    table = rows(everything(), *(everything(**{attribute: value}) for value in values), everything())
    assert [repr(value) for value in table[attribute].tolist()] == [
        repr(int(value) if isinstance(value, Color | Bits) else value) for value in [absent, *values, absent]
    ]
    assert table.valid[attribute].tolist() == [False, True, True, True, False]
    assert table.valid[attribute].dtype == np.bool_


def test_a_required_field_has_no_mask() -> None:
    ticks = columns(Response, encode(ticker_response()), PATH)
    assert "price" not in ticks.valid
    assert ticks.valid["type"].tolist() == [False, False]


def test_the_columns_can_be_changed() -> None:
    ticks = columns(Response, encode(ticker_response()), PATH)
    price = ticks["price"]
    price *= 2
    ticks.valid["type"][:] = True
    assert ticks["price"].tolist() == [1001.0, 1003.0]


def test_what_is_within_the_rows_is_a_column_too() -> None:
    table = rows(
        everything(message_one=Leaf(code="B", lot_size=5)), everything(), everything(message_one=Leaf(code=""))
    )
    assert table["leaf.code"].tolist() == ["A", "A", "A"]
    assert table["message_one.code"].tolist() == ["B", None, ""]
    assert table["message_one.lot_size"].tolist() == [5, 0, 0]
    # A required field of an absent message is absent too.
    assert table.valid["message_one.code"].tolist() == [True, False, True]
    assert table.valid["message_one.lot_size"].tolist() == [True, False, False]
    assert "leaf.code" not in table.valid


def test_the_classes_of_the_rows_and_of_codes_are_known() -> None:
    ticks = columns(Response, encode(ticker_response()), PATH)
    assert ticks.layout.row_type is Ticker
    assert ticks.enums["dir"] is TickerDirection
    assert rows().enums == {"enum_one": Color, "color_one": Color, "bits_one": Bits}


def test_texts_are_laid_out_one_after_another() -> None:
    table = rows(everything(string_one="騰訊"), everything(), everything(string_one="ab", bytes_one=b"\xff"))
    texts = table.strings["string_one"]
    assert texts.offsets.tolist() == [0, 6, 6, 8]
    assert [str(texts.offsets.dtype), str(texts.data.dtype)] == ["int32", "uint8"]
    assert texts.data.tobytes() == "騰訊ab".encode()
    assert texts.valid is table.valid["string_one"]
    assert list(texts) == ["騰訊", None, "ab"]
    assert list(table.strings["bytes_one"]) == [None, None, b"\xff"]
    assert table["string_one"] is table["string_one"]


def test_of_a_text_that_is_given_twice_the_last_counts() -> None:
    twice = bytes.fromhex("0a03 0a0141 4a03 616263 4a01 64")
    body = b"\x1a" + bytes([len(twice)]) + twice
    assert columns(Rows, body * 2, "rowList")["string_one"].tolist() == ["d", "d"]


def test_there_may_be_no_rows() -> None:
    empty = ticker_response()
    assert empty.s2c is not None
    empty.s2c.ticker_list.clear()
    for message in (Response(ret_type=RetType.FAILED), empty):
        ticks = columns(Response, encode(message), PATH)
        assert ticks.rows == 0
        assert all(array.shape == (0,) for array in ticks.values())
        assert ticks["price"].dtype == np.float64


def test_rows_without_a_column_are_counted() -> None:
    @dataclass(slots=True, kw_only=True)
    class Outer(Message):
        FULL_NAME: ClassVar[str] = "Test.Outer"
        FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "all", "all", "message", "repeated", message=Rows),)

        all: list[Rows] = empty_list()

    table = columns(Outer, encode(Outer(all=[Rows(), Rows(row_list=[everything()])])), "all")
    assert (table.rows, dict(table), dict(table.valid)) == (2, {}, {})


def test_both_names_of_a_field_lead_to_it() -> None:
    body = encode(ticker_response())
    assert columns(Response, body, "s2c.ticker_list")["price"].tolist() == [500.5, 501.5]


@pytest.mark.parametrize(
    "path", ["", "s2c", "s2c.security", "s2c.name", "s2c.tickerList.price", "tickerList", "s2c..tickerList", "s2c.x"]
)
def test_a_path_that_does_not_lead_to_rows_is_refused(path: str) -> None:
    wanted = r"^.* does not lead from Qot_GetTicker\.Response to a repeated message: .*; what does: s2c\.tickerList$"
    with pytest.raises(UsageError, match=wanted):
        columns(Response, encode(ticker_response()), path)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", "retType"),
        ("08", "retType"),
        ("0800 12 01 ff", "retMsg"),
        ("0800 22 02 0a00", "s2c.security.market"),
        ("0800 22 0a 1a02ffff 0a0408011200", "s2c.name"),
        ("0800 22 08 0a040801 1200 1200", "s2c.tickerList[0].time"),
        ("0800 22 0b 0a040801 1200 1203 0a01ff", "s2c.tickerList[0].sequence"),
        ("0800 22 0a 0a040801 1200 1202 2101", "s2c.tickerList[0].price"),
    ],
)
def test_the_errors_are_those_of_messages(text: str, path: str) -> None:
    with pytest.raises(DecodeError) as expected:
        decode(Response, bytes.fromhex(text))
    with pytest.raises(DecodeError) as caught:
        columns(Response, bytes.fromhex(text), PATH)
    assert str(caught.value) == str(expected.value)
    assert caught.value.path == f"Qot_GetTicker.Response.{path}"


def test_numpy_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(UsageError, match=r"pip install 'opend\[frames\]'"):
        columns(Response, encode(ticker_response()), PATH)


def test_more_rows_than_allowed_are_refused() -> None:
    response = ticker_response()
    assert response.s2c is not None
    response.s2c.ticker_list *= 10
    rows = len(response.s2c.ticker_list)
    body = encode(response)
    assert columns(Response, body, "s2c.tickerList", max_elements=100 * rows).rows == rows
    with pytest.raises(DecodeError, match=f"more than {rows - 1} messages and list items") as caught:
        columns(Response, body, "s2c.tickerList", max_elements=rows - 1)
    assert caught.value.path == "Qot_GetTicker.Response.s2c.tickerList"
