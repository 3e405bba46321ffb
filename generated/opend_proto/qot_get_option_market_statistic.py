# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads day by day the volume or open interest of a whole option market (id 3301). Since 10.8."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_option_common
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
    "StatisticItem",
]


@dataclass(slots=True, kw_only=True)
class StatisticItem(Message):
    """The figures of one trading day."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.StatisticItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "callValue", "call_value", "int64", "required"),
        Field(4, "putValue", "put_value", "int64", "required"),
        Field(5, "totalValue", "total_value", "int64", "optional"),
        Field(6, "ratio", "ratio", "double", "optional"),
    )

    time: str
    """The trading day, as yyyy-MM-dd in the documented example."""
    timestamp: float | None = None
    """The trading day, in seconds since 1970."""
    call_value: int
    """Contracts in calls: volume or open interest, as dataType asks."""
    put_value: int
    """Contracts in puts."""
    total_value: int | None = None
    """callValue plus putValue."""
    ratio: float | None = None
    """putValue per callValue, a plain ratio. Absent if callValue is 0."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """What to read of which market, and the days."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "dataType", "data_type", "int32", "required", enum="qot_option_common.OptionStatisticDataType"),
        Field(3, "beginTime", "begin_time", "string", "required", moment="day"),
        Field(4, "endTime", "end_time", "string", "required", moment="day"),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    """Market whose options are counted."""
    data_type: qot_option_common.OptionStatisticDataType
    """Volume or open interest."""
    begin_time: str
    """First day, as yyyy-MM-dd."""
    end_time: str
    """Last day, as yyyy-MM-dd. The sources disagree about more than a year: the proto says that it comes in pages,
    the documentation that it is the most.
    """
    next_page_key: bytes | None = None
    """nextPageKey of the previous reply. Absent for the first page."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            option_market: qot_option_common.OptionMarket,
            data_type: qot_option_common.OptionStatisticDataType,
            begin_time: str | Date,
            end_time: str | Date,
            next_page_key: bytes | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the days."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionMarket", "option_market", "int32", "required", enum="qot_option_common.OptionMarket"),
        Field(2, "dataType", "data_type", "int32", "required", enum="qot_option_common.OptionStatisticDataType"),
        Field(
            3,
            "statisticList",
            "statistic_list",
            "message",
            "repeated",
            message="qot_get_option_market_statistic.StatisticItem",
        ),
        Field(4, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    option_market: qot_option_common.OptionMarket
    """Market, as asked for."""
    data_type: qot_option_common.OptionStatisticDataType
    """Volume or open interest, as asked for."""
    statistic_list: list[StatisticItem] = empty_list()
    """The days, latest first."""
    next_page_key: bytes | None = None
    """To be sent for the next page. Absent on the last one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_market_statistic.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionMarketStatistic.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_market_statistic.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
