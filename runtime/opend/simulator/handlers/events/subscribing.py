"""Subscribe to event contracts: their order books, ticks and candlesticks.

Invariant: a refused request changes nothing. These subscriptions are apart from those of securities, and use none of
their quota (inferred).
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.events.finding import answer, contract_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.rules.subscriptions import PushState, Subscription
from opend.simulator.views.event_contracts import SUB_TYPES
from opend_proto import methods, qot_sub_event_contract
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["register", "sub"]

_SUB_TYPES: Final = frozenset({SubType.BASIC, SubType.ORDER_BOOK, SubType.TICKER, *SUB_TYPES.values()})
_FIRST_TICKS: Final = 10


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    answer(handlers, methods.QOT_SUB_EVENT_CONTRACT, sub)


def sub(peer: Peer, request: qot_sub_event_contract.Request) -> qot_sub_event_contract.S2C:
    """Subscribe or unsubscribe every named contract to every named type."""
    c2s, held = request.c2s, peer.event_subscriptions
    if c2s.is_unsub_all:
        held.clear()
        return qot_sub_event_contract.S2C()
    types = [SubType(each) for each in c2s.sub_type_list]
    for sub_type in types:
        if sub_type not in _SUB_TYPES:
            named = f"{int(sub_type)} ({sub_type.name})"
            raise RefusalError(f"subscription type {named} does not exist for event contracts")
    if not (types and c2s.security_list):
        raise RefusalError("securityList or subTypeList is empty: name at least one contract and one type of data")
    pairs = list(product([contract_of(peer, security) for security in c2s.security_list], types))
    now = peer.market.milliseconds()
    for pair in pairs:
        if not c2s.is_sub_or_un_sub:
            held.pop(pair, None)
            continue
        subscription = held.setdefault(pair, Subscription(since=now))
        if c2s.is_reg_or_un_reg_push is False:
            subscription.push = None
        elif c2s.is_reg_or_un_reg_push and subscription.push is None:
            first = peer.market.latest(pair[0], _FIRST_TICKS, now)[0].milliseconds - 1
            subscription.push = PushState(registered=now, until=now if c2s.is_first_push is False else first)
    return qot_sub_event_contract.S2C()
