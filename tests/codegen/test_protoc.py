"""protoc runs once, where the folder's files cannot affect it, and its messages become one error."""

from __future__ import annotations

from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.protoc import compile_protos


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            'syntax = "proto2"; package A;\nmessage M {\n required Nothing x = 1;\n}',
            'A.proto:3: "Nothing" is not defined.',
        ),
        ('syntax = "proto2";\nimport "No.proto";', 'A.proto:2: Import "No.proto" was not found or had errors.'),
        ("message {", "A.proto:1: Expected message name."),
    ],
)
def test_first_complaint(text: str, error: str, tmp_path: Path) -> None:
    (tmp_path / "A.proto").write_text(text)
    with pytest.raises(CodegenError) as caught:
        compile_protos(tmp_path)
    assert str(caught.value) == error


def test_unused_import_is_no_complaint(tmp_path: Path) -> None:
    (tmp_path / "B.proto").write_text('syntax = "proto2"; import "A.proto";')
    (tmp_path / "A.proto").write_text('syntax = "proto2";')
    (tmp_path / "grpc_tools.py").write_text("raise SystemExit('executed')")
    schema = compile_protos(tmp_path)
    assert [file.name for file in schema.file] == ["A.proto", "B.proto"]
    assert schema.file[0].HasField("source_code_info")


def test_no_folder_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"^.*/none: this folder of \.proto files does not exist$"):
        compile_protos(tmp_path / "none")
    with pytest.raises(CodegenError, match=r"no \.proto file in this folder$"):
        compile_protos(tmp_path)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (CodegenError("bad\n  thing"), "bad thing"),
        (CodegenError("bad", file="A.proto"), "A.proto: bad"),
        (CodegenError("bad", file="A.proto", line=3), "A.proto:3: bad"),
    ],
)
def test_an_error_is_one_line(error: CodegenError, text: str) -> None:
    assert str(error) == text


def test_utf_16_is_named(tmp_path: Path) -> None:
    (tmp_path / "A.proto").write_bytes('syntax = "proto2"; package A;'.encode("utf-16"))
    with pytest.raises(CodegenError, match=r"^A\.proto: the file is in UTF-16; save it as UTF-8$"):
        compile_protos(tmp_path)
