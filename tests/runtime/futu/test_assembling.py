"""Frames made of blocks are ordinary frames: pandas' own types, and everything that users do with a frame later."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from importlib import import_module
from itertools import product
from math import nan
from typing import Any, Final

import numpy as np
import pandas as pd
import pytest

from opend.frames.libraries import pandas_blocks
from opend.futu.tables import assembling
from opend.futu.tables.assembling import assembled, without_rows

CELLS: Final = (1, -5, 2**63, 2**64, 1.5, nan, True, None, "a", "", [1, 2], (1, 2), {"a": 1})
NAMES: Final = ["code", "name", "price", "low", "volume", "listed", "tags"]
ROWS: Final[list[tuple[object, ...]]] = [
    ("HK.00700", "Tencent", 400.5, 399.0, 7, True, ["a"]),
    ("US.AAPL", "N/A", 200.25, nan, 8, False, []),
    ("US.SPY", "SPDR", 600.0, 1.0, 9, True, ["b", "c"]),
]


@pytest.fixture(params=["of this pandas", "before pandas 3"])
def _maker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "before pandas 3":
        constructor = vars(pandas_blocks)["_by_constructor"]
        monkeypatch.setattr(pandas_blocks, "_maker", lambda: constructor)


def frame() -> Any:
    """Return the frame of the rows as ours are made."""
    return assembled(pd.Index(NAMES), list(zip(*ROWS, strict=True)))


def ordinary() -> Any:
    """Return the frame of the rows as the vendor's client makes it."""
    return pd.DataFrame([dict(zip(NAMES, row, strict=True)) for row in ROWS], columns=NAMES)


def same(one: Any, other: Any) -> None:
    """Compare frames, with their types, and whether they take the same room in blocks of one type."""
    pd.testing.assert_frame_equal(one, other)
    assert isinstance(one.index, pd.RangeIndex) == isinstance(other.index, pd.RangeIndex)
    assert one.memory_usage().to_dict() == other.memory_usage().to_dict()


@pytest.mark.usefixtures("_maker")
def test_any_cells_have_the_types_that_pandas_infers_of_rows() -> None:
    for count in (1, 2, 3):
        columns = list(product(CELLS, repeat=count))[:700]
        names = [f"column {number}" for number in range(len(columns))]
        expected = pd.DataFrame([dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)])
        pd.testing.assert_frame_equal(assembled(pd.Index(names), columns), expected)


def _changed(frame: Any) -> Any:
    frame["price"] = frame["price"] * 2
    frame["new"] = frame["volume"] + 1
    frame.loc[1, "low"] = 5.0
    frame.loc[0, "name"] = "changed"
    frame.loc[2, "volume"] = 0
    frame.iloc[1, 4] += 1
    frame.at[1, "listed"] = True
    frame.insert(1, "between", [1, 2, 3])
    del frame["tags"]
    return frame


def _grown(frame: Any) -> Any:
    frame.loc[3] = ["HK.00005", nan, 1.0, 2.0, 3, False, None]
    frame.columns.name = "figures"
    frame.index.name = "row"
    return frame


USES: Final[tuple[Callable[[Any], Any], ...]] = (
    _changed,
    _grown,
    lambda frame: pickle.loads(pickle.dumps(frame)),
    lambda frame: pd.concat([frame, frame], ignore_index=True),
    lambda frame: pd.concat([frame, without_rows(pd.Index(NAMES)).astype(frame.dtypes)]),
    lambda frame: frame.sort_values("price", ascending=False).reset_index(drop=True),
    lambda frame: frame[frame["volume"] > 7].set_index("code"),
    lambda frame: frame.merge(frame[["code", "price"]], on="code"),
    lambda frame: frame.groupby("listed")[["price", "volume"]].sum(),
    lambda frame: frame.astype({"volume": float}).fillna({"low": 0.0}),
    lambda frame: frame.drop(columns=["tags"]).T,
    lambda frame: frame.rename(columns=str.upper).copy(),
    lambda frame: frame[["name", "price"]].assign(name=frame["name"].str.upper()),
    lambda frame: frame.select_dtypes("number").describe(),
    lambda frame: frame.explode("tags"),
)
"""What users do with a frame, which changes it in place or returns another."""


@pytest.mark.usefixtures("_maker")
def test_a_frame_can_be_used_as_an_ordinary_one() -> None:
    same(frame(), ordinary())
    for number, use in enumerate(USES):
        mine, theirs = frame(), ordinary()
        try:
            same(use(mine), use(theirs))
            same(mine, theirs)
        except Exception as error:
            error.add_note(f"use {number}")
            raise


@pytest.fixture
def _copy_on_write() -> Iterator[None]:
    """Have pandas copy what is changed, as it does by itself from pandas 3 on."""
    with pd.option_context("mode.copy_on_write", True) if pd.__version__ < "3" else nullcontext():
        yield


@pytest.mark.usefixtures("_maker", "_copy_on_write")
def test_a_change_reaches_neither_a_copy_nor_another_frame() -> None:
    one, other = frame(), frame()
    column, part = one["price"], one[["code", "low"]]
    one.loc[:, "price"] = 0.0
    one.loc[:, "code"] = "none"
    one.loc[0, "low"] = -1.0
    assert list(column) == [400.5, 200.25, 600.0]
    assert list(part["code"]) == ["HK.00700", "US.AAPL", "US.SPY"]
    assert part["low"][0] == 399.0
    same(other, ordinary())
    column = other["volume"]
    column.iloc[0] = 1
    same(other, ordinary())


@pytest.mark.usefixtures("_maker")
def test_a_frame_without_rows_is_that_of_no_rows() -> None:
    made: Any = without_rows(pd.Index(NAMES))
    expected: Any = pd.DataFrame([], columns=NAMES)
    same(made, expected)
    for grown in (made, expected):
        grown.loc[0] = ROWS[0]
        grown["more"] = 1
    same(made, expected)


@pytest.mark.usefixtures("_maker")
def test_a_frame_may_have_many_columns_without_a_warning() -> None:
    wide = assembled(pd.Index([str(number) for number in range(300)]), [[1.5, nan], [1, 2]] * 150)
    wide["more"] = "text"
    assert wide.shape == (2, 301)
    assert list(wide.dtypes[:2]) == [np.dtype("float64"), np.dtype("int64")]


def test_texts_are_stored_as_pandas_stores_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for storage in ("python", "pyarrow"):
        with pd.option_context("mode.string_storage", storage):
            vars(assembling)["_type_of_texts"].cache_clear()
            try:
                made, expected = frame(), ordinary()
            finally:
                vars(assembling)["_type_of_texts"].cache_clear()
        assert type(made["code"].array) is type(expected["code"].array)
        same(made, expected)
    monkeypatch.setattr(assembling, "_type_of_texts", lambda: np.dtype(object))  # As before pandas 3.
    assert list(frame().dtypes.iloc[:3]) == [object, object, np.dtype("float64")]


def test_the_function_of_pandas_is_used_where_it_is() -> None:
    try:
        expected = import_module("pandas.api.internals").create_dataframe_from_blocks
    except (ImportError, AttributeError):
        expected = vars(pandas_blocks)["_by_constructor"]
    assert vars(pandas_blocks)["_maker"]() is expected
