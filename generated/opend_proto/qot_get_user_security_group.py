# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the user's watchlist groups (id 3222). Qot_GetUserSecurity reads the securities of a group. Since 3.19."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "GroupData",
    "GroupType",
    "Request",
    "Response",
]


class GroupType(OpenEnum):
    """The kinds of watchlist group."""

    UNKNOWN = 0
    """Not known."""
    CUSTOM = 1
    """Made by the user."""
    SYSTEM = 2
    """Made by the vendor; it cannot be changed."""
    ALL = 3
    """Both kinds."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which groups to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupType", "group_type", "int32", "required", enum="qot_get_user_security_group.GroupType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    group_type: GroupType
    """The kind of groups."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class GroupData(Message):
    """One watchlist group."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.GroupData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupName", "group_name", "string", "required"),
        Field(2, "groupType", "group_type", "int32", "required", enum="qot_get_user_security_group.GroupType"),
    )

    group_name: str
    """Name of the group, to be handed to Qot_GetUserSecurity."""
    group_type: GroupType
    """Whether the user or the vendor made it."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The groups of the kind asked for."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupList", "group_list", "message", "repeated", message="qot_get_user_security_group.GroupData"),
    )

    group_list: list[GroupData] = empty_list()
    """One entry per group."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_user_security_group.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_user_security_group.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
