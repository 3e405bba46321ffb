"""A long recording is served in constant memory; `bench/recording.py` measures ten million frames."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_python

BENCH = Path(__file__).parents[3] / "bench" / "recording.py"


def test_memory_does_not_grow_with_the_recording() -> None:
    command = [sys.executable, str(BENCH), "--frames", "150000"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result = json.loads(done.stdout)
    assert result["file_megabytes"] > 20
    assert result["peak_megabytes"] - result["peak_megabytes_before"] < 15
