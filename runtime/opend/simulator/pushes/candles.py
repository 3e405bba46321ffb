"""Push the candlesticks that have changed or begun.

Invariant: a candlestick that has ended is pushed in its final form before the next.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from opend.session.feeds.bar_feed import SUB_TYPES
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.views.candles import candles_from
from opend.simulator.views.periods import periods_of
from opend_proto import methods, qot_update_kl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.pushes.changes import Due
    from opend.simulator.rules.subscriptions import PushState
    from opend.simulator.state import Peer
    from opend.simulator.views.periods import Periods
    from opend_proto.qot_common import KLine, RehabType

__all__ = ["CANDLES_PER_PUSH", "due_candles"]

CANDLES_PER_PUSH: Final = 100


def due_candles(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    wanted = peer.subscriptions.pushed_types()
    for kl_type, sub_type in SUB_TYPES.items():
        if int(sub_type) not in wanted:
            continue
        for listing, state in peer.subscriptions.pushed(sub_type):
            parts = peer.subscriptions.pairs[listing, sub_type].parts
            periods = periods_of(peer.market.calendar(listing), kl_type, parts)
            for rehab_type, lines in _changed_candles(peer.market, listing, periods, state):
                s2c = qot_update_kl.S2C(
                    rehab_type=rehab_type, kl_type=kl_type, security=listing.security, name=listing.name, kl_list=lines
                )
                yield methods.QOT_UPDATE_KL, s2c


def _changed_candles(
    market: SyntheticMarket, listing: Listing, periods: Periods, state: PushState
) -> Iterator[tuple[RehabType, list[KLine]]]:
    """Yield the candlesticks that have changed since the last push, in batches of one push for each adjustment."""
    now = market.milliseconds()
    fresh = market.following(listing, state.until, 1, now)
    if not fresh:
        return
    minute = fresh[0].milliseconds // MINUTE_MILLISECONDS
    period = periods.at(minute)
    if minute >= period.end:  # A trade outside the hours that these candlesticks cover.
        period = periods.after(period)
    streams = [(each, candles_from(market, listing, periods, period, each)) for each in state.rehab_types]
    while batches := [(each, batch) for each, lines in streams if (batch := list(islice(lines, CANDLES_PER_PUSH)))]:
        for rehab_type, batch in batches:
            yield rehab_type, [line for _, line in batch]
        # Set after the yields: if the client stalls meanwhile, the batches are sent again, which does no harm.
        batch = batches[0][1]
        state.until = min(now, batch[-1][0].end * MINUTE_MILLISECONDS - 1)
    state.until = now
