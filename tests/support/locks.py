"""Let one process at a time make a resource that several of them need.

Invariant: the system frees the lock when its holder ends, however it ends.
"""

from __future__ import annotations

import fcntl
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["locked"]


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Hold a lock on the file at ``path``, which is created if missing; wait while another process or thread has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
