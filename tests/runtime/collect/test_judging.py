"""Rows that look wrong are flagged, by what is known of the security; what is unknown is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opend.collect.figures import Figures
from opend.collect.quality.facts import Facts, Grid, Learned
from opend.collect.quality.judging import Judge
from opend.simulator.calendar.exchanges import EXCHANGES
from opend.simulator.calendar.sessions import Calendar
from opend.storage.kinds import BARS, BOOK, TICKS
from opend.storage.layout import zone_of_code
from opend_proto import qot_update_order_book
from opend_proto.qot_common import KLine, OrderBook, QotMarket, Security, Ticker, TickerDirection

if TYPE_CHECKING:
    from collections.abc import Sequence

HONG_KONG = EXCHANGES[QotMarket.HK_SECURITY]
CODE = "HK.00700"
ZONE = zone_of_code(CODE)
TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")


def ticks(*trades: tuple[str, float]) -> Any:
    return TICKS.table(
        [
            Ticker(time=f"2025-06-03 {time}", sequence=n, dir=TickerDirection.BID, price=price, volume=1, turnover=1)
            for n, (time, price) in enumerate(trades)
        ],
        ZONE,
    )


def prices(*listed: float) -> Any:
    return ticks(*(("10:00:00", price) for price in listed))


def _listed(column: Any) -> Sequence[Any]:
    rows: Sequence[Any] = column.to_pylist()
    return rows


def flags(facts: Facts, *tables: Any, kind: Any = TICKS, jump: float = 1.2) -> list[Sequence[str]]:
    figures = Figures()
    judge = Judge(lambda _code: facts, figures, jump=jump)
    marked = [judge.mark(kind, CODE, table) for table in tables]
    found: list[Sequence[str]] = [row for table in marked for row in _listed(table.column("flags"))]
    assert [table.num_rows for table in marked] == [table.num_rows for table in tables]
    assert figures.flagged.total() == sum(map(len, found))
    return found


def test_without_facts_only_jumps_are_told() -> None:
    assert flags(Facts(), prices(1.0001, 1.0001, 2.0)) == [[], [], ["jump"]]


def test_a_jump_is_told_of_both_ways_and_over_parts() -> None:
    assert flags(Facts(), prices(100, 119, 100, 130), prices(131, 100, 0, 101)) == [
        *([], [], [], ["jump"]),
        *([], ["jump"], [], []),
    ]
    assert flags(Facts(), prices(100, 105), jump=1.04) == [[], ["jump"]]


def test_the_table_of_hong_kong_has_a_step_for_each_price() -> None:
    grid = Grid(0.2, 400.0, HONG_KONG.grid)
    listed = [0.25, 0.255, 9.99, 10.0, 10.01, 19.99, 20.02, 20.01, 100.05, 100.1, 200.0, 200.2, 200.1, 320.2, 320.3]
    off = {20.01, 100.05, 200.1, 320.3}
    expected = [["off_price_grid"] if price in off else [] for price in listed]
    assert flags(Facts(grid=grid), prices(*listed), jump=1000) == expected


def test_times_that_cannot_be_are_not_judged() -> None:
    days = ("0001-01-01", "9999-12-31", "2025-06-03")
    listed = [
        Ticker(time=f"{day} 20:00:00", sequence=n, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1)
        for n, day in enumerate(days)
    ]
    assert flags(Facts(Calendar(HONG_KONG, "exchange")), TICKS.table(listed, ZONE)) == [[], [], ["out_of_session"]]


def test_one_step_is_judged_near_the_price_that_it_was_told_for() -> None:
    grid = Grid(0.01, 100.0)
    assert flags(Facts(grid=grid), prices(100.01, 100.015, 90.005, 50.005, 150.005), jump=9) == [
        *([], ["off_price_grid"], ["off_price_grid"], [], [])
    ]


def test_trades_out_of_hours_are_told_with_a_minute_of_grace() -> None:
    calendar = Calendar(HONG_KONG, "exchange")
    times = ["08:00:00", "09:20:30", "09:30:00", "12:00:59", "12:01:00", "13:00:00", "16:09:59", "16:10:30", "16:11:00"]
    shut = {"08:00:00", "12:01:00", "16:11:00"}
    found = flags(Facts(calendar), ticks(*((time, 1.0) for time in times)))
    assert found == [["out_of_session"] if time in shut else [] for time in times]
    grid = Grid(0.001, 1.0)
    assert flags(Facts(calendar, grid), ticks(("10:00:00", 1.0), ("20:00:00", 1.5005)), jump=1.4) == [
        [],
        ["out_of_session", "jump"],
    ]
    assert flags(Facts(calendar, Grid(0.01, 1.5)), ticks(("20:00:00", 1.505)))[0] == [
        "out_of_session",
        "off_price_grid",
    ]


def test_a_bar_has_the_time_of_its_end() -> None:
    calendar = Calendar(HONG_KONG, "exchange")

    def bar(time: str, price: float) -> KLine:
        return KLine(time=time, is_blank=False, open_price=price, high_price=price, low_price=price, close_price=price)

    minutes = [bar("2025-06-03 12:01:00", 100.0), bar("2025-06-03 12:02:00", 130.0)]
    given = {"beside": {"adjustment": ["NONE"] * 2}}
    found = flags(Facts(calendar), BARS["1m"].table(minutes, ZONE, **given), kind=BARS["1m"])
    assert found == [[], ["out_of_session", "jump"]]
    days = [bar("2025-06-03 00:00:00", 100.0), bar("2025-06-04 00:00:00", 100.05)]
    found = flags(Facts(calendar, Grid(0.2, 100.0)), BARS["day"].table(days, ZONE, **given), kind=BARS["day"])
    assert found == [[], ["off_price_grid"]]


def test_a_book_is_flagged_if_one_of_its_levels_is_off_the_grid() -> None:
    def book(*levels: float) -> qot_update_order_book.S2C:
        listed = [OrderBook(price=price, volume=1, oreder_count=1) for price in levels]
        return qot_update_order_book.S2C(
            security=TENCENT, order_book_ask_list=listed[:1], order_book_bid_list=listed[1:]
        )

    books = [book(320.2, 320.0), book(), book(320.2, 320.0, 319.9), book(320.1)]
    given = {"received": [0, 1, 2, 3], "serial": [0, 1, 2, 3]}
    table = BOOK.table(books, ZONE, beside=given)
    expected = [[], [], ["off_price_grid"], ["off_price_grid"]]
    assert flags(Facts(grid=Grid(0.2, 320.0, HONG_KONG.grid)), table, kind=BOOK) == expected


def test_nothing_is_known_before_the_gateway_was_asked() -> None:
    assert Learned([CODE]).of(CODE) == Facts()
    with pytest.raises(KeyError):
        Learned([CODE]).of("US.AAPL")
