# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Screens the shares of whole markets by conditions on quotes, finances, indicators and more (id 3252); the
successor of Qot_StockFilter. Bounds and results are in plain units; the gateway scales them. Percentages differ
by kind: by the documentation simple and broker properties have 5.0 for 5%, cumulative and financial ones 0.05;
each kind says what its examples show. With Bmp rights for Hong Kong it is refused, says the vendor's skill. For
the next page raise pageFrom by the number received, until lastPage is 1. Since 10.6.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_stock_filter
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "BasicProperty",
    "Boundary",
    "BrokerProperty",
    "CashFlowPeriod",
    "CumulativeProperty",
    "FeaturedProperty",
    "FinancialProperty",
    "FutureDuration",
    "Indicator",
    "Interval",
    "KlineShapeProperty",
    "KlineShapeType",
    "Market",
    "OptionHVPeriod",
    "OptionProperty",
    "Param",
    "Pattern",
    "Period",
    "Plate",
    "PropertyBasic",
    "PropertyBroker",
    "PropertyCumulative",
    "PropertyFeatured",
    "PropertyFinancial",
    "PropertyIndicator",
    "PropertyKlineShape",
    "PropertyOption",
    "PropertySimple",
    "QueryIndicatorPattern",
    "QueryIndicatorPositional",
    "QueryKlineShape",
    "QueryPlate",
    "QueryPropertyBroker",
    "QueryPropertyCumulative",
    "QueryPropertyFeatured",
    "QueryPropertyFinancial",
    "QueryPropertyOption",
    "QueryPropertySimple",
    "QuerySimpleField",
    "RangePeriod",
    "RecentDuration",
    "Request",
    "Response",
    "ResultPropertyBasic",
    "ResultPropertyBroker",
    "ResultPropertyCumulative",
    "ResultPropertyFeatured",
    "ResultPropertyFinancial",
    "ResultPropertyIndicator",
    "ResultPropertyKlineShape",
    "ResultPropertyOption",
    "ResultPropertySimple",
    "RetrieveQuery",
    "RspItemResult",
    "ScreenQuery",
    "SimpleField",
    "SimpleProperty",
    "Sort",
    "SortDirection",
    "StockScreenItem",
    "Term",
    "Unit",
    "ValueType",
]


class Market(OpenEnum):
    """Market to screen: a value of screenValueList where simpleField is SimpleField_MARKET. Not
    Qot_Common.QotMarket. The documentation of mid-2026 says that Japan, Malaysia and Singapore give no results
    yet.

    Source: futu-api 10.11, Python constants, class ScrMarket; npm futu-api 10.11, the comment on screenValueList.
    """

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong."""
    US = 2
    """United States."""
    CN = 3
    """Mainland China."""
    SG = 4
    """Singapore."""
    CA = 5
    """Canada."""
    AU = 6
    """Australia."""
    JP = 7
    """Japan."""
    MY = 8
    """Malaysia."""


class SortDirection(OpenEnum):
    """Order of the results.

    Source: the vendor's comment on Sort.direction; futu-api 10.11, Python constants, class ScrSortDir.
    """

    ASC = 1
    """Smallest first."""
    DESC = 2
    """Largest first."""
    ABS_ASC = 3
    """Smallest absolute value first."""
    ABS_DESC = 4
    """Largest absolute value first."""


class Unit(OpenEnum):
    """Unit in which an interval is shown; it does not scale its bounds.

    Source: the vendor's comment on Interval.unit, which gives a Chinese and a Western unit for each value.
    """

    DEFAULT = 0
    """No unit of its own."""
    K = 1
    """Thousand; in Chinese ten thousand."""
    M = 2
    """Million; none in Chinese."""
    B = 3
    """Billion; in Chinese hundred million."""


class ValueType(OpenEnum):
    """Which of the fields sval, ival, aval and dval holds the value.

    Source: the vendor's comments on Param.type, which stops at 3, and above the ResultProperty messages.
    """

    STRING = 1
    """Text, in sval."""
    INT = 2
    """A whole number, in ival; also sent where the gateway has no value, and then no field is set."""
    INT_LIST = 3
    """Whole numbers, in aval."""
    DOUBLE = 4
    """A number, in dval."""


class Period(OpenEnum):
    """Length of a bar that an indicator is computed on. Of K-line shapes only DAY and HOUR_1 are supported. A
    docstring of the vendor's client and one passage of the documentation give 21 for the hour there; another
    passage says that 21 was found to be the week.

    Source: futu-api 10.11, Python constants, class Period.
    """

    UNKNOWN = 0
    """Not known."""
    MINUTE_1 = 1
    """Bars of one minute."""
    MINUTE_3 = 2
    """Three minutes."""
    MINUTE_5 = 3
    """Five minutes."""
    MINUTE_15 = 4
    """Fifteen minutes."""
    HOUR_1 = 5
    """Bars of one hour."""
    MINUTE_30 = 6
    """Thirty minutes."""
    DAY = 11
    """Bars of one day."""
    WEEK = 21
    """Bars of one week."""
    MONTH = 31
    """Bars of one month."""


class Term(OpenEnum):
    """The financial report that a financial property is taken from. The vendor's skill of 2026 says that Hong Kong
    shares have Q1 and ANNUAL only.

    Source: futu-api 10.11, Python constants, class Term.
    """

    UNKNOWN = 0
    """Not known."""
    Q1 = 1
    """First quarter."""
    Q2 = 2
    """Second quarter alone."""
    Q3 = 3
    """Third quarter alone."""
    Q4 = 4
    """Fourth quarter alone."""
    Q6 = 6
    """First half year."""
    Q9 = 9
    """First three quarters."""
    LATEST = 10
    """The latest quarter alone."""
    ANNUAL = 100
    """The financial year."""
    SURPRISE_LATEST = 200
    """For the SURPRISE properties: the latest report."""
    SURPRISE_LATEST_QUARTER = 201
    """For the SURPRISE properties: the latest quarterly report."""
    SURPRISE_LATEST_HALF = 202
    """For the SURPRISE properties: the latest half-year report."""
    SURPRISE_LATEST_ANNUAL = 203
    """For the SURPRISE properties: the latest annual report."""
    SURPRISE_LATEST_ALL = 204
    """For the SURPRISE properties: all reports."""


class RangePeriod(OpenEnum):
    """Span of a comparison with the past: rangePeriod of the HIST_PERCENTILE properties.

    Source: futu-api 10.11, Python constants, class RangePeriod.
    """

    THREE_MONTHS = 1
    """The last three months."""
    SIX_MONTHS = 2
    """The last six months."""
    ONE_YEAR = 3
    """The last year."""
    THREE_YEARS = 4
    """The last three years."""


class CashFlowPeriod(OpenEnum):
    """Span over which money flow is added up: rangePeriod of the CASH_FLOW and HK_CONNECT properties, as the
    documentation's example of CASH_FLOW_MAIN_NET_IN has it.

    Source: futu-api 10.11, Python constants, class CashFlowPeriod.
    """

    DAY = 1
    """Added up over a day."""
    WEEK = 2
    """Added up over a week."""
    MONTH_P = 3
    """Added up over a month."""
    QUARTER = 4
    """Added up over a quarter."""


class RecentDuration(OpenEnum):
    """A span that ends today: a parameter of the featured properties that ask for one. Up to 14 the number counts
    days.

    Source: futu-api 10.11, Python constants, class RecentDuration.
    """

    LAST_1_DAY = 1
    """One day up to today."""
    LAST_1_WEEK = 7
    """The week up to today."""
    LAST_2_WEEK = 14
    """Two weeks."""
    LAST_1_MONTH = 30
    """The month up to today."""
    LAST_2_MONTH = 31
    """Two months."""
    LAST_3_MONTH = 32
    """Three months."""
    LAST_1_YEAR = 40
    """The year up to today."""
    LAST_3_YEAR = 41
    """Three years."""
    LAST_5_YEAR = 42
    """Five years."""


class FutureDuration(OpenEnum):
    """A span that begins today.

    Source: futu-api 10.11, Python constants, class FutureDuration.
    """

    UNKNOWN = 0
    """Not known."""
    NEXT_1_DAY = 1
    """One day from today."""
    NEXT_1_WEEK = 2
    """One week from today."""
    NEXT_2_WEEK = 3
    """Two weeks."""
    NEXT_1_MONTH = 4
    """One month from today."""
    NEXT_2_MONTH = 5
    """Two months."""


class OptionHVPeriod(OpenEnum):
    """Span of a historical volatility.

    Source: the vendor's comment on PropertyOption.period; futu-api 10.11, Python constants, class OptionHVPeriod.
    """

    HV_30D = 0
    """30 days."""
    HV_60D = 1
    """60 days."""
    HV_90D = 2
    """90 days."""
    HV_120D = 3
    """120 days."""
    HV_365D = 4
    """365 days."""


class SimpleField(OpenEnum):
    """A filter by membership; it says what the numbers in screenValueList are.

    Source: futu-api 10.11, Python constants, class SimpleField.
    """

    MARKET = 1
    """Market: values of Market."""
    EXCHANGE = 2
    """Exchange that the share is listed on."""
    INDEX_ID = 3
    """Index that the share belongs to, by id."""
    USE_WATCHLIST = 4
    """The account's watch list only: 0 no, 1 yes."""
    HAS_ADR = 5
    """Has an American depositary receipt."""
    HAS_OPTION = 6
    """Options on it are traded."""
    HAS_WARRANT = 7
    """Warrants on it are traded."""
    HAS_FUTURE = 8
    """Futures on it are traded."""
    HAS_AH_STOCK = 9
    """Has a counterpart among A and H shares."""
    IS_ISLAMIC = 10
    """Complies with Islamic law."""
    NORTH_BOUND_ID = 11
    """Plate of northbound trading (Shanghai or Shenzhen Connect), by id."""
    MM_EXCLUSIVE_ID = 12
    """Plate that only moomoo has, by id."""


class BasicProperty(OpenEnum):
    """What a share is, as text.

    Source: the vendor's comment on PropertyBasic.name; futu-api 10.11, Python constants, class BasicProperty.
    """

    UNKNOWN = 0
    """Not known."""
    CODE = 1101
    """Code, without the market."""
    NAME = 1102
    """Name of the share, as text."""
    INDUSTRY = 1103
    """Industry that the company belongs to; no example shows its form."""


