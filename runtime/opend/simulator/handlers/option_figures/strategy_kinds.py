"""List the kinds of option strategy by their legs, and build strategies of a kind on an underlying.

Invariant: the legs of a strategy are listed contracts, and a strategy that was built is recognised as of its kind.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.instruments.options import OptionTerms, chain, strikes
from opend_proto.qot_common import ComboLeg, OptionStrategyType, OptionType
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.views.options.strategies import Leg

__all__ = ["KINDS", "Built", "Kind", "Wanted", "build", "recognised", "spreads"]

_BUY, _SELL = 1, -1
_ASKED: Final = OptionType.UNKNOWN
"""The type that a request asks for."""


class _Part(NamedTuple):
    """One leg of a kind; ``side`` counts how many are bought, or sold if negative."""

    type: OptionType | None
    """None is the underlying itself."""
    steps: int
    """Distance from the lowest strike, in spreads."""
    side: int
    is_far: bool = False
    """Whether it expires on the far day."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of strategy."""

    name: str
    parts: tuple[_Part, ...]

    @property
    def steps(self) -> int:
        """Spreads between the lowest and the highest strike."""
        return max(part.steps for part in self.parts)

    @property
    def has_types(self) -> bool:
        """Whether it comes with calls or with puts."""
        return any(part.type is _ASKED for part in self.parts)

    @property
    def has_two_days(self) -> bool:
        """Whether its options expire on two days."""
        return any(part.is_far for part in self.parts)


_CALL, _PUT = OptionType.CALL, OptionType.PUT
_Kinds = OptionStrategyType
KINDS: Final = {
    _Kinds.SINGLE_OPTION: Kind("Single option", (_Part(_ASKED, 0, _BUY),)),
    _Kinds.COVERED: Kind("Covered call", (_Part(None, 0, _BUY), _Part(_CALL, 0, _SELL))),
    _Kinds.SPREAD: Kind("Vertical spread", (_Part(_ASKED, 0, _BUY), _Part(_ASKED, 1, _SELL))),
    _Kinds.STRADDLE: Kind("Straddle", (_Part(_CALL, 0, _BUY), _Part(_PUT, 0, _BUY))),
    _Kinds.STRANGLE: Kind("Strangle", (_Part(_PUT, 0, _BUY), _Part(_CALL, 1, _BUY))),
    _Kinds.COLLAR: Kind("Collar", (_Part(None, 0, _BUY), _Part(_PUT, 0, _BUY), _Part(_CALL, 1, _SELL))),
    _Kinds.BUTTERFLY: Kind("Butterfly", (_Part(_ASKED, 0, _BUY), _Part(_ASKED, 1, 2 * _SELL), _Part(_ASKED, 2, _BUY))),
    _Kinds.CONDOR: Kind(
        "Condor",
        (_Part(_ASKED, 0, _BUY), _Part(_ASKED, 1, _SELL), _Part(_ASKED, 2, _SELL), _Part(_ASKED, 3, _BUY)),
    ),
    _Kinds.IRON_BUTTERFLY: Kind(
        "Iron butterfly", (_Part(_PUT, 0, _BUY), _Part(_PUT, 1, _SELL), _Part(_CALL, 1, _SELL), _Part(_CALL, 2, _BUY))
    ),
    _Kinds.IRON_CONDOR: Kind(
        "Iron condor", (_Part(_PUT, 0, _BUY), _Part(_PUT, 1, _SELL), _Part(_CALL, 2, _SELL), _Part(_CALL, 3, _BUY))
    ),
    _Kinds.CALENDAR_SPREAD: Kind("Calendar spread", (_Part(_ASKED, 0, _SELL), _Part(_ASKED, 0, _BUY, is_far=True))),
    _Kinds.DIAGONAL_SPREAD: Kind("Diagonal spread", (_Part(_ASKED, 0, _SELL), _Part(_ASKED, 1, _BUY, is_far=True))),
}
"""The legs of each kind that is bought; sold, it has the opposite sides. Which side the vendor lists is inferred."""


class Wanted(NamedTuple):
    """What the strategies of a kind are to have."""

    near: date
    """The day of expiry."""
    far: date
    """The later one; the same if the kind has a single one."""
    spread: float
    """Distance between strikes; 0 for a kind with a single strike."""
    type: OptionType
    """Calls or puts, for a kind that comes with either."""
    today: date


