"""Define the rows of the comparison with their targets, and format the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["ROWS", "Result", "Row", "Side", "markdown", "shown"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sides of a row: its title, the worker that measures it, and the measurement's name there."""

    title: str
    worker: str
    measure: str


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison; ``target`` is the ratio to reach, how many times better we are than the peer, or None."""

    title: str
    ours: Side
    peer: Side
    target: float | None
    unit: str = "s"
    """The unit: s for seconds, /s for a number per second, MB for megabytes."""

    def ratio(self, ours: float, peer: float) -> float:
        """Return how many times better we are than the peer."""
        return ours / peer if self.unit == "/s" else peer / ours


@dataclass(frozen=True, slots=True)
class Result:
    """A row with the medians of both sides."""

    row: Row
    ours: float
    peer: float

    @property
    def ratio(self) -> float:
        """How many times better we are than the peer."""
        return self.row.ratio(self.ours, self.peer)

    @property
    def verdict(self) -> str:
        """Whether the target is reached or, if not, by how much it is missed."""
        target = self.row.target
        if target is None:
            return ""
        if self.ratio >= target:
            return "yes"
        return f"no: {(1 - self.ratio / target) * 100:.0f} % short"


def _side(text: str) -> Side:
    title, worker, measure = text.split("|")
    return Side(title, worker, measure)


def _row(title: str, ours: str, peer: str, target: float | None, unit: str = "s") -> Row:
    return Row(title, _side(ours), _side(peer), target, unit)


_DECODE: Final = "native|codec|decode"
ROWS: Final = (
    _row("decode 1,000 ticks", _DECODE, "upb + fields|codec|decode upb", 4),
    _row("decode 1,000 ticks, no compiler", "pure|codec|decode pure", "upb + fields|codec|decode upb", 1 / 1.3),
    _row("decode 1,000 ticks", _DECODE, "protobuf-py|protobuf-py|decode", 3.5),
    _row("decode 1,000 ticks", _DECODE, "betterproto2|betterproto2|decode", 100),
    _row("encode 1,000 ticks", "native|codec|encode", "protobuf-py|protobuf-py|encode", 4),
    _row("encode 1,000 ticks", "native|codec|encode", "betterproto2|betterproto2|encode", None),
    _row("encode 1,000 ticks, no compiler", "pure|codec|encode pure", "upb + fields|codec|encode upb", 1 / 1.5),
    _row("encode 1,000 ticks, no compiler", "pure|codec|encode pure", "protobuf-py|protobuf-py|encode", None),
    _row("decode a push of 1 tick", "native|codec|push", "upb + fields|codec|push upb", 3),
    _row("decode a push of 1 tick", "native|codec|push", "protobuf-py|protobuf-py|push", None),
    _row("1,000 ticks as columns", "NumPy|codec|columns", "ptars → Arrow|ptars|columns", 4),
    _row("1,000 ticks as columns", "NumPy|codec|columns", "futu → DataFrame|vendor|columns", 60),
    _row("get 1,000 ticks over TCP, CPU", "sync|network|ticks", "futu|vendor|ticks", 30),
    _row("get 1,000 ticks over TCP as a DataFrame, CPU", "sync → pandas|network|frame", "futu|vendor|ticks", 15),
    _row("get 1,000 ticks over TCP as a DataFrame, CPU", "sync → polars|network|polars", "futu|vendor|ticks", 15),
    _row("get 1,000 ticks over TCP as an Arrow table, CPU", "sync → Arrow|network|arrow", "futu|vendor|ticks", 15),
    _row("smallest call, p50", "sync|network|state", "futu|vendor|state", 5),
    _row("smallest call, p50, canned replies", "sync|network|state canned", "futu|vendor|state canned", None),
    _row("smallest call, p50, canned replies", "sync|network|state canned", "bare socket|network|state bare", 1 / 2),
    _row("smallest call, p50, canned replies", "async|network|state async", "bare asyncio|network|state echo", 0.75),
    _row("pushes of 1 tick, per CPU second", "async|network|pushes async", "futu|vendor|pushes", 250, "/s"),
    _row("pushes of 1 tick, per CPU second", "sync|network|pushes", "futu|vendor|pushes", 300, "/s"),
)


def shown(value: float, unit: str) -> str:
    """Return a value with a unit of suitable size."""
    if unit != "s":
        return f"{value:,.0f}/s" if unit == "/s" else f"{value:,.1f} MB"
    if value >= 0.1:
        return f"{value:.2f} s"
    return f"{value * 1e3:.3g} ms" if value >= 1e-3 else f"{value * 1e6:.3g} µs"


def markdown(titles: tuple[str, ...], lines: list[tuple[str, ...]]) -> str:
    """Return a Markdown table whose columns are aligned in plain text."""
    widths = [max(len(line[at]) for line in [titles, *lines]) for at in range(len(titles))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in (titles, rule, *lines)
    )
