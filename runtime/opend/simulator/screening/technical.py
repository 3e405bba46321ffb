"""Find the indicators of a share by the fields of Qot_StockFilter, and compare them.

Invariant: an indicator depends on the closed and the current candlesticks alone, on a number of them that follows from
its parameters; what would need more than the simulator keeps for a type of candlestick is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.indicators import Prices, bollinger, exponential, kdj, macd, moving, relative, rsi
from opend.simulator.views.periods import periods_of
from opend_proto.qot_common import KLType
from opend_proto.qot_stock_filter import CustomIndicatorField, RelativePosition

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.simulator.screening.indicators import Series
    from opend.simulator.screening.scene import Share
    from opend.simulator.views.periods import Period

__all__ = [
    "KEPT_BARS",
    "Indicator",
    "check_span",
    "compared",
    "indicator_of",
    "prices_for",
    "prices_of",
    "relative_volume",
    "series_of",
]

KEPT_BARS: Final = {KLType.K_60MIN: 240, KLType.DAY: 300, KLType.WEEK: 150, KLType.MONTH: 80}
"""The most candlesticks of each type that indicators are computed from."""
_OF_DAYS: Final = frozenset({KLType.WEEK, KLType.MONTH})
_LONGEST_RUN: Final = 12


@dataclass(frozen=True, slots=True)
class _Family:
    """An indicator with its parameters, which gives one or more lines."""

    defaults: tuple[int, ...]
    lines: Callable[[Prices, Sequence[int]], Sequence[Series]]
    settling: int = 1
    """The multiple of its periods after which what went before weighs less than 0.1 %."""


_PRICE: Final = _Family((), lambda prices, _: [prices.close])
_MA: Final = _Family((), lambda prices, given: [moving(prices.close, given[0])])
_EMA: Final = _Family((), lambda prices, given: [exponential(prices.close, given[0])], settling=4)
_RSI: Final = _Family((12,), lambda prices, given: [rsi(prices.close, given[0])], settling=8)
_KDJ: Final = _Family((9, 3, 3), lambda prices, given: kdj(prices, given[0], given[1], given[2]))
_MACD: Final = _Family((12, 26, 9), lambda prices, given: macd(prices.close, given[0], given[1], given[2]), settling=4)
_BOLL: Final = _Family((20, 2), lambda prices, given: bollinger(prices.close, given[0], given[1]))
_RVOL: Final = _Family((5,), lambda prices, given: [relative(prices.volume or [], given[0])])
_PARAMETERS: Final = {_PRICE: 0, _MA: 1, _EMA: 1, _RSI: 1, _KDJ: 3, _MACD: 3, _BOLL: 2, _RVOL: 1}
_IN_PRICES: Final = {_PRICE, _MA, _EMA, _BOLL}
"""The price may be compared with these (inferred); other indicators only with their own kind."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of an indicator, with all of its parameters."""

    family: _Family
    line: int
    parameters: tuple[int, ...]

    def bars(self, periods: int) -> int:
        """Return how many candlesticks it needs to be known for the last `periods` of them, and the one before."""
        if self.family is _KDJ:
            return self.parameters[0] + 3 * sum(self.parameters[1:]) + periods
        longest = sum(self.parameters) if self.family is _MACD else max(self.parameters, default=1)
        return longest * self.family.settling + periods

    @property
    def needs_ranges(self) -> bool:
        """Whether it depends on more than the closes."""
        return self.family is _KDJ

    @property
    def needs_volumes(self) -> bool:
        """Whether it depends on the volumes."""
        return self.family is _RVOL

    def fits(self, other: Indicator) -> bool:
        """Return whether it may be compared with another."""
        if _PRICE in {self.family, other.family}:
            return {self.family, other.family} <= _IN_PRICES
        return self.family is other.family


_FIELDS: Final[dict[CustomIndicatorField, tuple[_Family, int]]] = {
    CustomIndicatorField.PRICE: (_PRICE, 0),
    CustomIndicatorField.MA: (_MA, 0),
    CustomIndicatorField.EMA: (_EMA, 0),
    CustomIndicatorField.RSI: (_RSI, 0),
    CustomIndicatorField.KDJ_K: (_KDJ, 0),
    CustomIndicatorField.KDJ_D: (_KDJ, 1),
    CustomIndicatorField.KDJ_J: (_KDJ, 2),
    CustomIndicatorField.MACD_DIFF: (_MACD, 0),
    CustomIndicatorField.MACD_DEA: (_MACD, 1),
    CustomIndicatorField.MACD: (_MACD, 2),
    CustomIndicatorField.BOLL_UPPER: (_BOLL, 0),
    CustomIndicatorField.BOLL_MIDDLER: (_BOLL, 1),
    CustomIndicatorField.BOLL_LOWER: (_BOLL, 2),
}
_FIXED: Final[dict[CustomIndicatorField, tuple[_Family, int]]] = {
    CustomIndicatorField[f"{name}{periods}"]: (family, periods)
    for name, family in (("MA", _MA), ("EMA", _EMA))
    for periods in (5, 10, 20, 30, 60, 120, 250)
}


