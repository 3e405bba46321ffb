# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The gateway's calls as typed blocking methods, its pushes as handlers and blocking iterators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from . import methods
from .paging import pages_by_key, pages_by_offset
from .schema import as_list, payload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from . import (
        common,
        get_delay_statistics,
        get_global_state,
        get_user_info,
        init_connect,
        keep_alive,
        payloads,
        qot_common,
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
        qot_option_common,
        qot_option_screen,
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
        qot_warrant_screen,
        skill_wrap_api,
        test_cmd,
        trd_common,
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
        verification,
    )
    from .schema import Overflow, Pushes, SyncLink

else:
    from .links import late_modules

    # An import in each call would take longer than all else there.
    globals().update(
        late_modules(
            __package__,
            "common",
            "get_delay_statistics",
            "get_global_state",
            "get_user_info",
            "init_connect",
            "keep_alive",
            "qot_filter_competition",
            "qot_get_ark_active_transaction",
            "qot_get_ark_fund_holding",
            "qot_get_ark_stock_dynamic",
            "qot_get_basic_qot",
            "qot_get_broker",
            "qot_get_capital_distribution",
            "qot_get_capital_flow",
            "qot_get_code_change",
            "qot_get_company_executive_background",
            "qot_get_company_executives",
            "qot_get_company_operational_efficiency",
            "qot_get_company_profile",
            "qot_get_corporate_actions_buybacks",
            "qot_get_corporate_actions_dividends",
            "qot_get_corporate_actions_stock_splits",
            "qot_get_daily_short_volume",
            "qot_get_dividend_calendar",
            "qot_get_dividend_rank",
            "qot_get_earnings_beat_rank",
            "qot_get_earnings_calendar",
            "qot_get_economic_calendar",
            "qot_get_event_contract",
            "qot_get_event_contract_category",
            "qot_get_event_contract_combo_list",
            "qot_get_event_contract_combo_rfq",
            "qot_get_event_contract_event_list",
            "qot_get_event_contract_kline",
            "qot_get_event_contract_milestone_list",
            "qot_get_event_contract_order_book",
            "qot_get_event_contract_series_list",
            "qot_get_event_contract_snapshot",
            "qot_get_event_contract_ticker",
            "qot_get_fed_watch_dot_plot",
            "qot_get_fed_watch_target_rate",
            "qot_get_financials_earnings_price_history",
            "qot_get_financials_earnings_price_move",
            "qot_get_financials_revenue_breakdown",
            "qot_get_financials_statements",
            "qot_get_future_info",
            "qot_get_heat_map_data",
            "qot_get_high_dividend_soe_rank",
            "qot_get_history_kl",
            "qot_get_history_kl_points",
            "qot_get_holding_change_list",
            "qot_get_hot_list",
            "qot_get_indicator_list",
            "qot_get_industrial_chain_by_plate",
            "qot_get_industrial_chain_detail",
            "qot_get_industrial_chain_list",
            "qot_get_industrial_plate_info",
            "qot_get_industrial_plate_stock",
            "qot_get_insider_holder_list",
            "qot_get_insider_trade_list",
            "qot_get_institution_distribution",
            "qot_get_institution_holding_change",
            "qot_get_institution_holding_list",
            "qot_get_institution_list",
            "qot_get_institution_profile",
            "qot_get_ipo_list",
            "qot_get_kl",
            "qot_get_macro_indicator_history",
            "qot_get_macro_indicator_list",
            "qot_get_market_state",
            "qot_get_option_chain",
            "qot_get_option_earnings_screener",
            "qot_get_option_event",
            "qot_get_option_event_alert",
            "qot_get_option_exercise_probability",
            "qot_get_option_expiration_date",
            "qot_get_option_market_statistic",
            "qot_get_option_quote",
            "qot_get_option_rank",
            "qot_get_option_seller_screener",
            "qot_get_option_strategy",
            "qot_get_option_strategy_analysis",
            "qot_get_option_strategy_spread",
            "qot_get_option_underlying_his_statistic",
            "qot_get_option_underlying_his_volatility",
            "qot_get_option_underlying_overview",
            "qot_get_option_underlying_rank",
            "qot_get_option_volatility",
            "qot_get_option_zero_dte_contract",
            "qot_get_option_zero_dte_screener",
            "qot_get_order_book",
            "qot_get_owner_plate",
            "qot_get_period_change_rank",
            "qot_get_plate_security",
            "qot_get_plate_set",
            "qot_get_price_reminder",
            "qot_get_rating_change",
            "qot_get_reference",
            "qot_get_rehab",
            "qot_get_research_analyst_consensus",
            "qot_get_research_morningstar_report",
            "qot_get_research_rating_summary",
            "qot_get_rise_fall_distribution",
            "qot_get_rt",
            "qot_get_search_news",
            "qot_get_search_quote",
            "qot_get_security_snapshot",
            "qot_get_shareholders_holder_detail",
            "qot_get_shareholders_holding_changes",
            "qot_get_shareholders_institutional",
            "qot_get_shareholders_overview",
            "qot_get_short_interest",
            "qot_get_short_selling_rank",
            "qot_get_static_info",
            "qot_get_sub_info",
            "qot_get_suspend",
            "qot_get_ticker",
            "qot_get_top_movers_rank",
            "qot_get_top_ten_buy_sell_brokers",
            "qot_get_us_after_hours_rank",
            "qot_get_us_overnight_rank",
            "qot_get_us_pre_market_rank",
            "qot_get_user_security",
            "qot_get_user_security_group",
            "qot_get_valuation_detail",
            "qot_get_valuation_plate_stock_list",
            "qot_get_warrant",
            "qot_modify_user_security",
            "qot_option_screen",
            "qot_reg_qot_push",
            "qot_request_history_event_contract_kl",
            "qot_request_history_kl",
            "qot_request_history_kl_quota",
            "qot_request_indicator_calc",
            "qot_request_rehab",
            "qot_request_trade_date",
            "qot_set_option_event_alert",
            "qot_set_price_reminder",
            "qot_stock_filter",
            "qot_stock_screen",
            "qot_sub",
            "qot_sub_event_contract",
            "qot_warrant_screen",
            "skill_wrap_api",
            "test_cmd",
            "trd_flow_summary",
            "trd_get_acc_list",
            "trd_get_combo_max_trd_qtys",
            "trd_get_funds",
            "trd_get_history_order_fill_list",
            "trd_get_history_order_list",
            "trd_get_margin_ratio",
            "trd_get_max_trd_qtys",
            "trd_get_order_fee",
            "trd_get_order_fill_list",
            "trd_get_order_list",
            "trd_get_position_list",
            "trd_modify_order",
            "trd_place_combo_order",
            "trd_place_order",
            "trd_sub_acc_push",
            "trd_unlock_trade",
            "verification",
        )
    )


__all__ = ["Qot", "System", "Trd"]


class System:
    """Calls and pushes about the connection, the user and the gateway itself.

    Calls:
        init_connect: Opens the session on a new connection.
        get_global_state: Asks for the state of the markets and of OpenD itself.
        keep_alive: Shows that both ends of a connection are alive.
        get_user_info: Reads the profile of the user who is logged in to OpenD: name, quote rights, quotas.
        verification: Asks for the code that log-in waits for, or types it in.
        get_delay_statistics: Reads OpenD's statistics of delays: of pushed quotes, of requests and of orders.
        test_cmd: Sends a command for the vendor's internal use.
        skill_wrap_technical_unusual: Looks for unusual signals of one security in the last days, and tells them in
            words: of technical indicators, of capital flow and short selling, of options and of bull and bear
            contracts.
        skill_wrap_financial_unusual: Looks for unusual signals of one security in the last days, and tells them in
            words: of technical indicators, of capital flow and short selling, of options and of bull and bear
            contracts.
        skill_wrap_derivative_unusual: Looks for unusual signals of one security in the last days, and tells them in
            words: of technical indicators, of capital flow and short selling, of options and of bull and bear
            contracts.

    Pushes, as an iterator and as a handler:
        notify, on_notify: Tells of events inside OpenD: of its operation, its stage, its log-ins, quote rights and
            quotas.
    """

    def __init__(self, link: SyncLink) -> None:
        self._link = link

    def with_link(self, wrap: Callable[[SyncLink], SyncLink]) -> Self:
        """Return the same calls over the link that ``wrap`` returns for the current one."""
        return type(self)(wrap(self._link))

    def init_connect(
        self,
        *,
        client_ver: int,
        client_id: str,
        recv_notify: bool | None = None,
        packet_enc_algo: common.PacketEncAlgo | None = None,
        push_proto_fmt: common.ProtoFmt | None = None,
        programming_language: str | None = None,
        ai_type: init_connect.AiType | None = None,
        timeout: float | None = None,
    ) -> payloads.InitConnectReply:
        """Opens the session on a new connection (id 1001). It must be the first request on the connection, and
        nothing else may be sent before its reply. With an RSA key on both sides this request and its reply travel
        under RSA, and all later packets under AES.

        Protocol 1001, InitConnect.proto.

        Args:
            client_ver: Version of the client as major * 100 + minor, so that 10.11 is 1011.
            client_id: A name the client chooses for itself; it should be unique among the clients of one OpenD.
            recv_notify: Whether Notify (1003) is pushed on this connection, true or false. What absent means is not
                documented.
            packet_enc_algo: The encryption wanted for later packets. It matters only when both sides have an RSA key;
                absent then means FTAES_ECB. Since 3.7.
            push_proto_fmt: The format of the pushes on this connection. Absent means the default of OpenD's own
                settings. Since 3.16.
            programming_language: The client's programming language, for the vendor's statistics. Since 3.21.
            ai_type: Kind of artificial-intelligence caller: 0 for none, 1 for a skill. What absent means is not
                documented. Since 10.4.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            InitConnectReply, with the fields
            server_ver: Version of OpenD, counted as clientVer is.
            login_user_id: Id of the user logged in to OpenD.
            conn_id: Id of this connection; it goes into the PacketID of trading requests.
            conn_aes_key: The AES key of this connection, 16 ASCII bytes.
            keep_alive_interval: Time within which the client should send KeepAlive again, in seconds.
            aes_cbc_iv: The AES initialisation vector, 16 ASCII bytes.
            user_attribution: The region or brand in which the user registered, as a Common.UserAttribution.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.init_connect(client_ver=1011, client_id="example", recv_notify=True)
            >>> print(reply.server_ver)
        """
        request = init_connect.Request(
            c2s=init_connect.C2S(
                client_ver=client_ver,
                client_id=client_id,
                recv_notify=recv_notify,
                packet_enc_algo=packet_enc_algo,
                push_proto_fmt=push_proto_fmt,
                programming_language=programming_language,
                ai_type=ai_type,
            )
        )
        response = self._link.call(methods.INIT_CONNECT, request, timeout)
        return payload(response.s2c)

    def get_global_state(self, *, user_id: int, timeout: float | None = None) -> payloads.GetGlobalStateReply:
        """Asks for the state of the markets and of OpenD itself (id 1002). Where products of one market trade at
        different hours, as futures do, ask Qot_GetMarketState for the state of one security.

        Protocol 1002, GetGlobalState.proto.

        Args:
            user_id: No longer used; send 0.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            GetGlobalStateReply, with the fields
            market_hk: State of the Hong Kong main board.
            market_us: State of the US market (Nasdaq).
            market_sh: State of the Shanghai market.
            market_sz: State of the Shenzhen market.
            market_hk_future: State of the Hong Kong futures market.
            market_us_future: State of the US futures market.
            market_sg_future: State of the Singapore futures market.
            market_jp_future: State of the Japanese futures market.
            And market_sg, market_my, market_jp, qot_logined, trd_logined, server_ver and 7 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.get_global_state(user_id=0)
            >>> print(reply.market_hk)
        """
        request = get_global_state.Request(
            c2s=get_global_state.C2S(
                user_id=user_id,
            )
        )
        response = self._link.call(methods.GET_GLOBAL_STATE, request, timeout)
        return payload(response.s2c)

    def keep_alive(self, *, time: int, timeout: float | None = None) -> payloads.KeepAliveReply:
        """Shows that both ends of a connection are alive (id 1004). Send it within every keepAliveInterval of the
        InitConnect reply; the vendor's Python client sends it after four fifths of that time.

        Protocol 1004, KeepAlive.proto.

        Args:
            time: When the client sends the packet, in seconds since 1970 UTC.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            KeepAliveReply, with the fields
            time: When the server answers, in seconds since 1970 UTC.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.keep_alive(time=1783391400)
            >>> print(reply.time)
        """
        request = keep_alive.Request(
            c2s=keep_alive.C2S(
                time=time,
            )
        )
        response = self._link.call(methods.KEEP_ALIVE, request, timeout)
        return payload(response.s2c)

    def get_user_info(
        self, *, flag: get_user_info.UserInfoField | None = None, timeout: float | None = None
    ) -> payloads.GetUserInfoReply:
        """Reads the profile of the user who is logged in to OpenD: name, quote rights, quotas (id 1005). Changes of
        rights and quotas arrive in Notify (1003). Since 3.8.

        Protocol 1005, GetUserInfo.proto.

        Args:
            flag: The parts, as a set of UserInfoField bits. Absent means all. Since 3.9.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            GetUserInfoReply, with the fields
            nick_name: The user's nickname.
            avatar_url: Address of the user's picture.
            api_level: The user's level in words.
            hk_qot_right: Right for Hong Kong securities.
            us_qot_right: Right for US securities.
            cn_qot_right: Right for mainland securities.
            is_need_agree_disclaimer: True for a user with a brokerage account who has not agreed to the disclaimer;
                false for one who has, or who has no account.
            user_id: Id of the user, the Futu or moomoo number.
            And update_type, web_key, web_jump_url_head, hk_option_qot_right, has_us_option_qot_right,
                hk_future_qot_right and 24 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.get_user_info()
            >>> print(reply.nick_name)
        """
        request = get_user_info.Request(
            c2s=get_user_info.C2S(
                flag=flag,
            )
        )
        response = self._link.call(methods.GET_USER_INFO, request, timeout)
        return payload(response.s2c)

    def verification(
        self,
        *,
        type: verification.VerificationType,
        op: verification.VerificationOp,
        code: str | None = None,
        timeout: float | None = None,
    ) -> payloads.VerificationReply:
        """Asks for the code that log-in waits for, or types it in (id 1006). OpenD wants a code when its stage is
        NeedPicVerifyCode or NeedPhoneVerifyCode. OpenD stores a picture code on its own machine, as
        %appdata%/com.futunn.FutuOpenD/F3CNN/PicVerifyCode.png on Windows and as
        ~/.com.futunn.FutuOpenD/F3CNN/PicVerifyCode.png elsewhere. Only the code requested last is valid. Since
        3.8.

        Protocol 1006, Verification.proto. It changes what the gateway or the account keeps, so it is never sent
        twice.

        Args:
            type: Which way the code takes: picture or phone.
            op: Whether to ask for a code or to type it in.
            code: The code. Needed with InputAndLogin, ignored with Request.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            VerificationReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.system.verification(
            ...     type=verification.VerificationType.PICTURE, op=verification.VerificationOp.REQUEST
            ... )
        """
        request = verification.Request(
            c2s=verification.C2S(
                type=type,
                op=op,
                code=code,
            )
        )
        response = self._link.call(methods.VERIFICATION, request, timeout)
        return payload(response.s2c)

    def get_delay_statistics(
        self,
        *,
        type_list: Sequence[get_delay_statistics.DelayStatisticsType] = (),
        qot_push_stage: get_delay_statistics.QotPushStage | None = None,
        segment_list: Sequence[int] = (),
        timeout: float | None = None,
    ) -> payloads.GetDelayStatisticsReply:
        """Reads OpenD's statistics of delays: of pushed quotes, of requests and of orders (id 1007). OpenD clears
        them every day at 6:00 Beijing time (documented for its command show_delay_report). Since 3.9.

        Protocol 1007, GetDelayStatistics.proto.

        Args:
            type_list: The kinds of statistics to read.
            qot_push_stage: The stretch to measure; used only for quote pushes.
            segment_list: The bounds of the ranges that delays are sorted into, in milliseconds; -1 is infinity. Without
                bounds the ranges are 2 ms wide up to 100 ms, then end at 500, 1,000, 2,000 and -1. The narrowest range
                is 1 ms up to 100 ms, 50 ms up to 1,000 ms and 500 ms up to 5,000 ms; above 5,000 ms no bound can be
                given.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            GetDelayStatisticsReply, with the fields
            qot_push_statistics_list: Delays of quote pushes, one entry per kind of data. Each has qot_push_type,
                item_list, delay_avg and count.
            req_reply_statistics_list: Times of requests. Each has proto_id, count, total_cost_avg, open_d_cost_avg,
                net_delay_avg and is_local_reply.
            place_order_statistics_list: Times of orders. Each has order_id, total_cost, open_d_cost, net_delay and
                update_cost.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.get_delay_statistics(
            ...     type_list=[get_delay_statistics.DelayStatisticsType.QOT_PUSH],
            ... )
            >>> print(reply.qot_push_statistics_list[0].delay_avg)
        """
        request = get_delay_statistics.Request(
            c2s=get_delay_statistics.C2S(
                type_list=as_list(type_list),
                qot_push_stage=qot_push_stage,
                segment_list=as_list(segment_list),
            )
        )
        response = self._link.call(methods.GET_DELAY_STATISTICS, request, timeout)
        return payload(response.s2c)

    def test_cmd(
        self, *, cmd: str, param_str: str | None = None, param_bytes: bytes | None = None, timeout: float | None = None
    ) -> payloads.TestCmdReply:
        """Sends a command for the vendor's internal use (id 1008). Which commands there are is not documented. Since
        3.17.

        Protocol 1008, TestCmd.proto. It changes what the gateway or the account keeps, so it is never sent twice.

        Args:
            cmd: Name of the command.
            param_str: Parameters as text; their form is not documented.
            param_bytes: Parameters as bytes; their form is not documented. Since 10.7.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TestCmdReply, with the fields
            cmd: Name of the command that was sent (inferred).
            result_str: Result as text; its form is not documented.
            result_bytes: Result as bytes; its form is not documented.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.test_cmd(cmd="help")
            >>> print(reply.cmd)
        """
        request = test_cmd.Request(
            c2s=test_cmd.C2S(
                cmd=cmd,
                param_str=param_str,
                param_bytes=param_bytes,
            )
        )
        response = self._link.call(methods.TEST_CMD, request, timeout)
        return payload(response.s2c)

    def skill_wrap_technical_unusual(
        self,
        *,
        stock_symbol: str | None = None,
        time_range: int | None = None,
        indicator_filters: Sequence[str] = (),
        language_id: skill_wrap_api.Language | None = None,
        timeout: float | None = None,
    ) -> payloads.SkillWrapTechnicalUnusualReply:
        """Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators (id 3801), of capital flow and short selling (id 3802), of options and of bull and bear
        contracts (id 3803). Since 10.4.

        Protocol 3801, SkillWrapAPI.proto.

        Args:
            stock_symbol: The security, by its name or code, such as HK.00700. It must be given.
            time_range: How many calendar days back to look. Absent means 7.
            indicator_filters: The indicators to look at. The vendor's agent skill names CCI, KDJ, BIAS, AR, BR, VR,
                PSY, OSC, WMSR, MACD, BOLL, MA, RSI6, RSI12 and RSI24. Empty means all.
            language_id: The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5
                Japanese. What absent means is not documented.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            SkillWrapTechnicalUnusualReply, with the fields
            ret_msg: Why it fails, in words.
            time_range: The days looked at, as text like 2026.4.2-2026.4.9.
            content: The findings, as text in words, one or several lines.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.skill_wrap_technical_unusual(
            ...     stock_symbol="HK.00700", time_range=7, language_id=skill_wrap_api.Language.ENGLISH
            ... )
            >>> print(reply.content)
        """
        request = skill_wrap_api.TechnicalUnusualReq(
            stock_symbol=stock_symbol,
            time_range=time_range,
            indicator_filters=as_list(indicator_filters),
            language_id=language_id,
        )
        return self._link.call(methods.SKILL_WRAP_TECHNICAL_UNUSUAL, request, timeout)

    def skill_wrap_financial_unusual(
        self,
        *,
        stock_symbol: str | None = None,
        time_range: int | None = None,
        analysis_dimensions: Sequence[str] = (),
        language_id: skill_wrap_api.Language | None = None,
        timeout: float | None = None,
    ) -> payloads.SkillWrapFinancialUnusualReply:
        """Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators (id 3801), of capital flow and short selling (id 3802), of options and of bull and bear
        contracts (id 3803). Since 10.4.

        Protocol 3802, SkillWrapAPI.proto.

        Args:
            stock_symbol: The security, by its name or code, such as HK.00700. It must be given.
            time_range: How many calendar days back to look. Absent means 7.
            analysis_dimensions: The signals to look at. The vendor's agent skill names funds_distribution, funds_broker
                (who buys and sells), funds_flow, short_sell_number, short_sell_ratio and short_sell_number_and_ratio.
                Empty means all.
            language_id: The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5
                Japanese. What absent means is not documented.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            SkillWrapFinancialUnusualReply, with the fields
            ret_msg: Why it fails, in words.
            time_range: The days looked at, as text like 2026.4.2-2026.4.9.
            content: The findings, as text in words, one or several lines.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.skill_wrap_financial_unusual(
            ...     stock_symbol="HK.00700", time_range=7, language_id=skill_wrap_api.Language.ENGLISH
            ... )
            >>> print(reply.content)
        """
        request = skill_wrap_api.FinancialUnusualReq(
            stock_symbol=stock_symbol,
            time_range=time_range,
            analysis_dimensions=as_list(analysis_dimensions),
            language_id=language_id,
        )
        return self._link.call(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, request, timeout)

    def skill_wrap_derivative_unusual(
        self,
        *,
        stock_symbol: str | None = None,
        time_range: int | None = None,
        analysis_dimensions: Sequence[str] = (),
        language_id: skill_wrap_api.Language | None = None,
        timeout: float | None = None,
    ) -> payloads.SkillWrapDerivativeUnusualReply:
        """Looks for unusual signals of one security in the last days, and tells them in words: of technical
        indicators (id 3801), of capital flow and short selling (id 3802), of options and of bull and bear
        contracts (id 3803). Since 10.4.

        Protocol 3803, SkillWrapAPI.proto.

        Args:
            stock_symbol: The security, by its name or code, such as HK.00700. It must be given.
            time_range: How many calendar days back to look. Absent means 7.
            analysis_dimensions: The signals to look at. The vendor's agent skill names option_unusual (large trades),
                option_volatility, option_volume_price, option_sentiment, option_comprehensive, and for Hong Kong stocks
                only warrant_ratio and warrant_price_distribution (bull and bear contracts in the public's hands, by
                share and by price). Empty means all.
            language_id: The language of content: 0 simplified Chinese, 1 traditional Chinese, 2 English, 4 Thai, 5
                Japanese. What absent means is not documented.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            SkillWrapDerivativeUnusualReply, with the fields
            ret_msg: Why it fails, in words.
            time_range: The days looked at, as text like 2026.4.2-2026.4.9.
            content: The findings, as text in words, one or several lines.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.system.skill_wrap_derivative_unusual(
            ...     stock_symbol="HK.00700", time_range=7, language_id=skill_wrap_api.Language.ENGLISH
            ... )
            >>> print(reply.content)
        """
        request = skill_wrap_api.DerivativeUnusualReq(
            stock_symbol=stock_symbol,
            time_range=time_range,
            analysis_dimensions=as_list(analysis_dimensions),
            language_id=language_id,
        )
        return self._link.call(methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, request, timeout)

    def on_notify(
        self, handler: Callable[[payloads.NotifyPush], object], *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Notify push; return a function that ends this.

        Tells of events inside OpenD (push id 1003): of its operation, its stage, its log-ins, quote rights and
        quotas. It is pushed on connections that set recvNotify in InitConnect.

        Protocol 1003, Notify.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            type: Which kind of event this is.
            event: The event of OpenD's operation, for type GtwEvent.
            program_status: The stage OpenD enters, for type ProgramStatus.
            connect_status: The state of the log-ins, for type ConnStatus.
            qot_right: The quote rights, for type QotRight.
            api_level: The user's level, for type APILevel.
            api_quota: The quotas, for type APIQuota.
            used_quota: What is used of the quotas, for type UsedQuota.
        """
        return self._link.on_push(methods.NOTIFY, handler, queue=queue, overflow=overflow)

    def notify(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.NotifyPush]:
        """Iterate over the payloads of the Notify pushes that arrive from now on.

        Tells of events inside OpenD (push id 1003): of its operation, its stage, its log-ins, quote rights and
        quotas. It is pushed on connections that set recvNotify in InitConnect.

        Protocol 1003, Notify.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            type: Which kind of event this is.
            event: The event of OpenD's operation, for type GtwEvent.
            program_status: The stage OpenD enters, for type ProgramStatus.
            connect_status: The state of the log-ins, for type ConnStatus.
            qot_right: The quote rights, for type QotRight.
            api_level: The user's level, for type APILevel.
            api_quota: The quotas, for type APIQuota.
            used_quota: What is used of the quotas, for type UsedQuota.
        """
        return self._link.pushes(methods.NOTIFY, queue=queue, overflow=overflow)


class Qot:
    """Calls and pushes of quotes (names that start with `Qot_`).

    Calls:
        sub: Subscribes to live quotes, cancels subscriptions, and asks for their pushes.
        reg_qot_push: Asks for the pushes of quotes on this connection, or stops them.
        get_sub_info: Asks which subscriptions are held and how much quota they use.
        get_basic_qot: Reads the latest quotes of several securities.
        get_kl: Reads the latest candlesticks of one security.
        get_rt: Reads the time-share data of one security, one point per minute of the trading day.
        get_ticker: Reads the latest ticks of one security.
        get_order_book: Reads the order book of one security.
        get_broker: Reads the broker queue of one Hong Kong security: which brokers have orders at which price level.
        get_history_kl: Reads history candlesticks of one security from the data downloaded to OpenD.
        get_history_kl_points: Reads the candlesticks of several securities at single points of time, from the data
            downloaded to OpenD.
        get_rehab: Reads how past prices of several securities are adjusted for their corporate actions, from the data
            downloaded to OpenD.
        request_history_kl: Fetches history candlesticks of one security, a page at a time.
        iter_history_kl: The items of all pages of ``request_history_kl``.
        request_history_kl_quota: Asks how much of the quota for history candlesticks is used.
        request_rehab: Reads how past prices of a security are adjusted for its corporate actions.
        get_suspend: Reads on which days securities were suspended from trading.
        get_static_info: Reads static data of securities: names, lot sizes, listings, what a derivative is on.
        get_security_snapshot: Reads snapshots of up to 400 securities in one call.
        get_plate_set: Lists the plates of a market: its industries, regions or concepts.
        get_plate_security: Lists the securities of a plate.
        get_reference: Lists the securities that depend on another: the warrants of a stock, or the contracts of a main
            continuous future.
        get_owner_plate: Reads which plates securities belong to.
        get_holding_change_list: Reads how large holders have changed their holdings of a stock.
        get_option_chain: Lists the options on a security that expire within 30 days of each other.
        get_warrant: Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline warrants by their
            properties, a page at a time.
        iter_warrant: The items of all pages of ``get_warrant``.
        get_capital_flow: Reads how much money flows into or out of a security, by size of order.
        get_capital_distribution: Reads how much money flows into and out of a security, by size of order.
        get_user_security: Lists the securities of one of the user's watchlist groups.
        modify_user_security: Adds securities to one of the user's own watchlist groups, or takes them out.
        stock_filter: Finds stocks by price, accumulated, financial and technical properties, a page at a time.
        iter_stock_filter: The items of all pages of ``stock_filter``.
        get_code_change: Reads changes of codes, and temporary codes during corporate actions.
        get_ipo_list: Lists a market's initial public offerings, with the data its investors need to apply.
        get_future_info: Reads the terms of futures contracts: size, price step, trading hours, last trading day.
        request_trade_date: Reads the trading days of a market or of one security.
        set_price_reminder: Adds, changes, enables, disables or deletes price reminders of a security.
        get_price_reminder: Lists the price reminders of a security or of a market.
        get_user_security_group: Lists the user's watchlist groups.
        get_market_state: Asks which state the markets of securities are in, such as morning session or closed.
        get_option_expiration_date: Lists the days on which options on a security expire.
        get_financials_earnings_price_move: Reads a stock's daily prices and option volatilities around its earnings
            reports.
        get_financials_earnings_price_history: Reads how a stock's price moved around its earnings reports, and what
            options expected.
        get_financials_statements: Reads a company's income statements, balance sheets, cash flow statements or main
            indicators.
        iter_financials_statements: The items of all pages of ``get_financials_statements``.
        get_financials_revenue_breakdown: Reads what a company's revenue is made of: by product, industry, region or
            business.
        get_research_analyst_consensus: Reads what analysts of the last three months think of a stock or REIT, all
            together.
        get_research_rating_summary: Lists the ratings of a stock by institution or by analyst, or those of one of them.
        get_research_morningstar_report: Reads Morningstar's report on a stock or REIT.
        get_valuation_detail: Reads how a stock, fund or index is valued: over time, within its market and its industry.
        get_valuation_plate_stock_list: Lists the members of a plate or index with their valuation.
        iter_valuation_plate_stock_list: The items of all pages of ``get_valuation_plate_stock_list``.
        get_corporate_actions_dividends: Lists the dividends and other distributions of a stock or fund.
        get_corporate_actions_buybacks: Lists the shares that a company bought back.
        iter_corporate_actions_buybacks: The items of all pages of ``get_corporate_actions_buybacks``.
        get_corporate_actions_stock_splits: Lists the splits and consolidations of a stock or fund, a page at a time.
        iter_corporate_actions_stock_splits: The items of all pages of ``get_corporate_actions_stock_splits``.
        get_shareholders_overview: Reads who holds a stock: its main holders, and the kinds of holder.
        get_shareholders_holding_changes: Lists the changes of a stock's holders: who bought and who sold.
        iter_shareholders_holding_changes: The items of all pages of ``get_shareholders_holding_changes``.
        get_shareholders_holder_detail: Lists the holders of a stock of one kind, with what they hold.
        iter_shareholders_holder_detail: The items of all pages of ``get_shareholders_holder_detail``.
        get_shareholders_institutional: Reads how many institutions hold a stock, and how much of it, period by period.
        iter_shareholders_institutional: The items of all pages of ``get_shareholders_institutional``.
        get_insider_holder_list: Lists the insiders who hold a stock: executives, directors and large holders.
        iter_insider_holder_list: The items of all pages of ``get_insider_holder_list``.
        get_insider_trade_list: Lists the trades of a stock's insiders.
        iter_insider_trade_list: The items of all pages of ``get_insider_trade_list``.
        get_company_profile: Reads what is known of a company: name, day of listing, chairman, address, business and
            more.
        get_company_executives: Lists a company's directors and executives.
        get_company_executive_background: Reads the background of one director or executive of a company.
        get_company_operational_efficiency: Reads a company's number of employees, and revenue and profit for each of
            them.
        iter_company_operational_efficiency: The items of all pages of ``get_company_operational_efficiency``.
        get_top_ten_buy_sell_brokers: Reads which ten brokers bought the most of a stock on balance, and which ten sold
            the most.
        get_daily_short_volume: Reads how much of a stock is sold short each day.
        iter_daily_short_volume: The items of all pages of ``get_daily_short_volume``.
        get_short_interest: Reads how much of a stock is sold short and not yet bought back, over time.
        iter_short_interest: The items of all pages of ``get_short_interest``.
        get_option_volatility: Reads the implied volatility of one option and the historical volatility of its
            underlying over time.
        get_option_exercise_probability: Reads day by day how likely the exercise of one option was.
        stock_screen: Screens the shares of whole markets by conditions on quotes, finances, indicators and more; the
            successor of Qot_StockFilter.
        iter_stock_screen: The items of all pages of ``stock_screen``.
        option_screen: Screens the options of whole markets by conditions on the underlying and on the option.
        iter_option_screen: The items of all pages of ``option_screen``.
        warrant_screen: Lists warrants and callable bull and bear contracts that meet conditions.
        iter_warrant_screen: The items of all pages of ``warrant_screen``.
        get_option_quote: Reads a quote of one option, or of a strategy of several options as one.
        get_option_strategy: Lists the option strategies of one kind that can be built on an underlying, with their
            legs.
        get_option_strategy_analysis: Reads the quote, profit and loss of an option strategy as a whole.
        get_option_strategy_spread: Lists the distances between strikes that a kind of option strategy can have; for
            Qot_GetOptionStrategy.
        get_indicator_list: Lists the indicators that Qot_RequestIndicatorCalc (3260) can calculate, with their
            parameters and lines.
        request_indicator_calc: Starts the calculation of an indicator over candlesticks that are sent along.
        get_search_quote: Searches securities by keyword, in several markets at once.
        get_search_news: Searches news, announcements and ratings by keyword.
        get_option_market_statistic: Reads day by day the volume or open interest of a whole option market.
        iter_option_market_statistic: The items of all pages of ``get_option_market_statistic``.
        get_option_underlying_his_statistic: Reads day by day the volume and open interest of all options on an
            underlying.
        iter_option_underlying_his_statistic: The items of all pages of ``get_option_underlying_his_statistic``.
        get_option_underlying_overview: Reads the latest option figures of many underlyings: volume, open interest,
            volatilities.
        get_option_underlying_his_volatility: Reads day by day the implied and historical volatility of an underlying.
        iter_option_underlying_his_volatility: The items of all pages of ``get_option_underlying_his_volatility``.
        get_option_underlying_rank: Ranks the underlyings of a market by figures of their options.
        iter_option_underlying_rank: The items of all pages of ``get_option_underlying_rank``.
        get_option_rank: Ranks the option contracts of a market.
        iter_option_rank: The items of all pages of ``get_option_rank``.
        get_option_event: Lists unusual trades of options: large trades, sweeps and the like.
        iter_option_event: The items of all pages of ``get_option_event``.
        get_option_event_alert: Lists the alerts for unusual option trades that the user has set with
            Qot_SetOptionEventAlert.
        iter_option_event_alert: The items of all pages of ``get_option_event_alert``.
        set_option_event_alert: Adds, changes, deletes, enables or disables alerts for unusual option trades.
        get_option_zero_dte_screener: Lists the underlyings with options that expire today.
        iter_option_zero_dte_screener: The items of all pages of ``get_option_zero_dte_screener``.
        get_option_zero_dte_contract: Lists the contracts of one underlying that expire today.
        get_option_earnings_screener: Lists the underlyings that will report earnings soon, with the figures of their
            options.
        iter_option_earnings_screener: The items of all pages of ``get_option_earnings_screener``.
        get_option_seller_screener: Lists option contracts that suit sellers: covered calls or cash-secured puts.
        get_earnings_calendar: Lists the earnings reports of a market on some days, past or to come, with estimates.
        get_macro_indicator_list: Lists the macroeconomic indicators of one country or region, by category.
        get_macro_indicator_history: Reads the past values of one macroeconomic indicator, latest first.
        get_fed_watch_target_rate: Reads, from CME's FedWatch tool, how likely the prices of federal funds futures make
            each target rate after the coming meetings of the FOMC.
        get_fed_watch_dot_plot: Reads the dot plot of the US Federal Reserve: which federal funds rate how many members
            of the FOMC expect for the coming years.
        get_earnings_beat_rank: Ranks the stocks of a market whose reports beat the estimates.
        get_dividend_rank: Ranks the stocks of a market by dividend yield or by years of growing dividends.
        get_dividend_calendar: Lists the dividends of a market on one day.
        iter_dividend_calendar: The items of all pages of ``get_dividend_calendar``.
        get_economic_calendar: Lists releases of economic data, such as non-farm payrolls, from one day to another, a
            page at a time.
        iter_economic_calendar: The items of all pages of ``get_economic_calendar``.
        get_us_pre_market_rank: Ranks the stocks of the United States by their change before the market opens.
        iter_us_pre_market_rank: The items of all pages of ``get_us_pre_market_rank``.
        get_us_after_hours_rank: Ranks the stocks of the United States by their change after the market closes.
        iter_us_after_hours_rank: The items of all pages of ``get_us_after_hours_rank``.
        get_us_overnight_rank: Ranks the stocks of the United States by their change in the overnight session.
        iter_us_overnight_rank: The items of all pages of ``get_us_overnight_rank``.
        get_top_movers_rank: Ranks the stocks of a market by their change in regular hours.
        iter_top_movers_rank: The items of all pages of ``get_top_movers_rank``.
        get_hot_list: Ranks the stocks of a market by how much they are traded, searched for and written about.
        iter_hot_list: The items of all pages of ``get_hot_list``.
        get_short_selling_rank: Ranks the stocks of a market by short selling.
        iter_short_selling_rank: The items of all pages of ``get_short_selling_rank``.
        get_period_change_rank: Ranks the stocks of a market by their change over five minutes, up to 250 days, or this
            year.
        iter_period_change_rank: The items of all pages of ``get_period_change_rank``.
        get_high_dividend_soe_rank: Ranks Hong Kong's state-owned companies that trade below book value and pay high
            dividends.
        iter_high_dividend_soe_rank: The items of all pages of ``get_high_dividend_soe_rank``.
        get_institution_list: Lists the institutions that hold the stocks of a market, by default the largest holders
            first.
        iter_institution_list: The items of all pages of ``get_institution_list``.
        get_institution_profile: Reads the size, concentration and latest changes of an institution's holdings in a
            market.
        get_institution_distribution: Reads the industries that an institution's holdings in a market belong to.
        get_institution_holding_change: Lists an institution's latest purchases or sales in a market, of one kind.
        iter_institution_holding_change: The items of all pages of ``get_institution_holding_change``.
        get_institution_holding_list: Lists an institution's holdings in a market.
        iter_institution_holding_list: The items of all pages of ``get_institution_holding_list``.
        get_ark_fund_holding: Lists what the ETFs of ARK Invest hold, or which holdings changed in a period.
        iter_ark_fund_holding: The items of all pages of ``get_ark_fund_holding``.
        get_ark_stock_dynamic: Tells how the funds of ARK Invest traded one stock lately.
        get_ark_active_transaction: Lists the stocks that the funds of ARK Invest bought or sold in a period, all funds
            together.
        iter_ark_active_transaction: The items of all pages of ``get_ark_active_transaction``.
        get_rating_change: Lists the latest changes of analysts' ratings in a market.
        iter_rating_change: The items of all pages of ``get_rating_change``.
        get_industrial_chain_list: Lists the industrial chains of a market, or those that match a keyword.
        iter_industrial_chain_list: The items of all pages of ``get_industrial_chain_list``.
        get_industrial_chain_detail: Reads the structure of one industrial chain: its nodes and news about it.
        get_industrial_chain_by_plate: Lists the industrial chains in which a plate has a place.
        get_industrial_plate_info: Reads the description of one industrial plate.
        get_industrial_plate_stock: Lists the stocks of an industrial plate or of a whole industrial chain.
        iter_industrial_plate_stock: The items of all pages of ``get_industrial_plate_stock``.
        get_heat_map_data: Lists the plates of a market with their change, worth and turnover, as for a heat map.
        iter_heat_map_data: The items of all pages of ``get_heat_map_data``.
        get_rise_fall_distribution: Counts the stocks of a plate or a market by their change of the price.
        get_event_contract_category: Lists the categories of event contracts and their tags.
        filter_competition: Lists the competitions of event contracts, such as leagues, and the kinds of bet in them, by
            tag.
        get_event_contract_series_list: Lists series of event contracts, that is groups of events of the same kind.
        get_event_contract_event_list: Lists the events of one series of event contracts, a page at a time.
        iter_event_contract_event_list: The items of all pages of ``get_event_contract_event_list``.
        get_event_contract: Lists the contracts of one event, a page at a time.
        iter_event_contract: The items of all pages of ``get_event_contract``.
        get_event_contract_milestone_list: Lists milestones, such as single matches, with the events related to them, a
            page at a time.
        iter_event_contract_milestone_list: The items of all pages of ``get_event_contract_milestone_list``.
        get_event_contract_snapshot: Reads the latest price, best bid and ask, volume and open interest of event
            contracts.
        get_event_contract_order_book: Reads the order book of one event contract.
        get_event_contract_kline: Reads the latest candlesticks of one event contract.
        get_event_contract_ticker: Reads the latest ticks of one event contract.
        get_event_contract_combo_list: Lists the events whose contracts can be combined, a page at a time, with the mvc
            that a quote for a combination needs.
        iter_event_contract_combo_list: The items of all pages of ``get_event_contract_combo_list``.
        get_event_contract_combo_rfq: Requests a quote for a combination of event contracts.
        sub_event_contract: Subscribes to live quotes of event contracts, cancels subscriptions, and asks for their
            pushes.
        request_history_event_contract_kl: Fetches history candlesticks of one event contract, a page at a time.
        iter_history_event_contract_kl: The items of all pages of ``request_history_event_contract_kl``.

    Pushes, as an iterator and as a handler:
        update_basic_qot, on_update_basic_qot: Brings the quotes of securities that have changed.
        update_kl, on_update_kl: Brings changed and new candlesticks of one security.
        update_rt, on_update_rt: Brings time-share points of one security.
        update_ticker, on_update_ticker: Brings new ticks of one security.
        update_order_book, on_update_order_book: Brings the order book of one security after a change.
        update_broker, on_update_broker: Brings the broker queue of one Hong Kong security after a change.
        update_price_reminder, on_update_price_reminder: Tells that a price reminder of the user is triggered.
        push_indicator_calc, on_push_indicator_calc: Brings the values of an indicator whose calculation
            Qot_RequestIndicatorCalc (3260) started. calcId tells which one.
        update_option_event, on_update_option_event: Brings a notice when an alert set with Qot_SetOptionEventAlert is
            met.
        update_event_contract_order_book, on_update_event_contract_order_book: Brings new order books of event
            contracts.
        update_event_contract_kline, on_update_event_contract_kline: Brings new candlesticks of event contracts.
        update_event_contract_ticker, on_update_event_contract_ticker: Brings new ticks of event contracts.
    """

    def __init__(self, link: SyncLink) -> None:
        self._link = link

    def with_link(self, wrap: Callable[[SyncLink], SyncLink]) -> Self:
        """Return the same calls over the link that ``wrap`` returns for the current one."""
        return type(self)(wrap(self._link))

    def sub(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        sub_type_list: Sequence[qot_common.SubType] = (),
        is_sub_or_un_sub: bool,
        is_reg_or_un_reg_push: bool | None = None,
        reg_push_rehab_type_list: Sequence[qot_common.RehabType] = (),
        is_first_push: bool | None = None,
        is_unsub_all: bool | None = None,
        is_sub_order_book_detail: bool | None = None,
        extended_time: bool | None = None,
        session: common.Session | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotSubReply:
        """Subscribes to live quotes, cancels subscriptions, and asks for their pushes (id 3001). Every pair of
        security and sub type uses up quota. A subscription can be cancelled after one minute at the earliest;
        OpenD cancels those of a closed connection by itself once that minute is over. Quota is free again once
        every connection of the same OpenD has cancelled. With Bmp rights nothing can be subscribed to; with SF
        rights only the order books of 50 Hong Kong securities at a time; with Level1 rights no ticks of Hong Kong
        futures and options.

        Protocol 3001, Qot_Sub.proto.

        Args:
            security_list: The securities. Left empty only with isUnsubAll.
            sub_type_list: The kinds of data. Left empty only with isUnsubAll.
            is_sub_or_un_sub: True subscribes, false cancels.
            is_reg_or_un_reg_push: True asks for pushes on this connection, false stops them. Absent leaves pushes as
                they are.
            reg_push_rehab_type_list: The price adjustments in which candlesticks are pushed. It concerns candlestick
                sub types only; empty means Forward.
            is_first_push: Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent
                means yes.
            is_unsub_all: True cancels all subscriptions and pushes of this connection and disregards the other fields.
                Absent means no. Since 3.10.
            is_sub_order_book_detail: Whether order books list their single orders. Only for order books of Hong Kong
                and with SF rights; the documentation's definitions name the deep order books of the US too. Absent
                means no. Since 3.21.
            extended_time: Whether US candlesticks, time-share data and ticks cover pre-market and after-hours too.
                Absent means no. Since 3.26.
            session: The part of the US trading day to cover, as a Common.Session, for US candlesticks, time-share data
                and ticks. Session_OVERNIGHT is not for quotes. From OpenD 9.2.4207 on. Since 9.2.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotSubReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.qot.sub(
            ...     security_list=["HK.00700"],
            ...     sub_type_list=[qot_common.SubType.BASIC, qot_common.SubType.TICKER],
            ...     is_sub_or_un_sub=True,
            ...     is_reg_or_un_reg_push=True,
            ... )
        """
        request = qot_sub.Request(
            c2s=qot_sub.C2S(
                security_list=as_list(security_list),
                sub_type_list=as_list(sub_type_list),
                is_sub_or_un_sub=is_sub_or_un_sub,
                is_reg_or_un_reg_push=is_reg_or_un_reg_push,
                reg_push_rehab_type_list=as_list(reg_push_rehab_type_list),
                is_first_push=is_first_push,
                is_unsub_all=is_unsub_all,
                is_sub_order_book_detail=is_sub_order_book_detail,
                extended_time=extended_time,
                session=session,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_SUB, request, timeout)
        return payload(response.s2c)

    def reg_qot_push(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        sub_type_list: Sequence[qot_common.SubType] = (),
        rehab_type_list: Sequence[qot_common.RehabType] = (),
        is_reg_or_un_reg: bool,
        is_first_push: bool | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRegQotPushReply:
        """Asks for the pushes of quotes on this connection, or stops them (id 3002). The securities must be
        subscribed to first. Qot_Sub does both in one call.

        Protocol 3002, Qot_RegQotPush.proto.

        Args:
            security_list: The securities whose pushes are started or stopped.
            sub_type_list: The kinds of data, each a Qot_Common.SubType.
            rehab_type_list: The price adjustments in which candlesticks are pushed, each a Qot_Common.RehabType. It
                concerns candlestick sub types only; empty means Forward.
            is_reg_or_un_reg: True asks for pushes, false stops them.
            is_first_push: Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent
                means yes.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRegQotPushReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.qot.reg_qot_push(
            ...     security_list=["HK.00700"], sub_type_list=[qot_common.SubType.TICKER], is_reg_or_un_reg=True
            ... )
        """
        request = qot_reg_qot_push.Request(
            c2s=qot_reg_qot_push.C2S(
                security_list=as_list(security_list),
                sub_type_list=as_list(sub_type_list),
                rehab_type_list=as_list(rehab_type_list),
                is_reg_or_un_reg=is_reg_or_un_reg,
                is_first_push=is_first_push,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_REG_QOT_PUSH, request, timeout)
        return payload(response.s2c)

    def get_sub_info(
        self,
        *,
        is_req_all_conn: bool | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetSubInfoReply:
        """Asks which subscriptions are held and how much quota they use (id 3003). Each pair of security and sub
        type uses one unit; how many there are depends on the account's assets and trading.

        Protocol 3003, Qot_GetSubInfo.proto.

        Args:
            is_req_all_conn: True lists the subscriptions of every connection of this OpenD. False or absent lists this
                connection's only.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetSubInfoReply, with the fields
            conn_sub_info_list: The subscriptions, one entry per connection. Each has sub_info_list, used_quota,
                is_own_conn_data, security_firm and option_used_quota.
            total_used_quota: Quota in use, over all connections of this OpenD.
            remain_quota: Quota still free.
            option_used_quota: Option quota in use.
            option_remain_quota: Option quota still free.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_sub_info(is_req_all_conn=False)
            >>> print(reply.total_used_quota)
        """
        request = qot_get_sub_info.Request(
            c2s=qot_get_sub_info.C2S(
                is_req_all_conn=is_req_all_conn,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_SUB_INFO, request, timeout)
        return payload(response.s2c)

    def get_basic_qot(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetBasicQotReply:
        """Reads the latest quotes of several securities (id 3004). They must be subscribed to with sub type Basic.
        Qot_GetSecuritySnapshot needs no subscription.

        Protocol 3004, Qot_GetBasicQot.proto.

        Args:
            security_list: The securities, each subscribed to with sub type Basic.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetBasicQotReply, with the fields
            basic_qot_list: The quotes, one per security. Each has security, name, is_suspended, list_time,
                price_spread, update_time and 20 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_basic_qot(security_list=["HK.00700"])
            >>> print(reply.basic_qot_list[0].cur_price)
        """
        request = qot_get_basic_qot.Request(
            c2s=qot_get_basic_qot.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_BASIC_QOT, request, timeout)
        return payload(response.s2c)

    def get_kl(
        self,
        *,
        rehab_type: qot_common.RehabType,
        kl_type: qot_common.KLType,
        security: qot_common.Security | str,
        req_num: int,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetKLReply:
        """Reads the latest candlesticks of one security (id 3006). The security must be subscribed to with the sub
        type of the candlestick period. At most the latest 1,000 candlesticks are kept; Qot_RequestHistoryKL reads
        older ones. Options have candlesticks of 1, 5, 15 and 60 minutes and of days only.

        Protocol 3006, Qot_GetKL.proto.

        Args:
            rehab_type: How prices are adjusted for corporate actions, a Qot_Common.RehabType.
            kl_type: The period of a candlestick, a Qot_Common.KLType.
            security: The security to read.
            req_num: How many of the latest candlesticks to return, at most 1,000.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetKLReply, with the fields
            security: The security the candlesticks belong to.
            name: Name of the security.
            kl_list: The candlesticks, oldest first in the documented example. Each has time, is_blank, high_price,
                open_price, low_price, close_price and 8 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_kl(
            ...     rehab_type=qot_common.RehabType.FORWARD,
            ...     kl_type=qot_common.KLType.DAY,
            ...     security="HK.00700",
            ...     req_num=100,
            ... )
            >>> print(reply.kl_list[-1].close_price)
        """
        request = qot_get_kl.Request(
            c2s=qot_get_kl.C2S(
                rehab_type=rehab_type,
                kl_type=kl_type,
                security=security,
                req_num=req_num,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_KL, request, timeout)
        return payload(response.s2c)

    def get_rt(
        self,
        *,
        security: qot_common.Security | str,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetRTReply:
        """Reads the time-share data of one security, one point per minute of the trading day (id 3008). The security
        must be subscribed to with sub type RT. Qot_UpdateRT pushes it.

        Protocol 3008, Qot_GetRT.proto.

        Args:
            security: The security to read.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetRTReply, with the fields
            security: The security the points belong to.
            name: Name of the security.
            rt_list: The points of the day, oldest first in the vendor's example. Each has time, minute, is_blank,
                price, last_close_price, avg_price and 4 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_rt(security="HK.00700")
            >>> print(reply.rt_list[-1].price)
        """
        request = qot_get_rt.Request(
            c2s=qot_get_rt.C2S(
                security=security,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_RT, request, timeout)
        return payload(response.s2c)

    def get_ticker(
        self,
        *,
        security: qot_common.Security | str,
        max_ret_num: int,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetTickerReply:
        """Reads the latest ticks of one security (id 3010). The security must be subscribed to with sub type Ticker.
        At most the latest 1,000 ticks can be read. With Level1 rights there are none for Hong Kong futures and
        options. Qot_UpdateTicker pushes them.

        Protocol 3010, Qot_GetTicker.proto.

        Args:
            security: The security to read.
            max_ret_num: How many of the latest ticks to return, at most 1,000. Fewer can come back.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetTickerReply, with the fields
            security: The security the ticks belong to.
            name: Name of the security.
            ticker_list: The ticks, oldest first in the vendor's examples. Each has time, sequence, dir, price, volume,
                turnover and 6 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_ticker(security="HK.00700", max_ret_num=10)
            >>> print(reply.ticker_list[-1].price)
        """
        request = qot_get_ticker.Request(
            c2s=qot_get_ticker.C2S(
                security=security,
                max_ret_num=max_ret_num,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_TICKER, request, timeout)
        return payload(response.s2c)

    def get_order_book(
        self,
        *,
        security: qot_common.Security | str,
        num: int,
        order_book_type: qot_common.OrderBookType | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOrderBookReply:
        """Reads the order book of one security (id 3012). The security must be subscribed to with sub type
        OrderBook, or OrderBook_Odd for odd lots. How many levels there are depends on the quote right. For the US
        it is the book of the session that is under way.

        Protocol 3012, Qot_GetOrderBook.proto.

        Args:
            security: The security to read.
            num: How many price levels to return per side. Fewer come back if there are fewer, or if the quote right
                includes fewer.
            order_book_type: The board lots or the odd lots, a Qot_Common.OrderBookType. Absent means board lots. Since
                10.7.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOrderBookReply, with the fields
            security: The security the book belongs to.
            name: Name of the security.
            order_book_ask_list: The sell side, best (lowest) price first. Each has price, volume, oreder_count,
                detail_list and hp_volume.
            order_book_bid_list: The buy side, best (highest) price first. Each has price, volume, oreder_count,
                detail_list and hp_volume.
            svr_recv_time_bid: When the vendor's server receives the buy side from the exchange, as exchange-local time.
            svr_recv_time_bid_timestamp: The same moment as svrRecvTimeBid, in seconds since 1970 UTC.
            svr_recv_time_ask: When the vendor's server receives the sell side from the exchange, as exchange-local
                time.
            svr_recv_time_ask_timestamp: The same moment as svrRecvTimeAsk, in seconds since 1970 UTC.
            And order_book_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_order_book(security="HK.00700", num=10)
            >>> print(reply.order_book_bid_list[0].price)
        """
        request = qot_get_order_book.Request(
            c2s=qot_get_order_book.C2S(
                security=security,
                num=num,
                order_book_type=order_book_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_ORDER_BOOK, request, timeout)
        return payload(response.s2c)

    def get_broker(
        self,
        *,
        security: qot_common.Security | str,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetBrokerReply:
        """Reads the broker queue of one Hong Kong security: which brokers have orders at which price level (id
        3014). The security must be subscribed to with sub type Broker. With Bmp or Level1 rights there is none.
        Qot_UpdateBroker pushes it.

        Protocol 3014, Qot_GetBroker.proto.

        Args:
            security: The security to read.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetBrokerReply, with the fields
            security: The security the queue belongs to.
            name: Name of the security.
            broker_ask_list: The brokers on the sell side, nearest price level first. Each has id, name, pos, order_id
                and volume.
            broker_bid_list: The brokers on the buy side, nearest price level first. Each has id, name, pos, order_id
                and volume.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_broker(security="HK.00700")
            >>> print(reply.broker_bid_list[0].name)
        """
        request = qot_get_broker.Request(
            c2s=qot_get_broker.C2S(
                security=security,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_BROKER, request, timeout)
        return payload(response.s2c)

    def get_history_kl(
        self,
        *,
        rehab_type: qot_common.RehabType,
        kl_type: qot_common.KLType,
        security: qot_common.Security | str,
        begin_time: str | date,
        end_time: str | date,
        max_ack_kl_num: int | None = None,
        need_kl_fields_flag: qot_common.KLFields | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetHistoryKLReply:
        """Reads history candlesticks of one security from the data downloaded to OpenD (id 3100). The id is no
        longer published; Qot_RequestHistoryKL (3103) reads them without a download.

        Protocol 3100, Qot_GetHistoryKL.proto.

        Args:
            rehab_type: How prices are adjusted for corporate actions, a RehabType.
            kl_type: The period of a candlestick, a KLType.
            security: The security to read.
            begin_time: Start of the range, such as 2017-06-20 in the vendor's examples.
            end_time: End of the range, such as 2017-06-22 in the vendor's examples. Whether it belongs to the range is
                not documented.
            max_ack_kl_num: How many candlesticks to return at most. Absent means no limit.
            need_kl_fields_flag: The fields of a candlestick to return, as a set of KLFields bits. Absent means all.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHistoryKLReply, with the fields
            security: The security the candlesticks belong to.
            kl_list: The candlesticks. Each has time, is_blank, high_price, open_price, low_price, close_price and 8
                more.
            next_kl_time: Time of the first candlestick beyond maxAckKLNum.
            next_kl_timestamp: The same moment as nextKLTime, in seconds since 1970 UTC (inferred from other
                timestamps).

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_history_kl(
            ...     rehab_type=qot_common.RehabType.FORWARD,
            ...     kl_type=qot_common.KLType.DAY,
            ...     security="HK.00700",
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ... )
            >>> print(reply.kl_list[-1].close_price)
        """
        request = qot_get_history_kl.Request(
            c2s=qot_get_history_kl.C2S(
                rehab_type=rehab_type,
                kl_type=kl_type,
                security=security,
                begin_time=begin_time,
                end_time=end_time,
                max_ack_kl_num=max_ack_kl_num,
                need_kl_fields_flag=need_kl_fields_flag,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_HISTORY_KL, request, timeout)
        return payload(response.s2c)

    def get_history_kl_points(
        self,
        *,
        rehab_type: qot_common.RehabType,
        kl_type: qot_common.KLType,
        no_data_mode: qot_get_history_kl_points.NoDataMode,
        security_list: Sequence[qot_common.Security | str] = (),
        time_list: Sequence[str | date] = (),
        max_req_security_num: int | None = None,
        need_kl_fields_flag: qot_common.KLFields | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetHistoryKLPointsReply:
        """Reads the candlesticks of several securities at single points of time, from the data downloaded to OpenD
        (id 3101). The id is no longer published.

        Protocol 3101, Qot_GetHistoryKLPoints.proto.

        Args:
            rehab_type: How prices are adjusted for corporate actions, a RehabType.
            kl_type: The period of a candlestick, a KLType.
            no_data_mode: What to return for a time without a candlestick, a NoDataMode.
            security_list: The securities to read. Their number has no limit, but with very many the reply may time out.
            time_list: The points of time, at most 5, such as 2017-01-01 in the vendor's examples.
            max_req_security_num: For how many securities to return data at most. Absent means no limit.
            need_kl_fields_flag: The fields of a candlestick to return, as a set of KLFields bits. Absent means all.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHistoryKLPointsReply, with the fields
            kl_point_list: One entry per security. Each has security and kl_list.
            has_next: Whether securities are left beyond maxReqSecurityNum; the vendor's client then asks again for
                those still missing.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_history_kl_points(
            ...     rehab_type=qot_common.RehabType.FORWARD,
            ...     kl_type=qot_common.KLType.DAY,
            ...     no_data_mode=qot_get_history_kl_points.NoDataMode.FORWARD,
            ...     security_list=["HK.00700"],
            ...     time_list=["2026-06-01", "2026-06-02"],
            ... )
            >>> print(reply.kl_point_list[0].security)
        """
        request = qot_get_history_kl_points.Request(
            c2s=qot_get_history_kl_points.C2S(
                rehab_type=rehab_type,
                kl_type=kl_type,
                no_data_mode=no_data_mode,
                security_list=as_list(security_list),
                time_list=as_list(time_list),
                max_req_security_num=max_req_security_num,
                need_kl_fields_flag=need_kl_fields_flag,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_HISTORY_KL_POINTS, request, timeout)
        return payload(response.s2c)

    def get_rehab(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetRehabReply:
        """Reads how past prices of several securities are adjusted for their corporate actions, from the data
        downloaded to OpenD (id 3102). The id is no longer published; Qot_RequestRehab (3105) reads them without a
        download, one security at a time.

        Protocol 3102, Qot_GetRehab.proto.

        Args:
            security_list: The securities to read.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetRehabReply, with the fields
            security_rehab_list: One entry per security. Each has security and rehab_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_rehab(security_list=["HK.00700"])
            >>> print(reply.security_rehab_list[0].security)
        """
        request = qot_get_rehab.Request(
            c2s=qot_get_rehab.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_REHAB, request, timeout)
        return payload(response.s2c)

    def request_history_kl(
        self,
        *,
        rehab_type: qot_common.RehabType,
        kl_type: qot_common.KLType,
        security: qot_common.Security | str,
        begin_time: str | date,
        end_time: str | date,
        max_ack_kl_num: int | None = None,
        need_kl_fields_flag: qot_common.KLFields | None = None,
        next_req_key: bytes | None = None,
        extended_time: bool | None = None,
        session: common.Session | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRequestHistoryKLReply:
        """Fetches history candlesticks of one security, a page at a time (id 3103). It needs no subscription, but
        each security counts once in 7 days against the history quota (see Qot_RequestHistoryKLQuota). Minutes go
        back 8 years, days 20 years, longer periods without limit. Options have 1, 5, 15 and 60 minutes and days
        only. nextReqKey asks for the next page.

        Protocol 3103, Qot_RequestHistoryKL.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            rehab_type: How prices are adjusted for corporate actions.
            kl_type: The period of a candlestick.
            security: The security to read.
            begin_time: First day of the range as yyyy-MM-dd, in exchange-local time (inferred from the candlesticks'
                times).
            end_time: Last day of the range as yyyy-MM-dd, in exchange-local time (inferred); that day is included in
                the documented example.
            max_ack_kl_num: How many candlesticks to return at most in this page. Absent means no limit; OpenD then
                replies only when it has them all, so the vendor advises pages for more than 1,000.
            need_kl_fields_flag: The fields of a candlestick to return, as a set of KLFields bits. Absent means all.
            next_req_key: The key of the previous page, to continue behind it. Absent starts at the beginning.
            extended_time: Whether US candlesticks cover pre-market and after-hours too, for periods up to 60 minutes.
                Such candlesticks may go back less than two years. Since 3.24.
            session: The part of the US trading day to cover, for periods up to 60 minutes. OVERNIGHT is not allowed
                here. Since 9.2.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestHistoryKLReply, with the fields
            security: The security the candlesticks belong to.
            name: Name of the security.
            kl_list: The candlesticks, oldest first. Each has time, is_blank, high_price, open_price, low_price,
                close_price and 8 more.
            next_req_key: Key of the next page, opaque bytes to be handed back.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_history_kl(
            ...     rehab_type=qot_common.RehabType.FORWARD,
            ...     kl_type=qot_common.KLType.DAY,
            ...     security="HK.00700",
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ...     max_ack_kl_num=100,
            ... )
            >>> print(reply.kl_list[-1].close_price)
        """
        request = qot_request_history_kl.Request(
            c2s=qot_request_history_kl.C2S(
                rehab_type=rehab_type,
                kl_type=kl_type,
                security=security,
                begin_time=begin_time,
                end_time=end_time,
                max_ack_kl_num=max_ack_kl_num,
                need_kl_fields_flag=need_kl_fields_flag,
                next_req_key=next_req_key,
                extended_time=extended_time,
                session=session,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_REQUEST_HISTORY_KL, request, timeout)
        return payload(response.s2c)

    def iter_history_kl(
        self,
        *,
        rehab_type: qot_common.RehabType,
        kl_type: qot_common.KLType,
        security: qot_common.Security | str,
        begin_time: str | date,
        end_time: str | date,
        max_ack_kl_num: int | None = None,
        need_kl_fields_flag: qot_common.KLFields | None = None,
        extended_time: bool | None = None,
        session: common.Session | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_common.KLine]:
        """Iterate over the items of all pages of ``request_history_kl``; each page is asked for when it is needed.

        Fetches history candlesticks of one security, a page at a time. Protocol 3103, Qot_RequestHistoryKL.proto.
        At most 60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            rehab_type: How prices are adjusted for corporate actions.
            kl_type: The period of a candlestick.
            security: The security to read.
            begin_time: First day of the range as yyyy-MM-dd, in exchange-local time (inferred from the candlesticks'
                times).
            end_time: Last day of the range as yyyy-MM-dd, in exchange-local time (inferred); that day is included in
                the documented example.
            max_ack_kl_num: How many candlesticks to return at most in this page. Absent means no limit; OpenD then
                replies only when it has them all, so the vendor advises pages for more than 1,000.
            need_kl_fields_flag: The fields of a candlestick to return, as a set of KLFields bits. Absent means all.
            extended_time: Whether US candlesticks cover pre-market and after-hours too, for periods up to 60 minutes.
                Such candlesticks may go back less than two years. Since 3.24.
            session: The part of the US trading day to cover, for periods up to 60 minutes. OVERNIGHT is not allowed
                here. Since 9.2.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            kl_list: The candlesticks, oldest first. Each has time, is_blank, high_price, open_price, low_price,
                close_price and 8 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_history_kl(
            ...     rehab_type=qot_common.RehabType.FORWARD,
            ...     kl_type=qot_common.KLType.DAY,
            ...     security="HK.00700",
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ...     max_ack_kl_num=100,
            ... ):
            ...     print(item)
        """

        def fetch(next_req_key: bytes | None) -> payloads.QotRequestHistoryKLReply:
            return self.request_history_kl(
                rehab_type=rehab_type,
                kl_type=kl_type,
                security=security,
                begin_time=begin_time,
                end_time=end_time,
                max_ack_kl_num=max_ack_kl_num,
                need_kl_fields_flag=need_kl_fields_flag,
                next_req_key=next_req_key,
                extended_time=extended_time,
                session=session,
                header=header,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.kl_list, lambda s2c: s2c.next_req_key):
            yield from found

    def request_history_kl_quota(
        self,
        *,
        b_get_detail: bool | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRequestHistoryKLQuotaReply:
        """Asks how much of the quota for history candlesticks is used (id 3104). Each security that
        Qot_RequestHistoryKL reads counts once; what is used today is free again after 7 days. The quota depends
        on the account's assets and trading. Since 3.8.

        Protocol 3104, Qot_RequestHistoryKLQuota.proto.

        Args:
            b_get_detail: Whether to list the securities that were fetched.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestHistoryKLQuotaReply, with the fields
            used_quota: How many securities have been fetched in the current period.
            remain_quota: How many further securities can be fetched.
            detail_list: The securities that were fetched. Each has security, name, request_time and request_time_stamp.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_history_kl_quota(b_get_detail=True)
            >>> print(reply.remain_quota)
        """
        request = qot_request_history_kl_quota.Request(
            c2s=qot_request_history_kl_quota.C2S(
                b_get_detail=b_get_detail,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_REQUEST_HISTORY_KL_QUOTA, request, timeout)
        return payload(response.s2c)

    def request_rehab(
        self,
        *,
        security: qot_common.Security | str,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRequestRehabReply:
        """Reads how past prices of a security are adjusted for its corporate actions (id 3105). An adjusted price is
        the price times factor A plus factor B. Since 3.8.

        Protocol 3105, Qot_RequestRehab.proto. At most 60 calls in 30 seconds for a login.

        Args:
            security: The security to read.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestRehabReply, with the fields
            rehab_list: One entry per ex-date, oldest first. Each has time, company_act_flag, fwd_factor_a,
                fwd_factor_b, bwd_factor_a, bwd_factor_b and 19 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_rehab(security="HK.00700")
            >>> print(reply.rehab_list)
        """
        request = qot_request_rehab.Request(
            c2s=qot_request_rehab.C2S(
                security=security,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_REQUEST_REHAB, request, timeout)
        return payload(response.s2c)

    def get_suspend(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        begin_time: str | date,
        end_time: str | date,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetSuspendReply:
        """Reads on which days securities were suspended from trading (id 3201). An early list of the protocols calls
        the data incomplete.

        Protocol 3201, Qot_GetSuspend.proto.

        Args:
            security_list: The securities to read.
            begin_time: Start of the range. The format is not documented.
            end_time: End of the range. The format is not documented, nor whether the end belongs to it.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetSuspendReply, with the fields
            security_suspend_list: One entry per security. Each has security and suspend_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_suspend(
            ...     security_list=["HK.00700"], begin_time="2026-06-01", end_time="2026-06-30"
            ... )
            >>> print(reply.security_suspend_list[0].security)
        """
        request = qot_get_suspend.Request(
            c2s=qot_get_suspend.C2S(
                security_list=as_list(security_list),
                begin_time=begin_time,
                end_time=end_time,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_SUSPEND, request, timeout)
        return payload(response.s2c)

    def get_static_info(
        self,
        *,
        market: qot_common.QotMarket | None = None,
        sec_type: qot_common.SecurityType | None = None,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetStaticInfoReply:
        """Reads static data of securities: names, lot sizes, listings, what a derivative is on (id 3202). Ask either
        for a list of securities, or for all of one kind in a market. A code that OpenD does not know is no
        failure here, as it is for other requests: it comes back as "unknown stock", marked delisted, with its
        other fields empty or zero.

        Protocol 3202, Qot_GetStaticInfo.proto.

        Args:
            market: The market. Disregarded if securityList is there.
            sec_type: The kind of security. Options (Drvt) cannot be asked for by kind. Disregarded if securityList is
                there.
            security_list: The securities to read, options too. If it is there, the other fields are disregarded.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetStaticInfoReply, with the fields
            static_info_list: One entry per security. Each has basic, warrant_ex_data, option_ex_data and
                future_ex_data.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_static_info(security_list=["HK.00700"])
            >>> print(reply.static_info_list[0].basic.name)
        """
        request = qot_get_static_info.Request(
            c2s=qot_get_static_info.C2S(
                market=market,
                sec_type=sec_type,
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_STATIC_INFO, request, timeout)
        return payload(response.s2c)

    def get_security_snapshot(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetSecuritySnapshotReply:
        """Reads snapshots of up to 400 securities in one call (id 3203). It needs no subscription. With Bmp rights
        for Hong Kong at most 20 Hong Kong securities fit into one call, and with Bmp rights for Hong Kong
        derivatives at most 20 of its futures and options. For live data subscribe, and see Qot_GetBasicQot.

        Protocol 3203, Qot_GetSecuritySnapshot.proto. At most 60 calls in 30 seconds for a login.

        Args:
            security_list: The securities, at most 400.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetSecuritySnapshotReply, with the fields
            snapshot_list: The snapshots, one per security. Each has basic, equity_ex_data, warrant_ex_data,
                option_ex_data, index_ex_data, plate_ex_data and 2 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_security_snapshot(security_list=["HK.00700", "US.AAPL"])
            >>> print(reply.snapshot_list[0].basic.cur_price)
        """
        request = qot_get_security_snapshot.Request(
            c2s=qot_get_security_snapshot.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_SECURITY_SNAPSHOT, request, timeout)
        return payload(response.s2c)

    def get_plate_set(
        self,
        *,
        market: qot_common.QotMarket,
        plate_set_type: qot_common.PlateSetType,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetPlateSetReply:
        """Lists the plates of a market: its industries, regions or concepts (id 3204). Qot_GetPlateSecurity reads
        the securities of a plate.

        Protocol 3204, Qot_GetPlateSet.proto. At most 10 calls in 30 seconds for a login.

        Args:
            market: The market. Shanghai and Shenzhen are one: either returns the plates of both.
            plate_set_type: The kind of plates. Other cannot be asked for. Region has no plates for Hong Kong and the US
                at present.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetPlateSetReply, with the fields
            plate_info_list: The plates, with code and name; plateType is left out here. Each has plate, name and
                plate_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_plate_set(
            ...     market=qot_common.QotMarket.HK_SECURITY, plate_set_type=qot_common.PlateSetType.INDUSTRY
            ... )
            >>> print(reply.plate_info_list[0].name)
        """
        request = qot_get_plate_set.Request(
            c2s=qot_get_plate_set.C2S(
                market=market,
                plate_set_type=plate_set_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_PLATE_SET, request, timeout)
        return payload(response.s2c)

    def get_plate_security(
        self,
        *,
        plate: qot_common.Security | str,
        sort_field: qot_common.SortField | None = None,
        ascend: bool | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetPlateSecurityReply:
        """Lists the securities of a plate (id 3205). The plate is one of Qot_GetPlateSet, the members of an index,
        or a list of the vendor's such as LIST1910, all Hong Kong stocks.

        Protocol 3205, Qot_GetPlateSecurity.proto. At most 10 calls in 30 seconds for a login.

        Args:
            plate: Market and code of the plate, such as BK1001.
            sort_field: What to sort by, a Qot_Common.SortField. Absent means the code. The pre-market and after-hours
                fields are for the US only; LastSettlePrice, Position and PositionChange for futures only. Since 3.12.
            ascend: True sorts upwards, false downwards. Absent means upwards. Since 3.12.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetPlateSecurityReply, with the fields
            static_info_list: The securities, sorted as asked. Each has basic, warrant_ex_data, option_ex_data and
                future_ex_data.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_plate_security(plate="HK.LIST1059")
            >>> print(reply.static_info_list[0].basic.name)
        """
        request = qot_get_plate_security.Request(
            c2s=qot_get_plate_security.C2S(
                plate=plate,
                sort_field=sort_field,
                ascend=ascend,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_PLATE_SECURITY, request, timeout)
        return payload(response.s2c)

    def get_reference(
        self,
        *,
        security: qot_common.Security | str,
        reference_type: qot_get_reference.ReferenceType,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetReferenceReply:
        """Lists the securities that depend on another: the warrants of a stock, or the contracts of a main
        continuous future (id 3206). Qot_GetWarrant finds warrants by their properties.

        Protocol 3206, Qot_GetReference.proto. At most 10 calls in 30 seconds for a login.

        Args:
            security: The stock or the main continuous future.
            reference_type: Whether to list warrants or futures.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetReferenceReply, with the fields
            static_info_list: The warrants; or the futures, the main continuous one among them. Each has basic,
                warrant_ex_data, option_ex_data and future_ex_data.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_reference(
            ...     security="HK.00700", reference_type=qot_get_reference.ReferenceType.WARRANT
            ... )
            >>> print(reply.static_info_list[0].basic.name)
        """
        request = qot_get_reference.Request(
            c2s=qot_get_reference.C2S(
                security=security,
                reference_type=reference_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_REFERENCE, request, timeout)
        return payload(response.s2c)

    def get_owner_plate(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOwnerPlateReply:
        """Reads which plates securities belong to (id 3207). It is for stocks and indexes only.

        Protocol 3207, Qot_GetOwnerPlate.proto. At most 10 calls in 30 seconds for a login.

        Args:
            security_list: The stocks and indexes, at most 200.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOwnerPlateReply, with the fields
            owner_plate_list: One entry per security. Each has security, name and plate_info_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_owner_plate(security_list=["HK.00700"])
            >>> print(reply.owner_plate_list[0].security)
        """
        request = qot_get_owner_plate.Request(
            c2s=qot_get_owner_plate.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OWNER_PLATE, request, timeout)
        return payload(response.s2c)

    def get_holding_change_list(
        self,
        *,
        security: qot_common.Security | str,
        holder_category: qot_common.HolderCategory,
        begin_time: str | date | None = None,
        end_time: str | date | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetHoldingChangeListReply:
        """Reads how large holders have changed their holdings of a stock (id 3208). The vendor's Python client says
        that there is data for the US only, and the documentation calls its holder categories no longer used. See
        Qot_GetShareholdersHoldingChanges (3238).

        Protocol 3208, Qot_GetHoldingChangeList.proto. At most 10 calls in 30 seconds for a login.

        Args:
            security: The stock.
            holder_category: Institutions, funds or executives.
            begin_time: Start of the span in which changes were published, as yyyy-MM-dd HH:mm:ss with or without
                decimals. Absent, with endTime, means all.
            end_time: End of the span in which changes were published, as yyyy-MM-dd HH:mm:ss with or without decimals.
                Absent, with beginTime, means all; the vendor's Python client always sends both, 365 days apart by
                default.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHoldingChangeListReply, with the fields
            security: The stock.
            holding_change_list: The changes, of the 100 largest holders at most. Each has holder_name, holding_qty,
                holding_ratio, change_qty, change_ratio, time and timestamp.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_holding_change_list(
            ...     security="US.AAPL", holder_category=qot_common.HolderCategory.AGENCY
            ... )
            >>> print(reply.holding_change_list[0].holding_qty)
        """
        request = qot_get_holding_change_list.Request(
            c2s=qot_get_holding_change_list.C2S(
                security=security,
                holder_category=holder_category,
                begin_time=begin_time,
                end_time=end_time,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_HOLDING_CHANGE_LIST, request, timeout)
        return payload(response.s2c)

    def get_option_chain(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        type: qot_common.OptionType | None = None,
        condition: qot_get_option_chain.OptionCondType | None = None,
        begin_time: str | date,
        end_time: str | date,
        data_filter: qot_get_option_chain.DataFilter | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionChainReply:
        """Lists the options on a security that expire within 30 days of each other (id 3209). It tells what does not
        change; for prices and greeks subscribe to the options, or read Qot_GetSecuritySnapshot. Expired options
        are not listed. Qot_GetOptionExpirationDate lists all days of expiry.

        Protocol 3209, Qot_GetOptionChain.proto. At most 10 calls in 30 seconds for a login.

        Args:
            owner: The underlying: a stock or ETF of Hong Kong or the US, or an index with options. The vendor's proto
                names the Hang Seng and the Hang Seng China Enterprises index only, its documentation US indexes too.
            index_option_type: Options of full size or mini options. For the indexes of Hong Kong only. Since 3.14.
            type: Calls or puts. Absent means both.
            condition: In or out of the money. Absent means both.
            begin_time: First day of expiry as yyyy-MM-dd.
            end_time: Last day of expiry as yyyy-MM-dd, included; today or later, and at most 30 days after beginTime.
                The vendor's proto says a month.
            data_filter: Bounds on the options' data. Absent means none. Since 3.19.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionChainReply, with the fields
            option_chain: One entry per day of expiry. Each has strike_time, option and strike_timestamp.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_chain(
            ...     owner="HK.00700", begin_time="2026-07-07", end_time="2026-07-31"
            ... )
            >>> print(reply.option_chain[0].strike_time)
        """
        request = qot_get_option_chain.Request(
            c2s=qot_get_option_chain.C2S(
                owner=owner,
                index_option_type=index_option_type,
                type=type,
                condition=condition,
                begin_time=begin_time,
                end_time=end_time,
                data_filter=data_filter,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_CHAIN, request, timeout)
        return payload(response.s2c)

    def get_warrant(
        self,
        *,
        begin: int,
        num: int,
        sort_field: qot_common.SortField,
        ascend: bool,
        owner: qot_common.Security | str | None = None,
        type_list: Sequence[qot_common.WarrantType] = (),
        issuer_list: Sequence[qot_common.Issuer] = (),
        maturity_time_min: str | date | None = None,
        maturity_time_max: str | date | None = None,
        ipo_period: qot_common.IpoPeriod | None = None,
        price_type: qot_common.PriceType | None = None,
        status: qot_common.WarrantStatus | None = None,
        cur_price_min: float | None = None,
        cur_price_max: float | None = None,
        strike_price_min: float | None = None,
        strike_price_max: float | None = None,
        street_min: float | None = None,
        street_max: float | None = None,
        conversion_min: float | None = None,
        conversion_max: float | None = None,
        vol_min: int | None = None,
        vol_max: int | None = None,
        premium_min: float | None = None,
        premium_max: float | None = None,
        leverage_ratio_min: float | None = None,
        leverage_ratio_max: float | None = None,
        delta_min: float | None = None,
        delta_max: float | None = None,
        implied_min: float | None = None,
        implied_max: float | None = None,
        recovery_price_min: float | None = None,
        recovery_price_max: float | None = None,
        price_recovery_ratio_min: float | None = None,
        price_recovery_ratio_max: float | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetWarrantReply:
        """Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline warrants by their properties,
        a page at a time (id 3210). With Bmp rights for Hong Kong it is refused. Qot_WarrantScreen covers more
        properties and markets. For the next page raise begin by the number received, until lastPage. Since 3.7.

        Protocol 3210, Qot_GetWarrant.proto. At most 60 calls in 30 seconds for a login.

        Args:
            begin: Where the page starts: 0 for the first one.
            num: How many warrants to return, at most 200.
            sort_field: Field to sort by, a Qot_Common.SortField.
            ascend: True sorts upwards, false downwards.
            owner: The underlying security.
            type_list: The kinds of warrant. Empty means all.
            issuer_list: The issuers. Empty means all.
            maturity_time_min: First day of expiry as yyyy-MM-dd.
            maturity_time_max: Last day of expiry as yyyy-MM-dd.
            ipo_period: When the warrants are listed.
            price_type: In or out of the money. Does not work for inline warrants.
            status: The state of the warrants.
            cur_price_min: Lower bound of the latest price.
            cur_price_max: Upper bound of the latest price.
            strike_price_min: Lower bound of the exercise price.
            strike_price_max: Upper bound of the exercise price.
            street_min: Lower bound of the share that the public holds, in percent: 20 is 20%.
            street_max: Upper bound of the share that the public holds, in percent: 20 is 20%.
            conversion_min: Lower bound of the conversion ratio.
            conversion_max: Upper bound of the conversion ratio.
            vol_min: Lower bound of the warrants traded on the day.
            vol_max: Upper bound of the warrants traded on the day.
            premium_min: Lower bound of the premium, in percent: 20 is 20%.
            premium_max: Upper bound of the premium, in percent: 20 is 20%.
            leverage_ratio_min: Lower bound of the leverage ratio, as a multiple.
            leverage_ratio_max: Upper bound of the leverage ratio, as a multiple.
            delta_min: Lower bound of delta. Calls and puts only.
            delta_max: Upper bound of delta. Calls and puts only.
            implied_min: Lower bound of implied volatility. Calls and puts only. The unit is not documented; results
                have percent.
            implied_max: Upper bound of implied volatility. Calls and puts only. The unit is not documented; results
                have percent.
            recovery_price_min: Lower bound of the recovery price. CBBCs only.
            recovery_price_max: Upper bound of the recovery price. CBBCs only.
            price_recovery_ratio_min: Lower bound of the underlying's distance from the recovery price, in percent: 20
                is 20%. CBBCs only.
            price_recovery_ratio_max: Upper bound of the underlying's distance from the recovery price, in percent: 20
                is 20%. CBBCs only.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetWarrantReply, with the fields
            last_page: True if no page follows.
            all_count: How many warrants there are on all pages.
            warrant_data_list: The warrants of this page, sorted as asked. Each has stock, owner, type, issuer,
                maturity_time, maturity_timestamp and 39 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_warrant(
            ...     begin=0, num=10, sort_field=qot_common.SortField.CODE, ascend=True, owner="HK.00700"
            ... )
            >>> print(reply.warrant_data_list[0].cur_price)
        """
        request = qot_get_warrant.Request(
            c2s=qot_get_warrant.C2S(
                begin=begin,
                num=num,
                sort_field=sort_field,
                ascend=ascend,
                owner=owner,
                type_list=as_list(type_list),
                issuer_list=as_list(issuer_list),
                maturity_time_min=maturity_time_min,
                maturity_time_max=maturity_time_max,
                ipo_period=ipo_period,
                price_type=price_type,
                status=status,
                cur_price_min=cur_price_min,
                cur_price_max=cur_price_max,
                strike_price_min=strike_price_min,
                strike_price_max=strike_price_max,
                street_min=street_min,
                street_max=street_max,
                conversion_min=conversion_min,
                conversion_max=conversion_max,
                vol_min=vol_min,
                vol_max=vol_max,
                premium_min=premium_min,
                premium_max=premium_max,
                leverage_ratio_min=leverage_ratio_min,
                leverage_ratio_max=leverage_ratio_max,
                delta_min=delta_min,
                delta_max=delta_max,
                implied_min=implied_min,
                implied_max=implied_max,
                recovery_price_min=recovery_price_min,
                recovery_price_max=recovery_price_max,
                price_recovery_ratio_min=price_recovery_ratio_min,
                price_recovery_ratio_max=price_recovery_ratio_max,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_WARRANT, request, timeout)
        return payload(response.s2c)

    def iter_warrant(
        self,
        *,
        begin: int = 0,
        num: int,
        sort_field: qot_common.SortField,
        ascend: bool,
        owner: qot_common.Security | str | None = None,
        type_list: Sequence[qot_common.WarrantType] = (),
        issuer_list: Sequence[qot_common.Issuer] = (),
        maturity_time_min: str | date | None = None,
        maturity_time_max: str | date | None = None,
        ipo_period: qot_common.IpoPeriod | None = None,
        price_type: qot_common.PriceType | None = None,
        status: qot_common.WarrantStatus | None = None,
        cur_price_min: float | None = None,
        cur_price_max: float | None = None,
        strike_price_min: float | None = None,
        strike_price_max: float | None = None,
        street_min: float | None = None,
        street_max: float | None = None,
        conversion_min: float | None = None,
        conversion_max: float | None = None,
        vol_min: int | None = None,
        vol_max: int | None = None,
        premium_min: float | None = None,
        premium_max: float | None = None,
        leverage_ratio_min: float | None = None,
        leverage_ratio_max: float | None = None,
        delta_min: float | None = None,
        delta_max: float | None = None,
        implied_min: float | None = None,
        implied_max: float | None = None,
        recovery_price_min: float | None = None,
        recovery_price_max: float | None = None,
        price_recovery_ratio_min: float | None = None,
        price_recovery_ratio_max: float | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_warrant.WarrantData]:
        """Iterate over the items of all pages of ``get_warrant``; each page is asked for when it is needed.

        Finds Hong Kong warrants, callable bull or bear contracts (CBBCs) and inline warrants by their properties,
        a page at a time. Protocol 3210, Qot_GetWarrant.proto. At most 60 calls in 30 seconds for a login.

        Args:
            num: How many warrants to return, at most 200.
            sort_field: Field to sort by, a Qot_Common.SortField.
            ascend: True sorts upwards, false downwards.
            owner: The underlying security.
            type_list: The kinds of warrant. Empty means all.
            issuer_list: The issuers. Empty means all.
            maturity_time_min: First day of expiry as yyyy-MM-dd.
            maturity_time_max: Last day of expiry as yyyy-MM-dd.
            ipo_period: When the warrants are listed.
            price_type: In or out of the money. Does not work for inline warrants.
            status: The state of the warrants.
            cur_price_min: Lower bound of the latest price.
            cur_price_max: Upper bound of the latest price.
            strike_price_min: Lower bound of the exercise price.
            strike_price_max: Upper bound of the exercise price.
            street_min: Lower bound of the share that the public holds, in percent: 20 is 20%.
            street_max: Upper bound of the share that the public holds, in percent: 20 is 20%.
            conversion_min: Lower bound of the conversion ratio.
            conversion_max: Upper bound of the conversion ratio.
            vol_min: Lower bound of the warrants traded on the day.
            vol_max: Upper bound of the warrants traded on the day.
            premium_min: Lower bound of the premium, in percent: 20 is 20%.
            premium_max: Upper bound of the premium, in percent: 20 is 20%.
            leverage_ratio_min: Lower bound of the leverage ratio, as a multiple.
            leverage_ratio_max: Upper bound of the leverage ratio, as a multiple.
            delta_min: Lower bound of delta. Calls and puts only.
            delta_max: Upper bound of delta. Calls and puts only.
            implied_min: Lower bound of implied volatility. Calls and puts only. The unit is not documented; results
                have percent.
            implied_max: Upper bound of implied volatility. Calls and puts only. The unit is not documented; results
                have percent.
            recovery_price_min: Lower bound of the recovery price. CBBCs only.
            recovery_price_max: Upper bound of the recovery price. CBBCs only.
            price_recovery_ratio_min: Lower bound of the underlying's distance from the recovery price, in percent: 20
                is 20%. CBBCs only.
            price_recovery_ratio_max: Upper bound of the underlying's distance from the recovery price, in percent: 20
                is 20%. CBBCs only.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            warrant_data_list: The warrants of this page, sorted as asked. Each has stock, owner, type, issuer,
                maturity_time, maturity_timestamp and 39 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_warrant(
            ...     num=10, sort_field=qot_common.SortField.CODE, ascend=True, owner="HK.00700"
            ... ):
            ...     print(item)
        """

        def fetch(begin: int) -> payloads.QotGetWarrantReply:
            return self.get_warrant(
                begin=begin,
                num=num,
                sort_field=sort_field,
                ascend=ascend,
                owner=owner,
                type_list=type_list,
                issuer_list=issuer_list,
                maturity_time_min=maturity_time_min,
                maturity_time_max=maturity_time_max,
                ipo_period=ipo_period,
                price_type=price_type,
                status=status,
                cur_price_min=cur_price_min,
                cur_price_max=cur_price_max,
                strike_price_min=strike_price_min,
                strike_price_max=strike_price_max,
                street_min=street_min,
                street_max=street_max,
                conversion_min=conversion_min,
                conversion_max=conversion_max,
                vol_min=vol_min,
                vol_max=vol_max,
                premium_min=premium_min,
                premium_max=premium_max,
                leverage_ratio_min=leverage_ratio_min,
                leverage_ratio_max=leverage_ratio_max,
                delta_min=delta_min,
                delta_max=delta_max,
                implied_min=implied_min,
                implied_max=implied_max,
                recovery_price_min=recovery_price_min,
                recovery_price_max=recovery_price_max,
                price_recovery_ratio_min=price_recovery_ratio_min,
                price_recovery_ratio_max=price_recovery_ratio_max,
                header=header,
                timeout=timeout,
            )

        for found in pages_by_offset(
            fetch,
            begin,
            lambda s2c: s2c.warrant_data_list,
            last=lambda s2c: s2c.last_page,
            total=lambda s2c: s2c.all_count,
        ):
            yield from found

    def get_capital_flow(
        self,
        *,
        security: qot_common.Security | str,
        period_type: qot_common.PeriodType | None = None,
        begin_time: str | date | None = None,
        end_time: str | date | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCapitalFlowReply:
        """Reads how much money flows into or out of a security, by size of order (id 3211). It is for stocks,
        warrants, funds and cryptocurrencies, and covers regular hours only. Intraday flows are those of the
        latest day; days, weeks and months go back one year. Qot_GetCapitalDistribution tells inflow and outflow
        apart. Since 3.9.

        Protocol 3211, Qot_GetCapitalFlow.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The security to read.
            period_type: The period of an entry: intraday, a day, a week or a month. The vendor's Python client sends
                intraday if nothing is asked. Since 6.2.
            begin_time: First day of the range as yyyy-MM-dd; the vendor's Python client adds HH:mm:ss. Not for
                intraday. What absent means is not documented; that client sends 365 days before endTime. Since 6.2.
            end_time: Last day of the range, as beginTime. Not for intraday. What absent means is not documented; the
                vendor's Python client sends 365 days after beginTime or, without that, today. Since 6.2.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCapitalFlowReply, with the fields
            flow_item_list: One entry per period, oldest first in the vendor's example. Each has in_flow, time,
                timestamp, main_in_flow, super_in_flow, big_in_flow and 2 more.
            last_valid_time: Up to when the data is valid.
            last_valid_timestamp: The same moment as lastValidTime, in seconds since 1970 UTC.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_capital_flow(
            ...     security="HK.00700",
            ...     period_type=qot_common.PeriodType.DAY,
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ... )
            >>> print(reply.flow_item_list[-1].in_flow)
        """
        request = qot_get_capital_flow.Request(
            c2s=qot_get_capital_flow.C2S(
                security=security,
                period_type=period_type,
                begin_time=begin_time,
                end_time=end_time,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_CAPITAL_FLOW, request, timeout)
        return payload(response.s2c)

    def get_capital_distribution(
        self,
        *,
        security: qot_common.Security | str,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCapitalDistributionReply:
        """Reads how much money flows into and out of a security, by size of order (id 3212). It is for stocks,
        warrants, funds and cryptocurrencies, and covers regular hours only. Qot_GetCapitalFlow tells the net flow
        over time. Since 3.9.

        Protocol 3212, Qot_GetCapitalDistribution.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The security to read.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCapitalDistributionReply, with the fields
            capital_in_super: Money that flows in from extra-large orders, in plain units: 2.26 billion for 00700 in the
                documented example.
            capital_in_big: Inflow from large orders.
            capital_in_mid: Inflow from medium orders.
            capital_in_small: Inflow from small orders.
            capital_out_super: Outflow from extra-large orders.
            capital_out_big: Outflow from large orders.
            capital_out_mid: Outflow from medium orders.
            capital_out_small: Outflow from small orders.
            And update_time and update_timestamp.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_capital_distribution(security="HK.00700")
            >>> print(reply.capital_in_big)
        """
        request = qot_get_capital_distribution.Request(
            c2s=qot_get_capital_distribution.C2S(
                security=security,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_CAPITAL_DISTRIBUTION, request, timeout)
        return payload(response.s2c)

    def get_user_security(
        self, *, group_name: str, header: qot_common.QotHeader | None = None, timeout: float | None = None
    ) -> payloads.QotGetUserSecurityReply:
        """Lists the securities of one of the user's watchlist groups (id 3213). Qot_GetUserSecurityGroup lists the
        groups. The groups for positions, mutual funds and foreign exchange cannot be read. Since 3.9.

        Protocol 3213, Qot_GetUserSecurity.proto. At most 10 calls in 30 seconds for a login.

        Args:
            group_name: Name of the group. Of several groups with the same name, the first one is read. System groups
                have a Chinese and an English name, such as All, HK, US, CN, Options, HK options, US options, Futures
                and Starred.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetUserSecurityReply, with the fields
            static_info_list: The securities. Each has basic, warrant_ex_data, option_ex_data and future_ex_data.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_user_security(group_name="Favorites")
            >>> print(reply.static_info_list[0].basic)
        """
        request = qot_get_user_security.Request(
            c2s=qot_get_user_security.C2S(
                group_name=group_name,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_USER_SECURITY, request, timeout)
        return payload(response.s2c)

    def modify_user_security(
        self,
        *,
        group_name: str,
        op: qot_modify_user_security.ModifyUserSecurityOp,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotModifyUserSecurityReply:
        """Adds securities to one of the user's own watchlist groups, or takes them out (id 3214). System groups
        cannot be changed. What is added to a group is also added to the group All, which holds at most 500
        securities, or 2,000 for clients who have traded. Since 3.10.

        Protocol 3214, Qot_ModifyUserSecurity.proto. At most 10 calls in 30 seconds for a login. It changes what
        the gateway or the account keeps, so it is never sent twice.

        Args:
            group_name: Name of the group. Of several groups with the same name, the first one is changed.
            op: Whether to add, delete or take out.
            security_list: The securities to add, delete or take out.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotModifyUserSecurityReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.qot.modify_user_security(
            ...     group_name="Favorites",
            ...     op=qot_modify_user_security.ModifyUserSecurityOp.ADD,
            ...     security_list=["HK.00700"],
            ... )
        """
        request = qot_modify_user_security.Request(
            c2s=qot_modify_user_security.C2S(
                group_name=group_name,
                op=op,
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_MODIFY_USER_SECURITY, request, timeout)
        return payload(response.s2c)

    def stock_filter(
        self,
        *,
        begin: int,
        num: int,
        market: qot_common.QotMarket,
        plate: qot_common.Security | str | None = None,
        base_filter_list: Sequence[qot_stock_filter.BaseFilter] = (),
        accumulate_filter_list: Sequence[qot_stock_filter.AccumulateFilter] = (),
        financial_filter_list: Sequence[qot_stock_filter.FinancialFilter] = (),
        pattern_filter_list: Sequence[qot_stock_filter.PatternFilter] = (),
        custom_indicator_filter_list: Sequence[qot_stock_filter.CustomIndicatorFilter] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotStockFilterReply:
        """Finds stocks by price, accumulated, financial and technical properties, a page at a time (id 3215). With
        Bmp rights for Hong Kong it is refused. Data is of regular hours. At most 250 filters are advised, since
        more may time out. If sorted by a property that changes, such as the latest price, the order can change
        between pages. Qot_StockScreen covers more properties. For the next page raise begin by the number
        received, until lastPage. Since 3.13.

        Protocol 3215, Qot_StockFilter.proto. At most 10 calls in 30 seconds for a login.

        Args:
            begin: Where the page starts: 0 for the first one.
            num: How many stocks to return, at most 200.
            market: The market. Shanghai and Shenzhen are one: either returns the stocks of both.
            plate: The plate to search in: an industry; for Hong Kong and mainland China also a concept, for mainland
                China also a region; or a board such as GEM or NASDAQ. Absent means the whole market.
            base_filter_list: Filters on simple properties.
            accumulate_filter_list: Filters on accumulated properties. Since 3.15.
            financial_filter_list: Filters on properties from financial reports. Since 3.15.
            pattern_filter_list: Filters on patterns of technical indicators. Since 3.27.
            custom_indicator_filter_list: Filters that compare technical indicators. Since 3.27.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotStockFilterReply, with the fields
            last_page: True if no page follows.
            all_count: How many stocks there are on all pages.
            data_list: The stocks of this page. Each has security, name, base_data_list, accumulate_data_list,
                financial_data_list and custom_indicator_data_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.stock_filter(
            ...     begin=0,
            ...     num=10,
            ...     market=qot_common.QotMarket.HK_SECURITY,
            ...     base_filter_list=[
            ...         qot_stock_filter.BaseFilter(
            ...             field_name=qot_stock_filter.StockField.CUR_PRICE,
            ...             filter_min=100.0,
            ...             filter_max=600.0,
            ...             is_no_filter=False,
            ...             sort_dir=qot_stock_filter.SortDir.DESCEND,
            ...         ),
            ...     ],
            ... )
            >>> print(reply.data_list[0].name)
        """
        request = qot_stock_filter.Request(
            c2s=qot_stock_filter.C2S(
                begin=begin,
                num=num,
                market=market,
                plate=plate,
                base_filter_list=as_list(base_filter_list),
                accumulate_filter_list=as_list(accumulate_filter_list),
                financial_filter_list=as_list(financial_filter_list),
                pattern_filter_list=as_list(pattern_filter_list),
                custom_indicator_filter_list=as_list(custom_indicator_filter_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_STOCK_FILTER, request, timeout)
        return payload(response.s2c)

    def iter_stock_filter(
        self,
        *,
        begin: int = 0,
        num: int,
        market: qot_common.QotMarket,
        plate: qot_common.Security | str | None = None,
        base_filter_list: Sequence[qot_stock_filter.BaseFilter] = (),
        accumulate_filter_list: Sequence[qot_stock_filter.AccumulateFilter] = (),
        financial_filter_list: Sequence[qot_stock_filter.FinancialFilter] = (),
        pattern_filter_list: Sequence[qot_stock_filter.PatternFilter] = (),
        custom_indicator_filter_list: Sequence[qot_stock_filter.CustomIndicatorFilter] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_stock_filter.StockData]:
        """Iterate over the items of all pages of ``stock_filter``; each page is asked for when it is needed.

        Finds stocks by price, accumulated, financial and technical properties, a page at a time. Protocol 3215,
        Qot_StockFilter.proto. At most 10 calls in 30 seconds for a login.

        Args:
            num: How many stocks to return, at most 200.
            market: The market. Shanghai and Shenzhen are one: either returns the stocks of both.
            plate: The plate to search in: an industry; for Hong Kong and mainland China also a concept, for mainland
                China also a region; or a board such as GEM or NASDAQ. Absent means the whole market.
            base_filter_list: Filters on simple properties.
            accumulate_filter_list: Filters on accumulated properties. Since 3.15.
            financial_filter_list: Filters on properties from financial reports. Since 3.15.
            pattern_filter_list: Filters on patterns of technical indicators. Since 3.27.
            custom_indicator_filter_list: Filters that compare technical indicators. Since 3.27.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks of this page. Each has security, name, base_data_list, accumulate_data_list,
                financial_data_list and custom_indicator_data_list.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_stock_filter(
            ...     num=10,
            ...     market=qot_common.QotMarket.HK_SECURITY,
            ...     base_filter_list=[
            ...         qot_stock_filter.BaseFilter(
            ...             field_name=qot_stock_filter.StockField.CUR_PRICE,
            ...             filter_min=100.0,
            ...             filter_max=600.0,
            ...             is_no_filter=False,
            ...             sort_dir=qot_stock_filter.SortDir.DESCEND,
            ...         ),
            ...     ],
            ... ):
            ...     print(item)
        """

        def fetch(begin: int) -> payloads.QotStockFilterReply:
            return self.stock_filter(
                begin=begin,
                num=num,
                market=market,
                plate=plate,
                base_filter_list=base_filter_list,
                accumulate_filter_list=accumulate_filter_list,
                financial_filter_list=financial_filter_list,
                pattern_filter_list=pattern_filter_list,
                custom_indicator_filter_list=custom_indicator_filter_list,
                header=header,
                timeout=timeout,
            )

        for found in pages_by_offset(
            fetch, begin, lambda s2c: s2c.data_list, last=lambda s2c: s2c.last_page, total=lambda s2c: s2c.all_count
        ):
            yield from found

    def get_code_change(
        self,
        *,
        place_holder: int | None = None,
        security_list: Sequence[qot_common.Security | str] = (),
        time_filter_list: Sequence[qot_get_code_change.TimeFilter] = (),
        type_list: Sequence[qot_get_code_change.CodeChangeType] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCodeChangeReply:
        """Reads changes of codes, and temporary codes during corporate actions (id 3216). The vendor has them for
        Hong Kong only at present. Since 3.13.

        Protocol 3216, Qot_GetCodeChange.proto.

        Args:
            place_holder: Has no meaning; the vendor's client sends 0.
            security_list: The securities to filter by; empty for all (inferred).
            time_filter_list: The spans of time to filter by; empty for any time (inferred).
            type_list: The reasons to filter by, each a CodeChangeType; empty for all (inferred).
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCodeChangeReply, with the fields
            code_change_list: The changes that pass the filters. Each has type, security, related_security, public_time,
                public_timestamp, effective_time and 3 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_code_change(security_list=["HK.00700"])
            >>> print(reply.code_change_list)
        """
        request = qot_get_code_change.Request(
            c2s=qot_get_code_change.C2S(
                place_holder=place_holder,
                security_list=as_list(security_list),
                time_filter_list=as_list(time_filter_list),
                type_list=as_list(type_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_CODE_CHANGE, request, timeout)
        return payload(response.s2c)

    def get_ipo_list(
        self, *, market: qot_common.QotMarket, header: qot_common.QotHeader | None = None, timeout: float | None = None
    ) -> payloads.QotGetIpoListReply:
        """Lists a market's initial public offerings, with the data its investors need to apply (id 3217). Since
        3.14.

        Protocol 3217, Qot_GetIpoList.proto. At most 10 calls in 30 seconds for a login.

        Args:
            market: The market, a QotMarket of Hong Kong, the US, mainland China, Singapore, Malaysia or Japan. Shanghai
                and Shenzhen are one: either returns the offerings of both.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIpoListReply, with the fields
            ipo_list: One entry per offering. Each has basic, cn_ex_data, hk_ex_data, us_ex_data, sg_ex_data, my_ex_data
                and jp_ex_data.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_ipo_list(market=qot_common.QotMarket.HK_SECURITY)
            >>> print(reply.ipo_list[0].basic.name)
        """
        request = qot_get_ipo_list.Request(
            c2s=qot_get_ipo_list.C2S(
                market=market,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_IPO_LIST, request, timeout)
        return payload(response.s2c)

    def get_future_info(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetFutureInfoReply:
        """Reads the terms of futures contracts: size, price step, trading hours, last trading day (id 3218). At most
        200 contracts fit into one call. Since 3.17.

        Protocol 3218, Qot_GetFutureInfo.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security_list: The contracts, at most 200.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFutureInfoReply, with the fields
            future_info_list: One entry per contract. Each has name, security, last_trade_time, last_trade_timestamp,
                owner, owner_other and 12 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_future_info(security_list=["HK.HSImain"])
            >>> print(reply.future_info_list[0].contract_size)
        """
        request = qot_get_future_info.Request(
            c2s=qot_get_future_info.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_FUTURE_INFO, request, timeout)
        return payload(response.s2c)

    def request_trade_date(
        self,
        *,
        market: qot_common.TradeDateMarket,
        begin_time: str | date,
        end_time: str | date,
        security: qot_common.Security | str | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRequestTradeDateReply:
        """Reads the trading days of a market or of one security (id 3219). They are all days but weekends and
        holidays; unplanned closures are not taken out. The past 10 years are known, and the future up to 31
        December of this year. Since 3.18.

        Protocol 3219, Qot_RequestTradeDate.proto. At most 30 calls in 30 seconds for a login.

        Args:
            market: The market, a TradeDateMarket. Disregarded if security is there.
            begin_time: First day of the range as yyyy-MM-dd.
            end_time: Last day of the range as yyyy-MM-dd.
            security: The security whose trading days to read, in place of a market's. Since 5.6.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestTradeDateReply, with the fields
            trade_date_list: The trading days, earliest first. Each has time, timestamp and trade_date_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_trade_date(
            ...     market=qot_common.TradeDateMarket.HK, begin_time="2026-06-01", end_time="2026-06-30"
            ... )
            >>> print(reply.trade_date_list[0].time)
        """
        request = qot_request_trade_date.Request(
            c2s=qot_request_trade_date.C2S(
                market=market,
                begin_time=begin_time,
                end_time=end_time,
                security=security,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_REQUEST_TRADE_DATE, request, timeout)
        return payload(response.s2c)

    def set_price_reminder(
        self,
        *,
        security: qot_common.Security | str,
        op: qot_set_price_reminder.SetPriceReminderOp,
        key: int | None = None,
        type: qot_common.PriceReminderType | None = None,
        freq: qot_common.PriceReminderFreq | None = None,
        value: float | None = None,
        note: str | None = None,
        reminder_session_list: Sequence[qot_common.PriceReminderMarketStatus] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotSetPriceReminderReply:
        """Adds, changes, enables, disables or deletes price reminders of a security (id 3220). A security can have
        at most 10 reminders of each type. Qot_UpdatePriceReminder tells that one is triggered,
        Qot_GetPriceReminder lists them. Since 3.18.

        Protocol 3220, Qot_SetPriceReminder.proto. At most 60 calls in 30 seconds for a login. It changes what the
        gateway or the account keeps, so it is never sent twice.

        Args:
            security: The security to watch.
            op: What to do.
            key: Which reminder, by its key from Qot_GetPriceReminder. Not needed to add one, or to delete all.
            type: What triggers the reminder.
            freq: How often it reminds.
            value: At which value it is triggered; what it measures depends on type. Percentages are whole: 20 is 20%.
                Volumes are in shares. 3 decimals; more are cut off. Values are rounded down to the step of their type:
                turnover to 10 currency units, volume to 1,000 shares for mainland China and 10 shares elsewhere (0.001
                contracts for options), bid and ask volume to 100 shares for mainland China.
            note: Text to go with the reminder, at most 20 Chinese characters.
            reminder_session_list: The parts of the US trading day in which it reminds, as
                Qot_Common.PriceReminderMarketStatus. By default, for the US, the regular, pre-market and after-hours
                sessions. Since 9.2.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotSetPriceReminderReply, with the fields
            key: Key of the reminder.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.set_price_reminder(
            ...     security="HK.00700",
            ...     op=qot_set_price_reminder.SetPriceReminderOp.ADD,
            ...     type=qot_common.PriceReminderType.PRICE_UP,
            ...     freq=qot_common.PriceReminderFreq.ALWAYS,
            ...     value=600.0,
            ...     note="above 600",
            ... )
            >>> print(reply.key)
        """
        request = qot_set_price_reminder.Request(
            c2s=qot_set_price_reminder.C2S(
                security=security,
                op=op,
                key=key,
                type=type,
                freq=freq,
                value=value,
                note=note,
                reminder_session_list=as_list(reminder_session_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_SET_PRICE_REMINDER, request, timeout)
        return payload(response.s2c)

    def get_price_reminder(
        self,
        *,
        security: qot_common.Security | str | None = None,
        market: qot_common.QotMarket | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetPriceReminderReply:
        """Lists the price reminders of a security or of a market (id 3221). Qot_SetPriceReminder changes them. Since
        3.18.

        Protocol 3221, Qot_GetPriceReminder.proto. At most 10 calls in 30 seconds for a login.

        Args:
            security: The security. If it is there, market is disregarded.
            market: The market. Shanghai and Shenzhen are one: either returns the reminders of both. Since 3.19.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetPriceReminderReply, with the fields
            price_reminder_list: One entry per security. Each has security, name and item_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_price_reminder(security="HK.00700")
            >>> print(reply.price_reminder_list[0].item_list[0].value)
        """
        request = qot_get_price_reminder.Request(
            c2s=qot_get_price_reminder.C2S(
                security=security,
                market=market,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_PRICE_REMINDER, request, timeout)
        return payload(response.s2c)

    def get_user_security_group(
        self,
        *,
        group_type: qot_get_user_security_group.GroupType,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetUserSecurityGroupReply:
        """Lists the user's watchlist groups (id 3222). Qot_GetUserSecurity reads the securities of a group. Since
        3.19.

        Protocol 3222, Qot_GetUserSecurityGroup.proto. At most 10 calls in 30 seconds for a login.

        Args:
            group_type: The kind of groups.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetUserSecurityGroupReply, with the fields
            group_list: One entry per group. Each has group_name and group_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_user_security_group(
            ...     group_type=qot_get_user_security_group.GroupType.ALL,
            ... )
            >>> print(reply.group_list[0].group_name)
        """
        request = qot_get_user_security_group.Request(
            c2s=qot_get_user_security_group.C2S(
                group_type=group_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_USER_SECURITY_GROUP, request, timeout)
        return payload(response.s2c)

    def get_market_state(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetMarketStateReply:
        """Asks which state the markets of securities are in, such as morning session or closed (id 3223). Products
        of one market can trade at different hours, so it is more exact than GetGlobalState. Since 3.25.

        Protocol 3223, Qot_GetMarketState.proto. At most 10 calls in 30 seconds for a login.

        Args:
            security_list: The securities, at most 400.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetMarketStateReply, with the fields
            market_info_list: One entry per security. Each has security, name and market_state.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_market_state(security_list=["HK.00700"])
            >>> print(reply.market_info_list[0].market_state)
        """
        request = qot_get_market_state.Request(
            c2s=qot_get_market_state.C2S(
                security_list=as_list(security_list),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_MARKET_STATE, request, timeout)
        return payload(response.s2c)

    def get_option_expiration_date(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionExpirationDateReply:
        """Lists the days on which options on a security expire (id 3224). Qot_GetOptionChain then reads the options
        of a day. Since 5.4.

        Protocol 3224, Qot_GetOptionExpirationDate.proto. At most 60 calls in 30 seconds for a login.

        Args:
            owner: The underlying: a stock or ETF of Hong Kong or the US, or an index with options.
            index_option_type: Options of full size or mini options. For the indexes of Hong Kong only.
            header: Header common to quote requests; it may be left out. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionExpirationDateReply, with the fields
            date_list: The days, earliest first in the documented example. Each has strike_time, strike_timestamp,
                option_expiry_date_distance and cycle.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_expiration_date(owner="HK.00700")
            >>> print(reply.date_list[0].strike_time)
        """
        request = qot_get_option_expiration_date.Request(
            c2s=qot_get_option_expiration_date.C2S(
                owner=owner,
                index_option_type=index_option_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_EXPIRATION_DATE, request, timeout)
        return payload(response.s2c)

    def get_financials_earnings_price_move(
        self, *, security: qot_common.Security | str, period_count: int | None = None, timeout: float | None = None
    ) -> payloads.QotGetFinancialsEarningsPriceMoveReply:
        """Reads a stock's daily prices and option volatilities around its earnings reports (id 3225). For expected
        moves see Qot_GetFinancialsEarningsPriceHistory. Stocks of Hong Kong, the United States, Singapore, Japan,
        Malaysia and mainland China only. Since 10.6.

        Protocol 3225, Qot_GetFinancialsEarningsPriceMove.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock.
            period_count: How many reports to return, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFinancialsEarningsPriceMoveReply, with the fields
            detail_list: The reports, latest first. Each has fiscal_year, financial_type, period_text, pub_trading_day,
                pub_trading_day_str, pub_type and 2 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_financials_earnings_price_move(security="HK.00700", period_count=4)
            >>> print(reply.detail_list[0].pub_trading_day)
        """
        request = qot_get_financials_earnings_price_move.Request(
            c2s=qot_get_financials_earnings_price_move.C2S(
                security=security,
                period_count=period_count,
            )
        )
        response = self._link.call(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_MOVE, request, timeout)
        return payload(response.s2c)

    def get_financials_earnings_price_history(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetFinancialsEarningsPriceHistoryReply:
        """Reads how a stock's price moved around its earnings reports, and what options expected (id 3226). For
        daily volatilities around them see Qot_GetFinancialsEarningsPriceMove. Stocks of Hong Kong, the United
        States, Singapore, Japan, Malaysia and mainland China only. Since 10.6.

        Protocol 3226, Qot_GetFinancialsEarningsPriceHistory.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFinancialsEarningsPriceHistoryReply, with the fields
            detail_list: The reports, latest first. Each has fiscal_year, financial_type, period_text, is_current,
                pub_trading_day, pub_trading_day_str and 11 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_financials_earnings_price_history(security="HK.00700")
            >>> print(reply.detail_list[0].pub_trading_day)
        """
        request = qot_get_financials_earnings_price_history.Request(
            c2s=qot_get_financials_earnings_price_history.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_FINANCIALS_EARNINGS_PRICE_HISTORY, request, timeout)
        return payload(response.s2c)

    def get_financials_statements(
        self,
        *,
        security: qot_common.Security | str,
        statement_type: qot_common.FinancialStatementsType | None = None,
        financial_type: qot_common.F10Type | None = None,
        currency_code: str | None = None,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetFinancialsStatementsReply:
        """Reads a company's income statements, balance sheets, cash flow statements or main indicators (id 3227).
        For stocks and funds. Since 10.6.

        Protocol 3227, Qot_GetFinancialsStatements.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            statement_type: Which statements; income statements by default.
            financial_type: Kinds of report: 0 to 7 or 9 to 11; 10 by default, single quarters and years.
            currency_code: Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for
                example. As reported if absent.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Reports of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFinancialsStatementsReply, with the fields
            structure_list: The lines that occur in reportList. Each has field_id and display_name.
            report_list: The statements, in order of time; latest first to judge by the documented example, which begins
                with the revenue of 2025 (inferred). Each has date_time, date_time_str, fiscal_year, financial_type,
                period_text, item_list and 4 more.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_financials_statements(
            ...     security="HK.00700", statement_type=qot_common.FinancialStatementsType.INCOME, num=4
            ... )
            >>> print(reply.structure_list[0].field_id)
        """
        request = qot_get_financials_statements.Request(
            c2s=qot_get_financials_statements.C2S(
                security=security,
                statement_type=statement_type,
                financial_type=financial_type,
                currency_code=currency_code,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_FINANCIALS_STATEMENTS, request, timeout)
        return payload(response.s2c)

    def iter_financials_statements(
        self,
        *,
        security: qot_common.Security | str,
        statement_type: qot_common.FinancialStatementsType | None = None,
        financial_type: qot_common.F10Type | None = None,
        currency_code: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_financials_statements.FinancialReport]:
        """Iterate over the items of all pages of ``get_financials_statements``; each page is asked for when it is
        needed.

        Reads a company's income statements, balance sheets, cash flow statements or main indicators. Protocol
        3227, Qot_GetFinancialsStatements.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            statement_type: Which statements; income statements by default.
            financial_type: Kinds of report: 0 to 7 or 9 to 11; 10 by default, single quarters and years.
            currency_code: Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for
                example. As reported if absent.
            num: Reports of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            report_list: The statements, in order of time; latest first to judge by the documented example, which begins
                with the revenue of 2025 (inferred). Each has date_time, date_time_str, fiscal_year, financial_type,
                period_text, item_list and 4 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_financials_statements(
            ...     security="HK.00700", statement_type=qot_common.FinancialStatementsType.INCOME, num=4
            ... ):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetFinancialsStatementsReply:
            return self.get_financials_statements(
                security=security,
                statement_type=statement_type,
                financial_type=financial_type,
                currency_code=currency_code,
                next_key=next_key,
                num=num,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.report_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_financials_revenue_breakdown(
        self,
        *,
        security: qot_common.Security | str,
        date: int | None = None,
        financial_type: qot_common.F10Type | None = None,
        currency_code: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetFinancialsRevenueBreakdownReply:
        """Reads what a company's revenue is made of: by product, industry, region or business (id 3228). For stocks
        and funds. Since 10.6.

        Protocol 3228, Qot_GetFinancialsRevenueBreakdown.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            date: A date of screenDateList. 0 or absent for the latest period.
            financial_type: Kind of the report: 0 to 7 or 9; 0 by default, for any.
            currency_code: Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for
                example. As reported if absent.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFinancialsRevenueBreakdownReply, with the fields
            period: The period, such as 2024/Q3, 2024/H1 or 2024/FY.
            breakdown_list: One entry for each way of dividing it. Each has type and item_list.
            currency_code: Currency of the figures, by its ISO 4217 code.
            screen_date_list: Periods that can be asked for. Each has date, period_text and financial_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_financials_revenue_breakdown(security="HK.00700")
            >>> print(reply.breakdown_list[0].type)
        """
        request = qot_get_financials_revenue_breakdown.Request(
            c2s=qot_get_financials_revenue_breakdown.C2S(
                security=security,
                date=date,
                financial_type=financial_type,
                currency_code=currency_code,
            )
        )
        response = self._link.call(methods.QOT_GET_FINANCIALS_REVENUE_BREAKDOWN, request, timeout)
        return payload(response.s2c)

    def get_research_analyst_consensus(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetResearchAnalystConsensusReply:
        """Reads what analysts of the last three months think of a stock or REIT, all together (id 3229). For the
        single ratings see Qot_GetResearchRatingSummary. Since 10.6.

        Protocol 3229, Qot_GetResearchAnalystConsensus.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or REIT.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetResearchAnalystConsensusReply, with the fields
            highest: Highest target price, in Hong Kong dollars for 00700 to judge by the documented example.
            average: Mean target price, in the currency of highest.
            lowest: Lowest target price, in the currency of highest.
            rating: The rating of all together.
            total: Analysts who gave a rating in the last three months.
            update_time: When the ratings were last brought up to date, in seconds since 1970.
            update_time_str: The same as yyyy-MM-dd, in the market's time zone.
            buy: Share of Buy, in percent: 12.34 is 12.34%.
            And hold, sell, strong_buy and underperform.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_research_analyst_consensus(security="HK.00700")
            >>> print(reply.highest)
        """
        request = qot_get_research_analyst_consensus.Request(
            c2s=qot_get_research_analyst_consensus.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_RESEARCH_ANALYST_CONSENSUS, request, timeout)
        return payload(response.s2c)

    def get_research_rating_summary(
        self,
        *,
        security: qot_common.Security | str,
        rating_dimension_type: qot_common.ResearchRatingDimensionType | None = None,
        uid: str | None = None,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetResearchRatingSummaryReply:
        """Lists the ratings of a stock by institution or by analyst, or those of one of them (id 3230). For US
        stocks and REITs. For all together see Qot_GetResearchAnalystConsensus. Since 10.6.

        Protocol 3230, Qot_GetResearchRatingSummary.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or REIT.
            rating_dimension_type: By institution or by analyst; by institution is the default.
            uid: institutionUid or analystUid for the ratings of one, to fit ratingDimensionType. Empty for the list.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 20; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetResearchRatingSummaryReply, with the fields
            inst_rating_summary_list: The list by institution. Each has institution_info and rating_item_list.
            analyst_rating_summary_list: The list by analyst. Each has analyst_info and rating_item_list.
            inst_rating_detail: One institution.
            analyst_rating_detail: One analyst.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_research_rating_summary(security="US.AAPL", num=10)
            >>> print(reply.inst_rating_summary_list[0].institution_info)
        """
        request = qot_get_research_rating_summary.Request(
            c2s=qot_get_research_rating_summary.C2S(
                security=security,
                rating_dimension_type=rating_dimension_type,
                uid=uid,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_RESEARCH_RATING_SUMMARY, request, timeout)
        return payload(response.s2c)

    def get_research_morningstar_report(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetResearchMorningstarReportReply:
        """Reads Morningstar's report on a stock or REIT (id 3231). Labels and texts are in Chinese in the documented
        example. Since 10.6.

        Protocol 3231, Qot_GetResearchMorningstarReport.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or REIT.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetResearchMorningstarReportReply, with the fields
            rating_type: Whether a model or an analyst gave the rating.
            star_rating: The stars, 1 to 5.
            star_update_time: When the stars were given, in seconds since 1970.
            star_update_time_str: The same as yyyy-MM-dd, in the market's time zone.
            fair_value: Value of a share by the report, in Hong Kong dollars for 00700 in the documented example.
            fair_value_content: Why that value.
            economic_moat_label: How well the company is shielded from competitors: Wide, Narrow or None, for example.
            economic_moat_content: Why that moat.
            And uncertainty_label, uncertainty_content, financial_health_label, financial_health_content,
                analyst_report_by_line, analyst_report_update_time and 11 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_research_morningstar_report(security="HK.00700")
            >>> print(reply.bull_say[0].update_time)
        """
        request = qot_get_research_morningstar_report.Request(
            c2s=qot_get_research_morningstar_report.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_RESEARCH_MORNINGSTAR_REPORT, request, timeout)
        return payload(response.s2c)

    def get_valuation_detail(
        self,
        *,
        security: qot_common.Security | str,
        valuation_type: qot_common.ValuationType | None = None,
        interval_type: qot_common.ValuationIntervalType | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetValuationDetailReply:
        """Reads how a stock, fund or index is valued: over time, within its market and its industry (id 3232).
        Ratios are price to earnings, to book value or to sales, as valuationType says. Since 10.6.

        Protocol 3232, Qot_GetValuationDetail.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock, fund or index.
            valuation_type: Which ratio. Absent or Unknown for the one that suits the security.
            interval_type: Span of the past values. No source tells the default; without it the documented example has
                one year.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetValuationDetailReply, with the fields
            valuation_type: Which ratio it is.
            last_update_time: When it was last computed, in seconds since 1970.
            last_update_time_str: The same as yyyy-MM-dd HH:mm:ss, in the market's time zone.
            trend: The ratio over time.
            market_distribution: Within the market or, for an index, among its members.
            plate_distribution: Within the industry.
            profit_growth_rate: Against profit or revenue.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_valuation_detail(security="HK.00700")
            >>> print(reply.valuation_type)
        """
        request = qot_get_valuation_detail.Request(
            c2s=qot_get_valuation_detail.C2S(
                security=security,
                valuation_type=valuation_type,
                interval_type=interval_type,
            )
        )
        response = self._link.call(methods.QOT_GET_VALUATION_DETAIL, request, timeout)
        return payload(response.s2c)

    def get_valuation_plate_stock_list(
        self,
        *,
        security: qot_common.Security | str,
        valuation_type: qot_common.ValuationType | None = None,
        next_key: str | None = None,
        num: int | None = None,
        sort_type: qot_common.SortType | None = None,
        sort_id: qot_common.SortField | None = None,
        filter_security: qot_common.Security | str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetValuationPlateStockListReply:
        """Lists the members of a plate or index with their valuation (id 3233). Stocks are not supported; for one
        stock see Qot_GetValuationDetail. Since 10.6.

        Protocol 3233, Qot_GetValuationPlateStockList.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The plate or index.
            valuation_type: Price to earnings, book value or sales; earnings by default.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            sort_type: Smallest or largest first; smallest by default.
            sort_id: What the list is sorted by: MarketCap, the default, Valuation, ForwardValuation or
                HistoricalPercentile.
            filter_security: Only members of this plate. For an index only; all if absent.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetValuationPlateStockListReply, with the fields
            count: Members of the plate or index.
            stock_list: The members, in the order asked for. Each has security, name, valuation_val, forward_value,
                valuation_percentile and market_cap.
            next_key: To be sent for the next page; "-1" on the last one.
            plate_list: Plates that members of the index belong to. Each has security and name.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_valuation_plate_stock_list(security="HK.LIST1059", num=10)
            >>> print(reply.stock_list[0].valuation_val)
        """
        request = qot_get_valuation_plate_stock_list.Request(
            c2s=qot_get_valuation_plate_stock_list.C2S(
                security=security,
                valuation_type=valuation_type,
                next_key=next_key,
                num=num,
                sort_type=sort_type,
                sort_id=sort_id,
                filter_security=filter_security,
            )
        )
        response = self._link.call(methods.QOT_GET_VALUATION_PLATE_STOCK_LIST, request, timeout)
        return payload(response.s2c)

    def iter_valuation_plate_stock_list(
        self,
        *,
        security: qot_common.Security | str,
        valuation_type: qot_common.ValuationType | None = None,
        num: int | None = None,
        sort_type: qot_common.SortType | None = None,
        sort_id: qot_common.SortField | None = None,
        filter_security: qot_common.Security | str | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_valuation_plate_stock_list.StockItem]:
        """Iterate over the items of all pages of ``get_valuation_plate_stock_list``; each page is asked for when it
        is needed.

        Lists the members of a plate or index with their valuation. Protocol 3233,
        Qot_GetValuationPlateStockList.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The plate or index.
            valuation_type: Price to earnings, book value or sales; earnings by default.
            num: Items of this page, 1 to 50; 10 by default.
            sort_type: Smallest or largest first; smallest by default.
            sort_id: What the list is sorted by: MarketCap, the default, Valuation, ForwardValuation or
                HistoricalPercentile.
            filter_security: Only members of this plate. For an index only; all if absent.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            stock_list: The members, in the order asked for. Each has security, name, valuation_val, forward_value,
                valuation_percentile and market_cap.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_valuation_plate_stock_list(security="HK.LIST1059", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetValuationPlateStockListReply:
            return self.get_valuation_plate_stock_list(
                security=security,
                valuation_type=valuation_type,
                next_key=next_key,
                num=num,
                sort_type=sort_type,
                sort_id=sort_id,
                filter_security=filter_security,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.stock_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_corporate_actions_dividends(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetCorporateActionsDividendsReply:
        """Lists the dividends and other distributions of a stock or fund (id 3234). Since 10.6.

        Protocol 3234, Qot_GetCorporateActionsDividends.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCorporateActionsDividendsReply, with the fields
            dividend_list: The distributions, latest announced first. Each has pub_date, statement, process,
                record_date, ex_date, dividend_payable_date and fiscal_year.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_corporate_actions_dividends(security="HK.00700")
            >>> print(reply.dividend_list[0].pub_date)
        """
        request = qot_get_corporate_actions_dividends.Request(
            c2s=qot_get_corporate_actions_dividends.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_CORPORATE_ACTIONS_DIVIDENDS, request, timeout)
        return payload(response.s2c)

    def get_corporate_actions_buybacks(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCorporateActionsBuybacksReply:
        """Lists the shares that a company bought back (id 3235). For stocks and funds of Hong Kong and mainland
        China. Since 10.6.

        Protocol 3235, Qot_GetCorporateActionsBuybacks.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCorporateActionsBuybacksReply, with the fields
            hk_buy_back_list: Buybacks of a Hong Kong security. Each has publ_date, publ_date_str, end_date,
                end_date_str, buy_back_money, buy_back_sum and 6 more.
            a_buy_back_list: Buybacks of a mainland security. Each has change_reg_date, change_reg_date_str,
                change_date, change_date_str, event_proce_desc, advance_date and 21 more.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_corporate_actions_buybacks(security="HK.00700", num=10)
            >>> print(reply.hk_buy_back_list[0].buy_back_money)
        """
        request = qot_get_corporate_actions_buybacks.Request(
            c2s=qot_get_corporate_actions_buybacks.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_CORPORATE_ACTIONS_BUYBACKS, request, timeout)
        return payload(response.s2c)

    def iter_corporate_actions_buybacks(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_corporate_actions_buybacks.HKBuyBackItem | qot_get_corporate_actions_buybacks.ABuyBackItem]:
        """Iterate over the items of all pages of ``get_corporate_actions_buybacks``; each page is asked for when it
        is needed.

        Lists the shares that a company bought back. Protocol 3235, Qot_GetCorporateActionsBuybacks.proto. At most
        30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            hk_buy_back_list: Buybacks of a Hong Kong security. Each has publ_date, publ_date_str, end_date,
                end_date_str, buy_back_money, buy_back_sum and 6 more.
            a_buy_back_list: Buybacks of a mainland security. Each has change_reg_date, change_reg_date_str,
                change_date, change_date_str, event_proce_desc, advance_date and 21 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_corporate_actions_buybacks(security="HK.00700", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetCorporateActionsBuybacksReply:
            return self.get_corporate_actions_buybacks(security=security, next_key=next_key, num=num, timeout=timeout)

        for found in pages_by_key(
            fetch, lambda s2c: s2c.hk_buy_back_list or s2c.a_buy_back_list, lambda s2c: s2c.next_key, end="-1"
        ):
            yield from found

    def get_corporate_actions_stock_splits(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCorporateActionsStockSplitsReply:
        """Lists the splits and consolidations of a stock or fund, a page at a time (id 3236). For Hong Kong, the
        United States, Japan, Singapore and Malaysia; some of the vendor's pages name only the first two. Since
        10.6.

        Protocol 3236, Qot_GetCorporateActionsStockSplits.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCorporateActionsStockSplitsReply, with the fields
            split_item_list: The splits and consolidations. Each has dir_deci_pub_date, dir_deci_pub_date_str,
                reform_type, rate, ex_date, ex_date_str and 14 more.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_corporate_actions_stock_splits(security="HK.00939", num=10)
            >>> print(reply.split_item_list[0].rate)
        """
        request = qot_get_corporate_actions_stock_splits.Request(
            c2s=qot_get_corporate_actions_stock_splits.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_CORPORATE_ACTIONS_STOCK_SPLITS, request, timeout)
        return payload(response.s2c)

    def iter_corporate_actions_stock_splits(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_corporate_actions_stock_splits.StockSplitItem]:
        """Iterate over the items of all pages of ``get_corporate_actions_stock_splits``; each page is asked for when
        it is needed.

        Lists the splits and consolidations of a stock or fund, a page at a time. Protocol 3236,
        Qot_GetCorporateActionsStockSplits.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            split_item_list: The splits and consolidations. Each has dir_deci_pub_date, dir_deci_pub_date_str,
                reform_type, rate, ex_date, ex_date_str and 14 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_corporate_actions_stock_splits(security="HK.00939", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetCorporateActionsStockSplitsReply:
            return self.get_corporate_actions_stock_splits(
                security=security, next_key=next_key, num=num, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.split_item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_shareholders_overview(
        self, *, security: qot_common.Security | str, period_id: int | None = None, timeout: float | None = None
    ) -> payloads.QotGetShareholdersOverviewReply:
        """Reads who holds a stock: its main holders, and the kinds of holder (id 3237). For stocks and funds of Hong
        Kong, the United States, Singapore, Japan and Malaysia. Since 10.6.

        Protocol 3237, Qot_GetShareholdersOverview.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            period_id: Id of the period, from holdingPeriodList. 0 or absent for the latest.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShareholdersOverviewReply, with the fields
            main_holder_info_list: The largest holders; the others together are one item in the documented example. Each
                has static_date, static_date_str and item_list.
            holder_type_info_list: The kinds of holder. Each has static_date, static_date_str and item_list.
            holding_period_list: Periods that can be asked for. Each has period_text and period_id.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_shareholders_overview(security="HK.00700")
            >>> print(reply.main_holder_info_list[0].static_date)
        """
        request = qot_get_shareholders_overview.Request(
            c2s=qot_get_shareholders_overview.C2S(
                security=security,
                period_id=period_id,
            )
        )
        response = self._link.call(methods.QOT_GET_SHAREHOLDERS_OVERVIEW, request, timeout)
        return payload(response.s2c)

    def get_shareholders_holding_changes(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        sort_type: qot_common.SortType | None = None,
        sort_column: qot_common.SortField | None = None,
        filter_type: qot_common.HoldingChangesFilterType | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetShareholdersHoldingChangesReply:
        """Lists the changes of a stock's holders: who bought and who sold (id 3238). For stocks and funds of Hong
        Kong, the United States, Singapore, Japan and Malaysia. Since 10.6.

        Protocol 3238, Qot_GetShareholdersHoldingChanges.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            sort_type: Smallest or largest first; largest by default.
            sort_column: What the list is sorted by: ShareChangeNum, the default, HoldingDate, HolderPctChange,
                HolderChangeAmount or HolderPct.
            filter_type: Kind of change; any by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShareholdersHoldingChangesReply, with the fields
            item_list: The changes, in the order asked for. Each has period_text, name, holder_id, share_change_num,
                shares_change_price, holder_pct and 6 more.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_shareholders_holding_changes(security="HK.00700", num=10)
            >>> print(reply.item_list[0].share_change_num)
        """
        request = qot_get_shareholders_holding_changes.Request(
            c2s=qot_get_shareholders_holding_changes.C2S(
                security=security,
                next_key=next_key,
                num=num,
                sort_type=sort_type,
                sort_column=sort_column,
                filter_type=filter_type,
            )
        )
        response = self._link.call(methods.QOT_GET_SHAREHOLDERS_HOLDING_CHANGES, request, timeout)
        return payload(response.s2c)

    def iter_shareholders_holding_changes(
        self,
        *,
        security: qot_common.Security | str,
        num: int | None = None,
        sort_type: qot_common.SortType | None = None,
        sort_column: qot_common.SortField | None = None,
        filter_type: qot_common.HoldingChangesFilterType | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_shareholders_holding_changes.OwnerListItem]:
        """Iterate over the items of all pages of ``get_shareholders_holding_changes``; each page is asked for when
        it is needed.

        Lists the changes of a stock's holders: who bought and who sold. Protocol 3238,
        Qot_GetShareholdersHoldingChanges.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            sort_type: Smallest or largest first; largest by default.
            sort_column: What the list is sorted by: ShareChangeNum, the default, HoldingDate, HolderPctChange,
                HolderChangeAmount or HolderPct.
            filter_type: Kind of change; any by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The changes, in the order asked for. Each has period_text, name, holder_id, share_change_num,
                shares_change_price, holder_pct and 6 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_shareholders_holding_changes(security="HK.00700", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetShareholdersHoldingChangesReply:
            return self.get_shareholders_holding_changes(
                security=security,
                next_key=next_key,
                num=num,
                sort_type=sort_type,
                sort_column=sort_column,
                filter_type=filter_type,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_shareholders_holder_detail(
        self,
        *,
        security: qot_common.Security | str,
        request_type: qot_common.HolderDetailType | None = None,
        next_key: str | None = None,
        num: int | None = None,
        sort_column: qot_common.SortField | None = None,
        sort_type: qot_common.SortType | None = None,
        period_id: int | None = None,
        holder_id: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetShareholdersHolderDetailReply:
        """Lists the holders of a stock of one kind, with what they hold (id 3239). For stocks and funds of Hong
        Kong, the United States, Singapore, Japan and Malaysia. Since 10.6.

        Protocol 3239, Qot_GetShareholdersHolderDetail.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            request_type: Kind of holder; the server chooses if absent.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            sort_column: What the list is sorted by: HolderQuantity, the default, or ShareChangeNum.
            sort_type: Smallest or largest first; largest by default.
            period_id: Id of the period, from Qot_GetShareholdersOverview; 0 by default, for the latest.
            holder_id: Only this holder, by the id that this or another protocol on holders gives; 0 by default, for
                all.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShareholdersHolderDetailReply, with the fields
            update_time: When the figures were last brought up to date, in seconds since 1970.
            update_time_str: The same as yyyy-MM-dd HH:mm:ss, in the market's time zone.
            next_key: To be sent for the next page; "-1" on the last one.
            item_list: The holders, in the order asked for. Each has period_text, holder_id, name, holder_quantity,
                holder_quantity_change, holder_pct and 6 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_shareholders_holder_detail(security="HK.00700", num=10)
            >>> print(reply.item_list[0].holder_quantity)
        """
        request = qot_get_shareholders_holder_detail.Request(
            c2s=qot_get_shareholders_holder_detail.C2S(
                security=security,
                request_type=request_type,
                next_key=next_key,
                num=num,
                sort_column=sort_column,
                sort_type=sort_type,
                period_id=period_id,
                holder_id=holder_id,
            )
        )
        response = self._link.call(methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, request, timeout)
        return payload(response.s2c)

    def iter_shareholders_holder_detail(
        self,
        *,
        security: qot_common.Security | str,
        request_type: qot_common.HolderDetailType | None = None,
        num: int | None = None,
        sort_column: qot_common.SortField | None = None,
        sort_type: qot_common.SortType | None = None,
        period_id: int | None = None,
        holder_id: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_shareholders_holder_detail.OwnershipDetailItem]:
        """Iterate over the items of all pages of ``get_shareholders_holder_detail``; each page is asked for when it
        is needed.

        Lists the holders of a stock of one kind, with what they hold. Protocol 3239,
        Qot_GetShareholdersHolderDetail.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            request_type: Kind of holder; the server chooses if absent.
            num: Items of this page, 1 to 50; 10 by default.
            sort_column: What the list is sorted by: HolderQuantity, the default, or ShareChangeNum.
            sort_type: Smallest or largest first; largest by default.
            period_id: Id of the period, from Qot_GetShareholdersOverview; 0 by default, for the latest.
            holder_id: Only this holder, by the id that this or another protocol on holders gives; 0 by default, for
                all.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The holders, in the order asked for. Each has period_text, holder_id, name, holder_quantity,
                holder_quantity_change, holder_pct and 6 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_shareholders_holder_detail(security="HK.00700", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetShareholdersHolderDetailReply:
            return self.get_shareholders_holder_detail(
                security=security,
                request_type=request_type,
                next_key=next_key,
                num=num,
                sort_column=sort_column,
                sort_type=sort_type,
                period_id=period_id,
                holder_id=holder_id,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_shareholders_institutional(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetShareholdersInstitutionalReply:
        """Reads how many institutions hold a stock, and how much of it, period by period (id 3240). For stocks and
        funds of Hong Kong, the United States, Singapore, Japan and Malaysia. Since 10.6.

        Protocol 3240, Qot_GetShareholdersInstitutional.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShareholdersInstitutionalReply, with the fields
            update_time: When the figures were last brought up to date, in seconds since 1970.
            update_time_str: The same as yyyy-MM-dd HH:mm:ss, in the market's time zone.
            next_key: To be sent for the next page; "-1" on the last one.
            item_list: The periods, latest first in the documented example. Each has period_text, institution_quantity,
                institution_quantity_change, holder_quantity, holder_quantity_change, holder_pct and holder_pct_change.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_shareholders_institutional(security="HK.00700", num=10)
            >>> print(reply.item_list[0].institution_quantity)
        """
        request = qot_get_shareholders_institutional.Request(
            c2s=qot_get_shareholders_institutional.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_SHAREHOLDERS_INSTITUTIONAL, request, timeout)
        return payload(response.s2c)

    def iter_shareholders_institutional(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_shareholders_institutional.InstitutionHolderItem]:
        """Iterate over the items of all pages of ``get_shareholders_institutional``; each page is asked for when it
        is needed.

        Reads how many institutions hold a stock, and how much of it, period by period. Protocol 3240,
        Qot_GetShareholdersInstitutional.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The periods, latest first in the documented example. Each has period_text, institution_quantity,
                institution_quantity_change, holder_quantity, holder_quantity_change, holder_pct and holder_pct_change.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_shareholders_institutional(security="HK.00700", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetShareholdersInstitutionalReply:
            return self.get_shareholders_institutional(security=security, next_key=next_key, num=num, timeout=timeout)

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_insider_holder_list(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetInsiderHolderListReply:
        """Lists the insiders who hold a stock: executives, directors and large holders (id 3241). For stocks and
        funds of the United States and Singapore. Since 10.6.

        Protocol 3241, Qot_GetInsiderHolderList.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 20; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInsiderHolderListReply, with the fields
            item_list: The insiders. Each has holder_id, holder_quantity, holder_pct, name and title.
            all_count: Insiders on all pages.
            next_key: To be sent for the next page; "-1" on the last one.
            insider_total_count: All insiders.
            insider_bought_count: Insiders who bought.
            insider_sold_count: Insiders who sold.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_insider_holder_list(security="US.AAPL", num=10)
            >>> print(reply.item_list[0].holder_quantity)
        """
        request = qot_get_insider_holder_list.Request(
            c2s=qot_get_insider_holder_list.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_INSIDER_HOLDER_LIST, request, timeout)
        return payload(response.s2c)

    def iter_insider_holder_list(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_insider_holder_list.OwnerInsiderHolderItem]:
        """Iterate over the items of all pages of ``get_insider_holder_list``; each page is asked for when it is
        needed.

        Lists the insiders who hold a stock: executives, directors and large holders. Protocol 3241,
        Qot_GetInsiderHolderList.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 20; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The insiders. Each has holder_id, holder_quantity, holder_pct, name and title.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_insider_holder_list(security="US.AAPL", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetInsiderHolderListReply:
            return self.get_insider_holder_list(security=security, next_key=next_key, num=num, timeout=timeout)

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_insider_trade_list(
        self,
        *,
        security: qot_common.Security | str,
        holder_id: int | None = None,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetInsiderTradeListReply:
        """Lists the trades of a stock's insiders (id 3242). For stocks and funds of the United States and Singapore.
        Since 10.6.

        Protocol 3242, Qot_GetInsiderTradeList.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            holder_id: Only trades of this holder, by the id of Qot_GetInsiderHolderList or of this protocol. All if
                absent.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInsiderTradeListReply, with the fields
            item_list: The trades. Each has trade_shares, min_trade_date, min_trade_date_str, max_trade_date,
                max_trade_date_str, min_price and 9 more.
            all_count: Trades on all pages.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_insider_trade_list(security="US.AAPL", num=10)
            >>> print(reply.item_list[0].trade_shares)
        """
        request = qot_get_insider_trade_list.Request(
            c2s=qot_get_insider_trade_list.C2S(
                security=security,
                holder_id=holder_id,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_INSIDER_TRADE_LIST, request, timeout)
        return payload(response.s2c)

    def iter_insider_trade_list(
        self,
        *,
        security: qot_common.Security | str,
        holder_id: int | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_insider_trade_list.OwnerInsiderTradeItem]:
        """Iterate over the items of all pages of ``get_insider_trade_list``; each page is asked for when it is
        needed.

        Lists the trades of a stock's insiders. Protocol 3242, Qot_GetInsiderTradeList.proto. At most 30 calls in
        30 seconds for a login.

        Args:
            security: The stock or fund.
            holder_id: Only trades of this holder, by the id of Qot_GetInsiderHolderList or of this protocol. All if
                absent.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The trades. Each has trade_shares, min_trade_date, min_trade_date_str, max_trade_date,
                max_trade_date_str, min_price and 9 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_insider_trade_list(security="US.AAPL", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetInsiderTradeListReply:
            return self.get_insider_trade_list(
                security=security, holder_id=holder_id, next_key=next_key, num=num, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_company_profile(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetCompanyProfileReply:
        """Reads what is known of a company: name, day of listing, chairman, address, business and more (id 3243).
        For stocks and funds. Since 10.6.

        Protocol 3243, Qot_GetCompanyProfile.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCompanyProfileReply, with the fields
            item_list: The facts, to be shown one after the other. Each has name, value and field_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_company_profile(security="HK.00700")
            >>> print(reply.item_list[0].name)
        """
        request = qot_get_company_profile.Request(
            c2s=qot_get_company_profile.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_COMPANY_PROFILE, request, timeout)
        return payload(response.s2c)

    def get_company_executives(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetCompanyExecutivesReply:
        """Lists a company's directors and executives (id 3244). For stocks and funds. For one of them see
        Qot_GetCompanyExecutiveBackground. Since 10.6.

        Protocol 3244, Qot_GetCompanyExecutives.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCompanyExecutivesReply, with the fields
            director_list: One entry for each. Each has display_leader_name, leader_name, position_name, begin_date,
                begin_date_str, leader_gender and 5 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_company_executives(security="HK.00700")
            >>> print(reply.director_list[0].annual_salary)
        """
        request = qot_get_company_executives.Request(
            c2s=qot_get_company_executives.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_COMPANY_EXECUTIVES, request, timeout)
        return payload(response.s2c)

    def get_company_executive_background(
        self, *, security: qot_common.Security | str, leader_name: str | None = None, timeout: float | None = None
    ) -> payloads.QotGetCompanyExecutiveBackgroundReply:
        """Reads the background of one director or executive of a company (id 3245). Since 10.6.

        Protocol 3245, Qot_GetCompanyExecutiveBackground.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            leader_name: leaderName of Qot_GetCompanyExecutives, not displayLeaderName.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCompanyExecutiveBackgroundReply, with the fields
            brief_background: The background in words.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_company_executive_background(security="HK.00700")
            >>> print(reply.brief_background)
        """
        request = qot_get_company_executive_background.Request(
            c2s=qot_get_company_executive_background.C2S(
                security=security,
                leader_name=leader_name,
            )
        )
        response = self._link.call(methods.QOT_GET_COMPANY_EXECUTIVE_BACKGROUND, request, timeout)
        return payload(response.s2c)

    def get_company_operational_efficiency(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        currency_code: str | None = None,
        financial_type: qot_common.F10Type | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetCompanyOperationalEfficiencyReply:
        """Reads a company's number of employees, and revenue and profit for each of them (id 3246). For stocks and
        funds. Since 10.6.

        Protocol 3246, Qot_GetCompanyOperationalEfficiency.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Reports of this page, 1 to 50; 10 by default.
            currency_code: Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for
                example. The default currency if absent.
            financial_type: Kind of the reports: 0 to 7; 0 by default, for any.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetCompanyOperationalEfficiencyReply, with the fields
            item_list: The reports, latest first in the documented example. Each has fiscal_year, financial_type,
                period_text, end_date, end_date_str, employee_num and 7 more.
            next_key: To be sent for the next page; "-1" on the last one.
            currency_code: Currency of the figures, by its ISO 4217 code.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_company_operational_efficiency(security="HK.00700", num=4)
            >>> print(reply.item_list[0].employee_num)
        """
        request = qot_get_company_operational_efficiency.Request(
            c2s=qot_get_company_operational_efficiency.C2S(
                security=security,
                next_key=next_key,
                num=num,
                currency_code=currency_code,
                financial_type=financial_type,
            )
        )
        response = self._link.call(methods.QOT_GET_COMPANY_OPERATIONAL_EFFICIENCY, request, timeout)
        return payload(response.s2c)

    def iter_company_operational_efficiency(
        self,
        *,
        security: qot_common.Security | str,
        num: int | None = None,
        currency_code: str | None = None,
        financial_type: qot_common.F10Type | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_company_operational_efficiency.OperationalEfficiencyItem]:
        """Iterate over the items of all pages of ``get_company_operational_efficiency``; each page is asked for when
        it is needed.

        Reads a company's number of employees, and revenue and profit for each of them. Protocol 3246,
        Qot_GetCompanyOperationalEfficiency.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Reports of this page, 1 to 50; 10 by default.
            currency_code: Currency to convert to, by its ISO 4217 code: CNY, USD, HKD, SGD, JPY, CAD or AUD, for
                example. The default currency if absent.
            financial_type: Kind of the reports: 0 to 7; 0 by default, for any.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The reports, latest first in the documented example. Each has fiscal_year, financial_type,
                period_text, end_date, end_date_str, employee_num and 7 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_company_operational_efficiency(security="HK.00700", num=4):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetCompanyOperationalEfficiencyReply:
            return self.get_company_operational_efficiency(
                security=security,
                next_key=next_key,
                num=num,
                currency_code=currency_code,
                financial_type=financial_type,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_key, end="-1"):
            yield from found

    def get_top_ten_buy_sell_brokers(
        self, *, security: qot_common.Security | str, days_before: int | None = None, timeout: float | None = None
    ) -> payloads.QotGetTopTenBuySellBrokersReply:
        """Reads which ten brokers bought the most of a stock on balance, and which ten sold the most (id 3247).
        Stocks and funds of Hong Kong only. For the brokers in the order book see Qot_GetBroker. Since 10.6.

        Protocol 3247, Qot_GetTopTenBuySellBrokers.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            days_before: 0 for live data, the default; N for the day N trading days ago, of which only net volumes and
                names are told.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetTopTenBuySellBrokersReply, with the fields
            is_real_time: True for live data, false for those of an earlier day.
            data_time: When the data were updated, in seconds since 1970 UTC.
            data_time_str: The same time as yyyy-MM-dd HH:mm:ss, in the time zone of the market.
            broker_list: The brokers. Each has net_vol, broker_name, buy_sell_type, avg_price, total_vol and
                total_turnover.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_top_ten_buy_sell_brokers(security="HK.00700", days_before=5)
            >>> print(reply.broker_list[0].net_vol)
        """
        request = qot_get_top_ten_buy_sell_brokers.Request(
            c2s=qot_get_top_ten_buy_sell_brokers.C2S(
                security=security,
                days_before=days_before,
            )
        )
        response = self._link.call(methods.QOT_GET_TOP_TEN_BUY_SELL_BROKERS, request, timeout)
        return payload(response.s2c)

    def get_daily_short_volume(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetDailyShortVolumeReply:
        """Reads how much of a stock is sold short each day (id 3248). For stocks and funds of Hong Kong and the
        United States. For what is not yet bought back see Qot_GetShortInterest. Since 10.6.

        Protocol 3248, Qot_GetDailyShortVolume.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetDailyShortVolumeReply, with the fields
            us_item_list: Days of a US security. Each has timestamp, timestamp_str, total_shares_short,
                nasdaq_shares_short, nyse_shares_short, short_percent and 4 more.
            hk_item_list: Days of a Hong Kong security. Each has timestamp, timestamp_str, shares_traded, turnover,
                short_sell_shares_traded, short_sell_turnover and 4 more.
            next_key: To be sent for the next page; "-1" on the last one.
            aggregated_short: Shares sold short and not yet bought back.
            aggregated_short_ratio: aggregatedShort by the floating shares, in percent: 12.34 is 12.34%.
            new_time_str: Day of the latest figures as yyyy-MM-dd, in the market's time zone.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_daily_short_volume(security="US.AAPL", num=10)
            >>> print(reply.us_item_list[0].total_shares_short)
        """
        request = qot_get_daily_short_volume.Request(
            c2s=qot_get_daily_short_volume.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_DAILY_SHORT_VOLUME, request, timeout)
        return payload(response.s2c)

    def iter_daily_short_volume(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[
        qot_get_daily_short_volume.UsDailyShortVolumeItem | qot_get_daily_short_volume.HkDailyShortVolumeItem
    ]:
        """Iterate over the items of all pages of ``get_daily_short_volume``; each page is asked for when it is
        needed.

        Reads how much of a stock is sold short each day. Protocol 3248, Qot_GetDailyShortVolume.proto. At most 30
        calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            us_item_list: Days of a US security. Each has timestamp, timestamp_str, total_shares_short,
                nasdaq_shares_short, nyse_shares_short, short_percent and 4 more.
            hk_item_list: Days of a Hong Kong security. Each has timestamp, timestamp_str, shares_traded, turnover,
                short_sell_shares_traded, short_sell_turnover and 4 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_daily_short_volume(security="US.AAPL", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetDailyShortVolumeReply:
            return self.get_daily_short_volume(security=security, next_key=next_key, num=num, timeout=timeout)

        for found in pages_by_key(
            fetch, lambda s2c: s2c.us_item_list or s2c.hk_item_list, lambda s2c: s2c.next_key, end="-1"
        ):
            yield from found

    def get_short_interest(
        self,
        *,
        security: qot_common.Security | str,
        next_key: str | None = None,
        num: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetShortInterestReply:
        """Reads how much of a stock is sold short and not yet bought back, over time (id 3249). For stocks and funds
        of Hong Kong and the United States. For what is sold short each day see Qot_GetDailyShortVolume. Since
        10.6.

        Protocol 3249, Qot_GetShortInterest.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            next_key: nextKey of the previous reply. Absent for the first page.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShortInterestReply, with the fields
            us_item_list: Days of a US security. Each has timestamp, timestamp_str, shares_short, short_percent,
                avg_daily_share_volume, days_to_cover and 2 more.
            hk_item_list: Days of a Hong Kong security. Each has timestamp, timestamp_str, close_price,
                last_close_price, aggregated_short and aggregated_short_ratio.
            next_key: To be sent for the next page; "-1" on the last one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_short_interest(security="US.AAPL", num=10)
            >>> print(reply.us_item_list[0].shares_short)
        """
        request = qot_get_short_interest.Request(
            c2s=qot_get_short_interest.C2S(
                security=security,
                next_key=next_key,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_SHORT_INTEREST, request, timeout)
        return payload(response.s2c)

    def iter_short_interest(
        self, *, security: qot_common.Security | str, num: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_short_interest.UsShortInterestItem | qot_get_short_interest.HkShortInterestItem]:
        """Iterate over the items of all pages of ``get_short_interest``; each page is asked for when it is needed.

        Reads how much of a stock is sold short and not yet bought back, over time. Protocol 3249,
        Qot_GetShortInterest.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The stock or fund.
            num: Items of this page, 1 to 50; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            us_item_list: Days of a US security. Each has timestamp, timestamp_str, shares_short, short_percent,
                avg_daily_share_volume, days_to_cover and 2 more.
            hk_item_list: Days of a Hong Kong security. Each has timestamp, timestamp_str, close_price,
                last_close_price, aggregated_short and aggregated_short_ratio.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_short_interest(security="US.AAPL", num=10):
            ...     print(item)
        """

        def fetch(next_key: str | None) -> payloads.QotGetShortInterestReply:
            return self.get_short_interest(security=security, next_key=next_key, num=num, timeout=timeout)

        for found in pages_by_key(
            fetch, lambda s2c: s2c.us_item_list or s2c.hk_item_list, lambda s2c: s2c.next_key, end="-1"
        ):
            yield from found

    def get_option_volatility(
        self,
        *,
        security: qot_common.Security | str,
        query_time_period: qot_common.OptionVolatilityTimePeriodType | None = None,
        hv_time_period: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionVolatilityReply:
        """Reads the implied volatility of one option and the historical volatility of its underlying over time (id
        3250). Since 10.6.

        Protocol 3250, Qot_GetOptionVolatility.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The option itself; stocks are not supported.
            query_time_period: Span of time to return; a month by default.
            hv_time_period: Days over which the historical volatility is computed, 5 to 250; 30 by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionVolatilityReply, with the fields
            item_list: The days. Each has timestamp, timestamp_str, implied_volatility, history_volatility and
                volatility_premium.
            average_impvol: Mean of the implied volatility over the span, in percent: 25 is 25%.
            impvol_status: How the implied volatility is judged.
            analysis: The judgement in words.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_volatility(security="US.AAPL260717C205000")
            >>> print(reply.item_list[0].implied_volatility)
        """
        request = qot_get_option_volatility.Request(
            c2s=qot_get_option_volatility.C2S(
                security=security,
                query_time_period=query_time_period,
                hv_time_period=hv_time_period,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_VOLATILITY, request, timeout)
        return payload(response.s2c)

    def get_option_exercise_probability(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetOptionExerciseProbabilityReply:
        """Reads day by day how likely the exercise of one option was (id 3251). Since 10.6.

        Protocol 3251, Qot_GetOptionExerciseProbability.proto. At most 30 calls in 30 seconds for a login.

        Args:
            security: The option itself; stocks are not supported.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionExerciseProbabilityReply, with the fields
            item_list: The probabilities, latest first. Each has timestamp, timestamp_str, security_price and
                strike_probability.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_exercise_probability(security="US.AAPL260717C205000")
            >>> print(reply.item_list[0].security_price)
        """
        request = qot_get_option_exercise_probability.Request(
            c2s=qot_get_option_exercise_probability.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_EXERCISE_PROBABILITY, request, timeout)
        return payload(response.s2c)

    def stock_screen(
        self,
        *,
        filter_list: Sequence[qot_stock_screen.ScreenQuery] = (),
        retrieve_list: Sequence[qot_stock_screen.RetrieveQuery] = (),
        watchlist_stock_ids: Sequence[int] = (),
        sort: qot_stock_screen.Sort | None = None,
        page_from: int | None = None,
        page_count: int | None = None,
        sort_list: Sequence[qot_stock_screen.Sort] = (),
        timeout: float | None = None,
    ) -> payloads.QotStockScreenReply:
        """Screens the shares of whole markets by conditions on quotes, finances, indicators and more (id 3252); the
        successor of Qot_StockFilter. Bounds and results are in plain units; the gateway scales them. Percentages
        differ by kind: by the documentation simple and broker properties have 5.0 for 5%, cumulative and
        financial ones 0.05; each kind says what its examples show. With Bmp rights for Hong Kong it is refused,
        says the vendor's skill. For the next page raise pageFrom by the number received, until lastPage is 1.
        Since 10.6.

        Protocol 3252, Qot_StockScreen.proto. At most 10 calls in 30 seconds for a login.

        Args:
            filter_list: Conditions, which must all hold.
            retrieve_list: Values to return. Only ids come back if it is empty.
            watchlist_stock_ids: Ids of the shares of a watch list; no source says when they are needed.
            sort: Order of the results by one key. Not read if sortList is set.
            page_from: Results to skip, from 0.
            page_count: Results of this page, at most 300; the vendor's client sends 200 by default.
            sort_list: Order of the results by several keys, first key first; it goes before sort.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotStockScreenReply, with the fields
            data_list: The shares of this page. Each has stock_id and results.
            last_page: 1 on the last page, else 0.
            all_count: Results on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.stock_screen(
            ...     filter_list=[
            ...         qot_stock_screen.ScreenQuery(
            ...             simple_field_query=qot_stock_screen.QuerySimpleField(
            ...                 simple_field=qot_stock_screen.SimpleField.MARKET, screen_value_list=[1]
            ...             ),
            ...         ),
            ...         qot_stock_screen.ScreenQuery(
            ...             simple_property_query=qot_stock_screen.QueryPropertySimple(
            ...                 property=qot_stock_screen.PropertySimple(
            ...                     name=qot_stock_screen.SimpleProperty.PRICE,
            ...                 ),
            ...                 filter_min=qot_stock_screen.Boundary(value=100.0, includes=True),
            ...             ),
            ...         ),
            ...     ],
            ...     retrieve_list=[
            ...         qot_stock_screen.RetrieveQuery(
            ...             basic_property=qot_stock_screen.PropertyBasic(
            ...                 name=qot_stock_screen.BasicProperty.CODE,
            ...             ),
            ...         ),
            ...         qot_stock_screen.RetrieveQuery(
            ...             simple_property=qot_stock_screen.PropertySimple(
            ...                 name=qot_stock_screen.SimpleProperty.PRICE,
            ...             ),
            ...         ),
            ...     ],
            ...     page_from=0,
            ...     page_count=10,
            ... )
            >>> print(reply.data_list[0].stock_id)
        """
        request = qot_stock_screen.Request(
            c2s=qot_stock_screen.C2S(
                filter_list=as_list(filter_list),
                retrieve_list=as_list(retrieve_list),
                watchlist_stock_ids=as_list(watchlist_stock_ids),
                sort=sort,
                page_from=page_from,
                page_count=page_count,
                sort_list=as_list(sort_list),
            )
        )
        response = self._link.call(methods.QOT_STOCK_SCREEN, request, timeout)
        return payload(response.s2c)

    def iter_stock_screen(
        self,
        *,
        page_from: int = 0,
        filter_list: Sequence[qot_stock_screen.ScreenQuery] = (),
        retrieve_list: Sequence[qot_stock_screen.RetrieveQuery] = (),
        watchlist_stock_ids: Sequence[int] = (),
        sort: qot_stock_screen.Sort | None = None,
        page_count: int | None = None,
        sort_list: Sequence[qot_stock_screen.Sort] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_stock_screen.StockScreenItem]:
        """Iterate over the items of all pages of ``stock_screen``; each page is asked for when it is needed.

        Screens the shares of whole markets by conditions on quotes, finances, indicators and more; the successor
        of Qot_StockFilter. Protocol 3252, Qot_StockScreen.proto. At most 10 calls in 30 seconds for a login.

        Args:
            filter_list: Conditions, which must all hold.
            retrieve_list: Values to return. Only ids come back if it is empty.
            watchlist_stock_ids: Ids of the shares of a watch list; no source says when they are needed.
            sort: Order of the results by one key. Not read if sortList is set.
            page_count: Results of this page, at most 300; the vendor's client sends 200 by default.
            sort_list: Order of the results by several keys, first key first; it goes before sort.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The shares of this page. Each has stock_id and results.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_stock_screen(
            ...     filter_list=[
            ...         qot_stock_screen.ScreenQuery(
            ...             simple_field_query=qot_stock_screen.QuerySimpleField(
            ...                 simple_field=qot_stock_screen.SimpleField.MARKET, screen_value_list=[1]
            ...             ),
            ...         ),
            ...         qot_stock_screen.ScreenQuery(
            ...             simple_property_query=qot_stock_screen.QueryPropertySimple(
            ...                 property=qot_stock_screen.PropertySimple(
            ...                     name=qot_stock_screen.SimpleProperty.PRICE,
            ...                 ),
            ...                 filter_min=qot_stock_screen.Boundary(value=100.0, includes=True),
            ...             ),
            ...         ),
            ...     ],
            ...     retrieve_list=[
            ...         qot_stock_screen.RetrieveQuery(
            ...             basic_property=qot_stock_screen.PropertyBasic(
            ...                 name=qot_stock_screen.BasicProperty.CODE,
            ...             ),
            ...         ),
            ...         qot_stock_screen.RetrieveQuery(
            ...             simple_property=qot_stock_screen.PropertySimple(
            ...                 name=qot_stock_screen.SimpleProperty.PRICE,
            ...             ),
            ...         ),
            ...     ],
            ...     page_count=10,
            ... ):
            ...     print(item)
        """

        def fetch(page_from: int) -> payloads.QotStockScreenReply:
            return self.stock_screen(
                filter_list=filter_list,
                retrieve_list=retrieve_list,
                watchlist_stock_ids=watchlist_stock_ids,
                sort=sort,
                page_from=page_from,
                page_count=page_count,
                sort_list=sort_list,
                timeout=timeout,
            )

        for found in pages_by_offset(
            fetch, page_from, lambda s2c: s2c.data_list, last=lambda s2c: s2c.last_page, total=lambda s2c: s2c.all_count
        ):
            yield from found

    def option_screen(
        self,
        *,
        market_category_list: Sequence[qot_option_screen.MarketCategory] = (),
        filter_list: Sequence[qot_option_screen.FilterGroup] = (),
        sort_list: Sequence[qot_option_screen.Sort] = (),
        page_from: int | None = None,
        page_count: int | None = None,
        option_retrieve_list: Sequence[qot_option_screen.OptionIndicatorType] = (),
        underlying_retrieve_list: Sequence[qot_option_screen.UnderlyingIndicatorType] = (),
        timeout: float | None = None,
    ) -> payloads.QotOptionScreenReply:
        """Screens the options of whole markets by conditions on the underlying and on the option (id 3253).
        Volatilities and probabilities are fractions here, in conditions and results: 0.3 is 30%; most other
        protocols have them in percent. The documentation and its recorded results say so; a docstring of the
        vendor's client has 30.0 for an implied volatility of 30%. For other ratios no source has an example. For
        the next page raise pageFrom by the number received, until lastPage. Since 10.6.

        Protocol 3253, Qot_OptionScreen.proto. At most 10 calls in 30 seconds for a login.

        Args:
            market_category_list: Markets to screen, at least one.
            filter_list: Groups of conditions. Each group must hold, by any one of its conditions.
            sort_list: Order of the results, first key first.
            page_from: Results to skip, from 0.
            page_count: Results of this page, at most 1,000; the vendor's client sends 200 by default.
            option_retrieve_list: Figures of the option to return. A basic set if left empty.
            underlying_retrieve_list: Figures of the underlying to return: IV, HV, IVRank, IVPercentile, MarketCap,
                StockPrice and ChangeRate only. None but its id if left empty.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotOptionScreenReply, with the fields
            last_page: Whether no results follow.
            all_count: Results on all pages.
            data_list: The options of this page, in the order of sortList. Each has security, option_name, strike_price,
                strike_date, option_type, exercise_type and 42 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.option_screen(
            ...     market_category_list=[qot_option_screen.MarketCategory.US_STOCK],
            ...     filter_list=[
            ...         qot_option_screen.FilterGroup(
            ...             option_list=[
            ...                 qot_option_screen.OptionIndicator(
            ...                     indicator_type=qot_option_screen.OptionIndicatorType.LEFT_DAY,
            ...                     indicator_value=qot_option_screen.IndicatorValue(
            ...                         value_interval=qot_option_screen.Interval(
            ...                             filter_max=qot_option_screen.Boundary(value=30.0, includes=True),
            ...                         ),
            ...                     ),
            ...                 ),
            ...             ],
            ...         ),
            ...     ],
            ...     page_from=0,
            ...     page_count=10,
            ... )
            >>> print(reply.data_list[0].strike_price)
        """
        request = qot_option_screen.Request(
            c2s=qot_option_screen.C2S(
                market_category_list=as_list(market_category_list),
                filter_list=as_list(filter_list),
                sort_list=as_list(sort_list),
                page_from=page_from,
                page_count=page_count,
                option_retrieve_list=as_list(option_retrieve_list),
                underlying_retrieve_list=as_list(underlying_retrieve_list),
            )
        )
        response = self._link.call(methods.QOT_OPTION_SCREEN, request, timeout)
        return payload(response.s2c)

    def iter_option_screen(
        self,
        *,
        page_from: int = 0,
        market_category_list: Sequence[qot_option_screen.MarketCategory] = (),
        filter_list: Sequence[qot_option_screen.FilterGroup] = (),
        sort_list: Sequence[qot_option_screen.Sort] = (),
        page_count: int | None = None,
        option_retrieve_list: Sequence[qot_option_screen.OptionIndicatorType] = (),
        underlying_retrieve_list: Sequence[qot_option_screen.UnderlyingIndicatorType] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_option_screen.OptionScreenItem]:
        """Iterate over the items of all pages of ``option_screen``; each page is asked for when it is needed.

        Screens the options of whole markets by conditions on the underlying and on the option. Protocol 3253,
        Qot_OptionScreen.proto. At most 10 calls in 30 seconds for a login.

        Args:
            market_category_list: Markets to screen, at least one.
            filter_list: Groups of conditions. Each group must hold, by any one of its conditions.
            sort_list: Order of the results, first key first.
            page_count: Results of this page, at most 1,000; the vendor's client sends 200 by default.
            option_retrieve_list: Figures of the option to return. A basic set if left empty.
            underlying_retrieve_list: Figures of the underlying to return: IV, HV, IVRank, IVPercentile, MarketCap,
                StockPrice and ChangeRate only. None but its id if left empty.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The options of this page, in the order of sortList. Each has security, option_name, strike_price,
                strike_date, option_type, exercise_type and 42 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_screen(
            ...     market_category_list=[qot_option_screen.MarketCategory.US_STOCK],
            ...     filter_list=[
            ...         qot_option_screen.FilterGroup(
            ...             option_list=[
            ...                 qot_option_screen.OptionIndicator(
            ...                     indicator_type=qot_option_screen.OptionIndicatorType.LEFT_DAY,
            ...                     indicator_value=qot_option_screen.IndicatorValue(
            ...                         value_interval=qot_option_screen.Interval(
            ...                             filter_max=qot_option_screen.Boundary(value=30.0, includes=True),
            ...                         ),
            ...                     ),
            ...                 ),
            ...             ],
            ...         ),
            ...     ],
            ...     page_count=10,
            ... ):
            ...     print(item)
        """

        def fetch(page_from: int) -> payloads.QotOptionScreenReply:
            return self.option_screen(
                market_category_list=market_category_list,
                filter_list=filter_list,
                sort_list=sort_list,
                page_from=page_from,
                page_count=page_count,
                option_retrieve_list=option_retrieve_list,
                underlying_retrieve_list=underlying_retrieve_list,
                timeout=timeout,
            )

        for found in pages_by_offset(
            fetch, page_from, lambda s2c: s2c.data_list, last=lambda s2c: s2c.last_page, total=lambda s2c: s2c.all_count
        ):
            yield from found

    def warrant_screen(
        self,
        *,
        market_type: qot_warrant_screen.WarrantMarket | None = None,
        is_delay: bool | None = None,
        filter_list: Sequence[qot_warrant_screen.ScreenGroup] = (),
        sort_list: Sequence[qot_warrant_screen.Sort] = (),
        only_count: bool | None = None,
        page_from: int | None = None,
        page_count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotWarrantScreenReply:
        """Lists warrants and callable bull and bear contracts that meet conditions (id 3254). For Hong Kong,
        Singapore and Malaysia; money is mostly in HKD, SGD or MYR accordingly. Bounds and results are in plain
        units; the gateway does the scaling. For Hong Kong alone see also Qot_GetWarrant. For the next page raise
        pageFrom by the number received, until lastPage. Since 10.6.

        Protocol 3254, Qot_WarrantScreen.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market_type: 1 for Hong Kong, 4 for Singapore, 15 for Malaysia: not a Qot_Common.QotMarket.
            is_delay: Whether to use delayed quotes; false by default.
            filter_list: The conditions.
            sort_list: What to sort by; several fields can be given.
            only_count: Whether to return allCount alone, without warrants; false by default.
            page_from: Items to skip, 0 by default.
            page_count: Items of this page at most. The documentation has 200 as the default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotWarrantScreenReply, with the fields
            warrants: The warrants, in the order asked for. Each has stock_id, stock_owner, issuer_id, warrant_type,
                strike_price, maturity_date and 41 more.
            last_page: Whether this is the last page.
            all_count: Warrants that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.warrant_screen(
            ...     market_type=qot_warrant_screen.WarrantMarket.HK,
            ...     filter_list=[
            ...         qot_warrant_screen.ScreenGroup(
            ...             field_id=qot_warrant_screen.WarrantField.STOCK_OWNER,
            ...             choices=[
            ...                 qot_warrant_screen.Choice(
            ...                     content_type=qot_warrant_screen.ContentType.TEXT, text="HK.00700"
            ...                 ),
            ...             ],
            ...         ),
            ...     ],
            ...     page_from=0,
            ...     page_count=10,
            ... )
            >>> print(reply.warrants[0].stock_owner)
        """
        request = qot_warrant_screen.Request(
            c2s=qot_warrant_screen.C2S(
                market_type=market_type,
                is_delay=is_delay,
                filter_list=as_list(filter_list),
                sort_list=as_list(sort_list),
                only_count=only_count,
                page_from=page_from,
                page_count=page_count,
            )
        )
        response = self._link.call(methods.QOT_WARRANT_SCREEN, request, timeout)
        return payload(response.s2c)

    def iter_warrant_screen(
        self,
        *,
        page_from: int = 0,
        market_type: qot_warrant_screen.WarrantMarket | None = None,
        is_delay: bool | None = None,
        filter_list: Sequence[qot_warrant_screen.ScreenGroup] = (),
        sort_list: Sequence[qot_warrant_screen.Sort] = (),
        only_count: bool | None = None,
        page_count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_warrant_screen.WarrantItem]:
        """Iterate over the items of all pages of ``warrant_screen``; each page is asked for when it is needed.

        Lists warrants and callable bull and bear contracts that meet conditions. Protocol 3254,
        Qot_WarrantScreen.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market_type: 1 for Hong Kong, 4 for Singapore, 15 for Malaysia: not a Qot_Common.QotMarket.
            is_delay: Whether to use delayed quotes; false by default.
            filter_list: The conditions.
            sort_list: What to sort by; several fields can be given.
            only_count: Whether to return allCount alone, without warrants; false by default.
            page_count: Items of this page at most. The documentation has 200 as the default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            warrants: The warrants, in the order asked for. Each has stock_id, stock_owner, issuer_id, warrant_type,
                strike_price, maturity_date and 41 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_warrant_screen(
            ...     market_type=qot_warrant_screen.WarrantMarket.HK,
            ...     filter_list=[
            ...         qot_warrant_screen.ScreenGroup(
            ...             field_id=qot_warrant_screen.WarrantField.STOCK_OWNER,
            ...             choices=[
            ...                 qot_warrant_screen.Choice(
            ...                     content_type=qot_warrant_screen.ContentType.TEXT, text="HK.00700"
            ...                 ),
            ...             ],
            ...         ),
            ...     ],
            ...     page_count=10,
            ... ):
            ...     print(item)
        """

        def fetch(page_from: int) -> payloads.QotWarrantScreenReply:
            return self.warrant_screen(
                market_type=market_type,
                is_delay=is_delay,
                filter_list=filter_list,
                sort_list=sort_list,
                only_count=only_count,
                page_from=page_from,
                page_count=page_count,
                timeout=timeout,
            )

        for found in pages_by_offset(
            fetch, page_from, lambda s2c: s2c.warrants, last=lambda s2c: s2c.last_page, total=lambda s2c: s2c.all_count
        ):
            yield from found

    def get_option_quote(
        self,
        *,
        multi_legs: Sequence[qot_common.ComboLeg] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionQuoteReply:
        """Reads a quote of one option, or of a strategy of several options as one (id 3255). For the best bid and
        ask, profit and loss of a strategy see Qot_GetOptionStrategyAnalysis. Since 10.7.

        Protocol 3255, Qot_GetOptionQuote.proto. At most 120 calls in 30 seconds for a login.

        Args:
            multi_legs: The legs. One leg gives the quote of that option, several give that of the strategy they form.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionQuoteReply, with the fields
            option_quote_list: One quote: of the leg if there is one, else of all legs together. Each has price, chg,
                chg_rate, vol, turnover, high and 32 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_quote(
            ...     multi_legs=[
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717C205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...     ],
            ... )
            >>> print(reply.option_quote_list[0].price)
        """
        request = qot_get_option_quote.Request(
            c2s=qot_get_option_quote.C2S(
                multi_legs=as_list(multi_legs),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_QUOTE, request, timeout)
        return payload(response.s2c)

    def get_option_strategy(
        self,
        *,
        owner: qot_common.Security | str,
        option_strategy: qot_common.OptionStrategyType,
        expire_time: str | date | None = None,
        far_expire_time: str | date | None = None,
        spread: float | None = None,
        option_type: qot_common.OptionType | None = None,
        strike_price: float | None = None,
        index_option_type: qot_common.IndexOptionType | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionStrategyReply:
        """Lists the option strategies of one kind that can be built on an underlying, with their legs (id 3256). The
        legs can be handed on to Qot_GetOptionQuote and Qot_GetOptionStrategyAnalysis. Since 10.7.

        Protocol 3256, Qot_GetOptionStrategy.proto. At most 30 calls in 30 seconds for a login.

        Args:
            owner: The underlying: a stock of Hong Kong or the United States, the Hang Seng index or the Hang Seng China
                Enterprises index.
            option_strategy: Kind of the strategy.
            expire_time: Day of expiry as yyyy-MM-dd, in the market's time zone; the near one of two. Calendar and
                diagonal spreads must have it.
            far_expire_time: Far day of expiry, as yyyy-MM-dd. Calendar and diagonal spreads must have it, says the
                documentation; the proto names diagonal ones only.
            spread: Distance between strikes, in units of price; Qot_GetOptionStrategySpread lists those that exist.
                Strategies of several strikes only. The documentation says that they must have it, the proto that all
                come back without it.
            option_type: Calls or puts; both if absent.
            strike_price: Strike; any if absent.
            index_option_type: Size of index options. For the two Hong Kong indices only.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionStrategyReply, with the fields
            strategy_list: One entry for each strategy. Each has code, name, option_strategy, stock_owner and
                multi_legs.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_strategy(
            ...     owner="US.AAPL",
            ...     option_strategy=qot_common.OptionStrategyType.SPREAD,
            ...     expire_time="2026-07-17",
            ...     spread=5.0,
            ... )
            >>> print(reply.strategy_list[0].code)
        """
        request = qot_get_option_strategy.Request(
            c2s=qot_get_option_strategy.C2S(
                owner=owner,
                option_strategy=option_strategy,
                expire_time=expire_time,
                far_expire_time=far_expire_time,
                spread=spread,
                option_type=option_type,
                strike_price=strike_price,
                index_option_type=index_option_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_STRATEGY, request, timeout)
        return payload(response.s2c)

    def get_option_strategy_analysis(
        self,
        *,
        multi_legs: Sequence[qot_common.ComboLeg] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionStrategyAnalysisReply:
        """Reads the quote, profit and loss of an option strategy as a whole (id 3257). It takes none of the option
        subscription quota. Since 10.7.

        Protocol 3257, Qot_GetOptionStrategyAnalysis.proto. At most 30 calls in 30 seconds for a login.

        Args:
            multi_legs: The legs, at least one.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionStrategyAnalysisReply, with the fields
            code: Code of the strategy.
            name: Name of the strategy.
            option_strategy: Kind of the strategy.
            bid1: Best bid for the strategy as a whole.
            ask1: Best ask for the strategy as a whole.
            max_profit: Largest possible profit, in money.
            max_loss: Largest possible loss, in money.
            breakeven_points: Prices of the underlying at which the strategy breaks even; there can be several.
            And prob_of_profit, delta and theta.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_strategy_analysis(
            ...     multi_legs=[
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717C205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717C215000", side=trd_common.TrdSide.SELL, qty_ratio=1.0
            ...         ),
            ...     ],
            ... )
            >>> print(reply.code)
        """
        request = qot_get_option_strategy_analysis.Request(
            c2s=qot_get_option_strategy_analysis.C2S(
                multi_legs=as_list(multi_legs),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_STRATEGY_ANALYSIS, request, timeout)
        return payload(response.s2c)

    def get_option_strategy_spread(
        self,
        *,
        owner: qot_common.Security | str,
        option_strategy: qot_common.OptionStrategyType,
        expire_time: str | date | None = None,
        far_expire_time: str | date | None = None,
        index_option_type: qot_common.IndexOptionType | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionStrategySpreadReply:
        """Lists the distances between strikes that a kind of option strategy can have (id 3258); for
        Qot_GetOptionStrategy. Only kinds with more than one strike have any: Spread, Strangle, Collar, Butterfly,
        Condor, IronButterfly, IronCondor and DiagonalSpread. Since 10.7.

        Protocol 3258, Qot_GetOptionStrategySpread.proto. At most 30 calls in 30 seconds for a login.

        Args:
            owner: The underlying: a stock of Hong Kong or the United States, the Hang Seng index or the Hang Seng China
                Enterprises index.
            option_strategy: Kind of the strategy.
            expire_time: Day of expiry as yyyy-MM-dd, in the market's time zone; the near one of two.
            far_expire_time: Far day of expiry, as yyyy-MM-dd. Diagonal spreads must have it.
            index_option_type: Size of index options. For the two Hong Kong indices only.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionStrategySpreadReply, with the fields
            spread_list: Distances such as 0.5, 1.0 and 2.0, in the unit of the underlying's price.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_strategy_spread(
            ...     owner="US.AAPL", option_strategy=qot_common.OptionStrategyType.SPREAD, expire_time="2026-07-17"
            ... )
            >>> print(reply.spread_list)
        """
        request = qot_get_option_strategy_spread.Request(
            c2s=qot_get_option_strategy_spread.C2S(
                owner=owner,
                option_strategy=option_strategy,
                expire_time=expire_time,
                far_expire_time=far_expire_time,
                index_option_type=index_option_type,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_STRATEGY_SPREAD, request, timeout)
        return payload(response.s2c)

    def get_indicator_list(
        self,
        *,
        search_key: str | None = None,
        lang_type: qot_common.IndicatorLangType | None = None,
        search_mode: qot_common.IndicatorSearchMode | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetIndicatorListReply:
        """Lists the indicators that Qot_RequestIndicatorCalc (3260) can calculate, with their parameters and lines
        (id 3259). Since 10.8.

        Protocol 3259, Qot_GetIndicatorList.proto. At most 10 calls in 30 seconds for a login.

        Args:
            search_key: Only indicators that match this. Empty or absent lists all.
            lang_type: Only indicators in this language, an IndicatorLangType. Absent or Unknown lists both.
            search_mode: How searchKey has to match, an IndicatorSearchMode; in part by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndicatorListReply, with the fields
            indicator_list: One entry per name. Each has my_lang and python.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_indicator_list(search_key="MACD")
            >>> print(reply.indicator_list[0].my_lang)
        """
        request = qot_get_indicator_list.Request(
            c2s=qot_get_indicator_list.C2S(
                search_key=search_key,
                lang_type=lang_type,
                search_mode=search_mode,
            )
        )
        response = self._link.call(methods.QOT_GET_INDICATOR_LIST, request, timeout)
        return payload(response.s2c)

    def request_indicator_calc(
        self,
        *,
        short_name: str,
        lang_type: qot_common.IndicatorLangType,
        data: qot_request_indicator_calc.IndicatorCalcData,
        num: int | None = None,
        inputs: Sequence[qot_request_indicator_calc.IndicatorInputItem] = (),
        timeout: float | None = None,
    ) -> payloads.QotRequestIndicatorCalcReply:
        """Starts the calculation of an indicator over candlesticks that are sent along (id 3260). The reply has only
        the id of the calculation; the values come in Qot_PushIndicatorCalc (3261) with the same calcId. Since
        10.8.

        Protocol 3260, Qot_RequestIndicatorCalc.proto. At most 10 calls in 30 seconds for a login.

        Args:
            short_name: Short name of the indicator, such as MACD, from Qot_GetIndicatorList.
            lang_type: The language of the indicator; a short name is unique within one language only.
            data: What to calculate from.
            num: Use only this many candlesticks, the first ones in kLine; 1 or more. Absent uses all.
            inputs: Parameters to set. Empty takes the configuration in the vendor's cloud, says its proto; its English
                page says the defaults.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestIndicatorCalcReply, with the fields
            calc_id: Id of the calculation, found again in the push with its values.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_indicator_calc(
            ...     short_name="MACD",
            ...     lang_type=qot_common.IndicatorLangType.MY_LANG,
            ...     data=qot_request_indicator_calc.IndicatorCalcData(
            ...         security="HK.00700",
            ...         kl_type=qot_common.KLType.DAY,
            ...         k_line=[
            ...             qot_common.KLine(
            ...                 time="2026-07-02",
            ...                 is_blank=False,
            ...                 high_price=404.0,
            ...                 open_price=400.0,
            ...                 low_price=398.0,
            ...                 close_price=402.0,
            ...             ),
            ...             qot_common.KLine(
            ...                 time="2026-07-03",
            ...                 is_blank=False,
            ...                 high_price=405.0,
            ...                 open_price=402.0,
            ...                 low_price=401.0,
            ...                 close_price=404.0,
            ...             ),
            ...             qot_common.KLine(
            ...                 time="2026-07-06",
            ...                 is_blank=False,
            ...                 high_price=406.0,
            ...                 open_price=404.0,
            ...                 low_price=400.0,
            ...                 close_price=401.0,
            ...             ),
            ...         ],
            ...     ),
            ... )
            >>> print(reply.calc_id)
        """
        request = qot_request_indicator_calc.Request(
            c2s=qot_request_indicator_calc.C2S(
                short_name=short_name,
                lang_type=lang_type,
                data=data,
                num=num,
                inputs=as_list(inputs),
            )
        )
        response = self._link.call(methods.QOT_REQUEST_INDICATOR_CALC, request, timeout)
        return payload(response.s2c)

    def get_search_quote(
        self,
        *,
        keyword: str,
        max_count: int | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetSearchQuoteReply:
        """Searches securities by keyword, in several markets at once (id 3262). Since 10.8.

        Protocol 3262, Qot_GetSearchQuote.proto. At most 10 calls in 30 seconds for a login.

        Args:
            keyword: The words to search for, such as lite. Not empty.
            max_count: How many securities to return at most, up to 100; 10 by default.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetSearchQuoteReply, with the fields
            search_quote_list: The securities. Each has market, code, name, sec_type and is_watched.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_search_quote(keyword="tencent", max_count=10)
            >>> print(reply.search_quote_list[0].market)
        """
        request = qot_get_search_quote.Request(
            c2s=qot_get_search_quote.C2S(
                keyword=keyword,
                max_count=max_count,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_SEARCH_QUOTE, request, timeout)
        return payload(response.s2c)

    def get_search_news(
        self,
        *,
        keyword: str,
        max_count: int | None = None,
        news_sub_type: qot_get_search_news.NewsSubType | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetSearchNewsReply:
        """Searches news, announcements and ratings by keyword (id 3263). Since 10.8.

        Protocol 3263, Qot_GetSearchNews.proto. At most 10 calls in 30 seconds for a login.

        Args:
            keyword: The words to search for, such as lite. Not empty.
            max_count: How many items to return at most, up to 100; 10 by default.
            news_sub_type: Only news of this kind, a NewsSubType; ALL by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetSearchNewsReply, with the fields
            search_news_list: The items. Each has title, news_sub_type, source, publish_time, view_count,
                related_securities and url.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_search_news(keyword="tencent", max_count=10)
            >>> print(reply.search_news_list[0].view_count)
        """
        request = qot_get_search_news.Request(
            c2s=qot_get_search_news.C2S(
                keyword=keyword,
                max_count=max_count,
                news_sub_type=news_sub_type,
            )
        )
        response = self._link.call(methods.QOT_GET_SEARCH_NEWS, request, timeout)
        return payload(response.s2c)

    def get_option_market_statistic(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        data_type: qot_option_common.OptionStatisticDataType,
        begin_time: str | date,
        end_time: str | date,
        next_page_key: bytes | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionMarketStatisticReply:
        """Reads day by day the volume or open interest of a whole option market (id 3301). Since 10.8.

        Protocol 3301, Qot_GetOptionMarketStatistic.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            option_market: Market whose options are counted.
            data_type: Volume or open interest.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd. The sources disagree about more than a year: the proto says that it comes
                in pages, the documentation that it is the most.
            next_page_key: nextPageKey of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionMarketStatisticReply, with the fields
            option_market: Market, as asked for.
            data_type: Volume or open interest, as asked for.
            statistic_list: The days, latest first. Each has time, timestamp, call_value, put_value, total_value and
                ratio.
            next_page_key: To be sent for the next page.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_market_statistic(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     data_type=qot_option_common.OptionStatisticDataType.OPEN_INTEREST,
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ... )
            >>> print(reply.statistic_list[0].call_value)
        """
        request = qot_get_option_market_statistic.Request(
            c2s=qot_get_option_market_statistic.C2S(
                option_market=option_market,
                data_type=data_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_MARKET_STATISTIC, request, timeout)
        return payload(response.s2c)

    def iter_option_market_statistic(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        data_type: qot_option_common.OptionStatisticDataType,
        begin_time: str | date,
        end_time: str | date,
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_market_statistic.StatisticItem]:
        """Iterate over the items of all pages of ``get_option_market_statistic``; each page is asked for when it is
        needed.

        Reads day by day the volume or open interest of a whole option market. Protocol 3301,
        Qot_GetOptionMarketStatistic.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            option_market: Market whose options are counted.
            data_type: Volume or open interest.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd. The sources disagree about more than a year: the proto says that it comes
                in pages, the documentation that it is the most.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            statistic_list: The days, latest first. Each has time, timestamp, call_value, put_value, total_value and
                ratio.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_market_statistic(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     data_type=qot_option_common.OptionStatisticDataType.OPEN_INTEREST,
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ... ):
            ...     print(item)
        """

        def fetch(next_page_key: bytes | None) -> payloads.QotGetOptionMarketStatisticReply:
            return self.get_option_market_statistic(
                option_market=option_market,
                data_type=data_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.statistic_list, lambda s2c: s2c.next_page_key):
            yield from found

    def get_option_underlying_his_statistic(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        begin_time: str | date,
        end_time: str | date,
        next_page_key: bytes | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionUnderlyingHisStatisticReply:
        """Reads day by day the volume and open interest of all options on an underlying (id 3302). Since 10.8.

        Protocol 3302, Qot_GetOptionUnderlyingHisStatistic.proto. At most 60 calls in 30 seconds for a login. Only
        the first page of several counts.

        Args:
            owner: The underlying.
            index_option_type: Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index
                only.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd, at most 364 days after beginTime.
            next_page_key: nextPageKey of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionUnderlyingHisStatisticReply, with the fields
            owner: The underlying.
            code: Code of the underlying.
            name: Name of the underlying.
            statistic_list: The days, latest first. Each has time, timestamp, option_volume, call_volume, put_volume,
                put_call_volume_ratio and 5 more.
            next_page_key: To be sent for the next page.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_underlying_his_statistic(
            ...     owner="US.AAPL", begin_time="2026-06-01", end_time="2026-06-30"
            ... )
            >>> print(reply.statistic_list[0].option_volume)
        """
        request = qot_get_option_underlying_his_statistic.Request(
            c2s=qot_get_option_underlying_his_statistic.C2S(
                owner=owner,
                index_option_type=index_option_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_UNDERLYING_HIS_STATISTIC, request, timeout)
        return payload(response.s2c)

    def iter_option_underlying_his_statistic(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        begin_time: str | date,
        end_time: str | date,
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_underlying_his_statistic.DailyStatistic]:
        """Iterate over the items of all pages of ``get_option_underlying_his_statistic``; each page is asked for
        when it is needed.

        Reads day by day the volume and open interest of all options on an underlying. Protocol 3302,
        Qot_GetOptionUnderlyingHisStatistic.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            owner: The underlying.
            index_option_type: Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index
                only.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd, at most 364 days after beginTime.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            statistic_list: The days, latest first. Each has time, timestamp, option_volume, call_volume, put_volume,
                put_call_volume_ratio and 5 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_underlying_his_statistic(
            ...     owner="US.AAPL", begin_time="2026-06-01", end_time="2026-06-30"
            ... ):
            ...     print(item)
        """

        def fetch(next_page_key: bytes | None) -> payloads.QotGetOptionUnderlyingHisStatisticReply:
            return self.get_option_underlying_his_statistic(
                owner=owner,
                index_option_type=index_option_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.statistic_list, lambda s2c: s2c.next_page_key):
            yield from found

    def get_option_underlying_overview(
        self,
        *,
        owner_list: Sequence[qot_common.Security | str] = (),
        index_option_type: qot_common.IndexOptionType | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionUnderlyingOverviewReply:
        """Reads the latest option figures of many underlyings: volume, open interest, volatilities (id 3303). Since
        10.8.

        Protocol 3303, Qot_GetOptionUnderlyingOverview.proto. At most 60 calls in 30 seconds for a login.

        Args:
            owner_list: The underlyings, at most 500.
            index_option_type: Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index
                only.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionUnderlyingOverviewReply, with the fields
            underlying_data_list: One entry for each underlying. Each has owner, code, name, call_volume, put_volume,
                call_open_interest and 6 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_underlying_overview(owner_list=["US.AAPL"])
            >>> print(reply.underlying_data_list[0].call_volume)
        """
        request = qot_get_option_underlying_overview.Request(
            c2s=qot_get_option_underlying_overview.C2S(
                owner_list=as_list(owner_list),
                index_option_type=index_option_type,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_UNDERLYING_OVERVIEW, request, timeout)
        return payload(response.s2c)

    def get_option_underlying_his_volatility(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        begin_time: str | date,
        end_time: str | date,
        next_page_key: bytes | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionUnderlyingHisVolatilityReply:
        """Reads day by day the implied and historical volatility of an underlying (id 3304). Since 10.8.

        Protocol 3304, Qot_GetOptionUnderlyingHisVolatility.proto. At most 60 calls in 30 seconds for a login.
        Only the first page of several counts.

        Args:
            owner: The underlying.
            index_option_type: Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index
                only.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd, at most 364 days after beginTime.
            next_page_key: nextPageKey of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionUnderlyingHisVolatilityReply, with the fields
            owner: The underlying.
            code: Code of the underlying.
            name: Name of the underlying.
            volatility_list: The days, latest first. Each has time, timestamp, iv, hv and underlying_price.
            next_page_key: To be sent for the next page.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_underlying_his_volatility(
            ...     owner="US.AAPL", begin_time="2026-06-01", end_time="2026-06-30"
            ... )
            >>> print(reply.volatility_list[0].iv)
        """
        request = qot_get_option_underlying_his_volatility.Request(
            c2s=qot_get_option_underlying_his_volatility.C2S(
                owner=owner,
                index_option_type=index_option_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_UNDERLYING_HIS_VOLATILITY, request, timeout)
        return payload(response.s2c)

    def iter_option_underlying_his_volatility(
        self,
        *,
        owner: qot_common.Security | str,
        index_option_type: qot_common.IndexOptionType | None = None,
        begin_time: str | date,
        end_time: str | date,
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_underlying_his_volatility.VolatilityItem]:
        """Iterate over the items of all pages of ``get_option_underlying_his_volatility``; each page is asked for
        when it is needed.

        Reads day by day the implied and historical volatility of an underlying. Protocol 3304,
        Qot_GetOptionUnderlyingHisVolatility.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            owner: The underlying.
            index_option_type: Size of index options. For the Hang Seng index and the Hang Seng China Enterprises index
                only.
            begin_time: First day, as yyyy-MM-dd.
            end_time: Last day, as yyyy-MM-dd, at most 364 days after beginTime.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            volatility_list: The days, latest first. Each has time, timestamp, iv, hv and underlying_price.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_underlying_his_volatility(
            ...     owner="US.AAPL", begin_time="2026-06-01", end_time="2026-06-30"
            ... ):
            ...     print(item)
        """

        def fetch(next_page_key: bytes | None) -> payloads.QotGetOptionUnderlyingHisVolatilityReply:
            return self.get_option_underlying_his_volatility(
                owner=owner,
                index_option_type=index_option_type,
                begin_time=begin_time,
                end_time=end_time,
                next_page_key=next_page_key,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.volatility_list, lambda s2c: s2c.next_page_key):
            yield from found

    def get_option_underlying_rank(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.UnderlyingRankSortType,
        is_asc: bool | None = None,
        count: int | None = None,
        trading_date: str | date | None = None,
        filter_list: Sequence[qot_option_common.UnderlyingRankIndicator] = (),
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionUnderlyingRankReply:
        """Ranks the underlyings of a market by figures of their options (id 3305). For a ranking of contracts see
        Qot_GetOptionRank. Since 10.8.

        Protocol 3305, Qot_GetOptionUnderlyingRank.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            option_market: Market of the underlyings.
            sort_type: What they are ranked by.
            is_asc: Smallest first; false by default.
            count: Items of this page, 1 to 200; 200 by default.
            trading_date: Trading day of the ranking, as yyyy-MM-dd; the latest if absent.
            filter_list: Conditions, which must all hold.
            page: nextPage of the previous reply. Empty or absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionUnderlyingRankReply, with the fields
            option_market: Market, as asked for.
            sort_type: Ranking, as asked for.
            trading_date: Trading day of the ranking, as yyyy-MM-dd in the documented example.
            trading_timestamp: Trading day of the ranking, in seconds since 1970.
            rank_list: The underlyings, in the order of the ranking. Each has owner, name, total_volume,
                total_open_interest, volume_ratio, open_interest_ratio and 9 more.
            next_page: To be sent as page for the next one.
            all_count: Items on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_underlying_rank(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     sort_type=qot_option_common.UnderlyingRankSortType.VOLUME,
            ...     count=10,
            ... )
            >>> print(reply.rank_list[0].total_volume)
        """
        request = qot_get_option_underlying_rank.Request(
            c2s=qot_get_option_underlying_rank.C2S(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                trading_date=trading_date,
                filter_list=as_list(filter_list),
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_UNDERLYING_RANK, request, timeout)
        return payload(response.s2c)

    def iter_option_underlying_rank(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.UnderlyingRankSortType,
        is_asc: bool | None = None,
        count: int | None = None,
        trading_date: str | date | None = None,
        filter_list: Sequence[qot_option_common.UnderlyingRankIndicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_underlying_rank.UnderlyingRankItem]:
        """Iterate over the items of all pages of ``get_option_underlying_rank``; each page is asked for when it is
        needed.

        Ranks the underlyings of a market by figures of their options. Protocol 3305,
        Qot_GetOptionUnderlyingRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            option_market: Market of the underlyings.
            sort_type: What they are ranked by.
            is_asc: Smallest first; false by default.
            count: Items of this page, 1 to 200; 200 by default.
            trading_date: Trading day of the ranking, as yyyy-MM-dd; the latest if absent.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            rank_list: The underlyings, in the order of the ranking. Each has owner, name, total_volume,
                total_open_interest, volume_ratio, open_interest_ratio and 9 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_underlying_rank(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     sort_type=qot_option_common.UnderlyingRankSortType.VOLUME,
            ...     count=10,
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionUnderlyingRankReply:
            return self.get_option_underlying_rank(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                trading_date=trading_date,
                filter_list=filter_list,
                page=page,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.rank_list, lambda s2c: s2c.next_page):
            yield from found

    def get_option_rank(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.OptionRankType,
        count: int | None = None,
        trading_date: str | date | None = None,
        is_asc: bool | None = None,
        page: str | None = None,
        filter_list: Sequence[qot_option_common.OptionRankIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetOptionRankReply:
        """Ranks the option contracts of a market (id 3306). For a ranking of underlyings see
        Qot_GetOptionUnderlyingRank. Since 10.8.

        Protocol 3306, Qot_GetOptionRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            option_market: Market whose options are ranked.
            sort_type: What they are ranked by.
            count: Items of this page, 1 to 200; 200 by default.
            trading_date: Trading day of the ranking, as yyyy-MM-dd; the latest if absent.
            is_asc: Smallest first; false by default.
            page: nextPage of the previous reply. Absent for the first page.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionRankReply, with the fields
            option_market: Market, as asked for.
            sort_type: Ranking, as asked for.
            trading_date: Trading day of the ranking, as yyyy-MM-dd in the documented example.
            trading_timestamp: Trading day of the ranking, in seconds since 1970.
            rank_list: The options, in the order of the ranking. Each has option, name, option_type, oi_increment,
                oi_decrement, oi_market_cap_increment and 18 more.
            next_page: To be sent as page for the next one.
            all_count: Items on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_rank(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     sort_type=qot_option_common.OptionRankType.VOLUME,
            ...     count=10,
            ... )
            >>> print(reply.rank_list[0].oi_increment)
        """
        request = qot_get_option_rank.Request(
            c2s=qot_get_option_rank.C2S(
                option_market=option_market,
                sort_type=sort_type,
                count=count,
                trading_date=trading_date,
                is_asc=is_asc,
                page=page,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_RANK, request, timeout)
        return payload(response.s2c)

    def iter_option_rank(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.OptionRankType,
        count: int | None = None,
        trading_date: str | date | None = None,
        is_asc: bool | None = None,
        filter_list: Sequence[qot_option_common.OptionRankIndicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_rank.OptionRankItem]:
        """Iterate over the items of all pages of ``get_option_rank``; each page is asked for when it is needed.

        Ranks the option contracts of a market. Protocol 3306, Qot_GetOptionRank.proto. At most 60 calls in 30
        seconds for a login. Only the first page of several counts.

        Args:
            option_market: Market whose options are ranked.
            sort_type: What they are ranked by.
            count: Items of this page, 1 to 200; 200 by default.
            trading_date: Trading day of the ranking, as yyyy-MM-dd; the latest if absent.
            is_asc: Smallest first; false by default.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            rank_list: The options, in the order of the ranking. Each has option, name, option_type, oi_increment,
                oi_decrement, oi_market_cap_increment and 18 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_rank(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     sort_type=qot_option_common.OptionRankType.VOLUME,
            ...     count=10,
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionRankReply:
            return self.get_option_rank(
                option_market=option_market,
                sort_type=sort_type,
                count=count,
                trading_date=trading_date,
                is_asc=is_asc,
                page=page,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.rank_list, lambda s2c: s2c.next_page):
            yield from found

    def get_option_event(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        count: int | None = None,
        page: str | None = None,
        filter_list: Sequence[qot_get_option_event.EventIndicator] = (),
        sort: qot_get_option_event.EventSort | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetOptionEventReply:
        """Lists unusual trades of options: large trades, sweeps and the like (id 3307). To be told of new ones see
        Qot_SetOptionEventAlert and Qot_UpdateOptionEvent. Since 10.8.

        Protocol 3307, Qot_GetOptionEvent.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            option_market: Market whose options are listed.
            count: Items of this page, 1 to 300. It must be given, says the vendor's proto.
            page: nextPage of the previous reply. Empty for the first page.
            filter_list: Conditions, which must all hold.
            sort: Order of the list; latest first by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionEventReply, with the fields
            event_list: The trades, in the order asked for. Each has option, owner, symbol, fill_time, fill_timestamp,
                ticker_type and 29 more.
            next_page: To be sent as page for the next one.
            all_count: Items on all pages.
            update_timestamp: When the list was made, in seconds since 1970.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_event(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... )
            >>> print(reply.event_list[0].price)
        """
        request = qot_get_option_event.Request(
            c2s=qot_get_option_event.C2S(
                option_market=option_market,
                count=count,
                page=page,
                filter_list=as_list(filter_list),
                sort=sort,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_EVENT, request, timeout)
        return payload(response.s2c)

    def iter_option_event(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        count: int | None = None,
        filter_list: Sequence[qot_get_option_event.EventIndicator] = (),
        sort: qot_get_option_event.EventSort | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_event.EventItem]:
        """Iterate over the items of all pages of ``get_option_event``; each page is asked for when it is needed.

        Lists unusual trades of options: large trades, sweeps and the like. Protocol 3307,
        Qot_GetOptionEvent.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            option_market: Market whose options are listed.
            count: Items of this page, 1 to 300. It must be given, says the vendor's proto.
            filter_list: Conditions, which must all hold.
            sort: Order of the list; latest first by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            event_list: The trades, in the order asked for. Each has option, owner, symbol, fill_time, fill_timestamp,
                ticker_type and 29 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_event(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionEventReply:
            return self.get_option_event(
                option_market=option_market, count=count, page=page, filter_list=filter_list, sort=sort, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.event_list, lambda s2c: s2c.next_page):
            yield from found

    def get_option_event_alert(
        self, *, count: int | None = None, page: str | None = None, timeout: float | None = None
    ) -> payloads.QotGetOptionEventAlertReply:
        """Lists the alerts for unusual option trades that the user has set with Qot_SetOptionEventAlert (id 3308).
        Since 10.8.

        Protocol 3308, Qot_GetOptionEventAlert.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            count: Items of this page, 1 to 500. It must be given.
            page: nextPage of the previous reply. Empty for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionEventAlertReply, with the fields
            alert_list: The alerts, latest made first. Each has key, enable, option_market, watchlist_group_name,
                underlying, option_type and 11 more.
            next_page: To be sent as page for the next one.
            all_count: Alerts on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_event_alert(count=10)
            >>> print(reply.alert_list[0].key)
        """
        request = qot_get_option_event_alert.Request(
            c2s=qot_get_option_event_alert.C2S(
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_EVENT_ALERT, request, timeout)
        return payload(response.s2c)

    def iter_option_event_alert(
        self, *, count: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_option_event_alert.EventAlertItem]:
        """Iterate over the items of all pages of ``get_option_event_alert``; each page is asked for when it is
        needed.

        Lists the alerts for unusual option trades that the user has set with Qot_SetOptionEventAlert. Protocol
        3308, Qot_GetOptionEventAlert.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            count: Items of this page, 1 to 500. It must be given.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            alert_list: The alerts, latest made first. Each has key, enable, option_market, watchlist_group_name,
                underlying, option_type and 11 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_event_alert(count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionEventAlertReply:
            return self.get_option_event_alert(count=count, page=page, timeout=timeout)

        for found in pages_by_key(fetch, lambda s2c: s2c.alert_list, lambda s2c: s2c.next_page):
            yield from found

    def set_option_event_alert(
        self,
        *,
        oper_type: qot_set_option_event_alert.AlertOpType,
        alert_list: Sequence[qot_get_option_event_alert.EventAlertItem] = (),
        timeout: float | None = None,
    ) -> payloads.QotSetOptionEventAlertReply:
        """Adds, changes, deletes, enables or disables alerts for unusual option trades (id 3309).
        Qot_UpdateOptionEvent tells when one is met; Qot_GetOptionEventAlert lists them. Since 10.8.

        Protocol 3309, Qot_SetOptionEventAlert.proto. At most 60 calls in 30 seconds for a login. It changes what
        the gateway or the account keeps, so it is never sent twice.

        Args:
            oper_type: What is done.
            alert_list: The alerts it is done with.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotSetOptionEventAlertReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.qot.set_option_event_alert(
            ...     oper_type=qot_set_option_event_alert.AlertOpType.ADD,
            ...     alert_list=[
            ...         qot_get_option_event_alert.EventAlertItem(
            ...             enable=True,
            ...             underlying="US.AAPL",
            ...             option_type=qot_common.OptionType.CALL,
            ...             note="AAPL calls",
            ...         ),
            ...     ],
            ... )
        """
        request = qot_set_option_event_alert.Request(
            c2s=qot_set_option_event_alert.C2S(
                oper_type=oper_type,
                alert_list=as_list(alert_list),
            )
        )
        response = self._link.call(methods.QOT_SET_OPTION_EVENT_ALERT, request, timeout)
        return payload(response.s2c)

    def get_option_zero_dte_screener(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.ZeroDteSortType | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        filter_list: Sequence[qot_option_common.ZeroDteIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetOptionZeroDteScreenerReply:
        """Lists the underlyings with options that expire today (id 3311). For the contracts see
        Qot_GetOptionZeroDteContract. United States only. Since 10.8.

        Protocol 3311, Qot_GetOptionZeroDteScreener.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            option_market: Market of the underlyings: US_Security or US_Index only.
            sort_type: What the list is sorted by; Volume by default.
            is_asc: Smallest first; false by default.
            count: Items of this page, 1 to 500; 50 by default.
            page: nextPage of the previous reply. Empty or absent for the first page.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionZeroDteScreenerReply, with the fields
            item_list: The underlyings, in the order asked for. Each has owner, name, price, change_rate, market_cap, iv
                and 10 more.
            next_page: To be sent as page for the next one.
            update_timestamp: When the list was made, in seconds since 1970.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_zero_dte_screener(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... )
            >>> print(reply.update_timestamp)
        """
        request = qot_get_option_zero_dte_screener.Request(
            c2s=qot_get_option_zero_dte_screener.C2S(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                page=page,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_ZERO_DTE_SCREENER, request, timeout)
        return payload(response.s2c)

    def iter_option_zero_dte_screener(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.ZeroDteSortType | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_option_common.ZeroDteIndicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_zero_dte_screener.ZeroDteScreenerItem]:
        """Iterate over the items of all pages of ``get_option_zero_dte_screener``; each page is asked for when it is
        needed.

        Lists the underlyings with options that expire today. Protocol 3311, Qot_GetOptionZeroDteScreener.proto.
        At most 60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            option_market: Market of the underlyings: US_Security or US_Index only.
            sort_type: What the list is sorted by; Volume by default.
            is_asc: Smallest first; false by default.
            count: Items of this page, 1 to 500; 50 by default.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The underlyings, in the order asked for. Each has owner, name, price, change_rate, market_cap, iv
                and 10 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_zero_dte_screener(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionZeroDteScreenerReply:
            return self.get_option_zero_dte_screener(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                page=page,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_page):
            yield from found

    def get_option_zero_dte_contract(
        self,
        *,
        owner: qot_common.Security | str,
        strike_date_timestamp: int,
        chain_info: qot_get_option_zero_dte_screener.OptionChainInfo,
        sort_type: qot_option_common.ZeroDteContractSortType | None = None,
        is_asc: bool | None = None,
        filter_list: Sequence[qot_option_common.ZeroDteContractIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetOptionZeroDteContractReply:
        """Lists the contracts of one underlying that expire today (id 3312). Ask Qot_GetOptionZeroDteScreener first:
        it gives the chain to ask for. United States only; stocks only, says the documentation. Since 10.8.

        Protocol 3312, Qot_GetOptionZeroDteContract.proto. At most 60 calls in 30 seconds for a login.

        Args:
            owner: The underlying.
            strike_date_timestamp: Day of expiry, in seconds since 1970.
            chain_info: The chain, as Qot_GetOptionZeroDteScreener gives it.
            sort_type: What the list is sorted by.
            is_asc: Smallest first; false by default.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionZeroDteContractReply, with the fields
            item_list: The contracts, in the order asked for. Each has option, name, option_type, option_price,
                change_rate, volume and 11 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_zero_dte_contract(
            ...     owner="US.SPY",
            ...     strike_date_timestamp=1783396800,
            ...     chain_info=qot_get_option_zero_dte_screener.OptionChainInfo(
            ...         strike_date_timestamp=1783396800,
            ...         product_code="SPY",
            ...         multiplier=100.0,
            ...         contract_share_size=100.0,
            ...         underlying="US.SPY",
            ...     ),
            ... )
            >>> print(reply.item_list[0].option_price)
        """
        request = qot_get_option_zero_dte_contract.Request(
            c2s=qot_get_option_zero_dte_contract.C2S(
                owner=owner,
                strike_date_timestamp=strike_date_timestamp,
                chain_info=chain_info,
                sort_type=sort_type,
                is_asc=is_asc,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_ZERO_DTE_CONTRACT, request, timeout)
        return payload(response.s2c)

    def get_option_earnings_screener(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.EarningsSortType | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        filter_list: Sequence[qot_option_common.EarningsIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetOptionEarningsScreenerReply:
        """Lists the underlyings that will report earnings soon, with the figures of their options (id 3313). For
        stocks of the United States and Hong Kong. Since 10.8.

        Protocol 3313, Qot_GetOptionEarningsScreener.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            option_market: Market of the underlyings: US_Security or HK_Security only.
            sort_type: What the list is sorted by; EarningsDate by default.
            is_asc: Smallest or earliest first; true by default.
            count: Items of this page, 1 to 500; 50 by default.
            page: nextPage of the previous reply. Empty or absent for the first page.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionEarningsScreenerReply, with the fields
            item_list: The underlyings, in the order asked for. Each has owner, name, price, change_rate, market_cap, iv
                and 16 more.
            next_page: To be sent as page for the next one.
            update_timestamp: When the list was made, in seconds since 1970.
            all_count: Items on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_earnings_screener(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... )
            >>> print(reply.item_list[0].price)
        """
        request = qot_get_option_earnings_screener.Request(
            c2s=qot_get_option_earnings_screener.C2S(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                page=page,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_EARNINGS_SCREENER, request, timeout)
        return payload(response.s2c)

    def iter_option_earnings_screener(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        sort_type: qot_option_common.EarningsSortType | None = None,
        is_asc: bool | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_option_common.EarningsIndicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_option_earnings_screener.EarningsItem]:
        """Iterate over the items of all pages of ``get_option_earnings_screener``; each page is asked for when it is
        needed.

        Lists the underlyings that will report earnings soon, with the figures of their options. Protocol 3313,
        Qot_GetOptionEarningsScreener.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            option_market: Market of the underlyings: US_Security or HK_Security only.
            sort_type: What the list is sorted by; EarningsDate by default.
            is_asc: Smallest or earliest first; true by default.
            count: Items of this page, 1 to 500; 50 by default.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The underlyings, in the order asked for. Each has owner, name, price, change_rate, market_cap, iv
                and 16 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_option_earnings_screener(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetOptionEarningsScreenerReply:
            return self.get_option_earnings_screener(
                option_market=option_market,
                sort_type=sort_type,
                is_asc=is_asc,
                count=count,
                page=page,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_page):
            yield from found

    def get_option_seller_screener(
        self,
        *,
        option_market: qot_option_common.OptionMarket,
        seller_type: qot_option_common.SellerType,
        sort_type: qot_option_common.SellerSortType | None = None,
        is_asc: bool | None = None,
        filter_list: Sequence[qot_option_common.SellerIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetOptionSellerScreenerReply:
        """Lists option contracts that suit sellers: covered calls or cash-secured puts (id 3314). For stocks of the
        United States and, puts only, of Hong Kong. Since 10.8.

        Protocol 3314, Qot_GetOptionSellerScreener.proto. At most 60 calls in 30 seconds for a login.

        Args:
            option_market: Market of the options: US_Security or HK_Security only.
            seller_type: Strategy. Hong Kong has CashSecuredPut only.
            sort_type: What the list is sorted by; AnnualizedReturn by default.
            is_asc: Smallest first; false by default.
            filter_list: Conditions, which must all hold. Some have a default that holds unless they are given.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetOptionSellerScreenerReply, with the fields
            item_list: The options, in the order asked for. Each has option, name, option_type, strike_price,
                strike_time, strike_timestamp and 12 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_option_seller_screener(
            ...     option_market=qot_option_common.OptionMarket.US_SECURITY,
            ...     seller_type=qot_option_common.SellerType.COVERED_CALL,
            ... )
            >>> print(reply.item_list[0].strike_price)
        """
        request = qot_get_option_seller_screener.Request(
            c2s=qot_get_option_seller_screener.C2S(
                option_market=option_market,
                seller_type=seller_type,
                sort_type=sort_type,
                is_asc=is_asc,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_OPTION_SELLER_SCREENER, request, timeout)
        return payload(response.s2c)

    def get_earnings_calendar(
        self,
        *,
        market: qot_common.QotMarket,
        sort_type: qot_get_earnings_calendar.EarningsCalendarSortType | None = None,
        begin_date: str | date | None = None,
        end_date: str | date | None = None,
        filter_list: Sequence[qot_get_earnings_calendar.EarningsCalendarIndicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetEarningsCalendarReply:
        """Lists the earnings reports of a market on some days, past or to come, with estimates (id 3401). Option
        figures are for Hong Kong and the United States only. Since 10.8.

        Protocol 3401, Qot_GetEarningsCalendar.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market: QotMarket of Hong Kong, the United States, Shanghai, Shenzhen, Singapore, Japan, Australia or
                Canada.
            sort_type: What the list is sorted by, an EarningsCalendarSortType; Hot by default. There is no direction to
                choose, and no source tells it.
            begin_date: First day, as yyyy-MM-dd; today by default.
            end_date: Last day, as yyyy-MM-dd, at most 7 days after beginDate; beginDate by default.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEarningsCalendarReply, with the fields
            item_list: The reports, in the order asked for. Each has security, name, earnings_date, earnings_timestamp,
                pub_type, period_text and 7 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_earnings_calendar(
            ...     market=qot_common.QotMarket.US_SECURITY, begin_date="2026-07-27", end_date="2026-08-03"
            ... )
            >>> print(reply.item_list[0].option_volume)
        """
        request = qot_get_earnings_calendar.Request(
            c2s=qot_get_earnings_calendar.C2S(
                market=market,
                sort_type=sort_type,
                begin_date=begin_date,
                end_date=end_date,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_EARNINGS_CALENDAR, request, timeout)
        return payload(response.s2c)

    def get_macro_indicator_list(
        self,
        *,
        region: qot_get_macro_indicator_list.MacroRegion,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetMacroIndicatorListReply:
        """Lists the macroeconomic indicators of one country or region, by category (id 3402). For the values of an
        indicator see Qot_GetMacroIndicatorHistory. Since 10.8.

        Protocol 3402, Qot_GetMacroIndicatorList.proto. At most 60 calls in 30 seconds for a login.

        Args:
            region: The country or region; Unknown is none.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetMacroIndicatorListReply, with the fields
            indicator_list: One entry per category. Each has category_name and indicator_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_macro_indicator_list(
            ...     region=qot_get_macro_indicator_list.MacroRegion.HK,
            ... )
            >>> print(reply.indicator_list[0].category_name)
        """
        request = qot_get_macro_indicator_list.Request(
            c2s=qot_get_macro_indicator_list.C2S(
                region=region,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_MACRO_INDICATOR_LIST, request, timeout)
        return payload(response.s2c)

    def get_macro_indicator_history(
        self,
        *,
        indicator_id: int,
        time: str | date | None = None,
        max_count: int | None = None,
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetMacroIndicatorHistoryReply:
        """Reads the past values of one macroeconomic indicator, latest first (id 3403). There are no pages: to go
        further back, ask again with an earlier time. Since 10.8.

        Protocol 3403, Qot_GetMacroIndicatorHistory.proto. At most 60 calls in 30 seconds for a login.

        Args:
            indicator_id: The indicator, by its number from Qot_GetMacroIndicatorList.
            time: The day to go back from, as yyyy-MM-dd. Absent means today.
            max_count: How many values to return at most, up to 1,000. Absent means 100.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetMacroIndicatorHistoryReply, with the fields
            indicator_id: The indicator that was asked for.
            data_list: The values, latest first. Each has data_time, release_time, value, predict_value, previous_value
                and unit_type.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_macro_indicator_history(indicator_id=1, max_count=12)
            >>> print(reply.data_list[0].value)
        """
        request = qot_get_macro_indicator_history.Request(
            c2s=qot_get_macro_indicator_history.C2S(
                indicator_id=indicator_id,
                time=time,
                max_count=max_count,
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_MACRO_INDICATOR_HISTORY, request, timeout)
        return payload(response.s2c)

    def get_fed_watch_target_rate(
        self, *, header: qot_common.QotHeader | None = None, timeout: float | None = None
    ) -> payloads.QotGetFedWatchTargetRateReply:
        """Reads, from CME's FedWatch tool, how likely the prices of federal funds futures make each target rate
        after the coming meetings of the FOMC (id 3404). For the rates the members of the FOMC expect themselves
        see Qot_GetFedWatchDotPlot. Since 10.8.

        Protocol 3404, Qot_GetFedWatchTargetRate.proto. At most 60 calls in 30 seconds for a login.

        Args:
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFedWatchTargetRateReply, with the fields
            meeting_list: The meetings, soonest first. Each has meeting_date and target_rate_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_fed_watch_target_rate()
            >>> print(reply.meeting_list[0].meeting_date)
        """
        request = qot_get_fed_watch_target_rate.Request(
            c2s=qot_get_fed_watch_target_rate.C2S(
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_FED_WATCH_TARGET_RATE, request, timeout)
        return payload(response.s2c)

    def get_fed_watch_dot_plot(
        self, *, header: qot_common.QotHeader | None = None, timeout: float | None = None
    ) -> payloads.QotGetFedWatchDotPlotReply:
        """Reads the dot plot of the US Federal Reserve: which federal funds rate how many members of the FOMC expect
        for the coming years (id 3405). For the market's expectations see Qot_GetFedWatchTargetRate. Since 10.8.

        Protocol 3405, Qot_GetFedWatchDotPlot.proto. At most 60 calls in 30 seconds for a login.

        Args:
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetFedWatchDotPlotReply, with the fields
            year_list: The years, nearest first. Each has year, dot_list and median_rate.
            current_rate: The federal funds rate now, in percent: 4.375 is 4.375 %.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_fed_watch_dot_plot()
            >>> print(reply.year_list[0].median_rate)
        """
        request = qot_get_fed_watch_dot_plot.Request(
            c2s=qot_get_fed_watch_dot_plot.C2S(
                header=header,
            )
        )
        response = self._link.call(methods.QOT_GET_FED_WATCH_DOT_PLOT, request, timeout)
        return payload(response.s2c)

    def get_earnings_beat_rank(
        self,
        *,
        market: qot_common.QotMarket,
        beat_type: qot_get_earnings_beat_rank.BeatType,
        count: int | None = None,
        term: qot_get_earnings_beat_rank.BeatTerm | None = None,
        filter_list: Sequence[qot_get_earnings_beat_rank.Indicator] = (),
        sort_field: qot_get_earnings_beat_rank.SortField | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEarningsBeatRankReply:
        """Ranks the stocks of a market whose reports beat the estimates (id 3406). For Hong Kong, the United States,
        Singapore and Japan. Since 10.8.

        Protocol 3406, Qot_GetEarningsBeatRank.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market: QotMarket of Hong Kong, the United States, Singapore or Japan.
            beat_type: The figure that is compared with its estimate.
            count: Stocks to return, 1 to 300; 30 by default.
            term: Which report counts; All by default, say the vendor's description of this field and its page, while
                its enum says Latest.
            filter_list: Conditions, which must all hold. If empty, the figure must lie above the estimate and the
                report be of the last 30 days.
            sort_field: What they are sorted by, always largest first; market capitalisation by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEarningsBeatRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, industry, cur_price,
                last_close_price, change_rate and 12 more.
            all_count: Stocks that fit.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_earnings_beat_rank(
            ...     market=qot_common.QotMarket.US_SECURITY,
            ...     beat_type=qot_get_earnings_beat_rank.BeatType.EPS,
            ...     count=10,
            ... )
            >>> print(reply.all_count)
        """
        request = qot_get_earnings_beat_rank.Request(
            c2s=qot_get_earnings_beat_rank.C2S(
                market=market,
                beat_type=beat_type,
                count=count,
                term=term,
                filter_list=as_list(filter_list),
                sort_field=sort_field,
            )
        )
        response = self._link.call(methods.QOT_GET_EARNINGS_BEAT_RANK, request, timeout)
        return payload(response.s2c)

    def get_dividend_rank(
        self,
        *,
        market: qot_common.QotMarket,
        rank_type: qot_get_dividend_rank.DividendRankType,
        count: int | None = None,
        filter_list: Sequence[qot_get_dividend_rank.Indicator] = (),
        sort_field: qot_get_dividend_rank.SortField | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetDividendRankReply:
        """Ranks the stocks of a market by dividend yield or by years of growing dividends (id 3407). For Hong Kong,
        the United States, Malaysia, Singapore and Japan. Since 10.8.

        Protocol 3407, Qot_GetDividendRank.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market: QotMarket of Hong Kong, the United States, Malaysia, Singapore or Japan.
            rank_type: Which ranking.
            count: Stocks to return, 1 to 300; 10 by default.
            filter_list: Conditions, which must all hold.
            sort_field: What they are sorted by, always largest first; by default as rankType says.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetDividendRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, industry, cur_price, change_rate,
                change_amount and 8 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_dividend_rank(
            ...     market=qot_common.QotMarket.HK_SECURITY,
            ...     rank_type=qot_get_dividend_rank.DividendRankType.HIGH_YIELD,
            ...     count=10,
            ... )
            >>> print(reply.data_list[0].cur_price)
        """
        request = qot_get_dividend_rank.Request(
            c2s=qot_get_dividend_rank.C2S(
                market=market,
                rank_type=rank_type,
                count=count,
                filter_list=as_list(filter_list),
                sort_field=sort_field,
            )
        )
        response = self._link.call(methods.QOT_GET_DIVIDEND_RANK, request, timeout)
        return payload(response.s2c)

    def get_dividend_calendar(
        self,
        *,
        market: qot_common.QotMarket,
        date: str | date,
        data_from: int | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetDividendCalendarReply:
        """Lists the dividends of a market on one day (id 3408). For Hong Kong, the United States, Malaysia,
        Singapore and Japan. Since 10.8.

        Protocol 3408, Qot_GetDividendCalendar.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            market: QotMarket of Hong Kong, the United States, Malaysia, Singapore or Japan.
            date: The day, as yyyy-MM-dd. In the documented example it is both the record date and the ex date of all
                entries; no source tells which of the two counts.
            data_from: Items to skip, 0 by default.
            count: Items of this page; all by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetDividendCalendarReply, with the fields
            item_list: The dividends. Each has security, name, statement, record_date, ex_date and
                dividend_payable_date.
            all_count: Dividends of the day on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_dividend_calendar(
            ...     market=qot_common.QotMarket.HK_SECURITY, date="2026-07-13", count=10
            ... )
            >>> print(reply.item_list[0].security)
        """
        request = qot_get_dividend_calendar.Request(
            c2s=qot_get_dividend_calendar.C2S(
                market=market,
                date=date,
                data_from=data_from,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_DIVIDEND_CALENDAR, request, timeout)
        return payload(response.s2c)

    def iter_dividend_calendar(
        self,
        *,
        data_from: int = 0,
        market: qot_common.QotMarket,
        date: str | date,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_dividend_calendar.DividendCalendarItem]:
        """Iterate over the items of all pages of ``get_dividend_calendar``; each page is asked for when it is
        needed.

        Lists the dividends of a market on one day. Protocol 3408, Qot_GetDividendCalendar.proto. At most 60 calls
        in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket of Hong Kong, the United States, Malaysia, Singapore or Japan.
            date: The day, as yyyy-MM-dd. In the documented example it is both the record date and the ex date of all
                entries; no source tells which of the two counts.
            count: Items of this page; all by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The dividends. Each has security, name, statement, record_date, ex_date and
                dividend_payable_date.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_dividend_calendar(
            ...     market=qot_common.QotMarket.HK_SECURITY, date="2026-07-13", count=10
            ... ):
            ...     print(item)
        """

        def fetch(data_from: int) -> payloads.QotGetDividendCalendarReply:
            return self.get_dividend_calendar(
                market=market, date=date, data_from=data_from, count=count, timeout=timeout
            )

        for found in pages_by_offset(fetch, data_from, lambda s2c: s2c.item_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_economic_calendar(
        self,
        *,
        begin_date: str | date,
        end_date: str | date | None = None,
        market_list: Sequence[qot_common.QotMarket] = (),
        importance: qot_get_economic_calendar.Importance | None = None,
        count: int | None = None,
        next_page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEconomicCalendarReply:
        """Lists releases of economic data, such as non-farm payrolls, from one day to another, a page at a time (id
        3409). Since 10.8.

        Protocol 3409, Qot_GetEconomicCalendar.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            begin_date: First day as yyyy-MM-dd, in the time zone of the machine that runs OpenD.
            end_date: Last day as yyyy-MM-dd. Absent lists the day of beginDate only.
            market_list: The markets whose releases to list, as Qot_Common.QotMarket: Hong Kong, US, CNSH for mainland
                China, Singapore, Japan, Australia, Malaysia and Canada. Empty means all of them.
            importance: The importance of the releases to list. Absent means All. Whether Low and Medium include what is
                more important is not documented.
            count: How many releases to return per page, at most 100. Absent means 50.
            next_page: The nextPage of the previous reply, to continue behind it. Absent starts with the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEconomicCalendarReply, with the fields
            item_list: The releases. Each has title, timestamp, country, star, previous, consensus and actual.
            next_page: Where the next page starts, to be handed back as it is.
            has_more: Whether there are further pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_economic_calendar(
            ...     begin_date="2026-07-06", end_date="2026-07-10", count=10
            ... )
            >>> print(reply.item_list[0].timestamp)
        """
        request = qot_get_economic_calendar.Request(
            c2s=qot_get_economic_calendar.C2S(
                begin_date=begin_date,
                end_date=end_date,
                market_list=as_list(market_list),
                importance=importance,
                count=count,
                next_page=next_page,
            )
        )
        response = self._link.call(methods.QOT_GET_ECONOMIC_CALENDAR, request, timeout)
        return payload(response.s2c)

    def iter_economic_calendar(
        self,
        *,
        begin_date: str | date,
        end_date: str | date | None = None,
        market_list: Sequence[qot_common.QotMarket] = (),
        importance: qot_get_economic_calendar.Importance | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_economic_calendar.EconomicCalendarItem]:
        """Iterate over the items of all pages of ``get_economic_calendar``; each page is asked for when it is
        needed.

        Lists releases of economic data, such as non-farm payrolls, from one day to another, a page at a time.
        Protocol 3409, Qot_GetEconomicCalendar.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            begin_date: First day as yyyy-MM-dd, in the time zone of the machine that runs OpenD.
            end_date: Last day as yyyy-MM-dd. Absent lists the day of beginDate only.
            market_list: The markets whose releases to list, as Qot_Common.QotMarket: Hong Kong, US, CNSH for mainland
                China, Singapore, Japan, Australia, Malaysia and Canada. Empty means all of them.
            importance: The importance of the releases to list. Absent means All. Whether Low and Medium include what is
                more important is not documented.
            count: How many releases to return per page, at most 100. Absent means 50.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            item_list: The releases. Each has title, timestamp, country, star, previous, consensus and actual.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_economic_calendar(
            ...     begin_date="2026-07-06", end_date="2026-07-10", count=10
            ... ):
            ...     print(item)
        """

        def fetch(next_page: str | None) -> payloads.QotGetEconomicCalendarReply:
            return self.get_economic_calendar(
                begin_date=begin_date,
                end_date=end_date,
                market_list=market_list,
                importance=importance,
                count=count,
                next_page=next_page,
                timeout=timeout,
            )

        for found in pages_by_key(
            fetch, lambda s2c: s2c.item_list, lambda s2c: s2c.next_page, more=lambda s2c: s2c.has_more
        ):
            yield from found

    def get_us_pre_market_rank(
        self,
        *,
        sort_dir: qot_get_us_pre_market_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_pre_market_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetUSPreMarketRankReply:
        """Ranks the stocks of the United States by their change before the market opens (id 3410). For the other
        sessions see Qot_GetTopMoversRank, Qot_GetUSAfterHoursRank and Qot_GetUSOvernightRank. Since 10.8.

        Protocol 3410, Qot_GetUSPreMarketRank.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            sort_dir: Which come first, a SortDir; the largest rises by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetUSPreMarketRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, pre_market_price,
                pre_market_change_ratio, pre_market_change_amount, pre_market_turnover and 4 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_us_pre_market_rank(count=10)
            >>> print(reply.all_count)
        """
        request = qot_get_us_pre_market_rank.Request(
            c2s=qot_get_us_pre_market_rank.C2S(
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_US_PRE_MARKET_RANK, request, timeout)
        return payload(response.s2c)

    def iter_us_pre_market_rank(
        self,
        *,
        offset: int = 0,
        sort_dir: qot_get_us_pre_market_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_pre_market_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_us_pre_market_rank.PreMarketRankItem]:
        """Iterate over the items of all pages of ``get_us_pre_market_rank``; each page is asked for when it is
        needed.

        Ranks the stocks of the United States by their change before the market opens. Protocol 3410,
        Qot_GetUSPreMarketRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            sort_dir: Which come first, a SortDir; the largest rises by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, pre_market_price,
                pre_market_change_ratio, pre_market_change_amount, pre_market_turnover and 4 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_us_pre_market_rank(count=10):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetUSPreMarketRankReply:
            return self.get_us_pre_market_rank(
                sort_dir=sort_dir, offset=offset, count=count, filter_list=filter_list, timeout=timeout
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_us_after_hours_rank(
        self,
        *,
        sort_dir: qot_get_us_after_hours_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_after_hours_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetUSAfterHoursRankReply:
        """Ranks the stocks of the United States by their change after the market closes (id 3411). For the other
        sessions see Qot_GetUSPreMarketRank, Qot_GetTopMoversRank and Qot_GetUSOvernightRank. Since 10.8.

        Protocol 3411, Qot_GetUSAfterHoursRank.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            sort_dir: Which come first; the largest rises by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetUSAfterHoursRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, after_hours_price,
                after_hours_change_ratio, after_hours_change_amount, after_hours_turnover and 4 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_us_after_hours_rank(count=10)
            >>> print(reply.all_count)
        """
        request = qot_get_us_after_hours_rank.Request(
            c2s=qot_get_us_after_hours_rank.C2S(
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_US_AFTER_HOURS_RANK, request, timeout)
        return payload(response.s2c)

    def iter_us_after_hours_rank(
        self,
        *,
        offset: int = 0,
        sort_dir: qot_get_us_after_hours_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_after_hours_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_us_after_hours_rank.AfterHoursRankItem]:
        """Iterate over the items of all pages of ``get_us_after_hours_rank``; each page is asked for when it is
        needed.

        Ranks the stocks of the United States by their change after the market closes. Protocol 3411,
        Qot_GetUSAfterHoursRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            sort_dir: Which come first; the largest rises by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, after_hours_price,
                after_hours_change_ratio, after_hours_change_amount, after_hours_turnover and 4 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_us_after_hours_rank(count=10):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetUSAfterHoursRankReply:
            return self.get_us_after_hours_rank(
                sort_dir=sort_dir, offset=offset, count=count, filter_list=filter_list, timeout=timeout
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_us_overnight_rank(
        self,
        *,
        sort_dir: qot_get_us_overnight_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_overnight_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetUSOvernightRankReply:
        """Ranks the stocks of the United States by their change in the overnight session (id 3412). For the other
        sessions see Qot_GetUSPreMarketRank, Qot_GetTopMoversRank and Qot_GetUSAfterHoursRank. Since 10.8.

        Protocol 3412, Qot_GetUSOvernightRank.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            sort_dir: Which come first; the largest rises by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetUSOvernightRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, overnight_price,
                overnight_change_ratio, overnight_change_amount, overnight_turnover and 4 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_us_overnight_rank(count=10)
            >>> print(reply.all_count)
        """
        request = qot_get_us_overnight_rank.Request(
            c2s=qot_get_us_overnight_rank.C2S(
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_US_OVERNIGHT_RANK, request, timeout)
        return payload(response.s2c)

    def iter_us_overnight_rank(
        self,
        *,
        offset: int = 0,
        sort_dir: qot_get_us_overnight_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_us_overnight_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_us_overnight_rank.OvernightRankItem]:
        """Iterate over the items of all pages of ``get_us_overnight_rank``; each page is asked for when it is
        needed.

        Ranks the stocks of the United States by their change in the overnight session. Protocol 3412,
        Qot_GetUSOvernightRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            sort_dir: Which come first; the largest rises by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, overnight_price,
                overnight_change_ratio, overnight_change_amount, overnight_turnover and 4 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_us_overnight_rank(count=10):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetUSOvernightRankReply:
            return self.get_us_overnight_rank(
                sort_dir=sort_dir, offset=offset, count=count, filter_list=filter_list, timeout=timeout
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_top_movers_rank(
        self,
        *,
        market: qot_common.QotMarket,
        sort_dir: qot_get_top_movers_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_top_movers_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetTopMoversRankReply:
        """Ranks the stocks of a market by their change in regular hours (id 3413). For Hong Kong and the United
        States. For longer spans see Qot_GetPeriodChangeRank, for the other sessions of the United States
        Qot_GetUSPreMarketRank, Qot_GetUSAfterHoursRank and Qot_GetUSOvernightRank. Since 10.8.

        Protocol 3413, Qot_GetTopMoversRank.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_dir: Which come first, a SortDir; the largest rises by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetTopMoversRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, cur_price, change_ratio,
                change_amount, turnover and 6 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_top_movers_rank(market=qot_common.QotMarket.US_SECURITY, count=10)
            >>> print(reply.data_list[0].cur_price)
        """
        request = qot_get_top_movers_rank.Request(
            c2s=qot_get_top_movers_rank.C2S(
                market=market,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_TOP_MOVERS_RANK, request, timeout)
        return payload(response.s2c)

    def iter_top_movers_rank(
        self,
        *,
        offset: int = 0,
        market: qot_common.QotMarket,
        sort_dir: qot_get_top_movers_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_top_movers_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_top_movers_rank.TopMoversRankItem]:
        """Iterate over the items of all pages of ``get_top_movers_rank``; each page is asked for when it is needed.

        Ranks the stocks of a market by their change in regular hours. Protocol 3413, Qot_GetTopMoversRank.proto.
        At most 60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_dir: Which come first, a SortDir; the largest rises by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, cur_price, change_ratio,
                change_amount, turnover and 6 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_top_movers_rank(
            ...     market=qot_common.QotMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetTopMoversRankReply:
            return self.get_top_movers_rank(
                market=market, sort_dir=sort_dir, offset=offset, count=count, filter_list=filter_list, timeout=timeout
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_hot_list(
        self,
        *,
        market: qot_common.QotMarket,
        sort_field: qot_get_hot_list.HotListSortField | None = None,
        sort_dir: qot_get_hot_list.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_hot_list.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetHotListReply:
        """Ranks the stocks of a market by how much they are traded, searched for and written about (id 3414). For
        Hong Kong and the United States. Since 10.8.

        Protocol 3414, Qot_GetHotList.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_field: What they are ranked by; averageHeat by default.
            sort_dir: Largest or smallest first; largest by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions on the worth of the company's shares.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHotListReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, trade_heat, trade_heat_change,
                search_heat, search_heat_change and 5 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_hot_list(market=qot_common.QotMarket.HK_SECURITY, count=10)
            >>> print(reply.data_list[0].trade_heat)
        """
        request = qot_get_hot_list.Request(
            c2s=qot_get_hot_list.C2S(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_HOT_LIST, request, timeout)
        return payload(response.s2c)

    def iter_hot_list(
        self,
        *,
        offset: int = 0,
        market: qot_common.QotMarket,
        sort_field: qot_get_hot_list.HotListSortField | None = None,
        sort_dir: qot_get_hot_list.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_hot_list.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_hot_list.HotListItem]:
        """Iterate over the items of all pages of ``get_hot_list``; each page is asked for when it is needed.

        Ranks the stocks of a market by how much they are traded, searched for and written about. Protocol 3414,
        Qot_GetHotList.proto. At most 60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_field: What they are ranked by; averageHeat by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions on the worth of the company's shares.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, trade_heat, trade_heat_change,
                search_heat, search_heat_change and 5 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_hot_list(market=qot_common.QotMarket.HK_SECURITY, count=10):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetHotListReply:
            return self.get_hot_list(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_short_selling_rank(
        self,
        *,
        market: qot_common.QotMarket | None = None,
        sort_field: qot_get_short_selling_rank.ShortSellingSortField | None = None,
        sort_dir: qot_get_short_selling_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        plate_list: Sequence[qot_common.Security | str] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetShortSellingRankReply:
        """Ranks the stocks of a market by short selling (id 3415). For Hong Kong and the United States. For one
        stock over time see Qot_GetDailyShortVolume and Qot_GetShortInterest. Since 10.8.

        Protocol 3415, Qot_GetShortSellingRank.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security; the United States by default.
            sort_field: What they are ranked by; shortNumberChange by default.
            sort_dir: Largest or smallest first; largest by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 35; 10 by default.
            plate_list: Only stocks of these industries, as plates; all if empty.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetShortSellingRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, close_price, change_ratio,
                change_ratio5d, change_ratio10d and 12 more.
            all_count: Stocks on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_short_selling_rank(market=qot_common.QotMarket.US_SECURITY, count=10)
            >>> print(reply.data_list[0].close_price)
        """
        request = qot_get_short_selling_rank.Request(
            c2s=qot_get_short_selling_rank.C2S(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                plate_list=as_list(plate_list),
            )
        )
        response = self._link.call(methods.QOT_GET_SHORT_SELLING_RANK, request, timeout)
        return payload(response.s2c)

    def iter_short_selling_rank(
        self,
        *,
        offset: int = 0,
        market: qot_common.QotMarket | None = None,
        sort_field: qot_get_short_selling_rank.ShortSellingSortField | None = None,
        sort_dir: qot_get_short_selling_rank.SortDir | None = None,
        count: int | None = None,
        plate_list: Sequence[qot_common.Security | str] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_short_selling_rank.ShortSellingRankItem]:
        """Iterate over the items of all pages of ``get_short_selling_rank``; each page is asked for when it is
        needed.

        Ranks the stocks of a market by short selling. Protocol 3415, Qot_GetShortSellingRank.proto. At most 60
        calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security; the United States by default.
            sort_field: What they are ranked by; shortNumberChange by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 35; 10 by default.
            plate_list: Only stocks of these industries, as plates; all if empty.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, close_price, change_ratio,
                change_ratio5d, change_ratio10d and 12 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_short_selling_rank(
            ...     market=qot_common.QotMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetShortSellingRankReply:
            return self.get_short_selling_rank(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                plate_list=plate_list,
                timeout=timeout,
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list):
            yield from found

    def get_period_change_rank(
        self,
        *,
        market: qot_common.QotMarket,
        period_type: qot_get_period_change_rank.PeriodType | None = None,
        sort_dir: qot_get_period_change_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_period_change_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetPeriodChangeRankReply:
        """Ranks the stocks of a market by their change over five minutes, up to 250 days, or this year (id 3416).
        For Hong Kong and the United States. For the change in regular hours see Qot_GetTopMoversRank. Since 10.8.

        Protocol 3416, Qot_GetPeriodChangeRank.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            period_type: Over which span the change is ranked; five minutes by default.
            sort_dir: Which come first; the largest rises by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetPeriodChangeRankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, cur_price, change_ratio, turnover,
                volume and 14 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_period_change_rank(
            ...     market=qot_common.QotMarket.HK_SECURITY,
            ...     period_type=qot_get_period_change_rank.PeriodType.P_5DAY,
            ...     count=10,
            ... )
            >>> print(reply.data_list[0].cur_price)
        """
        request = qot_get_period_change_rank.Request(
            c2s=qot_get_period_change_rank.C2S(
                market=market,
                period_type=period_type,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_PERIOD_CHANGE_RANK, request, timeout)
        return payload(response.s2c)

    def iter_period_change_rank(
        self,
        *,
        offset: int = 0,
        market: qot_common.QotMarket,
        period_type: qot_get_period_change_rank.PeriodType | None = None,
        sort_dir: qot_get_period_change_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_period_change_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_period_change_rank.PeriodChangeRankItem]:
        """Iterate over the items of all pages of ``get_period_change_rank``; each page is asked for when it is
        needed.

        Ranks the stocks of a market by their change over five minutes, up to 250 days, or this year. Protocol
        3416, Qot_GetPeriodChangeRank.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            period_type: Over which span the change is ranked; five minutes by default.
            sort_dir: Which come first; the largest rises by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions, which must all hold.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, cur_price, change_ratio, turnover,
                volume and 14 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_period_change_rank(
            ...     market=qot_common.QotMarket.HK_SECURITY,
            ...     period_type=qot_get_period_change_rank.PeriodType.P_5DAY,
            ...     count=10,
            ... ):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetPeriodChangeRankReply:
            return self.get_period_change_rank(
                market=market,
                period_type=period_type,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_high_dividend_soe_rank(
        self,
        *,
        sort_field: qot_get_high_dividend_soe_rank.SortField | None = None,
        sort_dir: qot_get_high_dividend_soe_rank.SortDir | None = None,
        offset: int | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_high_dividend_soe_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> payloads.QotGetHighDividendSOERankReply:
        """Ranks Hong Kong's state-owned companies that trade below book value and pay high dividends (id 3417).
        Unless filterList says otherwise the server takes the stocks of the vendor's concept plate of state-owned
        value stocks with a price to book value of at most 1, a dividend yield of at least 5% and a price to
        earnings of at least 0. For dividends of all stocks see Qot_GetDividendRank. Since 10.8.

        Protocol 3417, Qot_GetHighDividendSOERank.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            sort_field: What they are ranked by, a SortField; the worth of the company's shares by default.
            sort_dir: Largest or smallest first, a SortDir; largest by default.
            offset: Items to skip, 0 by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions. They can replace the server's own thresholds. The vendor's comment names that of
                the price to book value among these, but no IndicatorType reads it.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHighDividendSOERankReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, industry, cur_price, change_ratio,
                turnover and 12 more.
            all_count: Stocks that meet the conditions, on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_high_dividend_soe_rank(count=10)
            >>> print(reply.data_list[0].cur_price)
        """
        request = qot_get_high_dividend_soe_rank.Request(
            c2s=qot_get_high_dividend_soe_rank.C2S(
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=as_list(filter_list),
            )
        )
        response = self._link.call(methods.QOT_GET_HIGH_DIVIDEND_SOE_RANK, request, timeout)
        return payload(response.s2c)

    def iter_high_dividend_soe_rank(
        self,
        *,
        offset: int = 0,
        sort_field: qot_get_high_dividend_soe_rank.SortField | None = None,
        sort_dir: qot_get_high_dividend_soe_rank.SortDir | None = None,
        count: int | None = None,
        filter_list: Sequence[qot_get_high_dividend_soe_rank.Indicator] = (),
        timeout: float | None = None,
    ) -> Iterator[qot_get_high_dividend_soe_rank.HighDividendSOERankItem]:
        """Iterate over the items of all pages of ``get_high_dividend_soe_rank``; each page is asked for when it is
        needed.

        Ranks Hong Kong's state-owned companies that trade below book value and pay high dividends. Protocol 3417,
        Qot_GetHighDividendSOERank.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            sort_field: What they are ranked by, a SortField; the worth of the company's shares by default.
            sort_dir: Largest or smallest first, a SortDir; largest by default.
            count: Items of this page, 1 to 200; 50 by default. The vendor's Python client asks for 10 unless told
                otherwise.
            filter_list: Conditions. They can replace the server's own thresholds. The vendor's comment names that of
                the price to book value among these, but no IndicatorType reads it.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, industry, cur_price, change_ratio,
                turnover and 12 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_high_dividend_soe_rank(count=10):
            ...     print(item)
        """

        def fetch(offset: int) -> payloads.QotGetHighDividendSOERankReply:
            return self.get_high_dividend_soe_rank(
                sort_field=sort_field,
                sort_dir=sort_dir,
                offset=offset,
                count=count,
                filter_list=filter_list,
                timeout=timeout,
            )

        for found in pages_by_offset(fetch, offset, lambda s2c: s2c.data_list, total=lambda s2c: s2c.all_count):
            yield from found

    def get_institution_list(
        self,
        *,
        market: qot_common.QotMarket,
        sort_field: qot_get_institution_list.SortField | None = None,
        sort_dir: qot_get_institution_list.SortDir | None = None,
        count: int | None = None,
        page: str | None = None,
        name_part: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetInstitutionListReply:
        """Lists the institutions that hold the stocks of a market, by default the largest holders first (id 3418).
        For Hong Kong and the United States. The ids are asked for by Qot_GetInstitutionProfile,
        Qot_GetInstitutionDistribution, Qot_GetInstitutionHoldingList and Qot_GetInstitutionHoldingChange. Since
        10.8.

        Protocol 3418, Qot_GetInstitutionList.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_field: What the list is sorted by; value of the stocks held by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            page: nextPage of the previous reply. Absent for the first page.
            name_part: Only institutions with this in their name.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInstitutionListReply, with the fields
            data_list: The institutions, in the order asked for. Each has institution_id, institution_name,
                position_value, position_value_change, position_count, position_count_change and disclosure_date.
            all_count: Institutions on all pages.
            next_page: To be sent as page for the next one.
            currency: Currency of the values, such as USD.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_institution_list(market=qot_common.QotMarket.US_SECURITY, count=10)
            >>> print(reply.data_list[0].position_value)
        """
        request = qot_get_institution_list.Request(
            c2s=qot_get_institution_list.C2S(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                name_part=name_part,
            )
        )
        response = self._link.call(methods.QOT_GET_INSTITUTION_LIST, request, timeout)
        return payload(response.s2c)

    def iter_institution_list(
        self,
        *,
        market: qot_common.QotMarket,
        sort_field: qot_get_institution_list.SortField | None = None,
        sort_dir: qot_get_institution_list.SortDir | None = None,
        count: int | None = None,
        name_part: str | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_institution_list.InstitutionListItem]:
        """Iterate over the items of all pages of ``get_institution_list``; each page is asked for when it is needed.

        Lists the institutions that hold the stocks of a market, by default the largest holders first. Protocol
        3418, Qot_GetInstitutionList.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            sort_field: What the list is sorted by; value of the stocks held by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            name_part: Only institutions with this in their name.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The institutions, in the order asked for. Each has institution_id, institution_name,
                position_value, position_value_change, position_count, position_count_change and disclosure_date.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_institution_list(
            ...     market=qot_common.QotMarket.US_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetInstitutionListReply:
            return self.get_institution_list(
                market=market,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                name_part=name_part,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_institution_profile(
        self, *, market: qot_common.QotMarket, institution_id: int, timeout: float | None = None
    ) -> payloads.QotGetInstitutionProfileReply:
        """Reads the size, concentration and latest changes of an institution's holdings in a market (id 3419). Since
        10.8.

        Protocol 3419, Qot_GetInstitutionProfile.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInstitutionProfileReply, with the fields
            institution_name: Name, in Chinese or English in the documented example.
            description: What it is, in words.
            position_value: Value of the stocks held, in plain units of currency: 6959192681765.731 in the documented
                example.
            last_position_value: The same one period before.
            position_value_change_pct: Change from lastPositionValue to positionValue, in percent: 14.1975 is 14.1975%.
            total_holding_count: Number of stocks held.
            holding_change_count: Change of holdings.
            new_count: Stocks newly bought.
            And sold_out_count, increase_count, decrease_count, top10pct, top10pct_change, disclosure_date and currency.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_institution_profile(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880
            ... )
            >>> print(reply.institution_name)
        """
        request = qot_get_institution_profile.Request(
            c2s=qot_get_institution_profile.C2S(
                market=market,
                institution_id=institution_id,
            )
        )
        response = self._link.call(methods.QOT_GET_INSTITUTION_PROFILE, request, timeout)
        return payload(response.s2c)

    def get_institution_distribution(
        self, *, market: qot_common.QotMarket, institution_id: int, timeout: float | None = None
    ) -> payloads.QotGetInstitutionDistributionReply:
        """Reads the industries that an institution's holdings in a market belong to (id 3420). Since 10.8.

        Protocol 3420, Qot_GetInstitutionDistribution.proto. At most 60 calls in 30 seconds for a login.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInstitutionDistributionReply, with the fields
            data_list: One entry for each industry. Each has industry_id, industry_name, position_value and
                portfolio_pct.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_institution_distribution(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880
            ... )
            >>> print(reply.data_list[0].position_value)
        """
        request = qot_get_institution_distribution.Request(
            c2s=qot_get_institution_distribution.C2S(
                market=market,
                institution_id=institution_id,
            )
        )
        response = self._link.call(methods.QOT_GET_INSTITUTION_DISTRIBUTION, request, timeout)
        return payload(response.s2c)

    def get_institution_holding_change(
        self,
        *,
        market: qot_common.QotMarket,
        institution_id: int,
        change_type: qot_get_institution_holding_change.HoldingChangeType | None = None,
        sort_field: qot_get_institution_holding_change.SortField | None = None,
        sort_dir: qot_get_institution_holding_change.SortDir | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetInstitutionHoldingChangeReply:
        """Lists an institution's latest purchases or sales in a market, of one kind (id 3421). For all holdings see
        Qot_GetInstitutionHoldingList. Since 10.8.

        Protocol 3421, Qot_GetInstitutionHoldingChange.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            change_type: Kind of change; newly bought by default.
            sort_field: What the list is sorted by; changePct by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            page: nextPage of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInstitutionHoldingChangeReply, with the fields
            data_list: The changes, in the order asked for. Each has security, name, portfolio_pct, change_shares,
                change_pct, holding_date and source.
            all_count: Changes on all pages.
            next_page: To be sent as page for the next one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_institution_holding_change(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880, count=10
            ... )
            >>> print(reply.data_list[0].portfolio_pct)
        """
        request = qot_get_institution_holding_change.Request(
            c2s=qot_get_institution_holding_change.C2S(
                market=market,
                institution_id=institution_id,
                change_type=change_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_INSTITUTION_HOLDING_CHANGE, request, timeout)
        return payload(response.s2c)

    def iter_institution_holding_change(
        self,
        *,
        market: qot_common.QotMarket,
        institution_id: int,
        change_type: qot_get_institution_holding_change.HoldingChangeType | None = None,
        sort_field: qot_get_institution_holding_change.SortField | None = None,
        sort_dir: qot_get_institution_holding_change.SortDir | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_institution_holding_change.HoldingChangeItem]:
        """Iterate over the items of all pages of ``get_institution_holding_change``; each page is asked for when it
        is needed.

        Lists an institution's latest purchases or sales in a market, of one kind. Protocol 3421,
        Qot_GetInstitutionHoldingChange.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            change_type: Kind of change; newly bought by default.
            sort_field: What the list is sorted by; changePct by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The changes, in the order asked for. Each has security, name, portfolio_pct, change_shares,
                change_pct, holding_date and source.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_institution_holding_change(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetInstitutionHoldingChangeReply:
            return self.get_institution_holding_change(
                market=market,
                institution_id=institution_id,
                change_type=change_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_institution_holding_list(
        self,
        *,
        market: qot_common.QotMarket,
        institution_id: int,
        change_type: qot_get_institution_holding_list.HoldingChangeType | None = None,
        sort_field: qot_get_institution_holding_list.SortField | None = None,
        sort_dir: qot_get_institution_holding_list.SortDir | None = None,
        count: int | None = None,
        page: str | None = None,
        keyword: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetInstitutionHoldingListReply:
        """Lists an institution's holdings in a market (id 3422). Since 10.8.

        Protocol 3422, Qot_GetInstitutionHoldingList.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            change_type: Only holdings that changed so; all if absent.
            sort_field: What the list is sorted by; holdingValue by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            page: nextPage of the previous reply. Absent for the first page.
            keyword: Only stocks with this in their name or code.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetInstitutionHoldingListReply, with the fields
            data_list: The holdings, in the order asked for. Each has security, name, industry_name, holding_value,
                holding_pct, last_holding_pct and 5 more.
            all_count: Holdings on all pages.
            next_page: To be sent as page for the next one.
            currency: Currency of the values, such as USD.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_institution_holding_list(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880, count=10
            ... )
            >>> print(reply.data_list[0].holding_value)
        """
        request = qot_get_institution_holding_list.Request(
            c2s=qot_get_institution_holding_list.C2S(
                market=market,
                institution_id=institution_id,
                change_type=change_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                keyword=keyword,
            )
        )
        response = self._link.call(methods.QOT_GET_INSTITUTION_HOLDING_LIST, request, timeout)
        return payload(response.s2c)

    def iter_institution_holding_list(
        self,
        *,
        market: qot_common.QotMarket,
        institution_id: int,
        change_type: qot_get_institution_holding_list.HoldingChangeType | None = None,
        sort_field: qot_get_institution_holding_list.SortField | None = None,
        sort_dir: qot_get_institution_holding_list.SortDir | None = None,
        count: int | None = None,
        keyword: str | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_institution_holding_list.HoldingListItem]:
        """Iterate over the items of all pages of ``get_institution_holding_list``; each page is asked for when it is
        needed.

        Lists an institution's holdings in a market. Protocol 3422, Qot_GetInstitutionHoldingList.proto. At most
        60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket_HK_Security or QotMarket_US_Security.
            institution_id: Id of the institution, from Qot_GetInstitutionList.
            change_type: Only holdings that changed so; all if absent.
            sort_field: What the list is sorted by; holdingValue by default.
            sort_dir: Largest or smallest first; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            keyword: Only stocks with this in their name or code.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The holdings, in the order asked for. Each has security, name, industry_name, holding_value,
                holding_pct, last_holding_pct and 5 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_institution_holding_list(
            ...     market=qot_common.QotMarket.US_SECURITY, institution_id=699607880, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetInstitutionHoldingListReply:
            return self.get_institution_holding_list(
                market=market,
                institution_id=institution_id,
                change_type=change_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                keyword=keyword,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_ark_fund_holding(
        self,
        *,
        holding_type: qot_get_ark_fund_holding.ArkHoldingType | None = None,
        cycle_type: qot_get_ark_fund_holding.CycleType | None = None,
        sort_field: qot_get_ark_fund_holding.SortField | None = None,
        sort_dir: qot_get_ark_fund_holding.SortDir | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetArkFundHoldingReply:
        """Lists what the ETFs of ARK Invest hold, or which holdings changed in a period (id 3423).
        Qot_GetArkActiveTransaction (3425) lists purchases and sales by value. Since 10.8.

        Protocol 3423, Qot_GetArkFundHolding.proto. At most 60 calls in 30 seconds for a login. Only the first
        page of several counts.

        Args:
            holding_type: Which holdings to list, an ArkHoldingType; what is held by default.
            cycle_type: The period of the changes, a CycleType; the last day by default. Ignored if holdingType is
                Position.
            sort_field: What the list is sorted by, a SortField; shares by default.
            sort_dir: Largest or smallest first, a SortDir; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            page: nextPage of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetArkFundHoldingReply, with the fields
            data_list: The holdings, in the order asked for. Each has security, name, shares, shares_change,
                market_value, weight and weight_change.
            all_count: Items in total, the vendor says; its example of a page of 2 has 2 here too.
            next_page: To be sent as page for the next one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_ark_fund_holding(count=10)
            >>> print(reply.data_list[0].shares)
        """
        request = qot_get_ark_fund_holding.Request(
            c2s=qot_get_ark_fund_holding.C2S(
                holding_type=holding_type,
                cycle_type=cycle_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_ARK_FUND_HOLDING, request, timeout)
        return payload(response.s2c)

    def iter_ark_fund_holding(
        self,
        *,
        holding_type: qot_get_ark_fund_holding.ArkHoldingType | None = None,
        cycle_type: qot_get_ark_fund_holding.CycleType | None = None,
        sort_field: qot_get_ark_fund_holding.SortField | None = None,
        sort_dir: qot_get_ark_fund_holding.SortDir | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_ark_fund_holding.ArkFundHoldingItem]:
        """Iterate over the items of all pages of ``get_ark_fund_holding``; each page is asked for when it is needed.

        Lists what the ETFs of ARK Invest hold, or which holdings changed in a period. Protocol 3423,
        Qot_GetArkFundHolding.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            holding_type: Which holdings to list, an ArkHoldingType; what is held by default.
            cycle_type: The period of the changes, a CycleType; the last day by default. Ignored if holdingType is
                Position.
            sort_field: What the list is sorted by, a SortField; shares by default.
            sort_dir: Largest or smallest first, a SortDir; largest by default.
            count: Items of this page, 1 to 200; 20 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The holdings, in the order asked for. Each has security, name, shares, shares_change,
                market_value, weight and weight_change.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_ark_fund_holding(count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetArkFundHoldingReply:
            return self.get_ark_fund_holding(
                holding_type=holding_type,
                cycle_type=cycle_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_ark_stock_dynamic(
        self, *, security: qot_common.Security | str, timeout: float | None = None
    ) -> payloads.QotGetArkStockDynamicReply:
        """Tells how the funds of ARK Invest traded one stock lately (id 3424). Since 10.8.

        Protocol 3424, Qot_GetArkStockDynamic.proto. At most 60 calls in 30 seconds for a login.

        Args:
            security: The stock, such as TSLA in the US.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetArkStockDynamicReply, with the fields
            dynamic_type: What the other fields tell of, a DynamicType.
            transaction_count: Number of trades; 2 in the vendor's example of trades in a row.
            net_shares: Shares traded, purchases set off against sales.
            last_transaction_time: Day of the latest trade, as yyyy-MM-dd.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_ark_stock_dynamic(security="US.TSLA")
            >>> print(reply.dynamic_type)
        """
        request = qot_get_ark_stock_dynamic.Request(
            c2s=qot_get_ark_stock_dynamic.C2S(
                security=security,
            )
        )
        response = self._link.call(methods.QOT_GET_ARK_STOCK_DYNAMIC, request, timeout)
        return payload(response.s2c)

    def get_ark_active_transaction(
        self,
        *,
        holding_type: qot_get_ark_active_transaction.HoldingType | None = None,
        cycle_type: qot_get_ark_active_transaction.CycleType | None = None,
        sort_field: qot_get_ark_active_transaction.SortField | None = None,
        sort_dir: qot_get_ark_active_transaction.SortDir | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetArkActiveTransactionReply:
        """Lists the stocks that the funds of ARK Invest bought or sold in a period, all funds together (id 3425).
        Qot_GetArkFundHolding (3423) lists what the funds hold. Since 10.8.

        Protocol 3425, Qot_GetArkActiveTransaction.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            holding_type: How the position changed, a HoldingType; Increase by default.
            cycle_type: The period, a CycleType; the last day by default.
            sort_field: What the list is sorted by, a SortField; changeAmount by default.
            sort_dir: Purchases or sales first, a SortDir; purchases by default.
            count: Items of this page, 1 to 200; 50 by default.
            page: nextPage of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetArkActiveTransactionReply, with the fields
            data_list: The stocks, in the order asked for. Each has security, name, change_amount and change_shares.
            all_count: Items in total, the vendor says; its example of a page of 2 has 2 here too.
            next_page: To be sent as page for the next one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_ark_active_transaction(count=10)
            >>> print(reply.data_list[0].change_amount)
        """
        request = qot_get_ark_active_transaction.Request(
            c2s=qot_get_ark_active_transaction.C2S(
                holding_type=holding_type,
                cycle_type=cycle_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_ARK_ACTIVE_TRANSACTION, request, timeout)
        return payload(response.s2c)

    def iter_ark_active_transaction(
        self,
        *,
        holding_type: qot_get_ark_active_transaction.HoldingType | None = None,
        cycle_type: qot_get_ark_active_transaction.CycleType | None = None,
        sort_field: qot_get_ark_active_transaction.SortField | None = None,
        sort_dir: qot_get_ark_active_transaction.SortDir | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_ark_active_transaction.ArkActiveTransactionItem]:
        """Iterate over the items of all pages of ``get_ark_active_transaction``; each page is asked for when it is
        needed.

        Lists the stocks that the funds of ARK Invest bought or sold in a period, all funds together. Protocol
        3425, Qot_GetArkActiveTransaction.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            holding_type: How the position changed, a HoldingType; Increase by default.
            cycle_type: The period, a CycleType; the last day by default.
            sort_field: What the list is sorted by, a SortField; changeAmount by default.
            sort_dir: Purchases or sales first, a SortDir; purchases by default.
            count: Items of this page, 1 to 200; 50 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The stocks, in the order asked for. Each has security, name, change_amount and change_shares.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_ark_active_transaction(count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetArkActiveTransactionReply:
            return self.get_ark_active_transaction(
                holding_type=holding_type,
                cycle_type=cycle_type,
                sort_field=sort_field,
                sort_dir=sort_dir,
                count=count,
                page=page,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_rating_change(
        self,
        *,
        market: qot_common.QotMarket,
        change_type: qot_get_rating_change.RatingChangeType | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetRatingChangeReply:
        """Lists the latest changes of analysts' ratings in a market (id 3426). For the United States and, by the
        vendor's proto but not by its page, Canada. Since 10.8.

        Protocol 3426, Qot_GetRatingChange.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            market: QotMarket_US_Security, or by the proto QotMarket_CA_Security; the vendor's page has the United
                States only.
            change_type: Kind of change, a RatingChangeType; raised by default.
            count: Items of this page, 1 to 20; 10 by default.
            page: nextPage of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetRatingChangeReply, with the fields
            data_list: The changes. Each has security, name, rating, last_rating, target_price, last_target_price and 4
                more.
            all_count: Changes on all pages.
            next_page: To be sent as page for the next one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_rating_change(market=qot_common.QotMarket.US_SECURITY, count=10)
            >>> print(reply.data_list[0].target_price)
        """
        request = qot_get_rating_change.Request(
            c2s=qot_get_rating_change.C2S(
                market=market,
                change_type=change_type,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_RATING_CHANGE, request, timeout)
        return payload(response.s2c)

    def iter_rating_change(
        self,
        *,
        market: qot_common.QotMarket,
        change_type: qot_get_rating_change.RatingChangeType | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_rating_change.RatingChangeItem]:
        """Iterate over the items of all pages of ``get_rating_change``; each page is asked for when it is needed.

        Lists the latest changes of analysts' ratings in a market. Protocol 3426, Qot_GetRatingChange.proto. At
        most 60 calls in 30 seconds for a login. Only the first page of several counts.

        Args:
            market: QotMarket_US_Security, or by the proto QotMarket_CA_Security; the vendor's page has the United
                States only.
            change_type: Kind of change, a RatingChangeType; raised by default.
            count: Items of this page, 1 to 20; 10 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The changes. Each has security, name, rating, last_rating, target_price, last_target_price and 4
                more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_rating_change(market=qot_common.QotMarket.US_SECURITY, count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetRatingChangeReply:
            return self.get_rating_change(
                market=market, change_type=change_type, count=count, page=page, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_industrial_chain_list(
        self,
        *,
        market: qot_common.QotMarket,
        keyword: str | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetIndustrialChainListReply:
        """Lists the industrial chains of a market, or those that match a keyword (id 3427). The ids are asked for by
        Qot_GetIndustrialChainDetail and Qot_GetIndustrialPlateStock. Since 10.8.

        Protocol 3427, Qot_GetIndustrialChainList.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            market: The market, a QotMarket; US in the vendor's example. Which others there are is not documented.
            keyword: Only chains that match this.
            count: Items of this page, 1 to 50; 20 by default.
            page: nextPage of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndustrialChainListReply, with the fields
            data_list: The chains. Each has chain_id, chain_type, name, detail, market_cap, stocks_num and
                relation_security_list.
            all_count: Chains on all pages.
            next_page: To be sent as page for the next one.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_industrial_chain_list(
            ...     market=qot_common.QotMarket.HK_SECURITY, count=10
            ... )
            >>> print(reply.data_list[0].market_cap)
        """
        request = qot_get_industrial_chain_list.Request(
            c2s=qot_get_industrial_chain_list.C2S(
                market=market,
                keyword=keyword,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_INDUSTRIAL_CHAIN_LIST, request, timeout)
        return payload(response.s2c)

    def iter_industrial_chain_list(
        self,
        *,
        market: qot_common.QotMarket,
        keyword: str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_industrial_chain_list.IndustrialChainInfo]:
        """Iterate over the items of all pages of ``get_industrial_chain_list``; each page is asked for when it is
        needed.

        Lists the industrial chains of a market, or those that match a keyword. Protocol 3427,
        Qot_GetIndustrialChainList.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            market: The market, a QotMarket; US in the vendor's example. Which others there are is not documented.
            keyword: Only chains that match this.
            count: Items of this page, 1 to 50; 20 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            data_list: The chains. Each has chain_id, chain_type, name, detail, market_cap, stocks_num and
                relation_security_list.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_industrial_chain_list(
            ...     market=qot_common.QotMarket.HK_SECURITY, count=10
            ... ):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetIndustrialChainListReply:
            return self.get_industrial_chain_list(
                market=market, keyword=keyword, count=count, page=page, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_industrial_chain_detail(
        self, *, chain_id: int, timeout: float | None = None
    ) -> payloads.QotGetIndustrialChainDetailReply:
        """Reads the structure of one industrial chain: its nodes and news about it (id 3428). For the stocks see
        Qot_GetIndustrialPlateStock. Since 10.8.

        Protocol 3428, Qot_GetIndustrialChainDetail.proto. At most 60 calls in 30 seconds for a login.

        Args:
            chain_id: Id of the chain, from Qot_GetIndustrialChainList.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndustrialChainDetailReply, with the fields
            chain_id: Id of the chain, as asked for.
            chain_type: How its nodes are arranged, an IndustrialChainType of Qot_GetIndustrialChainList.
            name: Name of the chain, such as AI.
            node_list: The nodes, layer by layer. Each has node_id, parent_node_id, layer_sth, name and plate_id.
            information_list: News about the chain. Each has title and url.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_industrial_chain_detail(chain_id=1)
            >>> print(reply.node_list[0].layer_sth)
        """
        request = qot_get_industrial_chain_detail.Request(
            c2s=qot_get_industrial_chain_detail.C2S(
                chain_id=chain_id,
            )
        )
        response = self._link.call(methods.QOT_GET_INDUSTRIAL_CHAIN_DETAIL, request, timeout)
        return payload(response.s2c)

    def get_industrial_chain_by_plate(
        self, *, plate_id: int, timeout: float | None = None
    ) -> payloads.QotGetIndustrialChainByPlateReply:
        """Lists the industrial chains in which a plate has a place (id 3429). Since 10.8.

        Protocol 3429, Qot_GetIndustrialChainByPlate.proto. At most 60 calls in 30 seconds for a login.

        Args:
            plate_id: Id of the plate, from nodeList of Qot_GetIndustrialChainDetail.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndustrialChainByPlateReply, with the fields
            related_chain_list: The chains. Each has chain_id, chain_type, name, market_cap and stocks_num.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_industrial_chain_by_plate(plate_id=1059)
            >>> print(reply.related_chain_list[0].market_cap)
        """
        request = qot_get_industrial_chain_by_plate.Request(
            c2s=qot_get_industrial_chain_by_plate.C2S(
                plate_id=plate_id,
            )
        )
        response = self._link.call(methods.QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE, request, timeout)
        return payload(response.s2c)

    def get_industrial_plate_info(
        self, *, plate_id: int, timeout: float | None = None
    ) -> payloads.QotGetIndustrialPlateInfoReply:
        """Reads the description of one industrial plate (id 3430). Since 10.8.

        Protocol 3430, Qot_GetIndustrialPlateInfo.proto. At most 60 calls in 30 seconds for a login.

        Args:
            plate_id: Id of the plate, from nodeList of Qot_GetIndustrialChainDetail.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndustrialPlateInfoReply, with the fields
            plate_id: Id of the plate, as asked for.
            summary: A short description.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_industrial_plate_info(plate_id=1059)
            >>> print(reply.plate_id)
        """
        request = qot_get_industrial_plate_info.Request(
            c2s=qot_get_industrial_plate_info.C2S(
                plate_id=plate_id,
            )
        )
        response = self._link.call(methods.QOT_GET_INDUSTRIAL_PLATE_INFO, request, timeout)
        return payload(response.s2c)

    def get_industrial_plate_stock(
        self,
        *,
        chain_id: int | None = None,
        plate_id: int | None = None,
        market_list: Sequence[qot_common.QotMarket] = (),
        sort_field: qot_get_industrial_plate_stock.SortField | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetIndustrialPlateStockReply:
        """Lists the stocks of an industrial plate or of a whole industrial chain (id 3431). Since 10.8.

        Protocol 3431, Qot_GetIndustrialPlateStock.proto. At most 60 calls in 30 seconds for a login. Only the
        first page of several counts.

        Args:
            chain_id: Id of the chain, from Qot_GetIndustrialChainList. Send it or plateId; ignored if plateId is there.
            plate_id: Id of the plate, from nodeList of Qot_GetIndustrialChainDetail. It goes before chainId.
            market_list: Only stocks of these markets, each a QotMarket: Hong Kong, US, mainland China, Japan, Singapore
                or Malaysia. All if empty.
            sort_field: What the list is sorted by, a SortField. MarketVal by default, says the vendor's description of
                this field; its enum says Code.
            ascend: Whether the smallest come first. False by default.
            count: Items of this page, 1 to 200; 50 by default.
            page: page of the previous reply. Absent for the first page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetIndustrialPlateStockReply, with the fields
            stock_list: The stocks, in the order asked for. Each has security and name.
            page: To be sent as page for the next one.
            all_count: Stocks on all pages.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_industrial_plate_stock(plate_id=1059, count=10)
            >>> print(reply.stock_list[0].security)
        """
        request = qot_get_industrial_plate_stock.Request(
            c2s=qot_get_industrial_plate_stock.C2S(
                chain_id=chain_id,
                plate_id=plate_id,
                market_list=as_list(market_list),
                sort_field=sort_field,
                ascend=ascend,
                count=count,
                page=page,
            )
        )
        response = self._link.call(methods.QOT_GET_INDUSTRIAL_PLATE_STOCK, request, timeout)
        return payload(response.s2c)

    def iter_industrial_plate_stock(
        self,
        *,
        chain_id: int | None = None,
        plate_id: int | None = None,
        market_list: Sequence[qot_common.QotMarket] = (),
        sort_field: qot_get_industrial_plate_stock.SortField | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_industrial_plate_stock.StockInfo]:
        """Iterate over the items of all pages of ``get_industrial_plate_stock``; each page is asked for when it is
        needed.

        Lists the stocks of an industrial plate or of a whole industrial chain. Protocol 3431,
        Qot_GetIndustrialPlateStock.proto. At most 60 calls in 30 seconds for a login. Only the first page of
        several counts.

        Args:
            chain_id: Id of the chain, from Qot_GetIndustrialChainList. Send it or plateId; ignored if plateId is there.
            plate_id: Id of the plate, from nodeList of Qot_GetIndustrialChainDetail. It goes before chainId.
            market_list: Only stocks of these markets, each a QotMarket: Hong Kong, US, mainland China, Japan, Singapore
                or Malaysia. All if empty.
            sort_field: What the list is sorted by, a SortField. MarketVal by default, says the vendor's description of
                this field; its enum says Code.
            ascend: Whether the smallest come first. False by default.
            count: Items of this page, 1 to 200; 50 by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            stock_list: The stocks, in the order asked for. Each has security and name.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_industrial_plate_stock(plate_id=1059, count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetIndustrialPlateStockReply:
            return self.get_industrial_plate_stock(
                chain_id=chain_id,
                plate_id=plate_id,
                market_list=market_list,
                sort_field=sort_field,
                ascend=ascend,
                count=count,
                page=page,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.stock_list, lambda s2c: s2c.page):
            yield from found

    def get_heat_map_data(
        self,
        *,
        market: qot_common.QotMarket,
        sort_field: qot_get_heat_map_data.SortField | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        page: str | None = None,
        plate_type: qot_get_heat_map_data.HeatMapPlateType | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetHeatMapDataReply:
        """Lists the plates of a market with their change, worth and turnover, as for a heat map (id 3432). For the
        stocks of one plate see Qot_GetPlateSecurity. Since 10.8.

        Protocol 3432, Qot_GetHeatMapData.proto. At most 60 calls in 30 seconds for a login. Only the first page
        of several counts.

        Args:
            market: A Qot_Common.QotMarket. Which ones have plates here is not documented; the example has the United
                States.
            sort_field: What they are sorted by; the relative change by default.
            ascend: Smallest first if true; largest first by default.
            count: Plates of this page, 1 to 200; 30 by default.
            page: Where to go on: nextPage of the page before. Leave it out for the first page.
            plate_type: Which kind of plates; those of industries by default.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetHeatMapDataReply, with the fields
            plate_data_list: The plates, in the order asked for. Each has plate, plate_name, cur_price, change_rate,
                turnover, volume and 7 more.
            all_count: Plates on all pages.
            next_page: What to ask for next, as page.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_heat_map_data(market=qot_common.QotMarket.HK_SECURITY, count=10)
            >>> print(reply.plate_data_list[0].cur_price)
        """
        request = qot_get_heat_map_data.Request(
            c2s=qot_get_heat_map_data.C2S(
                market=market,
                sort_field=sort_field,
                ascend=ascend,
                count=count,
                page=page,
                plate_type=plate_type,
            )
        )
        response = self._link.call(methods.QOT_GET_HEAT_MAP_DATA, request, timeout)
        return payload(response.s2c)

    def iter_heat_map_data(
        self,
        *,
        market: qot_common.QotMarket,
        sort_field: qot_get_heat_map_data.SortField | None = None,
        ascend: bool | None = None,
        count: int | None = None,
        plate_type: qot_get_heat_map_data.HeatMapPlateType | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_heat_map_data.HeatMapPlateData]:
        """Iterate over the items of all pages of ``get_heat_map_data``; each page is asked for when it is needed.

        Lists the plates of a market with their change, worth and turnover, as for a heat map. Protocol 3432,
        Qot_GetHeatMapData.proto. At most 60 calls in 30 seconds for a login. Only the first page of several
        counts.

        Args:
            market: A Qot_Common.QotMarket. Which ones have plates here is not documented; the example has the United
                States.
            sort_field: What they are sorted by; the relative change by default.
            ascend: Smallest first if true; largest first by default.
            count: Plates of this page, 1 to 200; 30 by default.
            plate_type: Which kind of plates; those of industries by default.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            plate_data_list: The plates, in the order asked for. Each has plate, plate_name, cur_price, change_rate,
                turnover, volume and 7 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_heat_map_data(market=qot_common.QotMarket.HK_SECURITY, count=10):
            ...     print(item)
        """

        def fetch(page: str | None) -> payloads.QotGetHeatMapDataReply:
            return self.get_heat_map_data(
                market=market,
                sort_field=sort_field,
                ascend=ascend,
                count=count,
                page=page,
                plate_type=plate_type,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.plate_data_list, lambda s2c: s2c.next_page):
            yield from found

    def get_rise_fall_distribution(
        self,
        *,
        security: qot_common.Security | str | None = None,
        market: qot_common.QotMarket | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetRiseFallDistributionReply:
        """Counts the stocks of a plate or a market by their change of the price (id 3433). Since 10.8.

        Protocol 3433, Qot_GetRiseFallDistribution.proto. At most 60 calls in 30 seconds for a login.

        Args:
            security: The plate, such as HK.BK1001.
            market: A Qot_Common.QotMarket. Read only if security is absent.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetRiseFallDistributionReply, with the fields
            plate: The plate; for a market one that stands for all of it, such as US.USAALL.
            range_list: The ranges. Each has type, left_border, right_border and stock_count.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_rise_fall_distribution(market=qot_common.QotMarket.HK_SECURITY)
            >>> print(reply.range_list[0].left_border)
        """
        request = qot_get_rise_fall_distribution.Request(
            c2s=qot_get_rise_fall_distribution.C2S(
                security=security,
                market=market,
            )
        )
        response = self._link.call(methods.QOT_GET_RISE_FALL_DISTRIBUTION, request, timeout)
        return payload(response.s2c)

    def get_event_contract_category(
        self, *, category: str | None = None, timeout: float | None = None
    ) -> payloads.QotGetEventContractCategoryReply:
        """Lists the categories of event contracts and their tags (id 3434). From here it goes on to series
        (Qot_GetEventContractSeriesList), their events (Qot_GetEventContractEventList) and the contracts of an
        event (Qot_GetEventContract). Since 10.9.

        Protocol 3434, Qot_GetEventContractCategory.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports. Absent
                lists all.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractCategoryReply, with the fields
            category_list: One entry per category. Each has category, category_name and tags.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_category(category="Sports")
            >>> print(reply.category_list[0].category)
        """
        request = qot_get_event_contract_category.Request(
            c2s=qot_get_event_contract_category.C2S(
                category=category,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_CATEGORY, request, timeout)
        return payload(response.s2c)

    def filter_competition(
        self, *, category: str | None = None, tag: str | None = None, timeout: float | None = None
    ) -> payloads.QotFilterCompetitionReply:
        """Lists the competitions of event contracts, such as leagues, and the kinds of bet in them, by tag (id
        3435). Qot_GetEventContractMilestoneList and Qot_GetEventContractComboList take the names. Since 10.9.

        Protocol 3435, Qot_FilterCompetition.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports.
            tag: The tag within the category, such as Baseball.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotFilterCompetitionReply, with the fields
            tag_filter_list: One entry per tag. Each has category, tag, competition_list and scope_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.filter_competition(category="Sports", tag="Baseball")
            >>> print(reply.tag_filter_list[0].category)
        """
        request = qot_filter_competition.Request(
            c2s=qot_filter_competition.C2S(
                category=category,
                tag=tag,
            )
        )
        response = self._link.call(methods.QOT_FILTER_COMPETITION, request, timeout)
        return payload(response.s2c)

    def get_event_contract_series_list(
        self, *, category: str | None = None, tag: str | None = None, timeout: float | None = None
    ) -> payloads.QotGetEventContractSeriesListReply:
        """Lists series of event contracts, that is groups of events of the same kind (id 3436). It needs no
        subscription. For the events of a series see Qot_GetEventContractEventList. Since 10.9.

        Protocol 3436, Qot_GetEventContractSeriesList.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports. It may
                be left out.
            tag: The tag within the category, such as Baseball. It may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractSeriesListReply, with the fields
            series_list: All of them; there are no pages. Each has series_security, series_name, category, tags and
                frequency.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_series_list(category="Sports", tag="Baseball")
            >>> print(reply.series_list[0].series_security)
        """
        request = qot_get_event_contract_series_list.Request(
            c2s=qot_get_event_contract_series_list.C2S(
                category=category,
                tag=tag,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_SERIES_LIST, request, timeout)
        return payload(response.s2c)

    def get_event_contract_event_list(
        self,
        *,
        series: qot_common.Security | str,
        status: qot_common.EC_Status | None = None,
        next_page: str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEventContractEventListReply:
        """Lists the events of one series of event contracts, a page at a time (id 3437). It needs no subscription.
        An event, such as one match or election, has several contracts, see Qot_GetEventContract. Since 10.9.

        Protocol 3437, Qot_GetEventContractEventList.proto.

        Args:
            series: The series, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            status: The state of the events to list. Absent lists them all.
            next_page: The nextPage of the previous reply, to continue behind it. Absent starts with the first page.
            count: How many events to return per page. Absent means 200.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractEventListReply, with the fields
            event_list: The events of this page. Each has event_security, event_name, event_sub_name, status,
                series_security, start_date and 6 more.
            next_page: Where the next page starts, to be handed back as it is.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_event_list(series="EC.SAMPLE1", count=10)
            >>> print(reply.event_list[0].event_security)
        """
        request = qot_get_event_contract_event_list.Request(
            c2s=qot_get_event_contract_event_list.C2S(
                series=series,
                status=status,
                next_page=next_page,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_EVENT_LIST, request, timeout)
        return payload(response.s2c)

    def iter_event_contract_event_list(
        self,
        *,
        series: qot_common.Security | str,
        status: qot_common.EC_Status | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_event_contract_event_list.EventItem]:
        """Iterate over the items of all pages of ``get_event_contract_event_list``; each page is asked for when it
        is needed.

        Lists the events of one series of event contracts, a page at a time. Protocol 3437,
        Qot_GetEventContractEventList.proto.

        Args:
            series: The series, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            status: The state of the events to list. Absent lists them all.
            count: How many events to return per page. Absent means 200.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            event_list: The events of this page. Each has event_security, event_name, event_sub_name, status,
                series_security, start_date and 6 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_event_contract_event_list(series="EC.SAMPLE1", count=10):
            ...     print(item)
        """

        def fetch(next_page: str | None) -> payloads.QotGetEventContractEventListReply:
            return self.get_event_contract_event_list(
                series=series, status=status, next_page=next_page, count=count, timeout=timeout
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.event_list, lambda s2c: s2c.next_page):
            yield from found

    def get_event_contract(
        self,
        *,
        event: qot_common.Security | str,
        next_page: str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEventContractReply:
        """Lists the contracts of one event, a page at a time (id 3438). It needs no subscription. For their prices
        see Qot_GetEventContractSnapshot. Since 10.9.

        Protocol 3438, Qot_GetEventContract.proto.

        Args:
            event: The event, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            next_page: The nextPage of the previous reply, to continue behind it. Absent starts with the first page.
            count: How many contracts to return per page, at most 1,000. Absent means 100.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractReply, with the fields
            contract_list: The contracts of the event. Each has contract_security, event_security, series_security,
                contract_type, title, yes_sub_title and 14 more.
            recommend_contracts: Contracts the vendor recommends. Each has contract_security.
            next_page: Where the next page starts, to be handed back as it is.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract(event="EC.SAMPLE1", count=10)
            >>> print(reply.contract_list[0].contract_security)
        """
        request = qot_get_event_contract.Request(
            c2s=qot_get_event_contract.C2S(
                event=event,
                next_page=next_page,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT, request, timeout)
        return payload(response.s2c)

    def iter_event_contract(
        self, *, event: qot_common.Security | str, count: int | None = None, timeout: float | None = None
    ) -> Iterator[qot_get_event_contract.ContractItem]:
        """Iterate over the items of all pages of ``get_event_contract``; each page is asked for when it is needed.

        Lists the contracts of one event, a page at a time. Protocol 3438, Qot_GetEventContract.proto.

        Args:
            event: The event, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            count: How many contracts to return per page, at most 1,000. Absent means 100.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            contract_list: The contracts of the event. Each has contract_security, event_security, series_security,
                contract_type, title, yes_sub_title and 14 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_event_contract(event="EC.SAMPLE1", count=10):
            ...     print(item)
        """

        def fetch(next_page: str | None) -> payloads.QotGetEventContractReply:
            return self.get_event_contract(event=event, next_page=next_page, count=count, timeout=timeout)

        for found in pages_by_key(fetch, lambda s2c: s2c.contract_list, lambda s2c: s2c.next_page):
            yield from found

    def get_event_contract_milestone_list(
        self,
        *,
        category: str | None = None,
        competition: str | None = None,
        related_event: qot_common.Security | str | None = None,
        next_page: str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEventContractMilestoneListReply:
        """Lists milestones, such as single matches, with the events related to them, a page at a time (id 3439). It
        needs no subscription. Since 10.9.

        Protocol 3439, Qot_GetEventContractMilestoneList.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports.
            competition: The competition, by a name from Qot_FilterCompetition.
            related_event: An event; only its milestones are returned. OpenD itself picks them out. The vendor's
                comments write the code with EC. in front; its Python client sends it without.
            next_page: The nextPage of the previous reply, to continue behind it. Absent starts with the first page.
            count: How many milestones to return per page. Absent means 200.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractMilestoneListReply, with the fields
            milestone_list: The milestones of this page. Each has milestone_security, title, category, type, start_date,
                end_date and 3 more.
            next_page: Where the next page starts, to be handed back as it is.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_milestone_list(category="Sports", count=10)
            >>> print(reply.milestone_list[0].milestone_security)
        """
        request = qot_get_event_contract_milestone_list.Request(
            c2s=qot_get_event_contract_milestone_list.C2S(
                category=category,
                competition=competition,
                related_event=related_event,
                next_page=next_page,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_MILESTONE_LIST, request, timeout)
        return payload(response.s2c)

    def iter_event_contract_milestone_list(
        self,
        *,
        category: str | None = None,
        competition: str | None = None,
        related_event: qot_common.Security | str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_event_contract_milestone_list.MilestoneItem]:
        """Iterate over the items of all pages of ``get_event_contract_milestone_list``; each page is asked for when
        it is needed.

        Lists milestones, such as single matches, with the events related to them, a page at a time. Protocol
        3439, Qot_GetEventContractMilestoneList.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports.
            competition: The competition, by a name from Qot_FilterCompetition.
            related_event: An event; only its milestones are returned. OpenD itself picks them out. The vendor's
                comments write the code with EC. in front; its Python client sends it without.
            count: How many milestones to return per page. Absent means 200.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            milestone_list: The milestones of this page. Each has milestone_security, title, category, type, start_date,
                end_date and 3 more.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_event_contract_milestone_list(category="Sports", count=10):
            ...     print(item)
        """

        def fetch(next_page: str | None) -> payloads.QotGetEventContractMilestoneListReply:
            return self.get_event_contract_milestone_list(
                category=category,
                competition=competition,
                related_event=related_event,
                next_page=next_page,
                count=count,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.milestone_list, lambda s2c: s2c.next_page):
            yield from found

    def get_event_contract_snapshot(
        self, *, security_list: Sequence[qot_common.Security | str] = (), timeout: float | None = None
    ) -> payloads.QotGetEventContractSnapshotReply:
        """Reads the latest price, best bid and ask, volume and open interest of event contracts (id 3445). It needs
        no subscription. For more levels see Qot_GetEventContractOrderBook. Prices are from 0 to 1 in the vendor's
        examples; their currency is not documented. Quantities can have fractions. Since 10.9.

        Protocol 3445, Qot_GetEventContractSnapshot.proto.

        Args:
            security_list: The contracts, of market EventContract. How many are allowed is not documented. The vendor's
                comments write the code with EC. in front; its Python client sends it without.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractSnapshotReply, with the fields
            snapshot_list: One entry per contract. Each has code, name, event_code, yes_sub_title, no_sub_title, status
                and 13 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_snapshot(security_list=["EC.SAMPLE1"])
            >>> print(reply.snapshot_list[0].price)
        """
        request = qot_get_event_contract_snapshot.Request(
            c2s=qot_get_event_contract_snapshot.C2S(
                security_list=as_list(security_list),
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_SNAPSHOT, request, timeout)
        return payload(response.s2c)

    def get_event_contract_order_book(
        self, *, security: qot_common.Security | str, num: int, timeout: float | None = None
    ) -> payloads.QotGetEventContractOrderBookReply:
        """Reads the order book of one event contract (id 3446). The contract must be subscribed to with sub type
        OrderBook, see Qot_SubEventContract; it is an error otherwise. Since 10.9.

        Protocol 3446, Qot_GetEventContractOrderBook.proto.

        Args:
            security: The contract, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            num: How many price levels to return, more than 0. Fewer come back if there are fewer.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractOrderBookReply, with the fields
            order_book_list: The order book of the contract, wrapped in a list. Each has code, yes_bids, yes_asks,
                no_bids and no_asks.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_order_book(security="EC.SAMPLE1", num=10)
            >>> print(reply.order_book_list[0].code)
        """
        request = qot_get_event_contract_order_book.Request(
            c2s=qot_get_event_contract_order_book.C2S(
                security=security,
                num=num,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_ORDER_BOOK, request, timeout)
        return payload(response.s2c)

    def get_event_contract_kline(
        self,
        *,
        security: qot_common.Security | str,
        kline_source: qot_common.EC_KlineSource | None = None,
        pre_side: common.PredSide | None = None,
        ktype: qot_common.KLType | None = None,
        max_count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEventContractKlineReply:
        """Reads the latest candlesticks of one event contract (id 3447). The contract must be subscribed to with the
        sub type of the same period, see Qot_SubEventContract; it is an error otherwise. There are candlesticks of
        1, 5 and 60 minutes and of days. For the past see Qot_RequestHistoryEventContractKL. Since 10.9.

        Protocol 3447, Qot_GetEventContractKline.proto.

        Args:
            security: The contract, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            kline_source: The prices the candlesticks are made of. It overrides preSide. Absent means None, the trades
                of the contract, by the vendor's client.
            pre_side: The side, yes or no. It must be given if klineSource is None.
            ktype: The period: 1Min, 5Min, 60Min or Day. Any other is an error. What absent means is not documented; the
                vendor's client always sends it, Day unless told otherwise.
            max_count: How many candlesticks to return at most, up to 1,000; the vendor's client sends 1,000 unless told
                otherwise.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractKlineReply, with the fields
            kline_list: The candlesticks, grouped by contract and side. Each has code, pre_side, name and kline_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_kline(
            ...     security="EC.SAMPLE1", pre_side=common.PredSide.YES, ktype=qot_common.KLType.DAY, max_count=10
            ... )
            >>> print(reply.kline_list[0].code)
        """
        request = qot_get_event_contract_kline.Request(
            c2s=qot_get_event_contract_kline.C2S(
                security=security,
                kline_source=kline_source,
                pre_side=pre_side,
                ktype=ktype,
                max_count=max_count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_KLINE, request, timeout)
        return payload(response.s2c)

    def get_event_contract_ticker(
        self, *, security: qot_common.Security | str, count: int | None = None, timeout: float | None = None
    ) -> payloads.QotGetEventContractTickerReply:
        """Reads the latest ticks of one event contract (id 3448). The contract must be subscribed to with sub type
        Ticker, see Qot_SubEventContract; it is an error otherwise. Since 10.9.

        Protocol 3448, Qot_GetEventContractTicker.proto.

        Args:
            security: The contract, of market EventContract. The vendor's comments write the code with EC. in front; its
                Python client sends it without.
            count: How many ticks to return, at most 1,000. Absent means 30.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractTickerReply, with the fields
            ticker_list: The ticks, grouped by contract. Each has code and ticker_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_ticker(security="EC.SAMPLE1", count=10)
            >>> print(reply.ticker_list[0].code)
        """
        request = qot_get_event_contract_ticker.Request(
            c2s=qot_get_event_contract_ticker.C2S(
                security=security,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_TICKER, request, timeout)
        return payload(response.s2c)

    def get_event_contract_combo_list(
        self,
        *,
        category: str | None = None,
        competition: str | None = None,
        series: qot_common.Security | str | None = None,
        next_page: str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> payloads.QotGetEventContractComboListReply:
        """Lists the events whose contracts can be combined, a page at a time, with the mvc that a quote for a
        combination needs (id 3453). For the quote see Qot_GetEventContractComboRfq. The documentation calls the
        two get_valid_combo_list and request_combo_quotes. Since 10.9.

        Protocol 3453, Qot_GetEventContractComboList.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports.
            competition: The competition to list, by its name from Qot_FilterCompetition (inferred).
            series: The series to list. The vendor's comments write the code with EC. in front; its Python client sends
                it without.
            next_page: The nextPage of the previous reply, to continue behind it. Absent starts with the first page.
            count: How many events to return per page. Absent means 200 by the vendor's comment, no limit by its page.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractComboListReply, with the fields
            combo_event_list: The events whose contracts can be combined. Each has event_security, event_name,
                combo_contracts, series_security, category, competition and competition_scope.
            mvc: The mvc to hand to Qot_GetEventContractComboRfq as it is: exchange and symbol with a dot between, such
                as KALSHI.KXMVECROSSCATEGORY-R.
            next_page: Where the next page starts, to be handed back as it is.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_combo_list(category="Sports", count=10)
            >>> print(reply.combo_event_list[0].event_security)
        """
        request = qot_get_event_contract_combo_list.Request(
            c2s=qot_get_event_contract_combo_list.C2S(
                category=category,
                competition=competition,
                series=series,
                next_page=next_page,
                count=count,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_COMBO_LIST, request, timeout)
        return payload(response.s2c)

    def iter_event_contract_combo_list(
        self,
        *,
        category: str | None = None,
        competition: str | None = None,
        series: qot_common.Security | str | None = None,
        count: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_event_contract_combo_list.ComboEvent]:
        """Iterate over the items of all pages of ``get_event_contract_combo_list``; each page is asked for when it
        is needed.

        Lists the events whose contracts can be combined, a page at a time, with the mvc that a quote for a
        combination needs. Protocol 3453, Qot_GetEventContractComboList.proto.

        Args:
            category: The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports.
            competition: The competition to list, by its name from Qot_FilterCompetition (inferred).
            series: The series to list. The vendor's comments write the code with EC. in front; its Python client sends
                it without.
            count: How many events to return per page. Absent means 200 by the vendor's comment, no limit by its page.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            combo_event_list: The events whose contracts can be combined. Each has event_security, event_name,
                combo_contracts, series_security, category, competition and competition_scope.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_event_contract_combo_list(category="Sports", count=10):
            ...     print(item)
        """

        def fetch(next_page: str | None) -> payloads.QotGetEventContractComboListReply:
            return self.get_event_contract_combo_list(
                category=category,
                competition=competition,
                series=series,
                next_page=next_page,
                count=count,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.combo_event_list, lambda s2c: s2c.next_page):
            yield from found

    def get_event_contract_combo_rfq(
        self, *, combo_leg_list: Sequence[qot_common.ComboLeg] = (), mvc: str, timeout: float | None = None
    ) -> payloads.QotGetEventContractComboRfqReply:
        """Requests a quote for a combination of event contracts (id 3454). It needs no subscription. Its quoteId is
        needed to place the order and expires; how soon is not documented. Since 10.9.

        Protocol 3454, Qot_GetEventContractComboRfq.proto.

        Args:
            combo_leg_list: The legs, two or more; they may be of different events. Each needs side, qtyRatio and
                predSide.
            mvc: The mvc of Qot_GetEventContractComboList, as it is.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotGetEventContractComboRfqReply, with the fields
            combo_leg_list: The legs that were asked for. Each has security, side, qty_ratio, position_id and pred_side.
            bid_price: Bid price of the yes side of the combination.
            ask_price: Ask price of the yes side of the combination.
            quote_id: Id of the quote, to place the order with.
            should_retry: Whether the vendor suggests to request the quote again.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.get_event_contract_combo_rfq(
            ...     combo_leg_list=[
            ...         qot_common.ComboLeg(
            ...             security="EC.SAMPLE1",
            ...             side=trd_common.TrdSide.BUY,
            ...             qty_ratio=1.0,
            ...             pred_side=common.PredSide.YES,
            ...         ),
            ...         qot_common.ComboLeg(
            ...             security="EC.SAMPLE2",
            ...             side=trd_common.TrdSide.BUY,
            ...             qty_ratio=1.0,
            ...             pred_side=common.PredSide.YES,
            ...         ),
            ...     ],
            ...     mvc="SAMPLE",
            ... )
            >>> print(reply.combo_leg_list[0].qty_ratio)
        """
        request = qot_get_event_contract_combo_rfq.Request(
            c2s=qot_get_event_contract_combo_rfq.C2S(
                combo_leg_list=as_list(combo_leg_list),
                mvc=mvc,
            )
        )
        response = self._link.call(methods.QOT_GET_EVENT_CONTRACT_COMBO_RFQ, request, timeout)
        return payload(response.s2c)

    def sub_event_contract(
        self,
        *,
        security_list: Sequence[qot_common.Security | str] = (),
        sub_type_list: Sequence[qot_common.SubType] = (),
        is_sub_or_un_sub: bool,
        is_reg_or_un_reg_push: bool | None = None,
        is_first_push: bool | None = None,
        is_unsub_all: bool | None = None,
        kline_source: Sequence[qot_common.EC_KlineSource] = (),
        header: qot_common.QotHeader | None = None,
        timeout: float | None = None,
    ) -> payloads.QotSubEventContractReply:
        """Subscribes to live quotes of event contracts, cancels subscriptions, and asks for their pushes (id 3455).
        It works like Qot_Sub does for other securities. Pushes come for order books
        (Qot_UpdateEventContractOrderBook), candlesticks (Qot_UpdateEventContractKline) and ticks
        (Qot_UpdateEventContractTicker). One minute after a connection is closed OpenD cancels its subscriptions.
        Since 10.9.

        Protocol 3455, Qot_SubEventContract.proto.

        Args:
            security_list: The contracts, of market EventContract. Left empty only with isUnsubAll. The vendor's
                comments write the code with EC. in front; its Python client sends it without.
            sub_type_list: The kinds of data: OrderBook, Ticker and candlesticks, of which only those of 1, 5 and 60
                minutes and of days can be read. The vendor's client names Quote too. Left empty only with isUnsubAll.
            is_sub_or_un_sub: True subscribes, false cancels.
            is_reg_or_un_reg_push: True asks for pushes, false stops them.
            is_first_push: Whether data that OpenD already holds is pushed once right after pushes are asked for. Absent
                means yes.
            is_unsub_all: True cancels all subscriptions of this connection to event contracts and disregards the other
                fields.
            kline_source: The prices the candlesticks are made of; it concerns candlestick sub types only. Empty means
                None, the trades of the contract; when cancelling, any source, by the vendor's client.
            header: Header common to quote requests; it may be left out.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotSubEventContractReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.qot.sub_event_contract(
            ...     security_list=["EC.SAMPLE1"],
            ...     sub_type_list=[qot_common.SubType.BASIC],
            ...     is_sub_or_un_sub=True,
            ...     is_reg_or_un_reg_push=True,
            ... )
        """
        request = qot_sub_event_contract.Request(
            c2s=qot_sub_event_contract.C2S(
                security_list=as_list(security_list),
                sub_type_list=as_list(sub_type_list),
                is_sub_or_un_sub=is_sub_or_un_sub,
                is_reg_or_un_reg_push=is_reg_or_un_reg_push,
                is_first_push=is_first_push,
                is_unsub_all=is_unsub_all,
                kline_source=as_list(kline_source),
                header=header,
            )
        )
        response = self._link.call(methods.QOT_SUB_EVENT_CONTRACT, request, timeout)
        return payload(response.s2c)

    def request_history_event_contract_kl(
        self,
        *,
        security: qot_common.Security | str,
        kline_source: qot_common.EC_KlineSource | None = None,
        pre_side: common.PredSide | None = None,
        kl_type: qot_common.KLType,
        begin_time: str | date,
        end_time: str | date,
        max_ack_kl_num: int | None = None,
        next_req_key: bytes | None = None,
        timeout: float | None = None,
    ) -> payloads.QotRequestHistoryEventContractKLReply:
        """Fetches history candlesticks of one event contract, a page at a time (id 3456). There are candlesticks of
        1, 5 and 60 minutes and of days. By the vendor's agent skill it needs no subscription, uses the history
        quota (see Qot_RequestHistoryKLQuota) and returns at most 1,000 candlesticks per page; the vendor's page
        subscribes first. Since 10.9.

        Protocol 3456, Qot_RequestHistoryEventContractKL.proto.

        Args:
            security: The contract, or one side of it, of market EventContract. The vendor's comments write the code
                with EC. in front; its Python client sends it without.
            kline_source: The prices the candlesticks are made of. It overrides preSide. Absent means None, the trades
                of the contract.
            pre_side: The side, yes or no. It counts only if klineSource is None and security is a contract, not one
                side of it. Absent means yes.
            kl_type: The period: 1Min, 5Min, 60Min or Day.
            begin_time: Beginning of the range, as yyyy-MM-dd in the vendor's examples. The time zone is not documented.
            end_time: End of the range, in the form of beginTime.
            max_ack_kl_num: How many candlesticks to return at most. Absent means no limit by the vendor's comment.
            next_req_key: The key of the previous page, to continue behind it. Absent starts at the beginning.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            QotRequestHistoryEventContractKLReply, with the fields
            kline_list: The candlesticks, grouped by contract and side. Each has code, pre_side, name and kline_list.
            next_req_key: Key of the next page, opaque bytes to be handed back.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.qot.request_history_event_contract_kl(
            ...     security="EC.SAMPLE1",
            ...     pre_side=common.PredSide.YES,
            ...     kl_type=qot_common.KLType.DAY,
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ...     max_ack_kl_num=100,
            ... )
            >>> print(reply.kline_list[0].code)
        """
        request = qot_request_history_event_contract_kl.Request(
            c2s=qot_request_history_event_contract_kl.C2S(
                security=security,
                kline_source=kline_source,
                pre_side=pre_side,
                kl_type=kl_type,
                begin_time=begin_time,
                end_time=end_time,
                max_ack_kl_num=max_ack_kl_num,
                next_req_key=next_req_key,
            )
        )
        response = self._link.call(methods.QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL, request, timeout)
        return payload(response.s2c)

    def iter_history_event_contract_kl(
        self,
        *,
        security: qot_common.Security | str,
        kline_source: qot_common.EC_KlineSource | None = None,
        pre_side: common.PredSide | None = None,
        kl_type: qot_common.KLType,
        begin_time: str | date,
        end_time: str | date,
        max_ack_kl_num: int | None = None,
        timeout: float | None = None,
    ) -> Iterator[qot_get_event_contract_kline.KlineItem]:
        """Iterate over the items of all pages of ``request_history_event_contract_kl``; each page is asked for when
        it is needed.

        Fetches history candlesticks of one event contract, a page at a time. Protocol 3456,
        Qot_RequestHistoryEventContractKL.proto.

        Args:
            security: The contract, or one side of it, of market EventContract. The vendor's comments write the code
                with EC. in front; its Python client sends it without.
            kline_source: The prices the candlesticks are made of. It overrides preSide. Absent means None, the trades
                of the contract.
            pre_side: The side, yes or no. It counts only if klineSource is None and security is a contract, not one
                side of it. Absent means yes.
            kl_type: The period: 1Min, 5Min, 60Min or Day.
            begin_time: Beginning of the range, as yyyy-MM-dd in the vendor's examples. The time zone is not documented.
            end_time: End of the range, in the form of beginTime.
            max_ack_kl_num: How many candlesticks to return at most. Absent means no limit by the vendor's comment.
            timeout: Seconds to wait for each page; None takes the client's own limit.

        Yields:
            kline_list: The candlesticks, grouped by contract and side. Each has code, pre_side, name and kline_list.

        Raises:
            opend.ServerError: The gateway refused a page.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> for item in client.qot.iter_history_event_contract_kl(
            ...     security="EC.SAMPLE1",
            ...     pre_side=common.PredSide.YES,
            ...     kl_type=qot_common.KLType.DAY,
            ...     begin_time="2026-06-01",
            ...     end_time="2026-06-30",
            ...     max_ack_kl_num=100,
            ... ):
            ...     print(item)
        """

        def fetch(next_req_key: bytes | None) -> payloads.QotRequestHistoryEventContractKLReply:
            return self.request_history_event_contract_kl(
                security=security,
                kline_source=kline_source,
                pre_side=pre_side,
                kl_type=kl_type,
                begin_time=begin_time,
                end_time=end_time,
                max_ack_kl_num=max_ack_kl_num,
                next_req_key=next_req_key,
                timeout=timeout,
            )

        for found in pages_by_key(fetch, lambda s2c: s2c.kline_list, lambda s2c: s2c.next_req_key):
            yield from found

    def on_update_basic_qot(
        self,
        handler: Callable[[payloads.QotUpdateBasicQotPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateBasicQot push; return a function that ends this.

        Brings the quotes of securities that have changed (push id 3005). It is pushed for securities subscribed
        to with sub type Basic and isRegOrUnRegPush.

        Protocol 3005, Qot_UpdateBasicQot.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            basic_qot_list: The quotes, one per security. Each has security, name, is_suspended, list_time,
                price_spread, update_time and 20 more.
        """
        return self._link.on_push(methods.QOT_UPDATE_BASIC_QOT, handler, queue=queue, overflow=overflow)

    def update_basic_qot(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateBasicQotPush]:
        """Iterate over the payloads of the Qot_UpdateBasicQot pushes that arrive from now on.

        Brings the quotes of securities that have changed (push id 3005). It is pushed for securities subscribed
        to with sub type Basic and isRegOrUnRegPush.

        Protocol 3005, Qot_UpdateBasicQot.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            basic_qot_list: The quotes, one per security. Each has security, name, is_suspended, list_time,
                price_spread, update_time and 20 more.
        """
        return self._link.pushes(methods.QOT_UPDATE_BASIC_QOT, queue=queue, overflow=overflow)

    def on_update_kl(
        self, handler: Callable[[payloads.QotUpdateKLPush], object], *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateKL push; return a function that ends this.

        Brings changed and new candlesticks of one security (push id 3007). It is pushed for securities subscribed
        to with a candlestick sub type and isRegOrUnRegPush. Qot_GetKL reads them.

        Protocol 3007, Qot_UpdateKL.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            rehab_type: How prices are adjusted for corporate actions.
            kl_type: The period of a candlestick.
            security: The security the candlesticks belong to.
            name: Name of the security.
            kl_list: The candlesticks. Each has time, is_blank, high_price, open_price, low_price, close_price and 8
                more.
        """
        return self._link.on_push(methods.QOT_UPDATE_KL, handler, queue=queue, overflow=overflow)

    def update_kl(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.QotUpdateKLPush]:
        """Iterate over the payloads of the Qot_UpdateKL pushes that arrive from now on.

        Brings changed and new candlesticks of one security (push id 3007). It is pushed for securities subscribed
        to with a candlestick sub type and isRegOrUnRegPush. Qot_GetKL reads them.

        Protocol 3007, Qot_UpdateKL.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            rehab_type: How prices are adjusted for corporate actions.
            kl_type: The period of a candlestick.
            security: The security the candlesticks belong to.
            name: Name of the security.
            kl_list: The candlesticks. Each has time, is_blank, high_price, open_price, low_price, close_price and 8
                more.
        """
        return self._link.pushes(methods.QOT_UPDATE_KL, queue=queue, overflow=overflow)

    def on_update_rt(
        self, handler: Callable[[payloads.QotUpdateRTPush], object], *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateRT push; return a function that ends this.

        Brings time-share points of one security (push id 3009). It is pushed for securities subscribed to with
        sub type RT and isRegOrUnRegPush. Qot_GetRT reads the whole day.

        Protocol 3009, Qot_UpdateRT.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            security: The security the points belong to.
            name: Name of the security.
            rt_list: The points that are pushed. Each has time, minute, is_blank, price, last_close_price, avg_price and
                4 more.
        """
        return self._link.on_push(methods.QOT_UPDATE_RT, handler, queue=queue, overflow=overflow)

    def update_rt(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.QotUpdateRTPush]:
        """Iterate over the payloads of the Qot_UpdateRT pushes that arrive from now on.

        Brings time-share points of one security (push id 3009). It is pushed for securities subscribed to with
        sub type RT and isRegOrUnRegPush. Qot_GetRT reads the whole day.

        Protocol 3009, Qot_UpdateRT.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            security: The security the points belong to.
            name: Name of the security.
            rt_list: The points that are pushed. Each has time, minute, is_blank, price, last_close_price, avg_price and
                4 more.
        """
        return self._link.pushes(methods.QOT_UPDATE_RT, queue=queue, overflow=overflow)

    def on_update_ticker(
        self,
        handler: Callable[[payloads.QotUpdateTickerPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateTicker push; return a function that ends this.

        Brings new ticks of one security (push id 3011). It is pushed for securities subscribed to with sub type
        Ticker and isRegOrUnRegPush.

        Protocol 3011, Qot_UpdateTicker.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            security: The security the ticks belong to.
            name: Name of the security.
            ticker_list: The new ticks. Each has time, sequence, dir, price, volume, turnover and 6 more.
        """
        return self._link.on_push(methods.QOT_UPDATE_TICKER, handler, queue=queue, overflow=overflow)

    def update_ticker(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.QotUpdateTickerPush]:
        """Iterate over the payloads of the Qot_UpdateTicker pushes that arrive from now on.

        Brings new ticks of one security (push id 3011). It is pushed for securities subscribed to with sub type
        Ticker and isRegOrUnRegPush.

        Protocol 3011, Qot_UpdateTicker.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            security: The security the ticks belong to.
            name: Name of the security.
            ticker_list: The new ticks. Each has time, sequence, dir, price, volume, turnover and 6 more.
        """
        return self._link.pushes(methods.QOT_UPDATE_TICKER, queue=queue, overflow=overflow)

    def on_update_order_book(
        self,
        handler: Callable[[payloads.QotUpdateOrderBookPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateOrderBook push; return a function that ends this.

        Brings the order book of one security after a change (push id 3013). It is pushed for securities
        subscribed to with sub type OrderBook or OrderBook_Odd and isRegOrUnRegPush.

        Protocol 3013, Qot_UpdateOrderBook.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            security: The security the book belongs to.
            name: Name of the security.
            order_book_ask_list: The sell side, best (lowest) price first in the vendor's example. Each has price,
                volume, oreder_count, detail_list and hp_volume.
            order_book_bid_list: The buy side, best (highest) price first in the vendor's example. Each has price,
                volume, oreder_count, detail_list and hp_volume.
            svr_recv_time_bid: When the vendor's server receives the buy side from the exchange, as yyyy-MM-dd HH:mm:ss
                with decimals in the vendor's example, in exchange-local time (inferred).
            svr_recv_time_bid_timestamp: The same moment as svrRecvTimeBid, in seconds since 1970 UTC.
            svr_recv_time_ask: When the vendor's server receives the sell side from the exchange, as exchange-local
                time.
            svr_recv_time_ask_timestamp: The same moment as svrRecvTimeAsk, in seconds since 1970 UTC.
            And order_book_type.
        """
        return self._link.on_push(methods.QOT_UPDATE_ORDER_BOOK, handler, queue=queue, overflow=overflow)

    def update_order_book(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateOrderBookPush]:
        """Iterate over the payloads of the Qot_UpdateOrderBook pushes that arrive from now on.

        Brings the order book of one security after a change (push id 3013). It is pushed for securities
        subscribed to with sub type OrderBook or OrderBook_Odd and isRegOrUnRegPush.

        Protocol 3013, Qot_UpdateOrderBook.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            security: The security the book belongs to.
            name: Name of the security.
            order_book_ask_list: The sell side, best (lowest) price first in the vendor's example. Each has price,
                volume, oreder_count, detail_list and hp_volume.
            order_book_bid_list: The buy side, best (highest) price first in the vendor's example. Each has price,
                volume, oreder_count, detail_list and hp_volume.
            svr_recv_time_bid: When the vendor's server receives the buy side from the exchange, as yyyy-MM-dd HH:mm:ss
                with decimals in the vendor's example, in exchange-local time (inferred).
            svr_recv_time_bid_timestamp: The same moment as svrRecvTimeBid, in seconds since 1970 UTC.
            svr_recv_time_ask: When the vendor's server receives the sell side from the exchange, as exchange-local
                time.
            svr_recv_time_ask_timestamp: The same moment as svrRecvTimeAsk, in seconds since 1970 UTC.
            And order_book_type.
        """
        return self._link.pushes(methods.QOT_UPDATE_ORDER_BOOK, queue=queue, overflow=overflow)

    def on_update_broker(
        self,
        handler: Callable[[payloads.QotUpdateBrokerPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateBroker push; return a function that ends this.

        Brings the broker queue of one Hong Kong security after a change (push id 3015). It is pushed for
        securities subscribed to with sub type Broker and isRegOrUnRegPush. With Bmp or Level1 rights there is
        none.

        Protocol 3015, Qot_UpdateBroker.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            security: The security the queue belongs to.
            name: Name of the security.
            broker_ask_list: The brokers on the sell side, nearest price level first. Each has id, name, pos, order_id
                and volume.
            broker_bid_list: The brokers on the buy side, nearest price level first. Each has id, name, pos, order_id
                and volume.
        """
        return self._link.on_push(methods.QOT_UPDATE_BROKER, handler, queue=queue, overflow=overflow)

    def update_broker(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.QotUpdateBrokerPush]:
        """Iterate over the payloads of the Qot_UpdateBroker pushes that arrive from now on.

        Brings the broker queue of one Hong Kong security after a change (push id 3015). It is pushed for
        securities subscribed to with sub type Broker and isRegOrUnRegPush. With Bmp or Level1 rights there is
        none.

        Protocol 3015, Qot_UpdateBroker.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            security: The security the queue belongs to.
            name: Name of the security.
            broker_ask_list: The brokers on the sell side, nearest price level first. Each has id, name, pos, order_id
                and volume.
            broker_bid_list: The brokers on the buy side, nearest price level first. Each has id, name, pos, order_id
                and volume.
        """
        return self._link.pushes(methods.QOT_UPDATE_BROKER, queue=queue, overflow=overflow)

    def on_update_price_reminder(
        self,
        handler: Callable[[payloads.QotUpdatePriceReminderPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdatePriceReminder push; return a function that ends this.
        Since 3.19.

        Tells that a price reminder of the user is triggered (push id 3019). Reminders are made with
        Qot_SetPriceReminder. Since 3.19.

        Protocol 3019, Qot_UpdatePriceReminder.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            security: The security that the reminder watches.
            name: Name of the security.
            price: Latest price.
            change_rate: Current change of the price.
            market_status: The part of the trading day in which it is triggered.
            content: The reminder in words.
            note: Text that goes with the reminder, at most 20 Chinese characters.
            key: Identifies the reminder.
            And type, set_value and cur_value.
        """
        return self._link.on_push(methods.QOT_UPDATE_PRICE_REMINDER, handler, queue=queue, overflow=overflow)

    def update_price_reminder(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdatePriceReminderPush]:
        """Iterate over the payloads of the Qot_UpdatePriceReminder pushes that arrive from now on. Since 3.19.

        Tells that a price reminder of the user is triggered (push id 3019). Reminders are made with
        Qot_SetPriceReminder. Since 3.19.

        Protocol 3019, Qot_UpdatePriceReminder.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            security: The security that the reminder watches.
            name: Name of the security.
            price: Latest price.
            change_rate: Current change of the price.
            market_status: The part of the trading day in which it is triggered.
            content: The reminder in words.
            note: Text that goes with the reminder, at most 20 Chinese characters.
            key: Identifies the reminder.
            And type, set_value and cur_value.
        """
        return self._link.pushes(methods.QOT_UPDATE_PRICE_REMINDER, queue=queue, overflow=overflow)

    def on_push_indicator_calc(
        self,
        handler: Callable[[payloads.QotPushIndicatorCalcPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_PushIndicatorCalc push; return a function that ends this.
        Since 10.8.

        Brings the values of an indicator (push id 3261) whose calculation Qot_RequestIndicatorCalc (3260)
        started. calcId tells which one. Since 10.8.

        Protocol 3261, Qot_PushIndicatorCalc.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            calc_id: Id of the calculation, as in the reply that started it.
            outputs: The lines that the indicator has. Each has index and name.
            output_rows: The values, in order of time. Each has time and values.
        """
        return self._link.on_push(methods.QOT_PUSH_INDICATOR_CALC, handler, queue=queue, overflow=overflow)

    def push_indicator_calc(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotPushIndicatorCalcPush]:
        """Iterate over the payloads of the Qot_PushIndicatorCalc pushes that arrive from now on. Since 10.8.

        Brings the values of an indicator (push id 3261) whose calculation Qot_RequestIndicatorCalc (3260)
        started. calcId tells which one. Since 10.8.

        Protocol 3261, Qot_PushIndicatorCalc.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            calc_id: Id of the calculation, as in the reply that started it.
            outputs: The lines that the indicator has. Each has index and name.
            output_rows: The values, in order of time. Each has time and values.
        """
        return self._link.pushes(methods.QOT_PUSH_INDICATOR_CALC, queue=queue, overflow=overflow)

    def on_update_option_event(
        self,
        handler: Callable[[payloads.QotUpdateOptionEventPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateOptionEvent push; return a function that ends this.
        Since 10.8.

        Brings a notice when an alert set with Qot_SetOptionEventAlert is met (push id 3310). Since 10.8.

        Protocol 3310, Qot_UpdateOptionEvent.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            owner: The underlying.
            option: The option traded.
            message: What happened, as text for people: strike, expiry, size and price in the documented example.
        """
        return self._link.on_push(methods.QOT_UPDATE_OPTION_EVENT, handler, queue=queue, overflow=overflow)

    def update_option_event(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateOptionEventPush]:
        """Iterate over the payloads of the Qot_UpdateOptionEvent pushes that arrive from now on. Since 10.8.

        Brings a notice when an alert set with Qot_SetOptionEventAlert is met (push id 3310). Since 10.8.

        Protocol 3310, Qot_UpdateOptionEvent.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            owner: The underlying.
            option: The option traded.
            message: What happened, as text for people: strike, expiry, size and price in the documented example.
        """
        return self._link.pushes(methods.QOT_UPDATE_OPTION_EVENT, queue=queue, overflow=overflow)

    def on_update_event_contract_order_book(
        self,
        handler: Callable[[payloads.QotUpdateEventContractOrderBookPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateEventContractOrderBook push; return a function that
        ends this. Since 10.9.

        Brings new order books of event contracts (push id 3450). It is pushed for contracts subscribed to by
        Qot_SubEventContract with sub type OrderBook and isRegOrUnRegPush. Since 10.9.

        Protocol 3450, Qot_UpdateEventContractOrderBook.proto. At most ``queue`` payloads wait for the handler;
        see `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            order_book_list: One order book per contract. Each has code, yes_bids, yes_asks, no_bids and no_asks.
        """
        return self._link.on_push(methods.QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK, handler, queue=queue, overflow=overflow)

    def update_event_contract_order_book(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateEventContractOrderBookPush]:
        """Iterate over the payloads of the Qot_UpdateEventContractOrderBook pushes that arrive from now on. Since
        10.9.

        Brings new order books of event contracts (push id 3450). It is pushed for contracts subscribed to by
        Qot_SubEventContract with sub type OrderBook and isRegOrUnRegPush. Since 10.9.

        Protocol 3450, Qot_UpdateEventContractOrderBook.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            order_book_list: One order book per contract. Each has code, yes_bids, yes_asks, no_bids and no_asks.
        """
        return self._link.pushes(methods.QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK, queue=queue, overflow=overflow)

    def on_update_event_contract_kline(
        self,
        handler: Callable[[payloads.QotUpdateEventContractKlinePush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateEventContractKline push; return a function that ends
        this. Since 10.9.

        Brings new candlesticks of event contracts (push id 3451). It is pushed for contracts subscribed to by
        Qot_SubEventContract with a candlestick sub type and isRegOrUnRegPush. Since 10.9.

        Protocol 3451, Qot_UpdateEventContractKline.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            kline_list: The candlesticks, grouped by contract and side. Each has code, pre_side, name and kline_list.
        """
        return self._link.on_push(methods.QOT_UPDATE_EVENT_CONTRACT_KLINE, handler, queue=queue, overflow=overflow)

    def update_event_contract_kline(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateEventContractKlinePush]:
        """Iterate over the payloads of the Qot_UpdateEventContractKline pushes that arrive from now on. Since 10.9.

        Brings new candlesticks of event contracts (push id 3451). It is pushed for contracts subscribed to by
        Qot_SubEventContract with a candlestick sub type and isRegOrUnRegPush. Since 10.9.

        Protocol 3451, Qot_UpdateEventContractKline.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            kline_list: The candlesticks, grouped by contract and side. Each has code, pre_side, name and kline_list.
        """
        return self._link.pushes(methods.QOT_UPDATE_EVENT_CONTRACT_KLINE, queue=queue, overflow=overflow)

    def on_update_event_contract_ticker(
        self,
        handler: Callable[[payloads.QotUpdateEventContractTickerPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Qot_UpdateEventContractTicker push; return a function that ends
        this. Since 10.9.

        Brings new ticks of event contracts (push id 3452). It is pushed for contracts subscribed to by
        Qot_SubEventContract with sub type Ticker and isRegOrUnRegPush. Since 10.9.

        Protocol 3452, Qot_UpdateEventContractTicker.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            ticker_list: The ticks, grouped by contract. Each has code and ticker_list.
        """
        return self._link.on_push(methods.QOT_UPDATE_EVENT_CONTRACT_TICKER, handler, queue=queue, overflow=overflow)

    def update_event_contract_ticker(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.QotUpdateEventContractTickerPush]:
        """Iterate over the payloads of the Qot_UpdateEventContractTicker pushes that arrive from now on. Since 10.9.

        Brings new ticks of event contracts (push id 3452). It is pushed for contracts subscribed to by
        Qot_SubEventContract with sub type Ticker and isRegOrUnRegPush. Since 10.9.

        Protocol 3452, Qot_UpdateEventContractTicker.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            ticker_list: The ticks, grouped by contract. Each has code and ticker_list.
        """
        return self._link.pushes(methods.QOT_UPDATE_EVENT_CONTRACT_TICKER, queue=queue, overflow=overflow)


class Trd:
    """Calls and pushes of trading (names that start with `Trd_`).

    Calls:
        get_acc_list: Lists the trading accounts of the logged-in user, real and simulated.
        unlock_trade: Unlocks or locks trading for this OpenD, for all its connections.
        sub_acc_push: Asks for the pushes of orders and fills of some accounts: Trd_UpdateOrder (2208) and
            Trd_UpdateOrderFill (2218); simulated accounts get the first only.
        get_funds: Reads the funds of an account: net assets, cash, buying power, margin.
        get_position_list: Lists the positions of an account.
        get_max_trd_qtys: Reads how much of a security an account can buy and sell, or to how much an order can be
            changed.
        get_combo_max_trd_qtys: Estimates what a combination order would change in an account: net assets, margin,
            buying power.
        get_order_list: Lists the unfinished orders of an account, and those filled or cancelled within 24 hours.
        place_order: Places an order.
        modify_order: Changes, cancels, disables, enables or deletes an order, or cancels all.
        get_order_fill_list: Lists today's fills of a real account.
        get_history_order_list: Lists past orders of an account.
        get_history_order_fill_list: Lists past fills of a real account.
        get_margin_ratio: Reads on what terms stocks can be bought on margin and sold short.
        get_order_fee: Reads the fees of orders, of orders later than 2018-01-01 only.
        flow_summary: Lists the movements of cash in a real account: deposits and withdrawals, transfers, currency
            exchange, trades in assets, interest on margin and on lending.
        place_combo_order: Places several legs, such as options and their stock, as one order.

    Pushes, as an iterator and as a handler:
        update_order, on_update_order: Brings the new state of an order.
        update_order_fill, on_update_order_fill: Brings one fill, when it happens and when its status changes.
    """

    def __init__(self, link: SyncLink) -> None:
        self._link = link

    def with_link(self, wrap: Callable[[SyncLink], SyncLink]) -> Self:
        """Return the same calls over the link that ``wrap`` returns for the current one."""
        return type(self)(wrap(self._link))

    def get_acc_list(
        self,
        *,
        user_id: int,
        trd_category: trd_common.TrdCategory | None = None,
        need_general_sec_account: bool | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetAccListReply:
        """Lists the trading accounts of the logged-in user, real and simulated (id 2001). Call it before the other
        trade requests, which name an account by the accID found here. Single-market accounts that a universal
        account has replaced are listed as disabled; their old orders and fills can still be read.

        Protocol 2001, Trd_GetAccList.proto.

        Args:
            user_id: No longer used; send 0.
            trd_category: Whether to list accounts for securities, futures or cryptocurrencies. What comes back when it
                is absent is not documented. Since 5.10.
            need_general_sec_account: Whether to return universal accounts, which trade several markets and currencies
                in one account. It applies to the universal accounts of Hong Kong, the US, Singapore and Australia.
                Since 5.10.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetAccListReply, with the fields
            acc_list: The accounts, with the markets that each may trade. Each has trd_env, acc_id,
                trd_market_auth_list, acc_type, card_num, security_firm and 6 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_acc_list(user_id=0)
            >>> print(reply.acc_list[0].acc_id)
        """
        request = trd_get_acc_list.Request(
            c2s=trd_get_acc_list.C2S(
                user_id=user_id,
                trd_category=trd_category,
                need_general_sec_account=need_general_sec_account,
            )
        )
        response = self._link.call(methods.TRD_GET_ACC_LIST, request, timeout)
        return payload(response.s2c)

    def unlock_trade(
        self,
        *,
        unlock: bool,
        pwd_md5: str | None = None,
        security_firm: trd_common.SecurityFirm | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdUnlockTradeReply:
        """Unlocks or locks trading for this OpenD, for all its connections (id 2005). Orders of real accounts are
        refused while trading is locked; simulated accounts need no unlocking. The vendor's Python client reads
        Trd_GetAccList first, which it says unlocking requires. A command-line OpenD cannot unlock while the
        vendor's token (Futu Token) is switched on. The vendor's documentation unlocks by this request; its agent
        skill has the user unlock in OpenD's window.

        Protocol 2005, Trd_UnlockTrade.proto. At most 10 calls in 30 seconds for a login. It changes what the
        gateway or the account keeps, so it is never sent twice.

        Args:
            unlock: True unlocks, false locks.
            pwd_md5: MD5 of the trading password, as 32 lowercase hexadecimal digits. Needed to unlock; it may be left
                out to lock.
            security_firm: The securities firm whose accounts are meant. Since 5.1.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdUnlockTradeReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.trd.unlock_trade(unlock=True, pwd_md5="e10adc3949ba59abbe56e057f20f883e")
        """
        request = trd_unlock_trade.Request(
            c2s=trd_unlock_trade.C2S(
                unlock=unlock,
                pwd_md5=pwd_md5,
                security_firm=security_firm,
            )
        )
        response = self._link.call(methods.TRD_UNLOCK_TRADE, request, timeout)
        return payload(response.s2c)

    def sub_acc_push(
        self, *, acc_id_list: Sequence[int] = (), timeout: float | None = None
    ) -> payloads.TrdSubAccPushReply:
        """Asks for the pushes of orders and fills of some accounts (id 2008): Trd_UpdateOrder (2208) and
        Trd_UpdateOrderFill (2218); simulated accounts get the first only. Each request replaces the list of the
        one before.

        Protocol 2008, Trd_SubAccPush.proto.

        Args:
            acc_id_list: Ids of all accounts to hear of; an account left out is no longer pushed.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdSubAccPushReply, which has no fields: the call succeeded.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> client.trd.sub_acc_push(acc_id_list=[1799840389615361928])
        """
        request = trd_sub_acc_push.Request(
            c2s=trd_sub_acc_push.C2S(
                acc_id_list=as_list(acc_id_list),
            )
        )
        response = self._link.call(methods.TRD_SUB_ACC_PUSH, request, timeout)
        return payload(response.s2c)

    def get_funds(
        self,
        *,
        header: trd_common.TrdHeader,
        refresh_cache: bool | None = None,
        currency: trd_common.Currency | None = None,
        asset_category: trd_common.TrdAssetCategory | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetFundsReply:
        """Reads the funds of an account (id 2101): net assets, cash, buying power, margin. OpenD answers from its
        cache unless refreshCache is set, and only then does the call count against the limit.

        Protocol 2101, Trd_GetFunds.proto. At most 10 calls in 30 seconds for a trading account. Only a call with
        refresh_cache=True counts.

        Args:
            header: The account to read, and a market of it.
            refresh_cache: True has OpenD ask the server anew, which counts against the limit. False or absent answers
                from OpenD's cache, which the server keeps current by pushes. Refresh only where the data seem stale, as
                after lost packets. Since 3.12.
            currency: The currency into which amounts are converted, those apart that name their own. The vendor's
                protocol file requires it for universal accounts, its documentation names universal securities accounts
                and futures accounts; other accounts ignore it. Since 3.17.
            asset_category: Domestic or foreign assets. Required for margin and derivatives accounts of the Japanese
                securities firm; no other firm uses it. Since 10.0.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetFundsReply, with the fields
            header: The account and market, as in the request.
            funds: What the account owns and can spend.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_funds(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ... )
            >>> print(reply.funds)
        """
        request = trd_get_funds.Request(
            c2s=trd_get_funds.C2S(
                header=header,
                refresh_cache=refresh_cache,
                currency=currency,
                asset_category=asset_category,
            )
        )
        response = self._link.call(methods.TRD_GET_FUNDS, request, timeout)
        return payload(response.s2c)

    def get_position_list(
        self,
        *,
        header: trd_common.TrdHeader,
        filter_conditions: trd_common.TrdFilterConditions | None = None,
        filter_pl_ratio_min: float | None = None,
        filter_pl_ratio_max: float | None = None,
        refresh_cache: bool | None = None,
        asset_category: trd_common.TrdAssetCategory | None = None,
        currency: trd_common.Currency | None = None,
        option_strategy_view: bool | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetPositionListReply:
        """Lists the positions of an account (id 2102). OpenD answers from its cache unless refreshCache is set, and
        only then does the call count against the limit.

        Protocol 2102, Trd_GetPositionList.proto. At most 10 calls in 30 seconds for a trading account. Only a
        call with refresh_cache=True counts.

        Args:
            header: The account to read, and a market of it.
            filter_conditions: Which positions to return; times have no effect. Absent returns all. A futures position
                is found by the code of its contract month, not by that of the main contract.
            filter_pl_ratio_min: Return only positions whose profit or loss ratio is higher: on diluted cost for
                securities accounts, on average cost for futures accounts. A fraction, 0.1 for 10%, as the Python client
                sends it and as plRatio is in the replies; the comment in the vendor's protocol file has 10.0 for 10%.
            filter_pl_ratio_max: Return only positions whose profit or loss ratio is lower. A fraction, as for
                filterPLRatioMin.
            refresh_cache: True has OpenD ask the server anew, which counts against the limit. False or absent answers
                from OpenD's cache, which the server keeps current by pushes. Refresh only where the data seem stale, as
                after lost packets. Since 3.12.
            asset_category: Domestic or foreign assets. Required for margin and derivatives accounts of the Japanese
                securities firm; no other firm uses it. Since 10.0.
            currency: The currency in which positions are returned. Required for cryptocurrency accounts; others ignore
                it. Since 10.5.
            option_strategy_view: Whether positions are returned by option strategy, with comboID, strategyType and
                positionType. Absent means no: security by security. Since 10.7.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetPositionListReply, with the fields
            header: The account and market, as in the request.
            position_list: The positions, security by security or by option strategy. Each has position_id,
                position_side, code, name, qty, can_sell_qty and 25 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_position_list(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ... )
            >>> print(reply.position_list[0].qty)
        """
        request = trd_get_position_list.Request(
            c2s=trd_get_position_list.C2S(
                header=header,
                filter_conditions=filter_conditions,
                filter_pl_ratio_min=filter_pl_ratio_min,
                filter_pl_ratio_max=filter_pl_ratio_max,
                refresh_cache=refresh_cache,
                asset_category=asset_category,
                currency=currency,
                option_strategy_view=option_strategy_view,
            )
        )
        response = self._link.call(methods.TRD_GET_POSITION_LIST, request, timeout)
        return payload(response.s2c)

    def get_max_trd_qtys(
        self,
        *,
        header: trd_common.TrdHeader,
        order_type: trd_common.OrderType,
        code: str,
        price: float,
        order_id: int | None = None,
        adjust_price: bool | None = None,
        adjust_side_and_limit: float | None = None,
        sec_market: trd_common.TrdSecMarket | None = None,
        order_id_ex: str | None = None,
        session: common.Session | None = None,
        position_id: int | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetMaxTrdQtysReply:
        """Reads how much of a security an account can buy and sell, or to how much an order can be changed (id
        2111). Cash accounts cannot ask about options, and cryptocurrency accounts have no figures for margin. The
        most futures that can be bought is the power of Trd_GetFunds divided by longRequiredIM, rounded down. For
        combinations see Trd_GetComboMaxTrdQtys.

        Protocol 2111, Trd_GetMaxTrdQtys.proto. At most 10 calls in 30 seconds for a trading account.

        Args:
            header: The account and market to trade in.
            order_type: The kind of order.
            code: Code of the security: five digits for Hong Kong, six for mainland China, free for the US. The code of
                a main futures contract is replaced by that of the actual contract.
            price: Price in the security's currency, with three decimals in securities accounts and nine in futures
                accounts; more are cut off. For market and auction orders too, give a current price, which the server
                needs for the calculation.
            order_id: Numeric id of the order to change; absent for a new order. The result then includes the order's
                own quantity. Ask no sooner than 0.5 seconds after placing it.
            adjust_price: Whether a price off the tick grid is moved onto it. It takes effect together with
                adjustSideAndLimit, and matters for Hong Kong and mainland China; futures ignore it. The Python client
                sends false where no adjustment is asked for.
            adjust_side_and_limit: How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01
                up to 1% downwards.
            sec_market: The market of the security; needed to tell Shanghai from Shenzhen.
            order_id_ex: Id on the server of the order to change; it can stand for orderID. Send one of the two. Since
                8.2.
            session: The part of the US trading day in which the order is live: RTH, ETH, OVERNIGHT or ALL. Used only
                for the US. Since 9.4.
            position_id: The position to close, as Trd_GetPositionList names it; used by the Japanese securities firm,
                for derivatives accounts. Since 10.0.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetMaxTrdQtysReply, with the fields
            header: The account and market, as in the request.
            max_trd_qtys: What can be bought and sold.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_max_trd_qtys(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     order_type=trd_common.OrderType.NORMAL,
            ...     code="00700",
            ...     price=480.0,
            ...     sec_market=trd_common.TrdSecMarket.HK,
            ... )
            >>> print(reply.max_trd_qtys)
        """
        request = trd_get_max_trd_qtys.Request(
            c2s=trd_get_max_trd_qtys.C2S(
                header=header,
                order_type=order_type,
                code=code,
                price=price,
                order_id=order_id,
                adjust_price=adjust_price,
                adjust_side_and_limit=adjust_side_and_limit,
                sec_market=sec_market,
                order_id_ex=order_id_ex,
                session=session,
                position_id=position_id,
            )
        )
        response = self._link.call(methods.TRD_GET_MAX_TRD_QTYS, request, timeout)
        return payload(response.s2c)

    def get_combo_max_trd_qtys(
        self,
        *,
        header: trd_common.TrdHeader,
        combo_legs: Sequence[qot_common.ComboLeg] = (),
        qty: float,
        price: float | None = None,
        order_type: trd_common.OrderType,
        order_id_ex: str | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetComboMaxTrdQtysReply:
        """Estimates what a combination order would change in an account (id 2112): net assets, margin, buying power.
        It returns no quantities, despite its name. Trd_PlaceComboOrder places the order; for a single security
        see Trd_GetMaxTrdQtys. Since 10.7.

        Protocol 2112, Trd_GetComboMaxTrdQtys.proto. At most 10 calls in 30 seconds for a trading account.

        Args:
            header: The account and market to trade in.
            combo_legs: The legs of the combination, as in Trd_PlaceComboOrder.
            qty: How many combinations. Each leg trades qty times its qtyRatio.
            price: Price of the combination, in the currency of its market (inferred). For market and auction orders
                too, give a current price, which the server needs for its estimate.
            order_type: The kind of order.
            order_id_ex: Id on the server of the order to change. Absent for a new order.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetComboMaxTrdQtysReply, with the fields
            header: The account and market, as in the request.
            max_trd_qtys: What the order would change.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_combo_max_trd_qtys(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1950356543352067524,
            ...         trd_market=trd_common.TrdMarket.US,
            ...     ),
            ...     combo_legs=[
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717C205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717P205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...     ],
            ...     qty=1.0,
            ...     price=20.0,
            ...     order_type=trd_common.OrderType.NORMAL,
            ... )
            >>> print(reply.max_trd_qtys)
        """
        request = trd_get_combo_max_trd_qtys.Request(
            c2s=trd_get_combo_max_trd_qtys.C2S(
                header=header,
                combo_legs=as_list(combo_legs),
                qty=qty,
                price=price,
                order_type=order_type,
                order_id_ex=order_id_ex,
            )
        )
        response = self._link.call(methods.TRD_GET_COMBO_MAX_TRD_QTYS, request, timeout)
        return payload(response.s2c)

    def get_order_list(
        self,
        *,
        header: trd_common.TrdHeader,
        filter_conditions: trd_common.TrdFilterConditions | None = None,
        filter_status_list: Sequence[trd_common.OrderStatus] = (),
        refresh_cache: bool | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetOrderListReply:
        """Lists the unfinished orders of an account, and those filled or cancelled within 24 hours (id 2201). OpenD
        answers from its cache unless refreshCache is set, and only then does the call count against the limit.
        Combination orders of simulated accounts are not listed. For earlier orders see Trd_GetHistoryOrderList;
        Trd_UpdateOrder pushes changes.

        Protocol 2201, Trd_GetOrderList.proto. At most 10 calls in 30 seconds for a trading account. Only a call
        with refresh_cache=True counts.

        Args:
            header: The account to read, and a market of it.
            filter_conditions: Which orders to return. Absent returns all. For futures accounts times are in the zone of
                OpenD's setting future_trade_api_time_zone (UTC+8 by default), else exchange-local; that is documented
                for Hong Kong, the US and Stock Connect.
            filter_status_list: Return only orders in these states. Empty returns all.
            refresh_cache: True has OpenD ask the server anew, which counts against the limit. False or absent answers
                from OpenD's cache, which the server keeps current by pushes. Refresh only where the data seem stale, as
                after lost packets. Since 3.12.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetOrderListReply, with the fields
            header: The account and market, as in the request.
            order_list: The orders, earliest submitted first. Each has trd_side, order_type, order_status, order_id,
                order_id_ex, code and 26 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_order_list(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ... )
            >>> print(reply.order_list[0].order_status)
        """
        request = trd_get_order_list.Request(
            c2s=trd_get_order_list.C2S(
                header=header,
                filter_conditions=filter_conditions,
                filter_status_list=as_list(filter_status_list),
                refresh_cache=refresh_cache,
            )
        )
        response = self._link.call(methods.TRD_GET_ORDER_LIST, request, timeout)
        return payload(response.s2c)

    def place_order(
        self,
        *,
        header: trd_common.TrdHeader,
        trd_side: trd_common.TrdSide,
        order_type: trd_common.OrderType,
        code: str,
        qty: float,
        price: float | None = None,
        adjust_price: bool | None = None,
        adjust_side_and_limit: float | None = None,
        sec_market: trd_common.TrdSecMarket | None = None,
        remark: str | None = None,
        time_in_force: trd_common.TimeInForce | None = None,
        fill_outside_rth: bool | None = None,
        aux_price: float | None = None,
        trail_type: trd_common.TrailType | None = None,
        trail_value: float | None = None,
        trail_spread: float | None = None,
        session: common.Session | None = None,
        position_id: int | None = None,
        expire_time: str | date | None = None,
        amount: float | None = None,
        pred_side: common.PredSide | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdPlaceOrderReply:
        """Places an order (id 2202). A real account must be unlocked first with Trd_UnlockTrade. Success means that
        the order is handed in; what becomes of it arrives in Trd_UpdateOrder.

        Protocol 2202, Trd_PlaceOrder.proto. At most 15 calls in 30 seconds for a trading account, 0.02 seconds
        apart. It can move money, so it is never sent twice.

        Args:
            header: The account and market to trade in.
            trd_side: Whether to buy or sell. SellShort and BuyBack are for the Japanese securities firm; with others
                send Buy or Sell. Selling without a position sells short, where that is allowed.
            order_type: The kind of order. Simulated accounts take Normal and Market only; TWAP and VWAP orders cannot
                be placed. Cryptocurrencies take Normal and Market, with the Singapore securities firm Normal only.
            code: Code of the security: five digits for Hong Kong, six for mainland China, free otherwise; for
                cryptocurrencies the pair, such as BTCUSD. The code of a main futures contract is replaced by that of
                the actual contract.
            qty: Quantity in shares, or in contracts for options and futures; decimals are cut off. Cryptocurrencies
                take fractions.
            price: Price in the security's currency. Decimals by market: nine for futures, which may be negative and
                have at most eight digits before the point; two for US options and for US stocks from $1, four below;
                three for others, the rest rounded. The vendor's protocol file has three in securities accounts, the
                rest cut off. Only limit orders of all kinds need it, trailing ones apart.
            adjust_price: Whether a price off the tick grid is moved onto it. It takes effect together with
                adjustSideAndLimit, and matters for Hong Kong and mainland China. If false, such a price is refused; the
                Python client sends false where no adjustment is asked for.
            adjust_side_and_limit: How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01
                up to 1% downwards, 0 nothing. If no valid price lies within, the order is refused.
            sec_market: The market of the security; needed to tell Shanghai from Shenzhen.
            remark: A note kept with the order and returned with it, at most 64 bytes of UTF-8. Since 3.12.
            time_in_force: How long the order stays valid. Market orders for Hong Kong, mainland China and futures are
                for the day, as are all of simulated accounts. For cryptocurrencies market orders take IOC and limit
                orders GTC; nothing else takes IOC. The Python client sends DAY by default. Since 3.26.
            fill_outside_rth: Whether the order may fill in the US pre-market and after-hours, and in the Hong Kong
                pre-opening auction; market orders may not. The vendor's protocol file says for US limit orders only.
                Absent means no. The documentation prefers session. Since 3.26.
            aux_price: The trigger price, in the security's currency, with the decimals of price; more are rounded.
                Required for stop and if-touched orders. Since 5.8.
            trail_type: Whether trailValue is a ratio or an amount. Required for trailing stop orders. Since 5.8.
            trail_value: How far a trailing stop trails. As a ratio it is in percent, 20 for 20%, with two decimals. As
                an amount it is in the security's currency, with two decimals for US options, four for US stocks, else
                those of price. More are rounded. Required for trailing stop orders. Since 5.8.
            trail_spread: The distance of the limit from the trigger, in the security's currency, with three decimals in
                securities accounts and nine in futures accounts; more are rounded. Required for trailing stop limit
                orders. Since 5.8.
            session: The part of the US trading day in which the order is live: RTH, ETH, OVERNIGHT or ALL. ALL takes
                limit orders only, for the day or until cancelled. Simulated accounts have no overnight session; of
                pre-market and after-hours the documentation says both that none and that only margin accounts have
                them. Used only for the US. Since 9.2.
            position_id: The position to close, as Trd_GetPositionList names it; used by the Japanese securities firm.
                Since 10.0.
            expire_time: When the order expires; used only with time in force GTD. The format is documented for
                Trd_PlaceComboOrder only: YYYY-MM-DD. Its time zone is not documented. Since 10.7.
            amount: The amount of the order, for event contracts. Its currency, and how it goes with qty, are not
                documented. Since 10.9.
            pred_side: The predicted outcome, Yes or No, for event contracts. Since 10.9.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdPlaceOrderReply, with the fields
            header: The account and market, as in the request.
            order_id: Numeric id of the order.
            order_id_ex: Id of the order on the server; it can stand for orderID.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.place_order(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     trd_side=trd_common.TrdSide.BUY,
            ...     order_type=trd_common.OrderType.NORMAL,
            ...     code="00700",
            ...     qty=100.0,
            ...     price=400.0,
            ...     sec_market=trd_common.TrdSecMarket.HK,
            ... )
            >>> print(reply.order_id)
        """
        request = trd_place_order.Request(
            c2s=trd_place_order.C2S(
                packet_id=common.PacketID(conn_id=0, serial_no=0),
                header=header,
                trd_side=trd_side,
                order_type=order_type,
                code=code,
                qty=qty,
                price=price,
                adjust_price=adjust_price,
                adjust_side_and_limit=adjust_side_and_limit,
                sec_market=sec_market,
                remark=remark,
                time_in_force=time_in_force,
                fill_outside_rth=fill_outside_rth,
                aux_price=aux_price,
                trail_type=trail_type,
                trail_value=trail_value,
                trail_spread=trail_spread,
                session=session,
                position_id=position_id,
                expire_time=expire_time,
                amount=amount,
                pred_side=pred_side,
            )
        )
        response = self._link.call(methods.TRD_PLACE_ORDER, request, timeout)
        return payload(response.s2c)

    def modify_order(
        self,
        *,
        header: trd_common.TrdHeader,
        order_id: int,
        modify_order_op: trd_common.ModifyOrderOp,
        for_all: bool | None = None,
        trd_market: trd_common.TrdMarket | None = None,
        qty: float | None = None,
        price: float | None = None,
        adjust_price: bool | None = None,
        adjust_side_and_limit: float | None = None,
        aux_price: float | None = None,
        trail_type: trd_common.TrailType | None = None,
        trail_value: float | None = None,
        trail_spread: float | None = None,
        order_id_ex: str | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdModifyOrderReply:
        """Changes, cancels, disables, enables or deletes an order, or cancels all (id 2205). A real account must be
        unlocked first with Trd_UnlockTrade. Hong Kong orders can be changed, cancelled, disabled, enabled and
        deleted, futures orders changed, cancelled and deleted, US and simulated orders changed and cancelled,
        Stock Connect and cryptocurrency orders only cancelled. Deleting acts in OpenD alone. To name the order by
        orderIDEx, send orderID as 0.

        Protocol 2205, Trd_ModifyOrder.proto. At most 20 calls in 30 seconds for a trading account, 0.04 seconds
        apart. It can move money, so it is never sent twice.

        Args:
            header: The account and market to trade in.
            order_id: Numeric id of the order; 0 with forAll or when orderIDEx is given.
            modify_order_op: What to do with the order.
            for_all: True applies the operation to all orders of the account. Absent means the one order named.
                Simulated and Stock Connect accounts cannot cancel all.
            trd_market: The market whose orders are cancelled; used only for cancelling all. Unknown, which the Python
                client sends by default, cancels in all markets. Since 5.10.
            qty: New total quantity, the part already filled included, in shares, or in contracts for options and
                futures; decimals are cut off. Used only with operation Normal.
            price: New price in the security's currency, with three decimals in securities accounts and nine in futures
                accounts; more are cut off. Used only with operation Normal; market, auction market, stop market,
                market-if-touched and trailing orders do not need it.
            adjust_price: Whether a price off the tick grid is moved onto it. It takes effect together with
                adjustSideAndLimit, and matters for Hong Kong and mainland China; futures ignore it. The Python client
                sends false where no adjustment is asked for.
            adjust_side_and_limit: How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01
                up to 1% downwards.
            aux_price: New trigger price in the security's currency, with three decimals in securities accounts and nine
                in futures accounts; more are rounded. Required for stop and if-touched orders. Since 5.8.
            trail_type: Whether trailValue is a ratio or an amount. Required for trailing stop orders. Since 5.8.
            trail_value: How far a trailing stop trails. As a ratio it is in percent, 20 for 20%, with two decimals. As
                an amount it is in the security's currency, with three decimals in securities accounts and nine in
                futures accounts. More are rounded. Required for trailing stop orders. Since 5.8.
            trail_spread: The distance of the limit from the trigger, in the security's currency, with three decimals in
                securities accounts and nine in futures accounts; more are rounded. Required for trailing stop limit
                orders. Since 5.8.
            order_id_ex: Id of the order on the server; it can stand for orderID. Since 8.2.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdModifyOrderReply, with the fields
            header: The account and market, as in the request.
            order_id: Numeric id of the order.
            order_id_ex: Id of the order on the server.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.modify_order(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     order_id=1741822451517261927,
            ...     modify_order_op=trd_common.ModifyOrderOp.NORMAL,
            ...     qty=200.0,
            ...     price=402.0,
            ... )
            >>> print(reply.order_id)
        """
        request = trd_modify_order.Request(
            c2s=trd_modify_order.C2S(
                packet_id=common.PacketID(conn_id=0, serial_no=0),
                header=header,
                order_id=order_id,
                modify_order_op=modify_order_op,
                for_all=for_all,
                trd_market=trd_market,
                qty=qty,
                price=price,
                adjust_price=adjust_price,
                adjust_side_and_limit=adjust_side_and_limit,
                aux_price=aux_price,
                trail_type=trail_type,
                trail_value=trail_value,
                trail_spread=trail_spread,
                order_id_ex=order_id_ex,
            )
        )
        response = self._link.call(methods.TRD_MODIFY_ORDER, request, timeout)
        return payload(response.s2c)

    def get_order_fill_list(
        self,
        *,
        header: trd_common.TrdHeader,
        filter_conditions: trd_common.TrdFilterConditions | None = None,
        refresh_cache: bool | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdGetOrderFillListReply:
        """Lists today's fills of a real account (id 2211). Simulated accounts are not supported. OpenD answers from
        its cache unless refreshCache is set, and only then does the call count against the limit. For earlier
        fills see Trd_GetHistoryOrderFillList; Trd_UpdateOrderFill pushes new ones.

        Protocol 2211, Trd_GetOrderFillList.proto. At most 10 calls in 30 seconds for a trading account. Only a
        call with refresh_cache=True counts.

        Args:
            header: The account to read, and a market of it.
            filter_conditions: Which fills to return. Absent returns all. For futures accounts times are in the zone of
                OpenD's setting future_trade_api_time_zone (UTC+8 by default), else exchange-local; that is documented
                for Hong Kong, the US and Stock Connect.
            refresh_cache: True has OpenD ask the server anew, which counts against the limit. False or absent answers
                from OpenD's cache, which the server keeps current by pushes. Refresh only where the data seem stale, as
                after lost packets. Since 3.12.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetOrderFillListReply, with the fields
            header: The account and market, as in the request.
            order_fill_list: The fills, earliest first. Each has trd_side, fill_id, fill_id_ex, order_id, order_id_ex,
                code and 12 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_order_fill_list(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ... )
            >>> print(reply.order_fill_list[0].price)
        """
        request = trd_get_order_fill_list.Request(
            c2s=trd_get_order_fill_list.C2S(
                header=header,
                filter_conditions=filter_conditions,
                refresh_cache=refresh_cache,
            )
        )
        response = self._link.call(methods.TRD_GET_ORDER_FILL_LIST, request, timeout)
        return payload(response.s2c)

    def get_history_order_list(
        self,
        *,
        header: trd_common.TrdHeader,
        filter_conditions: trd_common.TrdFilterConditions,
        filter_status_list: Sequence[trd_common.OrderStatus] = (),
        timeout: float | None = None,
    ) -> payloads.TrdGetHistoryOrderListReply:
        """Lists past orders of an account (id 2221). For unfinished orders see Trd_GetOrderList. Combination orders
        of simulated accounts are not listed.

        Protocol 2221, Trd_GetHistoryOrderList.proto. At most 10 calls in 30 seconds for a trading account.

        Args:
            header: The account to read, and a market of it.
            filter_conditions: Which orders to return. beginTime and endTime are required here; where one is missing,
                the Python client fills it in so that they span 90 days. For futures accounts times are in the zone of
                OpenD's setting future_trade_api_time_zone (UTC+8 by default), else exchange-local; that is documented
                for Hong Kong, the US and Stock Connect.
            filter_status_list: Return only orders in these states. Empty returns all.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetHistoryOrderListReply, with the fields
            header: The account and market, as in the request.
            order_list: The orders, latest submitted first. Each has trd_side, order_type, order_status, order_id,
                order_id_ex, code and 26 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_history_order_list(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     filter_conditions=trd_common.TrdFilterConditions(
            ...         begin_time="2026-07-01 00:00:00", end_time="2026-07-07 23:59:59"
            ...     ),
            ... )
            >>> print(reply.order_list[0].fill_avg_price)
        """
        request = trd_get_history_order_list.Request(
            c2s=trd_get_history_order_list.C2S(
                header=header,
                filter_conditions=filter_conditions,
                filter_status_list=as_list(filter_status_list),
            )
        )
        response = self._link.call(methods.TRD_GET_HISTORY_ORDER_LIST, request, timeout)
        return payload(response.s2c)

    def get_history_order_fill_list(
        self,
        *,
        header: trd_common.TrdHeader,
        filter_conditions: trd_common.TrdFilterConditions,
        timeout: float | None = None,
    ) -> payloads.TrdGetHistoryOrderFillListReply:
        """Lists past fills of a real account (id 2222). Simulated accounts are not supported. For the fills of today
        see Trd_GetOrderFillList.

        Protocol 2222, Trd_GetHistoryOrderFillList.proto. At most 10 calls in 30 seconds for a trading account.

        Args:
            header: The account to read, and a market of it.
            filter_conditions: Which fills to return. beginTime and endTime are required here; where one is missing, the
                Python client fills it in so that they span 90 days. For futures accounts times are in the zone of
                OpenD's setting future_trade_api_time_zone (UTC+8 by default), else exchange-local; that is documented
                for Hong Kong, the US and Stock Connect.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetHistoryOrderFillListReply, with the fields
            header: The account and market, as in the request.
            order_fill_list: The fills, latest first. Each has trd_side, fill_id, fill_id_ex, order_id, order_id_ex,
                code and 12 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_history_order_fill_list(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     filter_conditions=trd_common.TrdFilterConditions(
            ...         begin_time="2026-07-01 00:00:00", end_time="2026-07-07 23:59:59"
            ...     ),
            ... )
            >>> print(reply.order_fill_list[0].price)
        """
        request = trd_get_history_order_fill_list.Request(
            c2s=trd_get_history_order_fill_list.C2S(
                header=header,
                filter_conditions=filter_conditions,
            )
        )
        response = self._link.call(methods.TRD_GET_HISTORY_ORDER_FILL_LIST, request, timeout)
        return payload(response.s2c)

    def get_margin_ratio(
        self,
        *,
        header: trd_common.TrdHeader,
        security_list: Sequence[qot_common.Security | str] = (),
        timeout: float | None = None,
    ) -> payloads.TrdGetMarginRatioReply:
        """Reads on what terms stocks can be bought on margin and sold short (id 2223). Only stocks of Hong Kong and
        the US are supported; cryptocurrencies are refused. Since 5.4.

        Protocol 2223, Trd_GetMarginRatio.proto. At most 10 calls in 30 seconds for a login.

        Args:
            header: The account to ask for, and a market of it. The Python client always names a real account and the
                market of the first stock.
            security_list: The stocks, at most 100.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetMarginRatioReply, with the fields
            header: The account and market, as in the request.
            margin_ratio_info_list: The terms, stock by stock. Each has security, is_long_permit, is_short_permit,
                short_pool_remain, short_fee_rate, alert_long_ratio and 7 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_margin_ratio(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     security_list=["HK.00700"],
            ... )
            >>> print(reply.margin_ratio_info_list[0].short_pool_remain)
        """
        request = trd_get_margin_ratio.Request(
            c2s=trd_get_margin_ratio.C2S(
                header=header,
                security_list=as_list(security_list),
            )
        )
        response = self._link.call(methods.TRD_GET_MARGIN_RATIO, request, timeout)
        return payload(response.s2c)

    def get_order_fee(
        self, *, header: trd_common.TrdHeader, order_id_ex_list: Sequence[str] = (), timeout: float | None = None
    ) -> payloads.TrdGetOrderFeeReply:
        """Reads the fees of orders (id 2225), of orders later than 2018-01-01 only. Simulated accounts and accounts
        with the Canadian securities firm are not supported. Since 8.2.

        Protocol 2225, Trd_GetOrderFee.proto. At most 10 calls in 30 seconds for a trading account.

        Args:
            header: The account of the orders, and a market of it.
            order_id_ex_list: Ids of the orders on the server (orderIDEx), at most 400.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdGetOrderFeeReply, with the fields
            header: The account and market, as in the request.
            order_fee_list: One entry for each order. Each has order_id_ex, fee_amount and fee_list.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.get_order_fee(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     order_id_ex_list=["FT182C324A847C8867"],
            ... )
            >>> print(reply.order_fee_list[0].fee_amount)
        """
        request = trd_get_order_fee.Request(
            c2s=trd_get_order_fee.C2S(
                header=header,
                order_id_ex_list=as_list(order_id_ex_list),
            )
        )
        response = self._link.call(methods.TRD_GET_ORDER_FEE, request, timeout)
        return payload(response.s2c)

    def flow_summary(
        self,
        *,
        header: trd_common.TrdHeader,
        clearing_date: str | date,
        cash_flow_direction: trd_flow_summary.TrdCashFlowDirection | None = None,
        start_create_date: str | date | None = None,
        end_create_date: str | date | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdFlowSummaryReply:
        """Lists the movements of cash in a real account (id 2226): deposits and withdrawals, transfers, currency
        exchange, trades in assets, interest on margin and on lending. Securities and futures accounts are read
        one clearing date at a time, cryptocurrency accounts by a range of creation dates. Simulated accounts are
        not supported. Since 9.1.

        Protocol 2226, Trd_FlowSummary.proto. At most 20 calls in 30 seconds for a trading account.

        Args:
            header: The account to read, and a market of it.
            clearing_date: The clearing date to read, YYYY-MM-DD, for securities and futures accounts. It has no effect
                on cryptocurrency accounts; the Python client sends an empty text by default.
            cash_flow_direction: Return only movements in this direction. Unknown, which the Python client sends by
                default, returns both.
            start_create_date: Start of the range of creation dates, for cryptocurrency accounts only. The vendor's
                protocol file gives the format as YYYY-MM-DD, its documentation as YYYY-MM-DD HH:MM:SS. Since 10.5.
            end_create_date: End of the range of creation dates, for cryptocurrency accounts only, in the format of
                startCreateDate. Since 10.5.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdFlowSummaryReply, with the fields
            header: The account and market, as in the request.
            flow_summary_info_list: The movements, earliest first. Each has clearing_date, settlement_date, currency,
                cash_flow_type, cash_flow_direction, cash_flow_amount and 3 more.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.flow_summary(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1799840389615361928,
            ...         trd_market=trd_common.TrdMarket.HK,
            ...     ),
            ...     clearing_date="2026-07-06",
            ... )
            >>> print(reply.flow_summary_info_list)
        """
        request = trd_flow_summary.Request(
            c2s=trd_flow_summary.C2S(
                header=header,
                clearing_date=clearing_date,
                cash_flow_direction=cash_flow_direction,
                start_create_date=start_create_date,
                end_create_date=end_create_date,
            )
        )
        response = self._link.call(methods.TRD_FLOW_SUMMARY, request, timeout)
        return payload(response.s2c)

    def place_combo_order(
        self,
        *,
        header: trd_common.TrdHeader,
        combo_legs: Sequence[qot_common.ComboLeg] = (),
        qty: float,
        price: float | None = None,
        order_type: trd_common.OrderType,
        time_in_force: trd_common.TimeInForce | None = None,
        expire_time: str | date | None = None,
        remark: str | None = None,
        quote_id: str | None = None,
        timeout: float | None = None,
    ) -> payloads.TrdPlaceComboOrderReply:
        """Places several legs, such as options and their stock, as one order (id 2227). A real account must be
        unlocked first with Trd_UnlockTrade. Success means that the order is handed in; what becomes of it arrives
        in Trd_UpdateOrder. Trd_GetComboMaxTrdQtys estimates what it would change; for a single security see
        Trd_PlaceOrder. Since 10.7.

        Protocol 2227, Trd_PlaceComboOrder.proto. At most 15 calls in 30 seconds for a trading account, 0.02
        seconds apart, together with Trd_PlaceOrder. It can move money, so it is never sent twice.

        Args:
            header: The account and market to trade in.
            combo_legs: The legs, all of one trading market. A leg that closes a position names its positionID, from
                Trd_GetPositionList with optionStrategyView; by the vendor's protocol file only with the Japanese
                securities firm.
            qty: How many combinations. Each leg trades qty times its qtyRatio.
            price: Price of the combination, in the currency of its market (inferred), with decimals as in
                Trd_PlaceOrder. The Python client always sends one; for market and auction orders any value will do.
            order_type: The kind of order.
            time_in_force: How long the order stays valid. The Python client sends DAY by default.
            expire_time: When the order expires, YYYY-MM-DD; used only with time in force GTD. Its time zone is not
                documented.
            remark: A note kept with the order and returned with it, at most 64 bytes of UTF-8.
            quote_id: Id of the quote that Qot_GetEventContractComboRfq returned, for combinations of event contracts.
                Since 10.9.
            timeout: Seconds to wait for the reply; None takes the client's own limit.

        Returns:
            TrdPlaceComboOrderReply, with the fields
            header: The account and market, as in the request.
            order_id_ex: Id of the order on the server.

        Raises:
            opend.ServerError: The gateway refused the call.
            opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
            opend.OpenDError: Any other failure; see `opend.errors`.

        Example:
            >>> reply = client.trd.place_combo_order(
            ...     header=trd_common.TrdHeader(
            ...         trd_env=trd_common.TrdEnv.SIMULATE,
            ...         acc_id=1950356543352067524,
            ...         trd_market=trd_common.TrdMarket.US,
            ...     ),
            ...     combo_legs=[
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717C205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...         qot_common.ComboLeg(
            ...             security="US.AAPL260717P205000", side=trd_common.TrdSide.BUY, qty_ratio=1.0
            ...         ),
            ...     ],
            ...     qty=1.0,
            ...     price=20.0,
            ...     order_type=trd_common.OrderType.NORMAL,
            ... )
            >>> print(reply.order_id_ex)
        """
        request = trd_place_combo_order.Request(
            c2s=trd_place_combo_order.C2S(
                packet_id=common.PacketID(conn_id=0, serial_no=0),
                header=header,
                combo_legs=as_list(combo_legs),
                qty=qty,
                price=price,
                order_type=order_type,
                time_in_force=time_in_force,
                expire_time=expire_time,
                remark=remark,
                quote_id=quote_id,
            )
        )
        response = self._link.call(methods.TRD_PLACE_COMBO_ORDER, request, timeout)
        return payload(response.s2c)

    def on_update_order(
        self,
        handler: Callable[[payloads.TrdUpdateOrderPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Trd_UpdateOrder push; return a function that ends this.

        Brings the new state of an order (push id 2208). It is pushed for the accounts named in Trd_SubAccPush
        whenever status, price, quantity, filled quantity, trigger price, trailType, trailValue or trailSpread
        changes.

        Protocol 2208, Trd_UpdateOrder.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            header: The account of the order, and its market.
            order: The order as it now stands.
        """
        return self._link.on_push(methods.TRD_UPDATE_ORDER, handler, queue=queue, overflow=overflow)

    def update_order(self, *, queue: int = 1024, overflow: Overflow = "block") -> Pushes[payloads.TrdUpdateOrderPush]:
        """Iterate over the payloads of the Trd_UpdateOrder pushes that arrive from now on.

        Brings the new state of an order (push id 2208). It is pushed for the accounts named in Trd_SubAccPush
        whenever status, price, quantity, filled quantity, trigger price, trailType, trailValue or trailSpread
        changes.

        Protocol 2208, Trd_UpdateOrder.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            header: The account of the order, and its market.
            order: The order as it now stands.
        """
        return self._link.pushes(methods.TRD_UPDATE_ORDER, queue=queue, overflow=overflow)

    def on_update_order_fill(
        self,
        handler: Callable[[payloads.TrdUpdateOrderFillPush], object],
        *,
        queue: int = 1024,
        overflow: Overflow = "block",
    ) -> Callable[[], None]:
        """Call ``handler`` with the payload of every Trd_UpdateOrderFill push; return a function that ends this.

        Brings one fill, when it happens and when its status changes (push id 2218). It is pushed for the real
        accounts named in Trd_SubAccPush; for simulated accounts follow Trd_UpdateOrder.

        Protocol 2218, Trd_UpdateOrderFill.proto. At most ``queue`` payloads wait for the handler; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The function that ends this.

        Payload:
            header: The account of the fill, and its market.
            order_fill: The fill as it now stands.
        """
        return self._link.on_push(methods.TRD_UPDATE_ORDER_FILL, handler, queue=queue, overflow=overflow)

    def update_order_fill(
        self, *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Pushes[payloads.TrdUpdateOrderFillPush]:
        """Iterate over the payloads of the Trd_UpdateOrderFill pushes that arrive from now on.

        Brings one fill, when it happens and when its status changes (push id 2218). It is pushed for the real
        accounts named in Trd_SubAccPush; for simulated accounts follow Trd_UpdateOrder.

        Protocol 2218, Trd_UpdateOrderFill.proto. At most ``queue`` payloads wait for the reader; see
        `opend_proto.schema.Overflow` for further ones.

        Returns:
            The iterator; it ends when the client is closed, or when you close it.

        Payload:
            header: The account of the fill, and its market.
            order_fill: The fill as it now stands.
        """
        return self._link.pushes(methods.TRD_UPDATE_ORDER_FILL, queue=queue, overflow=overflow)
