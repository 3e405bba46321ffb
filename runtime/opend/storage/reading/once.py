"""Merge rows that several files may share, so that each is there once: the one that was written last.

Invariant: the result is in the order that is asked for, and does not depend on how files divided the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.storage.kinds import arrow

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["each_once"]

_AGE: Final = "__age"
"""The column, while rows are merged, that says how late a row was written."""


def each_once(tables: Sequence[Any], identity: Sequence[str], order: Sequence[str]) -> Any:
    """Return the rows of all tables, each once, as an Arrow table; a column that some of them lack is null there.

    Args:
        tables: What was written, the oldest first.
        identity: The columns in which rows are equal that are the same row; of several, the last is kept.
        order: The columns to sort by.
    """
    pyarrow, compute = arrow(), arrow("pyarrow.compute")
    table = pyarrow.concat_tables(tables, promote_options="default").unify_dictionaries()
    ages = [pyarrow.repeat(pyarrow.scalar(age, pyarrow.int32()), len(each)) for age, each in enumerate(tables)]
    keys = pyarrow.table({name: _sortable(table[name]) for name in dict.fromkeys((*identity, *order))})
    keys = keys.append_column(_AGE, pyarrow.chunked_array(ages, pyarrow.int32()))
    sorting = compute.sort_indices(keys, [(name, "ascending") for name in (*identity, _AGE)])
    kept = sorting.filter(_last_of_equals(keys.select(list(identity)).take(sorting)))
    if tuple(identity) != tuple(order)[: len(identity)]:
        # What the order leaves open follows from the identity, so that the result is always the same.
        wanted = keys.select(list(dict.fromkeys((*order, *identity)))).take(kept)
        kept = kept.take(compute.sort_indices(wanted, [(name, "ascending") for name in wanted.column_names]))
    return table.take(kept)


def _sortable(column: Any) -> Any:
    """Return a column that can be sorted and compared: texts in place of places in a dictionary."""
    types = arrow().types
    return column.cast(column.type.value_type) if types.is_dictionary(column.type) else column


def _last_of_equals(keys: Any) -> Any:
    """Return a mask over sorted rows: whether the next row differs."""
    pyarrow, compute, rows = arrow(), arrow("pyarrow.compute"), len(keys)
    equal: Any = None
    no: Any = pyarrow.scalar(value=False)
    for column in keys.combine_chunks().columns:
        here, after = column.slice(0, max(rows - 1, 0)), column.slice(1)
        both = compute.and_(compute.is_null(here), compute.is_null(after))
        same = compute.or_(compute.fill_null(compute.equal(here, after), no), both)
        equal = same if equal is None else compute.and_(equal, same)
    chunks = compute.invert(equal).chunks
    return pyarrow.chunked_array([*chunks, pyarrow.array([True] * min(rows, 1))], pyarrow.bool_()).combine_chunks()
