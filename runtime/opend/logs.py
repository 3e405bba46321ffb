"""Find the package's logger when there is something to log.

Invariant: a program that logs nothing does not load `logging`, which takes longer than the frames of its first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

__all__ = ["find_logger"]


def find_logger(name: str = "opend") -> Logger:
    """Return the logger ``opend``, or one below it."""
    from logging import getLogger  # Slow to load.

    return getLogger(name)
