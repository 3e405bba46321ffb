"""Orders on event contracts: both sides, what is held of them, and what they pay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.instruments.events.contracts import EventTerms
from opend.simulator.instruments.listings import Listing
from opend.simulator.market.book import book
from opend.simulator.state import Peer
from opend_proto import (
    methods,
    trd_flow_summary,
    trd_get_max_trd_qtys,
    trd_get_position_list,
    trd_place_order,
)
from opend_proto.common import PredSide
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import (
    Funds,
    ModifyOrderOp,
    OrderStatus,
    OrderType,
    Position,
    TrdHeader,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)

CODE = "KXMLBGAME-25JUN03LADSF-LAD"
YES, NO = PredSide.YES, PredSide.NO
BUY, SELL = TrdSide.BUY, TrdSide.SELL


class Booth:
    """A simulated account for event contracts, and a client that trades with it."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.peer: Peer = self.desk.client()
        self.header: TrdHeader = self.desk.header(TrdMarket.PREDICTION)
        found = self.desk.market.find(QotMarket.EVENT_CONTRACT, CODE)
        assert found is not None
        self.contract: Listing = found

    def order(
        self, side: TrdSide, pred_side: PredSide, quantity: float, price: float | None = None
    ) -> trd_place_order.C2S:
        return trd_place_order.C2S(
            packet_id=self.desk.packet(self.peer),
            header=self.header,
            trd_side=side,
            order_type=OrderType.MARKET if price is None else OrderType.NORMAL,
            code=CODE,
            qty=quantity,
            price=price,
            sec_market=TrdSecMarket.EC,
            pred_side=pred_side,
        )

    def trade(self, side: TrdSide, pred_side: PredSide, quantity: float, price: float | None = None) -> int:
        return self.desk.placed(self.peer, self.order(side, pred_side, quantity, price)).order_id or 0

    def best(self) -> tuple[float, float]:
        """Return the best bid and ask for Yes."""
        shown = book(self.desk.market, self.contract)
        return shown.bids[0].price, shown.asks[0].price

    def positions(self) -> list[Position]:
        c2s = trd_get_position_list.C2S(header=self.header)
        s2c = self.desk.ask(self.peer, methods.TRD_GET_POSITION_LIST, trd_get_position_list.Request(c2s=c2s)).s2c
        assert s2c is not None
        return s2c.position_list

    def funds(self) -> Funds:
        s2c = self.desk.funds(self.peer, self.header).s2c
        assert s2c is not None
        assert s2c.funds is not None
        return s2c.funds


@pytest.fixture
def booth() -> Booth:
    return Booth()


def test_yes_is_bought_and_sold_at_its_price(booth: Booth) -> None:
    _, ask = booth.best()
    booth.trade(BUY, YES, 5)
    (order,) = booth.desk.order_messages(booth.peer, booth.header)
    assert (order.order_status, order.trd_side, order.fill_avg_price) == (OrderStatus.FILLED_ALL, BUY, ask)
    (held,) = booth.positions()
    assert (held.code, held.qty, held.payout_if_win, held.cost_price) == (CODE, 5, 5, ask)
    assert booth.funds().cash == pytest.approx(1_000_000 - 5 * ask - 0.10)
    booth.trade(SELL, YES, 5)
    assert booth.positions() == []


def test_no_is_bought_at_what_yes_leaves_of_one(booth: Booth) -> None:
    bid, _ = booth.best()
    booth.trade(BUY, NO, 4)
    (order,) = booth.desk.order_messages(booth.peer, booth.header)
    assert (order.trd_side, order.qty) == (BUY, 4)
    assert order.fill_avg_price == pytest.approx(1 - bid)
    (held,) = booth.positions()
    assert (held.qty, held.payout_if_win, held.name.endswith("(No)")) == (4, 4, True)
    assert held.cost_price == pytest.approx(1 - bid)
    funds = booth.funds()
    assert funds.cash == pytest.approx(1_000_000 - 4 * (1 - bid) - 0.08)
    assert funds.market_val == pytest.approx(held.val) == pytest.approx(4 * held.price)
    booth.trade(SELL, NO, 4)
    assert booth.positions() == []
    assert booth.funds().market_val == 0


def test_one_of_each_pays_one_at_once(booth: Booth) -> None:
    bid, ask = booth.best()
    booth.trade(BUY, YES, 3)
    booth.trade(BUY, NO, 3)
    assert booth.positions() == []
    assert booth.funds().cash == pytest.approx(1_000_000 - 3 * (ask + 1 - bid) + 3 - 0.12)


def test_an_order_for_no_rests_at_its_own_price_and_is_changed(booth: Booth) -> None:
    order_id = booth.trade(BUY, NO, 10, 0.02)
    assert booth.funds().frozen_cash == pytest.approx(10 * 0.02 + 0.20)
    changed = booth.desk.modify(booth.peer, booth.header, order_id, ModifyOrderOp.NORMAL, price=0.03, quantity=20)
    assert changed.s2c is not None
    (order,) = booth.desk.order_messages(booth.peer, booth.header)
    assert (order.price, order.qty, order.trd_side) == (0.03, 20, BUY)
    assert booth.funds().frozen_cash == pytest.approx(20 * 0.03 + 0.40)
    assert booth.desk.modify(booth.peer, booth.header, order_id, ModifyOrderOp.CANCEL).s2c is not None
    assert booth.funds().frozen_cash == 0