class SimpleProperty(OpenEnum):
    """A quote or figure of now. HP is the same price with more digits, BEFORE is before and AFTER after the regular
    session. Bounds and results are in plain units; the gateway scales. Percentages are 5.0 for 5 %, say the
    documentation of mid-2026 and the vendor's skill; their one example, DIVIDEND_RATIO, finds nothing. Money is
    in the currency that the share is quoted in (inferred).

    Source: futu-api 10.11, Python constants, class SimpleProperty.
    """

    UNKNOWN = 0
    """Not known."""
    LONG_MARGIN_ALLOWED = 2101
    """Can be bought on margin: 0 no, 1 yes."""
    LONG_MARGIN_MORTGAGE_RATE = 2102
    """Collateral rate when bought on margin."""
    SHORT_MARGIN_ALLOWED = 2103
    """Can be sold short: 0 no, 1 yes."""
    SHORT_MARGIN_INTEREST_RATE = 2104
    """Interest rate of a short sale."""
    LONG_MARGIN_BAIL_RATE = 2105
    """Margin rate when bought on margin."""
    SHORT_MARGIN_BAIL_RATE = 2106
    """Margin rate when sold short."""
    PRICE = 2201
    """Last price, in units of the currency it is quoted in."""
    OPEN_PRICE = 2202
    """Today's opening price."""
    LAST_CLOSE = 2203
    """Previous close."""
    HIGH = 2204
    """Today's high."""
    LOW = 2205
    """Today's low."""
    PRICE_CHANGE_RATE = 2206
    """Speed of the price's change."""
    BID_PRICE = 2207
    """Best bid."""
    ASK_PRICE = 2208
    """Best ask."""
    PRICE_TO_52W_HIGH = 2209
    """Distance of the last price from the 52-week high, relative to that high."""
    PRICE_TO_52W_LOW = 2210
    """Distance of the last price from the 52-week low, relative to that low."""
    HIGH_TO_52W_HIGH = 2211
    """Distance of today's high from the 52-week high, relative to that high."""
    LOW_TO_52W_LOW = 2212
    """Distance of today's low from the 52-week low, relative to that low."""
    CHANGE_5MIN = 2213
    """Relative change in five minutes."""
    CHANGE_YTD = 2214
    """Relative change since the year began."""
    BID_VOL = 2215
    """Volume bid for at the best bid (inferred)."""
    ASK_VOL = 2216
    """Volume offered at the best ask (inferred)."""
    VOLUME_RATIO = 2217
    """Volume of today against the average of earlier days, as a multiple: 2 is twice as much."""
    BID_ASK_RATIO = 2218
    """Imbalance of bids and asks."""
    LOT_PRICE = 2219
    """Price of one lot: that of a share times the lot size (inferred)."""
    PRICE_HP = 2220
    """Last price."""
    OPEN_PRICE_HP = 2221
    """Today's opening price."""
    LAST_CLOSE_HP = 2222
    """Previous close."""
    HIGH_HP = 2223
    """Today's high."""
    LOW_HP = 2224
    """Today's low."""
    BID_PRICE_HP = 2225
    """Best bid, with more digits."""
    ASK_PRICE_HP = 2226
    """Best ask, with more digits."""
    LOT_PRICE_HP = 2227
    """Price of one lot, with more digits."""
    MARKET_CAP = 2301
    """Market capitalisation in plain units; in the currency the share is quoted in (inferred: in the documented
    example that of 80700 is less than that of 00700).
    """
    PE_ANNUAL = 2302
    """Price to earnings of the last financial year."""
    PE_TTM = 2303
    """Price to earnings of the last twelve months."""
    PB = 2304
    """Price to book value."""
    DIVIDEND_RATIO = 2305
    """Dividend yield: 5.0 for 5% by the documentation. As a bound 5.0 finds no share of Hong Kong in its example,
    while 0.05 of FinancialProperty_DIVIDENDS_TTM_RATIO finds 463, so it may be a fraction (inferred).
    """
    LISTED_DATE = 2306
    """Listing date, as a timestamp."""
    LISTED_DAYS = 2307
    """Days since the listing."""
    TOYOKEIZAI_FORECAST_PE = 2308
    """Price to earnings as Toyo Keizai forecasts them."""
    BEFORE_PRICE = 2401
    """Pre-market price."""
    BEFORE_PRICE_CHANGE = 2402
    """Pre-market change."""
    BEFORE_CHANGE_PCT = 2403
    """Pre-market relative change."""
    BEFORE_VOLUME = 2404
    """Pre-market volume."""
    BEFORE_TURNOVER = 2405
    """Pre-market turnover."""
    AFTER_PRICE = 2406
    """After-hours price."""
    AFTER_PRICE_CHANGE = 2407
    """After-hours change."""
    AFTER_CHANGE_PCT = 2408
    """After-hours relative change."""
    AFTER_VOLUME = 2409
    """After-hours volume."""
    AFTER_TURNOVER = 2410
    """After-hours turnover."""
    BEFORE_PRICE_HP = 2411
    """Pre-market price."""
    BEFORE_PRICE_CHANGE_HP = 2412
    """Pre-market change."""
    AFTER_PRICE_HP = 2413
    """After-hours price."""
    AFTER_PRICE_CHANGE_HP = 2414
    """After-hours change."""
    OVERNIGHT_PRICE = 2415
    """Price in the overnight session, which is one of the US (inferred), with more digits."""
    OVERNIGHT_PRICE_CHANGE = 2416
    """Change in the overnight session, in units of price."""
    OVERNIGHT_CHANGE_PCT = 2417
    """Overnight relative change."""
    OVERNIGHT_VOLUME = 2418
    """Volume of the overnight session."""
    OVERNIGHT_TURNOVER = 2419
    """Money traded in the overnight session."""


class CumulativeProperty(OpenEnum):
    """A figure over the last days. The sources disagree about relative figures: the documentation of mid-2026 writes
    5 % as 0.05, the vendor's skill of 2026 as 5.0. The results in the documentation fit 0.05: the largest rise of
    five days in Hong Kong is 4.0 there.

    Source: futu-api 10.11, Python constants, class CumulativeProperty.
    """

    UNKNOWN = 0
    """Not known."""
    PRICE_CHANGE = 3101
    """Change of the price over the days, in units of price."""
    PRICE_CHANGE_PCT = 3102
    """Relative change of the price."""
    AMPLITUDE = 3103
    """Amplitude of the price."""
    AVG_VOLUME = 3104
    """Mean daily volume, in shares."""
    AVG_TURNOVER = 3105
    """Average daily turnover."""
    TURNOVER_RATIO = 3106
    """Share of the stock that changed hands."""
    HIGH_TO_N_DAY_HIGH = 3107
    """Distance of today's high from the high of the days, relative to that high."""
    LOW_TO_N_DAY_LOW = 3108
    """Distance of today's low from the low of the days, relative to that low."""
    PRICE_CHANGE_HP = 3109
    """Change of the price, with more digits."""


