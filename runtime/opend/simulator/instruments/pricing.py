"""Compute an option's price and sensitivities by Black and Scholes, without dividends.

Invariant: a price is at least the present value of exercise at expiry; a call and a put of one strike obey put-call
parity; at expiry the price is exactly the intrinsic value.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

__all__ = ["INTEREST_RATE", "YEAR_SECONDS", "Valuation", "value_option"]

INTEREST_RATE: Final = 0.03
"""Annual, continuously compounded, as a fraction; the same for every currency."""
YEAR_SECONDS: Final = 365 * 86_400.0


class Valuation(NamedTuple):
    """The price of an option on one share, and its sensitivities."""

    price: float
    delta: float
    """Change of the price per unit of the underlying's price."""
    gamma: float
    """Change of delta per unit of the underlying's price."""
    vega: float
    """Change of the price per percentage point of volatility."""
    theta: float
    """Change of the price in one day."""
    rho: float
    """Change of the price per percentage point of interest."""
    exercise_probability: float
    """Probability of ending in the money, under the model's measure."""


def value_option(*, is_call: bool, spot: float, strike: float, years: float, volatility: float) -> Valuation:
    """Return the value of an option that expires in `years` years; volatility is annual, as a fraction."""
    sign = 1 if is_call else -1
    if years <= 0:
        inside = sign * (spot - strike)
        return Valuation(max(inside, 0.0), sign if inside > 0 else 0.0, 0.0, 0.0, 0.0, 0.0, 1.0 if inside > 0 else 0.0)
    spread = volatility * math.sqrt(years)
    upper = (math.log(spot / strike) + INTEREST_RATE * years) / spread + spread / 2
    lower = upper - spread
    discounted = strike * math.exp(-INTEREST_RATE * years)
    density = math.exp(-upper * upper / 2) / math.sqrt(2 * math.pi)
    delta, probability = sign * _normal(sign * upper), _normal(sign * lower)
    decay = -spot * density * volatility / (2 * math.sqrt(years)) - sign * INTEREST_RATE * discounted * probability
    return Valuation(
        price=max(spot * delta - sign * discounted * probability, 0.0),
        delta=delta,
        gamma=density / (spot * spread),
        vega=spot * density * math.sqrt(years) / 100,
        theta=decay / 365,
        rho=sign * discounted * years * probability / 100,
        exercise_probability=probability,
    )


def _normal(x: float) -> float:
    return math.erfc(-x / math.sqrt(2)) / 2
