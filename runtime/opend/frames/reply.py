"""Hold the rows of a fetched reply, and convert them to frames.

Invariant: the reply was read when it was fetched, so errors in its bytes are raised then and not by the conversions.
"""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING, Unpack

from opend.frames.forming import Form, formed
from opend.frames.libraries.arrow_frames import arrow_table
from opend.frames.libraries.pandas_frames import pandas_frame
from opend.frames.libraries.polars_frames import polars_frame
from opend.frames.rows import Rows, default_path, lists_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table as ArrowTable

    from opend.codec import Columns
    from opend.frames.series import Table
    from opend_proto.schema import Message

__all__ = ["Reply"]


class Reply:
    """The rows of a reply, or of all its pages, as `fetch` returns them.

    If a reply has several lists, such as the two sides of an order book, pass the name of one, as given by `lists`, to
    each method as ``rows``. A reply without a list is a single row.
    """

    def __init__(self, payload_type: type[Message], read: Callable[[str | None], Rows]) -> None:
        self._payload_type = payload_type
        self._read = read
        # Reading any one list checks all bytes.
        first = next(iter(self.lists), None)
        self._rows = {first: read(first)}

    @property
    def lists(self) -> tuple[str, ...]:
        """The names of the lists that ``rows`` can choose."""
        return lists_in(self._payload_type)

    def columns(self, rows: str | None = None) -> Columns:
        """Return the rows as NumPy arrays by field, as `opend.codec.columns` does; needs no other library.

        Raises:
            UsageError: ``rows`` is not the path of a list, or is missing although there are several.
        """
        return self._of(rows).columns

    def to_pandas(self, rows: str | None = None, **form: Unpack[Form]) -> PandasFrame:
        """Return the rows as a pandas DataFrame; see `opend.frames.to_pandas`."""
        return pandas_frame(self._table(rows, form))

    def to_polars(self, rows: str | None = None, **form: Unpack[Form]) -> PolarsFrame:
        """Return the rows as a polars DataFrame; see `opend.frames.to_polars`."""
        return polars_frame(self._table(rows, form))

    def to_arrow(self, rows: str | None = None, **form: Unpack[Form]) -> ArrowTable:
        """Return the rows as an Arrow table; see `opend.frames.to_arrow`."""
        return arrow_table(self._table(rows, form))

    def _repr_html_(self) -> str | None:
        """Return a table of the first rows of each list; notebooks call this."""
        tables = [methodcaller("_repr_html_")(self.columns(rows)) for rows in self.lists or (None,)]
        return None if None in tables else "\n".join(tables)

    def _table(self, path: str | None, form: Form) -> Table:
        return formed(self._of(path), form)

    def _of(self, path: str | None) -> Rows:
        path = default_path(self._payload_type) if path is None else path
        if path not in self._rows:
            self._rows[path] = self._read(path)
        return self._rows[path]
