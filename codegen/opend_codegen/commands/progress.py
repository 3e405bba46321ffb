"""Show how far a command is.

Invariant: only a terminal sees it; what is piped elsewhere holds the result alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

__all__ = ["progress_bar"]


@contextmanager
def progress_bar(title: str, total: int | None = None) -> Generator[Callable[[str], None]]:
    """A progress bar on a terminal, silence elsewhere; without a total, how much work there is shows as it is done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total, file="")
        yield lambda file: bar.update(task, advance=1, file=file)
