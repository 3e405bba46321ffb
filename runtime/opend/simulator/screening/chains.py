"""Group the plates of the synthetic market into industrial chains, as a table.

Invariant: every plate of a chain is listed in the market; one that is not is left out, with its node.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend_proto.qot_common import QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["CHAINS", "Chain", "members_of", "plates_by_id"]

_PARALLEL, _UP_MID_DOWN = 2, 3
"""Values of IndustrialChainType, which the oldest supported schema lacks."""
_MARKETS_APART: Final = 1_000_000
_HK, _US = QotMarket.HK_SECURITY, QotMarket.US_SECURITY
_SH, _SZ = QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain with its layers, each a name and the codes of its plates."""

    number: int
    """The chain's id."""
    market: QotMarket
    name: str
    kind: int
    """How the layers are arranged, an IndustrialChainType."""
    layers: tuple[tuple[str, tuple[str, ...]], ...]

    def plates(self, market: SyntheticMarket) -> list[tuple[str, list[Listing]]]:
        """Return the layers with the plates that are listed."""
        return [
            (name, [found for code in codes if (found := market.find(self.market, code)) is not None])
            for name, codes in self.layers
        ]

    def members(self, market: SyntheticMarket) -> list[Listing]:
        """Return the stocks of all its plates, each once, by code."""
        return members_of(market, (plate for _, plates in self.plates(market) for plate in plates))


def members_of(market: SyntheticMarket, plates: Iterable[Listing]) -> list[Listing]:
    """Return the stocks of some plates, each once, by code."""
    keys = sorted({key for plate in plates for key in plate.members})
    return [found for key in keys if (found := market.find(*key)) is not None]


# id, market, name, kind, layers
CHAINS: Final[Mapping[int, Chain]] = {
    chain.number: chain
    for chain in (
        Chain(
            1,
            _HK,
            "Internet",
            _UP_MID_DOWN,
            (
                ("Devices", ("LIST1911",)),
                ("Platforms", ("LIST1059",)),
                ("Shops and games", ("LIST1123", "LIST1922")),
            ),
        ),
        Chain(2, _HK, "Finance", _PARALLEL, (("Banks", ("LIST1078",)), ("Insurance", ("LIST1062",)))),
        Chain(3, _HK, "New Energy Vehicles", _PARALLEL, (("Vehicles", ("LIST1063",)),)),
        Chain(
            11,
            _US,
            "AI",
            _UP_MID_DOWN,
            (("Chips", ("LIST2015",)), ("Models", ("LIST2136",)), ("Devices", ("LIST2009",))),
        ),
        Chain(12, _US, "Finance", _PARALLEL, (("Banks", ("LIST2117",)),)),
        Chain(21, _SH, "Liquor", _PARALLEL, (("Distilleries", ("LIST0103",)),)),
        Chain(22, _SZ, "Electric Vehicles", _PARALLEL, (("Vehicles and batteries", ("LIST0451",)),)),
    )
}
"""The chains, by id."""


def plates_by_id(market: SyntheticMarket) -> dict[int, Listing]:
    """Return all plates by the number in their code, which stands for the id that the gateway gives them.

    Of plates of several markets with one number, those after the first have their market's number before it.
    """
    found: dict[int, Listing] = {}
    for listing in market.securities:
        digits = re.search(r"\d+$", listing.code) if listing.kind == SecurityType.PLATE else None
        if digits:
            number = int(digits[0])
            found[number if number not in found else listing.market * _MARKETS_APART + number] = listing
    return found
