"""Answer requests for subscribed data: ticks, quote, order book, time-share data, broker queue.

Invariant: a connection gets only data that it has subscribed to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.schema.optional import newer
from opend.simulator.handlers.lookup import listing_of, needs_subscription
from opend.simulator.market.quote import quote
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.basic_quotes import basic_quote
from opend.simulator.views.brokers import brokers_of, queues
from opend.simulator.views.order_books import BOARD_LOTS, BOOK_SUB_TYPES, levels_of, receive_time, shown_book
from opend.simulator.views.tickers import ticker_message
from opend.simulator.views.time_shares import points_today
from opend_proto import methods, qot_get_basic_qot, qot_get_broker, qot_get_order_book, qot_get_rt, qot_get_ticker
from opend_proto.qot_common import QotMarket, SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_basic_qot", "get_broker", "get_order_book", "get_rt", "get_ticker", "register"]

_MOST_TICKS: Final = 1000


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_TICKER, get_ticker)
    handlers.answer(methods.QOT_GET_BASIC_QOT, get_basic_qot)
    handlers.answer(methods.QOT_GET_ORDER_BOOK, get_order_book)
    handlers.answer(methods.QOT_GET_RT, get_rt)
    handlers.answer(methods.QOT_GET_BROKER, get_broker)


def get_ticker(peer: Peer, request: qot_get_ticker.Request) -> qot_get_ticker.S2C:
    """Give the latest ticks of a subscribed security, oldest first."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    if not 1 <= c2s.max_ret_num <= _MOST_TICKS:
        raise RefusalError(f"maxRetNum must be 1 to {_MOST_TICKS}, not {c2s.max_ret_num}")
    needs_subscription(peer, listing, SubType.TICKER)
    ticks = peer.market.latest(listing, c2s.max_ret_num)
    return qot_get_ticker.S2C(
        security=listing.security,
        name=listing.name,
        ticker_list=[ticker_message(listing, tick) for tick in ticks],
    )


def get_basic_qot(peer: Peer, request: qot_get_basic_qot.Request) -> qot_get_basic_qot.S2C:
    """Give the quotes of subscribed securities, in the order of the request."""
    listings = [listing_of(peer.market, security) for security in request.c2s.security_list]
    if not listings:
        raise RefusalError("securityList is empty: name at least one security")
    for listing in listings:
        needs_subscription(peer, listing, SubType.BASIC)
    found = [basic_quote(peer.market, listing, quote(peer.market, listing)) for listing in listings]
    return qot_get_basic_qot.S2C(basic_qot_list=found)


def get_order_book(peer: Peer, request: qot_get_order_book.Request) -> qot_get_order_book.S2C:
    """Give the order book of a subscribed security.

    Each side has at most as many prices as requested, and as the quote right allows.
    """
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    if c2s.num < 1:
        raise RefusalError(f"num must be 1 or more, not {c2s.num}")
    kind: int = getattr(c2s, "order_book_type", None) or BOARD_LOTS  # Older schemas lack it.
    if kind not in BOOK_SUB_TYPES:
        raise RefusalError(f"unknown orderBookType {int(kind)}: 0 is board lots, 1 odd lots")
    needs_subscription(peer, listing, BOOK_SUB_TYPES[kind])
    found = shown_book(peer.market, listing, kind, peer.gateway.rights.depth(listing, c2s.num))
    time, timestamp = receive_time(listing, found.milliseconds)
    return qot_get_order_book.S2C(
        security=listing.security,
        name=listing.name,
        order_book_ask_list=levels_of(found.asks),
        order_book_bid_list=levels_of(found.bids),
        svr_recv_time_bid=time,
        svr_recv_time_bid_timestamp=timestamp,
        svr_recv_time_ask=time,
        svr_recv_time_ask_timestamp=timestamp,
        **newer(qot_get_order_book.S2C, order_book_type=kind),
    )


def get_rt(peer: Peer, request: qot_get_rt.Request) -> qot_get_rt.S2C:
    """Give the time-share data of a subscribed security: the points of the trading day so far."""
    listing = listing_of(peer.market, request.c2s.security)
    needs_subscription(peer, listing, SubType.RT)
    return qot_get_rt.S2C(security=listing.security, name=listing.name, rt_list=points_today(peer.market, listing))


def get_broker(peer: Peer, request: qot_get_broker.Request) -> qot_get_broker.S2C:
    """Give the broker queue of a subscribed Hong Kong security."""
    listing = listing_of(peer.market, request.c2s.security)
    if listing.market != QotMarket.HK_SECURITY:
        raise RefusalError(f"{listing.text} has no broker queue: only Hong Kong's exchange shows one")
    needs_subscription(peer, listing, SubType.BROKER)
    found = queues(peer.market, listing)
    return qot_get_broker.S2C(
        security=listing.security,
        name=listing.name,
        broker_ask_list=brokers_of(found.asks),
        broker_bid_list=brokers_of(found.bids),
    )
