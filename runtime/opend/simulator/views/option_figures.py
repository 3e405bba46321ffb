"""Compute an option's figures: sensitivities, implied volatility, premium and open contracts.

Invariant: the figures come from the model that prices the option, at the underlying's last price.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.market.quote import quote

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.options import OptionTerms
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["OptionFigures", "option_figures"]

_MOST_OPEN = 20_000


class OptionFigures(NamedTuple):
    """The figures of one contract at an instant."""

    implied_volatility: float
    """Annual, in percent."""
    delta: float
    gamma: float
    vega: float
    theta: float
    rho: float
    premium: float
    """How far the underlying must move for the buyer to break even, in percent of its price."""
    open_interest: int
    """Open contracts."""
    net_open_interest: int
    """Difference between the contracts held by the two sides; negative if the sellers hold more."""
    volume: int
    """Contracts traded on the day."""
    days: int
    """Calendar days to expiry."""


def option_figures(market: SyntheticMarket, contract: Listing, terms: OptionTerms) -> OptionFigures:
    """Return the figures of a contract now."""
    now = market.clock.now()
    spot = quote(market, terms.underlying).last
    quoted = quote(market, contract)
    value = terms.valuation(spot, now)
    today = terms.underlying.exchange.local_time(now).date()
    drawn, net = uniforms(f"{market.seed}|{contract.text}|open|{today}", 2)
    open_interest = int(drawn**3 * _MOST_OPEN)
    time_value = quoted.last - terms.intrinsic(spot)
    outside = max(terms.strike - spot, 0.0) if terms.is_call else max(spot - terms.strike, 0.0)
    return OptionFigures(
        implied_volatility=terms.implied_volatility * 100,
        delta=value.delta,
        gamma=value.gamma,
        vega=value.vega,
        theta=value.theta,
        rho=value.rho,
        premium=(time_value + outside) / spot * 100,
        open_interest=open_interest,
        net_open_interest=round((net - 0.5) * open_interest),
        volume=quoted.volume,
        days=(terms.expiration.day - today).days,
    )
