"""Archives are read in memory, and one that reaches outside itself is refused."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.releases.archives import read_archive, read_folder


def tar(path: Path, *members: tarfile.TarInfo, data: bytes = b"text") -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for member in members:
            member.size = len(data) if member.isfile() else 0
            archive.addfile(member, io.BytesIO(data) if member.isfile() else None)
    return path


def link(name: str, target: str, kind: bytes) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, target
    return member


def is_proto(name: str) -> bool:
    return name.endswith(".proto")


@pytest.mark.parametrize("name", ["../A.proto", "/etc/A.proto", "a/../../A.proto", "..\\A.proto", "C:/A.proto", "/x"])
def test_traversal_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="outside the archive"):
        read_archive(tar(tmp_path / "a.tar.gz", tarfile.TarInfo(name)), is_proto)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), "text")
    with pytest.raises(CodegenError, match="outside the archive"):
        read_archive(tmp_path / "a.zip", is_proto)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
@pytest.mark.parametrize("target", ["/etc/passwd", "../../secret", "B.proto"])
def test_link_is_refused(kind: bytes, target: str, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"^a\.tgz: refused: the member 'A\.proto' is a link$"):
        read_archive(tar(tmp_path / "a.tgz", link("A.proto", target, kind)), is_proto)


def test_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    member = zipfile.ZipInfo("A.proto")
    member.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as archive:
        archive.writestr(member, "/etc/passwd")
    with pytest.raises(CodegenError, match="is a link"):
        read_archive(tmp_path / "a.whl", is_proto)


def test_huge_member_is_refused(tmp_path: Path) -> None:
    path = tar(tmp_path / "a.tar.gz", tarfile.TarInfo("A.proto"), data=bytes((16 << 20) + 1))
    with pytest.raises(CodegenError, match="too large"):
        read_archive(path, is_proto)


@pytest.mark.parametrize("name", ["a.tar.gz", "a.zip"])
@pytest.mark.parametrize("data", [b"", b"no archive", b"\x1f\x8b\x08\x00\x00", b"PK\x03\x04"])
def test_damaged_archive_is_one_error(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CodegenError, match="cannot be read"):
        read_archive(tmp_path / name, is_proto)


def test_every_form_gives_the_wanted_files_only(tmp_path: Path) -> None:
    names = ["p/A.proto", "p/b.py"]
    tar(tmp_path / "a.tar.gz", *map(tarfile.TarInfo, names))
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as archive:
        for name in names:
            archive.writestr(name, "text")
    (tmp_path / "folder" / "p").mkdir(parents=True)
    for name in names:
        (tmp_path / "folder" / name).write_text("text")
    (tmp_path / "folder" / "Link.proto").symlink_to("/etc/passwd")
    expected = {"p/A.proto": b"text"}
    assert read_archive(tmp_path / "a.tar.gz", is_proto) == expected
    assert read_archive(tmp_path / "a.whl", is_proto) == expected
    assert read_folder(tmp_path / "folder", is_proto) == expected
