"""A simulator for each module of tests of agents' orders, with a client of the tests' own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.peers.agents import Market

from opend import Client
from opend.simulator import ManualClock, Simulator


# Not for the folder: that would last as long as the process, and other tests count threads.
@pytest.fixture(scope="module")
def market() -> Iterator[Market]:
    with (
        Simulator(clock=ManualClock(), push_interval=0.02, rate_limits=False) as simulator,
        Client(simulator.host, simulator.port, rate_limit="off", allow_real_trading=True) as client,
    ):
        yield Market(simulator, client)
