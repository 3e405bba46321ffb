"""Input that is made to be large, deep or endless gives one error within a few seconds."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto

from opend_codegen import protoc
from opend_codegen.errors import CodegenError
from opend_codegen.releases import archives, read_release
from opend_codegen.releases.archives import read_archive, read_folder
from opend_codegen.releases.vendor_ids import read_vendor_ids

Pack = Callable[[Mapping[str, str]], Path]
PROTO = 'syntax = "proto2"; package A; message M {}'
FEW_SECONDS = 10.0


@pytest.fixture(autouse=True)
def within_a_few_seconds() -> Iterator[None]:
    """Fail if the test takes too much processor time of this process; other processes may be using the machine."""
    started = time.process_time()
    yield
    assert time.process_time() - started < FEW_SECONDS


def every(_: str) -> bool:
    return True


def tar_of(path: Path, members: int, size: int = 0) -> Path:
    header = tarfile.TarInfo("A.txt")
    header.size = size
    member = header.tobuf() + bytes(size)
    with gzip.open(path, "wb", compresslevel=1) as archive:
        for _ in range(members):
            archive.write(member)
        archive.write(bytes(1024))
    return path


def test_a_tar_of_very_many_members(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"too large to be a schema's: more than 10,000 members"):
        read_archive(tar_of(tmp_path / "a.tar.gz", 100_000), every)


def test_a_tar_whose_members_nobody_wants_is_not_unpacked_without_end(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="bytes unpacked"):
        read_archive(tar_of(tmp_path / "a.tar.gz", 17, 16 << 20), lambda _: False)


def test_a_tar_of_headers_about_headers(tmp_path: Path) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 5
    data = (header.tobuf() + b"name\0".ljust(512, b"\0")) * 5000
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(data))
    with pytest.raises(CodegenError, match="cannot be read"):
        read_archive(tmp_path / "a.tar.gz", every)


def test_a_zip_that_states_a_smaller_size_than_it_has(tmp_path: Path) -> None:
    path, size = tmp_path / "a.zip", (20 << 20) + 12345
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(10):
            archive.writestr(f"A{number}.proto", bytes(size))
    true, lie = struct.pack("<I", size), struct.pack("<I", 5)
    path.write_bytes(path.read_bytes().replace(true, lie))
    asked: list[int] = []

    def counted(self: zipfile.ZipExtFile, size: int = -1) -> bytes:
        asked.append(size)
        return read(self, size)

    read = zipfile.ZipExtFile.read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zipfile.ZipExtFile, "read", counted)
        with pytest.raises(CodegenError, match=r"cannot be read|too large"):
            read_archive(path, every)
    assert asked
    assert all(0 < size <= 5 << 20 for size in asked)


def test_a_zip_of_very_many_members(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    with pytest.raises(CodegenError, match="more than 10,000 members"):
        read_archive(tmp_path / "a.zip", every)


def test_a_zip_whose_directory_alone_is_huge(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("A.proto", b"")
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[-10:-6] = struct.pack("<I", 5 << 20)
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(CodegenError, match="its directory is that of a larger one"):
        read_archive(tmp_path / "a.zip", every)


def test_a_zip_packed_in_a_way_that_no_release_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("A.proto", b"text")
    with pytest.raises(CodegenError, match="packed in a way"):
        read_archive(tmp_path / "a.zip", every)


def test_an_archive_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.zip").open("wb") as file:
        file.truncate(archives.LARGEST_ARCHIVE + 1)
    with pytest.raises(CodegenError, match="too large to be a schema's"):
        read_archive(tmp_path / "a.zip", every)


def test_a_member_that_lies_too_deep(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a/" * 40 + "A.proto", b"")
    with pytest.raises(CodegenError, match="more than 32 folders deep"):
        read_archive(tmp_path / "a.zip", every)


def test_a_folder_of_very_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 20)
    for number in range(21):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(CodegenError, match=r"this folder is too large to be a schema's: more than 20 members"):
        read_folder(tmp_path, every)


@pytest.mark.parametrize(
    "value", ["-" * 100_000 + "1", "(" * 100_000, "1" + "+1" * 100_000, "a" + ".b" * 100_000, "1" * 10_000, "[" * 90]
)
def test_a_constant_that_cannot_be_parsed(value: str) -> None:
    text = f"class ProtoId:\n    A = {value}\n"
    try:
        read_vendor_ids({"constant.py": text.encode()})
    except CodegenError as error:
        complaint = str(error)
    else:
        complaint = "constant.py:"  # Some Pythons parse the long sum, which is not an id.
    assert complaint.startswith("constant.py:")


@pytest.mark.parametrize(
    "text",
    ["ftCmdID = {" * 200_000, "ftCmdID = {\n" + "\n" * 500_000 + "}", "ftCmdID = {" + "A: {cmd:" * 200_000 + "\n}"],
)
def test_javascript_takes_time_by_its_length_alone(text: str) -> None:
    assert read_vendor_ids({"main.js": text.encode()}) in (None, read_vendor_ids({"main.js": b"ftCmdID = {\n}"}))


def test_an_id_of_too_many_digits_is_none() -> None:
    found = read_vendor_ids({"main.js": b"ftCmdID = {\nA: { cmd: " + b"1" * 9999 + b", name: 'A' }\n}"})
    assert found is not None
    assert found.ids == {}


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"version": ' + "1" * 10_000 + "}"])
def test_a_package_json_that_is_nested_deeply(text: str, pack: Pack) -> None:
    assert read_release(str(pack({"A.proto": PROTO, "package.json": text}))).version == "1.0"


def module_of(file: FileDescriptorProto) -> str:
    return f"DESCRIPTOR = pool.AddSerializedFile({file.SerializeToString()!r})\n"


@pytest.mark.parametrize(
    "texts",
    [
        {"package": 'A; message "'},
        {"message": "M {} message N"},
        {"field": "a = 1; optional int32 b"},
        {"default": "1]; optional int32 b = 2 [default = 1"},
        {"reserved": 'a"; message N {} //'},
    ],
)
def test_a_descriptor_that_would_be_something_else_as_text(texts: dict[str, str], pack: Pack) -> None:
    file = FileDescriptorProto(name="A.proto", package=texts.get("package", "A"))
    message = file.message_type.add(name=texts.get("message", "M"), reserved_name=[texts.get("reserved", "gone")])
    field = message.field.add(name=texts.get("field", "a"), number=1, default_value=texts.get("default", "1"))
    field.type, field.label = FieldDescriptorProto.TYPE_INT32, FieldDescriptorProto.LABEL_OPTIONAL
    with pytest.raises(CodegenError, match=r"can stand in no \.proto file"):
        read_release(str(pack({"A_pb2.py": module_of(file)})))


@pytest.mark.parametrize("name", ["google/protobuf/descriptor.proto", "descriptor.proto"])
def test_what_google_ships_is_one_error(name: str, pack: Pack) -> None:
    descriptor = FileDescriptorProto()
    FileDescriptorProto.DESCRIPTOR.file.CopyToProto(descriptor)
    descriptor.name = name
    with pytest.raises(CodegenError, match=r"no sound name|not supported"):
        read_release(str(pack({"descriptor_pb2.py": module_of(descriptor)})))


def test_protoc_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "A.proto").write_text(PROTO)
    monkeypatch.setattr(protoc, "_TIMEOUT", 0.0)
    with pytest.raises(CodegenError, match="does not come to an end with these files"):
        protoc.compile_protos(tmp_path)


@pytest.mark.parametrize("name", ["--x_out=..proto", "@list.proto", "-I.proto", "a b.proto"])
def test_a_file_that_protoc_would_take_for_an_option(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(PROTO)
    with pytest.raises(CodegenError, match="is no sound name for a"):
        protoc.compile_protos(tmp_path)


def test_bytes_of_a_tar_are_counted_before_they_are_kept(tmp_path: Path) -> None:
    member = tarfile.TarInfo("A.proto")
    member.size = 5 << 20
    with tarfile.open(tmp_path / "a.tgz", "w:gz") as archive:
        archive.addfile(member, io.BytesIO(bytes(member.size)))
    with pytest.raises(CodegenError, match=r"A\.proto is too large to be part of a schema"):
        read_archive(tmp_path / "a.tgz", every)
