"""Gather the tables of commonly used securities: their listings, and the industries that they belong to.

Invariant: no code is listed twice in a market; an industry that only these tables name has a plate with a code of our
own, which no real plate has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.tables import hong_kong, mainland, new_york
from opend.simulator.instruments.tables.rows import listings, sectors
from opend_proto.qot_common import ExchType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMON", "SECTORS", "plate_code"]

_HK, _US = QotMarket.HK_SECURITY, QotMarket.US_SECURITY
_SH, _SZ = QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY
_TRUST: Final = SecurityType.TRUST

COMMON: Final = (
    *listings(_HK, hong_kong.SHARES),
    *listings(_HK, hong_kong.TRUSTS, _TRUST),
    *listings(_HK, hong_kong.FUNDS, _TRUST),
    *listings(_US, new_york.NASDAQ),
    *listings(_US, new_york.NEW_YORK, exchange_type=ExchType.US_NYSE),
    *listings(_US, new_york.NASDAQ_FUNDS, _TRUST),
    *listings(_US, new_york.ARCA_FUNDS, _TRUST, ExchType.US_AMEX),
    *listings(_SH, mainland.SHANGHAI),
    *listings(_SH, mainland.SHANGHAI_FUNDS, _TRUST),
    *listings(_SZ, mainland.SHENZHEN),
    *listings(_SZ, mainland.SHENZHEN_FUNDS, _TRUST),
)
"""Shares and funds."""

SECTORS: Final[Mapping[QotMarket, Mapping[str, list[str]]]] = {
    _HK: sectors(hong_kong.SHARES),
    _US: sectors((*new_york.NASDAQ, *new_york.NEW_YORK)),
    _SH: sectors(mainland.SHANGHAI),
    _SZ: sectors(mainland.SHENZHEN),
}
"""The codes of the shares by market and industry."""

# The position of a name is part of its plate's code: add new names at the end.
_NAMES: Final = (
    *("Conglomerates", "Utilities", "Properties", "Casinos & Hotels", "Transportation", "Food & Beverages"),
    *("Automobiles", "Pharmaceuticals", "Electronic Components", "Oil & Gas", "Semiconductors", "Industrial Goods"),
    *("Telecommunications", "Materials", "Insurance", "Retail & Apparel", "Brokers", "Education", "Internet"),
    *("Media", "Communications Equipment", "Software", "Retail", "Beverages", "Restaurants", "Travel Services"),
    *("Internet Retail", "Financial Services", "Biotechnology", "Household Products", "Drug Manufacturers"),
    *("Aerospace", "Machinery", "Real Estate", "Chemicals", "Building Materials", "Household Appliances", "Food"),
    *("Solar Power", "Coal", "Construction", "Metals", "Electronics", "Batteries", "Health Care", "Liquor"),
)


def plate_code(industry: str) -> str:
    """Return the code of an industry's plate, such as ``LIST8000``; raises ValueError for an unknown industry."""
    return f"LIST{8000 + _NAMES.index(industry)}"
