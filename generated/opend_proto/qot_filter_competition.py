# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_FilterCompetition.proto. Since 10.9."""

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
    """Message Qot_FilterCompetition.TagFilterItem."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.TagFilterItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "required"),
        Field(3, "competitionList", "competition_list", "string", "repeated"),
        Field(4, "scopeList", "scope_list", "string", "repeated"),
    )

    category: str | None = None
    tag: str
    competition_list: list[str] = empty_list()
    scope_list: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_FilterCompetition.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "optional"),
        Field(2, "tag", "tag", "string", "optional"),
    )

    category: str | None = None
    tag: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_FilterCompetition.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "tagFilterList", "tag_filter_list", "message", "repeated", message="qot_filter_competition.TagFilterItem"
        ),
    )

    tag_filter_list: list[TagFilterItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_FilterCompetition.Request."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_filter_competition.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_FilterCompetition.Response."""

    FULL_NAME: ClassVar[str] = "Qot_FilterCompetition.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_filter_competition.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
