# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Ranks the stocks of a market by short selling (id 3415). For Hong Kong and the United States. For one stock over
time see Qot_GetDailyShortVolume and Qot_GetShortInterest. Since 10.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """Order of the ranking."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


class ShortSellingSortField(OpenEnum):
    """What the stocks are ranked by."""

    UNKNOWN = 0
    """The default: shortNumberChange."""
    SHORT_NUMBER_CHANGE = 1
    """Growth of the shares sold short."""
    SHORT_RATIO_CHANGE = 2
    """The same, relative to what it was."""
    SHORT_NUMBER = 3
    """Shares sold short that day."""
    SHORT_RATIO = 4
    """Share of short selling in the volume."""
    VOLUME = 5
    """Shares traded."""
    POSITION_VOLUME = 6
    """Shares sold short and not yet bought back."""
    POSITION_RATIO = 7
    """Share of what is not yet bought back."""
    DAYS_TO_COVER = 8
    """Days that buying them back would take."""
    WEEK_AVG_VOLUME = 9
    """Shares traded a day, over a week."""
    WEEK_AVG_SHORT_NUMBER = 10
    """Shares sold short a day, over a week."""
    WEEK_AVG_SHORT_RATIO = 11
    """Share of short selling, over a week."""
    MONTH_AVG_VOLUME = 12
    """Shares traded a day, over a month."""
    MONTH_AVG_SHORT_NUMBER = 13
    """Shares sold short a day, over a month."""
    MONTH_AVG_SHORT_RATIO = 14
    """Share of short selling, over a month."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the industries, the ranking and the page."""

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
    """QotMarket_HK_Security or QotMarket_US_Security; the United States by default."""
    sort_field: ShortSellingSortField | None = None
    """What they are ranked by; shortNumberChange by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first; largest by default."""
    offset: int | None = None
    """Items to skip, 0 by default."""
    count: int | None = None
    """Items of this page, 1 to 35; 10 by default."""
    plate_list: list[qot_common.Security] = empty_list()
    """Only stocks of these industries, as plates; all if empty."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            market: qot_common.QotMarket | None = None,
            sort_field: ShortSellingSortField | None = None,
            sort_dir: SortDir | None = None,
            offset: int | None = None,
            count: int | None = None,
            plate_list: Sequence[qot_common.Security | str] = (),
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class ShortSellingRankItem(Message):
    """One stock."""

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
    """The stock."""
    name: str | None = None
    """Name of the stock."""
    close_price: float | None = None
    """Last price of the day."""
    change_ratio: float | None = None
    """Change of the price, in percent: 20 is 20%."""
    change_ratio5d: float | None = None
    """Change in 5 days, in percent: 20 is 20%."""
    change_ratio10d: float | None = None
    """Change in 10 days, in percent: 20 is 20%."""
    volume: int | None = None
    """Shares traded."""
    short_number: int | None = None
    """Shares sold short."""
    short_number_change: int | None = None
    """shortNumber less the one before."""
    short_ratio: float | None = None
    """shortNumber as a share of volume, in percent: 9.16 is 9.16%."""
    short_ratio_change: float | None = None
    """shortNumberChange against the shortNumber before, in percent: 20 is 20%. So the documented example computes
    it; the sources say only change of short selling.
    """
    short_position_volume: int | None = None
    """Shares sold short and not yet bought back."""
    short_position_ratio: float | None = None
    """Share of these, in percent: 6.82 is 6.82%. No source says of what."""
    days_to_cover: float | None = None
    """Days that buying them back would take."""
    week_avg_short_number: int | None = None
    """Shares sold short a day, over the last week."""
    week_avg_short_ratio: float | None = None
    """Share of short selling a day, over the last week, in percent: 9.19 is 9.19%."""
    month_avg_short_number: int | None = None
    """Shares sold short a day, over the last month."""
    month_avg_short_ratio: float | None = None
    """Share of short selling a day, over the last month, in percent: 8.26 is 8.26%."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of the ranking."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_short_selling_rank.ShortSellingRankItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
    )

    data_list: list[ShortSellingRankItem] = empty_list()
    """The stocks, in the order asked for."""
    all_count: int | None = None
    """Stocks on all pages. 0 in the documented example, which has two."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_short_selling_rank.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetShortSellingRank.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_short_selling_rank.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
