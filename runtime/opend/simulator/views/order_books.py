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
"""Values of Qot_Common.OrderBookType. The oldest supported schema has neither this enum nor the odd lots' SubType."""
BOOK_SUB_TYPES: Final[dict[int, SubType]] = {BOARD_LOTS: SubType.ORDER_BOOK, ODD_LOTS: SubType(22)}
"""The subscription type that each kind of book needs."""
_VIEWS: Final[dict[int, Callable[[SyntheticMarket, Listing, int | None, int], Book]]] = {
    BOARD_LOTS: book,
    ODD_LOTS: odd_book,
}


def shown_book(
    market: SyntheticMarket, listing: Listing, kind: int, depth: int, milliseconds: int | None = None
) -> Book:
    """Return a book of board or odd lots, with at most ``depth`` prices on each side."""
    return _VIEWS[kind](market, listing, milliseconds, depth)


def levels_of(side: tuple[Level, ...]) -> list[OrderBook]:
    """Return the messages of one side."""
    return [OrderBook(price=level.price, volume=level.volume, oreder_count=level.orders) for level in side]


def receive_time(listing: Listing, milliseconds: int) -> tuple[str | None, float | None]:
    """Return the time at which a side was received, as text and timestamp; None outside Hong Kong."""
    if listing.market != QotMarket.HK_SECURITY:
        return None, None
    timestamp = milliseconds / 1000
    return listing.exchange.local_time(timestamp).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3], timestamp
