"""Read a selection with DuckDB, as a relation that SQL can go on from.

Invariant: a connection that the caller gave is only read with; its settings stay.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from opend.frames.extras import load

if TYPE_CHECKING:
    from opend.storage.reading.ranges import Window
    from opend.storage.reading.selection import Selection

__all__ = ["duckdb_relation"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def duckdb_relation(selection: Selection, connection: Any = None) -> Any:
    """Return the rows as a ``DuckDBPyRelation`` of a connection, or of a new one whose zone is the selection's."""
    duckdb = load("duckdb", what="this relation", extra="duckdb")
    if connection is None:
        connection = duckdb.connect()
        connection.execute(f"SET TimeZone = {_text(selection.zone.key)}")
    names = ", ".join(_name(name) for name in selection.schema.names)
    relations = []
    if selection.whole:
        relations.append(_files(selection, connection).project(f"{names}, market"))
    if selection.shared or not relations:
        rows = connection.from_arrow(selection.merged())
        relations.append(rows.project(f"{names}, split_part(code, '.', 1) AS market"))
    rows = relations[0] if len(relations) == 1 else relations[0].union(relations[1])
    wanted = [_within(window, selection) for window in selection.windows]
    return (rows.filter(" OR ".join(wanted)) if wanted else rows).project(names)


def _files(selection: Selection, connection: Any) -> Any:
    # Written out, since a relation with parameters would be executed at once.
    paths = ", ".join(_text(str(path)) for path in selection.paths)
    period = "DATE" if selection.has_days else "VARCHAR"
    told = f"{{'{selection.kind.partition}': {period}, 'market': VARCHAR, 'code': VARCHAR}}"
    return connection.sql(
        f"SELECT * FROM read_parquet([{paths}], hive_partitioning = true, hive_types = {told}, union_by_name = true)"
    )


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
    return f"TIMESTAMPTZ {_text(str(_EPOCH + timedelta(microseconds=microseconds)))}"


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
