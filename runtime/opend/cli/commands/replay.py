"""Implement ``opend replay``: serve a recording to clients in place of an OpenD.

Invariant: Ctrl-C and SIGTERM end it with status 0; a damaged recording ends it with status 1.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opend.cli.options import add_address
from opend.cli.output import say
from opend.cli.running import interruptible, run_until_interrupted
from opend.cli.status import Status
from opend.cli.strangers import warn_of_strangers

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.recording.file import RecordFile

__all__ = ["add", "run"]

_AS_FAST_AS_CAN_BE: Final = "max"


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Serve a recording until Ctrl-C. Requests get the recorded replies to equal requests, and each client gets the"
        " recorded pushes that it subscribes to, from the beginning, at the recorded intervals."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a recording, as `opend record` makes it")
    add_address(parser, lowest_port=0, host_help="address to listen on")
    parser.add_argument(
        "--speed",
        type=_speed,
        default=1.0,
        metavar="X",
        help=f"speed relative to the recording, or {_AS_FAST_AS_CAN_BE} for as fast as clients read (default 1)",
    )
    parser.add_argument(
        "--rsa-key",
        type=Path,
        metavar="FILE",
        help="the RSA private key of the OpenD that was recorded, if it had one; clients then need it too",
    )


def run(arguments: Namespace) -> int:
    """Serve until interrupted."""
    from opend.recording import Replayer

    replayer = Replayer(
        arguments.file,
        arguments.host,
        arguments.port,
        speed=None if arguments.speed == float("inf") else arguments.speed,
        rsa_key=arguments.rsa_key,
    )
    pushed = 0

    def count() -> str:
        nonlocal pushed
        pushed = replayer.pushed
        return f"{pushed:,} pushes sent, {replayer.connections} clients"

    with interruptible():
        replayer.start()
        try:
            _tell(replayer.recorded, f"{replayer.host}:{replayer.port}", arguments.speed)
            if arguments.rsa_key is None:
                warn_of_strangers(arguments.host, "the recording is served to all of them, without --rsa-key")
            run_until_interrupted(replayer, count=count)
            count()
        finally:
            replayer.stop()
    say(f"stopped after {pushed:,} pushes")
    if replayer.recorded.torn is not None:
        say(f"the last record of {arguments.file}, at byte {replayer.recorded.torn}, is unfinished and was left out")
    return Status.DONE


def _tell(recorded: RecordFile, address: str, speed: float) -> None:
    made = datetime.fromtimestamp(recorded.header.created_ns // 10**9, UTC)
    pace = "as fast as clients read" if speed == float("inf") else f"at {speed:g} times the recorded speed"
    say(f"replaying {recorded.path}, recorded from {recorded.header.peer} on {made:%Y-%m-%d %H:%M:%S} UTC, {pace}")
    say(f"clients connect to {address}. Ctrl-C ends it.")


def _speed(text: str) -> float:
    if text == _AS_FAST_AS_CAN_BE:
        return float("inf")
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed < float("inf"):
        raise ArgumentTypeError(f"{text!r} is not a speed: give a positive number such as 60, or {_AS_FAST_AS_CAN_BE}")
    return speed
