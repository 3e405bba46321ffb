# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Tells how much of the quotas is used. No id of this protocol is published; the same numbers come with Notify
(1003), and Qot_GetSubInfo and Qot_RequestHistoryKLQuota read them. Since 7.2.
"""

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
    """Nothing to choose."""

    FULL_NAME: ClassVar[str] = "UsedQuota.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The used part of the quotas."""

    FULL_NAME: ClassVar[str] = "UsedQuota.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "usedSubQuota", "used_sub_quota", "int32", "optional"),
        Field(2, "usedKLineQuota", "used_kline_quota", "int32", "optional"),
    )

    used_sub_quota: int | None = None
    """How much of the subscription quota is used; each kind of data of a security counts one."""
    used_kline_quota: int | None = None
    """For how many securities history candlesticks have been fetched within seven days."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "UsedQuota.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="used_quota.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "UsedQuota.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="used_quota.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
