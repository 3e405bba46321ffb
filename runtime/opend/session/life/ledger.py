"""Record what the gateway has accepted to do for this client, and return the requests that restore it after a loss.

Invariant: an entry is made when the gateway accepts a request and removed when it accepts the removal, even if the
caller no longer waits for the reply; a request that was only sent changes nothing. No password is kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeGuard

from opend.errors import OpenDError, UsageError
from opend.securities import security_text
from opend_proto import methods
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
    from opend_proto import qot_sub, qot_sub_event_contract, trd_sub_acc_push
    from opend_proto.schema import AnyMethod, Message
    from opend_proto.trd_common import SecurityFirm

__all__ = ["CallWatcher", "Ledger", "Repeat", "RestoreStep", "Unlock"]

# Added in OpenD 10.9: with an older schema there are no such subscriptions to restore.
_SUB_EVENT_CONTRACT: Final = METHODS_BY_NAME.get("Qot_SubEventContract")
_RECORDED: Final = frozenset(
    method.id
    for method in (
        methods.QOT_SUB,
        methods.QOT_REG_QOT_PUSH,
        methods.TRD_SUB_ACC_PUSH,
        methods.TRD_UNLOCK_TRADE,
        _SUB_EVENT_CONTRACT,
    )
    if method is not None
)
_MD5: Final = "[0-9a-f]{32}"
_SHOWN: Final = 5


class Repeat(NamedTuple):
    """A request to make again."""

    method: AnyMethod
    request: Message
    what: str
    """A description of the request for the user."""


class Unlock(NamedTuple):
    """Trading to unlock again, with the password digest that the user's provider returns."""

    security_firm: SecurityFirm | None
    what: str = "Trd_UnlockTrade"

    def repeat(self, digest: object) -> Repeat:
        """Return the request with the digest from the user's provider; raises UsageError if it is not an MD5 digest."""
        if not isinstance(digest, str) or re.fullmatch(_MD5, digest) is None:
            raise UsageError("unlock_provider must return the MD5 of the password as 32 lowercase hexadecimal digits")
        from opend_proto import trd_unlock_trade

        c2s = trd_unlock_trade.C2S(unlock=True, pwd_md5=digest, security_firm=self.security_firm)
        return Repeat(methods.TRD_UNLOCK_TRADE, trd_unlock_trade.Request(c2s=c2s), self.what)


RestoreStep: TypeAlias = Repeat | Unlock


class Ledger:
    """Everything to restore after a loss; the messages are loaded when the first is recorded."""

    def __init__(self) -> None:
        self._subscriptions: tuple[QuoteSubscriptions, ContractSubscriptions] | None = None
        self._accounts: trd_sub_acc_push.Request | None = None
        self._unlocked: dict[SecurityFirm | None, Unlock] = {}

    def accept(self, request: Message) -> None:
        """Record a request that the gateway accepted."""
        from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
        from opend_proto import qot_reg_qot_push, qot_sub, trd_sub_acc_push, trd_unlock_trade

        if self._subscriptions is None:
            self._subscriptions = QuoteSubscriptions(), ContractSubscriptions()
        quotes, contracts = self._subscriptions
        match request:
            case qot_sub.Request(c2s=c2s):
                quotes.accept(c2s)
            case qot_reg_qot_push.Request(c2s=c2s):
                quotes.register(c2s)
                contracts.register(c2s)
            case trd_sub_acc_push.Request():
                self._accounts = request if request.c2s.acc_id_list else None
            case trd_unlock_trade.Request(c2s=c2s):
                self._unlocked.pop(c2s.security_firm, None)
                if c2s.unlock:
                    self._unlocked[c2s.security_firm] = Unlock(c2s.security_firm)
            case _ if _is_of_contracts(request):
                contracts.accept(request.c2s)
            case _:
                pass

    @property
    def accounts(self) -> frozenset[int]:
        """The accounts whose orders and fills the gateway pushes."""
        return frozenset(() if self._accounts is None else self._accounts.c2s.acc_id_list)

    def steps(self, *, unlock: bool) -> list[RestoreStep]:
        """Return the steps that restore everything, in order; those that unlock trading only with ``unlock``."""
        accounts = () if self._accounts is None else (self._accounts,)
        return [
            *(Unlock(firm) for firm in self._unlocked if unlock),
            *self._subscription_steps(),
            *(Repeat(methods.TRD_SUB_ACC_PUSH, request, "Trd_SubAccPush") for request in accounts),
        ]

    def _subscription_steps(self) -> Iterator[Repeat]:
        if self._subscriptions is None:
            return
        quotes, contracts = self._subscriptions
        yield from (_subscribing(methods.QOT_SUB, c2s) for c2s in quotes.requests())
        if _SUB_EVENT_CONTRACT is not None:
            yield from (_subscribing(_SUB_EVENT_CONTRACT, c2s) for c2s in contracts.requests())


class CallWatcher:
    """Watches the calls of one connection, and records the accepted ones in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.waiting: dict[tuple[int, int], tuple[AnyMethod, Message]] = {}
        """Copies of the requests to record if they are accepted, by protocol id and serial; usually empty."""

    @staticmethod
    def records(protocol_id: int) -> bool:
        """Return whether requests of a protocol are recorded once they are accepted."""
        return protocol_id in _RECORDED

    def sent(self, method: AnyMethod, serial: int, request: Message) -> None:
        """Keep a copy of a request until its reply arrives; the caller may change the original."""
        if method.id not in _RECORDED:
            return
        from copy import deepcopy

        kept = deepcopy(request)
        _forget_password(kept)
        self.waiting[method.id, serial] = method, kept

    def replied(self, method_id: int, serial: int, read: Callable[[type[Message]], Message]) -> None:
        """Record the request of a reply if the gateway accepted it; ``read`` decodes the reply, late or not."""
        sent = self.waiting.pop((method_id, serial), None)
        if sent is None:
            return
        method, request = sent
        try:
            accepted = getattr(read(method.response), "ret_type", None) == 0
        except OpenDError:
            return  # Whether the gateway accepted is unknown, so nothing is recorded.
        if accepted:
            self._ledger.accept(request)


def _forget_password(request: Message) -> None:
    from opend_proto import trd_unlock_trade

    if isinstance(request, trd_unlock_trade.Request):
        request.c2s.pwd_md5 = None


def _is_of_contracts(request: Message) -> TypeGuard[qot_sub_event_contract.Request]:
    return _SUB_EVENT_CONTRACT is not None and isinstance(request, _SUB_EVENT_CONTRACT.request)


def _subscribing(method: AnyMethod, c2s: qot_sub.C2S | qot_sub_event_contract.C2S) -> Repeat:
    return Repeat(method, method.request(c2s=c2s), _in_words(method.name, c2s))


def _in_words(name: str, c2s: qot_sub.C2S | qot_sub_event_contract.C2S) -> str:
    codes = [security_text(security) for security in c2s.security_list]
    rest = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
    types = ", ".join(SubType(sub_type).name for sub_type in c2s.sub_type_list)
    return f"{name}: {', '.join(codes[:_SHOWN])}{rest}; {types}"
