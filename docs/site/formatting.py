"""Format the Python on pages, which templates write without regard to the width of a line.

Invariant: code that is no Python stops the build, with the page's name.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from docs.site.errors import SiteError

__all__ = ["format_code"]

_WIDTH: Final = 88
_TIMEOUT_SECONDS: Final = 120


def format_code(folder: Path) -> None:
    """Format the blocks of Python on all pages of a folder."""
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", "--line-length", str(_WIDTH), "."]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=_TIMEOUT_SECONDS
    )
    if done.returncode:
        raise SiteError(folder.name, done.stderr.strip() or "ruff cannot format the code on its pages")
