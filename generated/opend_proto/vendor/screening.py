# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of stock, warrant and option screening.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from enum import IntEnum

from .choice import Choice

__all__ = [
    "BasicProperty",
    "BrokerProperty",
    "CashFlowPeriod",
    "CumulativeProperty",
    "FeaturedProperty",
    "FinancialProperty",
    "FinancialQuarter",
    "FutureDuration",
    "Indicator",
    "KlineShapeProperty",
    "KlineShapeType",
    "OptionHVPeriod",
    "OptionProperty",
    "Pattern",
    "Period",
    "Position",
    "RangePeriod",
    "RecentDuration",
    "RelativePosition",
    "ScrMarket",
    "ScrSortDir",
    "SimpleField",
    "SimpleProperty",
    "SortDir",
    "StockField",
    "Term",
    "WarrantField",
    "WarrantMarket",
]


class BasicProperty(IntEnum):
    """What a share is, as text.

    Source: the vendor's comment on PropertyBasic.name; futu-api 10.11, Python constants, class BasicProperty.
    """

    UNKNOWN = 0
    CODE = 1101
    NAME = 1102
    INDUSTRY = 1103


class BrokerProperty(IntEnum):
    """A figure of the brokers that hold a Hong Kong share. The documentation of mid-2026 says that relative figures
    are in percent (20.0 for 20 %), that 6102, 6104 and 6105 are not supported and that `days` has no effect. It
    has a scale of 1000 for 6101, 6106 and 6107, the constants 100,000.

    Source: futu-api 10.11, Python constants, class BrokerProperty.
    """

    CONCENTRATED_DISTRIBUTION = 6101
    HOLDINGS_CHANGE = 6102
    BROKER_NUM = 6103
    BROKER_RANK = 6104
    HOLDINGS_RATIO = 6105
    CENTRAL_HOLDINGS_RATIO = 6106
    CENTRAL_HOLDINGS_CHANGE = 6107


class CashFlowPeriod(IntEnum):
    """Span over which money flow is added up: rangePeriod of the CASH_FLOW and HK_CONNECT properties, as the
    documentation's example of CASH_FLOW_MAIN_NET_IN has it.

    Source: futu-api 10.11, Python constants, class CashFlowPeriod.
    """

    DAY = 1
    WEEK = 2
    MONTH_P = 3
    QUARTER = 4


class CumulativeProperty(IntEnum):
    """A figure over the last days. The sources disagree about relative figures: the documentation of mid-2026 writes
    5 % as 0.05, the vendor's skill of 2026 as 5.0. The results in the documentation fit 0.05: the largest rise of
    five days in Hong Kong is 4.0 there.

    Source: futu-api 10.11, Python constants, class CumulativeProperty.
    """

    UNKNOWN = 0
    PRICE_CHANGE = 3101
    PRICE_CHANGE_PCT = 3102
    AMPLITUDE = 3103
    AVG_VOLUME = 3104
    AVG_TURNOVER = 3105
    TURNOVER_RATIO = 3106
    HIGH_TO_N_DAY_HIGH = 3107
    LOW_TO_N_DAY_LOW = 3108
    PRICE_CHANGE_HP = 3109


