"""Selling what an account does not hold: what it costs, what it frees, and who may."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.support.markets.trading import BUY, HONG_KONG, MAINLAND, NEW_YORK, SELL, Pit

from opend.simulator import RefusalError
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.reports.messages import funds_message, order_message, position_message
from opend.simulator.trading.shorting import SHARE_MARGIN
from opend_proto.trd_common import Currency, OrderStatus, PositionSide, TrdAccType, TrdSide


@pytest.fixture
def pit() -> Pit:
    return Pit(kind=TrdAccType.MARGIN)


def test_a_short_sale_sets_its_proceeds_and_a_margin_aside_until_it_is_bought_back(pit: Pit) -> None:
    start = pit.portfolio.available(Currency.HKD)
    limit = pit.bid(level=3)
    sold = pit.place(pit.instruct(SELL, 500, limit))
    position = pit.portfolio.positions[HONG_KONG.key]
    assert (sold.status, sold.short, position.quantity) == (OrderStatus.FILLED_ALL, 500, -500)
    proceeds = sold.filled_value
    assert position.collateral == proceeds + SHARE_MARGIN * limit * 500
    assert pit.portfolio.available(Currency.HKD) == start - SHARE_MARGIN * limit * 500 - sold.fees
    bought = pit.place(pit.instruct(BUY, 500, pit.ask(level=3)))
    assert (position.quantity, position.cost, position.collateral) == (0, NOTHING, NOTHING)
    assert position.realized == proceeds - bought.filled_value
    assert pit.portfolio.available(Currency.HKD) == start + position.realized - sold.fees - bought.fees


def test_an_order_may_close_a_position_and_open_the_opposite_one(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    sold = pit.place(pit.instruct(SELL, 1500, pit.bid(level=5)))
    position = pit.portfolio.positions[HONG_KONG.key]
    assert (sold.short, position.quantity, position.cost < 0) == (1000, -1000, True)
    bought = pit.place(pit.instruct(BUY, 2000, pit.ask(level=5)))
    assert (bought.covers, position.quantity, position.collateral) == (1000, 1000, NOTHING)
    assert position.cost / 1000 == pytest.approx(bought.filled_value / 2000)
    assert position.realized + position.bought - position.sold == position.cost


def test_messages_show_the_short_side(pit: Pit) -> None:
    order = pit.place(pit.instruct(SELL, 100, pit.bid(NEW_YORK, level=5), listing=NEW_YORK))
    position = pit.portfolio.positions[NEW_YORK.key]
    shown = position_message(pit.market, pit.portfolio, position, pit.now)
    assert shown.position_side == PositionSide.SHORT
    assert (shown.qty, shown.can_sell_qty) == (-100, -100)
    assert shown.val == -100 * shown.price
    assert shown.average_cost_price == pytest.approx(float(order.filled_value) / 100)
    assert shown.unrealized_pl == pytest.approx(shown.val + float(order.filled_value))
    assert order_message(pit.portfolio.account, order).trd_side == TrdSide.SELL_SHORT
    funds = funds_message(pit.market, pit.portfolio, Currency.USD, pit.now)
    assert funds.short_mv == shown.val
    margin = position.collateral - order.filled_value
    assert funds.initial_margin == float(margin) == pytest.approx(float(SHARE_MARGIN * (order.what.price or 0) * 100))
    assert funds.total_assets == funds.cash + shown.val


def test_margin_that_working_orders_need_cannot_be_used_twice(pit: Pit) -> None:
    limit = pit.ask(level=8)
    most = int(pit.portfolio.available(Currency.HKD) / (SHARE_MARGIN * limit * 500)) * 500
    pit.place(pit.instruct(SELL, most - 500, limit))
    with pytest.raises(RefusalError, match="not enough buying power"):
        pit.place(pit.instruct(SELL, 1500, limit))


def test_shares_sold_short_are_bought_back_once(pit: Pit) -> None:
    pit.place(pit.instruct(SELL, 1000, pit.bid(level=5)))
    pit.place(pit.instruct(TrdSide.BUY_BACK, 600 // 500 * 500, pit.bid(level=8)))
    with pytest.raises(RefusalError, match=r"trdSide 4 \(BuyBack\) of 1000 HK.00001 is refused, since 500 are sold"):
        pit.place(pit.instruct(TrdSide.BUY_BACK, 1000, pit.bid(level=8)))


@pytest.mark.parametrize(
    ("kind", "listing", "words"),
    [
        (TrdAccType.CASH, HONG_KONG, "of the 0 held 0 are free; short selling needs a margin account"),
        (TrdAccType.MARGIN, MAINLAND, "short selling of SH.600001 is not possible"),
    ],
)
def test_not_everyone_may_sell_everything_short(kind: TrdAccType, listing: object, words: str) -> None:
    pit = Pit(kind=kind)
    security = next(each for each in (HONG_KONG, MAINLAND) if each is listing)
    with pytest.raises(RefusalError, match=words):
        pit.place(pit.instruct(SELL, 500, pit.bid(security, level=2), listing=security))


def test_an_explicit_short_sale_is_refused_while_shares_are_held(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    with pytest.raises(RefusalError, match="since 500 are held: sell them first"):
        pit.place(pit.instruct(TrdSide.SELL_SHORT, 500, pit.bid(level=2)))
    assert pit.portfolio.positions[HONG_KONG.key].collateral == Decimal(0)


def test_an_order_whose_shares_another_took_sells_short_instead(pit: Pit) -> None:
    pit.place(pit.instruct(BUY, 500, pit.ask(level=5)))
    waiting = pit.place(pit.instruct(SELL, 500, pit.ask(level=9)))
    assert (waiting.short, waiting.reserve) == (0, NOTHING)
    pit.place(pit.instruct(SELL, 1000, pit.bid(level=5)))
    assert pit.portfolio.held(HONG_KONG) == -500
    assert pit.latest(waiting).short == 500
    assert pit.latest(waiting).reserve > SHARE_MARGIN * (waiting.what.price or NOTHING) * 500
