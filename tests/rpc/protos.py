"""Make the canonical protos of the shipped schema once, as a folder and as what protoc makes of it.

Invariant: the folder is made from the templates as they are, by the command that users say.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import DescriptorProto, EnumDescriptorProto, FileDescriptorSet
from tests.support.sharing import made_once

from opend_codegen.__main__ import main

__all__ = ["Protos", "compiled", "python_stubs", "shape", "shared_protos", "values"]


class Protos:
    """The folder that holds ``opend_grpc``, and the files in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = sorted(f"opend_grpc/{path.name}" for path in (root / "opend_grpc").glob("*.proto"))


def shared_protos(folders: pytest.TempPathFactory) -> Protos:
    """Return the protos, which the first worker that asks makes."""
    return Protos(made_once(folders, "canonical-protos", partial(_generate, folders)))


def _generate(folders: pytest.TempPathFactory) -> Path:
    root = folders.mktemp("canonical")
    assert main(["generate", "--flavour", "grpc", "--out", str(root)]) == 0
    return root


def compiled(protos: Protos) -> FileDescriptorSet:
    """Return protoc's descriptors of all files."""
    _protoc(protos, "--descriptor_set_out=all.binpb")
    return FileDescriptorSet.FromString((protos.root / "all.binpb").read_bytes())


def python_stubs(protos: Protos) -> Path:
    """Return the folder with the Python code that grpcio-tools makes."""
    _protoc(protos, "--python_out=.", "--grpc_python_out=.")
    return protos.root


def _protoc(protos: Protos, *outputs: str) -> None:
    command = [sys.executable, "-m", "grpc_tools.protoc", "-I.", *outputs, *protos.files]
    done = subprocess.run(command, cwd=protos.root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def shape(messages: Iterable[DescriptorProto], *, types: bool = False) -> dict[str, object]:
    """Return all that is on the wire of messages; with ``types``, the names of the fields' types too."""
    return {
        message.name: (
            sorted(
                (field.number, field.name, field.label, field.type, field.type_name if types else "")
                for field in message.field
            ),
            shape(message.nested_type, types=types),
        )
        for message in messages
    }


def values(enums: Iterable[EnumDescriptorProto]) -> dict[str, dict[int, str]]:
    """Return the names of the numbers of enums; of several names of one number, the first."""
    return {enum.name: {value.number: value.name for value in reversed(enum.value)} for enum in enums}
