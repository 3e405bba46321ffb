"""Find what a property of Qot_StockScreen asks for, with its parameters.

Invariant: a property that the simulator has no figure for, or a parameter that would change nothing, is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.absent import reason
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
from opend.simulator.screening.statements.ratios import GROWTHS, RATIOS
from opend.simulator.screening.statements.surprises import SURPRISE_TERMS, SURPRISES
from opend.simulator.screening.technical import (
    KEPT_BARS,
    check_span,
    indicator_of,
    prices_for,
    relative_volume,
    series_of,
)
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
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opend.simulator.screening.featured.feature import Feature
    from opend.simulator.screening.scene import Share
    from opend.simulator.screening.statements.ratios import Figure
    from opend.simulator.screening.technical import Indicator as Line
    from opend_proto.qot_stock_filter import FinancialQuarter
    from opend_proto.qot_stock_screen import FinancialProperty
    from opend_proto.schema import Message

    Read: TypeAlias = Callable[[Share], Value]

__all__ = ["FINANCIAL", "kl_type_of", "line_of", "value_of"]

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
    if name is None:
        raise RefusalError(f"the simulator has no {kind} property without a name")
    if name not in table:
        raise RefusalError(f"the simulator has no {kind} property {int(name)} ({name.name}){reason(name)}")
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


def _of_one_year(figure: Callable[[Share, FinancialQuarter], float]) -> Figure:
    return lambda share, quarter, _: figure(share, quarter)


def _of_last_report(figure: Callable[[Share], float | None]) -> Figure:
    return lambda share, _quarter, _years: figure(share)


def _financial(asked: PropertyFinancial) -> Read:
    name, figure = asked.name, _known(FINANCIAL, asked.name, "financial")
    _unused(periodAverage=asked.period_average, futureDuration=asked.future_duration, year=asked.year)
    years = _years(asked)
    if name is not None and name in SURPRISES:
        _one_of(SURPRISE_TERMS, asked.term or Term.SURPRISE_LATEST)
        return SURPRISES[name]
    term = asked.term or Term.ANNUAL
    _one_of(TERMS, term)
    return lambda share: figure(share, TERMS[term], years)


FINANCIAL: Final[Mapping[FinancialProperty, Figure]] = {
    **{name: _of_one_year(figure) for name, figure in FINANCIAL_FIELDS.items()},
    **RATIOS,
    **GROWTHS,
    **{name: _of_last_report(figure) for name, figure in SURPRISES.items()},
}
"""Every financial figure."""
_MOST_YEARS: Final = 9


def _years(asked: PropertyFinancial) -> int:
    """Return the years over which a figure has grown, 1 for what does not tell of growth."""
    years = asked.duration or 1
    if not 1 <= years <= _MOST_YEARS:
        raise RefusalError(f"duration must be 1 to {_MOST_YEARS} years, not {years}")
    if years > 1 and asked.name not in GROWTHS:
        raise RefusalError(f"the simulator has this figure over 1 year only, not over a duration of {years}")
    return years


def _one_of(terms: Iterable[Term], term: Term) -> None:
    if term not in terms:
        known = ", ".join(f"{int(each)} ({each.name})" for each in sorted(terms))
        raise RefusalError(f"the simulator has no report of term {int(term)}: ask for {known}")


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
    if indicator == Indicator.RVOL:
        return relative_volume(parameters, f"{name}: RVOL")
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
    return lambda share: series_of(line, prices_for(share, kl_type, count, [line]))[-1]


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
