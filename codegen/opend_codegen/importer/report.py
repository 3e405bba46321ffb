"""What an import did, as values and as lines for a terminal.

Invariant: everything that asks for a person's decision is in `decisions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opend_codegen.importer.enum_table import EnumChanges
from opend_codegen.importer.protocol_table import ProtocolChanges

__all__ = ["ImportReport"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The outcome of one import."""

    release: str
    id_file: str | None
    """The package's file that the protocol ids were read from, where it has one."""
    files: int
    files_added: tuple[str, ...]
    files_removed: tuple[str, ...]
    files_changed: tuple[str, ...]
    comments_dropped: tuple[str, ...]
    protocols: ProtocolChanges
    enum_fields: EnumChanges

    @property
    def decisions(self) -> tuple[str, ...]:
        """What the import could not decide: conflicting ids, files and ids without each other, stale settled fields."""
        return (*self.protocols.conflicts, *self.protocols.undecided, *self.enum_fields.stale)

    def lines(self) -> Iterator[str]:
        """The report, most important last."""
        enums = self.enum_fields
        yield f"{self.release}: {self.files} files"
        yield f"protocol ids read from {self.id_file}" if self.id_file else "no protocol ids in it"
        yield from _section("files added", self.files_added)
        yield from _section("files removed", self.files_removed)
        yield from _section("files changed", self.files_changed)
        yield from _section("comments dropped", self.comments_dropped)
        yield from _section("protocol ids added or moved", self.protocols.added)
        yield from _section("protocol ids the package does not list (kept)", self.protocols.unlisted)
        yield f"enum fields: {enums.derived} derived, {enums.settled} settled"
        yield from _section("enum fields added", enums.added)
        yield from _section("enum fields dropped", enums.dropped)
        yield from _section("enum fields changed", enums.changed)
        yield from _section(
            "fields that stay int although their comment lists values",
            tuple(f"{name}: {comment}" for name, comment in enums.plain),
        )
        yield from _section("protocol ids in conflict", self.protocols.conflicts)
        yield from _section("need a decision in protocols.toml", self.protocols.undecided)
        yield from _section("settled enum fields that point nowhere", enums.stale)


def _section(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{title}: {len(items)}"
        yield from (f"  {item}" for item in items)
