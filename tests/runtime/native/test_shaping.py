"""What is shaped in C is what the same steps give elsewhere, and arguments that do not fit are refused."""

from __future__ import annotations

import struct
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of
from tests.support.schemas.strategies import examples

native_columns: Any = native_codec("native_columns")
NAN: Final = float("nan")
PLACES: Final = struct.pack("<4i", 2, -1, 0, 1)


def packed(kind: str, values: list[Any]) -> bytes:
    return struct.pack(f"<{len(values)}{kind}", *values)


def unpacked(kind: str, data: bytearray) -> list[Any]:
    return [value for (value,) in struct.iter_unpack(f"<{kind}", data)]


@pytest.mark.parametrize("kind", ["i", "q"])
def test_a_code_has_the_place_that_the_table_says(kind: str) -> None:
    places, is_full = native_columns.Shaper.indices(packed(kind, [0, 3, 2]), 3, PLACES, None)
    assert (unpacked("i", places), is_full) == ([2, 1, 0], True)
    places, is_full = native_columns.Shaper.indices(packed(kind, [0, 99, -1]), 3, PLACES, b"\1\0\0")
    assert (unpacked("i", places), is_full) == ([2, -1, -1], False)


@pytest.mark.parametrize("code", [1, 4, -1, 2**31 - 1, -(2**31)])
def test_a_code_without_a_place_is_left_to_others(code: int) -> None:
    assert native_columns.Shaper.indices(packed("i", [0, code]), 2, PLACES, b"\1\1") is None
    assert native_columns.Shaper.indices(packed("q", [2**32 + code]), 1, PLACES, None) is None


def test_no_codes_have_no_places() -> None:
    assert native_columns.Shaper.indices(b"", 0, b"", None) == (bytearray(), True)


@examples(200)
@given(st.lists(st.floats() | st.integers(-(2**34), 2**34).map(lambda half: half / 2e6)))
def test_seconds_become_microseconds_as_python_rounds_them(seconds: list[float]) -> None:
    first, last = -1e10, 1e10
    known = [first <= each <= last for each in seconds]
    moments, mask = native_columns.Shaper.instants(packed("d", seconds), None, first, last)
    told = [round(each * 1e6) if is_known else 0 for each, is_known in zip(seconds, known, strict=True)]
    assert unpacked("q", moments) == told
    assert mask == (None if all(known) else bytes(known))


def test_seconds_that_are_absent_are_unknown() -> None:
    moments, mask = native_columns.Shaper.instants(packed("d", [1.0, 2.0]), b"\0\1", -9.0, 9.0)
    assert (unpacked("q", moments), mask) == ([0, 2_000_000], b"\0\1")


def test_columns_become_a_block_with_nan_for_what_is_absent() -> None:
    block = native_columns.Shaper.block(2, (packed("d", [1.0, 2.0]), packed("d", [3.0, 4.0])), (None, b"\0\1"))
    found = unpacked("d", block)
    assert (found[:2], str(found[2]), found[3]) == ([1.0, 2.0], "nan", 4.0)
    assert native_columns.Shaper.block(0, (b"",), (None,)) == native_columns.Shaper.block(7, (), ()) == bytearray()


def test_offsets_are_widened_and_masks_inverted() -> None:
    assert native_columns.Shaper.wide(packed("i", [0, 7, 2**31 - 1])) == packed("q", [0, 7, 2**31 - 1])
    assert native_columns.Shaper.absent(b"\1\0\xff") == b"\0\1\0"
    assert native_columns.Shaper.wide(b"") == native_columns.Shaper.absent(b"") == bytearray()


WRONG: Final[dict[str, tuple[str, tuple[Any, ...]]]] = {
    "fewer codes than rows": ("indices", (packed("i", [1]), 3, PLACES, None)),
    "fewer than no rows": ("indices", (b"", -1, PLACES, None)),
    "a mask of another length": ("indices", (packed("i", [1]), 1, PLACES, b"\1\1")),
    "a mask of seconds of another length": ("instants", (packed("d", [1.0]), b"", 0.0, 1.0)),
    "a range beyond 64 bits": ("instants", (packed("d", [1.0]), None, -1e13, 1.0)),
    "a column of another length": ("block", (2, (packed("d", [1.0]),), (None,))),
    "no column": ("block", (0, (None,), (None,))),
    "a mask of numbers of another length": ("block", (1, (packed("d", [1.0]),), (b"",))),
    "fewer masks than columns": ("block", (1, (packed("d", [1.0]),), ())),
    "less than no rows": ("block", (-1, (), ())),
    "more rows than there is memory": ("block", (2**62, (b"", b""), (None, None))),
    "offsets that are a text": ("wide", ("1",)),
    "a mask that is a text": ("absent", ("1",)),
    "codes that are a text": ("indices", ("1", 1, PLACES, None)),
    "seconds that are a text": ("instants", ("1", None, 0.0, 1.0)),
    "a number that is a text": ("instants", (b"", None, "0", 1.0)),
    "columns in a list": ("block", (0, [], [])),
    "too few arguments": ("indices", (b"", 0)),
}


@each_of("case", list(WRONG))
def test_arguments_that_do_not_fit_are_refused(case: str) -> None:
    name, arguments = WRONG[case]
    with pytest.raises((ValueError, TypeError, OverflowError)):
        getattr(native_columns.Shaper, name)(*arguments)
