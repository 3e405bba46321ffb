"""Add releases to a history, each compared with the one before it.

Invariant: releases are added in ascending order; at most two archives are in memory at a time; the file is written
once, at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.history.cache import Cache
from opend_codegen.history.comparison import compare
from opend_codegen.history.writer import write
from opend_codegen.knowledge.since import HISTORY, Changes, Record, load_record, version_key
from opend_codegen.releases import Release, read_release
from opend_codegen.releases.download import is_requirement, published_versions
from opend_codegen.releases.sources import read_source

__all__ = ["Step", "plan_history", "write_history"]

PACKAGES = ("futu-api", "moomoo-api")
"""The vendor's packages; the history follows the first."""


@dataclass(frozen=True, slots=True)
class Step:
    """A release to add, and the source to read it from ("": the cache, or the package index)."""

    package: str
    version: str
    source: str = ""

    @property
    def name(self) -> str:
        """The package and the version, for messages."""
        return f"{self.package} {self.version}"


def plan_history(
    directory: Path, sources: Sequence[str], say: Callable[[str], None] = lambda _: None
) -> tuple[Record, list[Step]]:
    """Return the history to continue and the releases to add: all published ones if no source is given."""
    if not directory.is_dir():
        raise CodegenError("there is no such schema folder", file=str(directory))
    if not sources:
        record = Record()
        steps = [Step(package, version) for package in PACKAGES for version in published_versions(package)]
    else:
        record = load_record(directory / HISTORY)
        steps = _new_steps(record, sources, say)
    packages = list(dict.fromkeys([*record.releases, *PACKAGES, *(step.package for step in steps)]))
    if not record.releases:
        record = Record({package: () for package in packages if any(step.package == package for step in steps)})
    return record, _in_order(record, steps, packages)


def _new_steps(record: Record, sources: Sequence[str], say: Callable[[str], None]) -> list[Step]:
    known = {(package, version) for package, versions in record.releases.items() for version in versions}
    steps: list[Step] = []
    for step in map(_identified, sources):
        if (step.package, step.version) in known:
            say(f"{step.name} is in the history already")
        else:
            known.add((step.package, step.version))
            steps.append(step)
    return steps


def write_history(
    directory: Path, record: Record, steps: Iterable[Step], cache: Path, step_done: Callable[[str], None]
) -> tuple[Record, Path]:
    """Add the releases one by one and write the file; ``step_done`` is called with the name of each."""
    builder = _Builder(record, Cache(cache))
    for step in steps:
        builder.add(step)
        step_done(step.name)
    write(builder.record, directory / HISTORY)
    return builder.record, directory / HISTORY


class _Builder:
    def __init__(self, record: Record, cache: Cache) -> None:
        self.record = record
        self._cache = cache
        self._last: Release | None = None

    def add(self, step: Step) -> None:
        release = read_release(step.source or str(self._cache.archive(step.package, step.version)))
        record = self.record
        if step.package != next(iter(record.releases)):
            differences = _with(record.differences.get(step.package, {}), step, compare(self._base(step), release))
            known = {**record.differences, step.package: differences}
            record = replace(record, differences={package: each for package, each in known.items() if each})
        else:
            changes = compare(self._base(step), release) if record.versions else Changes()
            record = replace(record, changes=_with(record.changes, step, changes))
            self._last = release
        versions = (*record.releases.get(step.package, ()), step.version)
        self.record = replace(record, releases={**record.releases, step.package: versions})

    def _base(self, step: Step) -> Release:
        """Return the last release of the first package; read it again where the history continues from a file."""
        if self._last is None:
            package = next(iter(self.record.releases))
            if not self.record.versions:
                raise CodegenError(f"there is no release of {package} to compare it with", file=step.name)
            self._last = read_release(str(self._cache.archive(package, self.record.versions[-1])))
        return self._last


def _with(known: Mapping[str, Changes], step: Step, changes: Changes) -> dict[str, Changes]:
    return {**known, step.version: changes} if changes else dict(known)


def _identified(source: str) -> Step:
    if is_requirement(source) and not Path(source).exists():
        package, _, version = source.partition("==")
        return Step(re.sub(r"[-_.]+", "-", package).lower(), version)
    read = read_source(source, lambda _: None)
    if not version_key(read.version):
        raise CodegenError("nothing in it tells its version; give an archive or a requirement", file=source)
    return Step(read.package, read.version, source)


def _in_order(record: Record, steps: list[Step], packages: list[str]) -> list[Step]:
    """Sort the steps by version, then by package; refuse one that is older than the history's last release."""

    def key(step: Step) -> tuple[tuple[int, ...], int]:
        return version_key(step.version), packages.index(step.package)

    known = [Step(package, version) for package, versions in record.releases.items() for version in versions]
    ordered = sorted(steps, key=key)
    if known and ordered and key(ordered[0]) < key(last := max(known, key=key)):
        cause = f"{ordered[0].name} comes before {last.name}, which the history has already"
        raise CodegenError(f"{cause}; build it again with `opend-codegen history`", file=HISTORY)
    return ordered
