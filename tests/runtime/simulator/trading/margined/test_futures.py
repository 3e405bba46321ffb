"""Futures are traded on margin: what is set aside, gained and lost, and how contracts end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.support.markets.futures_pit import FuturesPit
from tests.support.markets.trading import BUY, SELL

from opend.simulator import Listing, RefusalError
from opend.simulator.market.quote import quote
from opend.simulator.trading.margined.messages import future_position, future_quantities, futures_funds
from opend.simulator.trading.money import exact
from opend.simulator.trading.reports.flows import cash_flows
from opend.simulator.trading.rules import checked_expiry, checked_price, checked_type
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import CltRiskLevel, Currency, OrderStatus, OrderType, PositionSide, TimeInForce

HKD = Currency.HKD
MARGIN, MULTIPLIER = 22_000, 10
"""Of one mini contract."""


@pytest.fixture
def pit() -> FuturesPit:
    return FuturesPit()


@pytest.fixture
def mini(pit: FuturesPit) -> Listing:
    return pit.contract("MHI2506")


def test_a_contract_is_not_paid_for_but_sets_its_margin_aside(pit: FuturesPit, mini: Listing) -> None:
    order = pit.place(pit.at_market(mini, 2))
    assert (order.status, pit.portfolio.held(mini)) == (OrderStatus.FILLED_ALL, 2)
    assert pit.portfolio.cash[HKD] == 1_000_000 - order.fees
    assert pit.portfolio.collateral(HKD) == 2 * MARGIN
    funds = futures_funds(pit.market, pit.portfolio, HKD, pit.now)
    profit = 2 * MULTIPLIER * exact(pit.market.latest(mini, 1)[0].price) - order.filled_value
    assert funds.unrealized_pl == float(profit)
    assert (funds.initial_margin, funds.maintenance_margin, funds.market_val) == (44_000, 35_200, 0)
    dollars = 1_000_000 * Decimal("7.8")
    assert funds.total_assets == float(1_000_000 + dollars - order.fees + profit)
    assert funds.available_funds == float(1_000_000 + dollars - order.fees + profit - 2 * MARGIN)


def test_closing_brings_the_gain_and_frees_the_margin(pit: FuturesPit, mini: Listing) -> None:
    bought = pit.place(pit.at_market(mini, 3))
    pit.pass_time(7_200)
    sold = pit.place(pit.at_market(mini, 3, SELL))
    gain = sold.filled_value - bought.filled_value
    assert pit.portfolio.cash[HKD] == 1_000_000 + gain - bought.fees - sold.fees
    assert pit.portfolio.collateral(HKD) == pit.portfolio.held(mini) == 0
    assert futures_funds(pit.market, pit.portfolio, HKD, pit.now).realized_pl == float(gain)
    kinds = {flow.cash_flow_type: flow.cash_flow_amount for flow in cash_flows(pit.portfolio)}
    assert kinds["Futures Profit/Loss"] == float(gain)


def test_one_order_turns_a_long_position_into_a_short_one(pit: FuturesPit, mini: Listing) -> None:
    pit.place(pit.at_market(mini, 2))
    order = pit.place(pit.at_market(mini, 5, SELL))
    assert (order.status, pit.portfolio.held(mini)) == (OrderStatus.FILLED_ALL, -3)
    assert pit.portfolio.collateral(HKD) == 3 * MARGIN
    shown = future_position(pit.market, pit.portfolio, pit.portfolio.positions[mini.key], pit.now)
    assert (shown.position_side, shown.qty, shown.can_sell_qty, shown.val) == (PositionSide.SHORT, -3, -3, 0)
    price = exact(pit.market.latest(mini, 1)[0].price)
    sold_at = next(fill.price for fill in reversed(pit.portfolio.fills))
    assert shown.average_cost_price == shown.cost_price == float(sold_at)
    assert shown.unrealized_pl == float(3 * MULTIPLIER * (sold_at - price))


def test_the_days_gain_counts_from_the_previous_close(pit: FuturesPit, mini: Listing) -> None:
    pit.place(pit.at_market(mini, 1))
    pit.pass_time(86_400)
    pit.place(pit.at_market(mini, 1))
    price = exact(pit.market.latest(mini, 1)[0].price)
    close, bought = exact(quote(pit.market, mini).previous_close), pit.portfolio.fills[-1].price
    shown = future_position(pit.market, pit.portfolio, pit.portfolio.positions[mini.key], pit.now)
    assert shown.td_pl_val == float(MULTIPLIER * (price - close + price - bought))


def test_an_order_reserves_its_margin_and_a_change_of_it_too(pit: FuturesPit, mini: Listing) -> None:
    low = pit.bid(mini) - 100
    order = pit.place(pit.instruct(BUY, 4, low, listing=mini))
    assert pit.portfolio.reserved(HKD) == 4 * MARGIN + 4 * 25
    pit.floor.amend(pit.portfolio, order, pit.instruct(BUY, 2, low, listing=mini), pit.now)
    assert pit.portfolio.reserved(HKD) == 2 * MARGIN + 2 * 25
    pit.floor.cancel(pit.latest(order), pit.now)
    assert pit.portfolio.reserved(HKD) == 0


def test_too_little_margin_is_refused_but_closing_never_is(pit: FuturesPit, mini: Listing) -> None:
    most = pit.at_market(mini, 46)
    with pytest.raises(RefusalError, match=r"not enough buying power: 1013150.00 HKD are needed, fees included"):
        pit.place(most)
    pit.place(pit.at_market(mini, 5))
    pit.portfolio.cash[HKD] = Decimal(-1)
    with pytest.raises(RefusalError, match="not enough buying power"):
        pit.place(pit.at_market(mini, 1))
    assert pit.place(pit.at_market(mini, 5, SELL)).status == OrderStatus.FILLED_ALL


def test_losses_raise_the_risk(pit: FuturesPit, mini: Listing) -> None:
    pit.place(pit.at_market(mini, 10))
    pit.portfolio.cash[Currency.USD] = Decimal(0)
    levels: list[CltRiskLevel] = []
    for cash in (300_000, 200_000, 100_000):
        pit.portfolio.cash[HKD] = Decimal(cash)
        levels.append(CltRiskLevel(futures_funds(pit.market, pit.portfolio, HKD, pit.now).risk_level or 0))
    assert levels == [CltRiskLevel.SAFE, CltRiskLevel.WARNING, CltRiskLevel.DANGER]


def test_quantities_tell_what_closes_and_what_one_contract_more_needs(pit: FuturesPit, mini: Listing) -> None:
    def told() -> tuple[float | None, ...]:
        found = future_quantities(pit.portfolio, mini, None, pit.now)
        return found.max_position_sell, found.max_buy_back, found.long_required_im, found.short_required_im

    assert told() == (0, 0, MARGIN, MARGIN)
    pit.place(pit.at_market(mini, 2))
    assert told() == (2, 0, MARGIN, -MARGIN)
    pit.place(pit.at_market(mini, 5, SELL))
    assert told() == (0, 3, -MARGIN, MARGIN)


def test_a_contract_settles_at_its_index_and_its_orders_end(pit: FuturesPit, mini: Listing) -> None:
    later = pit.contract("MHI2507")
    pit.place(pit.at_market(mini, 2))
    pit.place(pit.at_market(later, 1))
    resting = pit.place(pit.instruct(SELL, 1, pit.ask(mini) + 3_000, listing=mini, time_in_force=TimeInForce.GTC))
    pit.pass_time(35 * 86_400)
    assert pit.latest(resting).status == OrderStatus.CANCELLED_ALL
    assert (pit.portfolio.held(mini), pit.portfolio.held(later)) == (0, 1)
    assert pit.portfolio.collateral(HKD) == MARGIN
    ended = pit.portfolio.fills[-1]
    terms = mini.derivation
    assert terms is not None
    spot = pit.market.latest(terms.underlying, 1, ended.milliseconds)[0].price
    assert ended.fee == 0
    assert float(ended.price) == pytest.approx(spot, abs=0.001)
    assert mini.exchange.local_time(ended.milliseconds / 1000).strftime("%d %H:%M") == "27 16:00"
    assert [flow.cash_flow_type for flow in cash_flows(pit.portfolio)][-1] == "Futures Expiry"


def test_the_rules_of_the_contract_hold(pit: FuturesPit, mini: Listing) -> None:
    last = pit.market.latest(mini, 1)[0].price
    with pytest.raises(RefusalError, match="is for securities in Hong Kong only"):
        checked_type(mini, OrderType.SPECIAL_LIMIT, BUY)
    for price, told in ((last + 0.5, "not on the price grid of HK.MHI2506"), (last + 1e6, "a factor of nine")):
        with pytest.raises(RefusalError, match=told):
            checked_price(mini, "price", price, last)
    with pytest.raises(RefusalError, match=r"HK.MHI2506 has expired"):
        checked_expiry(mini, TimeInForce.DAY, None, pit.now + 35 * 86_400_000)


def test_contracts_trade_at_night_too() -> None:
    pit = FuturesPit(hours="exchange")
    mini = pit.contract("MHI2506")
    states: list[str] = []
    for _ in range(4):
        pit.pass_time(6 * 3_600)
        try:
            states.append(pit.place(pit.at_market(mini, 1)).status.name)
        except RefusalError as error:
            states.append("closed" if "does not trade now" in str(error) else str(error))
    assert set(states) == {"FILLED_ALL", "closed"}


def test_american_contracts_have_their_own_currency(pit: FuturesPit) -> None:
    mini = pit.contract("ES2506", QotMarket.US_SECURITY)
    order = pit.place(pit.at_market(mini, 1))
    assert pit.portfolio.cash[Currency.USD] == 1_000_000 - order.fees
    assert pit.portfolio.collateral(Currency.USD) == 20_000
    assert pit.portfolio.collateral(HKD) == 0
