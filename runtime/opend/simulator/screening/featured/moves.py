"""Find how a share has moved: with a plate, and away from what its holders paid.

Invariant: figures come from the closes and the volumes of days; a plate's are those of its own candlesticks.

Inferred: beta and correlation are those of 60 days' returns. What holders paid follows from the turnover of 120 days:
each day's volume changes hands at the day's close, and those who sold are any holders alike. Those who bought before
paid the first of these closes.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.chains import plates_by_id
from opend.simulator.screening.featured.feature import Feature, plain
from opend_proto.qot_stock_screen import FeaturedProperty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.scene import Share

__all__ = ["MOVES"]

_DAYS: Final = 60
_HELD_DAYS: Final = 120
_ID: Final = "first_custom_param"


def _returns(share: Share) -> list[float]:
    return [after / before - 1 for before, after in pairwise(share.closes(_DAYS + 1))]


def _covariance(first: Sequence[float], second: Sequence[float]) -> float:
    mean, other = fmean(first), fmean(second)
    return fmean((one - mean) * (two - other) for one, two in zip(first, second, strict=True))


def _beta(own: Sequence[float], plate: Sequence[float]) -> float | None:
    spread = _covariance(plate, plate)
    return _covariance(own, plate) / spread if spread else None


def _correlation(own: Sequence[float], plate: Sequence[float]) -> float | None:
    spread = _covariance(own, own) * _covariance(plate, plate)
    return float(_covariance(own, plate) / spread**0.5) if spread else None


def _against(figure: Callable[[Sequence[float], Sequence[float]], float | None]) -> Feature:
    """Return a figure against the plate whose id is given; a share of another market has none."""

    def read(share: Share, plate_id: int) -> float | None:
        plate = plates_by_id(share.scene.market).get(plate_id)
        if plate is None:
            raise RefusalError(f"firstCustomParam {plate_id} is no id of a plate: it is the number in the plate's code")
        if plate.market != share.listing.market:
            return None
        return figure(_returns(share), _returns(share.scene.share(plate)))

    return Feature(read, _ID)


def _in_profit(share: Share) -> float:
    """Return the part of the shares whose holders paid less than the last price, in percent."""
    closes, volumes = share.closes(_HELD_DAYS), share.volumes(_HELD_DAYS)
    last, outstanding = closes[-1], share.books.outstanding_shares
    gaining = float(closes[0] < last)
    for close, volume in zip(closes, volumes, strict=True):
        traded = min(1.0, volume / outstanding)
        gaining += traded * (float(close < last) - gaining)
    return gaining * 100


MOVES: Final[Mapping[FeaturedProperty, Feature]] = {
    FeaturedProperty.BETA: _against(_beta),
    FeaturedProperty.PEARSON_CORRELATION: _against(_correlation),
    FeaturedProperty.CHIPS_PROFIT_RATIO: plain(_in_profit),
}
"""The figures; the part in profit in percent, as the vendor's client describes it."""
