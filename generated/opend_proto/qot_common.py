# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that the quote protocols share. It is no protocol itself and has no id."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, FlagEnum, Message, OpenEnum, empty_list
from .texts import read_texts

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
    """Event contracts: they pay by the outcome of an event. Since 10.9."""


class SecurityType(OpenEnum):
    """The kinds of security."""

    UNKNOWN = 0
    """Not known."""
    BOND = 1
    """Debt security (bond)."""
    BWRT = 2
    """Basket warrant."""
    EQTY = 3
    """Stock."""
    TRUST = 4
    """Trust or fund, ETFs among them."""
    WARRANT = 5
    """Warrant, callable bull or bear contract, or inline warrant."""
    INDEX = 6
    """Index, such as HK.800000, the Hang Seng Index."""
    PLATE = 7
    """Plate: a named group of securities, such as an industry."""
    DRVT = 8
    """Option."""
    PLATE_SET = 9
    """Set of plates; see PlateSetType for the kinds."""
    FUTURE = 10
    """Futures contract. Since 3.17."""
    FOREX = 11
    """Currency pair. Since 10.3."""
    CRYPTO = 12
    """Cryptocurrency. Since 10.5."""


class PlateSetType(OpenEnum):
    """The ways in which plates are grouped."""

    ALL = 0
    """Plates of every kind."""
    INDUSTRY = 1
    """Plates that group shares by industry."""
    REGION = 2
    """Plates by region; none so far for Hong Kong and the US."""
    CONCEPT = 3
    """Plates by theme."""
    OTHER = 4
    """Other plates. Returned by Qot_GetOwnerPlate (3207) only; not to be sent in requests."""


class WarrantType(OpenEnum):
    """The kinds of warrant."""

    UNKNOWN = 0
    """Not known."""
    BUY = 1
    """Call warrant."""
    SELL = 2
    """Put warrant."""
    BULL = 3
    """Callable bull contract."""
    BEAR = 4
    """Callable bear contract."""
    IN_LINE = 5
    """Inline warrant, with an upper and a lower strike price. Since 3.13."""


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
    """The states of a market during its day. Times of day are exchange-local; where none is given they depend on the
    product.
    """

    NONE = 0
    """No trading yet: in Hong Kong 8:55 to 9:00 and in mainland China 8:55 to 9:15, for options until they open."""
    AUCTION = 1
    """Opening auction: Hong Kong 9:00 to 9:20, mainland China 9:15 to 9:25."""
    WAITING_OPEN = 2
    """Waiting for the morning session: Hong Kong from 9:20, mainland China from 9:25, to 9:30."""
    MORNING = 3
    """Morning session: Hong Kong 9:30 to 12:00, mainland China 9:30 to 11:30."""
    REST = 4
    """Midday break: Hong Kong 12:00 to 13:00, mainland China 11:30 to 13:00; US index options have one too."""
    AFTERNOON = 5
    """Afternoon session: Hong Kong 13:00 to 16:00, mainland China 13:00 to 15:00. For US stocks and options the
    regular session, for stocks 9:30 to 16:00.
    """
    CLOSED = 6
    """Closed until the next trading day."""
    PRE_MARKET_BEGIN = 8
    """Pre-market trading of US stocks, 4:00 to 9:30."""
    PRE_MARKET_END = 9
    """Pre-market trading of US stocks is over."""
    AFTER_HOURS_BEGIN = 10
    """After-hours trading of US stocks, 16:00 to 20:00."""
    AFTER_HOURS_END = 11
    """After-hours trading of US stocks is over, 20:00 to 4:00 of the next day."""
    FUTU_SWITCH_DATE = 12
    """The vendor switches to the next trading day (inferred from the name). Since 8.7."""
    NIGHT_OPEN = 13
    """Night session of futures in Hong Kong, Singapore and Japan."""
    NIGHT_END = 14
    """Night session of futures in Hong Kong, Singapore and Japan is over."""
    FUTURE_DAY_OPEN = 15
    """Day session of futures in Hong Kong, Singapore and Japan."""
    FUTURE_DAY_BREAK = 16
    """Break in the day session of futures."""
    FUTURE_DAY_CLOSE = 17
    """Day session of futures in Hong Kong, Singapore and Japan is over."""
    FUTURE_DAY_WAIT_FOR_OPEN = 18
    """Futures in Hong Kong, Singapore and Japan wait for their next session, by day or night."""
    HK_CAS = 19
    """Closing auction in Hong Kong, 16:00 to 16:08."""
    FUTURE_NIGHT_WAIT = 20
    """Waiting for the night session of futures. No longer used. Since 3.21."""
    FUTURE_AFTERNOON = 21
    """Afternoon session of futures. No longer used. Since 3.21."""
    FUTURE_SWITCH_DATE = 22
    """US futures wait for the opening. The vendor's proto calls it no longer used, its documentation lists it as in
    use. Since 3.21.
    """
    FUTURE_OPEN = 23
    """US futures trade. Since 3.21."""
    FUTURE_BREAK = 24
    """Break in the trading of US futures. Since 3.21."""
    FUTURE_BREAK_OVER = 25
    """US futures trade again after a break. Since 3.21."""
    FUTURE_CLOSE = 26
    """Trading of US futures is over. Since 3.21."""
    STIB_AFTER_HOURS_WAIT = 27
    """Waiting for after-hours trading of A-shares, 15:00 to 15:05; older name of AShareAfterHoursWait. Since 3.25."""
    A_SHARE_AFTER_HOURS_WAIT = 27
    """Waiting for after-hours trading of A-shares, 15:00 to 15:05. Shanghai A-shares and ETFs, Shenzhen A-shares,
    depositary receipts and ETFs; the documentation of 10.2 still says the STAR market only. Since 3.25.
    """
    STIB_AFTER_HOURS_BEGIN = 28
    """Fixed-price after-hours trading of A-shares, 15:05 to 15:30; older name of AShareAfterHoursBegin. Since 3.25."""
    A_SHARE_AFTER_HOURS_BEGIN = 28
    """Fixed-price after-hours trading of A-shares, 15:05 to 15:30. Securities as for AShareAfterHoursWait. Since
    3.25.
    """
    STIB_AFTER_HOURS_END = 29
    """After-hours trading of A-shares is over, from 15:30; older name of AShareAfterHoursEnd. Since 3.25."""
    A_SHARE_AFTER_HOURS_END = 29
    """After-hours trading of A-shares is over, from 15:30. Securities as for AShareAfterHoursWait. Since 3.25."""
    CLOSE_AUCTION = 30
    """Auction at the close. No source tells in which market. Since 8.7."""
    AFTERNOON_END = 31
    """Closed, by the name after the afternoon session. No source tells in which market. Since 8.7."""
    NIGHT = 32
    """Night trading of US index options. Since 8.7."""
    OVERNIGHT_BEGIN = 33
    """Overnight trading begins. No source tells in which market; US stocks have OVERNIGHT. Since 8.7."""
    OVERNIGHT_END = 34
    """Overnight trading is over. No source tells in which market. Since 8.7."""
    TRADE_AT_LAST = 35
    """Late trading of US index options. The vendor's proto calls it trading before the close. Since 8.7."""
    TRADE_AUCTION = 36
    """Auction before the close, within trading hours. No source tells in which market. Since 8.7."""
    OVERNIGHT = 37
    """Overnight trading of US stocks, 20:00 to 4:00 of the next day. Since 9.2."""


