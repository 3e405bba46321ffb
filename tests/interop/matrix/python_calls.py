"""List the calls of the vendor's Python client as its user would write them; each builds on those before it.

Invariant: a call is an expression in the vendor's names, with ``quote``, ``trade``, ``future`` and ``crypto`` for its
contexts, and is the same in every run: dates are those of the manual clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.interop.matrix.calls import fails, refused

if TYPE_CHECKING:
    from tests.interop.matrix.calls import Sections

__all__ = ["LATER", "PYTHON_CALLS"]

_GAME: Final = "EC.KXMLBGAME-25JUN03LADSF-LAD"

LATER: Final = {"A minute later": 60.0, "While New York trades": 11.5 * 3600}
"""Seconds by which the clock moves forward before the calls of a section; it begins at 10:30 in Hong Kong."""

PYTHON_CALLS: Final[Sections] = (
    ("System and user", (
        "quote.get_global_state()",
        "quote.get_user_info()",
        "quote.get_user_info([UserInfoField.BASIC, UserInfoField.API])",
        "quote.get_delay_statistics([DelayStatisticsType.QOT_PUSH], QotPushStage.SR2_CS, [10, 50, 100])",
        "quote.verification(VerificationType.PICTURE, VerificationOp.REQUEST)",
        fails("quote.test_cmd('help', '')", 'C2S has no "params" field', "It sets a field params; the protocol's are "
              "called paramStr and paramBytes (TestCmd.proto), in the vendor's own generated classes too."),
        "quote.keep_alive()",
        "quote.get_login_user_id()",
        "quote.get_security_firm()",
        "quote.get_sync_conn_id()",
        "quote.get_async_conn_id()",
        "quote.conn_str()",
        "quote.is_encrypt()",
        "quote.can_send_proto(1004)",
        "quote.set_sync_query_connect_timeout(5)",
    )),
    ("Subscriptions and quotes in real time", (
        refused("quote.get_stock_quote(['HK.00700'])", "is not subscribed"),
        ("quote.subscribe(['HK.00700', 'SH.600519', 'HK.HSImain'], [SubType.QUOTE, SubType.ORDER_BOOK, SubType.TICKER, "
        "SubType.RT_DATA, SubType.K_DAY, SubType.K_1M, SubType.K_60M])"),
        ("quote.subscribe(['US.AAPL'], [SubType.QUOTE, SubType.ORDER_BOOK, SubType.TICKER, SubType.RT_DATA, "
        "SubType.K_DAY, SubType.K_5M], session=Session.ALL)"),
        "quote.subscribe(['HK.00700'], [SubType.BROKER])",
        "quote.query_subscription()",
        "quote.query_subscription(is_all_conn=False)",
        "quote.get_stock_quote(['HK.00700', 'SH.600519', 'HK.HSImain', 'US.AAPL'])",
        "quote.get_order_book('HK.00700', num=10)",
        "quote.get_order_book('US.AAPL', num=5)",
        "quote.get_rt_ticker('HK.00700', 20)",
        "quote.get_rt_ticker('US.AAPL', 20)",
        "quote.get_rt_data('HK.00700')",
        "quote.get_rt_data('US.AAPL')",
        "quote.get_broker_queue('HK.00700')",
        "quote.get_cur_kline('HK.00700', 30, KLType.K_DAY, AuType.QFQ)",
        "quote.get_cur_kline('HK.00700', 30, KLType.K_1M, AuType.NONE)",
        "quote.get_cur_kline('US.AAPL', 30, KLType.K_5M, AuType.HFQ)",
        refused("quote.get_rt_ticker('HK.00700', 1001)", "maxRetNum must be 1 to 1000"),
        refused("quote.get_rt_ticker('US.MSFT', 10)", "is not subscribed"),
    )),
    ("Pushes, as the client's handlers read them", (
        "pushed(StockQuoteHandlerBase)",
        "pushed(OrderBookHandlerBase)",
        "pushed(TickerHandlerBase)",
        "pushed(RTDataHandlerBase)",
        "pushed(BrokerHandlerBase)",
        "pushed(CurKlineHandlerBase)",
    )),
    ("Options, warrants, indices and futures in real time", (
        ("quote.subscribe(['HK.TCH250627C500000', 'HK.13001', 'HK.02800', 'US.ESmain'], [SubType.QUOTE, "
        "SubType.ORDER_BOOK, SubType.TICKER, SubType.K_DAY, SubType.K_15M])"),
        "quote.subscribe(['HK.800000', 'US..DJI'], [SubType.QUOTE, SubType.K_DAY, SubType.RT_DATA])",
        "quote.get_stock_quote(['HK.TCH250627C500000', 'HK.13001', 'HK.02800', 'US.ESmain', 'HK.800000', 'US..DJI'])",
        "quote.get_order_book('HK.TCH250627C500000')",
        "quote.get_order_book('HK.13001')",
        "quote.get_order_book('US.ESmain')",
        "quote.get_rt_ticker('HK.13001', 10)",
        "quote.get_rt_ticker('US.ESmain', 10)",
        "quote.get_cur_kline('HK.TCH250627C500000', 10)",
        "quote.get_cur_kline('HK.800000', 10)",
        "quote.get_cur_kline('US.ESmain', 10, KLType.K_15M)",
        "quote.get_rt_data('HK.800000')",
        "quote.subscribe(['HK.00700'], [SubType.ORDER_BOOK_ODD])",
        "quote.get_order_book('HK.00700', order_book_type=OrderBookType.ODD)",
    )),
    ("Securities and their history", (
        ("quote.get_market_snapshot(['HK.00700', 'US.AAPL', 'SH.600519', 'SZ.000001', 'HK.800000', 'HK.13001', "
        "'HK.HSImain', 'HK.LIST1059', 'HK.02800'])"),
        refused("quote.get_market_snapshot(['HK.99999'])", "unknown security"),
        "quote.get_stock_basicinfo(Market.HK, SecurityType.STOCK)",
        "quote.get_stock_basicinfo(Market.HK, SecurityType.WARRANT)",
        "quote.get_stock_basicinfo(Market.HK, SecurityType.FUTURE)",
        "quote.get_stock_basicinfo(Market.US, SecurityType.DRVT, ['US.AAPL'])",
        "quote.get_market_state(['HK.00700', 'US.AAPL', 'SZ.000001', 'HK.HSImain'])",
        "quote.request_trading_days(TradeDateMarket.HK, start='2025-05-01', end='2025-06-30')",
        "quote.request_trading_days(code='US.AAPL', start='2025-05-01', end='2025-06-30')",
        ("quote.request_history_kline('HK.00700', start='2025-03-01', end='2025-06-02', ktype=KLType.K_DAY, "
        "max_count=40)"),
        ("quote.request_history_kline('US.AAPL', start='2024-06-01', end='2025-06-02', ktype=KLType.K_WEEK, "
        "autype=AuType.HFQ)"),
        ("quote.request_history_kline('SH.600519', start='2025-05-30', end='2025-06-02', ktype=KLType.K_60M, "
        "fields=[KL_FIELD.DATE_TIME, KL_FIELD.CLOSE])"),
        "quote.get_history_kl_quota(get_detail=True)",
        "quote.get_rehab('HK.00700')",
        "quote.get_capital_flow('HK.00700')",
        "quote.get_capital_flow('HK.00700', period_type=PeriodType.DAY, start='2025-05-01', end='2025-06-02')",
        "quote.get_capital_distribution('HK.00700')",
        "quote.get_owner_plate(['HK.00700', 'US.AAPL'])",
        "quote.get_plate_list(Market.HK, Plate.ALL)",
        "quote.get_plate_stock('HK.LIST1059')",
        "quote.get_plate_stock('US.LIST2009', sort_field=SortField.CUR_PRICE, ascend=False)",
        "quote.get_future_info(['HK.HSImain', 'US.ESmain'])",
        "quote.get_ipo_list(Market.HK)",
        "quote.get_ipo_list(Market.US)",
        "quote.get_ipo_list(Market.SH)",
        "quote.get_code_change()",
        "quote.get_holding_change_list('US.AAPL', StockHolder.INSTITUTE, start='2024-06-01', end='2025-06-02')",
        "quote.get_referencestock_list('HK.00700', SecurityReferenceType.WARRANT)",
        "quote.get_referencestock_list('HK.HSImain', SecurityReferenceType.FUTURE)",
        ("quote.get_stock_filter(Market.HK, [made(SimpleFilter, stock_field=StockField.CUR_PRICE, filter_min=1, "
        "filter_max=1000, is_no_filter=False, sort=SortDir.ASCEND)])"),
        ("quote.get_stock_filter(Market.HK, [made(FinancialFilter, stock_field=StockField.NET_PROFIT, "
        "filter_min=0, is_no_filter=False, quarter=FinancialQuarter.ANNUAL)], begin=0, num=5)"),
        ("quote.get_stock_filter(Market.HK, [made(AccumulateFilter, stock_field=StockField.CHANGE_RATE, days=5, "
        "is_no_filter=False, filter_min=-50), made(PatternFilter, stock_field=StockField.MA_ALIGNMENT_LONG, "
        "ktype=KLType.K_DAY, is_no_filter=True)])"),
        ("quote.get_stock_filter(Market.HK, [made(CustomIndicatorFilter, stock_field1=StockField.RSI, "
        "stock_field1_para=[12], relative_position=RelativePosition.MORE, stock_field2=StockField.VALUE, value=1.0, "
        "ktype=KLType.K_DAY, is_no_filter=False)])"),
        "quote.get_search_quote('Tencent')",
        "quote.get_search_news('Tencent', 5)",
    )),
    ("What the user keeps at the gateway", (
        "quote.get_user_security_group(UserSecurityGroupType.ALL)",
        "quote.get_user_security('All')",
        "quote.modify_user_security('Favorites', ModifyUserSecurityOp.ADD, ['HK.00700'])",
        ("quote.set_price_reminder('HK.00700', SetPriceReminderOp.ADD, reminder_type=PriceReminderType.PRICE_UP, "
        "reminder_freq=PriceReminderFreq.ONCE, value=900.0, note='high')"),
        "quote.get_price_reminder('HK.00700')",
        "quote.get_price_reminder(market=Market.HK)",
    )),
    ("Warrants and options", (
        "quote.get_warrant('HK.00700', made(WarrantRequest, sort_field=SortField.CODE, ascend=True))",
        ("quote.get_warrant(req=made(WarrantRequest, sort_field=SortField.VOLUME, ascend=False, num=5, "
        "type_list=[WrtType.CALL, WrtType.BULL]))"),
        "quote.get_warrant_screen(WarrantScreenRequest(warrant_market=WarrantMarket.HK))",
        "quote.get_option_expiration_date('HK.00700')",
        "quote.get_option_chain('HK.00700', start='2025-06-02', end='2025-06-30')",
        ("quote.get_option_chain('US.AAPL', start='2025-06-02', end='2025-06-30', option_type=OptionType.CALL, "
        "option_cond_type=OptionCondType.OUTSIDE)"),
        "quote.get_market_snapshot(['HK.TCH250627C500000'])",
        "quote.get_stock_basicinfo(Market.HK, SecurityType.DRVT, ['HK.TCH250627C500000'])",
        "quote.get_option_exercise_probability('HK.TCH250627C500000')",
        "quote.get_option_volatility('HK.TCH250627C500000')",
        "quote.get_option_underlying_overview(['HK.00700', 'US.AAPL'])",
        "quote.get_option_underlying_his_statistic('US.AAPL')",
        "quote.get_option_underlying_his_volatility('US.AAPL')",
        "quote.get_option_underlying_rank(OptionMarket.US_SECURITY, UnderlyingRankSortType.VOLUME)",
        "quote.get_option_market_statistic(OptionMarket.US_SECURITY, OptionStatisticDataType.VOLUME)",
        "quote.get_option_rank(OptionMarket.US_SECURITY, OptionRankType.VOLUME)",
        "quote.get_option_event(OptionMarket.US_SECURITY, count=20)",
        "quote.get_option_event_alert(count=20)",
        "quote.set_option_event_alert(AlertOpType.DELETE_ALL)",
        "quote.get_option_strategy('US.AAPL', OptionStrategyType.SPREAD, expire_time='2025-06-20', spread=5)",
        "quote.get_option_strategy_spread('US.AAPL', OptionStrategyType.SPREAD, expire_time='2025-06-20')",
        ("quote.get_option_strategy_analysis([made(OptionStrategyLeg, code='HK.TCH250627C500000', "
        "action=StrategyLegAction.BUY, quantity=1)])"),
        ("quote.get_option_quote([made(OptionStrategyLeg, code='HK.TCH250627C500000', "
        "action=StrategyLegAction.BUY, quantity=1)])"),
        "quote.get_option_screen(OptionScreenRequest(market_categories=[OptMarketCategory.US_STOCK]))",
        "quote.get_option_seller_screener(OptionMarket.US_SECURITY, SellerType.COVERED_CALL)",
        "quote.get_option_earnings_screener(OptionMarket.US_SECURITY)",
        "quote.get_option_zero_dte_screener(OptionMarket.US_SECURITY)",
        refused("quote.get_option_zero_dte_contract('US.AAPL', 1750392000, {'strike_date_timestamp': 1750392000, "
                "'product_code': 'AAPL', 'multiplier': 100.0, 'contract_share_size': 100.0, 'expiration_type': 2, "
                "'underlying': 'US.AAPL'})", "no options on US.AAPL expire today"),
    )),
    ("Companies", (
        "quote.get_company_profile('HK.00700')",
        "quote.get_company_executives('HK.00700')",
        "quote.get_company_executive_background('HK.00700')",
        "quote.get_company_operational_efficiency('HK.00700')",
        "quote.get_corporate_actions_buybacks('HK.00700')",
        "quote.get_corporate_actions_dividends('HK.00700')",
        "quote.get_corporate_actions_stock_splits('HK.00700')",
        "quote.get_daily_short_volume('US.AAPL')",
        "quote.get_short_interest('US.AAPL')",
        "quote.get_financials_earnings_price_history('US.AAPL')",
        "quote.get_financials_earnings_price_move('US.AAPL')",
        "quote.get_financials_revenue_breakdown('US.AAPL')",
        "quote.get_financials_statements('US.AAPL', statement_type=1)",
        "quote.get_insider_holder_list('US.AAPL')",
        "quote.get_insider_trade_list('US.AAPL')",
        "quote.get_research_analyst_consensus('US.AAPL')",
        "quote.get_research_morningstar_report('US.AAPL')",
        "quote.get_research_rating_summary('US.AAPL', rating_dimension_type=ResearchRatingDimensionType.INSTITUTION)",
        "quote.get_shareholders_holder_detail('US.AAPL', request_type=HolderDetailType.ALL)",
        "quote.get_shareholders_holding_changes('US.AAPL')",
        "quote.get_shareholders_institutional('US.AAPL')",
        "quote.get_shareholders_overview('US.AAPL')",
        "quote.get_top_ten_buy_sell_brokers('HK.00700')",
        "quote.get_valuation_detail('HK.00700')",
        "quote.get_valuation_plate_stock_list('HK.LIST1059', valuation_type=ValuationType.PE)",
        "quote.get_technical_unusual('HK.00700')",
        "quote.get_financial_unusual('HK.00700')",
        "quote.get_derivative_unusual('HK.00700')",
    )),
    ("Rankings, calendars, industries and institutions", (
        "quote.get_ark_active_transaction()",
        "quote.get_ark_fund_holding()",
        "quote.get_ark_stock_dynamic('US.AAPL')",
        "quote.get_dividend_calendar(Market.HK, '2025-08-04')",
        "quote.get_dividend_rank(Market.HK, DividendRankType.HIGH_YIELD)",
        "quote.get_earnings_beat_rank(Market.US, BeatType.EPS)",
        "quote.get_earnings_calendar(Market.US, begin_date='2025-05-05', end_date='2025-05-12')",
        "quote.get_economic_calendar('2025-06-02', '2025-06-06')",
        "quote.get_fed_watch_dot_plot()",
        "quote.get_fed_watch_target_rate()",
        "quote.get_heat_map_data(Market.HK)",
        "quote.get_high_dividend_soe_rank()",
        "quote.get_hot_list(Market.HK)",
        "quote.get_indicator_list('MACD')",
        ("quote.request_indicator_calc_async('MACD', IndicatorLangType.MYLANG, 'HK.00700', KLType.K_DAY, "
        "quote.get_cur_kline('HK.00700', 5)[1])"),
        "quote.get_industrial_chain_list(Market.HK)",
        "quote.get_industrial_chain_detail(1)",
        "quote.get_industrial_chain_by_plate(1059)",
        "quote.get_industrial_plate_info(1059)",
        "quote.get_industrial_plate_stock(chain_id=1, plate_id=1059)",
        "quote.get_institution_list(Market.US)",
        "quote.get_institution_profile(Market.US, 395349782)",
        "quote.get_institution_distribution(Market.US, 395349782)",
        "quote.get_institution_holding_change(Market.US, 395349782)",
        "quote.get_institution_holding_list(Market.US, 395349782)",
        "quote.get_macro_indicator_list(MacroRegion.US)",
        "quote.get_macro_indicator_history(1)",
        "quote.get_period_change_rank(Market.HK, RankPeriodType.FIVE_DAY)",
        "quote.get_rating_change(Market.US)",
        "quote.get_rise_fall_distribution(market=Market.HK)",
        "quote.get_short_selling_rank(Market.HK)",
        fails("quote.get_stock_screen(told(StockScreenRequest(), ('add_simple_field', 1, [1])))",
              "FieldDescriptor' object has no attribute 'label'", "It reads FieldDescriptor.label, which protobuf 7 "
              "has dropped; the vendor's package sets no upper bound for protobuf. With protobuf 6 the call succeeds."),
        "quote.get_top_movers_rank(Market.US)",
        "quote.get_us_after_hours_rank()",
        "quote.get_us_overnight_rank()",
        "quote.get_us_pre_market_rank()",
    )),
    ("Filters and sorts, as the client writes them", (
        ("quote.get_option_underlying_rank(OptionMarket.US_SECURITY, UnderlyingRankSortType.IV, count=5, "
        "filter_list=[UnderlyingRankFilter(UnderlyingRankIndicatorType.VOLUME, interval_min=1)])"),
        ("quote.get_option_zero_dte_screener(OptionMarket.US_SECURITY, sort_type=ZeroDteSortType.IV, is_asc=True, "
        "count=5, filter_list=[ZeroDteFilter(ZeroDteIndicatorType.IV, interval_max=80)])"),
        ("quote.get_option_rank(OptionMarket.HK_SECURITY, OptionRankType.OI, count=5, "
        "filter_list=[OptionRankFilter(OptionRankIndicatorType.IV, interval_min=1, interval_max=90)])"),
        ("quote.get_option_earnings_screener(OptionMarket.US_SECURITY, sort_type=EarningsSortType.IV, "
        "filter_list=[EarningsFilter(EarningsIndicatorType.IV, interval_min=1)])"),
        ("quote.get_option_seller_screener(OptionMarket.US_SECURITY, SellerType.CASH_SECURED_PUT, "
        "filter_list=[SellerFilter(SellerIndicatorType.VOLUME, interval_min=1)])"),
        ("quote.get_earnings_calendar(Market.US, sort_type=EarningsCalendarSortType.HOT, begin_date='2025-06-02', "
        "filter_list=[EarningsCalendarFilter(EarningsCalendarIndicatorType.MARKET_CAP, interval_min=1)])"),
        ("quote.get_option_event(OptionMarket.US_SECURITY, count=5, filter_list=[OptionEventFilter("
        "EventIndicatorType.MARKET_CAP, interval_min=1)], sort=OptionEventSort(EventIndicatorType.MARKET_CAP))"),
        "quote.set_option_event_alert(AlertOpType.ADD, OptionEventAlertItem(underlying='US.AAPL', size_range_min=100))",
        ("quote.get_earnings_beat_rank(Market.US, BeatType.REVENUE, count=5, term=BeatTerm.LATEST, "
        "filter_list=[EarningsBeatRankFilter(EarningsBeatIndicatorType.PRICE, interval_min=1)])"),
        ("quote.get_dividend_rank(Market.US, DividendRankType.DIVIDEND_GROWTH, count=5, "
        "filter_list=[DividendRankFilter(DividendRankIndicatorType.PRICE, interval_min=1)])"),
        ("quote.get_hot_list(Market.US, sort_field=HotListSortField.NEWS_HEAT, sort_dir=RankSortDir.ASCENDING, "
        "filter_list=[HotListFilter(HotListIndicatorType.MARKET_CAP, interval_min=1)])"),
        ("quote.get_high_dividend_soe_rank(filter_list=[HighDividendSOERankFilter("
        "HighDividendSOEIndicatorType.PRICE, interval_min=1)])"),
        ("quote.get_top_movers_rank(Market.US, "
        "filter_list=[SimpleRankFilter(SimpleRankIndicatorType.PE, interval_min=1)])"),
        ("quote.get_period_change_rank(Market.US, RankPeriodType.YTD, filter_list=[PeriodChangeRankFilter("
        "PeriodChangeIndicatorType.MARKET_CAP, interval_min=1)])"),
        ("quote.get_option_screen(told(OptionScreenRequest([OptMarketCategory.US_STOCK]), ('add_option_filter', "
        "OptIndicator.LEFT_DAY, None, 1, 30), ('add_sort', OptIndicator.STRIKE_PRICE, True)))"),
        ("quote.get_warrant_screen(told(WarrantScreenRequest(WarrantMarket.HK), ('add_choice_filter', 6, [1, 2]), "
        "('add_sort', 8, True)))"),
    )),
    ("Event contracts", (
        "quote.get_event_contract_category()",
        "quote.filter_competition('SPORTS')",
        "quote.get_event_contract_series_list('SPORTS')",
        "quote.get_event_contract_event_list('EC.KXMLBGAME.SERIES')",
        "quote.get_event_contract('EC.KXMLBGAME-25MAY31LADSF.EVENT')",
        "quote.get_event_contract_milestone_list('SPORTS')",
        "quote.get_event_contract_snapshot(['EC.SAMPLE'])",
        f"quote.get_event_contract_snapshot(['{_GAME}'])",
        refused(f"quote.get_event_contract_order_book('{_GAME}')", "is not subscribed"),
        f"quote.subscribe_event_contract(['{_GAME}'], [SubType.ORDER_BOOK, SubType.TICKER, SubType.K_DAY])",
        f"quote.get_event_contract_kline('{_GAME}', pre_side=PredSide.NO)",
        f"quote.request_history_event_contract_kline('{_GAME}', '2025-05-01', '2025-06-02', pre_side=PredSide.YES)",
        f"quote.get_event_contract_order_book('{_GAME}')",
        f"quote.get_event_contract_ticker('{_GAME}')",
        "quote.get_valid_combo_list('SPORTS')",
        (f"quote.request_combo_quotes([made(ComboLeg, code='{_GAME}', trd_side=TrdSide.BUY, qty_ratio=1.0, "
        "pred_side=PredSide.YES), made(ComboLeg, code='EC.KXWNBAGAME-25JUN03NYLV-NY', trd_side=TrdSide.BUY, "
        "qty_ratio=1.0, pred_side=PredSide.NO)], 'KALSHI.KXMVECROSSCATEGORY-R')"),
        f"quote.unsubscribe_event_contract(['{_GAME}'], [SubType.TICKER])",
        "quote.unsubscribe_all_event_contract()",
    )),
    ("Trading", (
        "trade.get_acc_list()",
        refused("trade.place_order(400.0, 100, 'HK.00700', TrdSide.BUY)", "trading is locked"),
        "trade.unlock_trade('123456')",
        "trade.accinfo_query()",
        "trade.accinfo_query(trd_env=TrdEnv.SIMULATE)",
        "trade.get_margin_ratio(['HK.00700'])",
        "trade.acctradinginfo_query(OrderType.NORMAL, 'HK.00700', 400.0)",
        "trade.place_order(400.0, 100, 'HK.00700', TrdSide.BUY, remark='kept')",
        "trade.place_order(0, 200, 'HK.00700', TrdSide.BUY, order_type=OrderType.MARKET)",
        refused("trade.place_order(400.0, 150, 'HK.00700', TrdSide.BUY)", "lot size 100"),
        "trade.order_list_query()",
        "trade.modify_order(ModifyOrderOp.NORMAL, trade.order_list_query()[1]['order_id'].iloc[0], 200, 400.0)",
        "trade.change_order(trade.order_list_query()[1]['order_id'].iloc[0], 400.0, 300)",
        "trade.modify_order(ModifyOrderOp.CANCEL, trade.order_list_query()[1]['order_id'].iloc[0], 0, 0)",
        "trade.cancel_all_order()",
        "pushed(TradeOrderHandlerBase)",
        "pushed(TradeDealHandlerBase)",
        "trade.order_list_query(status_filter_list=[OrderStatus.FILLED_ALL])",
        "trade.order_fee_query(trade.order_list_query()[1]['order_id'].tolist())",
        "trade.deal_list_query()",
        "trade.position_list_query()",
        "trade.position_list_query(pl_ratio_min=50)",
        "trade.history_order_list_query(start='2025-06-01', end='2025-06-02')",
        "trade.history_deal_list_query(start='2025-06-01', end='2025-06-02')",
        "trade.get_acc_cash_flow('2025-06-02')",
        ("trade.comboorder_tradinginfo_query([made(ComboLeg, code='HK.TCH250627C500000', trd_side=TrdSide.BUY, "
        "qty_ratio=1.0)], 1.0, 1)"),
        ("trade.place_combo_order([made(ComboLeg, code='HK.TCH250627C500000', trd_side=TrdSide.BUY, "
        "qty_ratio=1.0)], 1.0, 1)"),
        "trade.get_global_state()",
        "trade.unlock_trade(is_unlock=False)",
        "future.get_acc_list()",
        "future.accinfo_query()",
        "future.position_list_query()",
        "future.order_list_query()",
        "future.acctradinginfo_query(OrderType.NORMAL, 'HK.MHI2506', 20000.0, trd_env=TrdEnv.SIMULATE)",
        "future.place_order(0, 2, 'HK.MHImain', TrdSide.SELL, order_type=OrderType.MARKET, trd_env=TrdEnv.SIMULATE)",
        "future.place_order(20000.0, 2, 'HK.MHI2506', TrdSide.BUY, trd_env=TrdEnv.SIMULATE)",
        refused("future.place_order(20000.5, 2, 'HK.MHI2506', TrdSide.BUY, trd_env=TrdEnv.SIMULATE)", "price grid"),
        refused("future.place_order(400.0, 100, 'HK.00700', TrdSide.BUY, trd_env=TrdEnv.SIMULATE)", "EQTY"),
        ("future.modify_order(ModifyOrderOp.NORMAL, future.order_list_query(trd_env=TrdEnv.SIMULATE)[1]"
        "['order_id'].iloc[-1], 1, 20001.0, trd_env=TrdEnv.SIMULATE)"),
        "future.cancel_all_order(trd_env=TrdEnv.SIMULATE)",
        *("future.order_list_query(trd_env=TrdEnv.SIMULATE)", "future.deal_list_query(trd_env=TrdEnv.SIMULATE)"),
        ("future.order_fee_query(future.order_list_query(trd_env=TrdEnv.SIMULATE)[1]['order_id'].tolist(), "
        "trd_env=TrdEnv.SIMULATE)"),
        "future.position_list_query(trd_env=TrdEnv.SIMULATE)",
        "future.accinfo_query(trd_env=TrdEnv.SIMULATE)",
        "future.history_order_list_query(start='2025-06-01', end='2025-06-02', trd_env=TrdEnv.SIMULATE)",
        "future.history_deal_list_query(start='2025-06-01', end='2025-06-02', trd_env=TrdEnv.SIMULATE)",
        "future.acctradinginfo_query(OrderType.NORMAL, 'HK.MHI2506', 20000.0, trd_env=TrdEnv.SIMULATE)",
        "crypto.get_acc_list()",
        "crypto.unlock_trade('123456')",
        "crypto.place_order(0, 0.5, 'CC.BTCUSD', TrdSide.BUY, OrderType.MARKET, time_in_force=TimeInForce.IOC)",
        "crypto.place_order(50000.0, 0.25, 'CC.BTCUSD', TrdSide.BUY, time_in_force=TimeInForce.GTC)",
        refused("crypto.place_order(50000.0, 0.25, 'CC.BTCUSD', TrdSide.BUY)", "limit orders 1 (GTC)"),
        "crypto.modify_order(ModifyOrderOp.NORMAL, crypto.order_list_query()[1]['order_id'].iloc[-1], 0.125, 50001.0)",
        "crypto.cancel_all_order()",
        *("crypto.order_list_query()", "crypto.deal_list_query()"),
        "crypto.order_fee_query(crypto.order_list_query()[1]['order_id'].tolist())",
        "crypto.position_list_query('CC.BTC')",
        "crypto.accinfo_query(currency=Currency.USD)",
        "crypto.acctradinginfo_query(OrderType.NORMAL, 'CC.BTCUSD', 90000.0)",
        "crypto.unlock_trade(is_unlock=False)",
    )),
    ("Leaving too early", (
        refused("quote.unsubscribe(['HK.00700'], [SubType.BROKER])", "held for at least 60 s"),
    )),
    ("A minute later", (
        "quote.unsubscribe(['HK.00700'], [SubType.BROKER])",
        "quote.query_subscription()",
        "quote.unsubscribe_all()",
        "quote.query_subscription()",
    )),
    ("While New York trades", (
        "quote.get_global_state()",
        ("quote.subscribe(['US.AAPL', 'US.ESmain', 'HK.00700'], [SubType.QUOTE, SubType.ORDER_BOOK, SubType.TICKER, "
        "SubType.RT_DATA, SubType.K_5M], subscribe_push=False)"),
        "quote.get_market_state(['US.AAPL', 'US.ESmain', 'HK.00700'])",
        "quote.get_stock_quote(['US.AAPL', 'US.ESmain', 'HK.00700'])",
        "quote.get_market_snapshot(['US.AAPL', 'US.SPY', 'US..SPX', 'US.ESmain', 'HK.00700'])",
        "quote.get_order_book('US.AAPL', num=20)",
        "quote.get_rt_ticker('US.AAPL', 1000)",
        "quote.get_rt_data('US.AAPL')",
        "quote.get_cur_kline('US.AAPL', 200, KLType.K_5M)",
        ("quote.request_history_kline('US.AAPL', start='2025-06-02', end='2025-06-02', ktype=KLType.K_1M, "
        "extended_time=True, session=Session.ALL)"),
        "quote.request_history_kline('US.AAPL', start='2024-01-01', end='2025-06-02', ktype=KLType.K_MON)",
        "quote.request_history_kline('HK.00700', start='2023-01-01', end='2025-06-02', ktype=KLType.K_QUARTER)",
        "quote.get_capital_flow('US.AAPL')",
        "quote.get_capital_distribution('US.AAPL')",
        "quote.get_option_chain('US.AAPL', start='2025-06-02', end='2025-06-30')",
    )),
)  # fmt: skip
"""The calls by section."""
