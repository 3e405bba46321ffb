"""Make a costly value once for all workers of a test run, which read it from a file.

Invariant: a value that could not be made leaves no file; whoever asks next makes it again.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from tests.support.locks import locked

__all__ = ["made_once"]

_Value = TypeVar("_Value")


class _Folders(Protocol):
    """Gives the folder of this worker, as pytest's ``tmp_path_factory`` does."""

    def getbasetemp(self) -> Path: ...


def made_once(folders: _Folders, name: str, make: Callable[[], _Value]) -> _Value:
    """Return what ``make`` returned to the first worker that asked for ``name`` in this run."""
    own = folders.getbasetemp()
    # The folders of the workers of one run have one parent, which no other run uses.
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    kept, written = folder / f"{name}.pickle", folder / f"{name}.written"
    with locked(folder / f"{name}.lock"):
        if not kept.exists():
            written.write_bytes(pickle.dumps(make()))
            written.rename(kept)
        value: _Value = pickle.loads(kept.read_bytes())
    return value