class FeaturedProperty(IntEnum):
    """A figure that only the vendor computes or collects. What some need more is said with them: an id, a number of
    years or a span goes into firstCustomParam or rangePeriod; the sources name the parameter and not always the
    field.

    Source: futu-api 10.11, Python constants, class FeaturedProperty.
    """

    CHIPS_PROFIT_RATIO = 5101
    CHIPS_INTERVAL_COINCIDENCE = 5102
    SHORT_POSITION = 5110
    FINANCIAL_POSITION = 5111
    SHORT_LAST_WEEK_DIFF = 5112
    FINANCIAL_LAST_WEEK_DIFF = 5113
    FINANCING_SHORT_RATIO = 5114
    LENDING_FEE_PER_SHARE = 5115
    COVER_DAYS = 5116
    INDICATOR_ANALYSIS = 5201
    PEARSON_CORRELATION = 5202
    BETA = 5203
    TRADE_INDEX = 5211
    SEARCH_INDEX = 5212
    NEWS_INDEX = 5213
    AVERAGE_INDEX = 5214
    TRADE_INDEX_RANK = 5215
    SEARCH_INDEX_RANK = 5216
    NEWS_INDEX_RANK = 5217
    AVERAGE_INDEX_RANK = 5218
    TRADE_RANK_CHANGE = 5219
    SEARCH_RANK_CHANGE = 5220
    NEWS_RANK_CHANGE = 5221
    AVERAGE_RANK_CHANGE = 5222
    PUBLIC_OPINION = 5301
    IFIS_ANNOUNCE_DATE = 5310
    IFIS_REVISED_SALES = 5311
    IFIS_REVISED_OP = 5312
    IFIS_REVISED_RP = 5313
    IFIS_REVISED_NP = 5314
    INST_RATIO = 5320
    INST_STOCK_RATIO = 5321
    IS_INST_HOLD = 5322
    INST_VALUE = 5323
    INST_SHARES_CHG = 5324
    INST_HOLDING_RATIO = 5325
    INST_HOLDING_CHG_RATIO = 5326
    INST_HOLDING_CHG_TYPE = 5327
    INST_HOLDING_DATE = 5328
    EMPLOYEE_NUM = 5330
    EMPLOYEE_NUM_GROWTH = 5331
    ANALYST_RATING = 5401
    ANALYST_RATING_CHANGE = 5402
    ANALYST_TARGET_PRICE = 5403
    ANALYST_TARGET_PRICE_RATE = 5404
    MORNINGSTAR_FAIR_VALUE = 5405
    MORNINGSTAR_FAIR_VALUE_RATE = 5406
    MORNINGSTAR_STAR = 5407
    MORNINGSTAR_MOAT = 5408
    MORNINGSTAR_UNCERTAINTY = 5409
    MORNINGSTAR_HEALTH = 5410
    HIST_PERCENTILE_PB = 5501
    HIST_PERCENTILE_PE = 5502
    HIST_PERCENTILE_PS = 5503
    INDUSTRY_RANK_PB = 5504
    INDUSTRY_RANK_PE = 5505
    INDUSTRY_RANK_PS = 5506
    MARKET_RANK_PB = 5507
    MARKET_RANK_PE = 5508
    MARKET_RANK_PS = 5509
    IS_LONG_MARGIN = 5600
    IS_SHORT_MARGIN = 5601
    INIT_LONG_MARGIN_RATIO = 5602
    INIT_SHORT_MARGIN_RATIO = 5603
    SHORT_FEE_RATE = 5604
    IS_COLLATERAL = 5605
    COLLATERAL_RATIO = 5606
    IS_SHAREHOLDER_PERKS = 5700
    PERKS_REQUIRED_VAL = 5701
    PERKS_ST_MONTHS = 5702
    PERKS_YIELD = 5703
    PERKS_TOTAL_YIELD = 5704
    PERKS_CATEGORIES = 5705
    PERKS_HAS_ST_MONTH = 5706
    PERKS_HAS_CATEGORY = 5707
    PAYOUT_RATIO_LFY = 5800
    DISTRIBUTION_FREQUENCY = 5801
    MAX_DIVIDEND_GROW_YEAR = 5802
    PUB_DATE_TIMESTAMP = 5803
    PUB_DATE_DAYS = 5804
    NEXT_RECORD_DATE = 5805
    NEXT_RECORD_DATE_DAYS = 5806
    NEXT_EX_DATE = 5807
    NEXT_EX_DATE_DAYS = 5808
    NEXT_PAYABLE_DATE = 5809
    NEXT_PAYABLE_DATE_DAYS = 5810
    INCREASE_RATE = 5811
    AVERAGE_DIVIDEND_YIELD = 5812
    TOYOKEIZAI_FORECAST_DIV = 5813
    AU_FRANKING_DIVIDEND = 5814
    AU_FRANKING_DIVIDEND_YIELD = 5815
    AU_FRANKING = 5816
    AU_FRANKING_CREDIT = 5817
    AU_FRANKING_GROSS_YIELD = 5818
    AU_FRANKING_TAX_RATE = 5819
    CASH_FLOW_TOTAL_NET_IN = 5900
    CASH_FLOW_MAIN_NET_IN = 5901
    CASH_FLOW_NET_IN_COUNT = 5902
    CASH_FLOW_NET_OUT_COUNT = 5903
    CASH_FLOW_MAIN_IN_COUNT = 5904
    CASH_FLOW_MAIN_OUT_COUNT = 5905
    HK_CONNECT_NET_IN = 5906
    HK_CONNECT_NET_IN_COUNT = 5907
    HK_CONNECT_NET_OUT_COUNT = 5908


