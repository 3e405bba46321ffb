"""Draw candlesticks as lines of text: a plot with a price axis on the right, and volumes and times below.

Invariant: no line is wider than the requested width; the result is text with styles, independent of any terminal.

A character of the plot has two halves, each of them empty, wick or body, so the resolution of prices is half a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.cli.text import decimals_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Candle", "Line", "candle_chart", "room_for"]

Line: TypeAlias = "list[tuple[str, str]]"
"""Pieces of text, each with its style."""

_LABEL_WIDTH: Final = 10
_AXIS_WIDTH: Final = 2 + _LABEL_WIDTH
_VOLUME_ROWS: Final = 2
_ROWS_PER_LABEL: Final = 3
_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)

_MIDNIGHT: Final = "00:00:00"

_EMPTY, _WICK, _BODY = range(3)
_GLYPHS: Final = {
    (_EMPTY, _EMPTY): " ",
    (_EMPTY, _WICK): "╷",
    (_EMPTY, _BODY): "╻",
    (_WICK, _EMPTY): "╵",
    (_WICK, _WICK): "│",
    (_WICK, _BODY): "╽",
    (_BODY, _EMPTY): "╹",
    (_BODY, _WICK): "╿",
    (_BODY, _BODY): "┃",
}
"""The characters by the contents of their upper and lower half."""
_HOLLOW: Final = "║"
_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Candle:
    """One candlestick; ``time`` is ``yyyy-MM-dd HH:mm:ss`` in the exchange's local time."""

    time: str
    open: float
    high: float
    low: float
    close: float
    volume: int = 0

    @property
    def rose(self) -> bool:
        """Whether the close is at least the open."""
        return self.close >= self.open

    @property
    def style(self) -> str:
        """The style for the candle: its colour."""
        return "green" if self.rose else "red"


def room_for(width: int) -> int:
    """Return how many candles fit a chart of a width in columns."""
    return max(width - _AXIS_WIDTH, 1)


