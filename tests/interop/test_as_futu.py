"""Programs for the vendor's client run unchanged with opend-as-futu, and hear of it if the vendor's is beside it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.as_futu import as_futu_python
from tests.interop.conftest import runner
from tests.interop.environments import Missing, site_packages
from tests.support.peers.keys import rsa_key
from tests.support.results import result_in

from opend.simulator import ManualClock, Simulator

SCRIPT: Final = Path(__file__).parent / "scripts" / "unchanged.py"
BESIDE: Final = """
import sys
sys.path.append(sys.argv[1])
import futu
import moomoo.common.constant
import opend.futu
assert futu is sys.modules["moomoo"] is opend.futu
assert moomoo.common.constant is futu.common.constant
"""
SENTENCE: Final = (
    "futu-api and opend-as-futu are both installed, and overwrite each other's files: "
    "uninstall all of them, then install the one you want"
)

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def python() -> Path:
    """The interpreter that has opend-as-futu."""
    try:
        return as_futu_python()
    except Missing as missing:
        pytest.skip(str(missing))


def outcome(python: Path, folder: Path) -> dict[str, Any]:
    """Return what the program prints against a new simulator."""
    folder.mkdir()
    key = folder / "key.pem"
    key.write_bytes(rsa_key(1024))
    with Simulator(seed=7, clock=ManualClock(), rsa_key=key) as simulator:
        output = runner(python, folder)(SCRIPT, simulator.port, OPEND_RSA_KEY=str(key))
    found: dict[str, Any] = result_in(output)
    return found


def test_an_unchanged_program_gets_what_the_vendors_client_gives(
    python: Path, vendor_python: Path, tmp_path: Path
) -> None:
    ours = outcome(python, tmp_path / "ours")
    assert ours["same"] == [True, True, True]
    assert ours["orders"] == [0, 0, ["HK.00700"], ["BUY"], [100.0]]
    assert ours["pushed"] == [0, ["HK.00700"]]
    assert ours == outcome(vendor_python, tmp_path / "vendor")


def test_the_vendors_client_beside_it_is_told_in_one_sentence(python: Path, vendor_python: Path) -> None:
    alone, beside = (run(python, folder) for folder in ("", str(site_packages(vendor_python))))
    assert alone == ""
    assert len(beside.splitlines()) == 2, "one for each of the two names"
    assert set(re.findall(r"UserWarning: (.*)", beside)) == {SENTENCE}


def run(python: Path, folder: str) -> str:
    """Return the errors of a program that finds the packages of a folder after its own."""
    done = subprocess.run([python, "-c", BESIDE, folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr
