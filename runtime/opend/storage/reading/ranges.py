"""Turn the begin and the end of a query into days of the store, and into instants.

Invariant: both ends belong to the range. A date means a whole day of the exchange, and a moment without a zone is on
the clock of each row's own exchange.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.errors import UsageError
from opend.zones import microseconds_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

__all__ = ["Moment", "Range", "Window", "range_of"]

Moment: TypeAlias = "datetime | date | str | None"
"""A moment, a whole day, either of them as ISO text, or None for no bound."""

_DAYS_AROUND: Final = 1
"""How far the date of a moment may be from that of the same moment elsewhere."""


@dataclass(frozen=True, slots=True)
class Window:
    """The instants that are asked for of some exchanges, as microseconds since 1970 UTC, both included."""

    markets: frozenset[str] | None
    """Prefixes such as ``HK``; None for all."""
    begin: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Range:
    """A range of time as a query names it."""

    begin: datetime | date | None
    end: datetime | date | None

    def days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day whose rows may lie in the range; None where it is open."""
        first, last = self.begin, self.end
        return (
            _moved(first.date(), -_DAYS_AROUND) if isinstance(first, datetime) else first,
            _moved(last.date(), _DAYS_AROUND) if isinstance(last, datetime) else last,
        )

    def windows(self, zones: Mapping[str, ZoneInfo], *, are_days_exact: bool) -> tuple[Window, ...]:
        """Return the instants to keep, for the exchanges with these prefixes; empty if every row is to be kept.

        Args:
            zones: The zone of each exchange.
            are_days_exact: Whether the folders alone tell a row's day, so that a date leaves nothing to compare.
        """
        found: dict[tuple[int | None, int | None], set[str]] = {}
        for market, zone in zones.items():
            ends = (
                _instant(self.begin, zone, are_days_exact, is_end=False),
                _instant(self.end, zone, are_days_exact, is_end=True),
            )
            found.setdefault(ends, set()).add(market)
        if set(found) <= {(None, None)}:
            return ()
        if len(found) == 1:
            return tuple(Window(None, *ends) for ends in found)
        return tuple(Window(frozenset(markets), *ends) for ends, markets in found.items())


def range_of(begin: Moment, end: Moment) -> Range:
    """Return the range; raises UsageError for what is no moment, or if the end is before the begin."""
    made = Range(_read(begin, "begin"), _read(end, "end"))
    first, last = made.begin, made.end
    if first is not None and last is not None and _is_reversed(first, last):
        raise UsageError(f"end ({end}) must not be before begin ({begin})")
    return made


def _read(moment: Moment, name: str) -> datetime | date | None:
    if moment is None or isinstance(moment, date):  # A datetime is a date too.
        return moment
    try:
        text = moment.strip()
        return datetime.fromisoformat(text) if len(text) > len("2025-06-03") else date.fromisoformat(text)
    except (AttributeError, ValueError) as error:
        raise UsageError(
            f"{name} must be a date or a datetime, or a text such as '2025-06-03' or '2025-06-03 10:00', not {moment!r}"
        ) from error


def _is_reversed(first: datetime | date, last: datetime | date) -> bool:
    if isinstance(first, datetime) and isinstance(last, datetime):
        # A moment with a zone and one without can only be compared once the exchange is known.
        return (first.tzinfo is None) == (last.tzinfo is None) and last < first
    if isinstance(first, datetime) or isinstance(last, datetime):
        return False
    return last < first


def _instant(bound: datetime | date | None, zone: ZoneInfo, are_days_exact: bool, *, is_end: bool) -> int | None:
    if isinstance(bound, datetime):
        return microseconds_of(bound if bound.tzinfo is not None else bound.replace(tzinfo=zone))
    if bound is None or are_days_exact:
        return None
    midnight = datetime.combine(bound, time(), zone)
    if not is_end:
        return microseconds_of(midnight)
    tomorrow = _moved(bound, 1)
    if tomorrow == bound:  # The calendar ends here.
        return None
    return microseconds_of(datetime.combine(tomorrow, time(), zone)) - 1


def _moved(day: date, days: int) -> date:
    """Return a day some days later, or the calendar's first or last one."""
    wanted = day.toordinal() + days
    return date.fromordinal(min(max(wanted, date.min.toordinal()), date.max.toordinal()))
