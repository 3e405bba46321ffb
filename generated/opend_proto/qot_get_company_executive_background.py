# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetCompanyExecutiveBackground.proto. Since 10.6."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
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
    """Message Qot_GetCompanyExecutiveBackground.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "leaderName", "leader_name", "string", "optional"),
    )

    security: qot_common.Security
    leader_name: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetCompanyExecutiveBackground.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "briefBackground", "brief_background", "string", "optional"),)

    brief_background: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetCompanyExecutiveBackground.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_executive_background.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetCompanyExecutiveBackground.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyExecutiveBackground.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_executive_background.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
