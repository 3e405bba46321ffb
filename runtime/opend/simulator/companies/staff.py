"""Count a company's employees.

Invariant: there is at least one, and their number follows the company's size, not a single quarter's revenue.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from opend.simulator.chance.noise import smooth
from opend.simulator.companies.traits import traits

if TYPE_CHECKING:
    from opend.simulator.companies.periods import Quarter
    from opend.simulator.instruments.listing import Listing

__all__ = ["employees"]

_ROUGHNESS: Final = 0.015
_OCTAVES: Final = 5


def employees(listing: Listing, quarter: Quarter) -> int:
    """Return the number of people employed at the end of a quarter."""
    company = traits(listing)
    level = math.exp(_ROUGHNESS * smooth(f"employees|{listing.text}", quarter.index, _OCTAVES))
    return 1 + int(company.sales / company.sales_per_employee * level)
