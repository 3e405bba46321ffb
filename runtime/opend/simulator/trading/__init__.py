"""Simulate trading: accounts, orders, matching, fees, positions and history, without input or output.

Invariant: every amount and quantity follows from the requests, the market and the time passed in; nothing here reads a
clock or a socket.
"""

from __future__ import annotations

from opend.simulator.trading.desk import DEFAULT_UNLOCK, TradingDesk
from opend.simulator.trading.feed import TradeFeed

__all__ = ["DEFAULT_UNLOCK", "TradeFeed", "TradingDesk"]
