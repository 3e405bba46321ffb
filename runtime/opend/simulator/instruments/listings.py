"""List the securities of the synthetic market that are used unless others are given.

Invariant: every member of a basket and every underlying of a derivative is listed too.
"""

from __future__ import annotations

from typing import Final

from opend.simulator.instruments.baskets import INDICES, PLATES
from opend.simulator.instruments.listing import Derivation, Listing
from opend.simulator.instruments.stocks import FUNDS, STOCKS
from opend.simulator.instruments.tables.common import COMMON
from opend.simulator.instruments.tables.crypto import COINS
from opend.simulator.instruments.warrants import WARRANTS

__all__ = ["LISTINGS", "Derivation", "Listing"]

LISTINGS: Final = (*STOCKS, *FUNDS, *INDICES, *PLATES, *WARRANTS, *COMMON, *COINS)
"""Shares, funds, indices, plates, warrants and cryptocurrencies; each day's options and futures follow from these."""
