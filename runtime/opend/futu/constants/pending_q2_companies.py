"""Define the constants of companies, their holders and industries.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from opend.futu.constants.choice import Choice

__all__ = [
    "ArkActiveTransactionHoldingType",
    "ArkActiveTransactionSortField",
    "ArkCycleType",
    "ArkDynamicType",
    "ArkFundHoldingSortField",
    "ArkHoldingType",
    "EarningsPubTimeType",
    "F10Type",
    "HeatMapPlateType",
    "HeatMapSortField",
    "HolderDetailType",
    "HoldingChangesFilterType",
    "IndustrialChainType",
    "InstitutionHoldingChangeSortField",
    "InstitutionHoldingChangeType",
    "InstitutionHoldingListSortField",
    "InstitutionListSortField",
    "MorningstarRatingType",
    "PlateStockSortField",
    "RatingChangeType",
    "RatingLevel",
    "ResearchRatingDimensionType",
    "ResearchRatingType",
    "RevenueBreakdownType",
    "RiseFallDistributionType",
    "ValuationIntervalType",
    "ValuationType",
]


class ArkActiveTransactionHoldingType(Choice):
    """The vendor's ark active transaction holding type."""

    INCREASE = "INCREASE", 0
    DECREASE = "DECREASE", 1
    NEW = "NEW", 2
    SOLD_OUT = "SOLD_OUT", 3


class ArkActiveTransactionSortField(Choice):
    """The vendor's ark active transaction sort field."""

    UNKNOWN = "N/A", 0
    CHANGE_AMOUNT = "CHANGE_AMOUNT", 1
    CHANGE_SHARES = "CHANGE_SHARES", 2


class ArkCycleType(Choice):
    """The vendor's ark cycle type."""

    ONE_DAY = "ONE_DAY", 0
    FIVE_DAY = "FIVE_DAY", 1
    TEN_DAY = "TEN_DAY", 2
    THIRTY_DAY = "THIRTY_DAY", 3
    SIXTY_DAY = "SIXTY_DAY", 4


class ArkDynamicType(Choice):
    """The vendor's ark dynamic type."""

    UNKNOWN = "N/A", 0
    CONSECUTIVE_SAME_DIRECTION = "CONSECUTIVE_SAME_DIRECTION", 1
    RECENT_TRANSACTION = "RECENT_TRANSACTION", 2
    LAST_TRANSACTION = "LAST_TRANSACTION", 3
    NO_DYNAMIC = "NO_DYNAMIC", 4


class ArkFundHoldingSortField(Choice):
    """The vendor's ark fund holding sort field."""

    SHARES = "SHARES", 0
    WEIGHT_CHANGE = "WEIGHT_CHANGE", 1
    SHARES_CHANGE = "SHARES_CHANGE", 2
    MARKET_VALUE = "MARKET_VALUE", 3
    WEIGHT = "WEIGHT", 4


class ArkHoldingType(Choice):
    """The vendor's ark holding type."""

    POSITION = "POSITION", 0
    INCREASE = "INCREASE", 1
    DECREASE = "DECREASE", 2
    NEW = "NEW", 3
    SOLD_OUT = "SOLD_OUT", 4


class EarningsPubTimeType(Choice):
    """The vendor's earnings pub time type."""

    NONE = "None", 0
    PRE_MARKET = "PRE_MARKET", 1
    AFTER_MARKET = "AFTER_MARKET", 2
    DURING_MARKET = "DURING_MARKET", 3


class F10Type(Choice):
    """The vendor's f10 type."""

    NONE = "None", 0
    Q1 = "Q1", 1
    Q2 = "Q2", 2
    Q3 = "Q3", 3
    Q4 = "Q4", 4
    Q6 = "Q6", 5
    Q9 = "Q9", 6
    ANNUAL = "ANNUAL", 7
    QUARTERLY = "QUARTERLY", 9
    QUARTERLY_ANNUAL = "QUARTERLY_ANNUAL", 10
    MUL_QUARTERLY = "MUL_QUARTERLY", 11


