"""The rows of protocols.toml in memory: each parsed once, found by id, name and file, kept in order.

Invariant: a row that nobody changes keeps every byte.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from opend_codegen.importer.texts.toml_blocks import Block, TomlFile

__all__ = ["NO_FILE", "NO_ID", "PROTOCOL", "Row", "Rows"]

PROTOCOL = "protocol"
NO_ID = "file_without_id"
NO_FILE = "id_without_file"
_KINDS = (PROTOCOL, NO_FILE, NO_ID)


@dataclass(frozen=True, slots=True)
class Row:
    """A table of the file: a protocol, a file without an id or an id without a file."""

    block: Block
    id: int
    name: str
    file: str

    @property
    def kind(self) -> str:
        """The name of its table."""
        return self.block.name

    @property
    def key(self) -> tuple[int, str]:
        """The sort key: the id, or the file where there is no id."""
        return (self.id, self.file if self.id < 0 else "")

    def table(self) -> dict[str, object]:
        """Return its keys; callers must not change them."""
        return self.block.table()

    def message(self, key: str, default: str) -> str:
        """The name of its request or response."""
        return str(self.table().get(key, default))


class Rows:
    """All rows of a file, which is changed through here only."""

    def __init__(self, toml: TomlFile) -> None:
        self._toml = toml
        self._rows = sorted((_row(block) for block in toml.blocks if block.name in _KINDS), key=_order)

    def __iter__(self) -> Iterator[Row]:
        return iter(list(self._rows))

    def of(self, kind: str) -> list[Row]:
        """The rows of one kind, in order."""
        return [row for row in self._rows if row.kind == kind]

    def find(self, wanted: Callable[[Row], bool]) -> Row | None:
        """Return the first row that `wanted` accepts."""
        return next((row for row in self._rows if wanted(row)), None)

    def files(self) -> set[str]:
        """The files that a row is about."""
        return {row.file for row in self._rows if row.file and row.kind != NO_FILE}

    def add(self, kind: str, text: str) -> Row:
        """Put a new row where its id or file belongs."""
        row = _row(Block(kind, text))
        beside = self.of(kind)
        later = [other for other in beside if other.key > row.key]
        later += [other for other in self._rows if not beside and _KINDS.index(other.kind) > _KINDS.index(kind)]
        before = later[0].block if later else None
        self._toml.insert(row.block, before, after=[other.block for other in beside] or self._toml.blocks)
        insort(self._rows, row, key=_order)
        return row

    def remove(self, row: Row) -> None:
        """Remove a row."""
        self._toml.blocks = [block for block in self._toml.blocks if block is not row.block]
        self._rows = [other for other in self._rows if other is not row]

    def move(self, row: Row, kind: str, extra: str = "") -> Row:
        """Move a row to another kind, with its keys and comments but without its reason."""
        self.remove(row)
        lead, body = row.block.split()
        kept = "".join(line for line in body.splitlines(keepends=True) if not line.startswith("reason ="))
        return self.add(kind, f"{lead.lstrip()}[[{kind}]]\n{extra}{kept}")

    def replace(self, row: Row, text: str) -> Row:
        """Replace the text of a row in place."""
        row.block.text = text
        fresh = _row(row.block)
        self._rows = [fresh if other is row else other for other in self._rows]
        return fresh


def _order(row: Row) -> tuple[int, tuple[int, str]]:
    return (_KINDS.index(row.kind), row.key)


def _row(block: Block) -> Row:
    table = block.table()
    number = table.get("id")
    return Row(block, number if isinstance(number, int) else -1, str(table.get("name", "")), str(table.get("file", "")))
