# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractTicker.proto. Since 10.9."""

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
    "TickerItem",
    "TickerPoint",
]


@dataclass(slots=True, kw_only=True)
class TickerPoint(Message):
    """Message Qot_GetEventContractTicker.TickerPoint."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.TickerPoint"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "yesPrice", "yes_price", "double", "optional"),
        Field(3, "noPrice", "no_price", "double", "optional"),
        Field(4, "volume", "volume", "double", "optional"),
        Field(5, "side", "side", "enum", "optional", enum="common.PredSide"),
        Field(6, "sequence", "sequence", "string", "optional"),
    )

    time: str
    yes_price: float | None = None
    no_price: float | None = None
    volume: float | None = None
    side: common.PredSide | None = None
    sequence: str | None = None


@dataclass(slots=True, kw_only=True)
class TickerItem(Message):
    """Message Qot_GetEventContractTicker.TickerItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.TickerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(
            2, "tickerList", "ticker_list", "message", "repeated", message="qot_get_event_contract_ticker.TickerPoint"
        ),
    )

    code: qot_common.Security
    ticker_list: list[TickerPoint] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractTicker.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "count", "count", "int32", "optional"),
    )

    security: qot_common.Security
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractTicker.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "tickerList", "ticker_list", "message", "repeated", message="qot_get_event_contract_ticker.TickerItem"
        ),
    )

    ticker_list: list[TickerItem] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractTicker.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_ticker.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractTicker.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractTicker.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_ticker.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
