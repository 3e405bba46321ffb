"""``make release-check`` says of each step how it ended and why, and its page lists them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from release import __main__ as command
from release.findings import Failed, Skipped, run
from release.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]


def passes(_: Workshop) -> str:
    return "all is well"


def skips(_: Workshop) -> str:
    raise Skipped("this machine has no moon")


def has_changed(_: Workshop) -> list[str]:
    return ["a.py"]


def fails(_: Workshop) -> str:
    raise Failed("two\nlines")


def test_the_page_lists_every_step_in_order() -> None:
    page = (ROOT / "docs" / "RELEASING.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(command.STEPS)


def test_each_end_is_told_and_a_fault_is_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    steps = {"one": ("it shines", passes), "two": ("it rises", skips), "three": ("it sets", fails)}
    monkeypatch.setattr(command, "STEPS", steps)
    monkeypatch.setattr(command, "BUILD", tmp_path)
    monkeypatch.setattr(Workshop, "uncommitted", has_changed)
    assert command.main([]) == 1
    told = re.sub(r"in \d+ s", "in 0 s", capsys.readouterr().out)
    assert "not committed, and so not checked: a.py" in told
    assert "== one: it shines\n   passed in 0 s: all is well\n" in told
    assert "== two: it rises\n   skipped in 0 s: this machine has no moon\n" in told
    assert "== three: it sets\n   failed in 0 s: two\n   lines\n" in told
    assert "1 passed, 1 skipped, 1 failed" in told
    assert "not done on any one machine" in told
    assert [command.main(words) for words in (["one", "two"], ["--strict", "one", "two"], ["--strict", "one"])] == [
        0,
        1,
        0,
    ]


def test_a_step_that_does_not_exist_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["everything"]) == 2
    assert "there is no step everything; there are: version, surface" in capsys.readouterr().err


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    both = ["sh", "-c", "echo done; echo really >&2"]
    assert (run(both, tmp_path), run(both, tmp_path, and_stderr=True)) == ("done\n", "done\nreally\n")
    with pytest.raises(Failed, match=r"ended with status 3:\nout\nerr"):
        run(["sh", "-c", "echo out; echo err >&2; exit 3"], tmp_path)
    with pytest.raises(Skipped, match="no-such-program"):
        run(["no-such-program"], tmp_path, error=Skipped)
    with pytest.raises(Failed, match="timed out"):
        run(["sleep", "5"], tmp_path, seconds=0.05)
