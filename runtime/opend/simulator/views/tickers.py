"""Show a tick in the message of the protocol.

Invariant: the time is the exchange's local time; timestamps are seconds since 1970 UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend_proto.qot_common import PushDataType, Ticker, TickerType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import Tick

__all__ = ["ticker_message"]

# The letters that the exchange prints beside a trade.
_SIGNS: Final = {TickerType.AUTOMATCH: ord(" "), TickerType.ODD_LOT: ord("D")}


def ticker_message(listing: Listing, tick: Tick, push_data_type: PushDataType | None = None) -> Ticker:
    """Return the message of a tick, with its time in the exchange's zone."""
    return Ticker(
        time=listing.exchange.local_time(tick.timestamp).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3],
        sequence=tick.sequence,
        dir=tick.direction,
        price=tick.price,
        volume=tick.volume,
        turnover=tick.turnover,
        recv_time=tick.timestamp,
        type=tick.type,
        type_sign=_SIGNS[tick.type],
        push_data_type=push_data_type,
        timestamp=tick.timestamp,
    )
