# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractKline.proto. Since 10.9."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "ECKLine",
    "KlineItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class ECKLine(Message):
    """Message Qot_GetEventContractKline.ECKLine."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.ECKLine"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time_key", "time_key", "string", "required"),
        Field(2, "open", "open", "double", "optional"),
        Field(3, "high", "high", "double", "optional"),
        Field(4, "low", "low", "double", "optional"),
        Field(5, "close", "close", "double", "optional"),
        Field(6, "volume", "volume", "double", "optional"),
    )

    time_key: str
    open: float | None = None
    high: float | None = None
    low: float | None = None
    close: float | None = None
    volume: float | None = None


@dataclass(slots=True, kw_only=True)
class KlineItem(Message):
    """Message Qot_GetEventContractKline.KlineItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.KlineItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(2, "pre_side", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.ECKLine"),
    )

    code: qot_common.Security
    pre_side: common.PredSide | None = None
    name: str | None = None
    kline_list: list[ECKLine] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractKline.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klineSource", "kline_source", "enum", "optional", enum="qot_common.EC_KlineSource"),
        Field(3, "preSide", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(4, "ktype", "ktype", "enum", "optional", enum="qot_common.KLType"),
        Field(5, "maxCount", "max_count", "int32", "optional"),
    )

    security: qot_common.Security
    kline_source: qot_common.EC_KlineSource | None = None
    pre_side: common.PredSide | None = None
    ktype: qot_common.KLType | None = None
    max_count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractKline.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.KlineItem"),
    )

    kline_list: list[KlineItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractKline.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_kline.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractKline.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_kline.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
