"""Count what a collector has taken and written.

Invariant: counters only grow; they may be read on any thread.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

__all__ = ["Figures"]


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

    def describe(self, kinds: tuple[str, ...], rates: dict[str, float] | None = None) -> str:
        """Return the counters in one line; ``rates`` are rows a second, by kind."""
        told = rates or {}
        rows = ", ".join(
            f"{self.taken[kind]:,} {kind}" + (f" ({told[kind]:,.0f}/s)" if kind in told else "") for kind in kinds
        )
        flags = "".join(f", {count:,} {flag}" for flag, count in sorted(self.flagged.items()))
        size = f"{self.size / 1e6:,.1f} MB" if self.size >= 1_000_000 else f"{self.size:,} bytes"
        trouble = (
            f"; tried again {self.troubles:,} times, the last time after: {self.last_trouble}" if self.troubles else ""
        )
        return f"{rows}, {self.taken['gaps']:,} gaps{flags}; {self.parts:,} parts, {size}{trouble}"
