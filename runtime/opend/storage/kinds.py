"""Define the kinds of data that a folder can hold: the columns of each, and what makes a row the same row.

Invariant: the columns of a kind follow from the schema of the gateway, as those of its frames do, and from this table;
never from values. Instants are in UTC, enums are dictionaries of the enum's names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from opend.errors import UsageError
from opend.frames.extras import load
from opend.frames.forming import formed
from opend.frames.libraries.arrow_frames import arrow_table
from opend.frames.rows import rows_of
from opend_proto import qot_update_order_book
from opend_proto.qot_common import KLine, KLType, Rehab, Ticker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from zoneinfo import ZoneInfo

    from pyarrow import Schema as ArrowSchema
    from pyarrow import Table as ArrowTable

    from opend_proto.schema import Message

__all__ = [
    "ACTIONS",
    "BARS",
    "BAR_TYPES",
    "BOOK",
    "FLAGS",
    "GAPS",
    "KINDS",
    "TICKS",
    "UNADJUSTED",
    "Kind",
    "Partition",
    "arrow",
    "kind_named",
]

Partition: TypeAlias = Literal["day", "year"]

# As the command line names them. Members that the oldest supported schema lacks are given by number.
BAR_TYPES: Final[Mapping[str, KLType]] = {
    "1m": KLType.K_1MIN,
    "3m": KLType.K_3MIN,
    "5m": KLType.K_5MIN,
    "10m": KLType(12),
    "15m": KLType.K_15MIN,
    "30m": KLType.K_30MIN,
    "60m": KLType.K_60MIN,
    "120m": KLType(13),
    "180m": KLType(14),
    "240m": KLType(15),
    "day": KLType.DAY,
    "week": KLType.WEEK,
    "month": KLType.MONTH,
    "quarter": KLType.QUARTER,
    "year": KLType.YEAR,
}
"""The lengths of bars, by the names that the command line takes."""

FLAGS: Final = ("out_of_session", "off_price_grid", "jump")
"""What the column ``flags`` can hold: traded outside the hours of the exchange, at a price that is not on its grid, or
at one that is far from the price before."""

UNADJUSTED: Final = "NONE"
"""The adjustment of bars that are collected: prices as they were traded, which no later action changes."""

_OF_SECURITY: Final = frozenset({"code", "security_market", "security_code"})
"""Columns that the path of a file tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of data, such as ``ticks`` or ``bars-1m``."""

    name: str
    """The name, which is that of the folder too."""
    message: type[Message] | None
    """The type of the messages that become rows; None if rows are made here."""
    identity: tuple[str, ...]
    """The columns which make a row the same row."""
    order: tuple[str, ...]
    """The columns that the rows of a file are sorted by."""
    moment: str
    """The column with the instant that decides in which period's file a row is."""
    partition: Partition = "day"
    beside: tuple[tuple[str, str], ...] = ()
    """Columns that are not from the message, with their types: ``int64``, ``instant`` or ``names``."""
    is_flagged: bool = False
    """Whether there is a column ``flags``."""
    only_grows: bool = False
    """Whether rows are only ever added behind those that are there, so that the last part has the last row."""

    @property
    def schema(self) -> ArrowSchema:
        """The columns and their types, as Arrow has them."""
        return _schema_of(self)

    def table(
        self,
        messages: Sequence[Message],
        zone: ZoneInfo | None = None,
        *,
        beside: Mapping[str, Sequence[object]] | None = None,
        flags: Any = None,
    ) -> ArrowTable:
        """Return messages as rows of this kind.

        Args:
            messages: The messages, all of the kind's type; none for a kind without a type.
            zone: The exchange's time zone, for moments that are given as local time only.
            beside: The values of each column of ``beside``; instants in microseconds since 1970 UTC.
            flags: The flags of each row as an Arrow array; by default none has any.
        """
        pyarrow, given = arrow(), beside or {}
        rows = len(messages) if self.message is not None else len(next(iter(given.values())))
        told = {} if self.message is None else _columns_of(self.message, messages, zone)
        columns: list[Any] = []
        fields: Any = self.schema
        for field in fields:
            if field.name == "flags":
                columns.append(_no_flags(rows) if flags is None else flags)
            elif field.name in given:
                columns.append(_array(given[field.name], field.type))
            else:
                columns.append(told[field.name].cast(field.type))
        table: ArrowTable = pyarrow.Table.from_arrays(columns, schema=self.schema)
        return table


