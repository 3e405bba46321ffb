"""What the gateway has accepted to do for this client, and the requests that ask a new connection for it.

Invariant: an entry is made when the gateway accepted the request and removed when it accepted the removal, also when
the caller no longer waited for the reply; a request that was only sent changes nothing. No password is kept.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeGuard

from opend.errors import OpenDError, UsageError
from opend.securities import security_text
from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
from opend_proto import methods, qot_reg_qot_push, qot_sub, trd_sub_acc_push, trd_unlock_trade
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opend_proto import qot_sub_event_contract
    from opend_proto.schema import AnyMethod, Message
    from opend_proto.trd_common import SecurityFirm

__all__ = ["CallWatcher", "Ledger", "Repeat", "RestoreStep", "Unlock"]

# It came with OpenD 10.9; older schemas lack it, and then there is nothing of it to restore.
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
_MD5: Final = re.compile("[0-9a-f]{32}")
_SHOWN: Final = 5


class Repeat(NamedTuple):
    """Make this request again."""

    method: AnyMethod
    request: Message
    what: str
    """The request in words."""


class Unlock(NamedTuple):
    """Unlock trading again, with the password digest that the user's provider gives."""

    security_firm: SecurityFirm | None
    what: str = "Trd_UnlockTrade"

    def repeat(self, digest: object) -> Repeat:
        """Return the request with the digest in it, which the user's provider gave."""
        if not isinstance(digest, str) or _MD5.fullmatch(digest) is None:
            raise UsageError("unlock_provider must return the MD5 of the password as 32 lowercase hexadecimal digits")
        c2s = trd_unlock_trade.C2S(unlock=True, pwd_md5=digest, security_firm=self.security_firm)
        return Repeat(methods.TRD_UNLOCK_TRADE, trd_unlock_trade.Request(c2s=c2s), self.what)


RestoreStep: TypeAlias = Repeat | Unlock


class Ledger:
    """All that is to be restored after a loss."""

    def __init__(self) -> None:
        self._quotes = QuoteSubscriptions()
        self._contracts = ContractSubscriptions()
        self._accounts: trd_sub_acc_push.Request | None = None
        self._unlocked: dict[SecurityFirm | None, Unlock] = {}

    def accept(self, request: Message) -> None:
        """Take note of a request that the gateway accepted."""
        match request:
            case qot_sub.Request(c2s=c2s):
                self._quotes.accept(c2s)
            case qot_reg_qot_push.Request(c2s=c2s):
                self._quotes.register(c2s)
                self._contracts.register(c2s)
            case trd_sub_acc_push.Request():
                self._accounts = request if request.c2s.acc_id_list else None
            case trd_unlock_trade.Request(c2s=c2s):
                self._unlocked.pop(c2s.security_firm, None)
                if c2s.unlock:
                    self._unlocked[c2s.security_firm] = Unlock(c2s.security_firm)
            case _ if _is_of_contracts(request):
                self._contracts.accept(request.c2s)
            case _:
                pass

    def steps(self, *, unlock: bool) -> list[RestoreStep]:
        """Return what brings everything back, in order; unlocking only if there is a provider for the digest."""
        quotes = (qot_sub.Request(c2s=c2s) for c2s in self._quotes.requests())
        accounts = () if self._accounts is None else (self._accounts,)
        return [
            *(Unlock(firm) for firm in self._unlocked if unlock),
            *(Repeat(methods.QOT_SUB, request, _in_words("Qot_Sub", request.c2s)) for request in quotes),
            *self._contract_steps(),
            *(Repeat(methods.TRD_SUB_ACC_PUSH, request, "Trd_SubAccPush") for request in accounts),
        ]

    def _contract_steps(self) -> Iterator[Repeat]:
        method = _SUB_EVENT_CONTRACT
        if method is not None:
            for c2s in self._contracts.requests():
                yield Repeat(method, method.request(c2s=c2s), _in_words(method.name, c2s))


class CallWatcher:
    """Watches the calls of one connection for the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sent: dict[tuple[int, int], tuple[AnyMethod, Message]] = {}

    def sent(self, method: AnyMethod, serial: int, request: Message) -> None:
        """Keep a request until its reply comes; a copy, for the caller may change the original."""
        if method.id not in _RECORDED:
            return
        kept = deepcopy(request)
        if isinstance(kept, trd_unlock_trade.Request):
            kept.c2s.pwd_md5 = None
        self._sent[method.id, serial] = method, kept

    def replied(self, method_id: int, serial: int, read: Callable[[type[Message]], Message]) -> None:
        """Take note of a reply, late or not; ``read`` decodes it if need be."""
        sent = self._sent.pop((method_id, serial), None)
        if sent is None:
            return
        method, request = sent
        try:
            accepted = getattr(read(method.response), "ret_type", None) == 0
        except OpenDError:
            return  # What it said is not known, and nothing is noted.
        if accepted:
            self._ledger.accept(request)


def _is_of_contracts(request: Message) -> TypeGuard[qot_sub_event_contract.Request]:
    return _SUB_EVENT_CONTRACT is not None and isinstance(request, _SUB_EVENT_CONTRACT.request)


def _in_words(name: str, c2s: qot_sub.C2S | qot_sub_event_contract.C2S) -> str:
    codes = [security_text(security) for security in c2s.security_list]
    rest = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
    types = ", ".join(SubType(sub_type).name for sub_type in c2s.sub_type_list)
    return f"{name}: {', '.join(codes[:_SHOWN])}{rest}; {types}"
