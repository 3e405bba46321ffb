"""The findings of a comparison: each a change of one element, what it breaks, and what it means in Python.

Invariant: a finding is complete when it is made; it holds everything that any format shows of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from opend_codegen.diff.rules import CHOICES, KINDS, counts_for

__all__ = ["Comparison", "Finding", "PythonChange", "Use"]


@dataclass(frozen=True, slots=True)
class PythonChange:
    """The change of one Python name: ``what`` is module, class, attribute, argument, method, member or constant."""

    what: str
    old: str
    """The name before; "" for a new one."""
    new: str
    """The name now; "" for one that is gone."""
    old_type: str = ""
    new_type: str = ""

    @property
    def verb(self) -> str:
        """gone, new, renamed, retyped or changed."""
        if not self.old or not self.new:
            return "new" if self.new else "gone"
        if self.old != self.new:
            return "renamed"
        return "retyped" if self.old_type != self.new_type else "changed"

    def __str__(self) -> str:
        if self.verb == "renamed":
            return f"{self.old} is {self.new} now"
        if self.verb == "retyped":
            return f"{self.new}: {self.old_type} is {self.new_type} now"
        return f"{self.old or self.new} is {self.verb}"


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a program uses a changed element; ``by`` says how the use is recognised."""

    file: str
    line: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One change."""

    kind: str
    group: str
    """The file it belongs to: the new one, or the old one of a removed element."""
    old: str
    """The full name in the old schema; "" for a new element."""
    new: str
    """The full name in the new schema; "" for a removed element."""
    facts: dict[str, str] = field(default_factory=dict[str, str])
    """The values that the sentence needs besides the names: before, after, number."""
    direction: str = ""
    """request, reply or both: the direction of the message that it concerns; "" if it concerns none."""
    python: tuple[PythonChange, ...] = ()
    level: str = ""
    """The first of `wire`, `json` and `python` for which it counts as breaking; "" for none."""
    rules: tuple[str, ...] = ()
    """The rules of Buf that it breaks."""
    uses: tuple[Use, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether no compiler, type checker or wire check would reveal the change."""
        return KINDS[self.kind].is_silent

    @property
    def sentence(self) -> str:
        """The change in words, and its meaning in the direction that the message travels."""
        kind = KINDS[self.kind]
        said = kind.sentence.format_map({"old": self.old, "new": self.new, **self.facts})
        meanings = {"request": (kind.sent,), "reply": (kind.received,), "both": (kind.sent, kind.received)}
        return "; ".join([said, *filter(None, meanings.get(self.direction, ()))])

    @property
    def rank(self) -> tuple[int, int, int]:
        """Most breaking first: by level, silent ones before others, then in the order of the table."""
        level = CHOICES.index(self.level) if self.level else len(CHOICES)
        return (level, not self.is_silent, list(KINDS).index(self.kind))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two schemas compared."""

    old: str
    new: str
    findings: tuple[Finding, ...]
    protocols: dict[str, tuple[tuple[str, int], ...]]
    """The protocols of each file that has any, with their new ids, or their old ids if they are gone."""
    of_program: bool = False
    """Whether it is reduced to the findings that concern one program."""

    def title(self, group: str) -> str:
        """The title of a group: the protocols of the file, or the file's name."""
        return ", ".join(f"{name} ({number})" for name, number in self.protocols.get(group, ())) or group

    def breaking(self, choice: str) -> list[Finding]:
        """The findings that count as breaking under `choice`."""
        return [finding for finding in self.findings if counts_for(finding.level, choice)]

    def groups(self) -> list[tuple[str, list[Finding]]]:
        """The findings by group, the most breaking group first, and within it the most breaking finding."""
        found: dict[str, list[Finding]] = {}
        for finding in sorted(self.findings, key=lambda finding: finding.rank):
            found.setdefault(finding.group, []).append(finding)
        return sorted(found.items(), key=lambda item: (item[1][0].rank, item[0]))
