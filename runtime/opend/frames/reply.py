"""A reply that was fetched as rows.

Invariant: it was read when it was fetched; making frames of it cannot fail because of the gateway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.frames.arrow_frames import arrow_table
from opend.frames.pandas_frames import pandas_frame
from opend.frames.polars_frames import polars_frame
from opend.frames.rows import Rows, default_path, lists_in
from opend.frames.table import table_of
from opend.frames.zones import as_zone

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table as ArrowTable

    from opend.codec import Columns
    from opend.frames.series import Table
    from opend_proto.schema import Message

__all__ = ["Reply"]


class Reply:
    """What `fetch` returns: the rows of a reply, or of all pages of one, to be had as each library's table.

    Where a reply has several lists, such as the two sides of an order book, each method must be told which of them
    gives the rows; `lists` names them. A reply without a list is a row itself.
    """

    def __init__(self, payload_type: type[Message], read: Callable[[str | None], Rows]) -> None:
        self._payload_type = payload_type
        self._read = read
        # To read one list is to look at all bytes.
        first = next(iter(self.lists), None)
        self._rows = {first: read(first)}

    @property
    def lists(self) -> tuple[str, ...]:
        """The names of the lists that can give the rows."""
        return lists_in(self._payload_type)

    def columns(self, rows: str | None = None) -> Columns:
        """The rows as NumPy arrays by field, as `opend.codec.columns` gives them; needs no other library.

        Raises:
            UsageError: ``rows`` leads to no list, or is missing where there are several.
        """
        return self._of(rows).columns

    def to_pandas(self, rows: str | None = None, *, zone: str | ZoneInfo | None = None) -> PandasFrame:
        """The rows as `opend.frames.to_pandas` gives them."""
        return pandas_frame(self._table(rows, zone))

    def to_polars(self, rows: str | None = None, *, zone: str | ZoneInfo | None = None) -> PolarsFrame:
        """The rows as `opend.frames.to_polars` gives them."""
        return polars_frame(self._table(rows, zone))

    def to_arrow(self, rows: str | None = None, *, zone: str | ZoneInfo | None = None) -> ArrowTable:
        """The rows as `opend.frames.to_arrow` gives them."""
        return arrow_table(self._table(rows, zone))

    def _table(self, path: str | None, zone: str | ZoneInfo | None) -> Table:
        return table_of(self._of(path), None if zone is None else as_zone(zone))

    def _of(self, path: str | None) -> Rows:
        path = default_path(self._payload_type) if path is None else path
        if path not in self._rows:
            self._rows[path] = self._read(path)
        return self._rows[path]
