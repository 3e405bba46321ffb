"""Draw the days on which a company buys back its own shares.

Invariant: a round of buybacks lies in one quarter and on business days; a day's purchase never changes.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.periods import quarter_of
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["Buyback", "buybacks"]

_QUARTERS: Final = 6
_MOST_DAYS: Final = 8
_MOST_OF_SHARES: Final = 0.0002


class Buyback(NamedTuple):
    """The shares bought on one day."""

    day: date
    quarter: Quarter
    """The quarter of its round."""
    shares: int
    so_far: int
    """Shares bought in the round, with those of this day."""


def buybacks(listing: Listing, today: date) -> list[Buyback]:
    """Return the buybacks before a day in the last one and a half years, latest first."""
    found: list[Buyback] = []
    for step in range(_QUARTERS):
        found += reversed(_round(listing, quarter_of(today).back(step)))
    return [each for each in found if each.day < today]


def _round(listing: Listing, quarter: Quarter) -> list[Buyback]:
    days, start, *sizes = uniforms(f"buybacks|{listing.text}|{quarter.index}", 2 + _MOST_DAYS)
    day = quarter.ends - timedelta(days=30 + int(50 * start))
    found: list[Buyback] = []
    for size in sizes[: int(days * (_MOST_DAYS + 1))]:
        day += timedelta(days=1)
        while not is_business_day(listing.market, day):
            day += timedelta(days=1)
        lots = 1 + int(size * _MOST_OF_SHARES * traits(listing).issued_shares / listing.lot_size)
        shares = lots * listing.lot_size
        found.append(Buyback(day, quarter, shares, shares + (found[-1].so_far if found else 0)))
    return found
