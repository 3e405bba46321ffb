"""Arrays in Arrow's C data interface: what they hold, and that each lives until it is released, wherever that is."""

from __future__ import annotations

import ctypes
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import pytest
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of

native_columns: Any = native_codec("native_columns")
pytestmark = pytest.mark.usefixtures("only_new_objects")

Column = tuple[str, str, object, object, object, object, object]


class Schema(ctypes.Structure):
    """The first of the interface's two structures."""

    format: bytes
    name: bytes
    n_children: int
    children: Any
    dictionary: Any


class Array(ctypes.Structure):
    """The other."""

    length: int
    null_count: int
    n_buffers: int
    n_children: int
    buffers: Any
    children: Any
    dictionary: Any
    release: Any


def _fields(structure: type[ctypes.Structure], words: str) -> list[tuple[str, Any]]:
    """Return the fields of a structure: texts, numbers, addresses, structures like itself, and its release."""
    own = ctypes.POINTER(structure)
    kinds: dict[str, Any] = {
        "text": ctypes.c_char_p,
        "number": ctypes.c_int64,
        "addresses": ctypes.POINTER(ctypes.c_void_p),
        "like": own,
        "likes": ctypes.POINTER(own),
        "release": ctypes.CFUNCTYPE(None, ctypes.c_void_p),
        "private": ctypes.c_void_p,
    }
    return [(name, kinds[kind]) for name, _, kind in (word.partition(":") for word in words.split())]


_ENDS: Final = "children:likes dictionary:like release:release private:private"
Schema._fields_ = _fields(
    Schema,
    f"format:text name:text metadata:text flags:number n_children:number {_ENDS.replace('children', 'children')}",
)
Array._fields_ = _fields(
    Array,
    "length:number null_count:number offset:number n_buffers:number n_children:number buffers:addresses " + _ENDS,
)
_pointer: Final = ctypes.pythonapi.PyCapsule_GetPointer
_pointer.restype, _pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]


def column(name: str, form: str, values: object, offsets: object = None, valid: object = None) -> Column:
    return name, form, values, offsets, valid, None, None


def numbers(kind: str, *values: float) -> bytes:
    return bytes(memoryview((getattr(ctypes, f"c_{kind}") * len(values))(*values)))


NAMES: Final = (b"BUYSELL", numbers("int32", 0, 3, 7))
TABLE: Final[tuple[Column, ...]] = (
    column("price", "g", numbers("double", 1.5, 0, 2.5), valid=b"\1\0\1"),
    column("volume", "l", numbers("int64", 1, -2, 2**62)),
    column("open", "b", b"\1\0\1"),
    column("time", "u", b"9:309:31", numbers("int32", 0, 4, 4, 8), b"\1\0\1"),
    column("code", "u", b"US.A"),
    ("dir", "i", numbers("int32", 1, -1, 0), None, None, *NAMES),
    column("timestamp", "tsu:Asia/Hong_Kong", numbers("int64", 1, 2, 3)),
)


def structures(rows: int, table: tuple[Column, ...]) -> tuple[Schema, Array, object]:
    """Export a table; return both structures, and what keeps them alive."""
    held = native_columns.Shaper.arrow(rows, table)
    schema, array = (_pointer(each, name) for each, name in zip(held, (b"arrow_schema", b"arrow_array"), strict=True))
    return Schema.from_address(schema), Array.from_address(array), held


def buffer(array: Array, index: int, size: int) -> bytes | None:
    address = array.buffers[index]
    return None if address is None else ctypes.string_at(address, size)


