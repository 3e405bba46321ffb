"""Run a program that uses most of the runtime with another schema's package, and check its report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.schemas.older_schema import OLDER, ROOT

__all__ = ["check_report", "report_of", "run_with"]


def run_with(package: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with a generated package in place of ours."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(package), str(ROOT), *sys.path])}
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, env=environment)


def report_of(package: Path) -> Any:
    """Return the report of a program that uses most of the runtime with a generated package."""
    done = run_with(package, "-W", "error", "-m", "tests.support.schemas.older_program")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def check_report(report: Any, *, layout: int = 2) -> None:
    """Assert that a report is complete."""
    assert (report["version"], report["layout"]) == (OLDER, layout)
    assert (report["quotes"]["server_ver"], report["asynchronous"]) == (902, 902)
    assert (report["quotes"]["rows"], report["quotes"]["pushed"]) == (5, "00700")
    assert report["quotes"]["ticks"] == ["Tick", "Tick", "Tick"]
    assert report["quotes"]["klines"] == ["Bar", "Bar", "Bar"]
    assert report["callbacks"] is True
    assert (report["trades"]["filled"], report["trades"]["held"]) == (100, ["00700"])
    assert report["unanswered"] == []
    assert set(report["commands"].values()) == {0}
    assert report["recorded"]["same"] is True
    assert "GetGlobalState.Response" in report["recorded"]["told"]
