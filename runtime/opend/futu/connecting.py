"""Make the first connection of a context: at once, or in the background, as ``is_async_connect`` asks.

Invariant: after `end` there is no connection, and none will come.
"""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from opend.errors import OpenDError

if TYPE_CHECKING:
    from opend.client_sync import Client

__all__ = ["FirstConnection"]

_PAUSE: Final = 1.0
"""Seconds between two attempts."""


class FirstConnection:
    """The first connection of a client; later ones are the client's own affair."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._ended = Event()
        self._settled = Event()
        """Set once there was a connection, or none will come."""

    @property
    def is_pending(self) -> bool:
        """Whether it is still being tried."""
        return not self._settled.is_set()

    def make(self) -> None:
        """Connect; raises ConnectError within seconds if OpenD does not answer."""
        self._client.connect()
        self._settled.set()

    def make_in_background(self, name: str) -> None:
        """Try until it succeeds, on a thread of this name that does not keep the program running."""
        Thread(target=self._try, name=name, daemon=True).start()

    def _try(self) -> None:
        while not self._ended.is_set():
            try:
                self._client.connect()
            except OpenDError:
                self._ended.wait(_PAUSE)
                continue
            self._settled.set()
            break
        if self._ended.is_set():
            self._client.close()

    def wait(self, seconds: float) -> None:
        """Wait until there was a connection, or none will come, at most so long."""
        self._settled.wait(seconds)

    def end(self) -> None:
        """Close the client, and try no more."""
        self._ended.set()
        self._settled.set()
        self._client.close()
