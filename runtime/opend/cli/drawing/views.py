"""Show a watch: as a table that refreshes in place, or as plain lines.

Invariant: only the table needs rich; without rich, or if the output is not a terminal, lines are printed.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Protocol, Self

from opend.cli.output import say, say_json
from opend.cli.text import pad

if TYPE_CHECKING:
    from types import TracebackType

    from opend.cli.drawing.board import Board, Row
    from opend_proto import qot_update_ticker
    from opend_proto.qot_common import Ticker

__all__ = ["JsonView", "PlainView", "View", "choose_view", "summary_lines", "tick_line"]

_DUMB: Final = frozenset({"dumb", "unknown"})


class View(Protocol):
    """Shows ticks while a watch runs; a context manager."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Take a push of a security's ticks, which the board has counted already."""
        ...

    def refresh(self, board: Board) -> None:
        """Show the current board; called at least a few times a second."""
        ...


class LinesView:
    """Base of the views that print lines on arrival and draw no table."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def refresh(self, board: Board) -> None:
        """Do nothing: the lines are printed already."""
        del board


class PlainView(LinesView):
    """Prints a line per tick."""

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Print the ticks."""
        for tick in update.ticker_list:
            say(tick_line(code, update.name or "", tick))


class JsonView(LinesView):
    """Prints a line of JSON per push, which holds the ticks of one security."""

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Print the push."""
        del code
        say_json(update)


def choose_view(*, json: bool = False) -> View:
    """Return the JSON view if requested; else the table if rich and a capable terminal are there; else lines."""
    if json:
        return JsonView()
    # On a dumb terminal, rich would draw nothing until the end.
    if not sys.stdout.isatty() or os.environ.get("TERM") in _DUMB or find_spec("rich") is None:
        return PlainView()
    from opend.cli.drawing.live import LiveView

    return LiveView()


def tick_line(code: str, name: str, tick: Ticker) -> str:
    """Return one tick as a line of columns."""
    from opend_proto.qot_common import TickerDirection

    # In a schema imported without our tables of enums, this field is a plain number.
    side = TickerDirection(tick.dir).name
    return f"{tick.time}  {code:<10}  {pad(name, 18)}  {tick.price:>10.3f}  {tick.volume:>9,}  {side}"


def summary_lines(board: Board) -> list[str]:
    """Return a summary line for each security, to print at the end."""
    return [f"{code}: {_sum_up(row)}" for code, row in board.rows()]


def _sum_up(row: Row | None) -> str:
    if row is None:
        return "no ticks"
    noun = "tick" if row.ticks == 1 else "ticks"
    return (
        f"{row.ticks} {noun}, {row.volume:,} shares, {row.low:.3f} to {row.high:.3f},"
        f" last {row.last.price:.3f} ({row.change:+.3f})"
    )
