# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that the quote protocols share. It is no protocol itself and has no id."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, FlagEnum, Message, OpenEnum, empty_list

__all__ = [
    "AssetClass",
    "BasicQot",
    "Broker",
    "BuySellType",
    "ComboLeg",
    "CompanyAct",
    "CompanyProfileFieldType",
    "ConnSubInfo",
    "DarkStatus",
    "EC_ContractType",
    "EC_Frequency",
    "EC_KlineSource",
    "EC_MilestoneType",
    "EC_Status",
    "EarningsPubTimeType",
    "ExchType",
    "ExpirationCycle",
    "F10Type",
    "FinancialStatementsType",
    "FutureBasicQotExData",
    "FutureStaticExData",
    "HolderCategory",
    "HolderDetailType",
    "HoldingChangesFilterType",
    "IndexOptionType",
    "IndicatorInputParam",
    "IndicatorLangType",
    "IndicatorLineType",
    "IndicatorOutputParam",
    "IndicatorParamValue",
    "IndicatorParamValueType",
    "IndicatorSearchMode",
    "IndicatorShape",
    "IpoPeriod",
    "Issuer",
    "KLFields",
    "KLType",
    "KLine",
    "MorningstarRatingType",
    "OptionAreaType",
    "OptionBasicQotExData",
    "OptionImpvolStatusType",
    "OptionSettlementMode",
    "OptionStandardType",
    "OptionStaticExData",
    "OptionStrategyType",
    "OptionType",
    "OptionVolatilityTimePeriodType",
    "OrderBook",
    "OrderBookDetail",
    "OrderBookType",
    "PeriodType",
    "PlateInfo",
    "PlateSetType",
    "PreAfterMarketData",
    "PriceReminderFreq",
    "PriceReminderMarketStatus",
    "PriceReminderType",
    "PriceType",
    "PushDataType",
    "QotHeader",
    "QotMarket",
    "QotMarketState",
    "QotRight",
    "Rehab",
    "RehabType",
    "ResearchRatingDimensionType",
    "ResearchRatingType",
    "RevenueBreakdownType",
    "Security",
    "SecurityStaticBasic",
    "SecurityStaticInfo",
    "SecurityStatus",
    "SecurityType",
    "ShareHoldingChange",
    "SortField",
    "SortType",
    "SubInfo",
    "SubType",
    "Ticker",
    "TickerDirection",
    "TickerType",
    "TimeShare",
    "TradeDateMarket",
    "TradeDateType",
    "ValuationIntervalType",
    "ValuationType",
    "WarrantBasicQotExData",
    "WarrantStaticExData",
    "WarrantStatus",
    "WarrantType",
]


class QotMarket(OpenEnum):
    """The markets in which a quoted security is found. Trading uses TrdSecMarket instead."""

    UNKNOWN = 0
    """Not known."""
    HK_SECURITY = 1
    """Hong Kong, all kinds of security, futures included."""
    HK_FUTURE = 2
    """Hong Kong futures. No longer used; HK_Security covers them."""
    US_SECURITY = 11
    """United States."""
    CNSH_SECURITY = 21
    """Shanghai."""
    CNSZ_SECURITY = 22
    """Shenzhen."""
    SG_SECURITY = 31
    """Singapore. Since 5.2."""
    JP_SECURITY = 41
    """Japan. Since 5.2."""
    AU_SECURITY = 51
    """Australia. Since 9.0."""
    MY_SECURITY = 61
    """Malaysia. Since 9.0."""
    CA_SECURITY = 71
    """Canada. Since 9.0."""
    FX_SECURITY = 81
    """Foreign exchange. Since 9.0."""
    CC_SECURITY = 91
    """Cryptocurrencies. Since 10.5."""
    EVENT_CONTRACT = 101
    """Event contracts. Since 10.9."""


class SecurityType(OpenEnum):
    """The kinds of security."""

    UNKNOWN = 0
    """Not known."""
    BOND = 1
    """Bond."""
    BWRT = 2
    """Basket warrant."""
    EQTY = 3
    """Stock."""
    TRUST = 4
    """Trust or fund, ETFs among them."""
    WARRANT = 5
    """Warrant, callable bull or bear contract, or inline warrant."""
    INDEX = 6
    """Index."""
    PLATE = 7
    """Plate: a named group of securities, such as an industry."""
    DRVT = 8
    """Option."""
    PLATE_SET = 9
    """Set of plates."""
    FUTURE = 10
    """Future. Since 3.17."""
    FOREX = 11
    """Currency pair. Since 10.3."""
    CRYPTO = 12
    """Cryptocurrency. Since 10.5."""


class PlateSetType(OpenEnum):
    """Values of Qot_Common.PlateSetType."""

    ALL = 0
    INDUSTRY = 1
    REGION = 2
    CONCEPT = 3
    OTHER = 4


class WarrantType(OpenEnum):
    """Values of Qot_Common.WarrantType."""

    UNKNOWN = 0
    BUY = 1
    SELL = 2
    BULL = 3
    BEAR = 4
    IN_LINE = 5
    """Since 3.13."""


class OptionType(OpenEnum):
    """The kinds of option."""

    UNKNOWN = 0
    """Not known."""
    CALL = 1
    """Call: a right to buy."""
    PUT = 2
    """Put: a right to sell."""


