"""The programs of the guide to everyday calls run, one after another, as a reader would type them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

GUIDE: Final = Path(__file__).resolve().parents[2] / "docs" / "EVERYDAY.md"


def test_every_program_of_the_guide_runs() -> None:
    programs = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(programs) == 10
    names: dict[str, Any] = {"__name__": "guide"}
    try:
        for number, program in enumerate(programs, 1):
            exec(compile(program, f"EVERYDAY.md, program {number}", "exec", dont_inherit=True), names)  # noqa: S102
    finally:
        names["client"].close()
        names["gateway"].stop()
