"""`opend download` says what it will do, asks, goes on after kill -9, and says what it could not do."""

from __future__ import annotations

import io
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.runtime.collect.downloading.stored import rows
from tests.support.commands import Cli, Terminal, command_line, process

from opend.storage.kinds import BARS

if TYPE_CHECKING:
    from pathlib import Path

    from opend.simulator import Simulator

CODES = ("HK.00700", "HK.00005", "US.KO")


def stored(folder: Path) -> dict[str, list[object]]:
    return {code: [row["time"] for row in rows(folder, BARS["day"], code)] for code in CODES}


def test_it_says_what_it_does_and_does_it_once(cli: Cli, address: tuple[str, ...], tmp_path: Path) -> None:
    words = ("download", *CODES[:2], "--to", str(tmp_path), "--yes", *address)
    assert cli(*words) == 0
    assert "bars-day: 2 securities, " in cli.out
    assert "in all about 4 calls\n" in cli.out
    assert "; this takes 2" in cli.out
    assert " corporate actions in 4 calls" in cli.out
    first = stored(tmp_path)
    assert cli(*words) == 0
    assert "nothing to ask for\nbars-day: 2 securities stored already\n" in cli.out
    assert stored(tmp_path) == first


def test_a_plan_alone_downloads_nothing(cli: Cli, address: tuple[str, ...], tmp_path: Path) -> None:
    assert cli("download", "HK.00700", "HK.NOSUCH", "--plan", "--to", str(tmp_path), *address) == 0
    assert "bars-day: 1 security, " in cli.out
    assert "left out: HK.NOSUCH: " in cli.out
    assert not stored(tmp_path)["HK.00700"]


def test_without_a_terminal_it_wants_to_be_told_to_go_on(
    cli: Cli, address: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert cli("download", "HK.00700", "--to", str(tmp_path), *address) == 2
    assert "say --yes to go on" in cli.error
    assert not stored(tmp_path)["HK.00700"]


class Typed(io.StringIO):
    """An input that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_without_a_yes_nothing_is_downloaded(
    cli: Cli, address: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Typed("\n"))
    assert cli("download", "HK.00700", "--to", str(tmp_path), *address) == 1
    assert cli.error == "Go on? [y/N] opend download: nothing was downloaded\n"
    assert not stored(tmp_path)["HK.00700"]


def test_on_a_terminal_it_asks(address: tuple[str, ...], tmp_path: Path) -> None:
    words = command_line("download", "HK.00700", "--to", str(tmp_path), *address)
    with Terminal(words, columns=200) as terminal:
        terminal.read_until("Go on? [y/N] ")
        terminal.type("y\n")
        lines = terminal.finish()
        assert terminal.process.returncode == 0
    assert stored(tmp_path)["HK.00700"]
    assert any("stored in " in line for line in lines)


def test_it_goes_on_after_kill_9(cli: Cli, address: tuple[str, ...], tmp_path: Path) -> None:
    cut, whole = tmp_path / "cut", tmp_path / "whole"
    words = ("download", *CODES, "--years", "6", "--no-actions", "--yes", *address, "--to")
    with process(*words, str(cut)) as running:
        deadline = time.monotonic() + 60
        while not ((cut / ".downloads").exists() and (cut / ".downloads").read_bytes()):
            assert time.monotonic() < deadline
            assert running.poll() is None, running.communicate()
            time.sleep(0.005)
        running.send_signal(signal.SIGKILL)
    began = stored(cut)
    assert any(began.values())
    assert not all(began.values()), "it was killed too late to say anything"
    assert cli(*words, str(cut)) == 0
    assert cli(*words, str(whole)) == 0
    assert stored(cut) == stored(whole)


def test_codes_come_from_a_file_too(cli: Cli, address: tuple[str, ...], tmp_path: Path) -> None:
    listed = tmp_path / "codes.txt"
    listed.write_text("# mine\nHK.00700  # Tencent\n\nHK.00005\n")
    words = ("download", "HK.00700", "--from", str(listed), "--to", str(tmp_path / "data"), "--plan", *address)
    assert cli(*words) == 0
    assert "bars-day: 2 securities, " in cli.out


def test_wrong_words_are_one_line_that_says_what_to_do(
    cli: Cli, address: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, folder = tmp_path / "codes.txt", tmp_path / "file"
    listed.write_text("HK.00700\nHK:00005\n")
    folder.write_text("not a folder")
    where = ("--to", str(tmp_path / "data"))
    for words, status, message in (
        (("--from", str(listed), *where), 2, "codes.txt, line 2: a security is written MARKET.CODE"),
        (("--from", str(tmp_path / "none.txt"), *where), 2, "none.txt cannot be read: No such file or directory"),
        (where, 2, "name a security, such as HK.00700, or give --from FILE or --plate CODE"),
        (("HK.00700", "--bars", "dya", *where), 2, "there are no bars of the length 'dya'; did you mean day?"),
        (("HK.00700", "--years", "0", *where), 2, "give a number from 1 to 100"),
        (("HK.00700", "--begin", "May", *where), 2, "begin is a day such as"),
        (("HK.00700", "--adjustment", "forward", *where), 2, "store unadjusted bars"),
        (("HK.NOSUCH", "--yes", *where), 1, "not downloaded: HK.NOSUCH: "),
        (("HK.00700", "--yes", "--to", str(folder)), 1, "file is no folder"),
    ):
        assert cli("download", *words, *address) == status, words
        assert message in cli.error, (words, cli.error)
        assert cli.error.count("\n") <= 2 or status == 2, cli.error
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"HK.00700\nHK.0070\n")))
    assert cli("download", "--from", "-", *where, *address) == 2
    assert "the input, line 2: numbers of HK have 5 digits" in cli.error


def test_a_missing_package_is_said_first(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert cli("download", "HK.00700", "--to", str(tmp_path), "--port", "1", "--yes") == 2
    assert "pip install 'opend[collect]'" in cli.error
    assert not list(tmp_path.iterdir())


def test_no_gateway_is_one_line(cli: Cli, tmp_path: Path, simulator: Simulator) -> None:
    assert simulator.port != 1
    assert cli("download", "HK.00700", "--to", str(tmp_path), "--port", "1", "--yes") == 1
    assert cli.error.count("\n") == 1
