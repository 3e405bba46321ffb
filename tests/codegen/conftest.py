"""Give each test of the generator its own folder to work in, and tiny vendor packages to read."""

from __future__ import annotations

import io
import sys
import tarfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from .workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """An empty workshop, which is the working directory; modules that a test loads from it are unloaded afterwards."""
    monkeypatch.chdir(tmp_path)
    loaded = set(sys.modules)
    yield Workshop(tmp_path)
    for name in [name for name in sys.modules if name.startswith("opend_proto_sample_") and name not in loaded]:
        del sys.modules[name]


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Pack files into a .tar.gz named after a release; a second call makes the next one."""
    made: list[Path] = []

    def make(files: Mapping[str, str]) -> Path:
        path = tmp_path / f"vendor-1.{len(made)}.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            for name, text in files.items():
                data = text.encode()
                member = tarfile.TarInfo(f"vendor-1.{len(made)}/{name}")
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
        made.append(path)
        return path

    return make
