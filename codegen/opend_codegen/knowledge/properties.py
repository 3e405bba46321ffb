"""Read enum_properties.toml: what the values of an enum mean for a program, such as whether an order has ended.

Invariant: a returned row has the right form; whether its enum and values exist in a schema is for the reader to see.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from keyword import iskeyword
from pathlib import Path
from typing import Any, TypeAlias, cast

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.files import lines_of, load_toml

__all__ = ["PROPERTIES", "Properties", "PropertyRow", "load_properties"]

PROPERTIES = "enum_properties.toml"

_HEADER = re.compile(r'\s*\[\s*("[\w.]+"\s*\.\s*\w+)\s*\]')
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_KEYS = {"doc", "source", "true", "numbers"}
_TAKEN = {*dir(int), "name", "value"}


@dataclass(frozen=True, slots=True)
class PropertyRow:
    """A property of an enum; see the head of the file."""

    name: str
    doc: str
    true: tuple[str, ...] = ()
    """The values, by their names in the proto, for which it is true."""
    numbers: Mapping[str, int] | None = None
    """The number of each value that has one; None if the property is a truth value."""


Properties: TypeAlias = Mapping[str, tuple[PropertyRow, ...]]
"""By the full name of the enum."""


def load_properties(directory: Path) -> Properties:
    """Read the file of a schema folder; without one there are no properties."""
    path = directory / PROPERTIES
    if not path.exists():
        return {}
    text, data = load_toml(path)
    lines = {key.replace(" ", ""): line for key, line in lines_of(text, _HEADER).items()}
    found: dict[str, tuple[PropertyRow, ...]] = {}
    for enum, table in data.items():
        if not isinstance(table, dict):
            raise CodegenError(f'properties are written as ["{enum}".name]', file=str(path))
        rows: list[PropertyRow] = []
        for name, each in cast("dict[str, object]", table).items():
            row = cast("dict[str, Any]", each) if isinstance(each, dict) else None
            fault = "a property is a table" if row is None else _fault(name, row)
            if row is None or fault:
                raise CodegenError(f"{enum}.{name}: {fault}", file=str(path), line=lines.get(f'"{enum}".{name}'))
            numbers = None if "true" in row else dict(row["numbers"])
            rows.append(PropertyRow(name, row["doc"], tuple(row.get("true", ())), numbers))
        found[enum] = tuple(rows)
    return found


def _fault(name: str, given: dict[str, Any]) -> str:
    """Return what is wrong with a row, or ""."""
    if not _NAME.fullmatch(name) or iskeyword(name) or name in _TAKEN:
        return "this cannot be the name of a property"
    if unknown := sorted(given.keys() - _KEYS):
        return f"it has a key nobody knows: {unknown[0]}; it may have {', '.join(sorted(_KEYS))}"
    if not all(isinstance(given.get(key), str) and given[key] for key in ("doc", "source")):
        return "it needs a `doc` and a `source`"
    if len(given.keys() & {"true", "numbers"}) != 1:
        return "it needs either `true`, a list of values, or `numbers`, a table"
    if not _are_texts(given.get("true", [])):
        return "`true` is a list of values of the enum"
    return "" if _are_numbers(given.get("numbers", {})) else "`numbers` gives values of the enum whole numbers"


def _are_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(each, str) for each in cast("list[object]", values))


def _are_numbers(values: object) -> bool:
    return isinstance(values, dict) and all(type(each) is int for each in cast("dict[str, object]", values).values())
