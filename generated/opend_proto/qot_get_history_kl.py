# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads history candlesticks of one security from the data downloaded to OpenD (id 3100). The id is no longer
published; Qot_RequestHistoryKL (3103) reads them without a download.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which candlesticks to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(5, "endTime", "end_time", "string", "required", moment="day"),
        Field(6, "maxAckKLNum", "max_ack_kl_num", "int32", "optional"),
        Field(7, "needKLFieldsFlag", "need_kl_fields_flag", "int64", "optional", enum="qot_common.KLFields"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    rehab_type: qot_common.RehabType
    """How prices are adjusted for corporate actions, a RehabType."""
    kl_type: qot_common.KLType
    """The period of a candlestick, a KLType."""
    security: qot_common.Security
    """The security to read."""
    begin_time: str
    """Start of the range, such as 2017-06-20 in the vendor's examples."""
    end_time: str
    """End of the range, such as 2017-06-22 in the vendor's examples. Whether it belongs to the range is not
    documented.
    """
    max_ack_kl_num: int | None = None
    """How many candlesticks to return at most. Absent means no limit."""
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
            security: qot_common.Security | str,
            begin_time: str | Date,
            end_time: str | Date,
            max_ack_kl_num: int | None = None,
            need_kl_fields_flag: qot_common.KLFields | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The candlesticks of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klList", "kl_list", "message", "repeated", message="qot_common.KLine"),
        Field(3, "nextKLTime", "next_kl_time", "string", "optional"),
        Field(4, "nextKLTimestamp", "next_kl_timestamp", "double", "optional"),
    )

    security: qot_common.Security
    """The security the candlesticks belong to."""
    kl_list: list[qot_common.KLine] = empty_list()
    """The candlesticks. In which order is not documented."""
    next_kl_time: str | None = None
    """Time of the first candlestick beyond maxAckKLNum. Absent if the request has no maxAckKLNum."""
    next_kl_timestamp: float | None = None
    """The same moment as nextKLTime, in seconds since 1970 UTC (inferred from other timestamps). Absent if the
    request has no maxAckKLNum. Since 3.9.
    """


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_history_kl.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHistoryKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_history_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
