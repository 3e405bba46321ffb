"""Orders on combinations of event contracts: quoted, bought, held, sold and settled as one contract."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.markets.trade_desk import DIGEST, Desk, refused

from opend.simulator import ManualClock
from opend.simulator.instruments.events.combinations import EventCombination, EventLeg, combination_of
from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.instruments.listings import Listing
from opend.simulator.market.combined import combined_offers, last_price, payout
from opend.simulator.trading.orders import Fill
from opend.simulator.trading.orders import Order as FloorOrder
from opend_proto import (
    methods,
    qot_get_event_contract_combo_rfq,
    trd_flow_summary,
    trd_get_combo_max_trd_qtys,
    trd_get_order_fee,
    trd_get_order_fill_list,
    trd_get_position_list,
    trd_place_combo_order,
    trd_unlock_trade,
)
from opend_proto.common import PredSide, RetType
from opend_proto.qot_common import ComboLeg, QotMarket, Security
from opend_proto.trd_common import (
    Funds,
    ModifyOrderOp,
    Order,
    OrderFill,
    OrderStatus,
    OrderType,
    Position,
    TrdEnv,
    TrdMarket,
    TrdSide,
)

MONDAY_MORNING = 1_748_874_600.0
"""Monday 2 June 2025, 10:30 in New York."""
GAME, OTHER, COIN = "KXMLBGAME-25JUN03LADSF-LAD", "KXWNBAGAME-25JUN03NYLV-NY", "KXBTCD-25JUN0423-T100000"
MVC = "KALSHI.KXMVECROSSCATEGORY-R"
YES, NO = PredSide.YES, PredSide.NO
BUY, SELL = TrdSide.BUY, TrdSide.SELL


def leg(code: str, pred_side: PredSide | None, side: TrdSide = BUY, ratio: float | None = 1.0) -> ComboLeg:
    security = Security(market=QotMarket.EVENT_CONTRACT, code=code)
    return ComboLeg(security=security, side=side, qty_ratio=ratio, pred_side=pred_side)


PAIR = (leg(GAME, YES), leg(OTHER, NO))


@dataclass
class Booth(Desk):
    """A desk whose real account for event contracts is unlocked."""

    clock: ManualClock = field(default_factory=lambda: ManualClock(MONDAY_MORNING))

    def __post_init__(self) -> None:
        super().__post_init__()
        self.peer = self.client()
        self.account = self.header(TrdMarket.PREDICTION, TrdEnv.REAL)
        unlock = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST))
        self.ask(self.peer, methods.TRD_UNLOCK_TRADE, unlock)

    def contract(self, code: str) -> Listing:
        found = self.market.find(QotMarket.EVENT_CONTRACT, code)
        assert found is not None
        return found

    def combination(self, *legs: ComboLeg) -> EventCombination:
        return combination_of(EventLeg(self.contract(each.security.code), each.pred_side == NO) for each in legs)

    def quote(self, *legs: ComboLeg) -> qot_get_event_contract_combo_rfq.S2C:
        c2s = qot_get_event_contract_combo_rfq.C2S(combo_leg_list=list(legs), mvc=MVC)
        request = qot_get_event_contract_combo_rfq.Request(c2s=c2s)
        s2c = self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT_COMBO_RFQ, request).s2c
        assert s2c is not None
        return s2c

    def order_of(
        self, quote: qot_get_event_contract_combo_rfq.S2C, side: TrdSide = BUY, quantity: float = 1
    ) -> trd_place_combo_order.C2S:
        return trd_place_combo_order.C2S(
            packet_id=self.packet(self.peer),
            header=self.account,
            combo_legs=[replace(each, side=side) for each in quote.combo_leg_list],
            qty=quantity,
            price=quote.ask_price if side == BUY else quote.bid_price,
            order_type=OrderType.NORMAL,
            quote_id=quote.quote_id,
        )

    def place_combo(self, c2s: trd_place_combo_order.C2S) -> trd_place_combo_order.Response:
        request = trd_place_combo_order.Request(c2s=replace(c2s, packet_id=self.packet(self.peer)))
        return self.ask(self.peer, methods.TRD_PLACE_COMBO_ORDER, request)

    def combined(self, quantity: float = 1, side: TrdSide = BUY, legs: tuple[ComboLeg, ...] = PAIR) -> Order:
        response = self.place_combo(self.order_of(self.quote(*legs), side, quantity))
        assert response.ret_type == RetType.SUCCEED, response.ret_msg
        assert response.s2c is not None
        return self.shown(response.s2c.order_id_ex)

    def shown(self, text_id: str | None) -> Order:
        return next(each for each in self.order_messages(self.peer, self.account) if each.order_id_ex == text_id)

    def fills(self) -> list[OrderFill]:
        request = trd_get_order_fill_list.Request(c2s=trd_get_order_fill_list.C2S(header=self.account))
        s2c = self.ask(self.peer, methods.TRD_GET_ORDER_FILL_LIST, request).s2c
        return [] if s2c is None else s2c.order_fill_list

    def positions(self) -> list[Position]:
        request = trd_get_position_list.Request(c2s=trd_get_position_list.C2S(header=self.account))
        s2c = self.ask(self.peer, methods.TRD_GET_POSITION_LIST, request).s2c
        return [] if s2c is None else s2c.position_list

    def money(self) -> Funds:
        s2c = self.funds(self.peer, self.account).s2c
        assert s2c is not None
        assert s2c.funds is not None
        return s2c.funds

    def order_below_the_market(self) -> trd_place_combo_order.C2S:
        """Return an order whose quote the market has left upwards."""
        while True:
            quote = self.quote(*PAIR)
            order = self.order_of(quote, quantity=2)
            now = self.later(20).market.milliseconds()
            dearer = combined_offers(self.market, self.combination(*PAIR), now).ask
            if dearer is not None and float(dearer.price) > (quote.ask_price or 0.0):
                return order

    def later(self, seconds: float) -> Booth:
        self.clock.advance(seconds)
        return self


@pytest.fixture
def booth() -> Booth:
    return Booth()


def test_a_combination_is_bought_held_and_sold_as_one_contract(booth: Booth) -> None:
    quote = booth.quote(*PAIR)
    order = booth.combined(3)
    assert (order.order_status, order.trd_side, order.fill_qty) == (OrderStatus.FILLED_ALL, BUY, 3)
    assert order.fill_avg_price == order.price == quote.ask_price
    assert [(each.security.code, each.side, each.pred_side) for each in order.combo_legs] == [
        (GAME, BUY, YES),
        (OTHER, BUY, NO),
    ]
    (fill,), (held,) = booth.fills(), booth.positions()
    assert fill.code == held.code == order.code == booth.combination(*reversed(PAIR)).code
    assert order.code.startswith("KXMVECROSSCATEGORY-S2025")
    assert order.name == "yes LAD, no NY"
    assert (held.qty, held.payout_if_win, held.can_sell_qty, held.cost_price) == (3, 3, 3, quote.ask_price)
    cost = 3 * (quote.ask_price or 0.0) + 0.06
    assert booth.money().cash == pytest.approx(1_000_000 - cost)
    assert booth.money().market_val == pytest.approx(3 * held.price)
    sold = booth.combined(2, SELL)
    assert (sold.order_status, sold.trd_side, sold.fill_avg_price) == (OrderStatus.FILLED_ALL, SELL, quote.bid_price)
    assert [each.qty for each in booth.positions()] == [1]
    assert booth.money().cash == pytest.approx(1_000_000 - cost + 2 * (quote.bid_price or 0.0) - 0.04)


def test_orders_and_fills_are_pushed_and_have_fees(booth: Booth) -> None:
    trading = booth.gateway.trading
    booth.peer.trade_feed.subscribe([booth.account.acc_id], len(trading.floor.journal))
    order = booth.combined(2)
    *earlier, fill, latest = booth.peer.trade_feed.news(trading.floor.journal)
    assert {each.what.listing.code for each in earlier if isinstance(each, FloorOrder)} == {order.code}
    assert isinstance(fill, Fill)
    assert (fill.order.what.listing.code, fill.quantity) == (order.code, 2)
    assert isinstance(latest, FloorOrder)
    assert latest.status == OrderStatus.FILLED_ALL
    c2s = trd_get_order_fee.C2S(header=booth.account, order_id_ex_list=[order.order_id_ex])
    s2c = booth.ask(booth.peer, methods.TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert s2c.order_fee_list[0].fee_amount == pytest.approx(0.04)


def test_an_order_waits_until_the_legs_cost_what_was_quoted_and_can_be_changed(booth: Booth) -> None:
    response = booth.place_combo(booth.order_below_the_market())
    assert response.s2c is not None, response.ret_msg
    waiting = booth.shown(response.s2c.order_id_ex)
    assert (waiting.order_status, waiting.fill_qty) == (OrderStatus.SUBMITTED, 0)
    assert booth.money().frozen_cash == pytest.approx(2 * (waiting.price or 0.0) + 0.04)
    changed = booth.modify(booth.peer, booth.account, waiting.order_id, ModifyOrderOp.NORMAL, quantity=1)
    assert changed.ret_type == RetType.SUCCEED
    told = booth.modify(booth.peer, booth.account, waiting.order_id, ModifyOrderOp.NORMAL, price=0.9)
    assert "is that of its quote" in refused(told)
    for _ in range(200):
        if booth.later(30).shown(waiting.order_id_ex).fill_qty:
            break
    found = booth.shown(waiting.order_id_ex)
    assert (found.order_status, found.qty) == (OrderStatus.FILLED_ALL, 1)
    assert found.fill_avg_price is not None
    assert found.fill_avg_price <= (waiting.price or 0.0)


def test_what_waits_can_be_cancelled_and_ends_with_the_first_outcome(booth: Booth) -> None:
    """A sale of more than is offered rests with what is left."""
    scarce = combined_offers(booth.market, booth.combination(*PAIR), booth.market.milliseconds()).ask
    assert scarce is not None
    order = booth.combined(scarce.volume + 500)
    assert (order.order_status, order.fill_qty) == (OrderStatus.FILLED_PART, scarce.volume)
    cancelled = booth.modify(booth.peer, booth.account, order.order_id, ModifyOrderOp.CANCEL)
    assert cancelled.ret_type == RetType.SUCCEED
    assert booth.shown(order.order_id_ex).order_status == OrderStatus.CANCELLED_PART
    assert booth.money().frozen_cash == 0
    end = booth.combination(*PAIR).ends
    booth.clock.set(end - 30)
    late = booth.order_of(booth.quote(*PAIR), quantity=900_000)
    assert booth.place_combo(late).ret_type == RetType.SUCCEED
    again = booth.order_of(booth.quote(*PAIR))
    booth.clock.set(end + 1)
    assert booth.orders(booth.peer, booth.account, (OrderStatus.SUBMITTED, OrderStatus.FILLED_PART)) == []
    assert "has a leg that is decided" in refused(booth.place_combo(again))
    assert booth.quote(*PAIR).quote_id is None


@pytest.mark.parametrize("sides", [*product((YES, NO), repeat=2)])
def test_it_pays_one_if_every_leg_wins_and_nothing_otherwise(booth: Booth, sides: tuple[PredSide, PredSide]) -> None:
    legs = (leg(GAME, sides[0]), leg(COIN, sides[1]))
    combination = booth.combination(*legs)
    booth.combined(5, legs=legs)
    before = booth.money().cash or 0.0
    booth.clock.set(combination.ends + 60)
    assert [each.qty for each in booth.positions()] == [5]  # The other leg is still open.
    booth.clock.set(combination.expires + 60)
    assert booth.positions() == []
    wins: list[bool] = []
    for each in combination.legs:
        terms = terms_of(each.contract)
        spot = booth.market.latest(terms.underlying, 1, int(terms.expires * 1000))[0].price
        wins.append(terms.payout(spot) != each.is_no)
    assert booth.money().cash == pytest.approx(before + 5 * all(wins))
    c2s = trd_flow_summary.C2S(header=booth.account, clearing_date="2025-06-04")
    flows = booth.ask(booth.peer, methods.TRD_FLOW_SUMMARY, trd_flow_summary.Request(c2s=c2s)).s2c
    assert flows is not None
    assert [each.cash_flow_type for each in flows.flow_summary_info_list] == ["Event Settlement"] * all(wins)


def test_what_an_estimate_needs_is_what_placing_takes(booth: Booth) -> None:
    quote = booth.quote(*PAIR)
    c2s = trd_get_combo_max_trd_qtys.C2S(
        header=booth.account, combo_legs=list(PAIR), qty=4, price=quote.ask_price, order_type=OrderType.NORMAL
    )
    request = trd_get_combo_max_trd_qtys.Request(c2s=c2s)
    s2c = booth.ask(booth.peer, methods.TRD_GET_COMBO_MAX_TRD_QTYS, request).s2c
    assert s2c is not None
    figures = s2c.max_trd_qtys
    assert figures is not None
    before = booth.money()
    booth.combined(4)
    after = booth.money()
    assert (before.power or 0.0) - (after.power or 0.0) == pytest.approx(figures.buy_power_decrease)
    assert after.total_assets - before.total_assets == pytest.approx(figures.nlv_change)
    assert figures.initial_margin_change == pytest.approx(4 * (quote.ask_price or 0.0))


def test_what_cannot_be_is_refused_and_leaves_nothing(booth: Booth) -> None:
    quote = booth.quote(*PAIR)
    good = booth.order_of(quote)
    share = ComboLeg(security=Security(market=QotMarket.US_SECURITY, code="AAPL"), side=BUY, qty_ratio=1.0)
    rival = leg("KXMLBGAME-25JUN03LADSF-SF", YES)
    simulated = booth.header(TrdMarket.PREDICTION)
    cases = (
        (replace(good, quote_id=None), "quoteID is missing"),
        (replace(good, quote_id="5"), "'5' is not known or no longer good"),
        (replace(good, combo_legs=[leg(GAME, NO), leg(OTHER, NO)]), f"is for other legs: {GAME} (Yes), {OTHER} (No)"),
        (replace(good, combo_legs=[leg(GAME, YES), rival]), "must be of different events"),
        (replace(good, combo_legs=[leg(GAME, YES)]), "must have 2 to 10 legs, not 1"),
        (replace(good, combo_legs=[PAIR[0], leg("NONE", YES)]), "unknown event contract 'NONE'"),
        (replace(good, combo_legs=[PAIR[0], leg(OTHER, None)]), "predSide of EC.KXWNBAGAME"),
        (replace(good, combo_legs=[PAIR[0], share]), "with event contracts only"),
        (replace(good, combo_legs=[PAIR[0], leg(OTHER, NO, SELL)]), "on every leg, not 1 (BUY), 2 (SELL)"),
        (replace(good, combo_legs=[PAIR[0], leg(OTHER, NO, ratio=2.0)]), "qtyRatio of EC.KXWNBAGAME"),
        (replace(good, price=0.9), "must be the quote's askPrice"),
        (replace(good, price=None), "price must be 0.0001 to 0.9999"),
        (replace(good, price=float("nan")), "price must be 0.0001 to 0.9999"),
        (replace(good, order_type=OrderType.MARKET), "is not for combinations of event contracts"),
        (replace(good, qty=0.5), "qty must be a whole number"),
        (replace(good, qty=2_000_000.0), "qty must be a whole number from 1 to 1000000"),
        (replace(good, header=simulated), "traded by real accounts only"),
        (booth.order_of(quote, SELL), "(Yes) are to be sold, and 0 that are held are free"),
    )
    for c2s, said in cases:
        assert said in refused(booth.place_combo(c2s))
    assert booth.orders(booth.peer, booth.account) == []
    assert booth.place_combo(good).ret_type == RetType.SUCCEED
    assert "no longer good" in refused(booth.place_combo(good)), "a quote is for one order"
    late = booth.order_of(booth.quote(*PAIR))
    assert "no longer good" in refused(booth.later(61).place_combo(late))


_LEGS = st.tuples(st.sampled_from([YES, NO]), st.sampled_from([YES, NO]), st.sampled_from([YES, NO, None])).map(
    lambda sides: tuple(
        leg(code, side) for code, side in zip((GAME, OTHER, COIN), sides, strict=True) if side is not None
    )
)


@settings(max_examples=5, deadline=None)
@given(
    st.lists(
        st.tuples(_LEGS, st.sampled_from([BUY, SELL]), st.integers(1, 30), st.sampled_from([0.0, 45.0, 20_000.0])),
        max_size=5,
    )
)
def test_nothing_is_made_or_lost(orders: list[tuple[tuple[ComboLeg, ...], TrdSide, int, float]]) -> None:
    booth = Booth()
    portfolio = booth.gateway.trading.portfolio(booth.account)
    currency = portfolio.account.currency
    for legs, side, quantity, seconds in orders:
        quote = booth.quote(*legs)
        if quote.quote_id is not None:
            booth.place_combo(booth.order_of(quote, side, quantity))
        told = booth.later(seconds).money()
        paid = sum(fill.order.what.sign * fill.value + fill.fee for fill in portfolio.fills)
        assert portfolio.cash[currency] == 1_000_000 - paid
        assert portfolio.collateral(currency) == 0
        assert portfolio.available(currency) >= 0
        assert all(each.quantity >= 0 for each in portfolio.positions.values())
        assert told.total_assets == pytest.approx((told.cash or 0.0) + (told.market_val or 0.0))
    for order in portfolio.working():
        booth.gateway.trading.floor.cancel(order, booth.market.milliseconds())
    assert portfolio.reserved(currency) == 0
    won = sum(
        held.quantity * payout(booth.market, held.listing)
        for held in portfolio.positions.values()
        if isinstance(held.listing, EventCombination)
    )
    before = portfolio.cash[currency]
    booth.later(4 * 86_400).money()
    assert portfolio.held_listings == []
    assert portfolio.cash[currency] == before + won


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 200_000))
def test_prices_agree_with_the_legs_and_add_up(seconds: int) -> None:
    """The four combinations of two contracts exclude each other, and one of them wins."""
    booth = Booth().later(seconds)
    now = booth.market.milliseconds()
    four = [booth.combination(leg(GAME, first), leg(COIN, other)) for first, other in product((YES, NO), repeat=2)]
    assert sum(last_price(booth.market, each, now) for each in four) == 1
    for each in four:
        offers, last = combined_offers(booth.market, each, now), last_price(booth.market, each, now)
        if now >= each.ends * 1000:
            assert offers == (None, None)
        else:
            assert offers.ask is not None
            assert (Decimal(0) if offers.bid is None else offers.bid.price) <= last <= offers.ask.price
    assert sum(payout(booth.market, each) for each in four) == 1
