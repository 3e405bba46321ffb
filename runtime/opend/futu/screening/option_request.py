"""Define the request of a screen of options.

Invariant: a request holds messages of the protocol at all times; a wrong argument is refused where it is passed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opend.futu.screening.forms import ScreenError, bounds, filled
from opend_proto.qot_option_screen import (
    FilterGroup,
    MarketCategory,
    OptionIndicator,
    OptionIndicatorType,
    Sort,
    SortDirection,
    UnderlyingIndicator,
    UnderlyingIndicatorType,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["OptionScreenRequest"]


@dataclass(frozen=True, slots=True)
class _Indicators:
    """Which indicators of one kind are compared with bounds, and which with values."""

    bounded: frozenset[int]
    listed: frozenset[int]

    def check(self, indicator: int, given: dict[str, bool]) -> None:
        """Raise ScreenError unless the right arguments are given."""
        bounded = given["lower or upper"]
        if indicator in self.bounded and (given["values"] or not bounded):
            raise ScreenError(f"indicator {indicator} needs lower or upper, and takes no values")
        if indicator in self.listed and (bounded or not given["values"]):
            raise ScreenError(f"indicator {indicator} needs values, and takes neither lower nor upper")
        if not any(given.values()):
            raise ScreenError(f"indicator {indicator} needs {', '.join(given)}")


_CODED: Final = frozenset({101, 106})
"""The lists of stocks and of indices, whose values may be codes."""
_PLATE: Final = 103
_UNDERLYING: Final = _Indicators(frozenset({*range(201, 211), 401, 402, 403}), _CODED)
_OPTION: Final = _Indicators(
    frozenset({1001, 1002, *range(2002, 2015), 2018, 2021, *range(3001, 3023)}),
    frozenset({1003, 1004, 1005, 1007, 2001}),
)


class OptionScreenRequest:
    """What a screen of options looks for, which figures it returns, and in which order.

    Filters are joined by "and", each in a group of its own; filters on one indicator are joined by "or" if the later
    one says so.

    Args:
        market_categories: The markets and kinds of underlyings, of OptMarketCategory.
    """

    def __init__(self, market_categories: Iterable[int]) -> None:
        self.market_categories = [int(category) for category in market_categories or ()]
        if not self.market_categories:
            raise ScreenError("market_categories is empty: pass constants of OptMarketCategory")
        self.page_from = 0
        self.page_count = 200
        self._groups = [FilterGroup()]
        self._sorts: list[object] = []
        self._options: list[OptionIndicatorType] = []
        self._underlyings: list[UnderlyingIndicatorType] = []

    def fields(self) -> dict[str, object]:
        """Return the fields of the protocol's request."""
        return {
            "market_category_list": [MarketCategory(category) for category in self.market_categories],
            "filter_list": [group for group in self._groups if group.underlying_list or group.option_list],
            "sort_list": self._sorts,
            "page_from": int(self.page_from),
            "page_count": int(self.page_count),
            "option_retrieve_list": self._options,
            "underlying_retrieve_list": self._underlyings,
        }

    def add_underlying_filter(
        self,
        indicator_type: int,
        values: Iterable[Any] | None = None,
        lower: float | None = None,
        upper: float | None = None,
        lower_included: bool = True,
        upper_included: bool = True,
        plate_list: Iterable[Any] | None = None,
        parent_plate_id: Any = None,
        or_with_previous: bool = False,
    ) -> None:
        """Keep options by an indicator of their underlyings."""
        listed = list(values or ())
        bounded = lower is not None or upper is not None
        _check_codes(indicator_type, listed)
        if indicator_type == _PLATE and plate_list is None:
            raise ScreenError(f"indicator {_PLATE} needs plate_list")
        given = {"values": bool(listed), "lower or upper": bounded, "plate_list": plate_list is not None}
        _UNDERLYING.check(indicator_type, given)
        limits = bounds(lower, upper, lower_included=lower_included, upper_included=upper_included)
        content: dict[str, Any] = {"indicator_value": _values(listed, limits if bounded else None)}
        if plate_list is not None:
            content = {"plate_list": [{"plate_id_list": plate_list, "parent_plate_id": parent_plate_id}]}
        indicator = filled(UnderlyingIndicator, {"indicator_type": indicator_type, **content})
        self._add("underlying_list", "option_list", indicator, or_with_previous)

    def add_option_filter(
        self,
        indicator_type: int,
        values: Iterable[int] | None = None,
        lower: float | None = None,
        upper: float | None = None,
        lower_included: bool = True,
        upper_included: bool = True,
        or_with_previous: bool = False,
    ) -> None:
        """Keep options by an indicator of their own."""
        listed = list(values or ())
        bounded = lower is not None or upper is not None
        _OPTION.check(indicator_type, {"values": bool(listed), "lower or upper": bounded})
        limits = bounds(lower, upper, lower_included=lower_included, upper_included=upper_included)
        content = _values(listed, limits if bounded else None)
        indicator = filled(OptionIndicator, {"indicator_type": indicator_type, "indicator_value": content})
        self._add("option_list", "underlying_list", indicator, or_with_previous)

    def new_filter_group(self) -> None:
        """Begin a group of filters."""
        self._groups.append(FilterGroup())

    def add_sort(self, indicator_type: int, desc: bool = False) -> None:
        """Sort by an indicator of the options."""
        direction = SortDirection.DESC if desc else SortDirection.ASC
        self._sorts.append(filled(Sort, {"indicator_type": indicator_type, "direction": direction}))

    def add_option_retrieve(self, indicator_type: int) -> None:
        """Return an indicator of the options."""
        self._options.append(OptionIndicatorType(int(indicator_type)))

    def add_underlying_retrieve(self, indicator_type: int) -> None:
        """Return an indicator of the underlyings."""
        self._underlyings.append(UnderlyingIndicatorType(int(indicator_type)))

    def _add(self, own: str, other: str, indicator: Any, joins: bool) -> None:
        """Add a filter to the current group if it belongs there, otherwise to a new one."""
        filters = getattr(self._groups[-1], own)
        same = all(one.indicator_type == indicator.indicator_type for one in filters)
        if getattr(self._groups[-1], other) or (filters and not (joins and same)):
            self.new_filter_group()
        getattr(self._groups[-1], own).append(indicator)


def _check_codes(indicator: int, values: list[Any]) -> None:
    texts = [value for value in values if isinstance(value, str)]
    if texts and len(texts) < len(values):
        raise ScreenError("values must be either all codes or all numbers")
    if texts and indicator not in _CODED:
        raise ScreenError(f"values of indicator {indicator} must be numbers, not codes")


def _values(values: list[Any], limits: dict[str, Any] | None) -> dict[str, Any]:
    name = "str_value_list" if values and isinstance(values[0], str) else "value_list"
    return {name: values, "value_interval": limits}
