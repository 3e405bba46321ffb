"""Snapshots, warrants, filters and capital: figures that agree with the quotes and with one another."""

import math
from dataclasses import replace
from typing import Any

import pytest
from tests.support.peers.direct import DirectClient, hong_kong, new_york

from opend.simulator.instruments.static_info import static_info
from opend.simulator.market.book import book
from opend.simulator.market.quote import quote
from opend_proto import (
    methods,
    qot_get_capital_distribution,
    qot_get_capital_flow,
    qot_get_security_snapshot,
    qot_get_warrant,
)
from opend_proto.qot_common import PeriodType, QotMarket, Security, SortField, WarrantType
from opend_proto.qot_get_security_snapshot import Snapshot

CLIENT = DirectClient()
TENCENT = hong_kong("00700")
KINDS = {
    "00700": "equity_ex_data",
    "13001": "warrant_ex_data",
    "51010": "warrant_ex_data",
    "TCH250627C500000": "option_ex_data",
    "800000": "index_ex_data",
    "LIST1059": "plate_ex_data",
    "HSImain": "future_ex_data",
    "02800": "trust_ex_data",
}


def snapshots(*securities: Security) -> list[Snapshot]:
    c2s = qot_get_security_snapshot.C2S(security_list=list(securities))
    s2c = CLIENT.ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.snapshot_list


@pytest.mark.parametrize("code", KINDS)
def test_a_snapshot_is_the_quote_and_the_book(code: str) -> None:
    (snapshot,) = snapshots(hong_kong(code))
    listing = CLIENT.market.find(QotMarket.HK_SECURITY, code)
    assert listing is not None
    quoted, best, basic = quote(CLIENT.market, listing), book(CLIENT.market, listing), snapshot.basic
    assert (basic.cur_price, basic.open_price, basic.high_price, basic.low_price, basic.last_close_price) == (
        quoted.last,
        quoted.open,
        quoted.high,
        quoted.low,
        quoted.previous_close,
    )
    assert (basic.volume, basic.turnover) == (quoted.volume, quoted.turnover)
    assert (basic.bid_price, basic.ask_price) == (best.bids[0].price, best.asks[0].price)
    assert basic.price_spread > 0
    static = static_info(listing, CLIENT.market.clock.now()).basic
    assert (basic.name, basic.type, basic.lot_size, basic.list_time) == (
        static.name,
        static.sec_type,
        static.lot_size,
        static.list_time,
    )
    assert {name for name in set(KINDS.values()) if getattr(snapshot, name) is not None} == {KINDS[code]}


def test_a_shares_figures_agree_with_its_price() -> None:
    (snapshot,) = snapshots(TENCENT)
    books, price = snapshot.equity_ex_data, snapshot.basic.cur_price
    assert books is not None
    assert books.issued_shares == 9_190_000_000
    assert math.isclose(books.issued_market_val, books.issued_shares * price)
    assert math.isclose(books.pe_rate, price / books.earnings_pershare)
    assert math.isclose(books.net_profit, books.earnings_pershare * books.issued_shares)
    assert math.isclose(books.net_asset, books.net_asset_pershare * books.issued_shares)
    assert (snapshot.basic.lowest52weeks_price or 0) <= snapshot.basic.low_price
    assert (snapshot.basic.highest52weeks_price or 0) >= snapshot.basic.high_price


def test_calls_and_puts_lean_to_opposite_sides() -> None:
    call, put = (
        each.option_ex_data for each in snapshots(hong_kong("TCH250627C500000"), hong_kong("TCH250627P500000"))
    )
    assert call is not None
    assert put is not None
    assert 0 < call.delta < 1
    assert math.isclose(call.delta - put.delta, 1)
    assert call.gamma == put.gamma > 0
    assert call.theta < 0
    assert (call.expiry_date_distance, call.contract_size) == (25, 100)


def test_an_index_counts_the_members_that_rise_and_fall() -> None:
    index, *shares = snapshots(
        hong_kong("800100"), *map(hong_kong, ["00700", "09988", "00939", "00941", "01398", "01810", "02318"])
    )
    rising = sum(share.basic.cur_price > share.basic.last_close_price for share in shares)
    assert index.index_ex_data is not None
    assert index.index_ex_data.raise_count == rising


def test_snapshots_are_told_in_the_order_asked_and_need_a_list() -> None:
    asked = [new_york("AAPL"), TENCENT, hong_kong("800000")]
    assert [snapshot.basic.security for snapshot in snapshots(*asked)] == asked
    empty = qot_get_security_snapshot.Request(c2s=qot_get_security_snapshot.C2S())
    assert "securityList is empty" in CLIENT.refusal(methods.QOT_GET_SECURITY_SNAPSHOT, empty)


# Qot_GetWarrant


ALL_WARRANTS = qot_get_warrant.C2S(begin=0, num=100, sort_field=SortField.CODE, ascend=True)


def warrants(**fields: Any) -> qot_get_warrant.S2C:
    request = qot_get_warrant.Request(c2s=replace(ALL_WARRANTS, **fields))
    s2c = CLIENT.ask(methods.QOT_GET_WARRANT, request).s2c
    assert s2c is not None
    return s2c


