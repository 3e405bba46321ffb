"""The handlers' answers when orders are placed and changed."""

from __future__ import annotations

import pytest
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.state import Peer
from opend.websocket.messages import INIT_WEB_SOCKET
from opend_proto.common import PacketID, RetType
from opend_proto.methods import INIT_CONNECT
from opend_proto.schema import AnyMethod
from opend_proto.trd_common import (
    ModifyOrderOp,
    OrderStatus,
    OrderType,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def peer(desk: Desk) -> Peer:
    return desk.client()


def test_a_repeated_packet_places_one_order(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    c2s = desk.order(peer, header, 300.0)
    desk.placed(peer, c2s)
    assert "taken for a replay" in refused(desk.place(peer, c2s))
    assert len(desk.orders(peer, header)) == 1


def test_a_packet_of_another_connection_is_refused(desk: Desk, peer: Peer) -> None:
    c2s = desk.order(peer, desk.header(), 300.0)
    assert "is not this connection's" in refused(desk.place(desk.client(43), c2s))


@pytest.mark.parametrize("opening", [INIT_CONNECT, INIT_WEB_SOCKET])
def test_a_program_may_number_its_packets_by_itself_but_never_twice(desk: Desk, opening: AnyMethod) -> None:
    peer = desk.client(opening=opening)
    for serial in (77, 5):
        c2s = desk.order(peer, desk.header(), 300.0)
        c2s.packet_id = PacketID(conn_id=peer.connection_id, serial_no=serial)
        desk.placed(peer, c2s)
        assert "taken for a replay" in refused(desk.place(peer, c2s))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("qty", 150, "qty 150 is not a multiple of the lot size 100 of HK.00700"),
        ("price", 300.001, "is not on the price grid of HK.00700"),
        ("price", None, "price is missing"),
        ("price", 5.0, "too far from the last price"),
        ("qty", 1e9, "not enough buying power"),
        ("code", "99999", "unknown security '99999' in trdMarket 1 (HK)"),
        ("sec_market", TrdSecMarket.US, "secMarket 2 (US) does not fit trdMarket 1 (HK)"),
        ("trd_side", TrdSide.SELL, "short selling needs a margin account"),
        ("trd_side", TrdSide.SELL_SHORT, "short selling needs a margin account"),
        ("order_type", OrderType.AUCTION, "orderType 6 (AUCTION) is not modelled"),
        ("order_type", OrderType.STOP_LIMIT, "auxPrice is missing"),
        ("remark", "x" * 65, "remark has 65 bytes"),
    ],
)
def test_an_order_that_breaks_a_rule_is_refused_and_leaves_nothing(
    desk: Desk, peer: Peer, name: str, value: object, words: str
) -> None:
    c2s = desk.order(peer, desk.header(), 300.0)
    setattr(c2s, name, value)
    assert words in refused(desk.place(peer, c2s))
    assert desk.orders(peer, desk.header()) == []


def test_an_order_keeps_what_it_was_given(desk: Desk, peer: Peer) -> None:
    c2s = desk.order(peer, desk.header(), 300.0, 200)
    c2s.remark = "mine"
    placed = desk.placed(peer, c2s)
    (order,) = desk.order_messages(peer, desk.header())
    assert (order.order_id, order.order_id_ex) == (placed.order_id, placed.order_id_ex)
    assert (order.qty, order.price, order.remark, order.code) == (200.0, 300.0, "mine", "00700")
    assert order.order_id > 2**53
    assert order.create_time == "2025-06-02 10:30:00.000"
    assert order.create_timestamp == desk.clock.now()


def test_shanghai_and_shenzhen_are_told_apart_by_the_code_or_the_market(desk: Desk, peer: Peer) -> None:
    header = desk.header(TrdMarket.CN)
    for code, market, price in (("600036", None, 40.0), ("000333", None, 70.0), ("000333", TrdSecMarket.CN_SZ, 70.0)):
        c2s = desk.order(peer, header, price)
        c2s.code, c2s.sec_market = code, market
        desk.placed(peer, c2s)
    c2s = desk.order(peer, header, 70.0)
    c2s.code, c2s.sec_market = "000333", TrdSecMarket.CN_SH
    assert "unknown security '000333'" in refused(desk.place(peer, c2s))


