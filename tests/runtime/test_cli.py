"""The command line as a user meets it: what is printed, where, and the exit status."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.support.keys import rsa_key

from opend import Client, ServerError, security
from opend.cli import main
from opend.cli.board import Board
from opend.cli.live import board_table
from opend.cli.views import choose_view, summary_lines
from opend.simulator import Simulator
from opend_proto import qot_update_ticker
from opend_proto.qot_common import QotMarket, Security, SubType, Ticker, TickerDirection

SUB = '{"securityList": [{"market": 1, "code": "00700"}], "subTypeList": [4], "isSubOrUnSub": true}'
TICKS = '{"security": {"market": 1, "code": "00700"}, "maxRetNum": 3}'


class Cli:
    """Runs commands in this process and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.error = ""

    def __call__(self, *words: str) -> int:
        self._capsys.readouterr()
        try:
            status = main(words)
        except SystemExit as exit_:
            status = exit_.code if isinstance(exit_.code, int) else 1
        self.out, self.error = self._capsys.readouterr()
        assert "Traceback" not in self.error
        return status

    def documents(self) -> list[dict[str, Any]]:
        """The JSON documents that were printed."""
        decoder, rest, found = json.JSONDecoder(), self.out.strip(), list[dict[str, Any]]()
        while rest:
            document, end = decoder.raw_decode(rest)
            found.append(document)
            rest = rest[end:].strip()
        return found


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture
def address(simulator: Simulator) -> tuple[str, ...]:
    return "--host", simulator.host, "--port", str(simulator.port)


