"""Read history.toml, and look up since which release of OpenD an element of the schema exists.

Invariant: versions are compared number by number, and a release is named by the first two: builds 5.3.1508 and 5.3.1510
are both release 5.3. Elements of the first known release, and elements of no release, have no date: "".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, cast

from opend_codegen.errors import CodegenError

__all__ = [
    "HISTORY",
    "Changes",
    "History",
    "Record",
    "load_history",
    "load_record",
    "release_of",
    "version_key",
    "with_since",
]

HISTORY = "history.toml"
_RELEASES = "releases"
_VERSION = re.compile(r"\d+(\.\d+)*", re.ASCII)
_ROWS: Mapping[str, tuple[type, ...]] = {
    "renamed": (str,),
    "renumbered": (int, int),
    "retyped": (str, str),
    "ids_added": (int,),
    "ids_removed": (int,),
    "ids_renumbered": (int, int),
}
"""The types of a name's value, by key; the other keys are lists of names."""


def version_key(version: str) -> tuple[int, ...]:
    """Return a key to sort versions by: 9.6 before 10.2, build 10.4.4608 before 10.4.6408."""
    return tuple(int(part) for part in re.findall(r"\d+", version))


def release_of(version: str) -> str:
    """Return the release that a build belongs to: 10.4 for 10.4.6408."""
    return ".".join(version.split(".")[:2])


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences between two releases, by full name; a package's name stands for its whole file.

    The contents of an added or removed element are not listed. Renumbered, retyped and renamed elements are the same
    elements before and after; renumbered and retyped ones are listed by their new name.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    """New full names by old ones; a move to another file or message counts as one."""
    renumbered: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    retyped: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    """Label, type and default before and after: `required string`, `optional string`."""
    ids_added: Mapping[str, int] = field(default_factory=dict[str, int])
    """Protocol ids that the vendor's package publishes, by its name for them."""
    ids_removed: Mapping[str, int] = field(default_factory=dict[str, int])
    ids_renumbered: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))


@dataclass(frozen=True, slots=True)
class Record:
    """The content of history.toml."""

    releases: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The versions read of each package, ascending; the first package is the one whose history this is."""
    changes: Mapping[str, Changes] = field(default_factory=dict[str, Changes])
    """The changes since the version before, by version of the first package."""
    differences: Mapping[str, Mapping[str, Changes]] = field(default_factory=dict[str, Mapping[str, Changes]])
    """By version of the other packages: the differences from the first package's release of that version."""

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions of the first package."""
        return next(iter(self.releases.values()), ())


class History:
    """The release since which each element exists."""

    def __init__(self, record: Record, until: str = "") -> None:
        """Take the state in version ``until``, or after the last release if that is "" or not a version."""
        self._dates: dict[str, str] = {}
        last = version_key(until) if _VERSION.fullmatch(until) else ()
        for version in sorted(record.changes, key=version_key):
            if not last or version_key(version) <= last:
                self._apply(version, record.changes[version])

    def since(self, name: str) -> str:
        """Return the release since which the element of this full name (or the package) exists in its present form.

        An element that was removed, or had another number, dates from its return; a new name or file does not change
        its date.
        """
        return release_of(self._date(name))

    def _date(self, name: str) -> str:
        while name:
            if name in self._dates:
                return self._dates[name]
            name = name.rpartition(".")[0]
        return ""

    def _apply(self, version: str, changes: Changes) -> None:
        kept = {new: self._date(old) for old, new in changes.renamed.items()}
        moved = {_afterwards(name, changes): date for name, date in self._dates.items()}
        self._dates = {name: date for name, date in (moved | kept).items() if name}
        # An element with another number is a different one on the wire.
        self._dates |= dict.fromkeys((*changes.added, *changes.renumbered), version)


def with_since(text: str, since: str, around: str = "", *, otherwise: str = "") -> str:
    """Return the text of an element, its first paragraph saying "Since 10.4." where that is later than ``around``.

    ``otherwise`` is the text of an element that has none.
    """
    if version_key(since) <= version_key(around):
        return text
    first, blank, rest = (text or otherwise).partition("\n\n")
    stop = "." if first and first[-1] not in ".!?:" else ""
    return f"{first}{stop} Since {since}.{blank}{rest}".strip()


def load_history(directory: Path, package: str = "", version: str = "") -> History:
    """Read the history.toml of a schema folder, up to the release of the schema.

    Without the file nothing has a date; for a package that the history does not know, the whole history is taken.
    """
    record = load_record(directory / HISTORY)
    return History(record, version if package in record.releases else "")


def load_record(path: Path) -> Record:
    """Read a history.toml; without the file the record is empty."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Record()
    except (OSError, UnicodeDecodeError) as error:
        raise CodegenError(f"the file cannot be read: {error}", file=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise CodegenError(f"not valid TOML: {error}", file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise CodegenError(f"TOML that cannot be read: {error}", file=str(path)) from error
    try:
        return _record(data)
    except (AttributeError, TypeError, ValueError) as error:
        cause = f"not a history ({error}); build it again with `opend-codegen history`"
        raise CodegenError(cause, file=str(path)) from error


def _record(data: Mapping[str, Any]) -> Record:
    releases = {str(package): _texts(package, versions) for package, versions in data.get(_RELEASES, {}).items()}
    tables = {key: table for key, table in data.items() if key != _RELEASES}
    return Record(
        releases=releases,
        changes={key: _changes(key, table) for key, table in tables.items() if key not in releases},
        differences={
            key: {version: _changes(version, each) for version, each in tables[key].items()}
            for key in releases
            if key in tables
        },
    )


def _changes(version: str, table: Mapping[str, Any]) -> Changes:
    if not _VERSION.fullmatch(version):
        raise ValueError(f"{version} is no version")
    if unknown := table.keys() - {each.name for each in fields(Changes)}:
        raise ValueError(f"{version}: unknown key {min(unknown)}")
    values: dict[str, Any] = {
        key: _rows(key, value, _ROWS[key]) if key in _ROWS else _texts(key, value) for key, value in table.items()
    }
    return Changes(**values)


def _rows(key: str, table: Mapping[str, Any], kinds: tuple[type, ...]) -> dict[str, object]:
    rows: dict[str, object] = {}
    for name, row in table.items():
        parts = cast("list[object]", row) if isinstance(row, list) else [row]
        if [type(part) for part in parts] != [*kinds]:
            raise TypeError(f"{key}: {name} = {row}")
        rows[name] = tuple(parts) if len(kinds) > 1 else parts[0]
    return rows


def _texts(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in cast("list[object]", value)):
        raise TypeError(f"{key} = {value} is no list of texts")
    return tuple(cast("list[str]", value))


def _afterwards(name: str, changes: Changes) -> str:
    """Return a name as of the release, by the innermost renamed element around it; "" if the element is gone."""
    head, tail = name, ""
    while head:
        if head in changes.renamed:
            return changes.renamed[head] + tail
        if head in changes.removed:
            return ""
        head, _, last = head.rpartition(".")
        tail = f".{last}{tail}"
    return name
