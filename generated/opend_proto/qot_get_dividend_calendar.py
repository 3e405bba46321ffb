# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetDividendCalendar.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DividendCalendarItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetDividendCalendar.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "date", "date", "string", "required"),
        Field(3, "dataFrom", "data_from", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
    )

    market: qot_common.QotMarket
    date: str
    data_from: int | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class DividendCalendarItem(Message):
    """Message Qot_GetDividendCalendar.DividendCalendarItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.DividendCalendarItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(3, "statement", "statement", "string", "optional"),
        Field(4, "recordDate", "record_date", "string", "optional"),
        Field(5, "exDate", "ex_date", "string", "optional"),
        Field(6, "dividendPayableDate", "dividend_payable_date", "string", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    statement: str | None = None
    record_date: str | None = None
    ex_date: str | None = None
    dividend_payable_date: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetDividendCalendar.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_dividend_calendar.DividendCalendarItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    item_list: list[DividendCalendarItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetDividendCalendar.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_dividend_calendar.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetDividendCalendar.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_dividend_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
