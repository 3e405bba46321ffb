"""Keep protocols.toml: published and known ids, our knowledge of each protocol; report what a person must decide.

Invariant: an id is never guessed, and one that contradicts the table is taken only on request; what a person
wrote in a row stays. Afterwards every file has an id or a reason, and every row fits its messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.errors import CodegenError
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.protocols.fitting import kind_of, misfit, paging_misfit
from opend_codegen.importer.protocols.rows import NO_FILE, NO_ID, PROTOCOL, Row, Rows
from opend_codegen.importer.texts.toml_blocks import TomlFile, as_table, quote, toml_value
from opend_codegen.releases.vendor_ids import VendorIds

__all__ = ["HEADER", "IDS_ASK", "IDS_KEEP", "IDS_TAKE", "ProtocolChanges", "ProtocolSources", "update_protocols"]

HEADER = """\
# The protocol-ID table: which id carries which messages of which .proto file.
#
# [[protocol]]         id, name, file, kind ("request" or "push"); request and response only where the messages are not
#                      called Request and Response; note where the row needs a word.
# [[file_without_id]]  a file that is no protocol of its own, with the reason.
# [[id_without_file]]  an id that has no file in this release, with the reason.
#
# `opend-codegen import` adds rows, sorted by id; what you change in a row, and further keys and comments, are kept.
"""

IDS_ASK, IDS_KEEP, IDS_TAKE = "ask", "keep", "take"
"""Where the package has another id than the table: refuse the import, keep the table's, take the package's."""

_BY_IMPORT = "; written by the import"

# The rules of a row that depend on paging: without it, a limit on the first page means nothing.
_RULES = ("paging", "limit")


@dataclass(slots=True)
class ProtocolChanges:
    """The changes of an import to the table, and the decisions left to a person; each line names its protocol."""

    added: list[str] = field(default_factory=list[str])
    shipped: list[str] = field(default_factory=list[str])
    """New rows taken from the shipped table."""
    dropped: list[str] = field(default_factory=list[str])
    conflicts: list[str] = field(default_factory=list[str])
    undecided: list[str] = field(default_factory=list[str])
    unlisted: list[str] = field(default_factory=list[str])
    from_knowledge: list[str] = field(default_factory=list[str])
    """Protocols whose id comes from our knowledge, since the package does not publish it."""
    misfits: list[str] = field(default_factory=list[str])
    """Entries of the knowledge that do not fit this release."""
    own: list[str] = field(default_factory=list[str])
    """Keys of rows that a person has set to another value than the shipped one."""
    set_aside: dict[str, str] = field(default_factory=dict[str, str])
    """A person's keys that no longer fit, by protocol and key."""


@dataclass(frozen=True, slots=True)
class ProtocolSources:
    """The inputs of an update of the table."""

    files: Mapping[str, FileDescriptorProto]
    vendor: VendorIds | None
    shipped: TomlFile | None
    release: str
    ids: str = IDS_ASK


def update_protocols(table: TomlFile, sources: ProtocolSources, before: Lock, now: Lock) -> ProtocolChanges:
    """Bring the table up to date with a release and the shipped knowledge, in place."""
    updater = _Updater(Rows(table), sources, before, now)
    updater.move_rows()
    updater.take_knowledge()
    updater.add_published()
    updater.settle_kinds()
    updater.settle_rules()
    updater.settle_files()
    updater.find_unlisted()
    return updater.changes


