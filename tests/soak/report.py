"""Report on a soak: a line at every calm, and the figures at the end.

Invariant: every figure is counted or measured; a report with problems names each, and the seed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.soak.vitals import Sample, Trend, growth, trends

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.soak.scene import Scene

__all__ = ["Report", "line", "markdown"]


@dataclass
class Report:
    """The outcome of a soak."""

    seed: int
    seconds: float
    counts: Mapping[str, Mapping[str, float]]
    samples: Sequence[Sample]
    failures: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, scene: Scene, samples: Sequence[Sample], seed: int, seconds: float) -> Report:
        """Return the report of a scene."""
        return cls(seed, seconds, _counts(scene), list(samples), list(scene.watch.failures))

    def trends(self) -> list[Trend]:
        """The change of each measure."""
        return trends(self.samples) if self.samples else []

    def problems(self) -> list[str]:
        """The problems found; empty if there are none."""
        grown = [
            f"{trend.name} grew from {trend.first:g} to {trend.last:g}, more than {trend.bound:g}: {trend.reason}"
            for trend in self.trends()
            if not trend.is_flat
        ]
        if grown:
            grown.append(f"there is more of {growth(self.samples)}")
        return [*self.failures, *grown, *_silent(self.counts)]

    def figures(self) -> dict[str, object]:
        """Return all figures, for a file."""
        return {
            "seed": self.seed,
            "seconds": round(self.seconds),
            "counts": self.counts,
            "trends": {trend.name: [trend.first, trend.last] for trend in self.trends()},
            "samples": [sample[:-1] for sample in self.samples],
            "problems": self.problems(),
        }


def line(scene: Scene, sample: Sample, seconds: float) -> str:
    """Return a line about the present state."""
    ticks = sum(customer.reading.ticks for customer in scene.customers)
    stats = [customer.party.stats for customer in scene.customers]
    return (
        f"{seconds:6.0f} s  {sum(each.reconnects for each in stats):6} reconnects  {ticks:8} ticks  "
        f"{sum(each.calls for each in stats):7} calls  "
        f"{sum(sum(visitor.outcomes.values()) for visitor in scene.visitors):5} visits  "
        f"{sample.descriptors:3} descriptors  {sample.threads:3} threads  {sample.tasks:3} tasks  "
        f"{sample.objects:6} objects  {sample.resident // 1024:4} MiB  {len(scene.watch.failures)} failures"
    )


def markdown(report: Report) -> str:
    """Return the summary that docs/RELIABILITY.md quotes."""
    problems = report.problems()
    rows = [
        f"| {group} | {', '.join(f'{name} {value:,g}' for name, value in counts.items())} |"
        for group, counts in report.counts.items()
    ]
    measures = [
        f"| {trend.name} | {trend.first:,g} | {trend.last:,g} | {trend.bound:,.0f} |" for trend in report.trends()
    ]
    return "\n".join(
        [
            "",
            f"{report.seconds:.0f} s, seed {report.seed}, {len(report.samples)} samples, {len(problems)} problems",
            "",
            "| what | how often |",
            "|---|---|",
            *rows,
            "",
            "| measure | first | last | bound |",
            "|---|---|---|---|",
            *measures,
            *(f"\nPROBLEM (seed {report.seed}) {problem}" for problem in problems),
        ]
    )


def _counts(scene: Scene) -> dict[str, dict[str, float]]:
    customers, tally = scene.customers, scene.hostile_tally
    outcomes = sum((worker.outcomes for customer in customers for worker in customer.workers), Counter[str]())
    stats = [customer.party.stats for customer in customers]
    names = tally.read_text("utf-8").splitlines() if tally.exists() else []
    return {
        "ticks": {
            "delivered": sum(customer.reading.ticks for customer in customers),
            "gaps": sum(customer.reading.gaps for customer in customers),
            "in gaps": sum(customer.reading.missed for customer in customers),
            "errors of readers": sum(customer.party.reader_errors for customer in customers),
        },
        "calls": dict(outcomes.most_common()),
        "orders": dict(scene.orders.counts()),
        "connections": {
            "through proxies": scene.trouble.connections(),
            "reconnects": sum(each.reconnects for each in stats),
            "pushes to handlers": sum(customer.party.pushes for customer in customers),
        },
        "trouble": dict(scene.trouble.counts.most_common()),
        "faults": dict(scene.trouble.faults().most_common()),
        "hostile": {"connections": len(names), "kinds": len(set(names))},
        "visits": dict(sum((visitor.outcomes for visitor in scene.visitors), Counter[str]()).most_common()),
        "seconds": {
            "worst beyond a time-out": round(scene.watch.worst_delay, 2),
            "slowest recovery": round(scene.slowest_recovery, 1),
        },
    }


def _silent(counts: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return the kinds of events that never happened, so that a soak which tests nothing does not pass."""
    wanted = (("ticks", "delivered"), ("calls", "answered"), ("orders", "placed"), ("connections", "reconnects"))
    return [f"{group}: no {name} at all" for group, name in wanted if not counts[group].get(name)]
