"""Follow the journal of orders and fills for one listener.

Invariant: from its subscription on, a listener gets every change of its accounts once and in order; a change's fill
comes before its order.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opend.simulator.trading.floor import Change
    from opend.simulator.trading.orders import Fill, Order

__all__ = ["TradeFeed"]


@dataclass(slots=True)
class TradeFeed:
    """The accounts that a listener follows, and its position in the journal."""

    since: dict[int, int] = field(default_factory=dict[int, int])
    """For each followed account, the index of the first journal entry to deliver."""
    position: int = 0
    """Number of journal entries read so far."""
    pending: deque[Order | Fill] = field(default_factory=deque["Order | Fill"])
    """Items of the last entry read that are not delivered yet."""

    def subscribe(self, account_ids: Iterable[int], entries: int) -> None:
        """Follow exactly these accounts; those not followed before start at the journal's end, at index `entries`."""
        if not self.since:
            self.position = entries
        self.since = {account_id: self.since.get(account_id, entries) for account_id in account_ids}

    def news(self, journal: Sequence[Change]) -> Iterator[Order | Fill]:
        """Yield the undelivered orders and fills of the followed accounts; each counts as delivered once yielded."""
        while self.pending or self.position < len(journal):
            while self.pending:
                yield self.pending.popleft()
            if self.position < len(journal):
                change = journal[self.position]
                if self.position >= self.since.get(change.order.account_id, len(journal)):
                    self.pending.extend((*change.fills, change.order))
                self.position += 1
