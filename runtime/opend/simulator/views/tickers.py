"""Show a tick in the message of the protocol.

Invariant: the time is the exchange's local time; timestamps are seconds since 1970 UTC.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend_proto.qot_common import PushDataType, Ticker, TickerType

if TYPE_CHECKING:
    from opend.simulator.calendar.exchanges import Exchange
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import Tick

__all__ = ["ticker_message"]

# The letters that the exchange prints beside a trade.
_SIGNS: Final = {TickerType.AUTOMATCH: ord(" "), TickerType.ODD_LOT: ord("D")}


def ticker_message(listing: Listing, tick: Tick, push_data_type: PushDataType | None = None) -> Ticker:
    """Return the message of a tick, with its time in the exchange's zone."""
    minute, milliseconds = divmod(tick.milliseconds, MINUTE_MILLISECONDS)
    timestamp = tick.timestamp
    return Ticker(
        time=f"{_minute_text(listing.exchange, minute)}{milliseconds / 1000:06.3f}",
        sequence=tick.sequence,
        dir=tick.direction,
        price=tick.price,
        volume=tick.volume,
        turnover=tick.turnover,
        recv_time=timestamp,
        type=tick.type,
        type_sign=_SIGNS[tick.type],
        push_data_type=push_data_type,
        timestamp=timestamp,
    )


@lru_cache(1024)
def _minute_text(exchange: Exchange, minute: int) -> str:
    return exchange.local_time(minute * 60).strftime("%Y-%m-%d %H:%M:")
