"""Commands, and a simulator for them to talk to."""

from collections.abc import Iterator

import pytest
from tests.support.commands import Cli
from tests.support.markets.stub_market import stub_market

from opend.simulator import Simulator


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


@pytest.fixture(scope="session")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        stub_market(running)
        yield running


@pytest.fixture
def address(simulator: Simulator) -> tuple[str, ...]:
    return "--host", simulator.host, "--port", str(simulator.port)
