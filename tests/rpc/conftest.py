"""The gateways of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.peers.gateway import ScriptedGateway

from opend.simulator import Simulator


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    """A simulator that the tests of a file share."""
    with Simulator(seed=7) as made:
        yield made


@pytest.fixture
def gateway() -> Iterator[ScriptedGateway]:
    """A gateway that the test scripts."""
    scripted = ScriptedGateway()
    yield scripted
    scripted.close()
