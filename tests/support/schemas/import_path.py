"""Put a folder on the import path for a while.

Invariant: only this folder comes and goes, so that fixtures may end in any order: to restore the whole path would take
away what another has put there meanwhile.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import invalidate_caches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

__all__ = ["on_import_path"]


@contextmanager
def on_import_path(folder: Path) -> Generator[None]:
    """Find modules in ``folder`` first."""
    sys.path.insert(0, str(folder))
    invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
