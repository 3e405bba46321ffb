"""Run a worker: read from a pipe which row to measure and for how long, and answer with a number.

Invariant: only the standard library is imported, so that every peer's environment can run this module.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Mapping

__all__ = ["Measure", "cpu_per_call", "per_call", "serve", "typical_call", "typical_cpu"]

Measure = Callable[[float], float]
"""Measures for about the given number of seconds, and returns the result."""

_SAMPLE = 0.004


def per_call(function: Callable[[], object]) -> Measure:
    """Measure the seconds of a call: the median of samples, each of enough calls to take a few milliseconds."""

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
    """Measure the median duration of a call in seconds, timing each call separately."""

    def measure(seconds: float) -> float:
        samples: list[float] = []
        ends = time.perf_counter() + seconds
        while not samples or time.perf_counter() < ends:
            samples.append(_time_of(function, 1))
        return statistics.median(samples)

    return measure


def cpu_per_call(function: Callable[[], object]) -> Measure:
    """Measure the mean processor time of a call in seconds, over all threads of the process."""

    def measure(seconds: float) -> float:
        function()
        calls, ends, before = 0, time.perf_counter() + seconds, time.process_time()
        while not calls or time.perf_counter() < ends:
            function()
            calls += 1
        return (time.process_time() - before) / calls

    return measure


def typical_cpu(function: Callable[[], object]) -> Measure:
    """Measure the median processor time of a call in seconds, over all threads of the process.

    Calls that another process has interrupted, and whose caches it has used, do not count then.
    """

    def measure(seconds: float) -> float:
        function()
        samples: list[float] = []
        ends = time.perf_counter() + seconds
        while not samples or time.perf_counter() < ends:
            before = time.process_time()
            function()
            samples.append(time.process_time() - before)
        return statistics.median(samples)

    return measure


def serve(rows: Mapping[str, Measure], versions: Mapping[str, str]) -> None:
    """Answer requests until the pipe is closed; output of libraries goes to the log."""
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
