# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads which ten brokers bought the most of a stock on balance, and which ten sold the most (id 3247). Stocks and
funds of Hong Kong only. For the brokers in the order book see Qot_GetBroker. Since 10.6.
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
    "BrokerItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The stock and the day."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "daysBefore", "days_before", "int32", "optional"),
    )

    security: qot_common.Security
    """The stock or fund."""
    days_before: int | None = None
    """0 for live data, the default; N for the day N trading days ago, of which only net volumes and names are told."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            days_before: int | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class BrokerItem(Message):
    """One broker, and how much it bought or sold."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.BrokerItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "netVol", "net_vol", "int64", "optional"),
        Field(2, "brokerName", "broker_name", "string", "optional"),
        Field(3, "buySellType", "buy_sell_type", "enum", "optional", enum="qot_common.BuySellType"),
        Field(4, "avgPrice", "avg_price", "double", "optional"),
        Field(5, "totalVol", "total_vol", "double", "optional"),
        Field(6, "totalTurnover", "total_turnover", "double", "optional"),
    )

    net_vol: int | None = None
    """Shares bought less shares sold: positive if it bought more, negative if it sold more."""
    broker_name: str | None = None
    """Name to show for the broker."""
    buy_sell_type: qot_common.BuySellType | None = None
    """Whether it is one of the buyers or one of the sellers."""
    avg_price: float | None = None
    """Mean price of its trades: totalTurnover divided by totalVol. Live data only. No source names the currency."""
    total_vol: float | None = None
    """Shares it bought and sold together (inferred from the example). Live data only."""
    total_turnover: float | None = None
    """Money it traded: avgPrice times totalVol. Live data only. No source names the currency."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The brokers of both sides."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "isRealTime", "is_real_time", "bool", "optional"),
        Field(2, "dataTime", "data_time", "int64", "optional"),
        Field(3, "dataTimeStr", "data_time_str", "string", "optional"),
        Field(
            4, "brokerList", "broker_list", "message", "repeated", message="qot_get_top_ten_buy_sell_brokers.BrokerItem"
        ),
    )

    is_real_time: bool | None = None
    """True for live data, false for those of an earlier day."""
    data_time: int | None = None
    """When the data were updated, in seconds since 1970 UTC."""
    data_time_str: str | None = None
    """The same time as yyyy-MM-dd HH:mm:ss, in the time zone of the market."""
    broker_list: list[BrokerItem] = empty_list()
    """The brokers. In the vendor's example ten buyers and then ten sellers, each side with the largest net volume
    first: sellers from -374700 to -19500.
    """


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_top_ten_buy_sell_brokers.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTopTenBuySellBrokers.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_top_ten_buy_sell_brokers.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
