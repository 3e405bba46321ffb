"""Find where a share's valuation stands in its own past, as Qot_GetValuationDetail shows it.

Invariant: a percentile is a fraction, of the days that the detail over the same span counts: each trading day, or one
of five where the span is longer than two years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.screening.featured.feature import Feature
from opend.simulator.views.companies.valuation import BOOK, EARNINGS, SALES, percentile, ratios
from opend_proto.qot_stock_screen import FeaturedProperty, RangePeriod

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.simulator.screening.scene import Share

__all__ = ["PERCENTILES"]

_QUARTER, _YEAR, _WEEK = 91, 365, 5
_SPANS: Final = {
    RangePeriod.THREE_MONTHS: _QUARTER,
    RangePeriod.SIX_MONTHS: 2 * _QUARTER,
    RangePeriod.ONE_YEAR: _YEAR,
    RangePeriod.THREE_YEARS: 3 * _YEAR,
}


def _percentile(kind: int) -> Feature:
    def read(share: Share, days: int) -> float:
        step = _WEEK if days > 2 * _YEAR else 1
        return percentile(ratios(share.scene.market, share.listing, kind, days, step)) / 100

    return Feature(read, "range_period", {int(period): days for period, days in _SPANS.items()})


PERCENTILES: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.HIST_PERCENTILE_PB: _percentile(BOOK),
    FeaturedProperty.HIST_PERCENTILE_PE: _percentile(EARNINGS),
    FeaturedProperty.HIST_PERCENTILE_PS: _percentile(SALES),
}
"""The figures."""
