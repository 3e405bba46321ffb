"""Write downloaded messages into the folder: what is there already is not written again.

Invariant: a row that is stored, and is the same, stays as it is; one that has changed is written anew, and readers take
the later.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

from opend.storage.layout import Place, spans_of, zone_of_code
from opend.storage.parts import rows_of, write_part
from opend.storage.reading.footers import Footers
from opend.storage.reading.listing import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from pyarrow import Table as ArrowTable

    from opend.storage.kinds import Kind
    from opend.storage.layout import Span
    from opend_proto.schema import Message

__all__ = ["store"]

_AT_ONCE: Final = 16
_FLAGS: Final = "flags"
"""What was found out about a row when it was collected; the gateway does not tell it."""


def store(
    root: Path, kind: Kind, code: str, messages: Sequence[Message], today: date, **beside: str
) -> tuple[str, ...]:
    """Write messages of one security, oldest first; return the periods that they are in.

    Args:
        root: The folder of the collected data.
        kind: What the messages are.
        code: The security.
        messages: The messages.
        today: The exchange's day, for messages without a time.
        **beside: The value of each further column, which is the same for all.

    Raises:
        StorageError: A part cannot be written, or one that is there cannot be read.
    """
    zone = zone_of_code(code)
    table = kind.table(messages, zone, beside={name: [value] * len(messages) for name, value in beside.items()})
    spans = spans_of(kind, table, zone, today) if messages else []

    def keep(span: Span) -> None:
        place = Place(kind, code, span.period)
        rows = _lacking(root, place, table.slice(span.begin, span.end - span.begin))
        if rows.num_rows:
            write_part(root, place, rows)

    # Most of the time goes by waiting for the disk, which does as well for many parts as for one.
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(keep, spans):
            pass
    return tuple(dict.fromkeys(span.period for span in spans))


def _lacking(root: Path, place: Place, rows: ArrowTable) -> ArrowTable:
    """Return the rows that are not stored, or not with the same values."""
    parts = visible(place.folder(root), place.kind, Footers())
    if not parts:
        return rows
    stored: dict[tuple[object, ...], dict[str, Any]] = {}
    for part in sorted(parts, key=lambda each: each.age):
        stored |= dict(_identified(place.kind, rows_of(part.path)))
    lacking = [
        number for number, (identity, row) in enumerate(_identified(place.kind, rows)) if stored.get(identity) != row
    ]
    return rows.take(lacking) if lacking else rows.slice(0, 0)


def _identified(kind: Kind, table: ArrowTable) -> Iterator[tuple[tuple[object, ...], dict[str, Any]]]:
    """Yield each row with its identity, without its flags."""
    rows: list[dict[str, Any]] = table.to_pylist()
    for row in rows:
        row.pop(_FLAGS, None)
        yield tuple(row[name] for name in kind.identity), row
