"""Name combinations: the code that the gateway makes for one, and the option strategy that it is.

Invariant: both depend on the legs alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.schema.optional import newer
from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.trading.events.sides import NO, YES
from opend.simulator.trading.shorting import side_shown
from opend_proto.qot_common import ComboLeg
from opend_proto.qot_common import OptionStrategyType as Strategy

if TYPE_CHECKING:
    from opend.simulator.instruments.events.combinations import EventLeg
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.orders import Instruction, Order

__all__ = ["combo_code", "combo_fields", "combo_name", "strategy_of"]


def combo_code(what: Instruction) -> str:
    """Return a code such as ``AAPL260717C205/260717C215``, the form in which orders show a combination (inferred).

    A combination of one leg has the leg's code, and one of event contracts a code of its own.
    """
    if len(what.legs) <= 1:
        return what.listing.code
    first, *others = (_short_code(leg.listing) for leg in what.legs)
    root = what.listing.derivation.underlying.option_root if isinstance(what.listing.derivation, OptionTerms) else ""
    return "/".join([first, *(each.removeprefix(root) for each in others)])


def combo_name(what: Instruction) -> str:
    """Return the names of the legs; the own name of a combination of event contracts."""
    return " / ".join(leg.listing.name for leg in what.legs or (what,))


def combo_fields(order: Order) -> dict[str, object]:
    """Return the fields of an order's message that only a combination has."""
    listing = order.what.listing
    if isinstance(listing, EventCombination):
        return {"combo_legs": [_event_leg(order, leg) for leg in listing.legs]}
    legs = [
        ComboLeg(security=each.listing.security, side=side_shown(leg), qty_ratio=float(each.quantity))
        for each, leg in zip(order.what.legs, order.legs, strict=True)
    ]
    return {"strategy_type": strategy_of(order.what), "combo_legs": legs}


def _event_leg(order: Order, leg: EventLeg) -> ComboLeg:
    side = newer(ComboLeg, pred_side=NO if leg.is_no else YES)
    return ComboLeg(security=leg.contract.security, side=side_shown(order), qty_ratio=1.0, **side)


def strategy_of(what: Instruction) -> Strategy:
    """Return the option strategy that the legs make up, whichever side each is on."""
    options = [leg for leg in what.legs if isinstance(leg.listing.derivation, OptionTerms)]
    terms = [leg.listing.derivation for leg in options if isinstance(leg.listing.derivation, OptionTerms)]
    if len(terms) < len(what.legs):
        return _with_shares(len(what.legs) - len(terms), options, terms)
    kinds, strikes, days = (
        len(found)
        for found in (
            {each.type for each in terms},
            {each.strike for each in terms},
            {each.expiration.day for each in terms},
        )
    )
    return _STRATEGIES.get((len(terms), kinds, strikes, days), Strategy.CUSTOMIZE)


# By the number of legs, and of their different types, strike prices and expiries.
_STRATEGIES = {
    (1, 1, 1, 1): Strategy.SINGLE_OPTION,
    (2, 1, 2, 1): Strategy.SPREAD,
    (2, 2, 1, 1): Strategy.STRADDLE,
    (2, 2, 2, 1): Strategy.STRANGLE,
    (2, 1, 1, 2): Strategy.CALENDAR_SPREAD,
    (2, 1, 2, 2): Strategy.DIAGONAL_SPREAD,
    (3, 1, 3, 1): Strategy.BUTTERFLY,
    (4, 1, 4, 1): Strategy.CONDOR,
    (4, 2, 3, 1): Strategy.IRON_BUTTERFLY,
    (4, 2, 4, 1): Strategy.IRON_CONDOR,
}


def _with_shares(shares: int, options: list[Instruction], terms: list[OptionTerms]) -> Strategy:
    if shares != 1:
        return Strategy.CUSTOMIZE
    if len(terms) == 1:
        return Strategy.COVERED
    is_collar = {(each.is_call, leg.is_buy) for each, leg in zip(terms, options, strict=True)} == {
        (True, False),
        (False, True),
    }
    return Strategy.COLLAR if is_collar and len(terms) == 2 else Strategy.CUSTOMIZE


def _short_code(listing: Listing) -> str:
    terms = listing.derivation
    if not isinstance(terms, OptionTerms):
        return listing.code
    letter = "C" if terms.is_call else "P"
    return f"{terms.underlying.option_root}{terms.expiration.day:%y%m%d}{letter}{terms.strike:g}"
