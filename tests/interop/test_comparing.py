"""The matrix notices each way in which the vendor's table can differ from our reply."""

from __future__ import annotations

import pytest
from tests.interop.matrix.comparing import Comparison, differences, table_of
from tests.interop.matrix.comparisons.rows import each
from tests.interop.matrix.tracing import untraced

from opend_proto import methods, qot_get_ticker
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection

TEXTS = {"TickerDirection": {"N/A": 0, "BUY": 1, "SELL": 2}}
COMPARISON = Comparison(methods.QOT_GET_TICKER, each("ticker_list"), {"code": "security", "ticker_direction": "dir"})
ROW: dict[str, object] = {
    "code": "HK.00700",
    "name": "N/A",
    "time": "2025-06-02 10:30:00.000",
    "price": 500.0,
    "volume": 200,
    "ticker_direction": "SELL",
}


def reply() -> qot_get_ticker.S2C:
    tick = Ticker(
        time="2025-06-02 10:30:00.000",
        sequence=1,
        dir=TickerDirection.ASK,
        price=500.0,
        volume=200,
        turnover=100000.0,
    )
    security = Security(market=QotMarket.HK_SECURITY, code="00700")
    return qot_get_ticker.S2C(security=security, ticker_list=[tick])


def found(**changes: object) -> list[str]:
    return differences(COMPARISON, [{"columns": [], "rows": [ROW | changes]}], reply(), TEXTS)


def test_a_table_that_says_the_same_has_no_differences() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("code", "US.00700"),
        ("name", "TENCENT"),
        ("time", "2025-06-02 10:30:00.001"),
        ("price", 500.1),
        ("volume", 201),
        ("volume", "200"),
        ("ticker_direction", "BUY"),
        ("ticker_direction", "N/A"),
        ("a new column", 1),
    ],
)
def test_another_value_is_a_difference(column: str, value: object) -> None:
    (difference,) = found(**{column: value})
    assert column in difference


def test_a_missing_row_is_a_difference() -> None:
    assert differences(COMPARISON, [{"columns": [], "rows": []}], reply(), TEXTS) == [
        "0 rows, where our client reads 1"
    ]


@pytest.mark.parametrize(
    "value", [[{"columns": ["a"], "rows": [{"a": 1}]}], [{"a": 1}], [[{"a": 1}]], [[True, 1, [{"a": 1}]], "next"]]
)
def test_rows_are_found_in_whatever_a_call_returns(value: list[object]) -> None:
    assert table_of(value) == [{"a": 1}]


def test_a_value_that_comes_from_nowhere_is_named() -> None:
    assert untraced([ROW], reply(), TEXTS) == []
    assert untraced([ROW | {"price": 499.0}], reply(), TEXTS) == ["price: 499.0, which our client does not read"]
