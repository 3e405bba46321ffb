# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetHeatMapData.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "HeatMapPlateData",
    "HeatMapPlateType",
    "Request",
    "Response",
    "SortField",
]


class HeatMapPlateType(OpenEnum):
    """Values of Qot_GetHeatMapData.HeatMapPlateType."""

    INDUSTRY = 0
    CONCEPT = 1
    THEME = 2


class SortField(OpenEnum):
    """Values of Qot_GetHeatMapData.SortField."""

    UNKNOWN = 0
    CHANGE_RATE = 1
    MARKET_VAL = 2
    TURNOVER = 3
    HOT = 4


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetHeatMapData.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "sortField", "sort_field", "int32", "optional", enum="qot_get_heat_map_data.SortField"),
        Field(3, "ascend", "ascend", "bool", "optional"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "page", "page", "string", "optional"),
        Field(6, "plateType", "plate_type", "int32", "optional", enum="qot_get_heat_map_data.HeatMapPlateType"),
    )

    market: qot_common.QotMarket
    sort_field: SortField | None = None
    ascend: bool | None = None
    count: int | None = None
    page: str | None = None
    plate_type: HeatMapPlateType | None = None


@dataclass(slots=True, kw_only=True)
class HeatMapPlateData(Message):
    """Message Qot_GetHeatMapData.HeatMapPlateData."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.HeatMapPlateData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "plate", "plate", "message", "optional", message="qot_common.Security"),
        Field(2, "plateName", "plate_name", "string", "optional"),
        Field(3, "curPrice", "cur_price", "double", "optional"),
        Field(4, "changeRate", "change_rate", "double", "optional"),
        Field(5, "turnover", "turnover", "double", "optional"),
        Field(6, "volume", "volume", "int64", "optional"),
        Field(7, "marketVal", "market_val", "double", "optional"),
        Field(8, "peAvg", "pe_avg", "double", "optional"),
        Field(9, "riseCount", "rise_count", "int32", "optional"),
        Field(10, "fallCount", "fall_count", "int32", "optional"),
        Field(11, "equalCount", "equal_count", "int32", "optional"),
        Field(12, "leaderStock", "leader_stock", "message", "optional", message="qot_common.Security"),
        Field(13, "description", "description", "string", "optional"),
    )

    plate: qot_common.Security | None = None
    plate_name: str | None = None
    cur_price: float | None = None
    change_rate: float | None = None
    turnover: float | None = None
    volume: int | None = None
    market_val: float | None = None
    pe_avg: float | None = None
    rise_count: int | None = None
    fall_count: int | None = None
    equal_count: int | None = None
    leader_stock: qot_common.Security | None = None
    description: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetHeatMapData.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "plateDataList",
            "plate_data_list",
            "message",
            "repeated",
            message="qot_get_heat_map_data.HeatMapPlateData",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    plate_data_list: list[HeatMapPlateData] = empty_list()
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetHeatMapData.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_heat_map_data.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetHeatMapData.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_heat_map_data.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
