"""Define the conditions of get_stock_filter, and the securities that it finds.

Invariant: StockField's numbers are those of the schema's five enums of properties, each from its own hundred on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar

from opend.errors import UsageError
from opend.futu.choices import chosen, text_of
from opend.securities import security_text
from opend_proto import qot_common
from opend_proto import qot_stock_filter as schema
from opend_proto.schema import OpenEnum
from opend_proto.vendor import FinancialQuarter, KLType, RelativePosition, StockField

__all__ = [
    "AccumulateFilter",
    "AnyFilter",
    "CustomIndicatorFilter",
    "FilterStockData",
    "FinancialFilter",
    "PatternFilter",
    "SimpleFilter",
    "conditions",
]

PropertyT = TypeVar("PropertyT", bound=OpenEnum)

_HUNDREDS: Final[Mapping[type[OpenEnum], int]] = {
    schema.StockField: 0,
    schema.AccumulateField: 100,
    schema.FinancialField: 200,
    schema.PatternField: 300,
    schema.CustomIndicatorField: 400,
}
_FIXED_PERIODS: Final = frozenset({"5", "10", "20", "30", "60", "120", "250"})
_DEFAULTS: Final[Mapping[str, tuple[int, ...]]] = {
    **dict.fromkeys((StockField.KDJ_K, StockField.KDJ_D, StockField.KDJ_J), (9, 3, 3)),
    **dict.fromkeys((StockField.MACD_DIFF, StockField.MACD_DEA, StockField.MACD), (12, 26, 9)),
    **dict.fromkeys((StockField.BOLL_UPPER, StockField.BOLL_MIDDLER, StockField.BOLL_LOWER), (20, 2)),
}
"""The parameters of an indicator for which none are given."""


def _property(kind: type[PropertyT], text: object, argument: str) -> PropertyT:
    """Return the schema's value of a property of this kind."""
    known, number = StockField.to_number(text)
    first = _HUNDREDS[kind]
    if not known or not first < number < first + 100:
        raise UsageError(f"{argument} must be a StockField that {kind.__name__} has, not {text!r}")
    return kind(number - first)


def _name(found: OpenEnum) -> str:
    """Return the name of a property as an attribute."""
    return StockField.to_string2(int(found) + _HUNDREDS[type(found)]).lower()


@dataclass
class SimpleFilter:
    """A condition on a figure of the present, such as the price."""

    stock_field: str = StockField.NONE
    filter_min: float | None = None
    """The least value that fits; None sets no bound."""
    filter_max: float | None = None
    sort: str | None = None
    """A constant of SortDir, to sort by this figure."""
    is_no_filter: bool | None = None
    """False makes a condition of the bounds; otherwise the figure is only read."""

    @property
    def query_key(self) -> Any:
        """The name under which a found security has the figure."""
        return self.stock_field.lower()

    def bounds(self) -> dict[str, Any]:
        """Return the fields that all conditions with bounds have."""
        sort = None if self.sort is None else chosen(schema.SortDir, self.sort, "sort")
        if self.is_no_filter is not False:
            return {"sort_dir": sort}
        return {
            "is_no_filter": False,
            "filter_min": self.filter_min,
            "filter_max": self.filter_max,
            "sort_dir": sort,
        }


@dataclass
class AccumulateFilter(SimpleFilter):
    """A condition on a figure over some days."""

    days: int = 1

    @property
    def query_key(self) -> Any:
        """The name under which a found security has the figure."""
        return self.stock_field.lower(), self.days


@dataclass
class FinancialFilter(SimpleFilter):
    """A condition on a figure of the accounts."""

    quarter: str = FinancialQuarter.ANNUAL

    @property
    def query_key(self) -> Any:
        """The name under which a found security has the figure."""
        return self.stock_field.lower(), self.quarter.lower()


@dataclass
class PatternFilter:
    """A condition on the pattern of an indicator."""

    stock_field: str = StockField.NONE
    ktype: str = KLType.NONE
    """K_60M, K_DAY, K_WEEK or K_MON."""
    is_no_filter: bool | None = None
    consecutive_period: int | None = None


def _parameters() -> list[int]:
    return []


@dataclass
class CustomIndicatorFilter:
    """A condition that compares two indicators, or an indicator with a value."""

    stock_field1: str = StockField.NONE
    stock_field2: str = StockField.NONE
    """The indicator to compare with, or VALUE."""
    relative_position: str = RelativePosition.NONE
    value: float | None = None
    ktype: str = KLType.NONE
    """K_60M, K_DAY, K_WEEK or K_MON."""
    is_no_filter: bool | None = None
    stock_field1_para: list[int] = field(default_factory=_parameters)
    stock_field2_para: list[int] = field(default_factory=_parameters)
    consecutive_period: int | None = None

    @property
    def query_key1(self) -> tuple[str, ...]:
        """The name under which a found security has the first indicator."""
        return _indicator_key(self.stock_field1, self.stock_field1_para, self.ktype)

    @property
    def query_key2(self) -> tuple[str, ...]:
        """The name under which a found security has the second indicator."""
        return _indicator_key(self.stock_field2, self.stock_field2_para, self.ktype)


AnyFilter: TypeAlias = SimpleFilter | PatternFilter | CustomIndicatorFilter


def _takes_parameters(indicator: str) -> bool:
    """Return whether an indicator has parameters; PRICE and averages of a fixed period have none."""
    return indicator != StockField.PRICE.value and indicator.removeprefix("E").removeprefix("MA") not in _FIXED_PERIODS


def _indicator_key(indicator: str, parameters: list[int], ktype: str) -> tuple[str, ...]:
    if not _takes_parameters(indicator) or not parameters:
        return indicator.lower(), ktype.lower()
    return indicator.lower(), ",".join(map(str, parameters)), ktype.lower()


