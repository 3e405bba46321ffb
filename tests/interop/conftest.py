"""The vendor's clients as fixtures; tests are skipped where they cannot be had."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Protocol

import pytest
from tests.interop import environments
from tests.interop.environments import OLD_VENDOR_PYTHON, VENDOR_PYTHON, Missing, python_with


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


def vendor_python_with(name: str, requirements: tuple[str, ...]) -> Path:
    """The interpreter that has the vendor's client, and requirements besides; skips the test if it cannot be had."""
    try:
        return python_with(name, requirements)
    except Missing as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def vendor_python() -> Path:
    """The interpreter that has the vendor's own Python client."""
    return vendor_python_with("futu", VENDOR_PYTHON)


@pytest.fixture
def run_vendor_script(vendor_python: Path, tmp_path: Path) -> RunScript:
    """Run a script under the vendor's own Python client."""
    return runner(vendor_python, tmp_path)


@pytest.fixture(scope="session")
def old_vendor_python() -> Path:
    """Likewise, with a protobuf old enough for all of the client, which uses what later ones have dropped."""
    return vendor_python_with("futu-protobuf-6", OLD_VENDOR_PYTHON)


@pytest.fixture
def run_old_vendor_script(old_vendor_python: Path, tmp_path: Path) -> RunScript:
    """Run a script under the vendor's own Python client and that protobuf: its JSON reader needs it."""
    return runner(old_vendor_python, tmp_path)


@pytest.fixture(scope="session")
def node_packages() -> Path:
    """A folder whose scripts can import the vendor's JavaScript client."""
    try:
        return environments.node_packages()
    except Missing as missing:
        pytest.skip(str(missing))
