# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks which subscriptions are held and how much quota they use (id 3003). Each pair of security and sub type uses
one unit; how many there are depends on the account's assets and trading.
"""

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
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Whose subscriptions to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetSubInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "isReqAllConn", "is_req_all_conn", "bool", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    is_req_all_conn: bool | None = None
    """True lists the subscriptions of every connection of this OpenD. False or absent lists this connection's only."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The subscriptions and the quotas."""

    FULL_NAME: ClassVar[str] = "Qot_GetSubInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "connSubInfoList", "conn_sub_info_list", "message", "repeated", message="qot_common.ConnSubInfo"),
        Field(2, "totalUsedQuota", "total_used_quota", "int32", "required"),
        Field(3, "remainQuota", "remain_quota", "int32", "required"),
        Field(4, "optionUsedQuota", "option_used_quota", "int32", "optional"),
        Field(5, "optionRemainQuota", "option_remain_quota", "int32", "optional"),
    )

    conn_sub_info_list: list[qot_common.ConnSubInfo] = empty_list()
    """The subscriptions, one entry per connection."""
    total_used_quota: int
    """Quota in use, over all connections of this OpenD."""
    remain_quota: int
    """Quota still free."""
    option_used_quota: int | None = None
    """Option quota in use. Since 10.7."""
    option_remain_quota: int | None = None
    """Option quota still free. Since 10.7."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSubInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_sub_info.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetSubInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_sub_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
