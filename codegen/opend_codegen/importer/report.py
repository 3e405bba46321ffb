"""Report an import: on one screen, and in full as lines or as data.

Invariant: everything that needs a person's decision is in `attention`, the most dangerous first; the screen shows
how much it leaves out.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    EnumValueDescriptorProto,
    FieldDescriptorProto,
)

from opend_codegen.importer.comment_check import without_comment
from opend_codegen.importer.enums.extra import ExtraChanges
from opend_codegen.importer.enums.table import EnumChanges
from opend_codegen.importer.own import OwnElements
from opend_codegen.importer.placing import PlacedComments
from opend_codegen.importer.protocols.table import ProtocolChanges
from opend_codegen.importer.schema_files import SchemaFiles
from opend_codegen.importer.whole_table import TableChanges
from opend_codegen.knowledge.effects import looks_like_write
from opend_codegen.matching import Matching
from opend_codegen.model import SchemaModel
from opend_codegen.releases import Release
from opend_codegen.releases.elements import Element

__all__ = ["ImportReport", "Outcome", "make_report"]

_SHOWN = 6
_NAMED = 20
_WIDTH = 100
_KINDS = {
    DescriptorProto: "messages",
    FieldDescriptorProto: "fields",
    EnumDescriptorProto: "enums",
    EnumValueDescriptorProto: "values",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The results of the parts of an import."""

    release: Release
    was: str
    matching: Matching
    is_new: bool
    files: SchemaFiles
    own: OwnElements
    comments: PlacedComments
    protocols: ProtocolChanges
    enum_fields: EnumChanges
    extra: ExtraChanges
    values: TableChanges
    examples: TableChanges


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The outcome of one import, as lists of lines."""

    release: str
    was: str
    """The release that the folder held before; an empty folder is compared with the shipped schema."""
    is_new: bool
    ids_from: str
    """The file of the package that ids were read from; "" where it publishes none."""
    has_comments: bool
    counts: Mapping[str, tuple[int, int, int]]
    """For files, messages, fields, enums and values: the number of all, of new and of removed ones."""
    taken: Mapping[str, int]
    """How much of the shipped knowledge is in use."""
    attention: tuple[str, ...]
    without_comment: tuple[str, ...] = ()
    """The elements that neither the shipped knowledge nor a person has said anything about: new ones, as a rule."""
    sections: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    """Every change by its kind."""

    def lines(self, *, verbose: bool = False) -> Iterator[str]:
        """The report for a terminal, most important last; `verbose` leaves nothing out."""
        before = "the shipped schema" if self.is_new else self.was or "what stood there"
        yield f"{self.release}, compared with {before}"
        yield from (f"  {_counted(name, *numbers)}" for name, numbers in self.counts.items())
        taken = ", ".join(f"{number:,} {name}" for name, number in self.taken.items() if number)
        yield f"  in use of what we know: {taken or 'nothing'}"
        if not self.ids_from:
            yield "  the package publishes no protocol ids; those we know are used"
        if not self.has_comments:
            yield "  the package has no comments to tell enums by; what we know is used"
        for title, items in self.sections.items():
            yield from _section(title, items, verbose=verbose)
        if self.without_comment:
            yield from _wordless(self.without_comment, verbose=verbose)
        if self.attention:
            yield from _section("NEEDS YOUR DECISION", self.attention, verbose=verbose)

    def as_data(self) -> dict[str, object]:
        """Return the whole report as data for JSON."""
        return asdict(self)


def make_report(outcome: Outcome, model: SchemaModel) -> ImportReport:
    """Build the report of an import."""
    return ImportReport(
        release=outcome.release.name,
        was=outcome.was,
        is_new=outcome.is_new,
        ids_from=outcome.release.ids.file if outcome.release.ids else "",
        has_comments=outcome.release.has_comments,
        counts=_counts(outcome),
        taken={
            "comments": outcome.comments.taken or len(outcome.comments.comments),
            "effects": sum(call.effect in {"order", "state"} for call in model.calls),
            "rate limits": sum(call.limit is not None for call in model.calls),
            "page iterators": sum(call.paging is not None for call in model.calls),
            "ints typed with an enum": model.summary.typed_enum_fields,
            "examples": sum(not call.example.is_derived for call in model.calls),
        },
        attention=(*_unmarked_writes(model), *_attention(outcome)),
        without_comment=tuple(
            name for file in outcome.own.files.values() for name in without_comment(file, outcome.comments.comments)
        ),
        sections={title: items for title, items in _sections(outcome) if items},
    )


def _unmarked_writes(model: SchemaModel) -> Iterator[str]:
    """Yield the calls that the runtime takes for orders until their effect is settled."""
    for call in model.calls:
        if not call.effect and looks_like_write(call.id, call.name, [field.proto_name for field in call.arguments]):
            yield (
                f"{call.name} ({call.id}) looks like a write and has no effect: it counts as an order until "
                'protocols.toml says effect = "order", "state" or "none"'
            )


def _attention(outcome: Outcome) -> Iterator[str]:
    for file in outcome.release.left_out:
        yield f"{file}: left out, since it declares the package of another file of this release"
    yield from outcome.protocols.conflicts
    yield from outcome.protocols.undecided
    yield from outcome.enum_fields.disagreements
    parts = (
        *(outcome.own, outcome.comments, outcome.enum_fields, outcome.extra, outcome.protocols, outcome.values),
        outcome.examples,
    )
    for aside in (outcome.files.astray, *(part.set_aside for part in parts)):
        yield from (f"{name}: no place for what you wrote; it is in unplaced.toml" for name in aside)


def _sections(outcome: Outcome) -> Iterator[tuple[str, Sequence[str]]]:
    matching, enums, protocols = outcome.matching, outcome.enum_fields, outcome.protocols
    yield "new protocols", protocols.added if outcome.is_new else [*protocols.shipped, *protocols.added]
    yield "protocols gone", protocols.dropped
    yield "files new", [] if outcome.is_new else outcome.files.added
    yield "files gone", outcome.files.removed
    yield "new", [name for name in _outermost(matching.added, matching.new) if "." in name]
    yield "gone", _outermost(matching.removed, matching.old)
    yield "renamed", [f"{old} → {new}" for old, new in matching.renamed.items()]
    yield "moved", [f"{old} → {new}" for old, new in matching.moved.items()]
    yield "another number", list(_renumbered(matching))
    yield "enum fields changed", enums.changed
    yield "ints that stay plain although their comment lists values", [f"{name}: {text}" for name, text in enums.plain]
    yield "ids that the package does not publish, and we know", protocols.from_knowledge
    yield "ids that the package no longer publishes (kept)", protocols.unlisted
    parts = (protocols, enums, outcome.extra, outcome.values, outcome.examples)
    yield "knowledge that does not fit this release", [line for part in parts for line in part.misfits]
    yield "comments of ours whose element this release lacks", outcome.comments.unused
    yield "yours, kept as it is", [*outcome.comments.own, *(line for part in parts for line in part.own)]
    yield "your own elements, kept", [*outcome.own.own_files, *outcome.own.kept]
    yield "yours, went along with its element", outcome.comments.followed
    yield "yours, back in its place", [*outcome.comments.returned, *enums.returned]


def _outermost(names: Sequence[str], elements: Mapping[str, Element]) -> list[str]:
    """Return the names that do not lie inside another of them."""
    all_names = frozenset(names)
    return [name for name in names if name in elements and name.rpartition(".")[0] not in all_names]


def _renumbered(matching: Matching) -> Iterator[str]:
    for old, new in matching.pairs.items():
        before, after = matching.old[old].descriptor, matching.new[new].descriptor
        if isinstance(before, _NUMBERED) and isinstance(after, _NUMBERED) and before.number != after.number:
            yield f"{new}: {before.number} → {after.number}"


_NUMBERED = (FieldDescriptorProto, EnumValueDescriptorProto)


def _counts(outcome: Outcome) -> dict[str, tuple[int, int, int]]:
    matching = outcome.matching
    added, removed = outcome.files.added, outcome.files.removed
    files = {"files": (len(outcome.own.files), 0 if outcome.is_new else len(added), len(removed))}
    for kind, title in _KINDS.items():
        files[title] = (
            _count(kind, matching.new.values()),
            _count(kind, (matching.new[name] for name in matching.added)),
            _count(kind, (matching.old[name] for name in matching.removed)),
        )
    return files


def _count(kind: type[object], elements: Iterable[Element]) -> int:
    return sum(isinstance(element.descriptor, kind) for element in elements)


def _counted(name: str, total: int, new: int, gone: int) -> str:
    changes = [f"{count:,} {word}" for count, word in ((new, "new"), (gone, "gone")) if count]
    return f"{total:6,} {name}" + (f" ({', '.join(changes)})" if changes else "")


def _section(title: str, items: Sequence[str], *, verbose: bool) -> Iterator[str]:
    if items:
        yield f"{title}: {len(items)}"
        shown = items if verbose or len(items) <= _SHOWN else items[: _SHOWN - 1]
        yield from (f"  {item}" for item in shown)
        if len(shown) < len(items):
            yield f"  … and {len(items) - len(shown):,} more"


def _wordless(names: Sequence[str], *, verbose: bool) -> Iterator[str]:
    """Yield what has no comment, and where to write one."""
    shown = names if verbose else names[:_NAMED]
    rest = f", and {len(names) - len(shown):,} more" if len(shown) < len(names) else ""
    what = "1 element has no comment" if len(names) == 1 else f"{len(names):,} elements have no comment"
    text = f"{what}: {', '.join(shown)}{rest}"
    yield from textwrap.wrap(text, _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    yield "  write it above the element in its .proto file, and a file's above `package`; imports keep what you write"
