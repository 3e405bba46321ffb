"""A schema package that cannot be used is refused in one line, before any of its modules is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from opend.schema.package import LAYOUT

SOURCE = 'SCHEMA_SOURCE = "futu-api 10.11.7108"\n'

BAD = {
    "newer": (f"{SOURCE}LAYOUT = {LAYOUT + 1}\n", f"has layout {LAYOUT + 1} and this opend knows up to {LAYOUT}"),
    "odd": (f"{SOURCE}LAYOUT = 'x'\n", "has layout 'x' and this opend"),
    "foreign": ("", "was not written by opend-codegen"),
    "broken": ("import no_such_module\n", "cannot be imported (No module named 'no_such_module')"),
    "old": ('SCHEMA_SOURCE = "futu-api 9.1.5108"\n', "futu-api 9.1.5108 in "),
    "old layout 2": (
        'LAYOUT = 2\nSCHEMA_PACKAGE = "moomoo-api"\nSCHEMA_VERSION = "8.8.4808"\nSCHEMA_SOURCE = "x"\n',
        "moomoo-api 8.8.4808 in ",
    ),
}
GOOD = {
    "layout 1": SOURCE,
    "oldest": 'SCHEMA_SOURCE = "futu-api 9.2.5208"\n',
    "unknown": 'SCHEMA_SOURCE = "unknown"\n',
    "own": 'LAYOUT = 2\nSCHEMA_PACKAGE = "mine"\nSCHEMA_VERSION = "1.0"\nSCHEMA_SOURCE = "mine 1.0"\n',
}


def run(folder: Path, init: str | None, *words: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with a package of this text in place of the schema."""
    package = folder / "opend_proto"
    package.mkdir()
    if init is not None:
        (package / "__init__.py").write_text(init)
    path = os.pathsep.join([str(folder), *sys.path])
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, check=False, env=environment, cwd=folder
    )


@pytest.mark.parametrize(("init", "words"), BAD.values(), ids=BAD)
def test_importing_fails_in_one_line(tmp_path: Path, init: str, words: str) -> None:
    program = "try:\n import opend\nexcept Exception as error: print(type(error).__name__, error)"
    done = run(tmp_path, init, "-c", program)
    assert done.stderr == ""
    (line,) = done.stdout.splitlines()
    assert line.startswith("UsageError ")
    assert words in line
    assert str(tmp_path / "opend_proto") in line or "cannot be imported" in line
    assert "generate" in line


@pytest.mark.parametrize("init", GOOD.values(), ids=GOOD)
def test_older_and_unnamed_ones_pass(tmp_path: Path, init: str) -> None:
    done = run(tmp_path, init, "-c", "import opend")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_schema_that_lacks_something_is_refused_in_one_line(tmp_path: Path) -> None:
    program = "import opend\ntry:\n opend.Client\nexcept Exception as error: print(type(error).__name__, error)"
    done = run(tmp_path, GOOD["unknown"], "-c", program)
    assert done.stderr == ""
    (line,) = done.stdout.splitlines()
    assert line.startswith("UsageError the schema unknown lacks what opend needs (")
    assert "9.2.5208 or a later release" in line


def test_the_command_line_prints_no_traceback(tmp_path: Path) -> None:
    done = run(tmp_path, BAD["newer"][0], "-m", "opend.cli", "--version")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("opend: the schema package in ")
    assert done.stderr.count("\n") == 1


def test_the_installed_command_prints_no_traceback(tmp_path: Path) -> None:
    script = tmp_path / "opend"
    script.write_text("import sys\nfrom opend.cli import main\nsys.exit(main())\n")
    done = run(tmp_path, BAD["newer"][0], str(script), "--version")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("opend: the schema package in ")
    assert done.stderr.count("\n") == 1
