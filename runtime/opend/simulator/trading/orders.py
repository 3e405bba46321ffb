"""Define orders, fills, and the rules of each type of order.

Invariant: an order is never modified but replaced by its next version, so a version that was pushed stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.venues import BUYS, Venue, contract_size, venue_of
from opend_proto.common import Session
from opend_proto.trd_common import OrderStatus, OrderType, TimeInForce, TrdSide

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing

__all__ = ["IMMEDIATE_OR_CANCEL", "TERMS", "WORKING", "Fill", "Instruction", "Order", "Terms", "id_of_text"]

IMMEDIATE_OR_CANCEL: Final = TimeInForce(2)
"""Given by number, since the oldest supported schema lacks its name, IOC."""

WORKING: Final = frozenset({OrderStatus.SUBMITTING, OrderStatus.SUBMITTED, OrderStatus.FILLED_PART})
"""An order in one of these can still fill."""

_PREFIX: Final = "FT"
_DIGITS: Final = frozenset("0123456789ABCDEF")


class Terms(NamedTuple):
    """The rules of one type of order."""

    has_price: bool
    """Whether it has a limit; otherwise it takes any price."""
    rests: bool
    """Whether a quantity that does not fill at once waits in the market; otherwise it is cancelled."""
    all_or_none: bool = False
    """Whether it fills as a whole or not at all."""
    at_its_price: bool = False
    """Whether it is refused if the market offers a better price."""
    triggers_on_rise: bool | None = None
    """For a buy order, True if the price must rise to the trigger and False if it must fall to it, with the reverse for
    a sell order; None without a trigger."""
    hong_kong_only: bool = False

    @property
    def has_trigger(self) -> bool:
        """Whether it waits until the price reaches a trigger."""
        return self.triggers_on_rise is not None


TERMS: Final = {
    OrderType.NORMAL: Terms(has_price=True, rests=True),
    OrderType.MARKET: Terms(has_price=False, rests=False),
    OrderType.ABSOLUTE_LIMIT: Terms(has_price=True, rests=True, at_its_price=True, hong_kong_only=True),
    OrderType.SPECIAL_LIMIT: Terms(has_price=True, rests=False, hong_kong_only=True),
    OrderType.SPECIAL_LIMIT_ALL: Terms(has_price=True, rests=False, all_or_none=True, hong_kong_only=True),
    OrderType.STOP: Terms(has_price=False, rests=False, triggers_on_rise=True),
    OrderType.STOP_LIMIT: Terms(has_price=True, rests=True, triggers_on_rise=True),
    OrderType.MARKETIF_TOUCHED: Terms(has_price=False, rests=False, triggers_on_rise=False),
    OrderType.LIMITIF_TOUCHED: Terms(has_price=True, rests=True, triggers_on_rise=False),
}
"""The rules of the modelled types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """The contents of an order that has passed the checks of `opend.simulator.trading.rules`."""

    listing: Listing
    side: TrdSide
    type: OrderType
    quantity: int
    price: Decimal | None
    """The limit, in the security's currency."""
    trigger: Decimal | None = None
    time_in_force: TimeInForce = TimeInForce.DAY
    session: Session = Session.NONE
    """The parts of the day in which it is live, if the venue has parts."""
    expires: int
    """The last millisecond since 1970 UTC at which it can fill."""
    fill_outside_rth: bool | None = None
    expire_time: str | None = None
    """The expiry day as the client wrote it."""
    remark: str | None = None

    @property
    def venue(self) -> Venue:
        """The venue of its security."""
        return venue_of(self.listing)

    @property
    def terms(self) -> Terms:
        """The rules of its type."""
        return TERMS[self.type]

    @property
    def rests(self) -> bool:
        """Whether a quantity that does not fill at once waits in the market."""
        return self.terms.rests and self.time_in_force != IMMEDIATE_OR_CANCEL

    @property
    def is_buy(self) -> bool:
        """Whether it buys."""
        return self.side in BUYS

    @property
    def multiplier(self) -> int:
        """The shares that one unit of its quantity stands for; prices are for one share."""
        return contract_size(self.listing)

    @property
    def dearest(self) -> Decimal | None:
        """The price at which cash is reserved: the limit, or else the trigger; None without either."""
        return self.trigger if self.price is None else self.price


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One version of an order."""

    id: int
    account_id: int
    what: Instruction
    status: OrderStatus
    created: int
    """Time of placing, like ``updated`` in milliseconds since 1970 UTC."""
    updated: int
    queued: int
    """Its place in the queue: at one price, lower numbers fill first."""
    waits: bool = False
    """Whether it still waits for its trigger."""
    filled: int = 0
    filled_value: Decimal = NOTHING
    fees: Decimal = NOTHING
    error: str = ""
    short: int = 0
    """The last part of its quantity, which sells what the account does not hold."""
    margin: Decimal = NOTHING
    """The cash set aside for each unit sold short, on top of its proceeds."""
    covers: int = 0
    """The first part of its quantity, which buys back what was sold short."""
    freed: Decimal = NOTHING
    """The cash that each unit bought back frees."""

    @property
    def text_id(self) -> str:
        """The id as orderIDEx."""
        return f"{_PREFIX}{self.id:016X}"

    @property
    def remaining(self) -> int:
        """The quantity that has not filled."""
        return self.what.quantity - self.filled

    @property
    def is_working(self) -> bool:
        """Whether it can still fill."""
        return self.status in WORKING

    @property
    def reserve(self) -> Decimal:
        """The cash reserved for the remaining quantity, including fees."""
        if not self.is_working:
            return NOTHING
        if not self.what.is_buy:
            return self.margin * min(self.short, self.remaining)
        price = self.what.dearest
        if price is None:
            return NOTHING
        rest = price * self.remaining * self.what.multiplier
        # Reserve the fees of the complete order, at the prices of its fills so far and the limit for the rest.
        whole = fee_total(self.what.venue, self.what.side, self.filled_value + rest, self.what.quantity)
        return max(NOTHING, rest + whole - self.fees - self.freed_by_rest)

    @property
    def freed_by_rest(self) -> Decimal:
        """The cash that its remaining quantity frees by buying back."""
        return self.freed * max(0, self.covers - self.filled)


def id_of_text(text: str) -> int:
    """Return the id in an orderIDEx; 0, which no order has, for any other text."""
    prefix, digits = text[: len(_PREFIX)], text[len(_PREFIX) :]
    return int(digits, 16) if prefix == _PREFIX and set(digits) <= _DIGITS and digits else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One trade of an order."""

    id: int
    order: Order
    """The order after this fill."""
    quantity: int
    price: Decimal
    fee: Decimal
    """The increase in the order's fees."""
    milliseconds: int

    @property
    def text_id(self) -> str:
        """The id as fillIDEx."""
        return f"FF{self.id:016X}"

    @property
    def value(self) -> Decimal:
        """The money paid for it."""
        return self.price * self.quantity * self.order.what.multiplier

    @property
    def cash(self) -> Decimal:
        """The change of the account's cash, after fees."""
        return (-self.value if self.order.what.is_buy else self.value) - self.fee
