"""Adjust past prices for the corporate actions of the synthetic market: yearly dividends, and splits.

Invariant: the factors of an action, its mark in the traded prices and the adjusted bars all follow from one schedule.
"""

from __future__ import annotations

from opend.simulator.market.adjustment.actions import Action, Actions
from opend.simulator.market.adjustment.adjusted_bars import Bars, adjusted_bars
from opend.simulator.market.adjustment.factors import Factors

__all__ = ["Action", "Actions", "Bars", "Factors", "adjusted_bars"]
