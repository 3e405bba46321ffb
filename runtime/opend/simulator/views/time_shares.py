"""Make time-share data: one point per minute of the trading day.

Invariant: a point is a pure function of (seed, security, hours, minute, time) and agrees with the candlestick of its
minute; its average price is the day's turnover so far divided by the day's volume so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.qot_common import TimeShare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["Point", "points", "points_today"]


class Point(NamedTuple):
    """The point of one minute, which is named by its beginning (inferred)."""

    minute: int
    """The minute, counted from 1970 UTC."""
    share: TimeShare


def points_today(market: SyntheticMarket, listing: Listing) -> list[TimeShare]:
    """Return the points of the trading day up to now, oldest first; before its first trade, those of the day before."""
    now = market.milliseconds()
    calendar = market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    if market.bar(listing, session, now) is None:
        session = calendar.regular_before(session)
    return [point.share for point in points(market, listing, session, 0, now)]


def points(market: SyntheticMarket, listing: Listing, session: Session, first: int, until: int) -> Iterator[Point]:
    """Yield the points of a session from its minute `first` on, as they were at an instant (milliseconds)."""
    close = market.whole_bar(listing, market.calendar(listing).regular_before(session)).close
    before = market.part(listing, session, (0, first), until)
    volume, turnover = (before.volume, before.turnover) if before is not None else (0, 0)
    for index in range(first, session.length):
        bar = market.part(listing, session, (index, index + 1), until)
        if bar is None:
            return
        volume, turnover = volume + bar.volume, turnover + bar.turnover
        minute = session.minute(index)
        local = listing.exchange.local_time(minute * 60)
        share = TimeShare(
            time=local.strftime("%Y-%m-%d %H:%M:%S"),
            minute=local.hour * 60 + local.minute,
            is_blank=False,
            price=bar.close / PRICE_UNITS,
            last_close_price=close / PRICE_UNITS,
            avg_price=turnover / volume / PRICE_UNITS,
            volume=bar.volume,
            turnover=bar.turnover / PRICE_UNITS,
            timestamp=float(minute * 60),
        )
        yield Point(minute, share)
