# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the trading accounts of the logged-in user, real and simulated (id 2001). Call it before the other trade
requests, which name an account by the accID found here. Single-market accounts that a universal account has
replaced are listed as disabled; their old orders and fills can still be read.
"""

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
    """Which accounts to list."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "userID", "user_id", "uint64", "required"),
        Field(2, "trdCategory", "trd_category", "int32", "optional", enum="trd_common.TrdCategory"),
        Field(3, "needGeneralSecAccount", "need_general_sec_account", "bool", "optional"),
    )

    user_id: int
    """No longer used; send 0."""
    trd_category: trd_common.TrdCategory | None = None
    """Whether to list accounts for securities, futures or cryptocurrencies. What comes back when it is absent is not
    documented. Since 5.10.
    """
    need_general_sec_account: bool | None = None
    """Whether to return universal accounts, which trade several markets and currencies in one account. It applies to
    the universal accounts of Hong Kong, the US, Singapore and Australia. Since 5.10.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The accounts found."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "accList", "acc_list", "message", "repeated", message="trd_common.TrdAcc"),
    )

    acc_list: list[trd_common.TrdAcc] = empty_list()
    """The accounts, with the markets that each may trade."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_acc_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetAccList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_acc_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
