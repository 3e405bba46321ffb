"""Keep the quotes for combinations of event contracts that clients have asked for.

Invariant: a quote is good for one order for the combination that it was asked for, for a minute; what it does not
promise is that the market stays where it was. How soon the vendor's quotes expire is not documented, and that one is
good for one order is inferred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import whole
from opend.simulator.rules.refusal import RefusalError

if TYPE_CHECKING:
    from opend.simulator.instruments.events.combinations import EventCombination
    from opend.simulator.market.combined import Offers

__all__ = ["ComboQuotes", "Quote"]

_LIFE: Final = 60_000
_MOST: Final = 1000
_ID_BITS: Final = 60


class Quote(NamedTuple):
    """What the market offered for a combination when a client asked."""

    id: str
    combination: EventCombination
    offers: Offers
    until: int
    """Its last millisecond, since 1970 UTC."""


class ComboQuotes:
    """The latest quotes of all clients, at most a thousand."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._quotes: dict[str, Quote] = {}

    def issue(self, combination: EventCombination, offers: Offers, now: int) -> Quote:
        """Return a new quote for what the market offers now."""
        quote_id = str(whole(f"{self._seed}|{combination.code}|{now}", _ID_BITS))
        quote = Quote(quote_id, combination, offers, now + _LIFE)
        self._quotes[quote_id] = quote
        while len(self._quotes) > _MOST:
            del self._quotes[next(iter(self._quotes))]
        return quote

    def find(self, quote_id: str | None, combination: EventCombination, now: int) -> Quote:
        """Return a quote that is good for an order now; raises RefusalError for one that is not."""
        if not quote_id:
            raise RefusalError(
                "quoteID is missing: an order for a combination of event contracts names a quote of "
                "Qot_GetEventContractComboRfq (3454)"
            )
        quote = self._quotes.get(quote_id)
        if quote is None or quote.until < now:
            self._quotes.pop(quote_id, None)
            raise RefusalError(
                f"quoteID {quote_id!r} is not known or no longer good: a quote is for one order within "
                f"{_LIFE // 1000} seconds"
            )
        if quote.combination != combination:
            raise RefusalError(f"quoteID {quote_id!r} is for other legs: {_named(quote.combination)}")
        return quote

    def spend(self, quote: Quote) -> None:
        """Use a quote up."""
        self._quotes.pop(quote.id, None)


def _named(combination: EventCombination) -> str:
    return ", ".join(leg.text for leg in combination.legs)
