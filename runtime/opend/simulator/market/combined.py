"""Price combinations of event contracts from the books and the trades of their legs.

Invariant: a combination costs the product of what its legs cost, each on its side, in ten thousandths: a bid is rounded
down and an ask up, so that neither promises more than the legs do. The last price lies between them, and for the legs
that are decided it has 1 or 0, so that it becomes the payout.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.market.book import book

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.events.combinations import EventCombination, EventLeg
    from opend.simulator.market.book import Level
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["FINEST", "Offer", "Offers", "combined_offers", "last_price", "payout"]

FINEST: Final = Decimal("0.0001")
"""The smallest step of a combination's price, which two prices in cents make."""
_ONE: Final = Decimal(1)


class Offer(NamedTuple):
    """What one side of the market offers."""

    price: Decimal
    volume: int
    """In combinations: what the scarcest leg has at its best price."""


class Offers(NamedTuple):
    """Both sides; None is a side on which nothing is offered."""

    bid: Offer | None
    ask: Offer | None


_NO_OFFERS: Final = Offers(None, None)


def combined_offers(market: SyntheticMarket, combination: EventCombination, now: int) -> Offers:
    """Return what a combination can be sold and bought at now; nothing once a leg is decided."""
    if now >= int(combination.ends * 1000):
        return _NO_OFFERS
    sides = [_sides(market, leg, now) for leg in combination.legs]
    return Offers(_offer([bid for bid, _ in sides], ROUND_FLOOR), _offer([ask for _, ask in sides], ROUND_CEILING))


def last_price(market: SyntheticMarket, combination: EventCombination, now: int) -> Decimal:
    """Return the product of the legs' last prices; of a leg that is decided, what it pays."""
    found = prod((_last(market, leg, now) for leg in combination.legs), start=_ONE)
    return found.quantize(FINEST, ROUND_HALF_UP)


def payout(market: SyntheticMarket, combination: EventCombination) -> int:
    """Return what a combination pays once all its legs are decided: 1 or 0."""
    return int(all(_wins(market, leg) for leg in combination.legs))


def _sides(market: SyntheticMarket, leg: EventLeg, now: int) -> tuple[Offer | None, Offer | None]:
    """Return the best bid and ask of one leg; those for No are what the ask and the bid for Yes leave of 1."""
    found = book(market, leg.contract, now, 1)
    bid, ask = _best(found.bids), _best(found.asks)
    return (_other(ask), _other(bid)) if leg.is_no else (bid, ask)


def _best(levels: Iterable[Level]) -> Offer | None:
    # No event is more than certain.
    return next((Offer(Decimal(str(level.price)), level.volume) for level in levels if level.price < 1), None)


def _other(offer: Offer | None) -> Offer | None:
    return None if offer is None else Offer(_ONE - offer.price, offer.volume)


def _offer(found: list[Offer | None], rounding: str) -> Offer | None:
    offers = [each for each in found if each is not None]
    if len(offers) < len(found):
        return None
    price = prod((each.price for each in offers), start=_ONE).quantize(FINEST, rounding)
    return Offer(price, min(each.volume for each in offers)) if price else None


def _last(market: SyntheticMarket, leg: EventLeg, now: int) -> Decimal:
    if now >= int(terms_of(leg.contract).expires * 1000):
        return Decimal(_wins(market, leg))
    price = Decimal(str(market.latest(leg.contract, 1, now)[0].price))
    return _ONE - price if leg.is_no else price


def _wins(market: SyntheticMarket, leg: EventLeg) -> bool:
    terms = terms_of(leg.contract)
    spot = market.latest(terms.underlying, 1, int(terms.expires * 1000))[0].price
    return bool(terms.payout(spot)) != leg.is_no
