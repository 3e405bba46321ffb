"""The handlers' answers about past orders, fills, fees and cash flows, and the pushes about them."""

from __future__ import annotations

import pytest
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.pushes.trades import due_trades
from opend.simulator.state import Peer
from opend_proto import (
    methods,
    trd_flow_summary,
    trd_get_history_order_fill_list,
    trd_get_history_order_list,
    trd_get_order_fee,
    trd_get_order_fill_list,
    trd_sub_acc_push,
    trd_update_order,
    trd_update_order_fill,
)
from opend_proto.common import RetType
from opend_proto.trd_common import (
    ModifyOrderOp,
    Order,
    OrderFill,
    OrderStatus,
    TrdFilterConditions,
    TrdHeader,
)
from opend_proto.trd_flow_summary import FlowSummaryInfo, TrdCashFlowDirection

DAY = 86_400.0
TODAY = TrdFilterConditions(begin_time="2025-06-02", end_time="2025-06-02")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def peer(desk: Desk) -> Peer:
    return desk.client()


def fills(desk: Desk, header: TrdHeader) -> list[OrderFill]:
    c2s = trd_get_order_fill_list.C2S(header=header)
    response = desk.ask(desk.client(), methods.TRD_GET_ORDER_FILL_LIST, trd_get_order_fill_list.Request(c2s=c2s))
    assert response.s2c is not None
    return response.s2c.order_fill_list


def old_fills(desk: Desk, header: TrdHeader, conditions: TrdFilterConditions) -> list[OrderFill]:
    c2s = trd_get_history_order_fill_list.C2S(header=header, filter_conditions=conditions)
    request = trd_get_history_order_fill_list.Request(c2s=c2s)
    response = desk.ask(desk.client(), methods.TRD_GET_HISTORY_ORDER_FILL_LIST, request)
    assert response.s2c is not None
    return response.s2c.order_fill_list


def old_orders(desk: Desk, header: TrdHeader, conditions: TrdFilterConditions) -> trd_get_history_order_list.Response:
    c2s = trd_get_history_order_list.C2S(header=header, filter_conditions=conditions)
    return desk.ask(desk.client(), methods.TRD_GET_HISTORY_ORDER_LIST, trd_get_history_order_list.Request(c2s=c2s))


def flows(
    desk: Desk,
    header: TrdHeader,
    day: str,
    direction: TrdCashFlowDirection | None = None,
    span: tuple[str, str] | None = None,
) -> list[FlowSummaryInfo]:
    first, last = span or (None, None)
    c2s = trd_flow_summary.C2S(
        header=header,
        clearing_date=day,
        cash_flow_direction=direction,
        start_create_date=first,
        end_create_date=last,
    )
    response = desk.ask(desk.client(), methods.TRD_FLOW_SUMMARY, trd_flow_summary.Request(c2s=c2s))
    assert response.s2c is not None
    return response.s2c.flow_summary_info_list


def subscribe(desk: Desk, peer: Peer, *headers: TrdHeader) -> None:
    c2s = trd_sub_acc_push.C2S(acc_id_list=[header.acc_id for header in headers])
    response = desk.ask(peer, methods.TRD_SUB_ACC_PUSH, trd_sub_acc_push.Request(c2s=c2s))
    assert response.ret_type == RetType.SUCCEED


def pushed(peer: Peer, most: int | None = None) -> list[Order | OrderFill]:
    """Take at most ``most`` of the pushes that are due, as a connection does whose client reads slowly."""
    found: list[Order | OrderFill] = []
    due = due_trades(peer)
    while most is None or len(found) < most:
        item = next(due, None)
        if item is None:
            break
        message = item[1]
        if isinstance(message, trd_update_order.S2C):
            found.append(message.order)
        elif isinstance(message, trd_update_order_fill.S2C):
            found.append(message.order_fill)
    return found


