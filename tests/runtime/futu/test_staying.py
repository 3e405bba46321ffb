"""A program lives as long as its contexts are open, and Ctrl-C ends it at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.support.patience import PATIENCE

from opend.simulator import ManualClock, Simulator

PROGRAM = """
import sys
from opend.futu import *

class Ticks(TickerHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        print("pushed", flush=True)
        {on_push}
        return super().on_recv_rsp(rsp_pb)

{before}
ctx = OpenQuoteContext(port=int(sys.argv[1]))
ctx.set_handler(Ticks())
{after}
"""
SUBSCRIBE = "ctx.subscribe('HK.00700', SubType.TICKER)"


@contextmanager
def running(*, before: str = "", after: str = SUBSCRIBE, on_push: str = "pass") -> Iterator[subprocess.Popen[str]]:
    """Run a program that ends with its subscription, against a simulator."""
    program = PROGRAM.format(before=before, after=after, on_push=on_push)
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(simulator.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_a_program_stays_for_its_pushes_and_ctrl_c_ends_it_quietly() -> None:
    with running() as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "pushed\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors) == (0, "")


def test_a_closed_context_lets_the_program_end() -> None:
    with running(on_push="ctx.close()") as process:
        output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output.splitlines()[0], errors) == (0, "pushed", "")


def test_a_program_may_ask_not_to_be_kept_alive() -> None:
    with running(
        before="SysConfig.set_all_thread_daemon(True)", after="print(SysConfig.get_all_thread_daemon())"
    ) as process:
        output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output, errors) == (0, "True\n", "")
