"""Environments that cannot be made are reported, and do not stop the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.interop.environments import Missing
from tests.interop.jvm import java_packages
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


def test_without_a_jdk_it_is_told_that_java_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert prepare({"Java": java_packages}) == ["not here: Java: java is not installed"]
