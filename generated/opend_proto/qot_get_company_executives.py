# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCompanyExecutives.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DirectorInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DirectorInfo(Message):
    """Message Qot_GetCompanyExecutives.DirectorInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.DirectorInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "displayLeaderName", "display_leader_name", "string", "optional"),
        Field(2, "leaderName", "leader_name", "string", "optional"),
        Field(3, "positionName", "position_name", "string", "optional"),
        Field(4, "beginDate", "begin_date", "uint64", "optional"),
        Field(5, "beginDateStr", "begin_date_str", "string", "optional"),
        Field(6, "leaderGender", "leader_gender", "string", "optional"),
        Field(7, "leaderAge", "leader_age", "string", "optional"),
        Field(8, "highestEducation", "highest_education", "string", "optional"),
        Field(9, "annualSalary", "annual_salary", "uint64", "optional"),
        Field(10, "issueDate", "issue_date", "uint64", "optional"),
        Field(11, "issueDateStr", "issue_date_str", "string", "optional"),
    )

    display_leader_name: str | None = None
    leader_name: str | None = None
    position_name: str | None = None
    begin_date: int | None = None
    begin_date_str: str | None = None
    leader_gender: str | None = None
    leader_age: str | None = None
    highest_education: str | None = None
    annual_salary: int | None = None
    issue_date: int | None = None
    issue_date_str: str | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetCompanyExecutives.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCompanyExecutives.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "directorList", "director_list", "message", "repeated", message="qot_get_company_executives.DirectorInfo"
        ),
    )

    director_list: list[DirectorInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCompanyExecutives.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_executives.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCompanyExecutives.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_executives.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
