# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetUserSecurityGroup.proto. Since 3.19."""

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
    """Values of Qot_GetUserSecurityGroup.GroupType."""

    UNKNOWN = 0
    CUSTOM = 1
    SYSTEM = 2
    ALL = 3


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetUserSecurityGroup.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupType", "group_type", "int32", "required", enum="qot_get_user_security_group.GroupType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    group_type: GroupType
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class GroupData(Message):
    """Message Qot_GetUserSecurityGroup.GroupData."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.GroupData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupName", "group_name", "string", "required"),
        Field(2, "groupType", "group_type", "int32", "required", enum="qot_get_user_security_group.GroupType"),
    )

    group_name: str
    group_type: GroupType


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetUserSecurityGroup.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupList", "group_list", "message", "repeated", message="qot_get_user_security_group.GroupData"),
    )

    group_list: list[GroupData] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetUserSecurityGroup.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_user_security_group.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetUserSecurityGroup.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetUserSecurityGroup.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_user_security_group.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
