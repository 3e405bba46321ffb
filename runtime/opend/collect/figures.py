"""Count what a collector has taken and written.

Invariant: counters only grow; they may be read on any thread.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Figures"]

_LEAST_SHOWN: Final = 0.5
"""The rate, in rows a second, below which none is shown."""


@dataclass(slots=True)
class Figures:
    """The counters of one run."""

    taken: Counter[str] = field(default_factory=Counter[str])
    """Rows that were taken, by kind."""
    written: Counter[str] = field(default_factory=Counter[str])
    """Rows that are on the disk, by kind."""
    flagged: Counter[str] = field(default_factory=Counter[str])
    """Rows that were written with a flag, by flag."""
    parts: int = 0
    """Files that were written."""
    size: int = 0
    """Their bytes."""
    troubles: int = 0
    """Times that reading failed and was begun again."""
    last_trouble: str = ""
    """Why it failed the last time."""

    def note_trouble(self, error: Exception) -> None:
        """Count a failure after which reading is begun again."""
        self.troubles += 1
        self.last_trouble = str(error)

    def describe(self, kinds: tuple[str, ...], rates: dict[str, float] | None = None) -> str:
        """Return the counters in one line; ``rates`` are rows a second, by kind."""
        told = {kind: f" ({rate:,.0f}/s)" for kind, rate in (rates or {}).items() if rate >= _LEAST_SHOWN}
        rows = ", ".join(f"{self.taken[kind]:,} {kind}{told.get(kind, '')}" for kind in kinds)
        flags = "".join(f", {count:,} {flag}" for flag, count in sorted(self.flagged.items()))
        size = f"{self.size / 1e6:,.1f} MB" if self.size >= 1_000_000 else f"{self.size:,} bytes"
        trouble = (
            f"; tried again {self.troubles:,} times, the last time after: {self.last_trouble}" if self.troubles else ""
        )
        gaps = self.taken["gaps"]
        return f"{rows}, {gaps:,} {'gap' if gaps == 1 else 'gaps'}{flags}; {self.parts:,} parts, {size}{trouble}"
