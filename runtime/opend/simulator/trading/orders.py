"""Orders and fills, and what each type of order means.

Invariant: an order is never changed but replaced by its next version, so a version that was pushed stays what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.venues import Venue, venue_of
from opend_proto.common import Session
from opend_proto.trd_common import OrderStatus, OrderType, TimeInForce, TrdSide

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing

__all__ = ["IMMEDIATE_OR_CANCEL", "TERMS", "WORKING", "Fill", "Instruction", "Order", "Terms", "id_of_text"]

IMMEDIATE_OR_CANCEL: Final = TimeInForce(2)
"""By its number, for its name, IOC, came after the oldest schema that is supported."""

WORKING: Final = frozenset({OrderStatus.SUBMITTING, OrderStatus.SUBMITTED, OrderStatus.FILLED_PART})
"""An order in one of these can still fill."""

_PREFIX: Final = "FT"
_DIGITS: Final = frozenset("0123456789ABCDEF")


class Terms(NamedTuple):
    """What a type of order means."""

    has_price: bool
    """Whether it has a limit; if not, it takes any price."""
    rests: bool
    """Whether what does not fill at once waits in the market; if not, that is cancelled."""
    all_or_none: bool = False
    """Whether it fills as a whole or not at all."""
    at_its_price: bool = False
    """Whether it is refused where a better price is to be had."""
    triggers_on_rise: bool | None = None
    """For one that buys: whether the price must rise to the trigger, or fall to it; None if there is no trigger."""
    hong_kong_only: bool = False

    @property
    def has_trigger(self) -> bool:
        """Whether it waits until the price has reached its trigger."""
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
"""The types that are modelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """What a client asks to be done, once it is known to make sense."""

    listing: Listing
    side: TrdSide
    type: OrderType
    quantity: int
    price: Decimal | None
    """The limit, in the security's currency."""
    trigger: Decimal | None = None
    time_in_force: TimeInForce = TimeInForce.DAY
    session: Session = Session.NONE
    """The parts of the day in which it is live, where the venue has such."""
    expires: int
    """The last millisecond since 1970 UTC at which it can fill."""
    fill_outside_rth: bool | None = None
    expire_time: str | None = None
    """The day it was given, as it was written."""
    remark: str | None = None

    @property
    def venue(self) -> Venue:
        """Where it trades."""
        return venue_of(self.listing)

    @property
    def terms(self) -> Terms:
        """What its type means."""
        return TERMS[self.type]

    @property
    def rests(self) -> bool:
        """Whether what does not fill at once waits in the market."""
        return self.terms.rests and self.time_in_force != IMMEDIATE_OR_CANCEL

    @property
    def is_buy(self) -> bool:
        """Whether it buys."""
        return self.side == TrdSide.BUY

    @property
    def dearest(self) -> Decimal | None:
        """The highest price it is reckoned with; a market order that waits for its trigger is reckoned at that."""
        return self.trigger if self.price is None else self.price


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One version of an order."""

    id: int
    account_id: int
    what: Instruction
    status: OrderStatus
    created: int
    """When, in milliseconds since 1970 UTC."""
    updated: int
    queued: int
    """Its place in the queue: the lower, the earlier its turn at the same price."""
    waits: bool = False
    """Whether its trigger has not been reached."""
    filled: int = 0
    filled_value: Decimal = NOTHING
    fees: Decimal = NOTHING
    error: str = ""

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
        """The cash that is set aside for what remains of it, fees included."""
        price = self.what.dearest
        if not self.is_working or not self.what.is_buy or price is None:
            return NOTHING
        rest = price * self.remaining
        # The dearer the fills were, the nearer the fees are to what they can come to.
        whole = fee_total(self.what.venue, self.what.side, self.filled_value + rest, self.what.quantity)
        return rest + whole - self.fees


def id_of_text(text: str) -> int:
    """The id that an orderIDEx stands for; 0, which no order has, if it is none."""
    prefix, digits = text[: len(_PREFIX)], text[len(_PREFIX) :]
    return int(digits, 16) if prefix == _PREFIX and set(digits) <= _DIGITS and digits else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One trade of an order."""

    id: int
    order: Order
    """The order after it."""
    quantity: int
    price: Decimal
    fee: Decimal
    """What the fees of the order grew by."""
    milliseconds: int

    @property
    def text_id(self) -> str:
        """The id as fillIDEx."""
        return f"FF{self.id:016X}"

    @property
    def value(self) -> Decimal:
        """Price times quantity."""
        return self.price * self.quantity

    @property
    def cash(self) -> Decimal:
        """What the cash of the account changed by."""
        return (-self.value if self.order.what.is_buy else self.value) - self.fee
