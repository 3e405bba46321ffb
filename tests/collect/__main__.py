"""``python -m tests.collect``: kill a collector at random moments, and read back what it left.

Invariant: the exit status is 0 only if every tick is there once, or in a gap.
"""

from __future__ import annotations

import argparse
import secrets
import sys

from tests.collect.killing import kill_at_random


def main() -> int:
    """Run with the arguments of the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.collect", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0, help="0 draws one")
    given = parser.parse_args()
    seed = given.seed or secrets.randbelow(1_000_000) + 1
    _say(f"{given.kills} kills with seed {seed}: make collect-soak KILLS={given.kills} SOAK_SEED={seed}")
    outcome = kill_at_random(given.kills, seed, _say)
    _say(outcome.describe())
    return 1 if outcome.problems else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
