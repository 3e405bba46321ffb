"""A soak of some rounds, with two hubs of which one takes over from the other, finds nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.commands import environment

from opend.hub.embedded import EmbeddedServer

ROUNDS = 6
SEED = 6
"""Kills and suspends a hub, kills the server and OpenD, and breaks the network."""
ENOUGH = 300.0
"""Seconds after which a soak this short hangs; on an idle machine it takes 40."""

pytestmark = [
    pytest.mark.one_python,
    pytest.mark.timeout(ENOUGH + 30),
    pytest.mark.skipif(sys.platform != "linux", reason="its programs end with their parent on Linux alone"),
]


def test_a_short_soak_finds_nothing(tmp_path: Path, nats: EmbeddedServer) -> None:
    del nats  # Only to skip the test where there is no server.
    figures = tmp_path / "figures.json"
    words = ["--rounds", str(ROUNDS), "--seed", str(SEED), "--most", "1", "--json", str(figures)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.hub.soak", *words],
        env=environment({}),
        text=True,
        capture_output=True,
        timeout=ENOUGH,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    counts = json.loads(figures.read_text("utf-8"))["counts"]
    wanted = {"kill a hub", "suspend a hub", "kill the server", "kill OpenD", "break the network"}
    assert wanted <= counts["trouble"].keys()
    assert counts["stream"]["runs of hubs"] > 1
