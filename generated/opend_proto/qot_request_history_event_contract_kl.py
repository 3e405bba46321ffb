# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Fetches history candlesticks of one event contract, a page at a time (id 3456). There are candlesticks of 1, 5 and
60 minutes and of days. By the vendor's agent skill it needs no subscription, uses the history quota (see
Qot_RequestHistoryKLQuota) and returns at most 1,000 candlesticks per page; the vendor's page subscribes first.
Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, qot_get_event_contract_kline
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

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klineSource", "kline_source", "enum", "optional", enum="qot_common.EC_KlineSource"),
        Field(3, "preSide", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(4, "klType", "kl_type", "enum", "required", enum="qot_common.KLType"),
        Field(5, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(6, "endTime", "end_time", "string", "required", moment="day"),
        Field(7, "maxAckKLNum", "max_ack_kl_num", "int32", "optional"),
        Field(8, "nextReqKey", "next_req_key", "bytes", "optional"),
    )

    security: qot_common.Security
    """The contract, or one side of it, of market EventContract. The vendor's comments write the code with EC. in
    front; its Python client sends it without.
    """
    kline_source: qot_common.EC_KlineSource | None = None
    """The prices the candlesticks are made of. It overrides preSide. Absent means None, the trades of the contract."""
    pre_side: common.PredSide | None = None
    """The side, yes or no. It counts only if klineSource is None and security is a contract, not one side of it.
    Absent means yes.
    """
    kl_type: qot_common.KLType
    """The period: 1Min, 5Min, 60Min or Day."""
    begin_time: str
    """Beginning of the range, as yyyy-MM-dd in the vendor's examples. The time zone is not documented."""
    end_time: str
    """End of the range, in the form of beginTime."""
    max_ack_kl_num: int | None = None
    """How many candlesticks to return at most. Absent means no limit by the vendor's comment."""
    next_req_key: bytes | None = None
    """The key of the previous page, to continue behind it. Absent starts at the beginning."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            kline_source: qot_common.EC_KlineSource | None = None,
            pre_side: common.PredSide | None = None,
            kl_type: qot_common.KLType,
            begin_time: str | Date,
            end_time: str | Date,
            max_ack_kl_num: int | None = None,
            next_req_key: bytes | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of candlesticks."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.KlineItem"),
        Field(2, "nextReqKey", "next_req_key", "bytes", "optional"),
    )

    kline_list: list[qot_get_event_contract_kline.KlineItem] = empty_list()
    """The candlesticks, grouped by contract and side."""
    next_req_key: bytes | None = None
    """Key of the next page, opaque bytes to be handed back. Absent on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_history_event_contract_kl.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_history_event_contract_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
