"""List economic indicators as a table, and say what was released of each and when.

Invariant: a period's value never changes, was forecast before it was released, and is the previous value of the next
period. Values lie on a wave around what is usual for the indicator. Periods are months or quarters, and are released
on the first working day from a given day of the month after them.

All numbers are made up, and so are the days; the names are those of the usual indicators.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from opend.simulator.chance.noise import smooth, uniforms
from opend.simulator.economy.rates import decided_at, decision_day, meetings_until, upper_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["INDEX", "INDICATORS", "PERCENT", "REGIONS", "VALUE", "Indicator", "Region", "Release", "releases_back"]

PERCENT, VALUE, INDEX = 1, 2, 3
"""Units of values, as Qot_GetMacroIndicatorHistory numbers them; older schemas lack its enum."""

_OCTAVES: Final = 6
_SURPRISE: Final = 1.2
_SATURDAY: Final = 5
_MONTHS_OF_YEAR: Final = 12


class Region(NamedTuple):
    """A country or region, with its numbers in the protocols."""

    number: int
    """As a MacroRegion."""
    market: int
    """As a QotMarket."""
    country: str
    zone: ZoneInfo
    at: time
    """When its statistics are released."""


def _region(number: int, market: int, country: str, zone: str, at: time) -> Region:
    return Region(number, market, country, ZoneInfo(zone), at)


REGIONS: Final = {
    region.number: region
    for region in (
        _region(1, 1, "Hong Kong", "Asia/Hong_Kong", time(16, 30)),
        _region(2, 11, "United States", "America/New_York", time(8, 30)),
        _region(3, 41, "Japan", "Asia/Tokyo", time(8, 30)),
        _region(4, 31, "Singapore", "Asia/Singapore", time(13)),
        _region(5, 51, "Australia", "Australia/Sydney", time(11, 30)),
        _region(6, 71, "Canada", "America/Toronto", time(8, 30)),
        _region(7, 61, "Malaysia", "Asia/Kuala_Lumpur", time(12)),
        _region(8, 21, "China", "Asia/Shanghai", time(9, 30)),
    )
}
"""The regions, by number."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. Its usual value and its step are in percent, in thousands, or in points, as its unit says."""

    number: int
    region: Region
    category: str
    name: str
    unit: int
    usual: float
    step: float
    """How much it moves from one period to the next."""
    decimals: int
    stars: int
    """How important it is, 1 to 3."""
    months: int
    """Months in a period; 0 for decisions of the Federal Reserve, each of which is a period."""
    day: int
    """The day of the month after a period from which it is released."""

    def text(self, value: float) -> str:
        """Return a value as the calendar shows it, such as ``2.4%`` or ``139K``."""
        return f"{value:.{self.decimals}f}{_ENDINGS[self.unit]}"

    def unscaled(self, value: float) -> float:
        """Return a value as histories have it: percentages as fractions, thousands as plain numbers."""
        return round(value * _SCALES[self.unit], self.decimals + 3)


_ENDINGS: Final = {PERCENT: "%", VALUE: "K", INDEX: ""}
_SCALES: Final = {PERCENT: 0.01, VALUE: 1000.0, INDEX: 1.0}


class Release(NamedTuple):
    """What is released of an indicator for one period; values in its own unit."""

    indicator: Indicator
    period: date
    """The first day of the period, or the day of a decision."""
    timestamp: float
    """When it is released, in seconds since 1970 UTC."""
    value: float
    forecast: float
    previous: float

    @property
    def title(self) -> str:
        """Its name with its country and period."""
        indicator = self.indicator
        name = f"{indicator.region.country} {indicator.name}"
        if not indicator.months:
            return name
        is_quarter = indicator.months > 1
        return (
            f"{name} ({f'Q{(self.period.month + 2) // 3} ' if is_quarter else f'{self.period:%b} '}{self.period.year})"
        )


_Row = tuple[str, str, int, float, float, int, int, int, int]
_CPI, _JOBS, _GROWTH, _INDUSTRY, _RATES = "Inflation", "Employment", "Economic Growth", "Industry", "Interest Rates"


def _usual(inflation: float, jobless: float, growth: float) -> tuple[_Row, ...]:
    """Return what every region has: category, name, unit, usual value, step, decimals, stars, months and day."""
    return (
        (_CPI, "CPI YoY", PERCENT, inflation, 0.12, 1, 3, 1, 11),
        (_JOBS, "Unemployment Rate", PERCENT, jobless, 0.06, 1, 2, 1, 5),
        (_GROWTH, "GDP YoY", PERCENT, growth, 0.25, 1, 3, 3, 27),
        (_INDUSTRY, "Manufacturing PMI", INDEX, 50.2, 0.35, 1, 2, 1, 1),
    )


