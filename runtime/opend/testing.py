"""A pytest plugin: fixtures that give a test an OpenD of its own.

    def test_price(opend_simulator: Simulator) -> None:
        with Client(opend_simulator.host, opend_simulator.port) as client:
            ...

Invariant: nothing is loaded or started before a test asks for it, and each test gets a fresh one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator import Simulator

__all__ = ["opend_simulator"]


@pytest.fixture
def opend_simulator() -> Iterator[Simulator]:
    """A running simulator with seed 0, on a free port of this machine."""
    # Loaded here: pytest imports this plugin in every run of every project that has the package installed.
    from opend.simulator import Simulator

    with Simulator() as simulator:
        yield simulator
