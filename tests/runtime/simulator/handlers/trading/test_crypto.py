"""The handlers' answers about cryptocurrency accounts, whose quantities have fractions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.market.book import book
from opend.simulator.state import Peer
from opend_proto import (
    methods,
    trd_get_margin_ratio,
    trd_get_max_trd_qtys,
    trd_get_order_fee,
    trd_get_position_list,
    trd_place_order,
)
from opend_proto.qot_common import QotMarket, Security
from opend_proto.trd_common import (
    Funds,
    ModifyOrderOp,
    OrderStatus,
    OrderType,
    Position,
    TimeInForce,
    TrdEnv,
    TrdFilterConditions,
    TrdHeader,
    TrdMarket,
    TrdSide,
)

PAIR = Security(market=QotMarket(91), code="BTCUSD")
IMMEDIATE = TimeInForce(2)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def peer(desk: Desk) -> Peer:
    peer = desk.client()
    desk.unlock(peer)
    return peer


@pytest.fixture
def header(desk: Desk) -> TrdHeader:
    return desk.header(TrdMarket(7), TrdEnv.REAL)


def order(
    desk: Desk, peer: Peer, header: TrdHeader, quantity: float, price: float | None = None
) -> trd_place_order.C2S:
    """Return an order to buy bitcoins, at any price without a limit."""
    return trd_place_order.C2S(
        packet_id=desk.packet(peer),
        header=header,
        trd_side=TrdSide.BUY,
        order_type=OrderType.MARKET if price is None else OrderType.NORMAL,
        code="BTCUSD",
        qty=quantity,
        price=price,
        time_in_force=IMMEDIATE if price is None else TimeInForce.GTC,
    )


def ask(desk: Desk) -> float:
    listing = desk.market.find(PAIR.market, PAIR.code)
    assert listing is not None
    return book(desk.market, listing).asks[0].price


def positions(desk: Desk, peer: Peer, header: TrdHeader, code: str = "BTC") -> list[Position]:
    c2s = trd_get_position_list.C2S(header=header, filter_conditions=TrdFilterConditions(code_list=[code]))
    s2c = desk.ask(peer, methods.TRD_GET_POSITION_LIST, trd_get_position_list.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.position_list


def funds(desk: Desk, peer: Peer, header: TrdHeader) -> Funds:
    s2c = desk.funds(peer, header).s2c
    assert s2c is not None
    assert s2c.funds is not None
    return s2c.funds


def test_a_fraction_is_bought_and_a_part_of_it_sold(desk: Desk, peer: Peer, header: TrdHeader) -> None:
    price = ask(desk)
    desk.placed(peer, order(desk, peer, header, 0.12345678))
    (bought,) = desk.order_messages(peer, header)
    assert (bought.order_status, bought.qty, bought.fill_qty) == (OrderStatus.FILLED_ALL, 0.12345678, 0.12345678)
    assert (bought.code, bought.fill_avg_price, int(bought.sec_market or 0)) == ("BTCUSD", price, 101)
    desk.placed(peer, replace(order(desk, peer, header, 0.02345678), trd_side=TrdSide.SELL))
    (position,) = positions(desk, peer, header)
    assert (position.code, position.qty, position.can_sell_qty) == ("BTC", 0.1, 0.1)
    assert positions(desk, peer, header, "BTCUSD") == [position]
    assert (position.td_buy_qty, position.td_sell_qty) == (0.12345678, 0.02345678)
    told = funds(desk, peer, header)
    assert told.market_val == pytest.approx(0.1 * position.price)
    assert (getattr(told, "crypto_mv", told.market_val), told.initial_margin) == (told.market_val, told.market_val)
    fees = trd_get_order_fee.C2S(header=header, order_id_ex_list=[bought.order_id_ex])
    fee = desk.ask(peer, methods.TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=fees)).s2c
    assert fee is not None
    assert fee.order_fee_list[0].fee_amount == pytest.approx(0.001 * 0.12345678 * price, abs=0.02)


def test_an_order_rests_is_changed_and_cancelled(desk: Desk, peer: Peer, header: TrdHeader) -> None:
    low = round(ask(desk) * 0.5)
    order_id = desk.placed(peer, order(desk, peer, header, 0.5, low)).order_id or 0
    assert funds(desk, peer, header).frozen_cash == pytest.approx(0.5 * low * 1.001, abs=0.01)
    assert desk.modify(peer, header, order_id, ModifyOrderOp.NORMAL, price=low + 1, quantity=0.25).s2c is not None
    (message,) = desk.order_messages(peer, header)
    assert (message.qty, message.price) == (0.25, low + 1)
    assert desk.modify(peer, header, order_id, ModifyOrderOp.CANCEL).s2c is not None
    assert funds(desk, peer, header).frozen_cash == 0


def test_what_is_affordable_is_told_in_fractions(desk: Desk, peer: Peer, header: TrdHeader) -> None:
    c2s = trd_get_max_trd_qtys.C2S(header=header, order_type=OrderType.NORMAL, code="BTCUSD", price=100_000.0)
    s2c = desk.ask(peer, methods.TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert s2c.max_trd_qtys is not None
    most = s2c.max_trd_qtys.max_cash_buy
    assert most == pytest.approx(1_000_000 / 100_100, abs=1e-6)
    assert "not enough buying power" in refused(
        desk.place(peer, order(desk, peer, header, round(most + 1e-5, 8), 100_000.0))
    )
    desk.placed(peer, order(desk, peer, header, most, 100_000.0))


def test_what_the_documents_rule_out_is_refused(desk: Desk, peer: Peer, header: TrdHeader) -> None:
    limited = order(desk, peer, header, 1.0, ask(desk))
    ratio = trd_get_margin_ratio.C2S(header=header, security_list=[PAIR])
    told = [
        refused(desk.place(peer, replace(each, packet_id=desk.packet(peer))))
        for each in (
            replace(limited, time_in_force=TimeInForce.DAY),
            replace(order(desk, peer, header, 1.0), time_in_force=None),
            replace(limited, order_type=OrderType.STOP_LIMIT, aux_price=limited.price),
            replace(limited, qty=1e-9),
            replace(limited, trd_side=TrdSide.SELL),
            replace(limited, code="BTC"),
        )
    ] + [refused(desk.ask(peer, methods.TRD_GET_MARGIN_RATIO, trd_get_margin_ratio.Request(c2s=ratio)))]
    for text, part in zip(
        told,
        (
            "limit orders 1 (GTC)",
            "market orders take 2 (IOC)",
            "only 1 (NORMAL) and 2 (MARKET) are",
            "qty must be at least 1e-08",
            "not enough shares: 1 of CC.BTCUSD are to be sold, and of the 0 held 0 are free",
            "unknown security 'BTC'",
            "ratios are for securities",
        ),
        strict=True,
    ):
        assert part in text
