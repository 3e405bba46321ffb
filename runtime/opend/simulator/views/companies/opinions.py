"""Sum up what is thought of a share: by all of its analysts together, and by a model of its value.

Invariant: the opinion of all is that of each analyst's last rating within three months, and its parts add up to 100%.
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.companies.reports import latest_quarter
from opend.simulator.companies.statements import balance, income_over
from opend.simulator.market.quote import last_price
from opend.simulator.views.companies.analysts import BUY, HOLD, RECENT, SELL, Rating, ratings
from opend.simulator.views.companies.valuation import fair_value

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["HEALTHS", "MOATS", "UNCERTAINTIES", "Appraisal", "Consensus", "Grades", "appraisal", "consensus", "grades"]

MOATS: Final = ("Wide", "Narrow", "None")
"""How well a company is shielded from competition, best first."""
UNCERTAINTIES: Final = ("Low", "Medium", "High", "Very High", "Extreme")
"""How uncertain the fair value is, as the documentation lists them."""
HEALTHS: Final = ("Strong", "Moderate", "Weak")
"""How sound the finances are; that these are the words is inferred."""

_STARS: Final = 5
_RESPECTED_RISE: Final = 0.1
_MARGINS: Final = (0.2, 0.12)
_VOLATILITIES: Final = (0.2, 0.35, 0.5, 0.8)
_COVERS: Final = (1.5, 1.0)


class Consensus(NamedTuple):
    """The opinion of all analysts who rated a share in the last three months."""

    ratings: list[Rating]
    """The last one of each analyst."""
    parts: dict[int, float]
    """How many of them say so, in percent, for each of SELL, HOLD and BUY."""

    @property
    def rating(self) -> int:
        """What most of them say."""
        return max(self.parts, key=self.parts.__getitem__)

    @property
    def targets(self) -> list[float]:
        """Their target prices."""
        return [each.target for each in self.ratings]

    @property
    def target(self) -> float:
        """The mean of their target prices."""
        return fmean(self.targets)

    @property
    def day(self) -> date:
        """The day of the latest rating."""
        return max(each.day for each in self.ratings)


def consensus(market: SyntheticMarket, listing: Listing) -> Consensus | None:
    """Return the opinion of all analysts; None if none has rated the share in the last three months."""
    today = listing.exchange.local_time(market.clock.now()).date()
    latest: dict[str, Rating] = {}
    for each in ratings(market, listing, 2):
        if each.day > today - RECENT:
            latest.setdefault(each.analyst.uid, each)
    if not latest:
        return None
    found = list(latest.values())
    parts = {kind: sum(each.rating == kind for each in found) / len(found) * 100 for kind in (SELL, HOLD, BUY)}
    return Consensus(found, parts)


class Appraisal(NamedTuple):
    """What a model of a share's value says."""

    fair: float
    """The fair value, in the listing's currency."""
    price: float

    @property
    def stars(self) -> int:
        """From 1, too dear, to 5, cheap."""
        return max(1, min(_STARS, 3 + round((self.fair / self.price - 1) / _RESPECTED_RISE)))


class Grades(NamedTuple):
    """What a model of a company says in words, each with the number behind it."""

    moat: str
    margin: float
    """Net profit by revenue."""
    uncertainty: str
    health: str
    cover: float
    """Current assets by current liabilities."""


def grades(listing: Listing, now: float) -> Grades:
    """Return the grades of a company from the statements that are out at an instant (seconds since 1970 UTC)."""
    latest = latest_quarter(listing, now)
    earned, sheet = income_over(listing, latest.last(4)), balance(listing, latest)
    margin, cover = earned.net_profit / earned.revenue, sheet.current_assets / sheet.current_liabilities
    return Grades(
        _graded(MOATS, _MARGINS, margin),
        margin,
        UNCERTAINTIES[sum(listing.volatility > most for most in _VOLATILITIES)],
        _graded(HEALTHS, _COVERS, cover),
        cover,
    )


def _graded(words: tuple[str, ...], bounds: tuple[float, ...], figure: float) -> str:
    """Return the first word whose bound a figure lies above, or the last word."""
    return words[sum(figure <= least for least in bounds)]


def appraisal(market: SyntheticMarket, listing: Listing) -> Appraisal:
    """Return the fair value of a share, and what it says of the price now."""
    return Appraisal(fair_value(market, listing), last_price(market, listing))