class TradeDateMarket(OpenEnum):
    """The markets whose trading days can be asked for. Since 3.18."""

    UNKNOWN = 0
    """Not known."""
    HK = 1
    """Hong Kong: stocks, ETFs, warrants, callable bull and bear contracts, options, and futures that do not trade on
    holidays.
    """
    US = 2
    """United States: stocks, ETFs and options, not futures."""
    CN = 3
    """Mainland China, A-shares."""
    NT = 4
    """Northbound Stock Connect: Shanghai and Shenzhen from Hong Kong."""
    ST = 5
    """Southbound Stock Connect: Hong Kong from Shanghai and Shenzhen."""
    JP_FUTURE = 6
    """Japan, futures. Since 5.6."""
    SG_FUTURE = 7
    """Singapore, futures. Since 5.6."""
    SG = 8
    """Singapore, securities. Since 10.7."""
    MY = 9
    """Malaysia. Since 10.7."""
    JP = 10
    """Japan, stocks and ETFs. Since 10.7."""


class TradeDateType(OpenEnum):
    """Which part of a trading day is traded. Since 3.7."""

    WHOLE = 0
    """The whole day."""
    MORNING = 1
    """The morning only; closed in the afternoon."""
    AFTERNOON = 2
    """The afternoon only; closed in the morning."""


class RehabType(OpenEnum):
    """How past prices are adjusted for splits, dividends and other corporate actions."""

    NONE = 0
    """Not adjusted."""
    FORWARD = 1
    """Adjusted so that the latest prices stay as traded and past ones change."""
    BACKWARD = 2
    """Adjusted so that the first prices stay as traded and later ones change."""


class KLType(OpenEnum):
    """The periods of a candlestick. Options have those of 1, 5, 15 and 60 minutes and of a day only."""

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
    """Bars of one trading day."""
    WEEK = 3
    """Bars of one week."""
    MONTH = 4
    """Bars of one month."""
    YEAR = 5
    """Bars of one year."""
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
    """Bars of one quarter of a year."""
    K_10MIN = 12
    """Ten minutes. Since 10.5."""
    K_120MIN = 13
    """Two hours. Since 10.5."""
    K_180MIN = 14
    """Three hours. Since 10.5."""
    K_240MIN = 15
    """Four hours. Since 10.5."""

    @property
    def seconds(self) -> int | None:
        """The length of a candlestick within the day, in seconds; None for those of a day or longer, whose trading
        time varies.
        """
        return {
            "K_1MIN": 60,
            "K_3MIN": 180,
            "K_5MIN": 300,
            "K_10MIN": 600,
            "K_15MIN": 900,
            "K_30MIN": 1800,
            "K_60MIN": 3600,
            "K_120MIN": 7200,
            "K_180MIN": 10800,
            "K_240MIN": 14400,
        }.get(self.name)


class KLFields(FlagEnum):
    """The fields of a candlestick, as bits to be combined."""

    NONE = 0
    """Asks for no field."""
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
    """Asks for KLine.volume."""
    TURNOVER = 64
    """Asks for KLine.turnover."""
    TURNOVER_RATE = 128
    """Asks for KLine.turnoverRate."""
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
    """Order book: bids and asks by price."""
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
    """Broker queue, Hong Kong. Not with Bmp or Level1 rights."""
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
    """Neither: the price lies between bid and ask."""


class TickerType(OpenEnum):
    """The kinds of trade that a tick tells of. Which of them occur depends on the exchange. The vendor only names
    them; what the names of US conditions mean is inferred from the sale conditions of the US tapes.
    """

    UNKNOWN = 0
    """Not known."""
    AUTOMATCH = 1
    """Matched automatically by the exchange."""
    LATE = 2
    """Made before the market opened."""
    NONE_AUTOMATCH = 3
    """Not matched automatically."""
    INTER_AUTOMATCH = 4
    """Matched automatically between clients of one broker."""
    INTER_NONE_AUTOMATCH = 5
    """Made between clients of one broker, not matched automatically."""
    ODD_LOT = 6
    """Trade of an odd lot: of less than one lot."""
    AUCTION = 7
    """Made in an auction."""
    BULK = 8
    """Bunched trade."""
    CRASH = 9
    """Cash trade: settled on the same day. The misspelling is the vendor's."""
    CROSS_MARKET = 10
    """Cross-market trade, an intermarket sweep."""
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
    """Sold over the counter. The name may stand for the US condition of a sale reported out of sequence (inferred)."""
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
    """Called back."""
    EXPIRED_LAST_TRADING_DATE = 11
    """Past its last trading day."""
    EXPIRED = 12
    """Past its day of expiry."""
    DELISTED = 13
    """No longer listed on an exchange."""
    CHANGE_TO_TEMPORARY_CODE = 14
    """Closed during a corporate action; trading goes on under a temporary code."""
    TEMPORARY_CODE_TRADE_END = 15
    """Closed; trading under the temporary code is over."""
    CHANGED_PLATE_TRADE_END = 16
    """Closed under the old code; the security has moved to another board."""
    CHANGED_CODE_TRADE_END = 17
    """Closed under the old code; the security has a new one."""
    RECOVERABLE_CIRCUIT_BREAKER = 18
    """Halted by a circuit breaker; trading can resume."""
    UN_RECOVERABLE_CIRCUIT_BREAKER = 19
    """Halted by a circuit breaker; trading cannot resume. No source tells until when."""
    AFTER_COMBINATION = 20
    """After-hours matching."""
    AFTER_TRANSATION = 21
    """After-hours trading."""


