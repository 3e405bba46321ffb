# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetAccList.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
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
    """Message Trd_GetAccList.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "userID", "user_id", "uint64", "required"),
        Field(2, "trdCategory", "trd_category", "int32", "optional", enum="trd_common.TrdCategory"),
        Field(3, "needGeneralSecAccount", "need_general_sec_account", "bool", "optional"),
    )

    user_id: int
    trd_category: trd_common.TrdCategory | None = None
    """Since 5.10."""
    need_general_sec_account: bool | None = None
    """Since 5.10."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetAccList.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "accList", "acc_list", "message", "repeated", message="trd_common.TrdAcc"),
    )

    acc_list: list[trd_common.TrdAcc] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetAccList.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_acc_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetAccList.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_acc_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
