"""Provide the command line, ``opend``; `opend.cli.app.COMMANDS` lists its commands.

Invariant: exit status 0 means done, 1 that the work failed, 2 wrong usage; no user error shows a traceback.
"""

from __future__ import annotations

from opend.cli.app import main

__all__ = ["main"]
