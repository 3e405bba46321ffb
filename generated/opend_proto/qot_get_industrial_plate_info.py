# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the description of one industrial plate (id 3430). Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which plate to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "plateId", "plate_id", "int64", "required"),)

    plate_id: int
    """Id of the plate, from nodeList of Qot_GetIndustrialChainDetail."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The plate."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plateId", "plate_id", "int64", "optional"),
        Field(2, "summary", "summary", "string", "optional"),
    )

    plate_id: int | None = None
    """Id of the plate, as asked for."""
    summary: str | None = None
    """A short description. It may be absent, as in the vendor's example."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_plate_info.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialPlateInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_plate_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
