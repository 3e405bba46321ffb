"""Say which enums the constants of companies and markets stand for.

Invariant: every enum that the calls of opend.futu.companies and opend.futu.rankings take or return is in the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.futu.constants import pending_q2_companies as companies
from opend.futu.constants import pending_q2_markets as markets
from opend_proto import (
    qot_common,
    qot_get_ark_active_transaction,
    qot_get_ark_fund_holding,
    qot_get_ark_stock_dynamic,
    qot_get_dividend_rank,
    qot_get_earnings_beat_rank,
    qot_get_earnings_calendar,
    qot_get_economic_calendar,
    qot_get_heat_map_data,
    qot_get_high_dividend_soe_rank,
    qot_get_hot_list,
    qot_get_industrial_chain_list,
    qot_get_industrial_plate_stock,
    qot_get_institution_holding_change,
    qot_get_institution_holding_list,
    qot_get_institution_list,
    qot_get_macro_indicator_history,
    qot_get_macro_indicator_list,
    qot_get_period_change_rank,
    qot_get_rating_change,
    qot_get_rise_fall_distribution,
    qot_get_short_selling_rank,
    qot_get_top_movers_rank,
    qot_get_us_after_hours_rank,
    qot_get_us_overnight_rank,
    qot_get_us_pre_market_rank,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.futu.constants.choice import Choice
    from opend_proto.schema import OpenEnum

__all__ = ["ENUMS"]

ENUMS: Final[Mapping[type[OpenEnum], type[Choice]]] = {
    qot_common.EarningsPubTimeType: companies.EarningsPubTimeType,
    qot_common.F10Type: companies.F10Type,
    qot_common.HolderDetailType: companies.HolderDetailType,
    qot_common.HoldingChangesFilterType: companies.HoldingChangesFilterType,
    qot_common.MorningstarRatingType: companies.MorningstarRatingType,
    qot_common.ResearchRatingDimensionType: companies.ResearchRatingDimensionType,
    qot_common.ResearchRatingType: companies.ResearchRatingType,
    qot_common.RevenueBreakdownType: companies.RevenueBreakdownType,
    qot_common.ValuationIntervalType: companies.ValuationIntervalType,
    qot_common.ValuationType: companies.ValuationType,
    qot_get_ark_active_transaction.CycleType: companies.ArkCycleType,
    qot_get_ark_active_transaction.HoldingType: companies.ArkActiveTransactionHoldingType,
    qot_get_ark_active_transaction.SortDir: markets.RankSortDir,
    qot_get_ark_active_transaction.SortField: companies.ArkActiveTransactionSortField,
    qot_get_ark_fund_holding.ArkHoldingType: companies.ArkHoldingType,
    qot_get_ark_fund_holding.CycleType: companies.ArkCycleType,
    qot_get_ark_fund_holding.SortDir: markets.RankSortDir,
    qot_get_ark_fund_holding.SortField: companies.ArkFundHoldingSortField,
    qot_get_ark_stock_dynamic.DynamicType: companies.ArkDynamicType,
    qot_get_dividend_rank.DistributionFrequency: markets.DistributionFrequency,
    qot_get_dividend_rank.DividendRankType: markets.DividendRankType,
    qot_get_dividend_rank.IndicatorType: markets.DividendRankIndicatorType,
    qot_get_dividend_rank.SortField: markets.DividendRankSortField,
    qot_get_earnings_beat_rank.BeatTerm: markets.BeatTerm,
    qot_get_earnings_beat_rank.BeatType: markets.BeatType,
    qot_get_earnings_beat_rank.IndicatorType: markets.EarningsBeatIndicatorType,
    qot_get_earnings_beat_rank.PostPeriodType: markets.PostPeriodType,
    qot_get_earnings_beat_rank.SortField: markets.EarningsBeatSortField,
    qot_get_earnings_calendar.EarningsCalendarEstimateType: markets.EarningsCalendarEstimateType,
    qot_get_earnings_calendar.EarningsCalendarIndicatorType: markets.EarningsCalendarIndicatorType,
    qot_get_earnings_calendar.EarningsCalendarPubType: markets.EarningsCalendarPubType,
    qot_get_earnings_calendar.EarningsCalendarSortType: markets.EarningsCalendarSortType,
    qot_get_earnings_calendar.EarningsCalendarStockListType: markets.EarningsCalendarStockListType,
    qot_get_economic_calendar.Importance: markets.EconomicImportance,
    qot_get_heat_map_data.HeatMapPlateType: companies.HeatMapPlateType,
    qot_get_heat_map_data.SortField: companies.HeatMapSortField,
    qot_get_high_dividend_soe_rank.IndicatorType: markets.HighDividendSOEIndicatorType,
    qot_get_high_dividend_soe_rank.SortDir: markets.RankSortDir,
    qot_get_high_dividend_soe_rank.SortField: markets.HighDividendSOESortField,
    qot_get_hot_list.HotListSortField: markets.HotListSortField,
    qot_get_hot_list.IndicatorType: markets.HotListIndicatorType,
    qot_get_hot_list.SortDir: markets.RankSortDir,
    qot_get_industrial_chain_list.IndustrialChainType: companies.IndustrialChainType,
    qot_get_industrial_plate_stock.SortField: companies.PlateStockSortField,
    qot_get_institution_holding_change.HoldingChangeType: companies.InstitutionHoldingChangeType,
    qot_get_institution_holding_change.SortDir: markets.RankSortDir,
    qot_get_institution_holding_change.SortField: companies.InstitutionHoldingChangeSortField,
    qot_get_institution_holding_list.HoldingChangeType: companies.InstitutionHoldingChangeType,
    qot_get_institution_holding_list.SortDir: markets.RankSortDir,
    qot_get_institution_holding_list.SortField: companies.InstitutionHoldingListSortField,
    qot_get_institution_list.SortDir: markets.RankSortDir,
    qot_get_institution_list.SortField: companies.InstitutionListSortField,
    qot_get_macro_indicator_history.MacroDataUnitType: markets.MacroDataUnitType,
    qot_get_macro_indicator_list.MacroRegion: markets.MacroRegion,
    qot_get_period_change_rank.IndicatorType: markets.PeriodChangeIndicatorType,
    qot_get_period_change_rank.PeriodType: markets.RankPeriodType,
    qot_get_period_change_rank.SortDir: markets.RankSortDir,
    qot_get_rating_change.RatingChangeType: companies.RatingChangeType,
    qot_get_rating_change.RatingLevel: companies.RatingLevel,
    qot_get_rise_fall_distribution.DistributionType: companies.RiseFallDistributionType,
    qot_get_short_selling_rank.ShortSellingSortField: markets.ShortSellingSortField,
    qot_get_short_selling_rank.SortDir: markets.RankSortDir,
    qot_get_top_movers_rank.IndicatorType: markets.SimpleRankIndicatorType,
    qot_get_top_movers_rank.PriceFilter: markets.PriceFilter,
    qot_get_top_movers_rank.SortDir: markets.RankSortDir,
    qot_get_us_after_hours_rank.IndicatorType: markets.SimpleRankIndicatorType,
    qot_get_us_after_hours_rank.PriceFilter: markets.PriceFilter,
    qot_get_us_after_hours_rank.SortDir: markets.RankSortDir,
    qot_get_us_overnight_rank.IndicatorType: markets.SimpleRankIndicatorType,
    qot_get_us_overnight_rank.PriceFilter: markets.PriceFilter,
    qot_get_us_overnight_rank.SortDir: markets.RankSortDir,
    qot_get_us_pre_market_rank.IndicatorType: markets.SimpleRankIndicatorType,
    qot_get_us_pre_market_rank.PriceFilter: markets.PriceFilter,
    qot_get_us_pre_market_rank.SortDir: markets.RankSortDir,
}
"""The vendor's constants for each enum."""
