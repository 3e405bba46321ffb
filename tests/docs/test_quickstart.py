"""docs/quickstart.md: its code runs as written, against an embedded OpenD in place of the one on 11111.

Invariant: nothing is left out of the page's code, and it runs in the page's order.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

from opend.simulator import Simulator

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "quickstart.md").read_text(encoding="utf-8")
PIECES: Final = re.findall(r"## ([^\n]+)\n|```python\n(.*?)```", PAGE, re.DOTALL)


def test_the_code_runs_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    printed: dict[str, str] = {}
    section = ""
    with Simulator(push_interval=0.05) as gateway:
        names: dict[str, Any] = {"__name__": "quickstart"}
        for heading, code in PIECES:
            section = heading or section
            if code:
                exec(compile(code.replace("11111", str(gateway.port)), section, "exec"), names)  # noqa: S102
                printed[section] = printed.get(section, "") + capsys.readouterr().out
    assert printed["The first call"].count("\n") == 2
    assert printed["Subscriptions"].count("\n") == 5 + 3
    assert "HK.00700" in printed["Pushes"]
    assert printed["With asyncio"].strip().replace(".", "").isdigit()
    assert "close_price" in printed["History as a data frame"]
    assert "-1" in printed["Errors"]
    assert printed["A simulated order"].startswith("00700 ")
