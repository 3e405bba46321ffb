"""Cryptocurrencies are traded through the vendor's names, in fractions of a coin."""

from __future__ import annotations

from opend.futu import RET_OK, ModifyOrderOp, OpenCryptoTradeContext, OrderType, TimeInForce, TrdSide
from opend.simulator import Simulator
from opend.simulator.trading import DEFAULT_UNLOCK


def test_an_order_for_a_part_of_a_coin_goes_its_way(simulator: Simulator) -> None:
    with OpenCryptoTradeContext(simulator.host, simulator.port, allow_real_trading=True) as context:
        assert context.unlock_trade(DEFAULT_UNLOCK) == (RET_OK, None)
        code, bought = context.place_order(
            0, 0.125, "CC.BTCUSD", TrdSide.BUY, OrderType.MARKET, time_in_force=TimeInForce.IOC
        )
        assert code == RET_OK, bought
        assert [*bought["code"], *bought["order_status"], *bought["dealt_qty"]] == ["CC.BTCUSD", "FILLED_ALL", 0.125]
        _, resting = context.place_order(50_000, 0.5, "CC.BTCUSD", TrdSide.BUY, time_in_force=TimeInForce.GTC)
        order_id = str(resting["order_id"].iloc[0])
        for operation in (ModifyOrderOp.NORMAL, ModifyOrderOp.CANCEL):
            assert context.modify_order(operation, order_id, 0.25, 50_001)[0] == RET_OK
        _, positions = context.position_list_query()
        assert positions[["code", "qty"]].to_numpy().tolist() == [["CC.BTC", 0.125]]
        _, funds = context.accinfo_query()
        assert list(funds["crypto_mv"]) == list(funds["market_val"])
