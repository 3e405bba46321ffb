# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEconomicCalendar.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "EconomicCalendarItem",
    "Importance",
    "Request",
    "Response",
]


class Importance(OpenEnum):
    """Values of Qot_GetEconomicCalendar.Importance."""

    ALL = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(slots=True, kw_only=True)
class EconomicCalendarItem(Message):
    """Message Qot_GetEconomicCalendar.EconomicCalendarItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.EconomicCalendarItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "country", "country", "string", "optional"),
        Field(4, "star", "star", "int32", "optional", enum="qot_get_economic_calendar.Importance"),
        Field(5, "previous", "previous", "string", "optional"),
        Field(6, "consensus", "consensus", "string", "optional"),
        Field(7, "actual", "actual", "string", "optional"),
    )

    title: str | None = None
    timestamp: float | None = None
    country: str | None = None
    star: Importance | None = None
    previous: str | None = None
    consensus: str | None = None
    actual: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEconomicCalendar.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "beginDate", "begin_date", "string", "required"),
        Field(2, "endDate", "end_date", "string", "optional"),
        Field(3, "marketList", "market_list", "int32", "repeated", enum="qot_common.QotMarket"),
        Field(4, "importance", "importance", "int32", "optional", enum="qot_get_economic_calendar.Importance"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "nextPage", "next_page", "string", "optional"),
    )

    begin_date: str
    end_date: str | None = None
    market_list: list[qot_common.QotMarket] = empty_list()
    importance: Importance | None = None
    count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEconomicCalendar.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_economic_calendar.EconomicCalendarItem"
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "hasMore", "has_more", "bool", "optional"),
    )

    item_list: list[EconomicCalendarItem] = empty_list()
    next_page: str | None = None
    has_more: bool | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEconomicCalendar.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_economic_calendar.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEconomicCalendar.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_economic_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
