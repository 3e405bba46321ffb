# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionUnderlyingHisStatistic.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DailyStatistic",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class DailyStatistic(Message):
    """Message Qot_GetOptionUnderlyingHisStatistic.DailyStatistic."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisStatistic.DailyStatistic"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "time", "time", "string", "required"),
        Field(2, "timestamp", "timestamp", "double", "optional"),
        Field(3, "optionVolume", "option_volume", "int64", "optional"),
        Field(4, "callVolume", "call_volume", "int64", "required"),
        Field(5, "putVolume", "put_volume", "int64", "required"),
        Field(6, "putCallVolumeRatio", "put_call_volume_ratio", "double", "optional"),
        Field(7, "optionOpenInterest", "option_open_interest", "int64", "optional"),
        Field(8, "callOpenInterest", "call_open_interest", "int64", "required"),
        Field(9, "putOpenInterest", "put_open_interest", "int64", "required"),
        Field(10, "putCallOpenInterestRatio", "put_call_open_interest_ratio", "double", "optional"),
        Field(11, "underlyingPrice", "underlying_price", "double", "optional"),
    )

    time: str
    timestamp: float | None = None
    option_volume: int | None = None
    call_volume: int
    put_volume: int
    put_call_volume_ratio: float | None = None
    option_open_interest: int | None = None
    call_open_interest: int
    put_open_interest: int
    put_call_open_interest_ratio: float | None = None
    underlying_price: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionUnderlyingHisStatistic.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisStatistic.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(3, "beginTime", "begin_time", "string", "required"),
        Field(4, "endTime", "end_time", "string", "required"),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    index_option_type: qot_common.IndexOptionType | None = None
    begin_time: str
    end_time: str
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionUnderlyingHisStatistic.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisStatistic.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(
            4,
            "statisticList",
            "statistic_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_his_statistic.DailyStatistic",
        ),
        Field(5, "nextPageKey", "next_page_key", "bytes", "optional"),
    )

    owner: qot_common.Security
    code: str | None = None
    name: str | None = None
    statistic_list: list[DailyStatistic] = empty_list()
    next_page_key: bytes | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionUnderlyingHisStatistic.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisStatistic.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_his_statistic.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionUnderlyingHisStatistic.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingHisStatistic.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_his_statistic.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
