"""Implement ``opend record``: record the traffic between clients and an OpenD.

Invariant: an existing file is not touched unless the user asks to append or replace; if the recording cannot be
written, the connections are ended and the exit status is 1.
"""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from opend.cli.options import add_gateway, port
from opend.cli.output import say
from opend.cli.running import interruptible, run_until_interrupted
from opend.cli.status import Status
from opend.cli.strangers import warn_of_strangers
from opend.errors import ConnectError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.recording import Recorder
    from opend.recording.writer import Existing

__all__ = ["add", "run"]

_LISTEN_PORT: Final = 11112
_CONNECT_SECONDS: Final = 5.0


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Relay between clients and an OpenD until Ctrl-C, and store every frame with its time. Clients connect to the"
        " listening port instead of OpenD's. `opend replay` serves the file to clients, and opend.Recording reads it."
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the file to record to")
    existing = parser.add_mutually_exclusive_group()
    existing.add_argument(
        "--append", dest="existing", action="store_const", const="append", help="append to an existing recording"
    )
    existing.add_argument(
        "--force", dest="existing", action="store_const", const="replace", help="replace a file that exists"
    )
    parser.add_argument(
        "--keep-secrets",
        action="store_true",
        help="store the MD5 of the trading password and the keys of the session unmasked: "
        "anyone who has the file can then unlock trading",
    )
    add_gateway(parser)
    parser.add_argument(
        "--listen-host", default="127.0.0.1", metavar="HOST", help="address to listen on (default 127.0.0.1)"
    )
    parser.add_argument(
        "--listen-port",
        type=port(0),
        default=_LISTEN_PORT,
        metavar="PORT",
        help=f"port to listen on (default {_LISTEN_PORT}; 0 for any free one)",
    )
    parser.set_defaults(existing="refuse")


def run(arguments: Namespace) -> int:
    """Record until interrupted."""
    from opend.cli.target import gateway_settings
    from opend.recording import Recorder

    settings = gateway_settings(arguments)
    if settings.ws_url is not None:
        raise UsageError("what is recorded is the API port: give --host and --port, since a WebSocket port is set up")
    upstream: tuple[str, int] = settings.arguments["host"], settings.arguments["port"]
    _check_there(*upstream)
    recorder = Recorder(
        arguments.to,
        *upstream,
        host=arguments.listen_host,
        port=arguments.listen_port,
        existing=cast("Existing", arguments.existing),
        keep_secrets=arguments.keep_secrets,
    )

    def count() -> str:
        return f"{recorder.frames:,} frames, {_size(recorder.size)}, {_many(recorder.connections, 'connection')} open"

    with interruptible():
        try:
            _start(recorder, arguments.to)
            try:
                _tell(recorder, arguments.to)
                warn_of_strangers(
                    arguments.listen_host, "through it they can use the OpenD behind it, with its accounts"
                )
                run_until_interrupted(recorder, count=count)
            finally:
                recorder.stop()
        finally:
            if recorder.size:
                say(f"recorded {recorder.frames:,} frames; {arguments.to} has {_size(recorder.size)}")
    return Status.DONE


def _start(recorder: Recorder, file: Path) -> None:
    try:
        recorder.start()
    except UsageError as error:
        if file.exists() and recorder.existing == "refuse":
            raise UsageError(f"{file} exists: add --append to go on at its end, or --force to replace it") from error
        raise


def _tell(recorder: Recorder, file: Path) -> None:
    upstream = f"{recorder.upstream_host}:{recorder.upstream_port}"
    say(f"recording {upstream} to {file}: clients connect to {recorder.host}:{recorder.port}")
    if recorder.cut_off:
        say(f"a record that a crash had left unfinished was cut off first ({recorder.cut_off} bytes)")
    say("Ctrl-C ends it.")


def _check_there(host: str, port: int) -> None:
    try:
        socket.create_connection((host, port), timeout=_CONNECT_SECONDS).close()
    except OSError as error:
        raise ConnectError(
            f"nothing answers at {host}:{port} ({error.strerror or error}): start OpenD there, or say with --host and "
            "--port where it runs"
        ) from error


def _size(size: int) -> str:
    return f"{size:,} bytes" if size < 1_000_000 else f"{size / 1e6:,.1f} MB"


def _many(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
