"""Audit the stream itself: it has every tick once and in order, or a gap before the tick that follows it.

Invariant: what one hub has written and what another went on with are audited as one; so a hub that writes after it was
replaced is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.soak.reading import Reading

from opend import Gap

if TYPE_CHECKING:
    from opend.session.feeds import TickItem
    from opend.simulator import SyntheticMarket

__all__ = ["StreamAudit"]


class StreamAudit(Reading):
    """Audits the items of one stream."""

    def __init__(self, market: SyntheticMarket) -> None:
        super().__init__(market)
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
            super().take(gap)
        super().take(item)
