"""Compute the figures of an underlying that rankings and screeners of options show.

Invariant: totals of contracts are those of the last day that is over; prices and volatilities are those of the quote
unless a session is given, whose close counts then. A figure is computed when it is first read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.companies.reports import coming_report, estimate, reports
from opend.simulator.companies.statements import income_over
from opend.simulator.companies.traits import traits
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.views.figures import HAS_SHARES
from opend.simulator.views.options.days import chain_day, ended_session
from opend.simulator.views.options.volatility import expected_move, latest_session, standing, volatilities
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Session
    from opend.simulator.companies.reports import Report
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.views.options.days import ChainDay
    from opend.simulator.views.options.volatility import DayVolatility, Standing

__all__ = ["Underlying"]

_REPORTS: Final = 4
_LAST_MINUTE: Final = 1439


class _Reaction(NamedTuple):
    """What a report did, in percent."""

    change: float
    """Of the price on the day of the report."""
    crush: float
    """Fall of the implied volatility on that day, relative to the day before."""


class Underlying:
    """An underlying now, or at the close of a session."""

    def __init__(self, market: SyntheticMarket, listing: Listing, session: Session | None = None) -> None:
        self.market = market
        self.listing = listing
        self.session = session

    @cached_property
    def counted(self) -> Session:
        """The session whose contracts are counted."""
        return self.session or ended_session(self.market, self.listing)

    @cached_property
    def contracts(self) -> ChainDay:
        """The contracts of all options."""
        return chain_day(self.market, self.listing, self.counted)

    @cached_property
    def days(self) -> tuple[DayVolatility, DayVolatility]:
        """The volatilities of the day before and of the day."""
        last = self.session or latest_session(self.market, self.listing)
        before, day = volatilities(self.market, self.listing, last, 2)
        return before, day

    @property
    def price(self) -> float:
        """The last price, or the close."""
        return self.days[1].close

    @property
    def change_rate(self) -> float:
        """Change of the price since the close of the day before, in percent."""
        return (self.price / self.days[0].close - 1) * 100

    @property
    def market_cap(self) -> float | None:
        """The worth of all shares; None for what has none."""
        if self.listing.kind not in HAS_SHARES:
            return None
        return traits(self.listing).issued_shares * self.price

    @property
    def iv(self) -> float:
        """Implied volatility, in percent."""
        return self.days[1].implied

    @property
    def pre_iv(self) -> float:
        """That of the day before."""
        return self.days[0].implied

    @property
    def iv_change(self) -> float:
        """Its relative change since the day before, in percent."""
        return (self.iv / self.pre_iv - 1) * 100

    @property
    def hv(self) -> float:
        """Historical volatility, in percent."""
        return self.days[1].historical

    @property
    def hv_change(self) -> float:
        """Its relative change since the day before, in percent."""
        return (self.hv / self.days[0].historical - 1) * 100

    @cached_property
    def _standing(self) -> Standing:
        return standing(self.market, self.listing, self.session or latest_session(self.market, self.listing))

    @property
    def iv_rank(self) -> float:
        """The implied volatility's place in the range of a year, in percent."""
        return self._standing.rank

    @property
    def iv_percentile(self) -> float:
        """Days of a year with a lower implied volatility, in percent."""
        return self._standing.percentile

    @cached_property
    def report(self) -> Report | None:
        """The coming report; None for a fund."""
        if self.listing.kind != SecurityType.EQTY:
            return None
        return coming_report(self.listing, self.market.clock.now())

    @cached_property
    def reactions(self) -> list[_Reaction]:
        """What the last reports did, latest first."""
        found: list[_Reaction] = []
        calendar = self.market.calendar(self.listing)
        for each in reports(self.listing, self.market.clock.now(), _REPORTS):
            minute = int(day_timestamp(self.listing.exchange, each.day)) // 60
            before, day = volatilities(self.market, self.listing, calendar.regular_at(minute + _LAST_MINUTE), 2, 2)
            crush = (before.implied - day.implied) / before.implied * 100
            found.append(_Reaction((day.close / before.close - 1) * 100, crush))
        return found

    @property
    def estimate_eps_yoy(self) -> float | None:
        """Expected growth of earnings for a share against the year before, in percent."""
        if self.report is None:
            return None
        quarter = self.report.quarter
        before = income_over(self.listing, [quarter.back(4)]).net_profit / traits(self.listing).issued_shares
        return (estimate(self.listing, quarter).earnings_per_share / before - 1) * 100

    @property
    def estimate_revenue_yoy(self) -> float | None:
        """Expected growth of revenue against the year before, in percent."""
        if self.report is None:
            return None
        quarter = self.report.quarter
        before = income_over(self.listing, [quarter.back(4)]).revenue
        return (estimate(self.listing, quarter).revenue / before - 1) * 100

    @property
    def expected_move(self) -> float | None:
        """The move until the day after the coming report that options imply, in percent."""
        if self.report is None:
            return None
        return expected_move(self.listing, self.price, self.days_to_report + 1)

    @property
    def days_to_report(self) -> int:
        """Days until the coming report; 0 on its day, and without one."""
        today = self.listing.exchange.local_time(self.market.clock.now()).date()
        return 0 if self.report is None else (self.report.day - today).days
