"""Push the order books that have changed.

Invariant: a book is pushed when a price, a volume or a number of orders differs from the last one pushed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.schema.optional import newer
from opend.simulator.pushes.changes import changes
from opend.simulator.views.order_books import BOOK_SUB_TYPES, levels_of, receive_time, shown_book
from opend_proto import methods, qot_update_order_book

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.book import Level
    from opend.simulator.pushes.changes import Due
    from opend.simulator.state import Peer

__all__ = ["due_books"]


class _Sides(NamedTuple):
    """A book without its time."""

    bids: tuple[Level, ...]
    asks: tuple[Level, ...]


def due_books(peer: Peer) -> Iterator[Due]:
    """Yield the pushes due to a connection now; each counts as sent once it is yielded."""
    now = peer.gateway.round.now
    for kind, sub_type in BOOK_SUB_TYPES.items():

        def sides(listing: Listing, at: int, kind: int = kind) -> _Sides:
            found = shown_book(peer.market, listing, kind, peer.gateway.rights.depth(listing), at)
            return _Sides(found.bids, found.asks)

        def show(listing: Listing, shown: _Sides, kind: int = kind) -> Due:
            bids, asks = shown
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
            return methods.QOT_UPDATE_ORDER_BOOK, s2c

        yield from changes(peer, sub_type, sides, show)
