"""Give the corporate actions of a security: its company's yearly dividends, and for some shares a split.

Invariant: the actions are a pure function of (seed, security), an action's ex-date is a business day, and no two
actions share one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.dividends import dividend
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.instruments.listing import Listing

__all__ = ["Action", "Actions"]

_PAYING: Final = frozenset({SecurityType.EQTY, SecurityType.TRUST})
_FIRST_YEAR: Final = 2011
"""The year after the first day of history."""
_SPLITTING: Final = 0.35
_SPLIT_YEARS: Final = (2013, 2021)
_RATIOS: Final = (2, 3, 4, 5, 10)
# In the fourth quarter, where no dividend has its ex-date, so that the two never meet.
_SPLIT_SEASON: Final = (10, 80)
_KEPT_YEARS: Final = 256
_DECIMALS: Final = 3


class Action(NamedTuple):
    """One corporate action, which takes effect before the first trade of its ex-date."""

    day: date
    """The ex-date."""
    dividend: float = 0.0
    """The cash paid for one share, in its currency; 0 for a split."""
    split: int = 1
    """The shares into which one share is split; 1 for a dividend."""


class Actions:
    """The corporate actions of one security.

    Args:
        seed: The market's seed.
        listing: The security; only shares and funds whose price does not derive from another's have actions.
        may_split: Whether it may have a split. What derives from another price, such as an option, does not allow for
            one.
    """

    def __init__(self, seed: int, listing: Listing, *, may_split: bool) -> None:
        self._listing = listing
        self._key = f"{seed}|{listing.text}|corporate"
        self._begins = max(_FIRST_YEAR, listing.listed.year + 1)
        self._has_actions = listing.kind in _PAYING and listing.derivation is None
        self._may_split = self._has_actions and may_split and listing.kind == SecurityType.EQTY
        self._dividend: Callable[[int], Action | None] = lru_cache(_KEPT_YEARS)(self._draw_dividend)

    @cached_property
    def split(self) -> Action | None:
        """The split; None if there is none."""
        splits, when, ratio, offset = uniforms(f"{self._key}|split", 4)
        if not self._may_split or splits >= _SPLITTING:
            return None
        first, last = max(self._begins, _SPLIT_YEARS[0]), _SPLIT_YEARS[1]
        if first > last:
            return None
        day = self._in_season(first + int(when * (last - first + 1)), _SPLIT_SEASON, offset)
        return Action(day, split=_RATIOS[int(ratio * len(_RATIOS))])

    def dividend(self, year: int) -> Action | None:
        """Return the dividend of a calendar year; None if it pays none."""
        return self._dividend(year)

    def on(self, day: date) -> Action | None:
        """Return the action whose ex-date is a day; None if there is none."""
        found = self.split
        if found is None or found.day != day:
            found = self.dividend(day.year)
        return found if found is not None and found.day == day else None

    def until(self, day: date) -> list[Action]:
        """Return the actions whose ex-date is a day or earlier, oldest first."""
        drawn = [self.dividend(year) for year in range(self._begins, day.year + 1)]
        return sorted(action for action in [*drawn, self.split] if action is not None and action.day <= day)

    def shares_of(self, day: date) -> int:
        """Return how many of today's shares one share was worth on a day: more than one before a split."""
        split = self.split
        return split.split if split is not None and day < split.day else 1

    def _draw_dividend(self, year: int) -> Action | None:
        if not self._has_actions or year < self._begins:
            return None
        paid = dividend(self._listing, year - 1)
        per_share = paid.per_share * self.shares_of(paid.ex_day)
        return Action(paid.ex_day, dividend=round(per_share, _DECIMALS)) if paid.per_share else None

    def _in_season(self, year: int, season: tuple[int, int], draw: float) -> date:
        """Return the first business day from a drawn day of a season on; a season is a month and a number of days."""
        month, days = season
        day = date(year, month, 1) + timedelta(int(draw * days))
        while not is_business_day(self._listing.market, day):
            day += timedelta(1)
        return day
