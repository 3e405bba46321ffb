# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Unlocks or locks trading for this OpenD, for all its connections (id 2005). Orders of real accounts are refused
while trading is locked; simulated accounts need no unlocking. The vendor's Python client reads Trd_GetAccList
first, which it says unlocking requires. A command-line OpenD cannot unlock while the vendor's token (Futu Token)
is switched on. The vendor's documentation unlocks by this request; its agent skill has the user unlock in OpenD's
window.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
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
    """Whether to unlock or lock."""

    FULL_NAME: ClassVar[str] = "Trd_UnlockTrade.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "unlock", "unlock", "bool", "required"),
        Field(2, "pwdMD5", "pwd_md5", "string", "optional", secret=True),
        Field(3, "securityFirm", "security_firm", "int32", "optional", enum="trd_common.SecurityFirm"),
    )

    unlock: bool
    """True unlocks, false locks."""
    pwd_md5: str | None = None
    """MD5 of the trading password, as 32 lowercase hexadecimal digits. Needed to unlock; it may be left out to lock."""
    security_firm: trd_common.SecurityFirm | None = None
    """The securities firm whose accounts are meant. Since 5.1."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Nothing; that the reply succeeds is the result."""

    FULL_NAME: ClassVar[str] = "Trd_UnlockTrade.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_UnlockTrade.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_unlock_trade.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_UnlockTrade.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_unlock_trade.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words. On success it may say that trading was unlocked already."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
