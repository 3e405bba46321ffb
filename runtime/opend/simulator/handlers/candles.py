"""Candlesticks: Qot_GetKL of what is subscribed, Qot_RequestHistoryKL by days and pages.

Invariant: the pages of a range hold each of its candlesticks once, oldest first, whenever the next page is asked for.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from opend.simulator.candles import candles_between, latest_candles
from opend.simulator.dispatch import RefusalError
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.order_flow import MINUTE_MILLISECONDS
from opend_proto import methods, qot_get_kl, qot_request_history_kl
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_kl", "register", "request_history_kl"]

_MOST_CANDLES: Final = 1000


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.register(methods.QOT_GET_KL, get_kl)
    handlers.register(methods.QOT_REQUEST_HISTORY_KL, request_history_kl)


def get_kl(peer: Peer, request: qot_get_kl.Request) -> qot_get_kl.Response:
    """Give the latest candlesticks of a subscribed security, oldest first."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    _check_type(c2s.kl_type)
    if not 1 <= c2s.req_num <= _MOST_CANDLES:
        raise RefusalError(f"reqNum must be 1 to {_MOST_CANDLES}, not {c2s.req_num}")
    if (listing, SubType.KL_1MIN) not in peer.subscriptions.pairs:
        raise RefusalError(
            f"{listing.text} is not subscribed: subscribe to its candlesticks (Qot_Sub, SubType_KL_1Min) first"
        )
    return qot_get_kl.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_get_kl.S2C(
            security=listing.security,
            name=listing.name,
            kl_list=latest_candles(peer.market, listing, c2s.req_num),
        ),
    )


def request_history_kl(peer: Peer, request: qot_request_history_kl.Request) -> qot_request_history_kl.Response:
    """Give the candlesticks of some days, a page at a time."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    _check_type(c2s.kl_type)
    count = _MOST_CANDLES if c2s.max_ack_kl_num is None else c2s.max_ack_kl_num
    if not 1 <= count <= _MOST_CANDLES:
        raise RefusalError(f"maxAckKLNum must be 1 to {_MOST_CANDLES}, not {count}")
    begin, end = _minute_of(listing, c2s.begin_time, "beginTime"), _minute_of(listing, c2s.end_time, "endTime", days=1)
    now = peer.market.milliseconds()
    end = min(end, now // MINUTE_MILLISECONDS + 1)
    if c2s.next_req_key is not None:
        begin = max(begin, _read_key(c2s.next_req_key))
    behind = min(begin + count, end)
    return qot_request_history_kl.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_request_history_kl.S2C(
            security=listing.security,
            name=listing.name,
            kl_list=candles_between(peer.market, listing, begin, behind, now),
            next_req_key=f"minute {behind}".encode() if behind < end else None,
        ),
    )


def _check_type(kl_type: KLType) -> None:
    if kl_type != KLType.K_1MIN:
        raise RefusalError(f"the simulator has candlesticks of one minute only, not of klType {int(kl_type)}")


def _minute_of(listing: Listing, day: str, field: str, days: int = 0) -> int:
    """The minute whose candlestick is the first to be named after the beginning of a day."""
    try:
        day_begins = datetime.combine(date.fromisoformat(day[:10]), time(), listing.exchange.zone)
    except ValueError:
        raise RefusalError(f"{field} must be a day such as 2025-06-02, not {day!r}") from None
    return int((day_begins + timedelta(days=days)).timestamp()) // 60 - 1


def _read_key(key: bytes) -> int:
    words = key.decode("ascii", "replace").split()
    if len(words) != 2 or not words[1].isdecimal():
        raise RefusalError("nextReqKey is not one that a page came with")
    return int(words[1])
