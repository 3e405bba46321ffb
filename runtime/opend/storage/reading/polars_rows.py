"""Read a selection with polars, lazily.

Invariant: polars itself reads the files, so that it reads only the columns and rows that a query asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.frames.extras import load

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from polars import LazyFrame

    from opend.storage.reading.ranges import Window
    from opend.storage.reading.selection import Selection

__all__ = ["polars_frame"]

_OLDEST: Final = (1, 26)
"""The oldest polars that reads all files; 1.20 gives up on a column that none of them has."""


def polars_frame(selection: Selection) -> LazyFrame:
    """Return the rows as a LazyFrame."""
    polars = _polars()
    names = selection.schema.names
    sources = [_files(selection, columns, paths) for columns, paths in selection.paths().items()]
    if selection.shared or not sources:
        rows = polars.from_arrow(selection.merged()).lazy()
        sources.append(rows.with_columns(market=polars.col("code").str.split(".").list.first()))
    frame: Any = sources[0]
    if len(sources) > 1:
        frame = polars.concat([each.select(*names, "market") for each in sources], how="vertical_relaxed")
    wanted = [_within(window, selection) for window in selection.windows]
    if wanted:
        frame = frame.filter(polars.any_horizontal(wanted))
    zone = selection.zone.key
    shown = [polars.col(name).dt.convert_time_zone(zone) if name in selection.instants else name for name in names]
    made: LazyFrame = frame.select(shown)
    return made


def _polars() -> Any:
    """Return polars, if it is new enough to read enums of Parquet files."""
    polars = load("polars")
    found = tuple(int(part) for part in polars.__version__.split(".")[:2])
    if found < _OLDEST:
        raise UsageError(
            f"collected data needs polars {'.'.join(map(str, _OLDEST))} or newer, not {polars.__version__}:"
            " pip install --upgrade polars"
        )
    return polars


def _files(selection: Selection, columns: Collection[str], paths: Sequence[Path]) -> Any:
    """Return the rows of files that have the same columns; those that they lack are null."""
    polars = load("polars")
    # What the path tells are texts that nobody takes for numbers, and dates. No types are given for them, since then
    # no folder above could have a name with an equals sign.
    frame = polars.scan_parquet([str(path) for path in paths], glob=False, hive_partitioning=True)
    lacking = [name for name in selection.kind.schema.names if name not in columns]
    if lacking:
        types = polars.from_arrow(selection.schema.empty_table()).schema
        frame = frame.with_columns(polars.lit(None, types[name]).alias(name) for name in lacking)
    return frame


def _within(window: Window, selection: Selection) -> Any:
    polars = load("polars")
    conditions = [] if window.markets is None else [polars.col("market").is_in(sorted(window.markets))]
    lower, upper = (polars.col(name) for name in selection.bounds)
    if window.begin is not None:
        conditions.append(_or_unknown(lower >= _instant(window.begin), lower, selection))
    if window.end is not None:
        conditions.append(_or_unknown(upper <= _instant(window.end), upper, selection))
    return polars.all_horizontal(conditions)


def _or_unknown(holds: Any, moment: Any, selection: Selection) -> Any:
    return holds | moment.is_null() if selection.keeps_unknown else holds


def _instant(microseconds: int) -> Any:
    polars = load("polars")
    return polars.lit(microseconds, polars.Int64).cast(polars.Datetime("us", "UTC"))
