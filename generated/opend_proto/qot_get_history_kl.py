# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHistoryKL.proto."""

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
    """Message Qot_GetHistoryKL.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "beginTime", "begin_time", "string", "required"),
        Field(5, "endTime", "end_time", "string", "required"),
        Field(6, "maxAckKLNum", "max_ack_kl_num", "int32", "optional"),
        Field(7, "needKLFieldsFlag", "need_kl_fields_flag", "int64", "optional", enum="qot_common.KLFields"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    rehab_type: qot_common.RehabType
    kl_type: qot_common.KLType
    security: qot_common.Security
    begin_time: str
    end_time: str
    max_ack_kl_num: int | None = None
    need_kl_fields_flag: qot_common.KLFields | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHistoryKL.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klList", "kl_list", "message", "repeated", message="qot_common.KLine"),
        Field(3, "nextKLTime", "next_kl_time", "string", "optional"),
        Field(4, "nextKLTimestamp", "next_kl_timestamp", "double", "optional"),
    )

    security: qot_common.Security
    kl_list: list[qot_common.KLine] = empty_list()
    next_kl_time: str | None = None
    next_kl_timestamp: float | None = None
    """Since 3.9."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHistoryKL.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_history_kl.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHistoryKL.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_history_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
