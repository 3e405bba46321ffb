"""mypy and pyright report exactly the lines that are marked as wrong, and nothing about the correct program.

The comment ``# wrong:`` marks a mistake, with the reason; ``# reveals:`` gives the type that a line must reveal. The
examples in the stubs' docstrings are checked in the same run.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest
from tests.support.sharing import made_once
from tests.typing import documented

from opend_proto import stubs_async, stubs_sync
from opend_proto.methods import METHODS_BY_ID

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent
RIGHT = FOLDER / "right.py"
WRONG = sorted((FOLDER / "wrong").glob("*.py"))
PROGRAMS = [RIGHT, *WRONG]


class Finding(NamedTuple):
    """A message of a type checker about a line."""

    path: Path
    line: int
    is_error: bool
    text: str


Findings: TypeAlias = list[Finding]


def run(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    # 1 says that there are errors, as there are; 2 and more that the tool itself failed.
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def mypy(examples: Path) -> Findings:
    rows = [json.loads(line) for line in run("mypy", "--output=json", *PROGRAMS, examples).splitlines()]
    return [Finding(ROOT / row["file"], row["line"], row["severity"] == "error", row["message"]) for row in rows]


def pyright(examples: Path) -> Findings:
    # The project's own settings, without their exclusions.
    # Pyright takes only paths relative to the file.
    includes = [Path(os.path.relpath(path, examples.parent)).as_posix() for path in (*PROGRAMS, examples)]
    settings = {"extends": str(ROOT / "pyproject.toml"), "include": includes, "exclude": []}
    project = examples.parent / "pyrightconfig.json"
    project.write_text(json.dumps(settings), encoding="utf-8")
    command = ("pyright", "--outputjson", "--project", project, "--pythonpath", sys.executable)
    report: dict[str, Any] = json.loads(run(*command))
    rows: list[dict[str, Any]] = report["generalDiagnostics"]
    return [
        Finding(Path(row["file"]), row["range"]["start"]["line"] + 1, row["severity"] == "error", row["message"])
        for row in rows
    ]


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of every example in a docstring, and a mistake, which shows that the checkers read it."""
    path = tmp_path_factory.mktemp("examples") / "documented_examples.py"
    path.write_text(f"{documented.program()}\n\nMISTAKE: int = security('HK.00700')\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module", params=[mypy, pyright], ids=["mypy", "pyright"])
def findings(request: pytest.FixtureRequest, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """Return the messages of one checker about all programs, from one run."""
    checker: Callable[[Path], Findings] = request.param
    pytest.importorskip(checker.__name__, reason=f"{checker.__name__} is not installed")
    return made_once(tmp_path_factory, f"findings-{checker.__name__}", lambda: checker(examples))


def marked(path: Path, mark: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if found := re.search(rf"# {mark}: (.+)", line):
            yield number, found[1]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_exactly_the_marked_lines_are_reported(findings: Findings, path: Path) -> None:
    reported = {finding.line: finding.text for finding in findings if finding.path == path and finding.is_error}
    wrong = dict(marked(path, "wrong"))
    assert {line: text for line, text in reported.items() if line not in wrong} == {}, "reported, though not marked"
    assert {line: why for line, why in wrong.items() if line not in reported} == {}, "marked, but not reported"


@pytest.mark.timeout(300)
def test_types_are_revealed(findings: Findings) -> None:
    wanted = dict(marked(RIGHT, "reveals"))
    said = {finding.line: finding.text for finding in findings if finding.path == RIGHT}
    assert said.keys() == wanted.keys()
    for line, name in wanted.items():
        # mypy writes the full name of a class, pyright the short one.
        assert re.search(rf'"(opend_proto\.\w+\.)?{name}"', said[line]), said[line]


def test_there_is_a_mark_for_each_kind_of_mistake() -> None:
    assert dict(marked(RIGHT, "wrong")) == {}
    reasons = {reason for path in WRONG for _, reason in marked(path, "wrong")}
    assert reasons > {
        "the type of an argument",
        "a required argument is missing",
        "an enum of another kind",
        "a misspelt field",
        "the payload of another push",
    }


@pytest.mark.timeout(300)
def test_the_examples_of_docstrings_are_right(findings: Findings, examples: Path) -> None:
    last = len(examples.read_text(encoding="utf-8").splitlines())
    # By name, since mypy's cache keeps what it found out about the same text in the folder of an earlier run.
    said = [finding for finding in findings if finding.path.name == examples.name and finding.is_error]
    reported = {finding.line: finding.text for finding in said}
    assert {line: text for line, text in reported.items() if line != last} == {}
    assert last in reported


@pytest.mark.parametrize("stubs", [stubs_sync, stubs_async], ids=["sync", "async"])
def test_each_call_has_an_example(stubs: Any) -> None:
    found = [name for _, name, _ in documented.examples_of(stubs)]
    assert len([name for name in found if not name.startswith("iter_")]) == len(METHODS_BY_ID)
    assert len([name for name in found if name.startswith("iter_")]) > 40
