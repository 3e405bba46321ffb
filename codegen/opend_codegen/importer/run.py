"""Import a release into a schema folder: the vendor's elements, a person's own, and the shipped knowledge.

Invariant: the folder changes as a whole at the very end, or not at all; `generate` accepts the
result, and nothing that a person wrote is missing from it.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.errors import CodegenError
from opend_codegen.extra import EXTRA
from opend_codegen.importer.enums import table as enum_table
from opend_codegen.importer.enums.candidates import Derivation, derive_enum_fields
from opend_codegen.importer.enums.extra import update_extra
from opend_codegen.importer.enums.table import EnumChanges, EnumSources, EnumTargets
from opend_codegen.importer.examples import EXAMPLE, update_examples
from opend_codegen.importer.folder import SchemaFolder, read_folder
from opend_codegen.importer.lock import LOCK, Lock
from opend_codegen.importer.own import keep_own
from opend_codegen.importer.placing import Ground, place_comments
from opend_codegen.importer.protocols import table as protocol_table
from opend_codegen.importer.protocols.table import IDS_ASK, ProtocolChanges, ProtocolSources
from opend_codegen.importer.report import ImportReport, Outcome, make_report
from opend_codegen.importer.schema_files import write_schema_files
from opend_codegen.importer.swap import swap_in
from opend_codegen.importer.texts.toml_blocks import TomlFile, quote
from opend_codegen.importer.unplaced import UNPLACED, Unplaced, read_unplaced, unplaced_text
from opend_codegen.importer.values import VALUE, update_values
from opend_codegen.knowledge.examples import EXAMPLES
from opend_codegen.knowledge.protocols import MESSAGES
from opend_codegen.matching import match_schemas
from opend_codegen.model import SchemaModel
from opend_codegen.reader import read_schema
from opend_codegen.releases import Release, read_release

__all__ = ["ImportOptions", "import_release", "import_schema", "read_shipped"]

_PROTOCOLS = "protocols.toml"
_ENUM_FIELDS = "enum_fields.toml"
_SOURCE = "SOURCE.toml"
# The tables that are merged row by row, or that describe the folder itself; any other is taken as a whole.
_MERGED = frozenset({_PROTOCOLS, _ENUM_FIELDS, _SOURCE, EXAMPLES, MESSAGES, UNPLACED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to import."""

    shipped: Path | None = None
    """The folder with the knowledge to start from; None, or the folder itself, starts from nothing."""
    ids: str = IDS_ASK
    """The choice where the package has another id than the table: IDS_ASK, IDS_KEEP or IDS_TAKE."""
    dry_run: bool = False
    """Whether to change nothing and only report."""
    strict: bool = False
    """Whether anything that needs a person's attention is an error, so that nothing is changed."""


@dataclass(slots=True)
class _Plan:
    """The new contents of the folder."""

    texts: dict[str, str]
    removed: frozenset[str]
    outcome: Outcome


