"""docs/OPERATIONS.md: its code runs as written, against an OpenD that the environment names."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import pytest

from opend.doctor import Finding, State
from opend.doctor.examination import CHECKS
from opend.simulator import Simulator

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
PIECES: Final = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def test_the_code_runs_in_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("OPEND_CONFIG", raising=False)
    monkeypatch.delenv("OPEND_PROFILE", raising=False)
    names: dict[str, Any] = {"__name__": "operations"}
    with Simulator() as gateway:
        monkeypatch.setenv("OPEND_PORT", str(gateway.port))
        for number, code in enumerate(PIECES, 1):
            exec(compile(code, f"piece {number}", "exec"), names)  # noqa: S102
    assert PIECES


def test_every_check_of_the_doctor_is_listed() -> None:
    _, _, chapter = PAGE.partition("## When something is wrong")
    assert tuple(re.findall(r"^\| `([\w-]+)` \|", chapter, re.MULTILINE)) == CHECKS
    *_, listed = chapter.partition("`--json` prints")
    assert re.findall(r"^- `(\w+)`:", listed, re.MULTILINE) == [field.name for field in fields(Finding)]
    assert {state.value for state in State} <= set(re.findall(r"`(\w+)`", listed))