class FinancialProperty(IntEnum):
    """A figure of a financial report. TTM is the last twelve months, LFY the last financial year, CAGR a compound
    annual growth rate; GROWTH is that over the year before. Growth figures take `duration`, 1 to 9. The sources
    disagree about relative figures: the documentation of mid-2026 writes 15 % as 0.15, the vendor's skill of 2026
    as 15.0. The results in the documentation fit 0.15. No source tells the currency of amounts: Tencent's annual
    NET_PROFIT is 255.6 billion there, in its report 224.8 billion yuan, so it looks converted (inferred).

    Source: futu-api 10.11, Python constants, class FinancialProperty.
    """

    UNKNOWN = 0
    NET_PROFIT = 4101
    NET_PROFIT_GROWTH = 4102
    GROSS_PROFIT = 4103
    GROSS_PROFIT_GROWTH = 4104
    REVENUE = 4105
    REVENUE_GROWTH = 4106
    NET_PROFIT_RATIO = 4107
    GROSS_PROFIT_RATIO = 4108
    DEBT_TO_ASSETS = 4109
    ROE = 4110
    RELEASED_DATE = 4111
    EBITDA = 4201
    ROIC = 4202
    EBIT_MARGIN = 4203
    EBITDA_MARGIN = 4204
    FINANCIAL_COST_RATE = 4205
    EBIT_TTM = 4206
    OPERATING_PROFIT_TTM = 4207
    SHAREHOLDERS_PROFIT_TTM = 4208
    ROA_TTM = 4209
    OPERATING_MARGIN_TTM = 4210
    NET_PROFIT_CASH_COVER_TTM = 4211
    RD_EXPENSE_RATIO = 4212
    SELLING_EXPENSE_RATIO = 4213
    MANAGE_EXPENSE_RATIO = 4214
    OPERATING_PROFIT_RATE = 4215
    PROFIT_BEFORE_TAX_RATE = 4216
    DIVIDENDS_TTM = 4217
    DIVIDENDS_LFY = 4218
    DIVIDENDS_TTM_RATIO = 4219
    DIVIDENDS_LFY_RATIO = 4220
    CURRENT_RATIO = 4301
    QUICK_RATIO = 4302
    LT_DEBT_SHAREHOLDERS_RATIO = 4303
    FINANCIAL_LEVERAGE = 4304
    INTEREST_BEARING_DEBT_RATIO = 4305
    CASH_EQUIVALENTS = 4401
    CURRENT_ASSET_RATIO = 4402
    CURRENT_DEBT_RATIO = 4403
    EQUITY_MULTIPLIER = 4404
    PROPERTY_RATIO = 4405
    ACCOUNTS_RECEIVABLE = 4501
    TOTAL_ASSET_TURNOVER = 4502
    FIXED_ASSET_TURNOVER = 4503
    INVENTORY_TURNOVER = 4504
    OPERATING_CASH_FLOW_TTM = 4505
    MONEY_TURNOVER_CYCLE = 4506
    ACCOUNTS_RECEIVABLE_RATE = 4507
    FREE_CASH_FLOW_INCOME_RATIO = 4508
    FREE_CASH_FLOW_NP_RATIO = 4509
    CURRENT_ASSETS_TURNOVER = 4510
    INCOME_PER_CAPITA = 4511
    PROFIT_PER_CAPITA = 4512
    NET_PROFIT_PER_CAPITA = 4513
    EBIT_GROWTH_RATE = 4601
    OPERATING_PROFIT_GROWTH = 4602
    TOTAL_ASSETS_GROWTH = 4603
    SHAREHOLDER_PROFIT_GROWTH = 4604
    PROFIT_BEFORE_TAX_GROWTH = 4605
    EPS_GROWTH_RATE = 4606
    ROE_GROWTH_RATE = 4607
    ROIC_GROWTH_RATE = 4608
    NOCF_GROWTH_RATE = 4609
    NOCF_PER_SHARE_GROWTH = 4610
    REVENUE_CAGR = 4611
    GROSS_PROFIT_CAGR = 4612
    EBITDA_CAGR = 4613
    EBIT_CAGR = 4614
    NET_PROFIT_CAGR = 4615
    STOCKHOLDER_PROFIT_CAGR = 4616
    NET_MARGIN_CAGR = 4617
    OPERATING_PROFIT_CAGR = 4618
    FREE_CASH_CAGR = 4619
    TOTAL_ASSETS_CAGR = 4620
    BASIC_EPS_CAGR = 4621
    ROA_CAGR = 4622
    ROE_CAGR = 4623
    ROIC_CAGR = 4624
    DIVIDEND_CAGR = 4625
    FREE_CASH_FLOW_GROWTH = 4626
    OPERATING_REVENUE_CASH_COVER = 4701
    OPERATING_PROFIT_TOTAL_RATIO = 4702
    FREE_CASH_FLOW = 4703
    BASIC_EPS = 4801
    DILUTED_EPS = 4802
    NOCF_PER_SHARE = 4803
    TOTAL_SHARE = 4901
    FLOAT_SHARE = 4902
    FLOAT_MARKET_CAP = 4903
    PS_TTM = 4904
    PCF_TTM = 4905
    SURPRISE_EPS_DATE = 4906
    SURPRISE_REVENUE_DATE = 4907
    SURPRISE_EBIT_DATE = 4908
    SURPRISE_ACTUAL_EPS = 4909
    SURPRISE_ACTUAL_REVENUE = 4910
    SURPRISE_ACTUAL_EBIT = 4911
    SURPRISE_ESTIMATE_EPS = 4912
    SURPRISE_ESTIMATE_REVENUE = 4913
    SURPRISE_ESTIMATE_EBIT = 4914
    SURPRISE_EPS_BEAT = 4915
    SURPRISE_REVENUE_BEAT = 4916
    SURPRISE_EBIT_BEAT = 4917
    SURPRISE_EPS_YOY = 4918
    SURPRISE_REVENUE_YOY = 4919
    SURPRISE_EBIT_YOY = 4920
    SURPRISE_EPS_YOY_GROWTH = 4921
    SURPRISE_REVENUE_YOY_GROWTH = 4922
    SURPRISE_EBIT_YOY_GROWTH = 4923
    SURPRISE_EPS_TERM = 4924
    SURPRISE_REVENUE_TERM = 4925
    SURPRISE_EBIT_TERM = 4926
    SURPRISE_EPS_EARNING_DAY_CHG = 4927
    SURPRISE_REVENUE_EARNING_DAY_CHG = 4928
    SURPRISE_EBIT_EARNING_DAY_CHG = 4929
    SURPRISE_EPS_POST_DAY_CHG = 4930
    SURPRISE_REVENUE_POST_DAY_CHG = 4931
    SURPRISE_EBIT_POST_DAY_CHG = 4932
    SURPRISE_EPS_POST_PERIOD = 4933
    SURPRISE_REVENUE_POST_PERIOD = 4934
    SURPRISE_EBIT_POST_PERIOD = 4935
    SURPRISE_EPS_DAY_CHG_V2 = 4936
    SURPRISE_REVENUE_DAY_CHG_V2 = 4937
    SURPRISE_EBIT_DAY_CHG_V2 = 4938
    SURPRISE_EPS_DATE_V2 = 4939
    SURPRISE_REVENUE_DATE_V2 = 4940
    SURPRISE_EBIT_DATE_V2 = 4941
    SURPRISE_EPS_POST_PERIOD_V2 = 4942
    SURPRISE_REVENUE_POST_PERIOD_V2 = 4943
    SURPRISE_EBIT_POST_PERIOD_V2 = 4944


