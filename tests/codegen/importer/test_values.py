"""Rows of messages.toml whose element a release lacks are settled, values and secrets alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto

from opend_codegen.importer.folder import SchemaFolder
from opend_codegen.importer.folder import read_folder as read_schema_folder
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.values import update_values

TABLE = """\
[values]
"A.M" = "is one"

[secrets]
"A.M.key" = "is a key"
"A.M.gone" = "was a key"
"A.M.number" = "is none"
"""


def release() -> FileDescriptorProto:
    file = FileDescriptorProto(name="A.proto", package="A")
    message = file.message_type.add(name="M")
    for number, (name, kind) in enumerate(
        [("key", FieldDescriptorProto.TYPE_STRING), ("number", FieldDescriptorProto.TYPE_INT32)], start=1
    ):
        field = message.field.add(name=name, number=number)
        field.type, field.label = kind, FieldDescriptorProto.LABEL_OPTIONAL
    return file


@pytest.fixture
def folder(tmp_path: Path) -> SchemaFolder:
    (tmp_path / "messages.toml").write_text(TABLE)
    return read_schema_folder(tmp_path)


@pytest.mark.parametrize("is_shipped", [False, True])
def test_secrets_that_a_release_lacks_leave(folder: SchemaFolder, is_shipped: bool) -> None:
    shipped = folder if is_shipped else None
    changes = update_values(folder, shipped, {"A.proto": release()}, Lock(exists=True))
    assert changes.text.count('\n"A.') == 2
    assert '"A.M.key" = "is a key"' in changes.text
    if is_shipped:
        assert changes.misfits == [
            "A.M.gone as a secret: there is no such field",
            "A.M.number as a secret: it is no single text or bytes",
        ]
    else:
        assert changes.set_aside == {"A.M.gone": "was a key", "A.M.number": "is none"}
