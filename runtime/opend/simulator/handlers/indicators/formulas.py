"""Define the indicators that can be calculated over candlesticks: names, parameters, lines and formulas.

Invariant: a line is computed by the same function as the indicator of that name in Qot_StockFilter.

Inferred: which parameters and lines an indicator has, their order and their names are those that charts in China
commonly show, since no source lists the vendor's. There are none in Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opend.simulator.screening.indicators import Prices, bollinger, exponential, kdj, macd, moving, rsi

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.indicators import Series

__all__ = ["FORMULAS", "Formula"]


@dataclass(frozen=True, slots=True)
class Formula:
    """One indicator."""

    full_name: str
    parameters: Mapping[str, int]
    """The default of each parameter, by its name in the script."""
    lines: Mapping[str, str]
    """The expression of each line in MyLanguage, by the line's name."""
    calculate: Callable[[Prices, Sequence[int]], Sequence[Series]]
    """Returns the lines for given prices and parameters."""
    preparation: str = ""
    """What the script computes before its lines."""
    needs_ranges: bool = False
    """Whether it depends on more than the closes."""

    @property
    def script(self) -> str:
        """The source text in MyLanguage."""
        return self.preparation + "".join(f"{name}:{expression};" for name, expression in self.lines.items())


def _averages(name: str, full_name: str, average: Callable[[Series, int], Series]) -> Formula:
    periods = (5, 10, 20, 30, 60, 120)
    return Formula(
        full_name,
        {f"P{place}": each for place, each in enumerate(periods, 1)},
        {f"{name}{place}": f"{name}(CLOSE,P{place})" for place in range(1, len(periods) + 1)},
        lambda prices, given: [average(prices.close, each) for each in given],
    )


def _bands(prices: Prices, given: Sequence[int]) -> Sequence[Series]:
    upper, middle, lower = bollinger(prices.close, given[0], given[1])
    return middle, upper, lower


_STRENGTH: Final = "SMA(MAX(CLOSE-LC,0),{0},1)/SMA(ABS(CLOSE-LC),{0},1)*100"

FORMULAS: Final[Mapping[str, Formula]] = {
    "MA": _averages("MA", "Moving average", moving),
    "EMA": _averages("EMA", "Exponential moving average", exponential),
    "MACD": Formula(
        "Moving average convergence divergence",
        {"SHORT": 12, "LONG": 26, "MID": 9},
        {"DIF": "EMA(CLOSE,SHORT)-EMA(CLOSE,LONG)", "DEA": "EMA(DIF,MID)", "MACD": "(DIF-DEA)*2"},
        lambda prices, given: macd(prices.close, given[0], given[1], given[2]),
    ),
    "KDJ": Formula(
        "Stochastic oscillator",
        {"N": 9, "M1": 3, "M2": 3},
        {"K": "SMA(RSV,M1,1)", "D": "SMA(K,M2,1)", "J": "3*K-2*D"},
        lambda prices, given: kdj(prices, given[0], given[1], given[2]),
        preparation="RSV:=(CLOSE-LLV(LOW,N))/(HHV(HIGH,N)-LLV(LOW,N))*100;",
        needs_ranges=True,
    ),
    "RSI": Formula(
        "Relative strength index",
        {"N1": 6, "N2": 12, "N3": 24},
        {f"RSI{place}": _STRENGTH.format(f"N{place}") for place in (1, 2, 3)},
        lambda prices, given: [rsi(prices.close, each) for each in given],
        preparation="LC:=REF(CLOSE,1);",
    ),
    "BOLL": Formula(
        "Bollinger bands",
        {"N": 20, "P": 2},
        {"MID": "MA(CLOSE,N)", "UPPER": "MID+P*STD(CLOSE,N)", "LOWER": "MID-P*STD(CLOSE,N)"},
        _bands,
    ),
}
"""The indicators, by their short names."""
