"""The vendor's clients as fixtures; tests are skipped if a client cannot be installed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Protocol

import pytest
from tests.interop import environments
from tests.interop.environments import OLD_VENDOR_PYTHON, VENDOR_PYTHON, Missing, python_with
from tests.interop.jvm import JavaProgram, vendor_calls


class RunScript(Protocol):
    """Run a vendor's script against a port and return its output; further variables may be set for it."""

    def __call__(self, script: Path, port: int, **variables: str) -> str: ...


def runner(python: Path, home: Path) -> RunScript:
    """Return a runner of scripts under an interpreter with the vendor's client, which writes to HOME when imported."""

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
    """Return an interpreter with the vendor's client and further requirements; skip the test if there is none."""
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
    """The interpreter that has the vendor's client and a protobuf old enough for features that later ones dropped."""
    return vendor_python_with("futu-protobuf-6", OLD_VENDOR_PYTHON)


@pytest.fixture
def run_old_vendor_script(old_vendor_python: Path, tmp_path: Path) -> RunScript:
    """Run a script under the vendor's own Python client and the older protobuf, which its JSON reader needs."""
    return runner(old_vendor_python, tmp_path)


@pytest.fixture(scope="session")
def node_packages() -> Path:
    """A folder whose scripts can import the vendor's JavaScript client."""
    try:
        return environments.node_packages()
    except Missing as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def java_calls() -> JavaProgram:
    """The command of the program that makes calls with the vendor's Java SDK."""
    try:
        return vendor_calls()
    except Missing as missing:
        pytest.skip(str(missing))
