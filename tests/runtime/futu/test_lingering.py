"""A program that listens stays alive after its last line, ends at Ctrl-C without a word, and may ask not to stay."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

import pytest

from opend.simulator import Simulator

PROGRAM = """
import sys
from opend.futu import *
def say(line):
    sys.stdout.write(line + "\\n")  # At once: `print` writes the line's end apart, and another thread comes between.
SysConfig.set_all_thread_daemon({daemon})
class Ticks(TickerHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        answer = super().on_recv_rsp(rsp_pb)
        say("tick")
        return answer
context = OpenQuoteContext(port=int(sys.argv[1]))
context.set_handler(Ticks())
context.subscribe(["HK.00700"], [SubType.TICKER])
{last}
"""


@contextmanager
def started(simulator: Simulator, *, daemon: bool = False, last: str = "") -> Generator[subprocess.Popen[str]]:
    """Start the program, and end it whatever comes of it."""
    program = PROGRAM.format(daemon=daemon, last=last)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(simulator.port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # With a buffer, Python aborts where a daemon thread holds its lock while the interpreter ends.
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def interrupted_after(process: subprocess.Popen[str], line: str) -> str:
    """Interrupt the program once it has printed a line, and return its errors."""
    assert process.stdout is not None
    assert f"{line}\n" in iter(process.stdout.readline, "")
    process.send_signal(signal.SIGINT)
    return process.communicate(timeout=60)[1]


AT_THE_END: Final = """
import threading
def tell():
    threading.main_thread().join()
    say("ended")
threading.Thread(target=tell, daemon=True).start()
"""
"""Tells when the interpreter has left the last line, and waits for threads."""


def test_a_program_with_a_handler_goes_on_after_its_last_line() -> None:
    with Simulator(seed=7) as simulator, started(simulator, last=AT_THE_END) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        assert "ended\n" in lines
        # Ticks still come: they are the market's.
        assert [next(lines) for _ in range(3)] == ["tick\n"] * 3


def test_ctrl_c_after_the_last_line_ends_the_program_without_a_word() -> None:
    with Simulator(seed=7) as simulator, started(simulator, last=AT_THE_END) as process:
        errors = interrupted_after(process, "ended")
    assert (process.returncode, errors) == (0, "")


def test_ctrl_c_before_the_last_line_ends_the_program_as_any_other() -> None:
    # Only after a tick has been handled: until then modules are loaded on its thread, and Python forgets the interrupt
    # if one of them runs a text with `exec` at that moment, as dataclasses do, and ends with status 1.
    with Simulator(seed=7) as simulator, started(simulator, last="import time; time.sleep(600)") as process:
        errors = interrupted_after(process, "tick")
    assert process.returncode == -signal.SIGINT
    assert errors.splitlines()[-1] == "KeyboardInterrupt"


@pytest.mark.parametrize(
    ("daemon", "last"), [(True, ""), (False, "context.close()"), (False, "context.client.close()")]
)
def test_a_program_ends_that_closes_its_context_or_asks_not_to_stay(daemon: bool, last: str) -> None:
    with Simulator(seed=7) as simulator, started(simulator, daemon=daemon, last=last) as process:
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
