"""Foreign packages, each in an environment of its own below build/, where a second run finds it again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = ROOT / "build" / "interop"
VENDOR_PYTHON = ("futu-api==10.11.7108", "setuptools<81")


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


@pytest.fixture(scope="session")
def vendor_python() -> Path:
    """An interpreter that has the vendor's own Python client."""
    return python_with("futu", VENDOR_PYTHON)


@pytest.fixture
def run_vendor_script(vendor_python: Path, tmp_path: Path) -> Callable[[Path, int], str]:
    """Run a script under the vendor's client, which writes to HOME when it is imported, and return what it prints."""

    def run(script: Path, port: int) -> str:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "OPEND_PORT": str(port), "COLUMNS": "200"}
        result = subprocess.run(
            [str(vendor_python), str(script)],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    return run