def _shown(indicator: str, parameters: list[int]) -> str:
    """Return how an indicator is called in what a found security answers: ``ma5``, ``macd(12,26,9)``."""
    if not _takes_parameters(indicator) or not parameters:
        return indicator.lower()
    values = ",".join(map(str, parameters))
    return f"{indicator.lower()}{values if len(parameters) == 1 else f'({values})'}"


class FilterStockData:
    """A security that was found, with the figures that the conditions name.

    A simple figure is an attribute: ``data.cur_price``. Every figure is there by its condition: ``data[condition]``,
    for an indicator as a dictionary of the indicators that it compares.
    """

    def __init__(self, found: schema.StockData) -> None:
        self.stock_code = security_text(found.security)
        self.stock_name = found.name
        vars(self).update(_figures(found))

    def __repr__(self) -> str:
        return " ".join(f"{_label(key)}:{value}" for key, value in vars(self).items())

    def __getitem__(self, condition: AnyFilter) -> Any:
        if isinstance(condition, SimpleFilter):
            return vars(self)[condition.query_key]
        if isinstance(condition, CustomIndicatorFilter):
            return self._indicators(condition)
        raise KeyError(f"{condition!r} has no figure")

    def _indicators(self, condition: CustomIndicatorFilter) -> dict[str, float]:
        first, second = condition.stock_field1, condition.stock_field2
        sides = [(first, condition.stock_field1_para or list(_DEFAULTS.get(first, ())))]
        if second != StockField.VALUE.value:
            sides.append((second, condition.stock_field2_para or list(_DEFAULTS.get(second, ()))))
        if condition.consecutive_period:
            # The gateway sends no figure for a condition that must hold several times.
            return {_shown(*side): float("nan") for side in sides}
        figures: dict[Any, float] = vars(self)
        return {_shown(*side): figures[_indicator_key(*side, condition.ktype)] for side in sides}


def _label(key: str | tuple[object, ...]) -> str:
    return key if isinstance(key, str) else f"{key[0]}({','.join(map(str, key[1:]))})"


def _figures(found: schema.StockData) -> Iterator[tuple[Any, float]]:
    """Yield the figures of a security by the names of their conditions."""
    for simple in found.base_data_list:
        yield _name(simple.field_name), simple.value
    for total in found.accumulate_data_list:
        yield (_name(total.field_name), total.days), total.value
    for entry in found.financial_data_list:
        yield (_name(entry.field_name), text_of(entry.quarter).lower()), entry.value
    for indicator in found.custom_indicator_data_list:
        parameters = ",".join(map(str, indicator.field_para_list))
        kind = text_of(indicator.kl_type).lower()
        name = _name(indicator.field_name)
        yield ((name, parameters, kind) if parameters else (name, kind)), indicator.value


def conditions(filters: list[Any]) -> dict[str, list[Any]]:
    """Return the lists of messages for conditions, by the field of the request that holds them."""
    lists: dict[str, list[Any]] = {}
    for each in filters:
        if type(each) not in _MESSAGES:
            raise UsageError(f"filter_list must hold filters such as SimpleFilter, not {each!r}")
        attribute, build = _MESSAGES[type(each)]
        lists.setdefault(attribute, []).append(build(each))
    return lists


def _simple(each: SimpleFilter) -> schema.BaseFilter:
    return schema.BaseFilter(field_name=_property(schema.StockField, each.stock_field, "stock_field"), **each.bounds())


def _accumulated(each: AccumulateFilter) -> schema.AccumulateFilter:
    name = _property(schema.AccumulateField, each.stock_field, "stock_field")
    return schema.AccumulateFilter(field_name=name, days=each.days, **each.bounds())


def _financial(each: FinancialFilter) -> schema.FinancialFilter:
    name = _property(schema.FinancialField, each.stock_field, "stock_field")
    quarter = chosen(schema.FinancialQuarter, each.quarter, "quarter")
    return schema.FinancialFilter(field_name=name, quarter=quarter, **each.bounds())


def _pattern(each: PatternFilter) -> schema.PatternFilter:
    return schema.PatternFilter(
        field_name=_property(schema.PatternField, each.stock_field, "stock_field"),
        kl_type=chosen(qot_common.KLType, each.ktype, "ktype"),
        is_no_filter=False if each.is_no_filter is False else None,
        consecutive_period=each.consecutive_period,
    )


def _indicator(each: CustomIndicatorFilter) -> schema.CustomIndicatorFilter:
    return schema.CustomIndicatorFilter(
        first_field_name=_property(schema.CustomIndicatorField, each.stock_field1, "stock_field1"),
        second_field_name=_property(schema.CustomIndicatorField, each.stock_field2, "stock_field2"),
        relative_position=chosen(schema.RelativePosition, each.relative_position, "relative_position"),
        field_value=each.value,
        kl_type=chosen(qot_common.KLType, each.ktype, "ktype"),
        is_no_filter=False if each.is_no_filter is False else None,
        first_field_para_list=list(each.stock_field1_para or ()),
        second_field_para_list=list(each.stock_field2_para or ()),
        consecutive_period=each.consecutive_period,
    )


_MESSAGES: Final[Mapping[type[Any], tuple[str, Any]]] = {
    SimpleFilter: ("base_filter_list", _simple),
    AccumulateFilter: ("accumulate_filter_list", _accumulated),
    FinancialFilter: ("financial_filter_list", _financial),
    PatternFilter: ("pattern_filter_list", _pattern),
    CustomIndicatorFilter: ("custom_indicator_filter_list", _indicator),
}
"""For each class of conditions, the field that holds them, and how one becomes a message."""
