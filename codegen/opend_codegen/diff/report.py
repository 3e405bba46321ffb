"""Format a comparison as text for a terminal, as Markdown, or as JSON.

Invariant: JSON has everything, in the shape that docs/DIFF.md documents; the others have every breaking change or say
how many they leave out.
"""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from opend_codegen.diff.findings import Comparison, Finding
from opend_codegen.diff.rules import CHOICES, counts_for

__all__ = ["FORMATS", "as_json", "as_markdown", "as_text"]

_JSON_FORMAT = 1
_MOST_GROUPS, _MOST_FINDINGS, _MOST_SILENT, _MOST_USES = 10, 4, 12, 5
_INDENT = 2
_WHERE = {"wire": "on the wire", "json": "in JSON", "python": "in Python"}

# The noun under which the summary counts a kind; other kinds begin with their noun.
_NOUNS = {
    "attribute": "field", "cardinality": "field", "class": "message", "default": "field", "effect": "protocol",
    "limit": "protocol", "member": "value", "order": "protocol", "paging": "protocol", "required": "field",
    "reserved": "message", "rule": "message", "state": "protocol", "write": "",
}  # fmt: skip
_ENUM_OF_FIELD = {"enum_gained", "enum_lost", "enum_replaced"}
_VERBS = {"added": "new", "removed": "gone", "renamed": "renamed", "moved": "moved"}


def as_text(comparison: Comparison, breaking: str, *, verbose: bool, width: int) -> Iterator[str]:
    """Yield the lines for a terminal `width` columns wide; long lists are cut short unless `verbose`."""
    yield f"{comparison.old} -> {comparison.new}"
    for line in _summary(comparison):
        yield from textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="    ")
    yield from textwrap.wrap(_verdict(comparison, breaking), width, subsequent_indent="  ")
    silent = [finding for finding in comparison.findings if finding.is_silent]
    if silent:
        yield ""
        yield f"What no compiler and no wire check would say: {len(silent)}"
        shown = silent if verbose else silent[:_MOST_SILENT]
        for finding in shown:
            yield from _finding_lines(finding, width, verbose=verbose)
        yield from _rest(len(silent) - len(shown), "of these")
    yield from _group_lines(comparison, breaking, width, verbose=verbose)


def as_markdown(comparison: Comparison, breaking: str, *, verbose: bool, width: int = 0) -> Iterator[str]:
    """Yield the lines of a Markdown document; compatible changes are counted unless `verbose`."""
    del width
    yield f"# {comparison.old} → {comparison.new}"
    yield ""
    yield from (f"- {line}" for line in [*_summary(comparison), _verdict(comparison, breaking)])
    silent = [finding for finding in comparison.findings if finding.is_silent]
    sections = [("What no compiler and no wire check would say", silent)] if silent else []
    shown, compatible = _told(comparison, breaking, verbose=verbose)
    for title, findings in [*sections, *shown]:
        yield from ["", f"## {title}", ""]
        for finding in findings:
            yield f"- **{finding.level or 'compatible'}** {finding.direction}".rstrip() + f": {finding.sentence}"
            yield from (f"  - {line}" for line in _details(finding, verbose=True))
    if compatible:
        yield from ["", f"{compatible} compatible changes are not listed."]


def as_json(comparison: Comparison, breaking: str, *, verbose: bool = True, width: int = 0) -> Iterator[str]:
    """Yield one JSON document."""
    del verbose, width
    document = {
        "format": _JSON_FORMAT,
        "old": comparison.old,
        "new": comparison.new,
        "breaking": breaking,
        "is_breaking": bool(comparison.breaking(breaking)),
        "counts": {choice: sum(item.level == choice for item in comparison.findings) for choice in CHOICES}
        | {"compatible": sum(not item.level for item in comparison.findings)},
        "findings": [_json_finding(finding, comparison, breaking) for finding in comparison.findings],
    }
    yield json.dumps(document, indent=_INDENT, ensure_ascii=False)


FORMATS: Mapping[str, Callable[..., Iterator[str]]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def _json_finding(finding: Finding, comparison: Comparison, breaking: str) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "level": finding.level or None,
        "breaking": counts_for(finding.level, breaking),
        "silent": finding.is_silent,
        "direction": finding.direction or None,
        "file": finding.group,
        "protocols": [{"name": name, "id": number} for name, number in comparison.protocols.get(finding.group, ())],
        "old": finding.old or None,
        "new": finding.new or None,
        "before": finding.facts.get("before"),
        "after": finding.facts.get("after"),
        "number": int(finding.facts["number"]) if "number" in finding.facts else None,
        "message": finding.sentence,
        "python": [
            {"what": change.what, "verb": change.verb, "old": change.old or None, "new": change.new or None}
            | {"old_type": change.old_type or None, "new_type": change.new_type or None}
            for change in finding.python
        ],
        "rules": list(finding.rules),
        "uses": [{"file": use.file, "line": use.line, "by": use.by} for use in finding.uses],
    }


