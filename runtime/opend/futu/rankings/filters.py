"""Define the filters of calendars and rankings, and make a request's filters of them.

Invariant: a filter without a value is refused before anything is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from opend.errors import UsageError
from opend.futu.arguments import integer, real, several
from opend.futu.choices import chosen
from opend_proto import qot_get_dividend_rank, qot_get_earnings_calendar
from opend_proto.vendor import (
    DividendRankIndicatorType,
    EarningsBeatIndicatorType,
    EarningsCalendarIndicatorType,
    HighDividendSOEIndicatorType,
    HotListIndicatorType,
    PeriodChangeIndicatorType,
    SimpleRankIndicatorType,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend_proto.schema import Message, OpenEnum

__all__ = [
    "DividendRankFilter",
    "EarningsBeatRankFilter",
    "EarningsCalendarFilter",
    "HighDividendSOERankFilter",
    "HotListFilter",
    "PeriodChangeRankFilter",
    "SimpleRankFilter",
    "ValueFilter",
    "filters_of",
]


def filters_of(form: type[Message]) -> Callable[[Any, str], object]:
    """Return a conversion of filters, or of a single one, to messages of the given type."""

    def convert(filters: Any, argument: str) -> list[Message]:
        return [_filter(one, argument).message(form) for one in several(filters)]

    return convert


def _filter(given: Any, argument: str) -> _IntervalFilter | ValueFilter:
    if not isinstance(given, _IntervalFilter | ValueFilter):
        raise UsageError(f"{argument} must hold filters such as SimpleRankFilter, not {given!r}")
    return given


def _types(form: type[Message]) -> dict[str, Any]:
    """Return the type of each field of a message, by attribute."""
    return {field.attribute: field.message_type or field.enum_type for field in form.FIELDS}


def _made(form: Any, **fields: object) -> Message:
    message: Message = form(**fields)
    return message


def _indicator(form: type[Message], indicator: str) -> OpenEnum:
    kind: type[OpenEnum] = _types(form)["indicator_type"]
    found = chosen(kind, indicator, "indicator_type")
    if found == 0:
        raise UsageError("indicator_type is missing: pass what the filter looks at")
    return found


def _interval(form: type[Message], low: Any, high: Any, *, with_low: bool = True, with_high: bool = True) -> Message:
    """Return the interval between two bounds, of which one may be None."""
    boundary = _types(form)["filter_min"]
    bounds = {
        "filter_min": None if low is None else boundary(value=real(low, "interval_min"), includes=bool(with_low)),
        "filter_max": None if high is None else boundary(value=real(high, "interval_max"), includes=bool(with_high)),
    }
    return _made(form, **bounds)


@dataclass
class _IntervalFilter:
    """A filter that has an interval, which contains its bounds."""

    indicator_type: str = "N/A"
    interval_min: float | None = None
    interval_max: float | None = None

    def message(self, form: type[Message]) -> Message:
        """Return the filter as a message."""
        indicator = _indicator(form, self.indicator_type)
        return _made(form, indicator_type=indicator, indicator_value=self._value(_types(form)["indicator_value"]))

    def _value(self, form: type[Message]) -> Message:
        if self.interval_min is None and self.interval_max is None:
            raise UsageError(f"{type(self).__name__} needs interval_min or interval_max")
        return _interval(form, self.interval_min, self.interval_max)


@dataclass
class EarningsBeatRankFilter(_IntervalFilter):
    """Restricts get_earnings_beat_rank."""

    indicator_type: str = EarningsBeatIndicatorType.UNKNOWN


@dataclass
class HotListFilter(_IntervalFilter):
    """Restricts get_hot_list."""

    indicator_type: str = HotListIndicatorType.UNKNOWN


@dataclass
class PeriodChangeRankFilter(_IntervalFilter):
    """Restricts get_period_change_rank."""

    indicator_type: str = PeriodChangeIndicatorType.UNKNOWN


@dataclass
class HighDividendSOERankFilter(_IntervalFilter):
    """Restricts get_high_dividend_soe_rank."""

    indicator_type: str = HighDividendSOEIndicatorType.UNKNOWN


@dataclass
class SimpleRankFilter(_IntervalFilter):
    """Restricts get_top_movers_rank and the rankings of US sessions; PRICE goes with ``price_filter``."""

    indicator_type: str = SimpleRankIndicatorType.UNKNOWN
    price_filter: str | None = None

    def message(self, form: type[Message]) -> Message:
        """Return the filter as a message."""
        indicator = _indicator(form, self.indicator_type)
        if indicator != SimpleRankIndicatorType.PRICE.number:
            return super().message(form)
        if self.price_filter is None:
            raise UsageError("SimpleRankFilter on PRICE needs price_filter")
        price = chosen(_types(form)["price_filter"], self.price_filter, "price_filter")
        return _made(form, indicator_type=indicator, price_filter=price)


@dataclass
class ValueFilter:
    """A filter that has a list of values, an interval, or both."""

    indicator_type: str = "N/A"
    value_list: list[Any] | None = None
    interval_min: float | None = None
    interval_max: float | None = None
    min_inclusive: bool = True
    max_inclusive: bool = True

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {}
    """The enum of the values, for the indicators whose values are constants."""

    def message(self, form: type[Message]) -> Message:
        """Return the filter as a message."""
        indicator = _indicator(form, self.indicator_type)
        lists = self.lists()
        bounded = self.interval_min is not None or self.interval_max is not None
        if not any(lists.values()) and not bounded:
            raise UsageError(f"{type(self).__name__} needs {', '.join(lists)}, interval_min or interval_max")
        kind = _types(form)["indicator_value"]
        value = kind(**lists)
        if bounded:
            value.value_interval = _interval(
                _types(kind)["value_interval"],
                self.interval_min,
                self.interval_max,
                with_low=self.min_inclusive,
                with_high=self.max_inclusive,
            )
        return _made(form, indicator_type=indicator, indicator_value=value)

    def lists(self) -> dict[str, list[Any]]:
        """Return the lists of values to compare with, by field."""
        return {"value_list": [self._number(one) for one in several(self.value_list)]}

    def _number(self, value: Any) -> int:
        kind = self.kinds.get(self.indicator_type)
        if kind is not None and isinstance(value, str):
            return int(chosen(kind, value, "value_list"))
        return integer(value, "value_list")


@dataclass
class EarningsCalendarFilter(ValueFilter):
    """Restricts get_earnings_calendar."""

    indicator_type: str = EarningsCalendarIndicatorType.UNKNOWN

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {
        EarningsCalendarIndicatorType.PUB_TYPE: qot_get_earnings_calendar.EarningsCalendarPubType,
        EarningsCalendarIndicatorType.ESTIMATE_TYPE: qot_get_earnings_calendar.EarningsCalendarEstimateType,
        EarningsCalendarIndicatorType.STOCK_LIST_TYPE: qot_get_earnings_calendar.EarningsCalendarStockListType,
    }


@dataclass
class DividendRankFilter(ValueFilter):
    """Restricts get_dividend_rank."""

    indicator_type: str = DividendRankIndicatorType.UNKNOWN

    kinds: ClassVar[Mapping[str, type[OpenEnum]]] = {
        DividendRankIndicatorType.DISTRIBUTION_FREQUENCY: qot_get_dividend_rank.DistributionFrequency
    }
