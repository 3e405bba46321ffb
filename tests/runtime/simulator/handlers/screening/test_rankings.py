"""Rankings are sorted by figures that equal those of the snapshots at the same instant."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any, Final

from tests.support.gathering import each_of
from tests.support.markets.still import FEW
from tests.support.peers.direct import DirectClient, new_york

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.handlers.screening.rankings import RANKINGS
from opend_proto import (
    methods,
    qot_get_daily_short_volume,
    qot_get_security_snapshot,
    qot_request_history_kl,
)
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.qot_common import KLine, KLType, QotMarket, RehabType, Security, SecurityType
from opend_proto.qot_get_security_snapshot import Snapshot
from opend_proto.qot_get_top_movers_rank import Indicator, IndicatorType, PriceFilter
from opend_proto.qot_option_common import Boundary, Interval

# Sunday evening in New York: the overnight session runs, and Friday's other sessions are known.
CLIENT = DirectClient(SyntheticMarket(0, FEW, clock=ManualClock(), hours="exchange"))
US: Final = QotMarket.US_SECURITY
PARTS: Final = {"pre_market": "pre_market", "after_hours": "after_market", "overnight": "overnight"}


def change(snapshot: Snapshot) -> float:
    return (snapshot.basic.cur_price / snapshot.basic.last_close_price - 1) * 100


def equity(attribute: str) -> Callable[[Snapshot], float]:
    return lambda snapshot: getattr(snapshot.equity_ex_data, attribute)


def part(name: str, attribute: str) -> Callable[[Snapshot], float]:
    return lambda snapshot: getattr(getattr(snapshot.basic, PARTS[name]), attribute)


# What a snapshot has of a row's field.
SAME: Final[dict[str, Callable[[Snapshot], float]]] = {
    "cur_price": lambda snapshot: snapshot.basic.cur_price,
    "change_ratio": change,
    "change_amount": lambda snapshot: snapshot.basic.cur_price - snapshot.basic.last_close_price,
    "turnover": lambda snapshot: snapshot.basic.turnover,
    "volume": lambda snapshot: snapshot.basic.volume,
    "turnover_ratio": lambda snapshot: snapshot.basic.turnover_rate,
    "amplitude": lambda snapshot: snapshot.basic.amplitude or 0,
    "volume_ratio": lambda snapshot: snapshot.basic.volume_ratio or 0,
    "change_rate5min": lambda snapshot: (snapshot.basic.cur_price / (snapshot.basic.close_price5minute or 1) - 1) * 100,
    "market_cap": equity("issued_market_val"),
    "pe_ttm": equity("pe_ttm_rate"),
    "pb": equity("pb_rate"),
    **{
        f"{name}_{field}": part(name, attribute)
        for name in PARTS
        for field, attribute in (
            ("price", "price"),
            ("change_ratio", "change_rate"),
            ("change_amount", "change_val"),
            ("turnover", "turnover"),
            ("volume", "volume"),
        )
    },
}


@cache
def snapshots() -> dict[str, Snapshot]:
    """Return the snapshots of all US shares, by code."""
    shares = [share.security for share in FEW if share.market == US and share.kind == SecurityType.EQTY]
    c2s = qot_get_security_snapshot.C2S(security_list=shares)
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return {snapshot.basic.security.code: snapshot for snapshot in s2c.snapshot_list}


def candlesticks(security: Security) -> list[KLine]:
    c2s = qot_request_history_kl.C2S(
        rehab_type=RehabType.FORWARD,
        kl_type=KLType.DAY,
        security=security,
        begin_time="2024-05-01",
        end_time="2025-06-02",
    )
    s2c = CLIENT.ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.kl_list


def daily_c2s(security: Security) -> qot_get_daily_short_volume.C2S:
    return qot_get_daily_short_volume.C2S(security=security, num=20)


def ranked(protocol: str, **fields: Any) -> Any:
    method = METHODS_BY_NAME[protocol]
    request: Any = method.request
    c2s: Any = method.request.FIELDS[0].message_type
    known = {field.attribute for field in c2s.FIELDS}
    given = {name: value for name, value in {"market": US, **fields}.items() if name in known}
    reply: Any = CLIENT.ask(method, request(c2s=c2s(**given)))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def test_every_ranking_of_the_table_is_one_of_the_schema() -> None:
    assert set(RANKINGS) <= set(METHODS_BY_NAME)


def _choices(protocol: str) -> list[dict[str, Any]]:
    """Return what a request can choose to be ranked by, with the name of the figure."""
    ranking, c2s = RANKINGS[protocol], METHODS_BY_NAME[protocol].request.FIELDS[0].message_type
    assert c2s is not None
    enums = [field.enum_type for field in c2s.FIELDS if field.attribute == ranking.choice]
    chosen = [
        {ranking.choice: enum[name], "figure": figure}
        for enum in enums
        if enum
        for name, figure in ranking.keys.items()
    ]
    return [{"figure": ranking.key}, *chosen]


@each_of("protocol", list(RANKINGS))
def test_a_ranking_is_sorted_by_what_is_chosen(protocol: str) -> None:
    for choice in _choices(protocol):
        figure = choice.pop("figure")
        falling = ranked(protocol, count=35, **choice)
        rising = ranked(protocol, count=35, sort_dir=1, **choice)
        assert falling.all_count == len(falling.data_list) == 11, figure
        assert {row.security.code for row in falling.data_list} == {row.security.code for row in rising.data_list}
        for rows in (falling.data_list, rising.data_list[::-1]):
            # Averages over a week or a month can be ranked by, but are not all shown.
            values = [getattr(row, figure) for row in rows if hasattr(row, figure)]
            assert values == sorted(values, reverse=True), figure
    pages = [ranked(protocol, count=6, offset=offset).data_list for offset in (0, 6, 12)]
    assert [row for page in pages for row in page] == ranked(protocol, count=35).data_list


@each_of("protocol", [name for name in RANKINGS if name != "Qot_GetShortSellingRank"])
def test_the_figures_of_a_ranking_are_those_of_the_snapshots(protocol: str) -> None:
    rows = ranked(protocol, count=50).data_list
    for row in rows:
        snapshot = snapshots()[row.security.code]
        shown = [field.attribute for field in row.FIELDS if field.attribute in SAME]
        assert len(shown) >= 7 or protocol == "Qot_GetHotList"
        for name in shown:
            assert math.isclose(getattr(row, name), SAME[name](snapshot), rel_tol=1e-9, abs_tol=1e-9), name


def test_the_changes_of_a_row_are_those_of_the_closes_before() -> None:
    (row,) = [row for row in ranked("Qot_GetPeriodChangeRank").data_list if row.security.code == "AAPL"]
    closes = [day.close_price or 0 for day in candlesticks(new_york("AAPL"))]
    for days in (5, 10, 20, 60, 120, 250):
        expected = (closes[-1] / closes[-1 - days] - 1) * 100
        assert math.isclose(getattr(row, f"change_rate{days}d"), expected, rel_tol=1e-9), days
    before = [day for day in candlesticks(new_york("AAPL")) if day.time < "2025"][-1]
    assert math.isclose(row.change_rate_ytd, (closes[-1] / (before.close_price or 0) - 1) * 100)


def between(low: float | None, high: float | None, *, includes: bool = True) -> Interval:
    return Interval(
        filter_min=None if low is None else Boundary(value=low, includes=includes),
        filter_max=None if high is None else Boundary(value=high, includes=includes),
    )


@each_of("protocol", [name for name in RANKINGS if RANKINGS[name].conditions])
def test_a_bound_divides_the_shares(protocol: str) -> None:
    filters = next(
        field.message_type
        for field in METHODS_BY_NAME[protocol].request.FIELDS[0].message_type.FIELDS
        if field.attribute == "filter_list"
    )
    assert filters is not None
    indicator: Any = filters
    kinds: Any = indicator.FIELDS[0].enum_type
    rows = ranked(protocol).data_list
    for kind, figure in RANKINGS[protocol].conditions.items():
        name = figure or RANKINGS[protocol].key
        worth = sorted((snapshot_value(row, name), row.security.code) for row in rows)
        middle = worth[len(worth) // 2][0]

        def found(interval: Interval, kind: str = kind) -> set[str]:
            condition = indicator(indicator_type=kinds[kind], indicator_value=interval)
            return {row.security.code for row in ranked(protocol, filter_list=[condition]).data_list}

        assert found(between(middle, None)) == {code for value, code in worth if value >= middle}, kind
        assert found(between(None, middle, includes=False)) == {code for value, code in worth if value < middle}, kind


def snapshot_value(row: Any, name: str) -> float:
    """Return a figure of a row, or of its snapshot where the row does not show it."""
    if hasattr(row, name):
        value: float = getattr(row, name)
        return value
    return SAME[name](snapshots()[row.security.code])


def test_classes_of_prices_hold_each_share_once() -> None:
    price = Indicator(indicator_type=IndicatorType.PRICE)

    def found(price_filter: PriceFilter) -> list[float]:
        rows = ranked("Qot_GetTopMoversRank", filter_list=[replace(price, price_filter=price_filter)]).data_list
        return [row.cur_price for row in rows]

    classes = PriceFilter
    assert len(found(classes.ALL)) == 11
    assert not found(classes.LESS_THAN1) + found(classes.BETWEEN1AND10)
    assert sorted(found(classes.BETWEEN10AND100) + found(classes.GREATER_THAN100)) == sorted(found(classes.ALL))
    assert all(cost <= 100 for cost in found(classes.BETWEEN10AND100))
    assert len(found(classes.NEAR52WEEK_HIGH)) < 11


def test_short_sales_agree_with_the_lists_of_each_day() -> None:
    for market, code in ((US, "AAPL"), (QotMarket.HK_SECURITY, "00700")):
        rows = ranked("Qot_GetShortSellingRank", market=market, count=35).data_list
        (row,) = [row for row in rows if row.security.code == code]
        daily = methods.QOT_GET_DAILY_SHORT_VOLUME
        s2c = CLIENT.ask(daily, qot_get_daily_short_volume.Request(c2s=daily_c2s(row.security))).s2c
        assert s2c is not None
        days = [
            *((each.close_price, each.total_shares_short or 0, each.volume or 0) for each in s2c.us_item_list),
            *(
                (each.close_price, each.short_sell_shares_traded or 0, each.shares_traded or 0)
                for each in s2c.hk_item_list
            ),
        ]
        closes, sold, volumes = zip(*days, strict=True)
        assert (row.short_number, row.short_number_change, row.volume) == (sold[0], sold[0] - sold[1], volumes[0])
        assert math.isclose(row.week_avg_short_ratio, sum(sold[:5]) / sum(volumes[:5]) * 100)
        assert row.close_price == closes[0]
        assert all(0 < short < volume for short, volume in zip(sold, volumes, strict=True))
