"""The programs of docs/ACCOUNTS.md run, and its tables name every argument and limit."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from opend.accounts.choosing import AccountChoice
from opend.accounts.composing import OrderTerms
from opend.risk.rules import RiskLimits
from opend.simulator import ManualClock, Simulator

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "ACCOUNTS.md").read_text(encoding="utf-8")


def test_the_programs_run(capsys: pytest.CaptureFixture[str]) -> None:
    with Simulator(clock=ManualClock(), push_interval=0.02) as gateway:
        names: dict[str, Any] = {}
        for program in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
            exec(program.replace("11111", str(gateway.port)), names)  # noqa: S102 our own guide
    first, seen, _, held, left, source = capsys.readouterr().out.splitlines()
    assert first == "CANCELLED_ALL 0.0 None"
    assert "HKD" in seen
    assert "of at most 100,000" in seen
    assert held == "[] 1"
    assert left == "[]"
    assert source == "TradePassword(from the environment variable OPEND_TRADE_PASSWORD)"


def test_every_argument_and_limit_is_named() -> None:
    named = set(re.findall(r"`(\w+)", TEXT))
    limits = {field.name for field in fields(RiskLimits)}
    assert {*OrderTerms.__annotations__, *AccountChoice.__annotations__, *limits} - named - {"risk_limits"} == set()
