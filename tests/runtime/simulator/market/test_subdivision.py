"""Bars divided into bars."""

from hypothesis import given, settings
from hypothesis import strategies as st

from opend.simulator import EXCHANGES
from opend.simulator.chance.balance import lean, share_out
from opend.simulator.chance.noise import uniforms
from opend.simulator.market.bars import Bar
from opend.simulator.market.subdivision import DRAWS_PER_PART, INTO_MINUTES, Whole, subdivide
from opend_proto.qot_common import QotMarket

GRID = EXCHANGES[QotMarket.HK_SECURITY].grid


@given(st.integers(0, 10**12), st.lists(st.floats(0, 10), min_size=1))
def test_what_is_shared_out_adds_up(total: int, weights: list[float]) -> None:
    shares = share_out(total, weights)
    assert sum(shares) == total
    assert all(share >= 0 for share in shares)


@given(st.floats(10.01, 19.99))
def test_weights_lean_to_the_average_asked_for(mean: float) -> None:
    prices = [10, 12, 15, 20]
    weights = lean([1.0, 2.0, 3.0, 4.0], prices, mean)
    average = sum(weight * price for weight, price in zip(weights, prices, strict=True)) / sum(weights)
    assert abs(average - mean) < 1e-9


def test_weights_stay_where_no_average_can_be_reached() -> None:
    assert lean([1.0, 2.0], [10, 20], 30) == [1.0, 2.0]


@given(st.text(max_size=8), st.integers(0, 200), st.sampled_from([99_500, 9_950, 240, 499_000]))
@settings(max_examples=25, deadline=None)
def test_a_bar_is_its_parts_even_where_the_steps_change(key: str, rises: int, low: int) -> None:
    prices = GRID.between(low, GRID.floor(low * 1.05))
    high, close = prices[-1], prices[rises % len(prices)]
    unit, lots = GRID.common_step(low, high), 30 * 8 * 12
    bar = Bar(low, high, low, close, lots * 100, lots * (low + high) // 2 // unit * unit * 100)
    series = subdivide(Whole(bar, GRID, 100), [8] * 30, INTO_MINUTES, uniforms(key, 30 * DRAWS_PER_PART))
    if series is not None:  # A few draws cannot be made to add up; callers then draw again.
        assert series.merged(0, 30) == bar
        parts = [series.bar(index) for index in range(30)]
        assert all(part.low <= min(part.open, part.close) <= max(part.open, part.close) <= part.high for part in parts)
        assert all(part.low < part.high and GRID.floor(part.high) == part.high for part in parts)


def test_nearly_all_draws_can_be_made_to_add_up() -> None:
    low, high, lots = 99_500, 104_500, 30 * 8 * 12
    bar = Bar(low, high, low, high, lots * 100, lots * (low + high) // 2 // 100 * 100 * 100)
    made = [
        subdivide(Whole(bar, GRID, 100), [8] * 30, INTO_MINUTES, uniforms(f"{n}", 30 * DRAWS_PER_PART)) is not None
        for n in range(100)
    ]
    assert sum(made) > 90
