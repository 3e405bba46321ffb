"""Compute an option's figures: sensitivities, implied volatility, premium and open contracts.

Invariant: the figures come from the model that prices the option, at the underlying's last price.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.instruments.options import strikes
from opend.simulator.market.quote import quote

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.options import OptionTerms
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["OpenContracts", "OptionFigures", "open_contracts", "option_figures"]

_MOST_OPEN: Final = 20_000
_KEPT_CHAINS: Final = 512


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


class OpenContracts(NamedTuple):
    """The open contracts of one option on a day."""

    total: int
    net: int
    """Difference between the contracts held by the two sides; negative if the sellers hold more."""


def open_contracts(market: SyntheticMarket, terms: OptionTerms, day: date) -> OpenContracts:
    """Return the open contracts of an option on a day."""
    return _open_contracts(market.seed, terms.underlying, terms.expiration.day, day)[terms.is_call, terms.strike]


@lru_cache(_KEPT_CHAINS)
def _open_contracts(seed: int, owner: Listing, expires: date, day: date) -> dict[tuple[bool, float], OpenContracts]:
    """Draw the open contracts of all options with one day of expiry at once, which is quicker than one by one."""
    contracts = [(is_call, strike) for is_call in (True, False) for strike in strikes(owner)]
    draws = uniforms(f"{seed}|{owner.text}|{expires}|open|{day}", 2 * len(contracts))
    totals = [int(draw**3 * _MOST_OPEN) for draw in draws[::2]]
    return {
        each: OpenContracts(total, round((net - 0.5) * total))
        for each, total, net in zip(contracts, totals, draws[1::2], strict=True)
    }


def option_figures(market: SyntheticMarket, contract: Listing, terms: OptionTerms) -> OptionFigures:
    """Return the figures of a contract now."""
    now = market.clock.now()
    spot = quote(market, terms.underlying).last
    quoted = quote(market, contract)
    value = terms.valuation(spot, now)
    today = terms.underlying.exchange.local_time(now).date()
    held = open_contracts(market, terms, today)
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
        open_interest=held.total,
        net_open_interest=held.net,
        volume=quoted.volume,
        days=(terms.expiration.day - today).days,
    )
