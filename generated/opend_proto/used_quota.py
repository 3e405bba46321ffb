# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of UsedQuota.proto. Since 7.2."""

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
    """Message UsedQuota.C2S."""

    FULL_NAME: ClassVar[str] = "UsedQuota.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message UsedQuota.S2C."""

    FULL_NAME: ClassVar[str] = "UsedQuota.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "usedSubQuota", "used_sub_quota", "int32", "optional"),
        Field(2, "usedKLineQuota", "used_kline_quota", "int32", "optional"),
    )

    used_sub_quota: int | None = None
    used_kline_quota: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message UsedQuota.Request."""

    FULL_NAME: ClassVar[str] = "UsedQuota.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="used_quota.C2S"),)

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message UsedQuota.Response."""

    FULL_NAME: ClassVar[str] = "UsedQuota.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="used_quota.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