class HolderCategory(OpenEnum):
    """The kinds of shareholder."""

    UNKNOW = 0
    """Not known."""
    AGENCY = 1
    """Institution."""
    FUND = 2
    """Investment fund."""
    SENIOR_MANAGER = 3
    """Executive of the company."""


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
    """What a list is sorted by. A value that names no protocol in its comment is of general use. Since 3.7."""

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
    """Not known."""
    CODE = 1
    """Code of the security."""
    CUR_PRICE = 2
    """Latest price."""
    PRICE_CHANGE_VAL = 3
    """Change of price, as an amount."""
    CHANGE_RATE = 4
    """Change of price, in percent."""
    STATUS = 5
    """Status of the security."""
    BID_PRICE = 6
    """Best bid price."""
    ASK_PRICE = 7
    """Best ask price."""
    BID_VOL = 8
    """Quantity at the bid."""
    ASK_VOL = 9
    """Quantity at the ask."""
    VOLUME = 10
    """Volume traded."""
    TURNOVER = 11
    """Turnover in money."""
    AMPLITUDE = 30
    """Span between highest and lowest price, in percent."""
    SCORE = 12
    """Overall score. Qot_GetWarrant only."""
    PREMIUM = 13
    """Premium, in percent. Qot_GetWarrant only."""
    EFFECTIVE_LEVERAGE = 14
    """Effective leverage. Qot_GetWarrant only."""
    DELTA = 15
    """Delta; call and put warrants only. Qot_GetWarrant only."""
    IMPLIED_VOLATILITY = 16
    """Implied volatility; call and put warrants only. Qot_GetWarrant only."""
    TYPE = 17
    """Kind of warrant. Qot_GetWarrant only."""
    STRIKE_PRICE = 18
    """Strike price. Qot_GetWarrant only."""
    BREAK_EVEN_POINT = 19
    """Price at which the warrant breaks even. Qot_GetWarrant only."""
    MATURITY_TIME = 20
    """Day of expiry. Qot_GetWarrant only."""
    LIST_TIME = 21
    """Day of listing. Qot_GetWarrant only."""
    LAST_TRADE_TIME = 22
    """Last trading day. Qot_GetWarrant only."""
    LEVERAGE = 23
    """Leverage ratio. Qot_GetWarrant only."""
    IN_OUT_MONEY = 24
    """How far in or out of the money, in percent. Qot_GetWarrant only."""
    RECOVERY_PRICE = 25
    """Price at which the warrant is called back; bull and bear contracts only. Qot_GetWarrant only."""
    CHANGE_PRICE = 26
    """Conversion price. Qot_GetWarrant only."""
    CHANGE = 27
    """Conversion ratio. Qot_GetWarrant only."""
    STREET_RATE = 28
    """Share of the issue in the market's hands, in percent. Qot_GetWarrant only."""
    STREET_VOL = 29
    """Quantity of the issue in the market's hands. Qot_GetWarrant only."""
    WARRANT_NAME = 31
    """Name of the warrant. Qot_GetWarrant only."""
    ISSUER = 32
    """Issuer of the warrant. Qot_GetWarrant only."""
    LOT_SIZE = 33
    """Size of a lot. Qot_GetWarrant only."""
    ISSUE_SIZE = 34
    """Quantity issued. Qot_GetWarrant only."""
    UPPER_STRIKE_PRICE = 45
    """Upper strike price; inline warrants only. Qot_GetWarrant only. Since 3.13."""
    LOWER_STRIKE_PRICE = 46
    """Lower strike price; inline warrants only. Qot_GetWarrant only. Since 3.13."""
    IN_LINE_PRICE_STATUS = 47
    """Whether the price is inside or outside the strike prices; inline warrants only. Qot_GetWarrant only. Since
    3.13.
    """
    PRE_CUR_PRICE = 35
    """Latest price before the market opens. Qot_GetPlateSecurity only, US. Since 3.12."""
    AFTER_CUR_PRICE = 36
    """Latest price after hours. Qot_GetPlateSecurity only, US. Since 3.12."""
    PRE_PRICE_CHANGE_VAL = 37
    """Pre-market change of price, as an amount. Qot_GetPlateSecurity only, US. Since 3.12."""
    AFTER_PRICE_CHANGE_VAL = 38
    """After-hours change of price, as an amount. Qot_GetPlateSecurity only, US. Since 3.12."""
    PRE_CHANGE_RATE = 39
    """Pre-market change of price, in percent. Qot_GetPlateSecurity only, US. Since 3.12."""
    AFTER_CHANGE_RATE = 40
    """After-hours change of price, in percent. Qot_GetPlateSecurity only, US. Since 3.12."""
    PRE_AMPLITUDE = 41
    """Pre-market span of prices, in percent. Qot_GetPlateSecurity only, US. Since 3.12."""
    AFTER_AMPLITUDE = 42
    """After-hours span of prices, in percent. Qot_GetPlateSecurity only, US. Since 3.12."""
    PRE_TURNOVER = 43
    """Pre-market turnover. Qot_GetPlateSecurity only, US. Since 3.12."""
    AFTER_TURNOVER = 44
    """After-hours turnover. Qot_GetPlateSecurity only, US. Since 3.12."""
    LAST_SETTLE_PRICE = 48
    """Settlement price of the day before. Qot_GetPlateSecurity only, futures. Since 3.17."""
    POSITION = 49
    """Open interest. Qot_GetPlateSecurity only, futures. Since 3.17."""
    POSITION_CHANGE = 50
    """Change of open interest on the day. Qot_GetPlateSecurity only, futures. Since 3.17."""
    MARKET_CAP = 51
    """Market capitalisation. Qot_GetValuationPlateStockList. Since 10.6."""
    VALUATION = 52
    """Valuation ratio. Qot_GetValuationPlateStockList. Since 10.6."""
    FORWARD_VALUATION = 53
    """Valuation ratio on forecasts. Qot_GetValuationPlateStockList. Since 10.6."""
    HISTORICAL_PERCENTILE = 54
    """Percentile of the valuation in its history. Qot_GetValuationPlateStockList. Since 10.6."""
    HOLDER_QUANTITY = 61
    """Shares held. Qot_GetShareholdersHolderDetail. Since 10.6."""
    SHARE_CHANGE_NUM = 62
    """Change of the shares held. Qot_GetShareholdersHolderDetail and Qot_GetShareholdersHoldingChanges. Since 10.6."""
    HOLDING_DATE = 63
    """Day of the holding. Qot_GetShareholdersHoldingChanges. Since 10.6."""
    HOLDER_PCT_CHANGE = 64
    """Change of the holding, in percent. Qot_GetShareholdersHoldingChanges. Since 10.6."""
    HOLDER_CHANGE_AMOUNT = 65
    """Change of the holding in money. Qot_GetShareholdersHoldingChanges. Since 10.6."""
    HOLDER_PCT = 66
    """Share of the company held. Qot_GetShareholdersHoldingChanges. Since 10.6."""


class SortType(OpenEnum):
    """The directions of sorting. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "SortType_Unknown",
            1: "SortType_Desc",
            2: "SortType_Asc",
        }
    )

    UNKNOWN = 0
    """Not known."""
    DESC = 1
    """Highest first."""
    ASC = 2
    """Lowest first."""


class Issuer(OpenEnum):
    """The issuers of warrants. Since 3.7."""

    UNKNOW = 0
    """Not known."""
    SG = 1
    """Société Générale."""
    BP = 2
    """BNP Paribas."""
    CS = 3
    """Credit Suisse."""
    CT = 4
    """Citi."""
    EA = 5
    """Bank of East Asia."""
    GS = 6
    """Goldman Sachs."""
    HS = 7
    """HSBC."""
    JP = 8
    """J.P. Morgan."""
    MB = 9
    """Macquarie."""
    SC = 10
    """Standard Chartered."""
    UB = 11
    """UBS."""
    BI = 12
    """Bank of China International."""
    DB = 13
    """Deutsche Bank."""
    DC = 14
    """Daiwa."""
    ML = 15
    """Merrill Lynch."""
    NM = 16
    """Nomura."""
    RB = 17
    """Rabobank."""
    RS = 18
    """Royal Bank of Scotland."""
    BC = 19
    """Barclays."""
    HT = 20
    """Haitong."""
    VT = 21
    """Vontobel."""
    KC = 22
    """KBC."""
    MS = 23
    """Morgan Stanley. Since 3.13."""
    GJ = 24
    """Guotai Junan. Since 5.0."""
    XZ = 25
    """DBS. Since 6.4."""
    HU = 26
    """Huatai. Since 8.6."""
    KS = 27
    """Korea Investment & Securities. Since 8.6."""
    CI = 28
    """CITIC Securities. Since 8.6."""


class IpoPeriod(OpenEnum):
    """When a warrant is listed, seen from today. Since 3.7."""

    UNKNOW = 0
    """Not known."""
    TODAY = 1
    """Listed today."""
    TOMORROW = 2
    """To be listed tomorrow."""
    NEXTWEEK = 3
    """To be listed within the week to come."""
    LASTWEEK = 4
    """Listed within the past week."""
    LASTMONTH = 5
    """Listed within the past month."""


class PriceType(OpenEnum):
    """Whether a warrant is in the money; for inline warrants, whether the price is within the strike prices. Since
    3.7.
    """

    UNKNOW = 0
    """Not known."""
    OUTSIDE = 1
    """Out of the money; outside the strike prices."""
    WITH_IN = 2
    """In the money; inside the strike prices."""


class WarrantStatus(OpenEnum):
    """Whether a warrant trades. Since 3.7."""

    UNKNOW = 0
    """Not known."""
    NORMAL = 1
    """Trades normally."""
    SUSPEND = 2
    """Suspended from trading."""
    STOP_TRADE = 3
    """Trading has ended."""
    PENDING_LISTING = 4
    """Waiting to be listed."""


class CompanyAct(FlagEnum):
    """Corporate actions, as bits to be combined."""

    NONE = 0
    """No action."""
    SPLIT = 1
    """Share split."""
    JOIN = 2
    """Share consolidation: several shares become one."""
    BONUS = 4
    """Bonus shares."""
    TRANSFER = 8
    """New shares out of capital reserves."""
    ALLOT = 16
    """Rights issue: shares offered to shareholders at a price."""
    ADD = 32
    """Issue of additional shares."""
    DIVIDEND = 64
    """Cash dividend."""
    SP_DIVIDEND = 128
    """Special dividend."""
    SPIN_OFF = 256
    """Spin-off of a part of the company. Since 9.4."""


class QotRight(OpenEnum):
    """The quote rights a user can have for a market. Since 3.8."""

    UNKNOW = 0
    """Not known."""
    BMP = 1
    """Nothing can be subscribed to; quotes come as snapshots on request (inferred)."""
    LEVEL1 = 2
    """Level 1: live quotes."""
    LEVEL2 = 3
    """Level 2: live quotes with a deeper order book."""
    SF = 4
    """SF: the whole order book with its single orders, Hong Kong. Since 3.20."""
    NO = 5
    """No right for the market. Since 3.23."""
    LEVEL3 = 6
    """Level 3, for US stocks: Nasdaq Basic with Nasdaq TotalView and NYSE ArcaBook. Since 10.3."""


class PriceReminderType(OpenEnum):
    """What sets off a price reminder. Ratios are in percent: 20 is 20%. Since 3.19."""

    UNKNOWN = 0
    """Not known."""
    PRICE_UP = 1
    """The price rises to the value."""
    PRICE_DOWN = 2
    """The price falls to the value."""
    CHANGE_RATE_UP = 3
    """The day's gain exceeds the value, in percent."""
    CHANGE_RATE_DOWN = 4
    """The day's loss exceeds the value, in percent."""
    P_5MIN_CHANGE_RATE_UP = 5
    """The gain within 5 minutes exceeds the value, in percent."""
    P_5MIN_CHANGE_RATE_DOWN = 6
    """The loss within 5 minutes exceeds the value, in percent."""
    VOLUME_UP = 7
    """The volume exceeds the value."""
    TURNOVER_UP = 8
    """The turnover exceeds the value."""
    TURNOVER_RATE_UP = 9
    """The share of outstanding shares traded exceeds the value, in percent."""
    BID_PRICE_UP = 10
    """The best bid price is above the value."""
    ASK_PRICE_DOWN = 11
    """The best ask price is below the value."""
    BID_VOL_UP = 12
    """The quantity at the best bid is above the value."""
    ASK_VOL_UP = 13
    """The quantity at the best ask is above the value."""
    P_3MIN_CHANGE_RATE_UP = 14
    """The gain within 3 minutes exceeds the value, in percent. Since 5.2."""
    P_3MIN_CHANGE_RATE_DOWN = 15
    """The loss within 3 minutes exceeds the value, in percent. Since 5.2."""


