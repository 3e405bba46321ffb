"""Read what was collected into a folder, and compare it with the simulator's market."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from opend.storage.kinds import GAPS, TICKS, Kind
from opend.storage.layout import parts_in, places_of
from opend.storage.parts import open_part

if TYPE_CHECKING:
    from pathlib import Path

    from opend.simulator import Listing, SyntheticMarket

__all__ = ["Verdict", "audit_bars", "audit_ticks", "gaps_of", "rows_of"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
_MINUTE: Final = timedelta(minutes=1)
_MANY: Final = 1 << 22


@dataclass
class Verdict:
    """What was found in a folder."""

    rows: int = 0
    gaps: int = 0
    missed: int = 0
    """Ticks or bars of the market that are not in the folder; each must lie in a gap."""
    problems: list[str] = field(default_factory=list[str])

    def add(self, other: Verdict) -> None:
        """Add what was found of another security."""
        self.rows += other.rows
        self.gaps += other.gaps
        self.missed += other.missed
        self.problems += other.problems


def rows_of(root: Path, kind: Kind, code: str) -> list[dict[str, Any]]:
    """Return the rows of a kind and a security, part by part."""
    found: list[dict[str, Any]] = []
    for place in places_of(root, kind):
        if place.code == code:
            for path in parts_in(place.folder(root)):
                with open_part(path) as file:
                    found += file.read().to_pylist()
    return found


def gaps_of(root: Path, code: str, kind: str) -> list[dict[str, Any]]:
    """Return the gaps in a kind of a security's data."""
    return [gap for gap in rows_of(root, GAPS, code) if gap["kind"] == kind]


def audit_ticks(root: Path, market: SyntheticMarket, listing: Listing) -> Verdict:
    """Check that each trade from the first stored to the last is stored once, as it was, or lies in a gap."""
    code = listing.text
    rows = {row["sequence"]: row for row in rows_of(root, TICKS, code)}
    gaps = gaps_of(root, code, TICKS.name)
    found = Verdict(len(rows), len(gaps))
    count = len(rows_of(root, TICKS, code))
    if count != len(rows):
        found.problems.append(f"{code}: {count - len(rows)} ticks are stored twice")
    if not rows:
        return found
    moments = [(row["timestamp"] - _EPOCH) // _MILLISECOND for row in rows.values()]
    trades = market.following(listing, min(moments) - 1, _MANY, max(moments))
    for trade in trades:
        row = rows.pop(trade.sequence, None)
        if row is None:
            found.missed += 1
            if not any((gap["after"] or 0) < trade.sequence < gap["before"] for gap in gaps):
                found.problems.append(f"{code}: the tick {trade.sequence} is neither stored nor in a gap")
        elif (row["price"], row["volume"]) != (trade.price, trade.volume):
            found.problems.append(f"{code}: the tick {trade.sequence} is not as it was traded: {row}")
    found.problems += [f"{code}: the tick {sequence} was never traded" for sequence in rows]
    return found


def audit_bars(root: Path, kind: Kind, code: str) -> Verdict:
    """Check that the bars of one minute, in a market without pauses, are stored once, or lie in a gap."""
    rows = sorted(row["timestamp"] for row in rows_of(root, kind, code))
    gaps = gaps_of(root, code, kind.name)
    found = Verdict(len(rows), len(gaps))
    for before, after in pairwise(rows):
        missing = (after - before) // _MINUTE - 1
        if missing < 0:
            found.problems.append(f"{code}: the bar of {after} is stored twice")
        elif missing and not any(gap["begin"] <= before and gap["end"] >= after for gap in gaps):
            found.problems.append(f"{code}: {missing} bars before {after} are neither stored nor in a gap")
        found.missed += max(missing, 0)
    return found