# By region, new rows at the end of their region's; the first number of a region is a hundred times its own, except for
# the United States, whose first is 1.
_ROWS: Final[dict[int, tuple[_Row, ...]]] = {
    1: (*_usual(2.0, 3.1, 2.6), ("Consumption", "Retail Sales YoY", PERCENT, 1.5, 0.9, 1, 1, 1, 30)),
    2: (
        *_usual(2.6, 4.1, 2.3),
        (_JOBS, "Nonfarm Payrolls", VALUE, 150.0, 22.0, 0, 3, 1, 4),
        ("Consumption", "Retail Sales MoM", PERCENT, 0.3, 0.15, 1, 2, 1, 14),
        (_CPI, "Core PCE Price Index YoY", PERCENT, 2.7, 0.08, 1, 3, 1, 27),
        (_RATES, "Fed Interest Rate Decision", PERCENT, 0.0, 0.0, 2, 3, 0, 0),
    ),
    3: (*_usual(2.2, 2.6, 0.9), (_INDUSTRY, "Industrial Production MoM", PERCENT, 0.2, 0.4, 1, 1, 1, 30)),
    4: _usual(1.9, 2.1, 2.8),
    5: _usual(2.8, 4.0, 1.7),
    6: _usual(2.1, 6.3, 1.6),
    7: _usual(1.8, 3.2, 4.6),
    8: (*_usual(0.6, 5.1, 5.0), ("Trade", "Exports YoY", PERCENT, 4.5, 1.1, 1, 2, 1, 9)),
}
_FIRST: Final = 2
_APART: Final = 100


def _number(region: int, place: int) -> int:
    return place + 1 if region == _FIRST else region * _APART + place


INDICATORS: Final = {
    indicator.number: indicator
    for region, rows in _ROWS.items()
    for indicator in (Indicator(_number(region, place), REGIONS[region], *row) for place, row in enumerate(rows))
}
"""The indicators, by number."""


def releases_back(seed: int, indicator: Indicator, until: float) -> Iterator[Release]:
    """Yield the releases up to an instant (seconds since 1970 UTC), latest first, without end."""
    return (_decisions if not indicator.months else _periods)(seed, indicator, until)


def _periods(seed: int, indicator: Indicator, until: float) -> Iterator[Release]:
    day = datetime.fromtimestamp(until, indicator.region.zone).date()
    number = (day.year * _MONTHS_OF_YEAR + day.month - 1) // indicator.months
    while True:
        at = _released(indicator, number)
        if at <= until:
            yield _release(indicator, _first_day(indicator, number), at, number, lambda of: _value(seed, indicator, of))
        number -= 1


def _decisions(seed: int, indicator: Indicator, until: float) -> Iterator[Release]:
    for number in meetings_until(until):
        yield _release(indicator, decision_day(number), decided_at(number), number, lambda of: upper_rate(seed, of))


def _release(indicator: Indicator, period: date, at: float, number: int, value: Callable[[int], float]) -> Release:
    now = value(number)
    (drawn,) = uniforms(f"forecast|{indicator.number}|{number}|{now}", 1)
    forecast = round(now + indicator.step * _SURPRISE * (2 * drawn - 1), indicator.decimals)
    return Release(indicator, period, at, now, forecast, value(number - 1))


def _value(seed: int, indicator: Indicator, number: int) -> float:
    height = smooth(f"{seed}|economy|{indicator.number}", number, _OCTAVES)
    return round(indicator.usual + indicator.step * height, indicator.decimals)


def _first_day(indicator: Indicator, number: int) -> date:
    year, month = divmod(number * indicator.months, _MONTHS_OF_YEAR)
    return date(year, month + 1, 1)


def _released(indicator: Indicator, number: int) -> float:
    """Return when a period is released: on a working day, whichever holidays there are."""
    after = _first_day(indicator, number + 1)
    last = (date(after.year + after.month // _MONTHS_OF_YEAR, after.month % _MONTHS_OF_YEAR + 1, 1) - after).days
    day = after + timedelta(days=min(indicator.day, last) - 1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, indicator.region.at, indicator.region.zone).timestamp()
