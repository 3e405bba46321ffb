"""Read one side of a comparison: a folder, an archive, a requirement, or the schema that ships with this package.

Invariant: a folder that has a protocol table is read as it stands and never written to; everything else is imported
into a folder of its own first, as `opend-codegen import` does, so that both sides carry our knowledge.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.importer import IDS_TAKE, ImportOptions, import_schema
from opend_codegen.knowledge.protocols import PROTOCOLS
from opend_codegen.model import SchemaModel
from opend_codegen.protoc import compile_protos
from opend_codegen.reader import read_schema
from opend_codegen.releases.reduction import reduce_schema
from opend_codegen.shipped import shipped_schema

__all__ = ["SHIPPED", "Side", "load_side"]

SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Side:
    """A schema with our knowledge about it."""

    name: str
    """Package and version, or the source as the user gave it."""
    model: SchemaModel
    files: Mapping[str, FileDescriptorProto]
    """The reduced descriptors by file name."""


def load_side(source: str, say: Callable[[str], None] = lambda _: None) -> Side:
    """Read SOURCE; report a download to `say`."""
    folder = shipped_schema() if source == SHIPPED else Path(source)
    if (folder / PROTOCOLS).is_file():
        return _read(folder, source)
    with tempfile.TemporaryDirectory(prefix="opend-diff-") as scratch:
        imported = Path(scratch) / "proto"
        # A comparison shows the ids that a release publishes, whatever the shipped table says.
        import_schema(source, imported, options=ImportOptions(shipped=shipped_schema(), ids=IDS_TAKE), say=say)
        return _read(imported, source)


def _read(folder: Path, source: str) -> Side:
    model = read_schema(folder)
    name = source if model.source == "unknown" else model.source
    return Side(f"{name} ({SHIPPED})" if source == SHIPPED else name, model, reduce_schema(compile_protos(folder)))
