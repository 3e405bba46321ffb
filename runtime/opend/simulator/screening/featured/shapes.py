"""Recognise the shapes that the closes of candlesticks form: bottoms, tops, triangles, flags.

Invariant: a shape follows from the closes alone. It is selected at the candlestick whose close leaves it, across its
neckline, and the latest one within sight counts. A bearish shape is a bullish one of the prices upside down.

Inferred: the rules are common ones of chart reading, since no source gives the vendor's. A turn is a close that is the
most extreme of seven; two prices are near one another if they differ by less than a sixth of the range in sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend_proto.qot_stock_screen import KlineShapeType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["BARS", "Shape", "shape_of", "shape_selected"]

BARS: Final = 70
"""Candlesticks that a shape is looked for in."""
_SIGHT: Final = 10
"""Candlesticks among which a shape may have been selected."""
_AROUND: Final = 3
_NEAR: Final = 1 / 6
_BEARISH: Final = 1000
_PARTS: Final = 5


class Shape(NamedTuple):
    """A shape that was selected."""

    kind: int
    """A KlineShapeType."""
    ago: int
    """Candlesticks since the one that selected it."""
    support: float
    """The lowest turn of the shape, as a price."""
    resistance: float
    """Its highest turn."""


class _Turns(NamedTuple):
    """The turns of the closes, latest first, which begin with a low."""

    lows: Sequence[float]
    highs: Sequence[float]
    tolerance: float

    def near(self, *prices: float) -> bool:
        return max(prices) - min(prices) <= self.tolerance


_Rule: TypeAlias = "Callable[[_Turns], float | None]"
"""Returns the neckline of a bullish shape; None if it is not there."""


def _head(turns: _Turns) -> float | None:
    right, head, left, *_ = turns.lows
    is_deep = head < min(left, right) - turns.tolerance
    return max(turns.highs[:2]) if is_deep and turns.near(left, right) else None


def _triple(turns: _Turns) -> float | None:
    return max(turns.highs[:2]) if turns.near(*turns.lows[:3]) else None


def _double(turns: _Turns) -> float | None:
    return turns.highs[0] if turns.near(*turns.lows[:2]) else None


def _diamond(turns: _Turns) -> float | None:
    (low, widest_low, first_low, *_), (high, widest_high, first_high, *_) = turns.lows, turns.highs
    widens, narrows = widest_high > first_high and widest_low < first_low, high < widest_high and low > widest_low
    return high if widens and narrows else None


def _trumpet(turns: _Turns) -> float | None:
    widens = turns.highs[0] > turns.highs[1] and turns.lows[0] < turns.lows[1]
    return turns.highs[0] if widens else None


def _triangle(turns: _Turns) -> float | None:
    narrows = turns.highs[0] < turns.highs[1] - turns.tolerance and turns.lows[0] > turns.lows[1] + turns.tolerance
    return turns.highs[0] if narrows else None


def _flat_triangle(turns: _Turns) -> float | None:
    rises = turns.lows[0] > turns.lows[1] + turns.tolerance
    return max(turns.highs[:2]) if rises and turns.near(*turns.highs[:2]) else None


def _falling(turns: _Turns) -> tuple[float, float] | None:
    """Return the heights of a falling channel, earlier and later; None if there is no such channel."""
    (low, before, *_), (high, above, *_) = turns.lows, turns.highs
    return (above - before, high - low) if high < above and low < before else None


def _flag(turns: _Turns) -> float | None:
    heights = _falling(turns)
    if heights is None or not turns.near(*heights):
        return None
    pole = turns.highs[1] - turns.lows[2]
    return turns.highs[0] if pole > 2 * heights[0] else None


def _wedge(turns: _Turns) -> float | None:
    heights = _falling(turns)
    return turns.highs[0] if heights is not None and heights[1] < heights[0] - turns.tolerance else None


_RULES: Final[Mapping[KlineShapeType, _Rule]] = {
    KlineShapeType.HEAD_SHOULDERS_BOTTOM: _head,
    KlineShapeType.TRIPLE_BOTTOMS: _triple,
    KlineShapeType.SUSTAINABLE_RHOMBUS: _diamond,
    KlineShapeType.TRUMPET_BOTTOM: _trumpet,
    KlineShapeType.SYMMETRY_TRIANGLE: _triangle,
    KlineShapeType.SUSTAINABLE_TRIANGLE: _flat_triangle,
    KlineShapeType.FLAG: _flag,
    KlineShapeType.WEDGE: _wedge,
    KlineShapeType.DOUBLE_BOTTOMS: _double,
}
"""Shapes of turns; the first one that is there counts."""
_FEWEST: Final = 3
"""Lows and highs that the rules read."""


def _turns(closes: Sequence[float]) -> _Turns | None:
    """Return the turns of some closes; None if the last is no low, or there are too few."""
    found: list[tuple[bool, float]] = []
    for index in range(_AROUND, len(closes) - _AROUND):
        price, around = closes[index], closes[index - _AROUND : index + _AROUND + 1]
        if around.count(price) > 1 or price not in {max(around), min(around)}:
            continue
        turn = (price == max(around), price)
        if found and found[-1][0] == turn[0]:  # Of two highs in a row the higher one counts.
            if (price > found[-1][1]) == turn[0]:
                found[-1] = turn
        else:
            found.append(turn)
    if not found or found[-1][0]:
        return None
    highs, lows = ([price for is_high, price in reversed(found) if is_high is kind] for kind in (True, False))
    if len(highs) < _FEWEST or len(lows) < _FEWEST:
        return None
    return _Turns(lows, highs, (max(closes) - min(closes)) * _NEAR)


def _cup(closes: Sequence[float]) -> float | None:
    """Return the rim of a rounding bottom: the mean closes of five parts fall to the third and then rise."""
    size = len(closes) // _PARTS
    first, second, third, fourth, last = (sum(closes[part * size : (part + 1) * size]) / size for part in range(_PARTS))
    return max(closes[:size]) if first > second > third < fourth < last else None


def _selected(closes: Sequence[float]) -> tuple[KlineShapeType, _Turns | None] | None:
    """Return the bullish shape that the last close leaves, across its neckline."""
    before, last = closes[-2:]
    turns = _turns(closes[:-1])
    if turns is not None:
        for kind, rule in _RULES.items():
            neck = rule(turns)
            if neck is not None and before <= neck < last:
                return kind, turns
    rim = _cup(closes[:-1])
    return (KlineShapeType.CUP_BOTTOM, None) if rim is not None and before <= rim < last else None


def shape_selected(closes: Sequence[float]) -> int | None:
    """Return the type of the shape that the last candlestick selects; None if it selects none."""
    for sign in (1, -1):
        found = _selected([sign * close for close in closes])
        if found is not None:
            return int(found[0]) + (_BEARISH if sign < 0 else 0)
    return None


def shape_of(closes: Sequence[float]) -> Shape | None:
    """Return the shape that was selected last among the candlesticks in sight; None if there is none."""
    for ago in range(_SIGHT):
        seen = closes[: len(closes) - ago]
        for sign in (1, -1):
            found = _selected([sign * close for close in seen])
            if found is None:
                continue
            kind, turns = found
            prices = seen if turns is None else [sign * price for price in (*turns.lows[:3], *turns.highs[:3])]
            return Shape(int(kind) + (_BEARISH if sign < 0 else 0), ago, min(prices), max(prices))
    return None
