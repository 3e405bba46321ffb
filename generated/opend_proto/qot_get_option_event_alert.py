# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the alerts for unusual option trades that the user has set with Qot_SetOptionEventAlert (id 3308). Since
10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_get_option_event, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "EventAlertItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class EventAlertItem(Message):
    """One alert: where it looks and what it looks for. Exactly one of optionMarket, watchlistGroupName and
    underlying is set; with none or several the server refuses it. What is absent is not filtered by.
    """

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
        Field(41, "earningsDateBegin", "earnings_date_begin", "string", "optional", moment="day"),
        Field(42, "earningsDateEnd", "earnings_date_end", "string", "optional", moment="day"),
        Field(50, "note", "note", "string", "optional"),
    )

    key: int | None = None
    """Id of the alert. Left out when it is added; to change, delete, enable or disable it, it must be given."""
    enable: bool | None = None
    """Whether the alert is on; false: it is paused."""
    option_market: qot_option_common.OptionMarket | None = None
    """All options of this market."""
    watchlist_group_name: str | None = None
    """Options on the securities of this watch list group."""
    underlying: qot_common.Security | None = None
    """Options on this underlying."""
    option_type: qot_common.OptionType | None = None
    """Calls or puts; both if absent."""
    side_type_list: list[qot_get_option_event.TickerType] = empty_list()
    """Sides that set off the trade; any if empty."""
    order_type_list: list[qot_get_option_event.OptionOrderType] = empty_list()
    """Kinds of the orders; any if empty."""
    market_cap_range: qot_option_common.Interval | None = None
    """Market capitalisation of the underlying."""
    expiry_days_range: qot_option_common.Interval | None = None
    """Days until expiry."""
    price_range: qot_option_common.Interval | None = None
    """Price of the trade."""
    size_range: qot_option_common.Interval | None = None
    """Contracts of the trade."""
    premium_range: qot_option_common.Interval | None = None
    """Money of the trade."""
    iv_range: qot_option_common.Interval | None = None
    """Implied volatility, in percent: 20 is 20%."""
    earnings_date_begin: str | None = None
    """First day of the underlying's earnings report, as yyyy-MM-dd. Only together with earningsDateEnd."""
    earnings_date_end: str | None = None
    """Last day of the underlying's earnings report, as yyyy-MM-dd, not before earningsDateBegin. Only together with
    it.
    """
    note: str | None = None
    """The user's remark, at most 20 characters."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: int | None = None,
            enable: bool | None = None,
            option_market: qot_option_common.OptionMarket | None = None,
            watchlist_group_name: str | None = None,
            underlying: qot_common.Security | str | None = None,
            option_type: qot_common.OptionType | None = None,
            side_type_list: list[qot_get_option_event.TickerType] = empty_list(),
            order_type_list: list[qot_get_option_event.OptionOrderType] = empty_list(),
            market_cap_range: qot_option_common.Interval | None = None,
            expiry_days_range: qot_option_common.Interval | None = None,
            price_range: qot_option_common.Interval | None = None,
            size_range: qot_option_common.Interval | None = None,
            premium_range: qot_option_common.Interval | None = None,
            iv_range: qot_option_common.Interval | None = None,
            earnings_date_begin: str | Date | None = None,
            earnings_date_end: str | Date | None = None,
            note: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The page."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "count", "count", "int32", "optional"),
        Field(2, "page", "page", "string", "optional"),
    )

    count: int | None = None
    """Items of this page, 1 to 500. It must be given."""
    page: str | None = None
    """nextPage of the previous reply. Empty for the first page."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the alerts."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "alertList", "alert_list", "message", "repeated", message="qot_get_option_event_alert.EventAlertItem"),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "allCount", "all_count", "int32", "optional"),
    )

    alert_list: list[EventAlertItem] = empty_list()
    """The alerts, latest made first."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""
    all_count: int | None = None
    """Alerts on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_event_alert.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionEventAlert.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_event_alert.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
