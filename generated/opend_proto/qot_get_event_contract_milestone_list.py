# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists milestones, such as single matches, with the events related to them, a page at a time (id 3439). It needs no
subscription. Since 10.9.
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
    "MilestoneItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class MilestoneItem(Message):
    """One milestone, such as a game, with its main event and related ones."""

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
    """The milestone as a security of market EventContract. Its code ends in .MILESTONE in the vendor's examples."""
    title: str | None = None
    """Its name, such as the two teams, localized."""
    category: str | None = None
    """The category, such as Sports."""
    type: qot_common.EC_MilestoneType | None = None
    """The kind of milestone."""
    start_date: str | None = None
    """When it begins. The form is not documented; the vendor's example has a day, 2026-07-14."""
    end_date: str | None = None
    """When it ends, in the form of startDate. Absent in the vendor's example."""
    primary_event_security: qot_common.Security | None = None
    """The main one of its events."""
    related_event_list: list[qot_common.Security] = empty_list()
    """All its events; the main one is among them in the vendor's example."""
    notification_message: str | None = None
    """Text of a notification, such as that the game is about to begin, localized."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which milestones to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "competition", "competition", "string", "optional"),
        Field(3, "relatedEvent", "related_event", "message", "optional", message="qot_common.Security"),
        Field(4, "nextPage", "next_page", "string", "optional"),
        Field(5, "count", "count", "int32", "optional"),
    )

    category: str | None = None
    """The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports."""
    competition: str | None = None
    """The competition, by a name from Qot_FilterCompetition."""
    related_event: qot_common.Security | None = None
    """An event; only its milestones are returned. OpenD itself picks them out. The vendor's comments write the code
    with EC. in front; its Python client sends it without.
    """
    next_page: str | None = None
    """The nextPage of the previous reply, to continue behind it. Absent starts with the first page."""
    count: int | None = None
    """How many milestones to return per page. Absent means 200."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            category: str | None = None,
            competition: str | None = None,
            related_event: qot_common.Security | str | None = None,
            next_page: str | None = None,
            count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of milestones."""

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
    """The milestones of this page."""
    next_page: str | None = None
    """Where the next page starts, to be handed back as it is. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_milestone_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractMilestoneList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_milestone_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