@contextmanager
def process(*words: str) -> Generator[subprocess.Popen[str], None, None]:
    """A command in a process of its own, for what only a signal can show."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "error", "-m", "opend.cli", *words]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def first_line(running: subprocess.Popen[str]) -> str:
    assert running.stdout is not None
    return running.stdout.readline()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


# Usage


def test_the_version_is_printed(cli: Cli) -> None:
    assert cli("--version") == 0
    assert cli.out.startswith("opend ")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("call",),
        ("watch",),
        ("simulate", "--port", "70000"),
        ("simulate", "--port", "x"),
        ("simulate", "--seed", "x"),
        ("simulate", "--port", "0", "--right", "HK"),
        ("simulate", "--port", "0", "--right", "HK=LV9"),
        ("simulate", "--ws-port", "70000"),
        ("simulate", "--port", "0", "--rsa-key", "no-such-file.pem"),
        ("call", "KeepAlive", "{}", "--port", "0"),
        ("call", "KeepAlive", "{}", "--timeout", "0"),
        ("watch", "HK.00700", "--seconds", "nan"),
    ],
)
def test_wrong_usage_has_status_2_and_prints_nothing_on_stdout(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words) == 2
    assert cli.out == ""
    assert cli.error


@pytest.mark.parametrize("command", ["simulate", "call", "watch"])
def test_every_command_explains_itself(cli: Cli, command: str) -> None:
    assert cli(command, "--help") == 0
    assert "--port" in cli.out


# opend call


def test_a_call_prints_the_whole_response_under_proto_names(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "GetGlobalState", '{"userID": "0"}', *address) == 0
    (response,) = cli.documents()
    assert response["retType"] == 0
    assert response["s2c"]["serverVer"] == 1011
    assert isinstance(response["s2c"]["connID"], str), "64-bit integers are strings"


def test_the_request_may_be_given_whole(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "KeepAlive", '{"c2s": {"time": "1"}}', *address) == 0


def test_calls_share_one_connection(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "Qot_Sub", SUB, "Qot_GetTicker", TICKS, *address) == 0
    _, ticks = cli.documents()
    assert len(ticks["s2c"]["tickerList"]) == 3


def test_a_refused_call_is_printed_ends_the_run_and_has_status_1(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "Qot_GetTicker", TICKS, "KeepAlive", '{"time": "1"}', *address) == 1
    (response,) = cli.documents()
    assert response["retType"] == -1
    assert "not subscribed" in response["retMsg"]


def test_a_call_can_bring_its_own_simulator(cli: Cli) -> None:
    assert cli("call", "--simulate", "KeepAlive", '{"time": "1"}') == 0


@pytest.mark.parametrize(
    ("words", "explanation"),
    [
        (("Qot_GetTikcer", "{}"), "did you mean Qot_GetTicker"),
        (("GetTicker", "{}"), "did you mean Qot_GetTicker?"),
        (("qot_getticker", "{}"), "did you mean Qot_GetTicker?"),
        (("zzzzzz", "{}"), "as in Qot_GetTicker"),
        (("Qot_UpdateTicker", "{}"), "is a push"),
        (("KeepAlive",), "KeepAlive has no JSON"),
        (("KeepAlive", '{"time" 1}'), "line 1, column 9"),
        (("KeepAlive", "[1]"), "must be an object"),
        (("KeepAlive", '{"tiem": "1"}'), "KeepAlive.Request.c2s.tiem"),
        (("KeepAlive", '{"time": "x"}'), "KeepAlive.Request.c2s.time"),
        (("KeepAlive", "{}"), "KeepAlive.Request.c2s.time"),
    ],
)
def test_a_wrong_call_is_explained_in_one_line(cli: Cli, words: tuple[str, ...], explanation: str) -> None:
    assert cli("call", "--port", "1", *words) == 2
    assert explanation in cli.error
    assert cli.error.count("\n") == 1
    assert cli.out == ""


@pytest.mark.parametrize("words", [("call", "KeepAlive", '{"time": "1"}'), ("watch", "HK.00700")])
def test_no_gateway_is_explained_in_one_line(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words, "--port", str(free_port())) == 1
    assert "check that OpenD is running" in cli.error
    assert cli.error.count("\n") == 1


# opend watch


def test_watch_prints_a_line_per_tick_and_a_summary(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("watch", "HK.00700", "US.AAPL", "--seconds", "1.5", *address) == 0
    *ticks, tencent, apple = cli.out.splitlines()
    assert len(ticks) >= 2
    assert all(" HK.00700 " in line or " US.AAPL " in line for line in ticks)
    assert tencent.startswith("HK.00700: ")
    assert apple.startswith("US.AAPL: ")


@pytest.mark.parametrize(
    ("code", "status", "explanation"),
    [("00700", 2, "MARKET.CODE"), ("XX.1", 2, "unknown market 'XX'"), ("HK.99999", 1, "unknown security '99999'")],
)
def test_a_security_that_cannot_be_watched_is_explained(cli: Cli, code: str, status: int, explanation: str) -> None:
    assert cli("watch", "--simulate", code) == status
    assert explanation in cli.error
    assert cli.error.count("\n") == 1


@pytest.mark.parametrize("stop", [signal.SIGINT])
def test_ctrl_c_ends_a_watch_with_its_summary(address: tuple[str, ...], stop: signal.Signals) -> None:
    with process("watch", "HK.00700", *address) as running:
        assert "HK.00700" in first_line(running)
        running.send_signal(stop)
        out, error = running.communicate(timeout=20)
        assert (running.returncode, error) == (0, "")
        assert out.splitlines()[-1].startswith("HK.00700: ")


def test_a_gateway_that_goes_away_ends_a_watch_with_status_1() -> None:
    with Simulator() as gateway, process("watch", "HK.00700", "--port", str(gateway.port)) as running:
        assert "HK.00700" in first_line(running)
        gateway.stop()
        _, error = running.communicate(timeout=20)
        assert running.returncode == 1
        assert error.count("\n") == 1


def test_a_reader_that_goes_away_ends_a_watch_quietly(address: tuple[str, ...]) -> None:
    with process("watch", "HK.00700", *address) as running:
        first_line(running)
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait(timeout=20) == 1
        assert running.stderr is not None
        assert running.stderr.read() == ""


def update(*prices: float) -> qot_update_ticker.S2C:
    return qot_update_ticker.S2C(
        security=Security(market=QotMarket.HK_SECURITY, code="00700"),
        name="TENCENT",
        ticker_list=[
            Ticker(
                time="2025-06-02 10:30:00.123",
                sequence=number,
                dir=TickerDirection.BID,
                price=price,
                volume=1000,
                turnover=price * 1000,
            )
            for number, price in enumerate(prices)
        ],
    )


def test_the_board_sums_up_what_was_seen() -> None:
    board = Board(["HK.00700", "US.AAPL"])
    board.add("HK.00700", update(500.0, 499.8))
    board.add("HK.00700", update(500.5))
    assert summary_lines(board) == [
        "HK.00700: 3 ticks, 3,000 shares, 499.800 to 500.500, last 500.500 (+0.500)",
        "US.AAPL: no ticks",
    ]


def test_the_live_table_fits_80_columns() -> None:
    console = pytest.importorskip("rich.console").Console(width=80)
    board = Board(["HK.00700", "US.AAPL"])
    board.add("HK.00700", update(*[500.0] * 2000, 1499.5))
    with console.capture() as capture:
        console.print(board_table(board))
    text = capture.get()
    assert "…" not in text.replace("US.AAPL   …", "")
    assert "10:30:00" in text
    assert "2,001,000" in text


@pytest.mark.parametrize(
    ("terminal", "rich", "view"), [(True, True, "LiveView"), (True, False, "PlainView"), (False, True, "PlainView")]
)
def test_the_table_needs_a_terminal_and_rich(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, rich: bool, view: str
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)

    def find_spec(_name: str) -> object:
        return object() if rich else None

    monkeypatch.setattr("opend.cli.views.find_spec", find_spec)
    assert type(choose_view()).__name__ == view


# opend simulate


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


def test_a_simulator_holds_its_clients_to_rights_but_not_to_rates_if_told_so(cli: Cli) -> None:
    with process("simulate", "--port", "0", "--right", "HK=BMP", "--right", "US=LV1", "--no-rate-limits") as running:
        port = int(first_line(running).partition(":")[2].partition(" ")[0])
        with Client(port=port, rate_limit="off") as client:
            with pytest.raises(ServerError, match="the quote right for HK is BMP"):
                client.qot.sub(
                    security_list=[security("HK.00700")], sub_type_list=[SubType.BASIC], is_sub_or_un_sub=True
                )
            for _ in range(11):
                assert client.qot.get_owner_plate(security_list=[security("HK.00700")]).owner_plate_list


def test_a_port_in_use_is_explained(cli: Cli, simulator: Simulator) -> None:
    assert cli("simulate", "--port", str(simulator.port)) == 1
    assert f"cannot listen on 127.0.0.1:{simulator.port}" in cli.error
    assert cli.error.count("\n") == 1


def test_a_command_does_not_take_long_to_start() -> None:
    begin = time.monotonic()
    with process("--version") as running:
        assert running.wait(timeout=20) == 0
    assert time.monotonic() - begin < 5
