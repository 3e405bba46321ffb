"""How a watch looks: a table that refreshes in place, or plain lines where that cannot be.

Invariant: rich is needed for the table only; without it, or when the output is not a terminal, lines are printed.
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
    """Where ticks are shown while a watch runs; used with ``with``."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Ticks of a security have arrived and are already on the board."""
        ...

    def refresh(self, board: Board) -> None:
        """Show the board as it is now; called at least a few times a second."""
        ...


class LinesView:
    """Prints what arrives, and draws nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def refresh(self, board: Board) -> None:
        """The lines are out already."""
        del board


class PlainView(LinesView):
    """A line per tick."""

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Print them."""
        for tick in update.ticker_list:
            say(tick_line(code, update.name or "", tick))


class JsonView(LinesView):
    """A line of JSON per push, which holds the ticks of one security."""

    def take(self, code: str, update: qot_update_ticker.S2C) -> None:
        """Print it."""
        del code
        say_json(update)


def choose_view(*, json: bool = False) -> View:
    """JSON if asked for; else the table if there is a terminal that can and rich to draw it with, else lines."""
    if json:
        return JsonView()
    # Rich would draw nothing on a dumb terminal before the end.
    if not sys.stdout.isatty() or os.environ.get("TERM") in _DUMB or find_spec("rich") is None:
        return PlainView()
    from opend.cli.drawing.live import LiveView

    return LiveView()


def tick_line(code: str, name: str, tick: Ticker) -> str:
    """One tick in one line of columns."""
    from opend_proto.qot_common import TickerDirection

    # A schema that was imported without our knowledge of its enums has a plain number here.
    side = TickerDirection(tick.dir).name
    return f"{tick.time}  {code:<10}  {pad(name, 18)}  {tick.price:>10.3f}  {tick.volume:>9,}  {side}"


def summary_lines(board: Board) -> list[str]:
    """What was seen of each security, for the end."""
    return [f"{code}: {_sum_up(row)}" for code, row in board.rows()]


def _sum_up(row: Row | None) -> str:
    if row is None:
        return "no ticks"
    noun = "tick" if row.ticks == 1 else "ticks"
    return (
        f"{row.ticks} {noun}, {row.volume:,} shares, {row.low:.3f} to {row.high:.3f},"
        f" last {row.last.price:.3f} ({row.change:+.3f})"
    )
