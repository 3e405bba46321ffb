"""Hold what rankings and calendars of companies show of one company and its last or next report.

Invariant: a figure is computed when it is read, from the statements, the estimates and the quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.companies.income import income
from opend.simulator.companies.reports import estimate
from opend.simulator.handlers.arguments import check_market
from opend.simulator.handlers.companies.share import Share
from opend.simulator.handlers.companies.valuation import plates_of
from opend.simulator.market.quote import quote
from opend.simulator.views.options.underlyings import Underlying
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.companies.periods import Quarter
    from opend.simulator.companies.reports import Report
    from opend.simulator.state import Peer
    from opend_proto.qot_common import QotMarket

__all__ = ["FIGURES", "Issue", "shares_of"]


def shares_of(peer: Peer, market: QotMarket) -> list[Share]:
    """Return the companies of a market. Raises RefusalError for a market that has none."""
    check_market(peer.market, market)
    now = peer.market.clock.now()
    listed = (each for each in peer.market.securities if each.market == market and each.kind == SecurityType.EQTY)
    return [Share(peer.market, listing, now) for listing in listed]


class Issue:
    """A share with a report of its company."""

    def __init__(self, share: Share, report: Report) -> None:
        self.share = share
        self.report = report
        self.underlying = Underlying(share.market, share.listing)

    @property
    def market_cap(self) -> float:
        """The worth of all shares."""
        return self.share.price * self.share.shares

    @property
    def change_rate(self) -> float:
        """Change of the price today, in percent."""
        return (self.share.price / self.previous_close - 1) * 100

    @property
    def previous_close(self) -> float:
        """The close of the trading day before."""
        return quote(self.share.market, self.share.listing).previous_close

    def actual(self, kind: int, quarter: Quarter | None = None) -> float:
        """Return a figure of the report: earnings for a share (1), revenue (2) or operating profit (3)."""
        earned = income(self.share.listing, quarter or self.report.quarter)
        return (earned.net_profit / self.share.shares, earned.revenue, earned.operating_profit)[kind - 1]

    def expected(self, kind: int) -> float:
        """Return what analysts expected of a figure."""
        found = estimate(self.share.listing, self.report.quarter)
        return (found.earnings_per_share, found.revenue, found.operating_profit)[kind - 1]

    def of_options(self, figure: Callable[[Underlying], Any]) -> Any:
        """Return a figure of the share's options; None if it has none."""
        return figure(self.underlying) if self.share.listing.option_root else None


def _industry(share: Share) -> str | None:
    return next((plate.name for plate in plates_of(share.market, share.listing)), None)


FIGURES: Final[Mapping[str, Callable[[Any], Any]]] = {
    "security": lambda issue: issue.share.listing.security,
    "name": lambda issue: issue.share.listing.name,
    "industry": lambda issue: _industry(issue.share),
    "cur_price": lambda issue: issue.share.price,
    "change_rate": lambda issue: issue.change_rate,
    "market_cap": lambda issue: issue.market_cap,
}
"""The figures that several rankings show, by the attributes of their messages."""