class IndexOptionType(OpenEnum):
    """The sizes of index options. Since 3.14."""

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Option of full size."""
    SMALL = 2
    """Mini option."""


class OptionAreaType(OpenEnum):
    """When an option can be exercised. Since 3.14."""

    UNKNOWN = 0
    """Not known."""
    AMERICAN = 1
    """On any day up to expiry."""
    EUROPEAN = 2
    """At expiry only."""
    BERMUDA = 3
    """On certain days up to expiry."""


class QotMarketState(OpenEnum):
    """The states of a market during its day. Times of day are exchange-local."""

    NONE = 0
    """No trading; before the opening for the US."""
    AUCTION = 1
    """Opening auction."""
    WAITING_OPEN = 2
    """Waiting for the morning session."""
    MORNING = 3
    """Morning session."""
    REST = 4
    """Midday break."""
    AFTERNOON = 5
    """Afternoon session."""
    CLOSED = 6
    """Closed."""
    PRE_MARKET_BEGIN = 8
    """Pre-market trading."""
    PRE_MARKET_END = 9
    """Pre-market trading is over."""
    AFTER_HOURS_BEGIN = 10
    """After-hours trading."""
    AFTER_HOURS_END = 11
    """After-hours trading is over."""
    FUTU_SWITCH_DATE = 12
    """The vendor switches to the next trading day. Since 8.7."""
    NIGHT_OPEN = 13
    """Night session."""
    NIGHT_END = 14
    """Night session is over."""
    FUTURE_DAY_OPEN = 15
    """Day session of futures."""
    FUTURE_DAY_BREAK = 16
    """Break in the day session of futures."""
    FUTURE_DAY_CLOSE = 17
    """Day session of futures is over."""
    FUTURE_DAY_WAIT_FOR_OPEN = 18
    """Waiting for the day session of futures."""
    HK_CAS = 19
    """Closing auction in Hong Kong."""
    FUTURE_NIGHT_WAIT = 20
    """Waiting for the night session of futures. No longer used. Since 3.21."""
    FUTURE_AFTERNOON = 21
    """Afternoon session of futures. No longer used. Since 3.21."""
    FUTURE_SWITCH_DATE = 22
    """Futures switch to the next trading day. No longer used. Since 3.21."""
    FUTURE_OPEN = 23
    """Futures trade. Since 3.21."""
    FUTURE_BREAK = 24
    """Break in futures trading. Since 3.21."""
    FUTURE_BREAK_OVER = 25
    """Futures trade again after a break. Since 3.21."""
    FUTURE_CLOSE = 26
    """Futures trading is over. Since 3.21."""
    STIB_AFTER_HOURS_WAIT = 27
    """Waiting for after-hours trading of A-shares, 15:00 to 15:05; older name of AShareAfterHoursWait. Since 3.25."""
    A_SHARE_AFTER_HOURS_WAIT = 27
    """Waiting for after-hours trading of A-shares, 15:00 to 15:05. Since 3.25."""
    STIB_AFTER_HOURS_BEGIN = 28
    """Fixed-price after-hours trading of A-shares, 15:05 to 15:30; older name of AShareAfterHoursBegin. Since 3.25."""
    A_SHARE_AFTER_HOURS_BEGIN = 28
    """Fixed-price after-hours trading of A-shares, 15:05 to 15:30. Since 3.25."""
    STIB_AFTER_HOURS_END = 29
    """After-hours trading of A-shares is over, from 15:30; older name of AShareAfterHoursEnd. Since 3.25."""
    A_SHARE_AFTER_HOURS_END = 29
    """After-hours trading of A-shares is over, from 15:30. Since 3.25."""
    CLOSE_AUCTION = 30
    """Closing auction. Since 8.7."""
    AFTERNOON_END = 31
    """Afternoon session is over. Since 8.7."""
    NIGHT = 32
    """Night trading. Since 8.7."""
    OVERNIGHT_BEGIN = 33
    """Overnight trading begins. Since 8.7."""
    OVERNIGHT_END = 34
    """Overnight trading is over. Since 8.7."""
    TRADE_AT_LAST = 35
    """Trading at the last price before the close. Since 8.7."""
    TRADE_AUCTION = 36
    """Auction before the close. Since 8.7."""
    OVERNIGHT = 37
    """Overnight session of the US market. Since 9.2."""


class TradeDateMarket(OpenEnum):
    """Values of Qot_Common.TradeDateMarket. Since 3.18."""

    UNKNOWN = 0
    HK = 1
    US = 2
    CN = 3
    NT = 4
    ST = 5
    JP_FUTURE = 6
    """Since 5.6."""
    SG_FUTURE = 7
    """Since 5.6."""
    SG = 8
    """Since 10.7."""
    MY = 9
    """Since 10.7."""
    JP = 10
    """Since 10.7."""


class TradeDateType(OpenEnum):
    """Values of Qot_Common.TradeDateType. Since 3.7."""

    WHOLE = 0
    MORNING = 1
    AFTERNOON = 2


class RehabType(OpenEnum):
    """How past prices are adjusted for splits, dividends and other corporate actions."""

    NONE = 0
    """Not adjusted."""
    FORWARD = 1
    """Adjusted so that the latest prices stay as traded and past ones change."""
    BACKWARD = 2
    """Adjusted so that the first prices stay as traded and later ones change."""


class KLType(OpenEnum):
    """The periods of a candlestick."""

    __proto_names__ = MappingProxyType(
        {
            0: "KLType_Unknown",
            1: "KLType_1Min",
            2: "KLType_Day",
            3: "KLType_Week",
            4: "KLType_Month",
            5: "KLType_Year",
            6: "KLType_5Min",
            7: "KLType_15Min",
            8: "KLType_30Min",
            9: "KLType_60Min",
            10: "KLType_3Min",
            11: "KLType_Quarter",
            12: "KLType_10Min",
            13: "KLType_120Min",
            14: "KLType_180Min",
            15: "KLType_240Min",
        }
    )

    UNKNOWN = 0
    """Not known."""
    K_1MIN = 1
    """One minute."""
    DAY = 2
    """One day."""
    WEEK = 3
    """One week."""
    MONTH = 4
    """One month."""
    YEAR = 5
    """One year."""
    K_5MIN = 6
    """Five minutes."""
    K_15MIN = 7
    """Fifteen minutes."""
    K_30MIN = 8
    """Thirty minutes."""
    K_60MIN = 9
    """Sixty minutes."""
    K_3MIN = 10
    """Three minutes."""
    QUARTER = 11
    """One quarter."""
    K_10MIN = 12
    """Ten minutes. Since 10.5."""
    K_120MIN = 13
    """Two hours. Since 10.5."""
    K_180MIN = 14
    """Three hours. Since 10.5."""
    K_240MIN = 15
    """Four hours. Since 10.5."""


class KLFields(FlagEnum):
    """The fields of a candlestick, as bits to be combined."""

    NONE = 0
    """No field."""
    HIGH = 1
    """Highest price."""
    OPEN = 2
    """First price."""
    LOW = 4
    """Lowest price."""
    CLOSE = 8
    """Last price."""
    LAST_CLOSE = 16
    """Last price of the candlestick before."""
    VOLUME = 32
    """Volume."""
    TURNOVER = 64
    """Turnover."""
    TURNOVER_RATE = 128
    """Turnover rate."""
    PE = 256
    """Price-earnings ratio."""
    CHANGE_RATE = 512
    """Change against the candlestick before."""


class SubType(OpenEnum):
    """The kinds of live data that can be subscribed to. Each security and sub type counts against the quota."""

    NONE = 0
    """Nothing."""
    BASIC = 1
    """Latest quote."""
    ORDER_BOOK = 2
    """Order book."""
    TICKER = 4
    """Ticks: single trades."""
    RT = 5
    """Time-share data: one point per minute of the day."""
    KL_DAY = 6
    """Candlesticks of a day."""
    KL_5MIN = 7
    """Candlesticks of 5 minutes."""
    KL_15MIN = 8
    """Candlesticks of 15 minutes."""
    KL_30MIN = 9
    """Candlesticks of 30 minutes."""
    KL_60MIN = 10
    """Candlesticks of 60 minutes."""
    KL_1MIN = 11
    """Candlesticks of one minute."""
    KL_WEEK = 12
    """Candlesticks of a week."""
    KL_MONTH = 13
    """Candlesticks of a month."""
    BROKER = 14
    """Broker queue, Hong Kong."""
    KL_QURATER = 15
    """Candlesticks of a quarter; the misspelling is the vendor's."""
    KL_YEAR = 16
    """Candlesticks of a year."""
    KL_3MIN = 17
    """Candlesticks of 3 minutes."""
    KL_10MIN = 18
    """Candlesticks of 10 minutes. Since 10.5."""
    KL_120MIN = 19
    """Candlesticks of two hours. Since 10.5."""
    KL_180MIN = 20
    """Candlesticks of three hours. Since 10.5."""
    KL_240MIN = 21
    """Candlesticks of four hours. Since 10.5."""
    ORDER_BOOK_ODD = 22
    """Order book of odd lots. Since 10.7."""


class OrderBookType(OpenEnum):
    """The order books of one security. Since 10.7."""

    NORMAL = 0
    """Board lots."""
    ODD = 1
    """Odd lots."""


class TickerDirection(OpenEnum):
    """Which side sets off a trade."""

    UNKNOWN = 0
    """Not known."""
    BID = 1
    """The buyer: the trade is made at the ask price or above."""
    ASK = 2
    """The seller: the trade is made at the bid price or below."""
    NEUTRAL = 3
    """Neither; the price lies between bid and ask, or comes from an auction."""


class TickerType(OpenEnum):
    """The kinds of trade that a tick tells of. Which of them occur depends on the exchange."""

    UNKNOWN = 0
    """Not known."""
    AUTOMATCH = 1
    """Matched automatically by the exchange."""
    LATE = 2
    """Made before the market opened, reported later."""
    NONE_AUTOMATCH = 3
    """Not matched automatically."""
    INTER_AUTOMATCH = 4
    """Matched automatically between clients of one broker."""
    INTER_NONE_AUTOMATCH = 5
    """Made between clients of one broker, not matched automatically."""
    ODD_LOT = 6
    """Odd lot."""
    AUCTION = 7
    """Made in an auction."""
    BULK = 8
    """Bunched trade."""
    CRASH = 9
    """Cash trade: settled on the same day. The misspelling is the vendor's."""
    CROSS_MARKET = 10
    """Cross-market trade."""
    BULK_SOLD = 11
    """Bunched sale."""
    FREE_ON_BOARD = 12
    """Trade off the current price."""
    RULE127OR155 = 13
    """Trade under Rule 127 of the New York Stock Exchange, or Rule 155."""
    DELAY = 14
    """Reported with delay."""
    MARKET_CENTER_CLOSE_PRICE = 15
    """Official closing price of the market centre."""
    NEXT_DAY = 16
    """Settled on the next day."""
    MARKET_CENTER_OPENING = 17
    """Opening trade of the market centre."""
    PRIOR_REFERENCE_PRICE = 18
    """Made at an earlier reference price."""
    MARKET_CENTER_OPEN_PRICE = 19
    """Official opening price of the market centre."""
    SELLER = 20
    """Sold with delivery at the seller's option."""
    T = 21
    """Form T: made before or after regular hours."""
    EXTENDED_TRADING_HOURS = 22
    """Made in extended hours."""
    CONTINGENT = 23
    """Contingent on another trade."""
    AVG_PRICE = 24
    """Made at an average price."""
    OTC_SOLD = 25
    """Sold over the counter, reported out of sequence."""
    ODD_LOT_CROSS_MARKET = 26
    """Cross-market trade of an odd lot."""
    DERIVATIVELY_PRICED = 27
    """Priced from a derivative."""
    RE_OPENING_PRICED = 28
    """Made at the reopening price."""
    CLOSING_PRICED = 29
    """Made at the closing price."""
    COMPREHENSIVE_DELAY_PRICE = 30
    """Consolidated price, reported late."""
    OVERSEAS = 31
    """Off-exchange trade of which one party is not a member of the Hong Kong exchange. Since 3.20."""


class DarkStatus(OpenEnum):
    """The states of grey-market trading before a listing."""

    NONE = 0
    """No grey-market trading."""
    TRADING = 1
    """Grey-market trading is under way."""
    END = 2
    """Grey-market trading is over."""


class SecurityStatus(OpenEnum):
    """The states of a security. Since 3.14."""

    UNKNOWN = 0
    """Not known."""
    NORMAL = 1
    """Trades normally."""
    LISTING = 2
    """Waiting to be listed."""
    PURCHASING = 3
    """Open for application."""
    SUBSCRIBING = 4
    """Open for subscription."""
    BEFORE_DRAK_TRADE_OPENING = 5
    """Before the grey market opens."""
    DRAK_TRADING = 6
    """Trades in the grey market."""
    DRAK_TRADE_END = 7
    """Grey-market trading is over."""
    TO_BE_OPEN = 8
    """Waiting to open."""
    SUSPENDED = 9
    """Suspended from trading."""
    CALLED = 10
    """Called back by its issuer."""
    EXPIRED_LAST_TRADING_DATE = 11
    """Past its last trading day."""
    EXPIRED = 12
    """Expired."""
    DELISTED = 13
    """Delisted."""
    CHANGE_TO_TEMPORARY_CODE = 14
    """Closed during a corporate action; trading goes on under a temporary code."""
    TEMPORARY_CODE_TRADE_END = 15
    """Closed; trading under the temporary code is over."""
    CHANGED_PLATE_TRADE_END = 16
    """Closed; the security has moved to another board under a new code."""
    CHANGED_CODE_TRADE_END = 17
    """Closed; the security has a new code."""
    RECOVERABLE_CIRCUIT_BREAKER = 18
    """Halted by a circuit breaker, to be resumed."""
    UN_RECOVERABLE_CIRCUIT_BREAKER = 19
    """Halted by a circuit breaker for the rest of the day."""
    AFTER_COMBINATION = 20
    """After-hours matching."""
    AFTER_TRANSATION = 21
    """After-hours trading."""


class HolderCategory(OpenEnum):
    """Values of Qot_Common.HolderCategory."""

    UNKNOW = 0
    AGENCY = 1
    FUND = 2
    SENIOR_MANAGER = 3


