"""The order book as the gateway shows it: as messages, and those that are due to a connection as pushes.

Invariant: a book goes out when a price, a volume or a number of orders has changed since the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.schema.optional import newer
from opend.simulator.market.book import Book, Level, book, odd_book
from opend.simulator.pushes.changes import changed_views
from opend_proto import methods, qot_update_order_book
from opend_proto.common import RetType
from opend_proto.qot_common import OrderBook, QotMarket, SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["BOARD_LOTS", "BOOK_SUB_TYPES", "due_books", "levels_of", "receive_time", "shown_book"]

BOARD_LOTS: Final = 0
ODD_LOTS: Final = 1
"""Qot_Common.OrderBookType, which came after the oldest schema that is supported, as did what it is subscribed by."""
BOOK_SUB_TYPES: Final[dict[int, SubType]] = {BOARD_LOTS: SubType.ORDER_BOOK, ODD_LOTS: SubType(22)}
"""What must be subscribed for each kind of book."""
_VIEWS: Final[dict[int, Callable[[SyntheticMarket, Listing, int | None, int], Book]]] = {
    BOARD_LOTS: book,
    ODD_LOTS: odd_book,
}


class _Sides(NamedTuple):
    """A book without its time."""

    bids: tuple[Level, ...]
    asks: tuple[Level, ...]


def shown_book(
    peer: Peer, listing: Listing, kind: int, depth: int | None = None, milliseconds: int | None = None
) -> Book:
    """A book of board or odd lots, as deep as asked for and as the login has a right to."""
    levels = peer.gateway.rights.grant(listing).levels
    return _VIEWS[kind](peer.market, listing, milliseconds, levels if depth is None else min(depth, levels))


def levels_of(side: tuple[Level, ...]) -> list[OrderBook]:
    """Write one side."""
    return [OrderBook(price=level.price, volume=level.volume, oreder_count=level.orders) for level in side]


def receive_time(listing: Listing, milliseconds: int) -> tuple[str | None, float | None]:
    """When a side was received, as text and timestamp; told in Hong Kong only."""
    if listing.market != QotMarket.HK_SECURITY:
        return None, None
    timestamp = milliseconds / 1000
    return listing.exchange.local_time(timestamp).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3], timestamp


def due_books(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    now = peer.market.milliseconds()
    for kind, sub_type in BOOK_SUB_TYPES.items():

        def sides(_market: SyntheticMarket, listing: Listing, at: int, kind: int = kind) -> _Sides:
            found = shown_book(peer, listing, kind, milliseconds=at)
            return _Sides(found.bids, found.asks)

        for listing, (bids, asks) in changed_views(peer, sub_type, sides):
            time, timestamp = receive_time(listing, now)
            s2c = qot_update_order_book.S2C(
                security=listing.security,
                name=listing.name,
                order_book_ask_list=levels_of(asks),
                order_book_bid_list=levels_of(bids),
                svr_recv_time_bid=time,
                svr_recv_time_bid_timestamp=timestamp,
                svr_recv_time_ask=time,
                svr_recv_time_ask_timestamp=timestamp,
                **newer(qot_update_order_book.S2C, order_book_type=kind),
            )
            response = qot_update_order_book.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c)
            yield methods.QOT_UPDATE_ORDER_BOOK, response
