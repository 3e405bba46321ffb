# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Every protocol of the gateway as a typed value, and tables of them by id and by name.

Loading this module loads no message module; a method loads its own the first time it is used.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .schema import AnyMethod, AnyPush, Bound, Cache, Limit, Method, Push

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import (
        get_delay_statistics,
        get_global_state,
        get_user_info,
        init_connect,
        keep_alive,
        notify,
        qot_filter_competition,
        qot_get_ark_active_transaction,
        qot_get_ark_fund_holding,
        qot_get_ark_stock_dynamic,
        qot_get_basic_qot,
        qot_get_broker,
        qot_get_capital_distribution,
        qot_get_capital_flow,
        qot_get_code_change,
        qot_get_company_executive_background,
        qot_get_company_executives,
        qot_get_company_operational_efficiency,
        qot_get_company_profile,
        qot_get_corporate_actions_buybacks,
        qot_get_corporate_actions_dividends,
        qot_get_corporate_actions_stock_splits,
        qot_get_daily_short_volume,
        qot_get_dividend_calendar,
        qot_get_dividend_rank,
        qot_get_earnings_beat_rank,
        qot_get_earnings_calendar,
        qot_get_economic_calendar,
        qot_get_event_contract,
        qot_get_event_contract_category,
        qot_get_event_contract_combo_list,
        qot_get_event_contract_combo_rfq,
        qot_get_event_contract_event_list,
        qot_get_event_contract_kline,
        qot_get_event_contract_milestone_list,
        qot_get_event_contract_order_book,
        qot_get_event_contract_series_list,
        qot_get_event_contract_snapshot,
        qot_get_event_contract_ticker,
        qot_get_fed_watch_dot_plot,
        qot_get_fed_watch_target_rate,
        qot_get_financials_earnings_price_history,
        qot_get_financials_earnings_price_move,
        qot_get_financials_revenue_breakdown,
        qot_get_financials_statements,
        qot_get_future_info,
        qot_get_heat_map_data,
        qot_get_high_dividend_soe_rank,
        qot_get_history_kl,
        qot_get_history_kl_points,
        qot_get_holding_change_list,
        qot_get_hot_list,
        qot_get_indicator_list,
        qot_get_industrial_chain_by_plate,
        qot_get_industrial_chain_detail,
        qot_get_industrial_chain_list,
        qot_get_industrial_plate_info,
        qot_get_industrial_plate_stock,
        qot_get_insider_holder_list,
        qot_get_insider_trade_list,
        qot_get_institution_distribution,
        qot_get_institution_holding_change,
        qot_get_institution_holding_list,
        qot_get_institution_list,
        qot_get_institution_profile,
        qot_get_ipo_list,
        qot_get_kl,
        qot_get_macro_indicator_history,
        qot_get_macro_indicator_list,
        qot_get_market_state,
        qot_get_option_chain,
        qot_get_option_earnings_screener,
        qot_get_option_event,
        qot_get_option_event_alert,
        qot_get_option_exercise_probability,
        qot_get_option_expiration_date,
        qot_get_option_market_statistic,
        qot_get_option_quote,
        qot_get_option_rank,
        qot_get_option_seller_screener,
        qot_get_option_strategy,
        qot_get_option_strategy_analysis,
        qot_get_option_strategy_spread,
        qot_get_option_underlying_his_statistic,
        qot_get_option_underlying_his_volatility,
        qot_get_option_underlying_overview,
        qot_get_option_underlying_rank,
        qot_get_option_volatility,
        qot_get_option_zero_dte_contract,
        qot_get_option_zero_dte_screener,
        qot_get_order_book,
        qot_get_owner_plate,
        qot_get_period_change_rank,
        qot_get_plate_security,
        qot_get_plate_set,
        qot_get_price_reminder,
        qot_get_rating_change,
        qot_get_reference,
        qot_get_rehab,
        qot_get_research_analyst_consensus,
        qot_get_research_morningstar_report,
        qot_get_research_rating_summary,
        qot_get_rise_fall_distribution,
        qot_get_rt,
        qot_get_search_news,
        qot_get_search_quote,
        qot_get_security_snapshot,
        qot_get_shareholders_holder_detail,
        qot_get_shareholders_holding_changes,
        qot_get_shareholders_institutional,
        qot_get_shareholders_overview,
        qot_get_short_interest,
        qot_get_short_selling_rank,
        qot_get_static_info,
        qot_get_sub_info,
        qot_get_suspend,
        qot_get_ticker,
        qot_get_top_movers_rank,
        qot_get_top_ten_buy_sell_brokers,
        qot_get_us_after_hours_rank,
        qot_get_us_overnight_rank,
        qot_get_us_pre_market_rank,
        qot_get_user_security,
        qot_get_user_security_group,
        qot_get_valuation_detail,
        qot_get_valuation_plate_stock_list,
        qot_get_warrant,
        qot_modify_user_security,
        qot_option_screen,
        qot_push_indicator_calc,
        qot_reg_qot_push,
        qot_request_history_event_contract_kl,
        qot_request_history_kl,
        qot_request_history_kl_quota,
        qot_request_indicator_calc,
        qot_request_rehab,
        qot_request_trade_date,
        qot_set_option_event_alert,
        qot_set_price_reminder,
        qot_stock_filter,
        qot_stock_screen,
        qot_sub,
        qot_sub_event_contract,
        qot_update_basic_qot,
        qot_update_broker,
        qot_update_event_contract_kline,
        qot_update_event_contract_order_book,
        qot_update_event_contract_ticker,
        qot_update_kl,
        qot_update_option_event,
        qot_update_order_book,
        qot_update_price_reminder,
        qot_update_rt,
        qot_update_ticker,
        qot_warrant_screen,
        skill_wrap_api,
        test_cmd,
        trd_flow_summary,
        trd_get_acc_list,
        trd_get_combo_max_trd_qtys,
        trd_get_funds,
        trd_get_history_order_fill_list,
        trd_get_history_order_list,
        trd_get_margin_ratio,
        trd_get_max_trd_qtys,
        trd_get_order_fee,
        trd_get_order_fill_list,
        trd_get_order_list,
        trd_get_position_list,
        trd_modify_order,
        trd_place_combo_order,
        trd_place_order,
        trd_sub_acc_push,
        trd_unlock_trade,
        trd_update_order,
        trd_update_order_fill,
        verification,
    )

__all__ = [
    "GET_DELAY_STATISTICS",
    "GET_GLOBAL_STATE",
    "GET_USER_INFO",
    "INIT_CONNECT",
    "KEEP_ALIVE",
    "METHODS_BY_ID",
    "METHODS_BY_NAME",
    "NOTIFY",
    "PUSHES_BY_ID",
    "PUSHES_BY_NAME",
    "QOT_FILTER_COMPETITION",
    "QOT_GET_ARK_ACTIVE_TRANSACTION",
    "QOT_GET_ARK_FUND_HOLDING",
    "QOT_GET_ARK_STOCK_DYNAMIC",
    "QOT_GET_BASIC_QOT",
    "QOT_GET_BROKER",
    "QOT_GET_CAPITAL_DISTRIBUTION",
    "QOT_GET_CAPITAL_FLOW",
    "QOT_GET_CODE_CHANGE",
    "QOT_GET_COMPANY_EXECUTIVES",
    "QOT_GET_COMPANY_EXECUTIVE_BACKGROUND",
    "QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY",
    "QOT_GET_COMPANY_PROFILE",
    "QOT_GET_CORPORATE_ACTIONS_BUYBACKS",
    "QOT_GET_CORPORATE_ACTIONS_DIVIDENDS",
    "QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS",
    "QOT_GET_DAILY_SHORT_VOLUME",
    "QOT_GET_DIVIDEND_CALENDAR",
    "QOT_GET_DIVIDEND_RANK",
    "QOT_GET_EARNINGS_BEAT_RANK",
    "QOT_GET_EARNINGS_CALENDAR",
    "QOT_GET_ECONOMIC_CALENDAR",
    "QOT_GET_EVENT_CONTRACT",
    "QOT_GET_EVENT_CONTRACT_CATEGORY",
    "QOT_GET_EVENT_CONTRACT_COMBO_LIST",
    "QOT_GET_EVENT_CONTRACT_COMBO_RFQ",
    "QOT_GET_EVENT_CONTRACT_EVENT_LIST",
    "QOT_GET_EVENT_CONTRACT_KLINE",
    "QOT_GET_EVENT_CONTRACT_MILESTONE_LIST",
    "QOT_GET_EVENT_CONTRACT_ORDER_BOOK",
    "QOT_GET_EVENT_CONTRACT_SERIES_LIST",
    "QOT_GET_EVENT_CONTRACT_SNAPSHOT",
    "QOT_GET_EVENT_CONTRACT_TICKER",
    "QOT_GET_FED_WATCH_DOT_PLOT",
    "QOT_GET_FED_WATCH_TARGET_RATE",
    "QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY",
    "QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE",
    "QOT_GET_FINANCIALS_REVENUE_BREAKDOWN",
    "QOT_GET_FINANCIALS_STATEMENTS",
    "QOT_GET_FUTURE_INFO",
    "QOT_GET_HEAT_MAP_DATA",
    "QOT_GET_HIGH_DIVIDEND_SOE_RANK",
    "QOT_GET_HISTORY_KL",
    "QOT_GET_HISTORY_KL_POINTS",
    "QOT_GET_HOLDING_CHANGE_LIST",
    "QOT_GET_HOT_LIST",
    "QOT_GET_INDICATOR_LIST",
    "QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE",
    "QOT_GET_INDUSTRIAL_CHAIN_DETAIL",
    "QOT_GET_INDUSTRIAL_CHAIN_LIST",
    "QOT_GET_INDUSTRIAL_PLATE_INFO",
    "QOT_GET_INDUSTRIAL_PLATE_STOCK",
    "QOT_GET_INSIDER_HOLDER_LIST",
    "QOT_GET_INSIDER_TRADE_LIST",
    "QOT_GET_INSTITUTION_DISTRIBUTION",
    "QOT_GET_INSTITUTION_HOLDING_CHANGE",
    "QOT_GET_INSTITUTION_HOLDING_LIST",
    "QOT_GET_INSTITUTION_LIST",
    "QOT_GET_INSTITUTION_PROFILE",
    "QOT_GET_IPO_LIST",
    "QOT_GET_KL",
    "QOT_GET_MACRO_INDICATOR_HISTORY",
    "QOT_GET_MACRO_INDICATOR_LIST",
    "QOT_GET_MARKET_STATE",
    "QOT_GET_OPTION_CHAIN",
    "QOT_GET_OPTION_EARNINGS_SCREENER",
    "QOT_GET_OPTION_EVENT",
    "QOT_GET_OPTION_EVENT_ALERT",
    "QOT_GET_OPTION_EXERCISE_PROBABILITY",
    "QOT_GET_OPTION_EXPIRATION_DATE",
    "QOT_GET_OPTION_MARKET_STATISTIC",
    "QOT_GET_OPTION_QUOTE",
    "QOT_GET_OPTION_RANK",
    "QOT_GET_OPTION_SELLER_SCREENER",
    "QOT_GET_OPTION_STRATEGY",
    "QOT_GET_OPTION_STRATEGY_ANALYSIS",
    "QOT_GET_OPTION_STRATEGY_SPREAD",
    "QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC",
    "QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY",
    "QOT_GET_OPTION_UNDERLYING_OVERVIEW",
    "QOT_GET_OPTION_UNDERLYING_RANK",
    "QOT_GET_OPTION_VOLATILITY",
    "QOT_GET_OPTION_ZERO_DTE_CONTRACT",
    "QOT_GET_OPTION_ZERO_DTE_SCREENER",
    "QOT_GET_ORDER_BOOK",
    "QOT_GET_OWNER_PLATE",
    "QOT_GET_PERIOD_CHANGE_RANK",
    "QOT_GET_PLATE_SECURITY",
    "QOT_GET_PLATE_SET",
    "QOT_GET_PRICE_REMINDER",
    "QOT_GET_RATING_CHANGE",
    "QOT_GET_REFERENCE",
    "QOT_GET_REHAB",
    "QOT_GET_RESEARCH_ANALYST_CONSENSUS",
    "QOT_GET_RESEARCH_MORNINGSTAR_REPORT",
    "QOT_GET_RESEARCH_RATING_SUMMARY",
    "QOT_GET_RISE_FALL_DISTRIBUTION",
    "QOT_GET_RT",
    "QOT_GET_SEARCH_NEWS",
    "QOT_GET_SEARCH_QUOTE",
    "QOT_GET_SECURITY_SNAPSHOT",
    "QOT_GET_SHAREHOLDERS_HOLDER_DETAIL",
    "QOT_GET_SHAREHOLDERS_HOLDING_CHANGES",
    "QOT_GET_SHAREHOLDERS_INSTITUTIONAL",
    "QOT_GET_SHAREHOLDERS_OVERVIEW",
    "QOT_GET_SHORT_INTEREST",
    "QOT_GET_SHORT_SELLING_RANK",
    "QOT_GET_STATIC_INFO",
    "QOT_GET_SUB_INFO",
    "QOT_GET_SUSPEND",
    "QOT_GET_TICKER",
    "QOT_GET_TOP_MOVERS_RANK",
    "QOT_GET_TOP_TEN_BUY_SELL_BROKERS",
    "QOT_GET_USER_SECURITY",
    "QOT_GET_USER_SECURITY_GROUP",
    "QOT_GET_US_AFTER_HOURS_RANK",
    "QOT_GET_US_OVERNIGHT_RANK",
    "QOT_GET_US_PRE_MARKET_RANK",
    "QOT_GET_VALUATION_DETAIL",
    "QOT_GET_VALUATION_PLATE_STOCK_LIST",
    "QOT_GET_WARRANT",
    "QOT_MODIFY_USER_SECURITY",
    "QOT_OPTION_SCREEN",
    "QOT_PUSH_INDICATOR_CALC",
    "QOT_REG_QOT_PUSH",
    "QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL",
    "QOT_REQUEST_HISTORY_KL",
    "QOT_REQUEST_HISTORY_KL_QUOTA",
    "QOT_REQUEST_INDICATOR_CALC",
    "QOT_REQUEST_REHAB",
    "QOT_REQUEST_TRADE_DATE",
    "QOT_SET_OPTION_EVENT_ALERT",
    "QOT_SET_PRICE_REMINDER",
    "QOT_STOCK_FILTER",
    "QOT_STOCK_SCREEN",
    "QOT_SUB",
    "QOT_SUB_EVENT_CONTRACT",
    "QOT_UPDATE_BASIC_QOT",
    "QOT_UPDATE_BROKER",
    "QOT_UPDATE_EVENT_CONTRACT_KLINE",
    "QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK",
    "QOT_UPDATE_EVENT_CONTRACT_TICKER",
    "QOT_UPDATE_KL",
    "QOT_UPDATE_OPTION_EVENT",
    "QOT_UPDATE_ORDER_BOOK",
    "QOT_UPDATE_PRICE_REMINDER",
    "QOT_UPDATE_RT",
    "QOT_UPDATE_TICKER",
    "QOT_WARRANT_SCREEN",
    "SKILL_WRAP_DERIVATIVE_UNUSUAL",
    "SKILL_WRAP_FINANCIAL_UNUSUAL",
    "SKILL_WRAP_TECHNICAL_UNUSUAL",
    "TEST_CMD",
    "TRD_FLOW_SUMMARY",
    "TRD_GET_ACC_LIST",
    "TRD_GET_COMBO_MAX_TRD_QTYS",
    "TRD_GET_FUNDS",
    "TRD_GET_HISTORY_ORDER_FILL_LIST",
    "TRD_GET_HISTORY_ORDER_LIST",
    "TRD_GET_MARGIN_RATIO",
    "TRD_GET_MAX_TRD_QTYS",
    "TRD_GET_ORDER_FEE",
    "TRD_GET_ORDER_FILL_LIST",
    "TRD_GET_ORDER_LIST",
    "TRD_GET_POSITION_LIST",
    "TRD_MODIFY_ORDER",
    "TRD_PLACE_COMBO_ORDER",
    "TRD_PLACE_ORDER",
    "TRD_SUB_ACC_PUSH",
    "TRD_UNLOCK_TRADE",
    "TRD_UPDATE_ORDER",
    "TRD_UPDATE_ORDER_FILL",
    "VERIFICATION",
]


