"""Write a history as TOML that reads well in a diff: a line for each element, releases in their order.

Invariant: what is written reads back as the same record, and the same record is written as the same bytes.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.since import Changes, Record

__all__ = ["text_of", "write"]

_HEAD = """\
# What came, changed and went with which release of the schema; written by `opend-codegen history`.
#
# [releases]     the versions read, by package. The history is that of the first; users read the first two numbers.
# ["VERSION"]    what changed since the version before, by full name; PACKAGE alone is a whole .proto file. What has no
#                line is as old as the element around it, or there since the first version.
#   added, removed
#   renamed      "old" = "new", moves to another file too; it is known by number and type, so it is as old as before
#   renumbered   [before, after]
#   retyped      [before, after]: label, type, default
#   ids_…        the protocol ids that the vendor's package publishes, by its own name for each
# [PACKAGE."VERSION"]   what is different there in comparison with the first package's release of that version, or
#                       else the last before it.
"""
_BARE_TABLE = "releases"


def text_of(record: Record) -> str:
    """Return the text of history.toml."""
    lines = [_HEAD, f"[{_BARE_TABLE}]"]
    for package, versions in record.releases.items():
        lines += [f"{_key(package)} = [", *(f"  {_text(version)}," for version in versions), "]"]
    for version, changes in record.changes.items():
        lines += _table(f"[{_text(version)}]", changes)
    for package, differences in record.differences.items():
        for version, changes in differences.items():
            lines += _table(f"[{_key(package)}.{_text(version)}]", changes)
    return "\n".join(lines) + "\n"


def write(record: Record, path: Path) -> None:
    """Replace the file whole; after a failure it is as it was."""
    try:
        with tempfile.TemporaryDirectory(prefix=".history-", dir=path.parent) as scratch:
            fresh = Path(scratch) / path.name
            fresh.write_text(text_of(record), encoding="utf-8", newline="\n")
            fresh.replace(path)
    except OSError as error:
        raise CodegenError(f"the history cannot be written: {error.strerror or error}", file=str(path)) from error


def _table(title: str, changes: Changes) -> Iterator[str]:
    if changes:
        yield ""
        yield title
    for each in fields(Changes):
        value: tuple[str, ...] | Mapping[str, object] = getattr(changes, each.name)
        if value and isinstance(value, tuple):
            yield from (f"{each.name} = [", *(f"  {_text(name)}," for name in value), "]")
        elif isinstance(value, Mapping):
            yield from (f"{each.name}.{_text(name)} = {_text(row)}" for name, row in value.items())


def _key(package: str) -> str:
    return package if package.replace("-", "").replace("_", "").isalnum() and package.isascii() else _text(package)


def _text(value: object) -> str:
    """A text, number or list of either, which TOML writes as JSON does."""
    return json.dumps(value, ensure_ascii=False)
