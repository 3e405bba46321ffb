"""Read the descriptors that Google's compiler writes into a `_pb2.py`, for releases that ship no .proto files.

Invariant: a module is parsed, never imported or run; only the one literal that holds the descriptor is evaluated.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import PurePosixPath

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)
from google.protobuf.message import DecodeError

from opend_codegen.errors import CodegenError
from opend_codegen.releases.elements import Descriptor, walk

__all__ = ["MODULE_ENDING", "read_modules"]

MODULE_ENDING = "_pb2.py"

# A statement continues over lines that are indented, or that close its brackets.
_STATEMENT = re.compile(r"^DESCRIPTOR = .*\n(?:[ \t)].*\n|\n)*", re.MULTILINE)
_MOST_STATEMENTS = 16
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_NAME = re.compile(r"\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", re.ASCII)
_NUMBER = re.compile(r"[\w.+-]*", re.ASCII)
_ESCAPED = re.compile(r"""(?:[^"\\\n]|\\[^\n])*""")


def read_modules(modules: Mapping[str, bytes]) -> FileDescriptorSet:
    """Return the descriptors of `modules`, source texts by path, sorted by file name; they have no comments."""
    files = {path: _file(path, data) for path, data in modules.items()}
    seen: dict[str, str] = {}
    for path, file in files.items():
        if seen.setdefault(file.name, path) != path:
            raise CodegenError(f"{file.name} is described a second time; {seen[file.name]} has it too", file=path)
    return FileDescriptorSet(file=sorted(files.values(), key=lambda file: file.name))


def _file(path: str, data: bytes) -> FileDescriptorProto:
    try:
        serialized = _descriptor_of(data.decode("utf-8-sig"))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise CodegenError(
            f"not a Python module that can be read: {str(error) or type(error).__name__}", file=path
        ) from error
    if serialized is None:
        raise CodegenError("no serialized descriptor in it", file=path)
    try:
        file = FileDescriptorProto.FromString(serialized)
    except DecodeError as error:
        raise CodegenError("its serialized descriptor cannot be read", file=path) from error
    if PurePosixPath(file.name).name != file.name or not file.name.endswith(".proto"):
        raise CodegenError(f"refused: {file.name!r} is no sound name for a .proto file", file=path)
    _refuse_unsound(file, path)
    file.ClearField("source_code_info")
    return file


def _refuse_unsound(file: FileDescriptorProto, path: str) -> None:
    """Refuse names and defaults that protoc never writes, and that would mean something else in a .proto file."""
    names = [name for element in walk(file) for name in _names(element.descriptor)]
    unsound = [name for name in names if not _IDENTIFIER.fullmatch(name)]
    if file.package and not _NAME.fullmatch(file.package):
        unsound.append(file.package)
    for element in walk(file):
        if isinstance(field := element.descriptor, FieldDescriptorProto):
            if field.type_name and not _NAME.fullmatch(field.type_name):
                unsound.append(field.type_name)
            if not _is_sound_default(field):
                unsound.append(field.default_value)
    if unsound:
        raise CodegenError(f"refused: {unsound[0][:80]!r} can stand in no .proto file", file=path)


def _names(descriptor: Descriptor) -> list[str]:
    reserved = descriptor.reserved_name if isinstance(descriptor, DescriptorProto | EnumDescriptorProto) else ()
    return [descriptor.name, *reserved]


def _is_sound_default(field: FieldDescriptorProto) -> bool:
    if field.type == FieldDescriptorProto.TYPE_STRING:
        return True  # It is quoted where it is written.
    pattern = _ESCAPED if field.type == FieldDescriptorProto.TYPE_BYTES else _NUMBER
    return pattern.fullmatch(field.default_value) is not None


def _descriptor_of(text: str) -> bytes | None:
    """The descriptor in the first statement that has one.

    The statement alone is parsed, if it can be: parsing the whole of an older module takes ten times as long.
    """
    for statement in islice(_STATEMENT.finditer(text), _MOST_STATEMENTS):
        with suppress(SyntaxError):
            if serialized := next(_serialized(ast.parse(statement[0])), None):
                return serialized
    return next(_serialized(ast.parse(text)), None)


def _serialized(module: ast.Module) -> Iterator[bytes]:
    """Yield the bytes of `DESCRIPTOR`: the argument of AddSerializedFile, or in older code of serialized_pb."""
    for statement in module.body:
        value = statement.value if isinstance(statement, ast.Assign) else None
        if isinstance(value, ast.Call) and _targets(statement) == ["DESCRIPTOR"]:
            arguments = [keyword.value for keyword in value.keywords if keyword.arg == "serialized_pb"]
            if isinstance(value.func, ast.Attribute) and value.func.attr == "AddSerializedFile":
                arguments += value.args[:1]
            yield from (found for argument in arguments if (found := _literal(argument)) is not None)


def _targets(statement: ast.stmt) -> list[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _literal(argument: ast.expr) -> bytes | None:
    """The bytes of `b"…"`, or of `_b("…")`, which takes the characters of a text for bytes."""
    if isinstance(argument, ast.Call) and len(argument.args) == 1:
        argument = argument.args[0]
    value = argument.value if isinstance(argument, ast.Constant) else None
    if isinstance(value, str):
        return value.encode("latin-1", "replace")
    return value if isinstance(value, bytes) else None
