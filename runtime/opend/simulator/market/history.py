"""Read a security's history day by day: its daily bars and the volume ratio.

Invariant: a day is a regular session, and its bar is the one that the day's candlestick shows.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["YEAR_DAYS", "daily_bars", "extremes", "volume_ratio"]

YEAR_DAYS: Final = 252
"""Trading days that count as 52 weeks."""
_RATIO_DAYS: Final = 5


def daily_bars(market: SyntheticMarket, listing: Listing, count: int) -> list[Bar]:
    """Return the bars of the last `count` days with trades, oldest first; today's covers the trades up to now."""
    return list(islice(_bars_back(market, listing), count))[::-1]


def extremes(market: SyntheticMarket, listing: Listing, count: int) -> tuple[int, int]:
    """Return the highest and the lowest price of the last `count` days with trades, which is 2 or more.

    Today's are those up to now. Only the few bars that may have them are drawn.
    """
    now, calendar = market.milliseconds(), market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    bar = market.bar(listing, session, now)
    if bar is None:
        session = calendar.regular_before(session)
        bar = market.whole_bar(listing, session)
    sessions: list[Session] = []
    for _ in range(count - 1):
        session = calendar.regular_before(session)
        sessions.append(session)
    high, low = market.extremes(listing, sessions[::-1])
    return max(high, bar.high), min(low, bar.low)


def volume_ratio(market: SyntheticMarket, listing: Listing) -> float:
    """Return the last day's volume divided by the average of the five days before."""
    *before, today = daily_bars(market, listing, _RATIO_DAYS + 1)
    return today.volume * len(before) / sum(bar.volume for bar in before)


def _bars_back(market: SyntheticMarket, listing: Listing) -> Iterator[Bar]:
    now = market.milliseconds()
    calendar = market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    while True:
        bar = market.bar(listing, session, now)
        if bar is not None:
            yield bar
        session = calendar.regular_before(session)
