"""Define orders, fills, and the rules of each type of order.

Invariant: an order is never modified but replaced by its next version, so a version that was pushed stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.venues import BUYS, Venue, contract_size, venue_of
from opend_proto.common import Session
from opend_proto.trd_common import OrderStatus, OrderType, TimeInForce

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend.simulator.instruments.listings import Listing
    from opend_proto.trd_common import TrailType, TrdSide

__all__ = [
    "IMMEDIATE_OR_CANCEL",
    "TERMS",
    "WORKING",
    "Fill",
    "Instruction",
    "Order",
    "Slice",
    "Terms",
    "Trail",
    "id_of_text",
    "net_price",
]

IMMEDIATE_OR_CANCEL: Final = TimeInForce(2)
"""Given by number, since the oldest supported schema lacks its name, IOC."""

WORKING: Final = frozenset({OrderStatus.SUBMITTING, OrderStatus.SUBMITTED, OrderStatus.FILLED_PART})
"""An order in one of these can still fill."""

_HONG_KONG: Final = frozenset({"HK"})
_UNITED_STATES: Final = frozenset({"US"})
_PREFIX: Final = "FT"
_NO: Final = 2
"""Common.PredSide.NO."""
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
    trails: bool = False
    """Whether its trigger follows the price; it is then not given but computed."""
    by_volume: bool | None = None
    """Whether it is divided over the day by volume, or else by time; None if it is not divided."""
    places: frozenset[str] = frozenset()
    """The prefixes of the exchanges that have it; empty for all."""

    @property
    def has_trigger(self) -> bool:
        """Whether it waits for a trigger that the client gives."""
        return self.triggers_on_rise is not None and not self.trails


TERMS: Final = {
    OrderType.NORMAL: Terms(has_price=True, rests=True),
    OrderType.MARKET: Terms(has_price=False, rests=False),
    OrderType.ABSOLUTE_LIMIT: Terms(has_price=True, rests=True, at_its_price=True, places=_HONG_KONG),
    OrderType.SPECIAL_LIMIT: Terms(has_price=True, rests=False, places=_HONG_KONG),
    OrderType.SPECIAL_LIMIT_ALL: Terms(has_price=True, rests=False, all_or_none=True, places=_HONG_KONG),
    OrderType.STOP: Terms(has_price=False, rests=False, triggers_on_rise=True),
    OrderType.STOP_LIMIT: Terms(has_price=True, rests=True, triggers_on_rise=True),
    OrderType.MARKETIF_TOUCHED: Terms(has_price=False, rests=False, triggers_on_rise=False),
    OrderType.LIMITIF_TOUCHED: Terms(has_price=True, rests=True, triggers_on_rise=False),
    OrderType.TRAILING_STOP: Terms(has_price=False, rests=False, triggers_on_rise=True, trails=True),
    OrderType.TRAILING_STOP_LIMIT: Terms(has_price=False, rests=True, triggers_on_rise=True, trails=True),
    OrderType.TWAP_MARKET: Terms(has_price=False, rests=True, by_volume=False, places=_UNITED_STATES),
    OrderType.TWAP_LIMIT: Terms(has_price=True, rests=True, by_volume=False, places=_HONG_KONG | _UNITED_STATES),
    OrderType.VWAP_MARKET: Terms(has_price=False, rests=True, by_volume=True, places=_UNITED_STATES),
    OrderType.VWAP_LIMIT: Terms(has_price=True, rests=True, by_volume=True, places=_HONG_KONG | _UNITED_STATES),
}
"""The rules of the modelled types."""


class Trail(NamedTuple):
    """How far a trigger trails the price."""

    by: TrailType
    value: Decimal
    """A percentage of the price, or an amount in the security's currency."""
    spread: Decimal | None = None
    """Distance of the limit from the trigger; None if the order has no limit."""


