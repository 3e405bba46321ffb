"""Keep an account's cash, positions, orders and fills.

Invariant: cash is the deposit plus the cash of each fill; a position is the sum of its fills. The cash and shares that
working orders need are reserved, so they can be neither spent nor sold twice.
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
    """The shares of one security, and their cost."""

    id: int
    listing: Listing
    quantity: int = 0
    cost: Decimal = NOTHING
    """The purchase cost of the shares held, without fees."""
    realized: Decimal = NOTHING
    """The proceeds of all sales less the average cost of the shares sold."""
    bought: Decimal = NOTHING
    """The value of all purchases, like ``sold`` of all sales."""
    sold: Decimal = NOTHING

    @property
    def average_cost(self) -> Decimal:
        """Average cost of a share held."""
        return self.cost / self.quantity if self.quantity else NOTHING

    @property
    def diluted_cost(self) -> Decimal:
        """Cost per share, reduced by the gains of earlier sales and raised by their losses."""
        return (self.bought - self.sold) / self.quantity if self.quantity else NOTHING

    def add(self, fill: Fill) -> None:
        """Add a fill. A sale releases cost at the average; the one that empties the position releases the rest."""
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
        """Return the cash that is reserved for working orders."""
        return self._reserved[currency]

    def available(self, currency: Currency) -> Decimal:
        """Return the cash that new orders may spend."""
        return self.cash[currency] - self.reserved(currency)

    def working(self) -> tuple[Order, ...]:
        """Return the orders that can still fill."""
        return tuple(self._working.values())

    def update(self, order: Order) -> None:
        """Store the latest version of an order, and update the reserved cash."""
        before = self.orders.get(order.id)
        self._reserved[order.what.venue.currency] += order.reserve - (before.reserve if before else NOTHING)
        self.orders[order.id] = order
        if order.is_working:
            self._working[order.id] = order
        else:
            self._working.pop(order.id, None)

    def held(self, listing: Listing) -> int:
        """Return the number of shares held of a security."""
        position = self.positions.get(listing.key)
        return position.quantity if position else 0

    def sellable(self, listing: Listing, now: int) -> int:
        """Return the number of shares that a new order may sell.

        Shares promised to other sell orders do not count, nor shares bought today where the venue forbids selling them
        on the same day.
        """
        promised = sum(
            order.remaining for order in self.working() if order.what.listing == listing and not order.what.is_buy
        )
        kept = 0
        if not venue_of(listing).sells_same_day:
            kept = sum(fill.quantity for fill in self.fills_today(listing, now) if fill.order.what.is_buy)
        return max(0, self.held(listing) - promised - kept)

    def affordable(self, listing: Listing, price: Decimal, budget: Decimal) -> int:
        """Return the most shares that `budget` buys at a price, including fees, in whole trading units."""
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
        """Return the fills of a security on the exchange's day that contains an instant."""
        start = venue_of(listing).day_end(listing, now, -1)
        return [fill for fill in self.fills if fill.order.what.listing == listing and fill.milliseconds > start]

    def record(self, fill: Fill, position_id: int) -> None:
        """Book a fill; ``position_id`` becomes the position's id if the security is new."""
        listing = fill.order.what.listing
        self.cash[fill.order.what.venue.currency] += fill.cash
        self.positions.setdefault(listing.key, Position(position_id, listing)).add(fill)
        self.fills.append(fill)
