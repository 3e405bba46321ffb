"""Each pattern of technical indicators is recognised in prices that were made to show it, and not in others."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.gathering import each_of

from opend.simulator.screening.indicators import Prices
from opend.simulator.screening.patterns import PATTERNS
from opend_proto.qot_stock_filter import PatternField

DAYS = 320


def prices(close: Callable[[int], float]) -> Prices:
    """Make days whose closes are given by the number of days until the last one."""
    closes = [close(ago) for ago in range(DAYS - 1, -1, -1)]
    return Prices([value + 0.1 for value in closes], [value - 0.1 for value in closes], closes)


def last(*values: float, start: float = 100.0, slope: float = 0.0) -> Callable[[int], float]:
    """End with some values; before, a straight line leads to the start."""
    return lambda ago: values[-1 - ago] if ago < len(values) else start + slope * (ago - len(values) + 1)


# The closes that show each pattern at the last day.
SHOWN: dict[PatternField, Callable[[int], float]] = {
    PatternField.MA_ALIGNMENT_LONG: lambda ago: 500 - ago,
    PatternField.MA_ALIGNMENT_SHORT: lambda ago: 500 + ago,
    PatternField.EMA_ALIGNMENT_LONG: lambda ago: 500 - ago,
    PatternField.EMA_ALIGNMENT_SHORT: lambda ago: 500 + ago,
    PatternField.RSI_GOLD_CROSS_LOW: last(102, slope=0.5),
    PatternField.RSI_DEATH_CROSS_HIGH: last(98, slope=-0.5),
    PatternField.KDJ_GOLD_CROSS_LOW: last(101, slope=0.5),
    PatternField.KDJ_DEATH_CROSS_HIGH: last(99, slope=-0.5),
    PatternField.MACD_GOLD_CROSS_LOW: last(110, slope=0.5),
    PatternField.MACD_DEATH_CROSS_HIGH: last(90, slope=-0.5),
    PatternField.BOLL_BREAK_UPPER: last(110, 100, 110, 100, 130),
    PatternField.BOLL_LOWER: last(110, 100, 110, 100, 70),
    PatternField.BOLL_CROSS_MIDDLE_UP: last(99, 101),
    PatternField.BOLL_CROSS_MIDDLE_DOWN: last(101, 99),
    # After a steep rise and a long fall, one jump leads to a higher peak; troughs the other way round.
    **dict.fromkeys(
        (PatternField.RSI_TOP_DIVERGENCE, PatternField.MACD_TOP_DIVERGENCE, PatternField.KDJ_TOP_DIVERGENCE),
        last(110, 120, 130, 140, 138, 136, 134, 132, 130, 128, 126, 125, 140.5, 140),
    ),
    **dict.fromkeys(
        (PatternField.RSI_BOTTOM_DIVERGENCE, PatternField.MACD_BOTTOM_DIVERGENCE, PatternField.KDJ_BOTTOM_DIVERGENCE),
        last(90, 80, 70, 60, 62, 64, 66, 68, 70, 72, 74, 75, 59.5, 60),
    ),
}


@each_of("pattern", list(PATTERNS))
def test_a_pattern_is_seen_where_it_is_and_nowhere_else(pattern: PatternField) -> None:
    shown = prices(SHOWN[pattern])
    assert PATTERNS[pattern].holds(shown, 1)
    flat = prices(lambda _: 100.0)
    assert not PATTERNS[pattern].holds(flat, 1)
    mirrored = Prices(
        [200 - value for value in shown.low],
        [200 - value for value in shown.high],
        [200 - value for value in shown.close],
    )
    assert not PATTERNS[pattern].holds(mirrored, 1), "its opposite is taken for it"


def test_every_pattern_of_the_schema_is_known() -> None:
    assert set(PATTERNS) == set(PatternField) - {PatternField.UNKNOWN}


def test_a_pattern_can_be_asked_for_several_days_on_end() -> None:
    aligned = PATTERNS[PatternField.MA_ALIGNMENT_LONG]
    rising = prices(lambda ago: 500.0 - ago)
    assert aligned.holds(rising, 12)
    paused = prices(lambda ago: 500.0 - ago if ago != 3 else 490.0)
    assert aligned.holds(paused, 1)
    assert not aligned.holds(paused, 12)
