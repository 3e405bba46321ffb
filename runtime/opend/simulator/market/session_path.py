"""Draw the sessions of one security: each one's bar, then its blocks, then their minutes.

Invariant: a bar depends only on (seed, security, session), and drawing it costs the same for any session. Its blocks
(half an hour each, the last one perhaps shorter) add up to it, and a block's minutes add up to the block.
"""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import smooth, uniforms
from opend.simulator.market.bars import Bar
from opend.simulator.market.subdivision import DRAWS_PER_PART, INTO_BLOCKS, INTO_MINUTES, Rule, Series, Whole, subdivide

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.adjustment.actions import Actions

__all__ = ["BLOCK", "FEWEST_TRADES", "SessionPath"]

BLOCK: Final = 30
"""Minutes in a block."""
FEWEST_TRADES: Final = 8
"""Fewest trades in a minute. With fewer, some turnovers could not be reached exactly."""

_SESSIONS_A_YEAR: Final = 252
# Waves of up to 64 trading days: a rough curve that stays near its base price.
_OCTAVES: Final = 7
_ROUGHNESS: Final = 0.75
_KEPT_LEVELS: Final = 4096
# In standard deviations: how far a session may open from the last close, and reach beyond its open and close.
_GAP: Final = 0.3
_REACH: Final = (0.05, 0.6)
# Average board lots of a trade, and extra lots of a minute: twice the least volume of a block, so that nearly any
# course of the blocks can be made to reach the turnover.
_AVERAGE_LOTS: Final = (11.0, 13.0)
_MORE_LOTS: Final = 40
# How busy a minute is, as a multiple of the average one.
_BUSYNESS: Final = (0.75, 1.25)


class SessionPath:
    """The sessions of one security."""

    def __init__(self, listing: Listing, key: str, sessions_a_day: int, actions: Actions) -> None:
        self._listing = listing
        self._actions = actions
        self.key = key
        self.sessions_a_day = sessions_a_day
        self.price: Callable[[int], float] = lru_cache(_KEPT_LEVELS)(self._draw_price)
        """Return the price that the walk heads for at the end of the session with a position."""
        self._grid = listing.grid
        self._deviation = listing.volatility / math.sqrt(_SESSIONS_A_YEAR * sessions_a_day)
        self._widest_gap = math.exp(_GAP * self._deviation)
        self._widest_range = math.exp(_REACH[1] * self._deviation)

    def bar(self, session: Session, before: Session) -> Bar:
        """Return the bar of a session; ``before`` is the previous session."""
        grid, lot = self._grid, self._listing.lot_size
        gap, above, below, busy = self._draws(session)
        gap = (2 * gap - 1) * _GAP * self._deviation if before.end < session.begin else 0.0
        opens = grid.floor(self._carried(before, session) * PRICE_UNITS * math.exp(gap))
        closes = self.close(session)
        high = grid.floor(max(opens, closes) * math.exp(self._deviation * _between(_REACH, above)))
        low = grid.floor(min(opens, closes) * math.exp(-self._deviation * _between(_REACH, below)))
        if low == high:
            high += grid.step_above(high)
        lots = self._lots(session, busy)
        unit = grid.common_step(low, high)
        # Half way between high and low: the only average price that every course between them can be made to have.
        value = round(lots * (high + low) / 2 / unit) * unit
        return Bar(opens, high, low, closes, lots * lot, value * lot)

    def close(self, session: Session) -> int:
        """Return the close of a session's bar, in a fraction of the time that the bar takes."""
        return self._grid.floor(self.level(session) * PRICE_UNITS)

    def volume(self, session: Session) -> int:
        """Return the volume of a session's bar, in a fraction of the time that the bar takes."""
        return self._lots(session, self._draws(session)[-1]) * self._listing.lot_size

    def reach(self, before: Session, session: Session) -> tuple[float, float]:
        """Return prices that the high and the low of a session's bar do not exceed, without drawing the bar."""
        carried, level = self._carried(before, session) * PRICE_UNITS, self.level(session) * PRICE_UNITS
        top = max(carried * self._widest_gap, level) * self._widest_range
        bottom = min(carried / self._widest_gap, level) / self._widest_range
        step_above = self._grid.step_above
        return top + step_above(int(top)), bottom - 2 * step_above(int(bottom))

    def _draws(self, session: Session) -> list[float]:
        return uniforms(f"{self.key}|{session.position}|session", 4)

    def _lots(self, session: Session, busy: float) -> int:
        return session.length * round(self._trades_per_minute(session) * _between(_AVERAGE_LOTS, busy) + _MORE_LOTS)

    def blocks(self, session: Session, bar: Bar) -> Series:
        """Return the blocks of a session; they add up to its bar."""
        busyness = self._trades_per_minute(session)
        trades = [round(busyness * min(BLOCK, session.length - begin)) for begin in range(0, session.length, BLOCK)]
        return self._divided(f"{session.position}|blocks", bar, trades, INTO_BLOCKS)

    def minutes(self, session: Session, block: int, bar: Bar) -> Series:
        """Return the minutes of a block; they add up to its bar."""
        return self._divided(f"{session.position}|{block}|minutes", bar, self.trades(session, block), INTO_MINUTES)

    def trades(self, session: Session, block: int) -> list[int]:
        """Return the number of trades in each minute of a block."""
        busyness = self._trades_per_minute(session)
        draws = uniforms(f"{self.key}|{session.position}|{block}|trades", min(BLOCK, session.length - block * BLOCK))
        return [max(FEWEST_TRADES, round(busyness * _between(_BUSYNESS, draw))) for draw in draws]

    def _divided(self, key: str, bar: Bar, trades: list[int], rule: Rule) -> Series:
        """Return the first division that adds up, which is nearly always the first one drawn."""
        whole = Whole(bar, self._grid, self._listing.lot_size)
        for attempt in count():
            draws = uniforms(f"{self.key}|{key}|{attempt}", DRAWS_PER_PART * len(trades))
            if (series := subdivide(whole, trades, rule, draws)) is not None:
                return series
        raise AssertionError("count() does not end")

    def level(self, session: Session) -> float:
        """Return the price that the walk heads for at a session's end."""
        return self.price(session.position)

    def _carried(self, before: Session, session: Session) -> float:
        """Return the price at which a session would open without news: the last one, marked down on an ex-date."""
        level = self.level(before)
        action = self._actions.on(session.day) if before.day != session.day else None
        # The walk may have taken a wild penny stock to less than its dividend.
        return level if action is None else max(level / action.split - action.dividend, level / action.split / 2)

    def _draw_price(self, position: int) -> float:
        height = smooth(f"{self.key}|level", position, _OCTAVES)
        shares = self._actions.shares_of(date.fromordinal(position // self.sessions_a_day))
        return self._listing.base_price * shares * math.exp(self._deviation * _ROUGHNESS * height)

    def _trades_per_minute(self, session: Session) -> float:
        return max(self._listing.trades_per_minute * session.activity, FEWEST_TRADES)


def _between(span: tuple[float, float], draw: float) -> float:
    return span[0] + (span[1] - span[0]) * draw
