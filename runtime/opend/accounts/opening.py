"""Open an account: list the accounts and choose one.

Invariant: nothing is subscribed or limited before exactly one account fits.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from opend.accounts.choosing import AccountChoice, category_of, choose
from opend.accounts.hub import TradeHub
from opend.steps import Operation, Steps, ask
from opend_proto import trd_get_acc_list
from opend_proto.methods import TRD_GET_ACC_LIST

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.accounts.account import BaseAccount
    from opend.risk.desk import RiskDesk
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AsyncLink, SyncLink
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["BaseAccounts"]

AccountT = TypeVar("AccountT", bound="BaseAccount[Any, Any]")
LinkT = TypeVar("LinkT", bound="SyncLink | AsyncLink")


class BaseAccounts(ABC, Generic[AccountT, LinkT]):
    """The accounts of one client."""

    def __init__(
        self,
        link: LinkT,
        risk: RiskDesk,
        on_state: Callable[[Callable[[StateEvent], Any]], object],
        pushed: Callable[[], frozenset[int]],
    ) -> None:
        self._link = link
        self._hub = TradeHub(risk, pushed)
        self._hub.listen(link, on_state)

    @abstractmethod
    def _account(self, info: TrdAcc, header: TrdHeader) -> AccountT:
        """Return an account of this client."""

    @Operation
    def open(self, choice: AccountChoice) -> Steps[AccountT]:
        """Return the one account that fits; raises UsageError that lists what there is."""
        info, header = yield from _find(choice)
        account = self._account(info, header)
        if (limits := choice.get("risk_limits")) is not None:
            self._hub.risk.limit(limits, header.acc_id)
        yield from account.ready()
        return account


def _find(choice: AccountChoice) -> Steps[tuple[TrdAcc, TrdHeader]]:
    # The user's number is no longer used, and the WebSocket port does not tell it.
    c2s = trd_get_acc_list.C2S(user_id=0, trd_category=category_of(choice), need_general_sec_account=True)
    response = yield from ask(TRD_GET_ACC_LIST, trd_get_acc_list.Request(c2s=c2s))
    return choose([] if response.s2c is None else response.s2c.acc_list, choice)
