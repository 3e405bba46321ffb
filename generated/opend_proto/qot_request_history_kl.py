# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Fetches history candlesticks of one security, a page at a time (id 3103). It needs no subscription, but each
security counts once in 7 days against the history quota (see Qot_RequestHistoryKLQuota). Minutes go back 8 years,
days 20 years, longer periods without limit. Options have 1, 5, 15 and 60 minutes and days only. nextReqKey asks
for the next page.
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
    """Which candlesticks to fetch."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKL.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "rehabType", "rehab_type", "int32", "required", enum="qot_common.RehabType"),
        Field(2, "klType", "kl_type", "int32", "required", enum="qot_common.KLType"),
        Field(3, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(5, "endTime", "end_time", "string", "required", moment="day"),
        Field(6, "maxAckKLNum", "max_ack_kl_num", "int32", "optional"),
        Field(7, "needKLFieldsFlag", "need_kl_fields_flag", "int64", "optional", enum="qot_common.KLFields"),
        Field(8, "nextReqKey", "next_req_key", "bytes", "optional"),
        Field(9, "extendedTime", "extended_time", "bool", "optional"),
        Field(10, "session", "session", "int32", "optional", enum="common.Session"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    rehab_type: qot_common.RehabType
    """How prices are adjusted for corporate actions."""
    kl_type: qot_common.KLType
    """The period of a candlestick."""
    security: qot_common.Security
    """The security to read."""
    begin_time: str
    """First day of the range as yyyy-MM-dd, in exchange-local time (inferred from the candlesticks' times)."""
    end_time: str
    """Last day of the range as yyyy-MM-dd, in exchange-local time (inferred); that day is included in the documented
    example.
    """
    max_ack_kl_num: int | None = None
    """How many candlesticks to return at most in this page. Absent means no limit; OpenD then replies only when it
    has them all, so the vendor advises pages for more than 1,000.
    """
    need_kl_fields_flag: qot_common.KLFields | None = None
    """The fields of a candlestick to return, as a set of KLFields bits. Absent means all."""
    next_req_key: bytes | None = None
    """The key of the previous page, to continue behind it. Absent starts at the beginning."""
    extended_time: bool | None = None
    """Whether US candlesticks cover pre-market and after-hours too, for periods up to 60 minutes. Such candlesticks
    may go back less than two years. Since 3.24.
    """
    session: common.Session | None = None
    """The part of the US trading day to cover, for periods up to 60 minutes. OVERNIGHT is not allowed here. Since
    9.2.
    """
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
            next_req_key: bytes | None = None,
            extended_time: bool | None = None,
            session: common.Session | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of candlesticks."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(4, "name", "name", "string", "optional"),
        Field(2, "klList", "kl_list", "message", "repeated", message="qot_common.KLine"),
        Field(3, "nextReqKey", "next_req_key", "bytes", "optional"),
    )

    security: qot_common.Security
    """The security the candlesticks belong to."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    kl_list: list[qot_common.KLine] = empty_list()
    """The candlesticks, oldest first. The turnover rate is told from days upwards only; the turnover of US
    securities since 2015-10-12 only.
    """
    next_req_key: bytes | None = None
    """Key of the next page, opaque bytes to be handed back. Absent on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKL.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_history_kl.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_history_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
