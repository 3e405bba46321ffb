# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The callback face: requests return their serial at once, replies and pushes arrive in `on_…` methods.

It has the shape of the vendor's C#, Java and C++ libraries, for programs that are ported from them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from . import methods

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
    from .schema import CallbackLink

__all__ = ["PUSH_CALLBACKS", "REPLY_CALLBACKS", "Callbacks", "Requests"]


class Requests:
    """Every request of the gateway; each method sends one and returns its serial."""

    def __init__(self, link: CallbackLink) -> None:
        self._link = link

    def init_connect(self, request: init_connect.Request) -> int:
        """Send InitConnect (protocol 1001); the reply comes to ``on_reply_init_connect``.

        Opens the session on a new connection.

        Args:
            request: Its ``c2s`` holds the arguments, a init_connect.C2S.
        """
        return self._link.send(methods.INIT_CONNECT, request)

    def get_global_state(self, request: get_global_state.Request) -> int:
        """Send GetGlobalState (protocol 1002); the reply comes to ``on_reply_get_global_state``.

        Asks for the state of the markets and of OpenD itself.

        Args:
            request: Its ``c2s`` holds the arguments, a get_global_state.C2S.
        """
        return self._link.send(methods.GET_GLOBAL_STATE, request)

    def keep_alive(self, request: keep_alive.Request) -> int:
        """Send KeepAlive (protocol 1004); the reply comes to ``on_reply_keep_alive``.

        Shows that both ends of a connection are alive.

        Args:
            request: Its ``c2s`` holds the arguments, a keep_alive.C2S.
        """
        return self._link.send(methods.KEEP_ALIVE, request)

    def get_user_info(self, request: get_user_info.Request) -> int:
        """Send GetUserInfo (protocol 1005); the reply comes to ``on_reply_get_user_info``.

        Reads the profile of the user who is logged in to OpenD: name, quote rights, quotas.

        Args:
            request: Its ``c2s`` holds the arguments, a get_user_info.C2S.
        """
        return self._link.send(methods.GET_USER_INFO, request)

    def verification(self, request: verification.Request) -> int:
        """Send Verification (protocol 1006); the reply comes to ``on_reply_verification``.

        Asks for the code that log-in waits for, or types it in.

        Args:
            request: Its ``c2s`` holds the arguments, a verification.C2S.
        """
        return self._link.send(methods.VERIFICATION, request)

    def get_delay_statistics(self, request: get_delay_statistics.Request) -> int:
        """Send GetDelayStatistics (protocol 1007); the reply comes to ``on_reply_get_delay_statistics``.

        Reads OpenD's statistics of delays: of pushed quotes, of requests and of orders.

        Args:
            request: Its ``c2s`` holds the arguments, a get_delay_statistics.C2S.
        """
        return self._link.send(methods.GET_DELAY_STATISTICS, request)

    def test_cmd(self, request: test_cmd.Request) -> int:
        """Send TestCmd (protocol 1008); the reply comes to ``on_reply_test_cmd``.

        Sends a command for the vendor's internal use.

        Args:
            request: Its ``c2s`` holds the arguments, a test_cmd.C2S.
        """
        return self._link.send(methods.TEST_CMD, request)

    def get_acc_list(self, request: trd_get_acc_list.Request) -> int:
        """Send Trd_GetAccList (protocol 2001); the reply comes to ``on_reply_get_acc_list``.

        Lists the trading accounts of the logged-in user, real and simulated.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_acc_list.C2S.
        """
        return self._link.send(methods.TRD_GET_ACC_LIST, request)

    def unlock_trade(self, request: trd_unlock_trade.Request) -> int:
        """Send Trd_UnlockTrade (protocol 2005); the reply comes to ``on_reply_unlock_trade``.

        Unlocks or locks trading for this OpenD, for all its connections.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_unlock_trade.C2S.
        """
        return self._link.send(methods.TRD_UNLOCK_TRADE, request)

    def sub_acc_push(self, request: trd_sub_acc_push.Request) -> int:
        """Send Trd_SubAccPush (protocol 2008); the reply comes to ``on_reply_sub_acc_push``.

        Asks for the pushes of orders and fills of some accounts: Trd_UpdateOrder (2208) and Trd_UpdateOrderFill
        (2218); simulated accounts get the first only.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_sub_acc_push.C2S.
        """
        return self._link.send(methods.TRD_SUB_ACC_PUSH, request)

    def get_funds(self, request: trd_get_funds.Request) -> int:
        """Send Trd_GetFunds (protocol 2101); the reply comes to ``on_reply_get_funds``.

        Reads the funds of an account: net assets, cash, buying power, margin.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_funds.C2S.
        """
        return self._link.send(methods.TRD_GET_FUNDS, request)

    def get_position_list(self, request: trd_get_position_list.Request) -> int:
        """Send Trd_GetPositionList (protocol 2102); the reply comes to ``on_reply_get_position_list``.

        Lists the positions of an account.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_position_list.C2S.
        """
        return self._link.send(methods.TRD_GET_POSITION_LIST, request)

    def get_max_trd_qtys(self, request: trd_get_max_trd_qtys.Request) -> int:
        """Send Trd_GetMaxTrdQtys (protocol 2111); the reply comes to ``on_reply_get_max_trd_qtys``.

        Reads how much of a security an account can buy and sell, or to how much an order can be changed.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_max_trd_qtys.C2S.
        """
        return self._link.send(methods.TRD_GET_MAX_TRD_QTYS, request)

    def get_combo_max_trd_qtys(self, request: trd_get_combo_max_trd_qtys.Request) -> int:
        """Send Trd_GetComboMaxTrdQtys (protocol 2112); the reply comes to ``on_reply_get_combo_max_trd_qtys``.

        Estimates what a combination order would change in an account: net assets, margin, buying power.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_combo_max_trd_qtys.C2S.
        """
        return self._link.send(methods.TRD_GET_COMBO_MAX_TRD_QTYS, request)

    def get_order_list(self, request: trd_get_order_list.Request) -> int:
        """Send Trd_GetOrderList (protocol 2201); the reply comes to ``on_reply_get_order_list``.

        Lists the unfinished orders of an account, and those filled or cancelled within 24 hours.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_order_list.C2S.
        """
        return self._link.send(methods.TRD_GET_ORDER_LIST, request)

    def place_order(self, request: trd_place_order.Request) -> int:
        """Send Trd_PlaceOrder (protocol 2202); the reply comes to ``on_reply_place_order``.

        Places an order.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_place_order.C2S.
        """
        return self._link.send(methods.TRD_PLACE_ORDER, request)

    def modify_order(self, request: trd_modify_order.Request) -> int:
        """Send Trd_ModifyOrder (protocol 2205); the reply comes to ``on_reply_modify_order``.

        Changes, cancels, disables, enables or deletes an order, or cancels all.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_modify_order.C2S.
        """
        return self._link.send(methods.TRD_MODIFY_ORDER, request)

    def get_order_fill_list(self, request: trd_get_order_fill_list.Request) -> int:
        """Send Trd_GetOrderFillList (protocol 2211); the reply comes to ``on_reply_get_order_fill_list``.

        Lists today's fills of a real account.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_order_fill_list.C2S.
        """
        return self._link.send(methods.TRD_GET_ORDER_FILL_LIST, request)

    def get_history_order_list(self, request: trd_get_history_order_list.Request) -> int:
        """Send Trd_GetHistoryOrderList (protocol 2221); the reply comes to ``on_reply_get_history_order_list``.

        Lists past orders of an account.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_history_order_list.C2S.
        """
        return self._link.send(methods.TRD_GET_HISTORY_ORDER_LIST, request)

    def get_history_order_fill_list(self, request: trd_get_history_order_fill_list.Request) -> int:
        """Send Trd_GetHistoryOrderFillList (protocol 2222); the reply comes to
        ``on_reply_get_history_order_fill_list``.

        Lists past fills of a real account.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_history_order_fill_list.C2S.
        """
        return self._link.send(methods.TRD_GET_HISTORY_ORDER_FILL_LIST, request)

    def get_margin_ratio(self, request: trd_get_margin_ratio.Request) -> int:
        """Send Trd_GetMarginRatio (protocol 2223); the reply comes to ``on_reply_get_margin_ratio``.

        Reads on what terms stocks can be bought on margin and sold short.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_margin_ratio.C2S.
        """
        return self._link.send(methods.TRD_GET_MARGIN_RATIO, request)

    def get_order_fee(self, request: trd_get_order_fee.Request) -> int:
        """Send Trd_GetOrderFee (protocol 2225); the reply comes to ``on_reply_get_order_fee``.

        Reads the fees of orders, of orders later than 2018-01-01 only.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_get_order_fee.C2S.
        """
        return self._link.send(methods.TRD_GET_ORDER_FEE, request)

    def flow_summary(self, request: trd_flow_summary.Request) -> int:
        """Send Trd_FlowSummary (protocol 2226); the reply comes to ``on_reply_flow_summary``.

        Lists the movements of cash in a real account: deposits and withdrawals, transfers, currency exchange,
        trades in assets, interest on margin and on lending.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_flow_summary.C2S.
        """
        return self._link.send(methods.TRD_FLOW_SUMMARY, request)

    def place_combo_order(self, request: trd_place_combo_order.Request) -> int:
        """Send Trd_PlaceComboOrder (protocol 2227); the reply comes to ``on_reply_place_combo_order``.

        Places several legs, such as options and their stock, as one order.

        Args:
            request: Its ``c2s`` holds the arguments, a trd_place_combo_order.C2S.
        """
        return self._link.send(methods.TRD_PLACE_COMBO_ORDER, request)

    def sub(self, request: qot_sub.Request) -> int:
        """Send Qot_Sub (protocol 3001); the reply comes to ``on_reply_sub``.

        Subscribes to live quotes, cancels subscriptions, and asks for their pushes.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_sub.C2S.
        """
        return self._link.send(methods.QOT_SUB, request)

    def reg_qot_push(self, request: qot_reg_qot_push.Request) -> int:
        """Send Qot_RegQotPush (protocol 3002); the reply comes to ``on_reply_reg_qot_push``.

        Asks for the pushes of quotes on this connection, or stops them.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_reg_qot_push.C2S.
        """
        return self._link.send(methods.QOT_REG_QOT_PUSH, request)

    def get_sub_info(self, request: qot_get_sub_info.Request) -> int:
        """Send Qot_GetSubInfo (protocol 3003); the reply comes to ``on_reply_get_sub_info``.

        Asks which subscriptions are held and how much quota they use.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_sub_info.C2S.
        """
        return self._link.send(methods.QOT_GET_SUB_INFO, request)

    def get_basic_qot(self, request: qot_get_basic_qot.Request) -> int:
        """Send Qot_GetBasicQot (protocol 3004); the reply comes to ``on_reply_get_basic_qot``.

        Reads the latest quotes of several securities.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_basic_qot.C2S.
        """
        return self._link.send(methods.QOT_GET_BASIC_QOT, request)

    def get_kl(self, request: qot_get_kl.Request) -> int:
        """Send Qot_GetKL (protocol 3006); the reply comes to ``on_reply_get_kl``.

        Reads the latest candlesticks of one security.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_kl.C2S.
        """
        return self._link.send(methods.QOT_GET_KL, request)

    def get_rt(self, request: qot_get_rt.Request) -> int:
        """Send Qot_GetRT (protocol 3008); the reply comes to ``on_reply_get_rt``.

        Reads the time-share data of one security, one point per minute of the trading day.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_rt.C2S.
        """
        return self._link.send(methods.QOT_GET_RT, request)

    def get_ticker(self, request: qot_get_ticker.Request) -> int:
        """Send Qot_GetTicker (protocol 3010); the reply comes to ``on_reply_get_ticker``.

        Reads the latest ticks of one security.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_ticker.C2S.
        """
        return self._link.send(methods.QOT_GET_TICKER, request)

    def get_order_book(self, request: qot_get_order_book.Request) -> int:
        """Send Qot_GetOrderBook (protocol 3012); the reply comes to ``on_reply_get_order_book``.

        Reads the order book of one security.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_order_book.C2S.
        """
        return self._link.send(methods.QOT_GET_ORDER_BOOK, request)

    def get_broker(self, request: qot_get_broker.Request) -> int:
        """Send Qot_GetBroker (protocol 3014); the reply comes to ``on_reply_get_broker``.

        Reads the broker queue of one Hong Kong security: which brokers have orders at which price level.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_broker.C2S.
        """
        return self._link.send(methods.QOT_GET_BROKER, request)

    def get_history_kl(self, request: qot_get_history_kl.Request) -> int:
        """Send Qot_GetHistoryKL (protocol 3100); the reply comes to ``on_reply_get_history_kl``.

        Reads history candlesticks of one security from the data downloaded to OpenD.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_history_kl.C2S.
        """
        return self._link.send(methods.QOT_GET_HISTORY_KL, request)

    def get_history_kl_points(self, request: qot_get_history_kl_points.Request) -> int:
        """Send Qot_GetHistoryKLPoints (protocol 3101); the reply comes to ``on_reply_get_history_kl_points``.

        Reads the candlesticks of several securities at single points of time, from the data downloaded to OpenD.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_history_kl_points.C2S.
        """
        return self._link.send(methods.QOT_GET_HISTORY_KL_POINTS, request)

    def get_rehab(self, request: qot_get_rehab.Request) -> int:
        """Send Qot_GetRehab (protocol 3102); the reply comes to ``on_reply_get_rehab``.

        Reads how past prices of several securities are adjusted for their corporate actions, from the data
        downloaded to OpenD.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_rehab.C2S.
        """
        return self._link.send(methods.QOT_GET_REHAB, request)

    def request_history_kl(self, request: qot_request_history_kl.Request) -> int:
        """Send Qot_RequestHistoryKL (protocol 3103); the reply comes to ``on_reply_request_history_kl``.

        Fetches history candlesticks of one security, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_history_kl.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_HISTORY_KL, request)

    def request_history_kl_quota(self, request: qot_request_history_kl_quota.Request) -> int:
        """Send Qot_RequestHistoryKLQuota (protocol 3104); the reply comes to ``on_reply_request_history_kl_quota``.

        Asks how much of the quota for history candlesticks is used.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_history_kl_quota.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_HISTORY_KL_QUOTA, request)

    def request_rehab(self, request: qot_request_rehab.Request) -> int:
        """Send Qot_RequestRehab (protocol 3105); the reply comes to ``on_reply_request_rehab``.

        Reads how past prices of a security are adjusted for its corporate actions.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_rehab.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_REHAB, request)

    def get_suspend(self, request: qot_get_suspend.Request) -> int:
        """Send Qot_GetSuspend (protocol 3201); the reply comes to ``on_reply_get_suspend``.

        Reads on which days securities were suspended from trading.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_suspend.C2S.
        """
        return self._link.send(methods.QOT_GET_SUSPEND, request)

    def get_static_info(self, request: qot_get_static_info.Request) -> int:
        """Send Qot_GetStaticInfo (protocol 3202); the reply comes to ``on_reply_get_static_info``.

        Reads static data of securities: names, lot sizes, listings, what a derivative is on.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_static_info.C2S.
        """
        return self._link.send(methods.QOT_GET_STATIC_INFO, request)

    def get_security_snapshot(self, request: qot_get_security_snapshot.Request) -> int:
        """Send Qot_GetSecuritySnapshot (protocol 3203); the reply comes to ``on_reply_get_security_snapshot``.

        Reads snapshots of up to 400 securities in one call.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_security_snapshot.C2S.
        """
        return self._link.send(methods.QOT_GET_SECURITY_SNAPSHOT, request)

    def get_plate_set(self, request: qot_get_plate_set.Request) -> int:
        """Send Qot_GetPlateSet (protocol 3204); the reply comes to ``on_reply_get_plate_set``.

        Lists the plates of a market: its industries, regions or concepts.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_plate_set.C2S.
        """
        return self._link.send(methods.QOT_GET_PLATE_SET, request)

    def get_plate_security(self, request: qot_get_plate_security.Request) -> int:
        """Send Qot_GetPlateSecurity (protocol 3205); the reply comes to ``on_reply_get_plate_security``.

        Lists the securities of a plate.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_plate_security.C2S.
        """
        return self._link.send(methods.QOT_GET_PLATE_SECURITY, request)

    def get_reference(self, request: qot_get_reference.Request) -> int:
        """Send Qot_GetReference (protocol 3206); the reply comes to ``on_reply_get_reference``.

        Lists the securities that depend on another: the warrants of a stock, or the contracts of a main
        continuous future.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_reference.C2S.
        """
        return self._link.send(methods.QOT_GET_REFERENCE, request)

    def get_owner_plate(self, request: qot_get_owner_plate.Request) -> int:
        """Send Qot_GetOwnerPlate (protocol 3207); the reply comes to ``on_reply_get_owner_plate``.

        Reads which plates securities belong to.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_owner_plate.C2S.
        """
        return self._link.send(methods.QOT_GET_OWNER_PLATE, request)

    def get_holding_change_list(self, request: qot_get_holding_change_list.Request) -> int:
        """Send Qot_GetHoldingChangeList (protocol 3208); the reply comes to ``on_reply_get_holding_change_list``.

        Reads how large holders have changed their holdings of a stock.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_holding_change_list.C2S.
        """
        return self._link.send(methods.QOT_GET_HOLDING_CHANGE_LIST, request)

    def get_option_chain(self, request: qot_get_option_chain.Request) -> int:
        """Send Qot_GetOptionChain (protocol 3209); the reply comes to ``on_reply_get_option_chain``.

        Lists the options on a security that expire within 30 days of each other.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_chain.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_CHAIN, request)

    def get_warrant(self, request: qot_get_warrant.Request) -> int:
        """Send Qot_GetWarrant (protocol 3210); the reply comes to ``on_reply_get_warrant``.

        Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline warrants by their properties,
        a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_warrant.C2S.
        """
        return self._link.send(methods.QOT_GET_WARRANT, request)

    def get_capital_flow(self, request: qot_get_capital_flow.Request) -> int:
        """Send Qot_GetCapitalFlow (protocol 3211); the reply comes to ``on_reply_get_capital_flow``.

        Reads how much money flows into or out of a security, by size of order.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_capital_flow.C2S.
        """
        return self._link.send(methods.QOT_GET_CAPITAL_FLOW, request)

    def get_capital_distribution(self, request: qot_get_capital_distribution.Request) -> int:
        """Send Qot_GetCapitalDistribution (protocol 3212); the reply comes to ``on_reply_get_capital_distribution``.

        Reads how much money flows into and out of a security, by size of order.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_capital_distribution.C2S.
        """
        return self._link.send(methods.QOT_GET_CAPITAL_DISTRIBUTION, request)

    def get_user_security(self, request: qot_get_user_security.Request) -> int:
        """Send Qot_GetUserSecurity (protocol 3213); the reply comes to ``on_reply_get_user_security``.

        Lists the securities of one of the user's watchlist groups.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_user_security.C2S.
        """
        return self._link.send(methods.QOT_GET_USER_SECURITY, request)

    def modify_user_security(self, request: qot_modify_user_security.Request) -> int:
        """Send Qot_ModifyUserSecurity (protocol 3214); the reply comes to ``on_reply_modify_user_security``.

        Adds securities to one of the user's own watchlist groups, or takes them out.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_modify_user_security.C2S.
        """
        return self._link.send(methods.QOT_MODIFY_USER_SECURITY, request)

    def stock_filter(self, request: qot_stock_filter.Request) -> int:
        """Send Qot_StockFilter (protocol 3215); the reply comes to ``on_reply_stock_filter``.

        Finds stocks by price, accumulated, financial and technical properties, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_stock_filter.C2S.
        """
        return self._link.send(methods.QOT_STOCK_FILTER, request)

    def get_code_change(self, request: qot_get_code_change.Request) -> int:
        """Send Qot_GetCodeChange (protocol 3216); the reply comes to ``on_reply_get_code_change``.

        Reads changes of codes, and temporary codes during corporate actions.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_code_change.C2S.
        """
        return self._link.send(methods.QOT_GET_CODE_CHANGE, request)

    def get_ipo_list(self, request: qot_get_ipo_list.Request) -> int:
        """Send Qot_GetIpoList (protocol 3217); the reply comes to ``on_reply_get_ipo_list``.

        Lists a market's initial public offerings, with the data its investors need to apply.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_ipo_list.C2S.
        """
        return self._link.send(methods.QOT_GET_IPO_LIST, request)

    def get_future_info(self, request: qot_get_future_info.Request) -> int:
        """Send Qot_GetFutureInfo (protocol 3218); the reply comes to ``on_reply_get_future_info``.

        Reads the terms of futures contracts: size, price step, trading hours, last trading day.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_future_info.C2S.
        """
        return self._link.send(methods.QOT_GET_FUTURE_INFO, request)

    def request_trade_date(self, request: qot_request_trade_date.Request) -> int:
        """Send Qot_RequestTradeDate (protocol 3219); the reply comes to ``on_reply_request_trade_date``.

        Reads the trading days of a market or of one security.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_trade_date.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_TRADE_DATE, request)

    def set_price_reminder(self, request: qot_set_price_reminder.Request) -> int:
        """Send Qot_SetPriceReminder (protocol 3220); the reply comes to ``on_reply_set_price_reminder``.

        Adds, changes, enables, disables or deletes price reminders of a security.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_set_price_reminder.C2S.
        """
        return self._link.send(methods.QOT_SET_PRICE_REMINDER, request)

    def get_price_reminder(self, request: qot_get_price_reminder.Request) -> int:
        """Send Qot_GetPriceReminder (protocol 3221); the reply comes to ``on_reply_get_price_reminder``.

        Lists the price reminders of a security or of a market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_price_reminder.C2S.
        """
        return self._link.send(methods.QOT_GET_PRICE_REMINDER, request)

    def get_user_security_group(self, request: qot_get_user_security_group.Request) -> int:
        """Send Qot_GetUserSecurityGroup (protocol 3222); the reply comes to ``on_reply_get_user_security_group``.

        Lists the user's watchlist groups.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_user_security_group.C2S.
        """
        return self._link.send(methods.QOT_GET_USER_SECURITY_GROUP, request)

    def get_market_state(self, request: qot_get_market_state.Request) -> int:
        """Send Qot_GetMarketState (protocol 3223); the reply comes to ``on_reply_get_market_state``.

        Asks which state the markets of securities are in, such as morning session or closed.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_market_state.C2S.
        """
        return self._link.send(methods.QOT_GET_MARKET_STATE, request)

    def get_option_expiration_date(self, request: qot_get_option_expiration_date.Request) -> int:
        """Send Qot_GetOptionExpirationDate (protocol 3224); the reply comes to
        ``on_reply_get_option_expiration_date``.

        Lists the days on which options on a security expire.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_expiration_date.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_EXPIRATION_DATE, request)

    def get_financials_earnings_price_move(self, request: qot_get_financials_earnings_price_move.Request) -> int:
        """Send Qot_GetFinancialsEarningsPriceMove (protocol 3225); the reply comes to
        ``on_reply_get_financials_earnings_price_move``.

        Reads a stock's daily prices and option volatilities around its earnings reports.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_financials_earnings_price_move.C2S.
        """
        return self._link.send(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE, request)

    def get_financials_earnings_price_history(self, request: qot_get_financials_earnings_price_history.Request) -> int:
        """Send Qot_GetFinancialsEarningsPriceHistory (protocol 3226); the reply comes to
        ``on_reply_get_financials_earnings_price_history``.

        Reads how a stock's price moved around its earnings reports, and what options expected.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_financials_earnings_price_history.C2S.
        """
        return self._link.send(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY, request)

    def get_financials_statements(self, request: qot_get_financials_statements.Request) -> int:
        """Send Qot_GetFinancialsStatements (protocol 3227); the reply comes to
        ``on_reply_get_financials_statements``.

        Reads a company's income statements, balance sheets, cash flow statements or main indicators.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_financials_statements.C2S.
        """
        return self._link.send(methods.QOT_GET_FINANCIALS_STATEMENTS, request)

    def get_financials_revenue_breakdown(self, request: qot_get_financials_revenue_breakdown.Request) -> int:
        """Send Qot_GetFinancialsRevenueBreakdown (protocol 3228); the reply comes to
        ``on_reply_get_financials_revenue_breakdown``.

        Reads what a company's revenue is made of: by product, industry, region or business.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_financials_revenue_breakdown.C2S.
        """
        return self._link.send(methods.QOT_GET_FINANCIALS_REVENUE_BREAKDOWN, request)

    def get_research_analyst_consensus(self, request: qot_get_research_analyst_consensus.Request) -> int:
        """Send Qot_GetResearchAnalystConsensus (protocol 3229); the reply comes to
        ``on_reply_get_research_analyst_consensus``.

        Reads what analysts of the last three months think of a stock or REIT, all together.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_research_analyst_consensus.C2S.
        """
        return self._link.send(methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS, request)

    def get_research_rating_summary(self, request: qot_get_research_rating_summary.Request) -> int:
        """Send Qot_GetResearchRatingSummary (protocol 3230); the reply comes to
        ``on_reply_get_research_rating_summary``.

        Lists the ratings of a stock by institution or by analyst, or those of one of them.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_research_rating_summary.C2S.
        """
        return self._link.send(methods.QOT_GET_RESEARCH_RATING_SUMMARY, request)

    def get_research_morningstar_report(self, request: qot_get_research_morningstar_report.Request) -> int:
        """Send Qot_GetResearchMorningstarReport (protocol 3231); the reply comes to
        ``on_reply_get_research_morningstar_report``.

        Reads Morningstar's report on a stock or REIT.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_research_morningstar_report.C2S.
        """
        return self._link.send(methods.QOT_GET_RESEARCH_MORNINGSTAR_REPORT, request)

    def get_valuation_detail(self, request: qot_get_valuation_detail.Request) -> int:
        """Send Qot_GetValuationDetail (protocol 3232); the reply comes to ``on_reply_get_valuation_detail``.

        Reads how a stock, fund or index is valued: over time, within its market and its industry.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_valuation_detail.C2S.
        """
        return self._link.send(methods.QOT_GET_VALUATION_DETAIL, request)

    def get_valuation_plate_stock_list(self, request: qot_get_valuation_plate_stock_list.Request) -> int:
        """Send Qot_GetValuationPlateStockList (protocol 3233); the reply comes to
        ``on_reply_get_valuation_plate_stock_list``.

        Lists the members of a plate or index with their valuation.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_valuation_plate_stock_list.C2S.
        """
        return self._link.send(methods.QOT_GET_VALUATION_PLATE_STOCK_LIST, request)

    def get_corporate_actions_dividends(self, request: qot_get_corporate_actions_dividends.Request) -> int:
        """Send Qot_GetCorporateActionsDividends (protocol 3234); the reply comes to
        ``on_reply_get_corporate_actions_dividends``.

        Lists the dividends and other distributions of a stock or fund.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_corporate_actions_dividends.C2S.
        """
        return self._link.send(methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS, request)

    def get_corporate_actions_buybacks(self, request: qot_get_corporate_actions_buybacks.Request) -> int:
        """Send Qot_GetCorporateActionsBuybacks (protocol 3235); the reply comes to
        ``on_reply_get_corporate_actions_buybacks``.

        Lists the shares that a company bought back.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_corporate_actions_buybacks.C2S.
        """
        return self._link.send(methods.QOT_GET_CORPORATE_ACTIONS_BUYBACKS, request)

    def get_corporate_actions_stock_splits(self, request: qot_get_corporate_actions_stock_splits.Request) -> int:
        """Send Qot_GetCorporateActionsStockSplits (protocol 3236); the reply comes to
        ``on_reply_get_corporate_actions_stock_splits``.

        Lists the splits and consolidations of a stock or fund, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_corporate_actions_stock_splits.C2S.
        """
        return self._link.send(methods.QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS, request)

    def get_shareholders_overview(self, request: qot_get_shareholders_overview.Request) -> int:
        """Send Qot_GetShareholdersOverview (protocol 3237); the reply comes to
        ``on_reply_get_shareholders_overview``.

        Reads who holds a stock: its main holders, and the kinds of holder.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_shareholders_overview.C2S.
        """
        return self._link.send(methods.QOT_GET_SHAREHOLDERS_OVERVIEW, request)

    def get_shareholders_holding_changes(self, request: qot_get_shareholders_holding_changes.Request) -> int:
        """Send Qot_GetShareholdersHoldingChanges (protocol 3238); the reply comes to
        ``on_reply_get_shareholders_holding_changes``.

        Lists the changes of a stock's holders: who bought and who sold.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_shareholders_holding_changes.C2S.
        """
        return self._link.send(methods.QOT_GET_SHAREHOLDERS_HOLDING_CHANGES, request)

    def get_shareholders_holder_detail(self, request: qot_get_shareholders_holder_detail.Request) -> int:
        """Send Qot_GetShareholdersHolderDetail (protocol 3239); the reply comes to
        ``on_reply_get_shareholders_holder_detail``.

        Lists the holders of a stock of one kind, with what they hold.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_shareholders_holder_detail.C2S.
        """
        return self._link.send(methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, request)

    def get_shareholders_institutional(self, request: qot_get_shareholders_institutional.Request) -> int:
        """Send Qot_GetShareholdersInstitutional (protocol 3240); the reply comes to
        ``on_reply_get_shareholders_institutional``.

        Reads how many institutions hold a stock, and how much of it, period by period.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_shareholders_institutional.C2S.
        """
        return self._link.send(methods.QOT_GET_SHAREHOLDERS_INSTITUTIONAL, request)

    def get_insider_holder_list(self, request: qot_get_insider_holder_list.Request) -> int:
        """Send Qot_GetInsiderHolderList (protocol 3241); the reply comes to ``on_reply_get_insider_holder_list``.

        Lists the insiders who hold a stock: executives, directors and large holders.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_insider_holder_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INSIDER_HOLDER_LIST, request)

    def get_insider_trade_list(self, request: qot_get_insider_trade_list.Request) -> int:
        """Send Qot_GetInsiderTradeList (protocol 3242); the reply comes to ``on_reply_get_insider_trade_list``.

        Lists the trades of a stock's insiders.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_insider_trade_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INSIDER_TRADE_LIST, request)

    def get_company_profile(self, request: qot_get_company_profile.Request) -> int:
        """Send Qot_GetCompanyProfile (protocol 3243); the reply comes to ``on_reply_get_company_profile``.

        Reads what is known of a company: name, day of listing, chairman, address, business and more.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_company_profile.C2S.
        """
        return self._link.send(methods.QOT_GET_COMPANY_PROFILE, request)

    def get_company_executives(self, request: qot_get_company_executives.Request) -> int:
        """Send Qot_GetCompanyExecutives (protocol 3244); the reply comes to ``on_reply_get_company_executives``.

        Lists a company's directors and executives.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_company_executives.C2S.
        """
        return self._link.send(methods.QOT_GET_COMPANY_EXECUTIVES, request)

    def get_company_executive_background(self, request: qot_get_company_executive_background.Request) -> int:
        """Send Qot_GetCompanyExecutiveBackground (protocol 3245); the reply comes to
        ``on_reply_get_company_executive_background``.

        Reads the background of one director or executive of a company.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_company_executive_background.C2S.
        """
        return self._link.send(methods.QOT_GET_COMPANY_EXECUTIVE_BACKGROUND, request)

    def get_company_operational_efficiency(self, request: qot_get_company_operational_efficiency.Request) -> int:
        """Send Qot_GetCompanyOperationalEfficiency (protocol 3246); the reply comes to
        ``on_reply_get_company_operational_efficiency``.

        Reads a company's number of employees, and revenue and profit for each of them.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_company_operational_efficiency.C2S.
        """
        return self._link.send(methods.QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY, request)

    def get_top_ten_buy_sell_brokers(self, request: qot_get_top_ten_buy_sell_brokers.Request) -> int:
        """Send Qot_GetTopTenBuySellBrokers (protocol 3247); the reply comes to
        ``on_reply_get_top_ten_buy_sell_brokers``.

        Reads which ten brokers bought the most of a stock on balance, and which ten sold the most.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_top_ten_buy_sell_brokers.C2S.
        """
        return self._link.send(methods.QOT_GET_TOP_TEN_BUY_SELL_BROKERS, request)

    def get_daily_short_volume(self, request: qot_get_daily_short_volume.Request) -> int:
        """Send Qot_GetDailyShortVolume (protocol 3248); the reply comes to ``on_reply_get_daily_short_volume``.

        Reads how much of a stock is sold short each day.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_daily_short_volume.C2S.
        """
        return self._link.send(methods.QOT_GET_DAILY_SHORT_VOLUME, request)

    def get_short_interest(self, request: qot_get_short_interest.Request) -> int:
        """Send Qot_GetShortInterest (protocol 3249); the reply comes to ``on_reply_get_short_interest``.

        Reads how much of a stock is sold short and not yet bought back, over time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_short_interest.C2S.
        """
        return self._link.send(methods.QOT_GET_SHORT_INTEREST, request)

    def get_option_volatility(self, request: qot_get_option_volatility.Request) -> int:
        """Send Qot_GetOptionVolatility (protocol 3250); the reply comes to ``on_reply_get_option_volatility``.

        Reads the implied volatility of one option and the historical volatility of its underlying over time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_volatility.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_VOLATILITY, request)

    def get_option_exercise_probability(self, request: qot_get_option_exercise_probability.Request) -> int:
        """Send Qot_GetOptionExerciseProbability (protocol 3251); the reply comes to
        ``on_reply_get_option_exercise_probability``.

        Reads day by day how likely the exercise of one option was.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_exercise_probability.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_EXERCISE_PROBABILITY, request)

    def stock_screen(self, request: qot_stock_screen.Request) -> int:
        """Send Qot_StockScreen (protocol 3252); the reply comes to ``on_reply_stock_screen``.

        Screens the shares of whole markets by conditions on quotes, finances, indicators and more; the successor
        of Qot_StockFilter.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_stock_screen.C2S.
        """
        return self._link.send(methods.QOT_STOCK_SCREEN, request)

    def option_screen(self, request: qot_option_screen.Request) -> int:
        """Send Qot_OptionScreen (protocol 3253); the reply comes to ``on_reply_option_screen``.

        Screens the options of whole markets by conditions on the underlying and on the option.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_option_screen.C2S.
        """
        return self._link.send(methods.QOT_OPTION_SCREEN, request)

    def warrant_screen(self, request: qot_warrant_screen.Request) -> int:
        """Send Qot_WarrantScreen (protocol 3254); the reply comes to ``on_reply_warrant_screen``.

        Lists warrants and callable bull and bear contracts that meet conditions.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_warrant_screen.C2S.
        """
        return self._link.send(methods.QOT_WARRANT_SCREEN, request)

    def get_option_quote(self, request: qot_get_option_quote.Request) -> int:
        """Send Qot_GetOptionQuote (protocol 3255); the reply comes to ``on_reply_get_option_quote``.

        Reads a quote of one option, or of a strategy of several options as one.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_quote.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_QUOTE, request)

    def get_option_strategy(self, request: qot_get_option_strategy.Request) -> int:
        """Send Qot_GetOptionStrategy (protocol 3256); the reply comes to ``on_reply_get_option_strategy``.

        Lists the option strategies of one kind that can be built on an underlying, with their legs.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_strategy.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_STRATEGY, request)

    def get_option_strategy_analysis(self, request: qot_get_option_strategy_analysis.Request) -> int:
        """Send Qot_GetOptionStrategyAnalysis (protocol 3257); the reply comes to
        ``on_reply_get_option_strategy_analysis``.

        Reads the quote, profit and loss of an option strategy as a whole.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_strategy_analysis.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_STRATEGY_ANALYSIS, request)

    def get_option_strategy_spread(self, request: qot_get_option_strategy_spread.Request) -> int:
        """Send Qot_GetOptionStrategySpread (protocol 3258); the reply comes to
        ``on_reply_get_option_strategy_spread``.

        Lists the distances between strikes that a kind of option strategy can have; for Qot_GetOptionStrategy.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_strategy_spread.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_STRATEGY_SPREAD, request)

    def get_indicator_list(self, request: qot_get_indicator_list.Request) -> int:
        """Send Qot_GetIndicatorList (protocol 3259); the reply comes to ``on_reply_get_indicator_list``.

        Lists the indicators that Qot_RequestIndicatorCalc (3260) can calculate, with their parameters and lines.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_indicator_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INDICATOR_LIST, request)

    def request_indicator_calc(self, request: qot_request_indicator_calc.Request) -> int:
        """Send Qot_RequestIndicatorCalc (protocol 3260); the reply comes to ``on_reply_request_indicator_calc``.

        Starts the calculation of an indicator over candlesticks that are sent along.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_indicator_calc.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_INDICATOR_CALC, request)

    def get_search_quote(self, request: qot_get_search_quote.Request) -> int:
        """Send Qot_GetSearchQuote (protocol 3262); the reply comes to ``on_reply_get_search_quote``.

        Searches securities by keyword, in several markets at once.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_search_quote.C2S.
        """
        return self._link.send(methods.QOT_GET_SEARCH_QUOTE, request)

    def get_search_news(self, request: qot_get_search_news.Request) -> int:
        """Send Qot_GetSearchNews (protocol 3263); the reply comes to ``on_reply_get_search_news``.

        Searches news, announcements and ratings by keyword.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_search_news.C2S.
        """
        return self._link.send(methods.QOT_GET_SEARCH_NEWS, request)

    def get_option_market_statistic(self, request: qot_get_option_market_statistic.Request) -> int:
        """Send Qot_GetOptionMarketStatistic (protocol 3301); the reply comes to
        ``on_reply_get_option_market_statistic``.

        Reads day by day the volume or open interest of a whole option market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_market_statistic.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_MARKET_STATISTIC, request)

    def get_option_underlying_his_statistic(self, request: qot_get_option_underlying_his_statistic.Request) -> int:
        """Send Qot_GetOptionUnderlyingHisStatistic (protocol 3302); the reply comes to
        ``on_reply_get_option_underlying_his_statistic``.

        Reads day by day the volume and open interest of all options on an underlying.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_underlying_his_statistic.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC, request)

    def get_option_underlying_overview(self, request: qot_get_option_underlying_overview.Request) -> int:
        """Send Qot_GetOptionUnderlyingOverview (protocol 3303); the reply comes to
        ``on_reply_get_option_underlying_overview``.

        Reads the latest option figures of many underlyings: volume, open interest, volatilities.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_underlying_overview.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, request)

    def get_option_underlying_his_volatility(self, request: qot_get_option_underlying_his_volatility.Request) -> int:
        """Send Qot_GetOptionUnderlyingHisVolatility (protocol 3304); the reply comes to
        ``on_reply_get_option_underlying_his_volatility``.

        Reads day by day the implied and historical volatility of an underlying.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_underlying_his_volatility.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY, request)

    def get_option_underlying_rank(self, request: qot_get_option_underlying_rank.Request) -> int:
        """Send Qot_GetOptionUnderlyingRank (protocol 3305); the reply comes to
        ``on_reply_get_option_underlying_rank``.

        Ranks the underlyings of a market by figures of their options.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_underlying_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_UNDERLYING_RANK, request)

    def get_option_rank(self, request: qot_get_option_rank.Request) -> int:
        """Send Qot_GetOptionRank (protocol 3306); the reply comes to ``on_reply_get_option_rank``.

        Ranks the option contracts of a market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_RANK, request)

    def get_option_event(self, request: qot_get_option_event.Request) -> int:
        """Send Qot_GetOptionEvent (protocol 3307); the reply comes to ``on_reply_get_option_event``.

        Lists unusual trades of options: large trades, sweeps and the like.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_event.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_EVENT, request)

    def get_option_event_alert(self, request: qot_get_option_event_alert.Request) -> int:
        """Send Qot_GetOptionEventAlert (protocol 3308); the reply comes to ``on_reply_get_option_event_alert``.

        Lists the alerts for unusual option trades that the user has set with Qot_SetOptionEventAlert.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_event_alert.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_EVENT_ALERT, request)

    def set_option_event_alert(self, request: qot_set_option_event_alert.Request) -> int:
        """Send Qot_SetOptionEventAlert (protocol 3309); the reply comes to ``on_reply_set_option_event_alert``.

        Adds, changes, deletes, enables or disables alerts for unusual option trades.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_set_option_event_alert.C2S.
        """
        return self._link.send(methods.QOT_SET_OPTION_EVENT_ALERT, request)

    def get_option_zero_dte_screener(self, request: qot_get_option_zero_dte_screener.Request) -> int:
        """Send Qot_GetOptionZeroDteScreener (protocol 3311); the reply comes to
        ``on_reply_get_option_zero_dte_screener``.

        Lists the underlyings with options that expire today.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_zero_dte_screener.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_ZERO_DTE_SCREENER, request)

    def get_option_zero_dte_contract(self, request: qot_get_option_zero_dte_contract.Request) -> int:
        """Send Qot_GetOptionZeroDteContract (protocol 3312); the reply comes to
        ``on_reply_get_option_zero_dte_contract``.

        Lists the contracts of one underlying that expire today.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_zero_dte_contract.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_ZERO_DTE_CONTRACT, request)

    def get_option_earnings_screener(self, request: qot_get_option_earnings_screener.Request) -> int:
        """Send Qot_GetOptionEarningsScreener (protocol 3313); the reply comes to
        ``on_reply_get_option_earnings_screener``.

        Lists the underlyings that will report earnings soon, with the figures of their options.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_earnings_screener.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_EARNINGS_SCREENER, request)

    def get_option_seller_screener(self, request: qot_get_option_seller_screener.Request) -> int:
        """Send Qot_GetOptionSellerScreener (protocol 3314); the reply comes to
        ``on_reply_get_option_seller_screener``.

        Lists option contracts that suit sellers: covered calls or cash-secured puts.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_option_seller_screener.C2S.
        """
        return self._link.send(methods.QOT_GET_OPTION_SELLER_SCREENER, request)

    def get_earnings_calendar(self, request: qot_get_earnings_calendar.Request) -> int:
        """Send Qot_GetEarningsCalendar (protocol 3401); the reply comes to ``on_reply_get_earnings_calendar``.

        Lists the earnings reports of a market on some days, past or to come, with estimates.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_earnings_calendar.C2S.
        """
        return self._link.send(methods.QOT_GET_EARNINGS_CALENDAR, request)

    def get_macro_indicator_list(self, request: qot_get_macro_indicator_list.Request) -> int:
        """Send Qot_GetMacroIndicatorList (protocol 3402); the reply comes to ``on_reply_get_macro_indicator_list``.

        Lists the macroeconomic indicators of one country or region, by category.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_macro_indicator_list.C2S.
        """
        return self._link.send(methods.QOT_GET_MACRO_INDICATOR_LIST, request)

    def get_macro_indicator_history(self, request: qot_get_macro_indicator_history.Request) -> int:
        """Send Qot_GetMacroIndicatorHistory (protocol 3403); the reply comes to
        ``on_reply_get_macro_indicator_history``.

        Reads the past values of one macroeconomic indicator, latest first.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_macro_indicator_history.C2S.
        """
        return self._link.send(methods.QOT_GET_MACRO_INDICATOR_HISTORY, request)

    def get_fed_watch_target_rate(self, request: qot_get_fed_watch_target_rate.Request) -> int:
        """Send Qot_GetFedWatchTargetRate (protocol 3404); the reply comes to ``on_reply_get_fed_watch_target_rate``.

        Reads, from CME's FedWatch tool, how likely the prices of federal funds futures make each target rate
        after the coming meetings of the FOMC.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_fed_watch_target_rate.C2S.
        """
        return self._link.send(methods.QOT_GET_FED_WATCH_TARGET_RATE, request)

    def get_fed_watch_dot_plot(self, request: qot_get_fed_watch_dot_plot.Request) -> int:
        """Send Qot_GetFedWatchDotPlot (protocol 3405); the reply comes to ``on_reply_get_fed_watch_dot_plot``.

        Reads the dot plot of the US Federal Reserve: which federal funds rate how many members of the FOMC expect
        for the coming years.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_fed_watch_dot_plot.C2S.
        """
        return self._link.send(methods.QOT_GET_FED_WATCH_DOT_PLOT, request)

    def get_earnings_beat_rank(self, request: qot_get_earnings_beat_rank.Request) -> int:
        """Send Qot_GetEarningsBeatRank (protocol 3406); the reply comes to ``on_reply_get_earnings_beat_rank``.

        Ranks the stocks of a market whose reports beat the estimates.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_earnings_beat_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_EARNINGS_BEAT_RANK, request)

    def get_dividend_rank(self, request: qot_get_dividend_rank.Request) -> int:
        """Send Qot_GetDividendRank (protocol 3407); the reply comes to ``on_reply_get_dividend_rank``.

        Ranks the stocks of a market by dividend yield or by years of growing dividends.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_dividend_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_DIVIDEND_RANK, request)

    def get_dividend_calendar(self, request: qot_get_dividend_calendar.Request) -> int:
        """Send Qot_GetDividendCalendar (protocol 3408); the reply comes to ``on_reply_get_dividend_calendar``.

        Lists the dividends of a market on one day.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_dividend_calendar.C2S.
        """
        return self._link.send(methods.QOT_GET_DIVIDEND_CALENDAR, request)

    def get_economic_calendar(self, request: qot_get_economic_calendar.Request) -> int:
        """Send Qot_GetEconomicCalendar (protocol 3409); the reply comes to ``on_reply_get_economic_calendar``.

        Lists releases of economic data, such as non-farm payrolls, from one day to another, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_economic_calendar.C2S.
        """
        return self._link.send(methods.QOT_GET_ECONOMIC_CALENDAR, request)

    def get_us_pre_market_rank(self, request: qot_get_us_pre_market_rank.Request) -> int:
        """Send Qot_GetUSPreMarketRank (protocol 3410); the reply comes to ``on_reply_get_us_pre_market_rank``.

        Ranks the stocks of the United States by their change before the market opens.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_us_pre_market_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_US_PRE_MARKET_RANK, request)

    def get_us_after_hours_rank(self, request: qot_get_us_after_hours_rank.Request) -> int:
        """Send Qot_GetUSAfterHoursRank (protocol 3411); the reply comes to ``on_reply_get_us_after_hours_rank``.

        Ranks the stocks of the United States by their change after the market closes.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_us_after_hours_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_US_AFTER_HOURS_RANK, request)

    def get_us_overnight_rank(self, request: qot_get_us_overnight_rank.Request) -> int:
        """Send Qot_GetUSOvernightRank (protocol 3412); the reply comes to ``on_reply_get_us_overnight_rank``.

        Ranks the stocks of the United States by their change in the overnight session.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_us_overnight_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_US_OVERNIGHT_RANK, request)

    def get_top_movers_rank(self, request: qot_get_top_movers_rank.Request) -> int:
        """Send Qot_GetTopMoversRank (protocol 3413); the reply comes to ``on_reply_get_top_movers_rank``.

        Ranks the stocks of a market by their change in regular hours.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_top_movers_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_TOP_MOVERS_RANK, request)

    def get_hot_list(self, request: qot_get_hot_list.Request) -> int:
        """Send Qot_GetHotList (protocol 3414); the reply comes to ``on_reply_get_hot_list``.

        Ranks the stocks of a market by how much they are traded, searched for and written about.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_hot_list.C2S.
        """
        return self._link.send(methods.QOT_GET_HOT_LIST, request)

    def get_short_selling_rank(self, request: qot_get_short_selling_rank.Request) -> int:
        """Send Qot_GetShortSellingRank (protocol 3415); the reply comes to ``on_reply_get_short_selling_rank``.

        Ranks the stocks of a market by short selling.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_short_selling_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_SHORT_SELLING_RANK, request)

    def get_period_change_rank(self, request: qot_get_period_change_rank.Request) -> int:
        """Send Qot_GetPeriodChangeRank (protocol 3416); the reply comes to ``on_reply_get_period_change_rank``.

        Ranks the stocks of a market by their change over five minutes, up to 250 days, or this year.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_period_change_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_PERIOD_CHANGE_RANK, request)

    def get_high_dividend_soe_rank(self, request: qot_get_high_dividend_soe_rank.Request) -> int:
        """Send Qot_GetHighDividendSOERank (protocol 3417); the reply comes to
        ``on_reply_get_high_dividend_soe_rank``.

        Ranks Hong Kong's state-owned companies that trade below book value and pay high dividends.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_high_dividend_soe_rank.C2S.
        """
        return self._link.send(methods.QOT_GET_HIGH_DIVIDEND_SOE_RANK, request)

    def get_institution_list(self, request: qot_get_institution_list.Request) -> int:
        """Send Qot_GetInstitutionList (protocol 3418); the reply comes to ``on_reply_get_institution_list``.

        Lists the institutions that hold the stocks of a market, by default the largest holders first.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_institution_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INSTITUTION_LIST, request)

    def get_institution_profile(self, request: qot_get_institution_profile.Request) -> int:
        """Send Qot_GetInstitutionProfile (protocol 3419); the reply comes to ``on_reply_get_institution_profile``.

        Reads the size, concentration and latest changes of an institution's holdings in a market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_institution_profile.C2S.
        """
        return self._link.send(methods.QOT_GET_INSTITUTION_PROFILE, request)

    def get_institution_distribution(self, request: qot_get_institution_distribution.Request) -> int:
        """Send Qot_GetInstitutionDistribution (protocol 3420); the reply comes to
        ``on_reply_get_institution_distribution``.

        Reads the industries that an institution's holdings in a market belong to.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_institution_distribution.C2S.
        """
        return self._link.send(methods.QOT_GET_INSTITUTION_DISTRIBUTION, request)

    def get_institution_holding_change(self, request: qot_get_institution_holding_change.Request) -> int:
        """Send Qot_GetInstitutionHoldingChange (protocol 3421); the reply comes to
        ``on_reply_get_institution_holding_change``.

        Lists an institution's latest purchases or sales in a market, of one kind.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_institution_holding_change.C2S.
        """
        return self._link.send(methods.QOT_GET_INSTITUTION_HOLDING_CHANGE, request)

    def get_institution_holding_list(self, request: qot_get_institution_holding_list.Request) -> int:
        """Send Qot_GetInstitutionHoldingList (protocol 3422); the reply comes to
        ``on_reply_get_institution_holding_list``.

        Lists an institution's holdings in a market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_institution_holding_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INSTITUTION_HOLDING_LIST, request)

    def get_ark_fund_holding(self, request: qot_get_ark_fund_holding.Request) -> int:
        """Send Qot_GetArkFundHolding (protocol 3423); the reply comes to ``on_reply_get_ark_fund_holding``.

        Lists what the ETFs of ARK Invest hold, or which holdings changed in a period.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_ark_fund_holding.C2S.
        """
        return self._link.send(methods.QOT_GET_ARK_FUND_HOLDING, request)

    def get_ark_stock_dynamic(self, request: qot_get_ark_stock_dynamic.Request) -> int:
        """Send Qot_GetArkStockDynamic (protocol 3424); the reply comes to ``on_reply_get_ark_stock_dynamic``.

        Tells how the funds of ARK Invest traded one stock lately.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_ark_stock_dynamic.C2S.
        """
        return self._link.send(methods.QOT_GET_ARK_STOCK_DYNAMIC, request)

    def get_ark_active_transaction(self, request: qot_get_ark_active_transaction.Request) -> int:
        """Send Qot_GetArkActiveTransaction (protocol 3425); the reply comes to
        ``on_reply_get_ark_active_transaction``.

        Lists the stocks that the funds of ARK Invest bought or sold in a period, all funds together.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_ark_active_transaction.C2S.
        """
        return self._link.send(methods.QOT_GET_ARK_ACTIVE_TRANSACTION, request)

    def get_rating_change(self, request: qot_get_rating_change.Request) -> int:
        """Send Qot_GetRatingChange (protocol 3426); the reply comes to ``on_reply_get_rating_change``.

        Lists the latest changes of analysts' ratings in a market.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_rating_change.C2S.
        """
        return self._link.send(methods.QOT_GET_RATING_CHANGE, request)

    def get_industrial_chain_list(self, request: qot_get_industrial_chain_list.Request) -> int:
        """Send Qot_GetIndustrialChainList (protocol 3427); the reply comes to
        ``on_reply_get_industrial_chain_list``.

        Lists the industrial chains of a market, or those that match a keyword.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_industrial_chain_list.C2S.
        """
        return self._link.send(methods.QOT_GET_INDUSTRIAL_CHAIN_LIST, request)

    def get_industrial_chain_detail(self, request: qot_get_industrial_chain_detail.Request) -> int:
        """Send Qot_GetIndustrialChainDetail (protocol 3428); the reply comes to
        ``on_reply_get_industrial_chain_detail``.

        Reads the structure of one industrial chain: its nodes and news about it.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_industrial_chain_detail.C2S.
        """
        return self._link.send(methods.QOT_GET_INDUSTRIAL_CHAIN_DETAIL, request)

    def get_industrial_chain_by_plate(self, request: qot_get_industrial_chain_by_plate.Request) -> int:
        """Send Qot_GetIndustrialChainByPlate (protocol 3429); the reply comes to
        ``on_reply_get_industrial_chain_by_plate``.

        Lists the industrial chains in which a plate has a place.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_industrial_chain_by_plate.C2S.
        """
        return self._link.send(methods.QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE, request)

    def get_industrial_plate_info(self, request: qot_get_industrial_plate_info.Request) -> int:
        """Send Qot_GetIndustrialPlateInfo (protocol 3430); the reply comes to
        ``on_reply_get_industrial_plate_info``.

        Reads the description of one industrial plate.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_industrial_plate_info.C2S.
        """
        return self._link.send(methods.QOT_GET_INDUSTRIAL_PLATE_INFO, request)

    def get_industrial_plate_stock(self, request: qot_get_industrial_plate_stock.Request) -> int:
        """Send Qot_GetIndustrialPlateStock (protocol 3431); the reply comes to
        ``on_reply_get_industrial_plate_stock``.

        Lists the stocks of an industrial plate or of a whole industrial chain.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_industrial_plate_stock.C2S.
        """
        return self._link.send(methods.QOT_GET_INDUSTRIAL_PLATE_STOCK, request)

    def get_heat_map_data(self, request: qot_get_heat_map_data.Request) -> int:
        """Send Qot_GetHeatMapData (protocol 3432); the reply comes to ``on_reply_get_heat_map_data``.

        Lists the plates of a market with their change, worth and turnover, as for a heat map.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_heat_map_data.C2S.
        """
        return self._link.send(methods.QOT_GET_HEAT_MAP_DATA, request)

    def get_rise_fall_distribution(self, request: qot_get_rise_fall_distribution.Request) -> int:
        """Send Qot_GetRiseFallDistribution (protocol 3433); the reply comes to
        ``on_reply_get_rise_fall_distribution``.

        Counts the stocks of a plate or a market by their change of the price.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_rise_fall_distribution.C2S.
        """
        return self._link.send(methods.QOT_GET_RISE_FALL_DISTRIBUTION, request)

    def get_event_contract_category(self, request: qot_get_event_contract_category.Request) -> int:
        """Send Qot_GetEventContractCategory (protocol 3434); the reply comes to
        ``on_reply_get_event_contract_category``.

        Lists the categories of event contracts and their tags.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_category.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_CATEGORY, request)

    def filter_competition(self, request: qot_filter_competition.Request) -> int:
        """Send Qot_FilterCompetition (protocol 3435); the reply comes to ``on_reply_filter_competition``.

        Lists the competitions of event contracts, such as leagues, and the kinds of bet in them, by tag.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_filter_competition.C2S.
        """
        return self._link.send(methods.QOT_FILTER_COMPETITION, request)

    def get_event_contract_series_list(self, request: qot_get_event_contract_series_list.Request) -> int:
        """Send Qot_GetEventContractSeriesList (protocol 3436); the reply comes to
        ``on_reply_get_event_contract_series_list``.

        Lists series of event contracts, that is groups of events of the same kind.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_series_list.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_SERIES_LIST, request)

    def get_event_contract_event_list(self, request: qot_get_event_contract_event_list.Request) -> int:
        """Send Qot_GetEventContractEventList (protocol 3437); the reply comes to
        ``on_reply_get_event_contract_event_list``.

        Lists the events of one series of event contracts, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_event_list.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_EVENT_LIST, request)

    def get_event_contract(self, request: qot_get_event_contract.Request) -> int:
        """Send Qot_GetEventContract (protocol 3438); the reply comes to ``on_reply_get_event_contract``.

        Lists the contracts of one event, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT, request)

    def get_event_contract_milestone_list(self, request: qot_get_event_contract_milestone_list.Request) -> int:
        """Send Qot_GetEventContractMilestoneList (protocol 3439); the reply comes to
        ``on_reply_get_event_contract_milestone_list``.

        Lists milestones, such as single matches, with the events related to them, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_milestone_list.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_MILESTONE_LIST, request)

    def get_event_contract_snapshot(self, request: qot_get_event_contract_snapshot.Request) -> int:
        """Send Qot_GetEventContractSnapshot (protocol 3445); the reply comes to
        ``on_reply_get_event_contract_snapshot``.

        Reads the latest price, best bid and ask, volume and open interest of event contracts.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_snapshot.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_SNAPSHOT, request)

    def get_event_contract_order_book(self, request: qot_get_event_contract_order_book.Request) -> int:
        """Send Qot_GetEventContractOrderBook (protocol 3446); the reply comes to
        ``on_reply_get_event_contract_order_book``.

        Reads the order book of one event contract.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_order_book.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_ORDER_BOOK, request)

    def get_event_contract_kline(self, request: qot_get_event_contract_kline.Request) -> int:
        """Send Qot_GetEventContractKline (protocol 3447); the reply comes to ``on_reply_get_event_contract_kline``.

        Reads the latest candlesticks of one event contract.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_kline.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_KLINE, request)

    def get_event_contract_ticker(self, request: qot_get_event_contract_ticker.Request) -> int:
        """Send Qot_GetEventContractTicker (protocol 3448); the reply comes to
        ``on_reply_get_event_contract_ticker``.

        Reads the latest ticks of one event contract.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_ticker.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_TICKER, request)

    def get_event_contract_combo_list(self, request: qot_get_event_contract_combo_list.Request) -> int:
        """Send Qot_GetEventContractComboList (protocol 3453); the reply comes to
        ``on_reply_get_event_contract_combo_list``.

        Lists the events whose contracts can be combined, a page at a time, with the mvc that a quote for a
        combination needs.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_combo_list.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_COMBO_LIST, request)

    def get_event_contract_combo_rfq(self, request: qot_get_event_contract_combo_rfq.Request) -> int:
        """Send Qot_GetEventContractComboRfq (protocol 3454); the reply comes to
        ``on_reply_get_event_contract_combo_rfq``.

        Requests a quote for a combination of event contracts.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_get_event_contract_combo_rfq.C2S.
        """
        return self._link.send(methods.QOT_GET_EVENT_CONTRACT_COMBO_RFQ, request)

    def sub_event_contract(self, request: qot_sub_event_contract.Request) -> int:
        """Send Qot_SubEventContract (protocol 3455); the reply comes to ``on_reply_sub_event_contract``.

        Subscribes to live quotes of event contracts, cancels subscriptions, and asks for their pushes.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_sub_event_contract.C2S.
        """
        return self._link.send(methods.QOT_SUB_EVENT_CONTRACT, request)

    def request_history_event_contract_kl(self, request: qot_request_history_event_contract_kl.Request) -> int:
        """Send Qot_RequestHistoryEventContractKL (protocol 3456); the reply comes to
        ``on_reply_request_history_event_contract_kl``.

        Fetches history candlesticks of one event contract, a page at a time.

        Args:
            request: Its ``c2s`` holds the arguments, a qot_request_history_event_contract_kl.C2S.
        """
        return self._link.send(methods.QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL, request)

    def skill_wrap_technical_unusual(self, request: skill_wrap_api.TechnicalUnusualReq) -> int:
        """Send SkillWrap_TechnicalUnusual (protocol 3801); the reply comes to
        ``on_reply_skill_wrap_technical_unusual``.

        Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators, of capital flow and short selling, of options and of bull and bear contracts.

        Args:
            request: The arguments.
        """
        return self._link.send(methods.SKILL_WRAP_TECHNICAL_UNUSUAL, request)

    def skill_wrap_financial_unusual(self, request: skill_wrap_api.FinancialUnusualReq) -> int:
        """Send SkillWrap_FinancialUnusual (protocol 3802); the reply comes to
        ``on_reply_skill_wrap_financial_unusual``.

        Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators, of capital flow and short selling, of options and of bull and bear contracts.

        Args:
            request: The arguments.
        """
        return self._link.send(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, request)

    def skill_wrap_derivative_unusual(self, request: skill_wrap_api.DerivativeUnusualReq) -> int:
        """Send SkillWrap_DerivativeUnusual (protocol 3803); the reply comes to
        ``on_reply_skill_wrap_derivative_unusual``.

        Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators, of capital flow and short selling, of options and of bull and bear contracts.

        Args:
            request: The arguments.
        """
        return self._link.send(methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, request)


class Callbacks:
    """The callbacks for replies and pushes; override those you need. ``client`` is the face that sent the request."""

    def on_init_connect(self, client: Requests, error_code: int, description: str) -> None:
        """The connection is ready if ``error_code`` is 0; otherwise it failed, and ``description`` says why."""

    def on_disconnect(self, client: Requests, error_code: int) -> None:
        """The connection ended."""

    def on_reply_init_connect(self, client: Requests, serial: int, response: init_connect.Response) -> None:
        """The reply to the InitConnect request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_global_state(self, client: Requests, serial: int, response: get_global_state.Response) -> None:
        """The reply to the GetGlobalState request with this serial; look at its ``ret_type`` first."""

    def on_reply_keep_alive(self, client: Requests, serial: int, response: keep_alive.Response) -> None:
        """The reply to the KeepAlive request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_user_info(self, client: Requests, serial: int, response: get_user_info.Response) -> None:
        """The reply to the GetUserInfo request with this serial; look at its ``ret_type`` first."""

    def on_reply_verification(self, client: Requests, serial: int, response: verification.Response) -> None:
        """The reply to the Verification request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_delay_statistics(
        self, client: Requests, serial: int, response: get_delay_statistics.Response
    ) -> None:
        """The reply to the GetDelayStatistics request with this serial; look at its ``ret_type`` first."""

    def on_reply_test_cmd(self, client: Requests, serial: int, response: test_cmd.Response) -> None:
        """The reply to the TestCmd request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_acc_list(self, client: Requests, serial: int, response: trd_get_acc_list.Response) -> None:
        """The reply to the Trd_GetAccList request with this serial; look at its ``ret_type`` first."""

    def on_reply_unlock_trade(self, client: Requests, serial: int, response: trd_unlock_trade.Response) -> None:
        """The reply to the Trd_UnlockTrade request with this serial; look at its ``ret_type`` first."""

    def on_reply_sub_acc_push(self, client: Requests, serial: int, response: trd_sub_acc_push.Response) -> None:
        """The reply to the Trd_SubAccPush request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_funds(self, client: Requests, serial: int, response: trd_get_funds.Response) -> None:
        """The reply to the Trd_GetFunds request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_position_list(
        self, client: Requests, serial: int, response: trd_get_position_list.Response
    ) -> None:
        """The reply to the Trd_GetPositionList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_max_trd_qtys(self, client: Requests, serial: int, response: trd_get_max_trd_qtys.Response) -> None:
        """The reply to the Trd_GetMaxTrdQtys request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_combo_max_trd_qtys(
        self, client: Requests, serial: int, response: trd_get_combo_max_trd_qtys.Response
    ) -> None:
        """The reply to the Trd_GetComboMaxTrdQtys request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_order_list(self, client: Requests, serial: int, response: trd_get_order_list.Response) -> None:
        """The reply to the Trd_GetOrderList request with this serial; look at its ``ret_type`` first."""

    def on_reply_place_order(self, client: Requests, serial: int, response: trd_place_order.Response) -> None:
        """The reply to the Trd_PlaceOrder request with this serial; look at its ``ret_type`` first."""

    def on_reply_modify_order(self, client: Requests, serial: int, response: trd_modify_order.Response) -> None:
        """The reply to the Trd_ModifyOrder request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_order_fill_list(
        self, client: Requests, serial: int, response: trd_get_order_fill_list.Response
    ) -> None:
        """The reply to the Trd_GetOrderFillList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_history_order_list(
        self, client: Requests, serial: int, response: trd_get_history_order_list.Response
    ) -> None:
        """The reply to the Trd_GetHistoryOrderList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_history_order_fill_list(
        self, client: Requests, serial: int, response: trd_get_history_order_fill_list.Response
    ) -> None:
        """The reply to the Trd_GetHistoryOrderFillList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_margin_ratio(self, client: Requests, serial: int, response: trd_get_margin_ratio.Response) -> None:
        """The reply to the Trd_GetMarginRatio request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_order_fee(self, client: Requests, serial: int, response: trd_get_order_fee.Response) -> None:
        """The reply to the Trd_GetOrderFee request with this serial; look at its ``ret_type`` first."""

    def on_reply_flow_summary(self, client: Requests, serial: int, response: trd_flow_summary.Response) -> None:
        """The reply to the Trd_FlowSummary request with this serial; look at its ``ret_type`` first."""

    def on_reply_place_combo_order(
        self, client: Requests, serial: int, response: trd_place_combo_order.Response
    ) -> None:
        """The reply to the Trd_PlaceComboOrder request with this serial; look at its ``ret_type`` first."""

    def on_reply_sub(self, client: Requests, serial: int, response: qot_sub.Response) -> None:
        """The reply to the Qot_Sub request with this serial; look at its ``ret_type`` first."""

    def on_reply_reg_qot_push(self, client: Requests, serial: int, response: qot_reg_qot_push.Response) -> None:
        """The reply to the Qot_RegQotPush request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_sub_info(self, client: Requests, serial: int, response: qot_get_sub_info.Response) -> None:
        """The reply to the Qot_GetSubInfo request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_basic_qot(self, client: Requests, serial: int, response: qot_get_basic_qot.Response) -> None:
        """The reply to the Qot_GetBasicQot request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_kl(self, client: Requests, serial: int, response: qot_get_kl.Response) -> None:
        """The reply to the Qot_GetKL request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_rt(self, client: Requests, serial: int, response: qot_get_rt.Response) -> None:
        """The reply to the Qot_GetRT request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_ticker(self, client: Requests, serial: int, response: qot_get_ticker.Response) -> None:
        """The reply to the Qot_GetTicker request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_order_book(self, client: Requests, serial: int, response: qot_get_order_book.Response) -> None:
        """The reply to the Qot_GetOrderBook request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_broker(self, client: Requests, serial: int, response: qot_get_broker.Response) -> None:
        """The reply to the Qot_GetBroker request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_history_kl(self, client: Requests, serial: int, response: qot_get_history_kl.Response) -> None:
        """The reply to the Qot_GetHistoryKL request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_history_kl_points(
        self, client: Requests, serial: int, response: qot_get_history_kl_points.Response
    ) -> None:
        """The reply to the Qot_GetHistoryKLPoints request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_rehab(self, client: Requests, serial: int, response: qot_get_rehab.Response) -> None:
        """The reply to the Qot_GetRehab request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_history_kl(
        self, client: Requests, serial: int, response: qot_request_history_kl.Response
    ) -> None:
        """The reply to the Qot_RequestHistoryKL request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_history_kl_quota(
        self, client: Requests, serial: int, response: qot_request_history_kl_quota.Response
    ) -> None:
        """The reply to the Qot_RequestHistoryKLQuota request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_rehab(self, client: Requests, serial: int, response: qot_request_rehab.Response) -> None:
        """The reply to the Qot_RequestRehab request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_suspend(self, client: Requests, serial: int, response: qot_get_suspend.Response) -> None:
        """The reply to the Qot_GetSuspend request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_static_info(self, client: Requests, serial: int, response: qot_get_static_info.Response) -> None:
        """The reply to the Qot_GetStaticInfo request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_security_snapshot(
        self, client: Requests, serial: int, response: qot_get_security_snapshot.Response
    ) -> None:
        """The reply to the Qot_GetSecuritySnapshot request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_plate_set(self, client: Requests, serial: int, response: qot_get_plate_set.Response) -> None:
        """The reply to the Qot_GetPlateSet request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_plate_security(
        self, client: Requests, serial: int, response: qot_get_plate_security.Response
    ) -> None:
        """The reply to the Qot_GetPlateSecurity request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_reference(self, client: Requests, serial: int, response: qot_get_reference.Response) -> None:
        """The reply to the Qot_GetReference request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_owner_plate(self, client: Requests, serial: int, response: qot_get_owner_plate.Response) -> None:
        """The reply to the Qot_GetOwnerPlate request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_holding_change_list(
        self, client: Requests, serial: int, response: qot_get_holding_change_list.Response
    ) -> None:
        """The reply to the Qot_GetHoldingChangeList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_chain(self, client: Requests, serial: int, response: qot_get_option_chain.Response) -> None:
        """The reply to the Qot_GetOptionChain request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_warrant(self, client: Requests, serial: int, response: qot_get_warrant.Response) -> None:
        """The reply to the Qot_GetWarrant request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_capital_flow(self, client: Requests, serial: int, response: qot_get_capital_flow.Response) -> None:
        """The reply to the Qot_GetCapitalFlow request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_capital_distribution(
        self, client: Requests, serial: int, response: qot_get_capital_distribution.Response
    ) -> None:
        """The reply to the Qot_GetCapitalDistribution request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_user_security(
        self, client: Requests, serial: int, response: qot_get_user_security.Response
    ) -> None:
        """The reply to the Qot_GetUserSecurity request with this serial; look at its ``ret_type`` first."""

    def on_reply_modify_user_security(
        self, client: Requests, serial: int, response: qot_modify_user_security.Response
    ) -> None:
        """The reply to the Qot_ModifyUserSecurity request with this serial; look at its ``ret_type`` first."""

    def on_reply_stock_filter(self, client: Requests, serial: int, response: qot_stock_filter.Response) -> None:
        """The reply to the Qot_StockFilter request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_code_change(self, client: Requests, serial: int, response: qot_get_code_change.Response) -> None:
        """The reply to the Qot_GetCodeChange request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_ipo_list(self, client: Requests, serial: int, response: qot_get_ipo_list.Response) -> None:
        """The reply to the Qot_GetIpoList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_future_info(self, client: Requests, serial: int, response: qot_get_future_info.Response) -> None:
        """The reply to the Qot_GetFutureInfo request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_trade_date(
        self, client: Requests, serial: int, response: qot_request_trade_date.Response
    ) -> None:
        """The reply to the Qot_RequestTradeDate request with this serial; look at its ``ret_type`` first."""

    def on_reply_set_price_reminder(
        self, client: Requests, serial: int, response: qot_set_price_reminder.Response
    ) -> None:
        """The reply to the Qot_SetPriceReminder request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_price_reminder(
        self, client: Requests, serial: int, response: qot_get_price_reminder.Response
    ) -> None:
        """The reply to the Qot_GetPriceReminder request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_user_security_group(
        self, client: Requests, serial: int, response: qot_get_user_security_group.Response
    ) -> None:
        """The reply to the Qot_GetUserSecurityGroup request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_market_state(self, client: Requests, serial: int, response: qot_get_market_state.Response) -> None:
        """The reply to the Qot_GetMarketState request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_expiration_date(
        self, client: Requests, serial: int, response: qot_get_option_expiration_date.Response
    ) -> None:
        """The reply to the Qot_GetOptionExpirationDate request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_financials_earnings_price_move(
        self, client: Requests, serial: int, response: qot_get_financials_earnings_price_move.Response
    ) -> None:
        """The reply to the Qot_GetFinancialsEarningsPriceMove request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_financials_earnings_price_history(
        self, client: Requests, serial: int, response: qot_get_financials_earnings_price_history.Response
    ) -> None:
        """The reply to the Qot_GetFinancialsEarningsPriceHistory request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_financials_statements(
        self, client: Requests, serial: int, response: qot_get_financials_statements.Response
    ) -> None:
        """The reply to the Qot_GetFinancialsStatements request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_financials_revenue_breakdown(
        self, client: Requests, serial: int, response: qot_get_financials_revenue_breakdown.Response
    ) -> None:
        """The reply to the Qot_GetFinancialsRevenueBreakdown request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_research_analyst_consensus(
        self, client: Requests, serial: int, response: qot_get_research_analyst_consensus.Response
    ) -> None:
        """The reply to the Qot_GetResearchAnalystConsensus request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_research_rating_summary(
        self, client: Requests, serial: int, response: qot_get_research_rating_summary.Response
    ) -> None:
        """The reply to the Qot_GetResearchRatingSummary request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_research_morningstar_report(
        self, client: Requests, serial: int, response: qot_get_research_morningstar_report.Response
    ) -> None:
        """The reply to the Qot_GetResearchMorningstarReport request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_valuation_detail(
        self, client: Requests, serial: int, response: qot_get_valuation_detail.Response
    ) -> None:
        """The reply to the Qot_GetValuationDetail request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_valuation_plate_stock_list(
        self, client: Requests, serial: int, response: qot_get_valuation_plate_stock_list.Response
    ) -> None:
        """The reply to the Qot_GetValuationPlateStockList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_corporate_actions_dividends(
        self, client: Requests, serial: int, response: qot_get_corporate_actions_dividends.Response
    ) -> None:
        """The reply to the Qot_GetCorporateActionsDividends request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_corporate_actions_buybacks(
        self, client: Requests, serial: int, response: qot_get_corporate_actions_buybacks.Response
    ) -> None:
        """The reply to the Qot_GetCorporateActionsBuybacks request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_corporate_actions_stock_splits(
        self, client: Requests, serial: int, response: qot_get_corporate_actions_stock_splits.Response
    ) -> None:
        """The reply to the Qot_GetCorporateActionsStockSplits request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_shareholders_overview(
        self, client: Requests, serial: int, response: qot_get_shareholders_overview.Response
    ) -> None:
        """The reply to the Qot_GetShareholdersOverview request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_shareholders_holding_changes(
        self, client: Requests, serial: int, response: qot_get_shareholders_holding_changes.Response
    ) -> None:
        """The reply to the Qot_GetShareholdersHoldingChanges request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_shareholders_holder_detail(
        self, client: Requests, serial: int, response: qot_get_shareholders_holder_detail.Response
    ) -> None:
        """The reply to the Qot_GetShareholdersHolderDetail request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_shareholders_institutional(
        self, client: Requests, serial: int, response: qot_get_shareholders_institutional.Response
    ) -> None:
        """The reply to the Qot_GetShareholdersInstitutional request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_insider_holder_list(
        self, client: Requests, serial: int, response: qot_get_insider_holder_list.Response
    ) -> None:
        """The reply to the Qot_GetInsiderHolderList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_insider_trade_list(
        self, client: Requests, serial: int, response: qot_get_insider_trade_list.Response
    ) -> None:
        """The reply to the Qot_GetInsiderTradeList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_company_profile(
        self, client: Requests, serial: int, response: qot_get_company_profile.Response
    ) -> None:
        """The reply to the Qot_GetCompanyProfile request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_company_executives(
        self, client: Requests, serial: int, response: qot_get_company_executives.Response
    ) -> None:
        """The reply to the Qot_GetCompanyExecutives request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_company_executive_background(
        self, client: Requests, serial: int, response: qot_get_company_executive_background.Response
    ) -> None:
        """The reply to the Qot_GetCompanyExecutiveBackground request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_company_operational_efficiency(
        self, client: Requests, serial: int, response: qot_get_company_operational_efficiency.Response
    ) -> None:
        """The reply to the Qot_GetCompanyOperationalEfficiency request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_top_ten_buy_sell_brokers(
        self, client: Requests, serial: int, response: qot_get_top_ten_buy_sell_brokers.Response
    ) -> None:
        """The reply to the Qot_GetTopTenBuySellBrokers request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_daily_short_volume(
        self, client: Requests, serial: int, response: qot_get_daily_short_volume.Response
    ) -> None:
        """The reply to the Qot_GetDailyShortVolume request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_short_interest(
        self, client: Requests, serial: int, response: qot_get_short_interest.Response
    ) -> None:
        """The reply to the Qot_GetShortInterest request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_volatility(
        self, client: Requests, serial: int, response: qot_get_option_volatility.Response
    ) -> None:
        """The reply to the Qot_GetOptionVolatility request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_exercise_probability(
        self, client: Requests, serial: int, response: qot_get_option_exercise_probability.Response
    ) -> None:
        """The reply to the Qot_GetOptionExerciseProbability request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_stock_screen(self, client: Requests, serial: int, response: qot_stock_screen.Response) -> None:
        """The reply to the Qot_StockScreen request with this serial; look at its ``ret_type`` first."""

    def on_reply_option_screen(self, client: Requests, serial: int, response: qot_option_screen.Response) -> None:
        """The reply to the Qot_OptionScreen request with this serial; look at its ``ret_type`` first."""

    def on_reply_warrant_screen(self, client: Requests, serial: int, response: qot_warrant_screen.Response) -> None:
        """The reply to the Qot_WarrantScreen request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_quote(self, client: Requests, serial: int, response: qot_get_option_quote.Response) -> None:
        """The reply to the Qot_GetOptionQuote request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_strategy(
        self, client: Requests, serial: int, response: qot_get_option_strategy.Response
    ) -> None:
        """The reply to the Qot_GetOptionStrategy request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_strategy_analysis(
        self, client: Requests, serial: int, response: qot_get_option_strategy_analysis.Response
    ) -> None:
        """The reply to the Qot_GetOptionStrategyAnalysis request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_strategy_spread(
        self, client: Requests, serial: int, response: qot_get_option_strategy_spread.Response
    ) -> None:
        """The reply to the Qot_GetOptionStrategySpread request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_indicator_list(
        self, client: Requests, serial: int, response: qot_get_indicator_list.Response
    ) -> None:
        """The reply to the Qot_GetIndicatorList request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_indicator_calc(
        self, client: Requests, serial: int, response: qot_request_indicator_calc.Response
    ) -> None:
        """The reply to the Qot_RequestIndicatorCalc request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_search_quote(self, client: Requests, serial: int, response: qot_get_search_quote.Response) -> None:
        """The reply to the Qot_GetSearchQuote request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_search_news(self, client: Requests, serial: int, response: qot_get_search_news.Response) -> None:
        """The reply to the Qot_GetSearchNews request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_market_statistic(
        self, client: Requests, serial: int, response: qot_get_option_market_statistic.Response
    ) -> None:
        """The reply to the Qot_GetOptionMarketStatistic request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_underlying_his_statistic(
        self, client: Requests, serial: int, response: qot_get_option_underlying_his_statistic.Response
    ) -> None:
        """The reply to the Qot_GetOptionUnderlyingHisStatistic request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_option_underlying_overview(
        self, client: Requests, serial: int, response: qot_get_option_underlying_overview.Response
    ) -> None:
        """The reply to the Qot_GetOptionUnderlyingOverview request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_underlying_his_volatility(
        self, client: Requests, serial: int, response: qot_get_option_underlying_his_volatility.Response
    ) -> None:
        """The reply to the Qot_GetOptionUnderlyingHisVolatility request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_option_underlying_rank(
        self, client: Requests, serial: int, response: qot_get_option_underlying_rank.Response
    ) -> None:
        """The reply to the Qot_GetOptionUnderlyingRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_rank(self, client: Requests, serial: int, response: qot_get_option_rank.Response) -> None:
        """The reply to the Qot_GetOptionRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_event(self, client: Requests, serial: int, response: qot_get_option_event.Response) -> None:
        """The reply to the Qot_GetOptionEvent request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_event_alert(
        self, client: Requests, serial: int, response: qot_get_option_event_alert.Response
    ) -> None:
        """The reply to the Qot_GetOptionEventAlert request with this serial; look at its ``ret_type`` first."""

    def on_reply_set_option_event_alert(
        self, client: Requests, serial: int, response: qot_set_option_event_alert.Response
    ) -> None:
        """The reply to the Qot_SetOptionEventAlert request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_zero_dte_screener(
        self, client: Requests, serial: int, response: qot_get_option_zero_dte_screener.Response
    ) -> None:
        """The reply to the Qot_GetOptionZeroDteScreener request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_zero_dte_contract(
        self, client: Requests, serial: int, response: qot_get_option_zero_dte_contract.Response
    ) -> None:
        """The reply to the Qot_GetOptionZeroDteContract request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_earnings_screener(
        self, client: Requests, serial: int, response: qot_get_option_earnings_screener.Response
    ) -> None:
        """The reply to the Qot_GetOptionEarningsScreener request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_option_seller_screener(
        self, client: Requests, serial: int, response: qot_get_option_seller_screener.Response
    ) -> None:
        """The reply to the Qot_GetOptionSellerScreener request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_earnings_calendar(
        self, client: Requests, serial: int, response: qot_get_earnings_calendar.Response
    ) -> None:
        """The reply to the Qot_GetEarningsCalendar request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_macro_indicator_list(
        self, client: Requests, serial: int, response: qot_get_macro_indicator_list.Response
    ) -> None:
        """The reply to the Qot_GetMacroIndicatorList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_macro_indicator_history(
        self, client: Requests, serial: int, response: qot_get_macro_indicator_history.Response
    ) -> None:
        """The reply to the Qot_GetMacroIndicatorHistory request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_fed_watch_target_rate(
        self, client: Requests, serial: int, response: qot_get_fed_watch_target_rate.Response
    ) -> None:
        """The reply to the Qot_GetFedWatchTargetRate request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_fed_watch_dot_plot(
        self, client: Requests, serial: int, response: qot_get_fed_watch_dot_plot.Response
    ) -> None:
        """The reply to the Qot_GetFedWatchDotPlot request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_earnings_beat_rank(
        self, client: Requests, serial: int, response: qot_get_earnings_beat_rank.Response
    ) -> None:
        """The reply to the Qot_GetEarningsBeatRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_dividend_rank(
        self, client: Requests, serial: int, response: qot_get_dividend_rank.Response
    ) -> None:
        """The reply to the Qot_GetDividendRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_dividend_calendar(
        self, client: Requests, serial: int, response: qot_get_dividend_calendar.Response
    ) -> None:
        """The reply to the Qot_GetDividendCalendar request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_economic_calendar(
        self, client: Requests, serial: int, response: qot_get_economic_calendar.Response
    ) -> None:
        """The reply to the Qot_GetEconomicCalendar request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_us_pre_market_rank(
        self, client: Requests, serial: int, response: qot_get_us_pre_market_rank.Response
    ) -> None:
        """The reply to the Qot_GetUSPreMarketRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_us_after_hours_rank(
        self, client: Requests, serial: int, response: qot_get_us_after_hours_rank.Response
    ) -> None:
        """The reply to the Qot_GetUSAfterHoursRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_us_overnight_rank(
        self, client: Requests, serial: int, response: qot_get_us_overnight_rank.Response
    ) -> None:
        """The reply to the Qot_GetUSOvernightRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_top_movers_rank(
        self, client: Requests, serial: int, response: qot_get_top_movers_rank.Response
    ) -> None:
        """The reply to the Qot_GetTopMoversRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_hot_list(self, client: Requests, serial: int, response: qot_get_hot_list.Response) -> None:
        """The reply to the Qot_GetHotList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_short_selling_rank(
        self, client: Requests, serial: int, response: qot_get_short_selling_rank.Response
    ) -> None:
        """The reply to the Qot_GetShortSellingRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_period_change_rank(
        self, client: Requests, serial: int, response: qot_get_period_change_rank.Response
    ) -> None:
        """The reply to the Qot_GetPeriodChangeRank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_high_dividend_soe_rank(
        self, client: Requests, serial: int, response: qot_get_high_dividend_soe_rank.Response
    ) -> None:
        """The reply to the Qot_GetHighDividendSOERank request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_institution_list(
        self, client: Requests, serial: int, response: qot_get_institution_list.Response
    ) -> None:
        """The reply to the Qot_GetInstitutionList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_institution_profile(
        self, client: Requests, serial: int, response: qot_get_institution_profile.Response
    ) -> None:
        """The reply to the Qot_GetInstitutionProfile request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_institution_distribution(
        self, client: Requests, serial: int, response: qot_get_institution_distribution.Response
    ) -> None:
        """The reply to the Qot_GetInstitutionDistribution request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_institution_holding_change(
        self, client: Requests, serial: int, response: qot_get_institution_holding_change.Response
    ) -> None:
        """The reply to the Qot_GetInstitutionHoldingChange request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_institution_holding_list(
        self, client: Requests, serial: int, response: qot_get_institution_holding_list.Response
    ) -> None:
        """The reply to the Qot_GetInstitutionHoldingList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_ark_fund_holding(
        self, client: Requests, serial: int, response: qot_get_ark_fund_holding.Response
    ) -> None:
        """The reply to the Qot_GetArkFundHolding request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_ark_stock_dynamic(
        self, client: Requests, serial: int, response: qot_get_ark_stock_dynamic.Response
    ) -> None:
        """The reply to the Qot_GetArkStockDynamic request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_ark_active_transaction(
        self, client: Requests, serial: int, response: qot_get_ark_active_transaction.Response
    ) -> None:
        """The reply to the Qot_GetArkActiveTransaction request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_rating_change(
        self, client: Requests, serial: int, response: qot_get_rating_change.Response
    ) -> None:
        """The reply to the Qot_GetRatingChange request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_industrial_chain_list(
        self, client: Requests, serial: int, response: qot_get_industrial_chain_list.Response
    ) -> None:
        """The reply to the Qot_GetIndustrialChainList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_industrial_chain_detail(
        self, client: Requests, serial: int, response: qot_get_industrial_chain_detail.Response
    ) -> None:
        """The reply to the Qot_GetIndustrialChainDetail request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_industrial_chain_by_plate(
        self, client: Requests, serial: int, response: qot_get_industrial_chain_by_plate.Response
    ) -> None:
        """The reply to the Qot_GetIndustrialChainByPlate request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_industrial_plate_info(
        self, client: Requests, serial: int, response: qot_get_industrial_plate_info.Response
    ) -> None:
        """The reply to the Qot_GetIndustrialPlateInfo request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_industrial_plate_stock(
        self, client: Requests, serial: int, response: qot_get_industrial_plate_stock.Response
    ) -> None:
        """The reply to the Qot_GetIndustrialPlateStock request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_heat_map_data(
        self, client: Requests, serial: int, response: qot_get_heat_map_data.Response
    ) -> None:
        """The reply to the Qot_GetHeatMapData request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_rise_fall_distribution(
        self, client: Requests, serial: int, response: qot_get_rise_fall_distribution.Response
    ) -> None:
        """The reply to the Qot_GetRiseFallDistribution request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_category(
        self, client: Requests, serial: int, response: qot_get_event_contract_category.Response
    ) -> None:
        """The reply to the Qot_GetEventContractCategory request with this serial; look at its ``ret_type`` first."""

    def on_reply_filter_competition(
        self, client: Requests, serial: int, response: qot_filter_competition.Response
    ) -> None:
        """The reply to the Qot_FilterCompetition request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_series_list(
        self, client: Requests, serial: int, response: qot_get_event_contract_series_list.Response
    ) -> None:
        """The reply to the Qot_GetEventContractSeriesList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_event_list(
        self, client: Requests, serial: int, response: qot_get_event_contract_event_list.Response
    ) -> None:
        """The reply to the Qot_GetEventContractEventList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract(
        self, client: Requests, serial: int, response: qot_get_event_contract.Response
    ) -> None:
        """The reply to the Qot_GetEventContract request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_milestone_list(
        self, client: Requests, serial: int, response: qot_get_event_contract_milestone_list.Response
    ) -> None:
        """The reply to the Qot_GetEventContractMilestoneList request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_get_event_contract_snapshot(
        self, client: Requests, serial: int, response: qot_get_event_contract_snapshot.Response
    ) -> None:
        """The reply to the Qot_GetEventContractSnapshot request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_order_book(
        self, client: Requests, serial: int, response: qot_get_event_contract_order_book.Response
    ) -> None:
        """The reply to the Qot_GetEventContractOrderBook request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_kline(
        self, client: Requests, serial: int, response: qot_get_event_contract_kline.Response
    ) -> None:
        """The reply to the Qot_GetEventContractKline request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_ticker(
        self, client: Requests, serial: int, response: qot_get_event_contract_ticker.Response
    ) -> None:
        """The reply to the Qot_GetEventContractTicker request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_combo_list(
        self, client: Requests, serial: int, response: qot_get_event_contract_combo_list.Response
    ) -> None:
        """The reply to the Qot_GetEventContractComboList request with this serial; look at its ``ret_type`` first."""

    def on_reply_get_event_contract_combo_rfq(
        self, client: Requests, serial: int, response: qot_get_event_contract_combo_rfq.Response
    ) -> None:
        """The reply to the Qot_GetEventContractComboRfq request with this serial; look at its ``ret_type`` first."""

    def on_reply_sub_event_contract(
        self, client: Requests, serial: int, response: qot_sub_event_contract.Response
    ) -> None:
        """The reply to the Qot_SubEventContract request with this serial; look at its ``ret_type`` first."""

    def on_reply_request_history_event_contract_kl(
        self, client: Requests, serial: int, response: qot_request_history_event_contract_kl.Response
    ) -> None:
        """The reply to the Qot_RequestHistoryEventContractKL request with this serial; look at its ``ret_type``
        first.
        """

    def on_reply_skill_wrap_technical_unusual(
        self, client: Requests, serial: int, response: skill_wrap_api.TechnicalUnusualRsp
    ) -> None:
        """The reply to the SkillWrap_TechnicalUnusual request with this serial; look at its ``ret_type`` first."""

    def on_reply_skill_wrap_financial_unusual(
        self, client: Requests, serial: int, response: skill_wrap_api.FinancialUnusualRsp
    ) -> None:
        """The reply to the SkillWrap_FinancialUnusual request with this serial; look at its ``ret_type`` first."""

    def on_reply_skill_wrap_derivative_unusual(
        self, client: Requests, serial: int, response: skill_wrap_api.DerivativeUnusualRsp
    ) -> None:
        """The reply to the SkillWrap_DerivativeUnusual request with this serial; look at its ``ret_type`` first."""

    def on_notify(self, client: Requests, response: notify.Response) -> None:
        """A Notify push (protocol 1003). Tells of events inside OpenD: of its operation, its stage, its log-ins,
        quote rights and quotas.
        """

    def on_update_order(self, client: Requests, response: trd_update_order.Response) -> None:
        """A Trd_UpdateOrder push (protocol 2208). Brings the new state of an order."""

    def on_update_order_fill(self, client: Requests, response: trd_update_order_fill.Response) -> None:
        """A Trd_UpdateOrderFill push (protocol 2218). Brings one fill, when it happens and when its status changes."""

    def on_update_basic_qot(self, client: Requests, response: qot_update_basic_qot.Response) -> None:
        """A Qot_UpdateBasicQot push (protocol 3005). Brings the quotes of securities that have changed."""

    def on_update_kl(self, client: Requests, response: qot_update_kl.Response) -> None:
        """A Qot_UpdateKL push (protocol 3007). Brings changed and new candlesticks of one security."""

    def on_update_rt(self, client: Requests, response: qot_update_rt.Response) -> None:
        """A Qot_UpdateRT push (protocol 3009). Brings time-share points of one security."""

    def on_update_ticker(self, client: Requests, response: qot_update_ticker.Response) -> None:
        """A Qot_UpdateTicker push (protocol 3011). Brings new ticks of one security."""

    def on_update_order_book(self, client: Requests, response: qot_update_order_book.Response) -> None:
        """A Qot_UpdateOrderBook push (protocol 3013). Brings the order book of one security after a change."""

    def on_update_broker(self, client: Requests, response: qot_update_broker.Response) -> None:
        """A Qot_UpdateBroker push (protocol 3015). Brings the broker queue of one Hong Kong security after a change."""

    def on_update_price_reminder(self, client: Requests, response: qot_update_price_reminder.Response) -> None:
        """A Qot_UpdatePriceReminder push (protocol 3019). Tells that a price reminder of the user is triggered."""

    def on_push_indicator_calc(self, client: Requests, response: qot_push_indicator_calc.Response) -> None:
        """A Qot_PushIndicatorCalc push (protocol 3261). Brings the values of an indicator whose calculation
        Qot_RequestIndicatorCalc (3260) started. calcId tells which one.
        """

    def on_update_option_event(self, client: Requests, response: qot_update_option_event.Response) -> None:
        """A Qot_UpdateOptionEvent push (protocol 3310). Brings a notice when an alert set with
        Qot_SetOptionEventAlert is met.
        """

    def on_update_event_contract_order_book(
        self, client: Requests, response: qot_update_event_contract_order_book.Response
    ) -> None:
        """A Qot_UpdateEventContractOrderBook push (protocol 3450). Brings new order books of event contracts."""

    def on_update_event_contract_kline(
        self, client: Requests, response: qot_update_event_contract_kline.Response
    ) -> None:
        """A Qot_UpdateEventContractKline push (protocol 3451). Brings new candlesticks of event contracts."""

    def on_update_event_contract_ticker(
        self, client: Requests, response: qot_update_event_contract_ticker.Response
    ) -> None:
        """A Qot_UpdateEventContractTicker push (protocol 3452). Brings new ticks of event contracts."""


