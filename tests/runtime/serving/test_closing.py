"""A service that is stopped just as clients connect closes every socket that it has accepted."""

from __future__ import annotations

import gc
import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.support.markets.recordings import Tape

from opend.recording import Replayer
from opend.simulator import ManualClock, Simulator

pytestmark = pytest.mark.usefixtures("only_new_objects")

ROUNDS = 20
"""Without the care that is tested here, two of three connections were left open."""


def simulator(_folder: Path) -> Simulator:
    return Simulator(seed=7, clock=ManualClock())


def replayer(folder: Path) -> Replayer:
    return Replayer(Tape().save(folder / "recording"))


@pytest.mark.parametrize("make", [simulator, replayer])
def test_no_socket_stays_open(
    make: Callable[[Path], Simulator | Replayer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []

    def note(warning: sys.UnraisableHookArgs) -> None:
        left.append(str(warning.exc_value))

    monkeypatch.setattr(sys, "unraisablehook", note)
    for _ in range(ROUNDS):
        service = make(tmp_path)
        service.start()
        with ExitStack() as opened:
            for _ in range(3):
                client = opened.enter_context(socket.socket())
                client.setblocking(False)
                client.connect_ex((service.host, service.port))
            service.stop()
        gc.collect()
    assert left == []
