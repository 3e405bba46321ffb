"""Measure the imports before a program's first call: seconds and peak memory, each in a fresh process."""

from __future__ import annotations

import json
import statistics
import subprocess
from pathlib import Path
from typing import Final

from bench.workers import environment

__all__ = ["first_call_modules", "import_cost", "medians"]

_FIRST_CALL: Final = """
import json, os, sys
before = set(sys.modules)
from opend import Client, security
with Client("127.0.0.1", int(os.environ["BENCH_SIMULATOR"])) as client:
    try:
        client.qot.get_ticker(security=security("US.AAPL"), max_ret_num=1)
    except Exception as refused:
        assert type(refused).__name__ == "ServerError", refused
print(json.dumps([name for name in sys.modules if name not in before]))
"""
_IMPORT: Final = """
import importlib, json, os, sys, time
names = json.loads(sys.stdin.read())
answer = os.dup(1)
os.dup2(2, 1)
started = time.perf_counter()
for name in names:
    importlib.import_module(name)
taken = time.perf_counter() - started
# ru_maxrss would include the process it was forked from; VmHWM counts this program alone.
peak = next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM"))
os.write(answer, json.dumps([taken, peak]).encode())
os._exit(0)
"""


def first_call_modules(python: str, home: Path, ports: dict[str, str]) -> list[str]:
    """Return the modules that a first call loads, in order."""
    answer = _run(python, _FIRST_CALL, environment(home, **ports), "")
    return [str(name) for name in json.loads(answer)]


def import_cost(python: str, home: Path, names: list[str]) -> tuple[float, float]:
    """Return the seconds of the imports, and the peak memory of the whole process in megabytes."""
    seconds, peak = json.loads(_run(python, _IMPORT, environment(home), json.dumps(names)))
    return float(seconds), float(peak)


def _run(python: str, program: str, variables: dict[str, str], told: str) -> str:
    result = subprocess.run(
        [python, "-c", program],
        input=told,
        env=variables,
        cwd=variables["HOME"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if result.returncode:
        raise RuntimeError(result.stderr)
    return result.stdout


def medians(costs: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the medians of seconds and of megabytes."""
    return statistics.median(cost[0] for cost in costs), statistics.median(cost[1] for cost in costs)
