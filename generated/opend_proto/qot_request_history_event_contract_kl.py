# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_RequestHistoryEventContractKL.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_get_event_contract_kline
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
    """Message Qot_RequestHistoryEventContractKL.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klineSource", "kline_source", "enum", "optional", enum="qot_common.EC_KlineSource"),
        Field(3, "preSide", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(4, "klType", "kl_type", "enum", "required", enum="qot_common.KLType"),
        Field(5, "beginTime", "begin_time", "string", "required"),
        Field(6, "endTime", "end_time", "string", "required"),
        Field(7, "maxAckKLNum", "max_ack_kl_num", "int32", "optional"),
        Field(8, "nextReqKey", "next_req_key", "bytes", "optional"),
    )

    security: qot_common.Security
    kline_source: qot_common.EC_KlineSource | None = None
    pre_side: common.PredSide | None = None
    kl_type: qot_common.KLType
    begin_time: str
    end_time: str
    max_ack_kl_num: int | None = None
    next_req_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_RequestHistoryEventContractKL.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.KlineItem"),
        Field(2, "nextReqKey", "next_req_key", "bytes", "optional"),
    )

    kline_list: list[qot_get_event_contract_kline.KlineItem] = empty_list()
    next_req_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_RequestHistoryEventContractKL.Request."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_history_event_contract_kl.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_RequestHistoryEventContractKL.Response."""

    FULL_NAME: ClassVar[str] = "Qot_RequestHistoryEventContractKL.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_history_event_contract_kl.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
