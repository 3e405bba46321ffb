"""Draw the interest rate of the Federal Reserve: its meetings, what they decide, and what is expected of them.

Invariant: the target is a range of a quarter of a percent, known by its upper end, which only meetings change. What is
expected leads from the rate now to what will be decided, the less surely the later.

Inferred: meetings end on the Wednesdays on which they usually do, at two in the afternoon in New York.
"""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from opend.simulator.chance.noise import smooth, uniforms

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "STEP",
    "DotYear",
    "current_rate",
    "decided_at",
    "decision_day",
    "dot_plot",
    "expected_rates",
    "meetings_after",
    "meetings_until",
    "upper_rate",
]

STEP: Final = 0.25
"""The width of the target range, and the least change of it, in percent."""

_ZONE: Final = ZoneInfo("America/New_York")
_AT: Final = time(14)
_WEDNESDAY: Final = 2
# The month and the number of the Wednesday; -1 is the last one.
_MEETINGS: Final = ((1, -1), (3, 3), (5, 1), (6, 3), (7, -1), (9, 3), (11, 1), (12, 3))
_A_YEAR: Final = len(_MEETINGS)
_PROJECTING: Final = frozenset({3, 6, 9, 12})
_USUAL, _MOVE, _OCTAVES = 4.0, 0.15, 6
_TRUST, _DOUBT, _MOOD = 0.6, 0.12, 0.02
_LEAST: Final = 0.05
_MEMBERS: Final = 19
_DOT_YEARS: Final = 3


def decision_day(number: int) -> date:
    """Return the last day of a meeting, counted from the year 0."""
    year, place = divmod(number, _A_YEAR)
    month, week = _MEETINGS[place]
    if week > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(_WEDNESDAY - first.weekday()) % 7 + 7 * (week - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - _WEDNESDAY) % 7)


def decided_at(number: int) -> float:
    """Return when a meeting's decision is told, in seconds since 1970 UTC."""
    return datetime.combine(decision_day(number), _AT, _ZONE).timestamp()


def meetings_until(now: float) -> Iterator[int]:
    """Yield the meetings that have decided by an instant, latest first, without end."""
    number = (datetime.fromtimestamp(now, _ZONE).year + 1) * _A_YEAR
    while True:
        if decided_at(number) <= now:
            yield number
        number -= 1


def meetings_after(now: float, count: int) -> list[int]:
    """Return the next meetings that have not decided yet, soonest first."""
    first = next(meetings_until(now)) + 1
    return list(range(first, first + count))


def upper_rate(seed: int, number: int) -> float:
    """Return the upper end of the target range after a meeting, in percent."""
    level = _USUAL + _MOVE * smooth(f"{seed}|federal funds", number, _OCTAVES)
    return round(level / STEP) * STEP


def current_rate(seed: int, now: float) -> float:
    """Return the upper end of the target range at an instant, in percent."""
    return upper_rate(seed, next(meetings_until(now)))


def expected_rates(seed: int, number: int, now: float) -> dict[float, float]:
    """Return how likely each upper end is after a coming meeting, in percent, lowest first; they add up to 100."""
    ahead = number - next(meetings_until(now))
    rate = current_rate(seed, now)
    mood = _MOOD * smooth(f"{seed}|mood|{number}", datetime.fromtimestamp(now, _ZONE).toordinal(), 4)
    middle = rate + _TRUST * (upper_rate(seed, number) - rate) + mood
    doubt = _DOUBT * math.sqrt(ahead)
    nearest = round(middle / STEP)
    weights = {
        (nearest + step) * STEP: math.exp(-((((nearest + step) * STEP - middle) / doubt) ** 2) / 2)
        for step in range(-8, 9)
    }
    whole = sum(weights.values())
    found = {
        upper: round(weight / whole * 100, 2) for upper, weight in weights.items() if weight / whole * 100 > _LEAST
    }
    likeliest = max(found, key=found.__getitem__)
    found[likeliest] = round(found[likeliest] + 100 - sum(found.values()), 2)
    return found


class DotYear(NamedTuple):
    """What the members of the committee expect for the end of a year."""

    year: int
    votes: dict[float, int]
    """How many expect each rate, in percent, lowest first; a rate is the middle of a range."""
    median: float


def dot_plot(seed: int, now: float) -> list[DotYear]:
    """Return the expectations that the last meeting with projections told, for this year and the next ones."""
    told = next(number for number in meetings_until(now) if decision_day(number).month in _PROJECTING)
    year = datetime.fromtimestamp(now, _ZONE).year
    return [_dots(seed, told, each) for each in range(year, year + _DOT_YEARS)]


def _dots(seed: int, told: int, year: int) -> DotYear:
    rate = upper_rate(seed, told)
    end = upper_rate(seed, (year + 1) * _A_YEAR - 1)
    ahead = max(year - decision_day(told).year, 0)
    draws = uniforms(f"{seed}|dots|{told}|{year}", 2 * _MEMBERS)
    spread = STEP * (1.2 + ahead)
    rates = sorted(
        round((rate + (end - rate) / 2 + spread * (one + other - 1)) / STEP) * STEP - STEP / 2
        for one, other in zip(draws[::2], draws[1::2], strict=True)
    )
    return DotYear(year, {each: rates.count(each) for each in rates}, median(rates))