def arrow(module: str = "pyarrow") -> Any:
    """Return the package pyarrow, or a module of it; raises UsageError if it is not installed."""
    return load(module, what="collected data", extra="collect")


@cache
def _schema_of(kind: Kind) -> ArrowSchema:
    pyarrow = arrow()
    types = {
        "int64": pyarrow.int64(),
        "instant": pyarrow.timestamp("us", tz="UTC"),
        "names": pyarrow.dictionary(pyarrow.int32(), pyarrow.string()),
    }
    fields = [(name, types[of]) for name, of in kind.beside]
    if kind.message is not None:
        told = _columns_of(kind.message, [], None)
        fields += [(name, column.type) for name, column in told.items()]
    if kind.is_flagged:
        fields.append(("flags", pyarrow.list_(types["names"])))
    schema: ArrowSchema = pyarrow.schema(fields)
    return schema


def _columns_of(cls: type[Message], messages: Sequence[Message], zone: ZoneInfo | None) -> dict[str, Any]:
    """Return the columns of a frame of these messages, without those that the path tells; instants in UTC."""
    pyarrow = arrow()
    frame = arrow_table(formed(rows_of(cls, messages), {"zone": zone}))
    utc = pyarrow.timestamp("us", tz="UTC")
    columns: dict[str, Any] = {}
    for name in frame.column_names:
        if name not in _OF_SECURITY:
            column: Any = frame.column(name)
            columns[name] = column.cast(utc) if pyarrow.types.is_timestamp(column.type) else column
    return columns


def _array(values: Any, of: Any) -> Any:
    pyarrow = arrow()
    if pyarrow.types.is_dictionary(of):
        return pyarrow.array(values, pyarrow.string()).dictionary_encode().cast(of)
    if pyarrow.types.is_timestamp(of):
        return pyarrow.array(values, pyarrow.int64()).cast(of)
    return pyarrow.array(values, of)


def _no_flags(rows: int) -> Any:
    pyarrow = arrow()
    nothing = pyarrow.DictionaryArray.from_arrays(pyarrow.array([], pyarrow.int32()), pyarrow.array(FLAGS))
    return pyarrow.ListArray.from_arrays(pyarrow.array([0] * (rows + 1), pyarrow.int32()), nothing)


TICKS: Final = Kind(
    name="ticks",
    message=Ticker,
    identity=("sequence",),
    order=("sequence",),
    moment="timestamp",
    is_flagged=True,
    only_grows=True,
)

BOOK: Final = Kind(
    name="book",
    message=qot_update_order_book.S2C,
    identity=("received", "serial"),
    order=("received", "serial"),
    moment="received",
    beside=(("received", "instant"), ("serial", "int64")),
    is_flagged=True,
    only_grows=True,
)

BARS: Final[Mapping[str, Kind]] = {
    length: Kind(
        name=f"bars-{length}",
        message=KLine,
        identity=("time", "adjustment"),
        order=("time", "adjustment"),
        moment="timestamp",
        partition="day" if length.endswith("m") else "year",
        beside=(("adjustment", "names"),),
        is_flagged=True,
    )
    for length in BAR_TYPES
}
"""The kind of the bars of each length."""

GAPS: Final = Kind(
    name="gaps",
    message=None,
    identity=("kind", "after", "before", "begin", "end", "reason"),
    order=("end", "begin"),
    moment="end",
    beside=(
        ("kind", "names"),
        ("after", "int64"),
        ("before", "int64"),
        ("begin", "instant"),
        ("end", "instant"),
        ("reason", "names"),
    ),
)

ACTIONS: Final = Kind(
    name="actions",
    message=Rehab,
    identity=("time",),
    order=("time",),
    moment="timestamp",
    partition="year",
)

KINDS: Final[Mapping[str, Kind]] = {each.name: each for each in (TICKS, BOOK, *BARS.values(), GAPS, ACTIONS)}
"""All kinds, by name."""


def kind_named(name: str) -> Kind:
    """Return a kind; raises UsageError if there is none of this name."""
    if name not in KINDS:
        raise UsageError(f"there is no kind of data {name!r}; the kinds are {', '.join(KINDS)}")
    return KINDS[name]
