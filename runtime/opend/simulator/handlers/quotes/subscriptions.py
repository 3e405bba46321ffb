"""Answer requests about subscriptions: Qot_Sub, Qot_RegQotPush and Qot_GetSubInfo.

Invariant: a refused request changes nothing.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.lookup import listing_of, parts_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.rules.subscriptions import Pair, PushState, Subscription, Subscriptions
from opend_proto import methods, qot_get_sub_info, qot_reg_qot_push, qot_sub
from opend_proto.qot_common import ConnSubInfo, RehabType, SubInfo, SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["get_sub_info", "reg_qot_push", "register", "sub"]

# Number of earlier ticks in a first push (inferred: no source gives the number).
_FIRST_PUSH_TICKS: Final = 10
_SUB_TYPES: Final = frozenset(SubType) - {SubType.NONE}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_SUB, sub)
    handlers.answer(methods.QOT_REG_QOT_PUSH, reg_qot_push)
    handlers.answer(methods.QOT_GET_SUB_INFO, get_sub_info)


def sub(peer: Peer, request: qot_sub.Request) -> qot_sub.S2C:
    """Subscribe or unsubscribe every named security to every named type; register for pushes or stop them."""
    c2s = request.c2s
    if c2s.is_unsub_all:
        _unsubscribe(peer, list(peer.subscriptions.pairs))
    elif c2s.is_sub_or_un_sub:
        _subscribe(peer, c2s)
    else:
        _unsubscribe(peer, _pairs(peer.market, c2s))
    return qot_sub.S2C()


def _subscribe(peer: Peer, c2s: qot_sub.C2S) -> None:
    pairs = _pairs(peer.market, c2s)
    for pair in pairs:
        if refused := peer.gateway.rights.why_not(*pair):
            raise RefusalError(refused)
    now = peer.market.milliseconds()
    lacking = peer.gateway.quota.short_of(pairs, now)
    if lacking:
        raise RefusalError(
            f"the subscription quota of {peer.gateway.quota.limit} is short of {lacking}: unsubscribe something first;"
            " what is unsubscribed, or held by a connection that ends, is freed a minute later"
        )
    parts = parts_of(c2s.session, extended=c2s.extended_time)
    for pair in pairs:
        subscription = peer.subscriptions.pairs.setdefault(pair, Subscription(since=now))
        subscription.parts = parts
        if c2s.is_reg_or_un_reg_push is False:
            subscription.push = None
        elif c2s.is_reg_or_un_reg_push:
            _register(peer, pair, c2s.reg_push_rehab_type_list, first_push=c2s.is_first_push is not False)


def _unsubscribe(peer: Peer, pairs: list[Pair]) -> None:
    held = peer.subscriptions.pairs
    now = peer.market.milliseconds()
    oldest = now - int(peer.gateway.unsubscribe_after * 1000)
    for pair in pairs:
        if pair in held and held[pair].since > oldest:
            listing, sub_type = pair
            wait = (held[pair].since - oldest) / 1000
            raise RefusalError(
                f"{listing.text} ({sub_type.name}) cannot be unsubscribed yet: a subscription is held for at least"
                f" {peer.gateway.unsubscribe_after:g} s; try again in {wait:.0f} s"
            )
    peer.gateway.quota.release(peer.subscriptions, pairs, now)


def reg_qot_push(peer: Peer, request: qot_reg_qot_push.Request) -> qot_reg_qot_push.S2C:
    """Register subscribed data for pushes, or stop its pushes.

    Stopping the pushes of data that is not subscribed is accepted and does nothing: the vendor's Python client requests
    it after each unsubscribe.
    """
    c2s = request.c2s
    pairs = _pairs(peer.market, c2s)
    held = peer.subscriptions.pairs
    if not c2s.is_reg_or_un_reg:
        for pair in held.keys() & pairs:
            held[pair].push = None
        return qot_reg_qot_push.S2C()
    for pair in pairs:
        if pair not in held:
            listing, sub_type = pair
            raise RefusalError(f"{listing.text} ({sub_type.name}) is not subscribed: subscribe to it first (Qot_Sub)")
    for pair in pairs:
        _register(peer, pair, c2s.rehab_type_list, first_push=c2s.is_first_push is not False)
    return qot_reg_qot_push.S2C()


def _register(peer: Peer, pair: Pair, rehab_types: list[RehabType], *, first_push: bool) -> None:
    subscription = peer.subscriptions.pairs[pair]
    if subscription.push is None:
        subscription.push = _push_from(peer.market, pair[0], peer.market.milliseconds(), first_push=first_push)
    subscription.push.rehab_types.update(rehab_types or [RehabType.FORWARD])


def _push_from(market: SyntheticMarket, listing: Listing, now: int, *, first_push: bool) -> PushState:
    if not first_push:
        return PushState(registered=now, until=now)
    oldest = market.latest(listing, _FIRST_PUSH_TICKS, now)[0]
    return PushState(registered=now, until=oldest.milliseconds - 1)


def _pairs(market: SyntheticMarket, c2s: qot_sub.C2S | qot_reg_qot_push.C2S) -> list[Pair]:
    if not c2s.security_list:
        raise RefusalError("securityList is empty: name at least one security")
    if not c2s.sub_type_list:
        raise RefusalError("subTypeList is empty: name at least one type of data")
    for sub_type in c2s.sub_type_list:
        if sub_type not in _SUB_TYPES:
            raise RefusalError(f"unknown subscription type {int(sub_type)}")
    return list(product([listing_of(market, security) for security in c2s.security_list], c2s.sub_type_list))


def get_sub_info(peer: Peer, request: qot_get_sub_info.Request) -> qot_get_sub_info.S2C:
    """Report the subscriptions of this connection, or of all, and the quota they use."""
    quota = peer.gateway.quota
    used = quota.used(peer.market.milliseconds())
    shown = quota.connections if request.c2s.is_req_all_conn else (peer.subscriptions,)
    return qot_get_sub_info.S2C(
        conn_sub_info_list=[
            _connection_info(subscriptions, own=subscriptions is peer.subscriptions) for subscriptions in shown
        ],
        total_used_quota=used,
        remain_quota=max(0, quota.limit - used),
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
