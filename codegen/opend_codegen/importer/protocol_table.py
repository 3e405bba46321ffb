"""Keep protocols.toml: add the ids that the vendor's package publishes, report everything that needs a decision.

Invariant: an id is never guessed and an existing row never rewritten; a row only changes its kind of table, when its
file leaves the schema or comes back. What people add to a row (keys, comments) stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.importer import seed
from opend_codegen.importer.toml_blocks import Block, TomlFile, quote
from opend_codegen.releases.vendor_ids import VendorIds

__all__ = ["HEADER", "ProtocolChanges", "update_protocols"]

HEADER = """\
# The protocol-ID table: which id carries which messages of which .proto file.
#
# [[protocol]]         id, name, file, kind ("request" or "push"); request and response only where the messages are not
#                      called Request and Response; note where the row needs a word.
# [[file_without_id]]  a file that is no protocol of its own, with the reason.
# [[id_without_file]]  an id that has no file in this release, with the reason.
#
# `opend-codegen import` adds rows, sorted by id, and never changes one; further keys and comments are kept.
"""

_PROTOCOL = "protocol"
_NO_ID = "file_without_id"
_NO_FILE = "id_without_file"


@dataclass(frozen=True, slots=True)
class ProtocolChanges:
    """What the import did to the table, and what it leaves to people."""

    added: list[str] = field(default_factory=list[str])
    conflicts: list[str] = field(default_factory=list[str])
    unlisted: list[str] = field(default_factory=list[str])
    undecided: list[str] = field(default_factory=list[str])


_Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Row:
    block: Block
    id: int
    name: str
    file: str
    has_note: bool

    @property
    def key(self) -> _Key:
        """Rows are sorted by id, those without one by file."""
        return (self.id, self.file if self.id < 0 else "")


def update_protocols(
    table: TomlFile, files: Mapping[str, FileDescriptorProto], vendor: VendorIds | None, release: str
) -> ProtocolChanges:
    """Bring the table up to date with a release, in place."""
    updater = _Updater(table, files, vendor)
    updater.move_rows(release)
    updater.add_seeds()
    updater.add_published()
    updater.find_undecided_files()
    updater.find_unlisted()
    updater.changes.added.sort(key=lambda line: int(line.partition(" ")[0]))
    return updater.changes


class _Updater:
    def __init__(self, table: TomlFile, files: Mapping[str, FileDescriptorProto], vendor: VendorIds | None) -> None:
        self._table = table
        self._files = files
        self._vendor = vendor
        self.changes = ProtocolChanges()

    def move_rows(self, release: str) -> None:
        for row in self._rows(_PROTOCOL):
            if row.file and row.file not in self._files:
                self._move(row, _NO_FILE, f"reason = {quote(f'its file left the schema with {release}')}\n")
                self.changes.added.append(f"{row.id} {row.name} is now an id without a file")
        for row in self._rows(_NO_FILE):
            if row.file and row.file in self._files:
                self._move(row, _PROTOCOL, "")
                self.changes.added.append(f"{row.id} {row.name} has its file again")

    def add_published(self) -> None:
        if not self._vendor:
            return
        for name, number in sorted(self._vendor.ids.items(), key=lambda item: item[1]):
            known = [row for row in self._all_rows() if row.name == name or row.id == number]
            if not known:
                self._add_published_one(name, number, self._vendor)
            for row in known:
                if (row.name, row.id) != (name, number):
                    theirs = f"{number} {name} in {self._vendor.file}"
                    self.changes.conflicts.append(f"{row.id} {row.name} in the table is {theirs}; the table is kept")

    def _add_published_one(self, name: str, number: int, vendor: VendorIds) -> None:
        file = f"{name}.proto"
        kind = _kind(self._files.get(file))
        if not kind:
            what = "has no Response" if file in self._files else "is not in the package"
            self.changes.undecided.append(f"id {number} {name}: {file} {what}")
            return
        if vendor.pushes is not None and (name in vendor.pushes) != (kind == "push"):
            self.changes.conflicts.append(f"{number} {name}: its messages say {kind}, {vendor.file} says otherwise")
        self._add_protocol(seed.SeedProtocol(number, name, file), kind)

    def add_seeds(self) -> None:
        ids = {row.id for row in self._all_rows()}
        for row in seed.PROTOCOLS:
            if row.file in self._files and row.id not in ids:
                self._add_protocol(row, _kind(self._files[row.file]) or "request")
        for number, name, reason in seed.IDS_WITHOUT_FILE:
            if number not in ids and f"{name}.proto" not in self._files:
                lines = f"id = {number}\nname = {quote(name)}\nreason = {quote(reason)}\n"
                self._insert(_NO_FILE, lines, (number, ""))
        listed = {row.file for row in self._all_rows()}
        for file, reason in seed.FILES_WITHOUT_ID.items():
            if file in self._files and file not in listed:
                self._insert(_NO_ID, f"file = {quote(file)}\nreason = {quote(reason)}\n", (-1, file))

    def find_undecided_files(self) -> None:
        listed = {row.file for row in self._all_rows()}
        self.changes.undecided.extend(f"{file} has no id" for file in sorted(self._files) if file not in listed)

    def find_unlisted(self) -> None:
        if self._vendor:
            gone = [row for row in self._rows(_PROTOCOL) if row.name not in self._vendor.ids and not row.has_note]
            self.changes.unlisted.extend(f"{row.id} {row.name}" for row in gone)

    def _add_protocol(self, row: seed.SeedProtocol, kind: str) -> None:
        lines = f"id = {row.id}\nname = {quote(row.name)}\nfile = {quote(row.file)}\nkind = {quote(kind)}\n"
        lines += f"request = {quote(row.request)}\n" if row.request != "Request" else ""
        lines += f"response = {quote(row.response)}\n" if row.response != "Response" else ""
        lines += f"note = {quote(row.note)}\n" if row.note else ""
        self._insert(_PROTOCOL, lines, (row.id, ""))
        self.changes.added.append(f"{row.id} {row.name} ({kind})")

    def _move(self, row: _Row, kind: str, reason: str) -> None:
        """Make a row one of another kind: all its keys and comments go along, apart from the reason."""
        self._table.blocks.remove(row.block)
        lead, body = row.block.split()
        kept = "".join(line for line in body.splitlines(keepends=True) if not line.startswith("reason ="))
        self._place(Block(kind, f"{lead.lstrip()}[[{kind}]]\n{reason}{kept}"), row.key)

    def _insert(self, kind: str, lines: str, key: _Key) -> None:
        self._place(Block(kind, f"[[{kind}]]\n{lines}"), key)

    def _place(self, block: Block, key: _Key) -> None:
        rows = self._rows(block.name)
        before = next((row.block for row in rows if row.key > key), None)
        self._table.insert(block, before, after=[row.block for row in rows] or self._table.blocks)

    def _rows(self, kind: str) -> list[_Row]:
        return [_row(block) for block in self._table.named(kind)]

    def _all_rows(self) -> list[_Row]:
        return [row for kind in (_PROTOCOL, _NO_ID, _NO_FILE) for row in self._rows(kind)]


def _row(block: Block) -> _Row:
    table = block.table()
    number = table.get("id")
    return _Row(
        block=block,
        id=number if isinstance(number, int) else -1,
        name=str(table.get("name", "")),
        file=str(table.get("file", "")),
        has_note="note" in table,
    )


def _kind(file: FileDescriptorProto | None) -> str | None:
    """A request has both messages of a call; a push has a Response only."""
    messages = {message.name for message in file.message_type} if file else set[str]()
    if "Response" not in messages:
        return None
    return "request" if "Request" in messages else "push"
