"""The vendor's clients as fixtures; tests are skipped if a client cannot be installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest
from tests.interop import environments
from tests.interop.environments import OLD_VENDOR_PYTHON, ROOT, VENDOR_PYTHON, Missing, python_with
from tests.interop.jvm import JavaProgram, vendor_calls
from tests.interop.matrix.faces import ComparedCall, compare
from tests.interop.matrix.flow import run_trading_flow
from tests.interop.matrix.python_client import run_python_calls
from tests.interop.matrix.results import Run
from tests.support.peers.keys import rsa_key
from tests.support.sharing import made_once


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


@pytest.fixture(scope="session")
def plain(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The matrix's calls of the vendor's Python client, in the clear."""

    def make() -> Run:
        return run_python_calls(vendor_python, ROOT, tmp_path_factory.mktemp("plain"))

    return made_once(tmp_path_factory, "matrix-plain", make)


@pytest.fixture(scope="session")
def encrypted(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same calls, encrypted."""

    def make() -> Run:
        folder = tmp_path_factory.mktemp("encrypted")
        key_file = folder / "key.pem"
        key_file.write_bytes(rsa_key(1024))
        return run_python_calls(vendor_python, ROOT, folder, key_file)

    return made_once(tmp_path_factory, "matrix-encrypted", make)


@pytest.fixture(scope="session")
def flow(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """The steps of the trading flow of the vendor's Python client, and their outcomes."""

    def make() -> list[tuple[str, str]]:
        return run_trading_flow(vendor_python, ROOT, tmp_path_factory.mktemp("flow"))

    return made_once(tmp_path_factory, "matrix-flow", make)


@pytest.fixture(scope="session")
def faces(plain: Run, tmp_path_factory: pytest.TempPathFactory) -> list[ComparedCall]:
    """The matrix's calls made through `opend.futu`, compared with those of the vendor's client."""

    def make() -> Run:
        folder = tmp_path_factory.mktemp("face")
        return run_python_calls(Path(sys.executable), ROOT, folder, face="opend.futu")

    return compare(plain, made_once(tmp_path_factory, "matrix-face", make))
