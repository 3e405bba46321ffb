# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks how much of the quota for history candlesticks is used (id 3104). Each security that Qot_RequestHistoryKL
reads counts once; what is used today is free again after 7 days. The quota depends on the account's assets and
trading. Since 3.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DetailItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DetailItem(Message):
    """When the history of one security was fetched."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.DetailItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "name", "name", "string", "optional"),
        Field(2, "requestTime", "request_time", "string", "required"),
        Field(3, "requestTimeStamp", "request_time_stamp", "int64", "optional"),
    )

    security: qot_common.Security
    """The security that was fetched."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    request_time: str
    """When it was fetched last, as yyyy-MM-dd HH:mm:ss. The time zone is not documented."""
    request_time_stamp: int | None = None
    """The same moment as requestTime, as a timestamp. The unit of this whole number is not documented."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to tell."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "bGetDetail", "b_get_detail", "bool", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    b_get_detail: bool | None = None
    """Whether to list the securities that were fetched."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """How much is used and how much is left."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "usedQuota", "used_quota", "int32", "required"),
        Field(2, "remainQuota", "remain_quota", "int32", "required"),
        Field(3, "detailList", "detail_list", "message", "repeated", message="qot_request_history_kl_quota.DetailItem"),
    )

    used_quota: int
    """How many securities have been fetched in the current period."""
    remain_quota: int
    """How many further securities can be fetched."""
    detail_list: list[DetailItem] = empty_list()
    """The securities that were fetched. Filled only with bGetDetail."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_history_kl_quota.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_history_kl_quota.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