class FinancialQuarter(Choice):
    """The financial reports to look at. Since 3.15."""

    NONE = "N/A", 0
    ANNUAL = "ANNUAL", 1
    FIRST_QUARTER = "FIRST_QUARTER", 2
    INTERIM = "INTERIM", 3
    THIRD_QUARTER = "THIRD_QUARTER", 4
    MOST_RECENT_QUARTER = "MOST_RECENT_QUARTER", 5


class FutureDuration(IntEnum):
    """A span that begins today.

    Source: futu-api 10.11, Python constants, class FutureDuration.
    """

    UNKNOWN = 0
    NEXT_1_DAY = 1
    NEXT_1_WEEK = 2
    NEXT_2_WEEK = 3
    NEXT_1_MONTH = 4
    NEXT_2_MONTH = 5


class Indicator(IntEnum):
    """A technical indicator. Those without fixed parameters (MA, EMA, RSI, RVOL and the DYN values) take them from
    the list of parameters beside the field.

    Source: futu-api 10.11, Python constants, class Indicator.
    """

    UNKNOWN = 0
    PRICE = 1
    MA5 = 11
    MA10 = 12
    MA20 = 13
    MA30 = 14
    MA60 = 15
    MA120 = 16
    MA250 = 17
    MA = 18
    EMA5 = 21
    EMA10 = 22
    EMA20 = 23
    EMA30 = 24
    EMA60 = 25
    EMA120 = 26
    EMA250 = 27
    EMA = 28
    KDJ_K = 31
    KDJ_D = 32
    KDJ_J = 33
    KDJ_K_DYN = 34
    KDJ_D_DYN = 35
    KDJ_J_DYN = 36
    MACD_DIF = 41
    MACD_DEA = 42
    MACD_MACD = 43
    MACD_DIF_DYN = 44
    MACD_DEA_DYN = 45
    MACD_MACD_DYN = 46
    RSI_12 = 51
    RSI = 52
    BOLL_UPPER = 61
    BOLL_MIDDLE = 62
    BOLL_LOWER = 63
    BOLL_UPPER_DYN = 64
    BOLL_MIDDLE_DYN = 65
    BOLL_LOWER_DYN = 66
    RVOL = 71


class KlineShapeProperty(IntEnum):
    """A figure of a shape found in the K-line.

    Source: futu-api 10.11, Python constants, class KlineShapeProperty.
    """

    SHAPE_TYPE = 6200
    RISE_PROB = 6201
    AFTER_SELECTED_CHG = 6202
    SELECTED_TIME = 6203
    SUPPORT_LEVEL = 6204
    PRESSURE_LEVEL = 6205


class KlineShapeType(IntEnum):
    """A shape of the K-line.

    Source: futu-api 10.11, Python constants, class KlineShapeType.
    """

    NONE = 0
    DOUBLE_BOTTOMS = 1
    TRIPLE_BOTTOMS = 2
    HEAD_SHOULDERS_BOTTOM = 3
    CUP_BOTTOM = 4
    TRUMPET_BOTTOM = 5
    FLAG = 6
    SYMMETRY_TRIANGLE = 7
    SUSTAINABLE_RHOMBUS = 8
    WEDGE = 9
    SUSTAINABLE_TRIANGLE = 10
    DOUBLE_PEAKS = 1001
    TRIPLE_PEAKS = 1002
    HEAD_SHOULDERS_PEAK = 1003
    CUP_PEAK = 1004
    TRUMPET_PEAK = 1005
    FLAG_DOWN = 1006
    SYMMETRY_TRIANGLE_DOWN = 1007
    SUSTAINABLE_RHOMBUS_DOWN = 1008
    WEDGE_DOWN = 1009
    SUSTAINABLE_TRIANGLE_DOWN = 1010
    BULLISH_TYPE = 2000
    BEARISH_TYPE = 2001


class OptionHVPeriod(IntEnum):
    """Span of a historical volatility.

    Source: the vendor's comment on PropertyOption.period; futu-api 10.11, Python constants, class OptionHVPeriod.
    """

    HV_30D = 0
    HV_60D = 1
    HV_90D = 2
    HV_120D = 3
    HV_365D = 4


class OptionProperty(IntEnum):
    """A figure of the options on a share. IV is implied, HV historical volatility. The documentation of mid-2026 has
    volatilities in percent, 30.0 for 30 %, but none of its examples finds a share.

    Source: the vendor's comment on PropertyOption.name; futu-api 10.11, Python constants, class OptionProperty.
    """

    STOCK_IV = 1000
    STOCK_IV_RANK = 1001
    STOCK_IV_PERCENTILE = 1002
    STOCK_EARNINGS_IV_CRUSH = 1003
    STOCK_IV_CHG = 1004
    STOCK_IV_CHG_RATIO = 1005
    STOCK_HV = 1006
    STOCK_IV_MINUS_HV = 1007
    STOCK_IV_DIV_HV = 1008
    STOCK_OPTION_VOL = 1009
    STOCK_OPTION_OPEN_IN = 1010


