"""Make the vendor's form of an order book: a dictionary with lists of tuples.

Invariant: the levels keep the gateway's order, the best price first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.futu.choices import NA, text_of
from opend.securities import security_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto import qot_common, qot_get_order_book, qot_update_order_book

__all__ = ["order_book"]


def order_book(payload: qot_get_order_book.S2C | qot_update_order_book.S2C) -> dict[str, object]:
    """Return code, name, the server's times, and the levels of both sides.

    A level is (price, volume, number of orders, {order id: volume}).
    """
    book: dict[str, object] = {
        "code": security_text(payload.security),
        "name": NA if payload.name is None else payload.name,
        "svr_recv_time_bid": payload.svr_recv_time_bid or "",
        "svr_recv_time_ask": payload.svr_recv_time_ask or "",
    }
    if payload.order_book_type is not None:
        book["order_book_type"] = text_of(payload.order_book_type)
    return book | {"Bid": _levels(payload.order_book_bid_list), "Ask": _levels(payload.order_book_ask_list)}


def _levels(levels: Iterable[qot_common.OrderBook]) -> list[tuple[float, float, int, dict[int, int]]]:
    return [
        (
            level.price,
            level.volume if level.hp_volume is None else level.hp_volume,
            level.oreder_count,
            {order.order_id: order.volume for order in level.detail_list},
        )
        for level in levels
    ]
