# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists a company's directors and executives (id 3244). For stocks and funds. For one of them see
Qot_GetCompanyExecutiveBackground. Since 10.6.
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
    "DirectorInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DirectorInfo(Message):
    """One director or executive."""

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
    """Name to show; Qot_GetCompanyExecutiveBackground does not take it."""
    leader_name: str | None = None
    """Name to be sent to Qot_GetCompanyExecutiveBackground, such as Mr. Timothy D. Cook."""
    position_name: str | None = None
    """Position in the company."""
    begin_date: int | None = None
    """First day in office, in seconds since 1970."""
    begin_date_str: str | None = None
    """First day in office as yyyy-MM-dd, in the market's time zone."""
    leader_gender: str | None = None
    """Male or Female, for example."""
    leader_age: str | None = None
    """Age in years, as text."""
    highest_education: str | None = None
    """Highest degree."""
    annual_salary: int | None = None
    """Pay of a year, such as 74294811 for a chief executive in the vendor's example. No source names the currency."""
    issue_date: int | None = None
    """When this was published, in seconds since 1970."""
    issue_date_str: str | None = None
    """The same as yyyy-MM-dd, in the market's time zone."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which company to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock or fund."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The people."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "directorList", "director_list", "message", "repeated", message="qot_get_company_executives.DirectorInfo"
        ),
    )

    director_list: list[DirectorInfo] = empty_list()
    """One entry for each."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_executives.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutives.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_executives.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
