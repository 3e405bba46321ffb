"""Do work of this machine, such as writing files, among the steps of an operation (`opend.steps`).

Invariant: an asynchronous client's event loop goes on meanwhile; an error of the work is raised in the operation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from opend.errors import OpenDError
from opend.steps import Wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.steps import Steps

__all__ = ["do"]

ResultT = TypeVar("ResultT")


def do(work: Callable[[], ResultT]) -> Steps[ResultT]:
    """Do some work, and return its result."""
    doing = _Doing(work)
    yield doing
    return doing.result()


class _Doing(Wait, Generic[ResultT]):
    """Work that is waited for."""

    __slots__ = ("_error", "_results", "_work")

    def __init__(self, work: Callable[[], ResultT]) -> None:
        self._work = work
        self._results: list[ResultT] = []
        self._error: OpenDError | None = None

    def block(self) -> None:
        """Do it."""
        try:
            self._results.append(self._work())
        except OpenDError as error:
            self._error = error

    async def pause(self) -> None:
        """Do it in a thread."""
        import asyncio  # Loaded already where there is something to await.

        await asyncio.to_thread(self.block)

    def result(self) -> ResultT:
        """Return its result, or raise its error."""
        if self._error is not None:
            raise self._error
        return self._results[0]
