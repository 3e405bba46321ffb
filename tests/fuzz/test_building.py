"""Sources that do not compile under the sanitizers are distinguished from tools that this machine lacks."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from tests.fuzz import building, run
from tests.running import outcomes


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of sources, and an empty one for the build."""
    folder = tmp_path / "sources"
    folder.mkdir()
    monkeypatch.setattr(building, "_SOURCES", folder)
    monkeypatch.setattr(building, "BUILD", tmp_path / "built")
    return folder


def a_compiler(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a ``gcc`` of the test in place of the machine's."""
    program = folder / "gcc"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)

    def which(name: str) -> str | None:
        return str(program) if name == "gcc" else None

    monkeypatch.setattr("shutil.which", which)
    monkeypatch.setattr(sys, "platform", "linux")


FAILS_ON = 'case "$*" in *{}*) echo "{}" >&2; exit 1;; esac'


@pytest.mark.parametrize("coverage", [False, True])
def test_sources_that_do_not_compile_are_no_missing_tool(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coverage: bool
) -> None:
    a_compiler(tmp_path, monkeypatch, FAILS_ON.format("broken.c", "broken.c:1: error: what is this"))
    (sources / "broken.c").write_text("this is no C\n")
    with pytest.raises(building.Broken, match=r"broken\.c:1: error: what is this"):
        building.build(coverage=coverage)


def test_an_extension_that_does_not_link_is_no_missing_tool(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_compiler(tmp_path, monkeypatch, FAILS_ON.format("_native", "undefined symbol"))
    (sources / "fine.c").write_text("")
    with pytest.raises(building.Broken, match="undefined symbol"):
        building.build(coverage=False)


@pytest.mark.usefixtures("sources")
def test_a_compiler_without_sanitizers_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_compiler(tmp_path, monkeypatch, FAILS_ON.format("-fsanitize", "unrecognized -fsanitize"))
    with pytest.raises(building.Missing, match="unrecognized -fsanitize"):
        building.build(coverage=False)


@pytest.fixture
def outcomes_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for outcomes; in the real one they would stand in CI's table, as if the sanitizers had not run."""
    monkeypatch.setattr(outcomes, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (building.Broken("a.c:1: error"), 1, "failed: our sources under the sanitizers: a.c:1: error"),
        (building.Missing("no gcc"), 0, "left out: tests under sanitizers: no gcc"),
    ],
)
def test_the_run_fails_for_the_one_and_passes_over_the_other(
    error: Exception, status: int, told: str, outcomes_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise error

    with (
        patch.object(run, "sanitized_tests", fail),
        patch.object(sys, "argv", ["run", "--tests"]),
        pytest.raises(SystemExit) as ended,
    ):
        run.main()
    assert (ended.value.code, capsys.readouterr().out.strip()) == (status, told)
    left = outcomes.read(outcomes_folder / "sanitize.json")
    assert (list(left.skipped) if left else None) == ([told.removeprefix("left out: ")] if status == 0 else None)
