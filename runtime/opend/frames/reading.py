"""Make frames of messages: of a list of rows, or of payloads of replies and pushes that hold rows.

Invariant: the caller's messages are not changed, and an empty frame has the same columns as a full one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opend.errors import UsageError
from opend.frames.forming import Form, formed
from opend.frames.libraries.arrow_frames import arrow_table
from opend.frames.libraries.pandas_frames import pandas_frame
from opend.frames.libraries.polars_frames import polars_frame
from opend.frames.rows import Rows, default_path, rows_of, rows_of_payloads
from opend_proto.schema import Message

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table as ArrowTable

    from opend.frames.series import Table

__all__ = ["to_arrow", "to_pandas", "to_polars"]


def to_pandas(
    messages: Message | Iterable[Message],
    *,
    rows: str | None = None,
    of: type[Message] | None = None,
    zone: str | ZoneInfo | None = None,
    prefix: bool = True,
    flatten: str | None = None,
) -> PandasFrame:
    """Make a pandas DataFrame of messages; `opend.frames` describes its columns.

        to_pandas(reply.ticker_list)
        to_pandas(reply)                                    # with a column for the security
        to_pandas(pushed_payloads)                          # the rows of all of them
        to_pandas(book, rows="order_book_bid_list")

    Needs the package `pandas` (``pip install 'opend[pandas]'``), not pyarrow. Absent numbers are NaN, or NA in columns
    of the types Int64, UInt64 and boolean. Absent texts are None, or NaN in columns of pandas 3's type ``str``.

    Args:
        messages: Messages of one type. The rows of a payload (S2C) are the items of its list of messages; a payload
            without such a list is one row.
        rows: The list to take the rows from, as a path inside each message such as ``order_book_ask_list`` or
            ``funds.cash_info_list``; required if a payload has several lists.
        of: The type of the messages; required if there may be no messages.
        zone: The time zone of local times, such as ``Asia/Hong_Kong``, for rows whose exchange is unknown.
        prefix: Whether the column of a nested field has the names on its path before its own. Without, it has its own
            name, unless several columns would then have the same.
        flatten: A list of the rows, as the name of its attribute: each of its elements becomes a row, which repeats the
            rest. A row with an empty list stays one row.

    Raises:
        UsageError: There are messages of several types, there are none and ``of`` is missing, ``rows`` is not the path
            of a list, or pandas is missing.
        EncodeError: A message holds a value that does not fit its field.
    """
    return pandas_frame(_table(messages, rows, of, Form(zone=zone, prefix=prefix, flatten=flatten)))


def to_polars(
    messages: Message | Iterable[Message],
    *,
    rows: str | None = None,
    of: type[Message] | None = None,
    zone: str | ZoneInfo | None = None,
    prefix: bool = True,
    flatten: str | None = None,
) -> PolarsFrame:
    """Make a polars DataFrame of messages, as `to_pandas` does, but with null for absent values.

    Needs the package `polars` (``pip install 'opend[polars]'``), not pandas or pyarrow.
    """
    return polars_frame(_table(messages, rows, of, Form(zone=zone, prefix=prefix, flatten=flatten)))


def to_arrow(
    messages: Message | Iterable[Message],
    *,
    rows: str | None = None,
    of: type[Message] | None = None,
    zone: str | ZoneInfo | None = None,
    prefix: bool = True,
    flatten: str | None = None,
) -> ArrowTable:
    """Make an Arrow table of messages, as `to_pandas` does, but with null for absent values.

    Needs the package `pyarrow` (``pip install 'opend[arrow]'``), not pandas.
    """
    return arrow_table(_table(messages, rows, of, Form(zone=zone, prefix=prefix, flatten=flatten)))


def _table(messages: Message | Iterable[Message], path: str | None, of: type[Message] | None, form: Form) -> Table:
    listed = [messages] if isinstance(messages, Message) else list(messages)
    return formed(_rows(_type_of(listed, of), listed, path), form)


def _rows(cls: type[Message], messages: list[Message], path: str | None) -> Rows:
    kind = cls.FULL_NAME.rpartition(".")[2]
    if path is None and kind == "Response":
        raise UsageError(f"{cls.FULL_NAME} is a whole reply; pass its s2c")
    if path is None and kind == "S2C":
        path = default_path(cls)
    return rows_of(cls, messages) if path is None else rows_of_payloads(cls, messages, path)


def _type_of(messages: list[Message], of: type[Message] | None) -> type[Message]:
    for message in messages:
        cls = type(message)
        if not hasattr(cls, "FIELDS"):
            raise UsageError(f"a frame is made of messages, such as reply.ticker_list, not of {cls.__name__}")
        if of is None:
            of = cls
        if cls is not of:
            raise UsageError(f"a frame is made of messages of one type, not of {of.__name__} and {cls.__name__}")
    if of is None:
        raise UsageError("without messages the columns are unknown: say of=…, the type of the messages")
    return of