def test_todays_fills_and_those_of_history_are_the_same(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    desk.buy(peer, header, 1000)
    found = fills(desk, header)
    assert sum(fill.qty for fill in found) == 1000.0
    assert found == old_fills(desk, header, TODAY)
    desk.clock.advance(DAY)
    assert fills(desk, header) == []
    assert found == old_fills(desk, header, TODAY)


def test_history_holds_the_orders_that_are_over(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    bought = desk.buy(peer, header)
    desk.rest(peer, header)
    response = old_orders(desk, header, TODAY)
    assert response.s2c is not None
    assert [order.order_id for order in response.s2c.order_list] == [bought.order_id]


def test_history_needs_its_times(desk: Desk) -> None:
    assert "beginTime and endTime are needed" in refused(old_orders(desk, desk.header(), TrdFilterConditions()))


def test_orders_are_filtered_by_their_status(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    bought, resting = desk.buy(peer, header), desk.rest(peer, header)
    assert desk.orders(peer, header, (OrderStatus.FILLED_ALL,)) == [(bought.order_id, OrderStatus.FILLED_ALL)]
    assert desk.orders(peer, header, (OrderStatus.SUBMITTED,)) == [(resting.order_id, OrderStatus.SUBMITTED)]


def test_an_order_is_seen_on_its_day_and_on_the_day_it_ends(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    desk.buy(peer, header)
    assert len(desk.orders(peer, header)) == 1
    desk.clock.advance(DAY)
    assert desk.orders(peer, header) == []


def test_the_fee_of_an_order_is_the_sum_of_its_items(desk: Desk, peer: Peer) -> None:
    header, order = desk.header(), desk.buy(peer)
    assert order.order_id_ex is not None
    c2s = trd_get_order_fee.C2S(header=header, order_id_ex_list=[order.order_id_ex])
    response = desk.ask(peer, methods.TRD_GET_ORDER_FEE, trd_get_order_fee.Request(c2s=c2s))
    assert response.s2c is not None
    (fee,) = response.s2c.order_fee_list
    assert fee.fee_amount == pytest.approx(sum(item.value or 0.0 for item in fee.fee_list))
    assert fee.fee_amount is not None
    assert fee.fee_amount > 0


def test_cash_flows_of_a_day_are_what_the_cash_changed_by(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    desk.buy(peer, header, 300)
    funds = desk.funds(peer, header).s2c
    assert funds is not None
    assert funds.funds is not None
    found = flows(desk, header, "2025-06-02")
    assert 1_000_000.0 + sum(flow.cash_flow_amount or 0.0 for flow in found) == pytest.approx(funds.funds.cash)
    assert flows(desk, header, "2025-06-02", TrdCashFlowDirection.OUT) == found
    assert flows(desk, header, "2025-06-02", TrdCashFlowDirection.IN) == flows(desk, header, "2025-06-03") == []


def test_cash_flows_of_a_range_of_days_are_those_of_each(desk: Desk, peer: Peer) -> None:
    header = desk.header()
    desk.buy(peer, header)
    desk.clock.advance(DAY)
    desk.buy(peer, header)
    both = flows(desk, header, "", span=("2025-06-02", "2025-06-03"))
    assert both == flows(desk, header, "2025-06-02") + flows(desk, header, "2025-06-03")
    assert flows(desk, header, "", span=("2025-06-03", "2025-06-30")) == flows(desk, header, "2025-06-03") != []


@pytest.mark.parametrize(("day", "words"), [("June", "clearingDate must be a day"), ("", "must be given")])
def test_cash_flows_need_a_day(desk: Desk, peer: Peer, day: str, words: str) -> None:
    c2s = trd_flow_summary.C2S(header=desk.header(), clearing_date=day)
    response = desk.ask(peer, methods.TRD_FLOW_SUMMARY, trd_flow_summary.Request(c2s=c2s))
    assert words in refused(response)


def test_each_change_is_pushed_once_and_in_order_with_fills_before_their_order(desk: Desk, peer: Peer) -> None:
    subscribe(desk, peer, desk.header())
    order = desk.rest(peer, quantity=200)
    desk.modify(peer, desk.header(), order.order_id or 0, ModifyOrderOp.NORMAL, price=desk.book().asks[0].price)
    submitting, submitted, changed, fill, filled = pushed(peer)
    assert isinstance(fill, OrderFill)
    statuses = [each.order_status for each in (submitting, submitted, changed, filled) if isinstance(each, Order)]
    assert statuses == [
        OrderStatus.SUBMITTING,
        OrderStatus.SUBMITTED,
        OrderStatus.SUBMITTED,
        OrderStatus.FILLED_ALL,
    ]
    assert (fill.qty, fill.order_id) == (200.0, order.order_id)
    assert pushed(peer) == []


def test_a_connection_that_reads_slowly_loses_and_repeats_nothing(desk: Desk, peer: Peer) -> None:
    other = desk.client(43)
    for each in (peer, other):
        subscribe(desk, each, desk.header())
    desk.buy(peer, quantity=1500)
    whole = pushed(other)
    assert len(whole) > 3
    assert [item for _ in whole for item in pushed(peer, 1)] == whole
    assert pushed(peer) == []


def test_time_that_passes_brings_pushes(desk: Desk, peer: Peer) -> None:
    subscribe(desk, peer, desk.header())
    desk.placed(peer, desk.order(peer, desk.header(), desk.book().bids[0].price))
    assert len(pushed(peer)) == 2
    desk.clock.advance(3600)
    fill, order = pushed(peer)
    assert isinstance(fill, OrderFill)
    assert isinstance(order, Order)
    assert order.order_status == OrderStatus.FILLED_ALL
    assert order.update_timestamp == fill.create_timestamp


def test_only_the_accounts_that_were_asked_for_are_pushed_from_then_on(desk: Desk, peer: Peer) -> None:
    simulated, real = desk.header(), desk.universal()
    desk.unlock(peer)
    desk.rest(peer, simulated)
    assert pushed(peer) == []
    subscribe(desk, peer, real)
    desk.rest(peer, simulated)
    desk.rest(peer, real)
    assert len(pushed(peer)) == 2
    subscribe(desk, peer, simulated)
    assert pushed(peer) == []
    desk.rest(peer, real)
    desk.rest(peer, simulated)
    assert len(pushed(peer)) == 2
    subscribe(desk, peer)
    desk.rest(peer, simulated)
    assert pushed(peer) == []
