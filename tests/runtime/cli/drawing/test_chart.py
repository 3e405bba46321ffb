"""The candle chart, as text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.cli.drawing.chart import Candle, Line, candle_chart, room_for

DAY = Candle("2024-01-02 00:00:00", 10.0, 12.0, 9.0, 11.0, 5)

prices = st.floats(0.001, 1e6).map(lambda price: round(price, 3))


def candle(two: tuple[float, float], above: float, below: float, volume: int, day: int) -> Candle:
    return Candle(f"2024-01-{day:02} 00:00:00", two[0], max(two) + above, min(two) - below, two[1], volume)


candles = st.builds(
    candle, st.tuples(prices, prices), prices, st.floats(0, 0.001), st.integers(0, 10**12), st.integers(1, 31)
)


def text_of(lines: list[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def draw(*shown: Candle, width: int = 80, height: int = 12, colour: bool = True) -> list[str]:
    return text_of(candle_chart(shown, width=width, height=height, colour=colour))


@given(st.lists(candles, min_size=1, max_size=150), st.integers(20, 160), st.integers(8, 40), st.booleans())
def test_a_chart_keeps_to_its_width_and_height(shown: list[Candle], width: int, height: int, colour: bool) -> None:
    lines = draw(*shown, width=width, height=height, colour=colour)
    assert max(map(len, lines)) <= width
    assert len(lines) == height


def test_wick_and_body_are_drawn_to_half_a_line() -> None:
    # Eight rows of two halves, from 12 at the top to 9 at the bottom: 0.2 a half.
    column = [line[0] for line in draw(DAY)[:8]]
    assert column == ["│", "│", "╽", "┃", "┃", "╿", "│", "│"]


def test_without_colours_a_candle_that_rose_is_hollow() -> None:
    fell = replace(DAY, open=11.0, close=10.0)
    assert "║" in "".join(draw(DAY, colour=False))
    assert "║" not in "".join(draw(fell, colour=False) + draw(DAY))


def test_a_candle_is_coloured_by_where_it_closed() -> None:
    lines = candle_chart([DAY, replace(DAY, close=9.5)], width=80, height=12, colour=True)
    assert [style for text, style in lines[5][:2] if text.strip()] == ["green", "red"]


def test_the_last_price_and_round_prices_stand_at_the_axis() -> None:
    lines = draw(DAY)
    assert [line[2:].strip() for line in lines[:8]] == ["├ 12.00", "│", "┝ 11.00", "│", "│", "├ 10.00", "│", "│"]


@pytest.mark.parametrize(
    ("close", "label"),
    [(0.001, "0.0010"), (452.8, "452.80"), (95123.45678, "95,123.457"), (1234567.25, "1,234,567"), (1e12, "1e+12")],
)
def test_a_price_at_the_axis_is_as_exact_as_there_is_room_for(close: float, label: str) -> None:
    day = Candle("2024-01-02 00:00:00", close, close * 2, close, close)
    assert any(line.endswith(f"┝ {label}") for line in draw(day))


def test_prices_that_do_not_move_are_drawn_halfway_up() -> None:
    still = Candle("2024-01-02 00:00:00", 10.0, 10.0, 10.0, 10.0)
    (row,) = [number for number, line in enumerate(draw(still)[:8]) if not line.startswith(" ")]
    assert 3 <= row <= 4


def test_the_latest_candles_are_drawn_when_not_all_fit() -> None:
    days = [replace(DAY, time=f"2024-{day // 28 + 1:02}-{day % 28 + 1:02} 00:00:00") for day in range(100)]
    lines = draw(*days, width=30)
    assert len(lines[-2]) == room_for(30) + 1
    assert lines[-1].startswith("2024-03")


@pytest.mark.parametrize(
    ("times", "axis"),
    [
        (("2024-12-30 00:00:00", "2025-01-02 00:00:00"), "2024-12-30   2025-01-02"),
        (("2024-06-03 00:00:00", "2024-06-04 00:00:00"), "2024-06-03   06-04"),
        (("2024-06-03 15:59:00", "2024-06-03 16:00:00"), "06-03 15:59  16:00"),
    ],
)
def test_the_time_axis_says_what_differs_from_the_label_before(times: tuple[str, str], axis: str) -> None:
    begin, end = times
    shown = [replace(DAY, time=begin)] * 7 + [replace(DAY, time=end)] * 4
    assert draw(*shown)[-1].split() == axis.split()
