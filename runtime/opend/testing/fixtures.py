"""Provide fixtures that give each test an OpenD of its own.

Invariant: importing this module loads only pytest; a fixture loads its own needs when a test requests it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.client_sync import Client
    from opend.simulator import Simulator
    from opend.testing.proxy import FaultProxy

__all__ = ["opend_client", "opend_proxy", "opend_simulator"]


@pytest.fixture
def opend_simulator() -> Iterator[Simulator]:
    """A running simulator with seed 0, on a free port of this machine."""
    from opend.simulator import Simulator

    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def opend_client(opend_simulator: Simulator) -> Iterator[Client]:
    """A blocking client, connected to ``opend_simulator``."""
    from opend.client_sync import Client

    with Client(opend_simulator.host, opend_simulator.port) as client:
        yield client


@pytest.fixture
def opend_proxy(opend_simulator: Simulator) -> Iterator[FaultProxy]:
    """A proxy in front of ``opend_simulator``, without faults until the test sets some."""
    from opend.testing.proxy import FaultProxy

    with FaultProxy(opend_simulator.host, opend_simulator.port) as proxy:
        yield proxy
