"""What the synthetic market lists: tables of securities, and the derivatives that follow from them.

Invariant: which instruments there are, and their terms, is a function of the tables and the day alone.
"""

from __future__ import annotations

from opend.simulator.instruments.catalogue import Catalogue

__all__ = ["Catalogue"]
