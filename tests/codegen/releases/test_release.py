"""Releases as .proto files and as compiled Python modules, and the errors for those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.errors import CodegenError
from opend_codegen.protoc import compile_protos
from opend_codegen.releases import Release, read_release

Pack = Callable[[Mapping[str, str]], Path]
A = 'syntax = "proto2"; package A; enum E { E_X = 1; } message M { optional E e = 1 [default = E_X]; }'
B = 'syntax = "proto2"; package B; import "A.proto"; message N { required A.M m = 1; }'


def compiled(folder: Path) -> dict[str, FileDescriptorProto]:
    folder.mkdir()
    (folder / "A.proto").write_text(A)
    (folder / "B.proto").write_text(B)
    files = compile_protos(folder).file
    for file in files:
        file.ClearField("source_code_info")
    return {file.name: file for file in files}


def old_module(file: FileDescriptorProto) -> str:
    """Return a module as protoc wrote it for Python 2 and 3."""
    text = file.SerializeToString().decode("latin-1")
    return (
        "import sys\n_b=sys.version_info[0]<3 and (lambda x:x) or (lambda x:x.encode('latin1'))\n"
        f"DESCRIPTOR = _descriptor.FileDescriptor(\n  name={file.name!r},\n  serialized_pb=_b({text!r})\n)\n"
    )


def new_module(file: FileDescriptorProto) -> str:
    data = file.SerializeToString()
    return f"DESCRIPTOR = _descriptor_pool.Default().AddSerializedFile({data!r})\nraise SystemExit('was run')\n"


def unindented_module(file: FileDescriptorProto) -> str:
    """Return a module in an unusual style: the statement continues at the margin."""
    return f"DESCRIPTOR = pool.AddSerializedFile(\n{file.SerializeToString()!r}\n)\n"


@pytest.mark.parametrize("module", [old_module, new_module, unindented_module])
def test_compiled_modules_say_what_protos_say(
    module: Callable[[FileDescriptorProto], str], pack: Pack, tmp_path: Path
) -> None:
    files = compiled(tmp_path / "files")
    release = read_release(str(pack({f"pb/{name[:-6]}_pb2.py": module(file) for name, file in files.items()})))
    from_protos = read_release(str(pack({"pb/A.proto": A, "pb/B.proto": B})))
    assert not release.has_comments
    assert from_protos.has_comments
    assert release.reduced == from_protos.reduced
    assert [file.name for file in release.schema.file] == ["A.proto", "B.proto"]


def test_protos_win_over_modules(pack: Pack) -> None:
    assert read(pack, {"pb/A.proto": A, "pb/Old_pb2.py": "not Python ("}).has_comments


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("DESCRIPTOR = (", r"not a Python module that can be read"),
        ("-" * 100_000 + "1", r"not a Python module that can be read"),
        ("DESCRIPTOR = 1", r"no serialized descriptor in it"),
        ("DESCRIPTOR = f(serialized_pb=g())", r"no serialized descriptor in it"),
        ("DESCRIPTOR = f(serialized_pb=b'\\xff')", r"its serialized descriptor cannot be read"),
        ("DESCRIPTOR = f(serialized_pb=b'\\n\\x09../A.prot')", r"no sound name"),
    ],
)
def test_module_that_is_none(text: str, cause: str, pack: Pack) -> None:
    with pytest.raises(CodegenError, match=rf"^vendor-1\.0\.tar\.gz/vendor-1\.0/pb/A_pb2\.py: .*{cause}"):
        read(pack, {"pb/A_pb2.py": text})


def test_one_file_in_two_modules(pack: Pack, tmp_path: Path) -> None:
    module = new_module(compiled(tmp_path / "files")["A.proto"])
    with pytest.raises(CodegenError, match=r"b/A_pb2\.py: A\.proto is described a second time; .*a/A_pb2\.py has it"):
        read(pack, {"a/A_pb2.py": module, "b/A_pb2.py": module})


def test_a_file_with_the_package_of_another_is_left_out(pack: Pack, tmp_path: Path) -> None:
    files = compiled(tmp_path / "files")
    slip = FileDescriptorProto()
    slip.CopyFrom(files["A.proto"])
    slip.name = "build2.proto"
    release = read(pack, {"a/A_pb2.py": new_module(files["A.proto"]), "a/build2_pb2.py": new_module(slip)})
    assert release.left_out == ("build2.proto",)
    assert list(release.reduced) == ["A.proto"]


def test_neither_protos_nor_modules(pack: Pack) -> None:
    with pytest.raises(CodegenError, match=r"^vendor-1\.0\.tar\.gz: no \.proto file and no \*_pb2\.py in it$"):
        read(pack, {"a.py": ""})


def test_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "A.proto").write_bytes(A.encode("utf-16"))
    assert read_release(str(tmp_path)).reduced["A.proto"].message_type[0].name == "M"


def test_google_s_own_types_are_told(pack: Pack) -> None:
    proto = (
        'syntax = "proto2"; package A;\nimport "google/protobuf/timestamp.proto";\n'
        "message M {\n  optional google.protobuf.Timestamp at = 1;\n}"
    )
    cause = r"A\.proto:4: A\.M\.at holds google\.protobuf\.Timestamp, which none of the files declares: not supported$"
    with pytest.raises(CodegenError, match=cause):
        read(pack, {"pb/A.proto": proto})


def read(pack: Pack, files: Mapping[str, str]) -> Release:
    return read_release(str(pack(files)))
