"""Test a share against the conditions that rankings share: an interval of a figure, or a class of prices.

Invariant: a bound belongs to the interval exactly if the request says so; a condition without bounds lets all pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.figures import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.screening.figures import Figure
    from opend.simulator.screening.scene import Share
    from opend_proto.schema import OpenEnum

__all__ = ["inside", "within"]

_NEAR: Final = 0.05
"""The distance from the highest or lowest price of 52 weeks, as a fraction, that counts as near (inferred)."""
_CLASSES: Final[dict[str, Callable[[float, Share], bool]]] = {
    "ALL": lambda _price, _share: True,
    "LESS_THAN1": lambda price, _share: price < 1,
    "BETWEEN1AND10": lambda price, _share: 1 <= price < 10,
    "BETWEEN10AND100": lambda price, _share: 10 <= price <= 100,
    "GREATER_THAN100": lambda price, _share: price > 100,
    "NEAR52WEEK_HIGH": lambda price, share: price >= share.highest * (1 - _NEAR),
    "NEAR52WEEK_LOW": lambda price, share: price <= share.lowest * (1 + _NEAR),
}
"""Which class the bounds 1, 10 and 100 belong to is inferred."""


def inside(value: float, interval: Any) -> bool:
    """Return whether a value lies in an interval of the wire; a missing end is unbounded.

    A bound belongs to it unless ``includes`` is false: where a protocol may leave that out, its default is inferred.
    """
    if interval is None:
        return True
    low, high = interval.filter_min, interval.filter_max
    if low is not None and low.value is not None and not (value > low.value or _touches(value, low)):
        return False
    return high is None or high.value is None or value < high.value or _touches(value, high)


def _touches(value: float, bound: Any) -> bool:
    return bound.includes is not False and bool(value == bound.value)


def within(condition: Any, figure: Figure | None, price: str) -> Callable[[Share], bool]:
    """Return the test of a condition on a figure, or without one, on the class of a price."""
    if figure is None:
        return _price_class(condition, FIGURES[price])

    def test(share: Share) -> bool:
        value = figure(share)
        return value is not None and inside(value, condition.indicator_value)

    return test


def _price_class(condition: Any, price: Figure) -> Callable[[Share], bool]:
    chosen: OpenEnum | None = condition.price_filter
    name = "ALL" if chosen is None else chosen.name
    if name not in _CLASSES:
        raise RefusalError(f"filterList: unknown priceFilter {name}: 0 to {len(_CLASSES) - 1} are known")
    fits = _CLASSES[name]

    def test(share: Share) -> bool:
        value = price(share)
        return value is not None and fits(value, share)

    return test
