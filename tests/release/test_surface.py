"""docs/COMPATIBILITY.md lists what is public, and a change that breaks programs is found and must be announced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from release.surface.comparing import Break, breaks, is_compatible, unnamed
from release.surface.public import PUBLIC
from release.surface.stubs import write_stubs

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = '''
"""A package."""
from enum import IntEnum
from shop._inside import Base, Till as Till

__all__ = ["Kind", "Till", "order"]


class Kind(IntEnum):
    ONE = 1
    TWO = 2


async def order(name: str, *, count: int = 1) -> Till: ...
'''
INSIDE = """
class Base:
    def open(self, day: str) -> None: ...
    def _hidden(self) -> None: ...


class Till(Base):
    money: float

    @property
    def name(self) -> str: ...
    @classmethod
    def at(cls, place: str) -> "Till": ...
    @staticmethod
    def lock() -> None: ...
"""


def stub_of(folder: Path, package: str = PACKAGE, inside: str = INSIDE) -> dict[str, str]:
    """Write the package and return the stubs of its public module."""
    (folder / "shop").mkdir(exist_ok=True)
    (folder / "shop" / "__init__.py").write_text(package)
    (folder / "shop" / "_inside.py").write_text(inside)
    return write_stubs({"shop": ()}, folder)


def test_a_stub_has_what_a_program_sees(tmp_path: Path) -> None:
    text = stub_of(tmp_path)["shop"]
    compile(text, "shop", "exec")
    assert text.splitlines() == [
        "__all__ = [",
        "    'Kind',",
        "    'Till',",
        "    'order',",
        "]",
        "",
        "class Kind(IntEnum):",
        "    ONE = 1",
        "    TWO = 2",
        "",
        "class Till:",
        "    def open(self, day: str) -> None: ...",
        "    money: float",
        "    name: str",
        "    @classmethod",
        "    def at(cls, place: str) -> Till: ...",
        "    @staticmethod",
        "    def lock() -> None: ...",
        "",
        "async def order(name: str, *, count: int = 1) -> Till: ...",
    ]


def test_breaking_changes_are_found_and_others_are_not(tmp_path: Path) -> None:
    old = stub_of(tmp_path)
    cases = {
        "shop.Till.open": (PACKAGE, INSIDE.replace("def open(self, day: str)", "def open(self, day: str, hour: int)")),
        "shop.order": (PACKAGE.replace("count: int = 1", "number: int = 1"), INSIDE),
        "shop.Kind.TWO": (PACKAGE.replace("    TWO = 2\n", ""), INSIDE),
        "shop.Till.name": (PACKAGE, INSIDE.replace("def name", "def title")),
        "": (PACKAGE, INSIDE.replace("class Till(Base):", "class More(Base): ...\n\n\nclass Till(More):")),
    }
    found = {path: [each.path for each in breaks(old, stub_of(tmp_path, *sources))] for path, sources in cases.items()}
    assert found == {path: [path] if path else [] for path in cases}
    added = PACKAGE.replace("count: int = 1", "count: int = 1, fast: bool = False")
    assert breaks(old, stub_of(tmp_path, added)) == []
    assert breaks(old, {}) == [Break("shop", "the module was removed")]


def test_a_name_that_does_not_exist_is_told(tmp_path: Path) -> None:
    stub_of(tmp_path)
    with pytest.raises(LookupError, match="shop has no Nothing"):
        write_stubs({"shop": ("Nothing",)}, tmp_path)
    with pytest.raises(LookupError, match=r"there is no module shop\.more"):
        write_stubs({"shop.more": ()}, tmp_path)


def test_a_break_must_be_named_in_the_changelog() -> None:
    found = [Break("shop.Till.open", "a parameter was added"), Break("shop.order", "removed")]
    assert unnamed(found, "- `Till.open(day, hour)` asks for the hour; order is gone.") == [found[1]]
    assert unnamed(found, "- `open` and `order` have changed, `reorder` has not.") == []


def test_the_number_says_whether_programs_may_break() -> None:
    compatible = [("0.2.0", "0.2.1"), ("1.2.0", "1.3.0"), ("2.0.0", "2.0.0")]
    others = [("0.2.0", "0.3.0"), ("0.9.0", "1.0.0"), ("1.2.0", "2.0.0")]
    assert [pair for pair in compatible if not is_compatible(*pair)] == []
    assert [pair for pair in others if is_compatible(*pair)] == []


def test_the_page_lists_what_is_public() -> None:
    page = (ROOT / "docs" / "COMPATIBILITY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(opend[\w.]*)` \| (.*) \|$", page, re.MULTILINE)
    listed = {module: () if names == "all" else tuple(re.findall(r"`(\w+)`", names)) for module, names in rows}
    assert listed == PUBLIC


def test_the_constructor_of_a_late_dataclass_is_seen(tmp_path: Path) -> None:
    inside = f"from opend.late import dataclass\n{INSIDE}".replace("class Till", "@dataclass(slots=True)\nclass Till")
    assert "    def __init__(self, money: float) -> None: ..." in stub_of(tmp_path, inside=inside)["shop"].splitlines()