class FinancialProperty(OpenEnum):
    """A figure of a financial report. TTM is the last twelve months, LFY the last financial year, CAGR a compound
    annual growth rate; GROWTH is that over the year before. Growth figures take `duration`, 1 to 9. The sources
    disagree about relative figures: the documentation of mid-2026 writes 15 % as 0.15, the vendor's skill of 2026
    as 15.0. The results in the documentation fit 0.15. No source tells the currency of amounts: Tencent's annual
    NET_PROFIT is 255.6 billion there, in its report 224.8 billion yuan, so it looks converted (inferred).

    Source: futu-api 10.11, Python constants, class FinancialProperty.
    """

    UNKNOWN = 0
    """Not known."""
    NET_PROFIT = 4101
    """Net profit of the report's period."""
    NET_PROFIT_GROWTH = 4102
    """Growth of net profit, over the year before (inferred from REVENUE_GROWTH)."""
    GROSS_PROFIT = 4103
    """Gross profit of the report's period."""
    GROSS_PROFIT_GROWTH = 4104
    """Growth of gross profit, over the year before (inferred from REVENUE_GROWTH)."""
    REVENUE = 4105
    """Revenue of the report's period."""
    REVENUE_GROWTH = 4106
    """Growth of revenue over the year before: 0.2 is 20%."""
    NET_PROFIT_RATIO = 4107
    """Net margin."""
    GROSS_PROFIT_RATIO = 4108
    """Gross margin."""
    DEBT_TO_ASSETS = 4109
    """Total liabilities divided by total assets (the usual meaning)."""
    ROE = 4110
    """Return on equity."""
    RELEASED_DATE = 4111
    """Date of the report, as a timestamp in seconds."""
    EBITDA = 4201
    """Earnings before interest, taxes, depreciation and amortisation."""
    ROIC = 4202
    """Return on invested capital."""
    EBIT_MARGIN = 4203
    """Earnings before interest and taxes, divided by revenue (the usual meaning)."""
    EBITDA_MARGIN = 4204
    """Earnings before interest, taxes, depreciation and amortisation, divided by revenue (the usual meaning)."""
    FINANCIAL_COST_RATE = 4205
    """Financing cost rate."""
    EBIT_TTM = 4206
    """Earnings before interest and taxes."""
    OPERATING_PROFIT_TTM = 4207
    """Operating profit of the last twelve months."""
    SHAREHOLDERS_PROFIT_TTM = 4208
    """Net profit of the parent company's shareholders."""
    ROA_TTM = 4209
    """Return on assets."""
    OPERATING_MARGIN_TTM = 4210
    """Operating margin of the last twelve months."""
    NET_PROFIT_CASH_COVER_TTM = 4211
    """Cash received against profit."""
    RD_EXPENSE_RATIO = 4212
    """Research and development expense rate."""
    SELLING_EXPENSE_RATIO = 4213
    """Selling expense rate."""
    MANAGE_EXPENSE_RATIO = 4214
    """Administrative expense rate."""
    OPERATING_PROFIT_RATE = 4215
    """Operating profit divided by revenue (the usual meaning)."""
    PROFIT_BEFORE_TAX_RATE = 4216
    """Pre-tax profit rate."""
    DIVIDENDS_TTM = 4217
    """Dividends of the last twelve months."""
    DIVIDENDS_LFY = 4218
    """Dividends of the last financial year."""
    DIVIDENDS_TTM_RATIO = 4219
    """Dividend yield of the last twelve months."""
    DIVIDENDS_LFY_RATIO = 4220
    """Dividend yield of the last financial year."""
    CURRENT_RATIO = 4301
    """Current assets divided by current liabilities (the usual meaning)."""
    QUICK_RATIO = 4302
    """Current assets without inventory, divided by current liabilities (the usual meaning)."""
    LT_DEBT_SHAREHOLDERS_RATIO = 4303
    """Long-term debt to equity."""
    FINANCIAL_LEVERAGE = 4304
    """Financial leverage; no source tells its formula."""
    INTEREST_BEARING_DEBT_RATIO = 4305
    """Share of interest-bearing debt."""
    CASH_EQUIVALENTS = 4401
    """Cash, and holdings as liquid as cash (the usual meaning)."""
    CURRENT_ASSET_RATIO = 4402
    """Share of current assets."""
    CURRENT_DEBT_RATIO = 4403
    """Share of current liabilities."""
    EQUITY_MULTIPLIER = 4404
    """Assets divided by equity (the usual meaning)."""
    PROPERTY_RATIO = 4405
    """Debt to equity."""
    ACCOUNTS_RECEIVABLE = 4501
    """Net accounts receivable."""
    TOTAL_ASSET_TURNOVER = 4502
    """How often total assets turn over: revenue divided by them (the usual meaning)."""
    FIXED_ASSET_TURNOVER = 4503
    """How often fixed assets turn over: revenue divided by them (the usual meaning)."""
    INVENTORY_TURNOVER = 4504
    """How often the inventory turns over; no source tells the formula."""
    OPERATING_CASH_FLOW_TTM = 4505
    """Cash flow from operations."""
    MONEY_TURNOVER_CYCLE = 4506
    """Days in which money turns over."""
    ACCOUNTS_RECEIVABLE_RATE = 4507
    """Times that accounts receivable turn over."""
    FREE_CASH_FLOW_INCOME_RATIO = 4508
    """Free cash flow to revenue."""
    FREE_CASH_FLOW_NP_RATIO = 4509
    """Free cash flow to the parent company's net profit."""
    CURRENT_ASSETS_TURNOVER = 4510
    """Times that current assets turn over."""
    INCOME_PER_CAPITA = 4511
    """Revenue per employee."""
    PROFIT_PER_CAPITA = 4512
    """Operating profit per employee."""
    NET_PROFIT_PER_CAPITA = 4513
    """Net profit per employee."""
    EBIT_GROWTH_RATE = 4601
    """Growth of earnings before interest and taxes over the year before."""
    OPERATING_PROFIT_GROWTH = 4602
    """Growth of operating profit over the year before."""
    TOTAL_ASSETS_GROWTH = 4603
    """Growth of total assets over the year before."""
    SHAREHOLDER_PROFIT_GROWTH = 4604
    """Growth of the shareholders' net profit."""
    PROFIT_BEFORE_TAX_GROWTH = 4605
    """Growth of profit before tax over the year before."""
    EPS_GROWTH_RATE = 4606
    """Growth of earnings per share."""
    ROE_GROWTH_RATE = 4607
    """Growth of the return on equity."""
    ROIC_GROWTH_RATE = 4608
    """Growth of the return on invested capital."""
    NOCF_GROWTH_RATE = 4609
    """Growth of operating cash flow."""
    NOCF_PER_SHARE_GROWTH = 4610
    """Growth of operating cash flow per share."""
    REVENUE_CAGR = 4611
    """Compound annual growth of revenue."""
    GROSS_PROFIT_CAGR = 4612
    """Compound annual growth of gross profit."""
    EBITDA_CAGR = 4613
    """Compound annual growth of EBITDA."""
    EBIT_CAGR = 4614
    """Compound annual growth of EBIT."""
    NET_PROFIT_CAGR = 4615
    """Compound annual growth of net profit."""
    STOCKHOLDER_PROFIT_CAGR = 4616
    """CAGR of profit for common shareholders."""
    NET_MARGIN_CAGR = 4617
    """CAGR of the parent company's net profit."""
    OPERATING_PROFIT_CAGR = 4618
    """Compound annual growth of operating profit."""
    FREE_CASH_CAGR = 4619
    """CAGR of free cash flow."""
    TOTAL_ASSETS_CAGR = 4620
    """Compound annual growth of total assets."""
    BASIC_EPS_CAGR = 4621
    """CAGR of earnings per share."""
    ROA_CAGR = 4622
    """CAGR of the return on assets."""
    ROE_CAGR = 4623
    """CAGR of the return on equity."""
    ROIC_CAGR = 4624
    """CAGR of the return on invested capital."""
    DIVIDEND_CAGR = 4625
    """Compound annual growth of dividends."""
    FREE_CASH_FLOW_GROWTH = 4626
    """Growth of free cash flow over the year before."""
    OPERATING_REVENUE_CASH_COVER = 4701
    """Cash received against operating revenue."""
    OPERATING_PROFIT_TOTAL_RATIO = 4702
    """Share of operating profit in all profit."""
    FREE_CASH_FLOW = 4703
    """Operating cash flow less capital expenditure (the usual meaning), as money."""
    BASIC_EPS = 4801
    """Basic earnings per share."""
    DILUTED_EPS = 4802
    """Diluted earnings per share."""
    NOCF_PER_SHARE = 4803
    """Operating cash flow per share."""
    TOTAL_SHARE = 4901
    """Total number of shares."""
    FLOAT_SHARE = 4902
    """Floating shares."""
    FLOAT_MARKET_CAP = 4903
    """Market capitalisation of the floating shares."""
    PS_TTM = 4904
    """Price to sales."""
    PCF_TTM = 4905
    """Price to cash flow."""
    SURPRISE_EPS_DATE = 4906
    """Earnings per share: publication date, as a timestamp in seconds."""
    SURPRISE_REVENUE_DATE = 4907
    """Revenue: publication date, as a timestamp in seconds."""
    SURPRISE_EBIT_DATE = 4908
    """EBIT: publication date, as a timestamp in seconds."""
    SURPRISE_ACTUAL_EPS = 4909
    """Earnings per share: as published."""
    SURPRISE_ACTUAL_REVENUE = 4910
    """Revenue: as published."""
    SURPRISE_ACTUAL_EBIT = 4911
    """EBIT: as published."""
    SURPRISE_ESTIMATE_EPS = 4912
    """Earnings per share: as estimated."""
    SURPRISE_ESTIMATE_REVENUE = 4913
    """Revenue: as estimated."""
    SURPRISE_ESTIMATE_EBIT = 4914
    """EBIT: as estimated."""
    SURPRISE_EPS_BEAT = 4915
    """Earnings per share: by how much the estimate was beaten, relative to it."""
    SURPRISE_REVENUE_BEAT = 4916
    """Revenue: by how much the estimate was beaten, relative to it."""
    SURPRISE_EBIT_BEAT = 4917
    """EBIT: by how much the estimate was beaten, relative to it."""
    SURPRISE_EPS_YOY = 4918
    """Earnings per share: a year before."""
    SURPRISE_REVENUE_YOY = 4919
    """Revenue: a year before."""
    SURPRISE_EBIT_YOY = 4920
    """EBIT: a year before."""
    SURPRISE_EPS_YOY_GROWTH = 4921
    """Earnings per share: growth over the year before."""
    SURPRISE_REVENUE_YOY_GROWTH = 4922
    """Revenue: growth over the year before."""
    SURPRISE_EBIT_YOY_GROWTH = 4923
    """EBIT: growth over the year before."""
    SURPRISE_EPS_TERM = 4924
    """Earnings per share: the report's period."""
    SURPRISE_REVENUE_TERM = 4925
    """Revenue: the report's period."""
    SURPRISE_EBIT_TERM = 4926
    """EBIT: the report's period."""
    SURPRISE_EPS_EARNING_DAY_CHG = 4927
    """Earnings per share: relative price change on the day of the report."""
    SURPRISE_REVENUE_EARNING_DAY_CHG = 4928
    """Revenue: relative price change on the day of the report."""
    SURPRISE_EBIT_EARNING_DAY_CHG = 4929
    """EBIT: relative price change on the day of the report."""
    SURPRISE_EPS_POST_DAY_CHG = 4930
    """Earnings per share: relative price change on the day after the report."""
    SURPRISE_REVENUE_POST_DAY_CHG = 4931
    """Revenue: relative price change on the day after the report."""
    SURPRISE_EBIT_POST_DAY_CHG = 4932
    """EBIT: relative price change on the day after the report."""
    SURPRISE_EPS_POST_PERIOD = 4933
    """Earnings per share: time of day of the report."""
    SURPRISE_REVENUE_POST_PERIOD = 4934
    """Revenue: time of day of the report."""
    SURPRISE_EBIT_POST_PERIOD = 4935
    """EBIT: time of day of the report."""
    SURPRISE_EPS_DAY_CHG_V2 = 4936
    """Earnings per share: relative price change on the day of the report, second version."""
    SURPRISE_REVENUE_DAY_CHG_V2 = 4937
    """Revenue: relative price change on the day of the report, second version."""
    SURPRISE_EBIT_DAY_CHG_V2 = 4938
    """EBIT: relative price change on the day of the report, second version."""
    SURPRISE_EPS_DATE_V2 = 4939
    """Earnings per share: publication date, as a timestamp, second version."""
    SURPRISE_REVENUE_DATE_V2 = 4940
    """Revenue: publication date, as a timestamp, second version."""
    SURPRISE_EBIT_DATE_V2 = 4941
    """EBIT: publication date, as a timestamp, second version."""
    SURPRISE_EPS_POST_PERIOD_V2 = 4942
    """Earnings per share: time of publication, second version."""
    SURPRISE_REVENUE_POST_PERIOD_V2 = 4943
    """Revenue: time of publication, second version."""
    SURPRISE_EBIT_POST_PERIOD_V2 = 4944
    """EBIT: time of publication, second version."""


