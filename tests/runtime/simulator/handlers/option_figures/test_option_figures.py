"""The figures of options agree with the contracts' snapshots, with their candlesticks and with one another."""

from __future__ import annotations

from datetime import date
from math import isclose
from typing import Any

import pytest
from tests.support.gathering import each_of
from tests.support.peers.direct import DirectClient, hong_kong, new_york

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.options import OptionTerms, listed_options
from opend_proto import (
    methods,
    qot_get_option_earnings_screener,
    qot_get_option_event,
    qot_get_option_market_statistic,
    qot_get_option_quote,
    qot_get_option_rank,
    qot_get_option_seller_screener,
    qot_get_option_strategy,
    qot_get_option_strategy_analysis,
    qot_get_option_strategy_spread,
    qot_get_option_underlying_his_statistic,
    qot_get_option_underlying_his_volatility,
    qot_get_option_underlying_overview,
    qot_get_option_underlying_rank,
    qot_get_option_volatility,
    qot_get_option_zero_dte_contract,
    qot_get_option_zero_dte_screener,
    qot_get_security_snapshot,
    qot_request_history_kl,
)
from opend_proto.qot_common import ComboLeg, KLType, OptionStrategyType, OptionType, RehabType, Security
from opend_proto.qot_get_option_event import EventIndicator, EventIndicatorType, EventSort
from opend_proto.qot_option_common import (
    Boundary,
    EarningsIndicator,
    EarningsIndicatorType,
    EarningsSortType,
    IndicatorValue,
    Interval,
    OptionMarket,
    OptionRankIndicator,
    OptionRankIndicatorType,
    OptionRankType,
    OptionStatisticDataType,
    SellerIndicator,
    SellerIndicatorType,
    SellerType,
    UnderlyingRankIndicator,
    UnderlyingRankIndicatorType,
    UnderlyingRankSortType,
)
from opend_proto.trd_common import TrdSide

FRIDAY = 1_749_220_200.0
"""Friday 6 June 2025, 10:30 in New York: a day of expiry."""
CLIENT = DirectClient(SyntheticMarket(5, clock=ManualClock(FRIDAY), hours="exchange"))
APPLE, TENCENT = new_york("AAPL"), hong_kong("00700")
CALL = new_york("AAPL250620C205000")
PUT = new_york("AAPL250620P205000")


def ask(method: Any, request: Any) -> Any:
    """Return the S2C of a call, which must succeed by the model."""
    response: Any = CLIENT.ask(method, request)
    assert response.s2c is not None, response.ret_msg
    assert response.ret_msg == ""
    return response.s2c


def snapshot(security: Security) -> Any:
    c2s = qot_get_security_snapshot.C2S(security_list=[security])
    (found,) = ask(methods.QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s)).snapshot_list
    return found


def candle(security: Security, day: str) -> Any:
    c2s = qot_request_history_kl.C2S(
        rehab_type=RehabType.NONE, kl_type=KLType.DAY, security=security, begin_time=day, end_time=day
    )
    (found,) = ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s)).kl_list
    return found


def leg(security: Security, side: TrdSide = TrdSide.BUY, ratio: float = 1.0) -> ComboLeg:
    return ComboLeg(security=security, side=side, qty_ratio=ratio)


def quoted(*legs: ComboLeg) -> Any:
    c2s = qot_get_option_quote.C2S(multi_legs=list(legs))
    (found,) = ask(methods.QOT_GET_OPTION_QUOTE, qot_get_option_quote.Request(c2s=c2s)).option_quote_list
    return found


def analysed(*legs: ComboLeg) -> qot_get_option_strategy_analysis.S2C:
    c2s = qot_get_option_strategy_analysis.C2S(multi_legs=list(legs))
    found: qot_get_option_strategy_analysis.S2C = ask(
        methods.QOT_GET_OPTION_STRATEGY_ANALYSIS, qot_get_option_strategy_analysis.Request(c2s=c2s)
    )
    return found