INIT_CONNECT: Method[init_connect.Request, init_connect.Response] = Method(1001, "InitConnect", "init_connect")
"""InitConnect, protocol 1001: Opens the session on a new connection."""
GET_GLOBAL_STATE: Method[get_global_state.Request, get_global_state.Response] = Method(
    1002, "GetGlobalState", "get_global_state"
)
"""GetGlobalState, protocol 1002: Asks for the state of the markets and of OpenD itself."""
KEEP_ALIVE: Method[keep_alive.Request, keep_alive.Response] = Method(1004, "KeepAlive", "keep_alive")
"""KeepAlive, protocol 1004: Shows that both ends of a connection are alive."""
GET_USER_INFO: Method[get_user_info.Request, get_user_info.Response] = Method(
    1005, "GetUserInfo", "get_user_info", since="3.8"
)
"""GetUserInfo, protocol 1005: Reads the profile of the user who is logged in to OpenD: name, quote rights, quotas."""
VERIFICATION: Method[verification.Request, verification.Response] = Method(
    1006, "Verification", "verification", effect="state", since="3.8"
)
"""Verification, protocol 1006: Asks for the code that log-in waits for, or types it in."""
GET_DELAY_STATISTICS: Method[get_delay_statistics.Request, get_delay_statistics.Response] = Method(
    1007, "GetDelayStatistics", "get_delay_statistics", since="3.9"
)
"""GetDelayStatistics, protocol 1007: Reads OpenD's statistics of delays: of pushed quotes, of requests and of
orders.
"""
TEST_CMD: Method[test_cmd.Request, test_cmd.Response] = Method(
    1008, "TestCmd", "test_cmd", effect="state", since="3.17"
)
"""TestCmd, protocol 1008: Sends a command for the vendor's internal use."""
TRD_GET_ACC_LIST: Method[trd_get_acc_list.Request, trd_get_acc_list.Response] = Method(
    2001, "Trd_GetAccList", "trd_get_acc_list", effect="none"
)
"""Trd_GetAccList, protocol 2001: Lists the trading accounts of the logged-in user, real and simulated."""
TRD_UNLOCK_TRADE: Method[trd_unlock_trade.Request, trd_unlock_trade.Response] = Method(
    2005, "Trd_UnlockTrade", "trd_unlock_trade", effect="state", limit=Limit(10, 30.0)
)
"""Trd_UnlockTrade, protocol 2005: Unlocks or locks trading for this OpenD, for all its connections."""
TRD_SUB_ACC_PUSH: Method[trd_sub_acc_push.Request, trd_sub_acc_push.Response] = Method(
    2008, "Trd_SubAccPush", "trd_sub_acc_push", effect="none"
)
"""Trd_SubAccPush, protocol 2008: Asks for the pushes of orders and fills of some accounts: Trd_UpdateOrder (2208)
and Trd_UpdateOrderFill (2218); simulated accounts get the first only.
"""
TRD_GET_FUNDS: Method[trd_get_funds.Request, trd_get_funds.Response] = Method(
    2101, "Trd_GetFunds", "trd_get_funds", effect="none", limit=Limit(10, 30.0, per_account=True, counts="refresh")
)
"""Trd_GetFunds, protocol 2101: Reads the funds of an account: net assets, cash, buying power, margin."""
TRD_GET_POSITION_LIST: Method[trd_get_position_list.Request, trd_get_position_list.Response] = Method(
    2102,
    "Trd_GetPositionList",
    "trd_get_position_list",
    effect="none",
    limit=Limit(10, 30.0, per_account=True, counts="refresh"),
)
"""Trd_GetPositionList, protocol 2102: Lists the positions of an account."""
TRD_GET_MAX_TRD_QTYS: Method[trd_get_max_trd_qtys.Request, trd_get_max_trd_qtys.Response] = Method(
    2111, "Trd_GetMaxTrdQtys", "trd_get_max_trd_qtys", effect="none", limit=Limit(10, 30.0, per_account=True)
)
"""Trd_GetMaxTrdQtys, protocol 2111: Reads how much of a security an account can buy and sell, or to how much an
order can be changed.
"""
TRD_GET_COMBO_MAX_TRD_QTYS: Method[trd_get_combo_max_trd_qtys.Request, trd_get_combo_max_trd_qtys.Response] = Method(
    2112,
    "Trd_GetComboMaxTrdQtys",
    "trd_get_combo_max_trd_qtys",
    effect="none",
    limit=Limit(10, 30.0, per_account=True),
    since="10.7",
)
"""Trd_GetComboMaxTrdQtys, protocol 2112: Estimates what a combination order would change in an account: net assets,
margin, buying power.
"""
TRD_GET_ORDER_LIST: Method[trd_get_order_list.Request, trd_get_order_list.Response] = Method(
    2201,
    "Trd_GetOrderList",
    "trd_get_order_list",
    effect="none",
    limit=Limit(10, 30.0, per_account=True, counts="refresh"),
)
"""Trd_GetOrderList, protocol 2201: Lists the unfinished orders of an account, and those filled or cancelled within
24 hours.
"""
TRD_PLACE_ORDER: Method[trd_place_order.Request, trd_place_order.Response] = Method(
    2202,
    "Trd_PlaceOrder",
    "trd_place_order",
    effect="order",
    limit=Limit(15, 30.0, minimum_interval=0.02, per_account=True),
)
"""Trd_PlaceOrder, protocol 2202: Places an order."""
TRD_MODIFY_ORDER: Method[trd_modify_order.Request, trd_modify_order.Response] = Method(
    2205,
    "Trd_ModifyOrder",
    "trd_modify_order",
    effect="order",
    limit=Limit(20, 30.0, minimum_interval=0.04, per_account=True),
)
"""Trd_ModifyOrder, protocol 2205: Changes, cancels, disables, enables or deletes an order, or cancels all."""
TRD_GET_ORDER_FILL_LIST: Method[trd_get_order_fill_list.Request, trd_get_order_fill_list.Response] = Method(
    2211,
    "Trd_GetOrderFillList",
    "trd_get_order_fill_list",
    effect="none",
    limit=Limit(10, 30.0, per_account=True, counts="refresh"),
)
"""Trd_GetOrderFillList, protocol 2211: Lists today's fills of a real account."""
TRD_GET_HISTORY_ORDER_LIST: Method[trd_get_history_order_list.Request, trd_get_history_order_list.Response] = Method(
    2221,
    "Trd_GetHistoryOrderList",
    "trd_get_history_order_list",
    effect="none",
    limit=Limit(10, 30.0, per_account=True),
)
"""Trd_GetHistoryOrderList, protocol 2221: Lists past orders of an account."""
TRD_GET_HISTORY_ORDER_FILL_LIST: Method[
    trd_get_history_order_fill_list.Request, trd_get_history_order_fill_list.Response
] = Method(
    2222,
    "Trd_GetHistoryOrderFillList",
    "trd_get_history_order_fill_list",
    effect="none",
    limit=Limit(10, 30.0, per_account=True),
)
"""Trd_GetHistoryOrderFillList, protocol 2222: Lists past fills of a real account."""
TRD_GET_MARGIN_RATIO: Method[trd_get_margin_ratio.Request, trd_get_margin_ratio.Response] = Method(
    2223,
    "Trd_GetMarginRatio",
    "trd_get_margin_ratio",
    effect="none",
    limit=Limit(10, 30.0),
    since="5.4",
    bound=Bound("security_list", 100, "margin_ratio_info_list"),
)
"""Trd_GetMarginRatio, protocol 2223: Reads on what terms stocks can be bought on margin and sold short."""
TRD_GET_ORDER_FEE: Method[trd_get_order_fee.Request, trd_get_order_fee.Response] = Method(
    2225,
    "Trd_GetOrderFee",
    "trd_get_order_fee",
    effect="none",
    limit=Limit(10, 30.0, per_account=True),
    since="8.2",
    bound=Bound("order_id_ex_list", 400, "order_fee_list"),
)
"""Trd_GetOrderFee, protocol 2225: Reads the fees of orders, of orders later than 2018-01-01 only."""
TRD_FLOW_SUMMARY: Method[trd_flow_summary.Request, trd_flow_summary.Response] = Method(
    2226, "Trd_FlowSummary", "trd_flow_summary", effect="none", limit=Limit(20, 30.0, per_account=True), since="9.1"
)
"""Trd_FlowSummary, protocol 2226: Lists the movements of cash in a real account: deposits and withdrawals,
transfers, currency exchange, trades in assets, interest on margin and on lending.
"""
TRD_PLACE_COMBO_ORDER: Method[trd_place_combo_order.Request, trd_place_combo_order.Response] = Method(
    2227,
    "Trd_PlaceComboOrder",
    "trd_place_combo_order",
    effect="order",
    limit=Limit(15, 30.0, minimum_interval=0.02, per_account=True, shared_with=2202),
    since="10.7",
)
"""Trd_PlaceComboOrder, protocol 2227: Places several legs, such as options and their stock, as one order."""
QOT_SUB: Method[qot_sub.Request, qot_sub.Response] = Method(3001, "Qot_Sub", "qot_sub")
"""Qot_Sub, protocol 3001: Subscribes to live quotes, cancels subscriptions, and asks for their pushes."""
QOT_REG_QOT_PUSH: Method[qot_reg_qot_push.Request, qot_reg_qot_push.Response] = Method(
    3002, "Qot_RegQotPush", "qot_reg_qot_push"
)
"""Qot_RegQotPush, protocol 3002: Asks for the pushes of quotes on this connection, or stops them."""
QOT_GET_SUB_INFO: Method[qot_get_sub_info.Request, qot_get_sub_info.Response] = Method(
    3003, "Qot_GetSubInfo", "qot_get_sub_info"
)
"""Qot_GetSubInfo, protocol 3003: Asks which subscriptions are held and how much quota they use."""
QOT_GET_BASIC_QOT: Method[qot_get_basic_qot.Request, qot_get_basic_qot.Response] = Method(
    3004, "Qot_GetBasicQot", "qot_get_basic_qot"
)
"""Qot_GetBasicQot, protocol 3004: Reads the latest quotes of several securities."""
QOT_GET_KL: Method[qot_get_kl.Request, qot_get_kl.Response] = Method(3006, "Qot_GetKL", "qot_get_kl")
"""Qot_GetKL, protocol 3006: Reads the latest candlesticks of one security."""
QOT_GET_RT: Method[qot_get_rt.Request, qot_get_rt.Response] = Method(3008, "Qot_GetRT", "qot_get_rt")
"""Qot_GetRT, protocol 3008: Reads the time-share data of one security, one point per minute of the trading day."""
QOT_GET_TICKER: Method[qot_get_ticker.Request, qot_get_ticker.Response] = Method(
    3010, "Qot_GetTicker", "qot_get_ticker"
)
"""Qot_GetTicker, protocol 3010: Reads the latest ticks of one security."""
QOT_GET_ORDER_BOOK: Method[qot_get_order_book.Request, qot_get_order_book.Response] = Method(
    3012, "Qot_GetOrderBook", "qot_get_order_book"
)
"""Qot_GetOrderBook, protocol 3012: Reads the order book of one security."""
QOT_GET_BROKER: Method[qot_get_broker.Request, qot_get_broker.Response] = Method(
    3014, "Qot_GetBroker", "qot_get_broker"
)
"""Qot_GetBroker, protocol 3014: Reads the broker queue of one Hong Kong security: which brokers have orders at which
price level.
"""
QOT_GET_HISTORY_KL: Method[qot_get_history_kl.Request, qot_get_history_kl.Response] = Method(
    3100, "Qot_GetHistoryKL", "qot_get_history_kl"
)
"""Qot_GetHistoryKL, protocol 3100: Reads history candlesticks of one security from the data downloaded to OpenD."""
QOT_GET_HISTORY_KL_POINTS: Method[qot_get_history_kl_points.Request, qot_get_history_kl_points.Response] = Method(
    3101, "Qot_GetHistoryKLPoints", "qot_get_history_kl_points"
)
"""Qot_GetHistoryKLPoints, protocol 3101: Reads the candlesticks of several securities at single points of time, from
the data downloaded to OpenD.
"""
QOT_GET_REHAB: Method[qot_get_rehab.Request, qot_get_rehab.Response] = Method(3102, "Qot_GetRehab", "qot_get_rehab")
"""Qot_GetRehab, protocol 3102: Reads how past prices of several securities are adjusted for their corporate actions,
from the data downloaded to OpenD.
"""
QOT_REQUEST_HISTORY_KL: Method[qot_request_history_kl.Request, qot_request_history_kl.Response] = Method(
    3103,
    "Qot_RequestHistoryKL",
    "qot_request_history_kl",
    limit=Limit(60, 30.0, counts="first_page", page="next_req_key"),
)
"""Qot_RequestHistoryKL, protocol 3103: Fetches history candlesticks of one security, a page at a time."""
QOT_REQUEST_HISTORY_KL_QUOTA: Method[qot_request_history_kl_quota.Request, qot_request_history_kl_quota.Response] = (
    Method(3104, "Qot_RequestHistoryKLQuota", "qot_request_history_kl_quota", since="3.8")
)
"""Qot_RequestHistoryKLQuota, protocol 3104: Asks how much of the quota for history candlesticks is used."""
QOT_REQUEST_REHAB: Method[qot_request_rehab.Request, qot_request_rehab.Response] = Method(
    3105, "Qot_RequestRehab", "qot_request_rehab", limit=Limit(60, 30.0), since="3.8"
)
"""Qot_RequestRehab, protocol 3105: Reads how past prices of a security are adjusted for its corporate actions."""
QOT_GET_SUSPEND: Method[qot_get_suspend.Request, qot_get_suspend.Response] = Method(
    3201, "Qot_GetSuspend", "qot_get_suspend"
)
"""Qot_GetSuspend, protocol 3201: Reads on which days securities were suspended from trading."""
QOT_GET_STATIC_INFO: Method[qot_get_static_info.Request, qot_get_static_info.Response] = Method(
    3202, "Qot_GetStaticInfo", "qot_get_static_info", cache=Cache(300.0)
)
"""Qot_GetStaticInfo, protocol 3202: Reads static data of securities: names, lot sizes, listings, what a derivative
is on.
"""
QOT_GET_SECURITY_SNAPSHOT: Method[qot_get_security_snapshot.Request, qot_get_security_snapshot.Response] = Method(
    3203,
    "Qot_GetSecuritySnapshot",
    "qot_get_security_snapshot",
    limit=Limit(60, 30.0),
    bound=Bound("security_list", 400, "snapshot_list"),
)
"""Qot_GetSecuritySnapshot, protocol 3203: Reads snapshots of up to 400 securities in one call."""
QOT_GET_PLATE_SET: Method[qot_get_plate_set.Request, qot_get_plate_set.Response] = Method(
    3204, "Qot_GetPlateSet", "qot_get_plate_set", limit=Limit(10, 30.0), cache=Cache(300.0)
)
"""Qot_GetPlateSet, protocol 3204: Lists the plates of a market: its industries, regions or concepts."""
QOT_GET_PLATE_SECURITY: Method[qot_get_plate_security.Request, qot_get_plate_security.Response] = Method(
    3205, "Qot_GetPlateSecurity", "qot_get_plate_security", limit=Limit(10, 30.0)
)
"""Qot_GetPlateSecurity, protocol 3205: Lists the securities of a plate."""
QOT_GET_REFERENCE: Method[qot_get_reference.Request, qot_get_reference.Response] = Method(
    3206, "Qot_GetReference", "qot_get_reference", limit=Limit(10, 30.0)
)
"""Qot_GetReference, protocol 3206: Lists the securities that depend on another: the warrants of a stock, or the
contracts of a main continuous future.
"""
QOT_GET_OWNER_PLATE: Method[qot_get_owner_plate.Request, qot_get_owner_plate.Response] = Method(
    3207,
    "Qot_GetOwnerPlate",
    "qot_get_owner_plate",
    limit=Limit(10, 30.0),
    bound=Bound("security_list", 200, "owner_plate_list"),
    cache=Cache(300.0),
)
"""Qot_GetOwnerPlate, protocol 3207: Reads which plates securities belong to."""
QOT_GET_HOLDING_CHANGE_LIST: Method[qot_get_holding_change_list.Request, qot_get_holding_change_list.Response] = Method(
    3208, "Qot_GetHoldingChangeList", "qot_get_holding_change_list", limit=Limit(10, 30.0)
)
"""Qot_GetHoldingChangeList, protocol 3208: Reads how large holders have changed their holdings of a stock."""
QOT_GET_OPTION_CHAIN: Method[qot_get_option_chain.Request, qot_get_option_chain.Response] = Method(
    3209,
    "Qot_GetOptionChain",
    "qot_get_option_chain",
    limit=Limit(10, 30.0),
    cache=Cache(300.0, ("condition", "data_filter")),
)
"""Qot_GetOptionChain, protocol 3209: Lists the options on a security that expire within 30 days of each other."""
QOT_GET_WARRANT: Method[qot_get_warrant.Request, qot_get_warrant.Response] = Method(
    3210, "Qot_GetWarrant", "qot_get_warrant", limit=Limit(60, 30.0), since="3.7"
)
"""Qot_GetWarrant, protocol 3210: Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline
warrants by their properties, a page at a time.
"""
QOT_GET_CAPITAL_FLOW: Method[qot_get_capital_flow.Request, qot_get_capital_flow.Response] = Method(
    3211, "Qot_GetCapitalFlow", "qot_get_capital_flow", limit=Limit(30, 30.0), since="3.9"
)
"""Qot_GetCapitalFlow, protocol 3211: Reads how much money flows into or out of a security, by size of order."""
QOT_GET_CAPITAL_DISTRIBUTION: Method[qot_get_capital_distribution.Request, qot_get_capital_distribution.Response] = (
    Method(3212, "Qot_GetCapitalDistribution", "qot_get_capital_distribution", limit=Limit(30, 30.0), since="3.9")
)
"""Qot_GetCapitalDistribution, protocol 3212: Reads how much money flows into and out of a security, by size of
order.
"""
QOT_GET_USER_SECURITY: Method[qot_get_user_security.Request, qot_get_user_security.Response] = Method(
    3213, "Qot_GetUserSecurity", "qot_get_user_security", limit=Limit(10, 30.0), since="3.9"
)
"""Qot_GetUserSecurity, protocol 3213: Lists the securities of one of the user's watchlist groups."""
QOT_MODIFY_USER_SECURITY: Method[qot_modify_user_security.Request, qot_modify_user_security.Response] = Method(
    3214, "Qot_ModifyUserSecurity", "qot_modify_user_security", effect="state", limit=Limit(10, 30.0), since="3.10"
)
"""Qot_ModifyUserSecurity, protocol 3214: Adds securities to one of the user's own watchlist groups, or takes them
out.
"""
QOT_STOCK_FILTER: Method[qot_stock_filter.Request, qot_stock_filter.Response] = Method(
    3215, "Qot_StockFilter", "qot_stock_filter", limit=Limit(10, 30.0), since="3.13"
)
"""Qot_StockFilter, protocol 3215: Finds stocks by price, accumulated, financial and technical properties, a page at
a time.
"""
QOT_GET_CODE_CHANGE: Method[qot_get_code_change.Request, qot_get_code_change.Response] = Method(
    3216, "Qot_GetCodeChange", "qot_get_code_change", since="3.13", cache=Cache(300.0)
)
"""Qot_GetCodeChange, protocol 3216: Reads changes of codes, and temporary codes during corporate actions."""
QOT_GET_IPO_LIST: Method[qot_get_ipo_list.Request, qot_get_ipo_list.Response] = Method(
    3217, "Qot_GetIpoList", "qot_get_ipo_list", limit=Limit(10, 30.0), since="3.14"
)
"""Qot_GetIpoList, protocol 3217: Lists a market's initial public offerings, with the data its investors need to
apply.
"""
QOT_GET_FUTURE_INFO: Method[qot_get_future_info.Request, qot_get_future_info.Response] = Method(
    3218,
    "Qot_GetFutureInfo",
    "qot_get_future_info",
    limit=Limit(30, 30.0),
    since="3.17",
    bound=Bound("security_list", 200, "future_info_list"),
    cache=Cache(300.0),
)
"""Qot_GetFutureInfo, protocol 3218: Reads the terms of futures contracts: size, price step, trading hours, last
trading day.
"""
QOT_REQUEST_TRADE_DATE: Method[qot_request_trade_date.Request, qot_request_trade_date.Response] = Method(
    3219, "Qot_RequestTradeDate", "qot_request_trade_date", limit=Limit(30, 30.0), since="3.18", cache=Cache(300.0)
)
"""Qot_RequestTradeDate, protocol 3219: Reads the trading days of a market or of one security."""
QOT_SET_PRICE_REMINDER: Method[qot_set_price_reminder.Request, qot_set_price_reminder.Response] = Method(
    3220, "Qot_SetPriceReminder", "qot_set_price_reminder", effect="state", limit=Limit(60, 30.0), since="3.18"
)
"""Qot_SetPriceReminder, protocol 3220: Adds, changes, enables, disables or deletes price reminders of a security."""
QOT_GET_PRICE_REMINDER: Method[qot_get_price_reminder.Request, qot_get_price_reminder.Response] = Method(
    3221, "Qot_GetPriceReminder", "qot_get_price_reminder", limit=Limit(10, 30.0), since="3.18"
)
"""Qot_GetPriceReminder, protocol 3221: Lists the price reminders of a security or of a market."""
QOT_GET_USER_SECURITY_GROUP: Method[qot_get_user_security_group.Request, qot_get_user_security_group.Response] = Method(
    3222, "Qot_GetUserSecurityGroup", "qot_get_user_security_group", limit=Limit(10, 30.0), since="3.19"
)
"""Qot_GetUserSecurityGroup, protocol 3222: Lists the user's watchlist groups."""
QOT_GET_MARKET_STATE: Method[qot_get_market_state.Request, qot_get_market_state.Response] = Method(
    3223,
    "Qot_GetMarketState",
    "qot_get_market_state",
    limit=Limit(10, 30.0),
    since="3.25",
    bound=Bound("security_list", 400, "market_info_list"),
)
"""Qot_GetMarketState, protocol 3223: Asks which state the markets of securities are in, such as morning session or
closed.
"""
QOT_GET_OPTION_EXPIRATION_DATE: Method[
    qot_get_option_expiration_date.Request, qot_get_option_expiration_date.Response
] = Method(
    3224,
    "Qot_GetOptionExpirationDate",
    "qot_get_option_expiration_date",
    limit=Limit(60, 30.0),
    since="5.4",
    cache=Cache(60.0),
)
"""Qot_GetOptionExpirationDate, protocol 3224: Lists the days on which options on a security expire."""
QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE: Method[
    qot_get_financials_earnings_price_move.Request, qot_get_financials_earnings_price_move.Response
] = Method(
    3225,
    "Qot_GetFinancialsEarningsPriceMove",
    "qot_get_financials_earnings_price_move",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetFinancialsEarningsPriceMove, protocol 3225: Reads a stock's daily prices and option volatilities around its
earnings reports.
"""
QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY: Method[
    qot_get_financials_earnings_price_history.Request, qot_get_financials_earnings_price_history.Response
] = Method(
    3226,
    "Qot_GetFinancialsEarningsPriceHistory",
    "qot_get_financials_earnings_price_history",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetFinancialsEarningsPriceHistory, protocol 3226: Reads how a stock's price moved around its earnings reports,
and what options expected.
"""
QOT_GET_FINANCIALS_STATEMENTS: Method[qot_get_financials_statements.Request, qot_get_financials_statements.Response] = (
    Method(3227, "Qot_GetFinancialsStatements", "qot_get_financials_statements", limit=Limit(30, 30.0), since="10.6")
)
"""Qot_GetFinancialsStatements, protocol 3227: Reads a company's income statements, balance sheets, cash flow
statements or main indicators.
"""
QOT_GET_FINANCIALS_REVENUE_BREAKDOWN: Method[
    qot_get_financials_revenue_breakdown.Request, qot_get_financials_revenue_breakdown.Response
] = Method(
    3228,
    "Qot_GetFinancialsRevenueBreakdown",
    "qot_get_financials_revenue_breakdown",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetFinancialsRevenueBreakdown, protocol 3228: Reads what a company's revenue is made of: by product, industry,
region or business.
"""
QOT_GET_RESEARCH_ANALYST_CONSENSUS: Method[
    qot_get_research_analyst_consensus.Request, qot_get_research_analyst_consensus.Response
] = Method(
    3229, "Qot_GetResearchAnalystConsensus", "qot_get_research_analyst_consensus", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetResearchAnalystConsensus, protocol 3229: Reads what analysts of the last three months think of a stock or
REIT, all together.
"""
QOT_GET_RESEARCH_RATING_SUMMARY: Method[
    qot_get_research_rating_summary.Request, qot_get_research_rating_summary.Response
] = Method(3230, "Qot_GetResearchRatingSummary", "qot_get_research_rating_summary", limit=Limit(30, 30.0), since="10.6")
"""Qot_GetResearchRatingSummary, protocol 3230: Lists the ratings of a stock by institution or by analyst, or those
of one of them.
"""
QOT_GET_RESEARCH_MORNINGSTAR_REPORT: Method[
    qot_get_research_morningstar_report.Request, qot_get_research_morningstar_report.Response
] = Method(
    3231, "Qot_GetResearchMorningstarReport", "qot_get_research_morningstar_report", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetResearchMorningstarReport, protocol 3231: Reads Morningstar's report on a stock or REIT."""
QOT_GET_VALUATION_DETAIL: Method[qot_get_valuation_detail.Request, qot_get_valuation_detail.Response] = Method(
    3232, "Qot_GetValuationDetail", "qot_get_valuation_detail", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetValuationDetail, protocol 3232: Reads how a stock, fund or index is valued: over time, within its market
and its industry.
"""
QOT_GET_VALUATION_PLATE_STOCK_LIST: Method[
    qot_get_valuation_plate_stock_list.Request, qot_get_valuation_plate_stock_list.Response
] = Method(
    3233, "Qot_GetValuationPlateStockList", "qot_get_valuation_plate_stock_list", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetValuationPlateStockList, protocol 3233: Lists the members of a plate or index with their valuation."""
QOT_GET_CORPORATE_ACTIONS_DIVIDENDS: Method[
    qot_get_corporate_actions_dividends.Request, qot_get_corporate_actions_dividends.Response
] = Method(
    3234, "Qot_GetCorporateActionsDividends", "qot_get_corporate_actions_dividends", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetCorporateActionsDividends, protocol 3234: Lists the dividends and other distributions of a stock or fund."""
QOT_GET_CORPORATE_ACTIONS_BUYBACKS: Method[
    qot_get_corporate_actions_buybacks.Request, qot_get_corporate_actions_buybacks.Response
] = Method(
    3235, "Qot_GetCorporateActionsBuybacks", "qot_get_corporate_actions_buybacks", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetCorporateActionsBuybacks, protocol 3235: Lists the shares that a company bought back."""
QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS: Method[
    qot_get_corporate_actions_stock_splits.Request, qot_get_corporate_actions_stock_splits.Response
] = Method(
    3236,
    "Qot_GetCorporateActionsStockSplits",
    "qot_get_corporate_actions_stock_splits",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetCorporateActionsStockSplits, protocol 3236: Lists the splits and consolidations of a stock or fund, a page
at a time.
"""
QOT_GET_SHAREHOLDERS_OVERVIEW: Method[qot_get_shareholders_overview.Request, qot_get_shareholders_overview.Response] = (
    Method(3237, "Qot_GetShareholdersOverview", "qot_get_shareholders_overview", limit=Limit(30, 30.0), since="10.6")
)
"""Qot_GetShareholdersOverview, protocol 3237: Reads who holds a stock: its main holders, and the kinds of holder."""
QOT_GET_SHAREHOLDERS_HOLDING_CHANGES: Method[
    qot_get_shareholders_holding_changes.Request, qot_get_shareholders_holding_changes.Response
] = Method(
    3238,
    "Qot_GetShareholdersHoldingChanges",
    "qot_get_shareholders_holding_changes",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetShareholdersHoldingChanges, protocol 3238: Lists the changes of a stock's holders: who bought and who sold."""
QOT_GET_SHAREHOLDERS_HOLDER_DETAIL: Method[
    qot_get_shareholders_holder_detail.Request, qot_get_shareholders_holder_detail.Response
] = Method(
    3239, "Qot_GetShareholdersHolderDetail", "qot_get_shareholders_holder_detail", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetShareholdersHolderDetail, protocol 3239: Lists the holders of a stock of one kind, with what they hold."""
QOT_GET_SHAREHOLDERS_INSTITUTIONAL: Method[
    qot_get_shareholders_institutional.Request, qot_get_shareholders_institutional.Response
] = Method(
    3240, "Qot_GetShareholdersInstitutional", "qot_get_shareholders_institutional", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetShareholdersInstitutional, protocol 3240: Reads how many institutions hold a stock, and how much of it,
period by period.
"""
QOT_GET_INSIDER_HOLDER_LIST: Method[qot_get_insider_holder_list.Request, qot_get_insider_holder_list.Response] = Method(
    3241, "Qot_GetInsiderHolderList", "qot_get_insider_holder_list", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetInsiderHolderList, protocol 3241: Lists the insiders who hold a stock: executives, directors and large
holders.
"""
QOT_GET_INSIDER_TRADE_LIST: Method[qot_get_insider_trade_list.Request, qot_get_insider_trade_list.Response] = Method(
    3242, "Qot_GetInsiderTradeList", "qot_get_insider_trade_list", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetInsiderTradeList, protocol 3242: Lists the trades of a stock's insiders."""
QOT_GET_COMPANY_PROFILE: Method[qot_get_company_profile.Request, qot_get_company_profile.Response] = Method(
    3243, "Qot_GetCompanyProfile", "qot_get_company_profile", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetCompanyProfile, protocol 3243: Reads what is known of a company: name, day of listing, chairman, address,
business and more.
"""
QOT_GET_COMPANY_EXECUTIVES: Method[qot_get_company_executives.Request, qot_get_company_executives.Response] = Method(
    3244, "Qot_GetCompanyExecutives", "qot_get_company_executives", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetCompanyExecutives, protocol 3244: Lists a company's directors and executives."""
QOT_GET_COMPANY_EXECUTIVE_BACKGROUND: Method[
    qot_get_company_executive_background.Request, qot_get_company_executive_background.Response
] = Method(
    3245,
    "Qot_GetCompanyExecutiveBackground",
    "qot_get_company_executive_background",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetCompanyExecutiveBackground, protocol 3245: Reads the background of one director or executive of a company."""
QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY: Method[
    qot_get_company_operational_efficiency.Request, qot_get_company_operational_efficiency.Response
] = Method(
    3246,
    "Qot_GetCompanyOperationalEfficiency",
    "qot_get_company_operational_efficiency",
    limit=Limit(30, 30.0),
    since="10.6",
)
"""Qot_GetCompanyOperationalEfficiency, protocol 3246: Reads a company's number of employees, and revenue and profit
for each of them.
"""
QOT_GET_TOP_TEN_BUY_SELL_BROKERS: Method[
    qot_get_top_ten_buy_sell_brokers.Request, qot_get_top_ten_buy_sell_brokers.Response
] = Method(3247, "Qot_GetTopTenBuySellBrokers", "qot_get_top_ten_buy_sell_brokers", limit=Limit(30, 30.0), since="10.6")
"""Qot_GetTopTenBuySellBrokers, protocol 3247: Reads which ten brokers bought the most of a stock on balance, and
which ten sold the most.
"""
QOT_GET_DAILY_SHORT_VOLUME: Method[qot_get_daily_short_volume.Request, qot_get_daily_short_volume.Response] = Method(
    3248, "Qot_GetDailyShortVolume", "qot_get_daily_short_volume", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetDailyShortVolume, protocol 3248: Reads how much of a stock is sold short each day."""
QOT_GET_SHORT_INTEREST: Method[qot_get_short_interest.Request, qot_get_short_interest.Response] = Method(
    3249, "Qot_GetShortInterest", "qot_get_short_interest", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetShortInterest, protocol 3249: Reads how much of a stock is sold short and not yet bought back, over time."""
QOT_GET_OPTION_VOLATILITY: Method[qot_get_option_volatility.Request, qot_get_option_volatility.Response] = Method(
    3250, "Qot_GetOptionVolatility", "qot_get_option_volatility", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetOptionVolatility, protocol 3250: Reads the implied volatility of one option and the historical volatility
of its underlying over time.
"""
QOT_GET_OPTION_EXERCISE_PROBABILITY: Method[
    qot_get_option_exercise_probability.Request, qot_get_option_exercise_probability.Response
] = Method(
    3251, "Qot_GetOptionExerciseProbability", "qot_get_option_exercise_probability", limit=Limit(30, 30.0), since="10.6"
)
"""Qot_GetOptionExerciseProbability, protocol 3251: Reads day by day how likely the exercise of one option was."""
QOT_STOCK_SCREEN: Method[qot_stock_screen.Request, qot_stock_screen.Response] = Method(
    3252, "Qot_StockScreen", "qot_stock_screen", limit=Limit(10, 30.0), since="10.6"
)
"""Qot_StockScreen, protocol 3252: Screens the shares of whole markets by conditions on quotes, finances, indicators
and more; the successor of Qot_StockFilter.
"""
QOT_OPTION_SCREEN: Method[qot_option_screen.Request, qot_option_screen.Response] = Method(
    3253, "Qot_OptionScreen", "qot_option_screen", limit=Limit(10, 30.0), since="10.6"
)
"""Qot_OptionScreen, protocol 3253: Screens the options of whole markets by conditions on the underlying and on the
option.
"""
QOT_WARRANT_SCREEN: Method[qot_warrant_screen.Request, qot_warrant_screen.Response] = Method(
    3254, "Qot_WarrantScreen", "qot_warrant_screen", limit=Limit(60, 30.0), since="10.6"
)
"""Qot_WarrantScreen, protocol 3254: Lists warrants and callable bull and bear contracts that meet conditions."""
QOT_GET_OPTION_QUOTE: Method[qot_get_option_quote.Request, qot_get_option_quote.Response] = Method(
    3255, "Qot_GetOptionQuote", "qot_get_option_quote", limit=Limit(120, 30.0), since="10.7"
)
"""Qot_GetOptionQuote, protocol 3255: Reads a quote of one option, or of a strategy of several options as one."""
QOT_GET_OPTION_STRATEGY: Method[qot_get_option_strategy.Request, qot_get_option_strategy.Response] = Method(
    3256, "Qot_GetOptionStrategy", "qot_get_option_strategy", limit=Limit(30, 30.0), since="10.7"
)
"""Qot_GetOptionStrategy, protocol 3256: Lists the option strategies of one kind that can be built on an underlying,
with their legs.
"""
QOT_GET_OPTION_STRATEGY_ANALYSIS: Method[
    qot_get_option_strategy_analysis.Request, qot_get_option_strategy_analysis.Response
] = Method(
    3257, "Qot_GetOptionStrategyAnalysis", "qot_get_option_strategy_analysis", limit=Limit(30, 30.0), since="10.7"
)
"""Qot_GetOptionStrategyAnalysis, protocol 3257: Reads the quote, profit and loss of an option strategy as a whole."""
QOT_GET_OPTION_STRATEGY_SPREAD: Method[
    qot_get_option_strategy_spread.Request, qot_get_option_strategy_spread.Response
] = Method(3258, "Qot_GetOptionStrategySpread", "qot_get_option_strategy_spread", limit=Limit(30, 30.0), since="10.7")
"""Qot_GetOptionStrategySpread, protocol 3258: Lists the distances between strikes that a kind of option strategy can
have; for Qot_GetOptionStrategy.
"""
QOT_GET_INDICATOR_LIST: Method[qot_get_indicator_list.Request, qot_get_indicator_list.Response] = Method(
    3259, "Qot_GetIndicatorList", "qot_get_indicator_list", limit=Limit(10, 30.0), since="10.8"
)
"""Qot_GetIndicatorList, protocol 3259: Lists the indicators that Qot_RequestIndicatorCalc (3260) can calculate, with
their parameters and lines.
"""
QOT_REQUEST_INDICATOR_CALC: Method[qot_request_indicator_calc.Request, qot_request_indicator_calc.Response] = Method(
    3260, "Qot_RequestIndicatorCalc", "qot_request_indicator_calc", limit=Limit(10, 30.0), since="10.8"
)
"""Qot_RequestIndicatorCalc, protocol 3260: Starts the calculation of an indicator over candlesticks that are sent
along.
"""
QOT_GET_SEARCH_QUOTE: Method[qot_get_search_quote.Request, qot_get_search_quote.Response] = Method(
    3262, "Qot_GetSearchQuote", "qot_get_search_quote", limit=Limit(10, 30.0), since="10.8"
)
"""Qot_GetSearchQuote, protocol 3262: Searches securities by keyword, in several markets at once."""
QOT_GET_SEARCH_NEWS: Method[qot_get_search_news.Request, qot_get_search_news.Response] = Method(
    3263, "Qot_GetSearchNews", "qot_get_search_news", limit=Limit(10, 30.0), since="10.8"
)
"""Qot_GetSearchNews, protocol 3263: Searches news, announcements and ratings by keyword."""
QOT_GET_OPTION_MARKET_STATISTIC: Method[
    qot_get_option_market_statistic.Request, qot_get_option_market_statistic.Response
] = Method(
    3301,
    "Qot_GetOptionMarketStatistic",
    "qot_get_option_market_statistic",
    limit=Limit(60, 30.0, counts="first_page", page="next_page_key"),
    since="10.8",
)
"""Qot_GetOptionMarketStatistic, protocol 3301: Reads day by day the volume or open interest of a whole option
market.
"""
QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC: Method[
    qot_get_option_underlying_his_statistic.Request, qot_get_option_underlying_his_statistic.Response
] = Method(
    3302,
    "Qot_GetOptionUnderlyingHisStatistic",
    "qot_get_option_underlying_his_statistic",
    limit=Limit(60, 30.0, counts="first_page", page="next_page_key"),
    since="10.8",
)
"""Qot_GetOptionUnderlyingHisStatistic, protocol 3302: Reads day by day the volume and open interest of all options
on an underlying.
"""
QOT_GET_OPTION_UNDERLYING_OVERVIEW: Method[
    qot_get_option_underlying_overview.Request, qot_get_option_underlying_overview.Response
] = Method(
    3303,
    "Qot_GetOptionUnderlyingOverview",
    "qot_get_option_underlying_overview",
    limit=Limit(60, 30.0),
    since="10.8",
    bound=Bound("owner_list", 500, "underlying_data_list"),
)
"""Qot_GetOptionUnderlyingOverview, protocol 3303: Reads the latest option figures of many underlyings: volume, open
interest, volatilities.
"""
QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY: Method[
    qot_get_option_underlying_his_volatility.Request, qot_get_option_underlying_his_volatility.Response
] = Method(
    3304,
    "Qot_GetOptionUnderlyingHisVolatility",
    "qot_get_option_underlying_his_volatility",
    limit=Limit(60, 30.0, counts="first_page", page="next_page_key"),
    since="10.8",
)
"""Qot_GetOptionUnderlyingHisVolatility, protocol 3304: Reads day by day the implied and historical volatility of an
underlying.
"""
QOT_GET_OPTION_UNDERLYING_RANK: Method[
    qot_get_option_underlying_rank.Request, qot_get_option_underlying_rank.Response
] = Method(
    3305,
    "Qot_GetOptionUnderlyingRank",
    "qot_get_option_underlying_rank",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionUnderlyingRank, protocol 3305: Ranks the underlyings of a market by figures of their options."""
QOT_GET_OPTION_RANK: Method[qot_get_option_rank.Request, qot_get_option_rank.Response] = Method(
    3306,
    "Qot_GetOptionRank",
    "qot_get_option_rank",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionRank, protocol 3306: Ranks the option contracts of a market."""
QOT_GET_OPTION_EVENT: Method[qot_get_option_event.Request, qot_get_option_event.Response] = Method(
    3307,
    "Qot_GetOptionEvent",
    "qot_get_option_event",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionEvent, protocol 3307: Lists unusual trades of options: large trades, sweeps and the like."""
QOT_GET_OPTION_EVENT_ALERT: Method[qot_get_option_event_alert.Request, qot_get_option_event_alert.Response] = Method(
    3308,
    "Qot_GetOptionEventAlert",
    "qot_get_option_event_alert",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionEventAlert, protocol 3308: Lists the alerts for unusual option trades that the user has set with
Qot_SetOptionEventAlert.
"""
QOT_SET_OPTION_EVENT_ALERT: Method[qot_set_option_event_alert.Request, qot_set_option_event_alert.Response] = Method(
    3309, "Qot_SetOptionEventAlert", "qot_set_option_event_alert", effect="state", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_SetOptionEventAlert, protocol 3309: Adds, changes, deletes, enables or disables alerts for unusual option
trades.
"""
QOT_GET_OPTION_ZERO_DTE_SCREENER: Method[
    qot_get_option_zero_dte_screener.Request, qot_get_option_zero_dte_screener.Response
] = Method(
    3311,
    "Qot_GetOptionZeroDteScreener",
    "qot_get_option_zero_dte_screener",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionZeroDteScreener, protocol 3311: Lists the underlyings with options that expire today."""
QOT_GET_OPTION_ZERO_DTE_CONTRACT: Method[
    qot_get_option_zero_dte_contract.Request, qot_get_option_zero_dte_contract.Response
] = Method(
    3312, "Qot_GetOptionZeroDteContract", "qot_get_option_zero_dte_contract", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetOptionZeroDteContract, protocol 3312: Lists the contracts of one underlying that expire today."""
QOT_GET_OPTION_EARNINGS_SCREENER: Method[
    qot_get_option_earnings_screener.Request, qot_get_option_earnings_screener.Response
] = Method(
    3313,
    "Qot_GetOptionEarningsScreener",
    "qot_get_option_earnings_screener",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetOptionEarningsScreener, protocol 3313: Lists the underlyings that will report earnings soon, with the
figures of their options.
"""
QOT_GET_OPTION_SELLER_SCREENER: Method[
    qot_get_option_seller_screener.Request, qot_get_option_seller_screener.Response
] = Method(3314, "Qot_GetOptionSellerScreener", "qot_get_option_seller_screener", limit=Limit(60, 30.0), since="10.8")
"""Qot_GetOptionSellerScreener, protocol 3314: Lists option contracts that suit sellers: covered calls or
cash-secured puts.
"""
QOT_GET_EARNINGS_CALENDAR: Method[qot_get_earnings_calendar.Request, qot_get_earnings_calendar.Response] = Method(
    3401, "Qot_GetEarningsCalendar", "qot_get_earnings_calendar", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetEarningsCalendar, protocol 3401: Lists the earnings reports of a market on some days, past or to come, with
estimates.
"""
QOT_GET_MACRO_INDICATOR_LIST: Method[qot_get_macro_indicator_list.Request, qot_get_macro_indicator_list.Response] = (
    Method(3402, "Qot_GetMacroIndicatorList", "qot_get_macro_indicator_list", limit=Limit(60, 30.0), since="10.8")
)
"""Qot_GetMacroIndicatorList, protocol 3402: Lists the macroeconomic indicators of one country or region, by
category.
"""
QOT_GET_MACRO_INDICATOR_HISTORY: Method[
    qot_get_macro_indicator_history.Request, qot_get_macro_indicator_history.Response
] = Method(3403, "Qot_GetMacroIndicatorHistory", "qot_get_macro_indicator_history", limit=Limit(60, 30.0), since="10.8")
"""Qot_GetMacroIndicatorHistory, protocol 3403: Reads the past values of one macroeconomic indicator, latest first."""
QOT_GET_FED_WATCH_TARGET_RATE: Method[qot_get_fed_watch_target_rate.Request, qot_get_fed_watch_target_rate.Response] = (
    Method(3404, "Qot_GetFedWatchTargetRate", "qot_get_fed_watch_target_rate", limit=Limit(60, 30.0), since="10.8")
)
"""Qot_GetFedWatchTargetRate, protocol 3404: Reads, from CME's FedWatch tool, how likely the prices of federal funds
futures make each target rate after the coming meetings of the FOMC.
"""
QOT_GET_FED_WATCH_DOT_PLOT: Method[qot_get_fed_watch_dot_plot.Request, qot_get_fed_watch_dot_plot.Response] = Method(
    3405, "Qot_GetFedWatchDotPlot", "qot_get_fed_watch_dot_plot", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetFedWatchDotPlot, protocol 3405: Reads the dot plot of the US Federal Reserve: which federal funds rate how
many members of the FOMC expect for the coming years.
"""
QOT_GET_EARNINGS_BEAT_RANK: Method[qot_get_earnings_beat_rank.Request, qot_get_earnings_beat_rank.Response] = Method(
    3406, "Qot_GetEarningsBeatRank", "qot_get_earnings_beat_rank", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetEarningsBeatRank, protocol 3406: Ranks the stocks of a market whose reports beat the estimates."""
QOT_GET_DIVIDEND_RANK: Method[qot_get_dividend_rank.Request, qot_get_dividend_rank.Response] = Method(
    3407, "Qot_GetDividendRank", "qot_get_dividend_rank", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetDividendRank, protocol 3407: Ranks the stocks of a market by dividend yield or by years of growing
dividends.
"""
QOT_GET_DIVIDEND_CALENDAR: Method[qot_get_dividend_calendar.Request, qot_get_dividend_calendar.Response] = Method(
    3408,
    "Qot_GetDividendCalendar",
    "qot_get_dividend_calendar",
    limit=Limit(60, 30.0, counts="first_page", page="data_from"),
    since="10.8",
)
"""Qot_GetDividendCalendar, protocol 3408: Lists the dividends of a market on one day."""
QOT_GET_ECONOMIC_CALENDAR: Method[qot_get_economic_calendar.Request, qot_get_economic_calendar.Response] = Method(
    3409,
    "Qot_GetEconomicCalendar",
    "qot_get_economic_calendar",
    limit=Limit(60, 30.0, counts="first_page", page="next_page"),
    since="10.8",
)
"""Qot_GetEconomicCalendar, protocol 3409: Lists releases of economic data, such as non-farm payrolls, from one day
to another, a page at a time.
"""
QOT_GET_US_PRE_MARKET_RANK: Method[qot_get_us_pre_market_rank.Request, qot_get_us_pre_market_rank.Response] = Method(
    3410,
    "Qot_GetUSPreMarketRank",
    "qot_get_us_pre_market_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetUSPreMarketRank, protocol 3410: Ranks the stocks of the United States by their change before the market
opens.
"""
QOT_GET_US_AFTER_HOURS_RANK: Method[qot_get_us_after_hours_rank.Request, qot_get_us_after_hours_rank.Response] = Method(
    3411,
    "Qot_GetUSAfterHoursRank",
    "qot_get_us_after_hours_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetUSAfterHoursRank, protocol 3411: Ranks the stocks of the United States by their change after the market
closes.
"""
QOT_GET_US_OVERNIGHT_RANK: Method[qot_get_us_overnight_rank.Request, qot_get_us_overnight_rank.Response] = Method(
    3412,
    "Qot_GetUSOvernightRank",
    "qot_get_us_overnight_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetUSOvernightRank, protocol 3412: Ranks the stocks of the United States by their change in the overnight
session.
"""
QOT_GET_TOP_MOVERS_RANK: Method[qot_get_top_movers_rank.Request, qot_get_top_movers_rank.Response] = Method(
    3413,
    "Qot_GetTopMoversRank",
    "qot_get_top_movers_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetTopMoversRank, protocol 3413: Ranks the stocks of a market by their change in regular hours."""
QOT_GET_HOT_LIST: Method[qot_get_hot_list.Request, qot_get_hot_list.Response] = Method(
    3414, "Qot_GetHotList", "qot_get_hot_list", limit=Limit(60, 30.0, counts="first_page", page="offset"), since="10.8"
)
"""Qot_GetHotList, protocol 3414: Ranks the stocks of a market by how much they are traded, searched for and written
about.
"""
QOT_GET_SHORT_SELLING_RANK: Method[qot_get_short_selling_rank.Request, qot_get_short_selling_rank.Response] = Method(
    3415,
    "Qot_GetShortSellingRank",
    "qot_get_short_selling_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetShortSellingRank, protocol 3415: Ranks the stocks of a market by short selling."""
QOT_GET_PERIOD_CHANGE_RANK: Method[qot_get_period_change_rank.Request, qot_get_period_change_rank.Response] = Method(
    3416,
    "Qot_GetPeriodChangeRank",
    "qot_get_period_change_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetPeriodChangeRank, protocol 3416: Ranks the stocks of a market by their change over five minutes, up to 250
days, or this year.
"""
QOT_GET_HIGH_DIVIDEND_SOE_RANK: Method[
    qot_get_high_dividend_soe_rank.Request, qot_get_high_dividend_soe_rank.Response
] = Method(
    3417,
    "Qot_GetHighDividendSOERank",
    "qot_get_high_dividend_soe_rank",
    limit=Limit(60, 30.0, counts="first_page", page="offset"),
    since="10.8",
)
"""Qot_GetHighDividendSOERank, protocol 3417: Ranks Hong Kong's state-owned companies that trade below book value and
pay high dividends.
"""
QOT_GET_INSTITUTION_LIST: Method[qot_get_institution_list.Request, qot_get_institution_list.Response] = Method(
    3418,
    "Qot_GetInstitutionList",
    "qot_get_institution_list",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetInstitutionList, protocol 3418: Lists the institutions that hold the stocks of a market, by default the
largest holders first.
"""
QOT_GET_INSTITUTION_PROFILE: Method[qot_get_institution_profile.Request, qot_get_institution_profile.Response] = Method(
    3419, "Qot_GetInstitutionProfile", "qot_get_institution_profile", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetInstitutionProfile, protocol 3419: Reads the size, concentration and latest changes of an institution's
holdings in a market.
"""
QOT_GET_INSTITUTION_DISTRIBUTION: Method[
    qot_get_institution_distribution.Request, qot_get_institution_distribution.Response
] = Method(
    3420, "Qot_GetInstitutionDistribution", "qot_get_institution_distribution", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetInstitutionDistribution, protocol 3420: Reads the industries that an institution's holdings in a market
belong to.
"""
QOT_GET_INSTITUTION_HOLDING_CHANGE: Method[
    qot_get_institution_holding_change.Request, qot_get_institution_holding_change.Response
] = Method(
    3421,
    "Qot_GetInstitutionHoldingChange",
    "qot_get_institution_holding_change",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetInstitutionHoldingChange, protocol 3421: Lists an institution's latest purchases or sales in a market, of
one kind.
"""
QOT_GET_INSTITUTION_HOLDING_LIST: Method[
    qot_get_institution_holding_list.Request, qot_get_institution_holding_list.Response
] = Method(
    3422,
    "Qot_GetInstitutionHoldingList",
    "qot_get_institution_holding_list",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetInstitutionHoldingList, protocol 3422: Lists an institution's holdings in a market."""
QOT_GET_ARK_FUND_HOLDING: Method[qot_get_ark_fund_holding.Request, qot_get_ark_fund_holding.Response] = Method(
    3423,
    "Qot_GetArkFundHolding",
    "qot_get_ark_fund_holding",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetArkFundHolding, protocol 3423: Lists what the ETFs of ARK Invest hold, or which holdings changed in a
period.
"""
QOT_GET_ARK_STOCK_DYNAMIC: Method[qot_get_ark_stock_dynamic.Request, qot_get_ark_stock_dynamic.Response] = Method(
    3424, "Qot_GetArkStockDynamic", "qot_get_ark_stock_dynamic", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetArkStockDynamic, protocol 3424: Tells how the funds of ARK Invest traded one stock lately."""
QOT_GET_ARK_ACTIVE_TRANSACTION: Method[
    qot_get_ark_active_transaction.Request, qot_get_ark_active_transaction.Response
] = Method(
    3425,
    "Qot_GetArkActiveTransaction",
    "qot_get_ark_active_transaction",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetArkActiveTransaction, protocol 3425: Lists the stocks that the funds of ARK Invest bought or sold in a
period, all funds together.
"""
QOT_GET_RATING_CHANGE: Method[qot_get_rating_change.Request, qot_get_rating_change.Response] = Method(
    3426,
    "Qot_GetRatingChange",
    "qot_get_rating_change",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetRatingChange, protocol 3426: Lists the latest changes of analysts' ratings in a market."""
QOT_GET_INDUSTRIAL_CHAIN_LIST: Method[qot_get_industrial_chain_list.Request, qot_get_industrial_chain_list.Response] = (
    Method(
        3427,
        "Qot_GetIndustrialChainList",
        "qot_get_industrial_chain_list",
        limit=Limit(60, 30.0, counts="first_page", page="page"),
        since="10.8",
    )
)
"""Qot_GetIndustrialChainList, protocol 3427: Lists the industrial chains of a market, or those that match a keyword."""
QOT_GET_INDUSTRIAL_CHAIN_DETAIL: Method[
    qot_get_industrial_chain_detail.Request, qot_get_industrial_chain_detail.Response
] = Method(3428, "Qot_GetIndustrialChainDetail", "qot_get_industrial_chain_detail", limit=Limit(60, 30.0), since="10.8")
"""Qot_GetIndustrialChainDetail, protocol 3428: Reads the structure of one industrial chain: its nodes and news about
it.
"""
QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE: Method[
    qot_get_industrial_chain_by_plate.Request, qot_get_industrial_chain_by_plate.Response
] = Method(
    3429, "Qot_GetIndustrialChainByPlate", "qot_get_industrial_chain_by_plate", limit=Limit(60, 30.0), since="10.8"
)
"""Qot_GetIndustrialChainByPlate, protocol 3429: Lists the industrial chains in which a plate has a place."""
QOT_GET_INDUSTRIAL_PLATE_INFO: Method[qot_get_industrial_plate_info.Request, qot_get_industrial_plate_info.Response] = (
    Method(3430, "Qot_GetIndustrialPlateInfo", "qot_get_industrial_plate_info", limit=Limit(60, 30.0), since="10.8")
)
"""Qot_GetIndustrialPlateInfo, protocol 3430: Reads the description of one industrial plate."""
QOT_GET_INDUSTRIAL_PLATE_STOCK: Method[
    qot_get_industrial_plate_stock.Request, qot_get_industrial_plate_stock.Response
] = Method(
    3431,
    "Qot_GetIndustrialPlateStock",
    "qot_get_industrial_plate_stock",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetIndustrialPlateStock, protocol 3431: Lists the stocks of an industrial plate or of a whole industrial
chain.
"""
QOT_GET_HEAT_MAP_DATA: Method[qot_get_heat_map_data.Request, qot_get_heat_map_data.Response] = Method(
    3432,
    "Qot_GetHeatMapData",
    "qot_get_heat_map_data",
    limit=Limit(60, 30.0, counts="first_page", page="page"),
    since="10.8",
)
"""Qot_GetHeatMapData, protocol 3432: Lists the plates of a market with their change, worth and turnover, as for a
heat map.
"""
QOT_GET_RISE_FALL_DISTRIBUTION: Method[
    qot_get_rise_fall_distribution.Request, qot_get_rise_fall_distribution.Response
] = Method(3433, "Qot_GetRiseFallDistribution", "qot_get_rise_fall_distribution", limit=Limit(60, 30.0), since="10.8")
"""Qot_GetRiseFallDistribution, protocol 3433: Counts the stocks of a plate or a market by their change of the price."""
QOT_GET_EVENT_CONTRACT_CATEGORY: Method[
    qot_get_event_contract_category.Request, qot_get_event_contract_category.Response
] = Method(3434, "Qot_GetEventContractCategory", "qot_get_event_contract_category", since="10.9")
"""Qot_GetEventContractCategory, protocol 3434: Lists the categories of event contracts and their tags."""
QOT_FILTER_COMPETITION: Method[qot_filter_competition.Request, qot_filter_competition.Response] = Method(
    3435, "Qot_FilterCompetition", "qot_filter_competition", since="10.9"
)
"""Qot_FilterCompetition, protocol 3435: Lists the competitions of event contracts, such as leagues, and the kinds of
bet in them, by tag.
"""
QOT_GET_EVENT_CONTRACT_SERIES_LIST: Method[
    qot_get_event_contract_series_list.Request, qot_get_event_contract_series_list.Response
] = Method(3436, "Qot_GetEventContractSeriesList", "qot_get_event_contract_series_list", since="10.9")
"""Qot_GetEventContractSeriesList, protocol 3436: Lists series of event contracts, that is groups of events of the
same kind.
"""
QOT_GET_EVENT_CONTRACT_EVENT_LIST: Method[
    qot_get_event_contract_event_list.Request, qot_get_event_contract_event_list.Response
] = Method(3437, "Qot_GetEventContractEventList", "qot_get_event_contract_event_list", since="10.9")
"""Qot_GetEventContractEventList, protocol 3437: Lists the events of one series of event contracts, a page at a time."""
QOT_GET_EVENT_CONTRACT: Method[qot_get_event_contract.Request, qot_get_event_contract.Response] = Method(
    3438, "Qot_GetEventContract", "qot_get_event_contract", since="10.9"
)
"""Qot_GetEventContract, protocol 3438: Lists the contracts of one event, a page at a time."""
QOT_GET_EVENT_CONTRACT_MILESTONE_LIST: Method[
    qot_get_event_contract_milestone_list.Request, qot_get_event_contract_milestone_list.Response
] = Method(3439, "Qot_GetEventContractMilestoneList", "qot_get_event_contract_milestone_list", since="10.9")
"""Qot_GetEventContractMilestoneList, protocol 3439: Lists milestones, such as single matches, with the events
related to them, a page at a time.
"""
QOT_GET_EVENT_CONTRACT_SNAPSHOT: Method[
    qot_get_event_contract_snapshot.Request, qot_get_event_contract_snapshot.Response
] = Method(3445, "Qot_GetEventContractSnapshot", "qot_get_event_contract_snapshot", since="10.9")
"""Qot_GetEventContractSnapshot, protocol 3445: Reads the latest price, best bid and ask, volume and open interest of
event contracts.
"""
QOT_GET_EVENT_CONTRACT_ORDER_BOOK: Method[
    qot_get_event_contract_order_book.Request, qot_get_event_contract_order_book.Response
] = Method(3446, "Qot_GetEventContractOrderBook", "qot_get_event_contract_order_book", since="10.9")
"""Qot_GetEventContractOrderBook, protocol 3446: Reads the order book of one event contract."""
QOT_GET_EVENT_CONTRACT_KLINE: Method[qot_get_event_contract_kline.Request, qot_get_event_contract_kline.Response] = (
    Method(3447, "Qot_GetEventContractKline", "qot_get_event_contract_kline", since="10.9")
)
"""Qot_GetEventContractKline, protocol 3447: Reads the latest candlesticks of one event contract."""
QOT_GET_EVENT_CONTRACT_TICKER: Method[qot_get_event_contract_ticker.Request, qot_get_event_contract_ticker.Response] = (
    Method(3448, "Qot_GetEventContractTicker", "qot_get_event_contract_ticker", since="10.9")
)
"""Qot_GetEventContractTicker, protocol 3448: Reads the latest ticks of one event contract."""
QOT_GET_EVENT_CONTRACT_COMBO_LIST: Method[
    qot_get_event_contract_combo_list.Request, qot_get_event_contract_combo_list.Response
] = Method(3453, "Qot_GetEventContractComboList", "qot_get_event_contract_combo_list", since="10.9")
"""Qot_GetEventContractComboList, protocol 3453: Lists the events whose contracts can be combined, a page at a time,
with the mvc that a quote for a combination needs.
"""
QOT_GET_EVENT_CONTRACT_COMBO_RFQ: Method[
    qot_get_event_contract_combo_rfq.Request, qot_get_event_contract_combo_rfq.Response
] = Method(3454, "Qot_GetEventContractComboRfq", "qot_get_event_contract_combo_rfq", since="10.9")
"""Qot_GetEventContractComboRfq, protocol 3454: Requests a quote for a combination of event contracts."""
QOT_SUB_EVENT_CONTRACT: Method[qot_sub_event_contract.Request, qot_sub_event_contract.Response] = Method(
    3455, "Qot_SubEventContract", "qot_sub_event_contract", since="10.9"
)
"""Qot_SubEventContract, protocol 3455: Subscribes to live quotes of event contracts, cancels subscriptions, and asks
for their pushes.
"""
QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL: Method[
    qot_request_history_event_contract_kl.Request, qot_request_history_event_contract_kl.Response
] = Method(3456, "Qot_RequestHistoryEventContractKL", "qot_request_history_event_contract_kl", since="10.9")
"""Qot_RequestHistoryEventContractKL, protocol 3456: Fetches history candlesticks of one event contract, a page at a
time.
"""
SKILL_WRAP_TECHNICAL_UNUSUAL: Method[skill_wrap_api.TechnicalUnusualReq, skill_wrap_api.TechnicalUnusualRsp] = Method(
    3801,
    "SkillWrap_TechnicalUnusual",
    "skill_wrap_api",
    "TechnicalUnusualReq",
    "TechnicalUnusualRsp",
    effect="none",
    since="10.4",
)
"""SkillWrap_TechnicalUnusual, protocol 3801: Looks for unusual signals of one security in the last days, and tells
them in words: of technical indicators, of capital flow and short selling, of options and of bull and bear
contracts.
"""
SKILL_WRAP_FINANCIAL_UNUSUAL: Method[skill_wrap_api.FinancialUnusualReq, skill_wrap_api.FinancialUnusualRsp] = Method(
    3802,
    "SkillWrap_FinancialUnusual",
    "skill_wrap_api",
    "FinancialUnusualReq",
    "FinancialUnusualRsp",
    effect="none",
    since="10.4",
)
"""SkillWrap_FinancialUnusual, protocol 3802: Looks for unusual signals of one security in the last days, and tells
them in words: of technical indicators, of capital flow and short selling, of options and of bull and bear
contracts.
"""
SKILL_WRAP_DERIVATIVE_UNUSUAL: Method[skill_wrap_api.DerivativeUnusualReq, skill_wrap_api.DerivativeUnusualRsp] = (
    Method(
        3803,
        "SkillWrap_DerivativeUnusual",
        "skill_wrap_api",
        "DerivativeUnusualReq",
        "DerivativeUnusualRsp",
        effect="none",
        since="10.4",
    )
)
"""SkillWrap_DerivativeUnusual, protocol 3803: Looks for unusual signals of one security in the last days, and tells
them in words: of technical indicators, of capital flow and short selling, of options and of bull and bear
contracts.
"""


NOTIFY: Push[notify.Response, notify.S2C] = Push(1003, "Notify", "notify")
"""Notify, protocol 1003: Tells of events inside OpenD: of its operation, its stage, its log-ins, quote rights and
quotas.
"""
TRD_UPDATE_ORDER: Push[trd_update_order.Response, trd_update_order.S2C] = Push(
    2208, "Trd_UpdateOrder", "trd_update_order"
)
"""Trd_UpdateOrder, protocol 2208: Brings the new state of an order."""
TRD_UPDATE_ORDER_FILL: Push[trd_update_order_fill.Response, trd_update_order_fill.S2C] = Push(
    2218, "Trd_UpdateOrderFill", "trd_update_order_fill"
)
"""Trd_UpdateOrderFill, protocol 2218: Brings one fill, when it happens and when its status changes."""
QOT_UPDATE_BASIC_QOT: Push[qot_update_basic_qot.Response, qot_update_basic_qot.S2C] = Push(
    3005, "Qot_UpdateBasicQot", "qot_update_basic_qot"
)
"""Qot_UpdateBasicQot, protocol 3005: Brings the quotes of securities that have changed."""
QOT_UPDATE_KL: Push[qot_update_kl.Response, qot_update_kl.S2C] = Push(3007, "Qot_UpdateKL", "qot_update_kl")
"""Qot_UpdateKL, protocol 3007: Brings changed and new candlesticks of one security."""
QOT_UPDATE_RT: Push[qot_update_rt.Response, qot_update_rt.S2C] = Push(3009, "Qot_UpdateRT", "qot_update_rt")
"""Qot_UpdateRT, protocol 3009: Brings time-share points of one security."""
QOT_UPDATE_TICKER: Push[qot_update_ticker.Response, qot_update_ticker.S2C] = Push(
    3011, "Qot_UpdateTicker", "qot_update_ticker"
)
"""Qot_UpdateTicker, protocol 3011: Brings new ticks of one security."""
QOT_UPDATE_ORDER_BOOK: Push[qot_update_order_book.Response, qot_update_order_book.S2C] = Push(
    3013, "Qot_UpdateOrderBook", "qot_update_order_book"
)
"""Qot_UpdateOrderBook, protocol 3013: Brings the order book of one security after a change."""
QOT_UPDATE_BROKER: Push[qot_update_broker.Response, qot_update_broker.S2C] = Push(
    3015, "Qot_UpdateBroker", "qot_update_broker"
)
"""Qot_UpdateBroker, protocol 3015: Brings the broker queue of one Hong Kong security after a change."""
QOT_UPDATE_PRICE_REMINDER: Push[qot_update_price_reminder.Response, qot_update_price_reminder.S2C] = Push(
    3019, "Qot_UpdatePriceReminder", "qot_update_price_reminder", since="3.19"
)
"""Qot_UpdatePriceReminder, protocol 3019: Tells that a price reminder of the user is triggered."""
QOT_PUSH_INDICATOR_CALC: Push[qot_push_indicator_calc.Response, qot_push_indicator_calc.S2C] = Push(
    3261, "Qot_PushIndicatorCalc", "qot_push_indicator_calc", since="10.8"
)
"""Qot_PushIndicatorCalc, protocol 3261: Brings the values of an indicator whose calculation Qot_RequestIndicatorCalc
(3260) started. calcId tells which one.
"""
QOT_UPDATE_OPTION_EVENT: Push[qot_update_option_event.Response, qot_update_option_event.S2C] = Push(
    3310, "Qot_UpdateOptionEvent", "qot_update_option_event", since="10.8"
)
"""Qot_UpdateOptionEvent, protocol 3310: Brings a notice when an alert set with Qot_SetOptionEventAlert is met."""
QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK: Push[
    qot_update_event_contract_order_book.Response, qot_update_event_contract_order_book.S2C
] = Push(3450, "Qot_UpdateEventContractOrderBook", "qot_update_event_contract_order_book", since="10.9")
"""Qot_UpdateEventContractOrderBook, protocol 3450: Brings new order books of event contracts."""
QOT_UPDATE_EVENT_CONTRACT_KLINE: Push[qot_update_event_contract_kline.Response, qot_update_event_contract_kline.S2C] = (
    Push(3451, "Qot_UpdateEventContractKline", "qot_update_event_contract_kline", since="10.9")
)
"""Qot_UpdateEventContractKline, protocol 3451: Brings new candlesticks of event contracts."""
QOT_UPDATE_EVENT_CONTRACT_TICKER: Push[
    qot_update_event_contract_ticker.Response, qot_update_event_contract_ticker.S2C
] = Push(3452, "Qot_UpdateEventContractTicker", "qot_update_event_contract_ticker", since="10.9")
"""Qot_UpdateEventContractTicker, protocol 3452: Brings new ticks of event contracts."""

_METHODS: tuple[AnyMethod, ...] = (
    INIT_CONNECT,
    GET_GLOBAL_STATE,
    KEEP_ALIVE,
    GET_USER_INFO,
    VERIFICATION,
    GET_DELAY_STATISTICS,
    TEST_CMD,
    TRD_GET_ACC_LIST,
    TRD_UNLOCK_TRADE,
    TRD_SUB_ACC_PUSH,
    TRD_GET_FUNDS,
    TRD_GET_POSITION_LIST,
    TRD_GET_MAX_TRD_QTYS,
    TRD_GET_COMBO_MAX_TRD_QTYS,
    TRD_GET_ORDER_LIST,
    TRD_PLACE_ORDER,
    TRD_MODIFY_ORDER,
    TRD_GET_ORDER_FILL_LIST,
    TRD_GET_HISTORY_ORDER_LIST,
    TRD_GET_HISTORY_ORDER_FILL_LIST,
    TRD_GET_MARGIN_RATIO,
    TRD_GET_ORDER_FEE,
    TRD_FLOW_SUMMARY,
    TRD_PLACE_COMBO_ORDER,
    QOT_SUB,
    QOT_REG_QOT_PUSH,
    QOT_GET_SUB_INFO,
    QOT_GET_BASIC_QOT,
    QOT_GET_KL,
    QOT_GET_RT,
    QOT_GET_TICKER,
    QOT_GET_ORDER_BOOK,
    QOT_GET_BROKER,
    QOT_GET_HISTORY_KL,
    QOT_GET_HISTORY_KL_POINTS,
    QOT_GET_REHAB,
    QOT_REQUEST_HISTORY_KL,
    QOT_REQUEST_HISTORY_KL_QUOTA,
    QOT_REQUEST_REHAB,
    QOT_GET_SUSPEND,
    QOT_GET_STATIC_INFO,
    QOT_GET_SECURITY_SNAPSHOT,
    QOT_GET_PLATE_SET,
    QOT_GET_PLATE_SECURITY,
    QOT_GET_REFERENCE,
    QOT_GET_OWNER_PLATE,
    QOT_GET_HOLDING_CHANGE_LIST,
    QOT_GET_OPTION_CHAIN,
    QOT_GET_WARRANT,
    QOT_GET_CAPITAL_FLOW,
    QOT_GET_CAPITAL_DISTRIBUTION,
    QOT_GET_USER_SECURITY,
    QOT_MODIFY_USER_SECURITY,
    QOT_STOCK_FILTER,
    QOT_GET_CODE_CHANGE,
    QOT_GET_IPO_LIST,
    QOT_GET_FUTURE_INFO,
    QOT_REQUEST_TRADE_DATE,
    QOT_SET_PRICE_REMINDER,
    QOT_GET_PRICE_REMINDER,
    QOT_GET_USER_SECURITY_GROUP,
    QOT_GET_MARKET_STATE,
    QOT_GET_OPTION_EXPIRATION_DATE,
    QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE,
    QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY,
    QOT_GET_FINANCIALS_STATEMENTS,
    QOT_GET_FINANCIALS_REVENUE_BREAKDOWN,
    QOT_GET_RESEARCH_ANALYST_CONSENSUS,
    QOT_GET_RESEARCH_RATING_SUMMARY,
    QOT_GET_RESEARCH_MORNINGSTAR_REPORT,
    QOT_GET_VALUATION_DETAIL,
    QOT_GET_VALUATION_PLATE_STOCK_LIST,
    QOT_GET_CORPORATE_ACTIONS_DIVIDENDS,
    QOT_GET_CORPORATE_ACTIONS_BUYBACKS,
    QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS,
    QOT_GET_SHAREHOLDERS_OVERVIEW,
    QOT_GET_SHAREHOLDERS_HOLDING_CHANGES,
    QOT_GET_SHAREHOLDERS_HOLDER_DETAIL,
    QOT_GET_SHAREHOLDERS_INSTITUTIONAL,
    QOT_GET_INSIDER_HOLDER_LIST,
    QOT_GET_INSIDER_TRADE_LIST,
    QOT_GET_COMPANY_PROFILE,
    QOT_GET_COMPANY_EXECUTIVES,
    QOT_GET_COMPANY_EXECUTIVE_BACKGROUND,
    QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY,
    QOT_GET_TOP_TEN_BUY_SELL_BROKERS,
    QOT_GET_DAILY_SHORT_VOLUME,
    QOT_GET_SHORT_INTEREST,
    QOT_GET_OPTION_VOLATILITY,
    QOT_GET_OPTION_EXERCISE_PROBABILITY,
    QOT_STOCK_SCREEN,
    QOT_OPTION_SCREEN,
    QOT_WARRANT_SCREEN,
    QOT_GET_OPTION_QUOTE,
    QOT_GET_OPTION_STRATEGY,
    QOT_GET_OPTION_STRATEGY_ANALYSIS,
    QOT_GET_OPTION_STRATEGY_SPREAD,
    QOT_GET_INDICATOR_LIST,
    QOT_REQUEST_INDICATOR_CALC,
    QOT_GET_SEARCH_QUOTE,
    QOT_GET_SEARCH_NEWS,
    QOT_GET_OPTION_MARKET_STATISTIC,
    QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC,
    QOT_GET_OPTION_UNDERLYING_OVERVIEW,
    QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY,
    QOT_GET_OPTION_UNDERLYING_RANK,
    QOT_GET_OPTION_RANK,
    QOT_GET_OPTION_EVENT,
    QOT_GET_OPTION_EVENT_ALERT,
    QOT_SET_OPTION_EVENT_ALERT,
    QOT_GET_OPTION_ZERO_DTE_SCREENER,
    QOT_GET_OPTION_ZERO_DTE_CONTRACT,
    QOT_GET_OPTION_EARNINGS_SCREENER,
    QOT_GET_OPTION_SELLER_SCREENER,
    QOT_GET_EARNINGS_CALENDAR,
    QOT_GET_MACRO_INDICATOR_LIST,
    QOT_GET_MACRO_INDICATOR_HISTORY,
    QOT_GET_FED_WATCH_TARGET_RATE,
    QOT_GET_FED_WATCH_DOT_PLOT,
    QOT_GET_EARNINGS_BEAT_RANK,
    QOT_GET_DIVIDEND_RANK,
    QOT_GET_DIVIDEND_CALENDAR,
    QOT_GET_ECONOMIC_CALENDAR,
    QOT_GET_US_PRE_MARKET_RANK,
    QOT_GET_US_AFTER_HOURS_RANK,
    QOT_GET_US_OVERNIGHT_RANK,
    QOT_GET_TOP_MOVERS_RANK,
    QOT_GET_HOT_LIST,
    QOT_GET_SHORT_SELLING_RANK,
    QOT_GET_PERIOD_CHANGE_RANK,
    QOT_GET_HIGH_DIVIDEND_SOE_RANK,
    QOT_GET_INSTITUTION_LIST,
    QOT_GET_INSTITUTION_PROFILE,
    QOT_GET_INSTITUTION_DISTRIBUTION,
    QOT_GET_INSTITUTION_HOLDING_CHANGE,
    QOT_GET_INSTITUTION_HOLDING_LIST,
    QOT_GET_ARK_FUND_HOLDING,
    QOT_GET_ARK_STOCK_DYNAMIC,
    QOT_GET_ARK_ACTIVE_TRANSACTION,
    QOT_GET_RATING_CHANGE,
    QOT_GET_INDUSTRIAL_CHAIN_LIST,
    QOT_GET_INDUSTRIAL_CHAIN_DETAIL,
    QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE,
    QOT_GET_INDUSTRIAL_PLATE_INFO,
    QOT_GET_INDUSTRIAL_PLATE_STOCK,
    QOT_GET_HEAT_MAP_DATA,
    QOT_GET_RISE_FALL_DISTRIBUTION,
    QOT_GET_EVENT_CONTRACT_CATEGORY,
    QOT_FILTER_COMPETITION,
    QOT_GET_EVENT_CONTRACT_SERIES_LIST,
    QOT_GET_EVENT_CONTRACT_EVENT_LIST,
    QOT_GET_EVENT_CONTRACT,
    QOT_GET_EVENT_CONTRACT_MILESTONE_LIST,
    QOT_GET_EVENT_CONTRACT_SNAPSHOT,
    QOT_GET_EVENT_CONTRACT_ORDER_BOOK,
    QOT_GET_EVENT_CONTRACT_KLINE,
    QOT_GET_EVENT_CONTRACT_TICKER,
    QOT_GET_EVENT_CONTRACT_COMBO_LIST,
    QOT_GET_EVENT_CONTRACT_COMBO_RFQ,
    QOT_SUB_EVENT_CONTRACT,
    QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL,
    SKILL_WRAP_TECHNICAL_UNUSUAL,
    SKILL_WRAP_FINANCIAL_UNUSUAL,
    SKILL_WRAP_DERIVATIVE_UNUSUAL,
)
_PUSHES: tuple[AnyPush, ...] = (
    NOTIFY,
    TRD_UPDATE_ORDER,
    TRD_UPDATE_ORDER_FILL,
    QOT_UPDATE_BASIC_QOT,
    QOT_UPDATE_KL,
    QOT_UPDATE_RT,
    QOT_UPDATE_TICKER,
    QOT_UPDATE_ORDER_BOOK,
    QOT_UPDATE_BROKER,
    QOT_UPDATE_PRICE_REMINDER,
    QOT_PUSH_INDICATOR_CALC,
    QOT_UPDATE_OPTION_EVENT,
    QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK,
    QOT_UPDATE_EVENT_CONTRACT_KLINE,
    QOT_UPDATE_EVENT_CONTRACT_TICKER,
)

METHODS_BY_ID: Mapping[int, AnyMethod] = MappingProxyType({method.id: method for method in _METHODS})
"""Every call by its id."""
METHODS_BY_NAME: Mapping[str, AnyMethod] = MappingProxyType({method.name: method for method in _METHODS})
"""Every call by its name, such as ``Qot_GetTicker``."""
PUSHES_BY_ID: Mapping[int, AnyPush] = MappingProxyType({push.id: push for push in _PUSHES})
"""Every push by its id."""
PUSHES_BY_NAME: Mapping[str, AnyPush] = MappingProxyType({push.name: push for push in _PUSHES})
"""Every push by its name, such as ``Qot_UpdateTicker``."""
