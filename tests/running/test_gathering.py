"""Tests for `tests.support.gathering`: all members are tested, and every failure is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.support.gathering import each_of

SEEN: list[int] = []
FAMILY = range(10)


@pytest.fixture
def limit() -> int:
    return 10


@each_of("number", FAMILY, shares=3)
def test_every_member_is_seen_with_the_fixtures(number: int, limit: int) -> None:
    assert number < limit
    SEEN.append(number)


def odd(number: int) -> None:
    """Fail for odd numbers."""
    SEEN.append(number)
    assert number % 2 == 0, "it is odd"


def share_of(test: Callable[..., None]) -> Callable[..., None]:
    """Return what pytest would call with a share."""
    return each_of("number", FAMILY)(test)


def test_every_failure_is_told_and_no_member_left_out() -> None:
    SEEN.clear()
    with pytest.raises(ExceptionGroup, match="5 of 10 failed") as raised:
        share_of(odd)(share=FAMILY)
    assert list(FAMILY) == SEEN
    told = [(str(error).splitlines()[0], error.__notes__) for error in raised.value.exceptions]
    assert told == [("it is odd", [f"number: {number}"]) for number in (1, 3, 5, 7, 9)]


def test_an_exception_of_another_kind_is_one_failure() -> None:
    def divide(number: int) -> None:
        assert 1 / number

    with pytest.raises(ExceptionGroup) as raised:
        share_of(divide)(share=FAMILY)
    assert [type(error) for error in raised.value.exceptions] == [ZeroDivisionError]


def test_an_empty_family_is_no_success() -> None:
    with pytest.raises(AssertionError, match="nothing to check"):
        each_of("number", [])


def test_a_test_without_the_argument_is_refused() -> None:
    with pytest.raises(AssertionError, match="no argument 'numbr'"):
        each_of("numbr", FAMILY)(odd)


@pytest.mark.parametrize("shares", [1, 3, 10])
def test_the_shares_are_the_family(shares: int) -> None:
    marked = each_of("number", FAMILY, shares=shares)(odd)
    (mark,) = vars(marked)["pytestmark"]
    assert sorted(number for share in mark.args[1] for number in share) == list(FAMILY)
