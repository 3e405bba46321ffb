"""Commands, their usage, and the messages for mistakes that any of them can meet."""

import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from tests.support.commands import Cli, command_line, environment, first_line, process
from tests.support.peers.ports import reserved_port

from opend.cli.app import COMMANDS
from opend.schema.in_use import schema_in_use
from opend.simulator import Simulator


def test_the_version_is_printed(cli: Cli) -> None:
    assert cli("--version") == 0
    program, schema = cli.out.splitlines()
    assert program.startswith("opend ")
    assert schema == f"schema {schema_in_use()}"


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
        ("ticks",),
        ("ticks", "HK.00700", "-n", "0"),
        ("ticks", "HK.00700", "-n", "1001"),
        ("ticks", "HK.00700", "--encryption", "des"),
        ("quote", "00700"),
        ("book", "HK.00700", "-n", "x"),
        ("kline", "HK.00700", "--type", "1min"),
        ("schema", "Qot_Nonsense"),
        ("completion", "csh"),
    ],
)
def test_wrong_usage_has_status_2_and_prints_nothing_on_stdout(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words) == 2
    assert cli.out == ""
    assert cli.error


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(cli: Cli, command: str) -> None:
    assert cli(command, "--help") == 0
    assert f"usage: opend {command} " in cli.out


@pytest.mark.parametrize(("typed", "meant"), [("tikcs", "ticks"), ("Quote", "quote"), ("klines", "kline")])
def test_a_misspelt_command_suggests_the_nearest(cli: Cli, typed: str, meant: str) -> None:
    assert cli(typed, "HK.00700") == 2
    assert f"there is no command {typed!r}; did you mean {meant}" in cli.error


def test_the_help_and_the_list_of_protocols_load_neither_messages_nor_asyncio() -> None:
    script = (
        "import sys; from opend.cli import main; main(['schema'])\n"
        "heavy = {'asyncio', 'rich', 'opend_proto.qot_common', 'opend.client_sync', 'importlib.metadata'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "main(['--help'])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "words",
    [("call", "KeepAlive", '{"time": "1"}'), ("watch", "HK.00700"), ("ticks", "HK.00700"), ("kline", "HK.00700")],
)
def test_no_gateway_is_explained_in_one_line(cli: Cli, words: tuple[str, ...]) -> None:
    with reserved_port() as port:
        assert cli(*words, "--port", str(port)) == 1
    assert "check that OpenD is running" in cli.error
    assert cli.error.count("\n") == 1


def test_a_port_that_speaks_something_else_is_explained_in_one_line(cli: Cli) -> None:
    def talk() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"Welcome to the operation port\r\n")
            connection.recv(4096)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        talker = Thread(target=talk)
        talker.start()
        assert cli("ticks", "HK.00700", "--port", str(listener.getsockname()[1])) == 1
        talker.join()
    assert "not its WebSocket or Telnet port" in cli.error
    assert cli.error.count("\n") == 1


def test_a_silent_port_is_given_up_in_time(cli: Cli) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        words = ("ticks", "HK.00700", "--port", str(listener.getsockname()[1]), "--timeout", "0.2")
        assert cli(*words) == 1
    assert "did not answer InitConnect in time" in cli.error


def test_ctrl_c_while_connecting_ends_quietly_with_status_1() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        process("ticks", "HK.00700", "--port", str(listener.getsockname()[1])) as running,
    ):
        connection, _ = listener.accept()
        with connection:
            running.send_signal(signal.SIGINT)
            out, error = running.communicate(timeout=20)
    assert (running.returncode, out, error) == (1, "", "opend ticks: interrupted\n")


def test_a_reader_that_goes_away_ends_a_command_quietly() -> None:
    with subprocess.Popen(
        command_line("schema"), env=environment({}), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert first_line(running).startswith("1001")
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == ""
        assert running.wait(timeout=20) in {0, 1}, "it may have been done before"


def test_verbose_says_on_stderr_what_is_done(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("ticks", "HK.00700", "-n", "1", "-v", *address) == 0
    assert "opend ticks: subscribing to TICKER of HK.00700\n" in cli.error
    assert cli("ticks", "HK.00700", "-n", "1", *address) == 0
    assert cli.error == ""


def test_a_terminal_that_knows_no_block_characters_gets_question_marks(simulator: Simulator) -> None:
    command = command_line("book", "HK.00700", "--port", str(simulator.port))
    done = subprocess.run(
        command, env=environment({"PYTHONIOENCODING": "ascii"}), capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "??????????" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_disk_that_is_full_is_explained_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command_line("schema"), env=environment({}), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "opend schema: the output cannot be written: No space left on device\n"
