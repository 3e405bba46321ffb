"""``python -m tests.hub.soak``: consumers of two hubs among kills, suspends and broken networks, for some rounds.

Invariant: the exit status is 0 only if nothing failed; the seed is printed first and last. A run that has found
something ends there, and keeps its logs, the timeline of what was done, the bucket of leases and the stream.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import secrets
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Final

from tests.hub.soak.evidence import FaultFound, keep
from tests.hub.soak.report import Report, line, markdown
from tests.hub.soak.scene import Scene
from tests.soak.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "soak"]

_MOST_AT_ONCE: Final = 3
_SECONDS_A_ROUND: Final = 120.0
_PLACE: Final = Path(__file__).resolve().parents[3] / "build" / "hub-soak"


def soak(rounds: int, seed: int, most: int, place: Path, *, goes_on: bool = False) -> Report:
    """Run a soak with at most so many kinds of trouble in a round, and return its report.

    What it leaves is kept below ``place`` if there are problems.
    """
    with TemporaryDirectory(prefix="opend-hub-soak-") as name, Watch() as watch:
        folder = Path(name)
        with Scene(folder, seed, watch, goes_on=goes_on) as scene:
            started, number = monotonic(), 0
            try:
                scene.calm()
                for number in range(1, rounds + 1):
                    scene.trouble.round(most)
                    scene.calm()
                    _say(line(scene, number, monotonic() - started))
            except FaultFound:
                _say("it stops at the first fault; --go-on would go on")
            except KeyboardInterrupt:
                _say("interrupted")
            report = Report.of(scene, seed, number, monotonic() - started)
            if watch.failures:
                scene.testify()
        watch.look()
        report.failures += watch.failures[len(report.failures) :]
        if watch.more:
            report.failures.append(f"{watch.more} more failures like these")
        if report.problems():
            _say(f"everything about it is in {keep(folder, place, report.figures())}")
    return report


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a soak with the arguments of the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.hub.soak", description="Two hubs among kills and cuts.")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0, help="0 draws one")
    parser.add_argument("--most", type=int, default=_MOST_AT_ONCE, help="kinds of trouble in a round")
    parser.add_argument("--go-on", action="store_true", help="do not stop at the first fault")
    parser.add_argument("--keep", type=Path, default=_PLACE, help="where to keep what a run with faults leaves")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    given = parser.parse_args(arguments)
    seed = given.seed or secrets.randbelow(1_000_000) + 1
    faulthandler.dump_traceback_later(given.rounds * _SECONDS_A_ROUND + 120, exit=True)
    _say(f"{given.rounds} rounds with seed {seed}: make hub-soak ROUNDS={given.rounds} SOAK_SEED={seed}")
    report = soak(given.rounds, seed, given.most, given.keep, goes_on=given.go_on)
    faulthandler.cancel_dump_traceback_later()
    _say(markdown(report))
    if given.json is not None:
        given.json.write_text(json.dumps(report.figures(), indent=1) + "\n", "utf-8")
    return 1 if report.problems() else 0


if __name__ == "__main__":
    sys.exit(main())
