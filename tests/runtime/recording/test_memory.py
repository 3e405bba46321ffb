"""A long recording is served in constant memory; `bench/recording.py` measures ten million frames."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[3] / "bench" / "recording.py"


def test_memory_does_not_grow_with_the_recording() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCH), "--frames", "300000"], capture_output=True, text=True, check=True, timeout=100
    )
    result = json.loads(done.stdout)
    assert result["file_megabytes"] > 40
    assert result["peak_megabytes"] - result["peak_megabytes_before"] < 15
