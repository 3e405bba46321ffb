"""Read a selection with polars, lazily.

Invariant: polars itself reads the files, so that it reads only the columns and rows that a query asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opend.frames.extras import load
from opend.storage.reading.selection import DAY

if TYPE_CHECKING:
    from polars import LazyFrame

    from opend.storage.reading.ranges import Window
    from opend.storage.reading.selection import Selection

__all__ = ["polars_frame"]


def polars_frame(selection: Selection) -> LazyFrame:
    """Return the rows as a LazyFrame."""
    polars = load("polars")
    names = selection.schema.names
    sources = []
    if selection.whole:
        sources.append(_files(selection))
    if selection.shared or not sources:
        rows = polars.from_arrow(selection.merged()).lazy()
        sources.append(rows.with_columns(market=polars.col("code").str.split(".").list.first()))
    frame: Any = sources[0] if len(sources) == 1 else polars.concat(
        [each.select(*names, "market") for each in sources], how="vertical_relaxed"
    )
    wanted = [_within(window, selection) for window in selection.windows]
    if wanted:
        frame = frame.filter(polars.any_horizontal(wanted))
    zone = selection.zone.key
    shown = [polars.col(name).dt.convert_time_zone(zone) if name in selection.instants else name for name in names]
    made: LazyFrame = frame.select(shown)
    return made


def _files(selection: Selection) -> Any:
    polars = load("polars")
    told = {"market": polars.String, "code": polars.String}
    if selection.has_days:
        told = {DAY: polars.Date, **told}
    else:
        told = {selection.kind.partition: polars.String, **told}
    return polars.scan_parquet(
        [str(path) for path in selection.paths], glob=False, hive_partitioning=True, hive_schema=told
    )


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
