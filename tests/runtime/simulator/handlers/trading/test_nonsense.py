"""Any trade request is carried out or refused by a rule; no handler raises an unexpected error."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.markets.trade_desk import Desk

from opend_proto import methods, trd_get_max_trd_qtys, trd_get_position_list, trd_modify_order, trd_place_order
from opend_proto.common import Session
from opend_proto.trd_common import (
    Currency,
    ModifyOrderOp,
    OrderType,
    TimeInForce,
    TrdFilterConditions,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)

NUMBERS = st.sampled_from([300.0, 100.0, 0.0, -1.0, 1e300, 5e-324, float("nan"), float("inf")]) | st.floats()
CODES = st.sampled_from(["00700", "AAPL", "600519", "", "\0"]) | st.text(max_size=5)
IDS = st.integers(0, 2**64 - 1)
MAYBE = st.none()


def fine(reply: object) -> None:
    assert "handler failed" not in (getattr(reply, "ret_msg", None) or "")


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_orders(data: st.DataObject) -> None:
    desk = Desk()
    peer, header = desk.client(), desk.universal(data.draw(st.sampled_from([TrdMarket.HK, TrdMarket.US])))
    desk.unlock(peer)
    for number in (1, 2):
        c2s = trd_place_order.C2S(
            packet_id=desk.packet(peer),
            header=header,
            trd_side=TrdSide(data.draw(st.integers(-1, 3))),
            order_type=OrderType(data.draw(st.integers(0, 20))),
            code=data.draw(CODES),
            qty=data.draw(NUMBERS),
            price=data.draw(MAYBE | NUMBERS),
            adjust_price=data.draw(MAYBE | st.booleans()),
            adjust_side_and_limit=data.draw(MAYBE | NUMBERS),
            sec_market=data.draw(MAYBE | st.integers(0, 32).map(TrdSecMarket)),
            time_in_force=data.draw(MAYBE | st.integers(0, 4).map(TimeInForce)),
            aux_price=data.draw(MAYBE | NUMBERS),
            session=data.draw(MAYBE | st.integers(0, 5).map(Session)),
            expire_time=data.draw(MAYBE | st.text(max_size=12)),
            remark=data.draw(MAYBE | st.text(max_size=40)),
        )
        fine(desk.place(peer, c2s))
        order_id = desk.rest(peer, desk.header()).order_id if number == 1 else data.draw(IDS)
        change = trd_modify_order.C2S(
            packet_id=desk.packet(peer),
            header=desk.header(),
            order_id=order_id or 0,
            modify_order_op=ModifyOrderOp(data.draw(st.integers(-1, 6))),
            for_all=data.draw(MAYBE | st.booleans()),
            qty=data.draw(MAYBE | NUMBERS),
            price=data.draw(MAYBE | NUMBERS),
            aux_price=data.draw(MAYBE | NUMBERS),
            order_id_ex=data.draw(MAYBE | st.text(max_size=20)),
        )
        fine(desk.ask(peer, methods.TRD_MODIFY_ORDER, trd_modify_order.Request(c2s=change)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_questions(data: st.DataObject) -> None:
    desk = Desk()
    peer, header = desk.client(), desk.header()
    desk.buy(peer, header)
    most = trd_get_max_trd_qtys.C2S(
        header=header,
        order_type=OrderType(data.draw(st.integers(0, 20))),
        code=data.draw(CODES),
        price=data.draw(NUMBERS),
        order_id=data.draw(MAYBE | IDS),
        order_id_ex=data.draw(MAYBE | st.text(max_size=20)),
    )
    fine(desk.ask(peer, methods.TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=most)))
    positions = trd_get_position_list.C2S(
        header=header,
        filter_conditions=TrdFilterConditions(
            code_list=data.draw(st.lists(CODES, max_size=2)),
            begin_time=data.draw(MAYBE | st.text(max_size=20)),
            filter_market=TrdMarket(data.draw(st.integers(0, 20))),
        ),
        filter_pl_ratio_min=data.draw(MAYBE | NUMBERS),
        filter_pl_ratio_max=data.draw(MAYBE | NUMBERS),
    )
    fine(desk.ask(peer, methods.TRD_GET_POSITION_LIST, trd_get_position_list.Request(c2s=positions)))
    fine(desk.funds(peer, desk.universal(), Currency(data.draw(st.integers(0, 12)))))
