"""Contexts of the vendor's face, each against a simulator whose clock stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opend.futu import OpenQuoteContext, OpenSecTradeContext, SysConfig, TrdMarket
from opend.simulator import ManualClock, Simulator


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(seed=7, clock=ManualClock(), unsubscribe_after=0) as simulator:
        yield simulator


@pytest.fixture
def quotes(simulator: Simulator) -> Iterator[OpenQuoteContext]:
    with OpenQuoteContext(simulator.host, simulator.port) as context:
        yield context


@pytest.fixture
def trades(simulator: Simulator) -> Iterator[OpenSecTradeContext]:
    with OpenSecTradeContext(TrdMarket.NONE, simulator.host, simulator.port) as context:
        yield context


@pytest.fixture
def settings() -> Iterator[type[SysConfig]]:
    """The settings of the process, which the test may change."""
    before = SysConfig.current
    yield SysConfig
    SysConfig.current = before
