"""Read one side of a comparison: a folder, an archive, a requirement, or the schema that ships with this package.

Invariant: a folder that has a protocol table is read as it stands and never written to; everything else is imported
into a folder of its own first, as `opend-codegen import` does, so that both sides carry what we know.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.importer import import_schema
from opend_codegen.model import SchemaModel
from opend_codegen.protoc import compile_protos
from opend_codegen.protocols import PROTOCOLS
from opend_codegen.reader import read_schema
from opend_codegen.releases.reduction import reduce_schema

__all__ = ["SHIPPED", "Side", "load_side", "shipped_schema"]

SHIPPED = "shipped"

_UNDECIDED = '\n[[file_without_id]]\nfile = "{file}"\nreason = "no source gives its id"\n'


@dataclass(frozen=True, slots=True)
class Side:
    """A schema with what is known about it."""

    name: str
    """Package and version, or what the user called it."""
    model: SchemaModel
    files: Mapping[str, FileDescriptorProto]
    """The reduced descriptors by file name."""


def shipped_schema() -> Path:
    """Return the schema that was installed with this package, or that of the checkout it runs from."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "proto"
    return installed if installed.is_dir() else package.parent.parent / "proto"


def load_side(source: str, say: Callable[[str], None] = lambda _: None) -> Side:
    """Read SOURCE; `say` is told of a download."""
    folder = shipped_schema() if source == SHIPPED else Path(source)
    if (folder / PROTOCOLS).is_file():
        return _read(folder, source)
    with tempfile.TemporaryDirectory(prefix="opend-diff-") as scratch:
        imported = Path(scratch) / "proto"
        import_schema(source, imported, say=_downloads_only(say))
        _settle_undecided(imported)
        return _read(imported, source)


def _read(folder: Path, source: str) -> Side:
    model = read_schema(folder)
    name = source if model.source == "unknown" else model.source
    return Side(f"{name} ({SHIPPED})" if source == SHIPPED else name, model, reduce_schema(compile_protos(folder)))


def _downloads_only(say: Callable[[str], None]) -> Callable[[str], None]:
    """The import's own report is about a folder that nobody will see."""
    return lambda line: say(line) if line.startswith("Fetching ") else None


def _settle_undecided(folder: Path) -> None:
    """A file whose id nobody knows must not stop a comparison, as it stops generating."""
    table = folder / PROTOCOLS
    text = table.read_text(encoding="utf-8")
    undecided = [path.name for path in sorted(folder.glob("*.proto")) if f'file = "{path.name}"' not in text]
    table.write_text(text + "".join(_UNDECIDED.format(file=file) for file in undecided), encoding="utf-8")
