"""Gives each test of the generator a folder of its own to work in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """An empty workshop, which is the working directory; what a test loads from it is unloaded again."""
    monkeypatch.chdir(tmp_path)
    loaded = set(sys.modules)
    yield Workshop(tmp_path)
    for name in [name for name in sys.modules if name.startswith("opend_proto_sample_") and name not in loaded]:
        del sys.modules[name]