class PushDataType(OpenEnum):
    """Where a pushed tick comes from."""

    UNKNOW = 0
    """Not known."""
    REALTIME = 1
    """Pushed live."""
    BY_DIS_CONN = 2
    """Fetched to fill a gap after OpenD lost its quote server, at most 50 ticks."""
    CACHE = 3
    """Held from before; neither live nor filling a gap."""


class SortField(OpenEnum):
    """Values of Qot_Common.SortField. Since 3.7."""

    __proto_names__ = MappingProxyType(
        {
            0: "SortField_Unknow",
            1: "SortField_Code",
            2: "SortField_CurPrice",
            3: "SortField_PriceChangeVal",
            4: "SortField_ChangeRate",
            5: "SortField_Status",
            6: "SortField_BidPrice",
            7: "SortField_AskPrice",
            8: "SortField_BidVol",
            9: "SortField_AskVol",
            10: "SortField_Volume",
            11: "SortField_Turnover",
            30: "SortField_Amplitude",
            12: "SortField_Score",
            13: "SortField_Premium",
            14: "SortField_EffectiveLeverage",
            15: "SortField_Delta",
            16: "SortField_ImpliedVolatility",
            17: "SortField_Type",
            18: "SortField_StrikePrice",
            19: "SortField_BreakEvenPoint",
            20: "SortField_MaturityTime",
            21: "SortField_ListTime",
            22: "SortField_LastTradeTime",
            23: "SortField_Leverage",
            24: "SortField_InOutMoney",
            25: "SortField_RecoveryPrice",
            26: "SortField_ChangePrice",
            27: "SortField_Change",
            28: "SortField_StreetRate",
            29: "SortField_StreetVol",
            31: "SortField_WarrantName",
            32: "SortField_Issuer",
            33: "SortField_LotSize",
            34: "SortField_IssueSize",
            45: "SortField_UpperStrikePrice",
            46: "SortField_LowerStrikePrice",
            47: "SortField_InLinePriceStatus",
            35: "SortField_PreCurPrice",
            36: "SortField_AfterCurPrice",
            37: "SortField_PrePriceChangeVal",
            38: "SortField_AfterPriceChangeVal",
            39: "SortField_PreChangeRate",
            40: "SortField_AfterChangeRate",
            41: "SortField_PreAmplitude",
            42: "SortField_AfterAmplitude",
            43: "SortField_PreTurnover",
            44: "SortField_AfterTurnover",
            48: "SortField_LastSettlePrice",
            49: "SortField_Position",
            50: "SortField_PositionChange",
            51: "SortField_MarketCap",
            52: "SortField_Valuation",
            53: "SortField_ForwardValuation",
            54: "SortField_HistoricalPercentile",
            61: "SortField_HolderQuantity",
            62: "SortField_ShareChangeNum",
            63: "SortField_HoldingDate",
            64: "SortField_HolderPctChange",
            65: "SortField_HolderChangeAmount",
            66: "SortField_HolderPct",
        }
    )

    UNKNOW = 0
    CODE = 1
    CUR_PRICE = 2
    PRICE_CHANGE_VAL = 3
    CHANGE_RATE = 4
    STATUS = 5
    BID_PRICE = 6
    ASK_PRICE = 7
    BID_VOL = 8
    ASK_VOL = 9
    VOLUME = 10
    TURNOVER = 11
    AMPLITUDE = 30
    SCORE = 12
    PREMIUM = 13
    EFFECTIVE_LEVERAGE = 14
    DELTA = 15
    IMPLIED_VOLATILITY = 16
    TYPE = 17
    STRIKE_PRICE = 18
    BREAK_EVEN_POINT = 19
    MATURITY_TIME = 20
    LIST_TIME = 21
    LAST_TRADE_TIME = 22
    LEVERAGE = 23
    IN_OUT_MONEY = 24
    RECOVERY_PRICE = 25
    CHANGE_PRICE = 26
    CHANGE = 27
    STREET_RATE = 28
    STREET_VOL = 29
    WARRANT_NAME = 31
    ISSUER = 32
    LOT_SIZE = 33
    ISSUE_SIZE = 34
    UPPER_STRIKE_PRICE = 45
    """Since 3.13."""
    LOWER_STRIKE_PRICE = 46
    """Since 3.13."""
    IN_LINE_PRICE_STATUS = 47
    """Since 3.13."""
    PRE_CUR_PRICE = 35
    """Since 3.12."""
    AFTER_CUR_PRICE = 36
    """Since 3.12."""
    PRE_PRICE_CHANGE_VAL = 37
    """Since 3.12."""
    AFTER_PRICE_CHANGE_VAL = 38
    """Since 3.12."""
    PRE_CHANGE_RATE = 39
    """Since 3.12."""
    AFTER_CHANGE_RATE = 40
    """Since 3.12."""
    PRE_AMPLITUDE = 41
    """Since 3.12."""
    AFTER_AMPLITUDE = 42
    """Since 3.12."""
    PRE_TURNOVER = 43
    """Since 3.12."""
    AFTER_TURNOVER = 44
    """Since 3.12."""
    LAST_SETTLE_PRICE = 48
    """Since 3.17."""
    POSITION = 49
    """Since 3.17."""
    POSITION_CHANGE = 50
    """Since 3.17."""
    MARKET_CAP = 51
    """Since 10.6."""
    VALUATION = 52
    """Since 10.6."""
    FORWARD_VALUATION = 53
    """Since 10.6."""
    HISTORICAL_PERCENTILE = 54
    """Since 10.6."""
    HOLDER_QUANTITY = 61
    """Since 10.6."""
    SHARE_CHANGE_NUM = 62
    """Since 10.6."""
    HOLDING_DATE = 63
    """Since 10.6."""
    HOLDER_PCT_CHANGE = 64
    """Since 10.6."""
    HOLDER_CHANGE_AMOUNT = 65
    """Since 10.6."""
    HOLDER_PCT = 66
    """Since 10.6."""


