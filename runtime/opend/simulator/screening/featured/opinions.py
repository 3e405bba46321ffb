"""Find what is thought of a share, by its analysts and by a model, as Qot_GetResearch… shows it.

Invariant: ratios to the last price are fractions. The documentation numbers the ratings from 1, strong buy, to 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.screening.featured.feature import Feature, plain
from opend.simulator.views.companies.analysts import BUY, HOLD, SELL, rating_changes
from opend.simulator.views.companies.opinions import (
    HEALTHS,
    MOATS,
    UNCERTAINTIES,
    Appraisal,
    Consensus,
    Grades,
    appraisal,
    consensus,
    grades,
)
from opend_proto.qot_stock_screen import FeaturedProperty, RecentDuration

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share

__all__ = ["OPINIONS"]

_NUMBERS: Final = {BUY: 2, HOLD: 3, SELL: 4}
_UPGRADE, _DOWNGRADE = 1, 2
"""Values of Qot_GetRatingChange.RatingChangeType, which older schemas lack."""
_SPANS: Final = {
    RecentDuration.LAST_1_DAY: 1,
    RecentDuration.LAST_1_WEEK: 7,
    RecentDuration.LAST_2_WEEK: 14,
    RecentDuration.LAST_1_MONTH: 31,
    RecentDuration.LAST_2_MONTH: 61,
    RecentDuration.LAST_3_MONTH: 92,
    RecentDuration.LAST_1_YEAR: 366,
}
"""In days; ratings go back two reports, so that longer spans say the same as a year."""


def _of_all(figure: Callable[[Share, Consensus], Value]) -> Feature:
    def read(share: Share) -> Value:
        found = consensus(share.scene.market, share.listing)
        return None if found is None else figure(share, found)

    return plain(read)


def _of_model(figure: Callable[[Appraisal], Value]) -> Feature:
    return plain(lambda share: figure(appraisal(share.scene.market, share.listing)))


def _graded(words: Sequence[str], of: Callable[[Grades], str]) -> Feature:
    """Return the place of a grade among the words for it, from 1, the best (inferred)."""
    return plain(lambda share: 1 + words.index(of(grades(share.listing, share.scene.milliseconds / 1000))))


def _changed(share: Share, days: int) -> int | None:
    """Return how the latest rating of the last days changed, as Qot_GetRatingChange numbers it; None without one."""
    today = share.listing.exchange.local_time(share.scene.milliseconds / 1000).date()
    found = [
        (new, old) for new, old in rating_changes(share.scene.market, share.listing) if (today - new.day).days < days
    ]
    if not found:
        return None
    new, old = max(found, key=lambda each: each[0].day)
    return _UPGRADE if new.target > old.target else _DOWNGRADE


OPINIONS: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.ANALYST_RATING: _of_all(lambda _, found: _NUMBERS[found.rating]),
    FeaturedProperty.ANALYST_RATING_CHANGE: Feature(
        _changed, "first_custom_param", {int(key): days for key, days in _SPANS.items()}
    ),
    FeaturedProperty.ANALYST_TARGET_PRICE: _of_all(lambda _, found: found.target),
    FeaturedProperty.ANALYST_TARGET_PRICE_RATE: _of_all(lambda share, found: found.target / share.quoted.last - 1),
    FeaturedProperty.MORNINGSTAR_FAIR_VALUE: _of_model(lambda found: found.fair),
    FeaturedProperty.MORNINGSTAR_FAIR_VALUE_RATE: _of_model(lambda found: found.fair / found.price - 1),
    FeaturedProperty.MORNINGSTAR_STAR: _of_model(lambda found: found.stars),
    FeaturedProperty.MORNINGSTAR_MOAT: _graded(MOATS, lambda found: found.moat),
    FeaturedProperty.MORNINGSTAR_UNCERTAINTY: _graded(UNCERTAINTIES, lambda found: found.uncertainty),
    FeaturedProperty.MORNINGSTAR_HEALTH: _graded(HEALTHS, lambda found: found.health),
}
"""The figures."""
