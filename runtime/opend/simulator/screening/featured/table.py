"""List all figures of the rooms beside this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.screening.featured.moves import MOVES
from opend.simulator.screening.featured.opinions import OPINIONS
from opend.simulator.screening.featured.owners import OWNERS
from opend.simulator.screening.featured.payments import PAYMENTS
from opend.simulator.screening.featured.percentiles import PERCENTILES
from opend.simulator.screening.featured.ranks import RANKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.simulator.screening.featured.feature import Feature
    from opend_proto.qot_stock_screen import FeaturedProperty

__all__ = ["FEATURES"]

FEATURES: Final[Mapping[FeaturedProperty, Feature]] = {
    **MOVES,
    **OPINIONS,
    **OWNERS,
    **PAYMENTS,
    **PERCENTILES,
    **RANKS,
}
"""The figures, by what the protocol calls them."""
