"""Find the figures of the shape that a share's candlesticks form.

Invariant: a share without a shape has the type 0 and no other figure. The change since it was selected is a percentage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.featured.odds import PAST, odds_of
from opend.simulator.screening.featured.shapes import BARS, Shape, shape_of
from opend.simulator.screening.technical import prices_of
from opend.simulator.views.periods import periods_of
from opend_proto.qot_common import KLType
from opend_proto.qot_stock_screen import KlineShapeProperty, KlineShapeType, Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share
    from opend_proto.qot_stock_screen import PropertyKlineShape

__all__ = ["SHAPES", "kinds_of", "shape_value"]

_BARS: Final = {Period.DAY: KLType.DAY, Period.HOUR_1: KLType.K_60MIN}


def _time(share: Share, kl_type: KLType, shape: Shape) -> int:
    """Return the time of the candlestick that selected a shape, in seconds since 1970 UTC."""
    periods, until = periods_of(share.calendar, kl_type), share.scene.milliseconds
    period, ago = periods.at(until // MINUTE_MILLISECONDS), shape.ago
    if period.bar(share.adjusted, share.listing, until) is None:
        ago += 1
    for _ in range(ago):
        period = periods.before(period)
    return period.name * 60


SHAPES: Final[Mapping[KlineShapeProperty, Callable[[Share, KLType, list[float], Shape], Value]]] = {
    KlineShapeProperty.SHAPE_TYPE: lambda _share, _type, _closes, shape: shape.kind,
    KlineShapeProperty.RISE_PROB: lambda share, kl_type, _closes, shape: odds_of(
        shape.kind, prices_of(share, kl_type, PAST, ranges=False).close
    ),
    KlineShapeProperty.AFTER_SELECTED_CHG: lambda _share, _type, closes, shape: (
        (closes[-1] / closes[-1 - shape.ago] - 1) * 100
    ),
    KlineShapeProperty.SELECTED_TIME: lambda share, kl_type, _closes, shape: _time(share, kl_type, shape),
    KlineShapeProperty.SUPPORT_LEVEL: lambda _share, _type, _closes, shape: shape.support,
    KlineShapeProperty.PRESSURE_LEVEL: lambda _share, _type, _closes, shape: shape.resistance,
}
"""The figures, of a share, a type of candlestick, its closes and the shape."""


def shape_value(asked: PropertyKlineShape) -> Callable[[Share], Value]:
    """Return what reads a share's value of a property; raises RefusalError if there is none."""
    figure = None if asked.name is None else SHAPES.get(asked.name)
    if figure is None:
        told = "without a name" if asked.name is None else f"{int(asked.name)} ({asked.name.name})"
        raise RefusalError(f"the simulator has no property of shapes {told}")
    kl_type = _BARS.get(Period(asked.period or 0))
    if kl_type is None:
        raise RefusalError(f"a shape needs the period 11 (a day) or 5 (an hour), not {int(asked.period or 0)}")

    def read(share: Share) -> Value:
        closes = prices_of(share, kl_type, BARS, ranges=False).close
        shape = shape_of(closes)
        if shape is None:
            return int(KlineShapeType.NONE) if asked.name == KlineShapeProperty.SHAPE_TYPE else None
        return figure(share, kl_type, closes, shape)

    return read


_ALL_OF: Final = {
    KlineShapeType.BULLISH_TYPE: range(1, 1000),
    KlineShapeType.BEARISH_TYPE: range(1001, 2000),
}


def kinds_of(values: Sequence[int]) -> frozenset[int]:
    """Return the types of shape that a list asks for; raises RefusalError for an unknown one."""
    found: set[int] = set()
    for value in values:
        kind = KlineShapeType(value)
        if kind not in frozenset(KlineShapeType):
            raise RefusalError(f"unknown type of shape {value} in valueSet")
        among = _ALL_OF.get(kind, range(value, value + 1))
        found |= {int(each) for each in KlineShapeType if int(each) in among}
    return frozenset(found)
