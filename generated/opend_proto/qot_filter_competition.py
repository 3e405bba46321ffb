# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the competitions of event contracts, such as leagues, and the kinds of bet in them, by tag (id 3435).
Qot_GetEventContractMilestoneList and Qot_GetEventContractComboList take the names. Since 10.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "TagFilterItem",
]


@dataclass(slots=True, kw_only=True)
class TagFilterItem(Message):
    """The competitions of one tag."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.TagFilterItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "required"),
        Field(3, "competitionList", "competition_list", "string", "repeated"),
        Field(4, "scopeList", "scope_list", "string", "repeated"),
    )

    category: str | None = None
    """The category, such as Sports."""
    tag: str
    """The tag within it, such as Football or Soccer."""
    competition_list: list[str] = empty_list()
    """Names of the competitions, such as Pro Football or EPL."""
    scope_list: list[str] = empty_list()
    """All kinds of bet under the tag, such as Game, Future or Awards."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which competitions to list."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "optional"),
    )

    category: str | None = None
    """The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports."""
    tag: str | None = None
    """The tag within the category, such as Baseball."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The competitions."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "tagFilterList", "tag_filter_list", "message", "repeated", message="qot_filter_competition.TagFilterItem"
        ),
    )

    tag_filter_list: list[TagFilterItem] = empty_list()
    """One entry per tag."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_filter_competition.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_filter_competition.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
