# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOwnerPlate.proto."""

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
    "SecurityOwnerPlate",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOwnerPlate.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class SecurityOwnerPlate(Message):
    """Message Qot_GetOwnerPlate.SecurityOwnerPlate."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.SecurityOwnerPlate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "plateInfoList", "plate_info_list", "message", "repeated", message="qot_common.PlateInfo"),
    )

    security: qot_common.Security
    name: str | None = None
    """Since 7.2."""
    plate_info_list: list[qot_common.PlateInfo] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOwnerPlate.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "ownerPlateList",
            "owner_plate_list",
            "message",
            "repeated",
            message="qot_get_owner_plate.SecurityOwnerPlate",
        ),
    )

    owner_plate_list: list[SecurityOwnerPlate] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOwnerPlate.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_owner_plate.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOwnerPlate.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOwnerPlate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_owner_plate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
