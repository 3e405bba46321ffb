"""Hand received bytes on in portions, so that no peer holds an event loop with what it sends.

A receipt has up to 256 KiB, which may be a hundred thousand frames of a WebSocket; to read these takes seconds.

Invariant: bytes are handed on in their order, each once; nothing is received while some wait.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SMALL_PORTION", "USUAL_PORTION", "Portions"]

USUAL_PORTION: Final = 128 * 1024
"""Bytes of a portion of TCP, whose shortest frames have 44 bytes."""
SMALL_PORTION: Final = 4 * 1024
"""Bytes of a portion of a WebSocket, whose shortest frames have two bytes."""

_TURN_SECONDS: Final = 0.01


class Portions:
    """The bytes that one connection has received and not read yet."""

    def __init__(self, size: int, read: Callable[[bytes], None], hold: Callable[[bool], None]) -> None:
        """Call ``read`` with at most ``size`` bytes at a time, and ``hold`` when receiving must stop and may resume."""
        self._size = size
        self._read = read
        self._hold = hold
        self._rest = b""
        self._at = 0
        self._last: Callable[[], None] | None = None

    @property
    def are_waiting(self) -> bool:
        """Whether bytes wait to be read."""
        return self._at < len(self._rest)

    def put(self, data: bytes) -> None:
        """Read bytes, or let them wait behind others."""
        if self.are_waiting:
            self._rest = self._rest[self._at :] + data
            self._at = 0
        elif len(data) <= self._size:
            self._read(data)
        else:
            self._rest, self._at = data, 0
            self._read_on()

    def finally_do(self, last: Callable[[], None]) -> None:
        """Call ``last`` when all bytes have been read; at once if none wait."""
        if self.are_waiting:
            self._last = last
        else:
            last()

    def _read_on(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + _TURN_SECONDS
        while self.are_waiting:
            if loop.time() >= end:
                self._hold(True)
                loop.call_soon(self._read_on)
                return
            portion = self._rest[self._at : self._at + self._size]
            self._at += len(portion)
            self._read(portion)
        self._rest, self._at = b"", 0
        self._hold(False)
        if self._last is not None:
            self._last()
