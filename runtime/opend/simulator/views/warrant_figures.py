"""Compute a warrant's figures: premium, leverage, sensitivity and the part that the public holds.

Invariant: the figures follow only from the terms and the last prices of the warrant and its share, except the public's
holdings and the score, which are drawn for each day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.market.quote import quote
from opend_proto.qot_common import PriceType, WarrantType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.warrants import WarrantTerms
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["WarrantFigures", "warrant_figures"]


class WarrantFigures(NamedTuple):
    """The figures of one warrant at an instant; rates in percent."""

    premium: float
    """How far the share must move for the buyer to break even."""
    break_even: float
    """The price of the share at which the buyer breaks even."""
    leverage: float
    """The price of the share divided by the cost of the warrants for one share."""
    effective_leverage: float
    """Percent by which the warrant moves when the share moves by one percent."""
    delta: float | None
    """Delta of the option on one share; None unless the warrant is a call or put."""
    implied_volatility: float | None
    """Annual; None unless the warrant is a call or put."""
    in_or_out: float
    """How far the share is in the money; negative if it is out of the money."""
    conversion_price: float
    """The cost of the warrants for one share."""
    price_recovery_ratio: float | None
    """Distance of the share from the recovery price; None if the warrant has none."""
    in_line_status: PriceType | None
    """Whether the share is inside the warrant's limits; None if it has none."""
    street_rate: float
    """The part held by the public, in percent; ``street_volume`` is that part in warrants."""
    street_volume: int
    score: float
    """0 to 100."""


def warrant_figures(market: SyntheticMarket, listing: Listing, terms: WarrantTerms) -> WarrantFigures:
    """Return the figures of a warrant now."""
    now = market.clock.now()
    spot, price = quote(market, terms.underlying).last, quote(market, listing).last
    cost = price * terms.conversion_ratio
    sign = 1 if terms.rises else -1
    break_even = terms.strike + sign * cost
    leverage = spot / cost
    delta = terms.valuation(spot, now).delta if terms.is_optional else None
    street, score = uniforms(f"{market.seed}|{listing.text}|street|{int(now) // 86_400}", 2)
    is_inline = terms.type == WarrantType.IN_LINE
    inside = PriceType.WITH_IN if terms.strike <= spot <= terms.upper_strike else PriceType.OUTSIDE
    return WarrantFigures(
        premium=sign * (break_even - spot) / spot * 100,
        break_even=break_even,
        leverage=leverage,
        effective_leverage=leverage * (abs(delta) if delta is not None else 1.0),
        delta=delta,
        implied_volatility=terms.implied_volatility * 100 if terms.is_optional else None,
        in_or_out=sign * (spot - terms.strike) / terms.strike * 100,
        conversion_price=cost,
        price_recovery_ratio=(spot - terms.recovery) / terms.recovery * 100 if terms.recovery else None,
        in_line_status=inside if is_inline else None,
        street_rate=street * 40,
        street_volume=int(terms.issue_size * street * 0.4),
        score=40 + 55 * score,
    )
