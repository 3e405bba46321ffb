"""Read a selection with pyarrow.

Invariant: rows are read in batches, so that the memory for a stream of them does not grow with their number.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from opend.storage.kinds import arrow
from opend.storage.reading.selection import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pyarrow import RecordBatchReader
    from pyarrow import Table as ArrowTable

    from opend.storage.layout import Place
    from opend.storage.reading.selection import Selection

__all__ = ["arrow_batches", "arrow_table"]

_MARKET = "market"
"""The column that tells exchanges apart while rows are read."""


def arrow_table(selection: Selection, columns: Sequence[str]) -> ArrowTable:
    """Return the rows as a table."""
    pyarrow = arrow()
    tables = [each.to_table(columns=list(columns), filter=_wanted(selection)) for each in _sources(selection)]
    schema = _schema(selection, columns)
    made: ArrowTable = pyarrow.concat_tables([each.cast(schema) for each in tables] or [schema.empty_table()])
    return made


def arrow_batches(selection: Selection, columns: Sequence[str]) -> RecordBatchReader:
    """Return the rows as a stream of batches."""
    pyarrow, schema = arrow(), _schema(selection, columns)
    reader: RecordBatchReader = pyarrow.RecordBatchReader.from_batches(
        schema, _batches(selection, list(columns), schema)
    )
    return reader


def _batches(selection: Selection, columns: list[str], schema: Any) -> Iterator[Any]:
    pyarrow = arrow()
    for source in _sources(selection):
        for batch in source.to_batches(columns=columns, filter=_wanted(selection)):
            yield from pyarrow.Table.from_batches([batch]).cast(schema).to_batches()


def _schema(selection: Selection, columns: Sequence[str]) -> Any:
    """Return the types of columns as a user gets them: instants in the zone to show."""
    pyarrow = arrow()
    shown = pyarrow.timestamp("us", selection.zone.key)
    fields = [selection.schema.field(name) for name in columns]
    return pyarrow.schema([each.with_type(shown) if each.name in selection.instants else each for each in fields])


def _sources(selection: Selection) -> Iterator[Any]:
    """Yield what holds the rows: the files that are read as they are, and the merged rows of the others."""
    if selection.whole:
        yield _files(selection)
    if selection.shared:
        rows, compute, dataset = selection.merged(), arrow("pyarrow.compute"), arrow("pyarrow.dataset")
        markets = compute.list_element(compute.split_pattern(rows["code"], "."), 0)
        yield dataset.dataset(rows.append_column(_MARKET, markets))


def _files(selection: Selection) -> Any:
    dataset, fs = arrow("pyarrow.dataset"), arrow("pyarrow.fs")
    places = [(file.path, held.place) for held in selection.whole for file in held.files]
    return dataset.FileSystemDataset.from_paths(
        [str(path) for path, _ in places],
        schema=selection.schema.append(arrow().field(_MARKET, arrow().string())),
        format=dataset.ParquetFileFormat(),
        filesystem=fs.LocalFileSystem(),
        partitions=[_told_by_path(place, has_days=selection.has_days) for _, place in places],
    )


def _told_by_path(place: Place, *, has_days: bool) -> Any:
    dataset = arrow("pyarrow.dataset")
    told = (dataset.field("code") == place.code) & (dataset.field(_MARKET) == place.code.partition(".")[0])
    return told & (dataset.field(DAY) == date.fromisoformat(place.period)) if has_days else told


def _wanted(selection: Selection) -> Any:
    """Return the condition for rows in the windows; None if all are wanted."""
    pyarrow, dataset, (lower, upper) = arrow(), arrow("pyarrow.dataset"), selection.bounds
    instant = pyarrow.timestamp("us", tz="UTC")
    any_of: Any = None
    for window in selection.windows:
        all_of: Any = None if window.markets is None else dataset.field(_MARKET).isin(sorted(window.markets))
        for bound, name, is_end in ((window.begin, lower, False), (window.end, upper, True)):
            if bound is None:
                continue
            moment, limit = dataset.field(name), pyarrow.scalar(bound, pyarrow.int64()).cast(instant)
            holds = moment <= limit if is_end else moment >= limit
            holds = holds | moment.is_null() if selection.keeps_unknown else holds
            all_of = holds if all_of is None else all_of & holds
        if all_of is not None:
            any_of = all_of if any_of is None else any_of | all_of
    return any_of
