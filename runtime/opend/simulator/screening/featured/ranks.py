"""Find the place of a share among others: by its valuation, and by how popular it is.

Invariant: the largest figure has rank 1 and equal ones share a rank, as in Qot_GetValuationDetail.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from opend.simulator.screening.featured.feature import Feature, plain
from opend.simulator.screening.figures import FIGURES
from opend.simulator.screening.popularity import heat
from opend.simulator.screening.simple import SIMPLE
from opend_proto.qot_common import SecurityType
from opend_proto.qot_stock_filter import StockField
from opend_proto.qot_stock_screen import FeaturedProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.scene import Scene, Share

__all__ = ["RANKS"]

_RATIOS: Final[Mapping[str, Callable[[Share], float | None]]] = {
    "PB": FIGURES["pb"],
    "PE": FIGURES["pe_ttm"],
    "PS": SIMPLE[StockField.PSTTM],
}
# The figures of all shares of a market, by their keys; they last as long as their scene.
_figures: WeakKeyDictionary[Scene, dict[tuple[str, int], dict[tuple[int, str], float]]] = WeakKeyDictionary()


def _of_market(name: str, figure: Callable[[Share], float | None], share: Share) -> dict[tuple[int, str], float]:
    scene, market = share.scene, share.listing.market
    known, key = _figures.setdefault(scene, {}), (name, int(market))
    if key not in known:
        listings = (
            each for each in scene.market.securities if each.kind == SecurityType.EQTY and each.market == market
        )
        found = ((each.key, figure(scene.share(each))) for each in listings)
        known[key] = {of: value for of, value in found if value is not None}
    return known[key]


def _among(name: str, figure: Callable[[Share], float | None], share: Share, *, industry: bool) -> int | None:
    """Return a share's rank in its market, or among the members of its industry's plate."""
    found = _of_market(name, figure, share)
    mine, plate = found.get(share.listing.key), share.scene.industry_plates.get(share.listing.key)
    if mine is None or (industry and plate is None):
        return None
    members = found if plate is None or not industry else plate.members
    return 1 + sum(found[key] > mine for key in members if key in found)


def _rank(name: str, figure: Callable[[Share], float | None], *, industry: bool = False) -> Feature:
    return plain(lambda share: _among(name, figure, share, industry=industry))


def _climb(name: str) -> Feature:
    """Return by how many places a share has climbed since the trading day before; below 0 it has fallen (inferred)."""
    score = attrgetter(name)

    def now(share: Share) -> float:
        return float(score(heat(share)))

    def before(share: Share) -> float:
        return float(score(heat(share, 1)))

    def read(share: Share) -> int | None:
        ranks = [
            _among(key, figure, share, industry=False)
            for key, figure in ((f"{name} before", before), (f"{name} now", now))
        ]
        return None if ranks[0] is None or ranks[1] is None else ranks[0] - ranks[1]

    return plain(read)


RANKS: Final[Mapping[FeaturedProperty, Feature]] = {
    **{
        FeaturedProperty[f"{prefix}_RANK_{name}"]: _rank(name, figure, industry=prefix == "INDUSTRY")
        for name, figure in _RATIOS.items()
        for prefix in ("INDUSTRY", "MARKET")
    },
    **{
        FeaturedProperty[f"{name}_RANK_CHANGE"]: _climb(name.lower()) for name in ("TRADE", "SEARCH", "NEWS", "AVERAGE")
    },
    **{
        FeaturedProperty[f"{name}_INDEX_RANK"]: _rank(name, FIGURES[f"{name.lower()}_heat"])
        for name in ("TRADE", "SEARCH", "NEWS", "AVERAGE")
    },
}
"""The figures."""
