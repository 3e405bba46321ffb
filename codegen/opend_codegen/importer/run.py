"""Import a release into a schema folder: the vendor's elements, a person's own, and the shipped knowledge.

Invariant: the folder changes as a whole at the very end, or not at all; what it becomes is something that `generate`
accepts, and nothing that a person wrote is missing from it.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.extra import EXTRA
from opend_codegen.importer.enums import table as enum_table
from opend_codegen.importer.enums.candidates import Derivation, derive_enum_fields
from opend_codegen.importer.enums.extra import update_extra
from opend_codegen.importer.enums.table import EnumSources, EnumTargets
from opend_codegen.importer.folder import SchemaFolder, read_folder
from opend_codegen.importer.lock import LOCK, Lock
from opend_codegen.importer.own import keep_own
from opend_codegen.importer.placing import Ground, place_comments
from opend_codegen.importer.protocols import table as protocol_table
from opend_codegen.importer.protocols.table import IDS_ASK, ProtocolSources
from opend_codegen.importer.report import ImportReport, Outcome, make_report
from opend_codegen.importer.schema_files import write_schema_files
from opend_codegen.importer.swap import swap_in
from opend_codegen.importer.texts.toml_blocks import TomlFile, quote
from opend_codegen.importer.unplaced import UNPLACED, Unplaced, read_unplaced, unplaced_text
from opend_codegen.matching import match_schemas
from opend_codegen.model import SchemaModel
from opend_codegen.reader import read_schema
from opend_codegen.releases import Release, read_release

__all__ = ["ImportOptions", "import_release", "import_schema", "read_shipped"]

_PROTOCOLS = "protocols.toml"
_ENUM_FIELDS = "enum_fields.toml"
_SOURCE = "SOURCE.toml"
# The tables that are merged row by row, or say what is in the folder itself; any other is taken as a whole.
_MERGED = frozenset({_PROTOCOLS, _ENUM_FIELDS, _SOURCE, UNPLACED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How to import."""

    shipped: Path | None = None
    """The folder with the knowledge to start from; None, or the folder itself, starts from nothing."""
    ids: str = IDS_ASK
    """What to do where the package has another id than the table: IDS_ASK, IDS_KEEP or IDS_TAKE."""
    dry_run: bool = False
    """Whether to change nothing and only report."""
    strict: bool = False
    """Whether anything that needs a person's attention is an error, so that nothing is changed."""


@dataclass(slots=True)
class _Plan:
    """What the folder is to become."""

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
    """Bring `directory` up to date with SOURCE and return what was done; `say` is told of a download."""
    return import_release(read_release(source, say), directory, options or ImportOptions())


def import_release(release: Release, directory: Path, options: ImportOptions) -> ImportReport:
    """Bring `directory` up to date with a release and return what was done, or would be."""
    try:
        plan = _plan(release, directory, options)
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


def _plan(release: Release, directory: Path, options: ImportOptions) -> _Plan:
    mine = read_folder(directory)
    knowledge = options.shipped
    if knowledge and knowledge.resolve() == directory.resolve():
        knowledge = None
    shipped = read_folder(knowledge) if knowledge else SchemaFolder(directory)
    waiting, now = read_unplaced(directory), Lock(exists=True)
    now.add_elements(release.reduced.values())
    matching = match_schemas(mine.reduced.values(), release.reduced.values())
    own = keep_own(release.reduced, mine, shipped, matching)
    ground = Ground(mine, shipped, matching, match_schemas(shipped.reduced.values(), release.reduced.values()))
    comments = place_comments(own.files.values(), ground, waiting, now)
    files = write_schema_files(release.schema, own.files, comments.comments, mine)
    extra = update_extra(directory, knowledge, own.files, mine.lock, now)
    protocols = _table(directory, knowledge, _PROTOCOLS, protocol_table.HEADER)
    protocol_changes = protocol_table.update_protocols(
        protocols,
        ProtocolSources(
            files=own.files,
            vendor=release.ids,
            shipped=_shipped_table(knowledge, _PROTOCOLS),
            release=release.name,
            ids=options.ids,
        ),
        mine.lock,
        now,
    )
    enum_fields = _table(directory, knowledge, _ENUM_FIELDS, enum_table.HEADER)
    enum_changes = enum_table.update_enum_fields(
        enum_fields,
        EnumSources(
            derivation=derive_enum_fields(release.schema) if release.has_comments else Derivation(),
            shipped=_shipped_table(knowledge, _ENUM_FIELDS),
            targets=EnumTargets.of([*own.files.values(), *extra.files]),
            waiting=waiting,
        ),
        mine.lock,
        now,
    )
    outcome = Outcome(
        release=release,
        was=_source_name(directory),
        matching=matching if mine.reduced else ground.shipped_matching,
        is_new=not mine.reduced,
        files=files,
        own=own,
        comments=comments,
        protocols=protocol_changes,
        enum_fields=enum_changes,
        extra=extra,
    )
    whole = dict(_whole_tables(mine, knowledge, now))
    unplaced = _still_unplaced(waiting, outcome)
    texts = {
        **files.texts,
        **extra.texts,
        **whole,
        _PROTOCOLS: protocols.text(),
        _ENUM_FIELDS: enum_fields.text(),
        _SOURCE: _source_table(release),
        LOCK: now.text(),
    }
    removed = [*files.removed, *extra.removed]
    if unplaced:
        texts[UNPLACED] = unplaced_text(unplaced)
    else:
        removed.append(UNPLACED)
    return _Plan(texts, frozenset(removed), outcome)


def _table(directory: Path, knowledge: Path | None, name: str, header: str) -> TomlFile:
    """The table of the folder; a new one has the head comment of the shipped one."""
    shipped = _shipped_table(knowledge, name)
    return TomlFile.read(directory / name, shipped.preamble if shipped else header)


def _shipped_table(knowledge: Path | None, name: str) -> TomlFile | None:
    return TomlFile.read(knowledge / name, "") if knowledge else None


def _whole_tables(mine: SchemaFolder, knowledge: Path | None, now: Lock) -> Iterator[tuple[str, str]]:
    """The other tables of the knowledge; one that a person changed stays."""
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
        (enum_table.ENUM_FIELD, outcome.enum_fields.set_aside),
    ]
    for kind, entries in found:
        kept += [Unplaced(kind, element, text, outcome.release.name) for element, text in entries.items()]
    return list({(entry.kind, entry.element, entry.text): entry for entry in kept}.values())


def _accepted(plan: _Plan, directory: Path) -> SchemaModel:
    """Read what the folder would be as `generate` does; whatever it refuses must not reach the folder."""
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
