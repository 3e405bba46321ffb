"""Compute what a strategy of several options is worth: its price, its profit at expiry, its chances.

Invariant: all legs are of one underlying, and amounts are for one share of it. At the first expiry an option that
expires is worth what exercise gives, and one that lives on what the model says.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.options import implied_volatility
from opend.simulator.instruments.pricing import YEAR_SECONDS
from opend.simulator.market.quote import last_price, quote
from opend.simulator.views.options.contracts import Contract, profit_probability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["Leg", "Strategy"]

_GRID: Final = 240
_WIDTH: Final = 3.0
_HALVINGS: Final = 40
_ROUNDED: Final = 6


@dataclass(frozen=True, slots=True)
class Leg:
    """One part of a strategy."""

    contract: Contract | None
    """The option; None for the underlying itself."""
    amount: float
    """Contracts for one share's worth of the strategy, or shares; negative if sold."""

    def worth(self, price: float, timestamp: float) -> float:
        """Return what the leg is worth while the underlying trades at a price, at an instant before it expires."""
        if self.contract is None:
            return self.amount * price
        terms = self.contract.terms
        lives = terms.expires > timestamp and price > 0
        return self.amount * (terms.valuation(price, timestamp).price if lives else terms.intrinsic(price))


class Strategy:
    """Several legs on one underlying, now."""

    def __init__(self, market: SyntheticMarket, owner: Listing, legs: Sequence[Leg]) -> None:
        self.market = market
        self.owner = owner
        self.legs = legs

    @cached_property
    def spot(self) -> float:
        """The underlying's last price."""
        return last_price(self.market, self.owner)

    @cached_property
    def price(self) -> float:
        """What a buyer pays for all legs, at their last prices; negative for what a buyer receives."""
        prices = (leg.amount * (self.spot if leg.contract is None else leg.contract.price) for leg in self.legs)
        return round(sum(prices), _ROUNDED)

    @cached_property
    def previous_close(self) -> float:
        """The same at the closes of the day before."""
        before = quote(self.market, self.owner).previous_close
        closes = (leg.amount * (before if leg.contract is None else leg.contract.previous_close) for leg in self.legs)
        return round(sum(closes), _ROUNDED)

    def side(self, *, buys: bool) -> float:
        """Return what all legs cost at their best asks, or bring at their best bids; legs sold the other way round."""
        total = 0.0
        for leg in self.legs:
            bid, ask = (self.spot, self.spot)
            if leg.contract is not None:
                bid, ask = (level.price for level in leg.contract.best)
            total += leg.amount * (ask if (leg.amount > 0) == buys else bid)
        return round(total, _ROUNDED)

    def sensitivity(self, name: str) -> float:
        """Return a sensitivity of all legs: delta, gamma, theta, vega or rho."""
        own = 1.0 if name == "delta" else 0.0
        return sum(
            leg.amount * (own if leg.contract is None else getattr(leg.contract.value, name)) for leg in self.legs
        )

    @cached_property
    def expires(self) -> float:
        """The first expiry, in seconds since 1970 UTC."""
        return min(leg.contract.terms.expires for leg in self.legs if leg.contract is not None)

    def profit(self, price: float) -> float:
        """Return the profit at the first expiry while the underlying trades at a price."""
        return sum(leg.worth(price, self.expires) for leg in self.legs) - self.price

    @cached_property
    def slope(self) -> float:
        """Change of the profit with a price far above all strikes."""
        return round(
            sum(leg.amount for leg in self.legs if leg.contract is None or leg.contract.terms.is_call), _ROUNDED
        )

    @cached_property
    def _points(self) -> list[float]:
        """Prices between which the profit is nearly a straight line: exactly one if all options expire together."""
        strikes = {leg.contract.terms.strike for leg in self.legs if leg.contract is not None}
        expiries = {leg.contract.terms.expires for leg in self.legs if leg.contract is not None}
        highest = max(*strikes, self.spot) * _WIDTH
        grid = {highest * step / _GRID for step in range(1, _GRID)} if len(expiries) > 1 else set[float]()
        return sorted({0.0, highest, *strikes, *grid})

    @property
    def most(self) -> float | None:
        """The largest profit; None if there is no limit."""
        return None if self.slope > 0 else max(self.profit(price) for price in self._points)

    @property
    def least(self) -> float | None:
        """The largest loss, as a negative profit; None if there is no limit."""
        return None if self.slope < 0 else min(self.profit(price) for price in self._points)

    @cached_property
    def break_evens(self) -> list[float]:
        """The prices of the underlying at which the strategy neither wins nor loses, lowest first."""
        last = self._points[-1]
        points = [*self._points, last + abs(self.profit(last) / self.slope) * 2 + 1] if self.slope else self._points
        return [
            self._root(low, high) for low, high in pairwise(points) if (self.profit(low) > 0) != (self.profit(high) > 0)
        ]

    def _root(self, low: float, high: float) -> float:
        rises = self.profit(high) > 0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if (self.profit(middle) > 0) == rises:
                high = middle
            else:
                low = middle
        return round((low + high) / 2, _ROUNDED)

    @property
    def win_probability(self) -> float:
        """The probability of a profit at the first expiry, as a fraction."""
        years = (self.expires - self.market.clock.now()) / YEAR_SECONDS
        if years <= 0:
            return 1.0 if self.profit(self.spot) > 0 else 0.0
        volatility = implied_volatility(self.owner, self.spot)
        bounds = [0.0, *self.break_evens, math.inf]
        total = 0.0
        for low, high in pairwise(bounds):
            inside = low + 1.0 if math.isinf(high) else (low + high) / 2
            if self.profit(inside) > 0:
                total += self._above(low, years, volatility) - self._above(high, years, volatility)
        return total

    def _above(self, price: float, years: float, volatility: float) -> float:
        if price <= 0:
            return 1.0
        if math.isinf(price):
            return 0.0
        return profit_probability(spot=self.spot, beyond=price, years=years, volatility=volatility, rises=True)
