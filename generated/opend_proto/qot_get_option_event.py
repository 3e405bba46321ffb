# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists unusual trades of options: large trades, sweeps and the like (id 3307). To be told of new ones see
Qot_SetOptionEventAlert and Qot_UpdateOptionEvent. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "CorporateAction",
    "CorporateActionType",
    "EventIndicator",
    "EventIndicatorType",
    "EventItem",
    "EventSort",
    "InTheMoneyType",
    "MarketSentiment",
    "OptionOrderType",
    "Request",
    "Response",
    "TickerStrategy",
    "TickerType",
]


class EventIndicatorType(OpenEnum):
    """What can be filtered and sorted by. Each says which field of IndicatorValue a condition reads."""

    UNKNOWN = 0
    """Not known."""
    OWNER_LIST = 101
    """Only these underlyings; securityList."""
    INDUSTRY_PLATE = 102
    """Underlyings of these industries; securityList with plates."""
    CONCEPT_PLATE = 103
    """Underlyings of these concept plates; securityList with plates."""
    CORPORATE_ACTION = 104
    """Corporate actions of the underlying; valueList with values of CorporateActionType."""
    MARKET_CAP = 105
    """Market capitalisation of the underlying; valueInterval."""
    OPTION_TYPE = 201
    """Calls or puts; valueList with values of Qot_Common.OptionType."""
    MONEY_TYPE = 202
    """In or out of the money; valueList with values of InTheMoneyType."""
    STRIKE_PRICE = 203
    """Strike price; valueInterval."""
    EXPIRY_DAYS = 204
    """Days until expiry; valueInterval."""
    OTM = 205
    """How far the option is out of the money, in percent: 20 is 20%; valueInterval."""
    TICKER_TYPE = 301
    """Side that set off the trade; valueList with values of TickerType."""
    VOLUME = 302
    """Contracts of the trade; valueInterval."""
    TURNOVER = 303
    """Money of the trade; valueInterval."""
    PRICE = 304
    """Price of the trade; valueInterval."""
    TIME = 305
    """Time of the trade, in seconds since 1970; valueInterval."""
    MAX_DAY_NUM = 306
    """Days to look back on; valueList: 0 is today, 1 the last two days and so on."""
    ORDER_TYPE = 401
    """Kind of the orders; valueList with values of OptionOrderType."""
    STRATEGY = 402
    """One leg or several; valueList with values of TickerStrategy."""
    SENTIMENT = 403
    """View that the trade shows; valueList with values of MarketSentiment."""
    TOTAL_VOLUME = 501
    """Contracts of the option traded on the day; valueInterval."""
    TOTAL_OI = 502
    """Open interest of the option; valueInterval."""
    VO_RATIO = 503
    """Contracts traded on the day per contract open; valueInterval. Documented as in percent, but an example of the
    result is a plain ratio (0.78906 for 70108 of 88849).
    """
    IV = 504
    """Implied volatility, in percent: 20 is 20%; valueInterval."""
    DELTA = 601
    """Change of the option's price per unit of change of the underlying; valueInterval."""
    GAMMA = 602
    """Change of delta per unit of change of the underlying; valueInterval."""
    VEGA = 603
    """Change of the option's price as volatility changes; valueInterval."""
    THETA = 604
    """Change of the option's price as time passes; valueInterval."""
    RHO = 605
    """Change of the option's price as the interest rate changes; valueInterval."""


class TickerType(OpenEnum):
    """Which side set off the trade."""

    UNKNOWN = 0
    """Not known."""
    BUY = 1
    """The buyer."""
    SELL = 2
    """The seller."""
    NEUTRAL = 3
    """Neither."""


class OptionOrderType(OpenEnum):
    """The kinds of order behind a trade. A trade can have several."""

    NORMAL = 0
    """Ordinary order."""
    SWEEP = 1
    """Sweep: one order filled on several exchanges at once."""
    CROSS = 2
    """Cross: two orders matched with each other."""
    FLOOR = 4
    """Made on the floor of the exchange."""


class TickerStrategy(OpenEnum):
    """Whether the trade is part of a strategy."""

    UNKNOWN = 0
    """Not known."""
    SINGLE_LEG = 1
    """One option alone."""
    MULTI_LEG = 2
    """One leg of a strategy of several."""


class MarketSentiment(OpenEnum):
    """The view of the underlying that the trade shows."""

    UNKNOWN = 0
    """Not known."""
    BEARISH = 1
    """Expects it to fall."""
    BULLISH = 2
    """Expects it to rise."""
    NEUTRAL = 3
    """Neither."""