def candle_chart(candles: Sequence[Candle], *, width: int, height: int, colour: bool) -> list[Line]:
    """Draw the latest candles that fit, the newest on the right.

    Args:
        candles: At least one, oldest first.
        width: The width of the chart in columns, with its axis.
        height: The height of the chart in lines, with volumes and times; at least 8.
        colour: Whether the output shows styles; if not, candles that rose are drawn hollow.
    """
    room = room_for(width)
    shown = candles[-room:]
    step = 2 if 2 * len(shown) <= room else 1
    rows = max(height - _VOLUME_ROWS - 2, 4)
    scale = _Scale.over(shown, rows)
    labels = scale.labels(shown[-1])
    return [
        *(_plot_row(shown, scale, row, step, labels, colour=colour) for row in range(rows)),
        *_volume_rows(shown, step),
        *_time_axis(shown, step),
    ]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Maps prices to the rows of a plot."""

    low: float
    high: float
    rows: int

    @classmethod
    def over(cls, candles: Sequence[Candle], rows: int) -> _Scale:
        low, high = min(candle.low for candle in candles), max(candle.high for candle in candles)
        if low == high:
            # All prices are equal: place them halfway up.
            low, high = low - abs(low) / 100 - 0.01, high + abs(high) / 100 + 0.01
        return cls(low, high, rows)

    def half(self, price: float) -> int:
        """Return the index of a price's half row, counted from the top."""
        return round((self.high - price) / (self.high - self.low) * (2 * self.rows - 1))

    def labels(self, last: Candle) -> dict[int, tuple[str, str]]:
        """Return the labels of the axis by row: round prices, and the last price."""
        step = _nice_step((self.high - self.low) / max(self.rows / _ROWS_PER_LABEL, 1))
        decimals = max(decimals_of(step), decimals_of(last.close), 2)
        labels = {
            self.half(number * step) // 2: (f"├ {_price(number * step, decimals)}", "")
            for number in range(ceil(self.low / step), floor(self.high / step) + 1)
        }
        labels[self.half(last.close) // 2] = (f"┝ {_price(last.close, decimals)}", f"bold {last.style}")
        return labels


def _price(number: float, decimals: int) -> str:
    """Return the price with as many decimals as fit the axis, or shortened if it does not fit at all."""
    texts = (f"{number:,.{digits}f}" for digits in range(decimals, -1, -1))
    return next((text for text in texts if len(text) <= _LABEL_WIDTH), f"{number:.3g}")


def _nice_step(least: float) -> float:
    """Return the smallest round number not below ``least``: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(least))
    return next(nice * power for nice in _NICE if nice * power >= least)


def _plot_row(
    candles: Sequence[Candle],
    scale: _Scale,
    row: int,
    step: int,
    labels: dict[int, tuple[str, str]],
    *,
    colour: bool,
) -> Line:
    cells = [(_cell(candle, scale, row, hollow=candle.rose and not colour), candle.style) for candle in candles]
    return [*_spread(cells, step), labels.get(row, ("│", ""))]


def _cell(candle: Candle, scale: _Scale, row: int, *, hollow: bool) -> str:
    halves = tuple(_state(candle, scale, 2 * row + lower) for lower in (0, 1))
    return _HOLLOW if hollow and _BODY in halves else _GLYPHS[halves[0], halves[1]]


def _state(candle: Candle, scale: _Scale, half: int) -> int:
    if scale.half(max(candle.open, candle.close)) <= half <= scale.half(min(candle.open, candle.close)):
        return _BODY
    return _WICK if scale.half(candle.high) <= half <= scale.half(candle.low) else _EMPTY


def _spread(cells: Sequence[tuple[str, str]], step: int) -> Iterator[tuple[str, str]]:
    return ((text.ljust(step), style) for text, style in cells)


def _volume_rows(candles: Sequence[Candle], step: int) -> Iterator[Line]:
    most = max(candle.volume for candle in candles)
    full = 8 * _VOLUME_ROWS
    for row in reversed(range(_VOLUME_ROWS)):
        cells = [
            (_EIGHTHS[min(max(_share(candle.volume, most, full) - 8 * row, 0), 8)], f"dim {candle.style}")
            for candle in candles
        ]
        yield [*_spread(cells, step), (f"│ {_short(most)}" if row else "│ volume", "dim")]


def _share(part: int, whole: int, steps: int) -> int:
    return ceil(steps * part / whole) if whole else 0


def _short(number: int) -> str:
    """Return a number in a few characters, such as ``12.3M``."""
    size = next((each for each in ((10**9, "B"), (10**6, "M"), (10**3, "K")) if number >= each[0]), None)
    return str(number) if size is None else f"{number / size[0]:.3g}{size[1]}"


def _time_axis(candles: Sequence[Candle], step: int) -> Iterator[Line]:
    length = len(candles) * step
    label = _labeller(candles)
    line, marks, before = "", ["─"] * length, ""
    for place, candle in enumerate(candles):
        text = label(before, candle.time)
        if place * step >= len(line) + 3 * bool(line) and place * step + len(text) <= length + _AXIS_WIDTH:
            marks[place * step] = "┬"
            line = f"{line:<{place * step}}{text}"
            before = candle.time
    yield [("".join(marks) + "╯", "")]
    yield [(line, "")]


def _labeller(candles: Sequence[Candle]) -> Callable[[str, str], str]:
    """Return a function that formats a time, without the parts it shares with the previous label.

    Times of day are shown only if some candle is not at midnight.
    """
    intraday = any(candle.time[11:] not in {"", _MIDNIGHT} for candle in candles)

    def label(before: str, time: str) -> str:
        if intraday:
            return time[11:16] if before[:10] == time[:10] else time[5:16]
        return time[5:10] if before[:4] == time[:4] else time[:10]

    return label
