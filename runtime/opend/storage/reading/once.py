"""Merge rows that several files may share, so that each is there once: the one that was written last.

Invariant: the result is in the kind's order, and depends neither on the order of the rows nor on how files divided them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["each_once", "joined"]

_AGE: Final = "__age"
"""The column, while rows are merged, that says how late a row was written."""


def joined(tables: Sequence[Any]) -> Any:
    """Return the rows of all tables; a column that some of them lack is null there."""
    return load("pyarrow").concat_tables(tables, promote_options="default").unify_dictionaries()


def each_once(tables: Sequence[Any], identity: Sequence[str], order: Sequence[str]) -> Any:
    """Return the rows of all tables, each once, as an Arrow table.

    Args:
        tables: What was written, the oldest first.
        identity: The columns in which rows are equal that are the same row; of several, the last is kept.
        order: The columns to sort by.
    """
    pyarrow, compute = load("pyarrow"), load("pyarrow.compute")
    table = joined(tables)
    ages = [pyarrow.array([age], pyarrow.int32()).take(_zeros(len(each))) for age, each in enumerate(tables)]
    keys = pyarrow.table({name: _sortable(table[name]) for name in dict.fromkeys((*identity, *order))})
    keys = keys.append_column(_AGE, pyarrow.chunked_array(ages, pyarrow.int32()))
    by_identity = compute.sort_indices(keys, [(name, "ascending") for name in (*identity, _AGE)])
    kept = by_identity.filter(_last_of_equals(keys.select(list(identity)).take(by_identity)))
    if tuple(identity) != tuple(order)[: len(identity)]:
        wanted = keys.select(list(dict.fromkeys((*order, *identity)))).take(kept)
        kept = kept.take(compute.sort_indices(wanted, [(name, "ascending") for name in wanted.column_names]))
    return table.take(kept)


def _zeros(rows: int) -> Any:
    numpy = load("numpy")
    return load("pyarrow").array(numpy.zeros(rows, "int32"))


def _sortable(column: Any) -> Any:
    """Return a column that can be sorted and compared: texts in place of positions in a dictionary."""
    types = load("pyarrow.types")
    return column.cast(column.type.value_type) if types.is_dictionary(column.type) else column


def _last_of_equals(keys: Any) -> Any:
    """Return a mask of the sorted rows whose successor differs."""
    pyarrow, compute = load("pyarrow"), load("pyarrow.compute")
    rows = len(keys)
    if rows == 0:
        return pyarrow.array([], pyarrow.bool_())
    equal = None
    for column in keys.combine_chunks().columns:
        here, after = column.slice(0, rows - 1), column.slice(1)
        both = compute.and_(compute.is_null(here), compute.is_null(after))
        same = compute.or_(compute.fill_null(compute.equal(here, after), fill_value=False), both)
        equal = same if equal is None else compute.and_(equal, same)
    last = pyarrow.array([True])
    return pyarrow.concat_arrays([*_chunks(compute.invert(equal)), last])


def _chunks(column: Any) -> list[Any]:
    return list(getattr(column, "chunks", [column]))
