"""Pick out the large trades of options: one for each half hour of a day and each underlying.

Invariant: a trade is a tick of its contract, the largest of its minute, and never changes; later reads only append.
Figures are those of the instant of the trade.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend.simulator.instruments.options import OptionTerms, chain
from opend.simulator.market.book import book
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import best_of
from opend.simulator.views.option_figures import open_contracts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.pricing import Valuation
    from opend.simulator.market.book import Level
    from opend.simulator.market.market import SyntheticMarket, Tick
    from opend.simulator.market.quote import Quote

__all__ = ["LargeTrade", "large_trades"]

_BLOCK: Final = 30
_STRIKES: Final = 3
_MOST_TICKS: Final = 1000


class LargeTrade:
    """One large trade of a contract."""

    def __init__(self, market: SyntheticMarket, listing: Listing, terms: OptionTerms, tick: Tick) -> None:
        self.market = market
        self.listing = listing
        self.terms = terms
        self.tick = tick

    @cached_property
    def spot(self) -> float:
        """The underlying's price at the time."""
        return quote(self.market, self.terms.underlying, self.tick.milliseconds).last

    @cached_property
    def value(self) -> Valuation:
        """The model's sensitivities at the time."""
        return self.terms.valuation(self.spot, self.tick.timestamp)

    @cached_property
    def quoted(self) -> Quote:
        """The contract's quote at the time."""
        return quote(self.market, self.listing, self.tick.milliseconds)

    @cached_property
    def best(self) -> tuple[Level, Level]:
        """The best bid and ask at the time."""
        sides = book(self.market, self.listing, self.tick.milliseconds)
        return best_of(sides.bids), best_of(sides.asks)

    @cached_property
    def open_interest(self) -> int:
        """Open contracts of the day."""
        return open_contracts(self.market, self.terms, self.quoted.day).total

    @property
    def days(self) -> int:
        """Days until expiry."""
        return (self.terms.expiration.day - self.quoted.day).days

    @property
    def out_of_the_money(self) -> float:
        """How far the option is out of the money, in percent; below 0 in the money."""
        distance = self.terms.strike - self.spot if self.terms.is_call else self.spot - self.terms.strike
        return distance / self.spot * 100

    @property
    def money(self) -> float:
        """The money of the trade."""
        return self.tick.price * self.tick.volume * self.terms.contract_size


def large_trades(
    market: SyntheticMarket, owner: Listing, session: Session, after: int | None = None
) -> Iterator[LargeTrade]:
    """Yield the large trades of the options on an underlying in a session so far, earliest first.

    With ``after``, an instant in milliseconds since 1970 UTC, only those whose minute ends later.
    """
    now = market.milliseconds()
    for begin in range(0, session.length - _BLOCK + 1, _BLOCK):
        which, at = uniforms(f"{market.seed}|{owner.text}|large|{session.position}|{begin}", 2)
        start = session.minute(begin + int(at * _BLOCK)) * MINUTE_MILLISECONDS
        if start + MINUTE_MILLISECONDS > now:
            return
        if after is not None and start + MINUTE_MILLISECONDS <= after:
            continue
        key = (owner.key, session.position, begin)
        found = market.kept.once("large trades", key, partial(_largest, market, owner, session, which, start))
        if found is not None:
            yield found


def _largest(market: SyntheticMarket, owner: Listing, session: Session, which: float, start: int) -> LargeTrade | None:
    """Return the largest trade of a minute in one of the contracts near the money, which a number below 1 chooses."""
    contracts = market.kept.once(
        "near the money", (owner.key, session.position), partial(_near_the_money, market, owner, session)
    )
    listing, terms = contracts[int(which * len(contracts))]
    ticks = market.following(listing, start - 1, _MOST_TICKS, start + MINUTE_MILLISECONDS - 1)
    return LargeTrade(market, listing, terms, max(ticks, key=lambda tick: tick.volume)) if ticks else None


def _near_the_money(market: SyntheticMarket, owner: Listing, session: Session) -> list[tuple[Listing, OptionTerms]]:
    """Return the contracts of the first expiry whose strikes are nearest to the last close."""
    before = market.calendar(owner).regular_before(session)
    close = market.whole_bar(owner, before).close / PRICE_UNITS
    _, pairs = next(chain(owner, session.day))
    found = [
        (listing, listing.derivation)
        for pair in pairs
        for listing in pair
        if isinstance(listing.derivation, OptionTerms)
    ]
    return sorted(found, key=lambda each: abs(each[1].strike - close))[: 2 * _STRIKES]
