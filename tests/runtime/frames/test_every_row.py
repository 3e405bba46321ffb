"""Frames hold the same values as the messages: every reply and push, in all three libraries."""

from __future__ import annotations

import re
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st
from tests.support.gathering import each_of
from tests.support.markets.cells import arrow_rows, expected_rows, pandas_rows, polars_rows, same, sources_of_rows
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.strategies import examples, messages

from opend.codec import encode
from opend.frames import to_arrow, to_pandas, to_polars
from opend.frames.libraries.arrow_frames import arrow_table
from opend.frames.rows import rows_of_body
from opend.frames.table import table_of
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID
from opend_proto.schema import AnyMethod, AnyPush, Message


def payload_type(response: type[Message]) -> type[Message]:
    held = next((field.message_type for field in response.FIELDS if field.name == "s2c"), None)
    return response if held is None else held


# A payload without a field has no column, and a frame without a column no rows.
KNOWN: Final[list[AnyMethod | AnyPush]] = [*METHODS_BY_ID.values(), *PUSHES_BY_ID.values()]
PAYLOADS: Final = {known.name: cls for known in KNOWN if (cls := payload_type(known.response)).FIELDS}


def without_nan(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the rows with None for NaN, because in pandas an absent number is NaN; lists are unchanged."""
    return [{name: None if value != value else value for name, value in row.items()} for row in rows]  # noqa: PLR0124


def check(payload: Message) -> None:
    cls = type(payload)
    for path in sources_of_rows(cls):
        expected = expected_rows(payload, path)
        table = to_arrow(payload, rows=path)
        assert same(arrow_rows(table), expected)
        assert same(polars_rows(to_polars(payload, rows=path)), expected)
        assert same(pandas_rows(to_pandas(payload, rows=path)), without_nan(expected))
        from_bytes: Any = arrow_table(table_of(rows_of_body(cls, encode(payload), path)))
        assert from_bytes.schema == table.schema
        assert same(arrow_rows(from_bytes), expected)


@each_of("name", list(PAYLOADS), shares=4)
def test_every_payload(name: str) -> None:
    for choices in NAMED_CHOICES.values():
        check(build(PAYLOADS[name], choices))


@examples(60)
@given(st.sampled_from(list(PAYLOADS.values())).flatmap(messages))
def test_any_payload(payload: Message) -> None:
    check(payload)


@each_of("name", list(PAYLOADS))
def test_an_empty_frame_has_the_columns_of_a_full_one(name: str) -> None:
    cls = PAYLOADS[name]
    full = build(cls, NAMED_CHOICES["everything, lowest"])
    for path in sources_of_rows(cls):
        empty = to_arrow([], of=cls, rows=path)
        assert empty.num_rows == 0
        assert columns_of(empty) == columns_of(to_arrow(full, rows=path))


def columns_of(table: Any) -> list[tuple[str, str]]:
    """Return the columns with their types, without the time zone, which depends on the row."""
    return [(field.name, re.sub("tz=.*", "", str(field.type))) for field in table.schema]
