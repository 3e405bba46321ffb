"""Every element of the schema has words, and those that no source explains are named here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROTO = Path(__file__).resolve().parents[2] / "proto"
# The vendor's sources say no more about these than their names do.
UNEXPLAINED = {"Qot_GetOptionQuote: mark_price", "Qot_WarrantScreen: sensitivity"}
DECLARATION = re.compile(
    r"(?:message|enum|package)\s+(?P<named>\w+)"
    r"|(?:required|optional|repeated)\s+\S+\s+(?P<field>\w+)\s*="
    r"|(?P<value>\w+)\s*=\s*-?\w+\s*(?:\[.*\])?;"
)


def without_words(lines: list[str]) -> list[str]:
    """The names of the elements above which there is no comment."""
    found: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        declared = DECLARATION.match(line.strip())
        if declared and not line.startswith(("option ", "syntax ")) and not before.strip().startswith("//"):
            found.append(next(name for name in declared.groups() if name))
    return found


def test_every_element_has_words() -> None:
    files = [*PROTO.glob("*.proto"), *PROTO.glob("extra/*.proto")]
    assert len(files) > 184
    silent = {
        f"{path.stem}: {name}"
        for path in files
        for name in without_words(path.read_text(encoding="utf-8").splitlines())
    }
    assert silent == UNEXPLAINED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("message C2S {", "C2S"),
        ("  required int32 market = 1;", "market"),
        ("  Kind_One = 1;", "Kind_One"),
        ("package Qot_Sub;", "Qot_Sub"),
    ],
)
def test_an_element_without_words_is_seen(text: str, name: str) -> None:
    assert without_words(["", text]) == [name]
    assert without_words(["  // What it is.", text]) == []
