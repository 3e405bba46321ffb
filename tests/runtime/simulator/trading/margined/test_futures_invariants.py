"""Cash, contracts and margins of a futures account agree after any orders and at any time."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.markets.futures_pit import FuturesPit
from tests.support.markets.trading import BUY, SELL

from opend.simulator import RefusalError
from opend.simulator.trading.margined.margins import open_profit
from opend.simulator.trading.money import exact
from opend.simulator.trading.reports.flows import cash_flows
from opend.simulator.trading.venues import initial_margin, venue_of
from opend_proto.qot_common import QotMarket

CONTRACTS = (("MHI2506", QotMarket.HK_SECURITY), ("HSI2507", QotMarket.HK_SECURITY), ("ES2506", QotMarket.US_SECURITY))
ACTIONS = st.tuples(
    st.sampled_from(["market", "market", "limit", "cancel", "seconds", "day"]),
    st.sampled_from(CONTRACTS),
    st.sampled_from([BUY, SELL]),
    st.integers(1, 9),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(ACTIONS, min_size=4, max_size=14), st.booleans())
def test_nothing_is_made_or_lost(actions: list[tuple[str, tuple[str, QotMarket], object, int]], ends: bool) -> None:
    pit = FuturesPit()
    for name, (code, market), side, number in actions:
        listing = pit.contract(code, market)
        try:
            if name == "market":
                pit.place(pit.at_market(listing, number, BUY if side == BUY else SELL))
            elif name == "limit":
                away = Decimal(number - 5) * (1 if side == BUY else -1)
                pit.place(pit.instruct(BUY if side == BUY else SELL, number, pit.bid(listing) - away, listing=listing))
            elif name == "cancel" and (working := pit.portfolio.working()):
                pit.floor.cancel(working[0], pit.now)
            else:
                pit.pass_time({"seconds": number * 7, "day": 86_400}.get(name, 0))
        except RefusalError as error:
            assert "not enough buying power" in str(error)  # noqa: PT017
        else:
            agree(pit)
    if ends:
        pit.pass_time(150 * 86_400)
        agree(pit)
        assert not pit.portfolio.working()
        assert not pit.portfolio.held_listings
        assert not any(pit.portfolio.collateral(currency) for currency in pit.portfolio.cash)


def agree(pit: FuturesPit) -> None:
    """Assert that the account is the sum of its fills, and its margins those of its contracts."""
    portfolio = pit.portfolio
    for currency, deposit in portfolio.account.deposit.items():
        fills = [fill for fill in portfolio.fills if fill.order.what.venue.currency == currency]
        held = [each for each in portfolio.positions.values() if venue_of(each.listing).currency == currency]
        prices = {each.listing.key: exact(pit.market.latest(each.listing, 1)[0].price) for each in held}
        worth = sum((prices[each.listing.key] * each.shares for each in held), Decimal(0))
        paid = sum((fill.order.what.sign * fill.value + fill.fee for fill in fills), Decimal(0))
        assert (
            portfolio.cash[currency] + open_profit(pit.market, portfolio, currency, pit.now) == deposit + worth - paid
        )
        flows = (exact(each.cash_flow_amount or 0) for each in cash_flows(portfolio) if each.currency == currency)
        assert sum(flows, deposit) == portfolio.cash[currency]
        assert all(each.collateral == abs(each.quantity) * initial_margin(each.listing) >= 0 for each in held)
        assert portfolio.collateral(currency) == sum(each.collateral for each in held)
        working = [order for order in portfolio.working() if order.what.venue.currency == currency]
        assert portfolio.reserved(currency) == sum(order.reserve for order in working) >= 0
        assert all(0 <= order.margined_rest <= order.remaining for order in working)