class Pattern(IntEnum):
    """A pattern of technical indicators.

    Source: futu-api 10.11, Python constants, class Pattern.
    """

    UNKNOWN = 0
    MA_LONG = 1
    MA_SHORT = 2
    EMA_LONG = 3
    EMA_SHORT = 4
    KDJ_GOLD_CROSS = 11
    KDJ_DEATH_CROSS = 12
    KDJ_TOP_DIVERGE = 13
    KDJ_BOTTOM_DIVERGE = 14
    MACD_GOLD_CROSS = 21
    MACD_DEATH_CROSS = 22
    MACD_TOP_DIVERGE = 23
    MACD_BOTTOM_DIVERGE = 24
    RSI_GOLD_CROSS = 31
    RSI_DEATH_CROSS = 32
    RSI_TOP_DIVERGE = 33
    RSI_BOTTOM_DIVERGE = 34
    BOLL_BREAK_UPPER = 41
    BOLL_BREAK_LOWER = 42
    BOLL_CROSS_MID_UP = 43
    BOLL_CROSS_MID_DOWN = 44
    BULLISH = 100
    BEARISH = 101


class Period(IntEnum):
    """Length of a bar that an indicator is computed on. Of K-line shapes only DAY and HOUR_1 are supported. A
    docstring of the vendor's client and one passage of the documentation give 21 for the hour there; another
    passage says that 21 was found to be the week.

    Source: futu-api 10.11, Python constants, class Period.
    """

    UNKNOWN = 0
    MINUTE_1 = 1
    MINUTE_3 = 2
    MINUTE_5 = 3
    MINUTE_15 = 4
    HOUR_1 = 5
    MINUTE_30 = 6
    DAY = 11
    WEEK = 21
    MONTH = 31


class Position(IntEnum):
    """How the first field must lie to the second. Since 3.27."""

    UNKNOWN = 0
    OVER = 1
    BELOW = 2
    CROSS_UP = 3
    CROSS_DOWN = 4


class RangePeriod(IntEnum):
    """Span of a comparison with the past: rangePeriod of the HIST_PERCENTILE properties.

    Source: futu-api 10.11, Python constants, class RangePeriod.
    """

    THREE_MONTHS = 1
    SIX_MONTHS = 2
    ONE_YEAR = 3
    THREE_YEARS = 4


class RecentDuration(IntEnum):
    """A span that ends today: a parameter of the featured properties that ask for one. Up to 14 the number counts
    days.

    Source: futu-api 10.11, Python constants, class RecentDuration.
    """

    LAST_1_DAY = 1
    LAST_1_WEEK = 7
    LAST_2_WEEK = 14
    LAST_1_MONTH = 30
    LAST_2_MONTH = 31
    LAST_3_MONTH = 32
    LAST_1_YEAR = 40
    LAST_3_YEAR = 41
    LAST_5_YEAR = 42


class RelativePosition(Choice):
    """How the first field must lie to the second. Since 3.27."""

    NONE = "N/A", 0
    MORE = "MORE", 1
    LESS = "LESS", 2
    CROSS_UP = "CROSS_UP", 3
    CROSS_DOWN = "CROSS_DOWN", 4


class ScrMarket(IntEnum):
    """Market to screen: a value of screenValueList where simpleField is SimpleField_MARKET. Not
    Qot_Common.QotMarket. The documentation of mid-2026 says that Japan, Malaysia and Singapore give no results
    yet.

    Source: futu-api 10.11, Python constants, class ScrMarket; npm futu-api 10.11, the comment on screenValueList.
    """

    UNKNOWN = 0
    HK = 1
    US = 2
    CN = 3
    SG = 4
    CA = 5
    AU = 6
    JP = 7
    MY = 8


class ScrSortDir(IntEnum):
    """Order of the results.

    Source: the vendor's comment on Sort.direction; futu-api 10.11, Python constants, class ScrSortDir.
    """

    ASC = 1
    DESC = 2
    ABS_ASC = 3
    ABS_DESC = 4


class SimpleField(IntEnum):
    """A filter by membership; it says what the numbers in screenValueList are.

    Source: futu-api 10.11, Python constants, class SimpleField.
    """

    MARKET = 1
    EXCHANGE = 2
    INDEX_ID = 3
    USE_WATCHLIST = 4
    HAS_ADR = 5
    HAS_OPTION = 6
    HAS_WARRANT = 7
    HAS_FUTURE = 8
    HAS_AH_STOCK = 9
    IS_ISLAMIC = 10
    NORTH_BOUND_ID = 11
    MM_EXCLUSIVE_ID = 12


