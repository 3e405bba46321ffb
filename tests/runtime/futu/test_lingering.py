"""A program that listens stays alive after its last line, ends at Ctrl-C without a word, and may ask not to stay."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from opend.simulator import Simulator

PROGRAM = """
import sys
from opend.futu import *
SysConfig.set_all_thread_daemon({daemon})
class Ticks(TickerHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        print("tick", flush=True)
        return super().on_recv_rsp(rsp_pb)
context = OpenQuoteContext(port=int(sys.argv[1]))
context.set_handler(Ticks())
context.subscribe(["HK.00700"], [SubType.TICKER])
{last}
"""


def started(simulator: Simulator, *, daemon: bool = False, last: str = "") -> subprocess.Popen[str]:
    program = PROGRAM.format(daemon=daemon, last=last)
    return subprocess.Popen(
        [sys.executable, "-c", program, str(simulator.port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


def test_a_program_with_a_handler_goes_on_until_ctrl_c() -> None:
    with Simulator(seed=7) as simulator, started(simulator) as process:
        assert process.stdout is not None
        # Ticks come long after the last line: the first is a subscription's, the next are the market's.
        assert [process.stdout.readline() for _ in range(4)] == ["tick\n"] * 4
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert errors == ""


@pytest.mark.parametrize(("daemon", "last"), [(True, ""), (False, "context.close()")])
def test_a_program_ends_that_closes_its_context_or_asks_not_to_stay(daemon: bool, last: str) -> None:
    with Simulator(seed=7) as simulator, started(simulator, daemon=daemon, last=last) as process:
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