class Built(NamedTuple):
    """One strategy."""

    code: str
    name: str
    legs: list[ComboLeg]


def spreads(owner: Listing, kind: Kind) -> list[float]:
    """Return the distances between strikes that a kind can have, smallest first; none if it has a single strike."""
    if not kind.steps:
        return []
    all_strikes = strikes(owner)
    return [all_strikes[step] - all_strikes[0] for step in range(1, (len(all_strikes) - 1) // kind.steps + 1)]


def build(owner: Listing, kind: Kind, wanted: Wanted) -> list[Built]:
    """Return all strategies of a kind as they are wanted, lowest strike first; both days must be listed."""
    near, far = (
        {terms.strike: pair for pair, terms in _pairs(owner, day, wanted.today)} for day in (wanted.near, wanted.far)
    )
    spread, option_type = wanted.spread, wanted.type
    found: list[Built] = []
    for lowest in strikes(owner):
        legs: list[ComboLeg] = []
        for part in kind.parts:
            pair = (far if part.is_far else near).get(lowest + part.steps * spread)
            if pair is None:
                break
            of = option_type if part.type is _ASKED else part.type
            listing = owner if of is None else pair[0 if of == OptionType.CALL else 1]
            size = owner.lot_size if of is None else 1
            side = TrdSide.BUY if part.side > 0 else TrdSide.SELL
            legs.append(ComboLeg(security=listing.security, side=side, qty_ratio=float(abs(part.side) * size)))
        else:
            code = _code(owner, kind, wanted, lowest)
            found.append(Built(code, f"{owner.name} {kind.name} {lowest:g}", legs))
    return found


def _pairs(owner: Listing, day: date, today: date) -> list[tuple[tuple[Listing, Listing], OptionTerms]]:
    return [
        (pair, pair[0].derivation)
        for expiration, pairs in chain(owner, today)
        if expiration.day == day
        for pair in pairs
        if isinstance(pair[0].derivation, OptionTerms)
    ]


def _code(owner: Listing, kind: Kind, wanted: Wanted, lowest: float) -> str:
    """Return a code such as TCH260522C/P330: root, day, types and strikes (inferred from this one example)."""
    letters = {OptionType.CALL: "C", OptionType.PUT: "P"}
    types = dict.fromkeys(
        letters[wanted.type if part.type is _ASKED else part.type] for part in kind.parts if part.type is not None
    )
    levels = dict.fromkeys(f"{lowest + part.steps * wanted.spread:g}" for part in kind.parts)
    return f"{owner.option_root}{wanted.near:%y%m%d}{'/'.join(types)}{'/'.join(levels)}"


def recognised(legs: Sequence[Leg]) -> OptionStrategyType:
    """Return the kind that legs are of, bought or sold; CUSTOMIZE if they are of none."""
    for kind, described in KINDS.items():
        for option_type in (OptionType.CALL, OptionType.PUT):
            for direction in (_BUY, _SELL):
                if _shape(legs) == _shape_of(described, option_type, direction):
                    return kind
    return OptionStrategyType.CUSTOMIZE


_Shape = list[tuple[bool, bool, int, int, bool]]


def _shape(legs: Sequence[Leg]) -> _Shape:
    """Return the legs without their prices: kind, place of the strike and of the expiry, amount."""
    options = [leg.contract.terms for leg in legs if leg.contract is not None]
    levels = sorted({terms.strike for terms in options})
    days = sorted({terms.expires for terms in options})
    gaps = {round(high - low, 6) for low, high in itertools.pairwise(levels)}
    shape: _Shape = []
    for leg in legs:
        if leg.contract is None:
            shape.append((True, False, 0, round(leg.amount), False))
        else:
            terms = leg.contract.terms
            far = len(days) > 1 and terms.expires == days[-1]
            shape.append((False, terms.is_call, levels.index(terms.strike), round(leg.amount), far))
    return sorted(shape) if len(gaps) <= 1 and len(days) <= len((False, True)) else []


def _shape_of(kind: Kind, option_type: OptionType, direction: int) -> _Shape:
    return sorted(
        (
            part.type is None,
            part.type is not None and (option_type if part.type is _ASKED else part.type) == OptionType.CALL,
            part.steps,
            part.side * direction,
            part.is_far,
        )
        for part in kind.parts
    )
