"""Compute a share's book figures from the reports that are out: shares, earnings, assets and dividends.

Invariant: the figures agree with the statements and with one another: a figure per share, times the shares, is the
total.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.companies.dividends import dividend, dividends_until
from opend.simulator.companies.reports import latest_quarter
from opend.simulator.companies.statements import balance, cash_flow_over, income_over
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["Fundamentals", "fundamentals"]

_KEPT: Final = 4096
_YEAR: Final = timedelta(days=365)


class Fundamentals(NamedTuple):
    """The figures of one share; money in its currency."""

    issued_shares: int
    outstanding_shares: int
    earnings_per_share: float
    """Earnings of the last financial year."""
    trailing_earnings_per_share: float
    """Earnings of the last four quarters."""
    net_asset_per_share: float
    sales_per_share: float
    """Revenue of the last four quarters."""
    cash_flow_per_share: float
    """Cash from operations in the last four quarters."""
    trailing_dividend: float
    """Dividends for a share in the last twelve months, by the first day without them."""
    dividend: float
    """Dividends for a share from the profit of the last financial year."""

    @property
    def net_asset(self) -> float:
        """Net assets of the whole company."""
        return self.net_asset_per_share * self.issued_shares

    @property
    def net_profit(self) -> float:
        """Net profit of the whole company."""
        return self.earnings_per_share * self.issued_shares


def fundamentals(listing: Listing, now: float) -> Fundamentals:
    """Return the book figures of a share as they are known at an instant (seconds since 1970 UTC)."""
    today = listing.exchange.local_time(now).date()
    return _books_on(listing, latest_quarter(listing, now), today)


@lru_cache(_KEPT)
def _books_on(listing: Listing, latest: Quarter, today: date) -> Fundamentals:
    recent = dividends_until(listing, today, 2)
    return _books(listing, latest)._replace(
        trailing_dividend=sum(each.per_share for each in recent if today - _YEAR < each.ex_day <= today)
    )


@lru_cache(_KEPT)
def _books(listing: Listing, latest: Quarter) -> Fundamentals:
    issued, year = traits(listing).issued_shares, latest.full_year
    earned = income_over(listing, latest.last(4))
    return Fundamentals(
        issued_shares=issued,
        outstanding_shares=traits(listing).outstanding_shares,
        earnings_per_share=income_over(listing, year.last(4)).net_profit / issued,
        trailing_earnings_per_share=earned.net_profit / issued,
        net_asset_per_share=balance(listing, latest).equity / issued,
        sales_per_share=earned.revenue / issued,
        cash_flow_per_share=cash_flow_over(listing, latest.last(4)).operations / issued,
        trailing_dividend=0.0,
        dividend=dividend(listing, year.year).per_share,
    )
