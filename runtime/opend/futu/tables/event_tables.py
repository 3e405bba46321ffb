"""Define the prices of event contracts, as calls and pushes give them.

Invariant: names and order are those of futu-api 10.11; what the gateway did not send is N/A.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.futu.choices import NA
from opend.futu.tables.columns import each, na, table
from opend.securities import security_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.qot_get_event_contract_order_book import OrderBookItem, OrderBookLevel

__all__ = ["EVENT_K_LINES", "EVENT_TICKERS", "event_order_books"]

EVENT_K_LINES: Final = table(
    "kline_list.kline_list",
    "code=^code",
    na("pre_side", "^pre_side"),
    na("name", "^name"),
    "time_key",
    *each(NA, "open", "high", "low", "close", "volume"),
)
EVENT_TICKERS: Final = table(
    "ticker_list.ticker_list", "code=^code", "time", *each(NA, "yes_price", "no_price", "volume", "side", "sequence")
)


def event_order_books(books: Iterable[OrderBookItem]) -> list[dict[str, object]]:
    """Return order books as dictionaries; each level is a pair of price and size."""
    return [
        {
            "code": security_text(book.code),
            "yes_bids": _pairs(book.yes_bids),
            "yes_asks": _pairs(book.yes_asks),
            "no_bids": _pairs(book.no_bids),
            "no_asks": _pairs(book.no_asks),
        }
        for book in books
    ]


def _pairs(levels: Iterable[OrderBookLevel]) -> list[tuple[float, float]]:
    return [(level.price, level.size) for level in levels]
