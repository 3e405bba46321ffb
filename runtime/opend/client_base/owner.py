"""What a connection needs of the supervisor it belongs to.

Invariant: a connection knows no more of its owner than this, so that neither needs the other's module.
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
    """Counts and watches what its connections do, and is told of their beginning and end."""

    @property
    def counters(self) -> Counters:
        """Where a connection counts what it does."""
        ...

    def watcher(self) -> CallWatcher:
        """Return what watches the calls of a new connection."""
        ...

    def on_ready(self, connection: ConnectionT_contra, greeting: Greeting) -> None:
        """Take note that a handshake has succeeded."""
        ...

    def on_lost(self, connection: ConnectionT_contra, error: OpenDError) -> None:
        """Take note that a connection has ended."""
        ...
