# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionEvent.proto. Since 10.8."""

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
    """Values of Qot_GetOptionEvent.EventIndicatorType."""

    UNKNOWN = 0
    OWNER_LIST = 101
    INDUSTRY_PLATE = 102
    CONCEPT_PLATE = 103
    CORPORATE_ACTION = 104
    MARKET_CAP = 105
    OPTION_TYPE = 201
    MONEY_TYPE = 202
    STRIKE_PRICE = 203
    EXPIRY_DAYS = 204
    OTM = 205
    TICKER_TYPE = 301
    VOLUME = 302
    TURNOVER = 303
    PRICE = 304
    TIME = 305
    MAX_DAY_NUM = 306
    ORDER_TYPE = 401
    STRATEGY = 402
    SENTIMENT = 403
    TOTAL_VOLUME = 501
    TOTAL_OI = 502
    VO_RATIO = 503
    IV = 504
    DELTA = 601
    GAMMA = 602
    VEGA = 603
    THETA = 604
    RHO = 605


class TickerType(OpenEnum):
    """Values of Qot_GetOptionEvent.TickerType."""

    UNKNOWN = 0
    BUY = 1
    SELL = 2
    NEUTRAL = 3


class OptionOrderType(OpenEnum):
    """Values of Qot_GetOptionEvent.OptionOrderType."""

    NORMAL = 0
    SWEEP = 1
    CROSS = 2
    FLOOR = 4


class TickerStrategy(OpenEnum):
    """Values of Qot_GetOptionEvent.TickerStrategy."""

    UNKNOWN = 0
    SINGLE_LEG = 1
    MULTI_LEG = 2


class MarketSentiment(OpenEnum):
    """Values of Qot_GetOptionEvent.MarketSentiment."""

    UNKNOWN = 0
    BEARISH = 1
    BULLISH = 2
    NEUTRAL = 3


class CorporateActionType(OpenEnum):
    """Values of Qot_GetOptionEvent.CorporateActionType."""

    NONE = 0
    SPLIT = 1
    JOIN = 2
    BONUS_STOCK = 3
    INTO_SHARES = 4
    ALLOT = 5
    ADD = 6
    DIVIDEND = 7
    SPECIAL_DIVIDEND = 8
    SPIN_OFF = 9


class InTheMoneyType(OpenEnum):
    """Values of Qot_GetOptionEvent.InTheMoneyType."""

    UNKNOWN = 0
    IN = 1
    OUT = 2


@dataclass(slots=True, kw_only=True)
class EventIndicator(Message):
    """Message Qot_GetOptionEvent.EventIndicator."""

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
    indicator_value: qot_option_common.IndicatorValue | None = None


@dataclass(slots=True, kw_only=True)
class EventSort(Message):
    """Message Qot_GetOptionEvent.EventSort."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.EventSort"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "indicatorType", "indicator_type", "int32", "required", enum="qot_get_option_event.EventIndicatorType"
        ),
        Field(2, "isAsc", "is_asc", "bool", "required"),
    )

    indicator_type: EventIndicatorType
    is_asc: bool


@dataclass(slots=True, kw_only=True)
class CorporateAction(Message):
    """Message Qot_GetOptionEvent.CorporateAction."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.CorporateAction"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "actionType", "action_type", "int32", "optional", enum="qot_get_option_event.CorporateActionType"),
        Field(2, "actionTime", "action_time", "string", "optional"),
        Field(3, "actionTimestamp", "action_timestamp", "double", "optional"),
    )

    action_type: CorporateActionType | None = None
    action_time: str | None = None
    action_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class EventItem(Message):
    """Message Qot_GetOptionEvent.EventItem."""

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
    owner: qot_common.Security | None = None
    symbol: str | None = None
    fill_time: str | None = None
    fill_timestamp: float | None = None
    ticker_type: TickerType | None = None
    price: float | None = None
    volume: int | None = None
    turnover: float | None = None
    option_type: qot_common.OptionType | None = None
    strike_price: float | None = None
    strike_time: str | None = None
    strike_timestamp: float | None = None
    dte: int | None = None
    underlying_price: float | None = None
    otm: float | None = None
    bid_price: float | None = None
    ask_price: float | None = None
    iv: float | None = None
    total_volume: int | None = None
    total_open_interest: int | None = None
    vo_ratio: float | None = None
    delta: float | None = None
    gamma: float | None = None
    vega: float | None = None
    theta: float | None = None
    rho: float | None = None
    sentiment: MarketSentiment | None = None
    order_type_list: list[OptionOrderType] = empty_list()
    strategy_type: TickerStrategy | None = None
    earnings_time: str | None = None
    earnings_pub_type: qot_option_common.EarningsPubType | None = None
    corporate_action_list: list[CorporateAction] = empty_list()
    industry_plate_list: list[qot_common.Security] = empty_list()
    concept_plate_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionEvent.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "count", "count", "int32", "optional"),
        Field(3, "page", "page", "string", "optional"),
        Field(4, "filterList", "filter_list", "message", "repeated", message="qot_get_option_event.EventIndicator"),
        Field(5, "sort", "sort", "message", "optional", message="qot_get_option_event.EventSort"),
    )

    option_market: qot_option_common.OptionMarket
    count: int | None = None
    page: str | None = None
    filter_list: list[EventIndicator] = empty_list()
    sort: EventSort | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionEvent.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "eventList", "event_list", "message", "repeated", message="qot_get_option_event.EventItem"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
        Field(4, "updateTimestamp", "update_timestamp", "double", "optional"),
    )

    event_list: list[EventItem] = empty_list()
    next_page: str | None = None
    all_count: int | None = None
    update_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionEvent.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_event.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionEvent.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEvent.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_event.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
