"""Set up a quiet market and a trading floor to try orders on, without handlers or sockets.

Invariant: the market has few trades, so that days pass quickly, and starts at the same instant in every test.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from opend.simulator import Listing, ManualClock, SyntheticMarket
from opend.simulator.calendar.sessions import HoursKept
from opend.simulator.market.book import Book, book
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.floor import TradingFloor
from opend.simulator.trading.money import exact
from opend.simulator.trading.orders import Instruction, Order, Trail
from opend.simulator.trading.portfolio import Portfolio
from opend.simulator.trading.rules import checked_expiry
from opend_proto.common import Session
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import OrderType, TimeInForce, TrdAccType, TrdSide

__all__ = ["BUY", "HONG_KONG", "MAINLAND", "NEW_YORK", "QUIET", "SELL", "Pit"]

BUY, SELL = TrdSide.BUY, TrdSide.SELL


def _quiet(market: QotMarket, code: str, currency: str, lot_size: int, price: float) -> Listing:
    return Listing(
        market=market,
        code=code,
        name=f"Quiet {code}",
        currency=currency,
        lot_size=lot_size,
        base_price=price,
        trades_per_minute=6,
    )


HONG_KONG: Final = _quiet(QotMarket.HK_SECURITY, "00001", "HKD", 500, 40.0)
NEW_YORK: Final = _quiet(QotMarket.US_SECURITY, "QUIET", "USD", 100, 25.0)
MAINLAND: Final = _quiet(QotMarket.CNSH_SECURITY, "600001", "CNY", 100, 30.0)
QUIET: Final = (HONG_KONG, NEW_YORK, MAINLAND)


@dataclass
class Pit:
    """A floor with one account on it, which trades in every market."""

    seed: int = 0
    clock: ManualClock = field(default_factory=ManualClock)
    millions: int = 1
    """A factor for the account's deposit in each currency."""
    kind: TrdAccType = TrdAccType.CASH
    hours: HoursKept = "around_the_clock"

    def __post_init__(self) -> None:
        self.market = SyntheticMarket(self.seed, QUIET, self.clock, self.hours)
        account = accounts(self.seed)[0]
        deposit = {currency: amount * self.millions for currency, amount in account.deposit.items()}
        self.portfolio = Portfolio(replace(account, deposit=deposit, kind=self.kind))
        self.floor = TradingFloor(self.market, [self.portfolio])

    @property
    def now(self) -> int:
        return self.market.milliseconds()

    def book(self, listing: Listing = HONG_KONG) -> Book:
        return book(self.market, listing)

    def ask(self, listing: Listing = HONG_KONG, level: int = 0) -> Decimal:
        return exact(self.book(listing).asks[level].price)

    def bid(self, listing: Listing = HONG_KONG, level: int = 0) -> Decimal:
        return exact(self.book(listing).bids[level].price)

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.floor.advance(self.now)

    def latest(self, order: Order) -> Order:
        return self.portfolio.orders[order.id]

    def instruct(
        self,
        side: TrdSide = BUY,
        quantity: int = 500,
        price: Decimal | None = None,
        *,
        listing: Listing = HONG_KONG,
        order_type: OrderType = OrderType.NORMAL,
        time_in_force: TimeInForce = TimeInForce.DAY,
        trigger: Decimal | None = None,
        trail: Trail | None = None,
        session: Session = Session.ALL,
    ) -> Instruction:
        return Instruction(
            listing=listing,
            side=side,
            type=order_type,
            quantity=quantity,
            price=price,
            trigger=trigger,
            trail=trail,
            time_in_force=time_in_force,
            session=session if listing is NEW_YORK else Session.NONE,
            expires=checked_expiry(listing, time_in_force, None, self.now),
        )

    def place(self, what: Instruction) -> Order:
        return self.latest(self.floor.place(self.portfolio, what, self.now))
