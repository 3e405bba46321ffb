"""Which prices an order can have, and which orders a trade meets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.markets.trading import BUY, SELL, Pit

from opend.simulator.trading.matching import available_deals, is_triggered, met_by
from opend_proto.trd_common import OrderType


@pytest.fixture
def pit() -> Pit:
    return Pit(millions=100)


def test_deals_are_the_levels_within_the_limit_best_first(pit: Pit) -> None:
    what = pit.instruct(BUY, 10_000_000, pit.ask(level=2))
    deals = available_deals(pit.market, what, 10_000_000, pit.now)
    assert [(float(deal.price), deal.quantity) for deal in deals] == [
        (level.price, level.volume) for level in pit.book().asks[:3]
    ]


def test_a_limit_away_from_the_market_finds_no_deals(pit: Pit) -> None:
    assert available_deals(pit.market, pit.instruct(BUY, 500, pit.bid()), 500, pit.now) == []
    assert available_deals(pit.market, pit.instruct(SELL, 500, pit.ask()), 500, pit.now) == []


def test_all_or_none_finds_all_or_none(pit: Pit) -> None:
    visible = pit.book().asks[0].volume
    what = pit.instruct(BUY, visible, pit.ask(), order_type=OrderType.SPECIAL_LIMIT_ALL)
    assert sum(deal.quantity for deal in available_deals(pit.market, what, visible, pit.now)) == visible
    assert available_deals(pit.market, what, visible + 500, pit.now) == []


def test_a_trade_meets_the_orders_at_or_through_its_price_keenest_first_then_oldest(pit: Pit) -> None:
    low, middle, high = pit.bid(level=2), pit.bid(level=1), pit.bid()
    first, second, third, fourth = (pit.place(pit.instruct(BUY, 500, price)) for price in (middle, low, high, middle))
    tick = pit.market.latest(first.what.listing, 1)[0]
    orders = [fourth, third, second, first]
    assert met_by(orders, tick._replace(price=float(middle))) == [third, first, fourth]
    assert met_by(orders, tick._replace(price=float(low))) == [third, first, fourth, second]
    assert met_by([replace(first, waits=True)], tick._replace(price=float(low))) == []


@pytest.mark.parametrize(
    ("order_type", "buys", "above"),
    [
        (OrderType.STOP, True, True),
        (OrderType.STOP, False, False),
        (OrderType.MARKETIF_TOUCHED, True, False),
        (OrderType.MARKETIF_TOUCHED, False, True),
    ],
)
def test_a_stop_waits_for_the_price_to_turn_against_it_and_a_touch_for_the_reverse(
    pit: Pit, order_type: OrderType, buys: bool, above: bool
) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask()))
    what = pit.instruct(BUY if buys else SELL, 500, order_type=order_type, trigger=Decimal(40))
    order = pit.place(what)
    assert is_triggered(order, 40.0)
    assert is_triggered(order, 40.05) is above
    assert is_triggered(order, 39.95) is not above
    assert not is_triggered(replace(order, waits=False), 40.0)
