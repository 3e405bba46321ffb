"""The synthetic market: one order-flow model from which everything the simulator shows is read.

Invariant: a security's ticks are a pure function of (seed, security, time). Reading moves nothing, so two readers, two
runs or two processes with the same seed see the same ticks at the same instant, and later reads only append.

Each minute is drawn by itself: its trades run along a bridge between the price levels at its two ends, so that any
minute, however far back, costs the same and nothing has to be kept. The market never closes: a program can be tried at
any hour.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.clock import Clock, SystemClock
from opend.simulator.listings import LISTINGS
from opend.simulator.order_flow import MINUTE_MILLISECONDS, OrderFlow, Tick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend.simulator.listings import Listing

__all__ = ["SyntheticMarket", "Tick"]

_CACHED_MINUTES: Final = 512


class _Minute(NamedTuple):
    times: list[int]
    ticks: list[Tick]


class SyntheticMarket:
    """Listed securities and their trades; safe to read from several threads."""

    def __init__(self, seed: int = 0, securities: Iterable[Listing] = LISTINGS, clock: Clock | None = None) -> None:
        self.seed = seed
        self.clock: Clock = clock or SystemClock()
        self._listings = {listing.key: listing for listing in securities}
        self._minute: Callable[[Listing, int], _Minute] = lru_cache(_CACHED_MINUTES)(self._draw)

    @property
    def securities(self) -> tuple[Listing, ...]:
        """Everything listed."""
        return tuple(self._listings.values())

    def find(self, market: int, code: str) -> Listing | None:
        """The listing of a security, if there is one."""
        return self._listings.get((market, code))

    def milliseconds(self) -> int:
        """The market's time now, since 1970 UTC."""
        return int(self.clock.now() * 1000)

    def latest(self, listing: Listing, count: int, until: int | None = None) -> list[Tick]:
        """The last so many ticks up to now, or to ``until`` (milliseconds), oldest first."""
        end = self.milliseconds() if until is None else until
        minute = end // MINUTE_MILLISECONDS
        found = self._part(listing, minute, -1, end)
        while len(found) < count:
            minute -= 1
            found = self._minute(listing, minute).ticks + found
        return found[-count:] if count > 0 else []

    def following(self, listing: Listing, after: int, limit: int, until: int | None = None) -> list[Tick]:
        """The first so many ticks later than ``after`` and up to now, or to ``until`` (milliseconds), oldest first."""
        end = self.milliseconds() if until is None else until
        found: list[Tick] = []
        for minute in range(after // MINUTE_MILLISECONDS, end // MINUTE_MILLISECONDS + 1):
            found += self._part(listing, minute, after, end)
            if len(found) >= limit:
                break
        return found[:limit]

    def _part(self, listing: Listing, minute: int, after: int, until: int) -> list[Tick]:
        times, ticks = self._minute(listing, minute)
        return ticks[bisect_right(times, after) : bisect_right(times, until)]

    def _draw(self, listing: Listing, minute: int) -> _Minute:
        ticks = OrderFlow(listing, f"{self.seed}|{listing.text}").minute(minute)
        return _Minute([tick.milliseconds for tick in ticks], ticks)
