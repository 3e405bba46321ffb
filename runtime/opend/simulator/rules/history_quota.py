"""Limit the number of securities whose historical candlesticks a user may request.

Invariant: a security counts once for thirty days from the first request of its history, however often and for whatever
type of candlestick it is requested again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing

__all__ = ["HistoryQuota"]

_DAYS: Final = 30
_LIMIT: Final = 1000


class HistoryQuota:
    """The securities whose history one user has requested."""

    def __init__(self, limit: int = _LIMIT) -> None:
        self.limit = limit
        """The most securities in any thirty days."""
        self._asked: dict[Listing, float] = {}

    def use(self, listing: Listing, now: float) -> None:
        """Count a security at an instant (seconds since 1970 UTC); raises RefusalError when the quota is used up."""
        asked = self.asked(now)
        if listing in asked:
            return
        if len(asked) >= self.limit:
            raise RefusalError(
                f"the history quota of {self.limit} securities in {_DAYS} days is used up: "
                f"ask for one of those again, or wait until the oldest is {_DAYS} days back"
            )
        self._asked[listing] = now

    def asked(self, now: float) -> dict[Listing, float]:
        """Return the securities that count at an instant, with the time of their first request; oldest first."""
        since = now - _DAYS * 86_400
        self._asked = {listing: when for listing, when in self._asked.items() if when > since}
        return dict(self._asked)
