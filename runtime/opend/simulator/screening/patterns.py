"""Recognise the patterns of technical indicators that Qot_StockFilter knows.

Invariant: a pattern holds or not at each candlestick, by the candlesticks up to it.

Inferred, since no source says so: the short and the long RSI have 6 and 12 periods; of the two descriptions of the KDJ
crosses the documentation's holds (D lies at 30 or below, or 70 or above); a divergence holds at the candlestick that
confirms the later peak (or trough), the one right after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.screening.indicators import Prices, bollinger, exponential, kdj, macd, moving, rsi
from opend_proto.qot_stock_filter import PatternField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.simulator.screening.indicators import Series

__all__ = ["BEARISH", "BULLISH", "PATTERNS", "Pattern"]

_Holds: TypeAlias = "Callable[[int], bool]"
"""Whether a pattern holds at the candlestick with an index."""

_AVERAGES: Final = (5, 10, 20, 30, 60)
_SHORT_RSI, _LONG_RSI = 6, 12
_LOW, _HIGH = 30.0, 70.0
_SIGHT: Final = 60
"""Candlesticks among which the peaks of a divergence are looked for."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, and how many candlesticks it is found in."""

    bars: int
    recognise: Callable[[Prices], _Holds]
    needs_ranges: bool = False
    """Whether it depends on more than the closes."""

    def holds(self, prices: Prices, periods: int) -> bool:
        """Return whether it holds at each of the last `periods` candlesticks."""
        holds = self.recognise(prices)
        last = len(prices.close) - 1
        return all(holds(last - ago) for ago in range(periods))


def _aligned(prices: Prices, average: Callable[[Series, int], Series], *, rises: bool) -> _Holds:
    """For two days the averages lie in order of their length, and the price has moved the same way."""
    sign = 1 if rises else -1
    lines = [average(prices.close, periods) for periods in _AVERAGES]

    def ordered(index: int) -> bool:
        return all(sign * shorter[index] > sign * longer[index] for shorter, longer in pairwise(lines))

    def holds(index: int) -> bool:
        moved = sign * prices.close[index] > sign * prices.close[index - 1]
        return moved and ordered(index) and ordered(index - 1)

    return holds


def _crosses(first: Series, second: Series, index: int, *, rises: bool) -> bool:
    sign = 1 if rises else -1
    before, after = first[index - 1] - second[index - 1], first[index] - second[index]
    return sign * before <= 0 < sign * after


def _rsi_cross(prices: Prices, *, rises: bool) -> _Holds:
    short, long = rsi(prices.close, _SHORT_RSI), rsi(prices.close, _LONG_RSI)
    return lambda index: (short[index] < 50) == rises and _crosses(short, long, index, rises=rises)


def _kdj_cross(prices: Prices, *, rises: bool) -> _Holds:
    fast, slow, _ = kdj(prices, 9, 3, 3)
    return lambda index: (
        (slow[index] <= _LOW if rises else slow[index] >= _HIGH) and _crosses(fast, slow, index, rises=rises)
    )


def _macd_cross(prices: Prices, *, rises: bool) -> _Holds:
    difference, average, _ = macd(prices.close, 12, 26, 9)
    return lambda index: _crosses(difference, average, index, rises=rises)


def _band_cross(prices: Prices, band: int, *, rises: bool) -> _Holds:
    line = bollinger(prices.close, 20, 2)[band]
    return lambda index: _crosses(prices.close, line, index, rises=rises)


def _divergence(prices: Prices, line: Callable[[Prices], Series], *, is_top: bool) -> _Holds:
    sign = 1 if is_top else -1
    close, indicator = prices.close, line(prices)

    def peaks(index: int) -> bool:
        return sign * close[index] > sign * close[index - 1] and sign * close[index] > sign * close[index + 1]

    def holds(index: int) -> bool:
        later = index - 1
        if not peaks(later):
            return False
        earlier = next((each for each in range(later - 1, max(0, later - _SIGHT), -1) if peaks(each)), None)
        if earlier is None:
            return False
        return sign * close[later] > sign * close[earlier] and sign * indicator[later] < sign * indicator[earlier]

    return holds


def _rsi_line(prices: Prices) -> Series:
    return rsi(prices.close, _LONG_RSI)


def _j_line(prices: Prices) -> Series:
    return kdj(prices, 9, 3, 3)[2]


def _macd_line(prices: Prices) -> Series:
    return macd(prices.close, 12, 26, 9)[2]


_RSI_BARS, _KDJ_BARS, _MACD_BARS = 8 * _LONG_RSI, 40, 140

