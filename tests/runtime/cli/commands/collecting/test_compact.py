"""The command merges files, says what it did, and names what it could not merge."""

from __future__ import annotations

from pathlib import Path

from tests.support.commands import Cli
from tests.support.stored import write_ticks

from opend.storage.compacting import KEEP_SECONDS


def test_it_merges_and_later_removes(cli: Cli, tmp_path: Path) -> None:
    for number in range(3):
        write_ticks(tmp_path, "HK.00700", f"2025-06-02 10:00:0{number}", [number])
    assert cli("compact", str(tmp_path)) == 0
    assert cli.out.splitlines() == [
        "merged 3 files into 1, and removed 0 that an earlier run had replaced",
        f"3 replaced files stay: `opend compact` removes them from {KEEP_SECONDS:g} s on",
    ]
    assert cli("compact", str(tmp_path), "--keep", "0.000001") == 0
    assert cli.out == "merged 0 files into 0, and removed 3 that an earlier run had replaced\n"


def test_what_is_wrong_is_told_in_a_line(cli: Cli, tmp_path: Path) -> None:
    assert cli("compact", str(tmp_path / "none")) == 1
    assert cli.error == f"opend compact: there is no folder {tmp_path / 'none'}\n"
    assert cli("compact", str(tmp_path), "--keep", "-1") == 2
    write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:00", [1])
    hurt = write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:01", [2])
    hurt.write_bytes(b"no Parquet")
    assert cli("compact", str(tmp_path)) == 1
    assert hurt.name in cli.error
    assert cli.error.count("\n") == 1
