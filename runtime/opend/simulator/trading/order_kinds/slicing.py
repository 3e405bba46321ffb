"""Divide an order over the rest of the trading day: evenly by time, or as the market will trade by volume.

Invariant: what is due never falls as time passes, is a multiple of the trading unit, and is the whole order at the end.

The gateway shows such orders but does not let a program place them; the simulator does, so that what they look like can
be tried. The protocol has no fields for their start and end, so they run from their placing to the day's last trading.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.orders import Slice

if TYPE_CHECKING:
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.orders import Instruction, Order

__all__ = ["due", "slices_of"]

_MINUTES: Final = 5


def slices_of(market: SyntheticMarket, what: Instruction, now: int) -> tuple[Slice, ...]:
    """Return the slices of an order placed now, one for every five minutes of trading; none for other types.

    Raises RefusalError if the market does not trade any more today.
    """
    by_volume = what.terms.by_volume
    if by_volume is None:
        return ()
    step = _MINUTES * MINUTE_MILLISECONDS
    last = what.venue.day_end(what.listing, now)
    moments = [each for each in range(now, last, step) if _trades(market, what, each)]
    if not moments:
        raise RefusalError(f"{what.listing.text} does not trade any more today, so an order over the day fails")
    weights = [_volume(market, what, moment) if by_volume else 1 for moment in moments]
    unit, total = what.venue.unit(what.listing, what.side), sum(weights)
    return tuple(
        Slice(moment, what.quantity * weight // total // unit * unit)
        for moment, weight in zip(moments, accumulate(weights), strict=True)
    )


def due(order: Order, now: int) -> int:
    """Return the quantity that an order wants to fill now: all that remains, unless it is divided into slices."""
    if not order.slices:
        return order.remaining
    begun = bisect_right(order.slices, now, key=attrgetter("milliseconds"))
    return max(0, order.slices[begun - 1].until - order.filled) if begun else 0


def _trades(market: SyntheticMarket, what: Instruction, moment: int) -> bool:
    return what.venue.is_live(market.calendar(what.listing), what.session, moment)


def _volume(market: SyntheticMarket, what: Instruction, moment: int) -> int:
    """Return what the market will trade in the minutes of a slice, and at least 1."""
    minute = moment // MINUTE_MILLISECONDS
    session = market.calendar(what.listing).session_at(minute)
    begin, end = session.index(minute), session.index(minute + _MINUTES)
    bar = market.part(what.listing, session, (begin, end), session.end * MINUTE_MILLISECONDS) if begin < end else None
    return 1 if bar is None else bar.volume