class HeatMapPlateType(Choice):
    """The vendor's heat map plate type."""

    INDUSTRY = "INDUSTRY", 0
    CONCEPT = "CONCEPT", 1
    THEME = "THEME", 2


class HeatMapSortField(Choice):
    """The vendor's heat map sort field."""

    UNKNOWN = "N/A", 0
    CHANGE_RATE = "CHANGE_RATE", 1
    MARKET_VAL = "MARKET_VAL", 2
    TURNOVER = "TURNOVER", 3
    HOT = "HOT", 4


class HolderDetailType(Choice):
    """The vendor's holder detail type."""

    NONE = "None", 0
    ALL = "ALL", 1000
    UNCLASSIFIED = "UNCLASSIFIED", 1
    TRADITIONAL_INVESTMENT_MANAGER = "TRADITIONAL_INVESTMENT_MANAGER", 2
    HEDGE_FUND_MANAGER = "HEDGE_FUND_MANAGER", 3
    VC_OR_PE = "VC_OR_PE", 4
    CORPORATE_PENSION_PLAN_SPONSOR = "CORPORATE_PENSION_PLAN_SPONSOR", 5
    FOUNDATION_FUND_SPONSOR = "FOUNDATION_FUND_SPONSOR", 6
    INSURANCE_COMPANY = "INSURANCE_COMPANY", 7
    BANK_OR_INVESTMENT_BANK = "BANK_OR_INVESTMENT_BANK", 8
    FAMILY_OFFICES_OR_TRUST = "FAMILY_OFFICES_OR_TRUST", 9
    SOVEREIGN_WEALTH_FUND = "SOVEREIGN_WEALTH_FUND", 10
    REIT = "REIT", 11
    STRUCTURED_FINANCE_POOL_MANAGER = "STRUCTURED_FINANCE_POOL_MANAGER", 12
    UNION_PENSION_PLAN_SPONSOR = "UNION_PENSION_PLAN_SPONSOR", 13
    GOVERNMENT_PENSION_PLAN_SPONSOR = "GOVERNMENT_PENSION_PLAN_SPONSOR", 14
    ENDOWMENT_FUND_SPONSOR = "ENDOWMENT_FUND_SPONSOR", 15
    INDIVIDUAL_INSIDERS = "INDIVIDUAL_INSIDERS", 100
    ISSUE_SPONSORED_ADR = "ISSUE_SPONSORED_ADR", 200
    CORPORATIONS_PUBLIC = "CORPORATIONS_PUBLIC", 300
    CORPORATIONS_PRIVATE = "CORPORATIONS_PRIVATE", 400
    STATE_OWNED_SHARES = "STATE_OWNED_SHARES", 500


class HoldingChangesFilterType(Choice):
    """The vendor's holding changes filter type."""

    NONE = "None", 0
    INCREASE = "INCREASE", 1
    DECREASE = "DECREASE", 2
    NEW_IN = "NEW_IN", 3
    CLOSE_OUT = "CLOSE_OUT", 4


class IndustrialChainType(Choice):
    """The vendor's industrial chain type."""

    UNKNOWN = "N/A", 0
    CHAIN = "CHAIN", 1
    PARALLEL = "PARALLEL", 2
    UP_MID_DOWN = "UP_MID_DOWN", 3


class InstitutionHoldingChangeSortField(Choice):
    """The vendor's institution holding change sort field."""

    UNKNOWN = "N/A", 0
    CHANGE_PCT = "CHANGE_PCT", 1
    CHANGE_SHARES = "CHANGE_SHARES", 2
    HOLDING_DATE = "HOLDING_DATE", 3


class InstitutionHoldingChangeType(Choice):
    """The vendor's institution holding change type."""

    UNKNOWN = "N/A", 0
    NEW = "NEW", 1
    SOLD_OUT = "SOLD_OUT", 2
    INCREASE = "INCREASE", 3
    DECREASE = "DECREASE", 4