class SortType(OpenEnum):
    """Values of Qot_Common.SortType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "SortType_Unknown",
            1: "SortType_Desc",
            2: "SortType_Asc",
        }
    )

    UNKNOWN = 0
    DESC = 1
    ASC = 2


class Issuer(OpenEnum):
    """Values of Qot_Common.Issuer. Since 3.7."""

    UNKNOW = 0
    SG = 1
    BP = 2
    CS = 3
    CT = 4
    EA = 5
    GS = 6
    HS = 7
    JP = 8
    MB = 9
    SC = 10
    UB = 11
    BI = 12
    DB = 13
    DC = 14
    ML = 15
    NM = 16
    RB = 17
    RS = 18
    BC = 19
    HT = 20
    VT = 21
    KC = 22
    MS = 23
    """Since 3.13."""
    GJ = 24
    """Since 5.0."""
    XZ = 25
    """Since 6.4."""
    HU = 26
    """Since 8.6."""
    KS = 27
    """Since 8.6."""
    CI = 28
    """Since 8.6."""


class IpoPeriod(OpenEnum):
    """Values of Qot_Common.IpoPeriod. Since 3.7."""

    UNKNOW = 0
    TODAY = 1
    TOMORROW = 2
    NEXTWEEK = 3
    LASTWEEK = 4
    LASTMONTH = 5


class PriceType(OpenEnum):
    """Values of Qot_Common.PriceType. Since 3.7."""

    UNKNOW = 0
    OUTSIDE = 1
    WITH_IN = 2


class WarrantStatus(OpenEnum):
    """Values of Qot_Common.WarrantStatus. Since 3.7."""

    UNKNOW = 0
    NORMAL = 1
    SUSPEND = 2
    STOP_TRADE = 3
    PENDING_LISTING = 4


class CompanyAct(FlagEnum):
    """Values of Qot_Common.CompanyAct."""

    NONE = 0
    SPLIT = 1
    JOIN = 2
    BONUS = 4
    TRANSFER = 8
    ALLOT = 16
    ADD = 32
    DIVIDEND = 64
    SP_DIVIDEND = 128
    SPIN_OFF = 256
    """Since 9.4."""


class QotRight(OpenEnum):
    """The quote rights a user can have for a market. Since 3.8."""

    UNKNOW = 0
    """Not known."""
    BMP = 1
    """Snapshots on request only; nothing can be subscribed to."""
    LEVEL1 = 2
    """Level 1: live quotes."""
    LEVEL2 = 3
    """Level 2: live quotes with a deeper order book."""
    SF = 4
    """SF: the whole order book with its single orders, Hong Kong. Since 3.20."""
    NO = 5
    """No right. Since 3.23."""
    LEVEL3 = 6
    """Level 3: more than Level 2. Since 10.3."""


class PriceReminderType(OpenEnum):
    """Values of Qot_Common.PriceReminderType. Since 3.19."""

    UNKNOWN = 0
    PRICE_UP = 1
    PRICE_DOWN = 2
    CHANGE_RATE_UP = 3
    CHANGE_RATE_DOWN = 4
    P_5MIN_CHANGE_RATE_UP = 5
    P_5MIN_CHANGE_RATE_DOWN = 6
    VOLUME_UP = 7
    TURNOVER_UP = 8
    TURNOVER_RATE_UP = 9
    BID_PRICE_UP = 10
    ASK_PRICE_DOWN = 11
    BID_VOL_UP = 12
    ASK_VOL_UP = 13
    P_3MIN_CHANGE_RATE_UP = 14
    """Since 5.2."""
    P_3MIN_CHANGE_RATE_DOWN = 15
    """Since 5.2."""


class PriceReminderFreq(OpenEnum):
    """Values of Qot_Common.PriceReminderFreq. Since 3.19."""

    UNKNOWN = 0
    ALWAYS = 1
    ONCE_A_DAY = 2
    ONLY_ONCE = 3


class AssetClass(OpenEnum):
    """Values of Qot_Common.AssetClass. Since 3.24."""

    UNKNOW = 0
    STOCK = 1
    BOND = 2
    COMMODITY = 3
    CURRENCY_MARKET = 4
    FUTURE = 5
    SWAP = 6


class ExpirationCycle(OpenEnum):
    """Values of Qot_Common.ExpirationCycle. Since 5.4."""

    UNKNOWN = 0
    WEEK = 1
    MONTH = 2
    MONTH_END = 3
    """Since 8.7."""
    QUARTER = 4
    """Since 8.7."""
    WEEK_MON = 11
    """Since 9.2."""
    WEEK_TUE = 12
    """Since 9.2."""
    WEEK_WED = 13
    """Since 9.2."""
    WEEK_THU = 14
    """Since 9.2."""
    WEEK_FRI = 15
    """Since 9.2."""


class OptionStandardType(OpenEnum):
    """Values of Qot_Common.OptionStandardType. Since 9.2."""

    UNKNOWN = 0
    STANDARD = 1
    NON_STANDARD = 2


class OptionSettlementMode(OpenEnum):
    """Values of Qot_Common.OptionSettlementMode. Since 9.2."""

    UNKNOWN = 0
    AM = 1
    PM = 2


class ExchType(OpenEnum):
    """Values of Qot_Common.ExchType. Since 5.8."""

    UNKNOWN = 0
    HK_MAIN_BOARD = 1
    HK_GEM_BOARD = 2
    HK_HKEX = 3
    US_NYSE = 4
    US_NASDAQ = 5
    US_PINK = 6
    US_AMEX = 7
    US_OPTION = 8
    US_NYMEX = 9
    US_COMEX = 10
    US_CBOT = 11
    US_CME = 12
    US_CBOE = 13
    CN_SH = 14
    CN_SZ = 15
    CN_STIB = 16
    SG_SGX = 17
    JP_OSE = 18
    CC_CRYPTO = 19
    """Since 10.5."""
    MY_MYX = 20
    """Since 10.5."""
    JP_TSE = 21
    """Since 10.7."""
    JP_NIKKEI = 22
    """Since 10.7."""


class PeriodType(OpenEnum):
    """Values of Qot_Common.PeriodType. Since 6.2."""

    UNKNOWN = 0
    INTRADAY = 1
    DAY = 2
    WEEK = 3
    MONTH = 4


class PriceReminderMarketStatus(OpenEnum):
    """Values of Qot_Common.PriceReminderMarketStatus. Since 9.2."""

    UNKNOW = 0
    OPEN = 1
    US_PRE = 2
    US_AFTER = 3
    US_OVER_NIGHT = 4


class OptionStrategyType(OpenEnum):
    """Values of Qot_Common.OptionStrategyType. Since 10.7."""

    UNKNOWN = 0
    SINGLE_OPTION = 1
    COVERED = 2
    SPREAD = 4
    STRADDLE = 6
    STRANGLE = 7
    COLLAR = 8
    BUTTERFLY = 9
    CONDOR = 11
    IRON_BUTTERFLY = 13
    IRON_CONDOR = 14
    CALENDAR_SPREAD = 15
    DIAGONAL_SPREAD = 16
    CUSTOMIZE = 100


class F10Type(OpenEnum):
    """Values of Qot_Common.F10Type. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "F10Type_Unknown",
            1: "F10Type_Q1",
            2: "F10Type_Q2",
            3: "F10Type_Q3",
            4: "F10Type_Q4",
            5: "F10Type_Q6",
            6: "F10Type_Q9",
            7: "F10Type_Annual",
            9: "F10Type_Quarterly",
            10: "F10Type_QuarterlyAnnual",
            11: "F10Type_MulQuarterly",
        }
    )

    UNKNOWN = 0
    Q1 = 1
    Q2 = 2
    Q3 = 3
    Q4 = 4
    Q6 = 5
    Q9 = 6
    ANNUAL = 7
    QUARTERLY = 9
    QUARTERLY_ANNUAL = 10
    MUL_QUARTERLY = 11


class EarningsPubTimeType(OpenEnum):
    """Values of Qot_Common.EarningsPubTimeType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "EarningsPubTimeType_Unknown",
            1: "EarningsPubTimeType_PreMarket",
            2: "EarningsPubTimeType_AfterMarket",
            3: "EarningsPubTimeType_DuringMarket",
        }
    )

    UNKNOWN = 0
    PRE_MARKET = 1
    AFTER_MARKET = 2
    DURING_MARKET = 3


class ValuationType(OpenEnum):
    """Values of Qot_Common.ValuationType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ValuationType_Unknown",
            1: "ValuationType_PE",
            2: "ValuationType_PB",
            3: "ValuationType_PS",
        }
    )

    UNKNOWN = 0
    PE = 1
    PB = 2
    PS = 3


class FinancialStatementsType(OpenEnum):
    """Values of Qot_Common.FinancialStatementsType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "FinancialStatementsType_Unknown",
            1: "FinancialStatementsType_Income",
            2: "FinancialStatementsType_BalanceSheet",
            3: "FinancialStatementsType_CashFlow",
            4: "FinancialStatementsType_MainIndex",
        }
    )

    UNKNOWN = 0
    INCOME = 1
    BALANCE_SHEET = 2
    CASH_FLOW = 3
    MAIN_INDEX = 4


class RevenueBreakdownType(OpenEnum):
    """Values of Qot_Common.RevenueBreakdownType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "RevenueBreakdownType_Unknown",
            1: "RevenueBreakdownType_Product",
            2: "RevenueBreakdownType_Industry",
            4: "RevenueBreakdownType_Region",
            8: "RevenueBreakdownType_Business",
        }
    )

    UNKNOWN = 0
    PRODUCT = 1
    INDUSTRY = 2
    REGION = 4
    BUSINESS = 8


class ResearchRatingType(OpenEnum):
    """Values of Qot_Common.ResearchRatingType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ResearchRatingType_Unknown",
            1: "ResearchRatingType_Sell",
            2: "ResearchRatingType_Underperform",
            3: "ResearchRatingType_Hold",
            4: "ResearchRatingType_Buy",
            5: "ResearchRatingType_StrongBuy",
        }
    )

    UNKNOWN = 0
    SELL = 1
    UNDERPERFORM = 2
    HOLD = 3
    BUY = 4
    STRONG_BUY = 5


class ResearchRatingDimensionType(OpenEnum):
    """Values of Qot_Common.ResearchRatingDimensionType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ResearchRatingDimensionType_Unknown",
            1: "ResearchRatingDimensionType_Institution",
            2: "ResearchRatingDimensionType_Analyst",
        }
    )

    UNKNOWN = 0
    INSTITUTION = 1
    ANALYST = 2


class MorningstarRatingType(OpenEnum):
    """Values of Qot_Common.MorningstarRatingType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "MorningstarRatingType_Unknown",
            1: "MorningstarRatingType_Quantitative",
            2: "MorningstarRatingType_Qualitative",
        }
    )

    UNKNOWN = 0
    QUANTITATIVE = 1
    QUALITATIVE = 2


class ValuationIntervalType(OpenEnum):
    """Values of Qot_Common.ValuationIntervalType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ValuationIntervalType_Unknown",
            1: "ValuationIntervalType_Month3",
            2: "ValuationIntervalType_Month6",
            3: "ValuationIntervalType_Year1",
            4: "ValuationIntervalType_Year3",
            5: "ValuationIntervalType_Since2019",
            6: "ValuationIntervalType_Year5",
            7: "ValuationIntervalType_Year10",
            8: "ValuationIntervalType_Year2",
            9: "ValuationIntervalType_Year20",
            10: "ValuationIntervalType_Year30",
        }
    )

    UNKNOWN = 0
    MONTH3 = 1
    MONTH6 = 2
    YEAR1 = 3
    YEAR3 = 4
    SINCE2019 = 5
    YEAR5 = 6
    YEAR10 = 7
    YEAR2 = 8
    YEAR20 = 9
    YEAR30 = 10


class HoldingChangesFilterType(OpenEnum):
    """Values of Qot_Common.HoldingChangesFilterType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "HoldingChangesFilterType_Unknown",
            1: "HoldingChangesFilterType_Increase",
            2: "HoldingChangesFilterType_Decrease",
            3: "HoldingChangesFilterType_NewIn",
            4: "HoldingChangesFilterType_CloseOut",
        }
    )

    UNKNOWN = 0
    INCREASE = 1
    DECREASE = 2
    NEW_IN = 3
    CLOSE_OUT = 4


class HolderDetailType(OpenEnum):
    """Values of Qot_Common.HolderDetailType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "HolderDetailType_Default",
            1000: "HolderDetailType_All",
            1: "HolderDetailType_Unclassified",
            2: "HolderDetailType_TraditionalInvestmentManager",
            3: "HolderDetailType_HedgeFundManager",
            4: "HolderDetailType_VCOrPE",
            5: "HolderDetailType_CorporatePensionPlanSponsor",
            6: "HolderDetailType_FoundationFundSponsor",
            7: "HolderDetailType_InsuranceCompany",
            8: "HolderDetailType_BankOrInvestmentBank",
            9: "HolderDetailType_FamilyOfficesOrTrust",
            10: "HolderDetailType_SovereignWealthFund",
            11: "HolderDetailType_REIT",
            12: "HolderDetailType_StructuredFinancePoolManager",
            13: "HolderDetailType_UnionPensionPlanSponsor",
            14: "HolderDetailType_GovernmentPensionPlanSponsor",
            15: "HolderDetailType_EndowmentFundSponsor",
            100: "HolderDetailType_IndividualInsiders",
            200: "HolderDetailType_IssueSponsoredADR",
            300: "HolderDetailType_CorporationsPublic",
            400: "HolderDetailType_CorporationsPrivate",
            500: "HolderDetailType_StateOwnedShares",
        }
    )

    DEFAULT = 0
    ALL = 1000
    UNCLASSIFIED = 1
    TRADITIONAL_INVESTMENT_MANAGER = 2
    HEDGE_FUND_MANAGER = 3
    VC_OR_PE = 4
    CORPORATE_PENSION_PLAN_SPONSOR = 5
    FOUNDATION_FUND_SPONSOR = 6
    INSURANCE_COMPANY = 7
    BANK_OR_INVESTMENT_BANK = 8
    FAMILY_OFFICES_OR_TRUST = 9
    SOVEREIGN_WEALTH_FUND = 10
    REIT = 11
    STRUCTURED_FINANCE_POOL_MANAGER = 12
    UNION_PENSION_PLAN_SPONSOR = 13
    GOVERNMENT_PENSION_PLAN_SPONSOR = 14
    ENDOWMENT_FUND_SPONSOR = 15
    INDIVIDUAL_INSIDERS = 100
    ISSUE_SPONSORED_ADR = 200
    CORPORATIONS_PUBLIC = 300
    CORPORATIONS_PRIVATE = 400
    STATE_OWNED_SHARES = 500


