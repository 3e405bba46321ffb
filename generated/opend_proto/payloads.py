# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The types that calls return and pushes carry, each under a name of its own, since most are called `S2C`.

They are aliases: ``QotGetTickerReply`` is `opend_proto.qot_get_ticker.S2C`. Editors show the alias in signatures and
for variables, and a program can annotate with it. Loading this module loads no message module.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

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

    GetDelayStatisticsReply: TypeAlias = get_delay_statistics.S2C
    GetGlobalStateReply: TypeAlias = get_global_state.S2C
    GetUserInfoReply: TypeAlias = get_user_info.S2C
    InitConnectReply: TypeAlias = init_connect.S2C
    KeepAliveReply: TypeAlias = keep_alive.S2C
    NotifyPush: TypeAlias = notify.S2C
    QotFilterCompetitionReply: TypeAlias = qot_filter_competition.S2C
    QotGetArkActiveTransactionReply: TypeAlias = qot_get_ark_active_transaction.S2C
    QotGetArkFundHoldingReply: TypeAlias = qot_get_ark_fund_holding.S2C
    QotGetArkStockDynamicReply: TypeAlias = qot_get_ark_stock_dynamic.S2C
    QotGetBasicQotReply: TypeAlias = qot_get_basic_qot.S2C
    QotGetBrokerReply: TypeAlias = qot_get_broker.S2C
    QotGetCapitalDistributionReply: TypeAlias = qot_get_capital_distribution.S2C
    QotGetCapitalFlowReply: TypeAlias = qot_get_capital_flow.S2C
    QotGetCodeChangeReply: TypeAlias = qot_get_code_change.S2C
    QotGetCompanyExecutiveBackgroundReply: TypeAlias = qot_get_company_executive_background.S2C
    QotGetCompanyExecutivesReply: TypeAlias = qot_get_company_executives.S2C
    QotGetCompanyOperationalEfficiencyReply: TypeAlias = qot_get_company_operational_efficiency.S2C
    QotGetCompanyProfileReply: TypeAlias = qot_get_company_profile.S2C
    QotGetCorporateActionsBuybacksReply: TypeAlias = qot_get_corporate_actions_buybacks.S2C
    QotGetCorporateActionsDividendsReply: TypeAlias = qot_get_corporate_actions_dividends.S2C
    QotGetCorporateActionsStockSplitsReply: TypeAlias = qot_get_corporate_actions_stock_splits.S2C
    QotGetDailyShortVolumeReply: TypeAlias = qot_get_daily_short_volume.S2C
    QotGetDividendCalendarReply: TypeAlias = qot_get_dividend_calendar.S2C
    QotGetDividendRankReply: TypeAlias = qot_get_dividend_rank.S2C
    QotGetEarningsBeatRankReply: TypeAlias = qot_get_earnings_beat_rank.S2C
    QotGetEarningsCalendarReply: TypeAlias = qot_get_earnings_calendar.S2C
    QotGetEconomicCalendarReply: TypeAlias = qot_get_economic_calendar.S2C
    QotGetEventContractCategoryReply: TypeAlias = qot_get_event_contract_category.S2C
    QotGetEventContractComboListReply: TypeAlias = qot_get_event_contract_combo_list.S2C
    QotGetEventContractComboRfqReply: TypeAlias = qot_get_event_contract_combo_rfq.S2C
    QotGetEventContractEventListReply: TypeAlias = qot_get_event_contract_event_list.S2C
    QotGetEventContractKlineReply: TypeAlias = qot_get_event_contract_kline.S2C
    QotGetEventContractMilestoneListReply: TypeAlias = qot_get_event_contract_milestone_list.S2C
    QotGetEventContractOrderBookReply: TypeAlias = qot_get_event_contract_order_book.S2C
    QotGetEventContractReply: TypeAlias = qot_get_event_contract.S2C
    QotGetEventContractSeriesListReply: TypeAlias = qot_get_event_contract_series_list.S2C
    QotGetEventContractSnapshotReply: TypeAlias = qot_get_event_contract_snapshot.S2C
    QotGetEventContractTickerReply: TypeAlias = qot_get_event_contract_ticker.S2C
    QotGetFedWatchDotPlotReply: TypeAlias = qot_get_fed_watch_dot_plot.S2C
    QotGetFedWatchTargetRateReply: TypeAlias = qot_get_fed_watch_target_rate.S2C
    QotGetFinancialsEarningsPriceHistoryReply: TypeAlias = qot_get_financials_earnings_price_history.S2C
    QotGetFinancialsEarningsPriceMoveReply: TypeAlias = qot_get_financials_earnings_price_move.S2C
    QotGetFinancialsRevenueBreakdownReply: TypeAlias = qot_get_financials_revenue_breakdown.S2C
    QotGetFinancialsStatementsReply: TypeAlias = qot_get_financials_statements.S2C
    QotGetFutureInfoReply: TypeAlias = qot_get_future_info.S2C
    QotGetHeatMapDataReply: TypeAlias = qot_get_heat_map_data.S2C
    QotGetHighDividendSOERankReply: TypeAlias = qot_get_high_dividend_soe_rank.S2C
    QotGetHistoryKLPointsReply: TypeAlias = qot_get_history_kl_points.S2C
    QotGetHistoryKLReply: TypeAlias = qot_get_history_kl.S2C
    QotGetHoldingChangeListReply: TypeAlias = qot_get_holding_change_list.S2C
    QotGetHotListReply: TypeAlias = qot_get_hot_list.S2C
    QotGetIndicatorListReply: TypeAlias = qot_get_indicator_list.S2C
    QotGetIndustrialChainByPlateReply: TypeAlias = qot_get_industrial_chain_by_plate.S2C
    QotGetIndustrialChainDetailReply: TypeAlias = qot_get_industrial_chain_detail.S2C
    QotGetIndustrialChainListReply: TypeAlias = qot_get_industrial_chain_list.S2C
    QotGetIndustrialPlateInfoReply: TypeAlias = qot_get_industrial_plate_info.S2C
    QotGetIndustrialPlateStockReply: TypeAlias = qot_get_industrial_plate_stock.S2C
    QotGetInsiderHolderListReply: TypeAlias = qot_get_insider_holder_list.S2C
    QotGetInsiderTradeListReply: TypeAlias = qot_get_insider_trade_list.S2C
    QotGetInstitutionDistributionReply: TypeAlias = qot_get_institution_distribution.S2C
    QotGetInstitutionHoldingChangeReply: TypeAlias = qot_get_institution_holding_change.S2C
    QotGetInstitutionHoldingListReply: TypeAlias = qot_get_institution_holding_list.S2C
    QotGetInstitutionListReply: TypeAlias = qot_get_institution_list.S2C
    QotGetInstitutionProfileReply: TypeAlias = qot_get_institution_profile.S2C
    QotGetIpoListReply: TypeAlias = qot_get_ipo_list.S2C
    QotGetKLReply: TypeAlias = qot_get_kl.S2C
    QotGetMacroIndicatorHistoryReply: TypeAlias = qot_get_macro_indicator_history.S2C
    QotGetMacroIndicatorListReply: TypeAlias = qot_get_macro_indicator_list.S2C
    QotGetMarketStateReply: TypeAlias = qot_get_market_state.S2C
    QotGetOptionChainReply: TypeAlias = qot_get_option_chain.S2C
    QotGetOptionEarningsScreenerReply: TypeAlias = qot_get_option_earnings_screener.S2C
    QotGetOptionEventAlertReply: TypeAlias = qot_get_option_event_alert.S2C
    QotGetOptionEventReply: TypeAlias = qot_get_option_event.S2C
    QotGetOptionExerciseProbabilityReply: TypeAlias = qot_get_option_exercise_probability.S2C
    QotGetOptionExpirationDateReply: TypeAlias = qot_get_option_expiration_date.S2C
    QotGetOptionMarketStatisticReply: TypeAlias = qot_get_option_market_statistic.S2C
    QotGetOptionQuoteReply: TypeAlias = qot_get_option_quote.S2C
    QotGetOptionRankReply: TypeAlias = qot_get_option_rank.S2C
    QotGetOptionSellerScreenerReply: TypeAlias = qot_get_option_seller_screener.S2C
    QotGetOptionStrategyAnalysisReply: TypeAlias = qot_get_option_strategy_analysis.S2C
    QotGetOptionStrategyReply: TypeAlias = qot_get_option_strategy.S2C
    QotGetOptionStrategySpreadReply: TypeAlias = qot_get_option_strategy_spread.S2C
    QotGetOptionUnderlyingHisStatisticReply: TypeAlias = qot_get_option_underlying_his_statistic.S2C
    QotGetOptionUnderlyingHisVolatilityReply: TypeAlias = qot_get_option_underlying_his_volatility.S2C
    QotGetOptionUnderlyingOverviewReply: TypeAlias = qot_get_option_underlying_overview.S2C
    QotGetOptionUnderlyingRankReply: TypeAlias = qot_get_option_underlying_rank.S2C
    QotGetOptionVolatilityReply: TypeAlias = qot_get_option_volatility.S2C
    QotGetOptionZeroDteContractReply: TypeAlias = qot_get_option_zero_dte_contract.S2C
    QotGetOptionZeroDteScreenerReply: TypeAlias = qot_get_option_zero_dte_screener.S2C
    QotGetOrderBookReply: TypeAlias = qot_get_order_book.S2C
    QotGetOwnerPlateReply: TypeAlias = qot_get_owner_plate.S2C
    QotGetPeriodChangeRankReply: TypeAlias = qot_get_period_change_rank.S2C
    QotGetPlateSecurityReply: TypeAlias = qot_get_plate_security.S2C
    QotGetPlateSetReply: TypeAlias = qot_get_plate_set.S2C
    QotGetPriceReminderReply: TypeAlias = qot_get_price_reminder.S2C
    QotGetRTReply: TypeAlias = qot_get_rt.S2C
    QotGetRatingChangeReply: TypeAlias = qot_get_rating_change.S2C
    QotGetReferenceReply: TypeAlias = qot_get_reference.S2C
    QotGetRehabReply: TypeAlias = qot_get_rehab.S2C
    QotGetResearchAnalystConsensusReply: TypeAlias = qot_get_research_analyst_consensus.S2C
    QotGetResearchMorningstarReportReply: TypeAlias = qot_get_research_morningstar_report.S2C
    QotGetResearchRatingSummaryReply: TypeAlias = qot_get_research_rating_summary.S2C
    QotGetRiseFallDistributionReply: TypeAlias = qot_get_rise_fall_distribution.S2C
    QotGetSearchNewsReply: TypeAlias = qot_get_search_news.S2C
    QotGetSearchQuoteReply: TypeAlias = qot_get_search_quote.S2C
    QotGetSecuritySnapshotReply: TypeAlias = qot_get_security_snapshot.S2C
    QotGetShareholdersHolderDetailReply: TypeAlias = qot_get_shareholders_holder_detail.S2C
    QotGetShareholdersHoldingChangesReply: TypeAlias = qot_get_shareholders_holding_changes.S2C
    QotGetShareholdersInstitutionalReply: TypeAlias = qot_get_shareholders_institutional.S2C
    QotGetShareholdersOverviewReply: TypeAlias = qot_get_shareholders_overview.S2C
    QotGetShortInterestReply: TypeAlias = qot_get_short_interest.S2C
    QotGetShortSellingRankReply: TypeAlias = qot_get_short_selling_rank.S2C
    QotGetStaticInfoReply: TypeAlias = qot_get_static_info.S2C
    QotGetSubInfoReply: TypeAlias = qot_get_sub_info.S2C
    QotGetSuspendReply: TypeAlias = qot_get_suspend.S2C
    QotGetTickerReply: TypeAlias = qot_get_ticker.S2C
    QotGetTopMoversRankReply: TypeAlias = qot_get_top_movers_rank.S2C
    QotGetTopTenBuySellBrokersReply: TypeAlias = qot_get_top_ten_buy_sell_brokers.S2C
    QotGetUSAfterHoursRankReply: TypeAlias = qot_get_us_after_hours_rank.S2C
    QotGetUSOvernightRankReply: TypeAlias = qot_get_us_overnight_rank.S2C
    QotGetUSPreMarketRankReply: TypeAlias = qot_get_us_pre_market_rank.S2C
    QotGetUserSecurityGroupReply: TypeAlias = qot_get_user_security_group.S2C
    QotGetUserSecurityReply: TypeAlias = qot_get_user_security.S2C
    QotGetValuationDetailReply: TypeAlias = qot_get_valuation_detail.S2C
    QotGetValuationPlateStockListReply: TypeAlias = qot_get_valuation_plate_stock_list.S2C
    QotGetWarrantReply: TypeAlias = qot_get_warrant.S2C
    QotModifyUserSecurityReply: TypeAlias = qot_modify_user_security.S2C
    QotOptionScreenReply: TypeAlias = qot_option_screen.S2C
    QotPushIndicatorCalcPush: TypeAlias = qot_push_indicator_calc.S2C
    QotRegQotPushReply: TypeAlias = qot_reg_qot_push.S2C
    QotRequestHistoryEventContractKLReply: TypeAlias = qot_request_history_event_contract_kl.S2C
    QotRequestHistoryKLQuotaReply: TypeAlias = qot_request_history_kl_quota.S2C
    QotRequestHistoryKLReply: TypeAlias = qot_request_history_kl.S2C
    QotRequestIndicatorCalcReply: TypeAlias = qot_request_indicator_calc.S2C
    QotRequestRehabReply: TypeAlias = qot_request_rehab.S2C
    QotRequestTradeDateReply: TypeAlias = qot_request_trade_date.S2C
    QotSetOptionEventAlertReply: TypeAlias = qot_set_option_event_alert.S2C
    QotSetPriceReminderReply: TypeAlias = qot_set_price_reminder.S2C
    QotStockFilterReply: TypeAlias = qot_stock_filter.S2C
    QotStockScreenReply: TypeAlias = qot_stock_screen.S2C
    QotSubEventContractReply: TypeAlias = qot_sub_event_contract.S2C
    QotSubReply: TypeAlias = qot_sub.S2C
    QotUpdateBasicQotPush: TypeAlias = qot_update_basic_qot.S2C
    QotUpdateBrokerPush: TypeAlias = qot_update_broker.S2C
    QotUpdateEventContractKlinePush: TypeAlias = qot_update_event_contract_kline.S2C
    QotUpdateEventContractOrderBookPush: TypeAlias = qot_update_event_contract_order_book.S2C
    QotUpdateEventContractTickerPush: TypeAlias = qot_update_event_contract_ticker.S2C
    QotUpdateKLPush: TypeAlias = qot_update_kl.S2C
    QotUpdateOptionEventPush: TypeAlias = qot_update_option_event.S2C
    QotUpdateOrderBookPush: TypeAlias = qot_update_order_book.S2C
    QotUpdatePriceReminderPush: TypeAlias = qot_update_price_reminder.S2C
    QotUpdateRTPush: TypeAlias = qot_update_rt.S2C
    QotUpdateTickerPush: TypeAlias = qot_update_ticker.S2C
    QotWarrantScreenReply: TypeAlias = qot_warrant_screen.S2C
    SkillWrapDerivativeUnusualReply: TypeAlias = skill_wrap_api.DerivativeUnusualRsp
    SkillWrapFinancialUnusualReply: TypeAlias = skill_wrap_api.FinancialUnusualRsp
    SkillWrapTechnicalUnusualReply: TypeAlias = skill_wrap_api.TechnicalUnusualRsp
    TestCmdReply: TypeAlias = test_cmd.S2C
    TrdFlowSummaryReply: TypeAlias = trd_flow_summary.S2C
    TrdGetAccListReply: TypeAlias = trd_get_acc_list.S2C
    TrdGetComboMaxTrdQtysReply: TypeAlias = trd_get_combo_max_trd_qtys.S2C
    TrdGetFundsReply: TypeAlias = trd_get_funds.S2C
    TrdGetHistoryOrderFillListReply: TypeAlias = trd_get_history_order_fill_list.S2C
    TrdGetHistoryOrderListReply: TypeAlias = trd_get_history_order_list.S2C
    TrdGetMarginRatioReply: TypeAlias = trd_get_margin_ratio.S2C
    TrdGetMaxTrdQtysReply: TypeAlias = trd_get_max_trd_qtys.S2C
    TrdGetOrderFeeReply: TypeAlias = trd_get_order_fee.S2C
    TrdGetOrderFillListReply: TypeAlias = trd_get_order_fill_list.S2C
    TrdGetOrderListReply: TypeAlias = trd_get_order_list.S2C
    TrdGetPositionListReply: TypeAlias = trd_get_position_list.S2C
    TrdModifyOrderReply: TypeAlias = trd_modify_order.S2C
    TrdPlaceComboOrderReply: TypeAlias = trd_place_combo_order.S2C
    TrdPlaceOrderReply: TypeAlias = trd_place_order.S2C
    TrdSubAccPushReply: TypeAlias = trd_sub_acc_push.S2C
    TrdUnlockTradeReply: TypeAlias = trd_unlock_trade.S2C
    TrdUpdateOrderFillPush: TypeAlias = trd_update_order_fill.S2C
    TrdUpdateOrderPush: TypeAlias = trd_update_order.S2C
    VerificationReply: TypeAlias = verification.S2C

