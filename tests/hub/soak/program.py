"""Keep a program running, as a supervisor does, except while it is to be dead.

Invariant: at most one process of a program lives at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from tests.soak.peers.processes import Child

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__all__ = ["Program"]


class Program:
    """A program that is killed, suspended and started again; use it with ``with``."""

    def __init__(self, module: Sequence[str], log: Path, note: Callable[[str], object]) -> None:
        """Set up a program; ``note`` is told what becomes of it, by the name of its log."""
        self.restarts = 0
        """How often it ended by itself, and was started again."""
        self._module = module
        self._log = log
        self._note = note
        self._child: Child | None = None
        self._is_suspended = False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> None:
        """Have it run: resume it, or start it if there is none."""
        self.tend()
        if self._child is None:
            self._begin()
        elif self._is_suspended:
            self._tell("goes on")
        self._is_suspended = False
        if self._child is not None:
            self._child.resume()

    def tend(self) -> None:
        """Start it again if it has ended by itself."""
        if self._child is not None and self._child.has_ended:
            self._tell("has ended by itself")
            self.kill()
            self.restarts += 1
            self._begin()

    def suspend(self) -> None:
        """Stop the process until it is started again, if there is one."""
        if self._child is not None:
            self._tell("is suspended")
            self._is_suspended = True
            self._child.suspend()

    def kill(self) -> None:
        """Kill the process; it stays dead until it is started."""
        if self._child is not None:
            self._tell("is killed")
            self._is_suspended = False
            self._child.kill()
            self._child = None

    def _begin(self) -> None:
        self._tell("is started")
        self._child = Child(self._module, self._log)

    def _tell(self, what: str) -> None:
        self._note(f"{self._log.stem} {what}")
