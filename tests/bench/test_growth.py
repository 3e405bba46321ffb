"""The picture of growth shows every point, and the exponent tells linear growth from worse."""

from __future__ import annotations

import re

import pytest
from bench.growth.drawing import drawing
from bench.growth.points import Panel, Point, Series, cost_of

NAMESPACE = "{http://www.w3.org/2000/svg}"


def series(power: float, title: str = "work") -> Series:
    """Return a series whose whole cost grows with a power of the number of items."""
    return Series(title, tuple(Point(count, 3e-6 * count ** (power - 1)) for count in (1, 10, 100, 2_000)))


@pytest.mark.parametrize("power", [0.5, 1.0, 1.2, 2.0])
def test_the_exponent_is_the_power_of_the_whole_cost(power: float) -> None:
    assert series(power).exponent == pytest.approx(power)
    assert series(power).is_linear == (power <= 1.0)


def test_a_cost_is_that_of_an_item() -> None:
    made: list[int] = []

    def make() -> list[int]:
        return [0]

    point = cost_of(lambda: lambda: made.append(len(make())), 10, least=100)
    assert point.count == 10
    assert 0 <= point.cost < 1
    assert len(made) == 5 * 10


def test_every_point_is_drawn_within_its_panel() -> None:
    panels = [
        Panel(f"Panel <{at}>", "items", (series(1.0, "a & b"), series(1.1), series(0.7), series(2.0)))
        for at in (1, 2, 3)
    ]
    text = drawing(panels)
    width, height = (float(size) for size in re.findall(r'(?:width|height)="(\d+)"', text)[:2])
    groups = re.findall(r"<g .*?</g>", text, re.DOTALL)
    assert len(groups) == len(panels)
    assert "a &amp; b" in text
    for group in groups:
        lines: list[str] = re.findall(r'<path class="s\d" d="M([^"]*)"', group)
        places = [tuple(map(float, place.split())) for line in lines for place in line.split("L")]
        assert len(places) == 4 * 4
        assert all(0 < x < width / 2 and 0 < y < height / 2 for x, y in places)
    assert "prefers-color-scheme: dark" in text
