"""Define the exit statuses.

Invariant: the numbers are part of the command line's contract.
"""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Status"]


class Status(IntEnum):
    """The outcome of a command."""

    DONE = 0
    FAILED = 1
    """The arguments were right, but the work could not be done."""
    WRONG_USAGE = 2
