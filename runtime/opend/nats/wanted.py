"""Tell which pushes a client must listen to on NATS, from the calls with which it asks for them.

Invariant: a subject is listened to before the call that asks for its push is sent, so that no push is missed.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.codec import decode
from opend.nats.naming import security_tokens
from opend_proto import methods, qot_reg_qot_push, qot_sub, trd_sub_acc_push
from opend_proto.methods import METHODS_BY_NAME, PUSHES_BY_ID
from opend_proto.qot_common import RehabType, SubType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from opend.nats.naming import Names
    from opend_proto.qot_common import Security

__all__ = ["BARS", "CONTRACT_PUSHES", "Change", "bar_tokens", "change_of", "everyones"]

_PUSHES: Final[Mapping[SubType, str]] = {
    SubType.BASIC: "Qot_UpdateBasicQot",
    SubType.ORDER_BOOK: "Qot_UpdateOrderBook",
    SubType.TICKER: "Qot_UpdateTicker",
    SubType.RT: "Qot_UpdateRT",
    SubType.BROKER: "Qot_UpdateBroker",
}
"""The push of each sub type; those of candlesticks are told apart by their names."""
BARS: Final = "Qot_UpdateKL"
_CONTRACT_BARS: Final = "Qot_UpdateEventContractKline"
_OF_CONTRACTS: Final[Mapping[SubType, str]] = {
    SubType.ORDER_BOOK: "Qot_UpdateEventContractOrderBook",
    SubType.TICKER: "Qot_UpdateEventContractTicker",
}
CONTRACT_PUSHES: Final = frozenset({*_OF_CONTRACTS.values(), _CONTRACT_BARS})
"""The pushes about event contracts; those of candlesticks do not tell their period, so they have one subject each."""
_CONTRACTS: Final = "Qot_UpdateEventContract"
_SUB_EVENT_CONTRACT: Final = METHODS_BY_NAME.get("Qot_SubEventContract")  # Older schemas lack it.
_ACCOUNTS: Final = ("Trd_UpdateOrder", "Trd_UpdateOrderFill")


class Change(NamedTuple):
    """The subjects that a call makes a client listen to, or no longer listen to."""

    added: Sequence[str] = ()
    removed: Sequence[str] = ()
    all_removed: str = ""
    """The beginning of the subjects of which none is listened to any more, except those added."""
    spared: str = ""
    """The beginning of the subjects that are listened to all the same."""

    def covers(self, subject: str) -> bool:
        """Return whether a subject is among all those removed."""
        is_spared = bool(self.spared) and subject.startswith(self.spared)
        return bool(self.all_removed) and subject.startswith(self.all_removed) and not is_spared


def everyones(names: Names) -> list[str]:
    """Return the subjects of the pushes that every client gets, since no subscription of securities governs them."""
    of_securities = {*_PUSHES.values(), BARS, *CONTRACT_PUSHES, *_ACCOUNTS}
    subjects: list[str] = []
    for push in PUSHES_BY_ID.values():
        if push.name not in of_securities:
            subjects += [names.push(push.name), names.push(push.name, ">")]
    return subjects


def change_of(names: Names, protocol_id: int, body: bytes) -> Change:
    """Return what a call changes; the body was written by this package."""
    if protocol_id == methods.QOT_SUB.id:
        return _subscribed(names, decode(qot_sub.Request, body).c2s)
    if protocol_id == methods.QOT_REG_QOT_PUSH.id:
        return _registered(names, decode(qot_reg_qot_push.Request, body).c2s)
    if protocol_id == methods.TRD_SUB_ACC_PUSH.id:
        accounts = decode(trd_sub_acc_push.Request, body).c2s.acc_id_list
        added = [names.push(push, "*", str(account)) for push in _ACCOUNTS for account in accounts]
        return Change(added, all_removed=f"{names.account_pushes}.")
    if _SUB_EVENT_CONTRACT is not None and protocol_id == _SUB_EVENT_CONTRACT.id:
        request: Any = decode(_SUB_EVENT_CONTRACT.request, body)
        return _of_contracts(names, request.c2s)
    return Change()


def bar_tokens(sub_type: SubType, rehab: RehabType) -> tuple[str, str]:
    """Return the parts of a subject that tell candlesticks of one security apart, such as ``KL_1MIN``, ``FORWARD``."""
    return sub_type.name, rehab.name


def _subscribed(names: Names, c2s: qot_sub.C2S) -> Change:
    if c2s.is_unsub_all:
        return Change(all_removed=f"{names.pushes}.Qot_", spared=names.push(_CONTRACTS))
    if c2s.is_sub_or_un_sub and c2s.is_reg_or_un_reg_push is None:
        return Change()
    is_wanted = c2s.is_sub_or_un_sub and bool(c2s.is_reg_or_un_reg_push)
    return _change(names, c2s.security_list, c2s.sub_type_list, c2s.reg_push_rehab_type_list, is_wanted)


def _of_contracts(names: Names, c2s: Any) -> Change:
    if c2s.is_unsub_all:
        return Change(all_removed=names.push(_CONTRACTS))
    if c2s.is_sub_or_un_sub and c2s.is_reg_or_un_reg_push is None:
        return Change()
    subjects = [
        names.push(_OF_CONTRACTS.get(sub_type, _CONTRACT_BARS), *security_tokens(each))
        for each, sub_type in product(c2s.security_list, c2s.sub_type_list)
    ]
    if c2s.is_sub_or_un_sub and c2s.is_reg_or_un_reg_push:
        return Change(added=list(dict.fromkeys(subjects)))
    # Another period's candlesticks of the contract may be wanted still: their subject is the same.
    return Change(removed=[each for each in subjects if not each.startswith(names.push(_CONTRACT_BARS))])


def _registered(names: Names, c2s: qot_reg_qot_push.C2S) -> Change:
    return _change(names, c2s.security_list, c2s.sub_type_list, c2s.rehab_type_list, c2s.is_reg_or_un_reg)


def _change(
    names: Names,
    securities: Iterable[Security],
    sub_types: Sequence[SubType],
    rehabs: Sequence[RehabType],
    is_wanted: bool,
) -> Change:
    subjects = [
        subject
        for each, sub_type in product(securities, sub_types)
        for subject in _subjects(names, each, sub_type, rehabs if is_wanted else list(RehabType))
    ]
    return Change(added=subjects) if is_wanted else Change(removed=subjects)


def _subjects(names: Names, security: Security, sub_type: SubType, rehabs: Sequence[RehabType]) -> Iterator[str]:
    tokens = security_tokens(security)
    push = _PUSHES.get(sub_type)
    if push is not None:
        yield names.push(push, *tokens)
    elif sub_type.name.startswith("KL_") or int(sub_type) in _UNNAMED_BARS:
        for rehab in rehabs or [RehabType.FORWARD]:
            yield names.push(BARS, *tokens, *bar_tokens(sub_type, rehab))


# Members that the oldest supported schema lacks: candlesticks of 10, 120, 180 and 240 minutes.
_UNNAMED_BARS: Final = frozenset({18, 19, 20, 21})
