"""A collector that is killed at some moments leaves every tick once, or a gap."""

from __future__ import annotations

import signal

import pytest
from tests.collect.killing import kill_at_random

KILLS = 5
SEED = 3
"""Kills before the first line and after it, and lets the market leap."""

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process is killed as on POSIX"),
]


def test_a_few_kills_lose_nothing_unseen() -> None:
    outcome = kill_at_random(KILLS, SEED)
    assert outcome.problems == [], outcome.describe()
    assert outcome.kills == KILLS
    assert outcome.leaps
    assert outcome.ticks.rows > 1000
    assert outcome.ticks.missed
    assert outcome.bars.rows > 900
    assert outcome.books
    assert "ended_without_closing" in outcome.reasons
