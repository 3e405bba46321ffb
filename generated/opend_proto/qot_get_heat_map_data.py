# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the plates of a market with their change, worth and turnover, as for a heat map (id 3432). For the stocks of
one plate see Qot_GetPlateSecurity. Since 10.8.
"""

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
    """The kinds of plates."""

    INDUSTRY = 0
    """Plates of one industry, the default."""
    CONCEPT = 1
    """Plates of concepts, such as 5G."""
    THEME = 2
    """Plates of themes. How these differ from concepts is not documented."""


class SortField(OpenEnum):
    """What the plates are sorted by."""

    UNKNOWN = 0
    """Not known."""
    CHANGE_RATE = 1
    """Relative change, the default."""
    MARKET_VAL = 2
    """Worth of the companies."""
    TURNOVER = 3
    """Money traded."""
    HOT = 4
    """The vendor's score of attention. The plates do not carry it."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the kind of plates, the order and the page."""

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
    """A Qot_Common.QotMarket. Which ones have plates here is not documented; the example has the United States."""
    sort_field: SortField | None = None
    """What they are sorted by; the relative change by default."""
    ascend: bool | None = None
    """Smallest first if true; largest first by default."""
    count: int | None = None
    """Plates of this page, 1 to 200; 30 by default."""
    page: str | None = None
    """Where to go on: nextPage of the page before. Leave it out for the first page."""
    plate_type: HeatMapPlateType | None = None
    """Which kind of plates; those of industries by default."""


@dataclass(slots=True, kw_only=True)
class HeatMapPlateData(Message):
    """One plate: its price, what was traded, and how many of its stocks rise and fall."""

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
    """Market and code of the plate."""
    plate_name: str | None = None
    """Name of the plate, for display."""
    cur_price: float | None = None
    """Level of the plate's index (inferred from values such as 1229.17); the vendor calls it the last price."""
    change_rate: float | None = None
    """Change of the level, in percent: 4.71734 is 4.71734%."""
    turnover: float | None = None
    """Money traded in its stocks, in plain units. No source tells its currency."""
    volume: int | None = None
    """Shares traded of its stocks."""
    market_val: float | None = None
    """Worth of its companies' shares, in plain units. No source tells its currency."""
    pe_avg: float | None = None
    """Mean price to earnings of its stocks; it can be negative."""
    rise_count: int | None = None
    """How many of its stocks rose."""
    fall_count: int | None = None
    """How many of its stocks fell."""
    equal_count: int | None = None
    """How many of its stocks did not change."""
    leader_stock: qot_common.Security | None = None
    """The stock that leads the rise."""
    description: str | None = None
    """What the plate is about. Absent for some plates."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the plates."""

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
    """The plates, in the order asked for."""
    all_count: int | None = None
    """Plates on all pages."""
    next_page: str | None = None
    """What to ask for next, as page. Empty on the last page."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_heat_map_data.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetHeatMapData.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_heat_map_data.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
