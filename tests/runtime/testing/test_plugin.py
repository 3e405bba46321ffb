"""The pytest plugin, in a pytest run of its own as a user would have it."""

import os
import subprocess
import sys
from pathlib import Path

TEST = """
from opend import Client
from opend.simulator import Simulator

ports = set()

def test_first(opend_simulator: Simulator) -> None:
    ports.add(opend_simulator.port)
    with Client(opend_simulator.host, opend_simulator.port) as client:
        assert client.system.get_global_state(user_id=0).server_ver == 1011

def test_second(opend_simulator: Simulator) -> None:
    with Client(opend_simulator.host, opend_simulator.port) as client:
        assert not client.qot.get_sub_info().conn_sub_info_list[0].sub_info_list
"""

LIGHT = """
import sys

def test_nothing_was_loaded_for_a_test_that_does_not_ask() -> None:
    assert "opend.testing" in sys.modules
    assert "opend.simulator" not in sys.modules
    assert "google.protobuf" not in sys.modules
"""


def run(folder: Path, text: str) -> str:
    (folder / "test_user.py").write_text(text)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    plugins = ["-p", "opend.testing", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", *plugins, "."]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_fixture_gives_each_test_a_simulator(tmp_path: Path) -> None:
    assert "2 passed" in run(tmp_path, TEST)


def test_the_plugin_loads_nothing_by_itself(tmp_path: Path) -> None:
    assert "1 passed" in run(tmp_path, LIGHT)