PATTERNS: Final[dict[PatternField, Pattern]] = {
    PatternField.MA_ALIGNMENT_LONG: Pattern(62, partial(_aligned, average=moving, rises=True)),
    PatternField.MA_ALIGNMENT_SHORT: Pattern(62, partial(_aligned, average=moving, rises=False)),
    PatternField.EMA_ALIGNMENT_LONG: Pattern(240, partial(_aligned, average=exponential, rises=True)),
    PatternField.EMA_ALIGNMENT_SHORT: Pattern(240, partial(_aligned, average=exponential, rises=False)),
    PatternField.RSI_GOLD_CROSS_LOW: Pattern(_RSI_BARS, partial(_rsi_cross, rises=True)),
    PatternField.RSI_DEATH_CROSS_HIGH: Pattern(_RSI_BARS, partial(_rsi_cross, rises=False)),
    PatternField.KDJ_GOLD_CROSS_LOW: Pattern(_KDJ_BARS, partial(_kdj_cross, rises=True), needs_ranges=True),
    PatternField.KDJ_DEATH_CROSS_HIGH: Pattern(_KDJ_BARS, partial(_kdj_cross, rises=False), needs_ranges=True),
    PatternField.MACD_GOLD_CROSS_LOW: Pattern(_MACD_BARS, partial(_macd_cross, rises=True)),
    PatternField.MACD_DEATH_CROSS_HIGH: Pattern(_MACD_BARS, partial(_macd_cross, rises=False)),
    PatternField.BOLL_BREAK_UPPER: Pattern(22, partial(_band_cross, band=0, rises=True)),
    PatternField.BOLL_LOWER: Pattern(22, partial(_band_cross, band=2, rises=False)),
    PatternField.BOLL_CROSS_MIDDLE_UP: Pattern(22, partial(_band_cross, band=1, rises=True)),
    PatternField.BOLL_CROSS_MIDDLE_DOWN: Pattern(22, partial(_band_cross, band=1, rises=False)),
    **{
        field: Pattern(bars + _SIGHT, partial(_divergence, line=line, is_top=is_top), needs_ranges=line is _j_line)
        for field, bars, line, is_top in (
            (PatternField.RSI_TOP_DIVERGENCE, _RSI_BARS, _rsi_line, True),
            (PatternField.RSI_BOTTOM_DIVERGENCE, _RSI_BARS, _rsi_line, False),
            (PatternField.KDJ_TOP_DIVERGENCE, _KDJ_BARS, _j_line, True),
            (PatternField.KDJ_BOTTOM_DIVERGENCE, _KDJ_BARS, _j_line, False),
            (PatternField.MACD_TOP_DIVERGENCE, _MACD_BARS, _macd_line, True),
            (PatternField.MACD_BOTTOM_DIVERGENCE, _MACD_BARS, _macd_line, False),
        )
    },
}
"""Every pattern."""

_RISING: Final = (
    PatternField.MA_ALIGNMENT_LONG,
    PatternField.EMA_ALIGNMENT_LONG,
    PatternField.RSI_GOLD_CROSS_LOW,
    PatternField.RSI_BOTTOM_DIVERGENCE,
    PatternField.KDJ_GOLD_CROSS_LOW,
    PatternField.KDJ_BOTTOM_DIVERGENCE,
    PatternField.MACD_GOLD_CROSS_LOW,
    PatternField.MACD_BOTTOM_DIVERGENCE,
    PatternField.BOLL_BREAK_UPPER,
    PatternField.BOLL_CROSS_MIDDLE_UP,
)
_FALLING: Final = tuple(each for each in PATTERNS if each not in _RISING)


def _prevails(prices: Prices, first: Sequence[PatternField], second: Sequence[PatternField]) -> _Holds:
    """More patterns of the first kind hold than of the second."""
    sides = [[PATTERNS[field].recognise(prices) for field in fields] for fields in (first, second)]

    def holds(index: int) -> bool:
        more, fewer = (sum(pattern(index) for pattern in patterns) for patterns in sides)
        return more > fewer

    return holds


_LONGEST: Final = max(pattern.bars for pattern in PATTERNS.values())
BULLISH: Final = Pattern(_LONGEST, partial(_prevails, first=_RISING, second=_FALLING), needs_ranges=True)
"""More patterns of a rise hold than of a fall; that this is what the vendor's signals taken together mean is
inferred."""
BEARISH: Final = Pattern(_LONGEST, partial(_prevails, first=_FALLING, second=_RISING), needs_ranges=True)
"""More patterns of a fall hold than of a rise."""
