"""Compute how a share is valued, day by day: price by earnings, book value or sales.

Invariant: today's ratios are those of the snapshot, and a past day's are its close by the figures that were known at
that day's close.
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.fundamentals import Fundamentals, fundamentals
from opend.simulator.companies.periods import Quarter
from opend.simulator.companies.reports import estimate, latest_quarter, report
from opend.simulator.companies.traits import traits
from opend.simulator.market.quote import last_price
from opend.simulator.views.options.volatility import latest_session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = [
    "BOOK",
    "EARNINGS",
    "SALES",
    "DayRatio",
    "basket_ratio",
    "fair_value",
    "forward_ratio",
    "percentile",
    "ratio",
    "ratios",
]

EARNINGS, BOOK, SALES = 1, 2, 3
"""The kinds of ratio, as ValuationType numbers them."""
_DAYS_A_YEAR: Final = 365
_WEEK: Final = 5
_BASES: Final[dict[int, Callable[[Fundamentals], float]]] = {
    EARNINGS: lambda books: books.trailing_earnings_per_share,
    BOOK: lambda books: books.net_asset_per_share,
    SALES: lambda books: books.sales_per_share,
}


_EXPECTED: Final[dict[int, Callable[[Listing, Quarter], float]]] = {
    EARNINGS: lambda listing, quarter: estimate(listing, quarter).earnings_per_share,
    SALES: lambda listing, quarter: estimate(listing, quarter).revenue / traits(listing).issued_shares,
}


class DayRatio(NamedTuple):
    """The ratio of one trading day."""

    day: date
    close: float
    """The price of one of today's shares."""
    value: float


def ratio(market: SyntheticMarket, listing: Listing, kind: int) -> float:
    """Return a share's ratio now."""
    return last_price(market, listing) / _BASES[kind](fundamentals(listing, market.clock.now()))


def ratios(market: SyntheticMarket, listing: Listing, kind: int, days: int, step: int = 1) -> list[DayRatio]:
    """Return the ratios of every ``step``-th trading day in the last `days` calendar days, earliest first.

    Today's, which comes last, is always there.
    """
    now, calendar = market.clock.now(), market.calendar(listing)
    session = latest_session(market, listing)
    first = max(session.day.toordinal() - days, listing.listed.toordinal())
    bases, actions = _Bases(listing, kind, now), market.actions(listing)
    found = [DayRatio(session.day, last_price(market, listing), ratio(market, listing, kind))]
    count = 0
    while (session := calendar.regular_before(session)).day.toordinal() >= first:
        count += 1
        if count % step == 0:
            close = market.whole_close(listing, session) / actions.shares_of(session.day) / PRICE_UNITS
            found.append(DayRatio(session.day, close, close / bases.at(session.end * 60.0)))
    return found[::-1]


class _Bases:
    """What a price is divided by, as it was known at past instants."""

    def __init__(self, listing: Listing, kind: int, now: float) -> None:
        self._listing = listing
        self._kind = kind
        self._quarter = latest_quarter(listing, now)
        self._known = [self._step()]
        """The instants from which on each base was known, latest first."""

    def at(self, timestamp: float) -> float:
        """Return the base at an instant; each must lie before the previous one."""
        while self._known[-1][0] > timestamp:
            self._quarter = self._quarter.back(1)
            self._known.append(self._step())
        return self._known[-1][1]

    def _step(self) -> tuple[float, float]:
        known = report(self._listing, self._quarter).timestamp
        return known, _BASES[self._kind](fundamentals(self._listing, known))


def forward_ratio(market: SyntheticMarket, listing: Listing, kind: int) -> float | None:
    """Return the price by what analysts expect of the next four quarters; None for book values."""
    if kind not in _EXPECTED:
        return None
    latest = latest_quarter(listing, market.clock.now())
    expected = sum(_EXPECTED[kind](listing, Quarter(latest.index + step)) for step in range(1, 5))
    return last_price(market, listing) / expected


def basket_ratio(market: SyntheticMarket, members: Sequence[Listing], kind: int) -> float:
    """Return the market value of several shares together by their earnings, book value or sales."""
    now = market.clock.now()
    books = [fundamentals(listing, now) for listing in members]
    value = sum(last_price(market, each) * of.issued_shares for each, of in zip(members, books, strict=True))
    return value / sum(_BASES[kind](of) * of.issued_shares for of in books)


def fair_value(market: SyntheticMarket, listing: Listing) -> float:
    """Return the price at which a share would have the mean price to earnings of the last year."""
    mean = fmean(each.value for each in ratios(market, listing, EARNINGS, _DAYS_A_YEAR, _WEEK))
    return round(mean * fundamentals(listing, market.clock.now()).trailing_earnings_per_share, 2)


def percentile(found: Sequence[DayRatio]) -> float:
    """Return the part of the days whose ratio lies below that of the last one, in percent."""
    return sum(each.value < found[-1].value for each in found) / len(found) * 100
