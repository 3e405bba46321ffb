"""``python -m tests.soak.peers.gateway``: the gateway of a soak, in a separate process that is killed and suspended.

Invariant: an order is in the journal before its reply is sent; the journal outlives the process.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from threading import Thread
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.soak.market import LISTINGS, SEED, SharedClock

from opend.simulator import Simulator
from opend.simulator.handlers import orders, system
from opend_proto import trd_place_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.state import Peer

__all__ = ["Setup", "command", "end_with_parent"]

_SET_PARENT_DEATH_SIGNAL = 1
_KEEP_ALIVE_SECONDS = 1
"""The keep-alive interval; three without an answer end a connection, which happens many times in an hour."""


@dataclass(frozen=True)
class Setup:
    """The ports and files of a gateway, which stay the same for its successors."""

    port: int
    ws_port: int
    keyed_port: int
    key_file: str
    journal: str


def command(setup: Setup, clock: SharedClock) -> list[str]:
    """Return the arguments after ``python -m`` of a gateway that continues the clock."""
    return ["tests.soak.peers.gateway", json.dumps(asdict(setup)), json.dumps(asdict(clock))]


def end_with_parent() -> None:
    """End this process when its parent ends, even while suspended, and ignore Ctrl-C, which the parent handles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)

    def watch() -> None:
        # Not by `sys.stdin`, whose lock Python would want when the process ends by itself.
        while os.read(0, 65536):
            pass
        os._exit(0)

    Thread(target=watch, daemon=True).start()


def noting(journal: int) -> Callable[[Peer, trd_place_order.Request], trd_place_order.S2C]:
    """Return a handler that records each order received, ``? remark``, and accepted, ``+ remark``."""
    place_order = orders.place_order

    def place(peer: Peer, request: trd_place_order.Request) -> trd_place_order.S2C:
        os.write(journal, f"? {request.c2s.remark}\n".encode())
        response = place_order(peer, request)
        os.write(journal, f"+ {request.c2s.remark}\n".encode())
        return response

    return place


def serve(setup: Setup, clock: SharedClock) -> None:
    """Serve TCP and WebSocket clients in the clear, and TCP clients with a key, until the end of the process."""
    journal = os.open(setup.journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with ExitStack() as running:
        running.enter_context(patch.object(system, "_KEEP_ALIVE_SECONDS", _KEEP_ALIVE_SECONDS))
        running.enter_context(patch.object(orders, "place_order", noting(journal)))
        for port, ws_port, key in ((setup.port, setup.ws_port, None), (setup.keyed_port, None, setup.key_file)):
            simulator = Simulator(
                port=port,
                seed=SEED,
                securities=LISTINGS,
                clock=clock,
                push_interval=0.02,
                rate_limits=False,
                unsubscribe_after=0,
                ws_port=ws_port,
                rsa_key=key,
            )
            running.enter_context(simulator)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        signal.pause()


if __name__ == "__main__":
    end_with_parent()
    serve(Setup(**json.loads(sys.argv[1])), SharedClock(**json.loads(sys.argv[2])))
