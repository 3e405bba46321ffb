"""The native codec's tables and layouts use only slots and fields that exist, and keep references to all they need."""

from __future__ import annotations

import gc
from itertools import permutations
from typing import Any

import pytest
from tests.support.codecs.codecs import native_codec
from tests.support.schemas.samples import Color, Everything, Leaf

native: Any = native_codec()
Layout: Any = native._native.Layout
Table: Any = native._native.Table
Members: Any = native._native.Members
CODE, LOT_SIZE = vars(Leaf)["code"], vars(Leaf)["lot_size"]


@pytest.mark.parametrize(
    "rows",
    [
        ((0, CODE, "string", "required", None, None),),
        ((5000, CODE, "string", "required", None, None),),
        ((1, CODE, "string", "required", None, None), (1, LOT_SIZE, "int32", "optional", None, None)),
        ((1, CODE, "text", "required", None, None),),
        ((1, CODE, "string", "perhaps", None, None),),
        ((1, CODE, "message", "required", None, None),),
        ((1, CODE, "string", "required", 5, None),),
        ((1, CODE, "string", "required", None, Color),),
        ((1, Leaf.FIELDS, "string", "required", None, None),),
        (5,),
        ((),),
    ],
)
def test_a_table_refuses_rows_that_are_wrong(rows: tuple[Any, ...]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Table(Leaf, rows)


class Rows:
    """A class with a slot for rows."""

    __slots__ = ("rows",)


def leaf_table() -> Any:
    """Return a table to which nothing else refers."""
    return Table(Leaf, ((1, CODE, "string", "required", None, None),))


class Plain:
    """A class without slots."""


@pytest.mark.parametrize("cls", [int, str, list, type, Exception, object, Plain, Leaf])
def test_a_table_refuses_slots_of_other_classes(cls: type) -> None:
    with pytest.raises(TypeError):
        Table(cls, ((1, vars(Everything)["leaf"], "string", "required", None, None),))


class Shifty:
    """A number that has another value each time it is read."""

    asked = 0

    def __index__(self) -> int:
        Shifty.asked += 100
        return Shifty.asked


@pytest.mark.parametrize("numbers", [{2**63: None}, {"1": None}, {Shifty(): None}, {True: None}])
def test_members_refuse_numbers_that_are_wrong(numbers: dict[object, object]) -> None:
    with pytest.raises((TypeError, OverflowError)):
        Members(Color, numbers)


@pytest.mark.parametrize("enum", [str, object, Leaf, 5])
def test_members_are_integers(enum: object) -> None:
    with pytest.raises(TypeError):
        Members(enum, {})


def test_fields_that_share_a_slot_do_no_harm() -> None:
    leaf = Table(Leaf, ((1, CODE, "string", "required", None, None),))
    text, held = (1, CODE, "string", "optional", None, None), (2, CODE, "message", "optional", leaf, None)
    table = Table(Leaf, (text, held, (3, CODE, "int32", "repeated", None, None)))
    message, number, name = "12030a0141", "1801", "0a0141"
    for order in permutations([message, message, number, number, name, name], 4):
        result = table.decode(bytes.fromhex("".join(order)), 100)
        assert result is None or type(result) is Leaf


@pytest.mark.parametrize(
    ("path", "columns"),
    [
        ((), ((1,),)),
        ((99,), ((1,),)),
        ((32, 1), ((1,),)),
        ((1,), ((1,),)),
        ((24,), ((1,),)),
        ((-1,), ()),
        ((2**40,), ()),
        (("32",), ()),
        ((32,) * 17, ()),
        ((32,), (1,)),
        ((32,), ((),)),
        ((32,), ((9,),)),
        ((32,), ((1, 1),)),
        ((32,), ((1,), (1,))),
        ((32,), ((1,) * 17,)),
    ],
)
def test_a_layout_refuses_a_way_that_leads_to_no_value(path: tuple[Any, ...], columns: tuple[Any, ...]) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        Layout(native._table(Everything), path, columns)


def test_a_layout_keeps_its_table() -> None:
    layout = Layout(Table(Rows, ((1, vars(Rows)["rows"], "message", "repeated", leaf_table(), None),)), (1,), ((1,),))
    gc.collect()
    rows, ((data, offsets, valid),) = layout.read(bytes.fromhex("0a030a0141 0a040a024243"), 100)
    assert (rows, bytes(data), list(memoryview(offsets).cast("i")), valid) == (2, b"ABC", [0, 1, 3], None)
