"""Draw panels of points as an SVG that is readable on light and on dark pages.

Invariant: every measured point is drawn, within the axes of its panel.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from bench.growth.points import Panel, Point, Series

__all__ = ["drawing"]

_WIDTH, _HEIGHT = 510, 320
"""The size of a panel."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 34, 40, 90
_COLUMNS: Final = 2
_LINE: Final = 15

# A page may be dark where the reader's system is light, so that the picture brings its own background.
_STYLE: Final = """
svg { font: 12px system-ui, sans-serif; background: #fff }
rect.page { fill: #fff } text { fill: #24292f } .title { font-weight: 600; font-size: 14px }
.grid { stroke: #d8dee4; stroke-width: 1 } .axis { stroke: #57606a; stroke-width: 1 } path { fill: none }
.s0 { stroke: #0550ae; fill: #0550ae } .s1 { stroke: #bc4c00; fill: #bc4c00 }
.s2 { stroke: #116329; fill: #116329 } .s3 { stroke: #8250df; fill: #8250df }
path.s0, path.s1, path.s2, path.s3 { fill: none; stroke-width: 2 }
text.s0, text.s1, text.s2, text.s3 { stroke: none }
@media (prefers-color-scheme: dark) {
svg { background: #161b22 } rect.page { fill: #161b22 } text { fill: #e6edf3 }
.grid { stroke: #30363d } .axis { stroke: #8b949e }
.s0 { stroke: #79c0ff; fill: #79c0ff } .s1 { stroke: #ffa657; fill: #ffa657 }
.s2 { stroke: #7ee787; fill: #7ee787 } .s3 { stroke: #d2a8ff; fill: #d2a8ff }
path.s0, path.s1, path.s2, path.s3 { fill: none } text.s0, text.s1, text.s2, text.s3 { stroke: none }
}
"""
_MARKS: Final = ("circle", "square", "diamond", "triangle")


@dataclass(frozen=True, slots=True)
class _Axes:
    """Logarithmic axes: a power of ten is as wide everywhere."""

    x0: float
    x1: float
    y0: float
    y1: float

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a point is drawn."""
        return self.x(math.log10(point.count)), self.y(math.log10(point.cost))

    def x(self, exponent: float) -> float:
        """Return where a power of ten stands on the axis below."""
        return _LEFT + (exponent - self.x0) / (self.x1 - self.x0) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, exponent: float) -> float:
        """Return where a power of ten stands on the axis at the left."""
        return _TOP + (self.y1 - exponent) / (self.y1 - self.y0) * (_HEIGHT - _TOP - _BOTTOM)


def drawing(panels: Sequence[Panel]) -> str:
    """Return the picture: the cost of an item by the number of items, a panel beside and below the other."""
    rows = math.ceil(len(panels) / _COLUMNS)
    width, height = _WIDTH * min(_COLUMNS, len(panels)), _HEIGHT * rows
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        "<title>The cost of an item by the number of items</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="page" width="{width}" height="{height}"/>',
    ]
    for at, panel in enumerate(panels):
        x, y = _WIDTH * (at % _COLUMNS), _HEIGHT * (at // _COLUMNS)
        parts += [f'<g transform="translate({x} {y})">', *_panel(panel), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(panel: Panel) -> Iterator[str]:
    axes = _axes(panel)
    yield f'<text class="title" x="{_LEFT}" y="22">{escape(panel.title)}</text>'
    yield from _grid(axes)
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield f'<text text-anchor="middle" x="{middle:g}" y="{_HEIGHT - _BOTTOM + 32}">{escape(panel.axis)}</text>'
    for at, series in enumerate(panel.series):
        yield from _line(axes, at, series)
        below = _HEIGHT - _BOTTOM + 50 + _LINE * (at // 2)
        beside = _LEFT + (at % 2) * (_WIDTH - _LEFT) / 2
        yield _mark(at, beside + 4, below - 4)
        yield f'<text class="s{at}" x="{beside + 13:g}" y="{below}">{escape(series.title)}</text>'


def _axes(panel: Panel) -> _Axes:
    """Return axes from one power of ten to another, which hold all points."""
    points = [point for series in panel.series for point in series.points]
    costs = [math.log10(point.cost) for point in points]
    low, high = math.floor(min(costs)), math.ceil(max(costs))
    right = math.ceil(math.log10(max(point.count for point in points)))
    return _Axes(0, max(1, right), low, max(low + 1, high))


def _grid(axes: _Axes) -> Iterator[str]:
    left, right, top, bottom = _LEFT, _WIDTH - _RIGHT, _TOP, _HEIGHT - _BOTTOM
    for exponent in range(round(axes.y0), round(axes.y1) + 1):
        y = axes.y(exponent)
        yield f'<line class="grid" x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>'
        yield f'<text text-anchor="end" x="{left - 6}" y="{y + 4:.1f}">{_seconds(exponent)}</text>'
    for exponent in range(round(axes.x0), round(axes.x1) + 1):
        x = axes.x(exponent)
        yield f'<line class="grid" x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}"/>'
        yield f'<text text-anchor="middle" x="{x:.1f}" y="{bottom + 16}">{10**exponent:,}</text>'
    yield f'<path class="axis" d="M{left} {top}V{bottom}H{right}"/>'


def _seconds(exponent: int) -> str:
    """Return a power of ten of seconds in a suitable unit."""
    unit, scale = next(
        (unit, scale) for unit, scale in (("s", 0), ("ms", -3), ("µs", -6), ("ns", -99)) if exponent >= scale
    )
    return f"{10 ** (exponent - max(scale, -9)):g} {unit}"


def _line(axes: _Axes, at: int, series: Series) -> Iterator[str]:
    places = [axes.place(point) for point in series.points]
    path = " ".join(f"{'ML'[place > 0]}{x:.1f} {y:.1f}" for place, (x, y) in enumerate(places))
    yield f'<path class="s{at}" d="{path}"/>'
    for x, y in places:
        yield _mark(at, x, y)


def _mark(at: int, x: float, y: float) -> str:
    """Return a series' mark; each has another form too, as not everyone tells the colours apart."""
    match _MARKS[at]:
        case "circle":
            return f'<circle class="s{at}" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>'
        case "square":
            return f'<rect class="s{at}" x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6"/>'
        case "diamond":
            return f'<polygon class="s{at}" points="{_corners(x, y, (0, -5), (5, 0), (0, 5), (-5, 0))}"/>'
        case _:
            return f'<polygon class="s{at}" points="{_corners(x, y, (0, -5), (5, 4), (-5, 4))}"/>'


def _corners(x: float, y: float, *offsets: tuple[int, int]) -> str:
    return " ".join(f"{x + right:.1f},{y + down:.1f}" for right, down in offsets)
