"""The codec works on every major version of Google's protobuf from 4.25 on, each in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import opend
import opend_proto

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "tests" / "support" / "codecs" / "round_trips.py"
SOURCES = [ROOT, Path(opend.__path__[0]).parent, Path(opend_proto.__path__[0]).parent]


def python_with(requirement: str, folder: Path) -> Path:
    """Return the Python of a new environment that has only this package."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps"]
    only_wheels = ["--only-binary=:all:", "--retries=1", "--timeout=10", "--disable-pip-version-check"]
    done = subprocess.run([*install, *only_wheels, requirement], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"pip cannot install {requirement}: {last_line(done.stderr)}")
    return python


def last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it said nothing"])[-1]


@pytest.mark.parametrize("requirement", ["protobuf==4.25.0", "protobuf==5.*", "protobuf==6.*"])
def test_every_message_makes_the_round_trip(requirement: str, tmp_path: Path) -> None:
    python = python_with(requirement, tmp_path / "environment")
    path = os.pathsep.join(map(str, SOURCES))
    done = subprocess.run(
        [str(python), str(PROGRAM)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    version, implementation, carried = done.stdout.split()
    assert version.startswith(requirement.removeprefix("protobuf==").rstrip("*"))
    assert implementation == "upb"
    assert int(carried) > 1300


def test_the_reason_for_skipping_is_what_pip_said() -> None:
    assert last_line("a\nERROR: no index\n") == "ERROR: no index"
    assert last_line("") == "it said nothing"
