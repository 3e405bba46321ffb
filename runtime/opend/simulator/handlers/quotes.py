"""Ticks: Qot_GetTicker.

Invariant: data is given only for what the connection has subscribed to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.dispatch import RefusalError
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.tickers import ticker_message
from opend_proto import methods, qot_get_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_ticker", "register"]

_MOST_TICKS: Final = 1000


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.register(methods.QOT_GET_TICKER, get_ticker)


def get_ticker(peer: Peer, request: qot_get_ticker.Request) -> qot_get_ticker.Response:
    """Give the latest ticks of a subscribed security, oldest first."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    if not 1 <= c2s.max_ret_num <= _MOST_TICKS:
        raise RefusalError(f"maxRetNum must be 1 to {_MOST_TICKS}, not {c2s.max_ret_num}")
    if (listing, SubType.TICKER) not in peer.subscriptions.pairs:
        raise RefusalError(f"{listing.text} is not subscribed: subscribe to its ticks (Qot_Sub, SubType_Ticker) first")
    ticks = peer.market.latest(listing, c2s.max_ret_num)
    return qot_get_ticker.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_get_ticker.S2C(
            security=listing.security,
            name=listing.name,
            ticker_list=[ticker_message(listing, tick) for tick in ticks],
        ),
    )
