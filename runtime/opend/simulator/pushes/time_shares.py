"""Push the points of time-share data that have changed or begun.

Invariant: a minute that has ended is pushed in its final form before the next.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.views.time_shares import points
from opend_proto import methods, qot_update_rt
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.pushes.changes import Due
    from opend.simulator.rules.subscriptions import PushState
    from opend.simulator.state import Peer
    from opend.simulator.views.time_shares import Point

__all__ = ["POINTS_PER_PUSH", "due_points"]

POINTS_PER_PUSH: Final = 100


def due_points(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    for listing, state in peer.subscriptions.pushed(SubType.RT):
        changed = _changed(peer.market, listing, state)
        while batch := list(islice(changed, POINTS_PER_PUSH)):
            state.until = min(peer.market.milliseconds(), (batch[-1].minute + 1) * MINUTE_MILLISECONDS - 1)
            s2c = qot_update_rt.S2C(
                security=listing.security, name=listing.name, rt_list=[point.share for point in batch]
            )
            yield methods.QOT_UPDATE_RT, s2c


def _changed(market: SyntheticMarket, listing: Listing, state: PushState) -> Iterator[Point]:
    """Yield the points that have changed or begun since the last push."""
    now, shown = market.milliseconds(), state.until
    if market.latest(listing, 1, now)[0].milliseconds <= shown:
        return
    calendar = market.calendar(listing)
    session = calendar.regular_at(shown // MINUTE_MILLISECONDS)
    first = session.index(shown // MINUTE_MILLISECONDS)
    span = (first, first + 1)
    if market.part(listing, session, span, shown) == market.part(listing, session, span, now):
        first += 1
    while session.begin * MINUTE_MILLISECONDS <= now:
        yield from points(market, listing, session, first, now)
        session, first = calendar.regular_after(session), 0
