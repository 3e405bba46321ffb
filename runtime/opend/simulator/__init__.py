"""The embedded OpenD: a gateway with a synthetic market, to develop and test against without an account.

Invariant: importing this package starts nothing; the same seed and the same time give the same market.
"""

from __future__ import annotations

from opend.simulator.clock import Clock, ManualClock, SpeedClock, SystemClock
from opend.simulator.dispatch import RefusalError
from opend.simulator.exchanges import EXCHANGES, Exchange, PriceGrid
from opend.simulator.instruments.loader import load_securities
from opend.simulator.limits import ServingLimits
from opend.simulator.listings import LISTINGS, Listing
from opend.simulator.market import SyntheticMarket, Tick
from opend.simulator.server import Simulator

__all__ = [
    "EXCHANGES",
    "LISTINGS",
    "Clock",
    "Exchange",
    "Listing",
    "ManualClock",
    "PriceGrid",
    "RefusalError",
    "ServingLimits",
    "Simulator",
    "SpeedClock",
    "SyntheticMarket",
    "SystemClock",
    "Tick",
    "load_securities",
]
