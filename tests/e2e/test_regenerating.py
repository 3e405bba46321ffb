"""The steps of docs/REGENERATE.md work for a new user: an installed wheel, an empty folder, an empty HOME."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
GUIDE: Final = (ROOT / "docs" / "REGENERATE.md").read_text(encoding="utf-8")
COMMANDS: Final = re.findall(r"^\$ (.*)$", GUIDE, re.MULTILINE)
PROGRAM: Final = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)[0]


class User:
    """A user with a separate environment and no access to this repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.folder.mkdir()
        home = folder / "home"
        home.mkdir()
        self.environment = folder / "environment"
        kept = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "LANG"))}
        path = f"{self.environment / 'bin'}:{os.environ['PATH']}"
        self._variables = {**kept, "HOME": str(home), "PATH": path, "OPEND_BUILD": "pure"}

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command in the folder; its output is shown where it fails."""
        done = subprocess.run(
            command, cwd=self.folder, env=self._variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0 or not check, f"{command}\n{done.stdout}\n{done.stderr}"
        return done


@pytest.fixture(scope="module")
def user(tmp_path_factory: pytest.TempPathFactory) -> User:
    """A user who has installed the wheel, as the guide says."""
    folder = tmp_path_factory.mktemp("user")
    made = User(folder)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, env={**os.environ, "OPEND_BUILD": "pure"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    made.run(sys.executable, "-m", "venv", str(made.environment))
    assert COMMANDS[0] == 'pip install "opend[cli,codegen]" mypy'
    install = made.run("pip", "install", "--quiet", f"opend[cli,codegen] @ {wheel.as_uri()}", "mypy", check=False)
    if install.returncode:
        pytest.skip(f"pip cannot install the extras: {install.stderr.strip().splitlines()[-1]}")
    return made


@pytest.mark.timeout(600)
def test_the_guide_leads_to_a_type_checked_call(user: User) -> None:
    said = ""
    for command in COMMANDS[1:]:
        if command.startswith("cd "):
            user.folder /= command.removeprefix("cd ")
            continue
        done = user.run(*command.split(), check=not command.startswith("opend-codegen import"))
        if "cannot fetch" in done.stderr:
            pytest.skip(f"the network is not there: {done.stderr.strip()}")
        assert done.returncode == 0, done.stderr
        said += done.stdout
    assert "in use of what we know" in said
    assert len(said.splitlines()) < 60, "the output of all commands together fits on two screens"
    assert "Success: no issues found in 1 source file" in said
    assert "schema: futu-api 10.10.7008" in said
    assert user.run("python", "-c", PROGRAM).stdout == ""
    assert "futu-api 10.10.7008" in user.run("opend", "--version").stdout


@pytest.mark.timeout(600)
def test_the_guard_of_real_accounts_survives(user: User) -> None:
    order = """
import opend
from opend.simulator import Simulator
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

with Simulator() as gateway, opend.Client(gateway.host, gateway.port) as client:
    header = TrdHeader(trd_env=TrdEnv.REAL, acc_id=1, trd_market=TrdMarket.HK)
    try:
        client.trd.place_order(header=header, trd_side=TrdSide.BUY, order_type=OrderType.NORMAL, code="00700", qty=1.0)
    except opend.UsageError as error:
        print("refused:", error)
    print("iterators:", sum(name.startswith("iter_") for name in dir(client.qot)))
"""
    said = user.run("python", "-c", order).stdout
    assert "refused: " in said
    assert "allow_real_trading=True" in said
    assert int(said.rpartition("iterators: ")[2]) > 40


@pytest.mark.timeout(600)
def test_uninstalling_leaves_nothing(user: User) -> None:
    user.run("opend-codegen", "new", "another")
    user.run("opend-codegen", "generate", "--proto", "another/proto", "--installed")
    user.run("pip", "uninstall", "--yes", "--quiet", "opend")
    assert not list(user.environment.glob("lib/python*/site-packages/opend*"))
