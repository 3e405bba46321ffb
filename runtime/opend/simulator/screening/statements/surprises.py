"""Compare the last report of a company with what analysts expected of it, as Qot_GetEarningsBeatRank does.

Invariant: a report is that of a quarter, since every company reports each; rates are fractions. Changes of the price
are None until the day has closed.

Inferred: the day of a report that comes out after trading is the one after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.companies.income import income
from opend.simulator.companies.reports import estimate, latest_quarter, report
from opend.simulator.instruments.static_info import day_timestamp
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.qot_stock_screen import FinancialProperty, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.companies.income import Income
    from opend.simulator.companies.reports import Estimate, Report
    from opend.simulator.screening.scene import Share

__all__ = ["SURPRISES", "SURPRISE_TERMS"]

_QUARTERS_OF_YEAR: Final = 4
_LAST_MINUTE: Final = 1439

SURPRISE_TERMS: Final = frozenset({Term.SURPRISE_LATEST, Term.SURPRISE_LATEST_QUARTER, Term.SURPRISE_LATEST_ALL})
"""The reports of which there are estimates: those of quarters."""


_KINDS: Final = ("EPS", "REVENUE", "EBIT")
"""The figures that are estimated."""


def _actual(kind: str, earned: Income, shares: int) -> float:
    figures = {"EPS": earned.net_profit / shares, "REVENUE": earned.revenue, "EBIT": earned.operating_profit}
    return figures[kind]


def _expected(kind: str, found: Estimate) -> float:
    figures = {"EPS": found.earnings_per_share, "REVENUE": found.revenue, "EBIT": found.operating_profit}
    return figures[kind]


class _Surprise:
    """The last report of a share, by one figure."""

    def __init__(self, share: Share, kind: str) -> None:
        self.share = share
        self.quarter = latest_quarter(share.listing, share.scene.milliseconds / 1000)
        self._kind = kind

    @property
    def report(self) -> Report:
        return report(self.share.listing, self.quarter)

    @property
    def expected(self) -> float:
        return _expected(self._kind, estimate(self.share.listing, self.quarter))

    def actual(self, quarters: int = 0) -> float:
        """Return the figure of the report, or of an earlier one."""
        earned = income(self.share.listing, self.quarter.back(quarters))
        return _actual(self._kind, earned, self.share.books.issued_shares)

    def change(self, days: int) -> float | None:
        """Return the change of the price on the report's day, or some days later; None before its close."""
        share, session = self.share, self._day()
        for _ in range(days):
            session = share.calendar.regular_after(session)
        if session.end * MINUTE_MILLISECONDS > share.scene.milliseconds:
            return None
        before = share.calendar.regular_before(session)
        closes = (share.adjusted.whole_close(share.listing, each) for each in (session, before))
        return next(closes) / next(closes) - 1

    def _day(self) -> Session:
        """Return the first session that knows the report."""
        day = day_timestamp(self.share.listing.exchange, self.report.day)
        session = self.share.calendar.regular_at(int(day) // 60 + _LAST_MINUTE)
        return session if self.report.is_early else self.share.calendar.regular_after(session)


_Figure: TypeAlias = "Callable[[_Surprise], float | None]"
_FIGURES: Final[Mapping[str, _Figure]] = {
    "DATE": lambda found: int(found.report.timestamp),
    "ACTUAL": lambda found: found.actual(),
    "ESTIMATE": lambda found: found.expected,
    "BEAT": lambda found: found.actual() / found.expected - 1,
    "YOY": lambda found: found.actual(_QUARTERS_OF_YEAR),
    "YOY_GROWTH": lambda found: found.actual() / found.actual(_QUARTERS_OF_YEAR) - 1,
    "EARNING_DAY_CHG": lambda found: found.change(0),
    "POST_DAY_CHG": lambda found: found.change(1),
}
_FIRST: Final = frozenset({"ACTUAL", "ESTIMATE"})
"""The parts that stand before the figure in the names."""


def _name(kind: str, part: str) -> FinancialProperty:
    return FinancialProperty[f"SURPRISE_{part}_{kind}" if part in _FIRST else f"SURPRISE_{kind}_{part}"]


def _read(kind: str, figure: _Figure) -> Callable[[Share], float | None]:
    return lambda share: figure(_Surprise(share, kind))


SURPRISES: Final[Mapping[FinancialProperty, Callable[[Share], float | None]]] = {
    _name(kind, part): _read(kind, figure) for kind in _KINDS for part, figure in _FIGURES.items()
}
"""The figures."""
