# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the terms of futures contracts: size, price step, trading hours, last trading day (id 3218). At most 200
contracts fit into one call. Since 3.17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "FutureInfo",
    "Request",
    "Response",
    "TradeTime",
]


@dataclass(slots=True, kw_only=True)
class TradeTime(Message):
    """One span of the trading hours, in the time zone of the contract's timeZone."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.TradeTime"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "begin", "begin", "double", "optional"),
        Field(2, "end", "end", "double", "optional"),
    )

    begin: float | None = None
    """Start of the span, in minutes after midnight. Negative on the day before, to judge by how the vendor's Python
    client prints it.
    """
    end: float | None = None
    """End of the span, in minutes after midnight."""


@dataclass(slots=True, kw_only=True)
class FutureInfo(Message):
    """The terms of one contract."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.FutureInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "required"),
        Field(2, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "lastTradeTime", "last_trade_time", "string", "required"),
        Field(4, "lastTradeTimestamp", "last_trade_timestamp", "double", "optional"),
        Field(5, "owner", "owner", "message", "optional", message="qot_common.Security"),
        Field(6, "ownerOther", "owner_other", "string", "required"),
        Field(7, "exchange", "exchange", "string", "required"),
        Field(8, "contractType", "contract_type", "string", "required"),
        Field(9, "contractSize", "contract_size", "double", "required"),
        Field(10, "contractSizeUnit", "contract_size_unit", "string", "required"),
        Field(11, "quoteCurrency", "quote_currency", "string", "required"),
        Field(12, "minVar", "min_var", "double", "required"),
        Field(13, "minVarUnit", "min_var_unit", "string", "required"),
        Field(14, "quoteUnit", "quote_unit", "string", "optional"),
        Field(15, "tradeTime", "trade_time", "message", "repeated", message="qot_get_future_info.TradeTime"),
        Field(16, "timeZone", "time_zone", "string", "required"),
        Field(17, "exchangeFormatUrl", "exchange_format_url", "string", "required"),
        Field(18, "origin", "origin", "message", "optional", message="qot_common.Security"),
    )

    name: str
    """Name of the contract."""
    security: qot_common.Security
    """The contract."""
    last_trade_time: str
    """Last trading day, as a date text. The continuous contracts (main, current month, next month) have none."""
    last_trade_timestamp: float | None = None
    """The same day as lastTradeTime, in seconds since 1970 UTC."""
    owner: qot_common.Security | None = None
    """The underlying security. For stock and stock-index futures only, by the proto; the documented example has it
    for a stock future and not for the index future HK.MPImain.
    """
    owner_other: str
    """Name of the underlying. The vendor's client reads it where owner is absent."""
    exchange: str
    """Name of the exchange."""
    contract_type: str
    """Kind of the contract in words, such as stock-index future."""
    contract_size: float
    """Size of a contract, in contractSizeUnit."""
    contract_size_unit: str
    """Unit of contractSize in words, such as shares, or index points times Hong Kong dollars."""
    quote_currency: str
    """Currency of the price, in words."""
    min_var: float
    """Size of a price step."""
    min_var_unit: str
    """Unit of minVar. The vendor no longer maintains it."""
    quote_unit: str | None = None
    """Unit in which the price is quoted, in words, such as index points."""
    trade_time: list[TradeTime] = empty_list()
    """The trading hours, one entry per session."""
    time_zone: str
    """Abbreviation of the time zone of the trading hours, such as CCT."""
    exchange_format_url: str
    """Address of the exchange's page on the contract."""
    origin: qot_common.Security | None = None
    """The real contract that a continuous one stands for. Since 5.11."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which contracts to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The contracts, at most 200."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The terms."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "futureInfoList", "future_info_list", "message", "repeated", message="qot_get_future_info.FutureInfo"),
    )

    future_info_list: list[FutureInfo] = empty_list()
    """One entry per contract."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_future_info.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetFutureInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_future_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
