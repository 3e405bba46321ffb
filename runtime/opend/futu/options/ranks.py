"""Provide the overview of underlyings, and the rankings of underlyings and of options.

Invariant: columns and their order are those of futu-api 10.11; what the gateway did not send is N/A.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.arguments import moment, securities
from opend.futu.calls import Argument, Call, frame, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.options.filters import OptionRankFilter, UnderlyingRankFilter
from opend.futu.rankings.filters import filters_of
from opend.futu.tables.columns import TableColumn, each, table
from opend_proto import qot_option_common
from opend_proto.qot_option_common import OptionHVTimeRange
from opend_proto.vendor import IndexOptionType, RankSortDir

__all__ = ["OptionRankCalls"]

_PERIODS: Final = {
    "hv_30d": OptionHVTimeRange.O_30DAY,
    "hv_60d": OptionHVTimeRange.O_60DAY,
    "hv_90d": OptionHVTimeRange.O_90DAY,
    "hv_120d": OptionHVTimeRange.O_120DAY,
    "hv_365d": OptionHVTimeRange.O_365DAY,
}


def _volatilities() -> Iterator[TableColumn]:
    """Yield the columns of the historical volatility of each period, and its rank among those of the past."""

    def column(name: str, period: OptionHVTimeRange, field: str) -> TableColumn:
        def convert(items: Any) -> object:
            found = [getattr(item, field) for item in items if item.time_range == period]
            return NA if not found or found[-1] is None else found[-1]

        return TableColumn(name, "hv_list", NA, convert)

    for name, period in _PERIODS.items():
        yield column(name, period, "hv")
        yield column(f"{name}_percentile", period, "hv_percentile")


def _is_ascending(value: Any, argument: str) -> bool:
    """Return the direction of a ranking; the vendor's client takes its number, and not its name."""
    texts = {text: bool(number) for text, number in RankSortDir.numbers().items()}
    if isinstance(value, str) and value in texts:
        return texts[value]
    if not isinstance(value, int) or value not in (0, 1):
        raise UsageError(f"{argument} must be 0 (descending) or 1 (ascending), not {value!r}")
    return bool(value)


_DIRECTION: Final = Argument("sort_direction", "is_asc", _is_ascending)
_DATE: Final = Argument("trading_date", read=moment)

_OVERVIEW: Final = Call(
    "Qot_GetOptionUnderlyingOverview",
    (Argument("code_list", "owner_list", securities), *to_fields("index_option_type")),
    (
        frame(
            table(
                "underlying_data_list",
                "code=code|owner",
                *each(NA, "name", "call_volume", "put_volume", "call_open_interest", "put_open_interest"),
                *each(NA, "iv", "iv_rank", "iv_percentile", "pre_iv"),
                *_volatilities(),
            )
        ),
    ),
)

_UNDERLYING_RANK: Final = Call(
    "Qot_GetOptionUnderlyingRank",
    (
        *to_fields("option_market", "sort_type"),
        _DIRECTION,
        *to_fields("count"),
        _DATE,
        Argument("filter_list", read=filters_of(qot_option_common.UnderlyingRankIndicator)),
        *to_fields("page"),
    ),
    (
        frame(
            table(
                "rank_list",
                "code=owner",
                *each(NA, "name", "total_volume", "total_open_interest", "volume_ratio", "open_interest_ratio"),
                *each(NA, "iv", "iv_rank", "iv_percentile", "price", "change_ratio=change_rate", "iv_change", "hv"),
                *each(NA, "hv_change", "market_cap", "trading_date=/trading_date"),
                *each(NA, "trading_timestamp=/trading_timestamp"),
            )
        ),
        value("next_page"),
        value("all_count", NA),
    ),
)

_OPTION_RANK: Final = Call(
    "Qot_GetOptionRank",
    (
        *to_fields("option_market", "sort_type", "count"),
        _DATE,
        _DIRECTION,
        *to_fields("page"),
        Argument("filter_list", read=filters_of(qot_option_common.OptionRankIndicator)),
    ),
    (
        frame(
            table(
                "rank_list",
                "code=option",
                *each(NA, "name", "option_type", "oi_increment", "oi_decrement", "oi_market_cap_increment"),
                *each(NA, "oi_market_cap_decrement", "volume", "turnover", "open_interest"),
                *each(NA, "open_interest_market_cap", "iv", "option_price", "change_ratio=change_rate", "mid_price"),
                *each(NA, "bid_price", "bid_volume", "ask_price", "ask_volume"),
                *each(NA, "delta", "gamma", "theta", "vega", "rho"),
                *each(NA, "trading_date=/trading_date", "trading_timestamp=/trading_timestamp"),
            )
        ),
        value("next_page"),
        value("all_count", NA),
    ),
)


class OptionRankCalls(Context):
    """The calls that compare underlyings or options."""

    def get_option_underlying_overview(
        self, code_list: list[str], index_option_type: str = IndexOptionType.NORMAL
    ) -> tuple[int, Any]:
        """Return the activity and volatility of the options of securities: Qot_GetOptionUnderlyingOverview (3303)."""
        return self._ask(_OVERVIEW, code_list, index_option_type)

    def get_option_underlying_rank(
        self,
        option_market: str,
        sort_type: str,
        sort_direction: int | str | None = None,
        count: int | None = None,
        trading_date: str | None = None,
        filter_list: list[UnderlyingRankFilter] | None = None,
        page: str | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return the underlyings of a market, ranked: Qot_GetOptionUnderlyingRank (3305).

        The answer is (RET_OK, frame, key of the next page or None, number of all), or (RET_ERROR, text, None, None).
        """
        code, data, next_page, all_count = self._answers(
            _UNDERLYING_RANK, option_market, sort_type, sort_direction, count, trading_date, filter_list, page
        )
        return code, data, next_page, all_count

    def get_option_rank(
        self,
        option_market: str,
        sort_type: str,
        count: int | None = None,
        trading_date: str | None = None,
        sort_direction: int | str | None = None,
        page: str | None = None,
        filter_list: list[OptionRankFilter] | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return the options of a market, ranked: Qot_GetOptionRank (3306).

        The answer is (RET_OK, frame, key of the next page or None, number of all), or (RET_ERROR, text, None, None).
        """
        code, data, next_page, all_count = self._answers(
            _OPTION_RANK, option_market, sort_type, count, trading_date, sort_direction, page, filter_list
        )
        return code, data, next_page, all_count