class CorporateActionType(OpenEnum):
    """The corporate actions of an underlying."""

    NONE = 0
    """None, or not known."""
    SPLIT = 1
    """Split of the shares."""
    JOIN = 2
    """Consolidation of the shares."""
    BONUS_STOCK = 3
    """Bonus shares."""
    INTO_SHARES = 4
    """Shares made from reserves."""
    ALLOT = 5
    """Rights issue."""
    ADD = 6
    """Issue of new shares."""
    DIVIDEND = 7
    """Ordinary dividend."""
    SPECIAL_DIVIDEND = 8
    """Dividend beside the ordinary one."""
    SPIN_OFF = 9
    """Spin-off of a part of the company."""


class InTheMoneyType(OpenEnum):
    """Whether exercise would pay."""

    UNKNOWN = 0
    """Not known."""
    IN = 1
    """Yes: in the money."""
    OUT = 2
    """Out of the money: OTM."""


@dataclass(slots=True, kw_only=True)
class EventIndicator(Message):
    """One condition."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.EventIndicator"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_option_event.EventIndicatorType"
        ),
        Field(
            2, "indicatorValue", "indicator_value", "message", "optional", message="qot_option_common.IndicatorValue"
        ),
    )

    indicator_type: EventIndicatorType
    """What is compared."""
    indicator_value: qot_option_common.IndicatorValue | None = None
    """With what it is compared, in the field that indicatorType names."""


@dataclass(slots=True, kw_only=True)
class EventSort(Message):
    """The order of the list."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.EventSort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_option_event.EventIndicatorType"
        ),
        Field(2, "isAsc", "is_asc", "bool", "required"),
    )

    indicator_type: EventIndicatorType
    """What the list is sorted by."""
    is_asc: bool
    """Smallest first if true, else largest first."""


