"""A soak of some seconds runs, finds nothing, and has made every kind of trouble."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from tests.support.commands import environment

if TYPE_CHECKING:
    from collections.abc import Generator

SECONDS = 5
SEED = 2
ENOUGH = 240.0
"""Seconds after which a soak this short hangs; on an idle machine it takes 20."""

pytestmark = [
    pytest.mark.timeout(ENOUGH + 30),
    pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot suspend a process"),
]


def test_a_short_soak_finds_nothing(tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    words = ["-m", "tests.soak", "--seconds", str(SECONDS), "--seed", str(SEED), "--json", str(figures)]
    done = subprocess.run(
        [sys.executable, *words], env=environment({}), text=True, capture_output=True, timeout=ENOUGH, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    counts = json.loads(figures.read_text("utf-8"))["counts"]
    assert {"suspend", "kill", "leap", "replace"} <= counts["trouble"].keys()
    assert counts["hostile"]["kinds"] > 5
    assert counts["faults"]


@contextmanager
def started(folder: Path) -> Generator[subprocess.Popen[str]]:
    """Start a long soak with its temporary files in this folder, and wait until all parts run."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.soak", "--seconds", "600"],
        env=environment({"TMPDIR": str(folder)}),
        text=True,
        stdout=subprocess.PIPE,
    ) as soak:
        try:
            assert soak.stdout is not None
            soak.stdout.readline()
            soak.stdout.readline()  # That of the first calm.
            yield soak
        finally:
            soak.kill()


def test_an_interrupted_soak_ends_its_processes(tmp_path: Path) -> None:
    with started(tmp_path) as soak:
        soak.send_signal(signal.SIGINT)
        told, _ = soak.communicate(timeout=ENOUGH)
    assert "interrupted" in told
    assert "FAILURE" not in told, told
    assert list(tmp_path.iterdir()) == []
    assert running_for(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a suspended process ends with its parent on Linux alone")
def test_a_killed_soak_leaves_no_process_behind(tmp_path: Path) -> None:
    with started(tmp_path) as soak:
        children = running_for(tmp_path)
        assert children  # Of the two the gateway may just have been killed.
        for child in children:
            os.kill(child, signal.SIGSTOP)
        soak.kill()
    until = monotonic() + ENOUGH
    while running_for(tmp_path):
        assert monotonic() < until
        sleep(0.05)


def running_for(folder: Path) -> list[int]:
    """Return the processes that were given a file below this folder: those of a soak with its temporary files there."""
    found: list[int] = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # It has ended meanwhile.
            if str(folder).encode() in place.read_bytes():
                found.append(int(place.parent.name))
    return found
