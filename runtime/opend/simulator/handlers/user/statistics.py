"""Answer requests for usage figures: Qot_RequestHistoryKLQuota and GetDelayStatistics.

Invariant: the reported quota is the one that requests are held to. The simulator measures no delays, so every count and
every average of delays is 0.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend_proto import get_delay_statistics as messages
from opend_proto import methods, qot_request_history_kl_quota
from opend_proto.get_delay_statistics import DelayStatisticsType, QotPushType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_delay_statistics", "register", "request_history_kl_quota"]

# Default limits between the ranges of delay, in milliseconds.
_SEGMENTS: Final = (100, 500, 1000, 2000)
_KNOWN: Final = frozenset(DelayStatisticsType) - {DelayStatisticsType.UNKONW}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.GET_DELAY_STATISTICS, get_delay_statistics)
    handlers.answer(methods.QOT_REQUEST_HISTORY_KL_QUOTA, request_history_kl_quota)


def get_delay_statistics(peer: Peer, request: messages.Request) -> messages.S2C:
    """Give an empty statistic for each kind of push, if the request asks for pushes; no other delays are reported."""
    del peer
    c2s = request.c2s
    for asked in c2s.type_list:
        if asked not in _KNOWN:
            raise RefusalError(f"unknown type {int(asked)}: 1 is pushes, 2 replies, 3 orders")
    segments = sorted(c2s.segment_list or _SEGMENTS)
    items = [
        messages.DelayStatisticsItem(begin=begin, end=end, count=0, proportion=0.0, cumulative_ratio=0.0)
        for begin, end in pairwise([0, *segments])
    ]
    pushes = [
        messages.DelayStatistics(qot_push_type=push_type, item_list=items, delay_avg=0.0, count=0)
        for push_type in QotPushType
        if push_type and DelayStatisticsType.QOT_PUSH in c2s.type_list
    ]
    return messages.S2C(qot_push_statistics_list=pushes)


def request_history_kl_quota(
    peer: Peer, request: qot_request_history_kl_quota.Request
) -> qot_request_history_kl_quota.S2C:
    """Give the used and remaining quota of historical candlesticks and, on request, the securities that use it."""
    history = peer.gateway.history
    asked = history.asked(peer.market.clock.now())
    return qot_request_history_kl_quota.S2C(
        used_quota=len(asked),
        remain_quota=history.limit - len(asked),
        detail_list=[_detail(listing, when) for listing, when in reversed(asked.items())]
        if request.c2s.b_get_detail
        else [],
    )


def _detail(listing: Listing, when: float) -> qot_request_history_kl_quota.DetailItem:
    return qot_request_history_kl_quota.DetailItem(
        security=listing.security,
        name=listing.name,
        request_time=listing.exchange.local_time(when).strftime("%Y-%m-%d %H:%M:%S"),
        request_time_stamp=int(when),
    )
