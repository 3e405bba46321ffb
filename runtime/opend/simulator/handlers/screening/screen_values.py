"""Find what a property of Qot_StockScreen asks for, with its parameters.

Invariant: a property that the simulator has no figure for, or a parameter that would change nothing, is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.featured.central_holdings import broker_value
from opend.simulator.screening.featured.feature import plain
from opend.simulator.screening.featured.options import option_value
from opend.simulator.screening.featured.shape_figures import shape_value
from opend.simulator.screening.featured.table import FEATURES
from opend.simulator.screening.properties import (
    BASIC,
    CASH_FLOWS,
    CUMULATIVE,
    FEATURED,
    FINANCIAL_FIELDS,
    SIMPLE_FIGURES,
    TERMS,
    Value,
)
from opend.simulator.screening.technical import KEPT_BARS, check_span, indicator_of, prices_of, series_of
from opend_proto.qot_common import KLType
from opend_proto.qot_stock_filter import CustomIndicatorField
from opend_proto.qot_stock_screen import (
    CashFlowPeriod,
    Indicator,
    Period,
    PropertyBasic,
    PropertyBroker,
    PropertyCumulative,
    PropertyFeatured,
    PropertyFinancial,
    PropertyIndicator,
    PropertyKlineShape,
    PropertyOption,
    PropertySimple,
    Term,
)
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.featured.feature import Feature
    from opend.simulator.screening.scene import Share
    from opend.simulator.screening.technical import Indicator as Line
    from opend_proto.schema import Message

    Read: TypeAlias = Callable[[Share], Value]

__all__ = ["kl_type_of", "line_of", "value_of"]

FigureT = TypeVar("FigureT")
NameT = TypeVar("NameT", bound=OpenEnum)

_LONGEST_DAYS: Final = 250
_BARS: Final = {
    Period.HOUR_1: KLType.K_60MIN,
    Period.DAY: KLType.DAY,
    Period.WEEK: KLType.WEEK,
    Period.MONTH: KLType.MONTH,
}
# The names that differ from those of Qot_StockFilter.
_INDICATORS: Final = {
    Indicator.MACD_DIF: CustomIndicatorField.MACD_DIFF,
    Indicator.MACD_MACD: CustomIndicatorField.MACD,
    Indicator.RSI_12: CustomIndicatorField.RSI,
    Indicator.BOLL_MIDDLE: CustomIndicatorField.BOLL_MIDDLER,
}


def value_of(asked: Message) -> Read:
    """Return what reads a share's value of a property; raises RefusalError if there is none."""
    make = _READERS.get(type(asked))
    if make is None:
        raise RefusalError(f"the simulator has no figures of the kind {type(asked).__name__}")
    return make(asked)


def _known(table: Mapping[NameT, FigureT], name: NameT | None, kind: str) -> FigureT:
    if name is None or name not in table:
        told = "without a name" if name is None else f"{int(name)} ({name.name})"
        raise RefusalError(f"the simulator has no {kind} property {told}")
    return table[name]


def _unused(**parameters: object) -> None:
    """Raise RefusalError for a parameter that is set, but that no source describes well enough to be followed."""
    given = [name for name, value in parameters.items() if value]
    if given:
        raise RefusalError(f"the simulator does not know what {', '.join(given)} should do: leave it out")


def _cumulative(asked: PropertyCumulative) -> Read:
    figure = _known(CUMULATIVE, asked.name, "cumulative")
    _unused(periodAverage=asked.period_average)
    days = asked.days or 1
    if days > _LONGEST_DAYS:
        raise RefusalError(f"days must be 1 to {_LONGEST_DAYS}, not {days}")
    return lambda share: figure(share, days)


def _financial(asked: PropertyFinancial) -> Read:
    figure = _known(FINANCIAL_FIELDS, asked.name, "financial")
    _unused(periodAverage=asked.period_average, futureDuration=asked.future_duration, year=asked.year)
    if asked.duration not in {None, 0, 1}:
        raise RefusalError(f"the simulator has growth over 1 year only, not over a duration of {asked.duration}")
    quarter = TERMS.get(asked.term or Term.ANNUAL)
    if quarter is None:
        known = ", ".join(f"{int(term)} ({term.name})" for term in TERMS)
        raise RefusalError(f"the simulator has no report of term {int(asked.term or 0)}: ask for {known}")
    return lambda share: figure(share, quarter)