def test_an_order_is_changed_by_either_of_its_ids(desk: Desk, peer: Peer) -> None:
    header, order = desk.header(), desk.rest(peer)
    assert order.order_id is not None
    first = desk.modify(peer, header, order.order_id, ModifyOrderOp.NORMAL, quantity=300, price=301.0)
    assert first.ret_type == RetType.SUCCEED
    second = desk.modify(peer, header, 0, ModifyOrderOp.NORMAL, price=302.0, text_id=order.order_id_ex)
    assert second.ret_type == RetType.SUCCEED
    (changed,) = desk.order_messages(peer, header)
    assert (changed.qty, changed.price) == (300.0, 302.0)


def test_a_change_that_breaks_a_rule_leaves_the_order_as_it_is(desk: Desk, peer: Peer) -> None:
    header, order = desk.header(), desk.rest(peer)
    assert order.order_id is not None
    before = desk.order_messages(peer, header)
    for quantity, price, words in ((150, None, "lot size"), (None, 300.01, "price grid"), (1e6, None, "buying power")):
        response = desk.modify(peer, header, order.order_id, ModifyOrderOp.NORMAL, quantity=quantity, price=price)
        assert words in refused(response)
    assert desk.order_messages(peer, header) == before


def test_an_order_goes_through_its_operations(desk: Desk, peer: Peer) -> None:
    header, order = desk.header(), desk.rest(peer)
    assert order.order_id is not None
    for operation, status in (
        (ModifyOrderOp.DISABLE, OrderStatus.DISABLED),
        (ModifyOrderOp.ENABLE, OrderStatus.SUBMITTED),
        (ModifyOrderOp.CANCEL, OrderStatus.CANCELLED_ALL),
        (ModifyOrderOp.DELETE, OrderStatus.DELETED),
    ):
        assert desk.modify(peer, header, order.order_id, operation).ret_type == RetType.SUCCEED
        assert desk.orders(peer, header) == [(order.order_id, status)]


@pytest.mark.parametrize(
    ("order_id", "operation", "words"),
    [(5, ModifyOrderOp.CANCEL, "has no order 5"), (0, ModifyOrderOp.CANCEL, "has no order 0")],
)
def test_an_order_that_is_not_there_cannot_be_changed(
    desk: Desk, peer: Peer, order_id: int, operation: ModifyOrderOp, words: str
) -> None:
    assert words in refused(desk.modify(peer, desk.header(), order_id, operation))


def test_an_unknown_operation_is_refused(desk: Desk, peer: Peer) -> None:
    order = desk.rest(peer)
    response = desk.modify(peer, desk.header(), order.order_id or 0, ModifyOrderOp(9))
    assert "unknown modifyOrderOp 9" in refused(response)


def test_american_orders_are_modified_and_cancelled_only(desk: Desk, peer: Peer) -> None:
    header = desk.header(TrdMarket.US)
    c2s = desk.order(peer, header, 150.0)
    c2s.code = "AAPL"
    order = desk.placed(peer, c2s)
    response = desk.modify(peer, header, order.order_id or 0, ModifyOrderOp.DISABLE)
    assert "can be modified and cancelled only" in refused(response)


def test_all_orders_of_an_account_are_cancelled_at_once(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    for _ in range(3):
        desk.rest(peer)
    assert desk.modify(peer, header, 0, ModifyOrderOp.CANCEL, for_all=True).ret_type == RetType.SUCCEED
    assert {status for _, status in desk.orders(peer, header)} == {OrderStatus.CANCELLED_ALL}


def test_the_orders_of_one_market_are_cancelled(desk: Desk, peer: Peer) -> None:
    desk.unlock(peer)
    american = desk.order(peer, desk.universal(TrdMarket.US), 150.0)
    american.code = "AAPL"
    left = desk.placed(peer, american).order_id
    gone = desk.rest(peer, desk.universal()).order_id
    desk.modify(peer, desk.universal(), 0, ModifyOrderOp.CANCEL, for_all=True, market=TrdMarket.HK)
    assert desk.orders(peer, desk.universal()) == [
        (left, OrderStatus.SUBMITTED),
        (gone, OrderStatus.CANCELLED_ALL),
    ]


def test_only_cancelling_is_for_all(desk: Desk, peer: Peer) -> None:
    response = desk.modify(peer, desk.header(), 0, ModifyOrderOp.DISABLE, for_all=True)
    assert "forAll goes with modifyOrderOp 2" in refused(response)
