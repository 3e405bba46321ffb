"""Run an embedded OpenD: a gateway with a synthetic market, to develop and test against without an account.

Invariant: importing this package starts nothing; the same seed and the same time give the same market.
"""

from __future__ import annotations

from opend.simulator.calendar.clock import Clock, ManualClock, SpeedClock, SystemClock
from opend.simulator.calendar.exchanges import EXCHANGES, Exchange, PriceGrid
from opend.simulator.instruments.listings import LISTINGS, Listing
from opend.simulator.instruments.loader import load_securities
from opend.simulator.market.market import SyntheticMarket, Tick
from opend.simulator.rules.limits import ServingLimits
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.server import Simulator
from opend.simulator.trading.opening import Holding

__all__ = [
    "EXCHANGES",
    "LISTINGS",
    "Clock",
    "Exchange",
    "Holding",
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
