"""Read stdin so that reading can be ended from within.

A thread that reads stdin cannot be interrupted, and a program that waits for it goes on until the other side sends
something or closes its end. So a thread of its own, which nothing waits for, copies stdin into a pipe, and the pipe can
be closed.

Invariant: after `EndableInput.end` its reader comes to the end, and no thread keeps the program from exiting.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from io import FileIO
    from typing import TextIO

__all__ = ["EndableInput"]

_PORTION: Final = 65_536


class EndableInput:
    """A copy of stdin."""

    def __init__(self) -> None:
        receiving, sending = os.pipe()
        self.lines: TextIO = os.fdopen(receiving, encoding="utf-8", errors="replace")
        """What stdin holds, as text; whoever reads it closes it."""
        self._sink = os.fdopen(sending, "wb", buffering=0)
        Thread(target=_copy, args=(sys.stdin.fileno(), self._sink), name="opend-mcp-stdin", daemon=True).start()

    def end(self) -> None:
        """Let the copy end here, whatever else stdin holds."""
        self._sink.close()


def _copy(source: int, sink: FileIO) -> None:
    # Reading the descriptor itself holds no lock, which the interpreter would wait for when it exits.
    with suppress(OSError, ValueError), sink:
        while data := os.read(source, _PORTION):
            while data:
                data = data[sink.write(data) :]
