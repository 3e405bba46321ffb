"""Compute technical indicators from series of prices.

Invariant: a series has one value for each bar, oldest first. Averages over a window start with fewer bars; recursive
ones start at the first bar, so a caller gives enough bars for what went before not to matter.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Prices", "Series", "bollinger", "exponential", "kdj", "macd", "moving", "relative", "rsi"]

Series = list[float]
"""One value for each bar, oldest first."""


class Prices(NamedTuple):
    """The prices of consecutive bars."""

    high: Series
    low: Series
    close: Series
    volume: Series | None = None
    """None where no indicator asks for it."""


def moving(values: Sequence[float], periods: int) -> Series:
    """Return the mean of the last `periods` values at each bar."""
    return _windows(values, periods, fmean)


def relative(values: Sequence[float], periods: int) -> Series:
    """Return each value by the mean of the `periods` values before it; 1 for the first."""
    return [1.0, *(values[index] / fmean(values[max(0, index - periods) : index]) for index in range(1, len(values)))]


def exponential(values: Sequence[float], periods: int) -> Series:
    """Return the exponential average, in which a new value weighs 2 / (`periods` + 1)."""
    return _smoothed(values, 2 / (periods + 1), values[0])


def rsi(values: Sequence[float], periods: int) -> Series:
    """Return the relative strength index, from 0 to 100; 50 while nothing has moved.

    Rises and falls are averaged with a weight of 1 / `periods` for a new one.
    """
    steps = [0.0, *(after - before for before, after in pairwise(values))]
    rises = _smoothed([max(step, 0.0) for step in steps], 1 / periods, 0.0)
    moves = _smoothed([abs(step) for step in steps], 1 / periods, 0.0)
    return [50.0 if not move else 100 * rise / move for rise, move in zip(rises, moves, strict=True)]


def macd(values: Sequence[float], fast: int, slow: int, signal: int) -> tuple[Series, Series, Series]:
    """Return DIFF, DEA and MACD, which is twice the distance between the two, as charts in China draw it."""
    quick, late = exponential(values, fast), exponential(values, slow)
    difference = [first - second for first, second in zip(quick, late, strict=True)]
    average = exponential(difference, signal)
    return difference, average, [2 * (first - second) for first, second in zip(difference, average, strict=True)]


def bollinger(values: Sequence[float], periods: int, deviations: int) -> tuple[Series, Series, Series]:
    """Return the upper, middle and lower band: the mean, and some standard deviations of the sample around it."""
    middle, width = moving(values, periods), [deviations * each for each in _windows(values, periods, _deviation)]
    return (
        [mean + wide for mean, wide in zip(middle, width, strict=True)],
        middle,
        [mean - wide for mean, wide in zip(middle, width, strict=True)],
    )


def kdj(prices: Prices, periods: int, first: int, second: int) -> tuple[Series, Series, Series]:
    """Return K, D and J of the stochastic oscillator; K and D start at 50."""
    tops, bottoms = _windows(prices.high, periods, max), _windows(prices.low, periods, min)
    raw = [
        50.0 if top == bottom else (close - bottom) / (top - bottom) * 100
        for top, bottom, close in zip(tops, bottoms, prices.close, strict=True)
    ]
    fast = _smoothed(raw, 1 / first, 50.0)
    slow = _smoothed(fast, 1 / second, 50.0)
    return fast, slow, [3 * k - 2 * d for k, d in zip(fast, slow, strict=True)]


def _smoothed(values: Sequence[float], weight: float, start: float) -> Series:
    found: Series = []
    for value in values:
        start += (value - start) * weight
        found.append(start)
    return found


def _windows(values: Sequence[float], periods: int, sum_up: Callable[[Sequence[float]], float]) -> Series:
    return [sum_up(values[max(0, index + 1 - periods) : index + 1]) for index in range(len(values))]


def _deviation(values: Sequence[float]) -> float:
    if len(values) == 1:
        return 0.0
    mean = fmean(values)
    return float((sum((value - mean) ** 2 for value in values) / (len(values) - 1)) ** 0.5)
