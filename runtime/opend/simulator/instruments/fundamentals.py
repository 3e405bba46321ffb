"""Draw the book figures of a company or a fund: shares, earnings and assets; none pays dividends.

Invariant: the figures are a pure function of the listing and agree with one another: a figure per share, times the
shares, is the total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.chance.noise import uniforms

if TYPE_CHECKING:
    from opend.simulator.instruments.listing import Listing

__all__ = ["Fundamentals", "fundamentals"]


class Fundamentals(NamedTuple):
    """The figures of one share; money in its currency."""

    issued_shares: int
    outstanding_shares: int
    earnings_per_share: float
    """Earnings of the last financial year."""
    trailing_earnings_per_share: float
    """Earnings of the last twelve months."""
    net_asset_per_share: float
    sales_per_share: float
    cash_flow_per_share: float

    @property
    def net_asset(self) -> float:
        """Net assets of the whole company."""
        return self.net_asset_per_share * self.issued_shares

    @property
    def net_profit(self) -> float:
        """Net profit of the whole company."""
        return self.earnings_per_share * self.issued_shares


def fundamentals(listing: Listing) -> Fundamentals:
    """Return the book figures of a share; the issued shares are the listing's own if it gives them."""
    size, held, earns, grows, books, sells, cash = uniforms(f"fundamentals|{listing.text}", 7)
    issued = listing.issued_shares or int(10 ** (8 + 2 * size))
    earnings = listing.base_price / (8 + 30 * earns)
    trailing = earnings * (0.95 + 0.2 * grows)
    return Fundamentals(
        issued_shares=issued,
        outstanding_shares=int(issued * (0.6 + 0.4 * held)),
        earnings_per_share=earnings,
        trailing_earnings_per_share=trailing,
        net_asset_per_share=listing.base_price / (0.8 + 6 * books),
        sales_per_share=earnings * (3 + 9 * sells),
        cash_flow_per_share=earnings * (0.9 + 0.8 * cash),
    )
