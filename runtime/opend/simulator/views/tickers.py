"""Ticks as the gateway shows them: one as a message, and those that are due to a connection as pushes.

Invariant: every tick of a pushed security goes out once and in order; how far it has come is kept per connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend_proto import methods, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import PushDataType, SubType, Ticker, TickerType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import Tick
    from opend.simulator.rules.subscriptions import PushState
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["TICKS_PER_PUSH", "due_ticks", "ticker_message"]

TICKS_PER_PUSH: Final = 100
# The letters that the exchange prints beside a trade.
_SIGNS: Final = {TickerType.AUTOMATCH: ord(" "), TickerType.ODD_LOT: ord("D")}


def ticker_message(listing: Listing, tick: Tick, push_data_type: PushDataType | None = None) -> Ticker:
    """Write a tick with its time in the exchange's zone."""
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


def due_ticks(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    now = peer.market.milliseconds()
    for listing, state in peer.subscriptions.pushed(SubType.TICKER):
        while ticks := peer.market.following(listing, state.until, TICKS_PER_PUSH, now):
            state.until = ticks[-1].milliseconds
            yield methods.QOT_UPDATE_TICKER, _update(listing, ticks, state)


def _update(listing: Listing, ticks: list[Tick], state: PushState) -> qot_update_ticker.Response:
    def origin(tick: Tick) -> PushDataType:
        return PushDataType.CACHE if tick.milliseconds <= state.registered else PushDataType.REALTIME

    return qot_update_ticker.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_update_ticker.S2C(
            security=listing.security,
            name=listing.name,
            ticker_list=[ticker_message(listing, tick, origin(tick)) for tick in ticks],
        ),
    )