__all__ = [
    "GetDelayStatisticsReply",
    "GetGlobalStateReply",
    "GetUserInfoReply",
    "InitConnectReply",
    "KeepAliveReply",
    "NotifyPush",
    "QotFilterCompetitionReply",
    "QotGetArkActiveTransactionReply",
    "QotGetArkFundHoldingReply",
    "QotGetArkStockDynamicReply",
    "QotGetBasicQotReply",
    "QotGetBrokerReply",
    "QotGetCapitalDistributionReply",
    "QotGetCapitalFlowReply",
    "QotGetCodeChangeReply",
    "QotGetCompanyExecutiveBackgroundReply",
    "QotGetCompanyExecutivesReply",
    "QotGetCompanyOperationalEfficiencyReply",
    "QotGetCompanyProfileReply",
    "QotGetCorporateActionsBuybacksReply",
    "QotGetCorporateActionsDividendsReply",
    "QotGetCorporateActionsStockSplitsReply",
    "QotGetDailyShortVolumeReply",
    "QotGetDividendCalendarReply",
    "QotGetDividendRankReply",
    "QotGetEarningsBeatRankReply",
    "QotGetEarningsCalendarReply",
    "QotGetEconomicCalendarReply",
    "QotGetEventContractCategoryReply",
    "QotGetEventContractComboListReply",
    "QotGetEventContractComboRfqReply",
    "QotGetEventContractEventListReply",
    "QotGetEventContractKlineReply",
    "QotGetEventContractMilestoneListReply",
    "QotGetEventContractOrderBookReply",
    "QotGetEventContractReply",
    "QotGetEventContractSeriesListReply",
    "QotGetEventContractSnapshotReply",
    "QotGetEventContractTickerReply",
    "QotGetFedWatchDotPlotReply",
    "QotGetFedWatchTargetRateReply",
    "QotGetFinancialsEarningsPriceHistoryReply",
    "QotGetFinancialsEarningsPriceMoveReply",
    "QotGetFinancialsRevenueBreakdownReply",
    "QotGetFinancialsStatementsReply",
    "QotGetFutureInfoReply",
    "QotGetHeatMapDataReply",
    "QotGetHighDividendSOERankReply",
    "QotGetHistoryKLPointsReply",
    "QotGetHistoryKLReply",
    "QotGetHoldingChangeListReply",
    "QotGetHotListReply",
    "QotGetIndicatorListReply",
    "QotGetIndustrialChainByPlateReply",
    "QotGetIndustrialChainDetailReply",
    "QotGetIndustrialChainListReply",
    "QotGetIndustrialPlateInfoReply",
    "QotGetIndustrialPlateStockReply",
    "QotGetInsiderHolderListReply",
    "QotGetInsiderTradeListReply",
    "QotGetInstitutionDistributionReply",
    "QotGetInstitutionHoldingChangeReply",
    "QotGetInstitutionHoldingListReply",
    "QotGetInstitutionListReply",
    "QotGetInstitutionProfileReply",
    "QotGetIpoListReply",
    "QotGetKLReply",
    "QotGetMacroIndicatorHistoryReply",
    "QotGetMacroIndicatorListReply",
    "QotGetMarketStateReply",
    "QotGetOptionChainReply",
    "QotGetOptionEarningsScreenerReply",
    "QotGetOptionEventAlertReply",
    "QotGetOptionEventReply",
    "QotGetOptionExerciseProbabilityReply",
    "QotGetOptionExpirationDateReply",
    "QotGetOptionMarketStatisticReply",
    "QotGetOptionQuoteReply",
    "QotGetOptionRankReply",
    "QotGetOptionSellerScreenerReply",
    "QotGetOptionStrategyAnalysisReply",
    "QotGetOptionStrategyReply",
    "QotGetOptionStrategySpreadReply",
    "QotGetOptionUnderlyingHisStatisticReply",
    "QotGetOptionUnderlyingHisVolatilityReply",
    "QotGetOptionUnderlyingOverviewReply",
    "QotGetOptionUnderlyingRankReply",
    "QotGetOptionVolatilityReply",
    "QotGetOptionZeroDteContractReply",
    "QotGetOptionZeroDteScreenerReply",
    "QotGetOrderBookReply",
    "QotGetOwnerPlateReply",
    "QotGetPeriodChangeRankReply",
    "QotGetPlateSecurityReply",
    "QotGetPlateSetReply",
    "QotGetPriceReminderReply",
    "QotGetRTReply",
    "QotGetRatingChangeReply",
    "QotGetReferenceReply",
    "QotGetRehabReply",
    "QotGetResearchAnalystConsensusReply",
    "QotGetResearchMorningstarReportReply",
    "QotGetResearchRatingSummaryReply",
    "QotGetRiseFallDistributionReply",
    "QotGetSearchNewsReply",
    "QotGetSearchQuoteReply",
    "QotGetSecuritySnapshotReply",
    "QotGetShareholdersHolderDetailReply",
    "QotGetShareholdersHoldingChangesReply",
    "QotGetShareholdersInstitutionalReply",
    "QotGetShareholdersOverviewReply",
    "QotGetShortInterestReply",
    "QotGetShortSellingRankReply",
    "QotGetStaticInfoReply",
    "QotGetSubInfoReply",
    "QotGetSuspendReply",
    "QotGetTickerReply",
    "QotGetTopMoversRankReply",
    "QotGetTopTenBuySellBrokersReply",
    "QotGetUSAfterHoursRankReply",
    "QotGetUSOvernightRankReply",
    "QotGetUSPreMarketRankReply",
    "QotGetUserSecurityGroupReply",
    "QotGetUserSecurityReply",
    "QotGetValuationDetailReply",
    "QotGetValuationPlateStockListReply",
    "QotGetWarrantReply",
    "QotModifyUserSecurityReply",
    "QotOptionScreenReply",
    "QotPushIndicatorCalcPush",
    "QotRegQotPushReply",
    "QotRequestHistoryEventContractKLReply",
    "QotRequestHistoryKLQuotaReply",
    "QotRequestHistoryKLReply",
    "QotRequestIndicatorCalcReply",
    "QotRequestRehabReply",
    "QotRequestTradeDateReply",
    "QotSetOptionEventAlertReply",
    "QotSetPriceReminderReply",
    "QotStockFilterReply",
    "QotStockScreenReply",
    "QotSubEventContractReply",
    "QotSubReply",
    "QotUpdateBasicQotPush",
    "QotUpdateBrokerPush",
    "QotUpdateEventContractKlinePush",
    "QotUpdateEventContractOrderBookPush",
    "QotUpdateEventContractTickerPush",
    "QotUpdateKLPush",
    "QotUpdateOptionEventPush",
    "QotUpdateOrderBookPush",
    "QotUpdatePriceReminderPush",
    "QotUpdateRTPush",
    "QotUpdateTickerPush",
    "QotWarrantScreenReply",
    "SkillWrapDerivativeUnusualReply",
    "SkillWrapFinancialUnusualReply",
    "SkillWrapTechnicalUnusualReply",
    "TestCmdReply",
    "TrdFlowSummaryReply",
    "TrdGetAccListReply",
    "TrdGetComboMaxTrdQtysReply",
    "TrdGetFundsReply",
    "TrdGetHistoryOrderFillListReply",
    "TrdGetHistoryOrderListReply",
    "TrdGetMarginRatioReply",
    "TrdGetMaxTrdQtysReply",
    "TrdGetOrderFeeReply",
    "TrdGetOrderFillListReply",
    "TrdGetOrderListReply",
    "TrdGetPositionListReply",
    "TrdModifyOrderReply",
    "TrdPlaceComboOrderReply",
    "TrdPlaceOrderReply",
    "TrdSubAccPushReply",
    "TrdUnlockTradeReply",
    "TrdUpdateOrderFillPush",
    "TrdUpdateOrderPush",
    "VerificationReply",
]