def above(value: float) -> IndicatorValue:
    return IndicatorValue(value_interval=Interval(filter_min=Boundary(value=value, includes=False)))


def test_the_quote_of_an_option_is_its_snapshot() -> None:
    found, shown = quoted(leg(CALL)), snapshot(CALL)
    assert (found.price, found.vol, found.pre_close) == (
        shown.basic.cur_price,
        shown.basic.volume,
        shown.basic.last_close_price,
    )
    for name in ("delta", "gamma", "theta", "vega", "rho", "open_interest"):
        assert getattr(found, name) == getattr(shown.option_ex_data, name)
    assert found.iv == shown.option_ex_data.implied_volatility
    assert isclose(found.intrinsic_value + found.time_value, found.price)


def test_legs_add_up_and_cancel_out() -> None:
    call, put, both = quoted(leg(CALL)), quoted(leg(PUT)), quoted(leg(CALL), leg(PUT))
    assert isclose(both.price, call.price + put.price)
    assert isclose(both.theta, call.theta + put.theta)
    nothing = quoted(leg(CALL), leg(CALL, TrdSide.SELL))
    assert (nothing.price, nothing.delta) == (0, 0)
    # A call bought and a put sold are the underlying, but for the interest.
    assert isclose(quoted(leg(CALL), leg(PUT, TrdSide.SELL)).delta, 1, abs_tol=1e-9)


def test_profit_loss_and_chances_of_a_bought_call() -> None:
    call, found = quoted(leg(CALL)), analysed(leg(CALL))
    assert found.option_strategy == OptionStrategyType.SINGLE_OPTION
    assert found.max_profit == 9_999_999
    assert isclose(found.max_loss or 0, -100 * call.price)
    assert isclose(found.breakeven_points[0], 205 + call.price, abs_tol=1e-5)
    sold = analysed(leg(CALL, TrdSide.SELL))
    assert isclose((found.prob_of_profit or 0) + (sold.prob_of_profit or 0), 1)
    assert (found.bid1 or 0) < (found.ask1 or 0)


KINDS = [kind for kind in OptionStrategyType if 0 < kind < OptionStrategyType.CUSTOMIZE]


@each_of("kind", KINDS)
def test_every_strategy_that_is_listed_is_recognised_and_breaks_even(kind: OptionStrategyType) -> None:
    asked = qot_get_option_strategy_spread.C2S(owner=APPLE, option_strategy=kind)
    distances = ask(
        methods.QOT_GET_OPTION_STRATEGY_SPREAD, qot_get_option_strategy_spread.Request(c2s=asked)
    ).spread_list
    c2s = qot_get_option_strategy.C2S(
        owner=APPLE,
        option_strategy=kind,
        expire_time="2025-06-20",
        spread=distances[0] if distances else None,
        option_type=OptionType.CALL,
        strike_price=205.0,
    )
    found = ask(methods.QOT_GET_OPTION_STRATEGY, qot_get_option_strategy.Request(c2s=c2s)).strategy_list
    assert found
    for each in found:
        analysis = analysed(*each.multi_legs)
        assert analysis.option_strategy == kind
        assert 0 <= (analysis.prob_of_profit or 0) <= 1
        assert (analysis.max_loss or 0) <= (analysis.max_profit or 0)
        assert analysis.breakeven_points == sorted(analysis.breakeven_points)


def test_the_volatility_of_an_option_is_that_of_its_snapshot_and_its_underlying() -> None:
    c2s = qot_get_option_volatility.C2S(security=CALL)
    found = ask(methods.QOT_GET_OPTION_VOLATILITY, qot_get_option_volatility.Request(c2s=c2s))
    assert {item.implied_volatility for item in found.item_list} == {snapshot(CALL).option_ex_data.implied_volatility}
    history = qot_get_option_underlying_his_volatility.C2S(
        owner=APPLE, begin_time=found.item_list[0].timestamp_str, end_time="2025-06-05"
    )
    days = ask(
        methods.QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY,
        qot_get_option_underlying_his_volatility.Request(c2s=history),
    ).volatility_list
    past = [item.history_volatility for item in found.item_list if item.timestamp_str <= "2025-06-05"]
    assert all(isclose(one, day.hv) for one, day in zip(past, reversed(days), strict=True))
    assert all(day.underlying_price == candle(APPLE, day.time).close_price for day in days[:3])


