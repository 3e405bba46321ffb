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
        self.is_idle = True
        """Whether bytes are read at once: none wait, and nothing stops them."""
        self._is_stopped = False
        self._is_planned = False
        self._last: Callable[[], None] | None = None

    @property
    def are_waiting(self) -> bool:
        """Whether bytes wait to be read."""
        return self._at < len(self._rest)

    def put(self, data: bytes) -> None:
        """Read bytes, or let them wait behind others."""
        if self.are_waiting or self._is_stopped:
            self._rest = self._rest[self._at :] + data
            self._at = 0
            self.is_idle = False
        elif len(data) <= self._size:
            self._read(data)
        else:
            self._rest, self._at = data, 0
            self.is_idle = False
            self._read_on()

    def stop(self) -> None:
        """Let bytes wait from now on; receiving is the caller's to stop."""
        self._is_stopped = True
        self.is_idle = False

    def resume(self) -> None:
        """Read what waits, soon."""
        self._is_stopped = False
        self.is_idle = not self.are_waiting
        if self.are_waiting:
            self._plan()

    def finally_do(self, last: Callable[[], None]) -> None:
        """Call ``last`` when all bytes have been read, although they were stopped; at once if none wait."""
        if self.are_waiting:
            self._last = last
            self.resume()
        else:
            last()

    def _plan(self) -> None:
        if not self._is_planned:
            self._is_planned = True
            asyncio.get_running_loop().call_soon(self._read_on)

    def _read_on(self) -> None:
        self._is_planned = False
        now = asyncio.get_running_loop().time
        end = now() + _TURN_SECONDS
        while self.are_waiting and not self._is_stopped:
            if now() >= end:
                self._hold(True)
                self._plan()
                return
            portion = self._rest[self._at : self._at + self._size]
            self._at += len(portion)
            self._read(portion)
        if self.are_waiting:
            return
        self._rest, self._at = b"", 0
        self.is_idle = not self._is_stopped
        self._hold(False)
        if self._last is not None:
            self._last()
