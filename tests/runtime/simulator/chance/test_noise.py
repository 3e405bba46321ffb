"""Noise is a pure function of its key, and has the shape it promises."""

from itertools import pairwise
from statistics import mean

from opend.simulator.chance.noise import letters, smooth, uniforms, whole


def test_a_key_gives_the_same_numbers_and_another_key_others() -> None:
    assert uniforms("a", 5) == uniforms("a", 5) == uniforms("a", 10)[:5]
    assert uniforms("a", 5) != uniforms("b", 5)


def test_the_numbers_are_known_ones() -> None:
    """Markets of today must look the same tomorrow, on any machine."""
    assert [f"{number:.6f}" for number in uniforms("opend", 3)] == ["0.741343", "0.101792", "0.869807"]


def test_uniforms_fill_the_unit_interval() -> None:
    numbers = uniforms("fill", 10_000)
    assert 0 <= min(numbers) < 0.001
    assert 0.999 < max(numbers) < 1
    assert abs(mean(numbers) - 0.5) < 0.02


def test_whole_numbers_and_letters_have_the_size_asked_for() -> None:
    assert {whole(f"k{n}", 3) for n in range(200)} == set(range(8))
    assert len(letters("k", 16)) == 16
    assert len(letters("k", 7)) == 7
    assert letters("k", 16) != letters("l", 16)


def test_the_landscape_is_rough_but_bounded() -> None:
    heights = [smooth("land", position, 12) for position in range(5000)]
    assert max(abs(b - a) for a, b in pairwise(heights)) < 6
    assert max(heights) - min(heights) > 20
    assert max(map(abs, heights)) < sum(2 ** (octave / 2) for octave in range(12))
