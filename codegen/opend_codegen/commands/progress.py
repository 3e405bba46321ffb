"""Show a command's progress.

Invariant: only a terminal shows it; piped output holds the result alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

__all__ = ["progress_bar"]


@contextmanager
def progress_bar(title: str, total: int | None = None) -> Generator[Callable[[str], None]]:
    """Show a progress bar on a terminal, nothing elsewhere; without `total`, the bar only counts the work done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total, file="")
        yield lambda file: bar.update(task, advance=1, file=file)
