"""Subscriptions: Qot_Sub and Qot_GetSubInfo.

Invariant: a refused request changes nothing.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from opend.simulator.dispatch import RefusalError
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.subscriptions import Pair, PushState, Subscription, Subscriptions
from opend_proto import methods, qot_get_sub_info, qot_sub
from opend_proto.common import RetType
from opend_proto.qot_common import ConnSubInfo, RehabType, SubInfo, SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.listings import Listing
    from opend.simulator.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["get_sub_info", "register", "sub"]

# How many ticks that happened before the subscription a first push holds (inferred: no source gives the number).
_FIRST_PUSH_TICKS: Final = 10
_SUB_TYPES: Final = frozenset(SubType) - {SubType.NONE}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.register(methods.QOT_SUB, sub)
    handlers.register(methods.QOT_GET_SUB_INFO, get_sub_info)


def sub(peer: Peer, request: qot_sub.Request) -> qot_sub.Response:
    """Subscribe or unsubscribe every listed security to every listed type; register for pushes or stop them."""
    c2s = request.c2s
    if c2s.is_unsub_all:
        peer.subscriptions.pairs.clear()
    elif c2s.is_sub_or_un_sub:
        _subscribe(peer, c2s)
    else:
        for pair in _pairs(peer.market, c2s):
            peer.subscriptions.pairs.pop(pair, None)
    return qot_sub.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=qot_sub.S2C())


def _subscribe(peer: Peer, c2s: qot_sub.C2S) -> None:
    pairs = _pairs(peer.market, c2s)
    lacking = peer.gateway.quota.short_of(pairs)
    if lacking:
        raise RefusalError(
            f"the subscription quota of {peer.gateway.quota.limit} is short of {lacking}: unsubscribe something first"
        )
    now = peer.market.milliseconds()
    for pair in pairs:
        subscription = peer.subscriptions.pairs.setdefault(pair, Subscription(since=now))
        if c2s.is_reg_or_un_reg_push is False:
            subscription.push = None
        elif c2s.is_reg_or_un_reg_push:
            if subscription.push is None:
                subscription.push = _push_from(peer.market, pair[0], now, first_push=c2s.is_first_push is not False)
            subscription.push.rehab_types.update(c2s.reg_push_rehab_type_list or [RehabType.FORWARD])


def _push_from(market: SyntheticMarket, listing: Listing, now: int, *, first_push: bool) -> PushState:
    if not first_push:
        return PushState(registered=now, until=now)
    oldest = market.latest(listing, _FIRST_PUSH_TICKS, now)[0]
    return PushState(registered=now, until=oldest.milliseconds - 1)


def _pairs(market: SyntheticMarket, c2s: qot_sub.C2S) -> list[Pair]:
    if not c2s.security_list:
        raise RefusalError("securityList is empty: name at least one security")
    if not c2s.sub_type_list:
        raise RefusalError("subTypeList is empty: name at least one type of data")
    for sub_type in c2s.sub_type_list:
        if sub_type not in _SUB_TYPES:
            raise RefusalError(f"unknown subscription type {int(sub_type)}")
    return list(product([listing_of(market, security) for security in c2s.security_list], c2s.sub_type_list))


def get_sub_info(peer: Peer, request: qot_get_sub_info.Request) -> qot_get_sub_info.Response:
    """Report the subscriptions of this connection, or of all, and the quota they use."""
    quota = peer.gateway.quota
    shown = quota.connections if request.c2s.is_req_all_conn else (peer.subscriptions,)
    return qot_get_sub_info.Response(
        ret_type=RetType.SUCCEED,
        ret_msg="",
        s2c=qot_get_sub_info.S2C(
            conn_sub_info_list=[
                _connection_info(subscriptions, own=subscriptions is peer.subscriptions) for subscriptions in shown
            ],
            total_used_quota=quota.used,
            remain_quota=quota.limit - quota.used,
        ),
    )


def _connection_info(subscriptions: Subscriptions, *, own: bool) -> ConnSubInfo:
    return ConnSubInfo(
        sub_info_list=[
            SubInfo(sub_type=sub_type, security_list=[listing.security for listing in listings])
            for sub_type, listings in subscriptions.by_type().items()
        ],
        used_quota=len(subscriptions.pairs),
        is_own_conn_data=own,
    )
