"""Start, suspend and kill the processes of a soak.

Invariant: a signal goes only, by id, to a process that was started here and not waited for yet; no process outlives its
`Child` or the soak, because each ends when its standard input does.
"""

from __future__ import annotations

import select
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Child", "free_ports"]

_START_SECONDS: Final = 60.0
"""A busy machine takes some seconds to start Python."""


class Child:
    """A Python program that prints ``ready`` once it is, and whose errors go to a file; use it with ``with``."""

    def __init__(self, module: Sequence[str], log: Path) -> None:
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=0
            )
        try:
            self._wait_until_ready()
        except BaseException:
            self.kill()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended by itself."""
        return self._process.poll() is not None

    def suspend(self) -> None:
        """Stop the process until it is resumed."""
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Resume the process."""
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End the process at once, suspended or not; its sockets are reset, and nothing is cleaned up."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _wait_until_ready(self) -> None:
        out = self._process.stdout
        assert out is not None
        assert select.select([out], [], [], _START_SECONDS)[0], "a program of the soak does not start"
        line = out.readline()
        assert line == b"ready\n", f"a program of the soak ended before it was ready (it said {line!r})"


def free_ports(count: int) -> list[int]:
    """Return ports of this machine that nobody listens on."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [int(each.getsockname()[1]) for each in sockets]
