"""A requirement is fetched with pip and never built; the index here is a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.releases.download import download, is_requirement, published_versions

Pack = Callable[[Mapping[str, str]], Path]


@pytest.fixture(autouse=True)
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "none"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("futu-api==10.11.7108", True),
        ("futu_api==1.0rc1+x", True),
        ("futu-api", False),
        ("futu-api>=1", False),
        ("./x.tar.gz", False),
        ("--index-url==1", False),
        ("a==1 --hash=x", False),
        ("a==1\nb==2", False),
    ],
)
def test_only_an_exact_version_is_a_requirement(source: str, expected: bool) -> None:
    assert is_requirement(source) is expected


def test_sdist_is_fetched_and_its_build_is_not_run(pack: Pack, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    setup = f"open({str(marker)!r}, 'w').close()\nraise SystemExit('executed')\n"
    archive = pack({"setup.py": setup, "PKG-INFO": "Name: vendor\nVersion: 1.0\n"})
    (tmp_path / "out").mkdir()
    path = download("vendor==1.0", tmp_path / "out")
    assert path.name == archive.name
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(archive.read_bytes()).digest()
    assert not marker.exists()


def test_what_pip_cannot_find_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=r"^vendor==9\.9: pip cannot fetch it: No matching distribution") as caught:
        download("vendor==9.9", tmp_path)
    assert "\n" not in str(caught.value)


def test_published_versions_ascend_by_number(tmp_path: Path) -> None:
    for version in ("9.6.5608", "10.2.6208", "3.6.3"):
        (tmp_path / f"vendor-{version}.tar.gz").touch()
    assert published_versions("vendor") == ["3.6.3", "9.6.5608", "10.2.6208"]


def test_a_package_that_pip_does_not_find_is_one_line() -> None:
    with pytest.raises(CodegenError, match=r"^vendor: pip cannot fetch it: No matching distribution") as caught:
        published_versions("vendor")
    assert "\n" not in str(caught.value)
