"""Hold what the figures of many shares are computed from, all at one instant, so that they can be compared.

Invariant: everything in a scene is as of its instant, and is computed when it is first read. The instant is the
beginning of the market's current second, so that all requests of a second share their figures.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.companies.fundamentals import Fundamentals, fundamentals
from opend.simulator.market.adjustment import Bars, adjusted_bars
from opend.simulator.market.history import YEAR_DAYS
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.market.quote import Quote, quote
from opend_proto.qot_common import PlateSetType, RehabType

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Calendar, Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["Scene", "Scenes", "Share"]

_SECOND: Final = 1000
_RATIO_DAYS: Final = 5


class Scene:
    """The shares of a market at one instant (milliseconds since 1970 UTC)."""

    def __init__(self, market: SyntheticMarket, milliseconds: int) -> None:
        self.market = market
        self.milliseconds = milliseconds
        self._shares: dict[Listing, Share] = {}
        self._sessions: dict[Calendar, list[Session]] = {}

    def share(self, listing: Listing) -> Share:
        """Return a security with its figures."""
        found = self._shares.get(listing)
        if found is None:
            found = self._shares[listing] = Share(self, listing)
        return found

    @cached_property
    def industry_plates(self) -> dict[tuple[int, str], Listing]:
        """The plate of each share's industry, by the share's key: the first one that it is a member of."""
        found: dict[tuple[int, str], Listing] = {}
        for listing in self.market.securities:
            if listing.plate_type == PlateSetType.INDUSTRY:
                for key in listing.members:
                    found.setdefault(key, listing)
        return found

    @cached_property
    def industries(self) -> dict[tuple[int, str], str]:
        """The name of each share's industry, by the share's key."""
        return {key: plate.name for key, plate in self.industry_plates.items()}

    def session(self, calendar: Calendar, ago: int) -> Session:
        """Return the regular session that has begun last, or an earlier one, counted back from it."""
        sessions = self._sessions.setdefault(calendar, [])
        if not sessions:
            sessions.append(calendar.regular_at(self.milliseconds // MINUTE_MILLISECONDS))
        while len(sessions) <= ago:
            sessions.append(calendar.regular_before(sessions[-1]))
        return sessions[ago]


class Share:
    """One security in a scene; prices in its currency."""

    def __init__(self, scene: Scene, listing: Listing) -> None:
        self.scene = scene
        self.listing = listing
        self.calendar = scene.market.calendar(listing)

    @cached_property
    def quoted(self) -> Quote:
        """The quote."""
        return quote(self.scene.market, self.listing, self.scene.milliseconds)

    @cached_property
    def books(self) -> Fundamentals:
        """The book figures."""
        return fundamentals(self.listing, self.scene.milliseconds / 1000)

    @cached_property
    def adjusted(self) -> Bars:
        """The market's bars, adjusted forward for dividends and splits."""
        actions = self.scene.market.actions(self.listing).until(self.session(0).day)
        return adjusted_bars(self.scene.market, actions, RehabType.FORWARD)

    @cached_property
    def _untraded(self) -> int:
        """1 if the session that has begun last has not traded yet, so that the last day is the one before; else 0."""
        latest = self.scene.session(self.calendar, 0)
        return int(self.scene.market.bar(self.listing, latest, self.scene.milliseconds) is None)

    @property
    def ended(self) -> int:
        """How many days ago the last day was whose session has ended: 0 or 1."""
        latest = self.session(0)
        return int(latest.end * MINUTE_MILLISECONDS > self.scene.milliseconds)

    def session(self, ago: int) -> Session:
        """Return the session of the last day with trades, or of an earlier trading day."""
        return self.scene.session(self.calendar, self._untraded + ago)

    def day(self, ago: int) -> Bar:
        """Return the bar of the last day with trades, or of an earlier trading day, as it was traded."""
        return self._bar(self.scene.market, ago)

    def days(self, count: int) -> list[Bar]:
        """Return the adjusted bars of the last `count` days, oldest first."""
        return [self._bar(self.adjusted, ago) for ago in range(count - 1, -1, -1)]

    def closes(self, count: int) -> list[int]:
        """Return the adjusted closes of the last `count` days, oldest first; they cost less than the bars."""
        return [self.close(ago) for ago in range(count - 1, -1, -1)]

    def close(self, ago: int) -> int:
        """Return the adjusted close of the last day with trades, or of an earlier trading day."""
        if not ago:  # Its session may go on.
            return self._bar(self.adjusted, ago).close
        return self.adjusted.whole_close(self.listing, self.session(ago))

    def volumes(self, count: int) -> list[int]:
        """Return the volumes of the last `count` days, oldest first; they cost less than the bars."""
        whole = (self.scene.market.whole_volume(self.listing, self.session(ago)) for ago in range(count - 1, 0, -1))
        return [*whole, self.day(0).volume]

    def extremes(self, bars: Bars, days: int) -> tuple[int, int]:
        """Return the highest and the lowest price of the last `days` days, as traded or adjusted."""
        today = self._bar(bars, 0)
        if days == 1:
            return today.high, today.low
        high, low = bars.extremes(self.listing, [self.session(ago) for ago in range(days - 1, 0, -1)])
        return max(high, today.high), min(low, today.low)

    def change(self, days: int, ago: int = 0) -> float:
        """Return the change of the adjusted price over `days` trading days, the last one included, in percent."""
        return (self.close(ago) / self.close(ago + days) - 1) * 100

    def _bar(self, bars: Bars, ago: int) -> Bar:
        session = self.session(ago)
        bar = bars.bar(self.listing, session, self.scene.milliseconds)
        return bars.whole_bars(self.listing, (session,)) if bar is None else bar

    @property
    def change_today(self) -> float:
        """The change since the close before, as quoted, in percent."""
        return (self.quoted.last / self.quoted.previous_close - 1) * 100

    def change_since(self, milliseconds: int) -> float:
        """Return the price change since an instant (milliseconds since 1970 UTC), in percent."""
        before = self.scene.market.latest(self.listing, 1, milliseconds)[0].price
        return (self.quoted.last / before - 1) * 100

    def change_this_year(self) -> float:
        """Return the price change since the last close of the year before, in percent."""
        midnight = datetime(self.session(0).day.year, 1, 1, tzinfo=self.listing.exchange.zone)
        before = self.calendar.regular_at(int(midnight.timestamp()) // 60 - 1)
        return (self.day(0).close / self.adjusted.whole_close(self.listing, before) - 1) * 100

    @cached_property
    def highest(self) -> float:
        """The highest price of 52 weeks."""
        return self._year[0] / PRICE_UNITS

    @cached_property
    def lowest(self) -> float:
        """The lowest price of 52 weeks."""
        return self._year[1] / PRICE_UNITS

    @cached_property
    def _year(self) -> tuple[int, int]:
        # As traded, as the snapshot has them.
        return self.extremes(self.scene.market, YEAR_DAYS)

    def volume_ratio(self) -> float:
        """Return the last day's volume divided by the average of the five days before."""
        *before, today = self.volumes(_RATIO_DAYS + 1)
        return today * _RATIO_DAYS / sum(before)


class Scenes:
    """Gives the scene of a market's current second."""

    def __init__(self, market: SyntheticMarket) -> None:
        self._market = market
        self._latest: Scene | None = None

    def now(self) -> Scene:
        """Return the scene now; the one before is dropped."""
        now = self._market.milliseconds() // _SECOND * _SECOND
        if self._latest is None or self._latest.milliseconds != now:
            self._latest = Scene(self._market, now)
        return self._latest