class _Updater:
    def __init__(self, rows: Rows, sources: ProtocolSources, before: Lock, now: Lock) -> None:
        self._rows = rows
        self._files = sources.files
        self._vendor = sources.vendor
        self._shipped = Rows(sources.shipped) if sources.shipped else None
        self._release = sources.release
        self._ids = sources.ids
        self._before, self._now = before, now
        self.changes = ProtocolChanges()

    def move_rows(self) -> None:
        """Drop shipped rows whose file is gone, turn a person's into ids without a file, and restore returned ones."""
        for row in self._rows.of(PROTOCOL):
            if row.file in self._files:
                continue
            if self._is_shipped(row):
                self._rows.remove(row)
                self.changes.dropped.append(f"{row.id} {row.name}")
            else:
                self._rows.move(row, NO_FILE, f"reason = {quote(f'its file left the schema with {self._release}')}\n")
                self.changes.dropped.append(f"{row.id} {row.name} (kept as an id without a file)")
        for row in self._rows.of(NO_FILE):
            file = row.file or f"{row.name}.proto"
            kind = kind_of(self._files.get(file))
            if row.file in self._files:
                self._rows.move(row, PROTOCOL)
                self.changes.added.append(f"{row.id} {row.name} (has its file again)")
            elif kind:
                self._rows.move(row, PROTOCOL, f"file = {quote(file)}\nkind = {quote(kind)}\n")
                self.changes.added.append(f"{row.id} {row.name} ({kind})")
        for row in self._rows.of(NO_ID):
            if row.file not in self._files and self._is_nobodys(row):
                self._rows.remove(row)

    def take_knowledge(self) -> None:
        for theirs in self._shipped or ():
            if theirs.kind == PROTOCOL and theirs.file in self._files:
                self._take_protocol(theirs)
            elif theirs.kind == NO_ID and theirs.file in self._files and theirs.file not in self._rows.files():
                self._rows.add(NO_ID, theirs.block.text.lstrip("\n"))
            elif theirs.kind == NO_FILE:
                self._take_id_without_file(theirs)

    def _take_protocol(self, theirs: Row) -> None:
        if why := misfit(theirs, self._files):
            self.changes.misfits.append(f"{theirs.name}: {why}")
            return
        mine = self._rows.find(lambda row: row.kind != NO_ID and (row.name == theirs.name or row.id == theirs.id))
        placeholder = self._rows.find(lambda row: row.kind == NO_ID and row.file == theirs.file)
        if mine is None:
            if placeholder:
                self._rows.remove(placeholder)
            self._take(self._rows.add(PROTOCOL, theirs.block.text.lstrip("\n")))
            self.changes.shipped.append(f"{theirs.id} {theirs.name} ({theirs.table().get('kind')})")
        elif mine.table() == theirs.table():
            self._take(mine)
        elif self._is_untouched(mine):
            lead = mine.block.text[: len(mine.block.text) - len(mine.block.text.lstrip("\n"))]
            self._take(self._rows.replace(mine, lead + theirs.block.text.lstrip("\n")))
        elif mine.kind == PROTOCOL:
            self._complete(mine, theirs)

    def _complete(self, mine: Row, theirs: Row) -> None:
        """Add the missing keys to a person's row; the keys it has win."""
        table = mine.table()
        for key, value in theirs.table().items():
            if key not in table:
                mine.block.set_key(key, value)
            elif table[key] != value:
                self.changes.own.append(f"{mine.name}.{key}")

    def _take_id_without_file(self, theirs: Row) -> None:
        file = theirs.file or f"{theirs.name}.proto"
        kind = kind_of(self._files.get(file))
        if self._rows.find(lambda row: row.id == theirs.id or row.name == theirs.name):
            return
        if kind:
            text = f"[[{PROTOCOL}]]\nid = {theirs.id}\nname = {quote(theirs.name)}\nfile = {quote(file)}\n"
            note = str(theirs.table().get("reason", ""))
            self._rows.add(PROTOCOL, f"{text}kind = {quote(kind)}\nnote = {quote(note)}\n")
            self.changes.added.append(f"{theirs.id} {theirs.name} ({kind})")
        else:
            self._rows.add(NO_FILE, theirs.block.text.lstrip("\n"))

    def add_published(self) -> None:
        """Add the published ids that are new; leave those that contradict the table to a person."""
        if not self._vendor:
            return
        by_name = {row.name: row for row in self._rows if row.id >= 0}
        by_id = {row.id: row for row in self._rows if row.id >= 0}
        for name, number in sorted(self._vendor.ids.items(), key=lambda item: item[1]):
            if name in by_name and by_name[name].id != number:
                self._settle_id(by_name[name], number, self._vendor)
            elif name not in by_name and number in by_id:
                self.changes.conflicts.append(f"{number} {by_id[number].name}: {self._vendor.file} calls it {name}")
            elif name not in by_name:
                self._add_published_one(name, number, self._vendor)

    def _settle_id(self, row: Row, number: int, vendor: VendorIds) -> None:
        if self._ids == IDS_ASK:
            raise CodegenError(
                f"{row.name} has id {row.id} in the table and {number} in {vendor.file}; nothing was changed: "
                "say --take-ids to use the package's ids, --keep-ids to keep the table's",
                file="protocols.toml",
            )
        kept = f"{row.name}: {row.id} in the table, {number} in {vendor.file}"
        if self._ids == IDS_TAKE and not self._rows.find(lambda other: other.id == number):
            lines = row.block.text.splitlines(keepends=True)
            text = "".join(f"id = {number}\n" if line.startswith("id =") else line for line in lines)
            self._rows.remove(row)
            self._rows.add(row.kind, text.lstrip("\n"))
            self.changes.conflicts.append(f"{kept}; the package's was taken")
        else:
            self.changes.conflicts.append(f"{kept}; the table's was kept")

    def _add_published_one(self, name: str, number: int, vendor: VendorIds) -> None:
        file = f"{name}.proto"
        kind = kind_of(self._files.get(file))
        head = f"id = {number}\nname = {quote(name)}\n"
        if not kind:
            what = "has no Response" if file in self._files else "is not in the package"
            self.changes.undecided.append(f"{number} {name}: {file} {what}, so it is no call")
            self._rows.add(NO_FILE, f"[[{NO_FILE}]]\n{head}reason = {quote(f'{file} {what} ({self._release})')}\n")
            return
        if vendor.pushes is not None and (name in vendor.pushes) != (kind == "push"):
            self.changes.conflicts.append(f"{number} {name}: its messages say {kind}, {vendor.file} says otherwise")
        self._rows.add(PROTOCOL, f"[[{PROTOCOL}]]\n{head}file = {quote(file)}\nkind = {quote(kind)}\n")
        self.changes.added.append(f"{number} {name} ({kind})")

    def settle_kinds(self) -> None:
        """Make a push that gained a Request a request; turn other rows that lost messages into ids without a file."""
        for row in self._rows.of(PROTOCOL):
            file, kind = self._files[row.file], str(row.table().get("kind", ""))
            if kind == "push" and kind_of(file) == "request" and "response" not in row.table():
                self._rows.replace(row, row.block.text.replace('kind = "push"', 'kind = "request"', 1))
                self.changes.undecided.append(f"{row.id} {row.name} was a push and has a Request now: taken for a call")
            elif why := misfit(row, self._files):
                self._rows.move(row, NO_FILE, f"reason = {quote(f'{why} ({self._release})')}\n")
                self.changes.undecided.append(f"{row.id} {row.name}: {why}, so it is no call")

    def settle_rules(self) -> None:
        """Remove paging that does not fit from its row, and with it a limit that counts first pages only."""
        for row in self._rows.of(PROTOCOL):
            if why := paging_misfit(row, self._files[row.file]):
                counts = as_table(row.table().get("limit")).get("counts")
                for key in _RULES if counts == "first_page" else _RULES[:1]:
                    self._take_out(row, key, why)

    def _take_out(self, row: Row, key: str, why: str) -> None:
        value = toml_value(row.table()[key])
        lines = row.block.text.splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(f"{key} =")]
        if len(kept) != len(lines) - 1:
            cause = f"{key} of {row.name} does not fit this release ({why}); take it out by hand"
            raise CodegenError(cause, file="protocols.toml")
        is_shipped = self._is_shipped(row)
        row.block.text = "".join(kept)
        if is_shipped:
            self.changes.misfits.append(f"{row.name}.{key}: {why}")
            self._take(row)
        else:
            self.changes.set_aside[f"{row.name}.{key}"] = value

    def settle_files(self) -> None:
        """Give every file a row; a file without a known id is no call until a person gives it one."""
        listed = self._rows.files()
        for file in sorted(self._files):
            if file not in listed:
                reason = f"no id is published or known ({self._release}){_BY_IMPORT}"
                self._rows.add(NO_ID, f"[[{NO_ID}]]\nfile = {quote(file)}\nreason = {quote(reason)}\n")
                if kind := kind_of(self._files[file]):
                    self.changes.undecided.append(f"{file}: a {kind} without an id, so it is no call")
                elif self._files[file].message_type:
                    self.changes.added.append(f"{file} (types only)")

    def find_unlisted(self) -> None:
        if self._vendor:
            known = {row.name for row in self._shipped or ()}
            for row in self._rows.of(PROTOCOL):
                if row.name not in self._vendor.ids and "note" not in row.table():
                    told = self.changes.from_knowledge if row.name in known else self.changes.unlisted
                    told.append(f"{row.id} {row.name}")

    def _is_nobodys(self, row: Row) -> bool:
        """Whether an exception was written by an import or is a shipped one."""
        theirs = (
            self._shipped.find(lambda other: other.kind == NO_ID and other.file == row.file) if self._shipped else None
        )
        is_shipped = theirs is not None and theirs.table() == row.table()
        return is_shipped or str(row.table().get("reason", "")).endswith(_BY_IMPORT)

    def _take(self, row: Row) -> None:
        self._now.take(f"protocol {row.name}", toml_value(row.table()))

    def _is_untouched(self, row: Row) -> bool:
        return self._before.is_untouched(f"protocol {row.name}", toml_value(row.table()))

    def _is_shipped(self, row: Row) -> bool:
        """Whether a row holds nothing that a person wrote."""
        theirs = self._shipped.find(lambda other: other.name == row.name) if self._shipped else None
        return (theirs is not None and theirs.table() == row.table()) or self._is_untouched(row)