class PriceReminderFreq(OpenEnum):
    """How often a price reminder tells. Since 3.19."""

    UNKNOWN = 0
    """Not known."""
    ALWAYS = 1
    """Again and again."""
    ONCE_A_DAY = 2
    """At most once a day."""
    ONLY_ONCE = 3
    """A single time."""


class AssetClass(OpenEnum):
    """What a fund invests in. Since 3.24."""

    UNKNOW = 0
    """Not known."""
    STOCK = 1
    """Shares of companies."""
    BOND = 2
    """Debt securities."""
    COMMODITY = 3
    """Commodities, such as gold or oil."""
    CURRENCY_MARKET = 4
    """Money market."""
    FUTURE = 5
    """Futures contracts."""
    SWAP = 6
    """Swap contracts."""


class ExpirationCycle(OpenEnum):
    """How often options of a kind expire. Since 5.4."""

    UNKNOWN = 0
    """Not known."""
    WEEK = 1
    """Weekly option."""
    MONTH = 2
    """Monthly option."""
    MONTH_END = 3
    """Option that expires at the end of a month. Since 8.7."""
    QUARTER = 4
    """Quarterly option. Since 8.7."""
    WEEK_MON = 11
    """Weekly option of Mondays. Since 9.2."""
    WEEK_TUE = 12
    """Weekly option of Tuesdays. Since 9.2."""
    WEEK_WED = 13
    """Weekly option of Wednesdays. Since 9.2."""
    WEEK_THU = 14
    """Weekly option of Thursdays. Since 9.2."""
    WEEK_FRI = 15
    """Weekly option of Fridays. Since 9.2."""


class OptionStandardType(OpenEnum):
    """Whether an option has standard terms. Since 9.2."""

    UNKNOWN = 0
    """Not known."""
    STANDARD = 1
    """Standard terms."""
    NON_STANDARD = 2
    """Other than standard terms."""


class OptionSettlementMode(OpenEnum):
    """At what time of day an option is settled. The documentation calls AM Asian and PM path-dependent, which AM and
    PM settlement are not. Since 9.2.
    """

    UNKNOWN = 0
    """Not known."""
    AM = 1
    """Settled in the morning (AM)."""
    PM = 2
    """Settled in the afternoon (PM)."""


class ExchType(OpenEnum):
    """The exchanges and their boards. Since 5.8."""

    UNKNOWN = 0
    """Not known."""
    HK_MAIN_BOARD = 1
    """Hong Kong Exchange, main board."""
    HK_GEM_BOARD = 2
    """Hong Kong Exchange, growth enterprise market (GEM)."""
    HK_HKEX = 3
    """Hong Kong Exchange, no board named."""
    US_NYSE = 4
    """New York Stock Exchange."""
    US_NASDAQ = 5
    """Nasdaq, United States."""
    US_PINK = 6
    """US over-the-counter market."""
    US_AMEX = 7
    """American Stock Exchange."""
    US_OPTION = 8
    """United States, for options only."""
    US_NYMEX = 9
    """New York Mercantile Exchange."""
    US_COMEX = 10
    """Commodity Exchange, New York."""
    US_CBOT = 11
    """Chicago Board of Trade."""
    US_CME = 12
    """Chicago Mercantile Exchange."""
    US_CBOE = 13
    """Chicago Board Options Exchange."""
    CN_SH = 14
    """Shanghai Stock Exchange."""
    CN_SZ = 15
    """Shenzhen Stock Exchange."""
    CN_STIB = 16
    """STAR market of Shanghai."""
    SG_SGX = 17
    """Singapore Exchange."""
    JP_OSE = 18
    """Osaka Exchange."""
    CC_CRYPTO = 19
    """Exchanges for cryptocurrencies. Since 10.5."""
    MY_MYX = 20
    """Malaysian exchange. Since 10.5."""
    JP_TSE = 21
    """Tokyo Stock Exchange. Since 10.7."""
    JP_NIKKEI = 22
    """Nikkei indices. Since 10.7."""


class PeriodType(OpenEnum):
    """The periods of capital flow. Since 6.2."""

    UNKNOWN = 0
    """Not known."""
    INTRADAY = 1
    """Live, within the day."""
    DAY = 2
    """One entry for each day."""
    WEEK = 3
    """One entry for each week."""
    MONTH = 4
    """One entry for each month."""


class PriceReminderMarketStatus(OpenEnum):
    """The parts of the trading day in which a price reminder tells. Since 9.2."""

    UNKNOW = 0
    """Not known."""
    OPEN = 1
    """Regular trading hours."""
    US_PRE = 2
    """Before US trading hours: pre-market."""
    US_AFTER = 3
    """US after-hours."""
    US_OVER_NIGHT = 4
    """US overnight."""


class OptionStrategyType(OpenEnum):
    """The strategies that combine options. Since 10.7."""

    UNKNOWN = 0
    """Not known."""
    SINGLE_OPTION = 1
    """One option alone."""
    COVERED = 2
    """Option covered by the stock."""
    SPREAD = 4
    """Vertical spread: one expiry, two strike prices."""
    STRADDLE = 6
    """Straddle: a call and a put of one strike price."""
    STRANGLE = 7
    """Strangle: a call and a put of two strike prices."""
    COLLAR = 8
    """Collar: the stock, a put bought and a call sold."""
    BUTTERFLY = 9
    """Butterfly: three strike prices, calls or puts."""
    CONDOR = 11
    """Condor: four strike prices, calls or puts."""
    IRON_BUTTERFLY = 13
    """Iron butterfly: three strike prices, calls and puts."""
    IRON_CONDOR = 14
    """Iron condor: four strike prices, calls and puts."""
    CALENDAR_SPREAD = 15
    """Calendar spread: one strike price, two expiries."""
    DIAGONAL_SPREAD = 16
    """Diagonal spread: two strike prices, two expiries."""
    CUSTOMIZE = 100
    """A combination of one's own."""