class Indicator(OpenEnum):
    """A technical indicator. Those without fixed parameters (MA, EMA, RSI, RVOL and the DYN values) take them from
    the list of parameters beside the field.

    Source: futu-api 10.11, Python constants, class Indicator.
    """

    UNKNOWN = 0
    """Not known."""
    PRICE = 1
    """Last price."""
    MA5 = 11
    """Simple moving average of 5 bars."""
    MA10 = 12
    """Simple moving average of 10 bars."""
    MA20 = 13
    """Simple moving average of 20 bars."""
    MA30 = 14
    """Simple moving average of 30 bars."""
    MA60 = 15
    """Simple moving average of 60 bars."""
    MA120 = 16
    """Simple moving average of 120 bars."""
    MA250 = 17
    """Simple moving average of 250 bars."""
    MA = 18
    """Simple moving average; parameter: bars."""
    EMA5 = 21
    """Exponential moving average of 5 bars."""
    EMA10 = 22
    """Exponential moving average of 10 bars."""
    EMA20 = 23
    """Exponential moving average of 20 bars."""
    EMA30 = 24
    """Exponential moving average of 30 bars."""
    EMA60 = 25
    """Exponential moving average of 60 bars."""
    EMA120 = 26
    """Exponential moving average of 120 bars."""
    EMA250 = 27
    """Exponential moving average of 250 bars."""
    EMA = 28
    """Exponential moving average; parameter: bars."""
    KDJ_K = 31
    """K of KDJ(9, 3, 3)."""
    KDJ_D = 32
    """D of KDJ(9, 3, 3)."""
    KDJ_J = 33
    """J of KDJ(9, 3, 3)."""
    KDJ_K_DYN = 34
    """K of KDJ; the request gives the parameters."""
    KDJ_D_DYN = 35
    """D of KDJ; the request gives the parameters."""
    KDJ_J_DYN = 36
    """J of KDJ; the request gives the parameters."""
    MACD_DIF = 41
    """DIF of MACD(12, 26, 9)."""
    MACD_DEA = 42
    """DEA of MACD(12, 26, 9)."""
    MACD_MACD = 43
    """MACD of MACD(12, 26, 9)."""
    MACD_DIF_DYN = 44
    """DIF of MACD; the request gives the parameters."""
    MACD_DEA_DYN = 45
    """DEA of MACD; the request gives the parameters."""
    MACD_MACD_DYN = 46
    """MACD of MACD; the request gives the parameters."""
    RSI_12 = 51
    """Relative strength index of 12 bars."""
    RSI = 52
    """RSI; parameter: bars."""
    BOLL_UPPER = 61
    """Upper line of BOLL(20, 2)."""
    BOLL_MIDDLE = 62
    """Middle line of BOLL(20, 2)."""
    BOLL_LOWER = 63
    """Lower line of BOLL(20, 2)."""
    BOLL_UPPER_DYN = 64
    """Upper line of BOLL."""
    BOLL_MIDDLE_DYN = 65
    """Middle line of BOLL."""
    BOLL_LOWER_DYN = 66
    """Lower line of BOLL."""
    RVOL = 71
    """Relative volume."""


class Pattern(OpenEnum):
    """A pattern of technical indicators.

    Source: futu-api 10.11, Python constants, class Pattern.
    """

    UNKNOWN = 0
    """Not known."""
    MA_LONG = 1
    """Moving averages lined up for a rise."""
    MA_SHORT = 2
    """Moving averages lined up for a fall."""
    EMA_LONG = 3
    """Exponential moving averages lined up for a rise."""
    EMA_SHORT = 4
    """Exponential moving averages lined up for a fall."""
    KDJ_GOLD_CROSS = 11
    """KDJ: golden cross at a low level."""
    KDJ_DEATH_CROSS = 12
    """KDJ: death cross at a high level."""
    KDJ_TOP_DIVERGE = 13
    """KDJ: divergence at the top."""
    KDJ_BOTTOM_DIVERGE = 14
    """KDJ: divergence at the bottom."""
    MACD_GOLD_CROSS = 21
    """MACD: golden cross at a low level."""
    MACD_DEATH_CROSS = 22
    """MACD: death cross at a high level."""
    MACD_TOP_DIVERGE = 23
    """MACD: divergence at the top."""
    MACD_BOTTOM_DIVERGE = 24
    """MACD: divergence at the bottom."""
    RSI_GOLD_CROSS = 31
    """RSI: golden cross at a low level."""
    RSI_DEATH_CROSS = 32
    """RSI: death cross at a high level."""
    RSI_TOP_DIVERGE = 33
    """RSI: divergence at the top."""
    RSI_BOTTOM_DIVERGE = 34
    """RSI: divergence at the bottom."""
    BOLL_BREAK_UPPER = 41
    """BOLL: above the upper line."""
    BOLL_BREAK_LOWER = 42
    """BOLL: below the lower line."""
    BOLL_CROSS_MID_UP = 43
    """BOLL: crosses the middle line upwards."""
    BOLL_CROSS_MID_DOWN = 44
    """BOLL: crosses the middle line downwards."""
    BULLISH = 100
    """Signals of a rise, taken together."""
    BEARISH = 101
    """Signals of a fall, taken together."""


