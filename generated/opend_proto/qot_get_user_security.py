# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the securities of one of the user's watchlist groups (id 3213). Qot_GetUserSecurityGroup lists the groups.
The groups for positions, mutual funds and foreign exchange cannot be read. Since 3.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which group to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurity.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupName", "group_name", "string", "required"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    group_name: str
    """Name of the group. Of several groups with the same name, the first one is read. System groups have a Chinese
    and an English name, such as All, HK, US, CN, Options, HK options, US options, Futures and Starred.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The securities of the group."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurity.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "staticInfoList", "static_info_list", "message", "repeated", message="qot_common.SecurityStaticInfo"),
    )

    static_info_list: list[qot_common.SecurityStaticInfo] = empty_list()
    """The securities. Since 3.10."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurity.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_user_security.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurity.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_user_security.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
