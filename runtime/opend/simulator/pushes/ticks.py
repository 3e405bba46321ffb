"""Push the ticks of the securities that a connection has registered for.

Invariant: every tick is pushed once and in order; the subscription holds the time of the last tick pushed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.views.tickers import ticker_message
from opend_proto import methods, qot_update_ticker
from opend_proto.qot_common import PushDataType, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import Tick
    from opend.simulator.pushes.changes import Due
    from opend.simulator.rules.subscriptions import PushState
    from opend.simulator.state import Peer

__all__ = ["TICKS_PER_PUSH", "due_ticks"]

TICKS_PER_PUSH: Final = 100


def due_ticks(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    now = peer.market.milliseconds()
    for listing, state in peer.subscriptions.pushed(SubType.TICKER):
        while ticks := peer.market.following(listing, state.until, TICKS_PER_PUSH, now):
            state.until = ticks[-1].milliseconds
            yield methods.QOT_UPDATE_TICKER, _update(listing, ticks, state)


def _update(listing: Listing, ticks: list[Tick], state: PushState) -> qot_update_ticker.S2C:
    def origin(tick: Tick) -> PushDataType:
        return PushDataType.CACHE if tick.milliseconds <= state.registered else PushDataType.REALTIME

    return qot_update_ticker.S2C(
        security=listing.security,
        name=listing.name,
        ticker_list=[ticker_message(listing, tick, origin(tick)) for tick in ticks],
    )
