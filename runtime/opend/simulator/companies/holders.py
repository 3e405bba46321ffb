"""Draw who holds a company's shares at the end of each quarter.

Invariant: the holdings of one day add up to less than all shares, and a change is the difference of two holdings, so
that a holder's changes add up.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import smooth, uniforms, whole
from opend.simulator.companies.people import executives
from opend.simulator.companies.periods import quarter_of
from opend.simulator.companies.traits import traits
from opend_proto.qot_common import HolderCategory

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["INSIDERS", "Holder", "Holding", "changes_of", "holders", "holding", "holdings"]

_KEPT: Final = 4096
_ID_BITS: Final = 30
_DRIFT: Final = 0.02
_OCTAVES: Final = 4

INSIDERS: Final = 100
"""The kind of insiders, as HolderDetailType numbers it."""
_MANAGER, _HEDGE, _PENSION, _INSURER, _BANK, _SOVEREIGN, _CORPORATION, _STATE = 2, 3, 14, 7, 8, 10, 300, 500

# name, kind as HolderDetailType numbers it, least and most percent of the shares; all the most are less than 80
_INSTITUTIONS: Final = (
    ("Northbridge Asset Management", _MANAGER, 2.0, 7.0),
    ("Global Leaders Equity Fund", _MANAGER, 1.0, 5.0),
    ("Asia Growth Fund", _MANAGER, 0.5, 4.0),
    ("Index Tracker Fund", _MANAGER, 2.0, 6.0),
    ("Meridian Partners", _HEDGE, -0.6, 1.2),
    ("Quarry Lane Capital", _HEDGE, -0.6, 1.2),
    ("Harbour Street Capital", _HEDGE, -0.6, 1.2),
    ("Evergreen Life", _INSURER, 0.3, 2.5),
    ("Pearl River Securities", _BANK, 0.3, 3.0),
    ("Public Employees Pension Fund", _PENSION, 0.3, 2.0),
    ("Sovereign Pension Board", _SOVEREIGN, 0.5, 4.0),
    ("Continental Holdings", _CORPORATION, 0.0, 12.0),
    ("State Asset Administration", _STATE, 0.0, 10.0),
)
_INSIDER_SHARE: Final = (0.01, 1.5)

_CATEGORIES: Final = {
    HolderCategory.AGENCY: frozenset({_HEDGE, _PENSION, _INSURER, _BANK, _SOVEREIGN, _CORPORATION, _STATE}),
    HolderCategory.FUND: frozenset({_MANAGER}),
    HolderCategory.SENIOR_MANAGER: frozenset({INSIDERS}),
}


class Holder(NamedTuple):
    """One holder."""

    id: int
    name: str
    kind: int
    """As HolderDetailType numbers it."""
    title: str
    """Position in the company; empty for institutions."""
    fraction: float
    """The ordinary part of the shares; below 0 for one that holds some only now and then."""


class Holding(NamedTuple):
    """A holder's shares at the end of a quarter."""

    holder: Holder
    quarter: Quarter
    shares: int
    change: int
    """Change since the quarter before."""


@lru_cache(_KEPT)
def holders(listing: Listing) -> tuple[Holder, ...]:
    """Return everyone who may hold shares of a company: institutions, then insiders."""
    rows = [(name, kind, "", least, most) for name, kind, least, most in _INSTITUTIONS]
    rows += [(person.name, INSIDERS, person.position, *_INSIDER_SHARE) for person in executives(listing)]
    draws = uniforms(f"holders|{listing.text}", len(rows))
    return tuple(
        Holder(_identity(listing, name, kind), name, kind, title, (least + (most - least) * draw) / 100)
        for draw, (name, kind, title, least, most) in zip(draws, rows, strict=True)
    )


def holding(listing: Listing, holder: Holder, quarter: Quarter) -> Holding:
    """Return one holder's shares at the end of a quarter."""
    shares = _shares(listing, holder, quarter)
    return Holding(holder, quarter, shares, shares - _shares(listing, holder, quarter.back(1)))


def holdings(listing: Listing, quarter: Quarter) -> list[Holding]:
    """Return the holdings at the end of a quarter, largest first; with those that were sold out in it."""
    found = [holding(listing, holder, quarter) for holder in holders(listing)]
    return sorted((each for each in found if each.shares or each.change), key=lambda each: -each.shares)


@lru_cache(65_536)
def _shares(listing: Listing, holder: Holder, quarter: Quarter) -> int:
    wave = smooth(f"holding|{listing.text}|{holder.name}", quarter.index, _OCTAVES)
    if holder.fraction < 0:  # One that holds only while the wave is high.
        return int(max(holder.fraction + 0.002 * wave, 0.0) * traits(listing).issued_shares)
    return int(holder.fraction * math.exp(_DRIFT * wave) * traits(listing).issued_shares)


def _identity(listing: Listing, name: str, kind: int) -> int:
    """Return an id that an institution has in every company, and an insider in one."""
    return 1 + whole(f"holder|{listing.text if kind == INSIDERS else ''}|{name}", _ID_BITS)


def changes_of(listing: Listing, category: HolderCategory, now: float) -> list[Holding]:
    """Return the holdings of one category at the end of each of the last four quarters, latest first."""
    kinds = _CATEGORIES.get(category, frozenset())
    today = quarter_of(listing.exchange.local_time(now).date())
    return [
        each
        for step in range(1, 5)
        for each in holdings(listing, today.back(step))
        if each.holder.kind in kinds and each.shares > each.change
    ]
