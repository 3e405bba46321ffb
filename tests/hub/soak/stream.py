"""Audit the stream itself: it has every tick once and in order, or a gap before the tick that follows it.

Invariant: what one hub has written and what another went on with are audited as one; so a hub that writes after it was
replaced is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.soak.market import LISTINGS
from tests.support.markets.truth import TickAudit

from opend import Gap

if TYPE_CHECKING:
    from opend.session.feeds import TickItem
    from opend.simulator import SyntheticMarket

__all__ = ["StreamAudit"]


class StreamAudit:
    """Audits the items of one stream."""

    def __init__(self, market: SyntheticMarket) -> None:
        self._audits = {listing.text: TickAudit(market, listing) for listing in LISTINGS}
        self._gaps: dict[str, Gap] = {}

    def take(self, item: TickItem) -> None:
        """Audit an item; raise AssertionError if it should not be there."""
        if isinstance(item, Gap):
            # A hub that is killed between a gap and the tick after it leaves the gap to the next, which may find more.
            before = self._gaps.get(item.code)
            assert before is None or before.after_sequence == item.after_sequence
            self._gaps[item.code] = item
            return
        gap = self._gaps.pop(item.code, None)
        if gap is not None:
            self._audits[item.code].take(gap)
        self._audits[item.code].take(item)

    @property
    def ticks(self) -> int:
        """The number of ticks in the stream."""
        return sum(audit.ticks for audit in self._audits.values())

    @property
    def gaps(self) -> int:
        """The number of gaps in the stream."""
        return sum(audit.gaps for audit in self._audits.values())

    @property
    def missed(self) -> int:
        """The number of ticks that are not in the stream; each lies in a gap."""
        return sum(audit.missed for audit in self._audits.values())
