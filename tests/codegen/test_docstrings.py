"""A docstring keeps its text, whatever characters it has, within the width of a line."""

from __future__ import annotations

import ast
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend_codegen.docstrings import docstring, first_paragraph

WORDS = st.text("\"\\'ab{}%#", min_size=1, max_size=20)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), min_size=1, max_size=3).map("\n\n".join)

LONG = "The price that the exchange says was paid for the last share of the day, in the currency of the market. " * 3


def value(source: str) -> str:
    """Return the docstring as Python reads it, without the indentation."""
    read: object = ast.literal_eval(source)
    assert isinstance(read, str)
    return inspect.cleandoc(read)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("", '""""""'),
        ("One line.", '"""One line."""'),
        ("Market; 中国 too.", '"""Market; 中国 too."""'),
        ('He said "no" twice.', '"""He said "no" twice."""'),
        ('It ends "so"', '"""It ends "so\\""""'),
        ('Three """ of them.', '"""Three \\"\\"\\" of them."""'),
        ("A path C:\\new.", '"""A path C:\\\\new."""'),
        ("It ends \\", '"""It ends \\\\"""'),
        ('It ends \\"', '"""It ends \\\\\\""""'),
        ("Two.\n\nParagraphs.", '"""Two.\n\n    Paragraphs.\n    """'),
    ],
)
def test_quoting(text: str, source: str) -> None:
    assert docstring(text, 4) == source
    assert value(source) == text


def test_a_long_text_is_wrapped_and_its_end_stands_alone() -> None:
    lines = docstring(LONG.strip(), 8).splitlines()
    assert lines[0].startswith('"""The price')
    assert all(line.startswith("        ") for line in lines[1:])
    assert lines[-1] == '        """'


def test_a_margin_narrows_the_lines() -> None:
    widest = [max(len(line) for line in docstring(LONG.strip(), 4, margin).splitlines()[1:]) for margin in (0, 40)]
    assert 100 < widest[0] <= 120
    assert 60 < widest[1] <= 80


def test_a_text_that_just_fits_is_one_line_and_one_more_is_not() -> None:
    assert docstring("x" * 110, 4).count("\n") == 0
    assert docstring("x" * 111, 4).count("\n") == 1


def test_the_arguments_of_a_call_hang() -> None:
    text = f"Read.\n\nArgs:\n    name: Short.\n    price: {LONG.strip()}\n\nRaises:\n    Error: If not."
    lines = docstring(text, 8).splitlines()
    assert lines[:5] == ['"""Read.', "", "        Args:", "            name: Short.", lines[4]]
    assert lines[4].startswith("            price: The price")
    assert lines[5].startswith("                ")
    assert lines[-4:] == ["", "        Raises:", "            Error: If not.", '        """']
    assert max(map(len, lines)) <= 120


def test_the_first_paragraph() -> None:
    assert first_paragraph("One.\n\nTwo.\n\nThree.") == "One."
    assert first_paragraph("One.") == "One."
    assert first_paragraph("") == ""


@given(TEXTS, st.sampled_from([0, 4, 8]), st.sampled_from([0, 4]))
def test_the_value_is_the_text_and_the_lines_are_short(text: str, indent: int, margin: int) -> None:
    source = docstring(text, indent, margin)
    assert value(source).split() == text.split()
    assert value(source).count("\n\n") == text.count("\n\n")
    first, *rest = source.splitlines()
    assert max(len(line) for line in (" " * indent + first, *rest)) <= 120 - margin
