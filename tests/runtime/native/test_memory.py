"""Reading or writing a million times takes no more memory than doing it once."""

from __future__ import annotations

import gc
import resource
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.runtime.native.test_arrow import TABLE, WRONG, Column
from tests.runtime.native.test_safety import use
from tests.support.codecs.codecs import native_codec
from tests.support.schemas.samples import Leaf, changed, ticker_response

from opend.codec import writing
from opend.frame import encode_frame
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Message

native: Any = native_codec()
native_columns: Any = native_codec("native_columns")
STATUS = Path("/proc/self/statm")
PATH = "s2c.tickerList"
pytestmark = pytest.mark.usefixtures("only_new_objects")

MEGABYTE = 2**20


def reply(ticks: int) -> Response:
    """Return a reply with a number of ticks."""
    response = ticker_response()
    assert response.s2c is not None
    response.s2c.ticker_list = response.s2c.ticker_list[:1] * ticks
    return response


def runs_of(cls: type[Message], *bodies: bytes) -> Callable[[], object]:
    """Return a function that reads the bodies as a run of frames."""
    reader = native.RunReader()
    reader.learn(1, cls)
    return partial(reader.read, b"".join(encode_frame(1, 1, body) for body in bodies), 0, 2**20)


def refused_frame(serial: int) -> None:
    """Write a frame that does not fit, and ignore the refusal."""
    with suppress(OverflowError):
        native.write_frame(1, serial, 0, SMALL)


def refused_arrays(rows: int, column: Column) -> None:
    """Hand over columns that do not fit, and ignore the refusal."""
    with suppress(ValueError):
        native_columns.Shaper.arrow(rows, (*WHOLE, column))


# The columns of so many rows, before one that is wrong.
WHOLE = (("volume", "l", bytes(8 * 3), None, b"\1\0\1", None, None),)
LEAF = Leaf(code="00700", lot_size=100)
SMALL, LARGE = writing.encode(LEAF), writing.encode(reply(200))
SPOILT = LARGE[:-1] + b"\xff"
# Each function with the number of its calls.
MANY: dict[str, tuple[Callable[[], object], int]] = {
    "decode": (partial(native.decode, Leaf, SMALL), 1_000_000),
    "encode": (partial(native.encode, LEAF), 1_000_000),
    "columns, a million rows": (partial(native_columns.columns, Response, LARGE, PATH), 5_000),
    "columns, one row": (partial(native_columns.columns, Response, writing.encode(reply(1)), PATH), 50_000),
    "runs, a million frames": (runs_of(Leaf, *[SMALL] * 1_000), 1_000),
    "frames": (partial(native.write_frame, 1, 1, 0, SMALL), 1_000_000),
    "frames, wrong": (partial(refused_frame, 2**32), 300_000),
    "decode, spoilt": (partial(native.decode, Response, SPOILT), 300),
    "columns, spoilt": (partial(native_columns.columns, Response, SPOILT, PATH), 300),
    "runs, spoilt": (runs_of(Response, LARGE, SPOILT), 300),
    "arrays": (partial(native_columns.Shaper.arrow, 3, TABLE), 50_000),
    "arrays, wrong": (partial(refused_arrays, *WRONG["fewer offsets than rows"]), 50_000),
    "shaped": (partial(native_columns.Shaper.instants, bytes(8 * 100), bytes(100), 0.0, 1.0), 100_000),
    "encode, wrong": (partial(native.encode, changed(reply(1_000), "ret_msg", 5)), 300),
}


def resident() -> int:
    """Return the resident memory of this process, in bytes."""
    gc.collect()
    return int(STATUS.read_text().split()[1]) * resource.getpagesize()


@pytest.mark.skipif(not STATUS.exists(), reason="this system does not tell what is in memory")
@pytest.mark.parametrize("name", MANY)
def test_memory_stays_flat(name: str) -> None:
    function, times = MANY[name]
    for _ in range(times // 10):
        use(function)
    before = resident()
    for _ in range(times):
        use(function)
    # If each of a million calls kept 16 bytes, or each of three hundred a large buffer, the growth would be greater.
    assert resident() - before < 4 * MEGABYTE
