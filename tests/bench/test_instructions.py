"""What `make bench-instructions` says about counts, and when it fails."""

from __future__ import annotations

from bench.instructions.comparing import Kept, compare, parse, render

_HERE = {"Python": "3.11.7"}


def _compare(kept: dict[str, float], counted: dict[str, float]) -> tuple[bool, str]:
    comparison = compare(Kept(_HERE, kept), Kept(_HERE, counted), 0.03)
    return comparison.has_grown, "\n".join(comparison.lines)


def test_a_count_may_grow_by_the_allowed_part() -> None:
    assert not _compare({"decode": 1000}, {"decode": 1030})[0]
    has_grown, told = _compare({"decode": 1000, "encode": 1000}, {"decode": 1031, "encode": 1000})
    assert has_grown
    assert "decode: more than the 1,000 that are kept" in told
    assert "encode: " not in told


def test_a_count_that_fell_is_to_be_kept() -> None:
    has_grown, told = _compare({"decode": 1000}, {"decode": 900})
    assert not has_grown
    assert "-10.0%  decode: less than is kept; say --write" in told


def test_kernels_of_one_side_are_told() -> None:
    has_grown, told = _compare({"gone": 1000}, {"new": 1000})
    assert has_grown
    assert "gone: kept, but not counted" in told
    assert "new: not kept yet" in told


def test_counts_of_another_environment_are_not_compared() -> None:
    comparison = compare(Kept({"Python": "3.12.1"}, {"decode": 1000}), Kept(_HERE, {"decode": 2000}), 0.03)
    assert not comparison.has_grown
    assert (
        comparison.lines[-1] == "not compared: the kept counts were made with Python 3.12.1, these with Python 3.11.7"
    )


def test_what_is_written_can_be_read() -> None:
    assert parse(render(Kept(_HERE, {"decode": 1000.4}))) == Kept(_HERE, {"decode": 1000})