class CompanyProfileFieldType(OpenEnum):
    """Values of Qot_Common.CompanyProfileFieldType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "CompanyProfileFieldType_SourceText",
            1: "CompanyProfileFieldType_LinkType",
            2: "CompanyProfileFieldType_IndependentTitle",
        }
    )

    SOURCE_TEXT = 0
    LINK_TYPE = 1
    INDEPENDENT_TITLE = 2


class BuySellType(OpenEnum):
    """Values of Qot_Common.BuySellType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "BuySellType_Unknown",
            1: "BuySellType_NetBuy",
            2: "BuySellType_NetSell",
        }
    )

    UNKNOWN = 0
    NET_BUY = 1
    NET_SELL = 2


class OptionVolatilityTimePeriodType(OpenEnum):
    """Values of Qot_Common.OptionVolatilityTimePeriodType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "OptionVolatilityTimePeriodType_Unknown",
            1: "OptionVolatilityTimePeriodType_Week",
            2: "OptionVolatilityTimePeriodType_Month",
            3: "OptionVolatilityTimePeriodType_Quarter",
            4: "OptionVolatilityTimePeriodType_HalfYear",
            5: "OptionVolatilityTimePeriodType_Year",
        }
    )

    UNKNOWN = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    HALF_YEAR = 4
    YEAR = 5


class OptionImpvolStatusType(OpenEnum):
    """Values of Qot_Common.OptionImpvolStatusType. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ImpvolFluctuating",
            1: "ImpvolOvervalued",
            2: "ImpvolUndervalued",
        }
    )

    IMPVOL_FLUCTUATING = 0
    IMPVOL_OVERVALUED = 1
    IMPVOL_UNDERVALUED = 2


class IndicatorLangType(OpenEnum):
    """Values of Qot_Common.IndicatorLangType. Since 10.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "IndicatorLangType_Unknown",
            1: "IndicatorLangType_MyLang",
            2: "IndicatorLangType_Python",
        }
    )

    UNKNOWN = 0
    MY_LANG = 1
    PYTHON = 2


class IndicatorSearchMode(OpenEnum):
    """Values of Qot_Common.IndicatorSearchMode. Since 10.8."""

    PARTIAL = 0
    EXACT = 1


class IndicatorParamValueType(OpenEnum):
    """Values of Qot_Common.IndicatorParamValueType. Since 10.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "IndicatorParamValueType_UNKNOWN",
            1: "IndicatorParamValueType_INT",
            2: "IndicatorParamValueType_FLOAT",
            3: "IndicatorParamValueType_STRING",
            4: "IndicatorParamValueType_COLOR",
            5: "IndicatorParamValueType_SHAPE",
            6: "IndicatorParamValueType_LINE",
            7: "IndicatorParamValueType_BOOL",
        }
    )

    UNKNOWN = 0
    INT = 1
    FLOAT = 2
    STRING = 3
    COLOR = 4
    SHAPE = 5
    LINE = 6
    BOOL = 7


class IndicatorShape(OpenEnum):
    """Values of Qot_Common.IndicatorShape. Since 10.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "IndicatorShape_UNKNOWN",
            1: "IndicatorShape_XCROSS",
            2: "IndicatorShape_CROSS",
            3: "IndicatorShape_CIRCLE",
            4: "IndicatorShape_TRIANGLE_UP",
            5: "IndicatorShape_TRIANGLE_DOWN",
            6: "IndicatorShape_FLAG",
            7: "IndicatorShape_ARROW_UP",
            8: "IndicatorShape_ARROW_DOWN",
            9: "IndicatorShape_SQUARE",
            10: "IndicatorShape_DIAMOND",
            11: "IndicatorShape_LABEL_UP",
            12: "IndicatorShape_LABEL_DOWN",
        }
    )

    UNKNOWN = 0
    XCROSS = 1
    CROSS = 2
    CIRCLE = 3
    TRIANGLE_UP = 4
    TRIANGLE_DOWN = 5
    FLAG = 6
    ARROW_UP = 7
    ARROW_DOWN = 8
    SQUARE = 9
    DIAMOND = 10
    LABEL_UP = 11
    LABEL_DOWN = 12


class IndicatorLineType(OpenEnum):
    """Values of Qot_Common.IndicatorLineType. Since 10.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "IndicatorLineType_UNKNOWN",
            1: "IndicatorLineType_SOLID",
            2: "IndicatorLineType_DASHED",
            3: "IndicatorLineType_DOT",
            4: "IndicatorLineType_CROSS",
            5: "IndicatorLineType_CIRCLE",
            6: "IndicatorLineType_HISTOGRAM",
            7: "IndicatorLineType_HISTOGRAM_LINE",
            8: "IndicatorLineType_STEP",
            9: "IndicatorLineType_STEP_DIAMONDS",
        }
    )

    UNKNOWN = 0
    SOLID = 1
    DASHED = 2
    DOT = 3
    CROSS = 4
    CIRCLE = 5
    HISTOGRAM = 6
    HISTOGRAM_LINE = 7
    STEP = 8
    STEP_DIAMONDS = 9


class EC_Status(OpenEnum):
    """Values of Qot_Common.EC_Status. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_Status_Initialized",
            1: "EC_Status_Inactive",
            2: "EC_Status_Active",
            3: "EC_Status_Closed",
            4: "EC_Status_Halted",
            5: "EC_Status_Settled",
            6: "EC_Status_Canceled",
            7: "EC_Status_DeterminationPending",
            8: "EC_Status_Determined",
            9: "EC_Status_Finalized",
            100: "EC_Status_EventAbnormal",
            101: "EC_Status_EventInitialized",
            102: "EC_Status_EventActive",
            103: "EC_Status_EventClosed",
            104: "EC_Status_EventSettled",
            105: "EC_Status_EventCanceled",
            106: "EC_Status_EventFinalized",
        }
    )

    INITIALIZED = 0
    INACTIVE = 1
    ACTIVE = 2
    CLOSED = 3
    HALTED = 4
    SETTLED = 5
    CANCELED = 6
    DETERMINATION_PENDING = 7
    DETERMINED = 8
    FINALIZED = 9
    EVENT_ABNORMAL = 100
    EVENT_INITIALIZED = 101
    EVENT_ACTIVE = 102
    EVENT_CLOSED = 103
    EVENT_SETTLED = 104
    EVENT_CANCELED = 105
    EVENT_FINALIZED = 106


class EC_ContractType(OpenEnum):
    """Values of Qot_Common.EC_ContractType. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_ContractType_None",
            1: "EC_ContractType_Binary",
            2: "EC_ContractType_Scalar",
        }
    )

    NONE = 0
    BINARY = 1
    SCALAR = 2


class EC_Frequency(OpenEnum):
    """Values of Qot_Common.EC_Frequency. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_Frequency_Unknown",
            1: "EC_Frequency_Annual",
            2: "EC_Frequency_Monthly",
            3: "EC_Frequency_Weekly",
            4: "EC_Frequency_Daily",
            5: "EC_Frequency_Hourly",
            6: "EC_Frequency_Custom",
            7: "EC_Frequency_OneOff",
        }
    )

    UNKNOWN = 0
    ANNUAL = 1
    MONTHLY = 2
    WEEKLY = 3
    DAILY = 4
    HOURLY = 5
    CUSTOM = 6
    ONE_OFF = 7


class EC_MilestoneType(OpenEnum):
    """Values of Qot_Common.EC_MilestoneType. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_MilestoneType_Unknown",
            1: "EC_MilestoneType_FootballGame",
            2: "EC_MilestoneType_BasketballGame",
            3: "EC_MilestoneType_SoccerTournamentMultiLeg",
            4: "EC_MilestoneType_BaseballTournament",
            5: "EC_MilestoneType_BaseballGame",
        }
    )

    UNKNOWN = 0
    FOOTBALL_GAME = 1
    BASKETBALL_GAME = 2
    SOCCER_TOURNAMENT_MULTI_LEG = 3
    BASEBALL_TOURNAMENT = 4
    BASEBALL_GAME = 5