class F10Type(OpenEnum):
    """The periods of financial reports. Since 10.6."""

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
    """Not known."""
    Q1 = 1
    """First quarter alone."""
    Q2 = 2
    """Second quarter alone."""
    Q3 = 3
    """Third quarter alone."""
    Q4 = 4
    """Fourth quarter alone."""
    Q6 = 5
    """First two quarters together."""
    Q9 = 6
    """First three quarters together."""
    ANNUAL = 7
    """The whole year."""
    QUARTERLY = 9
    """Every quarter alone: Q1, Q2, Q3, Q4."""
    QUARTERLY_ANNUAL = 10
    """Every quarter alone, and the year."""
    MUL_QUARTERLY = 11
    """Reports that add up: Q1, Q6, Q9, Annual."""


class EarningsPubTimeType(OpenEnum):
    """When in the trading day earnings are published. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "EarningsPubTimeType_Unknown",
            1: "EarningsPubTimeType_PreMarket",
            2: "EarningsPubTimeType_AfterMarket",
            3: "EarningsPubTimeType_DuringMarket",
        }
    )

    UNKNOWN = 0
    """Not known."""
    PRE_MARKET = 1
    """Before the market opens."""
    AFTER_MARKET = 2
    """After the market closes."""
    DURING_MARKET = 3
    """While the market is open."""


class ValuationType(OpenEnum):
    """The ratios that value a stock. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ValuationType_Unknown",
            1: "ValuationType_PE",
            2: "ValuationType_PB",
            3: "ValuationType_PS",
        }
    )

    UNKNOWN = 0
    """Not known."""
    PE = 1
    """Price to earnings."""
    PB = 2
    """Price to book value."""
    PS = 3
    """Price to sales."""


class FinancialStatementsType(OpenEnum):
    """The kinds of financial statement. Since 10.6."""

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
    """Not known."""
    INCOME = 1
    """Profit and loss."""
    BALANCE_SHEET = 2
    """Assets and liabilities."""
    CASH_FLOW = 3
    """Statement of cash that came in and went out."""
    MAIN_INDEX = 4
    """Key figures."""


class RevenueBreakdownType(OpenEnum):
    """What revenue is broken down by. Since 10.6."""

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
    """Not known."""
    PRODUCT = 1
    """Parts of the revenue by product."""
    INDUSTRY = 2
    """Parts of the revenue by industry."""
    REGION = 4
    """Parts of the revenue by geographic region."""
    BUSINESS = 8
    """By line of business."""


class ResearchRatingType(OpenEnum):
    """The ratings that analysts give, from worst to best. Since 10.6."""

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
    """Not known."""
    SELL = 1
    """Advice to sell."""
    UNDERPERFORM = 2
    """Expected to do worse than the market."""
    HOLD = 3
    """Advice to hold."""
    BUY = 4
    """Advice to buy."""
    STRONG_BUY = 5
    """Strong advice to buy."""


class ResearchRatingDimensionType(OpenEnum):
    """Whose ratings are summed up. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ResearchRatingDimensionType_Unknown",
            1: "ResearchRatingDimensionType_Institution",
            2: "ResearchRatingDimensionType_Analyst",
        }
    )

    UNKNOWN = 0
    """Not known."""
    INSTITUTION = 1
    """Those of institutions; the default."""
    ANALYST = 2
    """Those of single analysts."""


class MorningstarRatingType(OpenEnum):
    """How Morningstar arrives at a rating. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "MorningstarRatingType_Unknown",
            1: "MorningstarRatingType_Quantitative",
            2: "MorningstarRatingType_Qualitative",
        }
    )

    UNKNOWN = 0
    """Not known."""
    QUANTITATIVE = 1
    """By a model."""
    QUALITATIVE = 2
    """By an analyst."""


class ValuationIntervalType(OpenEnum):
    """The stretches of history of a valuation. Since 10.6."""

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
    """Not known."""
    MONTH3 = 1
    """Three months."""
    MONTH6 = 2
    """Six months."""
    YEAR1 = 3
    """One year."""
    YEAR3 = 4
    """Three years."""
    SINCE2019 = 5
    """From 2019 on."""
    YEAR5 = 6
    """Five years."""
    YEAR10 = 7
    """Ten years."""
    YEAR2 = 8
    """Two years."""
    YEAR20 = 9
    """Twenty years."""
    YEAR30 = 10
    """Thirty years."""


class HoldingChangesFilterType(OpenEnum):
    """Which changes of holdings to list. Since 10.6."""

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
    """All of them; the default."""
    INCREASE = 1
    """Holdings that grew."""
    DECREASE = 2
    """Holdings that shrank."""
    NEW_IN = 3
    """Holdings newly taken up."""
    CLOSE_OUT = 4
    """Holdings sold completely."""


class HolderDetailType(OpenEnum):
    """The kinds of shareholder to list. Since 10.6."""

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
    """No filter; the server decides."""
    ALL = 1000
    """Shareholders of every kind."""
    UNCLASSIFIED = 1
    """Other institutions."""
    TRADITIONAL_INVESTMENT_MANAGER = 2
    """Conventional asset managers."""
    HEDGE_FUND_MANAGER = 3
    """Hedge funds; by the name, their managers."""
    VC_OR_PE = 4
    """Venture capital and private equity."""
    CORPORATE_PENSION_PLAN_SPONSOR = 5
    """Pension plans of companies."""
    FOUNDATION_FUND_SPONSOR = 6
    """Funds by which foundations invest."""
    INSURANCE_COMPANY = 7
    """Insurers."""
    BANK_OR_INVESTMENT_BANK = 8
    """Banks, investment banks among them."""
    FAMILY_OFFICES_OR_TRUST = 9
    """Trusts, and offices that manage the wealth of a family."""
    SOVEREIGN_WEALTH_FUND = 10
    """Investment funds of states."""
    REIT = 11
    """Real estate investment trusts."""
    STRUCTURED_FINANCE_POOL_MANAGER = 12
    """Managers of pooled structured finance."""
    UNION_PENSION_PLAN_SPONSOR = 13
    """Pension plans of unions, by the name; the vendor's proto says joint pensions."""
    GOVERNMENT_PENSION_PLAN_SPONSOR = 14
    """Public pension plans, of governments."""
    ENDOWMENT_FUND_SPONSOR = 15
    """Funds of donated money."""
    INDIVIDUAL_INSIDERS = 100
    """Individuals. The name says insiders, the vendor's proto does not."""
    ISSUE_SPONSORED_ADR = 200
    """American depositary shares."""
    CORPORATIONS_PUBLIC = 300
    """Listed companies."""
    CORPORATIONS_PRIVATE = 400
    """Companies that are not listed."""
    STATE_OWNED_SHARES = 500
    """Shares that belong to the state."""


class CompanyProfileFieldType(OpenEnum):
    """What a field of a company's profile holds. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "CompanyProfileFieldType_SourceText",
            1: "CompanyProfileFieldType_LinkType",
            2: "CompanyProfileFieldType_IndependentTitle",
        }
    )

    SOURCE_TEXT = 0
    """Plain text."""
    LINK_TYPE = 1
    """Address of a web page."""
    INDEPENDENT_TITLE = 2
    """Section under a heading of its own: in the vendor's example name is the heading and value its text."""


class BuySellType(OpenEnum):
    """Whether a broker bought or sold more. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "BuySellType_Unknown",
            1: "BuySellType_NetBuy",
            2: "BuySellType_NetSell",
        }
    )

    UNKNOWN = 0
    """Not known."""
    NET_BUY = 1
    """Bought more than it sold."""
    NET_SELL = 2
    """Sold more than it bought."""


class OptionVolatilityTimePeriodType(OpenEnum):
    """The stretches of history of an option's volatility. Since 10.6."""

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
    """Not known."""
    WEEK = 1
    """History of one week."""
    MONTH = 2
    """One month; the default."""
    QUARTER = 3
    """History of three months."""
    HALF_YEAR = 4
    """History of six months."""
    YEAR = 5
    """History of one year."""


