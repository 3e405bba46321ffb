"""docs/HUB.md: its program runs, and its commands are understood."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Final

import pytest

from opend.cli.app import build_parser
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import Simulator

pytestmark = pytest.mark.one_python

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "HUB.md").read_text(encoding="utf-8")


def test_the_program_runs(nats: EmbeddedServer, capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    code = compile(program.replace("nats://127.0.0.1:4222", nats.url), "page", "exec")

    async def main() -> None:
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            async with Hub(settings, nats.url, HubOptions(), login={}):
                await asyncio.to_thread(exec, code, {})

    asyncio.run(main())
    assert float(capsys.readouterr().out) > 0


def test_the_commands_are_understood() -> None:
    commands = re.findall(r"^    opend (hub.*?)(?:  +#.*)?$", PAGE, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        build_parser(command.split()).parse_args(command.split())
