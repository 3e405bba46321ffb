"""Read futu_constants.toml: which enum each class of the vendor's constants mirrors, and where its names differ.

Invariant: a returned row has the right form; whether its enum exists in a schema is for `constants` to see.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword
from pathlib import Path
from typing import Any, cast

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.files import lines_of, load_toml

__all__ = ["CONSTANTS", "ConstantRow", "ConstantTheme", "load_constants"]

CONSTANTS = "futu_constants.toml"

_HEADER = re.compile(r"\s*\[\s*([\w.]+)\s*\]")
_THEME = re.compile(r"[a-z][a-z_]*")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class ConstantRow:
    """A class of constants; see the head of the file."""

    enum: str = ""
    doc: str = ""
    zero: str = "NONE"
    enums: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    rename: Mapping[str, str] = field(default_factory=dict[str, str])
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    also: Mapping[str, str] = field(default_factory=dict[str, str])
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])
    integers: bool = False


@dataclass(frozen=True, slots=True)
class ConstantTheme:
    """The classes of one module."""

    name: str
    doc: str
    rows: Mapping[str, ConstantRow]
    """By name of the class."""


def load_constants(directory: Path) -> tuple[ConstantTheme, ...]:
    """Read the file of a schema folder; without one there are no constants."""
    path = directory / CONSTANTS
    if not path.exists():
        return ()
    text, data = load_toml(path)
    lines = lines_of(text, _HEADER)
    themes: list[ConstantTheme] = []
    for theme, table in data.items():
        if not isinstance(table, dict) or not isinstance(cast("dict[str, object]", table).get("doc"), str):
            raise CodegenError(f"{theme} must be a table with a `doc`", file=str(path), line=lines.get(theme))
        if not _THEME.fullmatch(theme) or iskeyword(theme) or theme == "choice":
            raise CodegenError(f"{theme} cannot be the name of a module", file=str(path), line=lines.get(theme))
        rows = cast("dict[str, Any]", table)
        doc: str = rows.pop("doc")
        read = {name: _row(row, f"{theme}.{name}", path, lines) for name, row in rows.items()}
        themes.append(ConstantTheme(theme, doc, read))
    return tuple(themes)


def _row(row: Any, place: str, path: Path, lines: Mapping[str, int]) -> ConstantRow:
    fault = _fault(place.partition(".")[2], row)
    if fault:
        raise CodegenError(f"{place}: {fault}", file=str(path), line=lines.get(place))
    known: dict[str, Any] = dict(row)
    known["enums"] = tuple(known.get("enums", ()))
    known["without"] = frozenset(known.get("without", ()))
    return ConstantRow(**known)


def _fault(name: str, row: Any) -> str:
    """Return what is wrong with a row, or ""."""
    if not isinstance(row, dict) or not _is_name(name):
        return "a class of constants is a table with a name of letters"
    for key, value in cast("dict[str, Any]", row).items():
        if not _is_fit(key, value):
            return f"`{key}` cannot be {value!r}"
    if "enum" not in row and not ("doc" in row and "numbers" in row):
        return "a class needs an `enum`, or a `doc` and `numbers`"
    return ""


def _is_fit(key: str, value: Any) -> bool:
    if key in _NAMES:
        fits = _NAMES[key]
        return isinstance(value, dict) and all(
            _is_name(name) and fits(each) for name, each in cast("dict[str, object]", value).items()
        )
    if key in {"enums", "without"}:
        return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[object]", value))
    if key == "zero":
        return _is_name(value)
    return isinstance(value, {"enum": str, "doc": str, "integers": bool}.get(key, ()))


def _is_name(value: object) -> bool:
    """Return whether a value can stand as a name in the code that is made of it."""
    return isinstance(value, str) and _NAME.fullmatch(value) is not None and not iskeyword(value)


_NAMES: Mapping[str, Callable[[object], bool]] = {
    "rename": _is_name,
    "also": _is_name,
    "texts": lambda value: isinstance(value, str),
    "numbers": lambda value: type(value) is int,
}
