"""Check that there is room for recordings.

Invariant: the folder is only looked at; nothing is written.
"""

from __future__ import annotations

import os
from shutil import disk_usage
from typing import TYPE_CHECKING, Final

from opend.doctor.finding import Finding, State

if TYPE_CHECKING:
    from opend.doctor.finding import Bounds, Target

__all__ = ["disk"]

_ELSEWHERE: Final = "free some space, or name another folder with --recordings"


def disk(target: Target, bounds: Bounds) -> Finding:
    """Check the folder for recordings."""
    folder = target.recordings.absolute()
    try:
        free = disk_usage(folder).free
    except OSError as error:
        return Finding("disk", State.RED, f"{folder} cannot be used: {error.strerror or error}", _ELSEWHERE)
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        return Finding("disk", State.RED, f"no file can be made in {folder}", _ELSEWHERE)
    says = f"{free / 1e9:,.1f} GB are free in {folder}"
    if free < bounds.disk:
        return Finding("disk", State.RED, f"{says}, less than {bounds.disk / 1e9:,.10g} GB", _ELSEWHERE)
    return Finding("disk", State.OK, says)
