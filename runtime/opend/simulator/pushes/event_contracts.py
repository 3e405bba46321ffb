"""Push the order books, ticks and candlesticks of event contracts that a connection has subscribed to.

Invariant: a state is pushed only when it differs from the last one pushed, and each tick once; nothing is pushed any
more once the outcome is known.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.views.event_contracts import (
    MINUTES,
    SUB_TYPES,
    bars,
    kline_item,
    order_book_item,
    ticker_item,
    until_outcome,
)
from opend_proto import (
    methods,
    qot_update_event_contract_kline,
    qot_update_event_contract_order_book,
    qot_update_event_contract_ticker,
)
from opend_proto.common import PredSide
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer
    from opend_proto.qot_common import KLType
    from opend_proto.qot_get_event_contract_kline import KlineItem

__all__ = ["due"]

_DEPTH: Final = 10
_MOST_TICKS: Final = 100


def due(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    market = peer.market
    for (listing, sub_type), subscription in list(peer.event_subscriptions.items()):
        state, now = subscription.push, until_outcome(market, listing)
        source = _SOURCES.get(sub_type)
        if state is None or source is None or state.until >= now:
            continue
        since, state.until = state.until, now
        yield from source(market, listing, since, now)


def _ticks(market: SyntheticMarket, listing: Listing, since: int, now: int) -> Iterator[Due]:
    while ticks := market.following(listing, since, _MOST_TICKS, now):
        since = ticks[-1].milliseconds
        s2c = qot_update_event_contract_ticker.S2C(ticker_list=[ticker_item(listing, ticks)])
        yield methods.QOT_UPDATE_EVENT_CONTRACT_TICKER, s2c


def _books(market: SyntheticMarket, listing: Listing, since: int, now: int) -> Iterator[Due]:
    shown = order_book_item(market, listing, now, _DEPTH)
    if shown != order_book_item(market, listing, since, _DEPTH):
        s2c = qot_update_event_contract_order_book.S2C(order_book_list=[shown])
        yield methods.QOT_UPDATE_EVENT_CONTRACT_ORDER_BOOK, s2c


def _candles(kind: KLType, market: SyntheticMarket, listing: Listing, since: int, now: int) -> Iterator[Due]:
    latest = _latest(market, listing, kind, now)
    if latest != _latest(market, listing, kind, since):
        yield methods.QOT_UPDATE_EVENT_CONTRACT_KLINE, qot_update_event_contract_kline.S2C(kline_list=[latest])


def _latest(market: SyntheticMarket, listing: Listing, kind: KLType, now: int) -> KlineItem:
    found = bars(market, listing, kind, now - MINUTES[kind] * MINUTE_MILLISECONDS, now)
    return kline_item(listing, found[-1:], PredSide.YES)


_SOURCES: Final[Mapping[SubType, Callable[[SyntheticMarket, Listing, int, int], Iterator[Due]]]] = {
    SubType.TICKER: _ticks,
    SubType.ORDER_BOOK: _books,
    **{sub_type: partial(_candles, kind) for kind, sub_type in SUB_TYPES.items()},
}
