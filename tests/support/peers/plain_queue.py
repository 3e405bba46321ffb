"""Stand in for an iterator's queue, so that a test sees the items put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.errors import OpenDError

__all__ = ["Queue"]


class Queue:
    """A queue of the items that wait for the reader."""

    def __init__(self) -> None:
        self.over = False
        self.waiting: list[object] = []
        self.error: OpenDError | None = None

    @property
    def backlog(self) -> int:
        return len(self.waiting)

    def deliver(self, payloads: Sequence[object]) -> None:
        self.waiting.extend(payloads)

    def end(self, error: OpenDError | None) -> None:
        self.over, self.error = True, error