class OptionImpvolStatusType(OpenEnum):
    """How an option's volatility is valued. Since 10.6."""

    __proto_names__ = MappingProxyType(
        {
            0: "ImpvolFluctuating",
            1: "ImpvolOvervalued",
            2: "ImpvolUndervalued",
        }
    )

    IMPVOL_FLUCTUATING = 0
    """Moves up and down."""
    IMPVOL_OVERVALUED = 1
    """Too high."""
    IMPVOL_UNDERVALUED = 2
    """Too low."""


class IndicatorLangType(OpenEnum):
    """The languages indicators are written in. Since 10.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "IndicatorLangType_Unknown",
            1: "IndicatorLangType_MyLang",
            2: "IndicatorLangType_Python",
        }
    )

    UNKNOWN = 0
    """Not known; as a filter, any language."""
    MY_LANG = 1
    """MyLanguage, a formula language."""
    PYTHON = 2
    """The Python language."""


class IndicatorSearchMode(OpenEnum):
    """How the search key has to match. Since 10.8."""

    PARTIAL = 0
    """In part; the default."""
    EXACT = 1
    """As a whole; the script is then returned too."""


class IndicatorParamValueType(OpenEnum):
    """The types of value; each but UNKNOWN has its own field in IndicatorParamValue. Since 10.8."""

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
    """Not known."""
    INT = 1
    """Whole number, in intValue."""
    FLOAT = 2
    """Number with decimals, in floatValue."""
    STRING = 3
    """Text, in stringValue."""
    COLOR = 4
    """Colour, in colorValue."""
    SHAPE = 5
    """Shape of a mark, in shapeValue."""
    LINE = 6
    """Style of a line, in lineValue."""
    BOOL = 7
    """True or false, in boolValue."""


class IndicatorShape(OpenEnum):
    """The marks an indicator draws. Since 10.8."""

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
    """Not known."""
    XCROSS = 1
    """Cross in the form of an X."""
    CROSS = 2
    """Upright cross."""
    CIRCLE = 3
    """Round mark."""
    TRIANGLE_UP = 4
    """Triangle that points up."""
    TRIANGLE_DOWN = 5
    """Triangle that points down."""
    FLAG = 6
    """Mark like a flag."""
    ARROW_UP = 7
    """Arrow that points up."""
    ARROW_DOWN = 8
    """Arrow that points down."""
    SQUARE = 9
    """Square mark."""
    DIAMOND = 10
    """Rhombus."""
    LABEL_UP = 11
    """Upward label."""
    LABEL_DOWN = 12
    """Downward label."""


class IndicatorLineType(OpenEnum):
    """The styles of line an indicator draws. Since 10.8."""

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
    """Not known, or not given."""
    SOLID = 1
    """Unbroken line."""
    DASHED = 2
    """Line of dashes."""
    DOT = 3
    """Drawn with dots."""
    CROSS = 4
    """Drawn with crosses."""
    CIRCLE = 5
    """Circles joined by a line."""
    HISTOGRAM = 6
    """Bars."""
    HISTOGRAM_LINE = 7
    """Bars with a line."""
    STEP = 8
    """Drawn in steps."""
    STEP_DIAMONDS = 9
    """Drawn in steps, with diamonds."""


class EC_Status(OpenEnum):
    """The states of event contracts, of contracts below 100 and of their events from 100 on. Since 10.9."""

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
    """Contract: set up, or not known."""
    INACTIVE = 1
    """Contract: not activated."""
    ACTIVE = 2
    """Contract: trades."""
    CLOSED = 3
    """Contract: closed."""
    HALTED = 4
    """Contract: trading is halted."""
    SETTLED = 5
    """Contract: settled."""
    CANCELED = 6
    """Contract: cancelled."""
    DETERMINATION_PENDING = 7
    """Contract: the outcome is being determined."""
    DETERMINED = 8
    """Contract: the outcome is determined."""
    FINALIZED = 9
    """Contract: done with."""
    EVENT_ABNORMAL = 100
    """Event: something is wrong."""
    EVENT_INITIALIZED = 101
    """Event: set up."""
    EVENT_ACTIVE = 102
    """Event: live."""
    EVENT_CLOSED = 103
    """Event: closed. Its contracts have states of their own."""
    EVENT_SETTLED = 104
    """Event: settled. Its contracts have states of their own."""
    EVENT_CANCELED = 105
    """Event: cancelled."""
    EVENT_FINALIZED = 106
    """Event: done with."""


class EC_ContractType(OpenEnum):
    """The kinds of event contract. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_ContractType_None",
            1: "EC_ContractType_Binary",
            2: "EC_ContractType_Scalar",
        }
    )

    NONE = 0
    """Not published, or not known."""
    BINARY = 1
    """Two sides, yes and no."""
    SCALAR = 2
    """A scale, to be held long or short."""


class EC_Frequency(OpenEnum):
    """How often the events of a series take place. Since 10.9."""

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
    """Not known."""
    ANNUAL = 1
    """Every year."""
    MONTHLY = 2
    """Every month."""
    WEEKLY = 3
    """Every week."""
    DAILY = 4
    """Every day."""
    HOURLY = 5
    """Every hour."""
    CUSTOM = 6
    """At times of its own."""
    ONE_OFF = 7
    """A single time."""


class EC_MilestoneType(OpenEnum):
    """The kinds of milestone, such as a game. Since 10.9."""

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
    """Not known, or not supported yet."""
    FOOTBALL_GAME = 1
    """Game of American football."""
    BASKETBALL_GAME = 2
    """A single game of basketball."""
    SOCCER_TOURNAMENT_MULTI_LEG = 3
    """Soccer tournament over several legs."""
    BASEBALL_TOURNAMENT = 4
    """A whole tournament of baseball."""
    BASEBALL_GAME = 5
    """A single game of baseball."""


