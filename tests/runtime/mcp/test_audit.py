"""The audit log: lines, secrets, and files that it refuses."""

from __future__ import annotations

import errno
import json
import os
import stat
from math import inf
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend.errors import UsageError
from opend.mcp.audit import AuditLog, audit_path, without_secrets
from opend.mcp.permits import Entry, Refused

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the modes of files are POSIX's")


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_lines_are_told_in_order_and_only_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "state" / "audit.jsonl"
    log = AuditLog(path)
    log.record(Entry(event="call", call=1, tool="quote", arguments={"codes": ["HK.00700"]}))
    log.record(Entry(event="done", call=1, tool="quote", code=0, outcome="ok", seconds=0.25))
    log.close()
    first, last = lines_of(path)
    assert first.pop("time").endswith("+00:00")
    assert first.pop("session") == last["session"]
    assert first == {"event": "call", "call": 1, "tool": "quote", "arguments": {"codes": ["HK.00700"]}}
    assert (last["code"], last["outcome"], last["seconds"]) == (0, "ok", 0.25)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


SECRETS: Final[list[tuple[object, object]]] = [
    ({"pwdMD5": "d41d8cd9"}, {"pwdMD5": "***"}),
    ({"c2s": {"list": [{"rsaKey": "PEM"}]}}, {"c2s": {"list": [{"rsaKey": "***"}]}}),
    ({"Password": 7, "token": "x", "connAESKey": "k"}, {"Password": "***", "token": "***", "connAESKey": "***"}),
    ({"keyword": "tencent", "code": "HK.00700"}, {"keyword": "tencent", "code": "HK.00700"}),
    ({"password": None}, {"password": None}),
    ({"limit": [inf, 1.5]}, {"limit": ["inf", 1.5]}),
]


@each_of("case", SECRETS)
def test_secrets_are_masked(case: tuple[object, object]) -> None:
    given, written = case
    assert without_secrets(given) == written


def test_a_line_stays_one_line_and_is_cut(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "audit.jsonl")
    log.record(Entry(event="call", call=1, tool="quote", arguments={"a": "x\n\u2028\x1b[2J"}))
    log.record(Entry(event="call", call=2, tool="quote", arguments={"a": "x" * 100_000}))
    log.record(Entry(event="done", call=2, tool="y" * 100_000, outcome="z" * 100_000))
    log.close()
    text = (tmp_path / "audit.jsonl").read_text()
    assert text.isascii()
    assert (text.count("\n"), len(text) < 30_000) == (3, True)
    assert "characters)" in text


def test_a_file_that_others_could_have_prepared_is_refused(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_text("")
    real.chmod(0o600)
    (tmp_path / "link").symlink_to(real)
    (tmp_path / "open").write_text("")
    (tmp_path / "open").chmod(0o644)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    reasons = {"link": "symbolic link", "open": "chmod 600", "pipe": "audit log", "folder": "audit log"}
    for name, reason in reasons.items():
        with pytest.raises(UsageError, match=reason):
            AuditLog(tmp_path / name)
    with pytest.raises(UsageError, match="audit log cannot be written"):
        AuditLog(real / "below")
    assert real.read_text() == ""


def test_a_call_that_cannot_be_written_down_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = AuditLog(tmp_path / "audit.jsonl")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        with pytest.raises(Refused, match="No space left"):
            log.record(Entry(event="call", call=1, tool="quote"))
    log.record(Entry(event="call", call=2, tool="quote"))
    log.close()
    with pytest.raises(Refused, match="closed"):
        log.record(Entry(event="call", call=3, tool="quote"))
    assert [line["call"] for line in lines_of(log.path)] == [2]


def test_a_line_that_breaks_off_spoils_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = AuditLog(tmp_path / "audit.jsonl")
    write, room = os.write, [10]

    def nearly_full(file: int, data: bytes) -> int:
        if not room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, data[: room.pop()])

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", nearly_full)
        with pytest.raises(Refused, match="No space left"):
            log.record(Entry(event="call", call=1, tool="quote"))
    log.record(Entry(event="call", call=2, tool="quote"))
    log.record(Entry(event="call", call=3, tool="quote"))
    log.close()
    torn, *whole = log.path.read_text().splitlines()
    assert len(torn) == 10
    assert [json.loads(line)["call"] for line in whole] == [2, 3]


def test_it_goes_on_in_a_new_file_after_a_rotation_but_through_no_link(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "audit.jsonl")
    log.record(Entry(event="call", call=1, tool="quote"))
    log.path.rename(tmp_path / "old")
    log.record(Entry(event="call", call=2, tool="quote"))
    assert [line["call"] for line in lines_of(log.path)] == [2]
    log.path.unlink()
    log.path.symlink_to(tmp_path / "old")
    with pytest.raises(Refused, match="symbolic link"):
        log.record(Entry(event="call", call=3, tool="quote"))
    assert [line["call"] for line in lines_of(tmp_path / "old")] == [1]
    log.close()


def test_an_order_is_on_the_disk_before_it_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = AuditLog(tmp_path / "audit.jsonl")
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    log.record(Entry(event="call", call=1, tool="place_order"))
    assert synced == []
    log.record(Entry(event="sending", call=1, tool="place_order"))
    assert len(synced) == 1
    log.close()


def test_the_usual_place_is_the_folder_for_state(tmp_path: Path) -> None:
    assert audit_path({"XDG_STATE_HOME": str(tmp_path)}) == tmp_path / "opend" / "mcp-audit.jsonl"
    assert audit_path({"XDG_STATE_HOME": "relative"}) == Path("~/.local/state/opend/mcp-audit.jsonl").expanduser()
