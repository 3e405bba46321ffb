"""Run under the vendor's client and under ours: each trading call once, with a simulated account, and both pushes."""

from face import PORT, Collector, face, finish, shown

SIMULATE = face.TrdEnv.SIMULATE
CODE = "HK.00700"

# Our client unlocks real accounts only with permission, an argument that the vendor's does not have.
leave = {"allow_real_trading": True} if face.__name__.startswith("opend") else {}
context = face.OpenSecTradeContext(face.TrdMarket.NONE, host="127.0.0.1", port=PORT, **leave)
collector = Collector()
for name in ("TradeOrderHandlerBase", "TradeDealHandlerBase"):
    context.set_handler(collector.handler(name))

results = {
    "get_acc_list": shown(context.get_acc_list()),
    "accinfo_query": shown(context.accinfo_query(trd_env=SIMULATE)),
    "accinfo_query_usd": shown(context.accinfo_query(trd_env=SIMULATE, currency=face.Currency.USD)),
    "position_list_query": shown(context.position_list_query(trd_env=SIMULATE)),
    "acctradinginfo_query": shown(context.acctradinginfo_query("NORMAL", CODE, 450.0, trd_env=SIMULATE)),
}
# One order that waits at its price, and one that is filled.
waiting, filled = (
    context.place_order(price, 100, CODE, face.TrdSide.BUY, face.OrderType.NORMAL, trd_env=SIMULATE, remark="one")
    for price in (300.0, 600.0)
)
results |= {"place_order": shown(waiting), "place_order_filled": shown(filled)}
collector.wait(lambda pushed: "TradeDealHandlerBase" in pushed)
identity = waiting[1]["order_id"][0] if waiting[0] == face.RET_OK else "1"
results |= {
    "order_list_query": shown(context.order_list_query(trd_env=SIMULATE)),
    "order_list_query_one": shown(context.order_list_query(identity, trd_env=SIMULATE)),
    "order_list_query_by": shown(
        context.order_list_query("", [face.OrderStatus.FILLED_ALL], CODE, "2025-06-01", "2025-06-03", SIMULATE)
    ),
    "deal_list_query": shown(context.deal_list_query(trd_env=SIMULATE)),
    "position_list_query_after": shown(context.position_list_query(CODE, -50, 50, trd_env=SIMULATE)),
    "modify_order": shown(context.modify_order(face.ModifyOrderOp.NORMAL, identity, 200, 310.0, trd_env=SIMULATE)),
    "modify_order_cancel": shown(context.modify_order(face.ModifyOrderOp.CANCEL, identity, 0, 0, trd_env=SIMULATE)),
    "modify_order_unknown": shown(context.modify_order(face.ModifyOrderOp.CANCEL, "7", 0, 0, trd_env=SIMULATE)),
    "cancel_all_order": shown(context.cancel_all_order(trd_env=SIMULATE)),
    "history_order_list_query": shown(
        context.history_order_list_query(start="2025-05-01", end="2025-06-30", trd_env=SIMULATE)
    ),
    "history_deal_list_query": shown(
        context.history_deal_list_query(start="2025-05-01", end="2025-06-30", trd_env=SIMULATE)
    ),
    "order_fee_query": shown(context.order_fee_query([identity], trd_env=SIMULATE)),
    "unlock_trade": shown(context.unlock_trade("123456")),
    "lock_trade": shown(context.unlock_trade(is_unlock=False)),
}

# Refused by the clients themselves, each in its own words.
wrong = {
    "account": context.accinfo_query(trd_env=SIMULATE, acc_id=1),
    "index": context.accinfo_query(trd_env=SIMULATE, acc_index=99),
    "code": context.place_order(1, 1, "00700", face.TrdSide.BUY, trd_env=SIMULATE),
    "operation": context.modify_order("CHANGE", identity, 1, 1, trd_env=SIMULATE),
    "order": context.modify_order(face.ModifyOrderOp.CANCEL, "", 1, 1, trd_env=SIMULATE),
    "status": context.order_list_query(status_filter_list=["DONE"], trd_env=SIMULATE),
    "password": context.unlock_trade(),
}
# Each of the two orders was submitted and changed; the second was filled, and the first cancelled.
collector.wait(lambda pushed: len(pushed["TradeOrderHandlerBase"]) >= 7)
context.close()
results["wrong"] = {name: [code, type(text).__name__] for name, (code, text) in wrong.items()}
finish(calls=results, pushed=dict(sorted(collector.pushed.items())))
