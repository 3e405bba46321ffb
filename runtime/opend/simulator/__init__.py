"""Run an embedded OpenD: a gateway with a synthetic market, to develop and test against without an account.

Invariant: importing this package starts nothing, and loads what is named when it is first used, since the calendar of
the exchanges is wanted by programs that run no gateway; the same seed and the same time give the same market.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opend.simulator.calendar.clock import Clock as Clock
    from opend.simulator.calendar.clock import ManualClock as ManualClock
    from opend.simulator.calendar.clock import SpeedClock as SpeedClock
    from opend.simulator.calendar.clock import SystemClock as SystemClock
    from opend.simulator.calendar.exchanges import EXCHANGES as EXCHANGES
    from opend.simulator.calendar.exchanges import Exchange as Exchange
    from opend.simulator.calendar.exchanges import PriceGrid as PriceGrid
    from opend.simulator.instruments.listings import LISTINGS as LISTINGS
    from opend.simulator.instruments.listings import Listing as Listing
    from opend.simulator.instruments.loader import load_securities as load_securities
    from opend.simulator.market.market import SyntheticMarket as SyntheticMarket
    from opend.simulator.market.market import Tick as Tick
    from opend.simulator.rules.limits import ServingLimits as ServingLimits
    from opend.simulator.rules.refusal import RefusalError as RefusalError
    from opend.simulator.server import Simulator as Simulator
    from opend.simulator.trading.opening import Holding as Holding

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

_HOMES: Final = {
    "Clock": "opend.simulator.calendar.clock",
    "EXCHANGES": "opend.simulator.calendar.exchanges",
    "Exchange": "opend.simulator.calendar.exchanges",
    "Holding": "opend.simulator.trading.opening",
    "LISTINGS": "opend.simulator.instruments.listings",
    "Listing": "opend.simulator.instruments.listings",
    "ManualClock": "opend.simulator.calendar.clock",
    "PriceGrid": "opend.simulator.calendar.exchanges",
    "RefusalError": "opend.simulator.rules.refusal",
    "ServingLimits": "opend.simulator.rules.limits",
    "Simulator": "opend.simulator.server",
    "SpeedClock": "opend.simulator.calendar.clock",
    "SyntheticMarket": "opend.simulator.market.market",
    "SystemClock": "opend.simulator.calendar.clock",
    "Tick": "opend.simulator.market.market",
    "load_securities": "opend.simulator.instruments.loader",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
