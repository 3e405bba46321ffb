"""The trading desk: the accounts, the password that unlocks the real ones, and the floor they trade on.

Invariant: a real account changes nothing while trading is locked; a market is traded in by accounts that have it only.
"""

from __future__ import annotations

from hashlib import md5
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.floor import TradingFloor
from opend.simulator.trading.orders import id_of_text
from opend.simulator.trading.portfolio import Portfolio

if TYPE_CHECKING:
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.orders import Order
    from opend_proto.trd_common import TrdHeader

__all__ = ["DEFAULT_UNLOCK", "TradingDesk"]

DEFAULT_UNLOCK: Final = "123456"
"""The trade password, unless another is chosen."""


class TradingDesk:
    """All that trade requests work on."""

    def __init__(self, market: SyntheticMarket, password: str) -> None:
        self._digest = md5(password.encode(), usedforsecurity=False).hexdigest()
        self._portfolios = {account.id: Portfolio(account) for account in accounts(market.seed)}
        self.is_unlocked = False
        self.floor = TradingFloor(market, self._portfolios.values())

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Every account."""
        return tuple(portfolio.account for portfolio in self._portfolios.values())

    def unlock(self, digest: str | None) -> None:
        """Let real accounts trade; ``digest`` is the MD5 of the password in lowercase hexadecimal digits."""
        if digest != self._digest:
            raise RefusalError("the trade password is wrong: pwdMD5 is its MD5 as 32 lowercase hexadecimal digits")
        self.is_unlocked = True

    def lock(self) -> None:
        """Let real accounts trade no more."""
        self.is_unlocked = False

    def account(self, account_id: int) -> Account:
        """An account by its id; refuses one that does not exist."""
        return self._of(account_id).account

    def portfolio(self, header: TrdHeader) -> Portfolio:
        """What the account holds that a request names; refuses a header whose parts do not fit each other."""
        portfolio = self._of(header.acc_id)
        account = portfolio.account
        if header.trd_env != account.environment:
            raise RefusalError(
                f"trdEnv {int(header.trd_env)} ({header.trd_env.name}) does not fit account {account.id}, "
                f"which is {int(account.environment)} ({account.environment.name})"
            )
        if header.trd_market not in account.markets:
            markets = ", ".join(f"{int(market)} ({market.name})" for market in account.markets)
            raise RefusalError(
                f"trdMarket {int(header.trd_market)} ({header.trd_market.name}) is not open to account {account.id}, "
                f"which trades in {markets}"
            )
        return portfolio

    def current(self, header: TrdHeader, now: int) -> Portfolio:
        """Likewise, once all has happened that was due until now (milliseconds since 1970 UTC)."""
        self.floor.advance(now)
        return self.portfolio(header)

    def trading_portfolio(self, header: TrdHeader) -> Portfolio:
        """Likewise, for a request that changes something; a real account must be unlocked."""
        portfolio = self.portfolio(header)
        if portfolio.account.is_real and not self.is_unlocked:
            raise RefusalError("trading is locked: unlock it with Trd_UnlockTrade (2005) first")
        return portfolio

    @staticmethod
    def order(portfolio: Portfolio, order_id: int, text_id: str | None) -> Order:
        """An order of an account, by orderID or, where that is 0, by orderIDEx; refuses one that is not there."""
        found = portfolio.orders.get(order_id or id_of_text(text_id or ""))
        if found is None:
            raise RefusalError(f"{portfolio.account.text} has no order {order_id or text_id or 0}")
        return found

    def _of(self, account_id: int) -> Portfolio:
        portfolio = self._portfolios.get(account_id)
        if portfolio is None:
            raise RefusalError(f"there is no account {account_id}: Trd_GetAccList (2001) lists them")
        return portfolio
