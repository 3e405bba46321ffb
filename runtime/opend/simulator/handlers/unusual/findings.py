"""Read a request for unusual signals, and write what was found as text.

Invariant: findings lie within the days that the request asks for, and are told latest first.

Inferred: the words are English, whatever language is asked for; a security is named by its code or by its name; the
kinds of signal are those that the vendor's agent skill names.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from opend.errors import UsageError
from opend.securities import security
from opend.simulator.rules.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer

__all__ = ["Asked", "Finding", "Look", "days_back", "found_in", "told"]

_USUAL, _MOST = 7, 30


class Asked(Protocol):
    """What the three requests have in common."""

    stock_symbol: str | None
    time_range: int | None


class Finding(NamedTuple):
    """Something unusual."""

    day: date
    text: str


class Look(NamedTuple):
    """What signals are looked for in: a security and the days from one to another."""

    peer: Peer
    share: Share
    first: date
    last: date

    @property
    def listing(self) -> Listing:
        """The security."""
        return self.share.listing

    @property
    def days(self) -> str:
        """The days as text, such as ``2025.5.26-2025.6.2``."""
        return f"{_day_text(self.first)}-{_day_text(self.last)}"


def days_back(share: Share, first: date, *, ended: bool = False) -> Iterator[int]:
    """Yield how many trading days ago each day was, latest first, down to a day; only those that are over, if asked."""
    ago = share.ended if ended else 0
    while share.session(ago).day >= first:
        yield ago
        ago += 1


def found_in(peer: Peer, asked: Asked) -> Look:
    """Return what a request wants looked at; raises RefusalError for an unknown security or too many days."""
    back = _USUAL if asked.time_range is None else asked.time_range
    if not 1 <= back <= _MOST:
        raise RefusalError(f"time_range must be 1 to {_MOST} days, not {back}")
    share = peer.scene.share(_named(peer, asked.stock_symbol or ""))
    today = share.listing.exchange.local_time(peer.market.clock.now()).date()
    return Look(peer, share, today - timedelta(days=back), today)


def _named(peer: Peer, symbol: str) -> Listing:
    try:
        named = security(symbol)
    except UsageError:
        found = next((each for each in peer.market.securities if each.name.casefold() == symbol.casefold()), None)
    else:
        found = peer.market.find(named.market, named.code)
    if found is None:
        raise RefusalError(f"unknown security {symbol!r}: name one as HK.00700, or by its name")
    return found


def told(
    look: Look, signals: Mapping[str, Callable[[Look], Iterable[Finding]]], wanted: Sequence[str], name: str
) -> str:
    """Return what the wanted signals found, all of them if none is named.

    Raises RefusalError, which calls the list ``name``, for a signal that is not looked for.
    """
    unknown = [each for each in wanted if each not in signals]
    if unknown:
        raise RefusalError(f"{name}: the simulator does not look for {unknown[0]!r}, but for {', '.join(signals)}")
    found = [each for signal in signals if not wanted or signal in wanted for each in signals[signal](look)]
    lines = [f"{_day_text(each.day)} {each.text}" for each in sorted(found, key=lambda each: each.day, reverse=True)]
    heading = f"{look.listing.text} {look.listing.name}, {look.days}: "
    return "\n".join([heading + (f"{len(lines)} unusual signals" if lines else "nothing unusual"), *lines])


def _day_text(day: date) -> str:
    return f"{day.year}.{day.month}.{day.day}"
