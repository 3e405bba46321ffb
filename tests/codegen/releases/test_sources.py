"""SOURCE in each of its forms, and the error when it is none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.releases.sources import Source, read_source

Pack = Callable[[Mapping[str, str]], Path]
PROTO = {"pb/A.proto": 'syntax = "proto2";'}


def read(source: Path | str) -> Source:
    return read_source(str(source), say=lambda _: None)


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({}, ("vendor", "1.0")),
        ({"PKG-INFO": "Name: futu_api\nVersion: 10.11.7108\n"}, ("futu-api", "10.11.7108")),
        ({"x.dist-info/METADATA": "Name: Futu.API\nVersion: 2\n"}, ("futu-api", "2")),
        ({"package.json": '{"name": "futu-api", "version": "3"}'}, ("futu-api", "3")),
        ({"package.json": "{", "PKG-INFO": "Summary: none\n"}, ("vendor", "1.0")),
    ],
)
def test_package_and_version(metadata: dict[str, str], expected: tuple[str, str], pack: Pack) -> None:
    source = read(pack({**PROTO, **metadata}))
    assert (source.package, source.version) == expected
    assert source.protos == {"A.proto": b'syntax = "proto2";'}


def test_protos_in_two_folders(pack: Pack) -> None:
    with pytest.raises(CodegenError, match=r"more than one folder: vendor-1\.0/a, vendor-1\.0/pb"):
        read(pack({**PROTO, "a/B.proto": ""}))


@pytest.mark.parametrize("name", ["-o.proto", "@x.proto", "a b.proto", ".proto"])
def test_file_name_that_protoc_could_misread(name: str, pack: Pack) -> None:
    with pytest.raises(CodegenError, match="no sound name"):
        read(pack({f"pb/{name}": ""}))


def test_what_is_no_source(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"^futu-api: no such folder or archive, .*futu-api==10\.11\.7108"):
        read("futu-api")
    (tmp_path / "a.rar").write_bytes(b"")
    with pytest.raises(CodegenError, match="not an archive that can be read"):
        read(tmp_path / "a.rar")


def test_of_a_schema_folder_only_the_top_is_the_release(tmp_path: Path) -> None:
    (tmp_path / "extra").mkdir()
    for path in ("A.proto", "extra/A.proto"):
        (tmp_path / path).write_text('syntax = "proto2";')
    with pytest.raises(CodegenError, match="more than one folder"):
        read(tmp_path)
    (tmp_path / "protocols.toml").write_text("")
    assert list(read(tmp_path).protos) == ["A.proto"]
