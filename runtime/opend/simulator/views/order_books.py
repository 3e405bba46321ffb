"""Show the order book in the messages of the protocol.

Invariant: a side is written best price first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.market.book import Book, Level, book, odd_book
from opend_proto.qot_common import OrderBook, QotMarket, SubType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["BOARD_LOTS", "BOOK_SUB_TYPES", "levels_of", "receive_time", "shown_book"]

BOARD_LOTS: Final = 0
ODD_LOTS: Final = 1
"""Qot_Common.OrderBookType, which came after the oldest schema that is supported, as did what it is subscribed by."""
BOOK_SUB_TYPES: Final[dict[int, SubType]] = {BOARD_LOTS: SubType.ORDER_BOOK, ODD_LOTS: SubType(22)}
"""What must be subscribed for each kind of book."""
_VIEWS: Final[dict[int, Callable[[SyntheticMarket, Listing, int | None, int], Book]]] = {
    BOARD_LOTS: book,
    ODD_LOTS: odd_book,
}


def shown_book(
    market: SyntheticMarket, listing: Listing, kind: int, depth: int, milliseconds: int | None = None
) -> Book:
    """Return a book of board or odd lots, at most ``depth`` prices a side."""
    return _VIEWS[kind](market, listing, milliseconds, depth)


def levels_of(side: tuple[Level, ...]) -> list[OrderBook]:
    """Write one side."""
    return [OrderBook(price=level.price, volume=level.volume, oreder_count=level.orders) for level in side]


def receive_time(listing: Listing, milliseconds: int) -> tuple[str | None, float | None]:
    """When a side was received, as text and timestamp; told in Hong Kong only."""
    if listing.market != QotMarket.HK_SECURITY:
        return None, None
    timestamp = milliseconds / 1000
    return listing.exchange.local_time(timestamp).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3], timestamp