def test_totals_of_a_day_are_the_sums_over_its_contracts() -> None:
    statistic = qot_get_option_underlying_his_statistic.C2S(
        owner=TENCENT, begin_time="2025-06-05", end_time="2025-06-05"
    )
    (day,) = ask(
        methods.QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC,
        qot_get_option_underlying_his_statistic.Request(c2s=statistic),
    ).statistic_list
    market = CLIENT.market
    owner = market.find(TENCENT.market, TENCENT.code)
    assert owner is not None
    session = market.calendar(owner).regular(date(2025, 6, 5))
    volumes = {OptionType.CALL: 0, OptionType.PUT: 0}
    for contract in listed_options(owner, session.day):
        assert isinstance(contract.derivation, OptionTerms)
        volumes[contract.derivation.type] += market.whole_bar(contract, session).volume
    assert (day.call_volume, day.put_volume) == (volumes[OptionType.CALL], volumes[OptionType.PUT])
    assert day.option_open_interest == day.call_open_interest + day.put_open_interest
    overview = qot_get_option_underlying_overview.C2S(owner_list=[TENCENT, APPLE])
    total, _ = ask(
        methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, qot_get_option_underlying_overview.Request(c2s=overview)
    ).underlying_data_list
    today = snapshot(hong_kong("TCH250627C500000"))
    assert total.call_volume > 0 < total.put_open_interest
    assert today.option_ex_data.open_interest < total.call_open_interest


def test_ranked_contracts_have_the_figures_of_their_candlesticks() -> None:
    rank = qot_get_option_rank.C2S(
        option_market=OptionMarket.US_SECURITY,
        sort_type=OptionRankType.OI,
        count=6,
        filter_list=[
            OptionRankIndicator(
                indicator_type=OptionRankIndicatorType.OWNER_LIST, indicator_value=IndicatorValue(security_list=[APPLE])
            )
        ],
    )
    page = ask(methods.QOT_GET_OPTION_RANK, qot_get_option_rank.Request(c2s=rank))
    assert page.all_count > len(page.rank_list) == int(page.next_page)
    kept = [each.open_interest for each in page.rank_list]
    assert kept == sorted(kept, reverse=True)
    for each in page.rank_list:
        shown = candle(each.option, page.trading_date)
        assert (each.option_price, each.volume) == (shown.close_price, shown.volume)
        assert each.bid_price < each.ask_price


def test_a_market_has_the_contracts_of_its_underlyings() -> None:
    span = ("2025-06-02", "2025-06-05")
    c2s = qot_get_option_market_statistic.C2S(
        option_market=OptionMarket.HK_SECURITY,
        data_type=OptionStatisticDataType.VOLUME,
        begin_time=span[0],
        end_time=span[1],
    )
    days = ask(methods.QOT_GET_OPTION_MARKET_STATISTIC, qot_get_option_market_statistic.Request(c2s=c2s)).statistic_list
    ranking = qot_get_option_underlying_rank.C2S(
        option_market=OptionMarket.HK_SECURITY, sort_type=UnderlyingRankSortType.VOLUME, trading_date="2025-06-05"
    )
    rank = ask(methods.QOT_GET_OPTION_UNDERLYING_RANK, qot_get_option_underlying_rank.Request(c2s=ranking))
    assert [day.time for day in days] == ["2025-06-05", "2025-06-04", "2025-06-03", "2025-06-02"]
    assert days[0].total_value == sum(each.total_volume for each in rank.rank_list)
    volumes = [each.total_volume for each in rank.rank_list]
    assert volumes == sorted(volumes, reverse=True)


