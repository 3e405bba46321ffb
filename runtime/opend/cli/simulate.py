"""``opend simulate``: an embedded OpenD for other programs to use.

Invariant: Ctrl-C, and a request to terminate, end it with status 0.
"""

from __future__ import annotations

import signal
import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from opend.cli.options import add_address, port
from opend.cli.output import say
from opend.cli.status import Status

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Run an OpenD with a synthetic market until Ctrl-C."
    add_address(parser, lowest_port=0, host_help="address to listen on")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same market (default 0)")
    parser.add_argument("--rsa-key", type=Path, metavar="FILE", help="encrypt with this RSA private key (a PEM file)")
    parser.add_argument("--ws-port", type=port(0), metavar="PORT", help="serve WebSocket clients too; 0: any free one")
    parser.add_argument("--ws-key", metavar="KEY", help="the key that WebSocket clients must have")
    parser.add_argument(
        "--right",
        type=_right,
        action="append",
        default=[],
        metavar="NAME=LEVEL",
        help="the quote right of a region, or of its options or futures, such as HK=LV1 or US_OPTION=BMP; repeatable",
    )
    parser.add_argument("--no-rate-limits", action="store_true", help="refuse no request for coming too often")


def run(arguments: Namespace) -> int:
    """Listen until interrupted."""
    from opend.simulator import Simulator

    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with Simulator(
            arguments.host,
            arguments.port,
            seed=arguments.seed,
            rsa_key=arguments.rsa_key,
            ws_port=arguments.ws_port,
            ws_key=arguments.ws_key,
            rights=dict(arguments.right),
            rate_limits=not arguments.no_rate_limits,
        ) as simulator:
            count = len(simulator.market.securities)
            address = f"{simulator.host}:{simulator.port}"
            say(f"OpenD simulator listens on {address} (seed {arguments.seed}, {count} securities)")
            if simulator.ws_port is not None:
                key = "without a key" if arguments.ws_key is None else "with a key"
                say(f"WebSocket clients connect {key} to ws://{simulator.host}:{simulator.ws_port}")
            if arguments.rsa_key is not None:
                say(f"connections are encrypted: clients need the RSA key of {arguments.rsa_key}")
            say("Ctrl-C ends it.")
            while True:
                time.sleep(3600)
    except KeyboardInterrupt:
        say("stopped")
    finally:
        signal.signal(signal.SIGTERM, before)
    return Status.DONE


def _right(text: str) -> tuple[str, str]:
    """Read a quote right such as ``HK=LV1``; the simulator knows which there are."""
    name, equals, level = text.partition("=")
    if not (name and equals and level):
        raise ArgumentTypeError(f"{text!r} is not a quote right: write a name and a level, such as HK=LV1")
    return name, level
