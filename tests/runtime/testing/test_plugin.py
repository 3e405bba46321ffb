"""The pytest plugin works in a separate pytest run, as a user would start it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import opend.testing

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

BROKEN = """
import pytest

from opend import Client, OpenDError
from opend.testing import Cut, FaultProxy

def test_broken_link(opend_proxy: FaultProxy) -> None:
    with Client(opend_proxy.host, opend_proxy.port, reconnect=None) as client:
        opend_proxy.faults = [Cut(times=1)]
        with pytest.raises(OpenDError):
            client.system.get_global_state(user_id=0)
    assert opend_proxy.counts == {"cut": 1}
"""

CLIENT = """
from opend import Client, security
from opend.simulator import Simulator
from opend_proto import get_global_state, methods
from opend_proto.common import RetType
from opend_proto.qot_common import SubType

def test_latest_ticks(opend_client: Client) -> None:
    tencent = security("HK.00700")
    opend_client.qot.sub(security_list=[tencent], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    ticks = opend_client.qot.get_ticker(security=tencent, max_ret_num=10).ticker_list
    assert len(ticks) == 10

def test_own_answer(opend_simulator: Simulator, opend_client: Client) -> None:
    @opend_simulator.handle(methods.GET_GLOBAL_STATE)
    def refuse(request: get_global_state.Request) -> get_global_state.Response:
        return get_global_state.Response(ret_type=RetType.FAILED, ret_msg="closed")
    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
    assert opend_client.call(methods.GET_GLOBAL_STATE, request).ret_msg == "closed"
"""

LIGHT = """
import sys

def test_nothing_was_loaded_for_a_test_that_does_not_ask() -> None:
    assert "opend.testing" in sys.modules
    assert "opend.simulator" not in sys.modules
    assert "opend.testing.proxy" not in sys.modules
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


def test_the_fixture_gives_each_test_a_client_of_its_simulator(tmp_path: Path) -> None:
    assert "2 passed" in run(tmp_path, CLIENT)


def test_the_fixture_gives_a_test_a_proxy(tmp_path: Path) -> None:
    assert "1 passed" in run(tmp_path, BROKEN)


def test_the_plugin_loads_nothing_by_itself(tmp_path: Path) -> None:
    assert "1 passed" in run(tmp_path, LIGHT)


@pytest.mark.parametrize("name", opend.testing.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(opend.testing, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = vars(opend.testing)["__getattr__"]("Nonsense")


def test_the_proxy_needs_no_pytest() -> None:
    script = "from opend.testing import FaultProxy, parse_fault; import sys; assert 'pytest' not in sys.modules"
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
