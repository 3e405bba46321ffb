"""Printing: what a command has to say goes to stdout, at once.

Invariant: nothing else in the command line writes to stdout, so that output can be piped line by line.
"""

from __future__ import annotations

import sys

__all__ = ["say"]


def say(line: str) -> None:
    """Print a line and let it out, also into a pipe."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
