"""Combine event contracts into one contract, which pays 1 if every leg wins and nothing otherwise.

Invariant: a combination is known by its legs, in whatever order they are given, and so is its code. It is listed
nowhere: what it costs follows from its legs (`opend.simulator.market.combined`).

The code has the form of those of the exchange on which the vendor trades; what it is made of is inferred.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.always_open import EVENTS
from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.instruments.listing import Listing
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["COLLECTION", "EventCombination", "EventLeg", "combination_of"]

COLLECTION: Final = "KXMVECROSSCATEGORY"
"""The series whose contracts are combinations."""

_SET_DIGITS, _DIGITS = 10, 11


class EventLeg(NamedTuple):
    """One side of an event contract."""

    contract: Listing
    is_no: bool
    """Whether it wins if the contract pays nothing."""

    @property
    def text(self) -> str:
        """The contract and the side, such as ``KXWNBAGAME-25JUN03NYLV-NY (No)``."""
        return f"{self.contract.code} ({'No' if self.is_no else 'Yes'})"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCombination(Listing):
    """A contract that pays 1 if every leg wins. Legs are of different events."""

    legs: tuple[EventLeg, ...]

    # A dataclass would otherwise make one over all fields, in place of the quick one.
    __hash__ = Listing.__hash__

    @property
    def ends(self) -> float:
        """When no leg can be traded together with the others any more: the first outcome, in seconds since 1970 UTC."""
        return min(terms_of(leg.contract).expires for leg in self.legs)

    @property
    def expires(self) -> float:
        """When the outcome is known for certain: with the last leg, in seconds since 1970 UTC.

        That it is not paid earlier, once a leg has lost, is inferred.
        """
        return max(terms_of(leg.contract).expires for leg in self.legs)


def combination_of(legs: Iterable[EventLeg]) -> EventCombination:
    """Return the contract that combines these legs, which must be of different events."""
    ordered = tuple(sorted(legs, key=lambda leg: leg.text))
    last = max(terms_of(leg.contract).event.day for leg in ordered)
    events = _digits("+".join(terms_of(leg.contract).event.code for leg in ordered), _SET_DIGITS)
    own = _digits("+".join(leg.text for leg in ordered), _DIGITS)
    return EventCombination(
        market=EVENTS,
        code=f"{COLLECTION}-S{last.year}{events}-{own}",
        name=", ".join(f"{'no' if leg.is_no else 'yes'} {terms_of(leg.contract).subject}" for leg in ordered),
        currency="USD",
        lot_size=1,
        base_price=0.5,
        kind=SecurityType.UNKNOWN,
        listed=min(leg.contract.listed for leg in ordered),
        legs=ordered,
    )


def _digits(text: str, count: int) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()[:count].upper()
