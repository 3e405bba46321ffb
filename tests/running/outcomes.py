"""Store the outcomes of test runs, and draw them as a table.

Invariant: the table has every skipped test, with its reason.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

__all__ = ["FOLDER", "Outcome", "Row", "draw", "read", "write"]

FOLDER: Final = Path(__file__).resolve().parents[2] / "build" / "outcomes"
"""Where the steps of `make test` and `make test-deep` leave theirs."""


@dataclass(frozen=True)
class Outcome:
    """The outcome of one run; ``skipped`` holds the reasons and how many tests each of them stopped."""

    passed: int = 0
    failed: int = 0
    skipped: dict[str, int] = field(default_factory=dict[str, int])

    def __add__(self, other: Outcome) -> Outcome:
        skipped = Counter(self.skipped) + Counter(other.skipped)
        return Outcome(self.passed + other.passed, self.failed + other.failed, dict(skipped))


@dataclass(frozen=True)
class Row:
    """A line of the table: an outcome, or the reason why there is none."""

    python: str
    extension: str
    suites: str
    outcome: Outcome | None = None
    missing: str = ""


def write(path: Path, outcome: Outcome) -> None:
    """Write an outcome as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(outcome)), encoding="utf-8")


def read(path: Path) -> Outcome | None:
    """Read an outcome; None if its run has left none."""
    return Outcome(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def draw(rows: Sequence[Row]) -> str:
    """Return the table, and below it each reason for skipped tests."""
    cells = [("Python", "extension", "suites", "passed", "failed", "skipped"), *map(_cells, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([*lines, *_reasons(rows)])


def _cells(row: Row) -> tuple[str, ...]:
    if row.outcome is None:
        return (row.python, row.extension, row.suites, "-", "-", "not run")
    counts = (row.outcome.passed, row.outcome.failed, sum(row.outcome.skipped.values()))
    return (row.python, row.extension, row.suites, *map(str, counts))


def _reasons(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        where = f"{row.python}, extension {row.extension}, {row.suites}"
        if row.outcome is None:
            yield f"not run: {where}: {row.missing}"
        else:
            reasons = sorted(row.outcome.skipped.items())
            yield from (f"skipped: {where}: {count} times: {reason}" for reason, count in reasons)
