"""The handlers' answers about futures accounts: their orders, positions, funds and margins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.state import Peer
from opend_proto import (
    methods,
    trd_get_history_order_fill_list,
    trd_get_margin_ratio,
    trd_get_max_trd_qtys,
    trd_get_order_fee,
    trd_get_position_list,
    trd_place_order,
)
from opend_proto.qot_common import QotMarket, Security
from opend_proto.trd_common import (
    Currency,
    MaxTrdQtys,
    ModifyOrderOp,
    OrderStatus,
    OrderType,
    PositionSide,
    TrdEnv,
    TrdFilterConditions,
    TrdHeader,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)

HONG_KONG, NEW_YORK = TrdMarket(10), TrdMarket(11)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def peer(desk: Desk) -> Peer:
    return desk.client()


def order(desk: Desk, peer: Peer, header: TrdHeader, code: str = "MHImain") -> trd_place_order.C2S:
    """Return an order for two contracts at any price."""
    return trd_place_order.C2S(
        packet_id=desk.packet(peer),
        header=header,
        trd_side=TrdSide.SELL,
        order_type=OrderType.MARKET,
        code=code,
        qty=2.0,
    )


def quantities(desk: Desk, peer: Peer, header: TrdHeader, code: str) -> MaxTrdQtys:
    c2s = trd_get_max_trd_qtys.C2S(header=header, order_type=OrderType.MARKET, code=code, price=0.0)
    s2c = desk.ask(peer, methods.TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert s2c.max_trd_qtys is not None
    return s2c.max_trd_qtys


def test_a_main_contract_stands_for_the_actual_one(desk: Desk, peer: Peer) -> None:
    header = desk.header(HONG_KONG)
    desk.placed(peer, order(desk, peer, header))
    (message,) = desk.order_messages(peer, header)
    assert (message.code, message.order_status, message.fill_qty) == ("MHI2506", OrderStatus.FILLED_ALL, 2)
    assert (message.trd_side, message.trd_market, message.sec_market) == (TrdSide.SELL, HONG_KONG, TrdSecMarket.HK)
    held = desk.ask(
        peer,
        methods.TRD_GET_POSITION_LIST,
        trd_get_position_list.Request(c2s=trd_get_position_list.C2S(header=header)),
    ).s2c
    assert held is not None
    (position,) = held.position_list
    assert (position.code, position.position_side, position.qty) == ("MHI2506", PositionSide.SHORT, -2)
    assert (position.val, position.pl_ratio, position.td_buy_val) == (0, None, None)
    assert quantities(desk, peer, header, "MHI2506").max_buy_back == 2
    fees = trd_get_order_fee.C2S(header=header, order_id_ex_list=[message.order_id_ex])
    told = desk.ask(peer, methods.TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=fees)).s2c
    assert told is not None
    assert told.order_fee_list[0].fee_amount == 2 * (10 + 5 + 10)


def test_an_order_rests_is_changed_and_cancelled(desk: Desk, peer: Peer) -> None:
    header = desk.header(HONG_KONG)
    mini = desk.market.find(QotMarket.HK_SECURITY, "MHI2506")
    assert mini is not None
    low = desk.market.latest(mini, 1)[0].price - 1_000
    resting = replace(
        order(desk, peer, header), trd_side=TrdSide.BUY, order_type=OrderType.NORMAL, price=low, code="MHI2506"
    )
    order_id = desk.placed(peer, resting).order_id or 0
    funds = desk.funds(peer, header).s2c
    assert funds is not None
    assert funds.funds is not None
    assert funds.funds.frozen_cash == 2 * 22_000 + 2 * 25
    changed = desk.modify(peer, header, order_id, ModifyOrderOp.NORMAL, price=low - 1, quantity=1)
    assert changed.ret_msg in {None, ""}
    assert desk.modify(peer, header, order_id, ModifyOrderOp.CANCEL).s2c is not None
    assert desk.orders(peer, header) == [(order_id, OrderStatus.CANCELLED_ALL)]


def test_what_does_not_fit_the_account_is_refused(desk: Desk, peer: Peer) -> None:
    shares, futures = desk.header(), desk.header(HONG_KONG)
    told = refused(desk.place(peer, order(desk, peer, shares, "MHI2506")))
    assert told.startswith("HK.MHI2506 is FUTURE: it trades in trdMarket 10 ")
    assert "HK.00700 is EQTY: it trades in trdMarket 1 (HK)" in refused(
        desk.place(peer, order(desk, peer, futures, "00700"))
    )
    assert "unknown security 'ES2506'" in refused(desk.place(peer, order(desk, peer, futures, "ES2506")))
    ratio = trd_get_margin_ratio.C2S(
        header=futures, security_list=[Security(market=QotMarket.HK_SECURITY, code="MHI2506")]
    )
    reply = desk.ask(peer, methods.TRD_GET_MARGIN_RATIO, trd_get_margin_ratio.Request(c2s=ratio))
    assert "ratios are for securities" in refused(reply)


def test_the_real_account_trades_everywhere_once_it_is_unlocked(desk: Desk, peer: Peer) -> None:
    header = desk.header(TrdMarket.FUTURES, TrdEnv.REAL)
    assert "trading is locked" in refused(desk.place(peer, order(desk, peer, header)))
    desk.unlock(peer)
    desk.placed(peer, order(desk, peer, header))
    desk.placed(peer, order(desk, peer, header, "ES2506"))
    shown = {each.code: (each.currency, each.sec_market) for each in desk.order_messages(peer, header)}
    assert shown == {"MHI2506": (Currency.HKD, TrdSecMarket.HK), "ES2506": (Currency.USD, TrdSecMarket.US)}
    funds = {each: desk.funds(peer, header, each).s2c for each in (Currency.HKD, Currency.USD, Currency.JPY)}
    assert funds[Currency.JPY] is None
    margins = [each.funds.initial_margin for each in funds.values() if each is not None and each.funds is not None]
    assert margins == pytest.approx([2 * (22_000 + 20_000 * 7.8), 2 * (22_000 / 7.8 + 20_000)])


def test_times_are_those_of_the_gateway(desk: Desk, peer: Peer) -> None:
    header = desk.header(NEW_YORK)
    desk.placed(peer, order(desk, peer, header, "ESmain"))
    (message,) = desk.order_messages(peer, header)
    hong_kong = _zone_text(desk)
    assert message.create_time == hong_kong
    day = TrdFilterConditions(begin_time=hong_kong[:10], end_time=hong_kong[:10])
    c2s = trd_get_history_order_fill_list.C2S(header=header, filter_conditions=day)
    request = trd_get_history_order_fill_list.Request(c2s=c2s)
    fills = desk.ask(peer, methods.TRD_GET_HISTORY_ORDER_FILL_LIST, request).s2c
    assert fills is not None
    assert sum(each.qty for each in fills.order_fill_list) == 2


def _zone_text(desk: Desk) -> str:
    found = desk.market.find(QotMarket.HK_SECURITY, "00700")
    assert found is not None
    local = found.exchange.local_time(desk.market.milliseconds() / 1000)
    return local.strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