class FeaturedProperty(OpenEnum):
    """A figure that only the vendor computes or collects. What some need more is said with them: an id, a number of
    years or a span goes into firstCustomParam or rangePeriod; the sources name the parameter and not always the
    field.

    Source: futu-api 10.11, Python constants, class FeaturedProperty.
    """

    CHIPS_PROFIT_RATIO = 5101
    """Share of holders whose position is in profit."""
    CHIPS_INTERVAL_COINCIDENCE = 5102
    """How closely the intervals of the holders' cost overlap."""
    SHORT_POSITION = 5110
    """Shares sold short."""
    FINANCIAL_POSITION = 5111
    """Position bought on margin."""
    SHORT_LAST_WEEK_DIFF = 5112
    """Change of the short position against the week before."""
    FINANCIAL_LAST_WEEK_DIFF = 5113
    """Change of the position bought on margin against the week before."""
    FINANCING_SHORT_RATIO = 5114
    """Position bought on margin to short position."""
    LENDING_FEE_PER_SHARE = 5115
    """Lending fee per share and day (Japan's gyakuhibu)."""
    COVER_DAYS = 5116
    """Days that buying back the shares sold short would take (the usual meaning)."""
    INDICATOR_ANALYSIS = 5201
    """State of the reading of indicators."""
    PEARSON_CORRELATION = 5202
    """Pearson correlation with a plate; parameter: its id."""
    BETA = 5203
    """Beta against a plate; parameter: its id."""
    TRADE_INDEX = 5211
    """Popularity in trading."""
    SEARCH_INDEX = 5212
    """Popularity in searches."""
    NEWS_INDEX = 5213
    """Popularity in news."""
    AVERAGE_INDEX = 5214
    """Popularity altogether."""
    TRADE_INDEX_RANK = 5215
    """Rank by popularity in trading."""
    SEARCH_INDEX_RANK = 5216
    """Rank by popularity in searches."""
    NEWS_INDEX_RANK = 5217
    """Rank by popularity in news."""
    AVERAGE_INDEX_RANK = 5218
    """Rank by popularity altogether."""
    TRADE_RANK_CHANGE = 5219
    """Change of the rank by popularity in trading."""
    SEARCH_RANK_CHANGE = 5220
    """Change of the rank by popularity in searches."""
    NEWS_RANK_CHANGE = 5221
    """Change of the rank by popularity in news."""
    AVERAGE_RANK_CHANGE = 5222
    """Change of the rank by popularity altogether."""
    PUBLIC_OPINION = 5301
    """State of the index of public opinion."""
    IFIS_ANNOUNCE_DATE = 5310
    """IFIS: date of the results, as a timestamp."""
    IFIS_REVISED_SALES = 5311
    """IFIS: revision of sales."""
    IFIS_REVISED_OP = 5312
    """IFIS: revision of operating profit."""
    IFIS_REVISED_RP = 5313
    """IFIS: revision of recurring profit."""
    IFIS_REVISED_NP = 5314
    """IFIS: revision of net profit."""
    INST_RATIO = 5320
    """Share of the stock that institutions hold."""
    INST_STOCK_RATIO = 5321
    """Share of the stock that an institution holds; parameter: its id."""
    IS_INST_HOLD = 5322
    """Held by an institution; parameter: its id."""
    INST_VALUE = 5323
    """Institutions' holdings: market value."""
    INST_SHARES_CHG = 5324
    """Institutions' holdings: change in shares."""
    INST_HOLDING_RATIO = 5325
    """Institutions' holdings: ratio."""
    INST_HOLDING_CHG_RATIO = 5326
    """Institutions' holdings: change of the ratio."""
    INST_HOLDING_CHG_TYPE = 5327
    """Institutions' holdings: kind of change."""
    INST_HOLDING_DATE = 5328
    """Institutions' holdings: date."""
    EMPLOYEE_NUM = 5330
    """How many people the company employs."""
    EMPLOYEE_NUM_GROWTH = 5331
    """Growth of the number of employees; parameter: a RecentDuration."""
    ANALYST_RATING = 5401
    """Analysts' rating: the documentation gives 1 strong buy, 2 buy, 3 hold, 4 sell, 5 strong sell."""
    ANALYST_RATING_CHANGE = 5402
    """Change of analysts' ratings; parameters: a RecentDuration and a kind of change."""
    ANALYST_TARGET_PRICE = 5403
    """Analysts' target price, in units of the market's currency."""
    ANALYST_TARGET_PRICE_RATE = 5404
    """Distance of the target price from the last price, relative to the latter."""
    MORNINGSTAR_FAIR_VALUE = 5405
    """Fair value of a share by Morningstar, as a price."""
    MORNINGSTAR_FAIR_VALUE_RATE = 5406
    """Morningstar: distance of the fair value from the last price, relative to the latter."""
    MORNINGSTAR_STAR = 5407
    """Morningstar: number of stars, 1 to 5 as in Qot_GetResearchMorningstarReport."""
    MORNINGSTAR_MOAT = 5408
    """Morningstar: economic moat."""
    MORNINGSTAR_UNCERTAINTY = 5409
    """Morningstar: how uncertain the fair value is; no source lists the values."""
    MORNINGSTAR_HEALTH = 5410
    """Morningstar: financial health."""
    HIST_PERCENTILE_PB = 5501
    """Percentile of price to book in its own past; needs rangePeriod, a RangePeriod."""
    HIST_PERCENTILE_PE = 5502
    """Percentile of price to earnings in its own past; needs rangePeriod, a RangePeriod. A fraction by the
    documented example: 0.30 is 30%.
    """
    HIST_PERCENTILE_PS = 5503
    """Percentile of price to sales in its own past; needs rangePeriod, a RangePeriod."""
    INDUSTRY_RANK_PB = 5504
    """Rank by price to book in its industry."""
    INDUSTRY_RANK_PE = 5505
    """Rank by price to earnings in its industry."""
    INDUSTRY_RANK_PS = 5506
    """Rank by price to sales in its industry."""
    MARKET_RANK_PB = 5507
    """Rank by price to book in its market."""
    MARKET_RANK_PE = 5508
    """Rank by price to earnings in its market."""
    MARKET_RANK_PS = 5509
    """Rank by price to sales in its market."""
    IS_LONG_MARGIN = 5600
    """Can be bought on margin; parameter: a broker's id."""
    IS_SHORT_MARGIN = 5601
    """Can be sold short; parameter: a broker's id."""
    INIT_LONG_MARGIN_RATIO = 5602
    """Initial margin when bought on margin; parameter: a broker's id."""
    INIT_SHORT_MARGIN_RATIO = 5603
    """Initial margin when sold short; parameter: a broker's id."""
    SHORT_FEE_RATE = 5604
    """Fee rate of a short sale; parameter: a broker's id."""
    IS_COLLATERAL = 5605
    """Accepted as collateral; parameter: a broker's id."""
    COLLATERAL_RATIO = 5606
    """Collateral ratio; parameter: a broker's id."""
    IS_SHAREHOLDER_PERKS = 5700
    """Has shareholder benefits (Japan's yutai)."""
    PERKS_REQUIRED_VAL = 5701
    """Shareholder benefits: smallest amount to hold."""
    PERKS_ST_MONTHS = 5702
    """Shareholder benefits: months of record."""
    PERKS_YIELD = 5703
    """Shareholder benefits: yield."""
    PERKS_TOTAL_YIELD = 5704
    """Shareholder benefits: total yield."""
    PERKS_CATEGORIES = 5705
    """Shareholder benefits: categories."""
    PERKS_HAS_ST_MONTH = 5706
    """Shareholder benefits: has a month of record; parameter: the month."""
    PERKS_HAS_CATEGORY = 5707
    """Shareholder benefits: has a category; parameter: the category."""
    PAYOUT_RATIO_LFY = 5800
    """Payout ratio of the last financial year."""
    DISTRIBUTION_FREQUENCY = 5801
    """How often dividends are paid: 1 yearly, 2 half-yearly, 3 quarterly, 4 monthly."""
    MAX_DIVIDEND_GROW_YEAR = 5802
    """Most years in a row in which the dividend grew."""
    PUB_DATE_TIMESTAMP = 5803
    """Announcement date of the dividend, as a timestamp."""
    PUB_DATE_DAYS = 5804
    """Announcement date of the dividend, in days."""
    NEXT_RECORD_DATE = 5805
    """Next record date, as a timestamp."""
    NEXT_RECORD_DATE_DAYS = 5806
    """Days until the next record date (inferred)."""
    NEXT_EX_DATE = 5807
    """Next ex-dividend date, as a timestamp."""
    NEXT_EX_DATE_DAYS = 5808
    """Next ex-dividend date, in days."""
    NEXT_PAYABLE_DATE = 5809
    """Next payment date, as a timestamp."""
    NEXT_PAYABLE_DATE_DAYS = 5810
    """Next payment date, in days."""
    INCREASE_RATE = 5811
    """Rate at which the dividend grew; parameter: 1, 3 or 5 years."""
    AVERAGE_DIVIDEND_YIELD = 5812
    """Average dividend yield; parameter: 3 or 5 years."""
    TOYOKEIZAI_FORECAST_DIV = 5813
    """Dividend yield as Toyo Keizai forecasts it."""
    AU_FRANKING_DIVIDEND = 5814
    """Australia: dividend of the latest tax period."""
    AU_FRANKING_DIVIDEND_YIELD = 5815
    """Australia: dividend yield of the latest tax period."""
    AU_FRANKING = 5816
    """Australia: franking rate."""
    AU_FRANKING_CREDIT = 5817
    """Australia: franking credit."""
    AU_FRANKING_GROSS_YIELD = 5818
    """Australia: grossed-up dividend yield."""
    AU_FRANKING_TAX_RATE = 5819
    """Australia: company tax rate."""
    CASH_FLOW_TOTAL_NET_IN = 5900
    """Net inflow of money; parameter: a CashFlowPeriod."""
    CASH_FLOW_MAIN_NET_IN = 5901
    """Net inflow of money by large orders, in units of the market's currency; parameter: a CashFlowPeriod."""
    CASH_FLOW_NET_IN_COUNT = 5902
    """Times of net inflow; parameter: a CashFlowPeriod."""
    CASH_FLOW_NET_OUT_COUNT = 5903
    """Times of net outflow; parameter: a CashFlowPeriod."""
    CASH_FLOW_MAIN_IN_COUNT = 5904
    """Times of net inflow by large orders; parameter: a CashFlowPeriod."""
    CASH_FLOW_MAIN_OUT_COUNT = 5905
    """Times of net outflow by large orders; parameter: a CashFlowPeriod."""
    HK_CONNECT_NET_IN = 5906
    """Net inflow through Stock Connect to Hong Kong; parameter: a CashFlowPeriod."""
    HK_CONNECT_NET_IN_COUNT = 5907
    """Times of net inflow through Stock Connect to Hong Kong; by day only."""
    HK_CONNECT_NET_OUT_COUNT = 5908
    """Times of net outflow through Stock Connect to Hong Kong; by day only."""


class BrokerProperty(OpenEnum):
    """A figure of the brokers that hold a Hong Kong share. The documentation of mid-2026 says that relative figures
    are in percent (20.0 for 20 %), that 6102, 6104 and 6105 are not supported and that `days` has no effect. It
    has a scale of 1000 for 6101, 6106 and 6107, the constants 100,000.

    Source: futu-api 10.11, Python constants, class BrokerProperty.
    """

    CONCENTRATED_DISTRIBUTION = 6101
    """How far the holdings are concentrated in few brokers."""
    HOLDINGS_CHANGE = 6102
    """Change of the brokers that hold the share, or of their holdings: the sources differ. Documented as not
    supported.
    """
    BROKER_NUM = 6103
    """Number of brokers that hold the share."""
    BROKER_RANK = 6104
    """Rank of a broker; documented as not supported."""
    HOLDINGS_RATIO = 6105
    """Share of the stock that a broker holds; documented as not supported."""
    CENTRAL_HOLDINGS_RATIO = 6106
    """Share of the stock in the central clearing system."""
    CENTRAL_HOLDINGS_CHANGE = 6107
    """Change of what the central clearing system holds."""


class KlineShapeProperty(OpenEnum):
    """A figure of a shape found in the K-line.

    Source: futu-api 10.11, Python constants, class KlineShapeProperty.
    """

    SHAPE_TYPE = 6200
    """The shape: a KlineShapeType."""
    RISE_PROB = 6201
    """Probability of a rise or fall after the shape, by the documentation in percent; for use together with
    SHAPE_TYPE.
    """
    AFTER_SELECTED_CHG = 6202
    """Relative change since the share was selected."""
    SELECTED_TIME = 6203
    """Time at which the share was selected."""
    SUPPORT_LEVEL = 6204
    """Support price."""
    PRESSURE_LEVEL = 6205
    """Resistance price."""


class KlineShapeType(OpenEnum):
    """A shape of the K-line.

    Source: futu-api 10.11, Python constants, class KlineShapeType.
    """

    NONE = 0
    """No shape found."""
    DOUBLE_BOTTOMS = 1
    """Double bottom; bullish, as those up to 10."""
    TRIPLE_BOTTOMS = 2
    """Triple bottom: bullish."""
    HEAD_SHOULDERS_BOTTOM = 3
    """Head and shoulders upside down, at the bottom: bullish."""
    CUP_BOTTOM = 4
    """Rounding bottom."""
    TRUMPET_BOTTOM = 5
    """Broadening bottom."""
    FLAG = 6
    """Flag: bullish."""
    SYMMETRY_TRIANGLE = 7
    """Symmetrical triangle."""
    SUSTAINABLE_RHOMBUS = 8
    """Continuation diamond."""
    WEDGE = 9
    """Continuation wedge."""
    SUSTAINABLE_TRIANGLE = 10
    """Continuation triangle."""
    DOUBLE_PEAKS = 1001
    """Double top; bearish, as those up to 1010."""
    TRIPLE_PEAKS = 1002
    """Triple top."""
    HEAD_SHOULDERS_PEAK = 1003
    """Head and shoulders at the top."""
    CUP_PEAK = 1004
    """Rounding top."""
    TRUMPET_PEAK = 1005
    """Broadening top."""
    FLAG_DOWN = 1006
    """Flag: bearish."""
    SYMMETRY_TRIANGLE_DOWN = 1007
    """Symmetrical triangle."""
    SUSTAINABLE_RHOMBUS_DOWN = 1008
    """Continuation diamond."""
    WEDGE_DOWN = 1009
    """Continuation wedge."""
    SUSTAINABLE_TRIANGLE_DOWN = 1010
    """Continuation triangle."""
    BULLISH_TYPE = 2000
    """Any shape from 1 to 10: bullish."""
    BEARISH_TYPE = 2001
    """Any shape from 1001 to 1010: bearish."""


