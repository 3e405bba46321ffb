"""Say when a company publishes the report of a quarter, what is known at an instant, and what analysts expect.

Invariant: reports come out on business days, in the order of their quarters, and each before the next quarter's; a
report that is known stays known.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.income import income
from opend.simulator.companies.periods import Quarter, cumulative, quarter_of, single
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Period
    from opend.simulator.instruments.listing import Listing

__all__ = ["Estimate", "Report", "coming_report", "estimate", "known_periods", "latest_quarter", "report", "reports"]

_KEPT: Final = 16_384
_LAST: Final = 4
# Days from the end of a quarter to its report, and how many more there can be.
_DAYS: Final = (25, 18)
_DAYS_OF_A_YEAR: Final = (50, 25)
_EARLY, _LATE = time(8), time(16, 30)
_SPREAD: Final = 0.16
_MODESTY: Final = 0.55


class Report(NamedTuple):
    """The report of one quarter."""

    quarter: Quarter
    day: date
    """The day of publication, at the exchange."""
    timestamp: float
    """The instant of publication, in seconds since 1970 UTC."""
    is_early: bool
    """Whether it comes out before trading, not after it."""


class Estimate(NamedTuple):
    """What analysts expect of a quarter; money in the listing's currency."""

    revenue: float
    operating_profit: float
    earnings_per_share: float


@lru_cache(_KEPT)
def report(listing: Listing, quarter: Quarter) -> Report:
    """Return the report of a quarter."""
    least, more = _DAYS_OF_A_YEAR if quarter.number == _LAST else _DAYS
    (drawn,) = uniforms(f"report|{listing.text}|{quarter.index}", 1)
    day = quarter.ends + timedelta(days=least + int(more * drawn))
    while not is_business_day(listing.market, day):
        day += timedelta(days=1)
    is_early = traits(listing).reports_early
    at = datetime.combine(day, _EARLY if is_early else _LATE, listing.exchange.zone)
    return Report(quarter, day, at.timestamp(), is_early)


def latest_quarter(listing: Listing, now: float) -> Quarter:
    """Return the last quarter whose report is out at an instant (seconds since 1970 UTC)."""
    quarter = quarter_of(listing.exchange.local_time(now).date()).back(1)
    while report(listing, quarter).timestamp > now:
        quarter = quarter.back(1)
    return quarter


def coming_report(listing: Listing, now: float) -> Report:
    """Return the next report after an instant (seconds since 1970 UTC)."""
    return report(listing, Quarter(latest_quarter(listing, now).index + 1))


def reports(listing: Listing, now: float, count: int) -> list[Report]:
    """Return the last `count` reports that are out at an instant, latest first: those since the share is listed."""
    latest = latest_quarter(listing, now)
    found = (report(listing, latest.back(step)) for step in range(count))
    return [each for each in found if each.day >= listing.listed]


def known_periods(listing: Listing, now: float, kinds: frozenset[int], years: int) -> list[Period]:
    """Return the periods of some kinds that have been reported in the last `years` years, latest first.

    Of two periods that end on the same day the longer one comes first.
    """
    latest = latest_quarter(listing, now)
    found: list[Period] = []
    for step in range(4 * years):
        quarter = latest.back(step)
        found += [each for each in dict.fromkeys((cumulative(quarter), single(quarter))) if each.kind in kinds]
    return found


def estimate(listing: Listing, quarter: Quarter) -> Estimate:
    """Return what analysts expect of a quarter; a little less than what comes, on the average."""
    earned = income(listing, quarter)
    draws = uniforms(f"estimate|{listing.text}|{quarter.index}", 3)
    revenue, operating, net = (1 + _SPREAD * (draw - _MODESTY) for draw in draws)
    return Estimate(
        revenue=float(round(earned.revenue * (1 + (revenue - 1) / 2))),
        operating_profit=float(round(earned.operating_profit * operating)),
        earnings_per_share=round(earned.net_profit / traits(listing).issued_shares * net, 4),
    )
