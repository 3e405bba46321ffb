"""The soak itself, for some seconds: that it runs, finds nothing, and has done what it is for."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.support.commands import environment

if TYPE_CHECKING:
    from pathlib import Path

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


def test_an_interrupted_soak_ends_its_processes(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.soak", "--seconds", "600"],
        env=environment({"TMPDIR": str(tmp_path)}),
        text=True,
        stdout=subprocess.PIPE,
    ) as soak:
        assert soak.stdout is not None
        soak.stdout.readline()
        soak.stdout.readline()  # That of the first calm: all of it runs.
        soak.send_signal(signal.SIGINT)
        told, _ = soak.communicate(timeout=ENOUGH)
    assert "interrupted" in told
    assert soak.returncode == 0, told
    assert list(tmp_path.iterdir()) == []