class InstitutionHoldingListSortField(Choice):
    """The vendor's institution holding list sort field."""

    UNKNOWN = "N/A", 0
    HOLDING_VALUE = "HOLDING_VALUE", 1
    HOLDING_PCT = "HOLDING_PCT", 2
    LAST_HOLDING_PCT = "LAST_HOLDING_PCT", 3
    CHANGE_SHARES = "CHANGE_SHARES", 4
    CHANGE_PCT = "CHANGE_PCT", 5
    PORTFOLIO_PCT = "PORTFOLIO_PCT", 6
    INDUSTRY = "INDUSTRY", 7
    HOLDING_DATE = "HOLDING_DATE", 8


class InstitutionListSortField(Choice):
    """The vendor's institution list sort field."""

    UNKNOWN = "N/A", 0
    POSITION_VALUE = "POSITION_VALUE", 1
    POSITION_VALUE_CHANGE = "POSITION_VALUE_CHANGE", 2
    POSITION_COUNT = "POSITION_COUNT", 3
    POSITION_COUNT_CHANGE = "POSITION_COUNT_CHANGE", 4


class MorningstarRatingType(Choice):
    """The vendor's morningstar rating type."""

    NONE = "None", 0
    QUANTITATIVE = "QUANTITATIVE", 1
    QUALITATIVE = "QUALITATIVE", 2


class PlateStockSortField(Choice):
    """The vendor's plate stock sort field."""

    UNKNOWN = "N/A", 0
    CODE = "CODE", 0
    CHANGE_RATE = "CHANGE_RATE", 1
    TURNOVER = "TURNOVER", 2
    VOLUME = "VOLUME", 3
    MARKET_VAL = "MARKET_VAL", 4


class RatingChangeType(Choice):
    """The vendor's rating change type."""

    UNKNOWN = "N/A", 0
    UPGRADE = "UPGRADE", 1
    DOWNGRADE = "DOWNGRADE", 2
    NEW_RATING = "NEW_RATING", 3


class RatingLevel(Choice):
    """The vendor's rating level."""

    UNKNOWN = "N/A", 0
    SELL = "SELL", 1
    HOLD = "HOLD", 2
    BUY = "BUY", 3


class ResearchRatingDimensionType(Choice):
    """The vendor's research rating dimension type."""

    NONE = "None", 0
    INSTITUTION = "INSTITUTION", 1
    ANALYST = "ANALYST", 2


class ResearchRatingType(Choice):
    """The vendor's research rating type."""

    NONE = "None", 0
    SELL = "SELL", 1
    UNDERPERFORM = "UNDERPERFORM", 2
    HOLD = "HOLD", 3
    BUY = "BUY", 4
    STRONG_BUY = "STRONG_BUY", 5


class RevenueBreakdownType(Choice):
    """The vendor's revenue breakdown type."""

    NONE = "None", 0
    PRODUCT = "PRODUCT", 1
    INDUSTRY = "INDUSTRY", 2
    REGION = "REGION", 4
    BUSINESS = "BUSINESS", 8


class RiseFallDistributionType(Choice):
    """The vendor's rise fall distribution type."""

    UNKNOWN = "N/A", 0
    RISE_LIMIT = "RISE_LIMIT", 1
    POSITIVE_INFINITY = "POSITIVE_INFINITY", 2
    NORMAL_RANGE = "NORMAL_RANGE", 3
    NEGATIVE_INFINITY = "NEGATIVE_INFINITY", 4
    FALL_LIMIT = "FALL_LIMIT", 5


class ValuationIntervalType(Choice):
    """The vendor's valuation interval type."""

    NONE = "None", 0
    MONTH_3 = "MONTH_3", 1
    MONTH_6 = "MONTH_6", 2
    YEAR_1 = "YEAR_1", 3
    YEAR_2 = "YEAR_2", 8
    YEAR_3 = "YEAR_3", 4
    YEAR_5 = "YEAR_5", 6
    YEAR_10 = "YEAR_10", 7
    YEAR_20 = "YEAR_20", 9
    YEAR_30 = "YEAR_30", 10
    SINCE_2019 = "SINCE_2019", 5


class ValuationType(Choice):
    """The vendor's valuation type."""

    NONE = "None", 0
    PE = "PE", 1
    PB = "PB", 2
    PS = "PS", 3
