# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the events of one series of event contracts, a page at a time (id 3437). It needs no subscription. An event,
such as one match or election, has several contracts, see Qot_GetEventContract. Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "EventItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class EventItem(Message):
    """One event: its names, its state and its days."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.EventItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "eventSecurity", "event_security", "message", "required", message="qot_common.Security"),
        Field(2, "eventName", "event_name", "string", "optional"),
        Field(3, "eventSubName", "event_sub_name", "string", "optional"),
        Field(4, "status", "status", "enum", "optional", enum="qot_common.EC_Status"),
        Field(5, "seriesSecurity", "series_security", "message", "optional", message="qot_common.Security"),
        Field(6, "startDate", "start_date", "string", "optional"),
        Field(7, "endDate", "end_date", "string", "optional"),
        Field(8, "category", "category", "string", "optional"),
        Field(9, "tags", "tags", "string", "repeated"),
        Field(10, "mutuallyExclusive", "mutually_exclusive", "bool", "optional"),
        Field(11, "competition", "competition", "string", "optional"),
        Field(12, "competitionScope", "competition_scope", "string", "optional"),
    )

    event_security: qot_common.Security
    """The event as a security of market EventContract. Its code ends in .EVENT in the vendor's examples."""
    event_name: str | None = None
    """Its name, localized."""
    event_sub_name: str | None = None
    """Its second title, localized."""
    status: qot_common.EC_Status | None = None
    """The state of the event, a value from 100 on."""
    series_security: qot_common.Security | None = None
    """The series it belongs to."""
    start_date: str | None = None
    """When it begins. The vendor's comment says UTC as 2025-09-26T18:30:00Z; its page has 2026-07-11 23:10:00,
    without a time zone, in the form that ticks of event contracts have in US Eastern time (inferred).
    """
    end_date: str | None = None
    """When it ends, in the form of startDate."""
    category: str | None = None
    """The category, such as Sports."""
    tags: list[str] = empty_list()
    """The tags it belongs to; there may be several."""
    mutually_exclusive: bool | None = None
    """Whether the outcomes of its contracts exclude each other."""
    competition: str | None = None
    """Name of the competition, such as FIFA World Cup, localized."""
    competition_scope: str | None = None
    """Kind of bet in the competition, such as Game, localized."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which events to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "series", "series", "message", "required", message="qot_common.Security"),
        Field(2, "status", "status", "enum", "optional", enum="qot_common.EC_Status"),
        Field(3, "nextPage", "next_page", "string", "optional"),
        Field(4, "count", "count", "int32", "optional"),
    )

    series: qot_common.Security
    """The series, of market EventContract. The vendor's comments write the code with EC. in front; its Python client
    sends it without.
    """
    status: qot_common.EC_Status | None = None
    """The state of the events to list. Absent lists them all."""
    next_page: str | None = None
    """The nextPage of the previous reply, to continue behind it. Absent starts with the first page."""
    count: int | None = None
    """How many events to return per page. Absent means 200."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            series: qot_common.Security | str,
            status: qot_common.EC_Status | None = None,
            next_page: str | None = None,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of events."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "eventList", "event_list", "message", "repeated", message="qot_get_event_contract_event_list.EventItem"
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
    )

    event_list: list[EventItem] = empty_list()
    """The events of this page."""
    next_page: str | None = None
    """Where the next page starts, to be handed back as it is. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_event_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_event_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
