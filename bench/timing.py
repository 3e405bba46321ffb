"""The side of a worker: it is told over a pipe which row to measure for how long, and answers with a number.

Invariant: nothing but the standard library is loaded here, so that every peer's environment can run it.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Mapping

__all__ = ["Measure", "cpu_per_call", "per_call", "serve", "typical_call"]

Measure = Callable[[float], float]
"""Measures for about so many seconds and returns what was found."""

_SAMPLE = 0.004


def per_call(function: Callable[[], object]) -> Measure:
    """Seconds that a call takes: the median over samples, each of as many calls as fill a few milliseconds."""

    def measure(seconds: float) -> float:
        calls, taken = 1, _time_of(function, 1)
        while taken < _SAMPLE:
            calls *= 2
            taken = _time_of(function, calls)
        samples: list[float] = []
        ends = time.perf_counter() + seconds
        while not samples or time.perf_counter() < ends:
            samples.append(_time_of(function, calls) / calls)
        return statistics.median(samples)

    return measure


def typical_call(function: Callable[[], object]) -> Measure:
    """Seconds that half of the calls stay below, each timed by itself."""

    def measure(seconds: float) -> float:
        samples: list[float] = []
        ends = time.perf_counter() + seconds
        while not samples or time.perf_counter() < ends:
            samples.append(_time_of(function, 1))
        return statistics.median(samples)

    return measure


def cpu_per_call(function: Callable[[], object]) -> Measure:
    """Seconds of processor time, of all threads of the process, that a call takes on average."""

    def measure(seconds: float) -> float:
        function()
        calls, ends, before = 0, time.perf_counter() + seconds, time.process_time()
        while not calls or time.perf_counter() < ends:
            function()
            calls += 1
        return (time.process_time() - before) / calls

    return measure


def serve(rows: Mapping[str, Measure], versions: Mapping[str, str]) -> None:
    """Answer until the pipe is closed; whatever a library prints meanwhile goes to the log."""
    with os.fdopen(os.dup(1), "w") as answers:
        os.dup2(2, 1)
        print("@", json.dumps(dict(versions)), file=answers, flush=True)
        for line in sys.stdin:
            name, seconds = json.loads(line)
            print("@", json.dumps(rows[name](seconds)), file=answers, flush=True)


def _time_of(function: Callable[[], object], calls: int) -> float:
    started = time.perf_counter()
    for _ in range(calls):
        function()
    return time.perf_counter() - started
