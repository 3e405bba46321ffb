"""Measure how decoding grows with the number of ticks: the time per tick, and the memory of the messages."""

from __future__ import annotations

import gc
import tracemalloc
from functools import partial

from bench.bodies import reply_body
from bench.timing import per_call

from opend.codec import columns, decode
from opend_proto import qot_get_ticker

__all__ = ["growth"]

_COUNTS = (1, 10, 100, 1_000, 100_000)


def growth() -> list[tuple[str, ...]]:
    """Return a row for each number of ticks: bytes, decode time, time and memory per tick, time for columns."""
    lines: list[tuple[str, ...]] = []
    for count in _COUNTS:
        body = reply_body(count)
        taken = per_call(partial(decode, qot_get_ticker.Response, body))(0.3)
        as_columns = per_call(partial(columns, qot_get_ticker.Response, body, "s2c.tickerList"))(0.3)
        held = _held(body)
        numbers = (
            f"{len(body):,}",
            f"{taken * 1e6:,.1f}",
            f"{taken / count * 1e9:,.0f}",
            f"{held:,}",
            f"{held / count:,.0f}",
            f"{as_columns * 1e6:,.1f}",
        )
        lines.append((f"{count:,}", *numbers))
    return lines


def _held(body: bytes) -> int:
    gc.collect()
    tracemalloc.start()
    message = decode(qot_get_ticker.Response, body)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del message
    return held
