"""Compare counted instructions with those that are kept in a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

__all__ = ["Comparison", "Kept", "compare", "parse", "render"]


@dataclass(frozen=True)
class Kept:
    """Instructions of each kernel, and what they depend on beside our code."""

    environment: Mapping[str, str]
    instructions: Mapping[str, float]


@dataclass(frozen=True)
class Comparison:
    """The lines to print, and whether a kernel takes more instructions than it may."""

    lines: list[str]
    has_grown: bool


def parse(text: str) -> Kept:
    """Return what a file keeps."""
    return Kept(**json.loads(text))


def render(kept: Kept) -> str:
    """Return the file's text: whole instructions, a line for each kernel."""
    rounded = {name: round(count) for name, count in kept.instructions.items()}
    return json.dumps(asdict(Kept(dict(kept.environment), rounded)), indent=2) + "\n"


def compare(kept: Kept, counted: Kept, within: float) -> Comparison:
    """Compare two counts; ``within`` is the part by which a count may grow.

    Between different environments nothing is judged. A kernel that only one side has is told: it has a new name, or
    must be kept first.
    """
    is_judged = kept.environment == counted.environment
    rows = [_Row(name, kept.instructions.get(name), count) for name, count in counted.instructions.items()]
    lines = [
        f"{row.count:>12,.0f}  {row.change:>7}  {row.name}{row.remark(within) if is_judged else ''}" for row in rows
    ]
    lines += [
        f"{'':>12}  {'':>7}  {name}: kept, but not counted"
        for name in kept.instructions
        if name not in counted.instructions
    ]
    if not is_judged:
        lines.append(f"not compared: the kept counts were made with {_told(kept)}, these with {_told(counted)}")
    return Comparison(lines, is_judged and any(row.has_grown(within) for row in rows))


@dataclass(frozen=True)
class _Row:
    name: str
    kept: float | None
    count: float

    @property
    def change(self) -> str:
        return "new" if self.kept is None else f"{self.count / self.kept - 1:+z.1%}"

    def has_grown(self, within: float) -> bool:
        return self.kept is None or self.count > self.kept * (1 + within)

    def remark(self, within: float) -> str:
        if self.kept is None:
            return ": not kept yet; say --write"
        if self.has_grown(within):
            return f": more than the {self.kept:,.0f} that are kept; mend it, or say --write and why"
        return ": less than is kept; say --write" if self.count < self.kept * (1 - within) else ""


def _told(kept: Kept) -> str:
    return ", ".join(f"{name} {value}" for name, value in kept.environment.items())
