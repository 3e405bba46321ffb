"""Compute the cells that a data frame must hold from the messages, and compare the libraries' cells with them.

Invariant: no code here uses the columns of the codec or the modules of `opend.frames`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from opend import security_text
from opend_proto.schema import Field, Message

__all__ = ["arrow_rows", "expected_rows", "pandas_rows", "polars_rows", "same", "sources_of_rows"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def sources_of_rows(cls: type[Message]) -> list[str | None]:
    """Return the sources of rows in a payload: each list of messages, or the payload itself."""
    lists: list[str | None] = [
        field.attribute for field in cls.FIELDS if field.label == "repeated" and field.message_type
    ]
    return lists or [None]


def expected_rows(payload: Message, path: str | None) -> list[dict[str, object]]:
    """Return the rows as dicts; texts that are not local times, such as random ones, have no instant."""
    if path is None:
        return [_cells(payload)]
    around: dict[str, object] = {}
    for field in payload.FIELDS:
        if not around and _is_security(field):
            held = getattr(payload, field.attribute)
            name = "code" if field.attribute == "security" else field.attribute
            around = {name: None if held is None else security_text(held)}
    return [around | _cells(row) for row in getattr(payload, path)]


def _cells(row: Message) -> dict[str, object]:
    told = list(_walk(type(row), row, ""))
    cells = {name: value for name, value, _ in told}
    main = next((name for name, _, is_main in told if is_main), None)
    if main is not None and "code" not in cells:
        cells = {"code": cells.pop(main), **cells}
    return cells


def _walk(cls: type[Message], row: Message | None, prefix: str) -> Iterator[tuple[str, object, bool]]:
    """Yield names and cells, and whether a cell is the text form of a security that the row may be about."""
    attributes = {field.attribute for field in cls.FIELDS}
    for field in cls.FIELDS:
        name = prefix + field.attribute
        value: Any = None if row is None else getattr(row, field.attribute)
        if field.label == "repeated":
            yield name, None if value is None else [plain(field, each) for each in value], False
        elif field.message_type is not None:
            if _is_security(field):
                yield name, None if value is None else security_text(value), field.attribute == "security"
            yield from _walk(field.message_type, value, f"{name}_")
        elif field.kind == "double" and (field.attribute == "timestamp" or field.attribute.endswith("_timestamp")):
            yield name, instant(value), False
        else:
            yield name, plain(field, value), False
            ends = field.attribute == "time" or field.attribute.endswith("_time")
            if field.kind == "string" and ends and f"{field.attribute[:-4]}timestamp" not in attributes:
                yield f"{name[:-4]}timestamp", None, False


def _is_security(field: Field) -> bool:
    return (
        field.label != "repeated"
        and field.message_type is not None
        and field.message_type.FULL_NAME == "Qot_Common.Security"
    )


def instant(seconds: float | None) -> datetime | None:
    """Return the instant of a number of seconds, if the calendar has it."""
    if seconds is None or not -62135510400 <= seconds <= 253402128000:
        return None
    return _EPOCH + timedelta(microseconds=round(seconds * 1e6))


def plain(field: Field, value: Any) -> object:
    """Return a value in Python's own types."""
    if value is None:
        return None
    if field.enum_type is not None:
        return field.enum_type(value).name
    if isinstance(value, Message):
        return {
            each.attribute: [plain(each, one) for one in held] if each.label == "repeated" else plain(each, held)
            for each in value.FIELDS
            for held in [getattr(value, each.attribute)]
        }
    return value


def same(left: Any, right: Any) -> bool:
    """Return whether two cells are the same: NaN equals NaN, True is not 1, and -0.0 is not 0.0."""
    kind = type(left).__name__
    if kind != type(right).__name__:
        return isinstance(left, datetime) and isinstance(right, datetime) and left == right
    if kind == "dict":
        return list(left) == list(right) and all(same(left[name], right[name]) for name in left)
    if kind == "list":
        return len(left) == len(right) and all(map(same, left, right))
    if kind == "float":
        both = math.isnan(left) and math.isnan(right)
        return both or (left, math.copysign(1, left)) == (right, math.copysign(1, right))
    equal: bool = left == right
    return equal


def arrow_rows(table: Any) -> list[dict[str, object]]:
    """Return the rows of a pyarrow Table."""
    rows: list[dict[str, object]] = table.to_pylist()
    return rows


def polars_rows(frame: Any) -> list[dict[str, object]]:
    """Return the rows of a polars DataFrame."""
    rows: list[dict[str, object]] = frame.to_dicts()
    return rows


def pandas_rows(frame: Any) -> list[dict[str, object]]:
    """Return the rows of a pandas DataFrame, with None for its absent values, NaN included."""
    columns: dict[str, Sequence[object]] = {name: frame[name].tolist() for name in frame.columns}
    return [{name: _told(column[row]) for name, column in columns.items()} for row in range(len(frame))]


def _told(value: object) -> object:
    if isinstance(value, datetime):
        # A Timestamp is one, and so is NaT, which equals nothing.
        return value if value == value else None  # noqa: PLR0124
    if isinstance(value, float):
        return None if math.isnan(value) else value
    return None if type(value).__name__ in {"NAType", "NaTType"} else value