def test_contracts_settle_at_one_or_nothing(booth: Booth) -> None:
    booth.trade(BUY, YES, 7)
    before = booth.funds().cash
    terms = booth.contract.derivation
    assert isinstance(terms, EventTerms)
    booth.desk.clock.advance(terms.expires - booth.desk.clock.now() + 60)
    assert booth.positions() == []
    spot = booth.desk.market.latest(terms.underlying, 1, int(terms.expires * 1000))[0].price
    assert booth.funds().cash == pytest.approx(before + 7 * terms.payout(spot))
    assert "has expired" in refused(booth.desk.place(booth.peer, booth.order(BUY, YES, 1)))
    day = "2025-06-03"
    c2s = trd_flow_summary.C2S(header=booth.header, clearing_date=day)
    flows = booth.desk.ask(booth.peer, methods.TRD_FLOW_SUMMARY, trd_flow_summary.Request(c2s=c2s)).s2c
    assert flows is not None
    assert [each.cash_flow_type for each in flows.flow_summary_info_list] == ["Event Settlement"] * terms.payout(spot)


def test_what_cannot_be_is_refused(booth: Booth) -> None:
    plain = booth.order(BUY, YES, 1, 0.5)
    shares = booth.order(BUY, YES, 1, 0.5)
    cases = (
        (replace(plain, pred_side=None), "predSide must be 1 (YES) or 2 (NO)"),
        (replace(plain, amount=5.0), "amount is not modelled"),
        (replace(plain, price=1.0), "price must be 0.01 to 0.99"),
        (replace(plain, price=0.505), "price must be 0.01 to 0.99"),
        (replace(plain, price=None), "price is missing"),
        (replace(plain, qty=0.5), "qty must be at least 1"),
        (replace(plain, trd_side=TrdSide.SELL_SHORT), "trdSide must be 1 (BUY) or 2 (SELL)"),
        (replace(plain, order_type=OrderType.STOP, aux_price=0.4), "only 1 (NORMAL) and 2 (MARKET) are"),
        (replace(plain, trd_side=SELL), "(Yes) are to be sold, and 0 that are held are free"),
        (replace(plain, trd_side=SELL, pred_side=NO), "(No) are to be sold, and 0 that are held are free"),
        (replace(plain, qty=3_000_000.0), "not enough buying power"),
        (replace(plain, code="KXMLBGAME-25JUN03LADSF-XXX"), "unknown security"),
        (replace(shares, header=booth.desk.header()), "secMarket 111"),
    )
    for c2s, said in cases:
        told = refused(booth.desk.place(booth.peer, replace(c2s, packet_id=booth.desk.packet(booth.peer))))
        assert said in told


def test_what_is_possible_is_told_of_the_side_that_is_held(booth: Booth) -> None:
    def told() -> tuple[float, float]:
        c2s = trd_get_max_trd_qtys.C2S(header=booth.header, order_type=OrderType.NORMAL, code=CODE, price=0.25)
        s2c = booth.desk.ask(booth.peer, methods.TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=c2s)).s2c
        assert s2c is not None
        assert s2c.max_trd_qtys is not None
        return s2c.max_trd_qtys.max_cash_buy, s2c.max_trd_qtys.max_position_sell

    assert told() == (int(1_000_000 / 0.27), 0)
    booth.trade(BUY, NO, 6)
    assert told()[1] == 6


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([BUY, SELL]),
            st.sampled_from([YES, NO]),
            st.integers(1, 40),
            st.none() | st.integers(1, 99),
            st.sampled_from([0.0, 60.0, 90_000.0]),
        ),
        max_size=8,
    )
)
def test_nothing_is_made_or_lost(orders: list[tuple[TrdSide, PredSide, int, int | None, float]]) -> None:
    booth = Booth()
    portfolio = booth.desk.gateway.trading.portfolio(booth.header)
    currency = portfolio.account.currency
    for side, pred_side, quantity, cents, seconds in orders:
        booth.desk.place(booth.peer, booth.order(side, pred_side, quantity, None if cents is None else cents / 100))
        booth.desk.clock.advance(seconds)
        told = booth.funds()
        paid = sum(fill.order.what.sign * fill.value + fill.fee for fill in portfolio.fills)
        assert portfolio.cash[currency] == 1_000_000 - paid
        held = portfolio.held(booth.contract)
        assert portfolio.collateral(currency) == max(0, -held)
        assert portfolio.reserved(currency) >= 0
        assert portfolio.available(currency) >= 0
        assert told.total_assets == pytest.approx((told.cash or 0.0) + (told.market_val or 0.0))
