"""Tell which requests ask for which pushes (docs/PROTOCOL.md, Pushes), of recorded and of present clients alike.

Invariant: an interest begins and ends by requests of its own connection only; a push that no request governs, such as
that of a price reminder, needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.recording.mentions import mentioned
from opend.securities import security_text
from opend.session.feeds.bar_feed import SUB_TYPES as KL_SUB_TYPES
from opend_proto import methods
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend_proto import init_connect, qot_sub, qot_sub_event_contract, trd_sub_acc_push

__all__ = ["ASKING", "NOTICES", "Change", "Interest", "change_by", "interests"]

Interest: TypeAlias = tuple[int, str]
"""A SubType and a security; or the id of another request that asks for pushes, and the account if it names some."""

NOTICES: Final[Interest] = (methods.INIT_CONNECT.id, "")
"""The interest in Notify, which InitConnect alone decides about."""

_QUOTES: Final = {
    methods.QOT_UPDATE_BASIC_QOT.id: SubType.BASIC,
    methods.QOT_UPDATE_ORDER_BOOK.id: SubType.ORDER_BOOK,
    methods.QOT_UPDATE_TICKER.id: SubType.TICKER,
    methods.QOT_UPDATE_RT.id: SubType.RT,
    methods.QOT_UPDATE_BROKER.id: SubType.BROKER,
}
_OF_ACCOUNTS: Final = frozenset({methods.TRD_UPDATE_ORDER.id, methods.TRD_UPDATE_ORDER_FILL.id})
# By their ids, since older schemas lack them.
_CALCULATE: Final = 3260
_CALCULATED: Final = 3261
_SUB_EVENTS: Final = 3455
_UPDATE_EVENTS: Final = (3450, 3451, 3452)
"""The pushes of order books, candlesticks and ticks of event contracts."""
_EVENTS: Final[Interest] = (_SUB_EVENTS, "")
_OTHERS: Final[Mapping[int, Interest]] = {
    methods.NOTIFY.id: NOTICES,
    _CALCULATED: (_CALCULATE, ""),
    **dict.fromkeys(_UPDATE_EVENTS, _EVENTS),
}
"""The pushes that a connection asks for as a whole. Contracts of events are not told apart, since the two ways in which
clients write their codes differ."""
_FIRST_PROTOCOL: Final = 1000
"""SubTypes are below, the ids of requests above."""


class Change(NamedTuple):
    """What a request does to the interests of its connection: some end, then some begin."""

    begins: frozenset[Interest]
    ends: Callable[[Interest], bool]


def interests(push_id: int, s2c: Any) -> frozenset[Interest]:
    """Return the interests of which any one suffices for a push; empty if it needs none."""
    if push_id in _OF_ACCOUNTS:
        return frozenset({(methods.TRD_SUB_ACC_PUSH.id, str(s2c.header.acc_id))})
    if push_id in _OTHERS:
        return frozenset({_OTHERS[push_id]})
    sub_type = KL_SUB_TYPES.get(s2c.kl_type) if push_id == methods.QOT_UPDATE_KL.id else _QUOTES.get(push_id)
    if sub_type is None:
        return frozenset()
    security = getattr(s2c, "security", None)
    names = mentioned(s2c) if security is None else (security_text(security),)
    return frozenset((int(sub_type), name) for name in names)


def change_by(method_id: int, request: Any) -> Change | None:
    """Return what a request, if it succeeds, does to the interests of its connection; None if nothing."""
    reader = _READERS.get(method_id)
    return None if reader is None else reader(request.c2s)


def _by_quotes(c2s: qot_sub.C2S) -> Change | None:
    if c2s.is_unsub_all:
        return Change(frozenset(), _is_of_quotes)
    names = [security_text(security) for security in c2s.security_list]
    named = frozenset((int(sub_type), name) for sub_type in c2s.sub_type_list for name in names)
    if c2s.is_sub_or_un_sub and c2s.is_reg_or_un_reg_push:
        return Change(named, _none)
    if not c2s.is_sub_or_un_sub or c2s.is_reg_or_un_reg_push is False:
        return Change(frozenset(), named.__contains__)
    return None


def _by_accounts(c2s: trd_sub_acc_push.C2S) -> Change:
    """Each call replaces the list of accounts."""
    number = methods.TRD_SUB_ACC_PUSH.id
    named = frozenset((number, str(account)) for account in c2s.acc_id_list)

    def ends(interest: Interest) -> bool:
        return interest[0] == number and interest not in named

    return Change(named, ends)


def _by_events(c2s: qot_sub_event_contract.C2S) -> Change | None:
    if c2s.is_unsub_all:
        return Change(frozenset(), _EVENTS.__eq__)
    asks = c2s.is_sub_or_un_sub and c2s.is_reg_or_un_reg_push
    return Change(frozenset({_EVENTS}), _none) if asks else None


def _by_greeting(c2s: init_connect.C2S) -> Change | None:
    # That absent means no, as for any bool of proto2, is inferred: the vendor's documents do not say.
    return Change(frozenset({NOTICES}), _none) if c2s.recv_notify else None


def _by_calculation(_: object) -> Change:
    return Change(frozenset({_OTHERS[_CALCULATED]}), _none)


def _is_of_quotes(interest: Interest) -> bool:
    return interest[0] < _FIRST_PROTOCOL


def _none(_: Interest) -> bool:
    return False


_READERS: Final[Mapping[int, Callable[[Any], Change | None]]] = {
    methods.INIT_CONNECT.id: _by_greeting,
    methods.QOT_SUB.id: _by_quotes,
    methods.TRD_SUB_ACC_PUSH.id: _by_accounts,
    _SUB_EVENTS: _by_events,
    _CALCULATE: _by_calculation,
}

ASKING: Final = frozenset(_READERS)
"""The ids of the requests that change interests."""
