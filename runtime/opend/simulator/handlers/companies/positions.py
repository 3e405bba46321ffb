"""Gather what each institution holds of the companies of a market, from the holders of each company.

Invariant: a position has the shares that the company's own list of holders gives on the same quarter, and is worth
those shares at the close of the quarter's last day.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from opend.simulator.companies.holders import INSIDERS, holdings
from opend.simulator.companies.periods import quarter_of
from opend.simulator.handlers.companies.issues import shares_of
from opend.simulator.handlers.companies.share import rate
from opend.simulator.handlers.companies.valuation import plates_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from opend.simulator.companies.holders import Holder, Holding
    from opend.simulator.handlers.companies.share import Share
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.qot_common import QotMarket

__all__ = ["ADDED", "BOUGHT", "CHANGES", "REDUCED", "SOLD_OUT", "Institution", "Position", "institutions_of"]

BOUGHT, SOLD_OUT, ADDED, REDUCED = 1, 2, 3, 4
"""How a holding changed, as both HoldingChangeTypes number it."""
_TOP: Final = 10


class Position:
    """What an institution holds of one company at the end of the last quarter; sold out in it, if no shares."""

    def __init__(self, institution: Institution, share: Share, held: Holding) -> None:
        self.institution = institution
        self.share = share
        self.shares = held.shares
        self.change = held.change
        self.quarter = held.quarter

    @cached_property
    def worth(self) -> float:
        """The worth of the shares at the end of the quarter, in the institution's currency."""
        return self.shares * self._price(self.quarter.ends)

    @cached_property
    def worth_before(self) -> float:
        """The worth of the shares of the quarter before, at its end."""
        return (self.shares - self.change) * self._price(self.quarter.back(1).ends)

    def _price(self, day: date) -> float:
        factor, _ = rate(self.share.listing, self.institution.currency)
        return self.share.close(day) * factor

    def percent(self, shares: int) -> float:
        """Return a number of shares as a part of all shares of the company, in percent."""
        return shares / self.share.shares * 100

    @cached_property
    def industry(self) -> Listing | None:
        """The plate of the company's industry."""
        return next(iter(plates_of(self.share.market, self.share.listing)), None)


CHANGES: Final[Mapping[int, Callable[[Position], bool]]] = {
    BOUGHT: lambda each: 0 < each.change == each.shares,
    SOLD_OUT: lambda each: each.shares == 0,
    ADDED: lambda each: 0 < each.change < each.shares,
    REDUCED: lambda each: each.change < 0 < each.shares,
}
"""The positions that changed so in the last quarter."""


class Institution:
    """An institution with its positions in one market, in their order by code."""

    def __init__(self, holder: Holder, currency: str) -> None:
        self.id = holder.id
        self.name = holder.name
        self.kind = holder.kind
        """As HolderDetailType numbers it."""
        self.currency = currency
        """Of all worths."""
        self.positions: list[Position] = []

    @property
    def held(self) -> list[Position]:
        """The positions that have shares."""
        return [each for each in self.positions if each.shares]

    @property
    def held_before(self) -> int:
        """How many positions had shares one quarter before."""
        return sum(each.shares > each.change for each in self.positions)

    @cached_property
    def worth(self) -> float:
        """The worth of all positions at the end of the last quarter."""
        return sum(each.worth for each in self.positions)

    @cached_property
    def worth_before(self) -> float:
        """That of the quarter before."""
        return sum(each.worth_before for each in self.positions)

    @property
    def top(self) -> float:
        """The ten largest positions as a part of all, in percent."""
        return _top([each.worth for each in self.positions])

    @property
    def top_before(self) -> float:
        """That of the quarter before."""
        return _top([each.worth_before for each in self.positions])

    @property
    def day(self) -> date:
        """The day of the holdings."""
        return self.positions[0].quarter.ends

    def changed(self, kind: int) -> list[Position]:
        """Return the positions that changed in a way of ``CHANGES``."""
        return [each for each in self.positions if CHANGES[kind](each)]


def _top(worths: list[float]) -> float:
    whole = sum(worths)
    return sum(sorted(worths, reverse=True)[:_TOP]) / whole * 100 if whole else 0.0


def institutions_of(peer: Peer, market: QotMarket) -> dict[int, Institution]:
    """Return the institutions that hold or have just sold shares of a market, by their id."""
    shares = sorted(shares_of(peer, market), key=lambda share: share.listing.code)
    # All worths are those of the ends of quarters, so that a day knows them all.
    return peer.market.kept.once("institutions", (int(market), shares[0].today), partial(_holding, shares))


def _holding(shares: Sequence[Share]) -> dict[int, Institution]:
    found: dict[int, Institution] = {}
    for share in shares:
        for held in holdings(share.listing, quarter_of(share.today).back(1)):
            if held.holder.kind != INSIDERS:
                institution = found.setdefault(held.holder.id, Institution(held.holder, shares[0].listing.currency))
                institution.positions.append(Position(institution, share, held))
    return found
