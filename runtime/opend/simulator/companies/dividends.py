"""Give a share's dividends: one a year, a part of the last financial year's profit.

Invariant: a dividend is announced with the report of the year that it is paid from, holders are recorded after that,
and it is paid last. A share's first day without it is a business day. Amounts are for one of today's shares, whatever
was split since.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.income import income
from opend.simulator.companies.periods import Quarter, quarter_of
from opend.simulator.companies.reports import report
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from opend.simulator.instruments.listing import Listing
    from opend_proto.qot_common import QotMarket

__all__ = ["Dividend", "dividend", "dividends_paid", "dividends_until", "pays", "years_of_growth"]

_KEPT: Final = 16_384
# First days without a dividend lie in the third quarter, a few days earlier or later each year.
_SEASON_BEGINS, _SEASON_DAYS, _SHIFTING = (7, 1), 84, 0.1
_DAYS_TO_PAYMENT: Final = 21
_PLACES: Final = 3
_LAST_QUARTER: Final = 4
_MOST_YEARS: Final = 10


class Dividend(NamedTuple):
    """One dividend."""

    year: int
    """The financial year that it is paid from."""
    per_share: float
    """In the listing's currency."""
    announced: date
    ex_day: date
    """The first day of trading without it."""
    recorded: date
    """The day on which holders are recorded."""
    payable: date


@lru_cache(_KEPT)
def dividend(listing: Listing, year: int) -> Dividend:
    """Return the dividend that is paid from a financial year's profit."""
    last = Quarter(4 * year + _LAST_QUARTER - 1)
    profit = sum(income(listing, each).net_profit for each in last.last(4))
    company = traits(listing)
    usual, shift = (uniforms(f"ex-date|{listing.text}|{of}", 1)[0] for of in ("usual", year))
    days = int(_SEASON_DAYS * ((1 - _SHIFTING) * usual + _SHIFTING * shift))
    ex_day = _business_day(listing.market, date(year + 1, *_SEASON_BEGINS) + timedelta(days=days))
    return Dividend(
        year=year,
        per_share=round(profit * company.payout / company.issued_shares, _PLACES) if pays(listing, year) else 0.0,
        announced=report(listing, last).day,
        ex_day=ex_day,
        recorded=_business_day(listing.market, ex_day + timedelta(days=1)),
        payable=_business_day(listing.market, ex_day + timedelta(days=_DAYS_TO_PAYMENT)),
    )


def pays(listing: Listing, year: int) -> bool:
    """Return whether a share pays a dividend from a financial year: those since the year of its listing."""
    return year >= listing.listed.year


def dividends_until(listing: Listing, day: date, count: int) -> list[Dividend]:
    """Return the last `count` dividends that had been announced on a day, latest first, since the listing."""
    found = (dividend(listing, day.year - step) for step in range(1, count + 2))
    return [each for each in found if each.announced <= day and pays(listing, each.year)][:count]


def years_of_growth(listing: Listing, day: date) -> int:
    """Return the years in a row, up to nine, with a higher dividend than the year before, as announced on a day."""
    paid = dividends_until(listing, day, _MOST_YEARS)
    grows = [new.per_share > old.per_share for new, old in pairwise(paid)]
    return grows.index(False) if False in grows else len(grows)


def dividends_paid(listing: Listing, quarter: Quarter) -> int:
    """Return the money that a company pays as dividends in a quarter."""
    paid = dividend(listing, quarter.year - 1)
    return round(paid.per_share * traits(listing).issued_shares) if quarter_of(paid.payable) == quarter else 0


def _business_day(market: QotMarket, day: date) -> date:
    while not is_business_day(market, day):
        day += timedelta(days=1)
    return day
