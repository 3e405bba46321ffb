"""Options are screened by figures that their snapshots show too: Qot_OptionScreen."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.support.gathering import each_of
from tests.support.markets.still import STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator.screening.contracts import OPTION_FIGURES, OWNER_FIGURES
from opend_proto import methods, qot_get_security_snapshot, qot_option_screen
from opend_proto.qot_common import OptionType
from opend_proto.qot_get_security_snapshot import OptionSnapshotExData, Snapshot
from opend_proto.qot_option_screen import (
    Boundary,
    FilterGroup,
    IndicatorValue,
    Interval,
    MarketCategory,
    OptionIndicator,
    OptionIndicatorType,
    OptionScreenItem,
    Sort,
    SortDirection,
    UnderlyingIndicator,
    UnderlyingIndicatorType,
)

CLIENT = DirectClient(STILL_MARKET)
KIND, OWNER = OptionIndicatorType, UnderlyingIndicatorType
TENCENT = FilterGroup(
    underlying_list=[
        UnderlyingIndicator(
            indicator_type=OWNER.STOCK_LIST, indicator_value=IndicatorValue(str_value_list=["HK.00700"])
        )
    ]
)
ANY = qot_option_screen.C2S(market_category_list=[MarketCategory.HK_STOCK], filter_list=[TENCENT])


def between(low: float | None, high: float | None) -> IndicatorValue:
    return IndicatorValue(
        value_interval=Interval(
            filter_min=None if low is None else Boundary(value=low, includes=True),
            filter_max=None if high is None else Boundary(value=high, includes=True),
        )
    )


def group(kind: OptionIndicatorType, value: IndicatorValue) -> FilterGroup:
    return FilterGroup(option_list=[OptionIndicator(indicator_type=kind, indicator_value=value)])


# A few contracts, so that each is looked at in full: calls that expire soon, near the money.
FEW = [
    TENCENT,
    group(KIND.OPTION_TYPE, IndicatorValue(value_list=[OptionType.CALL])),
    group(KIND.LEFT_DAY, between(1, 12)),
    group(KIND.DELTA, between(0.2, 0.8)),
]


def screened(**fields: Any) -> qot_option_screen.S2C:
    reply = CLIENT.ask(methods.QOT_OPTION_SCREEN, qot_option_screen.Request(c2s=replace(ANY, **fields)))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


def snapshot(item: OptionScreenItem) -> Snapshot:
    assert item.security is not None
    c2s = qot_get_security_snapshot.C2S(security_list=[item.security])
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.snapshot_list[0]


def option(read: Callable[[OptionSnapshotExData], float | None]) -> Callable[[Snapshot], float]:
    return lambda shown: (read(shown.option_ex_data) or 0) if shown.option_ex_data else math.nan


SAME: dict[str, Callable[[Snapshot], float]] = {
    "price": lambda shown: shown.basic.cur_price,
    "bid_price": lambda shown: shown.basic.bid_price or 0,
    "ask_volume": lambda shown: shown.basic.ask_vol or 0,
    "volume": lambda shown: shown.basic.volume,
    "turnover": lambda shown: shown.basic.turnover,
    "strike_price": option(lambda data: data.strike_price),
    "left_day": option(lambda data: data.expiry_date_distance),
    "open_interest": option(lambda data: data.open_interest),
    "implied_volatility": option(lambda data: data.implied_volatility / 100),
    "delta": option(lambda data: data.delta),
    "gamma": option(lambda data: data.gamma),
    "theta": option(lambda data: data.theta),
}


def test_figures_are_those_of_the_snapshots_and_of_one_another() -> None:
    found = screened(filter_list=FEW, option_retrieve_list=list(OPTION_FIGURES))
    assert 4 <= len(found.data_list) == found.all_count
    for item in found.data_list:
        shown = snapshot(item)
        assert shown.option_ex_data is not None
        for name, same in SAME.items():
            assert math.isclose(getattr(item, name), same(shown), abs_tol=1e-9), name
        assert item.strike_date == int(shown.option_ex_data.strike_time.replace("-", ""))
        pairs = (
            (item.itm_probability, item.otm_probability),
            (item.buy_profit_probability, item.sell_profit_probability),
            (item.intrinsic_value_per, item.time_value_per),
        )
        for one, other in pairs:
            assert math.isclose((one or 0) + (other or 0), 1)
        assert (item.buy_profit_probability or 0) < (item.itm_probability or 0)
        assert math.isclose(item.mid_price or 0, ((item.bid_price or 0) + (item.ask_price or 0)) / 2)
        assert (item.in_the_money == 1) == ((item.itm_degree or 0) > 0)


def test_groups_hold_by_any_of_their_conditions_and_sorts_follow() -> None:
    either = FilterGroup(
        option_list=[
            OptionIndicator(indicator_type=KIND.STRIKE_PRICE, indicator_value=between(None, 420)),
            OptionIndicator(indicator_type=KIND.STRIKE_PRICE, indicator_value=between(580, None)),
        ]
    )
    by_strike = Sort(indicator_type=KIND.STRIKE_PRICE, direction=SortDirection.DESC)
    by_days = Sort(indicator_type=KIND.LEFT_DAY, direction=SortDirection.ASC)
    fields: dict[str, Any] = {"filter_list": [TENCENT, either], "option_retrieve_list": [KIND.LEFT_DAY]}
    found = screened(**fields, sort_list=[by_strike, by_days], page_count=1000).data_list
    keys = [(-(item.strike_price or 0), item.left_day or 0) for item in found]
    assert keys == sorted(keys)
    assert {item.strike_price for item in found if 420 < (item.strike_price or 0) < 580} == set()
    pages = [screened(**fields, page_from=begin, page_count=10) for begin in (0, 10)]
    codes = [item.security.code for page in pages for item in page.data_list if item.security]
    assert len(set(codes)) == 20
    assert pages[0].all_count == len(found)


def test_underlyings_are_filtered_once_and_shown() -> None:
    def owners(kind: UnderlyingIndicatorType, value: IndicatorValue) -> set[int | None]:
        condition = UnderlyingIndicator(indicator_type=kind, indicator_value=value)
        found = screened(
            filter_list=[FilterGroup(underlying_list=[condition]), group(KIND.LEFT_DAY, between(0, 5))],
            option_retrieve_list=[KIND.LEFT_DAY],
            page_count=1000,
        )
        return {item.underlying_info.stock_id for item in found.data_list if item.underlying_info}

    every = owners(OWNER.STOCK_PRICE, between(0, None))
    assert len(every) >= 4
    for kind in OWNER_FIGURES:
        if kind not in {OWNER.VOLUME, OWNER.OPEN_INTEREST}:  # These count whole chains, which other tests do.
            assert owners(kind, between(-1e18, 1e18)) == every, kind
    assert owners(OWNER.STOCK_PRICE, between(300, None)) < every
    kinds = [OWNER.IV, OWNER.HV, OWNER.IV_RANK, OWNER.MARKET_CAP, OWNER.STOCK_PRICE, OWNER.CHANGE_RATE]
    info = screened(option_retrieve_list=[KIND.LEFT_DAY], underlying_retrieve_list=kinds, page_count=1).data_list[0]
    assert info.underlying_info is not None
    assert 0 < (info.underlying_info.iv or 0) < 2
    assert 0 <= (info.underlying_info.iv_rank or 0) <= 1


NONSENSE: list[tuple[dict[str, Any], str]] = [
    ({"market_category_list": []}, "marketCategoryList is empty"),
    ({"market_category_list": [MarketCategory(9)]}, "unknown market category 9"),
    ({"filter_list": [replace(TENCENT, option_list=FEW[1].option_list)]}, "not on both"),
    ({"filter_list": [group(KIND.PREMIUM, between(0, 1))]}, "2021 (PREMIUM) is to sort by"),
    ({"sort_list": [Sort(indicator_type=KIND.UNKNOWN, direction=SortDirection.ASC)]}, "no figure for indicatorType 0"),
    ({"underlying_retrieve_list": [OWNER.VOLUME]}, "201 (VOLUME) cannot be returned"),
    (
        {"filter_list": [FilterGroup(underlying_list=[UnderlyingIndicator(indicator_type=OWNER.PLATE)])]},
        "underlyings cannot be filtered by indicatorType 103 (PLATE)",
    ),
    ({"page_count": 1001}, "num must be 1 to 1000, not 1001"),
]


@each_of("nonsense", NONSENSE)
def test_screens_that_make_no_sense_are_refused(nonsense: tuple[dict[str, Any], str]) -> None:
    fields, told = nonsense
    request = qot_option_screen.Request(c2s=replace(ANY, **fields))
    assert told in CLIENT.refusal(methods.QOT_OPTION_SCREEN, request)


def test_markets_without_options_have_no_results() -> None:
    assert screened(market_category_list=[MarketCategory.JP_STOCK], filter_list=[]).all_count == 0
