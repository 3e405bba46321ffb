"""Name the figures of a share as the rankings do: by the attribute of the message that shows them.

Invariant: a name means the same figure in every ranking, in the protocols' unit. A figure is None if the share has no
such trades.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.screening.popularity import heat
from opend.simulator.screening.short_sales import (
    MONTH,
    WEEK,
    average_short,
    average_volume,
    open_short,
    short_day,
)
from opend.simulator.screening.simple import five_minute_change, market_value
from opend.simulator.views.figures import turnover_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.market.quote import PartQuote
    from opend.simulator.screening.scene import Share

__all__ = ["FIGURES", "SHORT_FIGURES", "Figure"]

Figure: TypeAlias = "Callable[[Share], float | None]"


def _change(days: int) -> Figure:
    return lambda share: share.change(days)


def _part_figures(part: str) -> Mapping[str, Figure]:
    """Return the figures of a part of the day outside regular hours, under the names that begin with the part."""

    def of(figure: Callable[[PartQuote], float]) -> Figure:
        def found(share: Share) -> float | None:
            quoted: PartQuote | None = getattr(share.quoted, part)
            return None if quoted is None else figure(quoted)

        return found

    return {
        f"{part}_price": of(lambda quoted: quoted.last),
        f"{part}_change_amount": of(lambda quoted: quoted.change),
        f"{part}_change_ratio": of(lambda quoted: quoted.change / (quoted.last - quoted.change) * 100),
        f"{part}_turnover": of(lambda quoted: quoted.turnover),
        f"{part}_volume": of(lambda quoted: quoted.volume),
    }


FIGURES: Final[Mapping[str, Figure]] = {
    "cur_price": lambda share: share.quoted.last,
    "close_price": lambda share: share.quoted.last,
    "change_ratio": lambda share: share.change_today,
    "change_amount": lambda share: share.quoted.last - share.quoted.previous_close,
    "turnover": lambda share: share.quoted.turnover,
    "volume": lambda share: share.quoted.volume,
    "turnover_ratio": lambda share: turnover_rate(share.listing, share.quoted),
    "volume_ratio": lambda share: share.volume_ratio(),
    "amplitude": lambda share: (share.quoted.high - share.quoted.low) / share.quoted.previous_close * 100,
    "market_cap": market_value,
    "pe_ttm": lambda share: share.quoted.last / share.books.trailing_earnings_per_share,
    "pb": lambda share: share.quoted.last / share.books.net_asset_per_share,
    "dividend_yield_ttm": lambda share: share.books.trailing_dividend / share.quoted.last * 100,
    "change_rate5min": five_minute_change,
    **{f"change_rate{days}d": _change(days) for days in (5, 10, 20, 60, 120, 250)},
    "change_rate_ytd": lambda share: share.change_this_year(),
    **_part_figures("pre_market"),
    **_part_figures("after_hours"),
    **_part_figures("overnight"),
    "trade_heat": lambda share: heat(share).trade,
    "search_heat": lambda share: heat(share).search,
    "news_heat": lambda share: heat(share).news,
    "average_heat": lambda share: heat(share).average,
    "trade_heat_change": lambda share: heat(share).trade - heat(share, 1).trade,
    "search_heat_change": lambda share: heat(share).search - heat(share, 1).search,
    "news_heat_change": lambda share: heat(share).news - heat(share, 1).news,
    "average_heat_change": lambda share: heat(share).average - heat(share, 1).average,
}
"""Figures of the last day with trades; ratios and changes in percent."""


def _ended_change(days: int) -> Figure:
    return lambda share: share.change(days, share.ended)


SHORT_FIGURES: Final[Mapping[str, Figure]] = {
    "close_price": lambda share: share.day(share.ended).close / PRICE_UNITS,
    "change_ratio": _ended_change(1),
    "change_ratio5d": _ended_change(5),
    "change_ratio10d": _ended_change(10),
    "volume": lambda share: share.day(share.ended).volume,
    "short_number": lambda share: short_day(share, 0).sold,
    "short_number_change": lambda share: short_day(share, 0).sold - short_day(share, 1).sold,
    "short_ratio": lambda share: short_day(share, 0).ratio,
    "short_ratio_change": lambda share: (short_day(share, 0).sold / short_day(share, 1).sold - 1) * 100,
    "short_position_volume": lambda share: open_short(share, 0),
    "short_position_ratio": lambda share: open_short(share, 0) / share.books.outstanding_shares * 100,
    "days_to_cover": lambda share: open_short(share, 0) / average_volume(share, MONTH),
    "week_avg_volume": lambda share: int(average_volume(share, WEEK)),
    "week_avg_short_number": lambda share: int(average_short(share, WEEK)),
    "week_avg_short_ratio": lambda share: average_short(share, WEEK) / average_volume(share, WEEK) * 100,
    "month_avg_volume": lambda share: int(average_volume(share, MONTH)),
    "month_avg_short_number": lambda share: int(average_short(share, MONTH)),
    "month_avg_short_ratio": lambda share: average_short(share, MONTH) / average_volume(share, MONTH) * 100,
}
"""Figures of the last day that has ended."""