@dataclass(slots=True, kw_only=True)
class CorporateAction(Message):
    """One corporate action of the underlying."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.CorporateAction"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "actionType", "action_type", "int32", "optional", enum="qot_get_option_event.CorporateActionType"),
        Field(2, "actionTime", "action_time", "string", "optional"),
        Field(3, "actionTimestamp", "action_timestamp", "double", "optional"),
    )

    action_type: CorporateActionType | None = None
    """Split, dividend or other kind."""
    action_time: str | None = None
    """Its day, as yyyy-MM-dd."""
    action_timestamp: float | None = None
    """Its day, in seconds since 1970."""


@dataclass(slots=True, kw_only=True)
class EventItem(Message):
    """One unusual trade. Quotes are those at its time."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.EventItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "option", "option", "message", "optional", message="qot_common.Security"),
        Field(2, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(3, "symbol", "symbol", "string", "optional"),
        Field(10, "fillTime", "fill_time", "string", "optional"),
        Field(11, "fillTimestamp", "fill_timestamp", "double", "optional"),
        Field(12, "tickerType", "ticker_type", "int32", "optional", enum="qot_get_option_event.TickerType"),
        Field(13, "price", "price", "double", "optional"),
        Field(14, "volume", "volume", "int64", "optional"),
        Field(15, "turnover", "turnover", "double", "optional"),
        Field(20, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(21, "strikePrice", "strike_price", "double", "optional"),
        Field(22, "strikeTime", "strike_time", "string", "optional"),
        Field(23, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(24, "dte", "dte", "int32", "optional"),
        Field(30, "underlyingPrice", "underlying_price", "double", "optional"),
        Field(31, "otm", "otm", "double", "optional"),
        Field(32, "bidPrice", "bid_price", "double", "optional"),
        Field(33, "askPrice", "ask_price", "double", "optional"),
        Field(34, "iv", "iv", "double", "optional"),
        Field(35, "totalVolume", "total_volume", "int64", "optional"),
        Field(36, "totalOpenInterest", "total_open_interest", "int64", "optional"),
        Field(37, "voRatio", "vo_ratio", "double", "optional"),
        Field(40, "delta", "delta", "double", "optional"),
        Field(41, "gamma", "gamma", "double", "optional"),
        Field(42, "vega", "vega", "double", "optional"),
        Field(43, "theta", "theta", "double", "optional"),
        Field(44, "rho", "rho", "double", "optional"),
        Field(50, "sentiment", "sentiment", "int32", "optional", enum="qot_get_option_event.MarketSentiment"),
        Field(51, "orderTypeList", "order_type_list", "int32", "repeated", enum="qot_get_option_event.OptionOrderType"),
        Field(52, "strategyType", "strategy_type", "int32", "optional", enum="qot_get_option_event.TickerStrategy"),
        Field(60, "earningsTime", "earnings_time", "string", "optional"),
        Field(
            61, "earningsPubType", "earnings_pub_type", "int32", "optional", enum="qot_option_common.EarningsPubType"
        ),
        Field(
            63,
            "corporateActionList",
            "corporate_action_list",
            "message",
            "repeated",
            message="qot_get_option_event.CorporateAction",
        ),
        Field(64, "industryPlateList", "industry_plate_list", "message", "repeated", message="qot_common.Security"),
        Field(65, "conceptPlateList", "concept_plate_list", "message", "repeated", message="qot_common.Security"),
    )

    option: qot_common.Security | None = None
    """The option traded."""
    owner: qot_common.Security | None = None
    """Its underlying."""
    symbol: str | None = None
    """Code of the underlying as displayed, such as TSLA."""
    fill_time: str | None = None
    """When the trade was made, as yyyy-MM-dd HH:mm:ss; US Eastern time in the documented example."""
    fill_timestamp: float | None = None
    """When the trade was made, in seconds since 1970, with milliseconds."""
    ticker_type: TickerType | None = None
    """Side that set off the trade."""
    price: float | None = None
    """Price of the trade."""
    volume: int | None = None
    """Contracts of the trade."""
    turnover: float | None = None
    """Money of the trade: price times contracts times multiplier, 280,000 for 10,000 at 0.28 in the documented
    example.
    """
    option_type: qot_common.OptionType | None = None
    """Call or put."""
    strike_price: float | None = None
    """Price at which the option can be exercised."""
    strike_time: str | None = None
    """Day of expiry, as yyyy-MM-dd; no source names its time zone."""
    strike_timestamp: float | None = None
    """Day of expiry, in seconds since 1970."""
    dte: int | None = None
    """Days until expiry."""
    underlying_price: float | None = None
    """Price of the underlying when the trade was made."""
    otm: float | None = None
    """How far the option is out of the money, in percent: -17.18 is -17.18%."""
    bid_price: float | None = None
    """Best bid."""
    ask_price: float | None = None
    """Best ask."""
    iv: float | None = None
    """Implied volatility, in percent: 20 is 20%."""
    total_volume: int | None = None
    """Contracts of the option traded on the day."""
    total_open_interest: int | None = None
    """Open interest of the option."""
    vo_ratio: float | None = None
    """totalVolume per totalOpenInterest. Documented as in percent; the example is a plain ratio: 0.78906 for 70108
    of 88849.
    """
    delta: float | None = None
    """Change of the option's price per unit of change of the underlying."""
    gamma: float | None = None
    """Change of delta per unit of change of the underlying."""
    vega: float | None = None
    """Change of the option's price per percentage point of volatility (inferred from the example)."""
    theta: float | None = None
    """Change of the option's price per day (inferred from the example)."""
    rho: float | None = None
    """Change of the option's price per percentage point of the interest rate (inferred from the example)."""
    sentiment: MarketSentiment | None = None
    """View of the underlying that the trade shows."""
    order_type_list: list[OptionOrderType] = empty_list()
    """Kinds of the orders behind the trade; there can be several."""
    strategy_type: TickerStrategy | None = None
    """One leg or several."""
    earnings_time: str | None = None
    """Day of the underlying's earnings report, as yyyy-MM-dd."""
    earnings_pub_type: qot_option_common.EarningsPubType | None = None
    """Whether the report comes before the market opens or after it closes."""
    corporate_action_list: list[CorporateAction] = empty_list()
    """Corporate actions of the underlying."""
    industry_plate_list: list[qot_common.Security] = empty_list()
    """Industries of the underlying."""
    concept_plate_list: list[qot_common.Security] = empty_list()
    """Concept plates of the underlying."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the conditions, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "count", "count", "int32", "optional"),
        Field(3, "page", "page", "string", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_option_event.EventIndicator"),
        Field(5, "sort", "sort", "message", "optional", message="qot_get_option_event.EventSort"),
    )

    option_market: qot_option_common.OptionMarket
    """Market whose options are listed."""
    count: int | None = None
    """Items of this page, 1 to 300. It must be given, says the vendor's proto."""
    page: str | None = None
    """nextPage of the previous reply. Empty for the first page."""
    filter_list: list[EventIndicator] = empty_list()
    """Conditions, which must all hold."""
    sort: EventSort | None = None
    """Order of the list; latest first by default."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the list."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "eventList", "event_list", "message", "repeated", message="qot_get_option_event.EventItem"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
        Field(4, "updateTimestamp", "update_timestamp", "double", "optional"),
    )

    event_list: list[EventItem] = empty_list()
    """The trades, in the order asked for."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""
    all_count: int | None = None
    """Items on all pages."""
    update_timestamp: float | None = None
    """When the list was made, in seconds since 1970."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_event.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_event.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
