"""A column of strings is a sequence of Python strings, and an array for NumPy."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.schemas.strategies import examples

from opend.codec import StringColumn


def column(values: list[str | None]) -> StringColumn:
    """Return a column that holds the texts."""
    parts = [(value or "").encode() for value in values]
    offsets = np.array([0, *accumulate(map(len, parts))], dtype="int32")
    valid = np.array([value is not None for value in values], dtype="bool")
    return StringColumn(offsets, np.frombuffer(b"".join(parts), dtype="uint8"), valid, is_text=True)


@examples(50)
@given(st.lists(st.none() | st.text(max_size=5)))
def test_it_holds_what_was_put_into_it(values: list[str | None]) -> None:
    texts = column(values)
    assert len(texts) == len(values)
    assert list(texts) == texts.to_list() == texts.to_numpy().tolist() == values
    assert texts[1:-1] == values[1:-1]
    assert [texts[-row] for row in range(1, len(values) + 1)] == values[::-1]


@pytest.mark.parametrize("row", [2, -3])
def test_beyond_its_end_there_is_nothing(row: int) -> None:
    with pytest.raises(IndexError):
        column(["a", "b"])[row]


def test_without_a_mask_all_are_there() -> None:
    offsets, data = np.array([0, 1, 1], dtype="int32"), np.frombuffer(b"\xff", dtype="uint8")
    assert StringColumn(offsets, data, None, is_text=False).to_list() == [b"\xff", b""]


def test_numpy_takes_it() -> None:
    texts = column(["a", None])
    assert np.asarray(texts).tolist() == ["a", None]
    assert np.asarray(column(["a"]), dtype="U1").dtype == np.dtype("U1")
    with pytest.raises(ValueError, match="without a copy"):
        texts.__array__(copy=False)
