# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the trading days of a market or of one security (id 3219). They are all days but weekends and holidays;
unplanned closures are not taken out. The past 10 years are known, and the future up to 31 December of this year.
Since 3.18.
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
    "TradeDate",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which trading days to read."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.TradeDateMarket"),
        Field(2, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(3, "endTime", "end_time", "string", "required", moment="day"),
        Field(4, "security", "security", "message", "optional", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.TradeDateMarket
    """The market, a TradeDateMarket. Disregarded if security is there."""
    begin_time: str
    """First day of the range as yyyy-MM-dd."""
    end_time: str
    """Last day of the range as yyyy-MM-dd."""
    security: qot_common.Security | None = None
    """The security whose trading days to read, in place of a market's. Since 5.6."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            market: qot_common.TradeDateMarket,
            begin_time: str | Date,
            end_time: str | Date,
            security: qot_common.Security | str | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class TradeDate(Message):
    """One trading day."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.TradeDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "tradeDateType", "trade_date_type", "int32", "optional", enum="qot_common.TradeDateType"),
    )

    time: str
    """The day as yyyy-MM-dd."""
    timestamp: float | None = None
    """The same day as time, in seconds since 1970 UTC."""
    trade_date_type: qot_common.TradeDateType | None = None
    """Whether trading takes the whole day, or only the morning or the afternoon."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The trading days."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tradeDateList", "trade_date_list", "message", "repeated", message="qot_request_trade_date.TradeDate"),
    )

    trade_date_list: list[TradeDate] = empty_list()
    """The trading days, earliest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_request_trade_date.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_RequestTradeDate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_request_trade_date.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
