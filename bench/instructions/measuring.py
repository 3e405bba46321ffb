"""Run the kernels below callgrind, and read what it counted.

Invariant: what is missing for it (a compiler, valgrind, its header) is `UnavailableError` with a reason, never a guess.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

__all__ = ["UnavailableError", "environment", "measure"]

_ROOT: Final = Path(__file__).parents[2]
_SOURCE: Final = Path(__file__).with_name("marks.c")
_SECONDS: Final = 300
_NAME: Final = re.compile(r"^desc: Trigger: Client Request: (.+)$", re.MULTILINE)
_COUNT: Final = re.compile(r"^(?:summary|totals): (\d+)$", re.MULTILINE)


class UnavailableError(Exception):
    """Instructions cannot be counted on this machine; the message says why."""


def environment() -> dict[str, str]:
    """Return what the counts depend on, beside our code; raises UnavailableError without a compiler."""
    return {
        "Python": platform.python_version(),
        "built by": platform.python_compiler(),
        "processor": platform.machine(),
    }


def measure() -> dict[str, float]:
    """Return the instructions of each kernel, for one run of its work.

    Raises:
        UnavailableError: This machine lacks valgrind or a compiler.
    """
    valgrind, compiler = _tool("valgrind"), _tool("cc")
    with TemporaryDirectory() as name:
        folder = Path(name)
        marks = folder / "marks.so"
        _run([compiler, "-shared", "-fPIC", "-O1", "-o", str(marks), str(_SOURCE)], "the marks were not compiled")
        callgrind = [valgrind, "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder / 'counts'}"]
        told = _run(
            [*callgrind, sys.executable, "-m", "bench.instructions.count", str(marks)], "the kernels did not run"
        )
        times = {name: int(count) for count, name in (line.split("\t") for line in told.splitlines())}
        dumps = [path.read_text() for path in sorted(folder.glob("counts*"))]
    counted = {
        kernel[1]: int(total[1]) for text in dumps if (kernel := _NAME.search(text)) and (total := _COUNT.search(text))
    }
    if counted.keys() != times.keys():
        raise UnavailableError(f"valgrind counted {sorted(counted)} of {sorted(times)}")
    return {name: counted[name] / times[name] for name in times}


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise UnavailableError(f"{name} is not on PATH")
    return found


def _run(command: list[str], failure: str) -> str:
    # A fixed seed gives dictionaries of texts the same order, and so the same collisions, each time.
    fixed = os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(command, cwd=_ROOT, env=fixed, capture_output=True, text=True, timeout=_SECONDS, check=False)
    if done.returncode:
        raise UnavailableError(f"{failure}: {done.stderr.strip()[-2000:]}")
    return done.stdout
