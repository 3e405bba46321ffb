"""Compile a folder of .proto files into descriptors, with Google's own compiler.

Invariant: the compiler runs once, as a subprocess, over the folder's files in sorted order; its complaints
become one CodegenError. Python imports nothing from the folder, which may be somebody else's.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.message import DecodeError

from opend_codegen.errors import CodegenError

__all__ = ["compile_protos", "is_sound_name"]

# The whole schema takes a second.
_TIMEOUT = 60.0
_SOUND_NAME = re.compile(r"\w[\w.-]*\.proto", re.ASCII)
_COMPLAINT = re.compile(r"^(?P<file>[^:\s][^:]*\.proto)(?::(?P<line>\d+))?(?::\d+)?: (?P<cause>.+)$")


def is_sound_name(name: str) -> bool:
    """Return whether protoc takes this for a file and nothing else: `-x.proto` is an option, `@x.proto` a list."""
    return _SOUND_NAME.fullmatch(name) is not None


def compile_protos(directory: Path) -> FileDescriptorSet:
    """Return the descriptors of every *.proto directly in `directory`, with source info, sorted by file name."""
    if not directory.is_dir():
        raise CodegenError("this folder of .proto files does not exist", file=str(directory))
    names = sorted(path.name for path in directory.glob("*.proto"))
    if not names:
        raise CodegenError("no .proto file in this folder", file=str(directory))
    for name in names:
        if not is_sound_name(name):
            cause = f"refused: {name!r} is no sound name for a .proto file; use letters, digits, `_`, `.` and `-`"
            raise CodegenError(cause, file=str(directory))
    with tempfile.TemporaryDirectory(prefix="opend-protoc-") as scratch:
        output = Path(scratch) / "descriptors.bin"
        _run_protoc(directory, names, output)
        try:
            compiled = FileDescriptorSet.FromString(output.read_bytes())
        except DecodeError as error:  # Messages nested more deeply than Python's reader allows, though protoc does.
            raise CodegenError(f"what protoc made of it cannot be read: {error}", file=str(directory)) from error
    # protoc orders files by dependency, and adds imports of its own (google/protobuf/*) only on request.
    return FileDescriptorSet(file=sorted(compiled.file, key=lambda file: file.name))


def _run_protoc(directory: Path, names: list[str], output: Path) -> None:
    # -P keeps the folder, which is the working directory, off the import path of this Python.
    command = [sys.executable, "-P", "-m", "grpc_tools.protoc", "-I.", "--include_source_info"]
    command += [f"--descriptor_set_out={output}", *names]
    try:
        result = subprocess.run(
            command,
            cwd=directory,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=_TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        cause = f"protoc does not come to an end with these files; it was stopped after {_TIMEOUT:.0f} s"
        raise CodegenError(cause, file=str(directory)) from None
    if result.returncode:
        raise _first_complaint(result.stderr, directory)


def _first_complaint(output: str, directory: Path) -> CodegenError:
    lines = [line for line in output.splitlines() if line.strip() and ": warning: " not in line]
    if any("No module named" in line and "grpc_tools" in line for line in lines):
        return CodegenError("protoc is missing: install opend[codegen], which brings grpcio-tools")
    complaints = [match for match in map(_COMPLAINT.match, lines) if match]
    # A missing import is reported twice: for the missing file, and for the line that imports it.
    for match in sorted(complaints, key=lambda match: match["line"] is None):
        number, cause = match["line"], match["cause"]
        if _is_utf_16(directory / match["file"]):
            cause, number = "the file is in UTF-16; save it as UTF-8", None
        return CodegenError(cause, file=match["file"], line=int(number) if number else None)
    return CodegenError(f"protoc failed: {lines[0] if lines else 'no message'}", file=str(directory))


def _is_utf_16(path: Path) -> bool:
    """Whether a file is in UTF-16, which protoc rejects at its first character."""
    return path.is_file() and path.read_bytes()[:2] in {b"\xff\xfe", b"\xfe\xff"}
