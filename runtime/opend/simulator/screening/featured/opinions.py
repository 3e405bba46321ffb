"""Find what is thought of a share, by its analysts and by a model, as Qot_GetResearch… shows it.

Invariant: ratios to the last price are fractions. The documentation numbers the ratings from 1, strong buy, to 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.screening.featured.feature import Feature, plain
from opend.simulator.views.companies.analysts import BUY, HOLD, SELL
from opend.simulator.views.companies.opinions import Appraisal, Consensus, appraisal, consensus
from opend_proto.qot_stock_screen import FeaturedProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share

__all__ = ["OPINIONS"]

_NUMBERS: Final = {BUY: 2, HOLD: 3, SELL: 4}


def _of_all(figure: Callable[[Share, Consensus], Value]) -> Feature:
    def read(share: Share) -> Value:
        found = consensus(share.scene.market, share.listing)
        return None if found is None else figure(share, found)

    return plain(read)


def _of_model(figure: Callable[[Appraisal], Value]) -> Feature:
    return plain(lambda share: figure(appraisal(share.scene.market, share.listing)))


OPINIONS: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.ANALYST_RATING: _of_all(lambda _, found: _NUMBERS[found.rating]),
    FeaturedProperty.ANALYST_TARGET_PRICE: _of_all(lambda _, found: found.target),
    FeaturedProperty.ANALYST_TARGET_PRICE_RATE: _of_all(lambda share, found: found.target / share.quoted.last - 1),
    FeaturedProperty.MORNINGSTAR_FAIR_VALUE: _of_model(lambda found: found.fair),
    FeaturedProperty.MORNINGSTAR_FAIR_VALUE_RATE: _of_model(lambda found: found.fair / found.price - 1),
    FeaturedProperty.MORNINGSTAR_STAR: _of_model(lambda found: found.stars),
}
"""The figures."""
