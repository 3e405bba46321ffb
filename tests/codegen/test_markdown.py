"""Markdown shows any text as it is: nothing of it marks up, and nothing of it ends a block."""

from __future__ import annotations

import html
import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend_codegen.markdown import fenced, markdown

PLAIN: Final = re.compile(r"[\w ,.;?/%()'\"-]*")
ENTITY: Final = re.compile(r"&#\d+;")
TEXTS: Final = st.text() | st.text("`*_[]()<>&|#\\{}~!:+-=.1\n\u2028 a")


@given(TEXTS)
def test_only_plain_characters_and_entities_are_left(text: str) -> None:
    line = markdown(text)
    assert PLAIN.fullmatch(ENTITY.sub("", line))
    assert "_" not in line
    assert not re.match(r"\d*[.)-]|[ ]", line)
    assert html.unescape(line).isprintable()


@given(TEXTS)
def test_a_reader_sees_the_text(text: str) -> None:
    words = " ".join(text.split())
    assert html.unescape(markdown(words)) == "".join(each if each.isprintable() else repr(each)[1:-1] for each in words)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fewer come back, from 1 to 1,000.", "Fewer come back, from 1 to 1,000."),
        ("逐笔成交", "逐笔成交"),
        ("1. a list", "1&#46; a list"),
        ("- a list", "&#45; a list"),
        ("--", "&#45;-"),
        ("a | b", "a &#124; b"),
        ("<b>", "&#60;b&#62;"),
        ("https://a.b", "https&#58;//a.b"),
        ("\x80\u202e", "&#92;x80&#92;u202e"),
        ("one\n\n  two", "one two"),
    ],
)
def test_what_could_mark_up_is_an_entity(text: str, shown: str) -> None:
    assert markdown(text) == shown


@given(TEXTS)
def test_a_block_of_code_ends_where_it_should(text: str) -> None:
    first, *lines, last = fenced(text, "text").split("\n")
    assert first == f"{last}text"
    assert "\n".join(lines) == text
    assert last not in text