def test_a_ranking_holds_what_meets_its_conditions() -> None:
    c2s = qot_get_option_underlying_rank.C2S(
        option_market=OptionMarket.US_SECURITY, sort_type=UnderlyingRankSortType.IV, is_asc=True
    )
    request = qot_get_option_underlying_rank.Request(c2s=c2s)
    everyone = ask(methods.QOT_GET_OPTION_UNDERLYING_RANK, request).rank_list
    middle = everyone[len(everyone) // 2].iv
    kind = UnderlyingRankIndicatorType.IV
    c2s.filter_list = [UnderlyingRankIndicator(indicator_type=kind, indicator_value=above(middle))]
    chosen = ask(methods.QOT_GET_OPTION_UNDERLYING_RANK, request).rank_list
    assert [each.owner for each in chosen] == [each.owner for each in everyone if each.iv > middle]
    assert len(chosen) < len(everyone)


def test_contracts_that_expire_today_have_the_figures_of_their_snapshots() -> None:
    c2s = qot_get_option_zero_dte_screener.C2S(option_market=OptionMarket.US_SECURITY)
    found = ask(methods.QOT_GET_OPTION_ZERO_DTE_SCREENER, qot_get_option_zero_dte_screener.Request(c2s=c2s)).item_list
    item = next(each for each in found if each.owner == APPLE)
    chain = qot_get_option_zero_dte_contract.C2S(
        owner=APPLE, strike_date_timestamp=item.chain_info.strike_date_timestamp, chain_info=item.chain_info
    )
    contracts = ask(
        methods.QOT_GET_OPTION_ZERO_DTE_CONTRACT, qot_get_option_zero_dte_contract.Request(c2s=chain)
    ).item_list
    for each in contracts[::40]:
        shown = snapshot(each.option)
        assert shown.option_ex_data.expiry_date_distance == 0
        assert (each.option_price, each.volume) == (shown.basic.cur_price, shown.basic.volume)
        assert (each.delta, each.open_interest) == (shown.option_ex_data.delta, shown.option_ex_data.open_interest)
        assert isclose(each.buy_profit_probability + each.sell_profit_probability, 100)
        assert isclose(analysed(leg(each.option)).prob_of_profit or 0, each.buy_profit_probability / 100, abs_tol=0.2)
    wrong = qot_get_option_zero_dte_contract.C2S(owner=APPLE, strike_date_timestamp=1, chain_info=item.chain_info)
    reason = CLIENT.refusal(
        methods.QOT_GET_OPTION_ZERO_DTE_CONTRACT, qot_get_option_zero_dte_contract.Request(c2s=wrong)
    )
    assert reason.startswith("no options on US.AAPL expire today at 1")


def test_what_a_seller_gets_is_the_price_of_the_contract() -> None:
    c2s = qot_get_option_seller_screener.C2S(
        option_market=OptionMarket.US_SECURITY,
        seller_type=SellerType.CASH_SECURED_PUT,
        filter_list=[
            SellerIndicator(
                indicator_type=SellerIndicatorType.OWNER_LIST, indicator_value=IndicatorValue(security_list=[APPLE])
            )
        ],
    )
    found = ask(methods.QOT_GET_OPTION_SELLER_SCREENER, qot_get_option_seller_screener.Request(c2s=c2s)).item_list
    returns = [each.annualized_return for each in found]
    assert returns == sorted(returns, reverse=True)
    for each in found[::40]:
        price = snapshot(each.option).basic.cur_price
        assert (each.owner, each.option_type, each.option_price) == (APPLE, OptionType.PUT, price)
        assert isclose(each.premium, price * 100)
        assert isclose(each.interval_return, price / each.strike_price * 100)
        assert each.otm_degree > 0
        assert each.left_days > 0


def test_those_that_report_next_come_first() -> None:
    c2s = qot_get_option_earnings_screener.C2S(option_market=OptionMarket.US_SECURITY)
    request = qot_get_option_earnings_screener.Request(c2s=c2s)
    found = ask(methods.QOT_GET_OPTION_EARNINGS_SCREENER, request)
    times = [each.earnings_timestamp for each in found.item_list]
    assert times == sorted(times)
    assert times[0] > FRIDAY
    c2s.sort_type, c2s.is_asc = EarningsSortType.IV, False
    c2s.filter_list = [
        EarningsIndicator(indicator_type=EarningsIndicatorType.EARNINGS_DAY_RANGE, indicator_value=above(10_000))
    ]
    assert ask(methods.QOT_GET_OPTION_EARNINGS_SCREENER, request).item_list == []


def test_large_trades_are_ticks_of_their_contracts() -> None:
    c2s = qot_get_option_event.C2S(option_market=OptionMarket.HK_SECURITY, count=300)
    request = qot_get_option_event.Request(c2s=c2s)
    found = ask(methods.QOT_GET_OPTION_EVENT, request).event_list
    times = [each.fill_timestamp for each in found]
    assert times == sorted(times, reverse=True)
    assert times[0] <= FRIDAY
    for each in found[::5]:
        listing = CLIENT.market.find(each.option.market, each.option.code)
        assert listing is not None
        instant = round(each.fill_timestamp * 1000)
        (tick,) = CLIENT.market.latest(listing, 1, instant)
        assert (tick.milliseconds, tick.price, tick.volume) == (instant, each.price, each.volume)
        assert isclose(each.turnover, each.price * each.volume * snapshot(each.option).basic.lot_size)
    middle = sorted(each.volume for each in found)[len(found) // 2]
    kind = EventIndicatorType.VOLUME
    c2s.filter_list = [EventIndicator(indicator_type=kind, indicator_value=above(middle))]
    c2s.sort = EventSort(indicator_type=kind, is_asc=True)
    large = ask(methods.QOT_GET_OPTION_EVENT, request).event_list
    assert [each.volume for each in large] == sorted(each.volume for each in found if each.volume > middle)


RANK = qot_get_option_underlying_rank


@pytest.mark.parametrize(
    ("method", "request_", "reason"),
    [
        (
            methods.QOT_GET_OPTION_UNDERLYING_RANK,
            RANK.Request(c2s=RANK.C2S(option_market=OptionMarket(9), sort_type=UnderlyingRankSortType.IV)),
            "optionMarket 9 is not one",
        ),
        (
            methods.QOT_GET_OPTION_UNDERLYING_RANK,
            RANK.Request(c2s=RANK.C2S(option_market=OptionMarket.US_SECURITY, sort_type=UnderlyingRankSortType(0))),
            "the list cannot be sorted by 0",
        ),
        (
            methods.QOT_GET_OPTION_UNDERLYING_RANK,
            RANK.Request(
                c2s=RANK.C2S(
                    option_market=OptionMarket.US_SECURITY,
                    sort_type=UnderlyingRankSortType.IV,
                    trading_date="2025-06-01",
                )
            ),
            "tradingDate 2025-06-01 is no trading day",
        ),
        (
            methods.QOT_GET_OPTION_QUOTE,
            qot_get_option_quote.Request(c2s=qot_get_option_quote.C2S(multi_legs=[leg(CALL), leg(TENCENT)])),
            "the legs are of several underlyings: HK.00700, US.AAPL",
        ),
        (
            methods.QOT_GET_OPTION_QUOTE,
            qot_get_option_quote.Request(c2s=qot_get_option_quote.C2S(multi_legs=[])),
            "multiLegs must hold 1 to 8 legs, not 0",
        ),
        (
            methods.QOT_GET_OPTION_VOLATILITY,
            qot_get_option_volatility.Request(c2s=qot_get_option_volatility.C2S(security=APPLE)),
            "US.AAPL is of kind EQTY, not an option",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_request_is_refused_with_a_reason(method: Any, request_: Any, reason: str) -> None:
    assert CLIENT.refusal(method, request_).startswith(reason)
