"""``python -m tests.soak``: both clients among hostile peers, cuts, kills and suspends, for as long as asked.

Invariant: the exit status is 0 only if nothing failed; the seed is printed first and last.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import secrets
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from tests.soak.report import Report, line, markdown
from tests.soak.scene import Scene
from tests.soak.vitals import forget_kinds
from tests.soak.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.soak.vitals import Sample

__all__ = ["main", "soak"]


def soak(seconds: float, seed: int) -> Report:
    """Run a soak and return its report; unless Ctrl-C ends it early, it has had every kind of trouble."""
    samples: list[Sample] = []
    with TemporaryDirectory(prefix="opend-soak-") as folder, Watch() as watch:
        with Scene(Path(folder), seed, watch) as scene:
            started = monotonic()
            try:
                _measure(scene, samples, started)
                while monotonic() < started + seconds or not scene.trouble.has_made_all:
                    _trouble(scene, seconds)
                    _measure(scene, samples, started)
            except KeyboardInterrupt:
                _say("interrupted")
            with scene.gate.shut(10.0):
                report = Report.of(scene, samples, seed, monotonic() - started)
        watch.look()
    report.failures += watch.failures[len(report.failures) :]
    if watch.more:
        report.failures.append(f"{watch.more} more failures like these")
    return report


def _measure(scene: Scene, samples: list[Sample], started: float) -> None:
    samples.append(scene.calm())
    forget_kinds(samples)
    _say(line(scene, samples[-1], monotonic() - started))


def _trouble(scene: Scene, seconds: float) -> None:
    """Make trouble for a sixtieth of the soak's time, but for at least 3 and at most 60 seconds."""
    until = monotonic() + min(max(seconds / 60, 3.0), 60.0)
    while (now := monotonic()) < until:
        scene.rest(min(scene.trouble.step(), until - now))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a soak with the arguments of the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description="Both clients among hostile peers.")
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--seed", type=int, default=0, help="0 draws one")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    given = parser.parse_args(arguments)
    seed = given.seed or secrets.randbelow(1_000_000) + 1
    warnings.simplefilter("error")
    faulthandler.dump_traceback_later(given.seconds * 1.5 + 600, exit=True)
    _say(f"a soak of {given.seconds:g} s with seed {seed}: make soak SOAK={given.seconds:g} SOAK_SEED={seed}")
    try:
        report = soak(given.seconds, seed)
    except KeyboardInterrupt:  # Before it had begun, or while it ended.
        return 130
    faulthandler.cancel_dump_traceback_later()
    _say(markdown(report))
    if given.json is not None:
        given.json.write_text(json.dumps(report.figures(), indent=1) + "\n", "utf-8")
    return 1 if report.problems() else 0


if __name__ == "__main__":
    sys.exit(main())