class Slice(NamedTuple):
    """A point in an order's schedule."""

    milliseconds: int
    """When it begins, since 1970 UTC."""
    until: int
    """The quantity of the order that is to have filled by the slice's end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """The contents of an order that has passed the checks of `opend.simulator.trading.rules`."""

    listing: Listing
    side: TrdSide
    type: OrderType
    quantity: int
    price: Decimal | None
    """The limit, in the security's currency: that of one share, which for a combination may be negative."""
    trigger: Decimal | None = None
    """The price that it waits for; that of a trailing stop moves."""
    trail: Trail | None = None
    time_in_force: TimeInForce = TimeInForce.DAY
    session: Session = Session.NONE
    """The parts of the day in which it is live, if the venue has parts."""
    expires: int
    """The last millisecond since 1970 UTC at which it can fill."""
    fill_outside_rth: bool | None = None
    expire_time: str | None = None
    """The expiry day as the client wrote it."""
    remark: str | None = None
    pred_side: int = 0
    """For an event contract the side that it was given for, a Common.PredSide; all else is about the side Yes."""
    legs: tuple[Instruction, ...] = ()
    """The parts of a combination, each with its quantity in one combination; the first one's security is its own."""

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
    def closes_only(self) -> bool:
        """Whether it sells contracts of the side that it is for, which must be held."""
        return bool(self.pred_side) and self.is_buy == (self.pred_side == _NO)

    @property
    def watched(self) -> tuple[Listing, ...]:
        """The securities whose trades move what it can fill at: its own, or the legs of an event combination."""
        listing = self.listing
        return tuple(leg.contract for leg in listing.legs) if isinstance(listing, EventCombination) else (listing,)

    @property
    def sign(self) -> int:
        """1 if it buys, -1 if it sells."""
        return 1 if self.is_buy else -1

    @property
    def multiplier(self) -> Decimal:
        """The shares or coins that one unit of its quantity stands for; prices are for one of them."""
        return max(contract_size(each.listing) for each in self.legs or (self,))

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
    """The cash set aside for each unit sold short, on top of its proceeds; for each unit of a future, its margin."""
    covers: int = 0
    """The first part of its quantity, which buys back what was sold short."""
    freed: Decimal = NOTHING
    """The cash that each unit bought back frees."""
    slices: tuple[Slice, ...] = ()
    """When which part of it is due; empty if all of it is at once."""
    legs: tuple[Order, ...] = ()
    """For a combination, the part of it in each security, with the price that the market last asked for it."""

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
        if self.what.venue.on_margin:
            return self.margin * self.margined_rest + self.fees_ahead(NOTHING)
        if self.legs:
            return max(
                NOTHING, self.net * self.remaining * self.what.multiplier + sum(leg.set_aside for leg in self.legs)
            )
        if not self.what.is_buy:
            fees = self.fees_ahead(self.what.dearest or NOTHING) if self.short_rest else NOTHING
            return self.margin * self.short_rest + fees
        price = self.what.dearest
        if price is None:
            return NOTHING
        return max(NOTHING, self._rest(price) + self.fees_ahead(price) - self.freed_by_rest)

    @property
    def short_rest(self) -> int:
        """The part of its remaining quantity that sells what the account does not hold."""
        return min(self.short, self.remaining)

    @property
    def covers_rest(self) -> int:
        """The part of its remaining quantity that buys back what was sold short."""
        return max(0, self.covers - self.filled)

    @property
    def margined_rest(self) -> int:
        """The units that its remaining quantity adds to a position on margin, after those that it closes."""
        opened = self.remaining - self.covers_rest if self.what.is_buy else self.short_rest
        return max(0, 2 * opened - self.remaining)

    @property
    def freed_by_rest(self) -> Decimal:
        """The cash that its remaining quantity frees by buying back."""
        return self.freed * self.covers_rest

    @property
    def parts(self) -> tuple[Order, ...]:
        """The legs of a combination; the order itself if it is none."""
        return self.legs or (self,)

    @property
    def watched(self) -> tuple[Listing, ...]:
        """The securities whose trades may fill it."""
        return tuple(each for part in self.parts for each in part.what.watched)

    @property
    def takes_offers(self) -> bool:
        """Whether it fills from what the books offer when something trades, instead of from the trade itself."""
        return bool(self.slices or self.legs) or isinstance(self.what.listing, EventCombination)

    @property
    def set_aside(self) -> Decimal:
        """The cash that a combination's leg needs beyond its price: fees, and what a short sale sets aside."""
        price = self.what.price or NOTHING
        collateral = (self.margin + price * self.what.multiplier) * self.short_rest
        return self.fees_ahead(price) + collateral - self.freed_by_rest

    @property
    def net(self) -> Decimal:
        """The price of a combination: its limit, or what the market last asked for its legs."""
        if self.what.price is not None:
            return self.what.price
        return net_price(self.what.legs, [leg.what.price or NOTHING for leg in self.legs])

    def _rest(self, price: Decimal) -> Decimal:
        return price * self.remaining * self.what.multiplier

    def fees_ahead(self, price: Decimal) -> Decimal:
        """Return the fees of the complete order, with the rest at a price, less those of its fills so far."""
        value = self.filled_value + self._rest(price)
        return fee_total(self.what.venue, self.what.side, value, self.what.quantity) - self.fees


def net_price(legs: Sequence[Instruction], prices: Iterable[Decimal]) -> Decimal:
    """Return the price of a combination for one share of its largest contract, from the prices of its legs."""
    value = sum(
        (leg.sign * price * leg.quantity * leg.multiplier for leg, price in zip(legs, prices, strict=True)), NOTHING
    )
    return value / max(leg.multiplier for leg in legs)


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
    gain: Decimal | None = None
    """What it has gained by closing contracts on margin, negative for a loss; None for what is paid in full."""

    @property
    def text_id(self) -> str:
        """The id as fillIDEx."""
        return f"FF{self.id:016X}"

    @property
    def value(self) -> Decimal:
        """The money paid for it, or what the contracts stand for."""
        return self.price * self.quantity * self.order.what.multiplier

    @property
    def cash(self) -> Decimal:
        """The change of the account's cash, after fees."""
        return self.proceeds - self.fee

    @property
    def proceeds(self) -> Decimal:
        """The change of the account's cash, before fees."""
        if self.gain is not None:
            return self.gain
        return -self.value if self.order.what.is_buy else self.value
