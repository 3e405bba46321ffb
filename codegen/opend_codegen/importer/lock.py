"""Record what the last import wrote, so that the next one recognises what a person has changed since.

Invariant: only imports write the file; without it, everything in the folder is taken for a person's own.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.errors import CodegenError
from opend_codegen.importer.texts.toml_blocks import as_table, quote
from opend_codegen.releases.elements import Element, children, walk

__all__ = ["LOCK", "Lock", "digest", "read_lock"]

LOCK = "import.lock"

_HEADER = """\
# What the last `opend-codegen import` brought. It tells the next one which elements are the vendor's and which are your
# own, and what you have changed of the shipped knowledge. Do not edit; keep it with the protos.
"""


def digest(text: str) -> str:
    """A short digest of a text, enough to tell whether it was changed."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(slots=True)
class Lock:
    """The vendor's elements by the element around them, and digests of the texts taken from the shipped knowledge."""

    exists: bool = False
    elements: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """The short names of the elements directly inside each file, message and enum."""
    taken: dict[str, str] = field(default_factory=dict[str, str])
    """Digests by kind and name: `comment Qot_Sub.C2S`, `protocol Qot_Sub`, `enum_field …`, `file history.toml`."""

    def has(self, outer: str, name: str) -> bool:
        """Whether the vendor's release had `name` in this file, message or enum."""
        return name in self.elements.get(outer, ())

    def is_untouched(self, key: str, text: str) -> bool:
        """Whether a text is unchanged since it was taken from the shipped knowledge."""
        return self.taken.get(key) == digest(text)

    def take(self, key: str, text: str) -> None:
        """Record that a text comes from the shipped knowledge."""
        self.taken[key] = digest(text)

    def add_elements(self, files: Iterable[FileDescriptorProto]) -> None:
        """Record the elements of the vendor's files."""
        for file in files:
            self.elements[file.name] = frozenset(_own_names(children(file)))
            for element in walk(file):
                if inside := children(element):
                    self.elements[element.name] = frozenset(_own_names(inside))

    def text(self) -> str:
        """Return the text of the file."""
        elements = {name: " ".join(sorted(inside)) for name, inside in self.elements.items()}
        return f"{_HEADER}\n[elements]\n{_rows(elements)}\n[taken]\n{_rows(self.taken)}"


def read_lock(directory: Path) -> Lock:
    """Read the lock of a folder; a folder without one gives an empty one."""
    path = directory / LOCK
    if not path.exists():
        return Lock()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        cause = f"not what an import wrote ({error}); restore it, or delete it and import again"
        raise CodegenError(cause, file=str(path)) from error
    elements = {name: frozenset(str(inside).split()) for name, inside in as_table(data.get("elements")).items()}
    return Lock(True, elements, {name: str(value) for name, value in as_table(data.get("taken")).items()})


def _own_names(elements: Iterable[Element]) -> list[str]:
    return [element.name.rpartition(".")[2] for element in elements]


def _rows(table: Mapping[str, str]) -> str:
    return "".join(f"{quote(name)} = {quote(value)}\n" for name, value in sorted(table.items()))
