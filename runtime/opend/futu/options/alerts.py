"""Define the user's alerts for unusual trades in options, as programs make them and as rows of the gateway's.

Invariant: a range without bounds is not sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.arguments import choices, real, security_of, several, truth, whole
from opend.futu.choices import NA, chosen
from opend.futu.tables.columns import TableColumn, each, listed_or_na, table
from opend_proto.qot_common import OptionType
from opend_proto.qot_get_option_event import OptionOrderType, TickerType
from opend_proto.qot_get_option_event_alert import EventAlertItem
from opend_proto.qot_option_common import Boundary, Interval, OptionMarket

__all__ = ["ALERTS", "OptionEventAlertItem", "alert_messages"]

_RANGES: Final = ("market_cap", "expiry_days", "price", "size", "premium", "iv")
"""The figures that an alert can bound."""


@dataclass
class OptionEventAlertItem:
    """The conditions of an alert; None sets no condition."""

    key: int | None = None
    """The alert to change; None for a new one."""
    enable: bool | None = None
    option_market: str | None = None
    watchlist_group_name: str | None = None
    underlying: str | None = None
    """The code of the underlying."""
    option_type: str | None = None
    side_type_list: list[str] | None = None
    """Constants of EventTickerType."""
    order_type_list: list[str] | None = None
    """Constants of AlertOrderType."""
    market_cap_range_min: float | None = None
    market_cap_range_max: float | None = None
    expiry_days_range_min: float | None = None
    expiry_days_range_max: float | None = None
    price_range_min: float | None = None
    price_range_max: float | None = None
    size_range_min: float | None = None
    size_range_max: float | None = None
    premium_range_min: float | None = None
    premium_range_max: float | None = None
    iv_range_min: float | None = None
    """Implied volatility in per cent."""
    iv_range_max: float | None = None
    market_cap_min_inclusive: bool = True
    market_cap_max_inclusive: bool = True
    expiry_days_min_inclusive: bool = True
    expiry_days_max_inclusive: bool = True
    price_min_inclusive: bool = True
    price_max_inclusive: bool = True
    size_min_inclusive: bool = True
    size_max_inclusive: bool = True
    premium_min_inclusive: bool = True
    premium_max_inclusive: bool = True
    iv_min_inclusive: bool = True
    iv_max_inclusive: bool = True
    earnings_date_begin: str | None = None
    """As ``yyyy-MM-dd``."""
    earnings_date_end: str | None = None
    note: str | None = None


def _text(value: Any, argument: str) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{argument} must be a text, not {value!r}")
    return value


_FIELDS: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "key": whole,
    "enable": truth,
    "option_market": lambda value, argument: chosen(OptionMarket, value, argument),
    "watchlist_group_name": _text,
    "underlying": security_of,
    "option_type": lambda value, argument: chosen(OptionType, value, argument),
    "side_type_list": lambda values, argument: choices(TickerType, values, argument),
    "order_type_list": lambda values, argument: choices(OptionOrderType, values, argument),
    "earnings_date_begin": _text,
    "earnings_date_end": _text,
    "note": _text,
}
"""The fields that are no ranges, and how each is read."""


def alert_messages(alerts: Any, argument: str) -> list[EventAlertItem]:
    """Return one alert or several as messages."""
    made = several(alerts)
    wrong = [alert for alert in made if not isinstance(alert, OptionEventAlertItem)]
    if wrong:
        raise UsageError(f"{argument} must hold OptionEventAlertItem, not {wrong[0]!r}")
    return [_message(alert) for alert in made]


def _message(alert: OptionEventAlertItem) -> EventAlertItem:
    given: dict[str, Any] = {name: getattr(alert, name) for name in _FIELDS}
    fields: dict[str, Any] = {name: _FIELDS[name](cell, name) for name, cell in given.items() if several(cell)}
    ranges: dict[str, Any] = {f"{name}_range": _range(alert, name) for name in _RANGES}
    return EventAlertItem(**fields, **ranges)


def _range(alert: OptionEventAlertItem, name: str) -> Interval | None:
    low, high = _bound(alert, name, "min"), _bound(alert, name, "max")
    return None if low is None and high is None else Interval(filter_min=low, filter_max=high)


def _bound(alert: OptionEventAlertItem, name: str, end: str) -> Boundary | None:
    bound = getattr(alert, f"{name}_range_{end}")
    if bound is None:
        return None
    included = bool(getattr(alert, f"{name}_{end}_inclusive"))
    return Boundary(value=real(bound, f"{name}_range_{end}"), includes=included)


def _bounds(name: str) -> Iterator[TableColumn]:
    """Yield the columns of one range: its bounds, and whether it contains them."""
    for column, field in (("{}_range_{}", "value"), ("{}_{}_inclusive", "includes")):
        for end in ("min", "max"):
            yield TableColumn(column.format(name, end), f"{name}_range.filter_{end}.{field}", NA)


ALERTS: Final = table(
    "alert_list",
    *each(NA, "key", "enable", "option_market", "watchlist_group_name", "underlying", "option_type"),
    listed_or_na("side_type_list"),
    listed_or_na("order_type_list"),
    *(column for name in _RANGES for column in _bounds(name)),
    *each(NA, "earnings_date_begin", "earnings_date_end", "note"),
)
"""The columns of get_option_event_alert."""
