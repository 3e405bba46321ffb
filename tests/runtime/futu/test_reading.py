"""The functions that are compiled for a table read what its columns read one by one, whatever the gateway left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from tests.support.face_calls import calls
from tests.support.gathering import each_of
from tests.support.schemas.building import build

from opend.futu.calls import Call
from opend.futu.tables.columns import SKIP, Shown, Table, TableColumn, frame_of
from opend.futu.tables.sources import Kinds, values_of
from opend_proto.qot_common import KLine
from opend_proto.schema import Field, Message

TEXTS: Final = ("", "2025-06-02 10:30:00", "2025-06-02", "7")


@dataclass
class Some:
    """Chooses by chance what is there."""

    chance: Random = field(default_factory=lambda: Random(5))  # noqa: S311 nothing is secret

    def present(self, field: Field) -> bool:
        del field
        return self.chance.random() < 0.6

    def count(self, field: Field) -> int:
        del field
        return self.chance.randrange(4)

    def scalar(self, field: Field) -> object:
        number = self.chance.randrange(12)
        if field.enum_type is not None:
            return field.enum_type(number)
        if field.kind == "string":
            return TEXTS[number % len(TEXTS)]
        return {"bool": bool(number % 2), "double": number / 4, "float": number / 4, "bytes": b"x"}.get(
            field.kind, number
        )


def tables_of(call: Call) -> list[tuple[Table, type[Message]]]:
    """Return the tables of a call, each with the type of its payloads."""
    response: type[Message] = call.method.response
    payload = next((each.message_type for each in response.FIELDS if each.attribute == "s2c"), None) or response
    parts = [part for part in call.parts if isinstance(part, Shown)]
    return [found for part in parts for table in part.tables for found in with_inner(table, payload)]


def with_inner(table: Table, payload: type[Message]) -> Iterator[tuple[Table, type[Message]]]:
    """Yield a table, and those of the messages in its cells."""
    yield table, payload
    row = held(payload, table.rows)
    for column in table.columns:
        if isinstance(column.convert, Shown) and row is not None:
            inner = held(payload if column.path.startswith("/") else row, column.path.lstrip("/"))
            if inner is not None:
                yield from (found for each in column.convert.tables for found in with_inner(each, inner))


def held(kind: type[Message], path: str) -> type[Message] | None:
    """Return the type of the messages at a path; None if there are other values."""
    found: type[Message] | None = kind
    for step in filter(None, path.split(".")):
        fields: tuple[Field, ...] = () if found is None else found.FIELDS
        found = next(each.message_type for each in fields if each.attribute == step)
    return found


def rows_of(table: Table, payload: Message) -> list[tuple[Any, Any]]:
    """Return each row with the message that holds it."""
    found: list[tuple[Any, Any]] = [(payload, None)]
    for step in filter(None, table.rows.split(".")):
        lists = [(getattr(holder, step), holder) for holder, _ in found]
        found = [(row, holder) for inner, holder in lists for row in as_list(inner)]
    return found if table.keep is None else [each for each in found if table.keep(each[0])]


def as_list(found: Any) -> Sequence[Any]:
    return () if found is None else found if hasattr(found, "__len__") else (found,)


@each_of("call", [call for _, call in calls()])
def test_the_cells_are_those_that_the_columns_read_one_by_one(call: Call) -> None:
    choices = Some()
    for table, kind in tables_of(call):
        payloads = [build(kind, choices) for _ in range(4)]
        expected = [
            {column.name: column.read(payload, row, holder) for column in table.columns}
            for payload in payloads
            for row, holder in rows_of(table, payload)
        ]
        told = [{name: cell for name, cell in row.items() if cell is not SKIP} for row in expected]
        # As texts, because NaN does not equal itself.
        assert repr(table.dictionaries(payloads)) == repr(told)
        found = table.column_cells(payloads)
        if found is None:
            assert not expected
            continue
        columns = [[float("nan") if row[name] is SKIP else row[name] for row in expected] for name in table.names]
        assert repr(list(map(list, found.columns))) == repr(columns)
        for name, cells, types in zip(table.names, found.columns, found.types, strict=True):
            assert types is None or set(map(type, cells)) == types, name


def test_the_schema_tells_of_every_column_where_it_is() -> None:
    """Otherwise its rows are asked one by one, which takes several times as long."""
    unknown = [
        f"{payload.FULL_NAME}: {column.path}"
        for _, call in calls()
        for table, payload in tables_of(call)
        for column in table.columns
        if (row := held(payload, table.rows)) is not None
        and not values_of(column, Kinds(row, payload, row if table.rows == "." else around(payload, table.rows)))
    ]
    assert not unknown


def around(payload: type[Message], rows: str) -> type[Message] | None:
    return held(payload, rows.rpartition(".")[0])


def test_messages_that_are_no_messages_are_read_one_by_one() -> None:
    table = Table(".", (TableColumn("real", "real"), TableColumn("imag", "imag|real"), TableColumn("x", "/imag", SKIP)))
    assert table.dictionaries([1.5, 2]) == [{"real": 1.5, "imag": 0.0, "x": 0.0}, {"real": 2, "imag": 0, "x": 0}]
    numbers: list[Any] = [1.5, 2]
    assert frame_of(table, *numbers)["real"].tolist() == [1.5, 2.0]


def test_pages_of_several_kinds_of_payloads_are_read_as_one() -> None:
    @dataclass
    class Page:
        kl_list: list[KLine]
        name: str

    @dataclass
    class Other:
        kl_list: list[KLine]
        name: int

    table = Table("kl_list", (TableColumn("time", "time"), TableColumn("name", "/name")))
    pages: list[Any] = [Page([KLine(time="1", is_blank=False)], "a"), Other([KLine(time="2", is_blank=True)], 7)]
    assert frame_of(table, *pages).to_dict("list") == {"time": ["1", "2"], "name": ["a", 7]}
