"""Turn the conditions of Qot_StockFilter into tests of a share that add the figures they looked at to its row.

Invariant: a condition that cannot be tested is refused before any share is looked at. A condition whose isNoFilter is
not false adds its figure and lets every share pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.patterns import PATTERNS
from opend.simulator.screening.reports import FINANCIAL, QUARTERS, financial
from opend.simulator.screening.simple import ACCUMULATED, SIMPLE
from opend.simulator.screening.technical import (
    KEPT_BARS,
    check_span,
    compared,
    indicator_of,
    prices_of,
    series_of,
)
from opend_proto.qot_stock_filter import (
    AccumulateData,
    BaseData,
    CustomIndicatorData,
    CustomIndicatorField,
    FinancialData,
    RelativePosition,
    StockField,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.screening.scene import Share
    from opend.simulator.screening.technical import Indicator
    from opend_proto.qot_stock_filter import (
        C2S,
        AccumulateFilter,
        BaseFilter,
        CustomIndicatorFilter,
        FinancialFilter,
        PatternFilter,
        StockData,
    )

    Bounded: TypeAlias = BaseFilter | AccumulateFilter | FinancialFilter

__all__ = ["TEXTS", "Condition", "conditions_of"]

Condition: TypeAlias = "Callable[[Share, StockData], bool]"
"""Adds a share's figure to its row, and returns whether the share passes."""

_LONGEST_DAYS: Final = 250
TEXTS: Final[dict[StockField, Callable[[StockData], str]]] = {
    StockField.STOCK_CODE: lambda row: row.security.code,
    StockField.STOCK_NAME: lambda row: row.name,
}
"""Properties that take no bounds, and that every row has."""
_POSITIONS: Final = (
    RelativePosition.MORE,
    RelativePosition.LESS,
    RelativePosition.CROSS_UP,
    RelativePosition.CROSS_DOWN,
)


def conditions_of(c2s: C2S) -> list[Condition]:
    """Return the tests, the cheapest first; raises RefusalError for a condition that makes no sense."""
    return [
        *(_base(condition) for condition in c2s.base_filter_list if condition.field_name not in TEXTS),
        *(_financial(condition) for condition in c2s.financial_filter_list),
        *(_accumulated(condition) for condition in c2s.accumulate_filter_list),
        *(_pattern(condition) for condition in c2s.pattern_filter_list),
        *(_indicator(condition) for condition in c2s.custom_indicator_filter_list),
    ]


def _passes(value: float, condition: Bounded) -> bool:
    if condition.is_no_filter is not False:
        return True
    low, high = condition.filter_min, condition.filter_max
    return (low is None or value >= low) and (high is None or value <= high)


def _base(condition: BaseFilter) -> Condition:
    figure = SIMPLE.get(condition.field_name)
    if figure is None:
        raise RefusalError(f"baseFilterList: the simulator has no figure for fieldName {int(condition.field_name)}")

    def test(share: Share, row: StockData) -> bool:
        value = figure(share)
        row.base_data_list.append(BaseData(field_name=condition.field_name, value=value))
        return _passes(value, condition)

    return test


def _accumulated(condition: AccumulateFilter) -> Condition:
    figure = ACCUMULATED.get(condition.field_name)
    if figure is None:
        raise RefusalError(f"accumulateFilterList: unknown fieldName {int(condition.field_name)}")
    if not 1 <= condition.days <= _LONGEST_DAYS:
        raise RefusalError(f"accumulateFilterList: days must be 1 to {_LONGEST_DAYS}, not {condition.days}")

    def test(share: Share, row: StockData) -> bool:
        value = figure(share, condition.days)
        row.accumulate_data_list.append(
            AccumulateData(field_name=condition.field_name, value=value, days=condition.days)
        )
        return _passes(value, condition)

    return test


def _financial(condition: FinancialFilter) -> Condition:
    if condition.field_name not in FINANCIAL:
        raise RefusalError(f"financialFilterList: unknown fieldName {int(condition.field_name)}")
    if condition.quarter not in QUARTERS:
        raise RefusalError(f"financialFilterList: unknown quarter {int(condition.quarter)}: 1 is the annual report")

    def test(share: Share, row: StockData) -> bool:
        value = financial(share.listing, condition.field_name, condition.quarter, share.scene.milliseconds / 1000)
        row.financial_data_list.append(
            FinancialData(field_name=condition.field_name, value=value, quarter=condition.quarter)
        )
        return _passes(value, condition)

    return test


def _pattern(condition: PatternFilter) -> Condition:
    pattern = PATTERNS.get(condition.field_name)
    if pattern is None:
        raise RefusalError(f"patternFilterList: unknown fieldName {int(condition.field_name)}")
    periods = 1 if condition.consecutive_period is None else condition.consecutive_period
    check_span(condition.kl_type, periods, ())
    count = min(pattern.bars + periods, KEPT_BARS[condition.kl_type])

    def test(share: Share, _: StockData) -> bool:
        if condition.is_no_filter is not False:
            return True
        return pattern.holds(prices_of(share, condition.kl_type, count, ranges=pattern.needs_ranges), periods)

    return test


def _indicator(condition: CustomIndicatorFilter) -> Condition:
    first = indicator_of(condition.first_field_name, condition.first_field_para_list, "firstFieldName")
    second = _second(condition, first)
    if condition.relative_position not in _POSITIONS:
        raise RefusalError(
            f"unknown relativePosition {int(condition.relative_position)}: 1 above, 2 below, 3 up, 4 down"
        )
    periods = 1 if condition.consecutive_period is None else condition.consecutive_period
    known = [first] if second is None else [first, second]
    check_span(condition.kl_type, periods, known)
    count = min(max(each.bars(periods) for each in known), KEPT_BARS[condition.kl_type])

    def test(share: Share, row: StockData) -> bool:
        prices = prices_of(share, condition.kl_type, count, ranges=any(each.needs_ranges for each in known))
        left = series_of(first, prices)
        row.custom_indicator_data_list.append(_data(condition, first, condition.first_field_name, left[-1]))
        if second is None:
            right = [condition.field_value or 0.0] * count
        else:
            right = series_of(second, prices)
            row.custom_indicator_data_list.append(_data(condition, second, condition.second_field_name, right[-1]))
        return condition.is_no_filter is not False or compared(condition.relative_position, left, right, periods)

    return test


def _second(condition: CustomIndicatorFilter, first: Indicator) -> Indicator | None:
    """Return the indicator that the first is compared with; None for a number."""
    if condition.second_field_name == CustomIndicatorField.VALUE:
        if condition.field_value is None:
            raise RefusalError("fieldValue is needed where secondFieldName is 17 (VALUE)")
        return None
    second = indicator_of(condition.second_field_name, condition.second_field_para_list, "secondFieldName")
    if not first.fits(second):
        first_name, second_name = condition.first_field_name.name, condition.second_field_name.name
        raise RefusalError(f"{first_name} cannot be compared with {second_name}: choose two of one kind, or a number")
    return second


def _data(
    condition: CustomIndicatorFilter, indicator: Indicator, field: CustomIndicatorField, value: float
) -> CustomIndicatorData:
    return CustomIndicatorData(
        field_name=field, value=value, kl_type=condition.kl_type, field_para_list=list(indicator.parameters)
    )