class EC_KlineSource(OpenEnum):
    """Values of Qot_Common.EC_KlineSource. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_KlineSource_None",
            1: "EC_KlineSource_OrderBookYes",
        }
    )

    NONE = 0
    ORDER_BOOK_YES = 1


@dataclass(slots=True, kw_only=True)
class QotHeader(Message):
    """Header common to quote requests. Since 10.5."""

    FULL_NAME: ClassVar[str] = "Qot_Common.QotHeader"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityFirm", "security_firm", "int32", "optional", enum="trd_common.SecurityFirm"),
    )

    security_firm: trd_common.SecurityFirm | None = None
    """The securities firm the request is meant for. Absent leaves the choice to OpenD."""


@dataclass(slots=True, kw_only=True, frozen=True)
class Security(Message):
    """A security, named by market and code."""

    FULL_NAME: ClassVar[str] = "Qot_Common.Security"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "code", "code", "string", "required"),
    )

    __match_args__ = ("market", "code")

    market: QotMarket
    """The market it is found in."""
    code: str
    """Its code within the market, without the market's prefix: 00700, AAPL."""


@dataclass(slots=True, kw_only=True)
class KLine(Message):
    """A candlestick: the trading of one security in one period."""

    FULL_NAME: ClassVar[str] = "Qot_Common.KLine"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "isBlank", "is_blank", "bool", "required"),
        Field(3, "highPrice", "high_price", "double", "optional"),
        Field(4, "openPrice", "open_price", "double", "optional"),
        Field(5, "lowPrice", "low_price", "double", "optional"),
        Field(6, "closePrice", "close_price", "double", "optional"),
        Field(7, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(8, "volume", "volume", "int64", "optional"),
        Field(9, "turnover", "turnover", "double", "optional"),
        Field(10, "turnoverRate", "turnover_rate", "double", "optional"),
        Field(11, "pe", "pe", "double", "optional"),
        Field(12, "changeRate", "change_rate", "double", "optional"),
        Field(13, "timestamp", "timestamp", "double", "optional"),
        Field(14, "hpVolume", "hp_volume", "double", "optional"),
    )

    time: str
    """Time of the candlestick as yyyy-MM-dd HH:mm:ss, in exchange-local time: Beijing time for Hong Kong and
    mainland China, US Eastern time for the US.
    """
    is_blank: bool
    """True for a placeholder in which only the time is set."""
    high_price: float | None = None
    """Highest price, in the security's currency."""
    open_price: float | None = None
    """First price, in the security's currency."""
    low_price: float | None = None
    """Lowest price, in the security's currency."""
    close_price: float | None = None
    """Last price, in the security's currency."""
    last_close_price: float | None = None
    """Last price of the period before, in the security's currency."""
    volume: int | None = None
    """Volume in shares or contracts."""
    turnover: float | None = None
    """Turnover in the security's currency."""
    turnover_rate: float | None = None
    """Share of the outstanding shares traded, as a fraction: 0.2 is 20%."""
    pe: float | None = None
    """Price-earnings ratio."""
    change_rate: float | None = None
    """Change against the period before, in percent: 20 is 20%."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""
    hp_volume: float | None = None
    """Volume with its decimals, for securities traded in fractions. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class OptionBasicQotExData(Message):
    """The part of a quote that only options have."""

    FULL_NAME: ClassVar[str] = "Qot_Common.OptionBasicQotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikePrice", "strike_price", "double", "required"),
        Field(2, "contractSize", "contract_size", "int32", "required"),
        Field(17, "contractSizeFloat", "contract_size_float", "double", "optional"),
        Field(3, "openInterest", "open_interest", "int32", "required"),
        Field(4, "impliedVolatility", "implied_volatility", "double", "required"),
        Field(5, "premium", "premium", "double", "required"),
        Field(6, "delta", "delta", "double", "required"),
        Field(7, "gamma", "gamma", "double", "required"),
        Field(8, "vega", "vega", "double", "required"),
        Field(9, "theta", "theta", "double", "required"),
        Field(10, "rho", "rho", "double", "required"),
        Field(11, "netOpenInterest", "net_open_interest", "int32", "optional"),
        Field(12, "expiryDateDistance", "expiry_date_distance", "int32", "optional"),
        Field(13, "contractNominalValue", "contract_nominal_value", "double", "optional"),
        Field(14, "ownerLotMultiplier", "owner_lot_multiplier", "double", "optional"),
        Field(15, "optionAreaType", "option_area_type", "int32", "optional", enum="qot_common.OptionAreaType"),
        Field(16, "contractMultiplier", "contract_multiplier", "double", "optional"),
        Field(18, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
    )

    strike_price: float
    """Strike price, in the option's currency."""
    contract_size: int
    """Shares per contract, as a whole number."""
    contract_size_float: float | None = None
    """Shares per contract, with decimals. Since 3.24."""
    open_interest: int
    """Open contracts."""
    implied_volatility: float
    """Implied volatility, in percent: 20 is 20%."""
    premium: float
    """Premium over the underlying, in percent: 20 is 20%."""
    delta: float
    """Delta."""
    gamma: float
    """Gamma."""
    vega: float
    """Vega."""
    theta: float
    """Theta."""
    rho: float
    """Rho."""
    net_open_interest: int | None = None
    """Net open contracts, Hong Kong only. Since 3.14."""
    expiry_date_distance: int | None = None
    """Days to expiry; negative when expired. Since 3.14."""
    contract_nominal_value: float | None = None
    """Nominal value of a contract, Hong Kong only. Since 3.14."""
    owner_lot_multiplier: float | None = None
    """Board lots of the underlying that a contract stands for, Hong Kong only; absent for index options. Since 3.14."""
    option_area_type: OptionAreaType | None = None
    """When the option can be exercised. Since 3.14."""
    contract_multiplier: float | None = None
    """Multiplier of a contract. Since 3.14."""
    index_option_type: IndexOptionType | None = None
    """Size of an index option. Since 5.0."""


