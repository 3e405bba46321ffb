# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_ModifyUserSecurity.proto. Since 3.10."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ModifyUserSecurityOp",
    "Request",
    "Response",
]


class ModifyUserSecurityOp(OpenEnum):
    """Values of Qot_ModifyUserSecurity.ModifyUserSecurityOp."""

    UNKNOWN = 0
    ADD = 1
    DEL = 2
    MOVE_OUT = 3
    """Since 3.16."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_ModifyUserSecurity.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "groupName", "group_name", "string", "required"),
        Field(2, "op", "op", "int32", "required", enum="qot_modify_user_security.ModifyUserSecurityOp"),
        Field(3, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    group_name: str
    op: ModifyUserSecurityOp
    security_list: list[qot_common.Security] = empty_list()
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_ModifyUserSecurity.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_ModifyUserSecurity.Request."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_modify_user_security.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_ModifyUserSecurity.Response."""

    FULL_NAME: ClassVar[str] = "Qot_ModifyUserSecurity.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_modify_user_security.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
