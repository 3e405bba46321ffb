"""Widths of text and digits of numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.cli.text import cut, decimals_of, pad, width_of


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("腾讯", 4), ("é", 1), ("e\u0301", 1), ("\u200b", 0)])
def test_a_chinese_character_takes_two_columns(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(("width", "cut_to"), [(0, ""), (1, ""), (2, "腾"), (3, "腾"), (4, "腾讯"), (9, "腾讯")])
def test_text_is_cut_between_characters(width: int, cut_to: str) -> None:
    assert cut("腾讯", width) == cut_to


@given(st.text(max_size=20), st.integers(0, 40))
def test_padded_text_takes_exactly_its_width_and_moves_no_cursor(text: str, width: int) -> None:
    padded = pad(text, width)
    assert width_of(padded) == width
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in padded)


@given(st.integers(-(10**9), 10**9), st.integers(0, 5))
def test_a_price_has_the_digits_that_it_was_written_with(units: int, digits: int) -> None:
    number = float(f"{units}e-{digits}")
    assert float(f"{number:.{decimals_of(number)}f}") == number
    assert decimals_of(number) <= digits


def test_what_binary_fractions_add_is_no_digit() -> None:
    assert decimals_of(442 + 0.1 - 0.2) == 1
