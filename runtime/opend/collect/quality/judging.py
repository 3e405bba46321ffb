"""Flag rows that look wrong: traded out of hours, off the price grid, or far from the price before.

Invariant: a flag depends on the row, on the row before it, and on what is known of the security; never on when it is
written. It is one thread's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opend.collect.quality.facts import is_shut
from opend.frames.extras import load
from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.storage.kinds import BARS, BOOK, FLAGS, TICKS, arrow
from opend.storage.layout import believed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pyarrow import Table as ArrowTable

    from opend.collect.figures import Figures
    from opend.collect.quality.facts import Facts, Grid
    from opend.simulator.calendar.sessions import Calendar
    from opend.storage.kinds import Kind

__all__ = ["Judge"]

_MINUTE_US: Final = 60_000_000
_NEAR: Final = 1.2
"""The factor within which one step is taken to hold around the price that it was told for."""
_EXACT: Final = 1e-6
"""How far, in steps, a price may be from the grid: the error of binary fractions."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What to look at in the rows of a kind."""

    prices: tuple[str, ...] = ()
    """Columns of prices that must be on the grid."""
    lists: tuple[str, ...] = ()
    """Columns of lists of levels, whose prices must be."""
    jumping: str | None = None
    """The column in which a price must not be far from the one before."""
    earlier: int | None = 0
    """How much the trades are earlier than the row's moment, in microseconds: a bar has the time of its end. None if
    the row is of a day or longer."""


_BAR_PRICES: Final = ("open_price", "high_price", "low_price", "close_price")
_LOOKS: Final[Mapping[str, _Look]] = {
    TICKS.name: _Look(prices=("price",), jumping="price"),
    BOOK.name: _Look(lists=("order_book_ask_list", "order_book_bid_list")),
    **{
        kind.name: _Look(
            prices=_BAR_PRICES,
            jumping="close_price",
            earlier=_MINUTE_US if kind.partition == "day" else None,
        )
        for kind in BARS.values()
    },
}


class Judge:
    """Sets the flags of rows; remembers the last price of each kind and security."""

    def __init__(self, facts: Callable[[str], Facts], figures: Figures, *, jump: float) -> None:
        """Set up; ``facts`` returns what is known of a security, and ``jump`` is the factor that is flagged."""
        self._facts = facts
        self._figures = figures
        self._jump = jump
        self._last: dict[tuple[str, str], float] = {}

    def mark(self, kind: Kind, code: str, table: ArrowTable) -> ArrowTable:
        """Return the rows, which follow those of the call before, with their flags."""
        numpy, look, facts = load("numpy"), _LOOKS[kind.name], self._facts(code)
        marks: Any = numpy.zeros((table.num_rows, len(FLAGS)), bool)
        if facts.calendar is not None and look.earlier is not None:
            marks[:, 0] = _out_of_session(numpy, table.column(kind.moment), look.earlier, facts.calendar)
        if facts.grid is not None:
            marks[:, 1] = _off_grid(numpy, table, look, facts.grid)
        if look.jumping is not None:
            marks[:, 2] = self._jumps(numpy, (kind.name, code), numpy.asarray(table.column(look.jumping), float))
        if not marks.any():
            return table
        for place, count in enumerate(marks.sum(axis=0).tolist()):
            if count:
                self._figures.flagged[FLAGS[place]] += count
        rows: Any = table
        index: int = rows.schema.get_field_index("flags")
        marked: ArrowTable = rows.set_column(index, rows.schema.field(index), _flags(numpy, marks))
        return marked

    def _jumps(self, numpy: Any, key: tuple[str, str], prices: Any) -> Any:
        """Return which prices are far from the last known price before them."""
        found = numpy.zeros(len(prices), bool)
        known = numpy.flatnonzero(prices > 0)
        if not len(known):
            return found
        told = prices[known]
        first = self._last.get(key, told[0])
        before = numpy.concatenate(([first], told[:-1]))
        ratio = told / before
        found[known] = (ratio > self._jump) | (ratio < 1 / self._jump)
        self._last[key] = float(told[-1])
        return found


def _out_of_session(numpy: Any, moments: Any, earlier: int, calendar: Calendar) -> Any:
    whole: Any = believed(moments.cast(arrow().int64()))
    known = whole.is_valid().to_numpy()
    minutes = (whole.fill_null(0).to_numpy() - earlier) // _MINUTE_US
    distinct, places = numpy.unique(minutes, return_inverse=True)
    shut = numpy.array([is_shut(calendar, minute) for minute in distinct.tolist()], bool)
    return shut[places] & known


def _off_grid(numpy: Any, table: ArrowTable, look: _Look, grid: Grid) -> Any:
    found = numpy.zeros(table.num_rows, bool)
    for name in look.prices:
        found |= _is_off(numpy, numpy.asarray(table.column(name), float), grid)
    for name in look.lists:
        levels: Any = table.column(name).combine_chunks()
        off = _is_off(numpy, numpy.asarray(levels.flatten().field("price"), float), grid)
        found[levels.value_parent_indices().to_numpy()[off]] = True
    return found


def _is_off(numpy: Any, prices: Any, grid: Grid) -> Any:
    """Return which prices are not on the grid; one that is absent, or too far off to know its step, is none."""
    known = prices > 0
    safe = numpy.where(known, prices, grid.near)
    if grid.table is None:
        known &= (safe < grid.near * _NEAR) & (safe > grid.near / _NEAR)
        steps: Any = grid.step
    else:
        limits = numpy.array(grid.table.limits) / PRICE_UNITS
        # A price at a limit ends the steps below it; an error of binary fractions must not put it above.
        steps = numpy.array(grid.table.steps)[numpy.searchsorted(limits, safe * (1 - 1e-12))] / PRICE_UNITS
    ratio = safe / steps
    return known & (abs(ratio - numpy.rint(ratio)) > _EXACT)


def _flags(numpy: Any, marks: Any) -> Any:
    pyarrow = arrow()
    offsets = numpy.concatenate(([0], numpy.cumsum(marks.sum(axis=1)))).astype("int32")
    names = numpy.nonzero(marks)[1].astype("int32")
    flags = pyarrow.DictionaryArray.from_arrays(pyarrow.array(names), pyarrow.array(FLAGS))
    return pyarrow.ListArray.from_arrays(pyarrow.array(offsets), flags)