class OptionProperty(OpenEnum):
    """A figure of the options on a share. IV is implied, HV historical volatility. The documentation of mid-2026 has
    volatilities in percent, 30.0 for 30 %, but none of its examples finds a share.

    Source: the vendor's comment on PropertyOption.name; futu-api 10.11, Python constants, class OptionProperty.
    """

    STOCK_IV = 1000
    """Implied volatility, by the documentation in percent: 30 is 30%."""
    STOCK_IV_RANK = 1001
    """Place of the implied volatility in its past range, from 0 to 100 by the documentation."""
    STOCK_IV_PERCENTILE = 1002
    """Percentile of the implied volatility among its past values; no source tells its unit."""
    STOCK_EARNINGS_IV_CRUSH = 1003
    """IV on the day of the earnings report; takes the report's period as a parameter."""
    STOCK_IV_CHG = 1004
    """Change of the implied volatility, as a difference."""
    STOCK_IV_CHG_RATIO = 1005
    """Relative change of IV."""
    STOCK_HV = 1006
    """Historical volatility, by the documentation in percent: 20 is 20%; takes an OptionHVPeriod."""
    STOCK_IV_MINUS_HV = 1007
    """IV less HV, by default of 30 days."""
    STOCK_IV_DIV_HV = 1008
    """IV divided by HV, by default of 30 days."""
    STOCK_OPTION_VOL = 1009
    """Volume of all options on the share, in contracts (inferred)."""
    STOCK_OPTION_OPEN_IN = 1010
    """Open interest of the options."""


@dataclass(slots=True, kw_only=True)
class Boundary(Message):
    """One end of a range."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Boundary"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "value", "value", "double", "required"),
        Field(2, "includes", "includes", "bool", "required"),
    )

    value: float
    """The bound, in plain units (a price of 10 is 10); the gateway scales it. For percentages see the kind of
    property.
    """
    includes: bool
    """Whether the bound itself belongs to the range."""


@dataclass(slots=True, kw_only=True)
class Interval(Message):
    """A range of numbers."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Interval"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(2, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "unit", "unit", "int32", "optional", enum="qot_stock_screen.Unit"),
    )

    filter_min: Boundary | None = None
    """Lower end; it may be left out."""
    filter_max: Boundary | None = None
    """Upper end; it may be left out."""
    unit: Unit | None = None
    """For display only: 0 default, 1 ten thousands or K, 2 plain or M, 3 hundred millions or B."""


@dataclass(slots=True, kw_only=True)
class Param(Message):
    """A parameter of an option property."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Param"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(2, "sval", "sval", "string", "optional"),
        Field(3, "ival", "ival", "int64", "optional"),
        Field(4, "aval", "aval", "int64", "repeated"),
    )

    type: ValueType | None = None
    """Which of the fields below holds it: 1 sval, 2 ival, 3 aval; no double here."""
    sval: str | None = None
    """The parameter, if text."""
    ival: int | None = None
    """The parameter, if a whole number."""
    aval: list[int] = empty_list()
    """The parameter, if several whole numbers."""


@dataclass(slots=True, kw_only=True)
class PropertyBasic(Message):
    """What a share is: code, name or industry."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyBasic"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.BasicProperty"),
    )

    name: BasicProperty | None = None
    """Which of them: 1101 code, 1102 name, 1103 industry."""


@dataclass(slots=True, kw_only=True)
class PropertySimple(Message):
    """A quote or figure of now, such as price or market capitalisation. Percentages as 5.0 for 5%, by the
    documentation and the vendor's skill. Their one example, dividend yields of 5.0 and more in Hong Kong, finds
    nothing, so it may be 0.05, as in PropertyCumulative.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.SimpleProperty"),
    )

    name: SimpleProperty | None = None
    """Which figure, a SimpleProperty: 2201 is the last price, 2301 the market capitalisation."""


@dataclass(slots=True, kw_only=True)
class PropertyCumulative(Message):
    """A figure over the last days, such as a change or an average volume. Percentages as 0.05 for 5%: recorded
    results of the documentation bear this out, though the vendor's skill of 2026 and a docstring of its client
    write 5.0. Volumes in shares.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.CumulativeProperty"),
        Field(2, "days", "days", "uint32", "optional"),
        Field(3, "periodAverage", "period_average", "int32", "optional"),
    )

    name: CumulativeProperty | None = None
    """Which figure, a CumulativeProperty: 3102 is the relative change of the price."""
    days: int | None = None
    """Days to look back on, 1 by default."""
    period_average: int | None = None
    """Average over periods; no source says more."""


@dataclass(slots=True, kw_only=True)
class PropertyFinancial(Message):
    """A figure of the financial reports. Percentages as 0.15 for 15%, by the documentation, whose results agree; the
    vendor's skill writes 15.0. Few US shares have these figures, says the skill.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.FinancialProperty"),
        Field(2, "term", "term", "int32", "optional", enum="qot_stock_screen.Term"),
        Field(3, "duration", "duration", "int64", "optional"),
        Field(4, "year", "year", "int32", "optional"),
        Field(5, "periodAverage", "period_average", "int32", "optional"),
        Field(6, "futureDuration", "future_duration", "int32", "optional", enum="qot_stock_screen.FutureDuration"),
    )

    name: FinancialProperty | None = None
    """Which figure, a FinancialProperty: 4101 is net profit."""
    term: Term | None = None
    """Report that the figure is taken from, a Term: 1 the first quarter, 10 the latest quarter, 100 the year.
    Figures of the last twelve months need none. Hong Kong mostly has the first quarter and the year only.
    """
    duration: int | None = None
    """Length of the span, 1 to 9; no source tells its unit. For figures of growth only."""
    year: int | None = None
    """Financial year, such as 2024."""
    period_average: int | None = None
    """Average over periods; no source says more."""
    future_duration: FutureDuration | None = None
    """Span ahead of today, a FutureDuration: 1 is one day, 5 two months."""


@dataclass(slots=True, kw_only=True)
class PropertyIndicator(Message):
    """A technical indicator."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.Indicator"),
        Field(2, "period", "period", "int32", "optional", enum="qot_stock_screen.Period"),
        Field(3, "indicatorParams", "indicator_params", "int64", "repeated"),
    )

    name: Indicator | None = None
    """Which indicator: 1 the last price, 11 the moving average of 5 bars, 41 DIF of MACD."""
    period: Period | None = None
    """Length of the bars that it is computed on: 1 is a minute, 11 a day, 21 a week, 31 a month."""
    indicator_params: list[int] = empty_list()
    """Parameters of the indicator: 6 for a moving average of 6 bars, 15 and 3 for Bollinger bands."""


@dataclass(slots=True, kw_only=True)
class PropertyFeatured(Message):
    """A figure of the vendor's own, such as cost distribution, analyst ratings or money flow. The sources differ
    about percentages: the documentation has 0.30 for the 30th percentile of price-earnings ratios, a docstring of
    the client and the skill 50.0 for half of the holders in profit; none shows a result.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.FeaturedProperty"),
        Field(2, "period", "period", "int32", "optional", enum="qot_stock_screen.Period"),
        Field(3, "rangePeriod", "range_period", "int32", "optional"),
        Field(4, "firstCustomParam", "first_custom_param", "int64", "optional"),
    )

    name: FeaturedProperty | None = None
    """Which figure, a FeaturedProperty: 5101 is the share of holders in profit, 5401 the analyst rating."""
    period: Period | None = None
    """Length of the bars that it is computed on."""
    range_period: int | None = None
    """A RangePeriod or a CashFlowPeriod, as the property says."""
    first_custom_param: int | None = None
    """What the property asks for: an id, a number of years or a span."""


@dataclass(slots=True, kw_only=True)
class PropertyBroker(Message):
    """Holdings of brokers at the Hong Kong clearing house; Hong Kong only. Percentages as 20.0 for 20%, by the
    documentation; no result is shown. It supports 6101, 6103, 6106 and 6107 only.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.BrokerProperty"),
        Field(2, "days", "days", "int32", "optional"),
        Field(3, "param", "param", "string", "optional"),
    )

    name: BrokerProperty | None = None
    """Which figure: 6101 concentration, 6103 number of brokers, 6106 share held at the clearing house, 6107 its
    change.
    """
    days: int | None = None
    """Days to look back on. The documentation says that it has no effect."""
    param: str | None = None
    """What the figure asks for: codes of brokers separated by commas, or the number of top brokers."""


@dataclass(slots=True, kw_only=True)
class PropertyOption(Message):
    """A figure of the share's options, such as its implied volatility."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.OptionProperty"),
        Field(2, "param", "param", "message", "optional", message="qot_stock_screen.Param"),
        Field(3, "period", "period", "int32", "optional", enum="qot_stock_screen.OptionHVPeriod"),
    )

    name: OptionProperty | None = None
    """Which figure, an OptionProperty: 1000 is the implied volatility, 1001 its rank."""
    param: Param | None = None
    """What the figure asks for, such as the term of earnings reports of 1003."""
    period: OptionHVPeriod | None = None
    """Days that a historical volatility is computed over: 0 for 30, 1 for 60, 2 for 90, 3 for 120, 4 for 365."""


@dataclass(slots=True, kw_only=True)
class PropertyKlineShape(Message):
    """A shape that the candlesticks form, or its odds."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.PropertyKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "int32", "optional", enum="qot_stock_screen.KlineShapeProperty"),
        Field(2, "period", "period", "int32", "optional", enum="qot_stock_screen.Period"),
    )

    name: KlineShapeProperty | None = None
    """Which figure, a KlineShapeProperty: 6200 is the shape itself, 6201 the odds of a rise."""
    period: Period | None = None
    """Length of the bars: 11, a day, or 5, an hour, only. Two passages of the documentation give 21 for the hour,
    which is a week. Without it nothing is found.
    """


@dataclass(slots=True, kw_only=True)
class QuerySimpleField(Message):
    """A condition of membership, such as a market."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QuerySimpleField"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "simpleField", "simple_field", "int32", "optional", enum="qot_stock_screen.SimpleField"),
        Field(2, "screenValueList", "screen_value_list", "int64", "repeated"),
    )

    simple_field: SimpleField | None = None
    """What is compared, a SimpleField: 1 market, 2 exchange, 3 index, 4 watch list."""
    screen_value_list: list[int] = empty_list()
    """Any of these: values of Market, flags (0 or 1), or ids, as simpleField says. The markets of Malaysia, Japan
    and Singapore have no results yet, says the documentation of mid-2026.
    """


@dataclass(slots=True, kw_only=True)
class Plate(Message):
    """Plates under one parent."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Plate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "parentPlateId", "parent_plate_id", "string", "optional"),
        Field(2, "plateIdList", "plate_id_list", "string", "repeated"),
    )

    parent_plate_id: str | None = None
    """Parent plate, such as BK1000."""
    plate_id_list: list[str] = empty_list()
    """Any of these plates, such as BK1001."""


