"""Draw the live table of a watch with rich.

Invariant: the table fits a terminal of 80 columns.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, Self

from rich.live import Live
from rich.table import Table
from rich.text import Text

from opend.cli.text import cut
from opend.printable import visible

if TYPE_CHECKING:
    from types import TracebackType

    from opend.cli.drawing.board import Board, Row
    from opend_proto import qot_update_ticker

__all__ = ["LiveView", "board_table"]

_DRAW_SECONDS: Final = 0.2
_NAME_WIDTH: Final = 16


class LiveView:
    """A table that is redrawn in place; its last state stays on the terminal at the end."""

    def __init__(self) -> None:
        self._live = Live(auto_refresh=False)
        self._drawn = 0.0
        self._board: Board | None = None

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._board is not None:
            self._live.update(board_table(self._board))
        self._live.stop()

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Do nothing: the next refresh shows the ticks."""

    def refresh(self, board: Board) -> None:
        """Draw the board, unless it was drawn a moment ago."""
        self._board = board
        now = time.monotonic()
        if now - self._drawn >= _DRAW_SECONDS:
            self._live.update(board_table(board, "Ctrl-C ends"), refresh=True)
            self._drawn = now


def board_table(board: Board, hint: str | None = None) -> Table:
    """Return the board as a table, with a hint below it."""
    table = Table(box=None, padding=(0, 2, 0, 0), caption=hint, caption_justify="left")
    for heading in ("Security", "Name", "Time"):
        table.add_column(heading, no_wrap=True)
    for heading in ("Price", "Change", "Volume", "Ticks"):
        table.add_column(heading, justify="right", no_wrap=True)
    for code, row in board.rows():
        table.add_row(Text(visible(code)), *(_cells(row) if row else ("…",)))
    return table


def _cells(row: Row) -> tuple[str | Text, ...]:
    colour = "green" if row.change > 0 else "red" if row.change < 0 else "default"
    clock = row.last.time.partition(" ")[2].partition(".")[0]
    return (
        Text(cut(row.name, _NAME_WIDTH)),
        Text(visible(clock)),
        f"[{colour}]{row.last.price:.3f}[/]",
        f"[{colour}]{row.change:+.3f}[/]",
        f"{row.volume:,}",
        str(row.ticks),
    )
