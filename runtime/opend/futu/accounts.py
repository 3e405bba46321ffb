"""The accounts of a trade context, and which of them a call is for.

Invariant: a call names an account that the gateway listed, of the environment it was asked for, or it is refused here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.futu.choices import text_of
from opend_proto.trd_common import SecurityFirm, TrdEnv, TrdMarket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend_proto.trd_common import TrdAcc

__all__ = ["Filter", "account_of"]

_SIMULATED_FUTURES: Final = {
    TrdMarket.FUTURES_SIMULATE_HK,
    TrdMarket.FUTURES_SIMULATE_US,
    TrdMarket.FUTURES_SIMULATE_JP,
    TrdMarket.FUTURES_SIMULATE_SG,
    TrdMarket.PREDICTION,
}


@dataclass(slots=True)
class Filter:
    """Which accounts a context shows: those that may trade in its market, of its securities firm or simulated."""

    market: TrdMarket
    firm: SecurityFirm

    def admits(self, account: TrdAcc) -> bool:
        """Whether the context shows this account."""
        return self._trades_there(account) and self._is_of_the_firm(account)

    def _trades_there(self, account: TrdAcc) -> bool:
        markets = set(account.trd_market_auth_list)
        if self.market == TrdMarket.FUTURES and markets & _SIMULATED_FUTURES:
            return True
        return self.market == TrdMarket.UNKNOWN or self.market in markets

    def _is_of_the_firm(self, account: TrdAcc) -> bool:
        anyone = {None, SecurityFirm.UNKNOWN}
        return (
            account.trd_env == TrdEnv.SIMULATE
            or self.firm in anyone
            or account.security_firm in anyone
            or account.security_firm == self.firm
        )


def account_of(accounts: Sequence[TrdAcc], environment: TrdEnv, account_id: int, index: int) -> TrdAcc:
    """Return the account with this id, or if that is 0, the one at this place among those of its environment."""
    candidates = [account for account in accounts if account.trd_env == environment]
    known = ", ".join(str(account.acc_id) for account in candidates) or "none"
    if account_id:
        found = [account for account in candidates if account.acc_id == account_id]
    else:
        found = candidates[index : index + 1]
    if not found:
        asked = f"acc_id {account_id}" if account_id else f"acc_index {index}"
        raise UsageError(
            f"no {text_of(environment)} account at {asked} (there are: {known}); "
            "check trd_env, and filter_trdmarket and security_firm of the context"
        )
    return found[0]
