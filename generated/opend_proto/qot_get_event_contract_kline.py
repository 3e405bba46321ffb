# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the latest candlesticks of one event contract (id 3447). The contract must be subscribed to with the sub
type of the same period, see Qot_SubEventContract; it is an error otherwise. There are candlesticks of 1, 5 and 60
minutes and of days. For the past see Qot_RequestHistoryEventContractKL. Since 10.9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

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
    """One candlestick."""

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
    """Its time, as yyyy-MM-dd HH:mm:ss. The time zone, and whether it is the beginning or the end, are not
    documented.
    """
    open: float | None = None
    """Opening price, from 0 to 1 in the vendor's examples."""
    high: float | None = None
    """Highest price of the period, from 0 to 1 like open."""
    low: float | None = None
    """Lowest price of the period, from 0 to 1 like open."""
    close: float | None = None
    """Closing price, from 0 to 1 like open."""
    volume: float | None = None
    """Quantity traded in the period. No source tells its unit."""


@dataclass(slots=True, kw_only=True)
class KlineItem(Message):
    """Candlesticks of one contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.KlineItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "message", "required", message="qot_common.Security"),
        Field(2, "pre_side", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.ECKLine"),
    )

    code: qot_common.Security
    """Which contract it is."""
    pre_side: common.PredSide | None = None
    """The side the prices are of. It is set for contracts; for an event it is what the server sends."""
    name: str | None = None
    """Name of the contract."""
    kline_list: list[ECKLine] = empty_list()
    """The candlesticks."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which candlesticks to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "klineSource", "kline_source", "enum", "optional", enum="qot_common.EC_KlineSource"),
        Field(3, "preSide", "pre_side", "enum", "optional", enum="common.PredSide"),
        Field(4, "ktype", "ktype", "enum", "optional", enum="qot_common.KLType"),
        Field(5, "maxCount", "max_count", "int32", "optional"),
    )

    security: qot_common.Security
    """The contract, of market EventContract. The vendor's comments write the code with EC. in front; its Python
    client sends it without.
    """
    kline_source: qot_common.EC_KlineSource | None = None
    """The prices the candlesticks are made of. It overrides preSide. Absent means None, the trades of the contract,
    by the vendor's client.
    """
    pre_side: common.PredSide | None = None
    """The side, yes or no. It must be given if klineSource is None."""
    ktype: qot_common.KLType | None = None
    """The period: 1Min, 5Min, 60Min or Day. Any other is an error. What absent means is not documented; the vendor's
    client always sends it, Day unless told otherwise.
    """
    max_count: int | None = None
    """How many candlesticks to return at most, up to 1,000; the vendor's client sends 1,000 unless told otherwise."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            kline_source: qot_common.EC_KlineSource | None = None,
            pre_side: common.PredSide | None = None,
            ktype: qot_common.KLType | None = None,
            max_count: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The candlesticks."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "klineList", "kline_list", "message", "repeated", message="qot_get_event_contract_kline.KlineItem"),
    )

    kline_list: list[KlineItem] = empty_list()
    """The candlesticks, grouped by contract and side."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_kline.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractKline.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_kline.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
