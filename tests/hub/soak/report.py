"""Report on a soak of the hub: a line for each round, and the figures at the end.

Invariant: every figure is counted or measured; a report with problems names each, and the seed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.hub.soak.scene import Scene

__all__ = ["Report", "line", "markdown"]


@dataclass
class Report:
    """The outcome."""

    seed: int
    rounds: int
    seconds: float
    counts: Mapping[str, Mapping[str, float]]
    failures: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, scene: Scene, seed: int, rounds: int, seconds: float) -> Report:
        """Return the report of a scene."""
        return cls(seed, rounds, round(seconds), _counts(scene), list(scene.watch.failures))

    def problems(self) -> list[str]:
        """The problems found; empty if there are none."""
        return self.failures or _silent(self.counts)  # A run that has stopped at a fault was too short for all.

    def figures(self) -> dict[str, Any]:
        """Return all figures, for a file."""
        return {**asdict(self), "problems": self.problems()}


def line(scene: Scene, number: int, seconds: float) -> str:
    """Return a line about the present state."""
    return (
        f"round {number:3}  {seconds:6.0f} s  {scene.recoveries[-1]:5.1f} s to recover  "
        f"{sum(scene.trouble.counts.values()):4} troubles  {scene.stream.ticks:7} ticks, {scene.stream.gaps} gaps in "
        f"the stream  {sum(each.reading.ticks for each in scene.consumers):8} delivered  "
        f"{len(scene.looker.runs):3} runs of hubs  {len(scene.watch.failures)} failures"
    )


def markdown(report: Report) -> str:
    """Return the summary that docs/RELIABILITY.md quotes."""
    problems = report.problems()
    rows = [
        f"| {group} | {', '.join(f'{name} {value:,g}' for name, value in counts.items())} |"
        for group, counts in report.counts.items()
    ]
    return "\n".join(
        [
            "",
            f"{report.rounds} rounds in {report.seconds:.0f} s, seed {report.seed}, {len(problems)} problems",
            "",
            "| what | how often |",
            "|---|---|",
            *rows,
            *(f"\nPROBLEM (seed {report.seed}) {problem}" for problem in problems),
        ]
    )


def _counts(scene: Scene) -> dict[str, dict[str, float]]:
    readings = [consumer.reading for consumer in scene.consumers]
    outcomes = sum((consumer.worker.outcomes for consumer in scene.consumers), Counter[str]())
    stats = [consumer.party.stats for consumer in scene.consumers]
    recoveries = sorted(scene.recoveries) or [0.0]
    return {
        "stream": {
            "ticks": scene.stream.ticks,
            "gaps": scene.stream.gaps,
            "in gaps": scene.stream.missed,
            "runs of hubs": len(scene.looker.runs),
        },
        "consumers": {
            "ticks": sum(reading.ticks for reading in readings),
            "gaps": sum(reading.gaps for reading in readings),
            "in gaps": sum(reading.missed for reading in readings),
            "reconnects": sum(each.reconnects for each in stats),
            "errors of readers": sum(consumer.party.reader_errors for consumer in scene.consumers),
        },
        "calls": dict(outcomes.most_common()),
        "orders": dict(scene.orders.counts()),
        "leases": {
            "renewals of the stranger's": scene.looker.renewals,
            "order books for it": scene.looker.books,
            "run out without an answer": scene.leases.ended,
        },
        "trouble": dict(scene.trouble.counts.most_common()),
        "faults": dict(scene.trouble.faults().most_common()),
        "hubs that stepped down": {"times": sum(hub.restarts for hub in scene.hubs)},
        "seconds to recover": {
            "median": round(recoveries[len(recoveries) // 2], 1),
            "slowest": round(recoveries[-1], 1),
        },
    }


def _silent(counts: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return the kinds of events that never happened, so that a soak which tests nothing does not pass."""
    wanted = (("stream", "ticks"), ("consumers", "reconnects"), ("calls", "answered"), ("orders", "placed"))
    return [f"{group}: no {name} at all" for group, name in wanted if not counts[group].get(name)]
