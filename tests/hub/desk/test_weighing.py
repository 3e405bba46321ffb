"""What a hub reads before an order is judged: no more than the limits need, and not again what it has just read."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from opend import AsyncClient, RiskLimits
from opend.errors import ConnectionClosed, ServerError
from opend.hub.desk import weighing
from opend.hub.desk.weighing import Weigher
from opend_proto import qot_get_security_snapshot, trd_get_order_list, trd_modify_order, trd_place_order
from opend_proto.common import PacketID, RetType
from opend_proto.methods import QOT_GET_SECURITY_SNAPSHOT, TRD_GET_ORDER_LIST, TRD_MODIFY_ORDER, TRD_PLACE_ORDER
from opend_proto.schema import AnyMethod
from opend_proto.trd_common import ModifyOrderOp, Order, OrderStatus, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

PACKET = PacketID(conn_id=0, serial_no=0)
PRICED = RiskLimits(max_notional={"HKD": 1000})


class Gateway:
    """Takes note of the calls, and answers or fails as a test says."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: Exception | None = None

    async def call(self, method: AnyMethod, request: Any, timeout: float | None = None) -> Any:
        assert timeout == 5.0
        securities = getattr(request.c2s, "security_list", [])
        self.asked.append(" ".join([method.name, *(each.code for each in securities)]))
        if self.error is not None:
            raise self.error
        if method is TRD_GET_ORDER_LIST:
            return trd_get_order_list.Response(
                ret_type=RetType.SUCCEED,
                s2c=trd_get_order_list.S2C(
                    header=request.c2s.header, order_list=[order(7, "00005"), order(8, "00001")]
                ),
            )
        s2c = qot_get_security_snapshot.S2C() if method is QOT_GET_SECURITY_SNAPSHOT else None
        return qot_get_security_snapshot.Response(ret_type=RetType.SUCCEED, s2c=s2c)


def order(number: int, code: str) -> Order:
    return Order(
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        order_status=OrderStatus.SUBMITTED,
        order_id=number,
        order_id_ex=str(number),
        code=code,
        name="",
        qty=100.0,
        price=1.0,
        create_time="",
        update_time="",
    )


def header(market: TrdMarket = TrdMarket.HK) -> TrdHeader:
    return TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=1, trd_market=market)


def place(code: str, market: TrdMarket = TrdMarket.HK) -> tuple[AnyMethod, Any]:
    c2s = trd_place_order.C2S(
        packet_id=PACKET,
        header=header(market),
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        code=code,
        qty=1.0,
        price=1.0,
    )
    return TRD_PLACE_ORDER, trd_place_order.Request(c2s=c2s)


def change(number: int, operation: ModifyOrderOp = ModifyOrderOp.NORMAL) -> tuple[AnyMethod, Any]:
    c2s = trd_modify_order.C2S(packet_id=PACKET, header=header(), order_id=number, modify_order_op=operation)
    return TRD_MODIFY_ORDER, trd_modify_order.Request(c2s=c2s)


def asked(gateway: Gateway, weigher: Weigher, call: tuple[AnyMethod, Any]) -> list[str]:
    gateway.asked.clear()
    asyncio.run(weigher.prepare(*call, 5.0))
    return list(gateway.asked)


def weigher_of(gateway: Gateway, limits: RiskLimits | None) -> Weigher:
    return Weigher(cast("AsyncClient", gateway), limits)


def test_what_the_limits_need_is_read_and_not_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(weighing, "monotonic", lambda: now[0])
    gateway = Gateway()
    weigher = weigher_of(gateway, PRICED)
    snapshot = "Qot_GetSecuritySnapshot"
    assert asked(gateway, weigher, place("00700")) == [f"{snapshot} 00700"]
    assert asked(gateway, weigher, place("00700")) == []
    assert asked(gateway, weigher, place("00005")) == [f"{snapshot} 00005"]
    now[0] += 2.0
    assert asked(gateway, weigher, place("00700")) == [f"{snapshot} 00700"]
    future = asked(gateway, weigher, place("HSImain", TrdMarket.FUTURES_SIMULATE_HK))
    assert future == ["Qot_GetFutureInfo HSImain", f"{snapshot} HSImain"]
    assert asked(gateway, weigher, change(8)) == ["Trd_GetOrderList", f"{snapshot} 00001"]
    assert asked(gateway, weigher, change(9)) == ["Trd_GetOrderList"]
    assert asked(gateway, weigher, change(8, ModifyOrderOp.CANCEL)) == []


def test_without_limits_that_need_it_nothing_is_read() -> None:
    gateway = Gateway()
    assert asked(gateway, weigher_of(gateway, None), place("00700")) == []
    counted = weigher_of(gateway, RiskLimits(max_quantity=5))
    assert asked(gateway, counted, place("00700")) == []
    assert asked(gateway, counted, change(8)) == ["Trd_GetOrderList"]


def test_what_cannot_be_read_is_left_to_the_judge() -> None:
    gateway = Gateway()
    weigher = weigher_of(gateway, PRICED)
    gateway.error = ServerError("no right", ret_type=-1)
    for _ in range(2):  # What failed is tried again.
        assert asked(gateway, weigher, place("00700")) == ["Qot_GetSecuritySnapshot 00700"]
    gateway.error = ConnectionClosed("lost")
    with pytest.raises(ConnectionClosed):
        asked(gateway, weigher, place("00700"))
