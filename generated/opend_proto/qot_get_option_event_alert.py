# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionEventAlert.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_get_option_event, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "EventAlertItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class EventAlertItem(Message):
    """Message Qot_GetOptionEventAlert.EventAlertItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.EventAlertItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "key", "key", "int64", "optional"),
        Field(2, "enable", "enable", "bool", "optional"),
        Field(10, "optionMarket", "option_market", "int32", "optional", enum="qot_option_common.OptionMarket"),
        Field(11, "watchlistGroupName", "watchlist_group_name", "string", "optional"),
        Field(12, "underlying", "underlying", "message", "optional", message="qot_common.Security"),
        Field(20, "optionType", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(21, "sideTypeList", "side_type_list", "int32", "repeated", enum="qot_get_option_event.TickerType"),
        Field(22, "orderTypeList", "order_type_list", "int32", "repeated", enum="qot_get_option_event.OptionOrderType"),
        Field(30, "marketCapRange", "market_cap_range", "message", "optional", message="qot_option_common.Interval"),
        Field(31, "expiryDaysRange", "expiry_days_range", "message", "optional", message="qot_option_common.Interval"),
        Field(32, "priceRange", "price_range", "message", "optional", message="qot_option_common.Interval"),
        Field(33, "sizeRange", "size_range", "message", "optional", message="qot_option_common.Interval"),
        Field(34, "premiumRange", "premium_range", "message", "optional", message="qot_option_common.Interval"),
        Field(35, "ivRange", "iv_range", "message", "optional", message="qot_option_common.Interval"),
        Field(41, "earningsDateBegin", "earnings_date_begin", "string", "optional"),
        Field(42, "earningsDateEnd", "earnings_date_end", "string", "optional"),
        Field(50, "note", "note", "string", "optional"),
    )

    key: int | None = None
    enable: bool | None = None
    option_market: qot_option_common.OptionMarket | None = None
    watchlist_group_name: str | None = None
    underlying: qot_common.Security | None = None
    option_type: qot_common.OptionType | None = None
    side_type_list: list[qot_get_option_event.TickerType] = empty_list()
    order_type_list: list[qot_get_option_event.OptionOrderType] = empty_list()
    market_cap_range: qot_option_common.Interval | None = None
    expiry_days_range: qot_option_common.Interval | None = None
    price_range: qot_option_common.Interval | None = None
    size_range: qot_option_common.Interval | None = None
    premium_range: qot_option_common.Interval | None = None
    iv_range: qot_option_common.Interval | None = None
    earnings_date_begin: str | None = None
    earnings_date_end: str | None = None
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionEventAlert.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "count", "count", "int32", "optional"),
        Field(2, "page", "page", "string", "optional"),
    )

    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionEventAlert.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "alertList", "alert_list", "message", "repeated", message="qot_get_option_event_alert.EventAlertItem"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
    )

    alert_list: list[EventAlertItem] = empty_list()
    next_page: str | None = None
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionEventAlert.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_event_alert.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionEventAlert.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_event_alert.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
