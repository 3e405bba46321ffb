"""Makes tiny vendor packages for the importer's tests."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest


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
