"""docs/COLLECT.md and its unit file: the program runs, and the tables and the command are those of the code."""

from __future__ import annotations

import asyncio
import re
import shlex
from collections.abc import AsyncGenerator
from configparser import RawConfigParser
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.markets.collected import rows_of
from tests.support.patience import PATIENCE

from opend.cli.app import build_parser
from opend.collect import AsyncCollector
from opend.collect.following.starts import REASONS
from opend.simulator import Simulator
from opend.storage.kinds import FLAGS, KINDS, TICKS

DOCS: Final = Path(__file__).resolve().parents[3] / "docs"
PAGE: Final = (DOCS / "COLLECT.md").read_text(encoding="utf-8")


def rows_below(heading: str) -> list[str]:
    """Return the names in the first column of the first table below a heading."""
    chapter = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (`[^|]+) \|", chapter, re.MULTILINE)


@asynccontextmanager
async def enough(collector: AsyncCollector) -> AsyncGenerator[None, None]:
    """Let the time be over once the latest ticks of both securities are taken."""

    async def watch() -> None:
        while True:
            await asyncio.sleep(0.02)
            if collector.figures.taken["ticks"] >= 2000:
                limit.reschedule(0)
                return

    async with asyncio.timeout(PATIENCE) as limit:
        watching = asyncio.create_task(watch())
        yield
        await watching


def test_the_program_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert "asyncio.timeout(8 * 3600)" in program
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPEND_CONFIG", str(tmp_path / "none.toml"))
    (tmp_path / "none.toml").touch()
    names: dict[str, Any] = {"__name__": "page", "enough": enough}
    with Simulator() as gateway:
        monkeypatch.setenv("OPEND_PORT", str(gateway.port))
        exec(compile(program.replace("asyncio.timeout(8 * 3600)", "enough(collector)"), "page", "exec"), names)  # noqa: S102
    assert len(rows_of(tmp_path / "data", TICKS, "HK.00700")) >= 1000


def test_every_reason_flag_and_kind_is_explained() -> None:
    assert rows_below("Gaps") == [f"`{reason}`" for reason in REASONS]
    assert rows_below("Flags") == [f"`{flag}`" for flag in FLAGS]
    named = re.findall(r"`([\w-]+)`", " ".join(rows_below("The folder")))
    assert set(named) <= KINDS.keys()
    assert {name for name in KINDS if not name.startswith("bars-")} <= set(named)


def test_the_command_of_the_unit_can_be_given() -> None:
    unit = RawConfigParser(strict=False)
    unit.read_string((DOCS / "collect" / "opend-collect.service").read_text(encoding="utf-8"))
    program, *words = shlex.split(unit["Service"]["ExecStart"])
    assert program.endswith("/bin/opend")
    given = build_parser(words).parse_args(words)
    assert (given.command, given.ticks, given.bars, given.book) == ("collect", True, ["1m"], True)
    assert str(given.to).startswith("/var/lib/" + unit["Service"]["StateDirectory"])
