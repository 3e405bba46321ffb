# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetShortSellingRank.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "ShortSellingRankItem",
    "ShortSellingSortField",
    "SortDir",
]


class SortDir(OpenEnum):
    """Values of Qot_GetShortSellingRank.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


class ShortSellingSortField(OpenEnum):
    """Values of Qot_GetShortSellingRank.ShortSellingSortField."""

    UNKNOWN = 0
    SHORT_NUMBER_CHANGE = 1
    SHORT_RATIO_CHANGE = 2
    SHORT_NUMBER = 3
    SHORT_RATIO = 4
    VOLUME = 5
    POSITION_VOLUME = 6
    POSITION_RATIO = 7
    DAYS_TO_COVER = 8
    WEEK_AVG_VOLUME = 9
    WEEK_AVG_SHORT_NUMBER = 10
    WEEK_AVG_SHORT_RATIO = 11
    MONTH_AVG_VOLUME = 12
    MONTH_AVG_SHORT_NUMBER = 13
    MONTH_AVG_SHORT_RATIO = 14


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetShortSellingRank.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(
            2, "sortField", "sort_field", "int32", "optional", enum="qot_get_short_selling_rank.ShortSellingSortField"
        ),
        Field(3, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_short_selling_rank.SortDir"),
        Field(4, "offset", "offset", "int32", "optional"),
        Field(5, "count", "count", "int32", "optional"),
        Field(6, "plateList", "plate_list", "message", "repeated", message="qot_common.Security"),
    )

    market: qot_common.QotMarket | None = None
    sort_field: ShortSellingSortField | None = None
    sort_dir: SortDir | None = None
    offset: int | None = None
    count: int | None = None
    plate_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class ShortSellingRankItem(Message):
    """Message Qot_GetShortSellingRank.ShortSellingRankItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.ShortSellingRankItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "optional"),
        Field(10, "closePrice", "close_price", "double", "optional"),
        Field(11, "changeRatio", "change_ratio", "double", "optional"),
        Field(12, "changeRatio5D", "change_ratio5d", "double", "optional"),
        Field(13, "changeRatio10D", "change_ratio10d", "double", "optional"),
        Field(14, "volume", "volume", "int64", "optional"),
        Field(20, "shortNumber", "short_number", "int64", "optional"),
        Field(21, "shortNumberChange", "short_number_change", "int64", "optional"),
        Field(22, "shortRatio", "short_ratio", "double", "optional"),
        Field(23, "shortRatioChange", "short_ratio_change", "double", "optional"),
        Field(24, "shortPositionVolume", "short_position_volume", "int64", "optional"),
        Field(25, "shortPositionRatio", "short_position_ratio", "double", "optional"),
        Field(26, "daysToCover", "days_to_cover", "double", "optional"),
        Field(27, "weekAvgShortNumber", "week_avg_short_number", "int64", "optional"),
        Field(28, "weekAvgShortRatio", "week_avg_short_ratio", "double", "optional"),
        Field(29, "monthAvgShortNumber", "month_avg_short_number", "int64", "optional"),
        Field(30, "monthAvgShortRatio", "month_avg_short_ratio", "double", "optional"),
    )

    security: qot_common.Security
    name: str | None = None
    close_price: float | None = None
    change_ratio: float | None = None
    change_ratio5d: float | None = None
    change_ratio10d: float | None = None
    volume: int | None = None
    short_number: int | None = None
    short_number_change: int | None = None
    short_ratio: float | None = None
    short_ratio_change: float | None = None
    short_position_volume: int | None = None
    short_position_ratio: float | None = None
    days_to_cover: float | None = None
    week_avg_short_number: int | None = None
    week_avg_short_ratio: float | None = None
    month_avg_short_number: int | None = None
    month_avg_short_ratio: float | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetShortSellingRank.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_short_selling_rank.ShortSellingRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[ShortSellingRankItem] = empty_list()
    all_count: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetShortSellingRank.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_short_selling_rank.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetShortSellingRank.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_short_selling_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
