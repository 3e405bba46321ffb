"""Run under the vendor's client and under ours: each quote call once, and pushes of each kind."""

from face import PORT, Collector, face, finish, ready, shown

HANDLERS = {
    "TickerHandlerBase": "TICKER",
    "StockQuoteHandlerBase": "QUOTE",
    "OrderBookHandlerBase": "ORDER_BOOK",
    "CurKlineHandlerBase": "K_1M",
    "RTDataHandlerBase": "RT_DATA",
    "BrokerHandlerBase": "BROKER",
}
CODES = ["HK.00700"]

context = face.OpenQuoteContext(host="127.0.0.1", port=PORT)
collector = Collector()
for name in (*HANDLERS, "SysNotifyHandlerBase"):
    context.set_handler(collector.handler(name))

results = {"not_a_handler": shown(context.set_handler(object()))}
results["refused"] = shown(context.get_rt_ticker("HK.00700", 2))
results["subscribe"] = shown(context.subscribe(CODES, list(HANDLERS.values()), is_first_push=True, subscribe_push=True))
collector.wait(lambda pushed: all(name in pushed for name in HANDLERS))
ready()
collector.wait(lambda pushed: all(len(pushed.get(name, ())) >= 2 for name in HANDLERS))
pushed = {name: pushes[:2] for name, pushes in sorted(collector.pushed.items())}

NAMED = {
    f"{market}_{kind}": context.get_stock_basicinfo(market, kind)
    for market, kind in (
        ("HK", "STOCK"),
        ("HK", "WARRANT"),
        ("HK", "IDX"),
        ("HK", "PLATE"),
        ("HK", "FUTURE"),
        ("US", "ETF"),
        ("US", "DRVT"),
        ("US", "CRYPTO"),
    )
}
several = [code for answer, frame in NAMED.values() if answer == face.RET_OK for code in frame["code"].tolist()[:2]]
results |= {f"get_stock_basicinfo_{name}": shown(answer) for name, answer in NAMED.items()}
results |= {
    "subscribe_day": shown(context.subscribe(CODES, face.SubType.K_DAY, subscribe_push=False)),
    "subscribe_several": shown(context.subscribe(several, ["QUOTE"], subscribe_push=False)),
    "get_stock_quote_several": shown(context.get_stock_quote(several)),
    "get_market_snapshot_several": shown(context.get_market_snapshot(several)),
    "subscribe_more": shown(context.subscribe("US.AAPL", face.SubType.TICKER, False, False, session=face.Session.ALL)),
    "query_subscription": shown(context.query_subscription()),
    "query_own_subscription": shown(context.query_subscription(is_all_conn=False)),
    "get_rt_ticker": shown(context.get_rt_ticker("HK.00700", 3)),
    "get_rt_ticker_us": shown(context.get_rt_ticker("US.AAPL", 3)),
    "too_many": shown(context.get_rt_ticker("HK.00700", 1001)),
    "get_stock_quote": shown(context.get_stock_quote(CODES)),
    "get_order_book": shown(context.get_order_book("HK.00700", num=3)),
    "get_cur_kline": shown(context.get_cur_kline("HK.00700", 3, face.KLType.K_1M)),
    "get_cur_kline_day": shown(context.get_cur_kline("HK.00700", 3)),
    "get_rt_data": shown(context.get_rt_data("HK.00700")),
    "get_broker_queue": shown(context.get_broker_queue("HK.00700")),
    "get_market_snapshot": shown(context.get_market_snapshot(["HK.00700", "US.AAPL"])),
    "get_stock_basicinfo": shown(context.get_stock_basicinfo(face.Market.HK)),
    "get_stock_basicinfo_codes": shown(context.get_stock_basicinfo("HK", code_list="HK.00700,US.AAPL")),
    "request_trading_days": shown(context.request_trading_days("HK", start="2025-05-01", end="2025-05-31")),
    "get_global_state": shown(context.get_global_state()),
}
for name, extra in {
    "minutes": {},
    "chosen": {"fields": [face.KL_FIELD.CLOSE, face.KL_FIELD.DATE_TIME, face.KL_FIELD.TRADE_VOL]},
    "paged": {"max_count": 5},
    "days": {"ktype": "K_DAY"},
}.items():
    asked = {"start": "2025-05-30", "end": "2025-06-02", "ktype": face.KLType.K_1M, "max_count": 30} | extra
    results[f"request_history_kline_{name}"] = shown(context.request_history_kline("HK.00700", **asked))
first = context.request_history_kline("HK.00700", "2025-05-30", "2025-06-02", face.KLType.K_1M, max_count=5)
second = context.request_history_kline(
    "HK.00700", "2025-05-30", "2025-06-02", face.KLType.K_1M, max_count=5, page_req_key=first[2]
)
results["request_history_kline_next"] = shown(second[:2])

# Refused by the clients themselves, each in its own words.
wrong = {
    "code": context.get_rt_ticker(700, 2),
    "market": context.get_rt_ticker("XX.00700", 2),
    "number": context.get_rt_ticker("HK.00700", "2"),
    "period": context.get_cur_kline("HK.00700", 3, "K_2M"),
    "kind": context.subscribe(CODES, ["TICK"]),
    "nothing": context.subscribe([], ["TICKER"]),
    "date": context.request_history_kline("HK.00700", start="June")[:2],
}
results["unsubscribe"] = shown(context.unsubscribe(CODES, ["BROKER"]))
results["unsubscribe_all"] = shown(context.unsubscribe_all())
context.close()
results["wrong"] = {name: [code, type(text).__name__] for name, (code, text) in wrong.items()}
finish(calls=results, pushed=pushed)