def import_schema(
    source: str,
    directory: Path,
    *,
    options: ImportOptions | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> ImportReport:
    """Bring `directory` up to date with SOURCE and return a report; a download is announced to `say`."""
    return import_release(read_release(source, say), directory, options or ImportOptions())


def import_release(release: Release, directory: Path, options: ImportOptions) -> ImportReport:
    """Bring `directory` up to date with a release and return a report; with `dry_run`, of the changes it would make."""
    try:
        plan = _Import(release, directory, options).plan()
        model = _accepted(plan, directory)
        report = make_report(plan.outcome, model)
        if options.strict and report.attention:
            count = len(report.attention)
            needed = "1 thing needs" if count == 1 else f"{count} things need"
            cause = f"{needed} a decision, the first: {report.attention[0]}; nothing was changed"
            raise CodegenError(cause, file=str(directory))
        if not options.dry_run:
            swap_in(directory, plan.texts, plan.removed)
    except OSError as error:
        raise CodegenError(error.strerror or str(error), file=str(error.filename or directory)) from error
    return report


class _Import:
    """One running import: it reads each input once, and records in `now` everything that it takes."""

    def __init__(self, release: Release, directory: Path, options: ImportOptions) -> None:
        self._release = release
        self._directory = directory
        self._ids = options.ids
        shipped = options.shipped
        is_own = shipped is None or shipped.resolve() == directory.resolve()
        self._knowledge = None if is_own else shipped
        self._mine = read_folder(directory)
        self._shipped = read_folder(self._knowledge) if self._knowledge else SchemaFolder(directory)
        self._waiting = read_unplaced(directory)
        self._now = Lock(exists=True)

    def plan(self) -> _Plan:
        """Plan the new contents of the folder."""
        release, mine = self._release, self._mine
        self._now.add_elements(release.reduced.values())
        matching = match_schemas(mine.reduced.values(), release.reduced.values())
        shipped_matching = match_schemas(self._shipped.reduced.values(), release.reduced.values())
        own = keep_own(release.reduced, mine, self._shipped, matching)
        ground = Ground(mine, self._shipped, matching, shipped_matching)
        comments = place_comments(own.files.values(), ground, self._waiting, self._now)
        files = write_schema_files(release.schema, own.files, comments.comments, mine)
        extra = update_extra(self._directory, self._knowledge, own.files, mine.lock, self._now)
        shipped = self._shipped if self._knowledge else None
        values = update_values(mine, shipped, own.files, self._now)
        protocols, protocol_changes = self._protocols(own.files)
        examples = update_examples(mine, shipped, protocols, own.files, self._now)
        targets = EnumTargets.of([*own.files.values(), *extra.files])
        enum_fields, enum_changes = self._enum_fields(targets)
        outcome = Outcome(
            release=release,
            was=_source_name(self._directory),
            matching=matching if mine.reduced else shipped_matching,
            is_new=not mine.reduced,
            files=files,
            own=own,
            comments=comments,
            protocols=protocol_changes,
            enum_fields=enum_changes,
            extra=extra,
            values=values,
            examples=examples,
        )
        texts = {
            **files.texts,
            **extra.texts,
            **dict(_whole_tables(mine, self._knowledge, self._now)),
            _PROTOCOLS: protocols.text(),
            _ENUM_FIELDS: enum_fields.text(),
            _SOURCE: _source_table(release),
            **({MESSAGES: values.text} if values.text else {}),
            **({EXAMPLES: examples.text} if examples.text else {}),
        }
        return self._finished(texts, [*files.removed, *extra.removed], outcome)

    def _finished(self, texts: dict[str, str], removed: list[str], outcome: Outcome) -> _Plan:
        texts[LOCK] = self._now.text()
        if unplaced := _still_unplaced(self._waiting, outcome):
            texts[UNPLACED] = unplaced_text(unplaced)
        else:
            removed.append(UNPLACED)
        return _Plan(texts, frozenset(removed), outcome)

    def _protocols(self, files: Mapping[str, FileDescriptorProto]) -> tuple[TomlFile, ProtocolChanges]:
        table = self._table(_PROTOCOLS, protocol_table.HEADER)
        sources = ProtocolSources(
            files=files,
            vendor=self._release.ids,
            shipped=self._shipped_table(_PROTOCOLS),
            release=self._release.name,
            ids=self._ids,
        )
        return table, protocol_table.update_protocols(table, sources, self._mine.lock, self._now)

    def _enum_fields(self, targets: EnumTargets) -> tuple[TomlFile, EnumChanges]:
        table = self._table(_ENUM_FIELDS, enum_table.HEADER)
        sources = EnumSources(
            derivation=derive_enum_fields(self._release.schema) if self._release.has_comments else Derivation(),
            shipped=self._shipped_table(_ENUM_FIELDS),
            targets=targets,
            waiting=self._waiting,
        )
        return table, enum_table.update_enum_fields(table, sources, self._mine.lock, self._now)

    def _table(self, name: str, header: str) -> TomlFile:
        """The table of the folder; a new one has the head comment of the shipped one."""
        shipped = self._shipped_table(name)
        return TomlFile.read(self._directory / name, shipped.preamble if shipped else header)

    def _shipped_table(self, name: str) -> TomlFile | None:
        return TomlFile.read(self._knowledge / name, "") if self._knowledge else None


def _whole_tables(mine: SchemaFolder, knowledge: Path | None, now: Lock) -> Iterator[tuple[str, str]]:
    """Yield the other shipped tables, except those that a person changed."""
    for path in sorted(knowledge.glob("*.toml")) if knowledge else ():
        if path.name not in _MERGED:
            text, theirs = mine.text(path.name), path.read_bytes().decode()
            if not text or text == theirs or mine.lock.is_untouched(f"file {path.name}", text):
                now.take(f"file {path.name}", theirs)
                yield path.name, theirs


def _still_unplaced(waiting: list[Unplaced], outcome: Outcome) -> list[Unplaced]:
    returned = {*outcome.comments.returned, *outcome.enum_fields.returned}
    kept = [entry for entry in waiting if entry.element not in returned]
    found = [
        ("comment", outcome.comments.set_aside),
        ("comment", outcome.files.astray),
        ("element", outcome.own.set_aside),
        ("element", outcome.extra.set_aside),
        ("protocol", outcome.protocols.set_aside),
        (VALUE, outcome.values.set_aside),
        (EXAMPLE, outcome.examples.set_aside),
        (enum_table.ENUM_FIELD, outcome.enum_fields.set_aside),
    ]
    for kind, entries in found:
        kept += [Unplaced(kind, element, text, outcome.release.name) for element, text in entries.items()]
    return list({(entry.kind, entry.element, entry.text): entry for entry in kept}.values())


def _accepted(plan: _Plan, directory: Path) -> SchemaModel:
    """Read the planned folder as `generate` does; a plan that it refuses must not reach the folder."""
    with tempfile.TemporaryDirectory(prefix="opend-import-") as scratch:
        fresh = Path(scratch)
        for path in [*directory.glob("*.proto"), *directory.glob("*.toml"), *directory.glob(f"{EXTRA}/*.proto")]:
            name = path.relative_to(directory).as_posix()
            if name not in plan.removed and name not in plan.texts:
                (fresh / name).parent.mkdir(exist_ok=True)
                (fresh / name).write_bytes(path.read_bytes())
        for name, text in plan.texts.items():
            (fresh / name).parent.mkdir(exist_ok=True)
            (fresh / name).write_bytes(text.encode())
        try:
            return read_schema(fresh)
        except CodegenError as error:
            file = (
                str(directory / Path(error.file).relative_to(fresh))
                if error.file and scratch in error.file
                else error.file
            )
            cause = f"{error.cause} (as it would be after the import; nothing was changed)"
            raise CodegenError(cause, file=file, line=error.line) from error


def read_shipped(directory: Path) -> Release:
    """Read a schema folder as the release that it was made from; it has no ids but those of its own table."""
    release, source = read_release(str(directory)), _source_rows(directory)
    return replace(
        release,
        package=str(source.get("package", "")),
        version=str(source.get("version", "")),
        sha256=str(source.get("sha256", "")) or None,
        location=str(source.get("archive", "")),
    )


def _source_rows(directory: Path) -> dict[str, object]:
    text = TomlFile.read(directory / _SOURCE, "").preamble
    return dict(tomllib.loads(text))


def _source_name(directory: Path) -> str:
    source = _source_rows(directory)
    return " ".join(str(source.get(key, "")) for key in ("package", "version")).strip()


def _source_table(source: Release) -> str:
    digest = f"sha256 = {quote(source.sha256)}\n" if source.sha256 else "# A folder has no sha256.\n"
    kind = "archive" if source.sha256 else "folder"
    head = "# Where the schema in this folder came from; written by `opend-codegen import`.\n"
    return (
        f"{head}package = {quote(source.package)}\nversion = {quote(source.version)}\n"
        f"{kind} = {quote(source.location)}\n{digest}"
    )
