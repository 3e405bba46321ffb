"""A wheel with anything missing, anything too much, or wrong metadata is refused, and the fault is named."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from release.contents import sdist_faults, wheel_faults

KNOWLEDGE = ("protocols.toml", "enum_fields.toml", "messages.toml", "history.toml", "SOURCE.toml")
TRACKED = [
    "README.md",
    "pyproject.toml",
    "codegen/opend_codegen/__init__.py",
    "generated/opend_proto/__init__.py",
    "generated/opend_proto/py.typed",
    "runtime/native/messages/table.c",
    "runtime/opend/__init__.py",
    "runtime/opend/py.typed",
    "templates/dataclasses/stubs.j2",
    "tests/test_all.py",
    *(f"proto/{name}" for name in KNOWLEDGE),
]
METADATA = """Metadata-Version: 2.4
Name: opend
Version: 1.2.3
License-Expression: Apache-2.0
License-File: LICENSE
Requires-Python: >=3.11
Description-Content-Type: text/markdown
"""
COMMANDS = "[console_scripts]\nopend = opend.cli:main\nopend-codegen = opend_codegen.__main__:main\n"
INFO = "opend-1.2.3.dist-info"
FILES = {
    "opend_codegen/__init__.py": "",
    "opend_proto/__init__.py": "",
    "opend_proto/py.typed": "",
    "opend/__init__.py": "",
    "opend/py.typed": "",
    "opend_codegen/templates/dataclasses/stubs.j2": "",
    **{f"opend_codegen/proto/{name}": "" for name in KNOWLEDGE},
    f"{INFO}/METADATA": METADATA,
    f"{INFO}/WHEEL": "",
    f"{INFO}/RECORD": "",
    f"{INFO}/entry_points.txt": COMMANDS,
    f"{INFO}/licenses/LICENSE": "",
}
PURE, NATIVE = "opend-1.2.3-py3-none-any.whl", "opend-1.2.3-cp311-cp311-linux_x86_64.whl"
EXTENSION = {"opend/_native.cpython-311-x86_64-linux-gnu.so": ""}


def faults_of(folder: Path, name: str, files: dict[str, str]) -> list[str]:
    """Write a wheel and return its faults."""
    with zipfile.ZipFile(folder / name, "w") as archive:
        for place, text in files.items():
            archive.writestr(place, text)
    return wheel_faults(folder / name, TRACKED, "1.2.3")


def test_whole_wheels_have_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, PURE, FILES) == []
    assert faults_of(tmp_path, NATIVE, FILES | EXTENSION) == []


def test_each_fault_is_named(tmp_path: Path) -> None:
    def without(name: str) -> dict[str, str]:
        return {place: text for place, text in FILES.items() if place != name}

    def changed(name: str, old: str, new: str) -> dict[str, str]:
        return FILES | {name: FILES[name].replace(old, new)}

    cases: list[tuple[str, dict[str, str], str]] = [
        (PURE, without("opend/py.typed"), "lacks opend/py.typed"),
        (PURE, without("opend_codegen/proto/messages.toml"), "lacks opend_codegen/proto/messages.toml"),
        (PURE, without("opend_codegen/templates/dataclasses/stubs.j2"), "lacks opend_codegen/templates"),
        (PURE, without(f"{INFO}/licenses/LICENSE"), "lacks opend-1.2.3.dist-info/licenses/LICENSE"),
        (PURE, without(f"{INFO}/METADATA"), "has no opend-1.2.3.dist-info/METADATA"),
        (PURE, FILES | {"tests/test_all.py": ""}, "holds tests/test_all.py, which should not be there"),
        (PURE, FILES | {"opend/__pycache__/a.pyc": ""}, "holds opend/__pycache__/a.pyc"),
        (PURE, FILES | EXTENSION, "is for every machine, and holds opend/_native"),
        (NATIVE, FILES, "should hold one extension"),
        (NATIVE, FILES | EXTENSION | {"opend/_native.cpython-312.so": ""}, "should hold one extension"),
        (PURE, changed(f"{INFO}/METADATA", "Version: 1.2.3", "Version: 1.2.4"), "Version is '1.2.4', not '1.2.3'"),
        (PURE, changed(f"{INFO}/METADATA", "Apache-2.0", "MIT"), "License-Expression is 'MIT'"),
        (PURE, changed(f"{INFO}/entry_points.txt", "opend-codegen", "codegen"), "lacks the command opend-codegen"),
    ]
    told = [(wanted, faults_of(tmp_path, name, files)) for name, files, wanted in cases]
    assert [(wanted, found) for wanted, found in told if not any(wanted in fault for fault in found)] == []


@pytest.mark.parametrize(
    ("extra", "left_out", "wanted"),
    [
        ((), (), []),
        (("build/lib/a.py",), (), ["opend-1.2.3.tar.gz holds build/lib/a.py, which should not be there"]),
        ((), ("tests/test_all.py",), ["opend-1.2.3.tar.gz lacks tests/test_all.py"]),
    ],
)
def test_an_sdist_holds_what_git_tracks(
    tmp_path: Path, extra: tuple[str, ...], left_out: tuple[str, ...], wanted: list[str]
) -> None:
    sdist = tmp_path / "opend-1.2.3.tar.gz"
    with tarfile.open(sdist, "w:gz") as archive:
        for name in ("PKG-INFO", *(name for name in TRACKED if name not in left_out), *extra):
            archive.addfile(tarfile.TarInfo(f"opend-1.2.3/{name}"), io.BytesIO())
    assert sdist_faults(sdist, TRACKED, "1.2.3") == wanted