class EC_KlineSource(OpenEnum):
    """The prices an event contract's candlesticks are made of. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "EC_KlineSource_None",
            1: "EC_KlineSource_OrderBookYes",
        }
    )

    NONE = 0
    """Trades of the contract, yes and no."""
    ORDER_BOOK_YES = 1
    """The order book of the yes side."""


@dataclass(slots=True, kw_only=True)
class QotHeader(Message):
    """Header common to quote requests. Since 10.5."""

    FULL_NAME: ClassVar[str] = "Qot_Common.QotHeader"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityFirm", "security_firm", "int32", "optional", enum="trd_common.SecurityFirm"),
    )

    security_firm: trd_common.SecurityFirm | None = None
    """The securities firm whose quotes are meant, as a Trd_Common.SecurityFirm. By the documentation for
    cryptocurrencies only, where it is FutuSecurities, FutuInc or FutuSG and others are an error. What absent
    means is not documented.
    """


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
    """Last price of the period before, in the security's currency. It may be 0 in the first candlestick."""
    volume: int | None = None
    """Volume in shares or contracts."""
    turnover: float | None = None
    """Turnover in the security's currency."""
    turnover_rate: float | None = None
    """Share of the outstanding shares traded, as a fraction: 0.2 is 20%. Stocks only, and only in candlesticks of a
    day or longer.
    """
    pe: float | None = None
    """Price-earnings ratio. Stocks only, and only in candlesticks of a day or longer."""
    change_rate: float | None = None
    """Change against the period before, in percent: 20 is 20%."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""
    hp_volume: float | None = None
    """Volume with its decimals, for what is traded in fractions, such as cryptocurrencies (inferred). Since 10.5."""


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
    """Delta: change of the option's price with the underlying's price."""
    gamma: float
    """Gamma: change of delta with the underlying's price."""
    vega: float
    """Vega: change of the option's price with volatility."""
    theta: float
    """Theta: change of the option's price with time."""
    rho: float
    """Rho: change of the option's price with the interest rate."""
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
    """Factor from a price to the money it means for one contract (the usual meaning). Since 3.14."""
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
    """Implied volatility; calls and puts only. In percent: 20 is 20% (inferred from the warrant screener's
    examples).
    """
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
    """The security quoted here."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    is_suspended: bool
    """Whether trading is suspended."""
    list_time: str
    """Day of listing as yyyy-MM-dd, in exchange-local time. No longer maintained; do not rely on it."""
    price_spread: float
    """Price step above the latest price: the distance between neighbouring levels of the ask side, in the security's
    currency.
    """
    update_time: str
    """When the latest price was made, as yyyy-MM-dd HH:mm:ss with or without decimals, in exchange-local time:
    Beijing time for Hong Kong and mainland China, US Eastern time for the US. It says nothing of the other
    fields.
    """
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
    """Day of listing, in seconds since 1970 UTC. No longer maintained; do not rely on it. Since 3.7."""
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
    """Volume of the day with its decimals, for what is traded in fractions, such as cryptocurrencies (inferred).
    Since 10.5.
    """


@dataclass(slots=True, kw_only=True)
class TimeShare(Message):
    """A point of time-share data: one minute of the day."""

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
    """Time of the point as yyyy-MM-dd HH:mm:ss, in exchange-local time: Beijing time for Hong Kong and mainland
    China, US Eastern time for the US.
    """
    minute: int
    """Minutes since midnight."""
    is_blank: bool
    """True for a placeholder in which only the time is set."""
    price: float | None = None
    """Price, in the security's currency."""
    last_close_price: float | None = None
    """Closing price of the day before, in the security's currency."""
    avg_price: float | None = None
    """Average price, in the security's currency. Options have none."""
    volume: int | None = None
    """Volume in shares or contracts."""
    turnover: float | None = None
    """Turnover in the security's currency."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""
    hp_volume: float | None = None
    """Volume with its decimals, for what is traded in fractions, such as cryptocurrencies (inferred). Since 10.5."""


@dataclass(slots=True, kw_only=True)
class SecurityStaticBasic(Message):
    """What seldom changes about a security of any kind."""

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
    """The security described here."""
    id: int
    """The vendor's number for the security."""
    lot_size: int
    """Shares per lot; for options and futures the multiplier of a contract. The documentation has shares per
    contract for options, and nothing for index options.
    """
    sec_type: SecurityType
    """The kind of security."""
    name: str
    """Name of the security, for display; requests name it by its code."""
    list_time: str
    """Day of listing as yyyy-MM-dd, in exchange-local time. No longer maintained; do not rely on it."""
    delisting: bool | None = None
    """Whether it is delisted, or unknown: Qot_GetStaticInfo does not refuse an unknown code but sets this."""
    list_timestamp: float | None = None
    """Day of listing, in seconds since 1970 UTC. No longer maintained; do not rely on it. Since 3.7."""
    exch_type: ExchType | None = None
    """The exchange it belongs to. Since 5.8."""


@dataclass(slots=True, kw_only=True)
class WarrantStaticExData(Message):
    """What seldom changes about a warrant."""

    FULL_NAME: ClassVar[str] = "Qot_Common.WarrantStaticExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="qot_common.WarrantType"),
        Field(2, "owner", "owner", "message", "required", message="qot_common.Security"),
    )

    type: WarrantType
    """The kind of warrant."""
    owner: Security
    """The underlying stock."""


@dataclass(slots=True, kw_only=True)
class OptionStaticExData(Message):
    """What seldom changes about an option."""

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
    """Call or put."""
    owner: Security
    """The underlying security."""
    strike_time: str
    """Day of exercise as yyyy-MM-dd, in exchange-local time."""
    strike_price: float
    """Strike price, in the option's currency."""
    suspend: bool
    """Whether trading is suspended."""
    market: str
    """Name of the market of issue."""
    strike_timestamp: float | None = None
    """Day of exercise, in seconds since 1970 UTC. Since 3.7."""
    index_option_type: IndexOptionType | None = None
    """Size of an index option; index options only. Since 3.14."""
    expiration_cycle: ExpirationCycle | None = None
    """How often options of its kind expire. Since 9.2."""
    option_standard_type: OptionStandardType | None = None
    """Whether its terms are standard. Since 9.2."""
    option_settlement_mode: OptionSettlementMode | None = None
    """Whether it is settled in the morning or the afternoon. Since 9.2."""


@dataclass(slots=True, kw_only=True)
class FutureStaticExData(Message):
    """What seldom changes about a future. Since 3.17."""

    FULL_NAME: ClassVar[str] = "Qot_Common.FutureStaticExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(2, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(3, "isMainContract", "is_main_contract", "bool", "required"),
    )

    last_trade_time: str
    """Last trading day. Not for a main contract nor, by the documentation, for codes of the current or next month."""
    last_trade_timestamp: float | None = None
    """Last trading day, in seconds since 1970 UTC. Missing where lastTradeTime is."""
    is_main_contract: bool
    """Whether it is a main contract: a continuous code that stands for one single contract after another."""


@dataclass(slots=True, kw_only=True)
class SecurityStaticInfo(Message):
    """What seldom changes about a security; its kind decides which further part is set."""

    FULL_NAME: ClassVar[str] = "Qot_Common.SecurityStaticInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basic", "basic", "message", "required", message="qot_common.SecurityStaticBasic"),
        Field(2, "warrantExData", "warrant_ex_data", "message", "optional", message="qot_common.WarrantStaticExData"),
        Field(3, "optionExData", "option_ex_data", "message", "optional", message="qot_common.OptionStaticExData"),
        Field(4, "futureExData", "future_ex_data", "message", "optional", message="qot_common.FutureStaticExData"),
    )

    basic: SecurityStaticBasic
    """The part every security has."""
    warrant_ex_data: WarrantStaticExData | None = None
    """The part of a warrant."""
    option_ex_data: OptionStaticExData | None = None
    """The part of an option."""
    future_ex_data: FutureStaticExData | None = None
    """The part of a future. Since 3.17."""


@dataclass(slots=True, kw_only=True)
class Broker(Message):
    """A broker in a broker queue, Hong Kong."""

    FULL_NAME: ClassVar[str] = "Qot_Common.Broker"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "id", "id", "int64", "required"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "pos", "pos", "int32", "required"),
        Field(4, "orderID", "order_id", "int64", "optional"),
        Field(5, "volume", "volume", "int64", "optional"),
    )

    id: int
    """Number that identifies the broker."""
    name: str
    """Name of the broker, for display."""
    pos: int
    """Price level at which the broker stands."""
    order_id: int | None = None
    """Id of the order given by the exchange; not the id of the trade protocols. With SF rights only. Since 3.20."""
    volume: int | None = None
    """Quantity of the order in shares. With SF rights only. Since 3.20."""


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
    """When the trade was made, as yyyy-MM-dd HH:mm:ss, in examples with and without decimals, in exchange-local
    time: Beijing time for Hong Kong and mainland China, US Eastern time for the US.
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
    """When OpenD received the pushed tick by its own clock, in seconds since 1970 UTC. Meant for measuring delay; 0
    in the vendor's example of Qot_GetTicker.
    """
    type: TickerType | None = None
    """The kind of trade."""
    type_sign: int | None = None
    """The exchange's letter for the kind of trade, as an ASCII code. In the vendor's example 32 (a space) for a
    trade matched automatically, 85 (U) for one in an auction.
    """
    push_data_type: PushDataType | None = None
    """Where the tick comes from; set in pushes."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""
    hp_volume: float | None = None
    """Volume with its decimals, for what is traded in fractions, such as cryptocurrencies (inferred). Since 10.5."""


