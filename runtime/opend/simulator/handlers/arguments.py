"""Check the arguments that many requests share: lists of securities, a market, days, a page.

Invariant: the same mistake is refused with the same words everywhere.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from opend.simulator.handlers.lookup import listing_of
from opend.simulator.rules.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend_proto.qot_common import QotMarket, Security, SecurityType

__all__ = ["check_market", "day_of", "days_of", "listings_of", "page_of"]

ItemT = TypeVar("ItemT")

_YEARS: Final = range(1970, 2200)


def listings_of(
    market: SyntheticMarket, securities: Sequence[Security], most: int, kind: SecurityType | None = None
) -> list[Listing]:
    """Return the listings of named securities.

    Raises RefusalError if the list is empty or longer than `most`, or if a security is unknown or of another kind.
    """
    if not securities:
        raise RefusalError("securityList is empty: name at least one security")
    if len(securities) > most:
        raise RefusalError(f"securityList holds {len(securities)} securities: at most {most} may be asked for at once")
    found = [listing_of(market, security) for security in securities]
    for listing in found:
        if kind is not None and listing.kind != kind:
            raise RefusalError(f"{listing.text} is of kind {listing.kind.name}, not {kind.name}")
    return found


def check_market(market: SyntheticMarket, asked: QotMarket) -> None:
    """Raise RefusalError for a market in which nothing is listed."""
    known = sorted({listing.market for listing in market.securities})
    if asked not in known:
        names = ", ".join(f"{int(each)} ({each.name})" for each in known)
        raise RefusalError(f"market {int(asked)} has no securities here: ask for {names}")


def day_of(text: str, field: str) -> date:
    """Parse the day of a field, ignoring a time after it; raises RefusalError for any other text."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        raise RefusalError(f"{field} must be a day such as 2025-06-02, not {text!r}") from None
    if day.year not in _YEARS:
        raise RefusalError(f"{field} must lie in the years {_YEARS[0]} to {_YEARS[-1]}, not {day.year}")
    return day


def days_of(begin: str, end: str, most: int) -> tuple[date, date]:
    """Parse the first and last day of a span.

    Raises RefusalError if it ends before it begins or has more than `most` days.
    """
    first, last = day_of(begin, "beginTime"), day_of(end, "endTime")
    if first > last:
        raise RefusalError(f"beginTime {first} lies after endTime {last}")
    if (last - first).days >= most:
        raise RefusalError(f"beginTime {first} to endTime {last} is more than {most} days: ask for less at once")
    return first, last


def page_of(items: Sequence[ItemT], begin: int, num: int, most: int) -> tuple[Sequence[ItemT], bool]:
    """Return at most `num` items, starting at ``begin``, and whether no more follow.

    Raises RefusalError if ``begin`` is negative or `num` is not from 1 to `most`.
    """
    if begin < 0:
        raise RefusalError(f"begin must be 0 or more, not {begin}")
    if not 1 <= num <= most:
        raise RefusalError(f"num must be 1 to {most}, not {num}")
    return items[begin : begin + num], begin + num >= len(items)
