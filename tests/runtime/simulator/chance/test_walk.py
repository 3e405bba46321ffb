"""Walks between bounds."""

from hypothesis import given
from hypothesis import strategies as st

from opend.simulator.chance.walk import walk

DRAWS = st.lists(st.floats(0, 1, exclude_max=True), min_size=3, max_size=60, unique=True)


@given(DRAWS, st.data(), st.integers(1, 500))
def test_a_walk_keeps_its_ends_and_touches_both_bounds(draws: list[float], data: st.DataObject, top: int) -> None:
    start, end = data.draw(st.integers(0, top)), data.draw(st.integers(0, top))
    points, highest, lowest = walk(draws, start, end, top)
    assert len(points) == len(draws) + 1
    assert (points[0], points[-1], points[highest], points[lowest]) == (start, end, top, 0)
    assert 0 == min(points) < max(points) == top
    assert len({0, len(draws), highest, lowest}) == 4
