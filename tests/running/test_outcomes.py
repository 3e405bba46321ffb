"""Outcomes are counted by pytest, survive a round trip through their file, and the table has all skipped tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.running.outcomes import Outcome, Row, draw, read, write
from tests.running.pythons import is_bad, legs

ROOT = Path(__file__).parents[2]

SUITE = """
import pytest

def test_one(): pass

@pytest.mark.parametrize("number", range(2))
def test_two(number): pytest.skip("no gateway here")

def test_three(): assert not __debug__

@pytest.fixture
def broken(): raise ValueError

def test_four(broken): pass
"""


def test_pytest_writes_what_its_workers_found(tmp_path: Path) -> None:
    suite, path = tmp_path / "test_suite.py", tmp_path / "folder" / "outcome.json"
    suite.write_text(SUITE, encoding="utf-8")
    options = ["-p", "no:cacheprovider", f"--confcutdir={tmp_path}", "-p", "tests.conftest", "-n1", "-c", "/dev/null"]
    command = [sys.executable, "-m", "pytest", *options, f"--outcome={path}", str(suite)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert read(path) == Outcome(passed=1, failed=2, skipped={"no gateway here": 2}), done.stdout + done.stderr


def test_an_outcome_survives_its_file(tmp_path: Path) -> None:
    outcome = Outcome(3, 1, {"no network": 2})
    path = tmp_path / "outcome.json"
    assert read(path) is None
    write(path, outcome)
    assert read(path) == outcome


def test_outcomes_add_up() -> None:
    both = Outcome(3, 1, {"no network": 2}) + Outcome(4, 0, {"no network": 1, "no node": 1})
    assert both == Outcome(7, 1, {"no network": 3, "no node": 1})


def test_the_table_names_each_reason() -> None:
    rows = [
        Row("3.11", "with", "all", Outcome(10, 0, {"no node": 2})),
        Row("3.14", "without", "runtime", missing="there is no Python 3.14 on this machine"),
    ]
    assert draw(rows).splitlines() == [
        "Python  extension  suites   passed  failed  skipped",
        "3.11    with       all      10      0       2",
        "3.14    without    runtime  -       -       not run",
        "skipped: 3.11, extension with, all: 2 times: no node",
        "not run: 3.14, extension without, runtime: there is no Python 3.14 on this machine",
    ]


def test_a_failure_is_told_from_a_python_that_is_missing() -> None:
    assert is_bad(Row("3.12", "with", "all", Outcome(10, 1)))
    assert is_bad(Row("3.12", "with", "all", missing="failed: pytest ended with status 2"))
    assert not is_bad(Row("3.12", "with", "all", Outcome(10, 0, {"no node": 2})))
    assert not is_bad(Row("3.14", "with", "all", missing="there is no Python 3.14 on this machine"))


def test_the_newest_python_runs_most() -> None:
    between, pure, native = legs(["3.12", "3.13"], "3.13")
    assert (between.version, between.extension) == ("3.12", "native")
    assert not native.without
    assert set(native.parts) > set(between.parts) > set(pure.parts)
    assert set(pure.without) > set(between.without)


def test_suites_that_stay_out_are_there() -> None:
    assert [part for leg in legs(["3.12", "3.13"], "3.13") for part in leg.without if not (ROOT / part).is_dir()] == []
