"""Combinations: their legs fill together at a net price, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from tests.support.markets.trade_desk import DIGEST, Desk, refused

from opend.simulator import ManualClock
from opend.simulator.instruments.options import OptionTerms, chain
from opend_proto import (
    methods,
    trd_flow_summary,
    trd_get_combo_max_trd_qtys,
    trd_get_order_fee,
    trd_get_order_fill_list,
    trd_get_position_list,
    trd_place_combo_order,
    trd_unlock_trade,
)
from opend_proto.common import RetType
from opend_proto.qot_common import ComboLeg, OptionStrategyType, QotMarket, Security
from opend_proto.trd_common import (
    AccCashInfo,
    Currency,
    ModifyOrderOp,
    Order,
    OrderFill,
    OrderStatus,
    OrderType,
    Position,
    TimeInForce,
    TrdMarket,
    TrdSide,
)

NEW_YORK_MORNING = 1_748_874_600.0
"""Monday 2 June 2025, 10:30 in New York."""
BUY, SELL = TrdSide.BUY, TrdSide.SELL


@dataclass
class Pit(Desk):
    """A desk on which the universal account trades Apple's options."""

    clock: ManualClock = field(default_factory=lambda: ManualClock(NEW_YORK_MORNING))

    def __post_init__(self) -> None:
        super().__post_init__()
        self.peer = self.client()
        unlock = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST))
        self.ask(self.peer, methods.TRD_UNLOCK_TRADE, unlock)
        self.us = self.universal(TrdMarket.US)
        apple = next(each for each in self.market.securities if each.code == "AAPL")
        _, pairs = next(iter(chain(apple, apple.exchange.local_time(NEW_YORK_MORNING).date())))
        at_money = [(call.code, put.code) for call, put in pairs if abs(_strike(call.derivation) - 205) < 12]
        self.calls, self.puts = zip(*at_money, strict=True)

    def combine(self, *legs: ComboLeg, qty: float = 2, price: float | None = 500.0) -> trd_place_combo_order.Response:
        c2s = trd_place_combo_order.C2S(
            packet_id=self.packet(self.peer),
            header=self.us,
            combo_legs=list(legs),
            qty=qty,
            price=price,
            order_type=OrderType.NORMAL if price is not None else OrderType.MARKET,
        )
        return self.ask(self.peer, methods.TRD_PLACE_COMBO_ORDER, trd_place_combo_order.Request(c2s=c2s))

    def combined(self, *legs: ComboLeg, qty: float = 2, price: float | None = 500.0) -> Order:
        response = self.combine(*legs, qty=qty, price=price)
        assert response.ret_type == RetType.SUCCEED, response.ret_msg
        assert response.s2c is not None
        return self.shown(response.s2c.order_id_ex)

    def shown(self, text_id: str | None) -> Order:
        return next(each for each in self.order_messages(self.peer, self.us) if each.order_id_ex == text_id)

    def fills(self) -> list[OrderFill]:
        request = trd_get_order_fill_list.Request(c2s=trd_get_order_fill_list.C2S(header=self.us))
        s2c = self.ask(self.peer, methods.TRD_GET_ORDER_FILL_LIST, request).s2c
        return [] if s2c is None else s2c.order_fill_list

    def positions(self) -> dict[str, Position]:
        request = trd_get_position_list.Request(c2s=trd_get_position_list.C2S(header=self.us))
        s2c = self.ask(self.peer, methods.TRD_GET_POSITION_LIST, request).s2c
        return {} if s2c is None else {each.code: each for each in s2c.position_list}

    def dollars(self) -> AccCashInfo:
        s2c = self.funds(self.peer, self.us, Currency.USD).s2c
        assert s2c is not None
        assert s2c.funds is not None
        return next(each for each in s2c.funds.cash_info_list if each.currency == Currency.USD)

    def free(self) -> float:
        return self.dollars().available_balance or 0.0

    def cash(self) -> float:
        return self.dollars().cash or 0.0


def _strike(derivation: object) -> float:
    assert isinstance(derivation, OptionTerms)
    return derivation.strike


def leg(code: str, side: TrdSide | None, ratio: float | None = 1.0) -> ComboLeg:
    return ComboLeg(security=Security(market=QotMarket.US_SECURITY, code=code), side=side, qty_ratio=ratio)


@pytest.fixture
def pit() -> Pit:
    return Pit()


