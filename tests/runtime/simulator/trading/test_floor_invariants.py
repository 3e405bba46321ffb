"""Cash, positions, fills, orders and the journal agree after any requests and at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)
from tests.support.markets.trading import BUY, QUIET, SELL, Pit

from opend.simulator import Listing, RefusalError
from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.trading.money import exact
from opend.simulator.trading.orders import TERMS, Fill, Order, Trail
from opend.simulator.trading.reports.flows import cash_flows
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import Currency, OrderStatus, OrderType, TimeInForce, TrailType, TrdAccType, TrdSide

LISTINGS = st.sampled_from(QUIET)
SIDES = st.sampled_from([BUY, SELL])
TYPES = st.sampled_from(list(TERMS))
STEPS = st.integers(-4, 4)


class Trader(RuleBasedStateMachine):
    orders: Bundle[int] = Bundle("orders")

    def __init__(self) -> None:
        super().__init__()
        self.pit = Pit()

    @initialize(kind=st.sampled_from([TrdAccType.CASH, TrdAccType.MARGIN]))
    def begin_with_shares(self, kind: TrdAccType) -> None:
        self.pit = Pit(kind=kind)
        for listing in QUIET:
            what = self.pit.instruct(BUY, 20 * listing.lot_size, self.near(listing, 5), listing=listing)
            self.pit.place(what)

    # Actions.

    @rule(
        target=orders,
        listing=LISTINGS,
        side=SIDES,
        order_type=TYPES,
        lots=st.integers(1, 25),
        steps=STEPS,
        time_in_force=st.sampled_from([TimeInForce.DAY, TimeInForce.DAY, TimeInForce.IOC, TimeInForce.GTC]),
    )
    def place(
        self,
        *,
        listing: Listing,
        side: TrdSide,
        order_type: OrderType,
        lots: int,
        steps: int,
        time_in_force: TimeInForce,
    ) -> MultipleResults[int]:
        prefixes = TERMS[order_type].places
        if prefixes and listing.exchange.prefix not in prefixes:
            order_type = OrderType.NORMAL
        terms = TERMS[order_type]
        price = self.near(listing, steps)
        what = self.pit.instruct(
            side,
            lots * listing.lot_size,
            price if terms.has_price else None,
            listing=listing,
            order_type=order_type,
            time_in_force=time_in_force,
            trigger=price if terms.has_trigger else None,
            trail=Trail(TrailType.AMOUNT, Decimal("0.1"), None if terms.rests is False else Decimal("0.05"))
            if terms.trails
            else None,
        )
        placed: list[int] = []
        self.attempt(lambda: placed.append(self.pit.place(what).id))
        return multiple(*placed)

    @rule(order_id=orders, lots=st.integers(1, 25), steps=STEPS)
    def amend(self, order_id: int, lots: int, steps: int) -> None:
        order = self.pit.portfolio.orders[order_id]
        what = replace(order.what, quantity=lots * order.what.listing.lot_size)
        if what.price is not None:
            what = replace(what, price=self.near(what.listing, steps))
        self.attempt(lambda: self.pit.floor.amend(self.pit.portfolio, order, what, self.pit.now))

    @rule(order_id=orders, operation=st.sampled_from(["cancel", "disable", "delete"]))
    def end(self, order_id: int, operation: str) -> None:
        order = self.pit.portfolio.orders[order_id]
        self.attempt(lambda: getattr(self.pit.floor, operation)(order, self.pit.now))

    @rule(order_id=orders)
    def enable(self, order_id: int) -> None:
        order = self.pit.portfolio.orders[order_id]
        self.attempt(lambda: self.pit.floor.enable(self.pit.portfolio, order, self.pit.now))

    @rule(seconds=st.sampled_from([0.5, 5, 30, 600]))
    def pass_time(self, seconds: float) -> None:
        self.pit.pass_time(seconds)

    @precondition(lambda self: len(self.pit.floor.journal) > 20)
    @rule()
    def pass_a_day(self) -> None:
        self.pit.pass_time(86_400)

    # Invariants.

    @invariant()
    def cash_is_the_deposit_and_what_each_fill_brought(self) -> None:
        portfolio = self.pit.portfolio
        for currency, deposit in portfolio.account.deposit.items():
            own = [fill for fill in portfolio.fills if fill.order.what.venue.currency == currency]
            bought = sum((fill.price * fill.quantity for fill in own if fill.order.what.is_buy), Decimal(0))
            sold = sum((fill.price * fill.quantity for fill in own if not fill.order.what.is_buy), Decimal(0))
            assert deposit - bought + sold - sum(fill.fee for fill in own) == portfolio.cash[currency]
            working = [order for order in portfolio.working() if order.what.venue.currency == currency]
            assert portfolio.reserved(currency) == sum(order.reserve for order in working)
            assert 0 <= portfolio.reserved(currency) <= portfolio.cash[currency]
            short = [each for each in portfolio.positions.values() if each.quantity < 0]
            own_short = [each for each in short if venue_of(each.listing).currency == currency]
            assert portfolio.collateral(currency) == sum(each.collateral for each in own_short)
            assert all(each.collateral >= -each.cost for each in own_short)

    @invariant()
    def positions_are_the_sums_of_their_fills_at_average_cost(self) -> None:
        for listing in QUIET:
            quantity, cost = 0, Fraction(0)
            for fill in self.fills_of(listing):
                sign = fill.order.what.sign
                closed = min(fill.quantity, abs(quantity)) if quantity * sign < 0 else 0
                cost -= cost * Fraction(closed, abs(quantity) or 1)
                cost += sign * Fraction(fill.price) * (fill.quantity - closed)
                quantity += sign * fill.quantity
                assert quantity >= 0 or self.pit.kind == TrdAccType.MARGIN
            assert self.pit.portfolio.held(listing) == quantity
            if position := self.pit.portfolio.positions.get(listing.key):
                assert float(position.cost) == pytest.approx(float(cost), abs=1e-4)
                assert position.realized == position.sold - position.bought + position.cost

    @invariant()
    def orders_are_the_sums_of_their_fills_and_never_overfilled(self) -> None:
        for order in self.pit.portfolio.orders.values():
            own = [fill for fill in self.pit.portfolio.fills if fill.order.id == order.id]
            assert order.filled == sum(fill.quantity for fill in own) <= order.what.quantity
            assert order.filled_value == sum(fill.value for fill in own)
            assert order.fees == sum(fill.fee for fill in own)
            assert (order.status == OrderStatus.FILLED_ALL) == (order.filled == order.what.quantity)
            if order.is_working:
                assert order.what.expires >= self.pit.now

    @invariant()
    def no_fill_is_worse_than_its_limit_or_off_its_unit(self) -> None:
        for fill in self.pit.portfolio.fills:
            what = fill.order.what
            assert fill.quantity > 0
            assert fill.quantity % what.venue.unit(what.listing, what.side) == 0
            if what.price is not None:
                assert fill.price <= what.price if what.is_buy else fill.price >= what.price

    @invariant()
    def what_is_promised_is_held(self) -> None:
        for listing in QUIET:
            working = [order for order in self.pit.portfolio.working() if order.what.listing == listing]
            promised = sum(order.remaining - order.short_rest for order in working if not order.what.is_buy)
            assert promised <= max(0, self.pit.portfolio.held(listing))
            bought_back = sum(order.covers_rest for order in working)
            assert bought_back <= max(0, -self.pit.portfolio.held(listing))

    @invariant()
    def the_journal_tells_each_change_once_and_in_order(self) -> None:
        latest: dict[int, Order] = {}
        told: list[Fill] = []
        before = 0
        for order, fills in self.pit.floor.journal:
            assert before <= order.updated <= self.pit.now
            before = order.updated
            filled = latest[order.id].filled if order.id in latest else 0
            assert order.filled == filled + sum(fill.quantity for fill in fills)
            assert order != latest.get(order.id)
            latest[order.id] = order
            told += fills
        # A trigger that moves with the price is no change to tell of, nor is who of several orders sells short.
        for key, order in self.pit.portfolio.orders.items():
            told_last = latest.pop(key)
            shares = {name: getattr(order, name) for name in ("short", "margin", "covers", "freed")}
            what = order.what if order.what.trail else told_last.what
            assert order == replace(told_last, what=what, **shares)
        assert not latest
        assert told == self.pit.portfolio.fills

    @invariant()
    def cash_flows_add_up(self) -> None:
        portfolio = self.pit.portfolio
        for currency, deposit in portfolio.account.deposit.items():
            flows = (exact(flow.cash_flow_amount or 0.0) for flow in cash_flows(portfolio) if flow.currency == currency)
            assert deposit + sum(flows) == portfolio.cash[currency]

    # Tools.

    def near(self, listing: Listing, steps: int) -> Decimal:
        """Return a price on the grid, a number of steps from the best bid."""
        units = round(self.pit.book(listing).bids[0].price * PRICE_UNITS)
        grid = listing.exchange.grid
        for _ in range(abs(steps)):
            units = units + grid.step_above(units) if steps > 0 else grid.floor(units - 0.5)
        return Decimal(units) / PRICE_UNITS

    def attempt(self, action: Callable[[], object]) -> None:
        """Do an action; if it is refused, assert that nothing has changed."""
        self.pit.floor.advance(self.pit.now)
        before = self.state()
        refused = False
        try:
            action()
        except RefusalError:
            refused = True
        assert not refused or self.state() == before

    def state(self) -> tuple[dict[Currency, Decimal], dict[int, Order], int, int]:
        portfolio = self.pit.portfolio
        return dict(portfolio.cash), dict(portfolio.orders), len(portfolio.fills), len(self.pit.floor.journal)

    def fills_of(self, listing: Listing) -> list[Fill]:
        return [fill for fill in self.pit.portfolio.fills if fill.order.what.listing == listing]


TestTrader = Trader.TestCase
TestTrader.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
