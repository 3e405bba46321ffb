"""``python -m tests.hub.soak.server_program PORT FOLDER``: become a NATS server, which ends with its parent."""

from __future__ import annotations

import os
import sys

from tests.soak.peers.gateway import end_with_parent

from opend.hub.embedded import server_program

__all__ = ["main"]


def main() -> None:
    """Say that the server begins, and let its program take this process over."""
    end_with_parent()
    program = server_program()
    assert program is not None
    port, folder = sys.argv[1:]
    place = ["--addr", "127.0.0.1", "--port", port, "--jetstream", "--store_dir", folder]
    command = [program, *place, "--log", f"{folder}/nats-server.log"]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    os.execv(program, command)  # noqa: S606 - it is the server that is installed


if __name__ == "__main__":
    main()
