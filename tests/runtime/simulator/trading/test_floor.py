"""The life of an order: which trades fill it, when, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.markets.trading import BUY, HONG_KONG, MAINLAND, NEW_YORK, SELL, Pit

from opend.simulator import RefusalError
from opend.simulator.trading.orders import Order
from opend_proto.common import Session
from opend_proto.trd_common import Currency, OrderStatus, OrderType, TimeInForce

DAY = 86_400.0


@pytest.fixture
def pit() -> Pit:
    return Pit(millions=100)


def statuses(pit: Pit, order: Order) -> list[OrderStatus]:
    return [change.order.status for change in pit.floor.journal if change.order.id == order.id]


def test_an_order_takes_the_visible_levels_and_rests_for_the_rest(pit: Pit) -> None:
    levels = pit.book().asks[:2]
    visible = sum(level.volume for level in levels)
    order = pit.place(pit.instruct(BUY, visible + 500, pit.ask(level=1)))
    fills = pit.portfolio.fills
    assert [(float(fill.price), fill.quantity) for fill in fills] == [(level.price, level.volume) for level in levels]
    assert (order.status, order.remaining) == (OrderStatus.FILLED_PART, 500)
    assert statuses(pit, order)[:2] == [OrderStatus.SUBMITTING, OrderStatus.SUBMITTED]


def test_a_resting_order_fills_by_later_trades_at_most_by_their_volume(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 10_000, pit.bid()))
    start = pit.now
    assert order.filled == 0
    pit.pass_time(600)
    volumes = {tick.milliseconds: tick for tick in pit.market.following(HONG_KONG, start, 1000)}
    assert pit.portfolio.fills
    for fill in pit.portfolio.fills:
        tick = volumes[fill.milliseconds]
        assert tick.price <= float(fill.price) == float(pit.latest(order).what.price or 0)
        assert fill.quantity <= tick.volume


def test_orders_share_a_trade_better_price_first_then_the_older(pit: Pit) -> None:
    low, high = pit.bid(level=1), pit.bid()
    worse = pit.place(pit.instruct(BUY, 500, low))
    older = pit.place(pit.instruct(BUY, 5_000, high))
    newer = pit.place(pit.instruct(BUY, 5_000, high))
    pit.pass_time(3600)
    first: dict[int, tuple[int, int]] = {}
    traded: dict[int, int] = {}
    for number, fill in enumerate(pit.portfolio.fills):
        first.setdefault(fill.order.id, (fill.milliseconds, number))
        traded[fill.milliseconds] = traded.get(fill.milliseconds, 0) + fill.quantity
    assert first[older.id] < first[newer.id] < first[worse.id]
    ticks = pit.market.following(HONG_KONG, older.created, 1000)
    volumes = {tick.milliseconds: tick.volume for tick in ticks}
    assert all(quantity <= volumes[moment] for moment, quantity in traded.items())


def test_time_that_passes_in_steps_fills_the_same_as_in_one_go() -> None:
    def outcome(steps: int) -> list[tuple[int, Decimal, int]]:
        pit = Pit()
        pit.place(pit.instruct(BUY, 10_000, pit.bid(level=1)))
        for _ in range(steps):
            pit.pass_time(1200 / steps)
        return [(fill.milliseconds, fill.price, fill.quantity) for fill in pit.portfolio.fills]

    assert outcome(1) == outcome(40) != []


def test_a_market_order_takes_what_is_there_and_never_rests(pit: Pit) -> None:
    visible = sum(level.volume for level in pit.book(NEW_YORK).asks)
    order = pit.place(pit.instruct(BUY, visible + 100, listing=NEW_YORK, order_type=OrderType.MARKET))
    assert (order.status, order.filled) == (OrderStatus.CANCELLED_PART, visible)


@pytest.mark.parametrize(
    ("order_type", "status"),
    [
        (OrderType.NORMAL, OrderStatus.FILLED_PART),
        (OrderType.SPECIAL_LIMIT, OrderStatus.CANCELLED_PART),
        (OrderType.SPECIAL_LIMIT_ALL, OrderStatus.CANCELLED_ALL),
    ],
)
def test_what_does_not_fill_at_once_rests_or_is_cancelled(pit: Pit, order_type: OrderType, status: OrderStatus) -> None:
    quantity = pit.book().asks[0].volume + 500
    assert pit.place(pit.instruct(BUY, quantity, pit.ask(), order_type=order_type)).status == status


def test_immediate_or_cancel_cancels_the_rest(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 500, pit.bid(), time_in_force=TimeInForce.IOC))
    assert order.status == OrderStatus.CANCELLED_ALL


def test_an_absolute_limit_is_refused_where_a_better_price_is_to_be_had(pit: Pit) -> None:
    with pytest.raises(RefusalError, match="since the market offers"):
        pit.place(pit.instruct(BUY, 500, pit.ask(level=1), order_type=OrderType.ABSOLUTE_LIMIT))
    assert pit.place(pit.instruct(BUY, 500, pit.ask(), order_type=OrderType.ABSOLUTE_LIMIT)).filled == 500


@pytest.mark.parametrize(("order_type", "rises"), [(OrderType.STOP_LIMIT, True), (OrderType.LIMITIF_TOUCHED, False)])
def test_an_order_with_a_trigger_waits_for_it(pit: Pit, order_type: OrderType, rises: bool) -> None:
    trigger = pit.ask(level=2) if rises else pit.bid(level=2)
    order = pit.place(pit.instruct(BUY, 500, pit.ask(level=9), order_type=order_type, trigger=trigger))
    assert order.waits
    for _ in range(6):
        pit.pass_time(3600)
    fills = pit.portfolio.fills
    assert fills
    ticks = pit.market.following(HONG_KONG, order.created, 10_000, fills[0].milliseconds)
    reached = [tick.price >= float(trigger) if rises else tick.price <= float(trigger) for tick in ticks]
    assert reached.index(True) == len(reached) - 1


def test_a_day_order_expires_at_the_end_of_the_exchanges_day(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 500, Decimal(10)))
    pit.pass_time(13.4 * 3600)
    assert pit.latest(order).is_working
    pit.pass_time(0.2 * 3600)
    ended = pit.latest(order)
    assert (ended.status, ended.error, ended.updated) == (OrderStatus.CANCELLED_ALL, "expired", order.what.expires)
    assert HONG_KONG.exchange.local_time(ended.updated / 1000).strftime("%H:%M:%S") == "23:59:59"


def test_a_good_till_cancelled_order_outlives_the_day_and_ends_after_ninety(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 500, Decimal(10), time_in_force=TimeInForce.GTC))
    pit.pass_time(5 * DAY)
    assert pit.latest(order).is_working
    pit.pass_time(90 * DAY)
    assert pit.latest(order).status == OrderStatus.CANCELLED_ALL


def test_an_order_for_regular_hours_does_not_fill_outside_them(pit: Pit) -> None:
    price = pit.ask(NEW_YORK, level=5)
    regular = pit.place(pit.instruct(BUY, 100, price, listing=NEW_YORK, session=Session.RTH))
    always = pit.place(pit.instruct(BUY, 100, price, listing=NEW_YORK, session=Session.ALL))
    assert (regular.filled, always.filled) == (0, 100)
    with pytest.raises(RefusalError, match="does not trade now"):
        pit.place(pit.instruct(BUY, 100, listing=NEW_YORK, session=Session.RTH, order_type=OrderType.MARKET))


def test_a_change_that_only_shrinks_keeps_its_place(pit: Pit) -> None:
    price = pit.bid(level=3)
    first = pit.place(pit.instruct(BUY, 1000, price))
    second = pit.place(pit.instruct(BUY, 1000, price))
    shrunk = pit.floor.amend(pit.portfolio, first, replace(first.what, quantity=500), pit.now)
    assert shrunk.queued < second.queued
    grown = pit.floor.amend(pit.portfolio, shrunk, replace(first.what, quantity=1500), pit.now)
    assert grown.queued > second.queued


def test_a_change_to_a_marketable_price_fills_at_once(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 500, pit.bid(level=3)))
    changed = pit.floor.amend(pit.portfolio, order, replace(order.what, price=pit.ask()), pit.now)
    assert changed.status == OrderStatus.FILLED_ALL


def test_an_order_cannot_shrink_to_what_has_filled(pit: Pit) -> None:
    quantity = pit.book().asks[0].volume
    order = pit.place(pit.instruct(BUY, quantity + 500, pit.ask()))
    with pytest.raises(RefusalError, match="have filled already"):
        pit.floor.amend(pit.portfolio, order, replace(order.what, quantity=quantity), pit.now)


def test_a_disabled_order_frees_its_cash_and_comes_back(pit: Pit) -> None:
    order = pit.place(pit.instruct(BUY, 500, pit.bid(level=9)))
    reserved = pit.portfolio.reserved(Currency.HKD)
    disabled = pit.floor.disable(order, pit.now)
    pit.pass_time(60)
    assert reserved > 0 == pit.portfolio.reserved(Currency.HKD)
    assert not pit.portfolio.fills
    enabled = pit.floor.enable(pit.portfolio, disabled, pit.now)
    assert enabled.is_working
    assert pit.portfolio.reserved(Currency.HKD) == reserved


def test_an_order_that_is_over_cannot_be_changed_and_says_why(pit: Pit) -> None:
    order = pit.floor.cancel(pit.place(pit.instruct(BUY, 500, pit.bid())), pit.now)
    for action in (pit.floor.cancel, pit.floor.disable):
        with pytest.raises(RefusalError, match="its status is CANCELLED_ALL"):
            action(order, pit.now)
    assert pit.floor.delete(order, pit.now).status == OrderStatus.DELETED


def test_cash_for_working_orders_cannot_be_spent_twice() -> None:
    pit = Pit()
    dear = pit.instruct(BUY, 15_000, pit.bid(level=3))
    pit.place(dear)
    with pytest.raises(RefusalError, match=r"not enough buying power: \S+ HKD are needed, fees included, and \S+ are"):
        pit.place(dear)


def test_shares_in_working_orders_cannot_be_sold_twice(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    pit.place(pit.instruct(SELL, 500, pit.ask(level=8)))
    with pytest.raises(RefusalError, match="of the 500 held 0 are free; short selling"):
        pit.place(pit.instruct(SELL, 500, pit.ask(level=8)))


def test_mainland_shares_are_sold_on_a_later_day_than_they_are_bought(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 100, pit.ask(MAINLAND, level=5), listing=MAINLAND))
    with pytest.raises(RefusalError, match="of the 100 held 0 are free"):
        pit.place(pit.instruct(SELL, 100, pit.bid(MAINLAND, level=5), listing=MAINLAND))
    pit.pass_time(DAY)
    assert pit.place(pit.instruct(SELL, 100, pit.bid(MAINLAND, level=5), listing=MAINLAND)).filled == 100


def test_a_triggered_market_order_that_cannot_be_paid_fails(pit: Pit) -> None:
    trigger = pit.ask(level=1)
    order = pit.place(pit.instruct(BUY, 20_000, order_type=OrderType.STOP, trigger=trigger))
    pit.portfolio.cash[Currency.HKD] = Decimal(1000)
    pit.pass_time(6 * 3600)
    failed = pit.latest(order)
    assert failed.status == OrderStatus.FAILED
    assert "not enough buying power" in failed.error


def test_nothing_fills_while_the_exchange_is_closed() -> None:
    pit = Pit(hours="exchange")
    pit.pass_time(8 * 3600)  # 18:30 in Hong Kong.
    order = pit.place(pit.instruct(BUY, 500, pit.ask(level=5), time_in_force=TimeInForce.GTC))
    assert (order.status, order.filled) == (OrderStatus.SUBMITTED, 0)
    with pytest.raises(RefusalError, match=r"does not trade now \(CLOSED\)"):
        pit.place(pit.instruct(BUY, 500, order_type=OrderType.MARKET))
    pit.pass_time(16 * 3600)
    assert pit.latest(order).status == OrderStatus.FILLED_ALL