@dataclass(slots=True, kw_only=True)
class QueryPlate(Message):
    """A condition of membership in plates."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plateList", "plate_list", "message", "repeated", message="qot_stock_screen.Plate"),
    )

    plate_list: list[Plate] = empty_list()
    """Plates; a stock in any of them fits."""


@dataclass(slots=True, kw_only=True)
class QueryPropertySimple(Message):
    """A condition on a quote or figure of now."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertySimple"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "unit", "unit", "int32", "optional", enum="qot_stock_screen.Unit"),
    )

    property: PropertySimple
    """What is compared. For percentages see PropertySimple."""
    filter_min: Boundary | None = None
    """Lower bound; it may be left out."""
    filter_max: Boundary | None = None
    """Upper bound; it may be left out."""
    unit: Unit | None = None
    """For display only (inferred from Interval.unit)."""


@dataclass(slots=True, kw_only=True)
class QueryPropertyCumulative(Message):
    """A condition on a figure over the last days."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertyCumulative"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(5, "unit", "unit", "int32", "optional", enum="qot_stock_screen.Unit"),
    )

    property: PropertyCumulative
    """What is compared. Percentages as 0.05 for 5%."""
    filter_min: Boundary | None = None
    """Lower bound; it may be left out."""
    filter_max: Boundary | None = None
    """Upper bound; it may be left out."""
    continuous_period: int | None = None
    """Periods in a row in which it must hold (inferred from Qot_StockFilter)."""
    unit: Unit | None = None
    """For display only (inferred from Interval.unit)."""


@dataclass(slots=True, kw_only=True)
class QueryPropertyFinancial(Message):
    """A condition on a figure of the financial reports."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "required", message="qot_stock_screen.PropertyFinancial"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(7, "unit", "unit", "int32", "optional", enum="qot_stock_screen.Unit"),
    )

    property: PropertyFinancial
    """What is compared. Percentages as 0.15 for 15%."""
    filter_min: Boundary | None = None
    """Lower bound; it may be left out."""
    filter_max: Boundary | None = None
    """Upper bound; it may be left out."""
    continuous_period: int | None = None
    """Periods in a row in which it must hold (inferred from Qot_StockFilter)."""
    unit: Unit | None = None
    """For display only (inferred from Interval.unit)."""


@dataclass(slots=True, kw_only=True)
class QueryIndicatorPositional(Message):
    """A condition on an indicator against another or against a number, such as a moving average of 5 bars crossing
    above one of 20.
    """

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryIndicatorPositional"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "position", "position", "int32", "required", enum="qot_stock_filter.RelativePosition"),
        Field(2, "period", "period", "int32", "required", enum="qot_stock_screen.Period"),
        Field(3, "firstIndicator", "first_indicator", "int32", "required", enum="qot_stock_screen.Indicator"),
        Field(4, "secondIndicator", "second_indicator", "int32", "optional", enum="qot_stock_screen.Indicator"),
        Field(5, "secondValue", "second_value", "int64", "optional"),
        Field(6, "firstIndicatorParams", "first_indicator_params", "int64", "repeated"),
        Field(7, "secondIndicatorParams", "second_indicator_params", "int64", "repeated"),
        Field(8, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(10, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
        Field(11, "firstIndicatorName", "first_indicator_name", "int32", "optional", enum="qot_stock_screen.Indicator"),
        Field(12, "periodType", "period_type", "int32", "optional", enum="qot_stock_screen.Period"),
    )

    position: qot_stock_filter.RelativePosition
    """1 above, 2 below, 3 crossing up, 4 crossing down."""
    period: Period
    """Replaced by periodType, yet required: set both alike."""
    first_indicator: Indicator
    """Replaced by firstIndicatorName, yet required: set both alike."""
    second_indicator: Indicator | None = None
    """Indicator that the first is compared with."""
    second_value: int | None = None
    """Whole number that the first is compared with, such as 70 for an RSI."""
    first_indicator_params: list[int] = empty_list()
    """Parameters of the first indicator, such as 14 for an RSI of 14 bars."""
    second_indicator_params: list[int] = empty_list()
    """Parameters of the second indicator."""
    continuous_period: int | None = None
    """Periods in a row in which it must hold (inferred from Qot_StockFilter)."""
    intervals: list[Interval] = empty_list()
    """Ranges of numbers; no source says how they are used here."""
    first_indicator_name: Indicator | None = None
    """Indicator that is compared."""
    period_type: Period | None = None
    """Length of the bars."""


@dataclass(slots=True, kw_only=True)
class QueryIndicatorPattern(Message):
    """A condition on a pattern of indicators, such as a golden cross."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryIndicatorPattern"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "pattern", "pattern", "int32", "optional", enum="qot_stock_screen.Pattern"),
        Field(2, "period", "period", "int32", "required", enum="qot_stock_screen.Period"),
        Field(3, "continuousPeriod", "continuous_period", "int32", "optional"),
        Field(4, "name", "name", "int32", "optional", enum="qot_stock_screen.Pattern"),
        Field(5, "isMatching", "is_matching", "bool", "optional"),
        Field(6, "subPatterns", "sub_patterns", "int32", "repeated"),
        Field(7, "periodType", "period_type", "int32", "optional", enum="qot_stock_screen.Period"),
    )

    pattern: Pattern | None = None
    """Replaced by name."""
    period: Period
    """Replaced by periodType, yet required: set both alike."""
    continuous_period: int | None = None
    """Periods in a row in which it must hold (inferred from Qot_StockFilter)."""
    name: Pattern | None = None
    """The pattern to look for, a Pattern."""
    is_matching: bool | None = None
    """Whether the pattern must be there, true by default, or must not."""
    sub_patterns: list[int] = empty_list()
    """Parts of the pattern; no source says how they are numbered."""
    period_type: Period | None = None
    """Length of the bars."""


@dataclass(slots=True, kw_only=True)
class QueryPropertyFeatured(Message):
    """A condition on a figure of the vendor's own."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFeatured"),
        Field(2, "filterMin", "filter_min", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(3, "filterMax", "filter_max", "message", "optional", message="qot_stock_screen.Boundary"),
        Field(4, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
        Field(5, "valueSet", "value_set", "int64", "repeated"),
    )

    property: PropertyFeatured | None = None
    """What is compared."""
    filter_min: Boundary | None = None
    """Replaced by intervals."""
    filter_max: Boundary | None = None
    """Replaced by intervals."""
    intervals: list[Interval] = empty_list()
    """Any of these ranges, for a property that is a number."""
    value_set: list[int] = empty_list()
    """Any of these values, for a property that is a choice, such as 1 (strong buy) to 5 (strong sell) for an analyst
    rating.
    """


@dataclass(slots=True, kw_only=True)
class QueryPropertyBroker(Message):
    """A condition on the holdings of brokers; Hong Kong only."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(2, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
    )

    property: PropertyBroker | None = None
    """What is compared."""
    intervals: list[Interval] = empty_list()
    """Ranges of numbers. Percentages as 20.0 for 20%."""


@dataclass(slots=True, kw_only=True)
class QueryPropertyOption(Message):
    """A condition on a figure of the share's options."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryPropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(2, "intervals", "intervals", "message", "repeated", message="qot_stock_screen.Interval"),
    )

    property: PropertyOption | None = None
    """What is compared."""
    intervals: list[Interval] = empty_list()
    """Ranges of numbers. Volatilities and ranks as 30.0 for 30%, says the documentation, whose examples find
    nothing.
    """


@dataclass(slots=True, kw_only=True)
class QueryKlineShape(Message):
    """A condition on the shape of the candlesticks."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.QueryKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyKlineShape"),
        Field(5, "valueSet", "value_set", "int64", "repeated", enum="qot_stock_screen.KlineShapeType"),
    )

    property: PropertyKlineShape | None = None
    """What is compared."""
    value_set: list[KlineShapeType] = empty_list()
    """Any of these shapes, each a KlineShapeType."""


@dataclass(slots=True, kw_only=True)
class ScreenQuery(Message):
    """One condition: exactly one field is set."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ScreenQuery"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "simpleFieldQuery",
            "simple_field_query",
            "message",
            "optional",
            message="qot_stock_screen.QuerySimpleField",
        ),
        Field(2, "plateQuery", "plate_query", "message", "optional", message="qot_stock_screen.QueryPlate"),
        Field(
            3,
            "simplePropertyQuery",
            "simple_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertySimple",
        ),
        Field(
            4,
            "cumulativePropertyQuery",
            "cumulative_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyCumulative",
        ),
        Field(
            5,
            "financialPropertyQuery",
            "financial_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyFinancial",
        ),
        Field(
            6,
            "indicatorPositionalQuery",
            "indicator_positional_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryIndicatorPositional",
        ),
        Field(
            7,
            "indicatorPatternQuery",
            "indicator_pattern_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryIndicatorPattern",
        ),
        Field(
            8,
            "featuredPropertyQuery",
            "featured_property_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyFeatured",
        ),
        Field(
            9,
            "brokerHoldingsQuery",
            "broker_holdings_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryPropertyBroker",
        ),
        Field(
            10,
            "klineShapeQuery",
            "kline_shape_query",
            "message",
            "optional",
            message="qot_stock_screen.QueryKlineShape",
        ),
        Field(11, "optionQuery", "option_query", "message", "optional", message="qot_stock_screen.QueryPropertyOption"),
    )

    simple_field_query: QuerySimpleField | None = None
    """Membership, such as a market."""
    plate_query: QueryPlate | None = None
    """Membership in plates."""
    simple_property_query: QueryPropertySimple | None = None
    """A quote or figure of now."""
    cumulative_property_query: QueryPropertyCumulative | None = None
    """A figure over the last days."""
    financial_property_query: QueryPropertyFinancial | None = None
    """A figure of the financial reports."""
    indicator_positional_query: QueryIndicatorPositional | None = None
    """An indicator against another or a number."""
    indicator_pattern_query: QueryIndicatorPattern | None = None
    """A pattern that indicators form."""
    featured_property_query: QueryPropertyFeatured | None = None
    """A figure of the vendor's own."""
    broker_holdings_query: QueryPropertyBroker | None = None
    """Holdings of brokers; Hong Kong only."""
    kline_shape_query: QueryKlineShape | None = None
    """Shape of the candlesticks."""
    option_query: QueryPropertyOption | None = None
    """A figure of the share's options."""


