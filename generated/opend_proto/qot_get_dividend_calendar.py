# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the dividends of a market on one day (id 3408). For Hong Kong, the United States, Malaysia, Singapore and
Japan. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "DividendCalendarItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the day and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "date", "date", "string", "required", moment="day"),
        Field(3, "dataFrom", "data_from", "int32", "optional"),
        Field(4, "count", "count", "int32", "optional"),
    )

    market: qot_common.QotMarket
    """QotMarket of Hong Kong, the United States, Malaysia, Singapore or Japan."""
    date: str
    """The day, as yyyy-MM-dd. In the documented example it is both the record date and the ex date of all entries;
    no source tells which of the two counts.
    """
    data_from: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page; all by default."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            market: qot_common.QotMarket,
            date: str | Date,
            data_from: int | None = None,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class DividendCalendarItem(Message):
    """One dividend of one security, with its days."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    statement: str | None = None
    """What is paid, in words."""
    record_date: str | None = None
    """Day on which holders are recorded, as yyyy-MM-dd."""
    ex_date: str | None = None
    """First day of trading without the dividend, as yyyy-MM-dd."""
    dividend_payable_date: str | None = None
    """Day of payment, as yyyy-MM-dd."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of dividends."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_dividend_calendar.DividendCalendarItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    item_list: list[DividendCalendarItem] = empty_list()
    """The dividends."""
    all_count: int | None = None
    """Dividends of the day on all pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_dividend_calendar.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetDividendCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_dividend_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