@dataclass(slots=True, kw_only=True)
class PreAfterMarketData(Message):
    """Trading outside regular hours: pre-market, after-hours or overnight. For the Shanghai STAR market only volume
    and turnover are told. Since 3.13.
    """

    FULL_NAME: ClassVar[str] = "Qot_Common.PreAfterMarketData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "optional"),
        Field(2, "highPrice", "high_price", "double", "optional"),
        Field(3, "lowPrice", "low_price", "double", "optional"),
        Field(4, "volume", "volume", "int64", "optional"),
        Field(5, "turnover", "turnover", "double", "optional"),
        Field(6, "changeVal", "change_val", "double", "optional"),
        Field(7, "changeRate", "change_rate", "double", "optional"),
        Field(8, "amplitude", "amplitude", "double", "optional"),
    )

    price: float | None = None
    """Latest price, in the security's currency."""
    high_price: float | None = None
    """Highest price, in the security's currency."""
    low_price: float | None = None
    """Lowest price, in the security's currency."""
    volume: int | None = None
    """Volume in shares."""
    turnover: float | None = None
    """Turnover in the security's currency."""
    change_val: float | None = None
    """Change of price, in the security's currency."""
    change_rate: float | None = None
    """Change of price, in percent: 20 is 20%."""
    amplitude: float | None = None
    """Span between highest and lowest price, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class FutureBasicQotExData(Message):
    """The part of a quote that only futures have. Since 3.17."""

    FULL_NAME: ClassVar[str] = "Qot_Common.FutureBasicQotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastSettlePrice", "last_settle_price", "double", "required"),
        Field(2, "position", "position", "int32", "required"),
        Field(3, "positionChange", "position_change", "int32", "required"),
        Field(4, "expiryDateDistance", "expiry_date_distance", "int32", "optional"),
    )

    last_settle_price: float
    """Settlement price of the day before."""
    position: int
    """Open contracts."""
    position_change: int
    """Change of open contracts on the day."""
    expiry_date_distance: int | None = None
    """Days to expiry."""


@dataclass(slots=True, kw_only=True)
class WarrantBasicQotExData(Message):
    """The part of a quote that only warrants have. Since 3.23."""

    FULL_NAME: ClassVar[str] = "Qot_Common.WarrantBasicQotExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "delta", "delta", "double", "optional"),
        Field(2, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(3, "premium", "premium", "double", "required"),
    )

    delta: float | None = None
    """Delta; calls and puts only."""
    implied_volatility: float | None = None
    """Implied volatility, in percent; calls and puts only."""
    premium: float
    """Premium over the underlying, in percent: 20 is 20%."""


@dataclass(slots=True, kw_only=True)
class BasicQot(Message):
    """The latest quote of one security."""

    FULL_NAME: ClassVar[str] = "Qot_Common.BasicQot"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(24, "name", "name", "string", "optional"),
        Field(2, "isSuspended", "is_suspended", "bool", "required"),
        Field(3, "listTime", "list_time", "string", "required"),
        Field(4, "priceSpread", "price_spread", "double", "required"),
        Field(5, "updateTime", "update_time", "string", "required"),
        Field(6, "highPrice", "high_price", "double", "required"),
        Field(7, "openPrice", "open_price", "double", "required"),
        Field(8, "lowPrice", "low_price", "double", "required"),
        Field(9, "curPrice", "cur_price", "double", "required"),
        Field(10, "lastClosePrice", "last_close_price", "double", "required"),
        Field(11, "volume", "volume", "int64", "required"),
        Field(12, "turnover", "turnover", "double", "required"),
        Field(13, "turnoverRate", "turnover_rate", "double", "required"),
        Field(14, "amplitude", "amplitude", "double", "required"),
        Field(15, "darkStatus", "dark_status", "int32", "optional", enum="qot_common.DarkStatus"),
        Field(16, "optionExData", "option_ex_data", "message", "optional", message="qot_common.OptionBasicQotExData"),
        Field(17, "listTimestamp", "list_timestamp", "double", "optional"),
        Field(18, "updateTimestamp", "update_timestamp", "double", "optional"),
        Field(19, "preMarket", "pre_market", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(20, "afterMarket", "after_market", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(21, "secStatus", "sec_status", "int32", "optional", enum="qot_common.SecurityStatus"),
        Field(22, "futureExData", "future_ex_data", "message", "optional", message="qot_common.FutureBasicQotExData"),
        Field(
            23, "warrantExData", "warrant_ex_data", "message", "optional", message="qot_common.WarrantBasicQotExData"
        ),
        Field(25, "overnight", "overnight", "message", "optional", message="qot_common.PreAfterMarketData"),
        Field(26, "hpVolume", "hp_volume", "double", "optional"),
    )

    security: Security
    """The security."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    is_suspended: bool
    """Whether trading is suspended."""
    list_time: str
    """Day of listing as yyyy-MM-dd, in exchange-local time."""
    price_spread: float
    """Size of a price step, in the security's currency."""
    update_time: str
    """When the latest price was made, as exchange-local time; it says nothing of the other fields."""
    high_price: float
    """Highest price of the day, in the security's currency."""
    open_price: float
    """First price of the day, in the security's currency."""
    low_price: float
    """Lowest price of the day, in the security's currency."""
    cur_price: float
    """Latest price, in the security's currency."""
    last_close_price: float
    """Closing price of the day before, in the security's currency."""
    volume: int
    """Volume of the day in shares or contracts."""
    turnover: float
    """Turnover of the day in the security's currency."""
    turnover_rate: float
    """Share of the outstanding shares traded, in percent: 20 is 20%."""
    amplitude: float
    """Span between highest and lowest price, in percent: 20 is 20%."""
    dark_status: DarkStatus | None = None
    """State of grey-market trading."""
    option_ex_data: OptionBasicQotExData | None = None
    """Further data of an option. Absent for other securities."""
    list_timestamp: float | None = None
    """Day of listing, in seconds since 1970 UTC. Since 3.7."""
    update_timestamp: float | None = None
    """The same moment as updateTime, in seconds since 1970 UTC. Since 3.7."""
    pre_market: PreAfterMarketData | None = None
    """Pre-market trading, US. Since 3.14."""
    after_market: PreAfterMarketData | None = None
    """After-hours trading, US and the Shanghai STAR market. Since 3.14."""
    sec_status: SecurityStatus | None = None
    """State of the security. Since 3.14."""
    future_ex_data: FutureBasicQotExData | None = None
    """Further data of a future. Absent for other securities. Since 3.17."""
    warrant_ex_data: WarrantBasicQotExData | None = None
    """Further data of a warrant. Absent for other securities. Since 3.23."""
    overnight: PreAfterMarketData | None = None
    """Overnight trading, US. Since 9.2."""
    hp_volume: float | None = None
    """Volume of the day with its decimals, for securities traded in fractions. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class TimeShare(Message):
    """Message Qot_Common.TimeShare."""

    FULL_NAME: ClassVar[str] = "Qot_Common.TimeShare"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "minute", "minute", "int32", "required"),
        Field(3, "isBlank", "is_blank", "bool", "required"),
        Field(4, "price", "price", "double", "optional"),
        Field(5, "lastClosePrice", "last_close_price", "double", "optional"),
        Field(6, "avgPrice", "avg_price", "double", "optional"),
        Field(7, "volume", "volume", "int64", "optional"),
        Field(8, "turnover", "turnover", "double", "optional"),
        Field(9, "timestamp", "timestamp", "double", "optional"),
        Field(10, "hpVolume", "hp_volume", "double", "optional"),
    )

    time: str
    minute: int
    is_blank: bool
    price: float | None = None
    last_close_price: float | None = None
    avg_price: float | None = None
    volume: int | None = None
    turnover: float | None = None
    timestamp: float | None = None
    """Since 3.7."""
    hp_volume: float | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class SecurityStaticBasic(Message):
    """Message Qot_Common.SecurityStaticBasic."""

    FULL_NAME: ClassVar[str] = "Qot_Common.SecurityStaticBasic"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "id", "id", "int64", "required"),
        Field(3, "lotSize", "lot_size", "int32", "required"),
        Field(4, "secType", "sec_type", "int32", "required", enum="qot_common.SecurityType"),
        Field(5, "name", "name", "string", "required"),
        Field(6, "listTime", "list_time", "string", "required"),
        Field(7, "delisting", "delisting", "bool", "optional"),
        Field(8, "listTimestamp", "list_timestamp", "double", "optional"),
        Field(9, "exchType", "exch_type", "int32", "optional", enum="qot_common.ExchType"),
    )

    security: Security
    id: int
    lot_size: int
    sec_type: SecurityType
    name: str
    list_time: str
    delisting: bool | None = None
    list_timestamp: float | None = None
    """Since 3.7."""
    exch_type: ExchType | None = None
    """Since 5.8."""


@dataclass(slots=True, kw_only=True)
class WarrantStaticExData(Message):
    """Message Qot_Common.WarrantStaticExData."""

    FULL_NAME: ClassVar[str] = "Qot_Common.WarrantStaticExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_common.WarrantType"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
    )

    type: WarrantType
    owner: Security


@dataclass(slots=True, kw_only=True)
class OptionStaticExData(Message):
    """Message Qot_Common.OptionStaticExData."""

    FULL_NAME: ClassVar[str] = "Qot_Common.OptionStaticExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_common.OptionType"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(3, "strikeTime", "strike_time", "string", "required"),
        Field(4, "strikePrice", "strike_price", "double", "required"),
        Field(5, "suspend", "suspend", "bool", "required"),
        Field(6, "market", "market", "string", "required"),
        Field(7, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(8, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(9, "expirationCycle", "expiration_cycle", "int32", "optional", enum="qot_common.ExpirationCycle"),
        Field(
            10, "optionStandardType", "option_standard_type", "int32", "optional", enum="qot_common.OptionStandardType"
        ),
        Field(
            11,
            "optionSettlementMode",
            "option_settlement_mode",
            "int32",
            "optional",
            enum="qot_common.OptionSettlementMode",
        ),
    )

    type: OptionType
    owner: Security
    strike_time: str
    strike_price: float
    suspend: bool
    market: str
    strike_timestamp: float | None = None
    """Since 3.7."""
    index_option_type: IndexOptionType | None = None
    """Since 3.14."""
    expiration_cycle: ExpirationCycle | None = None
    """Since 9.2."""
    option_standard_type: OptionStandardType | None = None
    """Since 9.2."""
    option_settlement_mode: OptionSettlementMode | None = None
    """Since 9.2."""


@dataclass(slots=True, kw_only=True)
class FutureStaticExData(Message):
    """Message Qot_Common.FutureStaticExData. Since 3.17."""

    FULL_NAME: ClassVar[str] = "Qot_Common.FutureStaticExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(2, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(3, "isMainContract", "is_main_contract", "bool", "required"),
    )

    last_trade_time: str
    last_trade_timestamp: float | None = None
    is_main_contract: bool


@dataclass(slots=True, kw_only=True)
class SecurityStaticInfo(Message):
    """Message Qot_Common.SecurityStaticInfo."""

    FULL_NAME: ClassVar[str] = "Qot_Common.SecurityStaticInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basic", "basic", "message", "required", message="qot_common.SecurityStaticBasic"),
        Field(2, "warrantExData", "warrant_ex_data", "message", "optional", message="qot_common.WarrantStaticExData"),
        Field(3, "optionExData", "option_ex_data", "message", "optional", message="qot_common.OptionStaticExData"),
        Field(4, "futureExData", "future_ex_data", "message", "optional", message="qot_common.FutureStaticExData"),
    )

    basic: SecurityStaticBasic
    warrant_ex_data: WarrantStaticExData | None = None
    option_ex_data: OptionStaticExData | None = None
    future_ex_data: FutureStaticExData | None = None
    """Since 3.17."""


@dataclass(slots=True, kw_only=True)
class Broker(Message):
    """Message Qot_Common.Broker."""

    FULL_NAME: ClassVar[str] = "Qot_Common.Broker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "id", "id", "int64", "required"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "pos", "pos", "int32", "required"),
        Field(4, "orderID", "order_id", "int64", "optional"),
        Field(5, "volume", "volume", "int64", "optional"),
    )

    id: int
    name: str
    pos: int
    order_id: int | None = None
    """Since 3.20."""
    volume: int | None = None
    """Since 3.20."""


@dataclass(slots=True, kw_only=True)
class Ticker(Message):
    """A tick: one trade of one security."""

    FULL_NAME: ClassVar[str] = "Qot_Common.Ticker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "sequence", "sequence", "int64", "required"),
        Field(3, "dir", "dir", "int32", "required", enum="qot_common.TickerDirection"),
        Field(4, "price", "price", "double", "required"),
        Field(5, "volume", "volume", "int64", "required"),
        Field(6, "turnover", "turnover", "double", "required"),
        Field(7, "recvTime", "recv_time", "double", "optional"),
        Field(8, "type", "type", "int32", "optional", enum="qot_common.TickerType"),
        Field(9, "typeSign", "type_sign", "int32", "optional"),
        Field(10, "pushDataType", "push_data_type", "int32", "optional", enum="qot_common.PushDataType"),
        Field(11, "timestamp", "timestamp", "double", "optional"),
        Field(12, "hpVolume", "hp_volume", "double", "optional"),
    )

    time: str
    """When the trade was made, as yyyy-MM-dd HH:mm:ss with or without decimals, in exchange-local time: Beijing time
    for Hong Kong and mainland China, US Eastern time for the US.
    """
    sequence: int
    """Identifies the tick. It can lie above 2^53 and must be kept exact."""
    dir: TickerDirection
    """Which side set off the trade."""
    price: float
    """Price in the security's currency."""
    volume: int
    """Volume in shares or contracts."""
    turnover: float
    """Turnover in the security's currency."""
    recv_time: float | None = None
    """When OpenD received the pushed tick by its own clock, in seconds since 1970 UTC; 0 if it was not pushed. Meant
    for measuring delay.
    """
    type: TickerType | None = None
    """The kind of trade."""
    type_sign: int | None = None
    """The exchange's letter for the kind of trade, as an ASCII code; 32 (a space) for none."""
    push_data_type: PushDataType | None = None
    """Where the tick comes from; set in pushes."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""
    hp_volume: float | None = None
    """Volume with its decimals, for securities traded in fractions. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class OrderBookDetail(Message):
    """One order in an order book. Since 3.21."""

    FULL_NAME: ClassVar[str] = "Qot_Common.OrderBookDetail"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "orderID", "order_id", "int64", "required"),
        Field(2, "volume", "volume", "int64", "required"),
    )

    order_id: int
    """Id given by the exchange; not the id of the trade protocols."""
    volume: int
    """Quantity in shares."""


