"""Compile functions that make a dictionary of each row of a table.

Invariant: the cells are those that `TableColumn.read` returns; one that is SKIP has no key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from opend.futu.tables.cells import SKIP, TableColumn
from opend.futu.tables.sources import Kinds, Source, Value, form_of, values_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["DictionaryReader", "dictionary_reader"]

DictionaryReader: TypeAlias = "Callable[[Sequence[Any], Any, Sequence[Any]], list[dict[str, object]]]"
"""Makes the dictionaries of rows, given the rows, their payload, and for each row the message that holds it."""


def dictionary_reader(columns: tuple[TableColumn, ...], kinds: Kinds) -> DictionaryReader:
    """Return the function for rows of these kinds; a loop over the columns would cost several times as much."""
    source = Source()
    found = [(column, values_of(column, kinds)) for column in columns]
    has_holders = any("^" in column.path for column in columns)
    source.add(1, "made = []", "for row, holder in zip(rows, holders):" if has_holders else "for row in rows:")
    # The cells that every row has need no statement each, as long as there are no others before them.
    first = next((at for at, each in enumerate(found) if not _is_always_there(*each)), len(found))
    source.add(2, f"cells = {{{', '.join(_item(source, *each) for each in found[:first])}}}")
    for column, values in found[first:]:
        _add_cell(source, column, values, payload="row" if kinds.payload is None else "payload")
    source.add(2, "made.append(cells)")
    source.add(1, "return made")
    reader: DictionaryReader = source.compiled()
    return reader


def _is_always_there(column: TableColumn, values: list[Value]) -> bool:
    return bool(values) and column.when is None and not walk(values[0])[1]


def _item(source: Source, column: TableColumn, values: list[Value]) -> str:
    return f"{column.name!r}: {source.converted(form_of(column, values[0]), walk(values[0])[0])}"


def _add_cell(source: Source, column: TableColumn, values: list[Value], payload: str) -> None:
    """Add the statements for the cell of a column."""
    depth = 2
    if not values:  # The messages lack some of the alternatives, so each row is asked.
        holder = "holder" if "^" in column.path else "None"
        source.add(depth, f"cell = {source.name('read', column.read)}({payload}, row, {holder})")
        source.add(depth, "if cell is not SKIP:", f"    cells[{column.name!r}] = cell")
        return
    if column.when is not None:
        source.add(depth, f"if {source.name('when', column.when)}(row):")
        depth += 1
    for value in values:
        expression, may_be_none = walk(value)
        form = form_of(column, value)
        if not may_be_none:
            source.add(depth, f"cells[{column.name!r}] = {source.converted(form, expression)}")
            return
        source.add(depth, f"value = {expression}", "if value is not None:")
        source.add(depth + 1, f"cells[{column.name!r}] = {source.converted(form, 'value')}")
        source.add(depth, "else:")
        depth += 1
    source.add(depth, "pass" if column.absent is SKIP else f"cells[{column.name!r}] = {source.absent(column)}")
