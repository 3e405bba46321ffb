"""Draw how far a download is with rich, on stderr.

Invariant: it is one line, which is gone at the end.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from opend.printable import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

__all__ = ["progress_bar"]


@contextmanager
def progress_bar() -> Generator[Callable[[int, int, str], None], None, None]:
    """Yield a function that shows how much is done of how much, and a text beside it."""
    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False)
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("")

    def show(done: int, of: int, text: str) -> None:
        bar.start()  # Only now, since a question may come before.
        bar.update(task, completed=done, total=of, description=visible(text))

    try:
        yield show
    finally:
        bar.stop()
