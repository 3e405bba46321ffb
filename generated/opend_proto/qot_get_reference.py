# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetReference.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ReferenceType",
    "Request",
    "Response",
]


class ReferenceType(OpenEnum):
    """Values of Qot_GetReference.ReferenceType."""

    UNKNOW = 0
    WARRANT = 1
    FUTURE = 2
    """Since 3.17."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetReference.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "referenceType", "reference_type", "int32", "required", enum="qot_get_reference.ReferenceType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    reference_type: ReferenceType
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetReference.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "staticInfoList", "static_info_list", "message", "repeated", message="qot_common.SecurityStaticInfo"),
    )

    static_info_list: list[qot_common.SecurityStaticInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetReference.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_reference.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetReference.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetReference.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_reference.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
