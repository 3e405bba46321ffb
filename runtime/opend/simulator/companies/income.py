"""Draw a company's income statement of one quarter, from its revenue down to its net profit.

Invariant: every figure is a whole number of units of the listing's currency; costs are positive, and what is left of
the revenue after all of them is the net profit, which is above 0.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.balance import share_out
from opend.simulator.chance.noise import smooth, uniforms
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["Income", "income"]

_KEPT: Final = 65_536
_INTEREST: Final = 0.02
# Waves of 8 quarters at most: revenue stays within some 30% of the ordinary, as the price does around its anchor.
_SALES_OCTAVES, _SALES_ROUGHNESS = 4, 0.05
_MARGIN_OCTAVES, _MARGIN_ROUGHNESS = 3, 0.03


class Income(NamedTuple):
    """The income of some time."""

    revenue: int
    cost_of_sales: int
    selling: int
    administration: int
    research: int
    interest: int
    tax: int

    @property
    def gross_profit(self) -> int:
        """Revenue less the cost of sales."""
        return self.revenue - self.cost_of_sales

    @property
    def operating_profit(self) -> int:
        """What is left before interest and tax."""
        return self.gross_profit - self.selling - self.administration - self.research

    @property
    def profit_before_tax(self) -> int:
        """What is left before tax."""
        return self.operating_profit - self.interest

    @property
    def net_profit(self) -> int:
        """What is left for the shareholders."""
        return self.profit_before_tax - self.tax


@lru_cache(_KEPT)
def income(listing: Listing, quarter: Quarter) -> Income:
    """Return the income statement of a quarter."""
    company, key = traits(listing), f"income|{listing.text}"
    level = math.exp(_SALES_ROUGHNESS * smooth(f"{key}|sales", quarter.index, _SALES_OCTAVES))
    margin = company.margin * math.exp(_MARGIN_ROUGHNESS * smooth(f"{key}|margin", quarter.index, _MARGIN_OCTAVES))
    revenue = round(company.sales * company.seasons[quarter.number - 1] * level)
    net = round(revenue * margin)
    before_tax = round(net / (1 - company.tax_rate))
    interest = round(revenue * _INTEREST)
    selling, administration, research = share_out(
        round(revenue * company.costs), [0.5 + draw for draw in uniforms(f"{key}|costs", 3)]
    )
    return Income(
        revenue=revenue,
        cost_of_sales=revenue - before_tax - interest - selling - administration - research,
        selling=selling,
        administration=administration,
        research=research,
        interest=interest,
        tax=before_tax - net,
    )
