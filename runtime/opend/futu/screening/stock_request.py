"""Define the request of a screen of stocks.

Invariant: a request holds messages of the protocol at all times; a wrong argument is refused where it is passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.screening.forms import ScreenError, bounds, filled
from opend_proto.qot_stock_screen import RetrieveQuery, ScreenQuery, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["StockScreenRequest"]

_SORTED: Final = (
    "basic",
    "simple",
    "cumulative",
    "financial",
    "indicator",
    "featured",
    "broker",
    "option",
    "kline_shape",
)
"""The kinds of properties that a screen can be sorted by."""


class StockScreenRequest:
    """What a screen of stocks looks for, which properties it returns, and in which order.

    ``intervals`` are dictionaries such as ``{"filterMin": {"value": 1, "includes": True}}``.
    """

    def __init__(self) -> None:
        self.page_from = 0
        self.page_count = 200
        self._filters: list[object] = []
        self._retrieved: list[object] = []
        self._sort: object = None
        self._sorts: list[object] = []

    def fields(self) -> dict[str, object]:
        """Return the fields of the protocol's request."""
        return {
            "filter_list": self._filters,
            "retrieve_list": self._retrieved,
            "sort": self._sort,
            "sort_list": self._sorts,
            "page_from": int(self.page_from),
            "page_count": int(self.page_count),
        }

    def add_simple_field(self, field: int, values: Iterable[int]) -> None:
        """Keep stocks whose field, such as the market, has one of the values."""
        self._query("simple_field", simple_field=field, screen_value_list=values)

    def add_plate(self, plate_ids: Iterable[Any], parent_plate_id: Any = None) -> None:
        """Keep stocks of one of the plates."""
        self._query("plate", plate_list=[{"plate_id_list": plate_ids, "parent_plate_id": parent_plate_id}])

    def add_simple_property(
        self,
        name: int,
        lower: float | None = None,
        upper: float | None = None,
        lower_included: bool = True,
        upper_included: bool = True,
        unit: int | None = None,
    ) -> None:
        """Keep stocks whose property, such as the price, is between the bounds."""
        limits = bounds(lower, upper, lower_included=lower_included, upper_included=upper_included)
        self._query("simple_property", property={"name": name}, **limits, unit=unit)

    def add_cumulative_property(
        self,
        name: int,
        days: int = 1,
        lower: float | None = None,
        upper: float | None = None,
        lower_included: bool = True,
        upper_included: bool = True,
        continuous_period: int | None = None,
        unit: int | None = None,
    ) -> None:
        """Keep stocks whose property over some days, such as the change, is between the bounds."""
        limits = bounds(lower, upper, lower_included=lower_included, upper_included=upper_included)
        self._query(
            "cumulative_property",
            property={"name": name, "days": days},
            **limits,
            continuous_period=continuous_period,
            unit=unit,
        )

    def add_financial_property(
        self,
        name: int,
        term: int | None = None,
        year: int | None = None,
        lower: float | None = None,
        upper: float | None = None,
        lower_included: bool = True,
        upper_included: bool = True,
        duration: int | None = None,
        continuous_period: int | None = None,
        period_average: int | None = None,
        future_duration: int | None = None,
        unit: int | None = None,
    ) -> None:
        """Keep stocks whose figure in the statements of a term is between the bounds."""
        limits = bounds(lower, upper, lower_included=lower_included, upper_included=upper_included)
        figure = _financial(name, term, year, duration, period_average, future_duration)
        self._query("financial_property", property=figure, **limits, continuous_period=continuous_period, unit=unit)

    def add_indicator_positional(
        self,
        first_indicator_name: int,
        period_type: int,
        position: int,
        second_indicator: int | None = None,
        second_value: int | None = None,
        first_indicator_params: Iterable[int] | None = None,
        second_indicator_params: Iterable[int] | None = None,
        continuous_period: int | None = None,
        intervals: Iterable[Mapping[str, Any]] | None = None,
    ) -> None:
        """Keep stocks whose indicator stands above, below or across another one, or a value."""
        self._query(
            "indicator_positional",
            first_indicator_name=first_indicator_name,
            first_indicator=first_indicator_name,
            period_type=period_type,
            period=period_type,
            position=position,
            second_indicator=second_indicator,
            second_value=second_value,
            first_indicator_params=first_indicator_params,
            second_indicator_params=second_indicator_params,
            continuous_period=continuous_period,
            intervals=intervals,
        )

    def add_indicator_pattern(
        self,
        name: int,
        period_type: int,
        continuous_period: int | None = None,
        is_matching: bool | None = None,
        sub_patterns: Iterable[int] | None = None,
    ) -> None:
        """Keep stocks whose indicators form a pattern."""
        self._query(
            "indicator_pattern",
            name=name,
            period_type=period_type,
            period=period_type,
            continuous_period=continuous_period,
            is_matching=is_matching,
            sub_patterns=sub_patterns,
        )

    def add_featured_property(
        self,
        name: int,
        intervals: Iterable[Mapping[str, Any]] | None = None,
        value_set: Iterable[int] | None = None,
        period: int | None = None,
        range_period: int | None = None,
        first_custom_param: int | None = None,
    ) -> None:
        """Keep stocks whose featured property is in an interval or has one of the values."""
        featured = _featured(name, period, range_period, first_custom_param)
        self._query("featured_property", property=featured, intervals=intervals, value_set=value_set)

    def add_broker_holdings(
        self,
        name: int,
        days: int | None = None,
        param: Any = None,
        intervals: Iterable[Mapping[str, Any]] | None = None,
    ) -> None:
        """Keep stocks by what a broker holds of them."""
        self._query("broker_holdings", property={"name": name, "days": days, "param": param}, intervals=intervals)

    def add_kline_shape(self, name: int, period: int | None = None, value_set: Iterable[int] | None = None) -> None:
        """Keep stocks whose K-lines have one of the shapes."""
        self._query("kline_shape", property={"name": name, "period": period}, value_set=value_set)

    def add_option(
        self,
        name: int,
        intervals: Iterable[Mapping[str, Any]] | None = None,
        param: Mapping[str, Any] | None = None,
        period: int | None = None,
    ) -> None:
        """Keep stocks by a figure of their options, such as the implied volatility."""
        self._query("option", property={"name": name, "period": period, "param": param}, intervals=intervals)

    def add_retrieve_basic(self, name: int) -> None:
        """Return a basic property of the stocks, such as the code."""
        self._retrieve("basic", name=name)

    def add_retrieve_simple(self, name: int) -> None:
        """Return a simple property of the stocks."""
        self._retrieve("simple", name=name)

    def add_retrieve_cumulative(self, name: int, days: int = 1, period_average: int | None = None) -> None:
        """Return a property over some days."""
        self._retrieve("cumulative", name=name, days=days, period_average=period_average)

    def add_retrieve_financial(
        self,
        name: int,
        term: int | None = None,
        year: int | None = None,
        duration: int | None = None,
        period_average: int | None = None,
        future_duration: int | None = None,
    ) -> None:
        """Return a figure of the statements."""
        self._retrieve("financial", **_financial(name, term, year, duration, period_average, future_duration))

    def add_retrieve_indicator(
        self, name: int, period: int | None = None, indicator_params: Iterable[int] | None = None
    ) -> None:
        """Return the value of an indicator."""
        self._retrieve("indicator", name=name, period=period, indicator_params=indicator_params)

    def add_retrieve_featured(
        self,
        name: int,
        period: int | None = None,
        range_period: int | None = None,
        first_custom_param: int | None = None,
    ) -> None:
        """Return a featured property."""
        self._retrieve("featured", **_featured(name, period, range_period, first_custom_param))

    def add_retrieve_broker(self, name: int, days: int | None = None, param: Any = None) -> None:
        """Return what a broker holds."""
        self._retrieve("broker", name=name, days=days, param=param)

    def add_retrieve_option(self, name: int, param: Any = None, period: int | None = None) -> None:
        """Return a figure of the options; ``param`` has no effect, as with the vendor."""
        self._retrieve("option", name=name, period=period)

    def add_retrieve_kline_shape(self, name: int, period: int | None = None) -> None:
        """Return the shape of the K-lines."""
        self._retrieve("kline_shape", name=name, period=period)

    def set_sort(self, direction: int, property_type: str, property_params: Mapping[str, Any]) -> None:
        """Sort by a property: ``set_sort(ScrSortDir.DESC, "simple", {"name": SimpleProperty.PRICE})``."""
        self._sort = _sort(direction, property_type, property_params)

    def add_sort(self, direction: int, property_type: str, property_params: Mapping[str, Any]) -> None:
        """Sort by a further property among stocks that are equal by the earlier ones."""
        self._sorts.append(_sort(direction, property_type, property_params))

    def _query(self, kind: str, **fields: Any) -> None:
        self._filters.append(filled(ScreenQuery, {f"{kind}_query": fields}))

    def _retrieve(self, kind: str, **fields: Any) -> None:
        self._retrieved.append(filled(RetrieveQuery, {f"{kind}_property": fields}))


def _sort(direction: int, property_type: str, property_params: Mapping[str, Any]) -> object:
    if property_type not in _SORTED:
        raise ScreenError(f"property_type must be one of {', '.join(_SORTED)}, not {property_type!r}")
    return filled(Sort, {"direction": direction, f"{property_type}_property": property_params})


def _financial(
    name: int,
    term: int | None,
    year: int | None,
    duration: int | None,
    period_average: int | None,
    future_duration: int | None,
) -> dict[str, Any]:
    return {
        "name": name,
        "term": term,
        "year": year,
        "duration": duration,
        "period_average": period_average,
        "future_duration": future_duration,
    }


def _featured(
    name: int, period: int | None, range_period: int | None, first_custom_param: int | None
) -> dict[str, Any]:
    return {"name": name, "period": period, "range_period": range_period, "first_custom_param": first_custom_param}