@dataclass(slots=True, kw_only=True)
class RetrieveQuery(Message):
    """One value to return: exactly one field is set."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.RetrieveQuery"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basicProperty", "basic_property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(2, "simpleProperty", "simple_property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(
            3,
            "cumulativeProperty",
            "cumulative_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyCumulative",
        ),
        Field(
            4,
            "financialProperty",
            "financial_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFinancial",
        ),
        Field(
            5,
            "indicatorProperty",
            "indicator_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyIndicator",
        ),
        Field(
            6,
            "featuredProperty",
            "featured_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFeatured",
        ),
        Field(7, "brokerProperty", "broker_property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(8, "optionProperty", "option_property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(
            9,
            "klineShapeProperty",
            "kline_shape_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyKlineShape",
        ),
    )

    basic_property: PropertyBasic | None = None
    """Code, name or industry."""
    simple_property: PropertySimple | None = None
    """A quote or figure of now."""
    cumulative_property: PropertyCumulative | None = None
    """A figure over the last days."""
    financial_property: PropertyFinancial | None = None
    """A figure of the financial reports."""
    indicator_property: PropertyIndicator | None = None
    """A technical indicator."""
    featured_property: PropertyFeatured | None = None
    """A figure of the vendor's own."""
    broker_property: PropertyBroker | None = None
    """Holdings of brokers; Hong Kong only."""
    option_property: PropertyOption | None = None
    """A figure of the share's options."""
    kline_shape_property: PropertyKlineShape | None = None
    """Shape of the candlesticks; it must have a period."""


@dataclass(slots=True, kw_only=True)
class Sort(Message):
    """One key of the order of results: the direction and exactly one property."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Sort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "direction", "direction", "int32", "required", enum="qot_stock_screen.SortDirection"),
        Field(2, "basicProperty", "basic_property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(3, "simpleProperty", "simple_property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(
            4,
            "cumulativeProperty",
            "cumulative_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyCumulative",
        ),
        Field(
            5,
            "financialProperty",
            "financial_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFinancial",
        ),
        Field(
            6,
            "indicatorProperty",
            "indicator_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyIndicator",
        ),
        Field(
            7,
            "featuredProperty",
            "featured_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyFeatured",
        ),
        Field(8, "brokerProperty", "broker_property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(9, "optionProperty", "option_property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(
            10,
            "klineShapeProperty",
            "kline_shape_property",
            "message",
            "optional",
            message="qot_stock_screen.PropertyKlineShape",
        ),
    )

    direction: SortDirection
    """1 smallest first, 2 largest first; 3 and 4 the same by absolute value."""
    basic_property: PropertyBasic | None = None
    """Code, name or industry."""
    simple_property: PropertySimple | None = None
    """A quote or figure of now."""
    cumulative_property: PropertyCumulative | None = None
    """A figure over the last days."""
    financial_property: PropertyFinancial | None = None
    """A figure of the financial reports."""
    indicator_property: PropertyIndicator | None = None
    """A technical indicator."""
    featured_property: PropertyFeatured | None = None
    """A figure of the vendor's own."""
    broker_property: PropertyBroker | None = None
    """Holdings of brokers; Hong Kong only."""
    option_property: PropertyOption | None = None
    """A figure of the share's options."""
    kline_shape_property: PropertyKlineShape | None = None
    """Shape of the candlesticks."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyBasic(Message):
    """What a share is, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyBasic"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBasic"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyBasic | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertySimple(Message):
    """A quote or figure of now, as a result. For percentages see PropertySimple."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertySimple"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertySimple"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertySimple | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyCumulative(Message):
    """A figure over the last days; percentages as 0.05 for 5%, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyCumulative"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyCumulative"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyCumulative | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyFinancial(Message):
    """A figure of the financial reports; percentages as 0.15 for 15%, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyFinancial"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFinancial"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "endTime", "end_time", "uint32", "optional"),
        Field(8, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(9, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyFinancial | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    end_time: int | None = None
    """End of the reported period, as a timestamp; no source tells its unit. The documentation says that it is not
    sent yet.
    """
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyIndicator(Message):
    """A technical indicator, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyIndicator"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyIndicator | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyFeatured(Message):
    """A figure of the vendor's own, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyFeatured"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyFeatured"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyFeatured | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyKlineShape(Message):
    """A shape of the candlesticks, or its odds, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyKlineShape"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyKlineShape"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyKlineShape | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyBroker(Message):
    """Holdings of brokers, Hong Kong only; percentages as 20.0 for 20%, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyBroker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyBroker"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyBroker | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class ResultPropertyOption(Message):
    """A figure of the share's options, as a result."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.ResultPropertyOption"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "property", "property", "message", "optional", message="qot_stock_screen.PropertyOption"),
        Field(2, "valueType", "value_type", "int32", "optional", enum="qot_stock_screen.ValueType"),
        Field(3, "sval", "sval", "string", "optional"),
        Field(4, "ival", "ival", "int64", "optional"),
        Field(5, "aval", "aval", "int64", "repeated"),
        Field(6, "dval", "dval", "double", "optional"),
        Field(7, "enumTypeName", "enum_type_name", "string", "optional"),
        Field(8, "enumName", "enum_name", "string", "optional"),
    )

    property: PropertyOption | None = None
    """What it is, as asked for."""
    value_type: ValueType | None = None
    """Which field holds the value: 1 sval, 2 ival, 3 aval, 4 dval. If the gateway has no value, this alone is set,
    mostly to 2.
    """
    sval: str | None = None
    """The value, if text."""
    ival: int | None = None
    """The value, if a whole number or a choice."""
    aval: list[int] = empty_list()
    """The value, if several whole numbers."""
    dval: float | None = None
    """The value, if a number."""
    enum_type_name: str | None = None
    """Name of the enum that ival belongs to, such as KlineShapeType. Absent if ival is no choice."""
    enum_name: str | None = None
    """Name of ival's value in that enum, such as DOUBLE_BOTTOMS."""


@dataclass(slots=True, kw_only=True)
class RspItemResult(Message):
    """One value of a share: exactly one field is set."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.RspItemResult"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "basicPropertyResult",
            "basic_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyBasic",
        ),
        Field(
            2,
            "simplePropertyResult",
            "simple_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertySimple",
        ),
        Field(
            3,
            "cumulativePropertyResult",
            "cumulative_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyCumulative",
        ),
        Field(
            4,
            "financialPropertyResult",
            "financial_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyFinancial",
        ),
        Field(
            5,
            "indicatorPropertyResult",
            "indicator_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyIndicator",
        ),
        Field(
            6,
            "featuredPropertyResult",
            "featured_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyFeatured",
        ),
        Field(
            7,
            "brokerPropertyResult",
            "broker_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyBroker",
        ),
        Field(
            8,
            "optionPropertyResult",
            "option_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyOption",
        ),
        Field(
            9,
            "klineShapePropertyResult",
            "kline_shape_property_result",
            "message",
            "optional",
            message="qot_stock_screen.ResultPropertyKlineShape",
        ),
    )

    basic_property_result: ResultPropertyBasic | None = None
    """Code, name or industry."""
    simple_property_result: ResultPropertySimple | None = None
    """A quote or figure of now."""
    cumulative_property_result: ResultPropertyCumulative | None = None
    """A figure over the last days."""
    financial_property_result: ResultPropertyFinancial | None = None
    """A figure of the financial reports."""
    indicator_property_result: ResultPropertyIndicator | None = None
    """A technical indicator."""
    featured_property_result: ResultPropertyFeatured | None = None
    """A figure of the vendor's own."""
    broker_property_result: ResultPropertyBroker | None = None
    """Holdings of brokers; Hong Kong only."""
    option_property_result: ResultPropertyOption | None = None
    """A figure of the share's options."""
    kline_shape_property_result: ResultPropertyKlineShape | None = None
    """Shape of the candlesticks."""


@dataclass(slots=True, kw_only=True)
class StockScreenItem(Message):
    """One share that fits."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.StockScreenItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "stockId", "stock_id", "uint64", "optional"),
        Field(2, "results", "results", "message", "repeated", message="qot_stock_screen.RspItemResult"),
    )

    stock_id: int | None = None
    """Id that the gateway gives the share. To have its code, ask for it in retrieveList."""
    results: list[RspItemResult] = empty_list()
    """The values that retrieveList asks for."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The conditions, the values to return, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "filterList", "filter_list", "message", "repeated", message="qot_stock_screen.ScreenQuery"),
        Field(2, "retrieveList", "retrieve_list", "message", "repeated", message="qot_stock_screen.RetrieveQuery"),
        Field(3, "watchlistStockIds", "watchlist_stock_ids", "uint64", "repeated"),
        Field(4, "sort", "sort", "message", "optional", message="qot_stock_screen.Sort"),
        Field(5, "pageFrom", "page_from", "int32", "optional"),
        Field(6, "pageCount", "page_count", "int32", "optional"),
        Field(9, "sortList", "sort_list", "message", "repeated", message="qot_stock_screen.Sort"),
    )

    filter_list: list[ScreenQuery] = empty_list()
    """Conditions, which must all hold."""
    retrieve_list: list[RetrieveQuery] = empty_list()
    """Values to return. Only ids come back if it is empty."""
    watchlist_stock_ids: list[int] = empty_list()
    """Ids of the shares of a watch list; no source says when they are needed."""
    sort: Sort | None = None
    """Order of the results by one key. Not read if sortList is set."""
    page_from: int | None = None
    """Results to skip, from 0."""
    page_count: int | None = None
    """Results of this page, at most 300; the vendor's client sends 200 by default."""
    sort_list: list[Sort] = empty_list()
    """Order of the results by several keys, first key first; it goes before sort."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of results."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "dataList", "data_list", "message", "repeated", message="qot_stock_screen.StockScreenItem"),
        Field(3, "lastPage", "last_page", "int32", "optional"),
        Field(4, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[StockScreenItem] = empty_list()
    """The shares of this page."""
    last_page: int | None = None
    """1 on the last page, else 0."""
    all_count: int | None = None
    """Results on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_stock_screen.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_StockScreen.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_stock_screen.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
