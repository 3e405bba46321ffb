"""Count financial quarters, and the periods of one or more of them that reports cover.

Invariant: every company's financial year is the calendar year, so a quarter's number says its months.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

__all__ = ["Period", "Quarter", "cumulative", "quarter_of", "single"]

_QUARTERS: Final = 4
_HALF, _THREE_QUARTERS, _YEAR = 5, 6, 7
_NAMES: Final = {_HALF: "H1", _THREE_QUARTERS: "9M", _YEAR: "FY"}
"""The words of the kinds of period; those of a half year and a year are documented, that of nine months is inferred."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One quarter, counted from the year 0."""

    index: int

    @property
    def year(self) -> int:
        """The financial year."""
        return self.index // _QUARTERS

    @property
    def number(self) -> int:
        """1 to 4."""
        return self.index % _QUARTERS + 1

    @property
    def ends(self) -> date:
        """The last day."""
        after = Quarter(self.index + 1)
        return date(after.year, 3 * after.number - 2, 1) - timedelta(days=1)

    @property
    def text(self) -> str:
        """The quarter as the protocols write it, such as ``2024/Q3``."""
        return f"{self.year}/Q{self.number}"

    @property
    def full_year(self) -> Quarter:
        """The last quarter of the last financial year that is over with this quarter."""
        return self.back(self.number % _QUARTERS)

    def back(self, count: int) -> Quarter:
        """Return the quarter `count` quarters earlier."""
        return Quarter(self.index - count)

    def last(self, count: int) -> tuple[Quarter, ...]:
        """Return the `count` quarters up to this one, earliest first."""
        return tuple(self.back(step) for step in reversed(range(count)))


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day belongs to."""
    return Quarter(_QUARTERS * day.year + (day.month - 1) // 3)


class Period(NamedTuple):
    """The quarters of one financial year that a report covers."""

    end: Quarter
    """The last quarter."""
    kind: int
    """As F10Type numbers it: 1 to 4 for a quarter, 5 for a half year, 6 for nine months, 7 for the year."""

    @property
    def year(self) -> int:
        """The financial year."""
        return self.end.year

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The quarters that it covers, earliest first."""
        return self.end.last(1 if self.kind <= _QUARTERS else self.end.number)

    @property
    def text(self) -> str:
        """The period as the protocols write it, such as ``2024/Q3`` or ``2024/FY``."""
        return f"{self.year}/{_NAMES[self.kind]}" if self.kind in _NAMES else self.end.text

    @property
    def year_before(self) -> Period:
        """The same period of the year before."""
        return Period(self.end.back(_QUARTERS), self.kind)

    @property
    def previous(self) -> Period:
        """The period that one of this kind is compared with next: the quarter before, or the year before."""
        return single(self.end.back(1)) if self.kind <= _QUARTERS else self.year_before


def single(quarter: Quarter) -> Period:
    """Return the period of one quarter alone."""
    return Period(quarter, quarter.number)


def cumulative(quarter: Quarter) -> Period:
    """Return the period from the beginning of a quarter's year to its end."""
    kinds = {1: 1, 2: _HALF, 3: _THREE_QUARTERS, 4: _YEAR}
    return Period(quarter, kinds[quarter.number])
