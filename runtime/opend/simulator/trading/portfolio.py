"""What an account holds: its cash, positions, orders and fills.

Invariant: cash is the deposit plus what each fill brought; a position is the sum of its fills; what working orders
need is set aside, so it can be neither spent nor sold twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.money import NOTHING, rounded
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from decimal import Decimal

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.orders import Fill, Order
    from opend_proto.trd_common import Currency

__all__ = ["Portfolio", "Position"]


@dataclass(slots=True)
class Position:
    """The shares of one security, and what they cost."""

    id: int
    listing: Listing
    quantity: int = 0
    cost: Decimal = NOTHING
    """What the shares that are held were bought for, without fees."""
    realized: Decimal = NOTHING
    """What sales brought above the average cost of what was sold."""
    bought: Decimal = NOTHING
    """The value of everything that was ever bought."""
    sold: Decimal = NOTHING

    @property
    def average_cost(self) -> Decimal:
        """Per share, of what is held."""
        return self.cost / self.quantity if self.quantity else NOTHING

    @property
    def diluted_cost(self) -> Decimal:
        """Per share, with the gains and losses of earlier sales reckoned in."""
        return (self.bought - self.sold) / self.quantity if self.quantity else NOTHING

    def add(self, fill: Fill) -> None:
        """Take a fill in. A sale releases cost at the average; the last one releases all that is left."""
        if fill.order.what.is_buy:
            self.quantity += fill.quantity
            self.cost += fill.value
            self.bought += fill.value
            return
        left = self.quantity - fill.quantity
        released = rounded(self.cost * fill.quantity / self.quantity) if left else self.cost
        self.quantity = left
        self.cost -= released
        self.realized += fill.value - released
        self.sold += fill.value


class Portfolio:
    """The state of one account."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.cash = dict(account.deposit)
        self.positions: dict[tuple[int, str], Position] = {}
        self.orders: dict[int, Order] = {}
        """The latest version of every order, oldest order first."""
        self.fills: list[Fill] = []
        self._working: dict[int, Order] = {}
        self._reserved = dict.fromkeys(self.cash, NOTHING)

    def reserved(self, currency: Currency) -> Decimal:
        """The cash that working orders have set aside."""
        return self._reserved[currency]

    def available(self, currency: Currency) -> Decimal:
        """The cash that can be spent on new orders."""
        return self.cash[currency] - self.reserved(currency)

    def working(self) -> tuple[Order, ...]:
        """The orders that can still fill."""
        return tuple(self._working.values())

    def update(self, order: Order) -> None:
        """Make this the latest version of an order."""
        before = self.orders.get(order.id)
        self._reserved[order.what.venue.currency] += order.reserve - (before.reserve if before else NOTHING)
        self.orders[order.id] = order
        if order.is_working:
            self._working[order.id] = order
        else:
            self._working.pop(order.id, None)

    def held(self, listing: Listing) -> int:
        """How many shares of a security there are."""
        position = self.positions.get(listing.key)
        return position.quantity if position else 0

    def sellable(self, listing: Listing, now: int) -> int:
        """How many shares a new order may sell: not those of other orders, nor those that must be kept overnight."""
        promised = sum(
            order.remaining for order in self.working() if order.what.listing == listing and not order.what.is_buy
        )
        kept = 0
        if not venue_of(listing).sells_same_day:
            kept = sum(fill.quantity for fill in self.fills_today(listing, now) if fill.order.what.is_buy)
        return max(0, self.held(listing) - promised - kept)

    def affordable(self, listing: Listing, price: Decimal, budget: Decimal) -> int:
        """How many shares can be bought at a price for so much cash, fees included, in whole units."""
        venue = venue_of(listing)
        unit = venue.unit(listing, TrdSide.BUY)
        low, high = 0, max(0, int(budget / (price * unit)))
        while low < high:
            middle = (low + high + 1) // 2
            value = price * middle * unit
            if value + fee_total(venue, TrdSide.BUY, value, middle * unit) <= budget:
                low = middle
            else:
                high = middle - 1
        return low * unit

    def fills_today(self, listing: Listing, now: int) -> list[Fill]:
        """The fills of a security on the exchange's day that an instant belongs to."""
        start = venue_of(listing).day_end(listing, now, -1)
        return [fill for fill in self.fills if fill.order.what.listing == listing and fill.milliseconds > start]

    def record(self, fill: Fill, position_id: int) -> None:
        """Book a fill; ``position_id`` is for the position if the security is new."""
        listing = fill.order.what.listing
        self.cash[fill.order.what.venue.currency] += fill.cash
        self.positions.setdefault(listing.key, Position(position_id, listing)).add(fill)
        self.fills.append(fill)