_TYPES = {
    "GetDelayStatisticsReply": "get_delay_statistics.S2C",
    "GetGlobalStateReply": "get_global_state.S2C",
    "GetUserInfoReply": "get_user_info.S2C",
    "InitConnectReply": "init_connect.S2C",
    "KeepAliveReply": "keep_alive.S2C",
    "NotifyPush": "notify.S2C",
    "QotFilterCompetitionReply": "qot_filter_competition.S2C",
    "QotGetArkActiveTransactionReply": "qot_get_ark_active_transaction.S2C",
    "QotGetArkFundHoldingReply": "qot_get_ark_fund_holding.S2C",
    "QotGetArkStockDynamicReply": "qot_get_ark_stock_dynamic.S2C",
    "QotGetBasicQotReply": "qot_get_basic_qot.S2C",
    "QotGetBrokerReply": "qot_get_broker.S2C",
    "QotGetCapitalDistributionReply": "qot_get_capital_distribution.S2C",
    "QotGetCapitalFlowReply": "qot_get_capital_flow.S2C",
    "QotGetCodeChangeReply": "qot_get_code_change.S2C",
    "QotGetCompanyExecutiveBackgroundReply": "qot_get_company_executive_background.S2C",
    "QotGetCompanyExecutivesReply": "qot_get_company_executives.S2C",
    "QotGetCompanyOperationalEfficiencyReply": "qot_get_company_operational_efficiency.S2C",
    "QotGetCompanyProfileReply": "qot_get_company_profile.S2C",
    "QotGetCorporateActionsBuybacksReply": "qot_get_corporate_actions_buybacks.S2C",
    "QotGetCorporateActionsDividendsReply": "qot_get_corporate_actions_dividends.S2C",
    "QotGetCorporateActionsStockSplitsReply": "qot_get_corporate_actions_stock_splits.S2C",
    "QotGetDailyShortVolumeReply": "qot_get_daily_short_volume.S2C",
    "QotGetDividendCalendarReply": "qot_get_dividend_calendar.S2C",
    "QotGetDividendRankReply": "qot_get_dividend_rank.S2C",
    "QotGetEarningsBeatRankReply": "qot_get_earnings_beat_rank.S2C",
    "QotGetEarningsCalendarReply": "qot_get_earnings_calendar.S2C",
    "QotGetEconomicCalendarReply": "qot_get_economic_calendar.S2C",
    "QotGetEventContractCategoryReply": "qot_get_event_contract_category.S2C",
    "QotGetEventContractComboListReply": "qot_get_event_contract_combo_list.S2C",
    "QotGetEventContractComboRfqReply": "qot_get_event_contract_combo_rfq.S2C",
    "QotGetEventContractEventListReply": "qot_get_event_contract_event_list.S2C",
    "QotGetEventContractKlineReply": "qot_get_event_contract_kline.S2C",
    "QotGetEventContractMilestoneListReply": "qot_get_event_contract_milestone_list.S2C",
    "QotGetEventContractOrderBookReply": "qot_get_event_contract_order_book.S2C",
    "QotGetEventContractReply": "qot_get_event_contract.S2C",
    "QotGetEventContractSeriesListReply": "qot_get_event_contract_series_list.S2C",
    "QotGetEventContractSnapshotReply": "qot_get_event_contract_snapshot.S2C",
    "QotGetEventContractTickerReply": "qot_get_event_contract_ticker.S2C",
    "QotGetFedWatchDotPlotReply": "qot_get_fed_watch_dot_plot.S2C",
    "QotGetFedWatchTargetRateReply": "qot_get_fed_watch_target_rate.S2C",
    "QotGetFinancialsEarningsPriceHistoryReply": "qot_get_financials_earnings_price_history.S2C",
    "QotGetFinancialsEarningsPriceMoveReply": "qot_get_financials_earnings_price_move.S2C",
    "QotGetFinancialsRevenueBreakdownReply": "qot_get_financials_revenue_breakdown.S2C",
    "QotGetFinancialsStatementsReply": "qot_get_financials_statements.S2C",
    "QotGetFutureInfoReply": "qot_get_future_info.S2C",
    "QotGetHeatMapDataReply": "qot_get_heat_map_data.S2C",
    "QotGetHighDividendSOERankReply": "qot_get_high_dividend_soe_rank.S2C",
    "QotGetHistoryKLPointsReply": "qot_get_history_kl_points.S2C",
    "QotGetHistoryKLReply": "qot_get_history_kl.S2C",
    "QotGetHoldingChangeListReply": "qot_get_holding_change_list.S2C",
    "QotGetHotListReply": "qot_get_hot_list.S2C",
    "QotGetIndicatorListReply": "qot_get_indicator_list.S2C",
    "QotGetIndustrialChainByPlateReply": "qot_get_industrial_chain_by_plate.S2C",
    "QotGetIndustrialChainDetailReply": "qot_get_industrial_chain_detail.S2C",
    "QotGetIndustrialChainListReply": "qot_get_industrial_chain_list.S2C",
    "QotGetIndustrialPlateInfoReply": "qot_get_industrial_plate_info.S2C",
    "QotGetIndustrialPlateStockReply": "qot_get_industrial_plate_stock.S2C",
    "QotGetInsiderHolderListReply": "qot_get_insider_holder_list.S2C",
    "QotGetInsiderTradeListReply": "qot_get_insider_trade_list.S2C",
    "QotGetInstitutionDistributionReply": "qot_get_institution_distribution.S2C",
    "QotGetInstitutionHoldingChangeReply": "qot_get_institution_holding_change.S2C",
    "QotGetInstitutionHoldingListReply": "qot_get_institution_holding_list.S2C",
    "QotGetInstitutionListReply": "qot_get_institution_list.S2C",
    "QotGetInstitutionProfileReply": "qot_get_institution_profile.S2C",
    "QotGetIpoListReply": "qot_get_ipo_list.S2C",
    "QotGetKLReply": "qot_get_kl.S2C",
    "QotGetMacroIndicatorHistoryReply": "qot_get_macro_indicator_history.S2C",
    "QotGetMacroIndicatorListReply": "qot_get_macro_indicator_list.S2C",
    "QotGetMarketStateReply": "qot_get_market_state.S2C",
    "QotGetOptionChainReply": "qot_get_option_chain.S2C",
    "QotGetOptionEarningsScreenerReply": "qot_get_option_earnings_screener.S2C",
    "QotGetOptionEventAlertReply": "qot_get_option_event_alert.S2C",
    "QotGetOptionEventReply": "qot_get_option_event.S2C",
    "QotGetOptionExerciseProbabilityReply": "qot_get_option_exercise_probability.S2C",
    "QotGetOptionExpirationDateReply": "qot_get_option_expiration_date.S2C",
    "QotGetOptionMarketStatisticReply": "qot_get_option_market_statistic.S2C",
    "QotGetOptionQuoteReply": "qot_get_option_quote.S2C",
    "QotGetOptionRankReply": "qot_get_option_rank.S2C",
    "QotGetOptionSellerScreenerReply": "qot_get_option_seller_screener.S2C",
    "QotGetOptionStrategyAnalysisReply": "qot_get_option_strategy_analysis.S2C",
    "QotGetOptionStrategyReply": "qot_get_option_strategy.S2C",
    "QotGetOptionStrategySpreadReply": "qot_get_option_strategy_spread.S2C",
    "QotGetOptionUnderlyingHisStatisticReply": "qot_get_option_underlying_his_statistic.S2C",
    "QotGetOptionUnderlyingHisVolatilityReply": "qot_get_option_underlying_his_volatility.S2C",
    "QotGetOptionUnderlyingOverviewReply": "qot_get_option_underlying_overview.S2C",
    "QotGetOptionUnderlyingRankReply": "qot_get_option_underlying_rank.S2C",
    "QotGetOptionVolatilityReply": "qot_get_option_volatility.S2C",
    "QotGetOptionZeroDteContractReply": "qot_get_option_zero_dte_contract.S2C",
    "QotGetOptionZeroDteScreenerReply": "qot_get_option_zero_dte_screener.S2C",
    "QotGetOrderBookReply": "qot_get_order_book.S2C",
    "QotGetOwnerPlateReply": "qot_get_owner_plate.S2C",
    "QotGetPeriodChangeRankReply": "qot_get_period_change_rank.S2C",
    "QotGetPlateSecurityReply": "qot_get_plate_security.S2C",
    "QotGetPlateSetReply": "qot_get_plate_set.S2C",
    "QotGetPriceReminderReply": "qot_get_price_reminder.S2C",
    "QotGetRTReply": "qot_get_rt.S2C",
    "QotGetRatingChangeReply": "qot_get_rating_change.S2C",
    "QotGetReferenceReply": "qot_get_reference.S2C",
    "QotGetRehabReply": "qot_get_rehab.S2C",
    "QotGetResearchAnalystConsensusReply": "qot_get_research_analyst_consensus.S2C",
    "QotGetResearchMorningstarReportReply": "qot_get_research_morningstar_report.S2C",
    "QotGetResearchRatingSummaryReply": "qot_get_research_rating_summary.S2C",
    "QotGetRiseFallDistributionReply": "qot_get_rise_fall_distribution.S2C",
    "QotGetSearchNewsReply": "qot_get_search_news.S2C",
    "QotGetSearchQuoteReply": "qot_get_search_quote.S2C",
    "QotGetSecuritySnapshotReply": "qot_get_security_snapshot.S2C",
    "QotGetShareholdersHolderDetailReply": "qot_get_shareholders_holder_detail.S2C",
    "QotGetShareholdersHoldingChangesReply": "qot_get_shareholders_holding_changes.S2C",
    "QotGetShareholdersInstitutionalReply": "qot_get_shareholders_institutional.S2C",
    "QotGetShareholdersOverviewReply": "qot_get_shareholders_overview.S2C",
    "QotGetShortInterestReply": "qot_get_short_interest.S2C",
    "QotGetShortSellingRankReply": "qot_get_short_selling_rank.S2C",
    "QotGetStaticInfoReply": "qot_get_static_info.S2C",
    "QotGetSubInfoReply": "qot_get_sub_info.S2C",
    "QotGetSuspendReply": "qot_get_suspend.S2C",
    "QotGetTickerReply": "qot_get_ticker.S2C",
    "QotGetTopMoversRankReply": "qot_get_top_movers_rank.S2C",
    "QotGetTopTenBuySellBrokersReply": "qot_get_top_ten_buy_sell_brokers.S2C",
    "QotGetUSAfterHoursRankReply": "qot_get_us_after_hours_rank.S2C",
    "QotGetUSOvernightRankReply": "qot_get_us_overnight_rank.S2C",
    "QotGetUSPreMarketRankReply": "qot_get_us_pre_market_rank.S2C",
    "QotGetUserSecurityGroupReply": "qot_get_user_security_group.S2C",
    "QotGetUserSecurityReply": "qot_get_user_security.S2C",
    "QotGetValuationDetailReply": "qot_get_valuation_detail.S2C",
    "QotGetValuationPlateStockListReply": "qot_get_valuation_plate_stock_list.S2C",
    "QotGetWarrantReply": "qot_get_warrant.S2C",
    "QotModifyUserSecurityReply": "qot_modify_user_security.S2C",
    "QotOptionScreenReply": "qot_option_screen.S2C",
    "QotPushIndicatorCalcPush": "qot_push_indicator_calc.S2C",
    "QotRegQotPushReply": "qot_reg_qot_push.S2C",
    "QotRequestHistoryEventContractKLReply": "qot_request_history_event_contract_kl.S2C",
    "QotRequestHistoryKLQuotaReply": "qot_request_history_kl_quota.S2C",
    "QotRequestHistoryKLReply": "qot_request_history_kl.S2C",
    "QotRequestIndicatorCalcReply": "qot_request_indicator_calc.S2C",
    "QotRequestRehabReply": "qot_request_rehab.S2C",
    "QotRequestTradeDateReply": "qot_request_trade_date.S2C",
    "QotSetOptionEventAlertReply": "qot_set_option_event_alert.S2C",
    "QotSetPriceReminderReply": "qot_set_price_reminder.S2C",
    "QotStockFilterReply": "qot_stock_filter.S2C",
    "QotStockScreenReply": "qot_stock_screen.S2C",
    "QotSubEventContractReply": "qot_sub_event_contract.S2C",
    "QotSubReply": "qot_sub.S2C",
    "QotUpdateBasicQotPush": "qot_update_basic_qot.S2C",
    "QotUpdateBrokerPush": "qot_update_broker.S2C",
    "QotUpdateEventContractKlinePush": "qot_update_event_contract_kline.S2C",
    "QotUpdateEventContractOrderBookPush": "qot_update_event_contract_order_book.S2C",
    "QotUpdateEventContractTickerPush": "qot_update_event_contract_ticker.S2C",
    "QotUpdateKLPush": "qot_update_kl.S2C",
    "QotUpdateOptionEventPush": "qot_update_option_event.S2C",
    "QotUpdateOrderBookPush": "qot_update_order_book.S2C",
    "QotUpdatePriceReminderPush": "qot_update_price_reminder.S2C",
    "QotUpdateRTPush": "qot_update_rt.S2C",
    "QotUpdateTickerPush": "qot_update_ticker.S2C",
    "QotWarrantScreenReply": "qot_warrant_screen.S2C",
    "SkillWrapDerivativeUnusualReply": "skill_wrap_api.DerivativeUnusualRsp",
    "SkillWrapFinancialUnusualReply": "skill_wrap_api.FinancialUnusualRsp",
    "SkillWrapTechnicalUnusualReply": "skill_wrap_api.TechnicalUnusualRsp",
    "TestCmdReply": "test_cmd.S2C",
    "TrdFlowSummaryReply": "trd_flow_summary.S2C",
    "TrdGetAccListReply": "trd_get_acc_list.S2C",
    "TrdGetComboMaxTrdQtysReply": "trd_get_combo_max_trd_qtys.S2C",
    "TrdGetFundsReply": "trd_get_funds.S2C",
    "TrdGetHistoryOrderFillListReply": "trd_get_history_order_fill_list.S2C",
    "TrdGetHistoryOrderListReply": "trd_get_history_order_list.S2C",
    "TrdGetMarginRatioReply": "trd_get_margin_ratio.S2C",
    "TrdGetMaxTrdQtysReply": "trd_get_max_trd_qtys.S2C",
    "TrdGetOrderFeeReply": "trd_get_order_fee.S2C",
    "TrdGetOrderFillListReply": "trd_get_order_fill_list.S2C",
    "TrdGetOrderListReply": "trd_get_order_list.S2C",
    "TrdGetPositionListReply": "trd_get_position_list.S2C",
    "TrdModifyOrderReply": "trd_modify_order.S2C",
    "TrdPlaceComboOrderReply": "trd_place_combo_order.S2C",
    "TrdPlaceOrderReply": "trd_place_order.S2C",
    "TrdSubAccPushReply": "trd_sub_acc_push.S2C",
    "TrdUnlockTradeReply": "trd_unlock_trade.S2C",
    "TrdUpdateOrderFillPush": "trd_update_order_fill.S2C",
    "TrdUpdateOrderPush": "trd_update_order.S2C",
    "VerificationReply": "verification.S2C",
}

# Hidden from type checkers: with it, every name would exist for them.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _TYPES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, _, type_name = _TYPES[name].partition(".")
        globals()[name] = found = getattr(import_module(f".{module}", __package__), type_name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_TYPES})