class SimpleProperty(IntEnum):
    """A quote or figure of now. HP is the same price with more digits, BEFORE is before and AFTER after the regular
    session. Bounds and results are in plain units; the gateway scales. Percentages are 5.0 for 5 %, say the
    documentation of mid-2026 and the vendor's skill; their one example, DIVIDEND_RATIO, finds nothing. Money is
    in the currency that the share is quoted in (inferred).

    Source: futu-api 10.11, Python constants, class SimpleProperty.
    """

    UNKNOWN = 0
    LONG_MARGIN_ALLOWED = 2101
    LONG_MARGIN_MORTGAGE_RATE = 2102
    SHORT_MARGIN_ALLOWED = 2103
    SHORT_MARGIN_INTEREST_RATE = 2104
    LONG_MARGIN_BAIL_RATE = 2105
    SHORT_MARGIN_BAIL_RATE = 2106
    PRICE = 2201
    OPEN_PRICE = 2202
    LAST_CLOSE = 2203
    HIGH = 2204
    LOW = 2205
    PRICE_CHANGE_RATE = 2206
    BID_PRICE = 2207
    ASK_PRICE = 2208
    PRICE_TO_52W_HIGH = 2209
    PRICE_TO_52W_LOW = 2210
    HIGH_TO_52W_HIGH = 2211
    LOW_TO_52W_LOW = 2212
    CHANGE_5MIN = 2213
    CHANGE_YTD = 2214
    BID_VOL = 2215
    ASK_VOL = 2216
    VOLUME_RATIO = 2217
    BID_ASK_RATIO = 2218
    LOT_PRICE = 2219
    PRICE_HP = 2220
    OPEN_PRICE_HP = 2221
    LAST_CLOSE_HP = 2222
    HIGH_HP = 2223
    LOW_HP = 2224
    BID_PRICE_HP = 2225
    ASK_PRICE_HP = 2226
    LOT_PRICE_HP = 2227
    MARKET_CAP = 2301
    PE_ANNUAL = 2302
    PE_TTM = 2303
    PB = 2304
    DIVIDEND_RATIO = 2305
    LISTED_DATE = 2306
    LISTED_DAYS = 2307
    TOYOKEIZAI_FORECAST_PE = 2308
    BEFORE_PRICE = 2401
    BEFORE_PRICE_CHANGE = 2402
    BEFORE_CHANGE_PCT = 2403
    BEFORE_VOLUME = 2404
    BEFORE_TURNOVER = 2405
    AFTER_PRICE = 2406
    AFTER_PRICE_CHANGE = 2407
    AFTER_CHANGE_PCT = 2408
    AFTER_VOLUME = 2409
    AFTER_TURNOVER = 2410
    BEFORE_PRICE_HP = 2411
    BEFORE_PRICE_CHANGE_HP = 2412
    AFTER_PRICE_HP = 2413
    AFTER_PRICE_CHANGE_HP = 2414
    OVERNIGHT_PRICE = 2415
    OVERNIGHT_PRICE_CHANGE = 2416
    OVERNIGHT_CHANGE_PCT = 2417
    OVERNIGHT_VOLUME = 2418
    OVERNIGHT_TURNOVER = 2419


class SortDir(Choice):
    """The order of the results."""

    NONE = "N/A", 0
    ASCEND = "ASCEND", 1
    DESCEND = "DESCEND", 2