def test_the_pages_of_warrants_hold_each_once_and_sorted() -> None:
    whole = warrants(sort_field=SortField.PREMIUM, ascend=False)
    assert whole.last_page
    assert whole.all_count == len(whole.warrant_data_list) >= 15
    premiums = [each.premium for each in whole.warrant_data_list]
    assert premiums == sorted(premiums, reverse=True)
    pages = [warrants(sort_field=SortField.PREMIUM, ascend=False, begin=begin, num=5) for begin in range(0, 20, 5)]
    assert [each for page in pages for each in page.warrant_data_list] == whole.warrant_data_list
    assert [page.last_page for page in pages] == [False, False, False, True]


def test_warrants_can_be_filtered() -> None:
    bulls = warrants(owner=TENCENT, type_list=[WarrantType.BULL, WarrantType.BEAR]).warrant_data_list
    assert {each.stock.code for each in bulls} == {"51010", "51185", "60012", "60390"}
    assert all(each.recovery_price and each.delta is None for each in bulls)
    some = warrants(delta_min=0.2, delta_max=0.9).warrant_data_list
    assert some
    assert all(each.type == WarrantType.BUY for each in some)
    early = warrants(maturity_time_max="2025-06-30").warrant_data_list
    assert {each.maturity_time for each in early} == {"2025-06-30"}


def test_warrants_and_snapshots_agree() -> None:
    (snapshot,) = snapshots(hong_kong("13001"))
    found = next(each for each in warrants().warrant_data_list if each.stock.code == "13001")
    assert snapshot.warrant_ex_data is not None
    assert (found.cur_price, found.premium, found.leverage) == (
        snapshot.basic.cur_price,
        snapshot.warrant_ex_data.premium,
        snapshot.warrant_ex_data.leverage,
    )


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"num": 201}, "num must be 1 to 200, not 201"),
        ({"begin": -1}, "begin must be 0 or more, not -1"),
        ({"sort_field": SortField.MARKET_CAP}, "warrants cannot be sorted by sortField 51"),
        ({"owner": hong_kong("99999")}, "unknown security '99999' in market 1 (HK_SECURITY)"),
    ],
)
def test_warrants_that_are_refused(fields: dict[str, Any], told: str) -> None:
    request = qot_get_warrant.Request(c2s=replace(ALL_WARRANTS, **fields))
    assert CLIENT.refusal(methods.QOT_GET_WARRANT, request) == told


# Capital


def test_the_days_flow_arrives_at_its_distribution() -> None:
    c2s = qot_get_capital_distribution.C2S(security=TENCENT)
    spread = CLIENT.ask(methods.QOT_GET_CAPITAL_DISTRIBUTION, qot_get_capital_distribution.Request(c2s=c2s)).s2c
    assert spread is not None
    minutes, days = flow(PeriodType.INTRADAY), flow(PeriodType.DAY)
    net = (spread.capital_in_super or 0) - (spread.capital_out_super or 0)
    for item in (minutes[-1], days[-1]):
        assert math.isclose(item.super_in_flow or 0, net, abs_tol=1)
        assert math.isclose(item.mid_in_flow or 0, spread.capital_in_mid - spread.capital_out_mid, abs_tol=1)
    (snapshot,) = snapshots(TENCENT)
    amounts = (
        getattr(spread, f"capital_{way}_{size}") for way in ("in", "out") for size in ("super", "big", "mid", "small")
    )
    assert math.isclose(sum(amounts), snapshot.basic.turnover)


def flow(period: PeriodType) -> list[qot_get_capital_flow.CapitalFlowItem]:
    c2s = qot_get_capital_flow.C2S(security=TENCENT, period_type=period, begin_time="2025-05-01", end_time="2025-06-02")
    s2c = CLIENT.ask(methods.QOT_GET_CAPITAL_FLOW, qot_get_capital_flow.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.flow_item_list


def test_a_flow_that_only_has_an_end_begins_a_month_before() -> None:
    c2s = qot_get_capital_flow.C2S(security=TENCENT, period_type=PeriodType.DAY, end_time="2025-03-31")
    s2c = CLIENT.ask(methods.QOT_GET_CAPITAL_FLOW, qot_get_capital_flow.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert [item.time for item in s2c.flow_item_list][:: len(s2c.flow_item_list) - 1] == ["2025-03-03", "2025-03-31"]


def test_weeks_and_months_add_up_the_days() -> None:
    days, weeks, months = (flow(period) for period in (PeriodType.DAY, PeriodType.WEEK, PeriodType.MONTH))
    assert [item.time for item in months] == ["2025-05-30", "2025-06-02"]
    for longer in (weeks, months):
        assert math.isclose(sum(item.in_flow for item in longer), sum(item.in_flow for item in days), rel_tol=1e-6)


def test_sizes_add_up_to_the_whole_flow() -> None:
    for item in flow(PeriodType.INTRADAY)[::100]:
        parts = (item.super_in_flow or 0) + (item.big_in_flow or 0)
        assert math.isclose(item.main_in_flow or 0, parts, abs_tol=1)
        assert math.isclose(item.in_flow, parts + (item.mid_in_flow or 0) + (item.sml_in_flow or 0), abs_tol=1)


def test_an_index_has_no_capital_flow() -> None:
    c2s = qot_get_capital_flow.C2S(security=hong_kong("800000"))
    told = CLIENT.refusal(methods.QOT_GET_CAPITAL_FLOW, qot_get_capital_flow.Request(c2s=c2s))
    assert told == "HK.800000 is of kind INDEX: only EQTY, TRUST, WARRANT have capital flows"
