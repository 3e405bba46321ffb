"""Draw what is sold short of a share: the sales of each day, and what is not yet bought back.

Invariant: a day's short sales are a part of its volume, and what is open is a part of the outstanding shares. Both are
of days that have ended, so they never change once they are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import smooth, uniforms

if TYPE_CHECKING:
    from opend.simulator.market.bars import Bar
    from opend.simulator.screening.scene import Share

__all__ = ["MONTH", "WEEK", "ShortDay", "average_short", "average_volume", "open_short", "short_day"]

WEEK, MONTH = 5, 20
"""Trading days that count as a week and a month."""
_WAVES: Final = 5


class ShortDay(NamedTuple):
    """The short sales of one day, in shares."""

    sold: int
    bar: Bar

    @property
    def ratio(self) -> float:
        """Short sales by volume, in percent."""
        return self.sold / self.bar.volume * 100 if self.bar.volume else 0.0

    @property
    def turnover(self) -> float:
        """Money of the short sales, at the day's average price."""
        return self.sold * self.bar.turnover / self.bar.volume / PRICE_UNITS if self.bar.volume else 0.0


# Averages over weeks and months ask for the same days again and again; what is drawn lasts as long as its scene.
_drawn: WeakKeyDictionary[Share, dict[int, ShortDay]] = WeakKeyDictionary()


def _key(share: Share, what: str) -> str:
    return f"{share.scene.market.seed}|{share.listing.text}|{what}"


def short_day(share: Share, ago: int) -> ShortDay:
    """Return the short sales of the last day that has ended, or of an earlier one."""
    drawn = _drawn.setdefault(share, {})
    if ago not in drawn:
        drawn[ago] = _draw(share, ago)
    return drawn[ago]


def _draw(share: Share, ago: int) -> ShortDay:
    bar, position = share.day(share.ended + ago), share.session(share.ended + ago).position
    usual, today = uniforms(_key(share, "short"), 1)[0], uniforms(_key(share, f"short|{position}"), 1)[0]
    return ShortDay(int(bar.volume * (0.03 + 0.15 * usual + 0.07 * today)), bar)


def open_short(share: Share, ago: int) -> int:
    """Return the shares sold short and not yet bought back at the end of such a day."""
    day = share.session(share.ended + ago).day.toordinal()
    usual = 0.005 + 0.04 * uniforms(_key(share, "open short"), 1)[0]
    return int(share.books.outstanding_shares * usual * (1 + 0.02 * smooth(_key(share, "open short"), day, _WAVES)))


def average_short(share: Share, days: int, ago: int = 0) -> float:
    """Return the shares sold short a day over some days, the last of which is such a day."""
    return sum(short_day(share, ago + each).sold for each in range(days)) / days


def average_volume(share: Share, days: int, ago: int = 0) -> float:
    """Return the shares traded a day over these days."""
    return sum(short_day(share, ago + each).bar.volume for each in range(days)) / days