class StockField(Choice):
    """The property that a stock filter looks at: simple, accumulated, financial, of a pattern, or an indicator; each
    kind has numbers of its own.
    """

    NONE = "N/A", 0
    STOCK_CODE = "STOCK_CODE", 1
    STOCK_NAME = "STOCK_NAME", 2
    CUR_PRICE = "CUR_PRICE", 3
    CUR_PRICE_TO_HIGHEST52_WEEKS_RATIO = "CUR_PRICE_TO_HIGHEST52_WEEKS_RATIO", 4
    CUR_PRICE_TO_LOWEST52_WEEKS_RATIO = "CUR_PRICE_TO_LOWEST52_WEEKS_RATIO", 5
    HIGH_PRICE_TO_HIGHEST52_WEEKS_RATIO = "HIGH_PRICE_TO_HIGHEST52_WEEKS_RATIO", 6
    LOW_PRICE_TO_LOWEST52_WEEKS_RATIO = "LOW_PRICE_TO_LOWEST52_WEEKS_RATIO", 7
    VOLUME_RATIO = "VOLUME_RATIO", 8
    BID_ASK_RATIO = "BID_ASK_RATIO", 9
    LOT_PRICE = "LOT_PRICE", 10
    MARKET_VAL = "MARKET_VAL", 11
    PE_ANNUAL = "PE_ANNUAL", 12
    PE_TTM = "PE_TTM", 13
    PB_RATE = "PB_RATE", 14
    CHANGE_RATE_5MIN = "CHANGE_RATE_5MIN", 15
    CHANGE_RATE_BEGIN_YEAR = "CHANGE_RATE_BEGIN_YEAR", 16
    PS_TTM = "PS_TTM", 17
    PCF_TTM = "PCF_TTM", 18
    TOTAL_SHARE = "TOTAL_SHARE", 19
    FLOAT_SHARE = "FLOAT_SHARE", 20
    FLOAT_MARKET_VAL = "FLOAT_MARKET_VAL", 21
    CHANGE_RATE = "CHANGE_RATE", 101
    AMPLITUDE = "AMPLITUDE", 102
    VOLUME = "VOLUME", 103
    TURNOVER = "TURNOVER", 104
    TURNOVER_RATE = "TURNOVER_RATE", 105
    NET_PROFIT = "NET_PROFIT", 201
    NET_PROFIX_GROWTH = "NET_PROFIX_GROWTH", 202
    SUM_OF_BUSINESS = "SUM_OF_BUSINESS", 203
    SUM_OF_BUSINESS_GROWTH = "SUM_OF_BUSINESS_GROWTH", 204
    NET_PROFIT_RATE = "NET_PROFIT_RATE", 205
    GROSS_PROFIT_RATE = "GROSS_PROFIT_RATE", 206
    DEBT_ASSET_RATE = "DEBT_ASSET_RATE", 207
    RETURN_ON_EQUITY_RATE = "RETURN_ON_EQUITY_RATE", 208
    ROIC = "ROIC", 209
    ROA_TTM = "ROA_TTM", 210
    EBIT_TTM = "EBIT_TTM", 211
    EBITDA = "EBITDA", 212
    OPERATING_MARGIN_TTM = "OPERATING_MARGIN_TTM", 213
    EBIT_MARGIN = "EBIT_MARGIN", 214
    EBITDA_MARGIN = "EBITDA_MARGIN", 215
    FINANCIAL_COST_RATE = "FINANCIAL_COST_RATE", 216
    OPERATING_PROFIT_TTM = "OPERATING_PROFIT_TTM", 217
    SHAREHOLDER_NET_PROFIT_TTM = "SHAREHOLDER_NET_PROFIT_TTM", 218
    NET_PROFIT_CASH_COVER_TTM = "NET_PROFIT_CASH_COVER_TTM", 219
    CURRENT_RATIO = "CURRENT_RATIO", 220
    QUICK_RATIO = "QUICK_RATIO", 221
    CURRENT_ASSET_RATIO = "CURRENT_ASSET_RATIO", 222
    CURRENT_DEBT_RATIO = "CURRENT_DEBT_RATIO", 223
    EQUITY_MULTIPLIER = "EQUITY_MULTIPLIER", 224
    PROPERTY_RATIO = "PROPERTY_RATIO", 225
    CASH_AND_CASH_EQUIVALENTS = "CASH_AND_CASH_EQUIVALENTS", 226
    TOTAL_ASSET_TURNOVER = "TOTAL_ASSET_TURNOVER", 227
    FIXED_ASSET_TURNOVER = "FIXED_ASSET_TURNOVER", 228
    INVENTORY_TURNOVER = "INVENTORY_TURNOVER", 229
    OPERATING_CASH_FLOW_TTM = "OPERATING_CASH_FLOW_TTM", 230
    ACCOUNTS_RECEIVABLE = "ACCOUNTS_RECEIVABLE", 231
    EBIT_GROWTH_RATE = "EBIT_GROWTH_RATE", 232
    OPERATING_PROFIT_GROWTH_RATE = "OPERATING_PROFIT_GROWTH_RATE", 233
    TOTAL_ASSETS_GROWTH_RATE = "TOTAL_ASSETS_GROWTH_RATE", 234
    PROFIT_TO_SHAREHOLDERS_GROWTH_RATE = "PROFIT_TO_SHAREHOLDERS_GROWTH_RATE", 235
    PROFIT_BEFORE_TAX_GROWTH_RATE = "PROFIT_BEFORE_TAX_GROWTH_RATE", 236
    EPS_GROWTH_RATE = "EPS_GROWTH_RATE", 237
    ROE_GROWTH_RATE = "ROE_GROWTH_RATE", 238
    ROIC_GROWTH_RATE = "ROIC_GROWTH_RATE", 239
    NOCF_GROWTH_RATE = "NOCF_GROWTH_RATE", 240
    NOCF_PER_SHARE_GROWTH_RATE = "NOCF_PER_SHARE_GROWTH_RATE", 241
    OPERATING_REVENUE_CASH_COVER = "OPERATING_REVENUE_CASH_COVER", 242
    OPERATING_PROFIT_TO_TOTAL_PROFIT = "OPERATING_PROFIT_TO_TOTAL_PROFIT", 243
    BASIC_EPS = "BASIC_EPS", 244
    DILUTED_EPS = "DILUTED_EPS", 245
    NOCF_PER_SHARE = "NOCF_PER_SHARE", 246
    MA_ALIGNMENT_LONG = "MA_ALIGNMENT_LONG", 301
    MA_ALIGNMENT_SHORT = "MA_ALIGNMENT_SHORT", 302
    EMA_ALIGNMENT_LONG = "EMA_ALIGNMENT_LONG", 303
    EMA_ALIGNMENT_SHORT = "EMA_ALIGNMENT_SHORT", 304
    RSI_GOLD_CROSS_LOW = "RSI_GOLD_CROSS_LOW", 305
    RSI_DEATH_CROSS_HIGH = "RSI_DEATH_CROSS_HIGH", 306
    RSI_TOP_DIVERGENCE = "RSI_TOP_DIVERGENCE", 307
    RSI_BOTTOM_DIVERGENCE = "RSI_BOTTOM_DIVERGENCE", 308
    KDJ_GOLD_CROSS_LOW = "KDJ_GOLD_CROSS_LOW", 309
    KDJ_DEATH_CROSS_HIGH = "KDJ_DEATH_CROSS_HIGH", 310
    KDJ_TOP_DIVERGENCE = "KDJ_TOP_DIVERGENCE", 311
    KDJ_BOTTOM_DIVERGENCE = "KDJ_BOTTOM_DIVERGENCE", 312
    MACD_GOLD_CROSS_LOW = "MACD_GOLD_CROSS_LOW", 313
    MACD_DEATH_CROSS_HIGH = "MACD_DEATH_CROSS_HIGH", 314
    MACD_TOP_DIVERGENCE = "MACD_TOP_DIVERGENCE", 315
    MACD_BOTTOM_DIVERGENCE = "MACD_BOTTOM_DIVERGENCE", 316
    BOLL_BREAK_UPPER = "BOLL_BREAK_UPPER", 317
    BOLL_BREAK_LOWER = "BOLL_BREAK_LOWER", 318
    BOLL_CROSS_MIDDLE_UP = "BOLL_CROSS_MIDDLE_UP", 319
    BOLL_CROSS_MIDDLE_DOWN = "BOLL_CROSS_MIDDLE_DOWN", 320
    PRICE = "PRICE", 401
    MA5 = "MA5", 402
    MA10 = "MA10", 403
    MA20 = "MA20", 404
    MA30 = "MA30", 405
    MA60 = "MA60", 406
    MA120 = "MA120", 407
    MA250 = "MA250", 408
    RSI = "RSI", 409
    EMA5 = "EMA5", 410
    EMA10 = "EMA10", 411
    EMA20 = "EMA20", 412
    EMA30 = "EMA30", 413
    EMA60 = "EMA60", 414
    EMA120 = "EMA120", 415
    EMA250 = "EMA250", 416
    VALUE = "VALUE", 417
    MA = "MA", 430
    EMA = "EMA", 440
    KDJ_K = "KDJ_K", 450
    KDJ_D = "KDJ_D", 451
    KDJ_J = "KDJ_J", 452
    MACD_DIFF = "MACD_DIFF", 460
    MACD_DEA = "MACD_DEA", 461
    MACD = "MACD", 462
    BOLL_UPPER = "BOLL_UPPER", 470
    BOLL_MIDDLER = "BOLL_MIDDLER", 471
    BOLL_LOWER = "BOLL_LOWER", 472


