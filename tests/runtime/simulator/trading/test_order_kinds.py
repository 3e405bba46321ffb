"""Orders that do more than wait for one price: trailing stops, and orders in slices over the day."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

import pytest
from tests.support.markets.trading import BUY, HONG_KONG, NEW_YORK, SELL, Pit

from opend.simulator import RefusalError
from opend.simulator.trading.order_kinds.slicing import slices_of
from opend.simulator.trading.order_kinds.trailing import checked_spread, checked_trail
from opend.simulator.trading.orders import Order, Trail
from opend.simulator.trading.reports.messages import order_message
from opend_proto.trd_common import OrderStatus, OrderType, TrailType, TrdSide

TENTH = Decimal("0.1")


@pytest.fixture
def pit() -> Pit:
    return Pit(millions=100)


def trailing(pit: Pit, side: TrdSide, trail: Trail) -> Order:
    kind = OrderType.TRAILING_STOP if trail.spread is None else OrderType.TRAILING_STOP_LIMIT
    return pit.place(pit.instruct(side, 500, order_type=kind, trail=trail))


@pytest.mark.parametrize("side", [BUY, SELL])
@pytest.mark.parametrize(
    "trail",
    [
        Trail(TrailType.AMOUNT, TENTH),
        Trail(TrailType.RATIO, Decimal("0.25")),
        Trail(TrailType.AMOUNT, TENTH, Decimal("0.5")),
    ],
)
def test_a_trailing_stop_fires_once_the_price_turns_by_its_distance(pit: Pit, side: TrdSide, trail: Trail) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    order = trailing(pit, side, trail)
    start, shares = order.created, len(pit.portfolio.fills)
    for _ in range(500):
        if pit.latest(order).waits:
            pit.pass_time(60)
    fired = pit.portfolio.fills[shares].milliseconds
    first = float(pit.market.latest(HONG_KONG, 1, start)[0].price)
    prices = [tick.price for tick in pit.market.following(HONG_KONG, start, 100_000, fired)]
    best = list(accumulate([first, *prices], min if side == BUY else max))
    distances = [float(trail.value) if trail.by == TrailType.AMOUNT else round(each * 0.0025, 3) for each in best]
    turned = [
        (price - low if side == BUY else low - price) >= distance - 1e-9
        for price, low, distance in zip(prices, best[1:], distances[1:], strict=True)
    ]
    assert turned.index(True) == len(turned) - 1
    done = pit.latest(order)
    assert done.status == OrderStatus.FILLED_ALL
    if trail.spread is not None:
        trigger = done.what.trigger or Decimal(0)
        assert done.what.price == (trigger + trail.spread if side == BUY else trigger - trail.spread)


def test_a_trigger_that_moves_is_shown_but_not_pushed(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    order = trailing(pit, SELL, Trail(TrailType.RATIO, Decimal(5)))
    entries = len(pit.floor.journal)
    pit.pass_time(1800)
    moved = pit.latest(order)
    assert moved.waits
    assert (moved.what.trigger or 0) > (order.what.trigger or 0)
    assert len(pit.floor.journal) == entries
    shown = order_message(pit.portfolio.account, moved)
    assert (shown.trail_type, shown.trail_value, shown.trail_spread) == (TrailType.RATIO, 5.0, None)
    assert shown.aux_price == float(moved.what.trigger or 0)


def test_a_trail_is_rounded_and_must_make_sense() -> None:
    assert checked_trail(HONG_KONG, 40.0, TrailType.RATIO, 2.345).value == Decimal("2.35")
    assert checked_trail(NEW_YORK, 25.0, TrailType.AMOUNT, 0.12345).value == Decimal("0.1235")
    assert checked_spread(0.0) == 0
    for trail_type, value, words in (
        (None, 1.0, "trailType is missing"),
        (TrailType.UNKNOWN, 1.0, r"trailType cannot be 0 \(UNKNOWN\)"),
        (TrailType.RATIO, None, "trailValue is missing"),
        (TrailType.RATIO, 100.0, "trailValue 100.00 must be above 0 and below 100 percent"),
        (TrailType.AMOUNT, 40.0, "below the last price 40 of HK.00001"),
        (TrailType.AMOUNT, float("nan"), "trailValue cannot be nan"),
    ):
        with pytest.raises(RefusalError, match=words):
            checked_trail(HONG_KONG, 40.0, trail_type, value)
    with pytest.raises(RefusalError, match="trailSpread must be at least 0"):
        checked_spread(-1.0)


@pytest.mark.parametrize("order_type", [OrderType.TWAP_LIMIT, OrderType.VWAP_LIMIT])
def test_an_order_over_the_day_fills_slice_by_slice(pit: Pit, order_type: OrderType) -> None:
    order = pit.place(pit.instruct(BUY, 50_000, pit.ask(level=9) + 10, order_type=order_type))
    by_time = order_type == OrderType.TWAP_LIMIT
    shares = [later.until - earlier.until for earlier, later in zip(order.slices, order.slices[1:], strict=False)]
    assert order.slices[-1].until == 50_000
    assert (max(shares) - min(shares) <= 500) == by_time
    for _ in range(12):
        pit.pass_time(3600 + 1800)
        filled = pit.latest(order).filled
        assert filled <= max(each.until for each in order.slices if each.milliseconds <= pit.now)
    assert pit.latest(order).status in {OrderStatus.FILLED_ALL, OrderStatus.CANCELLED_PART}
    assert pit.latest(order).filled > 49_000
    assert len({fill.milliseconds for fill in pit.portfolio.fills}) > 20


def test_an_order_over_the_day_keeps_its_limit_and_its_cash(pit: Pit) -> None:
    low = pit.place(pit.instruct(BUY, 5_000, pit.bid(level=9) - 5, order_type=OrderType.TWAP_LIMIT))
    poor = Pit()
    dear = poor.instruct(BUY, 200_000, listing=NEW_YORK, order_type=OrderType.TWAP_MARKET)
    placed = poor.place(dear)
    pit.pass_time(86_400)
    poor.pass_time(86_400)
    assert (pit.latest(low).status, pit.latest(low).filled) == (OrderStatus.CANCELLED_ALL, 0)
    ended = poor.latest(placed)
    assert ended.status == OrderStatus.CANCELLED_PART
    assert "not enough buying power" in ended.error
    assert poor.portfolio.available(ended.what.venue.currency) >= 0


def test_an_order_over_the_day_runs_in_trading_hours_and_is_refused_after_them(pit: Pit) -> None:
    market = Pit(hours="exchange").market
    what = pit.instruct(BUY, 50_000, pit.ask(), order_type=OrderType.TWAP_LIMIT)
    hours = {HONG_KONG.exchange.local_time(each.milliseconds / 1000).hour for each in slices_of(market, what, pit.now)}
    assert hours == {10, 11, 13, 14, 15}
    evening = what.venue.day_end(HONG_KONG, pit.now) - 3_600_000
    with pytest.raises(RefusalError, match="does not trade any more today"):
        slices_of(market, what, evening)
    assert slices_of(market, replace(what, type=OrderType.NORMAL), evening) == ()
