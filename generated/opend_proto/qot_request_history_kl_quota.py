# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_RequestHistoryKLQuota.proto. Since 3.8."""

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
    """Message Qot_RequestHistoryKLQuota.DetailItem."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.DetailItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "name", "name", "string", "optional"),
        Field(2, "requestTime", "request_time", "string", "required"),
        Field(3, "requestTimeStamp", "request_time_stamp", "int64", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    """Since 7.2."""
    request_time: str
    request_time_stamp: int | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_RequestHistoryKLQuota.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "bGetDetail", "b_get_detail", "bool", "optional"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    b_get_detail: bool | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_RequestHistoryKLQuota.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "usedQuota", "used_quota", "int32", "required"),
        Field(2, "remainQuota", "remain_quota", "int32", "required"),
        Field(3, "detailList", "detail_list", "message", "repeated", message="qot_request_history_kl_quota.DetailItem"),
    )

    used_quota: int
    remain_quota: int
    detail_list: list[DetailItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_RequestHistoryKLQuota.Request."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_history_kl_quota.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_RequestHistoryKLQuota.Response."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKLQuota.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_history_kl_quota.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
