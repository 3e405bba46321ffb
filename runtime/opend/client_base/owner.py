"""Define the part of a supervisor that its connections use.

Invariant: a connection uses nothing else of its owner, so that neither needs the other's module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from opend.errors import OpenDError
    from opend.session import Counters
    from opend.session.life.ledger import CallWatcher
    from opend.wire import Greeting

__all__ = ["ConnectionOwner"]

ConnectionT_contra = TypeVar("ConnectionT_contra", contravariant=True)


class ConnectionOwner(Protocol[ConnectionT_contra]):
    """The owner of connections: provides counters and watchers, and is notified when a connection begins and ends."""

    @property
    def counters(self) -> Counters:
        """The counters that a connection updates."""
        ...

    def watcher(self) -> CallWatcher:
        """Return a watcher for the calls of a new connection."""
        ...

    def on_ready(self, connection: ConnectionT_contra, greeting: Greeting) -> None:
        """Handle the success of a connection's handshake."""
        ...

    def on_lost(self, connection: ConnectionT_contra, error: OpenDError) -> None:
        """Handle the end of a connection."""
        ...