@dataclass(slots=True, kw_only=True)
class OrderBook(Message):
    """One price level of an order book."""

    FULL_NAME: ClassVar[str] = "Qot_Common.OrderBook"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "price", "price", "double", "required"),
        Field(2, "volume", "volume", "int64", "required"),
        Field(3, "orederCount", "oreder_count", "int32", "required"),
        Field(4, "detailList", "detail_list", "message", "repeated", message="qot_common.OrderBookDetail"),
        Field(5, "hpVolume", "hp_volume", "double", "optional"),
    )

    price: float
    """Price in the security's currency."""
    volume: int
    """Quantity of all orders at the price, in shares or contracts."""
    oreder_count: int
    """How many orders stand at the price; the misspelling is the vendor's."""
    detail_list: list[OrderBookDetail] = empty_list()
    """The single orders. Filled only with isSubOrderBookDetail and a right that includes them. Since 3.21."""
    hp_volume: float | None = None
    """Quantity with its decimals, for securities traded in fractions. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class ShareHoldingChange(Message):
    """Message Qot_Common.ShareHoldingChange."""

    FULL_NAME: ClassVar[str] = "Qot_Common.ShareHoldingChange"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "holderName", "holder_name", "string", "required"),
        Field(2, "holdingQty", "holding_qty", "double", "required"),
        Field(3, "holdingRatio", "holding_ratio", "double", "required"),
        Field(4, "changeQty", "change_qty", "double", "required"),
        Field(5, "changeRatio", "change_ratio", "double", "required"),
        Field(6, "time", "time", "string", "required"),
        Field(7, "timestamp", "timestamp", "double", "optional"),
    )

    holder_name: str
    holding_qty: float
    holding_ratio: float
    change_qty: float
    change_ratio: float
    time: str
    timestamp: float | None = None
    """Since 3.7."""


@dataclass(slots=True, kw_only=True)
class SubInfo(Message):
    """The securities subscribed to with one sub type."""

    FULL_NAME: ClassVar[str] = "Qot_Common.SubInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "subType", "sub_type", "int32", "required", enum="qot_common.SubType"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    sub_type: SubType
    """The sub type."""
    security_list: list[Security] = empty_list()
    """The securities."""


@dataclass(slots=True, kw_only=True)
class ConnSubInfo(Message):
    """The subscriptions of one connection."""

    FULL_NAME: ClassVar[str] = "Qot_Common.ConnSubInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "subInfoList", "sub_info_list", "message", "repeated", message="qot_common.SubInfo"),
        Field(2, "usedQuota", "used_quota", "int32", "required"),
        Field(3, "isOwnConnData", "is_own_conn_data", "bool", "required"),
        Field(4, "securityFirm", "security_firm", "int32", "optional", enum="trd_common.SecurityFirm"),
        Field(5, "optionUsedQuota", "option_used_quota", "int32", "optional"),
    )

    sub_info_list: list[SubInfo] = empty_list()
    """The subscriptions, one entry per sub type."""
    used_quota: int
    """Quota this connection uses."""
    is_own_conn_data: bool
    """Whether this is the connection that asks."""
    security_firm: trd_common.SecurityFirm | None = None
    """The securities firm the subscriptions are made with. Since 10.5."""
    option_used_quota: int | None = None
    """Option quota this connection uses. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class PlateInfo(Message):
    """Message Qot_Common.PlateInfo."""

    FULL_NAME: ClassVar[str] = "Qot_Common.PlateInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "plateType", "plate_type", "int32", "optional", enum="qot_common.PlateSetType"),
    )

    plate: Security
    name: str
    plate_type: PlateSetType | None = None


@dataclass(slots=True, kw_only=True)
class Rehab(Message):
    """Message Qot_Common.Rehab."""

    FULL_NAME: ClassVar[str] = "Qot_Common.Rehab"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "companyActFlag", "company_act_flag", "int64", "required", enum="qot_common.CompanyAct"),
        Field(3, "fwdFactorA", "fwd_factor_a", "double", "required"),
        Field(4, "fwdFactorB", "fwd_factor_b", "double", "required"),
        Field(5, "bwdFactorA", "bwd_factor_a", "double", "required"),
        Field(6, "bwdFactorB", "bwd_factor_b", "double", "required"),
        Field(7, "splitBase", "split_base", "int32", "optional"),
        Field(8, "splitErt", "split_ert", "int32", "optional"),
        Field(9, "joinBase", "join_base", "int32", "optional"),
        Field(10, "joinErt", "join_ert", "int32", "optional"),
        Field(11, "bonusBase", "bonus_base", "int32", "optional"),
        Field(12, "bonusErt", "bonus_ert", "int32", "optional"),
        Field(13, "transferBase", "transfer_base", "int32", "optional"),
        Field(14, "transferErt", "transfer_ert", "int32", "optional"),
        Field(15, "allotBase", "allot_base", "int32", "optional"),
        Field(16, "allotErt", "allot_ert", "int32", "optional"),
        Field(17, "allotPrice", "allot_price", "double", "optional"),
        Field(18, "addBase", "add_base", "int32", "optional"),
        Field(19, "addErt", "add_ert", "int32", "optional"),
        Field(20, "addPrice", "add_price", "double", "optional"),
        Field(21, "dividend", "dividend", "double", "optional"),
        Field(22, "spDividend", "sp_dividend", "double", "optional"),
        Field(24, "spinOffBase", "spin_off_base", "double", "optional"),
        Field(25, "spinOffErt", "spin_off_ert", "double", "optional"),
        Field(23, "timestamp", "timestamp", "double", "optional"),
    )

    time: str
    company_act_flag: CompanyAct
    fwd_factor_a: float
    fwd_factor_b: float
    bwd_factor_a: float
    bwd_factor_b: float
    split_base: int | None = None
    split_ert: int | None = None
    join_base: int | None = None
    join_ert: int | None = None
    bonus_base: int | None = None
    bonus_ert: int | None = None
    transfer_base: int | None = None
    transfer_ert: int | None = None
    allot_base: int | None = None
    allot_ert: int | None = None
    allot_price: float | None = None
    add_base: int | None = None
    add_ert: int | None = None
    add_price: float | None = None
    dividend: float | None = None
    sp_dividend: float | None = None
    spin_off_base: float | None = None
    """Since 9.4."""
    spin_off_ert: float | None = None
    """Since 9.4."""
    timestamp: float | None = None
    """Since 3.8."""


@dataclass(slots=True, kw_only=True)
class ComboLeg(Message):
    """Message Qot_Common.ComboLeg. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_Common.ComboLeg"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "side", "side", "int32", "optional", enum="trd_common.TrdSide"),
        Field(3, "qtyRatio", "qty_ratio", "double", "optional"),
        Field(4, "positionID", "position_id", "uint64", "optional"),
        Field(5, "predSide", "pred_side", "int32", "optional", enum="common.PredSide"),
    )

    security: Security
    side: trd_common.TrdSide | None = None
    qty_ratio: float | None = None
    position_id: int | None = None
    pred_side: common.PredSide | None = None
    """Since 10.9."""


@dataclass(slots=True, kw_only=True)
class IndicatorParamValue(Message):
    """Message Qot_Common.IndicatorParamValue. Since 10.8."""

    FULL_NAME: ClassVar[str] = "Qot_Common.IndicatorParamValue"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "enum", "optional", enum="qot_common.IndicatorParamValueType"),
        Field(2, "intValue", "int_value", "int64", "optional"),
        Field(3, "floatValue", "float_value", "float", "optional"),
        Field(4, "stringValue", "string_value", "string", "optional"),
        Field(5, "boolValue", "bool_value", "bool", "optional"),
        Field(6, "colorValue", "color_value", "string", "optional"),
        Field(7, "shapeValue", "shape_value", "enum", "optional", enum="qot_common.IndicatorShape"),
        Field(8, "lineValue", "line_value", "enum", "optional", enum="qot_common.IndicatorLineType"),
    )

    type: IndicatorParamValueType | None = None
    int_value: int | None = None
    float_value: float | None = None
    string_value: str | None = None
    bool_value: bool | None = None
    color_value: str | None = None
    shape_value: IndicatorShape | None = None
    line_value: IndicatorLineType | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorInputParam(Message):
    """Message Qot_Common.IndicatorInputParam. Since 10.8."""

    FULL_NAME: ClassVar[str] = "Qot_Common.IndicatorInputParam"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "optional"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "value", "value", "message", "optional", message="qot_common.IndicatorParamValue"),
        Field(4, "varName", "var_name", "string", "optional"),
    )

    index: int | None = None
    name: str | None = None
    value: IndicatorParamValue | None = None
    var_name: str | None = None


@dataclass(slots=True, kw_only=True)
class IndicatorOutputParam(Message):
    """Message Qot_Common.IndicatorOutputParam. Since 10.8."""

    FULL_NAME: ClassVar[str] = "Qot_Common.IndicatorOutputParam"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "optional"),
        Field(2, "name", "name", "string", "optional"),
    )

    index: int | None = None
    name: str | None = None