def test_a_table_is_a_struct_of_its_columns() -> None:
    schema, array, _held = structures(3, TABLE)
    assert (schema.format, schema.n_children, array.length, array.n_children) == (b"+s", 7, 3, 7)
    told = [(each.contents.name.decode(), each.contents.format.decode()) for each in schema.children[:7]]
    assert told == [(name, form) for name, form, *_ in TABLE]
    arrays = [each.contents for each in array.children[:7]]
    assert [each.null_count for each in arrays] == [1, 0, 0, 1, 0, 1, 0]
    assert [each.n_buffers for each in arrays] == [2, 2, 2, 3, 3, 2, 2]
    assert [buffer(each, 0, 1) for each in arrays] == [b"\5", None, None, b"\5", None, b"\5", None]
    assert buffer(arrays[1], 1, 24) == TABLE[1][2]
    assert buffer(arrays[2], 1, 1) == b"\5"
    assert (buffer(arrays[3], 1, 16), buffer(arrays[3], 2, 8)) == (TABLE[3][3], TABLE[3][2])
    assert (buffer(arrays[4], 1, 16), buffer(arrays[4], 2, 12)) == (numbers("int32", 0, 4, 8, 12), b"US.A" * 3)
    assert buffer(arrays[5], 1, 12) == numbers("int32", 1, 0, 0)
    names = arrays[5].dictionary.contents
    assert (names.length, buffer(names, 1, 12), buffer(names, 2, 7)) == (2, NAMES[1], NAMES[0])
    assert schema.children[5].contents.dictionary.contents.format == b"u"


def test_memory_is_aligned_as_vector_instructions_want_it() -> None:
    _schema, array, _held = structures(3, TABLE)
    found = [each.contents.buffers[index] for each in array.children[:7] for index in range(each.contents.n_buffers)]
    assert all(address % 64 == 0 for address in found if address is not None)


def test_a_column_that_was_moved_away_outlives_the_others() -> None:
    _schema, array, held = structures(3, TABLE)
    child = array.children[5].contents
    moved = Array.from_buffer_copy(child)
    child.release = type(child.release)()
    del child, array, held  # Which releases all others.
    assert buffer(moved, 1, 12) == numbers("int32", 1, 0, 0)
    assert buffer(moved.dictionary.contents, 2, 7) == NAMES[0]
    with ThreadPoolExecutor(1) as pool:  # A library may release it in any thread.
        pool.submit(moved.release, ctypes.addressof(moved)).result()
    assert not moved.release


def test_a_released_struct_is_not_released_again() -> None:
    schema, array, held = structures(3, TABLE)
    for each in (schema, array):
        each.release(ctypes.addressof(each))
        assert not each.release
    del held


def test_a_table_without_rows_has_its_columns() -> None:
    empty = tuple(
        (name, form, b"" if form != "u" or name == "time" else values, *_emptied(rest))
        for name, form, values, *rest in TABLE
    )
    _schema, array, _held = structures(0, empty)
    assert [each.contents.length for each in array.children[:7]] == [0] * 7


def _emptied(rest: list[object]) -> tuple[object, object, object, object]:
    offsets, valid, names, ends = rest
    return None if offsets is None else numbers("int32", 0), None if valid is None else b"", names, ends


WRONG: Final[dict[str, tuple[int, Column]]] = {
    "too few values": (3, column("price", "g", numbers("double", 1.5))),
    "a mask of another length": (1, column("price", "g", numbers("double", 1.5), valid=b"\1\1")),
    "fewer offsets than rows": (3, column("time", "u", b"ab", numbers("int32", 0, 1, 2))),
    "offsets beyond the text": (2, column("time", "u", b"ab", numbers("int32", 0, 1, 3))),
    "offsets that go back": (2, column("time", "u", b"ab", numbers("int32", 0, 2, 1))),
    "offsets below 0": (1, column("time", "u", b"ab", numbers("int32", -1, 2))),
    "a place beyond the names": (1, ("dir", "i", numbers("int32", 2), None, None, *NAMES)),
    "names without offsets": (1, ("dir", "i", numbers("int32", 0), None, None, b"BUY", b"")),
    "places without names": (1, column("dir", "i", numbers("int32", 0))),
    "fewer than no rows": (-1, column("price", "g", b"")),
    "more rows than offsets can say": (2**31 - 1, column("code", "u", b"")),
    "more text than offsets can say": (2**30, column("code", "u", b"US.AAPL")),
}


@each_of("case", list(WRONG))
def test_columns_that_do_not_fit_are_refused(case: str) -> None:
    rows, wrong = WRONG[case]
    with pytest.raises(ValueError, match=r"different lengths|beyond its texts"):
        native_columns.Shaper.arrow(rows, (wrong,))


def test_arguments_of_other_types_are_refused() -> None:
    for arguments in ((1,), (1, [TABLE[0]]), ("1", TABLE), (1, (TABLE[0][:3],)), (3, (column("price", "g", 1.5),))):
        with pytest.raises(TypeError):
            native_columns.Shaper.arrow(*arguments)
