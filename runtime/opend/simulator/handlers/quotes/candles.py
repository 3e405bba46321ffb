"""Answer requests for candlesticks: Qot_GetKL if subscribed, Qot_RequestHistoryKL by days and pages.

Invariant: the pages of a range hold each of its candlesticks once, oldest first, however late a page is requested.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from opend.session.feeds.bar_feed import SUB_TYPES
from opend.simulator.calendar.exchanges import REGULAR_HOURS
from opend.simulator.handlers.lookup import listing_of, needs_subscription, parts_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.candles import candles_named, latest_candles, with_fields
from opend.simulator.views.periods import periods_of
from opend_proto import methods, qot_get_kl, qot_request_history_kl
from opend_proto.qot_common import KLType, RehabType, SubType

if TYPE_CHECKING:
    from opend.simulator.calendar.exchanges import Part
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.views.periods import Periods

__all__ = ["get_kl", "register", "request_history_kl"]

_MOST_CANDLES: Final = 1000
_KEY: Final = "minute"


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_KL, get_kl)
    handlers.answer(methods.QOT_REQUEST_HISTORY_KL, request_history_kl)


def get_kl(peer: Peer, request: qot_get_kl.Request) -> qot_get_kl.S2C:
    """Give the latest candlesticks of a subscribed security, oldest first."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    held = peer.subscriptions.pairs.get((listing, SUB_TYPES.get(c2s.kl_type, SubType.NONE)))
    parts = REGULAR_HOURS if held is None else held.parts
    periods = _periods(peer, listing, c2s.kl_type, c2s.rehab_type, parts)
    if not 1 <= c2s.req_num <= _MOST_CANDLES:
        raise RefusalError(f"reqNum must be 1 to {_MOST_CANDLES}, not {c2s.req_num}")
    needs_subscription(peer, listing, SUB_TYPES[c2s.kl_type])
    return qot_get_kl.S2C(
        security=listing.security,
        name=listing.name,
        kl_list=latest_candles(peer.market, listing, periods, c2s.req_num, c2s.rehab_type),
    )


def request_history_kl(peer: Peer, request: qot_request_history_kl.Request) -> qot_request_history_kl.S2C:
    """Give the candlesticks of a range of days, one page for each request."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    parts = parts_of(c2s.session, extended=c2s.extended_time)
    periods = _periods(peer, listing, c2s.kl_type, c2s.rehab_type, parts)
    count = _MOST_CANDLES if c2s.max_ack_kl_num is None else c2s.max_ack_kl_num
    if not 1 <= count <= _MOST_CANDLES:
        raise RefusalError(f"maxAckKLNum must be 1 to {_MOST_CANDLES}, not {count}")
    begin, end = _minute_of(listing, c2s.begin_time, "beginTime"), _minute_of(listing, c2s.end_time, "endTime", days=1)
    peer.gateway.history.use(listing, peer.market.clock.now())
    if c2s.next_req_key is not None:
        begin = max(begin, _read_key(c2s.next_req_key))
    found = list(islice(candles_named(peer.market, listing, periods, begin, end, rehab_type=c2s.rehab_type), count + 1))
    lines = [line for _, line in found[:count]]
    return qot_request_history_kl.S2C(
        security=listing.security,
        name=listing.name,
        kl_list=[with_fields(line, c2s.need_kl_fields_flag) for line in lines]
        if c2s.need_kl_fields_flag is not None
        else lines,
        next_req_key=f"{_KEY} {found[count][0]}".encode() if len(found) > count else None,
    )


def _periods(peer: Peer, listing: Listing, kl_type: KLType, rehab_type: RehabType, parts: frozenset[Part]) -> Periods:
    if rehab_type not in {RehabType.NONE, RehabType.FORWARD, RehabType.BACKWARD}:
        raise RefusalError(f"unknown rehabType {int(rehab_type)}: 0 is none, 1 forward, 2 backward")
    if kl_type not in SUB_TYPES:
        raise RefusalError(f"there are no candlesticks of klType {int(kl_type)}")
    return periods_of(peer.market.calendar(listing), kl_type, parts)


def _minute_of(listing: Listing, day: str, field: str, days: int = 0) -> int:
    """Return the minute (since 1970 UTC) at which the day `days` after a given one begins."""
    try:
        day_begins = datetime.combine(date.fromisoformat(day[:10]) + timedelta(days=days), time())
    except (ValueError, OverflowError):
        raise RefusalError(f"{field} must be a day such as 2025-06-02, not {day!r}") from None
    return int(day_begins.replace(tzinfo=listing.exchange.zone).timestamp()) // 60


def _read_key(key: bytes) -> int:
    words = key.decode("ascii", "replace").split()
    if len(words) != 2 or words[0] != _KEY or not words[1].isdecimal():
        raise RefusalError("nextReqKey is not one that an earlier page returned")
    return int(words[1])