def test_both_legs_fill_at_once_and_the_net_price_is_what_they_cost(pit: Pit) -> None:
    low, high = pit.calls[:2]
    order = pit.combined(leg(low, BUY), leg(high, SELL))
    bought, sold = pit.fills()
    assert (bought.code, bought.trd_side, bought.qty) == (low, BUY, 2)
    assert (sold.code, sold.trd_side, sold.qty) == (high, TrdSide.SELL_SHORT, 2)
    assert (order.order_status, order.fill_qty) == (OrderStatus.FILLED_ALL, 2)
    assert order.fill_avg_price == pytest.approx(bought.price - sold.price)
    assert {bought.order_id_ex, sold.order_id_ex} == {order.order_id_ex}
    assert {code: each.qty for code, each in pit.positions().items()} == {low: 2, high: -2}
    assert order.strategy_type == OptionStrategyType.SPREAD
    assert [(each.security.code, each.side) for each in order.combo_legs] == [(low, BUY), (high, TrdSide.SELL_SHORT)]
    assert order.code == f"{low[:-6]}{int(low[-6:]) / 1000:g}/{high[4:-6]}{int(high[-6:]) / 1000:g}"
    fees = trd_get_order_fee.Request(c2s=trd_get_order_fee.C2S(header=pit.us, order_id_ex_list=[order.order_id_ex]))
    s2c = pit.ask(pit.peer, methods.TRD_GET_ORDER_FEE, fees).s2c
    assert s2c is not None
    (fee,) = s2c.order_fee_list
    assert fee.fee_amount == pytest.approx(sum(each.value or 0.0 for each in fee.fee_list))
    assert fee.fee_amount


def test_nothing_fills_below_the_net_price_and_all_does_once_it_is_met(pit: Pit) -> None:
    legs = [leg(pit.calls[0], BUY), leg(pit.puts[0], SELL)]
    first = pit.combined(*legs)
    net = first.fill_avg_price or 0.0
    waiting = pit.combined(*legs, qty=1, price=round(net - 0.03, 2))
    assert (waiting.order_status, waiting.fill_qty) == (OrderStatus.SUBMITTED, 0)
    found, fills = waiting, pit.fills()
    for _ in range(100):
        pit.clock.advance(30)
        found = pit.shown(waiting.order_id_ex)
        fills = [each for each in pit.fills() if each.order_id_ex == waiting.order_id_ex]
        assert len(fills) == (2 if found.fill_qty else 0)
        if found.fill_qty:
            break
    assert found.order_status == OrderStatus.FILLED_ALL
    assert found.fill_avg_price is not None
    assert found.fill_avg_price <= net - 0.03 + 1e-9
    assert len({each.create_timestamp for each in fills}) == 1


def test_shares_and_options_are_priced_by_the_share(pit: Pit) -> None:
    call = pit.calls[0]
    covered = pit.combined(leg("AAPL", BUY, 100), leg(call, SELL), qty=1)
    shares, option = pit.fills()
    assert (shares.qty, option.qty) == (100, 1)
    assert covered.fill_avg_price == pytest.approx(shares.price - option.price)
    assert covered.strategy_type == OptionStrategyType.COVERED


def test_what_an_estimate_needs_is_what_placing_reserves(pit: Pit) -> None:
    legs = [leg(pit.calls[0], BUY), leg(pit.calls[1], SELL)]
    c2s = trd_get_combo_max_trd_qtys.C2S(header=pit.us, combo_legs=legs, qty=2, price=0.01, order_type=OrderType.NORMAL)
    request = trd_get_combo_max_trd_qtys.Request(c2s=c2s)
    s2c = pit.ask(pit.peer, methods.TRD_GET_COMBO_MAX_TRD_QTYS, request).s2c
    assert s2c is not None
    figures = s2c.max_trd_qtys
    assert figures is not None
    before = pit.free()
    order = pit.combined(*legs, price=0.01)
    assert order.fill_qty == 0
    assert before - pit.free() == pytest.approx(figures.buy_power_decrease)
    assert figures.max_with_draw_change == -(figures.buy_power_decrease or 0)
    assert figures.option_buy_power == pytest.approx(before)
    assert pit.modify(pit.peer, pit.us, order.order_id, ModifyOrderOp.NORMAL, quantity=1, price=0.02).ret_type == 0
    assert (pit.shown(order.order_id_ex).qty, pit.shown(order.order_id_ex).price) == (1, 0.02)
    assert pit.modify(pit.peer, pit.us, order.order_id, ModifyOrderOp.CANCEL).ret_type == 0
    assert pit.free() == pytest.approx(before)


def test_a_combination_closes_what_another_opened(pit: Pit) -> None:
    low, high = pit.puts[0], pit.calls[0]
    before = pit.free()
    pit.combined(leg(low, SELL), leg(high, SELL), qty=1, price=None)
    opened = pit.free()
    assert opened < before
    closing = [leg(low, BUY), leg(high, TrdSide.BUY_BACK)]
    closing[0].position_id = pit.positions()[low].position_id
    order = pit.combined(*closing, qty=1, price=None)
    assert (order.order_status, pit.positions()) == (OrderStatus.FILLED_ALL, {})
    assert before > pit.free() > opened


