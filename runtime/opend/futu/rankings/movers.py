"""Provide the rankings of securities by movement, heat and short selling.

Invariant: columns and their order are those of futu-api 10.11; a ranking is a pair of the number of all its
securities and the frame of those that were asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.calls import Argument, Call, Part, frame, to_fields, together, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.rankings.filters import (
    HighDividendSOERankFilter,
    HotListFilter,
    PeriodChangeRankFilter,
    SimpleRankFilter,
    filters_of,
)
from opend.futu.tables.columns import TableColumn, each, table
from opend_proto import (
    qot_get_high_dividend_soe_rank,
    qot_get_hot_list,
    qot_get_period_change_rank,
    qot_get_top_movers_rank,
    qot_get_us_after_hours_rank,
    qot_get_us_overnight_rank,
    qot_get_us_pre_market_rank,
)

if TYPE_CHECKING:
    from opend_proto.schema import Message

__all__ = ["MoverCalls"]


def _filters(form: type[Message]) -> Argument:
    return Argument("filter_list", read=filters_of(form))


def _ranking(*columns: str, more: tuple[TableColumn, ...] = ()) -> Part:
    """Return the part of a ranking whose absent cells are N/A."""
    rows = table("data_list", "security", *each(NA, "name", *columns), *more)
    return together(value("all_count", 0), frame(rows))


def _session(protocol: str, prefix: str, form: type[Message]) -> Call:
    """Return the ranking of a session of the US market, whose columns begin with its name."""
    moves = ("price", "change_ratio", "change_amount", "turnover", "volume")
    return Call(
        protocol,
        (*to_fields("sort_dir", "count", "offset"), _filters(form)),
        (_ranking(*(f"{prefix}_{move}" for move in moves), "close_price", "change_ratio", "change_amount"),),
    )


_PRE_MARKET: Final = _session("Qot_GetUSPreMarketRank", "pre_market", qot_get_us_pre_market_rank.Indicator)
_AFTER_HOURS: Final = _session("Qot_GetUSAfterHoursRank", "after_hours", qot_get_us_after_hours_rank.Indicator)
_OVERNIGHT: Final = _session("Qot_GetUSOvernightRank", "overnight", qot_get_us_overnight_rank.Indicator)

_TOP_MOVERS: Final = Call(
    "Qot_GetTopMoversRank",
    (*to_fields("market", "sort_dir", "count", "offset"), _filters(qot_get_top_movers_rank.Indicator)),
    (
        _ranking(
            "cur_price",
            "change_ratio",
            "change_amount",
            "turnover",
            "volume",
            "turnover_ratio",
            "pe_ttm",
            "amplitude",
            "market_cap",
            "volume_ratio",
        ),
    ),
)

_NEWS: Final = {1: "Community", 2: "News"}

_HOT: Final = Call(
    "Qot_GetHotList",
    (*to_fields("market", "sort_field", "sort_dir", "count", "offset"), _filters(qot_get_hot_list.Indicator)),
    (
        _ranking(
            "trade_heat",
            "trade_heat_change",
            "search_heat",
            "search_heat_change",
            "news_heat",
            "news_heat_change",
            "average_heat",
            "average_heat_change",
            more=(
                TableColumn("news_type", "news_info.news_type", NA, lambda kind: _NEWS.get(int(kind), NA)),
                *each(NA, "news_title=news_info.title", "news_url=news_info.news_url"),
            ),
        ),
    ),
)

_SHORT_SELLING: Final = Call(
    "Qot_GetShortSellingRank",
    to_fields("market", "sort_field", "sort_dir", "count", "offset", "plate_list"),
    (
        _ranking(
            "close_price",
            "change_ratio",
            "change_ratio_5d=change_ratio5d",
            "change_ratio_10d=change_ratio10d",
            "volume",
            "short_number",
            "short_number_change",
            "short_ratio",
            "short_ratio_change",
            "short_position_volume",
            "short_position_ratio",
            "days_to_cover",
            "week_avg_short_number",
            "week_avg_short_ratio",
            "month_avg_short_number",
            "month_avg_short_ratio",
        ),
    ),
)

_CHANGES: Final = (
    "change_rate_5d=change_rate5d",
    "change_rate_10d=change_rate10d",
    "change_rate_20d=change_rate20d",
    "change_rate_60d=change_rate60d",
    "change_rate_120d=change_rate120d",
    "change_rate_250d=change_rate250d",
)

_PERIOD_CHANGE: Final = Call(
    "Qot_GetPeriodChangeRank",
    (
        *to_fields("market", "period_type", "sort_dir", "count", "offset"),
        _filters(qot_get_period_change_rank.Indicator),
    ),
    (
        _ranking(
            "cur_price",
            "change_ratio",
            "turnover",
            "volume",
            "market_cap",
            "change_rate_5min=change_rate5min",
            *_CHANGES,
            "change_rate_ytd",
            "pe_ttm",
            "pb",
            "turnover_ratio",
            "volume_ratio",
            "amplitude",
        ),
    ),
)

_SOE: Final = Call(
    "Qot_GetHighDividendSOERank",
    (*to_fields("sort_field", "sort_dir", "count", "offset"), _filters(qot_get_high_dividend_soe_rank.Indicator)),
    (
        _ranking(
            "industry",
            "cur_price",
            "change_ratio",
            "turnover",
            "volume",
            "market_cap",
            "pe_ttm",
            "pb",
            "dividend_yield_ttm",
            "turnover_ratio",
            *_CHANGES,
        ),
    ),
)


class MoverCalls(Context):
    """The rankings by movement, heat and short selling; each answers (RET_OK, (number of all, frame))."""

    def get_us_pre_market_rank(
        self,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[SimpleRankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return US stocks ranked by their moves before the market opens: Qot_GetUSPreMarketRank (3410)."""
        return self._ask(_PRE_MARKET, sort_dir, count, offset, filter_list)

    def get_us_after_hours_rank(
        self,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[SimpleRankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return US stocks ranked by their moves after the market has closed: Qot_GetUSAfterHoursRank (3411)."""
        return self._ask(_AFTER_HOURS, sort_dir, count, offset, filter_list)

    def get_us_overnight_rank(
        self,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[SimpleRankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return US stocks ranked by their moves at night: Qot_GetUSOvernightRank (3412)."""
        return self._ask(_OVERNIGHT, sort_dir, count, offset, filter_list)

    def get_top_movers_rank(
        self,
        market: str,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[SimpleRankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return the stocks that moved most: Qot_GetTopMoversRank (3413)."""
        return self._ask(_TOP_MOVERS, market, sort_dir, count, offset, filter_list)

    def get_hot_list(
        self,
        market: str,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[HotListFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return the stocks that are traded, searched and written about most: Qot_GetHotList (3414)."""
        return self._ask(_HOT, market, sort_field, sort_dir, count, offset, filter_list)

    def get_short_selling_rank(
        self,
        market: str | None = None,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        plate_list: list[str] | None = None,
    ) -> tuple[int, Any]:
        """Return the stocks that are sold short most: Qot_GetShortSellingRank (3415)."""
        return self._ask(_SHORT_SELLING, market, sort_field, sort_dir, count, offset, plate_list)

    def get_period_change_rank(
        self,
        market: str,
        period_type: str | None = None,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[PeriodChangeRankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return stocks ranked by their change over a period: Qot_GetPeriodChangeRank (3416)."""
        return self._ask(_PERIOD_CHANGE, market, period_type, sort_dir, count, offset, filter_list)

    def get_high_dividend_soe_rank(
        self,
        sort_field: str | None = None,
        sort_dir: str | None = None,
        count: int = 10,
        offset: int | None = None,
        filter_list: list[HighDividendSOERankFilter] | None = None,
    ) -> tuple[int, Any]:
        """Return state-owned enterprises with high dividends: Qot_GetHighDividendSOERank (3417)."""
        return self._ask(_SOE, sort_field, sort_dir, count, offset, filter_list)
