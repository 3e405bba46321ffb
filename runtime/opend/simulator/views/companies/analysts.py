"""Draw the ratings of a share by analysts: who rates it, when, and at which target price.

Invariant: a rating never changes, its target price lies around the close of the day before, and whether it says buy or
sell follows from the two. A rating is given after a report of the company.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import letters, smooth, uniforms
from opend.simulator.companies.reports import report, reports
from opend.simulator.instruments.static_info import day_timestamp

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["BUY", "HOLD", "RECENT", "SELL", "Analyst", "Rating", "analysts", "rating_changes", "ratings"]

SELL, HOLD, BUY = 1, 3, 4
"""The ratings, as ResearchRatingType numbers them."""
RECENT: Final = timedelta(days=92)
"""Ratings of this time count for the opinion of all analysts together."""

# name of the institution, name of the analyst
_ANALYSTS: Final = (
    ("Northbridge Research", "Clara Ostberg"),
    ("Pearl River Securities", "Ho Wing Lam"),
    ("Meridian Equity Research", "Samuel Adeyemi"),
    ("Harbour Street Capital", "Julia Brandt"),
    ("Evergreen Brokers", "Nikhil Rao"),
    ("Quarry Lane Research", "Tomas Vidal"),
    ("Continental Markets", "Elise Marchand"),
    ("Lantern Securities", "Chen Rui"),
)
_FEWEST: Final = 4
_LONGEST_DELAY: Final = 25
_OPTIMISM, _SPREAD = 0.08, 0.06
_BUY_ABOVE, _SELL_BELOW = 0.1, -0.05
_UID_LENGTH: Final = 16


class Analyst(NamedTuple):
    """One analyst, at one institution."""

    uid: str
    name: str
    institution_uid: str
    institution: str


class Rating(NamedTuple):
    """One rating."""

    analyst: Analyst
    day: date
    target: float
    """In the listing's currency."""
    close: float
    """The close of the trading day before."""

    @property
    def rating(self) -> int:
        """SELL, HOLD or BUY."""
        rise = self.target / self.close - 1
        return BUY if rise > _BUY_ABOVE else SELL if rise < _SELL_BELOW else HOLD


def analysts(listing: Listing) -> list[Analyst]:
    """Return the analysts who rate a share: at least four."""
    (drawn,) = uniforms(f"analysts|{listing.text}", 1)
    count = _FEWEST + int(drawn * (len(_ANALYSTS) - _FEWEST + 1))
    start = int(drawn * 1000) % len(_ANALYSTS)
    return [_analyst((start + step) % len(_ANALYSTS)) for step in range(count)]


def ratings(market: SyntheticMarket, listing: Listing, count: int) -> list[Rating]:
    """Return each analyst's ratings after the last `count` reports that are given by now, latest first."""
    now = market.clock.now()
    today = listing.exchange.local_time(now).date()
    quarters = tuple(each.quarter for each in reports(listing, now, count))
    return market.kept.once(
        "ratings", (listing.key, quarters, today), lambda: _ratings(market, listing, quarters, today)
    )


def _ratings(market: SyntheticMarket, listing: Listing, quarters: tuple[Quarter, ...], today: date) -> list[Rating]:
    """Return each analyst's ratings after the reports of some quarters that are given by a day, latest first."""
    found = [
        (analyst, day, number)
        for quarter in quarters
        for number, analyst in enumerate(analysts(listing))
        if (day := _day(listing, analyst, report(listing, quarter).day)) <= today
    ]
    return sorted((_rating(market, listing, *each) for each in found), key=lambda each: each.day, reverse=True)


def rating_changes(market: SyntheticMarket, listing: Listing, count: int = 2) -> list[tuple[Rating, Rating]]:
    """Return each analyst's latest rating after the last `count` reports with the one before, if their targets differ.

    The later rating is the first of each pair.
    """
    found: dict[str, list[Rating]] = {}
    for each in ratings(market, listing, count):
        found.setdefault(each.analyst.uid, []).append(each)
    return [(of[0], of[1]) for of in found.values() if len(of) > 1 and of[0].target != of[1].target]


def _analyst(place: int) -> Analyst:
    institution, name = _ANALYSTS[place]
    return Analyst(
        letters(f"analyst|{name}", _UID_LENGTH), name, letters(f"institution|{institution}", _UID_LENGTH), institution
    )


def _day(listing: Listing, analyst: Analyst, reported: date) -> date:
    (drawn,) = uniforms(f"rating|{listing.text}|{analyst.name}|{reported}", 1)
    day = reported + timedelta(days=1 + int(drawn * _LONGEST_DELAY))
    while not is_business_day(listing.market, day):
        day += timedelta(days=1)
    return day


def _rating(market: SyntheticMarket, listing: Listing, analyst: Analyst, day: date, number: int) -> Rating:
    calendar = market.calendar(listing)
    session = calendar.regular_at(int(day_timestamp(listing.exchange, day)) // 60 - 1)
    close = market.whole_close(listing, session) / PRICE_UNITS
    view = smooth(f"view|{listing.text}|{number}", day.year * 12 + day.month, 3)
    return Rating(analyst, day, round(close * (1 + _OPTIMISM + _SPREAD * view), 2), close)
