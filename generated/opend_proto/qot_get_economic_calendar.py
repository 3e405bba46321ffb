# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists releases of economic data, such as non-farm payrolls, from one day to another, a page at a time (id 3409).
Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "EconomicCalendarItem",
    "Importance",
    "Request",
    "Response",
]


class Importance(OpenEnum):
    """How important a release is, in stars."""

    ALL = 0
    """Events of any importance; the default."""
    LOW = 1
    """One star."""
    MEDIUM = 2
    """Two stars."""
    HIGH = 3
    """Three stars."""


@dataclass(slots=True, kw_only=True)
class EconomicCalendarItem(Message):
    """One release."""

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
    """The data that is released, such as the manufacturing PMI of a country and month."""
    timestamp: float | None = None
    """When it is released, in seconds since 1970 UTC."""
    country: str | None = None
    """Name of the country. It is in Chinese in the vendor's examples; whether it is ever in another language is not
    documented.
    """
    star: Importance | None = None
    """Importance, 1 to 3 stars."""
    previous: str | None = None
    """The value released the time before, as text. Absent when there is none."""
    consensus: str | None = None
    """The forecast, as text. Absent when there is none."""
    actual: str | None = None
    """The released value, as text. Absent when there is none."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which releases to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "beginDate", "begin_date", "string", "required", moment="day"),
        Field(2, "endDate", "end_date", "string", "optional", moment="day"),
        Field(3, "marketList", "market_list", "int32", "repeated", enum="qot_common.QotMarket"),
        Field(4, "importance", "importance", "int32", "optional", enum="qot_get_economic_calendar.Importance"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "nextPage", "next_page", "string", "optional"),
    )

    begin_date: str
    """First day as yyyy-MM-dd, in the time zone of the machine that runs OpenD."""
    end_date: str | None = None
    """Last day as yyyy-MM-dd. Absent lists the day of beginDate only."""
    market_list: list[qot_common.QotMarket] = empty_list()
    """The markets whose releases to list, as Qot_Common.QotMarket: Hong Kong, US, CNSH for mainland China,
    Singapore, Japan, Australia, Malaysia and Canada. Empty means all of them.
    """
    importance: Importance | None = None
    """The importance of the releases to list. Absent means All. Whether Low and Medium include what is more
    important is not documented.
    """
    count: int | None = None
    """How many releases to return per page, at most 100. Absent means 50."""
    next_page: str | None = None
    """The nextPage of the previous reply, to continue behind it. Absent starts with the first page."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            begin_date: str | Date,
            end_date: str | Date | None = None,
            market_list: list[qot_common.QotMarket] = empty_list(),
            importance: Importance | None = None,
            count: int | None = None,
            next_page: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of releases."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "itemList", "item_list", "message", "repeated", message="qot_get_economic_calendar.EconomicCalendarItem"
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
        Field(3, "hasMore", "has_more", "bool", "optional"),
    )

    item_list: list[EconomicCalendarItem] = empty_list()
    """The releases. In which order is not documented."""
    next_page: str | None = None
    """Where the next page starts, to be handed back as it is."""
    has_more: bool | None = None
    """Whether there are further pages."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_economic_calendar.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEconomicCalendar.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_economic_calendar.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
