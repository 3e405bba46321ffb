"""Compile Google's own generated code for our protos with protoc, into a temporary folder.

Invariant: the import path is restored afterwards, and no other test depends on the modules.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from operator import attrgetter
from pathlib import Path

from google.protobuf.descriptor import EnumDescriptor, FileDescriptor
from google.protobuf.message import Message as WireMessage
from tests.support.schemas.import_path import on_import_path

from opend_proto.schema import Message

__all__ = ["PROTO_FOLDER", "GoogleTypes", "compile_protos", "imported"]

PROTO_FOLDER = Path(__file__).parents[3] / "proto"


def compile_protos(out: Path) -> None:
    """Write the ``_pb2`` modules of all proto files, and of those in extra/, into the folder ``out``."""
    files = [path.as_posix() for path in _proto_files()]
    command = [sys.executable, "-m", "grpc_tools.protoc", f"--proto_path={PROTO_FOLDER}", f"--python_out={out}"]
    subprocess.run([*command, *files], check=True)


class GoogleTypes:
    """Google's class for each message class of ours."""

    def __getitem__(self, cls: type[Message]) -> type[WireMessage]:
        package, _, name = cls.FULL_NAME.partition(".")
        found: type[WireMessage] = attrgetter(name)(import_module(f"{package}_pb2"))
        return found

    def message_names(self) -> set[str]:
        """Return the full names of all messages that the proto files declare."""
        top = [message for file in self._files() for message in file.message_types_by_name.values()]
        return {message.full_name for outer in top for message in (outer, *outer.nested_types)}

    def enums(self) -> list[EnumDescriptor]:
        """Return all enums that the proto files declare, extra/ included."""
        return [enum for file in self._files() for enum in file.enum_types_by_name.values()]

    def _files(self) -> list[FileDescriptor]:
        names = (".".join(path.with_suffix("").parts) for path in _proto_files())
        return [import_module(f"{name}_pb2").DESCRIPTOR for name in names]


@contextmanager
def imported(folder: Path) -> Generator[GoogleTypes]:
    """Make the modules in ``folder`` importable for the block."""
    with on_import_path(folder):
        yield GoogleTypes()
    for path in folder.rglob("*_pb2.py"):
        sys.modules.pop(".".join(path.relative_to(folder).with_suffix("").parts), None)
    sys.modules.pop("extra", None)


def _proto_files() -> list[Path]:
    """Return the vendor's files and those of extra/, relative to their folder."""
    found = [*PROTO_FOLDER.glob("*.proto"), *PROTO_FOLDER.glob("extra/*.proto")]
    return sorted(path.relative_to(PROTO_FOLDER) for path in found)
