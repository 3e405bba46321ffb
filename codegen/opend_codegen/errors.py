"""The one error of the generator: what is wrong, in which file, at which line.

Invariant: str() of it is a single line, `file:line: cause`, so that a terminal and an editor can both follow it.
"""

from __future__ import annotations

__all__ = ["CodegenError"]


class CodegenError(Exception):
    """Bad input, or a tool that failed on it; nothing was written."""

    def __init__(self, cause: str, *, file: str | None = None, line: int | None = None) -> None:
        self.cause = " ".join(cause.split())
        self.file = file
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        place = [str(part) for part in (self.file, self.line) if part is not None]
        return f"{':'.join(place)}: {self.cause}" if place else self.cause
