"""History is downloaded through a hub as from an OpenD of one's own."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.runtime.collect.downloading.stored import rows
from tests.support.commands import process

from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import Simulator
from opend.storage.kinds import ACTIONS, BARS

pytestmark = pytest.mark.one_python

CODES = ("HK.00700", "US.KO")


def test_a_hub_serves_the_command(nats: EmbeddedServer, tmp_path: Path) -> None:
    words = ("download", *CODES, "--years", "1", "--to", str(tmp_path), "--yes", "--nats", nats.url, "--hub", "history")

    def download() -> tuple[int, str]:
        with process(*words) as running:
            _, error = running.communicate(timeout=100)
            return running.returncode, error

    async def through_a_hub() -> tuple[int, str]:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        async with Hub(settings, nats.url, HubOptions(name="history"), login={}):
            return await asyncio.to_thread(download)

    with Simulator() as simulator:
        assert asyncio.run(through_a_hub()) == (0, "")
    for code in CODES:
        assert len(rows(tmp_path, BARS["day"], code)) > 240
        assert rows(tmp_path, ACTIONS, code)
