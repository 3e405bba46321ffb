"""List the securities of the synthetic market: tables of securities, and the derivatives that follow from them.

Invariant: the instruments and their terms depend only on the tables and the day.
"""

from __future__ import annotations

from opend.simulator.instruments.catalogue import Catalogue

__all__ = ["Catalogue"]