def indicator_of(field: CustomIndicatorField, parameters: Sequence[int], name: str) -> Indicator:
    """Return the indicator of a field; raises RefusalError, which names the field's attribute, if there is none."""
    if field in _FIXED:
        family, periods = _FIXED[field]
        return Indicator(family, 0, (periods,))
    if field not in _FIELDS:
        raise RefusalError(f"{name}: {int(field)} is no indicator that can be compared")
    family, line = _FIELDS[field]
    return Indicator(family, line, _given(family, parameters, f"{name}: {field.name}"))


def relative_volume(parameters: Sequence[int], name: str) -> Indicator:
    """Return the volume by the mean of a number of candlesticks before, by default five, which is inferred.

    Raises RefusalError, which calls it ``name``, for other parameters.
    """
    return Indicator(_RVOL, 0, _given(_RVOL, parameters, name))


def _given(family: _Family, parameters: Sequence[int], name: str) -> tuple[int, ...]:
    given = tuple(parameters) or family.defaults
    if len(given) != _PARAMETERS[family] or any(each < 1 for each in given):
        raise RefusalError(f"{name} takes {_PARAMETERS[family]} parameters of 1 or more, not {list(parameters)}")
    return given


def check_span(kl_type: KLType, periods: int, indicators: Sequence[Indicator]) -> None:
    """Raise RefusalError for a type of candlestick, or a number of them, for which there are no indicators."""
    most = KEPT_BARS.get(kl_type)
    if most is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in KEPT_BARS)
        raise RefusalError(f"klType {int(kl_type)} has no indicators: choose among {known}")
    if not 1 <= periods <= _LONGEST_RUN:
        raise RefusalError(f"consecutivePeriod must be 1 to {_LONGEST_RUN}, not {periods}")
    for indicator in indicators:
        if indicator.needs_volumes and kl_type != KLType.DAY:
            raise RefusalError(f"a relative volume is one of days (11) here, not of {kl_type.name}")
        longest = max(indicator.parameters, default=1)
        if longest + periods > most:
            raise RefusalError(f"the simulator keeps {most} candlesticks of {kl_type.name}, too few for {longest}")


def prices_for(share: Share, kl_type: KLType, count: int, indicators: Sequence[Indicator]) -> Prices:
    """Return what some indicators are computed from, of the last `count` candlesticks."""
    prices = prices_of(share, kl_type, count, ranges=any(each.needs_ranges for each in indicators))
    if not any(each.needs_volumes for each in indicators):
        return prices
    return prices._replace(volume=[float(each) for each in share.volumes(count)])


def prices_of(share: Share, kl_type: KLType, count: int, *, ranges: bool) -> Prices:
    """Return the prices of the last `count` candlesticks, oldest first; adjusted, and up to the current one.

    Without ``ranges`` the high and the low are the close, which costs much less than the bars.
    """
    if kl_type == KLType.DAY and not ranges:
        series = [share.closes(count)] * _PARTS
    else:
        is_daily = kl_type == KLType.DAY
        found = [bar[1:4] for bar in share.days(count)] if is_daily else _bars(share, kl_type, count, ranges=ranges)
        parts = range(_PARTS) if ranges else [_CLOSE] * _PARTS
        series = [[bar[part] for bar in found] for part in parts]
    high, low, close = ([units / PRICE_UNITS for units in line] for line in series)
    return Prices(high, low, close)


_Range: TypeAlias = "tuple[int, int, int]"
"""High, low and close."""
_CLOSE: Final = 2
_PARTS: Final = 3


def _bars(share: Share, kl_type: KLType, count: int, *, ranges: bool) -> list[_Range]:
    until, periods = share.scene.milliseconds, periods_of(share.calendar, kl_type)
    found: list[_Range] = []
    period = periods.at(until // MINUTE_MILLISECONDS)
    while len(found) < count:
        if kl_type in _OF_DAYS and period.end * MINUTE_MILLISECONDS <= until:
            found.append(_whole(share, period, ranges=ranges))
        elif (bar := period.bar(share.adjusted, share.listing, until)) is not None:
            found.append((bar.high, bar.low, bar.close))
        period = periods.before(period)
    return found[::-1]


def _whole(share: Share, period: Period, *, ranges: bool) -> _Range:
    """Return the range of a period of days that has ended, without drawing all of its bars."""
    session = share.calendar.regular_at(period.end - 1)
    close = share.adjusted.whole_close(share.listing, session)
    if not ranges:
        return close, close, close
    sessions = [session]
    while (session := share.calendar.regular_before(session)).begin >= period.begin:
        sessions.append(session)
    return (*share.adjusted.extremes(share.listing, sessions[::-1]), close)


def series_of(indicator: Indicator, prices: Prices) -> Series:
    """Return an indicator at each of the candlesticks."""
    return indicator.family.lines(prices, indicator.parameters)[indicator.line]


_COMPARISONS: Final[dict[RelativePosition, Callable[[float, float, float, float], bool]]] = {
    RelativePosition.MORE: lambda _, first, __, second: first > second,
    RelativePosition.LESS: lambda _, first, __, second: first < second,
    RelativePosition.CROSS_UP: lambda early, first, before, second: early <= before and first > second,
    RelativePosition.CROSS_DOWN: lambda early, first, before, second: early >= before and first < second,
}


def compared(position: RelativePosition, first: Series, second: Series, periods: int) -> bool:
    """Return whether one series lies so to another in each of the last `periods` candlesticks."""
    rule = _COMPARISONS[position]
    return all(rule(first[index - 1], first[index], second[index - 1], second[index]) for index in range(-periods, 0))
