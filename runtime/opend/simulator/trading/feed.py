"""Follow the journal of orders and fills for one listener.

Invariant: a listener gets every change of its accounts from the moment it asked, each once and in order; of one change,
the fill comes before the order.
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
    """What a listener wants to hear, and how far it has been told."""

    since: dict[int, int] = field(default_factory=dict[int, int])
    """For each account it hears of, the journal entry that it begins with."""
    position: int = 0
    """The number of journal entries it is past."""
    pending: deque[Order | Fill] = field(default_factory=deque["Order | Fill"])
    """What of the entry before that position is not handed out yet."""

    def subscribe(self, account_ids: Iterable[int], entries: int) -> None:
        """Hear of these accounts only, those that are new from the present end of the journal on."""
        if not self.since:
            self.position = entries
        self.since = {account_id: self.since.get(account_id, entries) for account_id in account_ids}

    def news(self, journal: Sequence[Change]) -> Iterator[Order | Fill]:
        """Hand out what the journal holds of these accounts; each item counts as told once it is handed out."""
        while self.pending or self.position < len(journal):
            while self.pending:
                yield self.pending.popleft()
            if self.position < len(journal):
                change = journal[self.position]
                if self.position >= self.since.get(change.order.account_id, len(journal)):
                    self.pending.extend(each for each in (change.fill, change.order) if each is not None)
                self.position += 1
