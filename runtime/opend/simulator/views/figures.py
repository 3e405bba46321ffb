"""Derive figures from quotes, books and baskets, in the protocols' units.

Invariant: each figure is computed in one place, so that all protocols report the same value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.traits import traits
from opend.simulator.market.book import Level, book
from opend.simulator.market.quote import quote
from opend_proto.qot_common import PreAfterMarketData, SecurityType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.market.quote import PartQuote, Quote

__all__ = [
    "HAS_SHARES",
    "best_of",
    "bid_ask_ratio",
    "open_contracts",
    "part_data",
    "price_spread",
    "rise_and_fall",
    "turnover_rate",
]

HAS_SHARES: Final = frozenset({SecurityType.EQTY, SecurityType.TRUST})
"""The kinds of security that have outstanding shares."""
_OPEN_FUTURES: Final = 120_000


def price_spread(listing: Listing, price: float) -> float:
    """Return the distance from a price to the next higher one."""
    return listing.grid.step_above(round(price * PRICE_UNITS)) / PRICE_UNITS


def turnover_rate(listing: Listing, quoted: Quote) -> float:
    """Return the traded part of the outstanding shares, in percent; 0 if the security has no shares."""
    if listing.kind not in HAS_SHARES:
        return 0.0
    return quoted.volume / traits(listing).outstanding_shares * 100


def best_of(side: tuple[Level, ...]) -> Level:
    """Return the best level of a side of the book; an empty side gives a price of 0."""
    return side[0] if side else Level(0.0, 0, 0)


def bid_ask_ratio(market: SyntheticMarket, listing: Listing, milliseconds: int | None = None) -> float:
    """Return the bid volume less the ask volume, in percent of both together; now, or at an instant (milliseconds)."""
    best = book(market, listing, milliseconds)
    bids, asks = (sum(level.volume for level in side) for side in (best.bids, best.asks))
    return (bids - asks) / (bids + asks) * 100


def rise_and_fall(market: SyntheticMarket, basket: Listing) -> tuple[int, int, int]:
    """Count the members of an index or a plate that are up, down and unchanged on the day."""
    members = [listing for key in basket.members if (listing := market.find(*key)) is not None]
    quotes = [quote(market, listing) for listing in members]
    up = sum(quoted.last > quoted.previous_close for quoted in quotes)
    down = sum(quoted.last < quoted.previous_close for quoted in quotes)
    return up, down, len(quotes) - up - down


def open_contracts(market: SyntheticMarket, listing: Listing) -> tuple[int, int]:
    """Return the open contracts of a future, and their change since the day before."""

    def at(day: int) -> int:
        return int(_OPEN_FUTURES * (0.8 + 0.2 * uniforms(f"{market.seed}|{listing.text}|open|{day}", 1)[0]))

    today = int(market.clock.now()) // 86_400
    return at(today), at(today) - at(today - 1)


def part_data(found: PartQuote | None) -> PreAfterMarketData | None:
    """Return the message of a part of the day outside regular hours; None if it has no quote."""
    if found is None:
        return None
    close = found.last - found.change
    return PreAfterMarketData(
        price=found.last,
        high_price=found.high,
        low_price=found.low,
        volume=found.volume,
        turnover=found.turnover,
        change_val=found.change,
        change_rate=found.change / close * 100,
        amplitude=(found.high - found.low) / close * 100,
    )
