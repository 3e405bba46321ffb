"""Compute the figures of one option contract that rankings and screeners show: now, or at the close of a session.

Invariant: now they are those of the contract's snapshot; of a session, those of its daily candlestick and of the model
at its close. A figure is computed when it is first read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.instruments.pricing import YEAR_SECONDS, value_option
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.market.book import book
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.market.quote import last_price, quote
from opend.simulator.views.figures import best_of
from opend.simulator.views.option_figures import open_contracts

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.options import OptionTerms
    from opend.simulator.instruments.pricing import Valuation
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.book import Level
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.market.quote import Quote

__all__ = ["Contract", "profit_probability"]

_SMALLEST: Final = 1e-9


def profit_probability(*, spot: float, beyond: float, years: float, volatility: float, rises: bool) -> float:
    """Return the probability that a price ends above a bound, or below it, as a fraction."""
    bound = max(beyond, _SMALLEST)
    return value_option(is_call=rises, spot=spot, strike=bound, years=years, volatility=volatility).exercise_probability


class Contract:
    """One option now, or at the close of a session."""

    def __init__(
        self, market: SyntheticMarket, listing: Listing, terms: OptionTerms, session: Session | None = None
    ) -> None:
        self.market = market
        self.listing = listing
        self.terms = terms
        self.session = session

    @cached_property
    def _quoted(self) -> Quote:
        return quote(self.market, self.listing)

    @cached_property
    def _last(self) -> float:
        return last_price(self.market, self.listing)

    @cached_property
    def _bar(self) -> Bar | None:
        return None if self.session is None else self.market.whole_bar(self.listing, self.session)

    @cached_property
    def day(self) -> date:
        """The day of the figures, at the exchange."""
        if self.session is not None:
            return self.session.day
        return self.terms.underlying.exchange.local_time(self.market.clock.now()).date()

    @property
    def price(self) -> float:
        """The last price, or the close."""
        return self._last if self._bar is None else self._bar.close / PRICE_UNITS

    @cached_property
    def previous_close(self) -> float:
        """The close of the trading day before."""
        if self.session is None:
            return self._quoted.previous_close
        before = self.market.calendar(self.listing).regular_before(self.session)
        return self.market.whole_bar(self.listing, before).close / PRICE_UNITS

    @property
    def change_rate(self) -> float:
        """Change of the price since the day before, in percent."""
        return (self.price / self.previous_close - 1) * 100

    @property
    def volume(self) -> int:
        """Contracts traded on the day."""
        return self._quoted.volume if self.session is None else self.market.whole_volume(self.listing, self.session)

    @property
    def turnover(self) -> float:
        """Money traded on the day, as the quote has it."""
        return self._quoted.turnover if self._bar is None else self._bar.turnover / PRICE_UNITS

    @property
    def open_interest(self) -> int:
        """Open contracts."""
        return open_contracts(self.market, self.terms, self.day).total

    @cached_property
    def open_change(self) -> int:
        """Change of the open contracts since the trading day before."""
        calendar = self.market.calendar(self.listing)
        session = self.session or calendar.regular(self.day)
        return self.open_interest - open_contracts(self.market, self.terms, calendar.regular_before(session).day).total

    @cached_property
    def spot(self) -> float:
        """The underlying's price."""
        if self.session is None:
            return last_price(self.market, self.terms.underlying)
        return self.market.whole_bar(self.terms.underlying, self.session).close / PRICE_UNITS

    @property
    def moment(self) -> float:
        """The instant of the figures, in seconds since 1970 UTC."""
        return self.market.clock.now() if self.session is None else self.session.end * 60.0

    @property
    def years(self) -> float:
        """The time to expiry."""
        return max((self.terms.expires - self.moment) / YEAR_SECONDS, 0.0)

    @cached_property
    def value(self) -> Valuation:
        """The model's price and sensitivities."""
        return self.terms.valuation(self.spot, self.moment)

    @property
    def iv(self) -> float:
        """Implied volatility, in percent."""
        return self.terms.implied_volatility * 100

    @property
    def left_days(self) -> int:
        """Calendar days to expiry."""
        return (self.terms.expiration.day - self.day).days

    @property
    def strike_time(self) -> str:
        """The day of expiry."""
        return day_text(self.terms.expiration.day)

    @property
    def strike_timestamp(self) -> float:
        """The beginning of the day of expiry, in seconds since 1970 UTC."""
        return day_timestamp(self.listing.exchange, self.terms.expiration.day)

    @property
    def otm_degree(self) -> float:
        """How far it is out of the money, in percent of the underlying's price; below 0 in the money."""
        distance = self.terms.strike - self.spot if self.terms.is_call else self.spot - self.terms.strike
        return distance / self.spot * 100

    @cached_property
    def best(self) -> tuple[Level, Level]:
        """The best bid and ask."""
        end = None if self.session is None else self.session.end * MINUTE_MILLISECONDS - 1
        sides = book(self.market, self.listing, end)
        return best_of(sides.bids), best_of(sides.asks)

    @property
    def break_even(self) -> float:
        """The underlying's price at expiry at which a buyer neither wins nor loses."""
        return self.terms.strike + (self.price if self.terms.is_call else -self.price)

    @property
    def buyer_wins(self) -> float:
        """The probability of a profit for a buyer at expiry, in percent."""
        if self.years <= 0:
            gain = (self.spot - self.break_even) * (1 if self.terms.is_call else -1)
            return 100.0 if gain > 0 else 0.0
        return 100 * profit_probability(
            spot=self.spot,
            beyond=self.break_even,
            years=self.years,
            volatility=self.terms.implied_volatility,
            rises=self.terms.is_call,
        )

    @property
    def exercised(self) -> float:
        """The probability of exercise, in percent."""
        return self.value.exercise_probability * 100
