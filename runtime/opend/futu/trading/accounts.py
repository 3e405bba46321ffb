"""Select the accounts of a trade context, and the account of a call.

Invariant: the account of a call is one that the gateway listed for the requested environment; otherwise the call is
refused here.
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
    """Selects a context's accounts: those that trade in its market and are simulated or of its securities firm."""

    market: TrdMarket
    firm: SecurityFirm

    def admits(self, account: TrdAcc) -> bool:
        """Return whether the context shows this account."""
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
    """Return the account with this id or, if that is 0, at this index among the accounts of the environment."""
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
