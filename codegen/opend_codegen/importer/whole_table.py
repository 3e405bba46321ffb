"""Keep a TOML file that is taken as a whole: the shipped one, or a person's, without rows that do not fit.

Invariant: what is left out of the shipped file is reported, and what is left out of a person's is set aside.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.texts.toml_blocks import TomlFile

__all__ = ["TableChanges", "WholeTable"]


@dataclass(slots=True)
class TableChanges:
    """The text of the file, "" where there is none, and the rows that do not fit."""

    text: str = ""
    own: list[str] = field(default_factory=list[str])
    misfits: list[str] = field(default_factory=list[str])
    set_aside: dict[str, str] = field(default_factory=dict[str, str])


class WholeTable:
    """The file with a name, of which the rows that do not fit are removed one by one."""

    def __init__(self, name: str, mine: SchemaFolder, shipped: SchemaFolder | None) -> None:
        self._name = name
        self._key = f"file {name}"
        text, self._theirs = mine.text(name), shipped.text(name) if shipped else ""
        untouched = text in {"", self._theirs} or mine.lock.is_untouched(self._key, text)
        self._is_shipped = bool(self._theirs) and untouched
        self.table = TomlFile.parse(self._theirs) if self._is_shipped else TomlFile.read(mine.path / name, "")
        self._changes = TableChanges()

    def leave_out(self, row: str, text: str, reason: str) -> None:
        """Record a row that the caller has removed: its name, what stood there, and why it does not fit."""
        if self._is_shipped:
            self._changes.misfits.append(reason)
        else:
            self._changes.set_aside[row] = text

    def finish(self, now: Lock) -> TableChanges:
        """Return the changes; the lock records a shipped file."""
        self._changes.text = self.table.text()
        if self._is_shipped:
            now.take(self._key, self._changes.text)
        elif self._theirs:
            self._changes.own.append(self._name)
        return self._changes
