"""Find out where the rows of a folder end, and tell of what may be missing behind them.

Invariant: between the last row of one run and the first of the next nothing is missing, or there is a gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from opend.collect.shelves import GapRow
from opend.storage.kinds import BOOK, TICKS, UNADJUSTED
from opend.storage.parts import last_value
from opend.zones import microseconds_of

if TYPE_CHECKING:
    from pathlib import Path

    from opend.collect.journal import Journal
    from opend.collect.wanted import Wanted
    from opend.storage.kinds import Kind

__all__ = ["REASONS", "Start", "gap_after", "read_starts"]

REASONS: Final = {
    "ended_without_closing": "the run before was killed, or the machine went down",
    "not_running": "nothing collected it between two runs",
    "reconnected": "the connection was lost, and the gateway no longer has all that was traded meanwhile",
    "history_too_short": "the gateway no longer has what was missed",
    "came_late": "the gateway told of a trade after a later one; it is not among the rows",
}
"""Why there can be a gap."""

_CLOCKS_DIFFER: Final = 60_000_000
"""How far, in microseconds, this machine's clock may be from the exchange's."""


@dataclass(slots=True)
class Start:
    """Where the rows of one kind and security end, as far as it is known; moments in microseconds since 1970 UTC."""

    sequence: int | None = None
    """Of ticks: the last sequence."""
    time: str | None = None
    """Of bars: the last local time."""
    moment: int | None = None
    """The last moment."""
    open_since: int | None = None
    """Since when a run collected them that ended without closing; None if it was closed."""

    @property
    def reason(self) -> str:
        """Why something can be missing behind them."""
        return "not_running" if self.open_since is None else "ended_without_closing"


def read_starts(root: Path, wanted: Wanted, journal: Journal) -> dict[tuple[str, str], Start]:
    """Return where the rows end, by kind and security; raises StorageError if a part cannot be read."""
    found: dict[tuple[str, str], Start] = {}
    for kind in wanted.kinds:
        for code in wanted.codes:
            start = _read(root, kind, code)
            start.open_since = journal.left_open(kind.name, code)
            found[kind.name, code] = start
    return found


def gap_after(start: Start, kind: Kind, *, before: int | None, end: int | None) -> GapRow | None:
    """Return the gap between an earlier run and a first row that nothing joins to it; None if there was no such run."""
    if start.moment is None and start.sequence is None and start.open_since is None:
        return None
    begin = start.open_since if start.moment is None else start.moment
    if begin is not None and end is not None and end < begin:
        if start.moment is None and end < begin - _CLOCKS_DIFFER:
            return None  # The gateway still had all of the time since that run began.
        begin = None
    return GapRow(kind.name, start.sequence, before, begin, end, start.reason)


def _read(root: Path, kind: Kind, code: str) -> Start:
    if kind is TICKS:
        return Start(sequence=last_value(root, kind, code, "sequence"), moment=_last_moment(root, kind, code))
    if kind is BOOK:
        return Start(moment=_last_moment(root, kind, code))
    of = ("adjustment", UNADJUSTED)
    moment = last_value(root, kind, code, kind.moment, where=of)
    return Start(time=last_value(root, kind, code, "time", where=of), moment=_microseconds(moment))


def _last_moment(root: Path, kind: Kind, code: str) -> int | None:
    return _microseconds(last_value(root, kind, code, kind.moment))


def _microseconds(moment: Any) -> int | None:
    return microseconds_of(moment) if isinstance(moment, datetime) else None
