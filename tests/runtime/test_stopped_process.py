"""A process that was stopped, by SIGSTOP or a closed laptop, keeps its healthy connections."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from opend.simulator import Simulator
from opend.simulator.handlers import system

INTERVAL = 1
"""Of KeepAlive, in seconds; three of them without an answer end a connection."""
STOPPED = 4.0

PROGRAM = """
import asyncio, sys
from opend import AsyncClient, Client

async def main(port):
    async with AsyncClient(port=port) as client:
        with Client(port=port) as blocking:
            print("ready", flush=True)
            await asyncio.to_thread(sys.stdin.readline)
            await client.system.get_global_state(user_id=0)
            blocking.system.get_global_state(user_id=0)
            print(client.stats.reconnects, blocking.stats.reconnects, flush=True)

asyncio.run(main(int(sys.argv[1])))
"""


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with patch.object(system, "_KEEP_ALIVE_SECONDS", INTERVAL), Simulator() as running:
        yield running


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot stop a process")
def test_a_healthy_connection_outlives_a_stop(simulator: Simulator) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(simulator.port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == "ready\n"
            program.send_signal(signal.SIGSTOP)
            time.sleep(STOPPED)
            program.send_signal(signal.SIGCONT)
            # After another silence of this length, a connection that would be given up has been.
            time.sleep(STOPPED)
            program.stdin.write("\n")
            program.stdin.flush()
            assert program.stdout.readline() == "0 0\n"
        finally:
            program.send_signal(signal.SIGCONT)
            if program.poll() is None:
                program.terminate()
