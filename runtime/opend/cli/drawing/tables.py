"""Draw tables on a terminal with rich.

Invariant: no line is wider than the terminal. If the columns do not fit, the spare ones are left out, and the rest are
split into bands, each of which begins with the first column; if that takes too many bands, each column becomes a line.
In a pipe or a file, all columns are side by side.
"""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.cli.text import decimals_of
from opend.errors import UsageError
from opend.printable import visible

try:
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text
except ImportError as error:  # pragma: no cover - depends on what is installed
    raise UsageError("tables need the package rich: pip install 'opend[cli]', or ask for JSON") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend.cli.drawing.chart import Line
    from opend.cli.drawing.sheets import Cell, Sheet, SheetColumn

__all__ = ["chart_size", "draw", "draw_lines", "has_colours", "make_console"]

_UNBOUNDED: Final = 1_000_000
_USUAL_SIZE: Final = 80, 24
_GAP: Final = 2
_MOST_BANDS: Final = 3


def make_console() -> Console:
    """Return a console as wide as the terminal, or of unlimited width if the output is not a terminal."""
    terminal = sys.stdout.isatty()
    # Rich assumes 80 columns for a terminal that it considers dumb, whatever its real size.
    columns, lines = get_terminal_size(_USUAL_SIZE) if terminal else (_UNBOUNDED, _USUAL_SIZE[1])
    return Console(width=columns, height=lines, highlight=False, markup=False, emoji=False)


def chart_size(console: Console) -> tuple[int, int]:
    """Return the columns and lines of the terminal, or the usual size if the output goes elsewhere."""
    return _USUAL_SIZE if console.width == _UNBOUNDED else (console.width, console.height)


def draw(sheets: Iterable[Sheet], console: Console | None = None) -> None:
    """Print sheets one below the other."""
    console = console or make_console()
    for number, sheet in enumerate(sheets):
        if number:
            console.print()
        if sheet.title:
            console.print(Text(visible(sheet.title), style="bold"))
        for band, table in enumerate(_tables(sheet, console.width)):
            if band:
                console.print()
            console.print(table)


def draw_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines of styled pieces."""
    for line in lines:
        console.print(_line(line), no_wrap=True, overflow="crop")


def _line(pieces: Line) -> Text:
    text = Text.assemble(*pieces)
    return text if text.plain.isprintable() else Text(visible(text.plain))


def has_colours(console: Console) -> bool:
    """Return whether the console can show green and red."""
    return console.color_system is not None and not console.no_color


class _Shown(NamedTuple):
    """A column with its formatted cells."""

    heading: str
    texts: list[Text]

    @property
    def width(self) -> int:
        return max(cell_len(self.heading), *(text.cell_len for text in self.texts), 0)


def _tables(sheet: Sheet, width: int) -> list[Table]:
    cells = [[row[place] for row in sheet.rows] for place in range(len(sheet.columns))]
    every = [_Shown(column.heading, _texts(column, each)) for column, each in zip(sheet.columns, cells, strict=True)]
    if _fits(every, width):
        return [_table(every, width)]
    needed = [shown for column, shown in zip(sheet.columns, every, strict=True) if not column.spare]
    bands = _bands(needed, width)
    turned = _fields(every)
    return [_table(each, width) for each in ([turned] if len(bands) > _MOST_BANDS and _fits(turned, width) else bands)]


def _fits(columns: Sequence[_Shown], width: int) -> bool:
    return sum(column.width + _GAP for column in columns) - _GAP <= width


def _bands(columns: Sequence[_Shown], width: int) -> list[list[_Shown]]:
    """Split the columns into as few tables as possible."""
    bands = [list(columns[:1])]
    for each in columns[1:]:
        if len(bands[-1]) > 1 and not _fits([*bands[-1], each], width):
            bands.append(list(columns[:1]))
        bands[-1].append(each)
    return bands


def _fields(columns: Sequence[_Shown]) -> list[_Shown]:
    """Return the transposed table, with a line for each column, for a few rows of many columns."""
    rows = zip(*(column.texts for column in columns), strict=True)
    return [
        _Shown("field", [Text(column.heading) for column in columns]),
        *(
            _Shown(str(number), [Text(text.plain, style=text.style) for text in row])
            for number, row in enumerate(rows, start=1)
        ),
    ]


def _table(columns: Sequence[_Shown], width: int) -> Table:
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold")
    for column in columns:
        numbers = all(text.justify == "right" for text in column.texts)
        table.add_column(
            Text(column.heading),
            justify="right" if numbers else "left",
            overflow="fold",
            min_width=min(column.width, width // 3),
        )
    for row in zip(*(column.texts for column in columns), strict=True):
        table.add_row(*row)
    return table


def _texts(column: SheetColumn, cells: Sequence[Cell]) -> list[Text]:
    decimals = max([column.decimals, *(decimals_of(cell) for cell in cells if isinstance(cell, float))])
    return [_text(column, cell, decimals) for cell in cells]


def _text(column: SheetColumn, cell: Cell, decimals: int) -> Text:
    if cell is None:
        return Text("", justify="right")
    if isinstance(cell, str):
        return Text(visible(cell))
    sign, group = "+" if column.signed else "", "," if column.grouped else ""
    kind = f".{decimals}f" if isinstance(cell, float) else "d"
    style = ("green" if cell > 0 else "red" if cell < 0 else "") if column.signed else ""
    return Text(f"{cell:{sign}{group}{kind}}", style=style, justify="right")
