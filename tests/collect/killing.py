"""Kill a collector at random moments, and check that its folder has every tick once, or in a gap.

Invariant: the seed decides when it is killed and what the market does meanwhile.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory
from time import sleep
from typing import TYPE_CHECKING, Final

from tests.support.commands import first_line, process
from tests.support.markets.collected import Verdict, audit_bars, audit_ticks, gaps_of, rows_of
from tests.support.markets.truth import LeapingClock

from opend.simulator import LISTINGS, Simulator
from opend.storage.kinds import BARS, BOOK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Outcome", "kill_at_random"]

_CODES: Final = ("HK.00700", "US.AAPL")
_TRADES_PER_MINUTE: Final = 900
_FLUSH_SECONDS: Final = 0.2
_EARLY, _SOON = 0.15, 0.2
"""The shares of kills before the collector's first line, and before its first part."""
_LONGEST: Final = 1.5
"""Seconds until the kill at most, once it has come so far."""
_POLL_SECONDS: Final = 0.01
_LEAPS: Final = 0.3
"""The share of kills after which the market leaps ahead by more than the gateway keeps."""
_QUIET_SECONDS: Final = 2.0


@dataclass
class Outcome:
    """What the kills did, and what was found."""

    seed: int
    kills: int = 0
    leaps: int = 0
    ticks: Verdict = field(default_factory=Verdict)
    bars: Verdict = field(default_factory=Verdict)
    books: int = 0
    reasons: set[str] = field(default_factory=set[str])
    problems: list[str] = field(default_factory=list[str])

    def describe(self) -> str:
        """Return the outcome in a few lines."""
        lines = [
            f"{self.kills} kills with seed {self.seed}, {self.leaps} leaps of the market",
            f"{self.ticks.rows:,} ticks, each once; {self.ticks.missed:,} missed, in {self.ticks.gaps} gaps",
            f"{self.bars.rows:,} bars of a minute, {self.bars.missed} missed; {self.books:,} order books",
            f"reasons of gaps: {', '.join(sorted(self.reasons)) or 'none'}",
        ]
        return "\n".join([*lines, *(f"PROBLEM: {each}" for each in self.problems)])


def kill_at_random(kills: int, seed: int, say: Callable[[str], None] = lambda _line: None) -> Outcome:
    """Kill a collector this often, let it end in peace once, and return what is in the folder."""
    random, outcome, clock = Random(seed), Outcome(seed), LeapingClock(1.0)  # noqa: S311 nothing is secret
    busy = [replace(each, trades_per_minute=_TRADES_PER_MINUTE) for each in LISTINGS if each.text in _CODES]
    with (
        TemporaryDirectory(prefix="opend-collect-") as folder,
        Simulator(
            clock=clock,
            securities=busy,
            push_interval=0.02,
            unsubscribe_after=0,
            quota_freed_after=0,
            rate_limits=False,
        ) as simulator,
    ):
        words = ["collect", *_CODES, "--ticks", "--bars", "1m", "--book", "--to", folder]
        words += ["--flush", str(_FLUSH_SECONDS), "--port", str(simulator.port)]
        for number in range(1, kills + 1):
            _collect_and_kill(words, Path(folder), random, outcome)
            outcome.kills += 1
            if random.random() < _LEAPS:
                clock.leap(random.uniform(120, 400))
                outcome.leaps += 1
            if number % 10 == 0:
                say(f"{number} kills")
        _collect_in_peace(words, outcome)
        _look(Path(folder), simulator, outcome)
    return outcome


def _collect_and_kill(words: Sequence[str], root: Path, random: Random, outcome: Outcome) -> None:
    """Kill a collector while it starts, as soon as it has begun, or after it has written something."""
    phase, before = random.random(), _parts(root)
    with process(*words) as running:
        if phase > _EARLY:
            first_line(running)
        while phase > _EARLY + _SOON and _parts(root) == before and running.poll() is None:
            sleep(_POLL_SECONDS)
        with suppress(TimeoutExpired):
            _, error = running.communicate(timeout=random.uniform(0.0, _LONGEST))
            outcome.problems.append(f"it ended by itself: {error}")
        running.kill()
        running.communicate()


def _parts(root: Path) -> int:
    return sum(1 for _ in root.rglob("part-*.parquet"))


def _collect_in_peace(words: Sequence[str], outcome: Outcome) -> None:
    with process(*words, "--seconds", str(_QUIET_SECONDS)) as running:
        _, error = running.communicate()
    if running.returncode or error:
        outcome.problems.append(f"the last run ended with {running.returncode}: {error}")


def _look(root: Path, simulator: Simulator, outcome: Outcome) -> None:
    for listing in simulator.market.securities:
        if listing.text in _CODES:
            outcome.ticks.add(audit_ticks(root, simulator.market, listing))
            outcome.bars.add(audit_bars(root, BARS["1m"], listing.text))
            books = [(row["received"], row["serial"]) for row in rows_of(root, BOOK, listing.text)]
            outcome.books += len(books)
            if len(set(books)) != len(books):
                outcome.problems.append(f"{listing.text}: order books are stored twice")
            for kind in ("ticks", "bars-1m", "book"):
                outcome.reasons |= {gap["reason"] for gap in gaps_of(root, listing.text, kind)}
    outcome.problems += outcome.ticks.problems + outcome.bars.problems
    outcome.problems += [f"{path} was left unfinished" for path in root.rglob("*.writing")]
    if (root / ".session").exists():
        outcome.problems.append("the last run has left its note")
