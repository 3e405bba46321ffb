"""Run under the vendor's client and under ours: what small programs do with each family of calls."""

from face import PORT, Collector, face, finish, ready, shown

CODES = ["HK.00700", "US.AAPL", "HK.00005"]
SIMULATE = face.TrdEnv.SIMULATE

quotes = face.OpenQuoteContext(host="127.0.0.1", port=PORT)
collector = Collector()
quotes.set_handler(collector.handler("PriceReminderHandlerBase"))


def data_of(answer):
    """Return the data of an answer, or end the program as most do."""
    if answer[0] != face.RET_OK:
        raise SystemExit(f"refused: {answer[1]}")
    return answer[1]


def open_markets():
    states = data_of(quotes.get_market_state(CODES))
    return states[["code", "market_state"]]


def largest_inflow():
    """Which of the securities money flows into most, by large orders."""
    flows = {code: data_of(quotes.get_capital_distribution(code)).iloc[0] for code in CODES[:1]}
    net = {code: row["capital_in_super"] - row["capital_out_super"] for code, row in flows.items()}
    minutes = data_of(quotes.get_capital_flow(CODES[0]))
    return max(net, key=net.get), list(minutes.columns), len(minutes) > 0


def nearest_options():
    """The next date's call and put whose strike is nearest to the price."""
    dates = data_of(quotes.get_option_expiration_date("HK.00700"))
    day = dates["strike_time"].iloc[0]
    chain = data_of(quotes.get_option_chain("HK.00700", start=day, end=day))
    price = data_of(quotes.get_market_snapshot(["HK.00700"]))["last_price"].iloc[0]
    chain = chain.assign(distance=(chain["strike_price"] - price).abs())
    return chain.sort_values(["distance", "code"]).groupby("option_type").head(1)["code"].tolist()


def watchlists():
    groups = data_of(quotes.get_user_security_group(face.UserSecurityGroupType.ALL))
    name = groups["group_name"].iloc[0]
    before = data_of(quotes.get_user_security(name))
    added = quotes.modify_user_security(name, face.ModifyUserSecurityOp.ADD, ["HK.00005"])
    return groups, before, added, data_of(quotes.get_user_security(name))["code"].tolist()


def cheap_and_liquid():
    """Screen by price, page by page."""
    price = face.SimpleFilter()
    price.stock_field = face.StockField.CUR_PRICE
    price.filter_min, price.filter_max = 1, 500
    price.is_no_filter = False
    price.sort = face.SortDir.DESCEND
    found, begin, is_last = [], 0, False
    while not is_last:
        is_last, count, stocks = data_of(quotes.get_stock_filter(face.Market.HK, [price], begin=begin, num=20))
        found += [(stock.stock_code, stock.stock_name, stock[price]) for stock in stocks]
        begin += len(stocks)
    return count, found


def plates():
    plates = data_of(quotes.get_plate_list(face.Market.HK, face.Plate.INDUSTRY))
    members = data_of(quotes.get_plate_stock(plates["code"].iloc[0]))
    return plates, members, data_of(quotes.get_owner_plate(CODES))


def quotas():
    before = data_of(quotes.query_subscription())
    data_of(quotes.request_history_kline("HK.00700", "2025-05-01", "2025-05-31"))
    return before, data_of(quotes.get_history_kl_quota(get_detail=True))


def reminders():
    volume = data_of(quotes.get_market_snapshot(["HK.00700"]))["volume"].iloc[0]
    key = data_of(
        quotes.set_price_reminder(
            "HK.00700",
            face.SetPriceReminderOp.ADD,
            reminder_type=face.PriceReminderType.VOLUME_UP,
            reminder_freq=face.PriceReminderFreq.ALWAYS,
            value=float(volume + 1),
            note="traded",
        )
    )
    return data_of(quotes.get_price_reminder("HK.00700")), isinstance(key, int)


def warrants():
    request = face.WarrantRequest()
    request.sort_field = face.SortField.TURNOVER
    request.type_list = face.WrtType.CALL
    found, is_last, count = data_of(quotes.get_warrant("HK.00700", request))
    return (
        found,
        is_last,
        count,
        data_of(quotes.get_referencestock_list("HK.00700", face.SecurityReferenceType.WARRANT)),
    )


def reference():
    rehab = data_of(quotes.get_rehab("HK.00700"))
    futures = data_of(quotes.get_future_info(["HK.HSImain"]))
    return rehab, futures, data_of(quotes.get_stock_basicinfo(face.Market.HK, face.SecurityType.IDX))


def crossing_averages(context):
    """Buy if the short average is above the long one, otherwise sell what there is."""
    data_of(quotes.subscribe(["HK.00700"], [face.SubType.K_DAY], subscribe_push=False))
    closes = data_of(quotes.get_cur_kline("HK.00700", 60))["close"]
    is_rising = closes.tail(5).mean() > closes.tail(20).mean()
    power = data_of(context.acctradinginfo_query(face.OrderType.NORMAL, "HK.00700", closes.iloc[-1], trd_env=SIMULATE))
    side = face.TrdSide.BUY if is_rising else face.TrdSide.SELL
    return bool(is_rising), power, f"{side}"


def cash_and_margin():
    with face.OpenSecTradeContext(face.TrdMarket.HK, host="127.0.0.1", port=PORT) as context:
        flow = context.get_acc_cash_flow("2025-06-02", trd_env=SIMULATE)
        return flow, context.get_margin_ratio(CODES[:1]), crossing_averages(context)


families = (
    *(open_markets, largest_inflow, nearest_options, watchlists, cheap_and_liquid, plates, quotas, reminders),
    *(warrants, reference, cash_and_margin),
)
results = {family.__name__: shown(family()) for family in families}
ready()
collector.wait(lambda pushed: pushed)
finish(calls=results, pushed=collector.pushed)
quotes.close()
