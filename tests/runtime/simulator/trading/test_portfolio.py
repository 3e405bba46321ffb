"""The holdings of an account."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.markets.trading import BUY, HONG_KONG, MAINLAND, NEW_YORK, SELL, Pit

from opend.simulator import Listing, RefusalError
from opend.simulator.trading.venues import venue_of


@settings(max_examples=30, deadline=None)
@given(st.sampled_from([HONG_KONG, NEW_YORK, MAINLAND]), st.integers(0, 9))
def test_all_that_can_be_afforded_can_be_bought_and_not_one_unit_more(listing: Listing, level: int) -> None:
    pit = Pit()
    price, currency = pit.bid(listing, level), venue_of(listing).currency
    most = pit.portfolio.affordable(listing, price, pit.portfolio.available(currency))
    unit = venue_of(listing).unit(listing, BUY)
    what = pit.instruct(BUY, most + unit, price, listing=listing)
    with pytest.raises(RefusalError, match="not enough buying power"):
        pit.place(what)
    order = pit.place(replace(what, quantity=most))
    assert 0 <= pit.portfolio.available(currency) < price * unit * Decimal("1.01")
    assert order.reserve > price * most


def test_the_average_cost_is_that_of_what_is_held_and_sales_leave_it() -> None:
    pit = Pit(millions=100)
    pit.place(pit.instruct(BUY, 500, pit.ask()))
    first = pit.portfolio.fills[0].price
    pit.pass_time(3600)
    pit.place(pit.instruct(BUY, 500, pit.ask()))
    second = pit.portfolio.fills[1].price
    position = pit.portfolio.positions[HONG_KONG.key]
    assert first != second
    assert position.average_cost == (first + second) / 2
    pit.place(pit.instruct(SELL, 500, pit.bid()))
    sold = pit.portfolio.fills[2].price
    assert position.average_cost == (first + second) / 2
    assert position.realized == 500 * (sold - (first + second) / 2)
    assert position.diluted_cost == first + second - sold


def test_a_position_that_is_sold_out_leaves_no_cost_behind() -> None:
    pit = Pit(millions=100)
    pit.place(pit.instruct(BUY, 1500, pit.ask(level=9)))
    for _ in range(3):
        pit.place(pit.instruct(SELL, 500, pit.bid(level=9)))
    position = pit.portfolio.positions[HONG_KONG.key]
    assert position.quantity == position.cost == position.average_cost == 0
    assert position.realized == position.sold - position.bought
