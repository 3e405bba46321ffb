"""Keep a person's texts whose place has left the schema, and put them back when the place returns.

Invariant: an entry leaves the file only by returning to its place, or by a person's hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from opend_codegen.errors import CodegenError
from opend_codegen.importer.texts.toml_blocks import as_table, quote

__all__ = ["UNPLACED", "Unplaced", "read_unplaced", "unplaced_text"]

UNPLACED = "unplaced.toml"

_HEADER = """\
# What you wrote and the schema has no place for now: written by `opend-codegen import`, which puts an entry back when
# its element returns. Delete what is of no more use.
#
# kind  "comment": `text` stood above the element. "field" and "element": the declaration was your own.
#       "enum_field": a row of enum_fields.toml. "value": a row of messages.toml. "example": a row of examples.toml.
#       "protocol": a key of a protocol's row in protocols.toml.
"""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A person's text: its kind, its element, its wording, and the release whose import found no place for it."""

    kind: str
    element: str
    text: str
    release: str


def read_unplaced(directory: Path) -> list[Unplaced]:
    """Read the entries of a folder; a folder without the file has none."""
    path = directory / UNPLACED
    if not path.exists():
        return []
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CodegenError(f"not valid TOML: {error}", file=str(path)) from error
    rows: object = data.get("unplaced")
    tables = [as_table(row) for row in cast("list[object]", rows)] if isinstance(rows, list) else []
    return [Unplaced(*(str(row.get(key, "")) for key in ("kind", "element", "text", "release"))) for row in tables]


def unplaced_text(entries: Iterable[Unplaced]) -> str:
    """Return the text of the file, or "" if there are no entries."""
    rows = [
        f"\n[[unplaced]]\nkind = {quote(entry.kind)}\nelement = {quote(entry.element)}\n"
        f"text = {quote(entry.text)}\nrelease = {quote(entry.release)}\n"
        for entry in entries
    ]
    return _HEADER + "".join(rows) if rows else ""