REPLY_CALLBACKS: Mapping[int, str] = MappingProxyType(
    {
        1001: "on_reply_init_connect",
        1002: "on_reply_get_global_state",
        1004: "on_reply_keep_alive",
        1005: "on_reply_get_user_info",
        1006: "on_reply_verification",
        1007: "on_reply_get_delay_statistics",
        1008: "on_reply_test_cmd",
        2001: "on_reply_get_acc_list",
        2005: "on_reply_unlock_trade",
        2008: "on_reply_sub_acc_push",
        2101: "on_reply_get_funds",
        2102: "on_reply_get_position_list",
        2111: "on_reply_get_max_trd_qtys",
        2112: "on_reply_get_combo_max_trd_qtys",
        2201: "on_reply_get_order_list",
        2202: "on_reply_place_order",
        2205: "on_reply_modify_order",
        2211: "on_reply_get_order_fill_list",
        2221: "on_reply_get_history_order_list",
        2222: "on_reply_get_history_order_fill_list",
        2223: "on_reply_get_margin_ratio",
        2225: "on_reply_get_order_fee",
        2226: "on_reply_flow_summary",
        2227: "on_reply_place_combo_order",
        3001: "on_reply_sub",
        3002: "on_reply_reg_qot_push",
        3003: "on_reply_get_sub_info",
        3004: "on_reply_get_basic_qot",
        3006: "on_reply_get_kl",
        3008: "on_reply_get_rt",
        3010: "on_reply_get_ticker",
        3012: "on_reply_get_order_book",
        3014: "on_reply_get_broker",
        3100: "on_reply_get_history_kl",
        3101: "on_reply_get_history_kl_points",
        3102: "on_reply_get_rehab",
        3103: "on_reply_request_history_kl",
        3104: "on_reply_request_history_kl_quota",
        3105: "on_reply_request_rehab",
        3201: "on_reply_get_suspend",
        3202: "on_reply_get_static_info",
        3203: "on_reply_get_security_snapshot",
        3204: "on_reply_get_plate_set",
        3205: "on_reply_get_plate_security",
        3206: "on_reply_get_reference",
        3207: "on_reply_get_owner_plate",
        3208: "on_reply_get_holding_change_list",
        3209: "on_reply_get_option_chain",
        3210: "on_reply_get_warrant",
        3211: "on_reply_get_capital_flow",
        3212: "on_reply_get_capital_distribution",
        3213: "on_reply_get_user_security",
        3214: "on_reply_modify_user_security",
        3215: "on_reply_stock_filter",
        3216: "on_reply_get_code_change",
        3217: "on_reply_get_ipo_list",
        3218: "on_reply_get_future_info",
        3219: "on_reply_request_trade_date",
        3220: "on_reply_set_price_reminder",
        3221: "on_reply_get_price_reminder",
        3222: "on_reply_get_user_security_group",
        3223: "on_reply_get_market_state",
        3224: "on_reply_get_option_expiration_date",
        3225: "on_reply_get_financials_earnings_price_move",
        3226: "on_reply_get_financials_earnings_price_history",
        3227: "on_reply_get_financials_statements",
        3228: "on_reply_get_financials_revenue_breakdown",
        3229: "on_reply_get_research_analyst_consensus",
        3230: "on_reply_get_research_rating_summary",
        3231: "on_reply_get_research_morningstar_report",
        3232: "on_reply_get_valuation_detail",
        3233: "on_reply_get_valuation_plate_stock_list",
        3234: "on_reply_get_corporate_actions_dividends",
        3235: "on_reply_get_corporate_actions_buybacks",
        3236: "on_reply_get_corporate_actions_stock_splits",
        3237: "on_reply_get_shareholders_overview",
        3238: "on_reply_get_shareholders_holding_changes",
        3239: "on_reply_get_shareholders_holder_detail",
        3240: "on_reply_get_shareholders_institutional",
        3241: "on_reply_get_insider_holder_list",
        3242: "on_reply_get_insider_trade_list",
        3243: "on_reply_get_company_profile",
        3244: "on_reply_get_company_executives",
        3245: "on_reply_get_company_executive_background",
        3246: "on_reply_get_company_operational_efficiency",
        3247: "on_reply_get_top_ten_buy_sell_brokers",
        3248: "on_reply_get_daily_short_volume",
        3249: "on_reply_get_short_interest",
        3250: "on_reply_get_option_volatility",
        3251: "on_reply_get_option_exercise_probability",
        3252: "on_reply_stock_screen",
        3253: "on_reply_option_screen",
        3254: "on_reply_warrant_screen",
        3255: "on_reply_get_option_quote",
        3256: "on_reply_get_option_strategy",
        3257: "on_reply_get_option_strategy_analysis",
        3258: "on_reply_get_option_strategy_spread",
        3259: "on_reply_get_indicator_list",
        3260: "on_reply_request_indicator_calc",
        3262: "on_reply_get_search_quote",
        3263: "on_reply_get_search_news",
        3301: "on_reply_get_option_market_statistic",
        3302: "on_reply_get_option_underlying_his_statistic",
        3303: "on_reply_get_option_underlying_overview",
        3304: "on_reply_get_option_underlying_his_volatility",
        3305: "on_reply_get_option_underlying_rank",
        3306: "on_reply_get_option_rank",
        3307: "on_reply_get_option_event",
        3308: "on_reply_get_option_event_alert",
        3309: "on_reply_set_option_event_alert",
        3311: "on_reply_get_option_zero_dte_screener",
        3312: "on_reply_get_option_zero_dte_contract",
        3313: "on_reply_get_option_earnings_screener",
        3314: "on_reply_get_option_seller_screener",
        3401: "on_reply_get_earnings_calendar",
        3402: "on_reply_get_macro_indicator_list",
        3403: "on_reply_get_macro_indicator_history",
        3404: "on_reply_get_fed_watch_target_rate",
        3405: "on_reply_get_fed_watch_dot_plot",
        3406: "on_reply_get_earnings_beat_rank",
        3407: "on_reply_get_dividend_rank",
        3408: "on_reply_get_dividend_calendar",
        3409: "on_reply_get_economic_calendar",
        3410: "on_reply_get_us_pre_market_rank",
        3411: "on_reply_get_us_after_hours_rank",
        3412: "on_reply_get_us_overnight_rank",
        3413: "on_reply_get_top_movers_rank",
        3414: "on_reply_get_hot_list",
        3415: "on_reply_get_short_selling_rank",
        3416: "on_reply_get_period_change_rank",
        3417: "on_reply_get_high_dividend_soe_rank",
        3418: "on_reply_get_institution_list",
        3419: "on_reply_get_institution_profile",
        3420: "on_reply_get_institution_distribution",
        3421: "on_reply_get_institution_holding_change",
        3422: "on_reply_get_institution_holding_list",
        3423: "on_reply_get_ark_fund_holding",
        3424: "on_reply_get_ark_stock_dynamic",
        3425: "on_reply_get_ark_active_transaction",
        3426: "on_reply_get_rating_change",
        3427: "on_reply_get_industrial_chain_list",
        3428: "on_reply_get_industrial_chain_detail",
        3429: "on_reply_get_industrial_chain_by_plate",
        3430: "on_reply_get_industrial_plate_info",
        3431: "on_reply_get_industrial_plate_stock",
        3432: "on_reply_get_heat_map_data",
        3433: "on_reply_get_rise_fall_distribution",
        3434: "on_reply_get_event_contract_category",
        3435: "on_reply_filter_competition",
        3436: "on_reply_get_event_contract_series_list",
        3437: "on_reply_get_event_contract_event_list",
        3438: "on_reply_get_event_contract",
        3439: "on_reply_get_event_contract_milestone_list",
        3445: "on_reply_get_event_contract_snapshot",
        3446: "on_reply_get_event_contract_order_book",
        3447: "on_reply_get_event_contract_kline",
        3448: "on_reply_get_event_contract_ticker",
        3453: "on_reply_get_event_contract_combo_list",
        3454: "on_reply_get_event_contract_combo_rfq",
        3455: "on_reply_sub_event_contract",
        3456: "on_reply_request_history_event_contract_kl",
        3801: "on_reply_skill_wrap_technical_unusual",
        3802: "on_reply_skill_wrap_financial_unusual",
        3803: "on_reply_skill_wrap_derivative_unusual",
    }
)
PUSH_CALLBACKS: Mapping[int, str] = MappingProxyType(
    {
        1003: "on_notify",
        2208: "on_update_order",
        2218: "on_update_order_fill",
        3005: "on_update_basic_qot",
        3007: "on_update_kl",
        3009: "on_update_rt",
        3011: "on_update_ticker",
        3013: "on_update_order_book",
        3015: "on_update_broker",
        3019: "on_update_price_reminder",
        3261: "on_push_indicator_calc",
        3310: "on_update_option_event",
        3450: "on_update_event_contract_order_book",
        3451: "on_update_event_contract_kline",
        3452: "on_update_event_contract_ticker",
    }
)
