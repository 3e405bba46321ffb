"""Draw what a company is like for good: its shares, its size, its margins and the make-up of its balance sheet.

Invariant: the traits are a pure function of the listing; what changes with the quarters moves around them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.instruments.tables.state_owned import STATE_OWNED, STATE_OWNED_CODES

if TYPE_CHECKING:
    from opend.simulator.instruments.listing import Listing

__all__ = ["Traits", "traits"]


# An ordinary year's dividend as a fraction of the anchor price. Adjusting a price takes whole dividends off, so decades
# of them must stay well below the price.
_YIELD: Final = (0.003, 0.009)
# The least and the most of the anchor price by the book value of a share. Most state-owned companies trade below it.
_MULTIPLES: Final = (0.8, 6.8)
_STATE_OWNED_MULTIPLES: Final = (0.4, 1.2)
_STATE_OWNED: Final = frozenset((STATE_OWNED[0], code) for code in STATE_OWNED_CODES.split())


class Traits(NamedTuple):
    """The lasting figures of one company; money in its listing's currency, rates as fractions."""

    issued_shares: int
    outstanding_shares: int
    sales: float
    """Ordinary revenue of a year."""
    margin: float
    """Ordinary net profit by revenue."""
    equity: float
    """Ordinary equity."""
    cash_ratio: float
    """Cash from operations by net profit."""
    tax_rate: float
    costs: float
    """Operating costs by revenue, beside the cost of sales."""
    debts: float
    """Liabilities by equity."""
    spending: float
    """Capital expenditure by revenue."""
    payout: float
    """Dividends by net profit."""
    sales_per_employee: float
    """Revenue of a year for each employee."""
    seasons: tuple[float, ...]
    """Each quarter's share of a year's ordinary revenue."""
    reports_early: bool
    """Whether reports come out before trading, not after it."""


@lru_cache(4096)
def traits(listing: Listing) -> Traits:
    """Return the traits of a company; the issued shares are the listing's own if it gives them."""
    size, held, earns, _grows, books, sells, cash = uniforms(f"fundamentals|{listing.text}", 7)
    tax, costs, debts, spending, payout, staff, early = uniforms(f"company|{listing.text}", 7)
    low, high = _YIELD
    least, most = _STATE_OWNED_MULTIPLES if listing.key in _STATE_OWNED else _MULTIPLES
    weights = [0.85 + 0.3 * draw for draw in uniforms(f"seasons|{listing.text}", 4)]
    issued = listing.issued_shares or int(10 ** (8 + 2 * size))
    earnings, multiple = listing.base_price / (8 + 30 * earns), 3 + 9 * sells
    return Traits(
        issued_shares=issued,
        outstanding_shares=int(issued * (0.6 + 0.4 * held)),
        sales=earnings * multiple * issued,
        margin=1 / multiple,
        equity=listing.base_price / (least + (most - least) * books) * issued,
        cash_ratio=0.9 + 0.8 * cash,
        tax_rate=0.12 + 0.13 * tax,
        costs=0.08 + 0.14 * costs,
        debts=0.3 + 1.5 * debts,
        spending=0.03 + 0.07 * spending,
        payout=(8 + 30 * earns) * (low + (high - low) * payout),
        sales_per_employee=400_000 + 2_000_000 * staff,
        seasons=tuple(weight / sum(weights) for weight in weights),
        reports_early=early < 0.5,
    )
