"""Push the ticks of the securities that a connection has registered for.

Invariant: every tick is pushed once and in order; the subscription holds the time of the last tick pushed. Connections
that have come equally far get the same message.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.views.tickers import ticker_message
from opend_proto import methods, qot_update_ticker
from opend_proto.qot_common import PushDataType, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket, Tick
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer

__all__ = ["TICKS_PER_PUSH", "due_ticks"]

TICKS_PER_PUSH: Final = 100


class _Next(NamedTuple):
    """A push, or none."""

    s2c: qot_update_ticker.S2C | None
    until: int
    """The time of its last tick."""
    quiet_until: int
    """A time before which there is none after it."""


def due_ticks(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    market, shared, now = peer.market, peer.gateway.round.shared, peer.gateway.round.now
    for listing, state in peer.subscriptions.pushed(SubType.TICKER):
        while state.until < now >= state.quiet_until:
            cached_until = max(state.registered, state.until)
            key = (SubType.TICKER, listing, state.until, now, cached_until)
            found = shared(key, partial(_next, market, listing, state.until, now, cached_until), _size)
            state.quiet_until = found.quiet_until
            if found.s2c is None:
                break
            state.until = found.until
            yield methods.QOT_UPDATE_TICKER, found.s2c


def _next(market: SyntheticMarket, listing: Listing, after: int, until: int, cached_until: int) -> _Next:
    """Return what to push next; ticks up to ``cached_until`` are marked as cached."""
    ticks = market.following(listing, after, TICKS_PER_PUSH, until)
    if not ticks:
        return _Next(None, until, market.quiet_until(listing, until))

    def origin(tick: Tick) -> PushDataType:
        return PushDataType.CACHE if tick.milliseconds <= cached_until else PushDataType.REALTIME

    s2c = qot_update_ticker.S2C(
        security=listing.security,
        name=listing.name,
        ticker_list=[ticker_message(listing, tick, origin(tick)) for tick in ticks],
    )
    last = ticks[-1].milliseconds
    return _Next(s2c, last, market.quiet_until(listing, last))


def _size(found: _Next) -> int:
    return 1 if found.s2c is None else len(found.s2c.ticker_list)
