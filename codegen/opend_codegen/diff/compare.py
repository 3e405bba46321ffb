"""Compare two whole schemas, and attach each broken rule of Buf to the finding that reports the change.

Invariant: no broken rule is lost: one that no finding reports becomes a finding of its own.
"""

from __future__ import annotations

from dataclasses import replace

from opend_codegen.diff import buf
from opend_codegen.diff.field_changes import field_changes
from opend_codegen.diff.findings import Comparison, Finding
from opend_codegen.diff.names import Names
from opend_codegen.diff.protocol_changes import protocol_changes
from opend_codegen.diff.rules import CHOICES, KINDS, level_of_rules
from opend_codegen.diff.schemas import Schemas, outer_name
from opend_codegen.diff.sides import Side
from opend_codegen.diff.type_changes import file_changes, type_changes, value_changes

__all__ = ["compare"]

# By the last word of a rule: the kinds it belongs to where an element has several findings.
_BELONGS = {
    "NAME": {"field_renamed", "field_number_reused", "value_renamed", "value_number_reused"},
    "TYPE": {"field_retyped", "field_type_renamed", "enum_gained", "enum_lost"},
    "CARDINALITY": {"required_gained", "required_lost", "cardinality_changed"},
    "FIELDS": {"required_added", "required_removed", "required_gained", "required_lost"},
    "DEFAULT": {"default_changed"},
}

_WHOLE_FILES = {"protocol_removed", "file_removed", "file_renamed", "protocol_renamed"}
_PROTO = ".proto"


def compare(old: Side, new: Side) -> Comparison:
    """Find everything that changed from one schema to the other, most breaking first."""
    schemas = Schemas(old, new)
    findings = [*protocol_changes(schemas), *file_changes(schemas), *type_changes(schemas)]
    findings += [*field_changes(schemas), *value_changes(schemas)]
    findings = sorted(_with_rules(findings, schemas), key=lambda finding: finding.rank)
    return Comparison(old.name, new.name, tuple(findings), _protocols(schemas.old) | _protocols(schemas.new))


def _with_rules(findings: list[Finding], schemas: Schemas) -> list[Finding]:
    old, new = schemas.sides
    holders = _Holders(findings, schemas)
    rules: dict[int, list[str]] = {}
    for violation in buf.violations(old.files, new.files):
        index = holders.find(violation)
        if index is None:
            index = holders.add(violation)
        rules.setdefault(index, []).append(violation.rule)
    return [_raised(finding, tuple(sorted(rules.get(index, ())))) for index, finding in enumerate(holders.findings)]


class _Holders:
    """The findings, indexed by the elements and files that they are about."""

    def __init__(self, findings: list[Finding], schemas: Schemas) -> None:
        self.findings = list(findings)
        self._schemas = schemas
        self._about: dict[tuple[str, str], list[int]] = {}
        for index in range(len(findings)):
            self._enter(index)

    def find(self, violation: buf.Violation) -> int | None:
        """Return the index of the finding about the element, or else the element around it, or else its file."""
        side, names = ("new", self._schemas.new) if violation.is_added else ("old", self._schemas.old)
        element = violation.element
        while element in names.types or outer_name(element) in names.types or element.endswith(_PROTO):
            if found := self._about.get((side, element)):
                return self._best(found, violation.rule)
            element = outer_name(element) if not element.endswith(_PROTO) else ""
        found = self._about.get(("file", _file(names, violation.element)), [])
        return next((index for index in found if self.findings[index].kind in _WHOLE_FILES), None)

    def add(self, violation: buf.Violation) -> int:
        """Add a finding for a rule that no other finding reports, and return its index."""
        kind = "reserved_freed" if violation.rule.startswith("RESERVED") else "rule_broken"
        new = self._schemas.pairs.get(violation.element, violation.element)
        found = self._schemas.finding(kind, violation.element, new, group=_file(self._schemas.old, violation.element))
        self.findings.append(found)
        self._enter(len(self.findings) - 1)
        return len(self.findings) - 1

    def _enter(self, index: int) -> None:
        finding = self.findings[index]
        for key in (("old", finding.old), ("new", finding.new), ("file", finding.group)):
            self._about.setdefault(key, []).append(index)

    def _best(self, indexes: list[int], rule: str) -> int:
        kinds = _BELONGS.get(rule.rpartition("_")[2], set[str]())
        return next((index for index in indexes if self.findings[index].kind in kinds), indexes[0])


def _file(names: Names, element: str) -> str:
    while element and element not in names.types and not element.endswith(_PROTO):
        element = outer_name(element)
    return names.file_of(element) or element


def _raised(finding: Finding, rules: tuple[str, ...]) -> Finding:
    raised = "" if KINDS[finding.kind].is_known else level_of_rules(rules)
    levels = [level for level in (finding.level, raised) if level]
    return replace(finding, rules=rules, level=min(levels, key=CHOICES.index, default=""))


def _protocols(names: Names) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for protocol in names.protocols:
        found[protocol.file] = (*found.get(protocol.file, ()), (protocol.name, protocol.id))
    return found
