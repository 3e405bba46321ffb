# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHistoryKLPoints.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DataStatus",
    "HistoryPointsKL",
    "NoDataMode",
    "Request",
    "Response",
    "SecurityHistoryKLPoints",
]


class NoDataMode(OpenEnum):
    """Values of Qot_GetHistoryKLPoints.NoDataMode."""

    NULL = 0
    FORWARD = 1
    BACKWARD = 2


class DataStatus(OpenEnum):
    """Values of Qot_GetHistoryKLPoints.DataStatus."""

    NULL = 0
    CURRENT = 1
    PREVIOUS = 2
    BACK = 3


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetHistoryKLPoints.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "noDataMode", "no_data_mode", "int32", "required", enum="qot_get_history_kl_points.NoDataMode"),
        Field(4, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(5, "timeList", "time_list", "string", "repeated"),
        Field(6, "maxReqSecurityNum", "max_req_security_num", "int32", "optional"),
        Field(7, "needKLFieldsFlag", "need_kl_fields_flag", "int64", "optional", enum="qot_common.KLFields"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    rehab_type: qot_common.RehabType
    kl_type: qot_common.KLType
    no_data_mode: NoDataMode
    security_list: list[qot_common.Security] = empty_list()
    time_list: list[str] = empty_list()
    max_req_security_num: int | None = None
    need_kl_fields_flag: qot_common.KLFields | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class HistoryPointsKL(Message):
    """Message Qot_GetHistoryKLPoints.HistoryPointsKL."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.HistoryPointsKL"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "status", "status", "int32", "required", enum="qot_get_history_kl_points.DataStatus"),
        Field(2, "reqTime", "req_time", "string", "required"),
        Field(3, "kl", "kl", "message", "required", message="qot_common.KLine"),
    )

    status: DataStatus
    req_time: str
    kl: qot_common.KLine


@dataclass(slots=True, kw_only=True)
class SecurityHistoryKLPoints(Message):
    """Message Qot_GetHistoryKLPoints.SecurityHistoryKLPoints."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.SecurityHistoryKLPoints"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klList", "kl_list", "message", "repeated", message="qot_get_history_kl_points.HistoryPointsKL"),
    )

    security: qot_common.Security
    kl_list: list[HistoryPointsKL] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHistoryKLPoints.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "klPointList",
            "kl_point_list",
            "message",
            "repeated",
            message="qot_get_history_kl_points.SecurityHistoryKLPoints",
        ),
        Field(2, "hasNext", "has_next", "bool", "optional"),
    )

    kl_point_list: list[SecurityHistoryKLPoints] = empty_list()
    has_next: bool | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHistoryKLPoints.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_history_kl_points.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHistoryKLPoints.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_history_kl_points.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