class Term(IntEnum):
    """The financial report that a financial property is taken from. The vendor's skill of 2026 says that Hong Kong
    shares have Q1 and ANNUAL only.

    Source: futu-api 10.11, Python constants, class Term.
    """

    UNKNOWN = 0
    Q1 = 1
    Q2 = 2
    Q3 = 3
    Q4 = 4
    Q6 = 6
    Q9 = 9
    LATEST = 10
    ANNUAL = 100
    SURPRISE_LATEST = 200
    SURPRISE_LATEST_QUARTER = 201
    SURPRISE_LATEST_HALF = 202
    SURPRISE_LATEST_ANNUAL = 203
    SURPRISE_LATEST_ALL = 204


class WarrantField(IntEnum):
    """A field to filter or sort by. Bounds are in plain units; the gateway scales. The examples in a docstring of
    the vendor's client (21 for the price, 28 for the street share) are field numbers of WarrantItem, not of this.

    Source: the vendor's comment on ScreenGroup.fieldId; futu-api 10.11, Python constants, class WarrantField.
    """

    UNKNOWN = 0
    CODE = 1
    NAME = 2
    ISSUER_ID = 4
    STOCK_OWNER = 5
    WARRANT_TYPE = 6
    CONVERSION_RATIO = 7
    CURRENT_PRICE = 8
    STREET_RATIO = 9
    VOLUME = 10
    MATURITY_DATE = 11
    STRIKE_PRICE = 12
    PREMIUM = 13
    RECOVERY_PRICE = 14
    IMPLIED_VOLATILITY = 15
    LEVERAGE_RATIO = 16
    PRICE_RECOVERY_RATIO = 17
    DELTA = 18
    STATUS = 19
    IPO_TIME = 20
    BUY_VOL = 21
    SELL_VOL = 22
    EFFECTIVE_LEVERAGE = 23
    LAST_CLOSE_PRICE = 24
    TURNOVER = 25
    SELL_PRICE = 26
    BUY_PRICE = 27
    HIGH_PRICE = 28
    LOW_PRICE = 29
    RATIO_ITM_OTM = 30
    BREAK_EVEN_POINT = 31
    AMPLITUDE = 32
    SCORE_FAXING = 33
    LAST_TRADE_DATE = 34
    STREET_VOLUME = 35
    LOT_SIZE = 36
    ISSUE_SIZE = 37
    IPO_PRICE = 38
    LOWER_STRIKE_PRICE = 39
    UPPER_STRIKE_PRICE = 40
    IW_PRICE_STATUS = 41
    SENSITIVITY = 42
    CONVERSION_PRICE = 43
    CHANGE_RATE = 44
    CHANGE_VALUE = 45
    SCORE = 51
    FILTER_NO_TRADE = 52
    CURRENCY_CODE = 53
    STOCK_OWNER_PRICE = 54


class WarrantMarket(IntEnum):
    """Market to screen. Not Qot_Common.QotMarket.

    Source: the vendor's comment on C2S.marketType; futu-api 10.11, Python constants, class WarrantMarket.
    """

    HK = 1
    SG = 4
    MY = 15
