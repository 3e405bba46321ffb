"""Refuse a client in a forked process: its threads, sockets and locks belong to the parent.

Invariant: only compares process ids; never blocks.
"""

from __future__ import annotations

import os

from opend.errors import UsageError

__all__ = ["HomeProcess"]


class HomeProcess:
    """The process in which a client was connected."""

    def __init__(self) -> None:
        self.id: int | None = None
        """The process's id, once the client is bound to it."""

    def settle(self) -> None:
        """Bind the client to this process; raises UsageError if it is bound to another already."""
        if self.id is None:
            self.id = os.getpid()
        self.refuse_others()

    @property
    def is_other(self) -> bool:
        """Whether this process is a fork of the one that the client belongs to."""
        return self.id is not None and self.id != os.getpid()

    def refuse_others(self) -> None:
        """Raise UsageError in a fork."""
        if self.id != os.getpid() and self.is_other:
            raise UsageError(
                "this client was connected before the process forked, and its connection stayed with the parent; "
                "make a new client in the child"
            )
