"""`opend collect` as a user meets it: what it says, how it ends, and one line for whatever goes wrong."""

from __future__ import annotations

import os
import re
import signal
import sys
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from tests.support.commands import Cli, first_line, process
from tests.support.markets.collected import rows_of
from tests.support.patience import PATIENCE, until

from opend.cli.app import build_parser
from opend.cli.commands.kline import TYPES
from opend.collect.wanted import FLUSH_SECONDS, JUMP
from opend.simulator import Simulator
from opend.storage.kinds import BAR_TYPES, BARS, TICKS
from opend.storage.layout import periods_of
from opend_proto.qot_common import KLType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = "HK.00700"


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture
def collect(simulator: Simulator, tmp_path: Path) -> tuple[str, ...]:
    return "collect", CODE, "--to", str(tmp_path / "data"), "--port", str(simulator.port)


def test_sigterm_ends_it_with_all_that_was_taken_and_a_second_one_is_refused(
    cli: Cli, collect: tuple[str, ...], tmp_path: Path
) -> None:
    root = tmp_path / "data"
    with process(*collect, "--ticks", "--bars", "1m,day", "--flush", "0.1") as running:
        assert first_line(running) == f"collecting ticks, bars-1m, bars-day of 1 security to {root}\n"
        assert first_line(running) == "Ctrl-C ends it.\n"
        assert cli(*collect, "--ticks") == 1
        assert f"{root} is being written to by opend collect (process {running.pid} on " in cli.error
        assert cli.error.count("\n") == 1
        until(lambda: all(periods_of(root, kind) for kind in (TICKS, BARS["1m"], BARS["day"])))
        running.send_signal(signal.SIGTERM)
        told, error = running.communicate(timeout=PATIENCE)
    assert (error, running.returncode) == ("", 0)
    # A minute may end meanwhile. The simulator trades at night too, which is told while the exchange itself is open.
    counts = r"1,\d{3} ticks, (999|1,000) bars-1m, 999 bars-day, 0 gaps(, \d+ out_of_session)?"
    assert re.match(rf"collected {counts}; \d+ parts, ", told), told
    assert len(rows_of(root, TICKS, CODE)) >= 1000
    assert not (root / ".session").exists()


def test_ctrl_c_ends_it_quietly(cli: Cli, collect: tuple[str, ...], tmp_path: Path) -> None:
    note = tmp_path / "data" / ".session"

    def interrupt() -> None:
        until(note.exists)
        os.kill(os.getpid(), signal.SIGINT)

    interrupting = Thread(target=interrupt)
    interrupting.start()
    assert cli(*collect, "--ticks") == 0
    interrupting.join()
    assert cli.error == ""
    assert not note.exists()


def test_it_can_be_told_how_long(cli: Cli, collect: tuple[str, ...]) -> None:
    assert cli(*collect, "--book", "--seconds", "0.01") == 0
    assert cli.out.startswith("collecting book of 1 security to ")
    assert cli.error == ""


def test_what_goes_wrong_is_one_line(cli: Cli, collect: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    port = collect[-2:]
    cases = [
        (
            ("collect", CODE, "--to", str(tmp_path / "file" / "x"), "--ticks", *port),
            1,
            "cannot be written to: Not a dir",
        ),
        (("collect", "HK.00070X", "--to", str(tmp_path / "a"), "--ticks", *port), 1, "00070X"),
        (("collect", "HK.700", "--to", str(tmp_path / "a"), "--ticks", *port), 2, "did you mean 'HK.00700'?"),
        (("collect", CODE, "--to", str(tmp_path / "a"), *port), 2, "say what to collect"),
        (("collect", CODE, "--to", str(tmp_path / "a"), "--ticks", "--port", "1"), 1, "127.0.0.1:1"),
        (
            (*collect, "--ticks", "--nats", "nats://127.0.0.1:1"),
            2,
            "--nats names a hub, which has its own way to OpenD",
        ),
        ((*collect[:-2], "--ticks", "--nats", "nats://127.0.0.1:1"), 1, "127.0.0.1:1"),
    ]
    for words, status, said in cases:
        assert cli(*words) == status, (words, cli.error)
        assert said in cli.error, (words, cli.error)
        assert cli.error.count("\n") == 1, cli.error
    for words, said in (
        (("--bars", "1x"), "no bars of the length '1x'"),
        (("--jump", "1"), "'1' is no factor above 1"),
        (("--flush", "0"), "'0' is not a positive number"),
    ):
        assert cli(*collect, *words) == 2
        assert said in cli.error


def test_a_missing_package_is_named(cli: Cli, collect: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert cli(*collect, "--ticks") == 2
    assert cli.error == ("opend collect: collected data needs the package `pyarrow`: pip install 'opend[collect]'\n")


def test_its_tables_and_defaults_are_those_of_the_library() -> None:
    # They are written twice, since the library is slow to load for a command line that only asks for help.
    assert {name: KLType[kl_type] for name, (kl_type, _) in TYPES.items()} == BAR_TYPES
    words = ["collect", CODE, "--to", "data"]
    given = build_parser(words).parse_args(words)
    assert (given.jump, given.flush) == (JUMP, FLUSH_SECONDS)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limit")
def test_a_full_disk_is_one_line_and_no_half_file(collect: tuple[str, ...], tmp_path: Path) -> None:
    import resource

    (tmp_path / "data").mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))  # The child inherits it: larger files cannot be written.
    try:
        with process(*collect, "--ticks", "--flush", "0.1") as running:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            _, error = running.communicate(timeout=30)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert running.returncode == 1
    assert "parquet cannot be written: File too large" in error
    assert error.count("\n") == 1, error
    left = [name for _, _, names in os.walk(tmp_path / "data") for name in names]
    assert sorted(left) == [".lock", ".session"]
