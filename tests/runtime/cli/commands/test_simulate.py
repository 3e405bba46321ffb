"""``opend simulate``."""

import signal
from pathlib import Path

import pytest
from tests.support.commands import Cli, first_line, process
from tests.support.peers.keys import rsa_key

from opend import Client, ServerError, security
from opend.simulator import Simulator
from opend_proto.qot_common import SubType


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_simulator_serves_until_it_is_stopped(cli: Cli, stop: signal.Signals) -> None:
    with process("simulate", "--port", "0", "--seed", "3") as running:
        line = first_line(running)
        assert "seed 3" in line
        port = line.partition(":")[2].partition(" ")[0]
        assert cli("call", "--port", port, "KeepAlive", '{"time": "1"}') == 0
        running.send_signal(stop)
        out, error = running.communicate(timeout=20)
        assert (running.returncode, error) == (0, "")
        assert out.splitlines()[-1] == "stopped"


def test_a_simulator_encrypts_and_serves_websocket_clients(tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(rsa_key(1024))
    words = ("--port", "0", "--rsa-key", str(key), "--ws-port", "0", "--ws-key", "secret")
    with process("simulate", *words) as running:
        port = int(first_line(running).partition(":")[2].partition(" ")[0])
        announced = first_line(running)
        assert str(key) in first_line(running)
        with Client(port=port, rsa_key=key) as client:
            assert client.init.aes_cbc_iv is not None
        with Client.websocket(announced.split()[-1], key="secret") as client:
            assert client.connection_id > 0


def test_a_simulator_holds_its_clients_to_rights_but_not_to_rates_if_told_so() -> None:
    words = ("--right", "HK=BMP", "--right", "US=LV1", "--no-rate-limits", "--listed-only")
    with process("simulate", "--port", "0", *words) as running:
        port = int(first_line(running).partition(":")[2].partition(" ")[0])
        with Client(port=port, rate_limit="off") as client:
            with pytest.raises(ServerError, match="the quote right for HK is BMP"):
                client.qot.sub(
                    security_list=[security("HK.00700")], sub_type_list=[SubType.BASIC], is_sub_or_un_sub=True
                )
            with pytest.raises(ServerError, match="unknown security '04321'"):
                client.qot.get_security_snapshot(security_list=[security("HK.04321")])
            for _ in range(11):
                assert client.qot.get_owner_plate(security_list=[security("HK.00700")]).owner_plate_list


def test_a_simulator_lists_the_securities_of_a_file(cli: Cli, tmp_path: Path) -> None:
    example = Path(__file__).parents[4] / "examples" / "securities.toml"
    with process("simulate", "--port", "0", "--securities", str(example)) as running:
        line = first_line(running)
        # The five of the file, and the two main futures on its index.
        assert "7 securities" in line
    missing = tmp_path / "none.toml"
    assert cli("simulate", "--port", "0", "--securities", str(missing)) == 2
    assert f"{missing}: cannot be read" in cli.error


def test_a_port_in_use_is_explained(cli: Cli, simulator: Simulator) -> None:
    assert cli("simulate", "--port", str(simulator.port)) == 1
    assert f"cannot listen on 127.0.0.1:{simulator.port}" in cli.error
    assert cli.error.count("\n") == 1


def test_settings_of_the_accounts_that_are_of_no_use_are_one_line(cli: Cli) -> None:
    wrong = {
        ("--cash", "HKD"): "--cash 'HKD': write a currency and an amount, such as HKD=50000",
        ("--cash", "JPY=5"): "no account holds 'JPY'",
        ("--position", "HK.00700"): "--position 'HK.00700': write a security, a whole number and a price",
        ("--position", "HK.00700=5@"): "--position 'HK.00700=5@': write a security",
        ("--position", "HK.99999=5@3"): "the position of HK.99999: there is no such security",
        ("--firm", "NOBODY"): "unknown firm 'NOBODY'",
    }
    for words, told in wrong.items():
        assert cli("simulate", "--port", "0", *words) == 2, words
        assert told in cli.error
        assert cli.error.count("\n") == 1
