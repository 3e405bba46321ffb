# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Brings changed and new candlesticks of one security (push id 3007). It is pushed for securities subscribed to with
a candlestick sub type and isRegOrUnRegPush. Qot_GetKL reads them.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "S2C",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Candlesticks of one security and period. One with a time already seen replaces the earlier version (inferred)."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "security", "security", "message", "required", message="qot_common.Security"),
        Field(5, "name", "name", "string", "optional"),
        Field(4, "klList", "kl_list", "message", "repeated", message="qot_common.KLine"),
    )

    rehab_type: qot_common.RehabType
    """How prices are adjusted for corporate actions."""
    kl_type: qot_common.KLType
    """The period of a candlestick."""
    security: qot_common.Security
    """The security the candlesticks belong to."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    kl_list: list[qot_common.KLine] = empty_list()
    """The candlesticks. In which order is not documented."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Qot_UpdateKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_update_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
