"""List the event contracts of a day: games, and levels of a cryptocurrency, each with its series and its contracts.

Invariant: a contract pays 1 if its event happens and nothing otherwise; its price is the probability of that, between
0.01 and 0.99, and follows from a walk that the outcome is read from. What is listed depends on the day alone.

The codes have the form of the vendor's examples; what they name is made up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.always_open import ALWAYS_OPEN, EVENTS
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.pricing import YEAR_SECONDS
from opend.simulator.instruments.tables.crypto import COINS
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SERIES", "Event", "EventSeries", "EventTerms", "events_on", "find_contract", "terms_of"]

_ZONE: Final = ALWAYS_OPEN[EVENTS].zone
_BEGINS, _ENDS = time(19, 10), time(22, 30)
_DAYS_AHEAD: Final = 5
_DAYS_BEHIND: Final = 2
_LEAST, _MOST = 0.01, 0.99
_LEAST_YEARS: Final = 14 / 365
_SCORE: Final = 100.0


@dataclass(frozen=True, slots=True)
class EventSeries:
    """Events of one kind, some for every day."""

    root: str
    name: str
    category: str
    tag: str
    competition: str
    scope: str
    subjects: tuple[tuple[str, tuple[str, ...]], ...]
    """The part of an event's code that tells it from others of the day, and the last parts of its contracts' codes."""


SERIES: Final = (
    EventSeries(
        "KXMLBGAME",
        "Pro Baseball Game",
        "Sports",
        "Baseball",
        "Pro Baseball",
        "Game",
        (("NYYBOS", ("NYY", "BOS")), ("LADSF", ("LAD", "SF"))),
    ),
    EventSeries(
        "KXWNBAGAME",
        "Pro Basketball (W) Game",
        "Sports",
        "Basketball",
        "Pro Basketball (W)",
        "Game",
        (("NYLV", ("NY", "LV")),),
    ),
    EventSeries(
        "KXBTCD",
        "Bitcoin price today",
        "Crypto",
        "BTC",
        "",
        "",
        (("23", ("T95000", "T100000", "T105000")),),
    ),
)
"""The series; their names are short forms of those that US exchanges use."""


@dataclass(frozen=True, slots=True)
class EventTerms:
    """The terms of one contract."""

    underlying: Listing
    """What the outcome is read from: a price, or a score that is not listed."""
    strike: float
    event: Event
    subject: str
    """What the contract is about, such as a team."""
    is_above: bool
    """Whether the event happens if the underlying ends above the strike, or else if it does not."""

    @property
    def rises(self) -> bool:
        """Whether it gains when the underlying does."""
        return self.is_above

    @property
    def expires(self) -> float:
        """The end of trading, and the moment of the outcome, in seconds since 1970 UTC."""
        return self.event.ends

    def value(self, spot: float, timestamp: float) -> float:
        """Return the probability that the event happens, while the underlying is at ``spot``."""
        years = max((self.expires - timestamp) / YEAR_SECONDS, _LEAST_YEARS)
        distance = math.log(spot / self.strike) / (self.underlying.volatility * math.sqrt(years))
        above = math.erfc(-distance / math.sqrt(2)) / 2
        return min(max(above if self.is_above else 1 - above, _LEAST), _MOST)

    def payout(self, spot: float) -> int:
        """Return what a contract pays if the underlying ends at ``spot``: 1 or 0."""
        return int((spot > self.strike) == self.is_above)


@dataclass(frozen=True, slots=True)
class Event:
    """One event, such as a game, and its contracts."""

    series: EventSeries
    day: date
    subject: str
    names: tuple[str, ...]

    @property
    def code(self) -> str:
        """Its code, such as ``KXMLBGAME-25JUN02NYYBOS``; those of its contracts begin with it."""
        return f"{self.series.root}-{self.day:%y%b%d}{self.subject}".upper()

    @property
    def title(self) -> str:
        """What it is, such as ``NYY vs BOS``."""
        return " vs ".join(self.names) if self.is_game else f"{self.series.name} on {self.day:%b %d}"

    @property
    def is_game(self) -> bool:
        """Whether its contracts exclude each other: one of two teams wins."""
        return bool(self.series.competition)

    @property
    def begins(self) -> float:
        """When a game begins, in seconds since 1970 UTC."""
        return datetime.combine(self.day, _BEGINS, _ZONE).timestamp()

    @property
    def ends(self) -> float:
        """When the outcome is known, in seconds since 1970 UTC."""
        return datetime.combine(self.day, _ENDS, _ZONE).timestamp()

    @property
    def opens(self) -> float:
        """When trading begins, in seconds since 1970 UTC."""
        return datetime.combine(self.day - timedelta(days=_DAYS_AHEAD), time(), _ZONE).timestamp()

    def contracts(self) -> tuple[Listing, ...]:
        """Return its contracts."""
        return _contracts(self)


def terms_of(listing: Listing) -> EventTerms:
    """Return the terms of a contract; raises ValueError for any other listing."""
    terms = listing.derivation
    if isinstance(terms, EventTerms):
        return terms
    raise ValueError(f"{listing.text} is no event contract")


def events_on(today: date) -> Iterator[Event]:
    """Yield the events that are listed on a day, of every series, earliest first: some are over, some are ahead."""
    for series in SERIES:
        for days in range(-_DAYS_BEHIND, _DAYS_AHEAD + 1):
            for subject, names in series.subjects:
                yield Event(series, today + timedelta(days=days), subject, names)


def find_contract(code: str, today: date) -> Listing | None:
    """Return the contract with a code; None if it is not listed on that day."""
    return _on(today).get(code)


@lru_cache(16)
def _on(today: date) -> dict[str, Listing]:
    return {listing.code: listing for event in events_on(today) for listing in event.contracts()}


@lru_cache(256)
def _contracts(event: Event) -> tuple[Listing, ...]:
    if not event.is_game:
        coin = COINS[0]
        return tuple(_contract(event, name, coin, float(name[1:]), is_above=True) for name in event.names)
    score = Listing(
        market=EVENTS,
        code=f"{event.code}-SCORE",
        name=f"Score of {event.title}",
        currency="USD",
        lot_size=1,
        base_price=_SCORE,
        volatility=0.5,
        kind=SecurityType.UNKNOWN,
    )
    home, away = event.names
    return (
        _contract(event, home, score, _SCORE, is_above=True),
        _contract(event, away, score, _SCORE, is_above=False),
    )


def _contract(event: Event, name: str, underlying: Listing, strike: float, *, is_above: bool) -> Listing:
    what = f"{name} wins" if event.is_game else f"{underlying.name} above {strike:,.0f}"
    return Listing(
        market=EVENTS,
        code=f"{event.code}-{name}",
        name=f"{what}: {event.title}",
        currency="USD",
        lot_size=1,
        base_price=0.5,
        trades_per_minute=20,
        kind=SecurityType.UNKNOWN,
        listed=event.day - timedelta(days=_DAYS_AHEAD),
        derivation=EventTerms(underlying, strike, event, name, is_above),
    )
