"""Compute the volatilities of an underlying day by day: implied by its options, and historical.

Invariant: the implied volatility of an underlying is that of an option whose strike is its price, by the model that
prices all its options; the historical one comes from the closes of its daily candlesticks. Both are in percent a year.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.options import implied_volatility
from opend.simulator.instruments.pricing import value_option
from opend.simulator.market.history import YEAR_DAYS
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = [
    "MONTH_DAYS",
    "DayVolatility",
    "Standing",
    "expected_move",
    "latest_session",
    "standing",
    "volatilities",
]

MONTH_DAYS: Final = 30
"""Trading days of the ordinary historical volatility."""
_DAYS_A_YEAR: Final = 365


class DayVolatility(NamedTuple):
    """The volatilities of one trading day, in percent a year."""

    day: date
    close: float
    """The price of one of today's shares; today's is the last price."""
    implied: float
    historical: float


class Standing(NamedTuple):
    """Where today's implied volatility stands among those of the last year, in percent."""

    rank: float
    """0 at the lowest, 100 at the highest."""
    percentile: float
    """Days with a lower one."""


def latest_session(market: SyntheticMarket, listing: Listing) -> Session:
    """Return the last regular session with a trade."""
    now = market.milliseconds()
    session = market.calendar(listing).regular_at(now // MINUTE_MILLISECONDS)
    if market.bar(listing, session, now) is None:
        return market.calendar(listing).regular_before(session)
    return session


def volatilities(
    market: SyntheticMarket, listing: Listing, last: Session, count: int, window: int = MONTH_DAYS
) -> list[DayVolatility]:
    """Return the volatilities of `count` trading days up to a session, earliest first.

    The historical volatility of a day is computed from the `window` changes of the close before it.
    """
    calendar, actions, now = market.calendar(listing), market.actions(listing), market.milliseconds()
    days: list[date] = []
    closes: list[float] = []
    session = last
    for _ in range(count + window):
        days.append(session.day)
        closes.append(_close(market, listing, session, now) / actions.shares_of(session.day) / PRICE_UNITS)
        session = calendar.regular_before(session)
    days.reverse()
    closes.reverse()
    deviations = _rolling([math.log(after / before) for before, after in pairwise(closes)], window)
    return [
        DayVolatility(
            day=days[at],
            close=closes[at],
            implied=implied_volatility(listing, closes[at]) * 100,
            # A year has as many changes as these days would have in it.
            historical=deviation * math.sqrt(_DAYS_A_YEAR * window / (days[at] - days[at - window]).days) * 100,
        )
        for at, deviation in enumerate(deviations, window)
    ]


def _close(market: SyntheticMarket, listing: Listing, session: Session, now: int) -> int:
    """Return the price at the end of a session so far; that of the session before until the first trade."""
    if session.end * MINUTE_MILLISECONDS <= now:
        return market.whole_close(listing, session)
    bar = market.bar(listing, session, now)
    return market.whole_close(listing, market.calendar(listing).regular_before(session)) if bar is None else bar.close


def standing(market: SyntheticMarket, listing: Listing, last: Session) -> Standing:
    """Return where a session's implied volatility stands among those of the last year."""
    past = market.kept.once("implied volatilities", (listing.key, last.position), lambda: _past(market, listing, last))
    now = volatilities(market, listing, last, 1, 2)[-1].implied
    found = [*past, now]
    lowest, highest = min(found), max(found)
    return Standing(
        rank=(now - lowest) / (highest - lowest) * 100 if highest > lowest else 0.0,
        percentile=sum(each < now for each in found) / len(found) * 100,
    )


def _past(market: SyntheticMarket, listing: Listing, last: Session) -> list[float]:
    """Return the implied volatilities of the year before a session, which do not change any more."""
    before = market.calendar(listing).regular_before(last)
    return [each.implied for each in volatilities(market, listing, before, YEAR_DAYS - 1, 2)]


def expected_move(listing: Listing, spot: float, days: int) -> float:
    """Return the move that options with some days to expiry imply: a straddle at the money, in percent of the price."""
    volatility = implied_volatility(listing, spot)
    straddle = sum(
        value_option(is_call=side, spot=spot, strike=spot, years=days / _DAYS_A_YEAR, volatility=volatility).price
        for side in (True, False)
    )
    return straddle / spot * 100


def _rolling(changes: Sequence[float], window: int) -> list[float]:
    """Return the standard deviation of each `window` changes in a row."""
    sums = list(accumulate(changes, initial=0.0))
    squares = list(accumulate((change * change for change in changes), initial=0.0))
    found: list[float] = []
    for end in range(window, len(sums)):
        total, square = sums[end] - sums[end - window], squares[end] - squares[end - window]
        found.append(math.sqrt(max(square - total * total / window, 0.0) / (window - 1)))
    return found
