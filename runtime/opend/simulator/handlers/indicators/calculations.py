"""List the indicators and calculate them over given candlesticks: Qot_GetIndicatorList and Qot_RequestIndicatorCalc.

Invariant: a calculation that is accepted is pushed once, to the connection that asked for it. What cannot be calculated
is refused, and never pushed as a failure.

Inferred: placeholders among the candlesticks have no row in the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.indicators.formulas import FORMULAS, Formula
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.indicators import Prices
from opend_proto import methods, qot_get_indicator_list, qot_push_indicator_calc, qot_request_indicator_calc
from opend_proto.qot_common import (
    IndicatorInputParam,
    IndicatorLangType,
    IndicatorOutputParam,
    IndicatorParamValue,
    IndicatorParamValueType,
    IndicatorSearchMode,
    KLType,
)
from opend_proto.qot_get_indicator_list import IndicatorEntry, IndicatorInfo
from opend_proto.qot_push_indicator_calc import IndicatorOutputRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend_proto.qot_common import KLine
    from opend_proto.qot_request_indicator_calc import IndicatorInputItem

__all__ = ["get_list", "register", "request_calculation"]

_MOST_BARS: Final = 10_000
_LONGEST: Final = 1_000
_HIGHEST: Final = 1e12
"""The highest price, above which sums of squares might overflow."""


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_INDICATOR_LIST, get_list)
    handlers.answer(methods.QOT_REQUEST_INDICATOR_CALC, request_calculation)


def get_list(_: Peer, request: qot_get_indicator_list.Request) -> qot_get_indicator_list.S2C:
    """List the indicators whose short or full name matches the key; all without one."""
    c2s = request.c2s
    language = IndicatorLangType(c2s.lang_type or IndicatorLangType.UNKNOWN)
    mode = IndicatorSearchMode(c2s.search_mode or IndicatorSearchMode.PARTIAL)
    if language not in frozenset(IndicatorLangType):
        raise RefusalError(f"unknown langType {int(language)}: 1 is MyLanguage, 2 Python, 0 both")
    if mode not in frozenset(IndicatorSearchMode):
        raise RefusalError(f"unknown searchMode {int(mode)}: 0 matches in part, 1 as a whole")
    key, is_exact = (c2s.search_key or "").casefold(), mode == IndicatorSearchMode.EXACT
    if language == IndicatorLangType.PYTHON:
        return qot_get_indicator_list.S2C()
    return qot_get_indicator_list.S2C(
        indicator_list=[
            IndicatorEntry(my_lang=_info(name, formula, has_script=is_exact and bool(key)))
            for name, formula in FORMULAS.items()
            if not key or _matches(key, (name.casefold(), formula.full_name.casefold()), is_exact=is_exact)
        ]
    )


def _matches(key: str, names: Sequence[str], *, is_exact: bool) -> bool:
    return key in names if is_exact else any(key in name for name in names)


def _info(name: str, formula: Formula, *, has_script: bool) -> IndicatorInfo:
    return IndicatorInfo(
        short_name=name,
        full_name=formula.full_name,
        inputs=[
            IndicatorInputParam(
                index=place,
                name=variable,
                value=IndicatorParamValue(type=IndicatorParamValueType.INT, int_value=default),
                var_name=variable,
            )
            for place, (variable, default) in enumerate(formula.parameters.items())
        ],
        outputs=_outputs(formula),
        script=formula.script if has_script else None,
    )


def _outputs(formula: Formula) -> list[IndicatorOutputParam]:
    return [IndicatorOutputParam(index=place, name=name) for place, name in enumerate(formula.lines)]


def request_calculation(peer: Peer, request: qot_request_indicator_calc.Request) -> qot_request_indicator_calc.S2C:
    """Calculate an indicator over the candlesticks of the request; its values follow as a push."""
    c2s = request.c2s
    formula = FORMULAS.get(c2s.short_name) if c2s.lang_type == IndicatorLangType.MY_LANG else None
    if formula is None:
        raise RefusalError(
            f"unknown indicator {c2s.short_name!r} of langType {int(c2s.lang_type)}: ask Qot_GetIndicatorList"
        )
    listing_of(peer.market, c2s.data.security)
    if c2s.data.kl_type not in frozenset(KLType) - {KLType.UNKNOWN}:
        raise RefusalError(f"unknown klType {int(c2s.data.kl_type)}")
    bars = _bars(c2s)
    lines = formula.calculate(_prices(bars, needs_ranges=formula.needs_ranges), _parameters(formula, c2s.inputs))
    peer.calculations += 1
    told = str(peer.calculations)  # Pushes reach only the connection that asked, so it need not be unique beyond.
    peer.calculated.append(
        qot_push_indicator_calc.S2C(
            calc_id=told,
            outputs=_outputs(formula),
            output_rows=[
                IndicatorOutputRow(time=bar.time, values=list(values))
                for bar, *values in zip(bars, *lines, strict=True)
            ],
        )
    )
    return qot_request_indicator_calc.S2C(calc_id=told)


def _bars(c2s: qot_request_indicator_calc.C2S) -> list[KLine]:
    """Return the candlesticks to calculate from."""
    if c2s.num is not None and c2s.num < 1:
        raise RefusalError(f"num must be 1 or more, not {c2s.num}")
    bars = [bar for bar in c2s.data.k_line[: c2s.num] if not bar.is_blank]
    if not 1 <= len(bars) <= _MOST_BARS:
        raise RefusalError(f"kLine must have 1 to {_MOST_BARS} candlesticks that are not blank, not {len(bars)}")
    return bars


def _prices(bars: Sequence[KLine], *, needs_ranges: bool) -> Prices:
    names = ("high_price", "low_price", "close_price") if needs_ranges else ("close_price",) * 3
    series: list[list[float]] = []
    for name in names:
        found: list[float | None] = [getattr(bar, name) for bar in bars]
        for bar, price in zip(bars, found, strict=True):
            if price is None or not abs(price) <= _HIGHEST:  # NaN is not below it either.
                field = next(each.name for each in bar.FIELDS if each.attribute == name)
                raise RefusalError(f"the candlestick of {bar.time!r} needs a {field} up to {_HIGHEST:g}, not {price}")
        series.append([price for price in found if price is not None])
    return Prices(*series)


def _parameters(formula: Formula, inputs: Sequence[IndicatorInputItem]) -> list[int]:
    """Return the parameters: the defaults, and what the request sets in their place."""
    found = list(formula.parameters.values())
    for item in inputs:
        if not 0 <= item.index < len(found):
            raise RefusalError(f"inputs: index must be 0 to {len(found) - 1}, not {item.index}")
        if item.value is not None:
            found[item.index] = _number(item.value)
    return found


def _number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(_LONGEST)) else 0
    if not 1 <= number <= _LONGEST:
        raise RefusalError(f"inputs: a value must be a whole number from 1 to {_LONGEST}, not {text!r}")
    return number
