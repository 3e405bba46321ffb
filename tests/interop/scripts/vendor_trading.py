"""Run by the vendor's own client: unlock, place, modify, cancel, look everything up; print it as one JSON line."""

import json
import os
import threading

import futu

CODE = "HK.00700"
SH = "SH.600519"
pushed_orders = []
pushed_deals = []
told = threading.Event()
result = {}


def rows(answer):
    code, data = answer[:2]
    return json.loads(data.to_json(orient="records")) if code == futu.RET_OK and hasattr(data, "to_json") else data


class Orders(futu.TradeOrderHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        code, data = super().on_recv_rsp(rsp_pb)
        pushed_orders.extend(rows((code, data)))
        return code, data


class Deals(futu.TradeDealHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        code, data = super().on_recv_rsp(rsp_pb)
        pushed_deals.extend(rows((code, data)))
        if pushed_deals[-1]["trd_env"] == futu.TrdEnv.SIMULATE:
            told.set()
        return code, data


if "OPEND_RSA_KEY" in os.environ:
    futu.SysConfig.enable_proto_encrypt(True)
    futu.SysConfig.set_init_rsa_file(os.environ["OPEND_RSA_KEY"])
context = futu.OpenSecTradeContext(
    filter_trdmarket=futu.TrdMarket.HK,
    host="127.0.0.1",
    port=int(os.environ["OPEND_PORT"]),
    security_firm=futu.SecurityFirm.FUTUSECURITIES,
)
context.set_handler(Orders())
context.set_handler(Deals())
today = os.environ["OPEND_TODAY"]
low, high = float(os.environ["OPEND_LOW"]), float(os.environ["OPEND_HIGH"])


def place(price, qty, code=CODE, side=futu.TrdSide.BUY, **more):
    return context.place_order(price, qty, code, side, **more)


def asked(name, answer):
    result[name] = rows(answer)
    return result[name]


asked("accounts", context.get_acc_list())
asked("locked", place(low, 100))
asked("wrong password", context.unlock_trade("000000"))
result["unlocked"] = context.unlock_trade("123456")
asked("odd lot", place(low, 150))
asked("off the grid", place(low + 0.05, 100))
asked("funds before", context.accinfo_query())
rested = asked("rested", place(low, 200, remark="kept"))[0]["order_id"]
asked("modified", context.modify_order(futu.ModifyOrderOp.NORMAL, rested, 300, low))
asked("open orders", context.order_list_query())
asked("frozen funds", context.accinfo_query())
asked("cancelled", context.modify_order(futu.ModifyOrderOp.CANCEL, rested, 0, 0))
asked("cancelled twice", context.modify_order(futu.ModifyOrderOp.CANCEL, rested, 0, 0))
bought = asked("bought", place(high, 200))[0]["order_id"]
asked("sold", place(low, 100, side=futu.TrdSide.SELL))
asked("market order", place(0, 100, order_type=futu.OrderType.MARKET))
asked("too many", place(low, 100000, side=futu.TrdSide.SELL))
place(low, 100)
asked("mainland", place(1000, 100, code=SH))
result["all cancelled"] = context.cancel_all_order()
asked("can trade", context.acctradinginfo_query(futu.OrderType.NORMAL, CODE, low))
asked("positions", context.position_list_query())
asked("profitable", context.position_list_query(pl_ratio_min=50))
asked("deals", context.deal_list_query())
asked("orders", context.order_list_query())
filled = [futu.OrderStatus.FILLED_ALL]
asked("history orders", context.history_order_list_query(filled, start=today, end=today))
asked("history deals", context.history_deal_list_query(CODE, start=today, end=today))
asked("fees", context.order_fee_query([bought]))
asked("funds", context.accinfo_query())
asked("margin", context.get_margin_ratio([CODE]))
asked("cash flow", context.get_acc_cash_flow(today))
simulated = asked("simulated", place(high, 100, trd_env=futu.TrdEnv.SIMULATE))
asked("simulated positions", context.position_list_query(trd_env=futu.TrdEnv.SIMULATE))
told.wait(10)
result["locked again"] = context.unlock_trade(is_unlock=False)
asked("refused", place(low, 100))
context.close()
result |= {"pushed orders": pushed_orders, "pushed deals": pushed_deals}
# In one piece: the vendor's threads print too.
print(f"\nRESULT {json.dumps(result)}\n", end="", flush=True)
