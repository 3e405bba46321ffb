"""The replies on companies agree with the snapshot, with the candlesticks and with one another."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from math import isclose
from typing import Any

import pytest
from tests.support.gathering import each_of
from tests.support.peers.direct import DirectClient, hong_kong, new_york, shanghai

from opend.simulator import LISTINGS, ManualClock, SyntheticMarket
from opend_proto import (
    methods,
    qot_get_company_executive_background,
    qot_get_company_executives,
    qot_get_company_operational_efficiency,
    qot_get_corporate_actions_buybacks,
    qot_get_corporate_actions_dividends,
    qot_get_corporate_actions_stock_splits,
    qot_get_financials_earnings_price_move,
    qot_get_financials_revenue_breakdown,
    qot_get_financials_statements,
    qot_get_insider_holder_list,
    qot_get_insider_trade_list,
    qot_get_option_earnings_screener,
    qot_get_research_analyst_consensus,
    qot_get_research_rating_summary,
    qot_get_security_snapshot,
    qot_get_shareholders_holder_detail,
    qot_get_shareholders_holding_changes,
    qot_get_shareholders_overview,
    qot_get_valuation_detail,
    qot_get_valuation_plate_stock_list,
    qot_request_history_kl,
    qot_request_rehab,
)
from opend_proto.qot_common import (
    F10Type,
    FinancialStatementsType,
    HoldingChangesFilterType,
    KLType,
    Rehab,
    RehabType,
    ResearchRatingDimensionType,
    Security,
    SortField,
    ValuationType,
)
from opend_proto.qot_get_security_snapshot import EquitySnapshotExData
from opend_proto.qot_option_common import OptionMarket

CLIENT = DirectClient(SyntheticMarket(3, clock=ManualClock(), hours="exchange"))
SHARES = [hong_kong("00700"), hong_kong("00005"), new_york("AAPL"), shanghai("600519")]
ABROAD = SHARES[:3]


def ask(method: Any, request: Any) -> Any:
    """Return the S2C of a call, which must succeed."""
    response: Any = CLIENT.ask(method, request)
    assert response.s2c is not None, response.ret_msg
    assert response.ret_msg == ""
    return response.s2c


def snapshot(share: Security) -> tuple[float, EquitySnapshotExData]:
    c2s = qot_get_security_snapshot.C2S(security_list=[share])
    (found,) = ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).snapshot_list
    assert found.equity_ex_data is not None
    return found.basic.cur_price, found.equity_ex_data


def rehabs(share: Security) -> list[Rehab]:
    request = qot_request_rehab.Request(c2s=qot_request_rehab.C2S(security=share))
    found: list[Rehab] = ask(methods.QOT_REQUEST_REHAB, request).rehab_list
    return found


def statements(share: Security, kind: FinancialStatementsType, period: F10Type, num: int) -> list[dict[str, float]]:
    """Return the latest statements, latest first, by the names of their lines."""
    c2s = qot_get_financials_statements.C2S(security=share, statement_type=kind, financial_type=period, num=num)
    s2c = ask(methods.QOT_GET_FINANCIALS_STATEMENTS, qot_get_financials_statements.Request(c2s=c2s))
    names = {line.field_id: line.display_name for line in s2c.structure_list}
    return [{names[item.field_id]: item.data for item in report.item_list} for report in s2c.report_list]


@each_of("share", SHARES)
def test_statements_make_the_figures_of_the_snapshot(share: Security) -> None:
    price, books = snapshot(share)
    quarters = statements(share, FinancialStatementsType.INCOME, F10Type.QUARTERLY, 4)
    (year,) = statements(share, FinancialStatementsType.INCOME, F10Type.ANNUAL, 1)
    (balance,) = statements(share, FinancialStatementsType.BALANCE_SHEET, F10Type.QUARTERLY, 1)
    trailing = sum(quarter["Net profit"] for quarter in quarters)
    assert books.pe_ttm_rate is not None
    assert isclose(price / books.pe_ttm_rate, trailing / books.issued_shares)
    assert isclose(books.net_profit, year["Net profit"])
    assert isclose(price / books.pe_rate, year["Basic earnings per share"])
    assert isclose(books.net_asset, balance["Total equity"])
    assert isclose(price / books.pb_rate, balance["Total equity"] / books.issued_shares)


@each_of("share", SHARES)
def test_totals_are_the_sums_of_their_lines(share: Security) -> None:
    for income in statements(share, FinancialStatementsType.INCOME, F10Type.UNKNOWN, 20):
        costs = ("Cost of sales", "Selling expenses", "Administrative expenses", "Research and development")
        assert income["Operating profit"] == income["Revenue"] + sum(income[name] for name in costs)
        assert income["Net profit"] == income["Operating profit"] + income["Interest expense"] + income["Income tax"]
    for balance in statements(share, FinancialStatementsType.BALANCE_SHEET, F10Type.UNKNOWN, 20):
        assert balance["Total assets"] == balance["Total liabilities"] + balance["Total equity"]
    flows = statements(share, FinancialStatementsType.CASH_FLOW, F10Type.QUARTERLY, 8)
    for flow, before in itertools.pairwise(flows):
        parts = (flow[f"Cash from {name} activities"] for name in ("operating", "investing", "financing"))
        assert flow["Net change of cash"] == sum(parts)
        cash = "Cash at the end of the period"
        assert flow[cash] == before[cash] + flow["Net change of cash"]


@each_of("share", SHARES)
def test_every_division_of_the_revenue_adds_up_to_it(share: Security) -> None:
    (income,) = statements(share, FinancialStatementsType.INCOME, F10Type.ANNUAL, 1)
    c2s = qot_get_financials_revenue_breakdown.C2S(security=share, financial_type=F10Type.ANNUAL)
    request = qot_get_financials_revenue_breakdown.Request(c2s=c2s)
    for group in ask(methods.QOT_GET_FINANCIALS_REVENUE_BREAKDOWN, request).breakdown_list:
        assert sum(item.main_oper_income for item in group.item_list) == income["Revenue"]
        assert isclose(sum(item.ratio for item in group.item_list), 100)


@each_of("share", SHARES)
def test_dividends_are_those_of_the_snapshot_and_the_cash_flow(share: Security) -> None:
    price, books = snapshot(share)
    c2s = qot_get_corporate_actions_dividends.C2S(security=share)
    request = qot_get_corporate_actions_dividends.Request(c2s=c2s)
    found = ask(methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS, request).dividend_list
    paid = {each.ex_date.replace("/", "-"): float(each.statement.split()[4]) for each in found}
    per_share = float(found[0].statement.split()[4])
    factors = {each.time: each for each in rehabs(share)}
    assert {day: amount for day, amount in paid.items() if day in factors} == {
        day: each.dividend for day, each in factors.items() if each.dividend and day >= min(paid)
    }
    assert isclose(books.dividend_lfy or 0, per_share)
    assert isclose(books.dividend_lfy_ratio or 0, per_share / price * 100)
    flows = statements(share, FinancialStatementsType.CASH_FLOW, F10Type.ANNUAL, 2)
    assert all(flow["Dividends paid"] < 0 for flow in flows)


@each_of("share", [hong_kong(code) for code in ("00700", "09999", "09618", "01398")])
def test_splits_are_those_of_the_rehabilitation_factors(share: Security) -> None:
    c2s = qot_get_corporate_actions_stock_splits.C2S(security=share)
    request = qot_get_corporate_actions_stock_splits.Request(c2s=c2s)
    found = ask(methods.QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS, request).split_item_list
    assert [(each.ex_date_str, each.rate) for each in found] == [
        (each.time, f"{each.split_base}->{each.split_ert}") for each in rehabs(share) if each.split_ert
    ]


@each_of("share", SHARES)
def test_the_valuation_now_is_that_of_the_snapshot(share: Security) -> None:
    price, books = snapshot(share)
    for kind, ratio in ((ValuationType.PE, books.pe_ttm_rate), (ValuationType.PB, books.pb_rate)):
        c2s = qot_get_valuation_detail.C2S(security=share, valuation_type=kind)
        s2c = ask(methods.QOT_GET_VALUATION_DETAIL, qot_get_valuation_detail.Request(c2s=c2s))
        trend, market, plate = s2c.trend, s2c.market_distribution, s2c.plate_distribution
        assert trend.current_value == trend.historical_items[-1].value == ratio
        assert [item.time for item in trend.historical_items] == sorted({item.time for item in trend.historical_items})
        assert sum(section.number for section in market.sections) == market.total
        assert 1 <= market.ranking <= market.total
        if plate is not None:
            mine = plate.stock_items[plate.plate_ranking - 1]
            assert (mine.security, mine.value) == (share, ratio)
            assert isclose(mine.market_cap, price * books.issued_shares)


@each_of("share", ABROAD)
def test_all_holders_together_hold_all_shares(share: Security) -> None:
    c2s = qot_get_shareholders_overview.C2S(security=share)
    s2c = ask(methods.QOT_GET_SHAREHOLDERS_OVERVIEW, qot_get_shareholders_overview.Request(c2s=c2s))
    for info in (*s2c.main_holder_info_list, *s2c.holder_type_info_list):
        assert isclose(sum(item.holder_pct for item in info.item_list), 100, abs_tol=1e-4)
        assert all(item.holder_pct >= 0 for item in info.item_list)
    for period in s2c.holding_period_list[:3]:
        detail = qot_get_shareholders_holder_detail.C2S(security=share, period_id=period.period_id, num=50)
        request = qot_get_shareholders_holder_detail.Request(c2s=detail)
        found = ask(methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, request).item_list
        assert sum(item.holder_pct for item in found) < 100
        assert {item.period_text for item in found} == {period.period_text}


@each_of("share", ABROAD)
def test_a_holder_has_the_same_shares_everywhere(share: Security) -> None:
    c2s = qot_get_shareholders_holding_changes.C2S(security=share, filter_type=HoldingChangesFilterType.INCREASE)
    request = qot_get_shareholders_holding_changes.Request(c2s=c2s)
    for change in ask(methods.QOT_GET_SHAREHOLDERS_HOLDING_CHANGES, request).item_list:
        detail = qot_get_shareholders_holder_detail.C2S(security=share, holder_id=change.holder_id, num=2)
        found = ask(
            methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, qot_get_shareholders_holder_detail.Request(c2s=detail)
        ).item_list
        assert 0 < change.share_change_num == found[0].holder_quantity - found[1].holder_quantity
        assert change.holder_pct == found[0].holder_pct


def test_insiders_are_the_people_who_lead_the_company() -> None:
    share = new_york("AAPL")
    insiders = ask(
        methods.QOT_GET_INSIDER_HOLDER_LIST,
        qot_get_insider_holder_list.Request(c2s=qot_get_insider_holder_list.C2S(security=share)),
    ).item_list
    people = ask(
        methods.QOT_GET_COMPANY_EXECUTIVES,
        qot_get_company_executives.Request(c2s=qot_get_company_executives.C2S(security=share)),
    ).director_list
    assert {(each.name, each.title) for each in insiders} == {
        (each.display_leader_name, each.position_name) for each in people
    }
    c2s = qot_get_insider_trade_list.C2S(security=share, holder_id=insiders[0].holder_id)
    trades = ask(methods.QOT_GET_INSIDER_TRADE_LIST, qot_get_insider_trade_list.Request(c2s=c2s)).item_list
    assert trades[0].security_holder_quantity == insiders[0].holder_quantity
    for trade, before in itertools.pairwise(trades):
        assert trade.security_holder_quantity - trade.trade_shares == before.security_holder_quantity


def test_the_opinion_of_all_analysts_is_that_of_their_ratings() -> None:
    share = new_york("AAPL")
    consensus = ask(
        methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS,
        qot_get_research_analyst_consensus.Request(c2s=qot_get_research_analyst_consensus.C2S(security=share)),
    )
    c2s = qot_get_research_rating_summary.C2S(
        security=share, rating_dimension_type=ResearchRatingDimensionType.ANALYST, num=20
    )
    request = qot_get_research_rating_summary.Request(c2s=c2s)
    groups = ask(methods.QOT_GET_RESEARCH_RATING_SUMMARY, request).analyst_rating_summary_list
    latest = [group.rating_item_list[0].target_price for group in groups]
    assert (consensus.highest, consensus.lowest, consensus.total) == (max(latest), min(latest), len(latest))
    assert isclose(consensus.average, sum(latest) / len(latest))
    assert isclose(consensus.buy + consensus.hold + consensus.sell, 100)


@each_of("share", SHARES)
def test_prices_around_reports_are_those_of_the_candlesticks(share: Security) -> None:
    c2s = qot_get_financials_earnings_price_move.C2S(security=share, period_count=3)
    request = qot_get_financials_earnings_price_move.Request(c2s=c2s)
    for cycle in ask(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE, request).detail_list:
        rows = cycle.item_list
        assert rows[cycle.price_info_index].trading_day_str == cycle.pub_trading_day_str
        history = qot_request_history_kl.C2S(
            rehab_type=RehabType.NONE,
            kl_type=KLType.DAY,
            security=share,
            begin_time=rows[0].trading_day_str,
            end_time=rows[-1].trading_day_str,
        )
        candles = ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=history)).kl_list
        assert [(row.open_price, row.highest_price, row.lowest_price, row.close_price) for row in rows] == [
            (each.open_price, each.high_price, each.low_price, each.close_price) for each in candles
        ]


def test_pages_follow_one_another_to_the_end() -> None:
    share, key, found = hong_kong("00700"), "", list[str]()
    whole = qot_get_company_operational_efficiency.C2S(security=share, num=50)
    while key != "-1":
        c2s = qot_get_company_operational_efficiency.C2S(security=share, num=7, next_key=key or None)
        page = ask(
            methods.QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY, qot_get_company_operational_efficiency.Request(c2s=c2s)
        )
        found += [item.period_text for item in page.item_list]
        key = page.next_key
    request = qot_get_company_operational_efficiency.Request(c2s=whole)
    everything = ask(methods.QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY, request).item_list
    assert found == [item.period_text for item in everything]
    assert len(set(found)) == len(found) == 35


def test_money_is_converted_to_the_currency_asked_for() -> None:
    def revenue(currency: str | None) -> float:
        c2s = qot_get_financials_statements.C2S(security=hong_kong("00700"), currency_code=currency, num=1)
        request = qot_get_financials_statements.Request(c2s=c2s)
        item: float = ask(methods.QOT_GET_FINANCIALS_STATEMENTS, request).report_list[0].item_list[0].data
        return item

    assert revenue(None) == revenue("HKD")
    assert isclose(revenue("USD") * 7.8, revenue("HKD"), rel_tol=1e-5)


def test_a_share_that_was_listed_today_has_no_reports_behind_it_yet() -> None:
    found = next(listing for listing in LISTINGS if listing.code == "AAPL")
    new = replace(found, listed=date(2025, 6, 1))
    client = DirectClient(SyntheticMarket(0, [new], clock=ManualClock(), hours="exchange"))
    calls: list[tuple[Any, Any]] = [
        (
            methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE,
            qot_get_financials_earnings_price_move.Request(
                c2s=qot_get_financials_earnings_price_move.C2S(security=APPLE)
            ),
        ),
        (
            methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS,
            qot_get_research_analyst_consensus.Request(c2s=qot_get_research_analyst_consensus.C2S(security=APPLE)),
        ),
        (
            methods.QOT_GET_VALUATION_DETAIL,
            qot_get_valuation_detail.Request(c2s=qot_get_valuation_detail.C2S(security=APPLE)),
        ),
        (
            methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS,
            qot_get_corporate_actions_dividends.Request(c2s=qot_get_corporate_actions_dividends.C2S(security=APPLE)),
        ),
        (
            methods.QOT_GET_OPTION_EARNINGS_SCREENER,
            qot_get_option_earnings_screener.Request(
                c2s=qot_get_option_earnings_screener.C2S(option_market=OptionMarket.US_SECURITY)
            ),
        ),
    ]
    for method, request in calls:
        response: Any = client.ask(method, request)
        assert response.ret_msg == "", method.name
        assert response.s2c is not None


TENCENT, APPLE = hong_kong("00700"), new_york("AAPL")
_STATEMENTS = qot_get_financials_statements


@pytest.mark.parametrize(
    ("method", "request_", "reason"),
    [
        (
            methods.QOT_GET_FINANCIALS_STATEMENTS,
            _STATEMENTS.Request(c2s=_STATEMENTS.C2S(security=hong_kong("02800"))),
            "HK.02800 is of kind TRUST, not EQTY",
        ),
        (
            methods.QOT_GET_FINANCIALS_STATEMENTS,
            _STATEMENTS.Request(c2s=_STATEMENTS.C2S(security=TENCENT, num=51)),
            "num must be 1 to 50, not 51",
        ),
        (
            methods.QOT_GET_FINANCIALS_STATEMENTS,
            _STATEMENTS.Request(c2s=_STATEMENTS.C2S(security=TENCENT, next_key="-1")),
            "nextKey '-1' is not one",
        ),
        (
            methods.QOT_GET_FINANCIALS_STATEMENTS,
            _STATEMENTS.Request(c2s=_STATEMENTS.C2S(security=TENCENT, currency_code="XYZ")),
            "currencyCode 'XYZ' has no rate here",
        ),
        (
            methods.QOT_GET_FINANCIALS_STATEMENTS,
            _STATEMENTS.Request(c2s=_STATEMENTS.C2S(security=TENCENT, financial_type=F10Type(8))),
            "financialType must be",
        ),
        (
            methods.QOT_GET_CORPORATE_ACTIONS_BUYBACKS,
            qot_get_corporate_actions_buybacks.Request(c2s=qot_get_corporate_actions_buybacks.C2S(security=APPLE)),
            "US.AAPL is not of a market that this protocol has",
        ),
        (
            methods.QOT_GET_COMPANY_EXECUTIVE_BACKGROUND,
            qot_get_company_executive_background.Request(
                c2s=qot_get_company_executive_background.C2S(security=APPLE, leader_name="Nobody")
            ),
            "US.AAPL has no leader 'Nobody'",
        ),
        (
            methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL,
            qot_get_shareholders_holder_detail.Request(
                c2s=qot_get_shareholders_holder_detail.C2S(security=APPLE, period_id=1)
            ),
            "periodId 1 is not one of holdingPeriodList",
        ),
        (
            methods.QOT_GET_VALUATION_PLATE_STOCK_LIST,
            qot_get_valuation_plate_stock_list.Request(
                c2s=qot_get_valuation_plate_stock_list.C2S(security=hong_kong("LIST1059"), sort_id=SortField.HOLDER_PCT)
            ),
            "the list cannot be sorted by 66",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_request_is_refused_with_a_reason(method: Any, request_: Any, reason: str) -> None:
    assert CLIENT.refusal(method, request_).startswith(reason)
