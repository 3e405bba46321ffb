"""Look for unusual patterns of technical indicators: SkillWrap_TechnicalUnusual.

Invariant: a pattern is told of each day on which it holds, by the rules of Qot_StockFilter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.unusual.findings import Finding, days_back, found_in, told
from opend.simulator.screening.indicators import rsi
from opend.simulator.screening.patterns import PATTERNS
from opend.simulator.screening.technical import prices_of
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_common import KLType
from opend_proto.qot_stock_filter import PatternField
from opend_proto.skill_wrap_api import TechnicalUnusualReq, TechnicalUnusualRsp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.handlers.unusual.findings import Look
    from opend.simulator.state import Peer

__all__ = ["get_technical_unusual", "register"]

_WORDS: Final[Mapping[str, Mapping[PatternField, str]]] = {
    "MA": {
        PatternField.MA_ALIGNMENT_LONG: "moving averages line up for a rise",
        PatternField.MA_ALIGNMENT_SHORT: "moving averages line up for a fall",
        PatternField.EMA_ALIGNMENT_LONG: "exponential averages line up for a rise",
        PatternField.EMA_ALIGNMENT_SHORT: "exponential averages line up for a fall",
    },
    "BOLL": {
        PatternField.BOLL_BREAK_UPPER: "the price breaks through the upper band",
        PatternField.BOLL_LOWER: "the price breaks through the lower band",
        PatternField.BOLL_CROSS_MIDDLE_UP: "the price crosses the middle band upwards",
        PatternField.BOLL_CROSS_MIDDLE_DOWN: "the price crosses the middle band downwards",
    },
    **{
        name: {
            PatternField[f"{name}_GOLD_CROSS_LOW"]: "golden cross at a low level",
            PatternField[f"{name}_DEATH_CROSS_HIGH"]: "death cross at a high level",
            PatternField[f"{name}_TOP_DIVERGENCE"]: "divergence at the top",
            PatternField[f"{name}_BOTTOM_DIVERGENCE"]: "divergence at the bottom",
        }
        for name in ("MACD", "KDJ")
    },
}
_LOW, _HIGH = 30.0, 70.0
_SETTLING: Final = 8
"""The multiple of an RSI's periods after which what went before weighs little."""


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    handlers.register(methods.SKILL_WRAP_TECHNICAL_UNUSUAL, get_technical_unusual)


def _patterns(name: str) -> Callable[[Look], Iterator[Finding]]:
    def find(look: Look) -> Iterator[Finding]:
        days = list(days_back(look.share, look.first))
        for field, words in _WORDS[name].items():
            pattern = PATTERNS[field]
            count = pattern.bars + len(days)
            holds = pattern.recognise(prices_of(look.share, KLType.DAY, count, ranges=pattern.needs_ranges))
            for ago in days:
                if holds(count - 1 - ago):
                    yield Finding(look.share.session(ago).day, f"{name}: {words}")

    return find


def _extremes(periods: int) -> Callable[[Look], Iterator[Finding]]:
    def find(look: Look) -> Iterator[Finding]:
        days = list(days_back(look.share, look.first))
        line = rsi(prices_of(look.share, KLType.DAY, periods * _SETTLING + len(days), ranges=False).close, periods)
        for ago in days:
            level = line[-1 - ago]
            if not _LOW <= level <= _HIGH:
                words = "overbought" if level > _HIGH else "oversold"
                yield Finding(look.share.session(ago).day, f"RSI{periods}: {words} at {level:.2f}")

    return find


_SIGNALS: Final = {
    **{name: _patterns(name) for name in _WORDS},
    **{f"RSI{periods}": _extremes(periods) for periods in (6, 12, 24)},
}


def get_technical_unusual(peer: Peer, request: TechnicalUnusualReq) -> TechnicalUnusualRsp:
    """Tell which patterns of indicators held on which days."""
    look = found_in(peer, request)
    content = told(look, _SIGNALS, request.indicator_filters, "indicator_filters")
    return TechnicalUnusualRsp(ret_type=RetType.SUCCEED, ret_msg="", time_range=look.days, content=content)
