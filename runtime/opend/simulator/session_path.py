"""How the sessions of one security go: their bars, found without looking inside, and their minutes.

Invariant: a bar depends on (seed, security, session) alone, and finding it costs the same for any session.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.bars import Bar
from opend.simulator.exchanges import PRICE_UNITS
from opend.simulator.noise import smooth, uniforms
from opend.simulator.session_minutes import DRAWS_PER_MINUTE, SessionMinutes, draw_session

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.listings import Listing
    from opend.simulator.sessions import Session

__all__ = ["FEWEST_TRADES", "SessionPath"]

FEWEST_TRADES: Final = 8
"""In a minute. With fewer, not every turnover could be made up of them."""

_SESSIONS_A_YEAR: Final = 252
# Waves of up to 64 trading days: a rough landscape that stays within reach of its anchor.
_OCTAVES: Final = 7
_KEPT_LEVELS: Final = 4096
_ROUGHNESS: Final = 0.75
# How far a session may open from the last close, and go beyond its open and close, in standard deviations.
_GAP: Final = 0.3
_REACH: Final = (0.1, 0.9)
# Board lots of a trade on average: enough that the least ones leave room to make the turnover come out.
_AVERAGE_LOTS: Final = (7.5, 10.0)


class SessionPath:
    """The sessions of one security."""

    def __init__(self, listing: Listing, key: str, sessions_a_day: int) -> None:
        self._listing = listing
        self._key = key
        self._level: Callable[[int], float] = lru_cache(_KEPT_LEVELS)(self._draw_level)
        self._deviation = listing.volatility / math.sqrt(_SESSIONS_A_YEAR * sessions_a_day)

    def bar(self, session: Session, before: Session) -> Bar:
        """The bar of a session; ``before`` is the one that ended last."""
        grid, lot = self._listing.grid, self._listing.lot_size
        gap, above, below, busy = uniforms(f"{self._key}|{session.position}|session", 4)
        gap = (2 * gap - 1) * _GAP * self._deviation if before.end < session.begin else 0.0
        opens, closes = (
            grid.floor(self._level(before.position) * math.exp(gap)),
            grid.floor(self._level(session.position)),
        )
        high = grid.floor(max(opens, closes) * math.exp(self._deviation * _between(_REACH, above)))
        low = grid.floor(min(opens, closes) * math.exp(-self._deviation * _between(_REACH, below)))
        if low == high:
            high += grid.step_above(high)
        lots = round(session.length * self._busyness(session) * _between(_AVERAGE_LOTS, busy))
        unit = grid.common_step(low, high)
        # Half way between high and low: the one average that any course between them can be made to have.
        value = round(lots * (high + low) / 2 / unit) * unit
        return Bar(opens, high, low, closes, lots * lot, value * lot)

    def minutes(self, session: Session, bar: Bar) -> SessionMinutes:
        """The minutes of a session whose bar is known."""
        count, busyness = session.length, self._busyness(session)
        draws = uniforms(f"{self._key}|{session.position}|minutes", (DRAWS_PER_MINUTE + 1) * count)
        trades = [max(FEWEST_TRADES, round(busyness * (0.75 + 0.5 * draw))) for draw in draws[:count]]
        return draw_session(bar, trades, self._listing.grid, self._listing.lot_size, draws[count:])

    def _draw_level(self, position: int) -> float:
        """The price that the walk heads for at a session's end, in the grid's units."""
        height = smooth(f"{self._key}|level", position, _OCTAVES)
        return self._listing.base_price * PRICE_UNITS * math.exp(self._deviation * _ROUGHNESS * height)

    def _busyness(self, session: Session) -> float:
        """Trades a minute."""
        return max(self._listing.trades_per_minute * session.activity, FEWEST_TRADES)


def _between(span: tuple[float, float], draw: float) -> float:
    return span[0] + (span[1] - span[0]) * draw
