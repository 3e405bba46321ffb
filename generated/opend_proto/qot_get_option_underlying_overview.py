# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionUnderlyingOverview.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common, qot_option_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HVItem",
    "Request",
    "Response",
    "UnderlyingData",
]


@dataclass(slots=True, kw_only=True)
class HVItem(Message):
    """Message Qot_GetOptionUnderlyingOverview.HVItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.HVItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timeRange", "time_range", "int32", "required", enum="qot_option_common.OptionHVTimeRange"),
        Field(2, "hv", "hv", "double", "required"),
        Field(3, "hvPercentile", "hv_percentile", "double", "optional"),
    )

    time_range: qot_option_common.OptionHVTimeRange
    hv: float
    hv_percentile: float | None = None


@dataclass(slots=True, kw_only=True)
class UnderlyingData(Message):
    """Message Qot_GetOptionUnderlyingOverview.UnderlyingData."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.UnderlyingData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "code", "code", "string", "optional"),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "callVolume", "call_volume", "int64", "optional"),
        Field(5, "putVolume", "put_volume", "int64", "optional"),
        Field(6, "callOpenInterest", "call_open_interest", "int64", "optional"),
        Field(7, "putOpenInterest", "put_open_interest", "int64", "optional"),
        Field(8, "iv", "iv", "double", "optional"),
        Field(9, "ivRank", "iv_rank", "double", "optional"),
        Field(10, "ivPercentile", "iv_percentile", "double", "optional"),
        Field(11, "hvList", "hv_list", "message", "repeated", message="qot_get_option_underlying_overview.HVItem"),
        Field(12, "preIV", "pre_iv", "double", "optional"),
    )

    owner: qot_common.Security
    code: str | None = None
    name: str | None = None
    call_volume: int | None = None
    put_volume: int | None = None
    call_open_interest: int | None = None
    put_open_interest: int | None = None
    iv: float | None = None
    iv_rank: float | None = None
    iv_percentile: float | None = None
    hv_list: list[HVItem] = empty_list()
    pre_iv: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionUnderlyingOverview.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ownerList", "owner_list", "message", "repeated", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
    )

    owner_list: list[qot_common.Security] = empty_list()
    index_option_type: qot_common.IndexOptionType | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionUnderlyingOverview.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "underlyingDataList",
            "underlying_data_list",
            "message",
            "repeated",
            message="qot_get_option_underlying_overview.UnderlyingData",
        ),
    )

    underlying_data_list: list[UnderlyingData] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionUnderlyingOverview.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_underlying_overview.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionUnderlyingOverview.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionUnderlyingOverview.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_underlying_overview.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
