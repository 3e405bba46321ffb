"""Compile functions that read the cells of all rows of a table, column by column.

Invariant: the cells are those that `TableColumn.read` returns row by row, with NaN for one that is SKIP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from opend.futu.tables.cells import SKIP, TableColumn
from opend.futu.tables.sources import Kinds, Source, Value, form_of, values_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["ColumnReader", "column_reader"]


class ColumnReader(NamedTuple):
    """Reads the columns of rows, and says what is known of their cells."""

    read: Callable[[Sequence[Any], Any, Sequence[Any]], list[list[object]]]
    """Returns the cells of each column, given the rows, their payload, and for each row the message that holds it."""
    types: list[frozenset[type] | None]
    """For each column, the types of its cells; None if they depend on the values."""


def column_reader(columns: tuple[TableColumn, ...], kinds: Kinds) -> ColumnReader:
    """Return the function for rows of these kinds.

    It is compiled, since the types of the messages tell which values can be absent or have to be converted; to ask each
    value takes longer than to read it.
    """
    writing = _Writing(kinds)
    types = [writing.add(column, values_of(column, kinds)) for column in columns]
    return ColumnReader(writing.compiled(), types)


class _Writing:
    """Writes the function: first the lists of the messages that hold values, then a list for each column."""

    def __init__(self, kinds: Kinds) -> None:
        self._source = Source()
        self._has_payload = kinds.payload is not None
        self._lists: dict[object, tuple[str, bool]] = {}
        """The name of each list, and whether there may be None in it."""
        self._columns: list[str] = []

    def compiled(self) -> Any:
        """Return the function."""
        self._source.add(1, "return [", *(f"    {column}," for column in self._columns), "]")
        return self._source.compiled()

    def add(self, column: TableColumn, values: list[Value]) -> frozenset[type] | None:
        """Add a column; return the types of its cells, if they are known."""
        each = _Each()
        if values:
            cell, types = self._cell(column, values, each)
        else:  # The messages lack some of the alternatives, so each row is asked.
            row, holder = each.of("rows"), each.of("holders") if "^" in column.path else "None"
            payload = "payload" if self._has_payload else row
            cell = f"{self._source.name('read', column.read)}({payload}, {row}, {holder})"
            cell, types = f"nan if (value := {cell}) is SKIP else value", None
        if column.when is not None:
            cell, types = f"({cell}) if {each.of(self._marks(column.when))} else nan", types and types | {float}
        self._columns.append(each.listed(cell))
        return types if types is not None and len(types) == 1 else None

    def _cell(self, column: TableColumn, values: list[Value], each: _Each) -> tuple[str, frozenset[type] | None]:
        """Return the expression for a cell, and its types as far as they are known."""
        parts: list[str] = []
        types: set[type | None] = set()
        for value in values:
            expression, may_be_none = self._value(value, each)
            form = form_of(column, value)
            types.add(form.type)
            if not may_be_none:
                parts.append(self._source.converted(form, expression))
                break
            cell = self._source.converted(form, "value")
            parts.append(f"{cell} if (value := {expression}) is not None else")
        else:
            types.add(float if column.absent is SKIP else type(column.absent))
            parts.append("nan" if column.absent is SKIP else self._source.name("absent", column.absent))
        known = frozenset(kind for kind in types if kind is not None)
        return " ".join(parts), known if len(known) == len(types) else None

    def _value(self, value: Value, each: _Each) -> tuple[str, bool]:
        """Return the expression for a value, and whether it may be None."""
        if value.variable == "payload":
            return walk(value)
        name, may_be_none = self._held(value.variable, value.steps[:-1], value.optional)
        variable = each.of(name)
        if not value.steps:
            return variable, False
        expression = f"{variable}.{value.steps[-1]}"
        if may_be_none:
            return f"(None if {variable} is None else {expression})", True
        return expression, value.optional[-1]

    def _held(self, variable: str, steps: tuple[str, ...], optional: tuple[bool, ...]) -> tuple[str, bool]:
        """Return the name of the list of the messages at these steps, and whether some may be None."""
        if not steps:
            return f"{variable}s", False
        known = self._lists.get((variable, steps))
        if known is None:
            outer, outer_may_be_none = self._held(variable, steps[:-1], optional)
            may_be_none = outer_may_be_none or optional[len(steps) - 1]
            inner = f"None if each is None else each.{steps[-1]}" if outer_may_be_none else f"each.{steps[-1]}"
            known = self._lists[variable, steps] = f"held_{len(self._lists)}", may_be_none
            self._source.add(1, f"{known[0]} = [{inner} for each in {outer}]")
        return known

    def _marks(self, when: Callable[[Any], bool]) -> str:
        """Return the name of the list that tells which rows meet a condition."""
        if when not in self._lists:
            self._lists[when] = f"marks_{len(self._lists)}", False
            self._source.add(1, f"{self._lists[when][0]} = list(map({self._source.name('when', when)}, rows))")
        return self._lists[when][0]


class _Each:
    """The lists that a column is made of, and the name for an element of each."""

    def __init__(self) -> None:
        self._variables: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the name for the element of a list."""
        return self._variables.setdefault(name, f"in_{name}")

    def listed(self, cell: str) -> str:
        """Return the expression for the list of a cell for each row."""
        if not self._variables:
            return f"[{cell}] * len(rows)"
        elements, lists = ", ".join(self._variables.values()), ", ".join(self._variables)
        return f"[{cell} for {elements} in {lists if len(self._variables) == 1 else f'zip({lists})'}]"
