"""`opend record`, `opend replay` and `opend simulate --fault` as a user meets them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.support.markets.recordings import Tape, greeting, tick
from tests.support.peers.talking import connection_error, talk

from opend import Client, Recording
from opend.cli import main
from opend.recording import Recorder
from opend.simulator import Simulator
from opend_proto import methods


class Running:
    """A command in a separate process, for tests that need signals."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def line(self) -> str:
        """Return the next line on stdout."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def interrupt(self) -> tuple[str, str, int]:
        """Send Ctrl-C; return the rest of stdout and stderr, and the exit status."""
        self._process.send_signal(signal.SIGINT)
        out, error = self._process.communicate(timeout=20)
        return out, error, self._process.returncode


@contextmanager
def running(*words: str) -> Generator[Running, None, None]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "error", "-m", "opend.cli", *words]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            yield Running(process)
        finally:
            process.kill()


def port_in(line: str) -> int:
    return int(line.rsplit("127.0.0.1:", maxsplit=1)[-1].split(maxsplit=1)[0].rstrip("."))


def test_what_is_recorded_is_replayed(tmp_path: Path) -> None:
    path = tmp_path / "day.opend"
    with Simulator() as simulator:
        upstream = ("--port", str(simulator.port), "--listen-port", "0")
        with running("record", "--to", str(path), *upstream) as recording:
            line = recording.line()
            assert line.startswith(f"recording 127.0.0.1:{simulator.port} to {path}: clients connect to 127.0.0.1:")
            said = talk(Client("127.0.0.1", port_in(line)))
            out, error, status = recording.interrupt()
    frames = len(list(Recording(path)))
    assert (error, status) == ("", 0)
    assert f"recorded {frames} frames; {path} has {path.stat().st_size:,} bytes" in out
    with running("replay", str(path), "--port", "0", "--speed", "max") as replay:
        assert "as fast as clients read" in replay.line()
        again = talk(Client("127.0.0.1", port_in(replay.line())))
        out, error, status = replay.interrupt()
    assert (again.ticks, again.pushed) == (said.ticks, said.pushed)
    assert (error, status) == ("", 0)
    assert "stopped after" in out


def test_faults_go_wrong_at_the_port_that_was_asked_for() -> None:
    with running("simulate", "--port", "0", "--fault", "cut=20", "--fault", "delay=0.01") as simulator:
        port = port_in(simulator.line().replace(" (", " "))
        assert simulator.line() == "fault: cut=after_bytes=20"
        assert connection_error(Client("127.0.0.1", port, reconnect=None)) is not None
        assert simulator.interrupt()[1:] == ("", 0)


def test_a_fast_market_has_many_ticks() -> None:
    with running("simulate", "--port", "0", "--speed", "600") as simulator:
        port = port_in(simulator.line())
        assert simulator.line() == "the market runs 600 times as fast as the machine's clock"
        assert len(talk(Client("127.0.0.1", port)).pushed) > 10
        assert simulator.interrupt()[1:] == ("", 0)


def fails(capsys: pytest.CaptureFixture[str], status: int, *words: str) -> str:
    """Run a command that fails and return its stderr."""
    try:
        ended = main(words)
    except SystemExit as exit_:
        ended = int(str(exit_.code))
    out, error = capsys.readouterr()
    assert (ended, out) == (status, "")
    assert "Traceback" not in error
    return error


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    tape = Tape()
    tape.call(methods.INIT_CONNECT, *greeting())
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0))
    return tape.save(tmp_path / "tape")


@pytest.fixture
def taken() -> Iterator[str]:
    """A port at which another server listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield str(listener.getsockname()[1])


def test_a_server_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
    error = fails(capsys, 1, "record", "--to", str(tmp_path / "file"), "--port", port)
    assert f"nothing answers at 127.0.0.1:{port}" in error
    assert not (tmp_path / "file").exists()


def test_a_file_that_exists_is_kept(capsys: pytest.CaptureFixture[str], tape: Path, taken: str) -> None:
    before = tape.read_bytes()
    error = fails(capsys, 2, "record", "--to", str(tape), "--port", taken, "--listen-port", "0")
    assert "exists: add --append to go on at its end, or --force to replace it" in error
    assert tape.read_bytes() == before


def test_appending_continues_a_file(tape: Path) -> None:
    with Simulator() as simulator:
        to = ("--to", str(tape), "--append", "--port", str(simulator.port), "--listen-port", "0")
        with running("record", *to) as recording:
            assert connection_error(Client("127.0.0.1", port_in(recording.line()))) is None
            assert recording.interrupt()[2] == 0
    assert [item.connection for item in Recording(tape)][-2:] == [2, 2]


def test_a_port_in_use_is_told(capsys: pytest.CaptureFixture[str], tape: Path, tmp_path: Path, taken: str) -> None:
    assert "cannot listen on 127.0.0.1" in fails(capsys, 1, "replay", str(tape), "--port", taken)
    to = ("--to", str(tmp_path / "new"), "--port", taken, "--listen-port", taken)
    assert "cannot listen on 127.0.0.1" in fails(capsys, 1, "record", *to)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("record",), "--to"),
        (("record", "--to", "file", "--append", "--force"), "not allowed with"),
        (("replay",), "FILE"),
        (("replay", "nowhere"), "nowhere cannot be read: No such file"),
        (("replay", __file__), "is no recording"),
        (("replay", "file", "--speed", "0"), "'0' is not a speed"),
        (("replay", "file", "--speed", "nan"), "'nan' is not a speed"),
        (("simulate", "--speed", "-1"), "'-1' is not a speed"),
        (("simulate", "--fault", "nonsense"), "there is no fault 'nonsense'; there are"),
        (("simulate", "--fault", "delay=x"), "delay"),
    ],
)
def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], text: str) -> None:
    status = 1 if words[-1] == __file__ else 2
    assert text in fails(capsys, status, *words)


def test_an_encrypted_recording_asks_for_its_key(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from tests.support.peers.keys import rsa_key

    path, key = tmp_path / "file", rsa_key(1024)
    with Simulator(rsa_key=key) as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        assert connection_error(Client(recorder.host, recorder.port, rsa_key=key)) is None
    assert "it needs the RSA key of the gateway" in fails(capsys, 2, "replay", str(path))
