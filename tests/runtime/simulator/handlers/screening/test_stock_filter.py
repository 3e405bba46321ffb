"""Shares are filtered by figures that their snapshots, their candlesticks and their reports show: Qot_StockFilter."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import fmean, stdev
from typing import Any

from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET, shares_of
from tests.support.peers.direct import DirectClient, hong_kong

from opend.simulator.screening.technical import prices_of
from opend_proto import methods, qot_get_security_snapshot, qot_request_history_kl, qot_stock_filter
from opend_proto.qot_common import KLine, KLType, QotMarket, RehabType, Security
from opend_proto.qot_get_security_snapshot import Snapshot
from opend_proto.qot_stock_filter import (
    AccumulateField,
    AccumulateFilter,
    BaseFilter,
    CustomIndicatorField,
    CustomIndicatorFilter,
    FinancialField,
    FinancialFilter,
    FinancialQuarter,
    PatternField,
    PatternFilter,
    RelativePosition,
    SortDir,
    StockData,
    StockField,
)

CLIENT = DirectClient(STILL_MARKET)
TENCENT = hong_kong("00700")
EVERYTHING = qot_stock_filter.C2S(begin=0, num=200, market=QotMarket.HK_SECURITY)


def filtered(**lists: Any) -> list[StockData]:
    request = qot_stock_filter.Request(c2s=replace(EVERYTHING, **lists))
    reply = CLIENT.ask(methods.QOT_STOCK_FILTER, request)
    assert reply.s2c is not None, reply.ret_msg
    assert reply.s2c.all_count == len(reply.s2c.data_list)
    return reply.s2c.data_list


def codes(rows: Sequence[StockData]) -> list[str]:
    return [row.security.code for row in rows]


def snapshots(*securities: Security) -> list[Snapshot]:
    c2s = qot_get_security_snapshot.C2S(security_list=list(securities))
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.snapshot_list


def candlesticks(security: Security) -> list[KLine]:
    c2s = qot_request_history_kl.C2S(
        rehab_type=RehabType.FORWARD,
        kl_type=KLType.DAY,
        security=security,
        begin_time="2024-06-01",
        end_time="2025-06-02",
    )
    s2c = CLIENT.ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.kl_list


# Simple and accumulated figures


def test_shares_are_filtered_and_sorted_by_the_figures_of_their_snapshots() -> None:
    condition = BaseFilter(
        field_name=StockField.CUR_PRICE, filter_min=100, is_no_filter=False, sort_dir=SortDir.DESCEND
    )
    found = filtered(base_filter_list=[condition, BaseFilter(field_name=StockField.PE_ANNUAL)])
    prices = [row.base_data_list[0].value for row in found]
    assert len(prices) >= 3
    assert prices == sorted(prices, reverse=True)
    assert prices[-1] >= 100
    for row, snapshot in zip(found, snapshots(*(row.security for row in found)), strict=True):
        assert snapshot.equity_ex_data is not None
        assert [data.value for data in row.base_data_list] == [
            snapshot.basic.cur_price,
            snapshot.equity_ex_data.pe_rate,
        ]


def test_every_figure_can_be_asked_for() -> None:
    rows = filtered(
        base_filter_list=[BaseFilter(field_name=field) for field in StockField if field > StockField.STOCK_NAME],
        accumulate_filter_list=[AccumulateFilter(field_name=field, days=3) for field in AccumulateField if field],
        financial_filter_list=[
            FinancialFilter(field_name=field, quarter=FinancialQuarter.ANNUAL) for field in FinancialField if field
        ],
        plate=hong_kong("LIST1059"),
    )
    assert codes(rows) == shares_of("LIST1059")
    lengths = {(len(row.base_data_list), len(row.accumulate_data_list), len(row.financial_data_list)) for row in rows}
    assert lengths == {(19, 5, 46)}


def test_shares_are_sorted_by_name_and_the_mainland_is_one_market() -> None:
    by_name = BaseFilter(field_name=StockField.STOCK_NAME, sort_dir=SortDir.DESCEND)
    price = BaseFilter(field_name=StockField.CUR_PRICE)
    rows = filtered(market=QotMarket.CNSZ_SECURITY, base_filter_list=[by_name, price])
    names = [row.name for row in rows]
    assert names == sorted(names, reverse=True)
    assert {row.security.market for row in rows} == {QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY}


def test_figures_over_days_are_those_of_the_candlesticks() -> None:
    conditions = [AccumulateFilter(field_name=field, days=5) for field in AccumulateField if field]
    (row,) = [row for row in filtered(accumulate_filter_list=conditions) if row.security == TENCENT]
    before, *days = candlesticks(TENCENT)[-6:]
    (snapshot,) = snapshots(TENCENT)
    assert snapshot.equity_ex_data is not None
    volumes, tops = [day.volume or 0 for day in days], [day.high_price or 0 for day in days]
    close = before.close_price or 0
    expected = [
        ((days[-1].close_price or 0) / close - 1) * 100,
        (max(tops) - min(day.low_price or 0 for day in days)) / close * 100,
        sum(volumes) // 5,
        fmean(day.turnover or 0 for day in days),
        sum(volumes) / snapshot.equity_ex_data.outstanding_shares * 100,
    ]
    for data, value in zip(row.accumulate_data_list, expected, strict=True):
        assert math.isclose(data.value, value, rel_tol=1e-9), data.field_name


# Reports


def test_reports_agree_with_the_snapshot_and_their_own_lines() -> None:
    fields = (
        FinancialField.NET_PROFIT,
        FinancialField.BASIC_EPS,
        FinancialField.SUM_OF_BUSINESS,
        FinancialField.NET_PROFIT_RATE,
        FinancialField.GROSS_PROFIT_RATE,
        FinancialField.EBIT_MARGIN,
        FinancialField.EBITDA_MARGIN,
        FinancialField.DEBT_ASSETS_RATE,
        FinancialField.EQUITY_MULTIPLIER,
        FinancialField.SHAREHOLDER_NET_PROFIT_TTM,
    )
    annual = [FinancialFilter(field_name=field, quarter=FinancialQuarter.ANNUAL) for field in fields]
    rows = filtered(financial_filter_list=annual)
    failures: list[tuple[str, tuple[bool, ...]]] = []
    for row, snapshot in zip(rows, snapshots(*(row.security for row in rows)), strict=True):
        equity = snapshot.equity_ex_data
        assert equity is not None
        profit, earnings, revenue, rate, gross, ebit, ebitda, debts, multiplier, trailing = (
            data.value for data in row.financial_data_list
        )
        trailing_pe = snapshot.basic.cur_price * equity.issued_shares / trailing
        agree = (
            math.isclose(profit, equity.net_profit),
            math.isclose(earnings, equity.earnings_pershare),
            math.isclose(rate, profit / revenue * 100),
            100 > gross > ebitda > ebit > rate,
            math.isclose(multiplier, 100 / (1 - debts / 100)),
            math.isclose(trailing_pe, equity.pe_ttm_rate),
        )
        if not all(agree):
            failures.append((row.security.code, agree))
    assert not failures


def test_a_bound_on_a_report_leaves_the_shares_within() -> None:
    field, quarter = FinancialField.RETURN_ON_EQUITY_RATE, FinancialQuarter.ANNUAL
    every = filtered(financial_filter_list=[FinancialFilter(field_name=field, quarter=quarter)])
    values = sorted(row.financial_data_list[0].value for row in every)
    least = values[len(values) // 2]
    condition = FinancialFilter(
        field_name=field, quarter=quarter, filter_min=least, is_no_filter=False, sort_dir=SortDir.ASCEND
    )
    found = [row.financial_data_list[0].value for row in filtered(financial_filter_list=[condition])]
    assert found == [value for value in values if value >= least]


# Indicators, against other ways to compute them


def exponential(values: Sequence[float], weight: float) -> float:
    """Weigh each value by its age; the first one has the rest."""
    ages = range(len(values) - 1, -1, -1)
    weights = [weight * (1 - weight) ** age for age in ages]
    weights[0] = (1 - weight) ** ages[0]
    return sum(share * value for share, value in zip(weights, values, strict=True))


def macd(closes: list[float], fast: int = 12, slow: int = 26, signal: int = 9) -> tuple[float, float]:
    differences = [
        exponential(closes[:end], 2 / (fast + 1)) - exponential(closes[:end], 2 / (slow + 1))
        for end in range(1, len(closes) + 1)
    ]
    return differences[-1], exponential(differences, 2 / (signal + 1))


def rsi(closes: list[float], periods: int) -> float:
    steps = [0.0] + [after - before for before, after in pairwise(closes)]
    rise, fall = (exponential([max(sign * step, 0.0) for step in steps], 1 / periods) for sign in (1, -1))
    return 100 - 100 / (1 + rise / fall)


FIELD = CustomIndicatorField
# A field, its parameters, and its value from the closes.
INDICATORS: dict[tuple[CustomIndicatorField, tuple[int, ...]], Callable[[list[float]], float]] = {
    (FIELD.PRICE, ()): lambda closes: closes[-1],
    (FIELD.MA5, (5,)): lambda closes: fmean(closes[-5:]),
    (FIELD.MA, (20,)): lambda closes: fmean(closes[-20:]),
    (FIELD.EMA10, (10,)): lambda closes: exponential(closes, 2 / 11),
    (FIELD.EMA, (30,)): lambda closes: exponential(closes, 2 / 31),
    (FIELD.RSI, (12,)): lambda closes: rsi(closes, 12),
    (FIELD.MACD_DIFF, (12, 26, 9)): lambda closes: macd(closes)[0],
    (FIELD.MACD_DEA, (12, 26, 9)): lambda closes: macd(closes)[1],
    (FIELD.MACD, (12, 26, 9)): lambda closes: 2 * (macd(closes)[0] - macd(closes)[1]),
    (FIELD.BOLL_UPPER, (20, 2)): lambda closes: fmean(closes[-20:]) + 2 * stdev(closes[-20:]),
    (FIELD.BOLL_LOWER, (20, 2)): lambda closes: fmean(closes[-20:]) - 2 * stdev(closes[-20:]),
}


@each_of("indicator", list(INDICATORS))
def test_an_indicator_follows_from_the_candlesticks(indicator: tuple[CustomIndicatorField, tuple[int, ...]]) -> None:
    field, parameters = indicator
    condition = CustomIndicatorFilter(
        first_field_name=field,
        first_field_para_list=[] if field in {FIELD.MA5, FIELD.EMA10} else list(parameters),
        second_field_name=FIELD.VALUE,
        field_value=0.0,
        relative_position=RelativePosition.MORE,
        kl_type=KLType.DAY,
    )
    (row,) = [row for row in filtered(custom_indicator_filter_list=[condition]) if row.security == TENCENT]
    (data,) = row.custom_indicator_data_list
    closes = [day.close_price or 0 for day in candlesticks(TENCENT)]
    assert data.field_para_list == list(parameters)
    # A recursive average has nearly forgotten the days before those that the gateway looks at.
    assert math.isclose(data.value, INDICATORS[indicator](closes), rel_tol=2e-3, abs_tol=0.02)


def test_the_shares_that_are_found_are_those_that_meet_the_condition() -> None:
    shares = [row.security for row in filtered()]
    closes = {share.code: [day.close_price or 0 for day in candlesticks(share)] for share in shares}

    def found(position: RelativePosition, first: int, second: int, periods: int) -> set[str]:
        condition = CustomIndicatorFilter(
            first_field_name=FIELD.MA,
            first_field_para_list=[first],
            second_field_name=FIELD.MA,
            second_field_para_list=[second],
            relative_position=position,
            kl_type=KLType.DAY,
            is_no_filter=False,
            consecutive_period=periods,
        )
        return set(codes(filtered(custom_indicator_filter_list=[condition])))

    def gap(code: str, first: int, second: int, ago: int) -> float:
        past = closes[code][: len(closes[code]) - ago]
        return fmean(past[-first:]) - fmean(past[-second:])

    assert found(RelativePosition.MORE, 5, 20, 2) == {
        code for code in closes if gap(code, 5, 20, 0) > 0 and gap(code, 5, 20, 1) > 0
    }
    assert found(RelativePosition.LESS, 5, 20, 1) == {code for code in closes if gap(code, 5, 20, 0) < 0}
    crossed = {
        code: (gap(code, first, 10, 1), gap(code, first, 10, 0), first) for code in closes for first in (2, 3, 4)
    }
    assert any(before * now < 0 for before, now, _ in crossed.values()), "no average crosses: change the seed"
    for first in (2, 3, 4):
        up = {code for code in closes if gap(code, first, 10, 1) <= 0 < gap(code, first, 10, 0)}
        down = {code for code in closes if gap(code, first, 10, 1) >= 0 > gap(code, first, 10, 0)}
        assert found(RelativePosition.CROSS_UP, first, 10, 1) == up
        assert found(RelativePosition.CROSS_DOWN, first, 10, 1) == down


def test_a_pattern_leaves_the_shares_whose_averages_are_aligned() -> None:
    def aligned(security: Security) -> bool:
        closes = [day.close_price or 0 for day in candlesticks(security)]
        for days in (closes, closes[:-1]):
            averages = [fmean(days[-periods:]) for periods in (5, 10, 20, 30, 60)]
            if averages != sorted(averages, reverse=True):
                return False
        return closes[-1] > closes[-2]

    condition = PatternFilter(field_name=PatternField.MA_ALIGNMENT_LONG, kl_type=KLType.DAY, is_no_filter=False)
    found = codes(filtered(pattern_filter_list=[condition]))
    assert found == [row.security.code for row in filtered() if aligned(row.security)]
    assert 0 < len(found) < len(filtered())


def test_conditions_look_at_longer_candlesticks_too() -> None:
    averages = CustomIndicatorFilter(
        first_field_name=FIELD.EMA,
        first_field_para_list=[3],
        second_field_name=FIELD.PRICE,
        relative_position=RelativePosition.MORE,
        kl_type=KLType.DAY,
    )
    for kl_type in (KLType.K_60MIN, KLType.WEEK, KLType.MONTH):
        rows = filtered(custom_indicator_filter_list=[replace(averages, kl_type=kl_type)])
        assert {len(row.custom_indicator_data_list) for row in rows} == {2}
        for row, snapshot in zip(rows, snapshots(*(row.security for row in rows)), strict=True):
            assert row.custom_indicator_data_list[1].value == snapshot.basic.cur_price


def test_the_closes_are_those_of_whole_candlesticks_where_only_closes_are_read() -> None:
    share = CLIENT.peer.scene.share(STILL_MARKET.securities[0])
    for kl_type in (KLType.K_60MIN, KLType.DAY, KLType.WEEK, KLType.MONTH):
        whole, closes = (prices_of(share, kl_type, 8, ranges=ranges) for ranges in (True, False))
        assert whole.close == closes.close == closes.high
        assert all(low <= close <= high for high, low, close in zip(whole.high, whole.low, whole.close, strict=True))


AVERAGE = CustomIndicatorFilter(
    first_field_name=FIELD.MA,
    first_field_para_list=[5],
    second_field_name=FIELD.MA10,
    relative_position=RelativePosition.MORE,
    kl_type=KLType.DAY,
)
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"base_filter_list": [BaseFilter(field_name=StockField(99))]}, "no figure for fieldName 99"),
    (
        {"accumulate_filter_list": [AccumulateFilter(field_name=AccumulateField.VOLUME, days=251)]},
        "days must be 1 to 250, not 251",
    ),
    (
        {"financial_filter_list": [FinancialFilter(field_name=FinancialField(99), quarter=FinancialQuarter.ANNUAL)]},
        "unknown fieldName 99",
    ),
    (
        {"financial_filter_list": [FinancialFilter(field_name=FinancialField.ROIC, quarter=FinancialQuarter(0))]},
        "unknown quarter 0",
    ),
    (
        {"pattern_filter_list": [PatternFilter(field_name=PatternField(0), kl_type=KLType.DAY)]},
        "patternFilterList: unknown fieldName 0",
    ),
    (
        {"pattern_filter_list": [PatternFilter(field_name=PatternField.BOLL_LOWER, kl_type=KLType.K_1MIN)]},
        "klType 1 has no indicators: choose among",
    ),
    ({"custom_indicator_filter_list": [replace(AVERAGE, consecutive_period=13)]}, "must be 1 to 12, not 13"),
    ({"custom_indicator_filter_list": [replace(AVERAGE, first_field_para_list=[])]}, "MA takes 1 parameters"),
    ({"custom_indicator_filter_list": [replace(AVERAGE, first_field_para_list=[301])]}, "too few for 301"),
    ({"custom_indicator_filter_list": [replace(AVERAGE, second_field_name=FIELD.RSI)]}, "cannot be compared with RSI"),
    ({"custom_indicator_filter_list": [replace(AVERAGE, second_field_name=FIELD.VALUE)]}, "fieldValue is needed"),
    ({"custom_indicator_filter_list": [replace(AVERAGE, first_field_name=FIELD.VALUE)]}, "17 is no indicator"),
    (
        {"custom_indicator_filter_list": [replace(AVERAGE, relative_position=RelativePosition(9))]},
        "unknown relativePosition 9",
    ),
]


@each_of("refused", REFUSED)
def test_conditions_that_make_no_sense_are_refused(refused: tuple[dict[str, Any], str]) -> None:
    lists, told = refused
    request = qot_stock_filter.Request(c2s=replace(EVERYTHING, **lists))
    assert told in CLIENT.refusal(methods.QOT_STOCK_FILTER, request)
