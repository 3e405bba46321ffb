"""The one error of the generator: the cause, the file and the line.

Invariant: str() of it is a single line of visible characters, `file:line: cause`, so that a terminal and an editor can
both follow it, whatever characters a file holds.
"""

from __future__ import annotations

__all__ = ["CodegenError"]


class CodegenError(Exception):
    """Bad input, or a tool that failed on it; nothing was written."""

    def __init__(self, cause: str, *, file: str | None = None, line: int | None = None) -> None:
        self.cause = _visible(" ".join(cause.split()))
        self.file = file
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        place = [str(part) for part in (self.file, self.line) if part is not None]
        return f"{_visible(':'.join(place))}: {self.cause}" if place else self.cause


def _visible(text: str) -> str:
    """The text, with an escape for each character that a terminal would obey or could not write."""
    return "".join(each if each.isprintable() else repr(each)[1:-1] for each in text)
