"""What has been seen of each watched security.

Invariant: a board is fed with pushes in the order they came and holds one row per security, however long it runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto import qot_update_ticker
    from opend_proto.qot_common import Ticker

__all__ = ["Board", "Row"]


@dataclass(slots=True)
class Row:
    """One security since the watch began."""

    code: str
    name: str
    first: float
    high: float
    low: float
    last: Ticker
    ticks: int = 0
    volume: int = 0

    @classmethod
    def starting(cls, code: str, name: str, tick: Ticker) -> Self:
        """The row of a security whose first tick this is; it still has to be added."""
        return cls(code=code, name=name, first=tick.price, high=tick.price, low=tick.price, last=tick)

    def add(self, tick: Ticker) -> None:
        """Count one more tick."""
        self.last = tick
        self.high = max(self.high, tick.price)
        self.low = min(self.low, tick.price)
        self.ticks += 1
        self.volume += tick.volume

    @property
    def change(self) -> float:
        """How far the price has moved since the first tick."""
        return self.last.price - self.first


class Board:
    """The rows of all watched securities, in the order they were asked for."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._rows: dict[str, Row | None] = dict.fromkeys(codes)

    def add(self, code: str, s2c: qot_update_ticker.S2C) -> None:
        """Take in the ticks of one push."""
        for tick in s2c.ticker_list:
            row = self._rows.get(code) or Row.starting(code, s2c.name or "", tick)
            row.add(tick)
            self._rows[code] = row

    def rows(self) -> list[tuple[str, Row | None]]:
        """Each code with what was seen of it; None where nothing has been traded yet."""
        return list(self._rows.items())