def _featured(asked: PropertyFeatured) -> Read:
    flow = CASH_FLOWS.get(asked.name) if asked.name is not None else None
    if flow is not None:
        return _flow(asked, flow)
    feature = FEATURES.get(asked.name) if asked.name is not None else None
    if feature is None:
        feature = plain(_known(FEATURED, asked.name, "featured"))
    others = {name: getattr(asked, name) for name in _PARAMETERS if name != feature.field}
    _unused(**{_PARAMETERS[name]: value for name, value in others.items()})
    parameter = _parameter(asked, feature)
    return lambda share: feature.read(share, parameter)


_PARAMETERS: Final = {"period": "period", "range_period": "rangePeriod", "first_custom_param": "firstCustomParam"}
"""The names of the parameters on the wire."""


def _parameter(asked: PropertyFeatured, feature: Feature) -> int:
    """Return what the parameter of a figure stands for."""
    given: int | None = getattr(asked, feature.field) if feature.field else None
    if given is None:
        if feature.field and feature.usual is None:
            raise RefusalError(f"the property needs a {_PARAMETERS[feature.field]}")
        return feature.usual or 0
    if feature.known is None:
        return int(given)
    if given not in feature.known:
        known = ", ".join(map(str, feature.known))
        raise RefusalError(f"{_PARAMETERS[feature.field]} must be one of {known} here, not {int(given)}")
    return feature.known[given]


def _flow(asked: PropertyFeatured, flow: Callable[[Share, int], float]) -> Read:
    _unused(period=asked.period, firstCustomParam=asked.first_custom_param)
    period = CashFlowPeriod.DAY if asked.range_period is None else CashFlowPeriod(int(asked.range_period))
    if period not in frozenset(CashFlowPeriod):
        raise RefusalError(f"unknown rangePeriod {int(period)}: 1 a day, 2 a week, 3 a month, 4 a quarter")
    return lambda share: flow(share, period)


def kl_type_of(period: Period | None) -> KLType:
    """Return the type of candlestick of a period; raises RefusalError for one without indicators."""
    found = _BARS.get(period or Period.DAY)
    if found is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _BARS)
        raise RefusalError(f"period {int(period or 0)} has no indicators: choose among {known}")
    return found


def line_of(indicator: Indicator, parameters: Sequence[int], name: str) -> Line:
    """Return an indicator with its parameters; raises RefusalError if the simulator does not have it."""
    field = _INDICATORS.get(indicator)
    if field is None:
        # Those called dynamic are the same, with their parameters given.
        known = indicator.name.removesuffix("_DYN")
        field = CustomIndicatorField[known] if known in CustomIndicatorField.__members__ else CustomIndicatorField(0)
    return indicator_of(field, parameters, name)


def _indicator(asked: PropertyIndicator) -> Read:
    line = line_of(asked.name or Indicator.UNKNOWN, asked.indicator_params, "indicatorProperty")
    kl_type = kl_type_of(asked.period)
    check_span(kl_type, 1, [line])
    count = min(line.bars(1), KEPT_BARS[kl_type])
    return lambda share: series_of(line, prices_of(share, kl_type, count, ranges=line.needs_ranges))[-1]


_READERS: Final[Mapping[type[Message], Callable[[Any], Read]]] = {
    PropertyBasic: lambda asked: _known(BASIC, asked.name, "basic"),
    PropertySimple: lambda asked: _known(SIMPLE_FIGURES, asked.name, "simple"),
    PropertyCumulative: _cumulative,
    PropertyFinancial: _financial,
    PropertyIndicator: _indicator,
    PropertyFeatured: _featured,
    PropertyBroker: broker_value,
    PropertyOption: option_value,
    PropertyKlineShape: shape_value,
}
