# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractMilestoneList.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "MilestoneItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class MilestoneItem(Message):
    """Message Qot_GetEventContractMilestoneList.MilestoneItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.MilestoneItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "milestoneSecurity", "milestone_security", "message", "required", message="qot_common.Security"),
        Field(2, "title", "title", "string", "optional"),
        Field(3, "category", "category", "string", "optional"),
        Field(4, "type", "type", "enum", "optional", enum="qot_common.EC_MilestoneType"),
        Field(5, "startDate", "start_date", "string", "optional"),
        Field(6, "endDate", "end_date", "string", "optional"),
        Field(
            7, "primaryEventSecurity", "primary_event_security", "message", "optional", message="qot_common.Security"
        ),
        Field(8, "relatedEventList", "related_event_list", "message", "repeated", message="qot_common.Security"),
        Field(9, "notificationMessage", "notification_message", "string", "optional"),
    )

    milestone_security: qot_common.Security
    title: str | None = None
    category: str | None = None
    type: qot_common.EC_MilestoneType | None = None
    start_date: str | None = None
    end_date: str | None = None
    primary_event_security: qot_common.Security | None = None
    related_event_list: list[qot_common.Security] = empty_list()
    notification_message: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractMilestoneList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "competition", "competition", "string", "optional"),
        Field(3, "relatedEvent", "related_event", "message", "optional", message="qot_common.Security"),
        Field(4, "nextPage", "next_page", "string", "optional"),
        Field(5, "count", "count", "int32", "optional"),
    )

    category: str | None = None
    competition: str | None = None
    related_event: qot_common.Security | None = None
    next_page: str | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractMilestoneList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "milestoneList",
            "milestone_list",
            "message",
            "repeated",
            message="qot_get_event_contract_milestone_list.MilestoneItem",
        ),
        Field(2, "nextPage", "next_page", "string", "optional"),
    )

    milestone_list: list[MilestoneItem] = empty_list()
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractMilestoneList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_milestone_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractMilestoneList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_milestone_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
