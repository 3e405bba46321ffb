"""Keep the user's alerts for large trades in options, and the trades that met one.

Invariant: alerts belong to the gateway; a trade that meets several of them is one event. Trades are looked for once a
minute, since a trade shows when its minute is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.views.options.trades import large_trades

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.views.options.trades import LargeTrade
    from opend_proto.schema import Message

__all__ = ["OptionAlert", "OptionAlerts"]

_MOST_SESSIONS: Final = 30
"""Sessions that are looked through at most when the clock has jumped."""


@dataclass(frozen=True, slots=True)
class OptionAlert:
    """One alert, set by the user."""

    key: int
    enabled: bool
    item: Message
    """The conditions as the user has set them."""
    owners: Callable[[], Sequence[Listing]]
    """Gives the underlyings whose options are watched."""
    meets: Callable[[LargeTrade], bool]
    """Tells whether a trade meets the conditions."""


@dataclass(slots=True)
class OptionAlerts:
    """The alerts of one gateway's user, by key."""

    kept: dict[int, OptionAlert] = field(default_factory=dict[int, "OptionAlert"])
    events: list[LargeTrade] = field(default_factory=list["LargeTrade"])
    """The trades that met an alert, oldest first."""
    _keys: count[int] = field(default_factory=lambda: count(1))
    _watched_until: int | None = None

    def next_key(self) -> int:
        """Return a key that was never used before."""
        return next(self._keys)

    def watch(self, market: SyntheticMarket) -> None:
        """Add an event for each trade since the last call that meets an alert which is on."""
        now = market.milliseconds() // MINUTE_MILLISECONDS * MINUTE_MILLISECONDS
        before, self._watched_until = self._watched_until, now
        if before is None or before >= now:
            return
        alerts = [alert for alert in self.kept.values() if alert.enabled]
        watching: dict[Listing, list[OptionAlert]] = {}
        for alert in alerts:
            for owner in alert.owners():
                watching.setdefault(owner, []).append(alert)
        found = [
            trade
            for owner, those in watching.items()
            for trade in _trades(market, owner, before)
            if any(alert.meets(trade) for alert in those)
        ]
        self.events += sorted(found, key=lambda trade: trade.tick.milliseconds)


def _trades(market: SyntheticMarket, owner: Listing, after: int) -> Iterator[LargeTrade]:
    """Yield the trades of an underlying whose minute has ended after an instant (milliseconds since 1970 UTC)."""
    calendar = market.calendar(owner)
    session = calendar.regular_at(market.milliseconds() // MINUTE_MILLISECONDS)
    for _ in range(_MOST_SESSIONS):
        if session.end * MINUTE_MILLISECONDS < after:
            return
        yield from large_trades(market, owner, session, after)
        session = calendar.regular_before(session)
