"""Keep an account's cash, positions, orders and fills.

Invariant: cash is the deposit plus the cash of each fill; a position is the sum of its fills. The cash and shares that
working orders need are reserved, so they can be neither spent nor sold twice; the collateral of what is sold short, and
the margin of futures, cannot be spent either.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.money import NOTHING, rounded
from opend.simulator.trading.venues import Product, contract_size, initial_margin, venue_of
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.orders import Fill, Order
    from opend_proto.trd_common import Currency

__all__ = ["Portfolio", "Position"]


@dataclass(slots=True)
class Position:
    """The shares or contracts of one security, and their cost; both are negative if sold short."""

    id: int
    listing: Listing
    quantity: int = 0
    cost: Decimal = NOTHING
    """The purchase cost of the shares held, without fees; minus the proceeds of those sold short."""
    realized: Decimal = NOTHING
    """The proceeds of what was closed less its average cost."""
    bought: Decimal = NOTHING
    """The value of all purchases, like ``sold`` of all sales."""
    sold: Decimal = NOTHING
    collateral: Decimal = NOTHING
    """The cash set aside: the proceeds of what is sold short and its margin; for futures the margin alone."""

    @property
    def shares(self) -> Decimal:
        """The shares or coins that it stands for: its quantity, times the size of a contract or part."""
        return self.quantity * contract_size(self.listing)

    @property
    def average_cost(self) -> Decimal:
        """Average cost of a share held, or average proceeds of one sold short."""
        return self.cost / self.shares if self.quantity else NOTHING

    @property
    def diluted_cost(self) -> Decimal:
        """Cost per share, reduced by the gains of what was closed and raised by its losses."""
        return (self.bought - self.sold) / self.shares if self.quantity else NOTHING

    @property
    def collateral_each(self) -> Decimal:
        """The cash set aside for each unit sold short."""
        return self.collateral / -self.quantity if self.quantity < 0 else NOTHING

    def add(self, fill: Fill) -> None:
        """Add a fill. What it closes releases cost at the average, all of it if nothing is left."""
        is_buy = fill.order.what.is_buy
        held, sign = self.quantity, 1 if is_buy else -1
        closed = min(fill.quantity, abs(held)) if held * sign < 0 else 0
        closed_value = rounded(fill.value * closed / fill.quantity)
        if closed:
            self._close(closed, sign * closed_value)
        opened = fill.quantity - closed
        self.quantity = held + sign * fill.quantity
        self.cost += sign * (fill.value - closed_value)
        if venue_of(self.listing).on_margin:
            self.collateral += initial_margin(self.listing) * opened
        elif not is_buy and venue_of(self.listing).product is Product.EVENTS:
            self.collateral += opened  # What a contract for No pays if it wins.
        elif not is_buy:
            self.collateral += fill.value - closed_value + fill.order.margin * opened
        self.bought += fill.value if is_buy else NOTHING
        self.sold += NOTHING if is_buy else fill.value

    def _close(self, closed: int, paid: Decimal) -> None:
        """Release the cost and the collateral of a part of the position; ``paid`` is negative for a sale."""
        left = abs(self.quantity) - closed
        cost, collateral = (
            rounded(amount * closed / abs(self.quantity)) if left else amount for amount in (self.cost, self.collateral)
        )
        self.cost -= cost
        self.collateral -= collateral
        self.realized -= paid + cost


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
        self._collateral = dict.fromkeys(self.cash, NOTHING)

    def reserved(self, currency: Currency) -> Decimal:
        """Return the cash that is reserved for working orders."""
        return self._reserved[currency]

    def available(self, currency: Currency) -> Decimal:
        """Return the cash that new orders may spend."""
        return self.cash[currency] - self.reserved(currency) - self.collateral(currency)

    def collateral(self, currency: Currency) -> Decimal:
        """Return the cash that is set aside for what is sold short, and for futures."""
        return self._collateral[currency]

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
        """Return the number of shares held of a security; negative if they are sold short."""
        position = self.positions.get(listing.key)
        return position.quantity if position else 0

    @property
    def held_listings(self) -> list[Listing]:
        """The securities of which it holds any, or has sold any short."""
        return [position.listing for position in self.positions.values() if position.quantity]

    def sellable(self, listing: Listing, now: int) -> int:
        """Return the number of shares that a new order may sell.

        Shares promised to other sell orders do not count, nor shares bought today where the venue forbids selling them
        on the same day.
        """
        promised = sum(part.remaining - part.short_rest for part in self._parts(listing) if not part.what.is_buy)
        kept = 0
        if not venue_of(listing).sells_same_day:
            kept = sum(fill.quantity for fill in self.fills_today(listing, now) if fill.order.what.is_buy)
        return max(0, self.held(listing) - promised - kept)

    def owed(self, listing: Listing) -> int:
        """Return the number of shares sold short that no working order is buying back."""
        return max(0, -self.held(listing) - sum(part.covers_rest for part in self._parts(listing)))

    def _parts(self, listing: Listing) -> Iterator[Order]:
        """Yield the parts of working orders that are for a security."""
        return (part for order in self.working() for part in order.parts if part.what.listing == listing)

    def affordable(self, listing: Listing, price: Decimal, budget: Decimal) -> int:
        """Return the most shares that `budget` buys at a price, including fees, in whole trading units."""
        venue = venue_of(listing)
        unit = venue.unit(listing, TrdSide.BUY)
        price *= contract_size(listing)
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

    def record(self, fill: Fill, position_id: int) -> Fill:
        """Book a fill, and return it with what it has gained; ``position_id`` is for a security that is new."""
        listing, venue = fill.order.what.listing, fill.order.what.venue
        position = self.positions.setdefault(listing.key, Position(position_id, listing))
        collateral, realized = position.collateral, position.realized
        position.add(fill)
        if venue.on_margin:
            fill = replace(fill, gain=position.realized - realized)
        self.cash[venue.currency] += fill.cash
        self._collateral[venue.currency] += position.collateral - collateral
        self.fills.append(fill)
        return fill
