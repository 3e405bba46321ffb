"""Environments that cannot be made are reported, and do not stop the others."""

from __future__ import annotations

from pathlib import Path

from tests.interop.environments import Missing
from tests.interop.prepare import prepare


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    made: list[Path] = []

    def make() -> Path:
        made.append(tmp_path)
        return tmp_path

    def fail() -> Path:
        raise Missing("npm is not installed")

    assert prepare({"one": fail, "another": make}) == ["not here: one: npm is not installed"]
    assert made == [tmp_path]
