"""Set up a floor for futures: two indices with their contracts, and an account that trades all of them.

Invariant: the market stands still unless a test moves it, and starts at the same instant in every test.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from tests.support.markets.trading import BUY, Pit

from opend.simulator import LISTINGS, Listing, SyntheticMarket
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.floor import TradingFloor
from opend.simulator.trading.orders import Instruction
from opend.simulator.trading.portfolio import Portfolio
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import OrderType, TrdMarket, TrdSide

__all__ = ["FuturesPit"]

_INDICES: Final = tuple(each for each in LISTINGS if each.text in {"HK.800000", "US..SPX"})


@dataclass
class FuturesPit(Pit):
    """A floor with one real futures account on it, with a million of each currency."""

    def __post_init__(self) -> None:
        self.market = SyntheticMarket(self.seed, _INDICES, self.clock, self.hours)
        account = next(each for each in accounts(self.seed) if each.markets == (TrdMarket.FUTURES,))
        deposit = {currency: amount * self.millions for currency, amount in account.deposit.items()}
        self.portfolio = Portfolio(replace(account, deposit=deposit))
        self.floor = TradingFloor(self.market, [self.portfolio])

    def contract(self, code: str, market: QotMarket = QotMarket.HK_SECURITY) -> Listing:
        found = self.market.find(market, code)
        assert found is not None
        return found

    def at_market(self, listing: Listing, quantity: int, side: TrdSide = BUY) -> Instruction:
        return self.instruct(side, quantity, listing=listing, order_type=OrderType.MARKET)

    def equity(self) -> dict[int, Decimal]:
        """Return what the account is worth by currency, were its contracts closed at their average costs."""
        worth = {int(currency): amount for currency, amount in self.portfolio.cash.items()}
        for position in self.portfolio.positions.values():
            worth[{"HKD": 1, "USD": 2}[position.listing.currency]] -= position.cost
        return worth
