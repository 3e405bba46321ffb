"""Find the portfolio that a trade request is about, and lock or unlock the real accounts.

Invariant: a real account changes nothing while trading is locked; an account trades only in its own markets.
"""

from __future__ import annotations

from hashlib import md5
from typing import TYPE_CHECKING, Final

from opend.simulator.chance.noise import whole
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.events.quotes import ComboQuotes
from opend.simulator.trading.floor import TradingFloor
from opend.simulator.trading.money import exact
from opend.simulator.trading.opening import Opening
from opend.simulator.trading.orders import id_of_text
from opend.simulator.trading.portfolio import Portfolio, Position
from opend.simulator.trading.venues import venue_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.opening import OpenedPosition
    from opend.simulator.trading.orders import Order
    from opend_proto.trd_common import TrdHeader

__all__ = ["DEFAULT_UNLOCK", "TradingDesk"]

_ID_BITS: Final = 60

DEFAULT_UNLOCK: Final = "123456"
"""The default trade password."""


class TradingDesk:
    """The accounts, the trade password, the quotes given, and the floor on which the accounts trade."""

    def __init__(self, market: SyntheticMarket, password: str, opening: Opening | None = None) -> None:
        self._digest = md5(password.encode(), usedforsecurity=False).hexdigest()
        opened = opening or Opening()
        self._portfolios = {account.id: Portfolio(account) for account in accounts(market.seed, opened)}
        for position in opened.positions:
            _hold(market, position, self._portfolios.values())
        self.is_unlocked = False
        self.combo_quotes = ComboQuotes(market.seed)
        self.floor = TradingFloor(market, self._portfolios.values())

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Every account."""
        return tuple(portfolio.account for portfolio in self._portfolios.values())

    def unlock(self, digest: str | None) -> None:
        """Unlock the real accounts; ``digest`` is the MD5 of the password in lowercase hexadecimal digits.

        Raises RefusalError for a wrong password.
        """
        if digest != self._digest:
            raise RefusalError("the trade password is wrong: pwdMD5 is its MD5 as 32 lowercase hexadecimal digits")
        self.is_unlocked = True

    def lock(self) -> None:
        """Lock the real accounts."""
        self.is_unlocked = False

    def account(self, account_id: int) -> Account:
        """Return the account with an id; raises RefusalError if there is none."""
        return self._of(account_id).account

    def portfolio(self, header: TrdHeader) -> Portfolio:
        """Return the portfolio of the account that a request names.

        Raises RefusalError if the header's environment or market does not match the account.
        """
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
        """Return the same portfolio after advancing the floor to ``now`` (milliseconds since 1970 UTC)."""
        self.floor.advance(now)
        return self.portfolio(header)

    def trading_portfolio(self, header: TrdHeader) -> Portfolio:
        """Return the same portfolio for a request that changes something.

        Also raises RefusalError for a real account while trading is locked.
        """
        portfolio = self.portfolio(header)
        if portfolio.account.is_real and not self.is_unlocked:
            raise RefusalError("trading is locked: unlock it with Trd_UnlockTrade (2005) first")
        return portfolio

    @staticmethod
    def order(portfolio: Portfolio, order_id: int, text_id: str | None) -> Order:
        """Return an order of an account by its orderID or, if that is 0, by its orderIDEx.

        Raises RefusalError if there is none.
        """
        found = portfolio.orders.get(order_id or id_of_text(text_id or ""))
        if found is None:
            raise RefusalError(f"{portfolio.account.text} has no order {order_id or text_id or 0}")
        return found

    def _of(self, account_id: int) -> Portfolio:
        portfolio = self._portfolios.get(account_id)
        if portfolio is None:
            raise RefusalError(f"there is no account {account_id}: Trd_GetAccList (2001) lists them")
        return portfolio


def _hold(market: SyntheticMarket, position: OpenedPosition, portfolios: Iterable[Portfolio]) -> None:
    """Give a position to each account that trades in the security's market; its cost is not taken from the cash."""
    listing, quantity, price = position
    cost = quantity * (exact(market.latest(listing, 1)[0].price) if price is None else price)
    for portfolio in portfolios:
        account = portfolio.account
        if venue_of(listing).market(account.environment) in account.markets:
            number = 1 << _ID_BITS | whole(f"{market.seed}|held|{account.id}|{listing.text}", _ID_BITS)
            held = Position(id=number, listing=listing, quantity=quantity, cost=cost, bought=cost)
            portfolio.positions[listing.key] = held
