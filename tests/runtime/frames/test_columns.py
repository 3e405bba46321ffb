"""The columns of a frame: their names and types, and how they show enums, securities and absent values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything, ticker_response

from opend import UsageError, security
from opend.errors import EncodeError
from opend.frames import to_arrow, to_pandas, to_polars
from opend_proto import qot_get_order_book, qot_get_ticker, qot_update_ticker, trd_common, trd_get_funds
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection
from opend_proto.schema import Field, Message

TENCENT = security("HK.00700")


def ticks() -> qot_get_ticker.S2C:
    payload = ticker_response().s2c
    assert payload is not None
    return payload


def test_a_payload_gives_its_rows_and_the_security_they_are_of() -> None:
    frame = to_pandas(ticks())
    assert frame.columns.tolist()[:4] == ["code", "time", "sequence", "dir"]
    assert frame["code"].tolist() == ["HK.00700"] * 2
    assert frame["sequence"].tolist() == [2**60, 2**60 + 1]
    assert frame.index.tolist() == [0, 1]


def test_rows_alone_have_no_security() -> None:
    assert to_pandas(ticks().ticker_list).columns.tolist() == to_pandas(ticks()).columns.tolist()[1:]


def test_pushed_payloads_become_one_frame() -> None:
    rows = ticks().ticker_list
    codes = [("HK.00700", 2), ("US.AAPL", 1), ("HK.00005", 0), ("999.X", 1)]
    pushed = [qot_update_ticker.S2C(security=security(code), ticker_list=rows[:count]) for code, count in codes]
    assert to_polars(pushed)["code"].to_list() == ["HK.00700", "HK.00700", "US.AAPL", "999.X"]
    assert to_polars(pushed)["sequence"].to_list() == [2**60, 2**60 + 1, 2**60, 2**60]


def test_what_is_within_a_row_has_the_names_put_together() -> None:
    names = to_arrow([everything()]).column_names
    assert {"leaf_code", "leaf_lot_size", "message_one_code", "message_one_lot_size"} < set(names)


def test_each_kind_has_its_type_in_pandas() -> None:
    text = "object" if pd.__version__ < "3" else "str"
    types = {str(name): str(kind) for name, kind in to_pandas([], of=Everything).dtypes.items()}
    assert {name: kind for name, kind in types.items() if name.endswith("_one")} == {
        "double_one": "float64",
        "float_one": "float64",
        "int32_one": "Int64",
        "int64_one": "Int64",
        "uint32_one": "Int64",
        "uint64_one": "UInt64",
        "bool_one": "boolean",
        "string_one": text,
        "bytes_one": "object",
        "enum_one": "category",
        "color_one": "category",
        "bits_one": "category",
    }
    assert str(to_pandas([], of=Ticker).dtypes["sequence"]) == "int64"


def test_each_kind_has_its_type_in_polars() -> None:
    types = to_polars([], of=Everything).schema
    assert [types[f"{kind}_one"] for kind in ("double", "int32", "uint64", "bool", "string", "bytes", "color")] == [
        *(pl.Float64, pl.Int64, pl.UInt64, pl.Boolean, pl.String, pl.Binary),
        pl.Categorical,
    ]
    assert types["color_all"] == pl.List(pl.String)
    assert types["message_all"] == pl.List(pl.Struct({"code": pl.String, "lot_size": pl.Int64}))


def test_each_kind_has_its_type_in_arrow() -> None:
    schema: Any = to_arrow([], of=Everything).schema
    types = dict(zip(schema.names, schema.types, strict=True))
    assert types["color_one"] == pa.dictionary(pa.int32(), pa.string())
    assert types["bytes_one"] == pa.binary()
    leaf = pa.struct([("code", pa.string()), ("lot_size", pa.int64())])
    assert types["message_all"] == pa.list_(leaf)


def test_enums_are_categories_by_name_in_the_order_of_their_numbers() -> None:
    rows = [everything(color_one=color, bits_one=Bits.LOW | Bits.HIGH) for color in (Color.RED, Color.DARK)]
    frame = to_pandas([*rows, everything()])
    assert frame["color_one"].cat.categories.tolist() == ["DARK", "RED", "BLUE"]
    assert frame["color_one"].tolist()[:2] == ["RED", "DARK"]
    assert frame["color_one"].isna().tolist() == [False, False, True]
    assert frame["bits_one"].tolist()[0] == "LOW_HIGH"


def test_unknown_enum_values_keep_their_number() -> None:
    rows = [everything(color_one=Color(number)) for number in (99, 1, -7, 99)]
    names = ["UNKNOWN_99", "RED", "UNKNOWN_MINUS_7", "UNKNOWN_99"]
    assert to_pandas(rows)["color_one"].tolist() == names
    assert to_polars(rows)["color_one"].to_list() == names
    assert to_arrow(rows)["color_one"].to_pylist() == names


def test_frames_with_and_without_unknown_values_can_be_put_together() -> None:
    frames = [to_polars([everything(color_one=Color(number))]) for number in (99, 1)]
    assert pl.concat(frames)["color_one"].to_list() == ["UNKNOWN_99", "RED"]


def test_numbers_that_are_absent_are_null_and_zeros_are_zeros() -> None:
    rows = [everything(), everything(double_one=0.0, int64_one=0, uint64_one=2**64 - 1, bool_one=False)]
    frame = to_pandas(rows)
    for name in ("double_one", "int64_one", "uint64_one", "bool_one", "string_one", "leaf_lot_size"):
        assert frame[name].isna().tolist()[0] is True
    assert frame["uint64_one"].tolist()[1] == 2**64 - 1
    assert [frame[name].tolist()[1] for name in ("double_one", "int64_one", "bool_one")] == [0.0, 0, False]


@dataclass(slots=True, kw_only=True)
class Pair(Message):
    """A row with two securities."""

    FULL_NAME: ClassVar[str] = "Test.Pair"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message=Security),
        Field(2, "security", "security", "message", "optional", message=Security),
    )

    owner: Security
    security: Security | None = None


def test_a_security_has_a_column_for_its_text_form() -> None:
    rows = [Pair(owner=security("US..DJI")), Pair(owner=Security(market=QotMarket(77), code="X"), security=TENCENT)]
    assert to_arrow(rows).to_pydict() == {
        "code": [None, "HK.00700"],
        "owner": ["US..DJI", "77.X"],
        "owner_market": ["US_SECURITY", "UNKNOWN_77"],
        "owner_code": [".DJI", "X"],
        "security_market": [None, "HK_SECURITY"],
        "security_code": [None, "00700"],
    }


@dataclass(slots=True, kw_only=True)
class Clash(Message):
    """A row with two fields whose names would give the same column name."""

    FULL_NAME: ClassVar[str] = "Test.Clash"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "leaf", "leaf", "message", "required", message=Leaf),
        Field(2, "leaf_code", "leaf_code", "string", "required"),
    )

    leaf: Leaf
    leaf_code: str


def test_no_two_columns_have_one_name() -> None:
    table = to_arrow([Clash(leaf=Leaf(code="A"), leaf_code="B")])
    assert table.to_pydict() == {"leaf_code": ["A"], "leaf_lot_size": [None], "leaf_code_": ["B"]}


def test_a_payload_without_a_list_is_a_row() -> None:
    header = trd_common.TrdHeader(trd_env=trd_common.TrdEnv.SIMULATE, acc_id=2**63, trd_market=trd_common.TrdMarket.HK)
    frame = to_polars(trd_get_funds.S2C(header=header))
    assert frame.height == 1
    assert frame["header_acc_id"].to_list() == [2**63]
    assert frame["funds_cash_info_list"].to_list() == [None]


def test_rows_can_lie_deeper_in_a_payload() -> None:
    payload = build(trd_get_funds.S2C, NAMED_CHOICES["everything, lowest"])
    bare = trd_get_funds.S2C(header=payload.header)
    names = ["currency", "cash", "available_balance", "net_cash_power"]
    for path in ("funds.cash_info_list", "funds.cashInfoList"):
        frame = to_polars([bare, payload, payload], rows=path)
        assert frame.columns == names
        assert frame.height == 4


def test_several_lists_must_be_told_apart() -> None:
    book = qot_get_order_book.S2C(security=TENCENT)
    with pytest.raises(UsageError, match=r"several lists; .*rows=…: 'order_book_ask_list', 'order_book_bid_list'$"):
        to_pandas(book)
    assert len(to_pandas(book, rows="order_book_bid_list")) == 0


def test_what_cannot_be_a_frame_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="say of="):
        to_pandas([])
    with pytest.raises(UsageError, match="one type, not of Ticker and Leaf"):
        to_pandas([*ticks().ticker_list, Leaf(code="A")])
    with pytest.raises(UsageError, match=r"Qot_GetTicker\.Response is a whole reply; pass its s2c"):
        to_pandas(ticker_response())
    with pytest.raises(UsageError, match=r"'nowhere' does not lead .* what does: tickerList"):
        to_pandas(ticks(), rows="nowhere")
    strange: list[Message] = ["HK.00700"]  # type: ignore[list-item]
    with pytest.raises(UsageError, match="not of str"):
        to_pandas(strange)


def test_a_wrong_value_is_named() -> None:
    rows = ticks().ticker_list
    rows[1].price = None  # type: ignore[assignment]
    with pytest.raises(EncodeError, match=r"Qot_Common\.Ticker\.rows\[1\]\.price"):
        to_pandas(rows)


def test_the_messages_are_left_as_they_were() -> None:
    payload, same = ticks(), ticks()
    frame = to_pandas(payload)
    frame["price"] *= 2
    assert payload == same
    assert payload.ticker_list[0].dir is TickerDirection.BID
