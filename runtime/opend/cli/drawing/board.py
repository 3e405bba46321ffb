"""Sum up the ticks of each watched security.

Invariant: a board takes pushes in the order of arrival and holds one row per security, however long it runs.
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
    """The totals of one security since the watch began."""

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
        """Return an empty row for a security whose first tick this is; ``add`` must still be called with the tick."""
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
        """The change of the price since the first tick."""
        return self.last.price - self.first


class Board:
    """The rows of all watched securities, in the order of the arguments."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._rows: dict[str, Row | None] = dict.fromkeys(codes)

    def add(self, code: str, s2c: qot_update_ticker.S2C) -> None:
        """Add the ticks of one push."""
        for tick in s2c.ticker_list:
            row = self._rows.get(code) or Row.starting(code, s2c.name or "", tick)
            row.add(tick)
            self._rows[code] = row

    def rows(self) -> list[tuple[str, Row | None]]:
        """Return each code with its row; None if it has not been traded yet."""
        return list(self._rows.items())
