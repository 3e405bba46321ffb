"""Read a selection with DuckDB, as a relation that SQL can go on from.

Invariant: a connection that the caller gave is only read with; its settings stay.
"""

from __future__ import annotations

from functools import reduce
from threading import local
from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load
from opend.storage.kinds import arrow
from opend.zones import instant

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from opend.storage.reading.ranges import Window
    from opend.storage.reading.selection import Selection

__all__ = ["duckdb_relation"]


class _Connections(local):
    """The connections of one thread, by the time zone that they show instants in."""

    def __init__(self) -> None:
        self.of_zone: dict[str, Any] = {}


_connections: Final = _Connections()


def duckdb_relation(selection: Selection, connection: Any = None) -> Any:
    """Return the rows as a ``DuckDBPyRelation`` of a connection, or of one of ours whose zone is the selection's."""
    load("duckdb", what="this relation", extra="duckdb")
    connection = _connection(selection.zone.key) if connection is None else connection
    names = ", ".join(_name(name) for name in selection.schema.names)
    relations = [
        _files(selection, columns, paths, connection).project(f"{names}, market")
        for columns, paths in selection.paths().items()
    ]
    if selection.shared or not relations:
        merged = connection.from_arrow(_plain(selection.merged()))
        relations.append(merged.project(f"{names}, split_part(code, '.', 1) AS market"))
    rows = reduce(lambda one, other: one.union(other), relations)
    wanted = [_within(window, selection) for window in selection.windows]
    return (rows.filter(" OR ".join(wanted)) if wanted else rows).project(names)


def _connection(zone: str) -> Any:
    """Return a connection in memory, which is kept: a relation of DuckDB 1 does not keep its own alive."""
    found = _connections.of_zone.get(zone)
    if found is None:
        found = _connections.of_zone[zone] = load("duckdb").connect()
        found.execute(f"SET TimeZone = {_text(zone)}")
    return found


def _files(selection: Selection, columns: Collection[str], paths: Sequence[Path], connection: Any) -> Any:
    """Return the rows of files that have the same columns; those that they lack are null."""
    rows = connection.read_parquet([str(path) for path in paths], hive_partitioning=True)
    lacking = [name for name in selection.kind.schema.names if name not in columns]
    return rows.project(
        ", ".join(["*", *(f"NULL::{_type(selection, name, connection)} AS {_name(name)}" for name in lacking)])
    )


def _type(selection: Selection, name: str, connection: Any) -> str:
    """Return DuckDB's name for the type of a column."""
    empty = _plain(arrow().schema([selection.schema.field(name)]).empty_table())
    return str(connection.from_arrow(empty).types[0])


def _plain(table: Any) -> Any:
    """Return an Arrow table with texts for enums, as DuckDB reads them from files; several releases fail on enums."""
    pyarrow = arrow()
    return table.cast(pyarrow.schema([field.with_type(_plain_type(field.type)) for field in table.schema]))


def _plain_type(of: Any) -> Any:
    pyarrow = arrow()
    if pyarrow.types.is_dictionary(of):
        return of.value_type
    return pyarrow.list_(_plain_type(of.value_type)) if pyarrow.types.is_list(of) else of


def _within(window: Window, selection: Selection) -> str:
    conditions = ["true"]
    if window.markets is not None:
        conditions.append(f"market IN ({', '.join(_text(market) for market in sorted(window.markets))})")
    lower, upper = (_name(name) for name in selection.bounds)
    if window.begin is not None:
        conditions.append(_or_unknown(f"{lower} >= {_instant(window.begin)}", lower, selection))
    if window.end is not None:
        conditions.append(_or_unknown(f"{upper} <= {_instant(window.end)}", upper, selection))
    return f"({' AND '.join(conditions)})"


def _or_unknown(holds: str, moment: str, selection: Selection) -> str:
    return f"({holds} OR {moment} IS NULL)" if selection.keeps_unknown else holds


def _instant(microseconds: int) -> str:
    return f"TIMESTAMPTZ {_text(str(instant(microseconds)))}"


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
