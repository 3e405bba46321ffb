"""Push the ticks of the securities that a connection has registered for.

Invariant: every tick is pushed once and in order; the subscription holds the time of the last tick pushed. Connections
that have come equally far get the same message.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

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


def due_ticks(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    market, shared, now = peer.market, peer.gateway.round.shared, peer.gateway.round.now
    for listing, state in peer.subscriptions.pushed(SubType.TICKER):
        while state.until < now:
            cached_until = max(state.registered, state.until)
            key = (SubType.TICKER, listing, state.until, now, cached_until)
            found = shared(key, partial(_next, market, listing, state.until, now, cached_until), _size)
            if found is None:
                break
            state.until, s2c = found
            yield methods.QOT_UPDATE_TICKER, s2c
            if len(s2c.ticker_list) < TICKS_PER_PUSH:
                break


def _next(
    market: SyntheticMarket, listing: Listing, after: int, until: int, cached_until: int
) -> tuple[int, qot_update_ticker.S2C] | None:
    """Return the next push and the time of its last tick; ticks up to ``cached_until`` are marked as cached."""
    ticks = market.following(listing, after, TICKS_PER_PUSH, until)
    if not ticks:
        return None

    def origin(tick: Tick) -> PushDataType:
        return PushDataType.CACHE if tick.milliseconds <= cached_until else PushDataType.REALTIME

    s2c = qot_update_ticker.S2C(
        security=listing.security,
        name=listing.name,
        ticker_list=[ticker_message(listing, tick, origin(tick)) for tick in ticks],
    )
    return ticks[-1].milliseconds, s2c


def _size(found: tuple[int, qot_update_ticker.S2C] | None) -> int:
    return 1 if found is None else len(found[1].ticker_list)
