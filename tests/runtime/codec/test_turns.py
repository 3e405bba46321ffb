"""Other threads can run while a long body is read."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

import pytest

from opend.codec import columns, decode, encode
from opend.securities import security
from opend_proto.common import RetType
from opend_proto.qot_common import Ticker, TickerDirection
from opend_proto.qot_get_ticker import S2C, Response

TURNS = 5
"""More turns than happen by chance before and after a call that gives none."""


@pytest.fixture(scope="module")
def body() -> bytes:
    tick = Ticker(time="", sequence=1, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)
    s2c = S2C(security=security("HK.00700"), ticker_list=[tick] * 100_000)
    return encode(Response(ret_type=RetType.SUCCEED, s2c=s2c))


@contextmanager
def other_thread() -> Generator[Callable[[], int]]:
    """Run a thread that always wants to run; yield the count of its turns."""
    over, turns, interval = threading.Event(), [0], sys.getswitchinterval()

    def run() -> None:
        while not over.is_set():
            turns[0] += 1
            time.sleep(0)

    thread = threading.Thread(target=run)
    sys.setswitchinterval(1e-4)
    thread.start()
    try:
        yield lambda: turns[0]
    finally:
        over.set()
        thread.join()
        sys.setswitchinterval(interval)


def read_messages(body: bytes) -> object:
    return decode(Response, body)


def read_columns(body: bytes) -> object:
    return columns(Response, body, "s2c.tickerList")


@pytest.mark.parametrize("read", [read_messages, read_columns])
def test_a_long_body_does_not_keep_the_others_out(read: Callable[[bytes], object], body: bytes) -> None:
    with other_thread() as turns:
        for _ in range(20):
            before = turns()
            held = read(body)
            after = turns()
            del held
            if after - before >= TURNS:
                return
    pytest.fail("no other thread ran")
