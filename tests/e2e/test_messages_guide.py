"""Each program of the guide to messages runs, one after another, as a reader would type them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

from opend_proto import methods

GUIDE: Final = Path(__file__).resolve().parents[2] / "docs" / "MESSAGES.md"
TEXT: Final = GUIDE.read_text(encoding="utf-8")


def programs() -> list[tuple[str, str]]:
    """Return each program with its heading."""
    sections = re.split(r"^#+ (.+)\n", TEXT, flags=re.MULTILINE)[1:]
    return [
        (heading, program)
        for heading, text in zip(sections[::2], sections[1::2], strict=True)
        for program in re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    ]


def test_every_program_of_the_guide_runs() -> None:
    names: dict[str, Any] = {"__name__": "guide"}
    for heading, program in programs():
        exec(compile(program, f"MESSAGES.md, {heading}", "exec", dont_inherit=True), names)  # noqa: S102
    assert names["latest"].__annotations__["return"] is float
    assert names["alibaba"].code == "09988"


@pytest.mark.parametrize("library", ["pydantic", "msgspec", "cattrs"])
def test_each_library_is_shown(library: str) -> None:
    assert any(f"import {library}" in program or f"from {library}" in program for _, program in programs())


def test_the_aliases_that_it_names_are_those_of_protocols() -> None:
    protocols = {name.replace("_", "") for name in methods.METHODS_BY_NAME.keys() | methods.PUSHES_BY_NAME.keys()}
    named = set(re.findall(r"\b([A-Z]\w+?)(?:Reply|Push)\b", TEXT))
    assert named
    assert named <= protocols
