"""Foreign packages, each in an environment of its own below build/, where a second run finds it again."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import pytest

# The same pandas as ours, so that data frames can be compared with their types.
PANDAS = f"pandas=={version('pandas')}"
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = ROOT / "build" / "interop"
VENDOR_PYTHON = ("futu-api==10.11.7108", "setuptools<81", PANDAS)


def python_with(name: str, requirements: tuple[str, ...]) -> Path:
    """The interpreter of a virtual environment that holds ``requirements``; skips the test if they cannot be had."""
    folder = ENVIRONMENTS / name
    python, receipt = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join((sys.version, *requirements))
    if receipt.exists() and receipt.read_text() == wanted:
        return python
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    result = subprocess.run(install, capture_output=True, text=True, check=False)
    if result.returncode:
        reason = result.stderr.strip().splitlines()[-1:] or ["no message"]
        pytest.skip(f"pip cannot install {' '.join(requirements)}: {reason[0]}")
    receipt.write_text(wanted)
    return python


class RunScript(Protocol):
    """Run a vendor's script against a port and return what it prints; further variables may be set for it."""

    def __call__(self, script: Path, port: int, **variables: str) -> str: ...


def runner(python: Path, home: Path) -> RunScript:
    """Run scripts under an interpreter that has the vendor's client, which writes to HOME when it is imported."""

    def run(script: Path, port: int, **variables: str) -> str:
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "OPEND_PORT": str(port), "COLUMNS": "200"}
        result = subprocess.run(
            [str(python), str(script)],
            env=environment | variables,
            cwd=home,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    return run


@pytest.fixture
def run_vendor_script(vendor_python: Path, tmp_path: Path) -> RunScript:
    """Run a script under the vendor's own Python client."""
    return runner(vendor_python, tmp_path)


@pytest.fixture
def run_old_vendor_script(tmp_path: Path) -> RunScript:
    """Likewise, with a protobuf old enough for the vendor's JSON reader, which uses what later ones have dropped."""
    return runner(python_with("futu-protobuf-6", (*VENDOR_PYTHON, "protobuf<7")), tmp_path)


@pytest.fixture(scope="session")
def vendor_python() -> Path:
    """The interpreter that has the vendor's own Python client."""
    return python_with("futu", VENDOR_PYTHON)
