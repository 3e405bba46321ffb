"""Audit one client's ``ticks()``: every tick comes once and in order, or in a gap.

Invariant: each item is compared with the market at once, and only the last tick is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.soak.market import LISTINGS
from tests.support.markets.truth import TickAudit

if TYPE_CHECKING:
    from opend.session.feeds import TickItem
    from opend.simulator import SyntheticMarket

__all__ = ["Reading"]


class Reading:
    """Audits the items of one client."""

    def __init__(self, market: SyntheticMarket) -> None:
        self._audits = {listing.text: TickAudit(market, listing) for listing in LISTINGS}

    def take(self, item: TickItem) -> None:
        """Audit an item; raise AssertionError if it should not have come."""
        self._audits[item.code].take(item)

    def has_passed(self, instant: int) -> bool:
        """Return whether each security has had a tick later than an instant, in milliseconds of the market's clock."""
        lasts = [audit.last for audit in self._audits.values()]
        return all(last is not None and last.milliseconds > instant for last in lasts)

    @property
    def ticks(self) -> int:
        """The number of ticks that have come."""
        return sum(audit.ticks for audit in self._audits.values())

    @property
    def gaps(self) -> int:
        """The number of gaps that were reported."""
        return sum(audit.gaps for audit in self._audits.values())

    @property
    def missed(self) -> int:
        """The number of ticks that have not come; each lies in a gap."""
        return sum(audit.missed for audit in self._audits.values())