def test_strategies_have_their_names(pit: Pit) -> None:
    call, put = pit.calls, pit.puts
    kinds = OptionStrategyType
    strategies: list[tuple[tuple[ComboLeg, ...], OptionStrategyType]] = [
        ((leg(call[0], BUY),), kinds.SINGLE_OPTION),
        ((leg(call[0], BUY), leg(put[0], BUY)), kinds.STRADDLE),
        ((leg(call[1], BUY), leg(put[0], BUY)), kinds.STRANGLE),
        ((leg("AAPL", BUY, 100), leg(put[0], BUY), leg(call[1], SELL)), kinds.COLLAR),
        ((leg(call[0], BUY), leg(call[1], SELL, 2), leg(call[2], BUY)), kinds.BUTTERFLY),
        ((leg(call[0], BUY), leg(call[1], SELL), leg(call[2], SELL), leg(call[3], BUY)), kinds.CONDOR),
        (
            (leg(put[0], BUY), leg(put[1], SELL), leg(call[1], SELL), leg(call[2], BUY)),
            OptionStrategyType.IRON_BUTTERFLY,
        ),
        ((leg(put[0], BUY), leg(put[1], SELL), leg(call[2], SELL), leg(call[3], BUY)), kinds.IRON_CONDOR),
        ((leg("AAPL", BUY, 100), leg("MSFT", SELL, 100)), kinds.CUSTOMIZE),
    ]
    assert [pit.combined(*legs, qty=1, price=-900.0).strategy_type for legs, _ in strategies] == [
        name for _, name in strategies
    ]


def test_a_combination_of_one_leg_has_the_legs_code(pit: Pit) -> None:
    assert pit.combined(leg(pit.calls[0], BUY), qty=1).code == pit.calls[0]


def test_what_cannot_be_combined_is_refused_and_leaves_nothing(pit: Pit) -> None:
    low, high = pit.calls[:2]
    good = leg(low, BUY)
    hong_kong = ComboLeg(security=Security(market=QotMarket.HK_SECURITY, code="00700"), side=BUY, qty_ratio=100)
    stranger = leg(high, BUY)
    stranger.position_id = 5
    families: list[tuple[tuple[ComboLeg, ...], str]] = [
        ((), "comboLegs must have 1 to 4 legs, not 0"),
        ((good, leg(low, SELL)), "must be for different securities"),
        ((good, leg("NONE", BUY)), "unknown security 'NONE'"),
        ((good, hong_kong), "HK.00700 does not trade in trdMarket 2 (US)"),
        ((good, leg(high, None)), "trdSide must be one of"),
        ((good, leg(high, SELL, 0.5)), f"qtyRatio of US.{high} must be a whole number from 1 to 1000000, not 0.5"),
        ((good, stranger), f"positionID 5 is no position in US.{high}"),
    ]
    for legs, words in families:
        assert words in refused(pit.combine(*legs))
    assert "qty must be a whole number" in refused(pit.combine(good, qty=1.5))
    assert "price cannot be nan" in refused(pit.combine(good, price=float("nan")))
    assert "not enough buying power" in refused(pit.combine(good, qty=100_000))
    assert pit.orders(pit.peer, pit.us) == []


def test_options_are_settled_in_cash_when_they_expire(pit: Pit) -> None:
    low, high = pit.calls[0], pit.puts[0]
    pit.combined(leg(low, BUY), leg(high, SELL), qty=1, price=None)
    (bought, sold), start = pit.fills(), pit.cash()
    call, put = (pit.market.find(QotMarket.US_SECURITY, code) for code in (low, high))
    assert call is not None
    assert put is not None
    assert isinstance(call.derivation, OptionTerms)
    assert isinstance(put.derivation, OptionTerms)
    expires = call.derivation.expires
    pit.clock.set(expires - 3600)
    good_till_cancelled = pit.order(pit.peer, pit.us, 0.1, 1)
    good_till_cancelled.code, good_till_cancelled.time_in_force = low, TimeInForce.GTC
    waiting = pit.placed(pit.peer, good_till_cancelled)
    pit.clock.advance(7200)
    assert pit.positions() == {}
    assert pit.shown(waiting.order_id_ex).order_status == OrderStatus.CANCELLED_ALL
    spot = pit.market.latest(call.derivation.underlying, 1, int(expires * 1000))[0].price
    worth = call.derivation.intrinsic(spot) - put.derivation.intrinsic(spot)
    assert pit.cash() - start == pytest.approx(worth * 100)
    assert {bought.order_id_ex, sold.order_id_ex}.isdisjoint(each.order_id_ex for each in pit.fills())
    flows = trd_flow_summary.C2S(header=pit.us, clearing_date=f"{call.derivation.expiration.day}")
    s2c = pit.ask(pit.peer, methods.TRD_FLOW_SUMMARY, trd_flow_summary.Request(c2s=flows)).s2c
    assert s2c is not None
    assert sum(each.cash_flow_amount or 0.0 for each in s2c.flow_summary_info_list) == pytest.approx(worth * 100)
    assert {each.cash_flow_type for each in s2c.flow_summary_info_list} <= {"Option Expiry"}