def _summary(comparison: Comparison) -> Iterator[str]:
    """Yield one line for new elements, one for removed ones, and so on."""
    counted: dict[str, Counter[str]] = {}
    for finding in comparison.findings:
        first, _, last = finding.kind.partition("_")
        noun = "field" if finding.kind in _ENUM_OF_FIELD else _NOUNS.get(first, first)
        if noun:
            counted.setdefault(_VERBS.get(last.rpartition("_")[2], "changed"), Counter())[noun] += 1
    for verb in (*_VERBS.values(), "changed"):
        if verb in counted:
            yield f"{verb}: {', '.join(_number(count, noun) for noun, count in counted[verb].items())}"


def _verdict(comparison: Comparison, breaking: str) -> str:
    counted = Counter(finding.level for finding in comparison.findings)
    where = [f"{counted[choice]} {_WHERE[choice]}" for choice in CHOICES if counted[choice]]
    total = len(comparison.breaking(breaking))
    if not comparison.findings:
        return "nothing that this program uses changed" if comparison.of_program else "nothing changed"
    if not where:
        return "nothing breaks"
    said = "1 change counts" if total == 1 else f"{total or 'no'} changes count"
    return f"{said} as breaking ({breaking}); what breaks: {', '.join(where)}"


def _group_lines(comparison: Comparison, breaking: str, width: int, *, verbose: bool) -> Iterator[str]:
    groups, compatible = _told(comparison, breaking, verbose=verbose)
    shown = groups if verbose else groups[:_MOST_GROUPS]
    for title, findings in shown:
        yield ""
        yield title
        listed = findings if verbose else findings[:_MOST_FINDINGS]
        for finding in listed:
            yield from _finding_lines(finding, width, verbose=verbose)
        yield from _rest(len(findings) - len(listed), "here")
    hidden = sum(len(findings) for _, findings in groups[len(shown) :])
    if hidden or compatible:
        yield ""
        parts = [f"{hidden} in {len(groups) - len(shown)} more files"] if hidden else []
        parts += [f"{compatible} compatible changes"] if compatible else []
        yield f"not shown: {', '.join(parts)} (--verbose lists all)"


def _told(comparison: Comparison, breaking: str, *, verbose: bool) -> tuple[list[tuple[str, list[Finding]]], int]:
    """Return the groups to show by title, without the silent findings, and the number of changes not shown."""
    shown: list[tuple[str, list[Finding]]] = []
    compatible = 0
    for file, findings in comparison.groups():
        loud = [finding for finding in findings if not finding.is_silent]
        kept = [item for item in loud if verbose or item.uses or counts_for(item.level, breaking)]
        compatible += len(loud) - len(kept)
        if kept:
            shown.append((comparison.title(file), kept))
    return shown, compatible


def _finding_lines(finding: Finding, width: int, *, verbose: bool) -> Iterator[str]:
    head = f"  {_marks(finding):<14} "
    yield from textwrap.wrap(
        finding.sentence, width, initial_indent=head, subsequent_indent=" " * len(head), break_long_words=False
    )
    for line in _details(finding, verbose=verbose):
        yield from textwrap.wrap(
            line, width, initial_indent=" " * len(head), subsequent_indent=" " * (len(head) + 2),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip


def _marks(finding: Finding) -> str:
    """Return the level and the direction of a finding."""
    return " ".join(filter(None, (finding.level or "-", finding.direction)))


def _details(finding: Finding, *, verbose: bool) -> Iterator[str]:
    changes = [str(change) for change in finding.python if change.verb != "changed"]
    yield from (f"Python: {change}" for change in changes)
    shown = finding.uses if verbose else finding.uses[:_MOST_USES]
    places = [f"{use.file}:{use.line}" for use in shown]
    if len(shown) < len(finding.uses):
        places.append(f"and {len(finding.uses) - len(shown)} more")
    if places:
        yield f"used in {', '.join(places)}"


def _rest(count: int, what: str) -> Sequence[str]:
    return [f"  and {count} more {what} (--verbose lists all)"] if count > 0 else []


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
