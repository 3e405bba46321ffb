"""Futures are traded through the vendor's names as shares are."""

from __future__ import annotations

from typing import Any

from opend.futu import RET_ERROR, RET_OK, ModifyOrderOp, OpenFutureTradeContext, OrderType, TrdEnv, TrdSide
from opend.simulator import Simulator


def test_an_order_on_a_future_goes_its_way(simulator: Simulator) -> None:
    paper: dict[str, Any] = {"trd_env": TrdEnv.SIMULATE}
    with OpenFutureTradeContext(simulator.host, simulator.port) as context:
        code, sold = context.place_order(
            0, 2, "HK.MHImain", TrdSide.SELL, order_type=OrderType.MARKET, trd_env=TrdEnv.SIMULATE
        )
        assert code == RET_OK, sold
        assert [*sold["code"], *sold["order_status"], *sold["dealt_qty"]] == ["HK.MHI2506", "FILLED_ALL", 2]
        _, resting = context.place_order(20_000, 2, "HK.MHI2506", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
        order_id = str(resting["order_id"].iloc[0])
        for operation in (ModifyOrderOp.NORMAL, ModifyOrderOp.CANCEL):
            assert context.modify_order(operation, order_id, 1, 20_001, trd_env=TrdEnv.SIMULATE)[0] == RET_OK
        _, orders = context.order_list_query(**paper)
        assert list(orders["order_market"]) == ["FUTURES_SIMULATE_HK"] * 2
        _, positions = context.position_list_query(**paper)
        assert positions[["qty", "position_side", "market_val"]].to_numpy().tolist() == [[-2, "SHORT", 0]]
        _, funds = context.accinfo_query(**paper)
        assert list(funds["initial_margin"]) == [44_000]
        _, most = context.acctradinginfo_query(OrderType.NORMAL, "HK.MHI2506", 20_000, trd_env=TrdEnv.SIMULATE)
        assert most[["max_buy_back", "long_required_im"]].to_numpy().tolist() == [[2, -22_000]]
        code, told = context.place_order(400, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
        assert (code, str(told).startswith("HK.00700 is EQTY")) == (RET_ERROR, True)
