# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractEventList.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "EventItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class EventItem(Message):
    """Message Qot_GetEventContractEventList.EventItem."""

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
    event_name: str | None = None
    event_sub_name: str | None = None
    status: qot_common.EC_Status | None = None
    series_security: qot_common.Security | None = None
    start_date: str | None = None
    end_date: str | None = None
    category: str | None = None
    tags: list[str] = empty_list()
    mutually_exclusive: bool | None = None
    competition: str | None = None
    competition_scope: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractEventList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "series", "series", "message", "required", message="qot_common.Security"),
        Field(2, "status", "status", "enum", "optional", enum="qot_common.EC_Status"),
        Field(3, "nextPage", "next_page", "string", "optional"),
        Field(4, "count", "count", "int32", "optional"),
    )

    series: qot_common.Security
    status: qot_common.EC_Status | None = None
    next_page: str | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractEventList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "eventList", "event_list", "message", "repeated", message="qot_get_event_contract_event_list.EventItem"
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
    )

    event_list: list[EventItem] = empty_list()
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractEventList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_event_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractEventList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractEventList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_event_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