@dataclass(slots=True, kw_only=True)
class OrderBookDetail(Message):
    """One order at a price of the order book: its id and size. Since 3.21."""

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
    """The single orders, at most 1,000. Filled only with isSubOrderBookDetail and SF rights for Hong Kong. The
    documentation's definitions, and an older page with at most 40, name the deep order books of the US too; its
    current pages deny that. Since 3.21.
    """
    hp_volume: float | None = None
    """Quantity with its decimals, for what is traded in fractions, such as cryptocurrencies (inferred). Since 10.5."""


@dataclass(slots=True, kw_only=True)
class ShareHoldingChange(Message):
    """A change in the holding of one shareholder."""

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
    """Name of the institution, fund or executive."""
    holding_qty: float
    """Shares held after the change."""
    holding_ratio: float
    """Share of the company held after the change, in percent: 20 is 20%."""
    change_qty: float
    """Change of the shares held."""
    change_ratio: float
    """Change against the shares held before, not against the company, in percent: who sells 50 of 100 shares has 50."""
    time: str
    """When it was published, as yyyy-MM-dd HH:mm:ss, for the US in US Eastern time."""
    timestamp: float | None = None
    """The same moment as time, in seconds since 1970 UTC. Since 3.7."""


@dataclass(slots=True, kw_only=True)
class SubInfo(Message):
    """The securities subscribed to with one sub type."""

    FULL_NAME: ClassVar[str] = "Qot_Common.SubInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "subType", "sub_type", "int32", "required", enum="qot_common.SubType"),
        Field(2, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
    )

    sub_type: SubType
    """Kind of data subscribed to, a SubType."""
    security_list: list[Security] = empty_list()
    """The securities that have this subscription."""


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
    """A plate: a named group of securities, such as an industry."""

    FULL_NAME: ClassVar[str] = "Qot_Common.PlateInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "plateType", "plate_type", "int32", "optional", enum="qot_common.PlateSetType"),
    )

    plate: Security
    """The plate's market and code."""
    name: str
    """Name of the plate, for display."""
    plate_type: PlateSetType | None = None
    """How the plate is grouped. Set by Qot_GetOwnerPlate (3207) only."""


@dataclass(slots=True, kw_only=True)
class Rehab(Message):
    """A corporate action and how it adjusts prices: adjusted price = price * factor A + factor B. Of several,
    forward applies those after the day of the price, earliest first; backward those up to that day, latest first.
    For US stocks forward factor B is 0. Ratios are pairs of two fields, base and ert; companyActFlag tells which
    are valid.
    """

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
    """Ex-date, as yyyy-MM-dd by the documentation. A time of day may follow (inferred: the vendor's client cuts the
    text at the first space).
    """
    company_act_flag: CompanyAct
    """Which actions take place, as a set of CompanyAct bits; only their fields are valid."""
    fwd_factor_a: float
    """Factor A for adjusting forward."""
    fwd_factor_b: float
    """Factor B for adjusting forward, in the security's currency."""
    bwd_factor_a: float
    """Factor A for adjusting backward."""
    bwd_factor_b: float
    """Factor B for adjusting backward, in the security's currency."""
    split_base: int | None = None
    """Split: shares before. One share split into five has base 1 and ert 5."""
    split_ert: int | None = None
    """Split: shares after."""
    join_base: int | None = None
    """Consolidation: shares before. Fifty shares joined into one have base 50 and ert 1."""
    join_ert: int | None = None
    """Consolidation: shares after."""
    bonus_base: int | None = None
    """Bonus shares: shares held. Three for ten have base 10 and ert 3."""
    bonus_ert: int | None = None
    """Bonus shares: shares given."""
    transfer_base: int | None = None
    """Shares out of capital reserves: shares held. Three for ten have base 10 and ert 3."""
    transfer_ert: int | None = None
    """Shares out of capital reserves: shares given."""
    allot_base: int | None = None
    """Rights issue: shares held. Two for ten at 6.3 have base 10, ert 2 and price 6.3."""
    allot_ert: int | None = None
    """Rights issue: shares offered."""
    allot_price: float | None = None
    """Rights issue: price of a share offered, in the security's currency."""
    add_base: int | None = None
    """Issue of additional shares: shares held. Two for ten at 6.3 have base 10, ert 2 and price 6.3."""
    add_ert: int | None = None
    """Issue of additional shares: shares issued."""
    add_price: float | None = None
    """Issue of additional shares: price of a share, in the security's currency."""
    dividend: float | None = None
    """Cash dividend for one share, in the security's currency: 0.5 for ten shares is 0.05."""
    sp_dividend: float | None = None
    """Special dividend for one share, in the security's currency: 0.5 for ten shares is 0.05."""
    spin_off_base: float | None = None
    """Spin-off: numerator of its ratio. Since 9.4."""
    spin_off_ert: float | None = None
    """Spin-off: denominator of its ratio. Since 9.4."""
    timestamp: float | None = None
    """Ex-date, in seconds since 1970 UTC. Since 3.8."""


@dataclass(slots=True, kw_only=True)
class ComboLeg(Message):
    """A leg of a combination of options or event contracts. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_Common.ComboLeg"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "side", "side", "int32", "optional", enum="trd_common.TrdSide"),
        Field(3, "qtyRatio", "qty_ratio", "double", "optional"),
        Field(4, "positionID", "position_id", "uint64", "optional"),
        Field(5, "predSide", "pred_side", "int32", "optional", enum="common.PredSide"),
    )

    security: Security
    """The option, stock or event contract."""
    side: trd_common.TrdSide | None = None
    """Whether the leg buys or sells, as a Trd_Common.TrdSide."""
    qty_ratio: float | None = None
    """Quantity of the leg in proportion to the combination."""
    position_id: int | None = None
    """Id of the position to close, as Trd_GetPositionList lists it with optionStrategyView. By the vendor's protocol
    file with the Japanese securities firm only; its documentation has no such limit.
    """
    pred_side: common.PredSide | None = None
    """The side of an event contract, as a Common.PredSide. Since 10.9."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: Security | str,
            side: trd_common.TrdSide | None = None,
            qty_ratio: float | None = None,
            position_id: int | None = None,
            pred_side: common.PredSide | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class IndicatorParamValue(Message):
    """A value with its type, which decides the field it stands in. Since 10.8."""

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
    """Which of the fields below holds the value."""
    int_value: int | None = None
    """The value if type is INT."""
    float_value: float | None = None
    """The value if type is FLOAT."""
    string_value: str | None = None
    """The value if type is STRING."""
    bool_value: bool | None = None
    """The value if type is BOOL."""
    color_value: str | None = None
    """The value if type is COLOR, as #RRGGBB or #RRGGBBAA."""
    shape_value: IndicatorShape | None = None
    """The value if type is SHAPE."""
    line_value: IndicatorLineType | None = None
    """The value if type is LINE."""


@dataclass(slots=True, kw_only=True)
class IndicatorInputParam(Message):
    """A parameter that an indicator takes. Since 10.8."""

    FULL_NAME: ClassVar[str] = "Qot_Common.IndicatorInputParam"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "optional"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "value", "value", "message", "optional", message="qot_common.IndicatorParamValue"),
        Field(4, "varName", "var_name", "string", "optional"),
    )

    index: int | None = None
    """Place of the parameter, from 0."""
    name: str | None = None
    """Name of the parameter, for display; the script's own is varName."""
    value: IndicatorParamValue | None = None
    """The current value."""
    var_name: str | None = None
    """Name of the variable in the script, such as N or P1. Indicators in MyLanguage only; empty for Python."""


@dataclass(slots=True, kw_only=True)
class IndicatorOutputParam(Message):
    """A line that an indicator returns. Since 10.8."""

    FULL_NAME: ClassVar[str] = "Qot_Common.IndicatorOutputParam"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "index", "index", "int32", "optional"),
        Field(2, "name", "name", "string", "optional"),
    )

    index: int | None = None
    """Place of the line, from 0."""
    name: str | None = None
    """Name of the line."""
