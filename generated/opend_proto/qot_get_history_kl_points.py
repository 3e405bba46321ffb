# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the candlesticks of several securities at single points of time, from the data downloaded to OpenD (id
3101). The id is no longer published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .texts import Date

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
    """What to return for a time without a candlestick, such as a day without trading."""

    NULL = 0
    """Empty data."""
    FORWARD = 1
    """The candlestick before that time."""
    BACKWARD = 2
    """The candlestick after that time."""


class DataStatus(OpenEnum):
    """Where the candlestick of a point comes from."""

    NULL = 0
    """The data is empty."""
    CURRENT = 1
    """From the time asked for."""
    PREVIOUS = 2
    """From the time before it."""
    BACK = 3
    """From the time after it."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities, at which times."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "noDataMode", "no_data_mode", "int32", "required", enum="qot_get_history_kl_points.NoDataMode"),
        Field(4, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(5, "timeList", "time_list", "string", "repeated", moment="day"),
        Field(6, "maxReqSecurityNum", "max_req_security_num", "int32", "optional"),
        Field(7, "needKLFieldsFlag", "need_kl_fields_flag", "int64", "optional", enum="qot_common.KLFields"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    rehab_type: qot_common.RehabType
    """How prices are adjusted for corporate actions, a RehabType."""
    kl_type: qot_common.KLType
    """The period of a candlestick, a KLType."""
    no_data_mode: NoDataMode
    """What to return for a time without a candlestick, a NoDataMode."""
    security_list: list[qot_common.Security] = empty_list()
    """The securities to read. Their number has no limit, but with very many the reply may time out."""
    time_list: list[str] = empty_list()
    """The points of time, at most 5, such as 2017-01-01 in the vendor's examples."""
    max_req_security_num: int | None = None
    """For how many securities to return data at most. Absent means no limit."""
    need_kl_fields_flag: qot_common.KLFields | None = None
    """The fields of a candlestick to return, as a set of KLFields bits. Absent means all."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rehab_type: qot_common.RehabType,
            kl_type: qot_common.KLType,
            no_data_mode: NoDataMode,
            security_list: Sequence[qot_common.Security | str] = (),
            time_list: Sequence[str | Date] = (),
            max_req_security_num: int | None = None,
            need_kl_fields_flag: qot_common.KLFields | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class HistoryPointsKL(Message):
    """The candlestick of one point of time."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.HistoryPointsKL"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "status", "status", "int32", "required", enum="qot_get_history_kl_points.DataStatus"),
        Field(2, "reqTime", "req_time", "string", "required"),
        Field(3, "kl", "kl", "message", "required", message="qot_common.KLine"),
    )

    status: DataStatus
    """Where the candlestick comes from, a DataStatus."""
    req_time: str
    """The point of time asked for; that of the candlestick may differ."""
    kl: qot_common.KLine
    """The candlestick that was found; see status."""


@dataclass(slots=True, kw_only=True)
class SecurityHistoryKLPoints(Message):
    """One security with a candlestick for each point in time."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.SecurityHistoryKLPoints"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klList", "kl_list", "message", "repeated", message="qot_get_history_kl_points.HistoryPointsKL"),
    )

    security: qot_common.Security
    """The security the points belong to."""
    kl_list: list[HistoryPointsKL] = empty_list()
    """The candlesticks, with the times asked for."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The points of all securities."""

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
    """One entry per security."""
    has_next: bool | None = None
    """Whether securities are left beyond maxReqSecurityNum; the vendor's client then asks again for those still
    missing. Absent if the request has no maxReqSecurityNum.
    """


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_history_kl_points.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKLPoints.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_history_kl_points.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
