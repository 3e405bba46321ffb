"""Busy loops run beside a command, and end with it, or when the process that started them is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.running.busy import busy_machine, run_rounds

ROOT = Path(__file__).parents[2]
PROC = Path("/proc")

pytestmark = pytest.mark.skipif(not PROC.is_dir(), reason="only Linux lists its processes in /proc")


def is_running(pid: int) -> bool:
    try:
        return PROC.joinpath(str(pid), "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def look_and_fail(seen: list[int]) -> None:
    """Record the processes that run, and fail beside them."""
    with busy_machine(2) as running:
        seen += filter(is_running, running)
        raise LookupError


def test_they_end_with_what_they_ran_beside() -> None:
    seen: list[int] = []
    with pytest.raises(LookupError):
        look_and_fail(seen)
    assert len(seen) == 2
    assert not any(map(is_running, seen))


def test_they_end_although_their_parent_was_killed() -> None:
    program = (
        "import sys\nfrom tests.running.busy import busy_machine\n"
        "with busy_machine(1) as running:\n    print(*running, flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    while is_running(pid):
        pass


def test_each_round_has_its_status(tmp_path: Path) -> None:
    program = f"import os; os.mkdir({str(tmp_path / 'once')!r})"
    statuses = run_rounds([sys.executable, "-c", program], rounds=3, processes=1)
    assert statuses == [0, 1, 1]
