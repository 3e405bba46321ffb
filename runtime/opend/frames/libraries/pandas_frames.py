"""Convert a table to a pandas DataFrame, without pyarrow.

Invariant: a column's type depends only on the type of the rows, except for its time zone and the names of unknown enum
values.
"""

from __future__ import annotations

from functools import lru_cache, partial
from inspect import signature
from math import nan
from typing import TYPE_CHECKING, Any, Final

from opend.codec import native_shaper
from opend.frames.extras import load
from opend.frames.libraries.arrow_frames import arrow_texts
from opend.frames.libraries.pandas_blocks import Block, frame_of_blocks
from opend.frames.memo import once
from opend.frames.series import Instants, Lists, Names, Numbers, Same, Series, Table, Texts

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from pandas import DataFrame

__all__ = ["pandas_frame"]


_NOT_A_TIME: Final = -(2**63)
"""What stands for NaT in an array of times."""

_KEPT_ROWS: Final = 2_000
"""The most rows of an array of one text that is kept."""
_WIDTH: Final = 8
"""The bytes of a number of most types."""


def pandas_frame(table: Table) -> DataFrame:
    """Return the table as a DataFrame."""
    pandas, numpy = load("pandas"), load("numpy")
    blocks: list[Block] = []
    # Columns of one type of NumPy become one block, which pandas handles faster than several.
    alike: dict[Any, list[tuple[int, Any, Any]]] = {}
    for at, series in enumerate(table.columns.values()):
        if isinstance(series, Numbers) and (series.valid is None or series.values.dtype.kind == "f"):
            alike.setdefault(series.values.dtype, []).append((at, series.values, series.valid))
            continue
        array = _array(pandas, series)
        if type(array) is numpy.ndarray:
            alike.setdefault(array.dtype, []).append((at, array, None))
        else:
            blocks.append((array, _places((at,))))
    for found in alike.values():
        places, arrays, masks = zip(*found, strict=True)
        blocks.append((_joined(arrays, masks, table.rows), _places(places)))
    # A view of the names, since a user may give the frame's columns a name.
    return frame_of_blocks(blocks, pandas.RangeIndex(range(table.rows)), _index(tuple(table.columns)).view())


def _joined(arrays: tuple[Any, ...], masks: tuple[Any, ...], rows: int) -> Any:
    """Return columns of one type as a block; absent floats are NaN."""
    numpy, shaper, dtype = load("numpy"), native_shaper(), arrays[0].dtype
    if shaper is not None and dtype.itemsize == _WIDTH and dtype.kind != "O":
        whole = numpy.frombuffer(shaper.block(rows, arrays, masks), dtype)
    else:
        pairs = zip(arrays, masks, strict=True)
        whole = numpy.concatenate(
            [values if valid is None else numpy.where(valid, values, nan) for values, valid in pairs]
        )
    return whole.reshape(len(arrays), rows)


@once
def _places(places: tuple[int, ...]) -> Any:
    """Return the places of a block's columns; kept, since making it takes as long as a column of numbers."""
    return load("numpy").array(places)


@once
def _index(names: tuple[str, ...]) -> Any:
    """Return the names as an index; cached, since making it takes longer than a column of numbers."""
    return load("pandas").Index(list(names), dtype=None if names else object)


def _array(pandas: Any, series: Series) -> Any:
    match series:
        case Numbers():
            return _numbers(pandas, series)
        case Texts():
            return _texts(pandas, series)
        case Names():
            return _coded(pandas)(series.indices, dtype=_categories(series.names))
        case Instants():
            return _instants(pandas, series)
        case Lists():
            return _objects(series.values)


@once
def _coded(pandas: Any) -> Any:
    """Return what makes a categorical; the indices are right, and checking them takes longer than the rest."""
    make = pandas.Categorical.from_codes
    return partial(make, validate=False) if "validate" in signature(make).parameters else make


@once
def _categories(names: tuple[str, ...]) -> Any:
    """Return the dtype for these names; cached, since making it takes longer than filling a thousand rows."""
    return load("pandas").CategoricalDtype(list(names))


def _numbers(pandas: Any, series: Numbers) -> Any:
    """Return whole numbers or truth values of which some may be absent."""
    made = pandas.arrays.BooleanArray if series.values.dtype.kind == "b" else pandas.arrays.IntegerArray
    valid: Any = series.valid
    shaper = native_shaper()
    absent = ~valid if shaper is None else load("numpy").frombuffer(shaper.absent(valid), valid.dtype)
    return made(series.values, absent)


def _texts(pandas: Any, series: Texts) -> Any:
    # Before pandas 3, a column of texts had the dtype object.
    kind = _text_type(pandas) if series.is_text else None
    if kind is None:
        return _objects(series.to_list())
    values = series.values
    if isinstance(values, Same) and values.rows <= _KEPT_ROWS:
        return _repeated(values.value, values.rows).copy()
    return _of_kind(pandas, series, kind)


@lru_cache(maxsize=64)
def _repeated(text: str | None, rows: int) -> Any:
    """Return an array of one text; kept and copied, since the same security is often asked for again.

    A copy of texts that pyarrow holds is the same texts.
    """
    pandas = load("pandas")
    return _of_kind(pandas, Texts(Same(text, rows)), _text_type(pandas))


def _of_kind(pandas: Any, series: Texts, kind: Any) -> Any:
    if kind.storage == "pyarrow":
        return _of_arrow(pandas)(arrow_texts(series, is_large=True), dtype=kind)
    values, of_one = series.values, isinstance(series.values, Same)
    cells = [nan if text is None else text for text in (values[:1] if of_one else series.to_list())]
    array = pandas.arrays.StringArray(_objects(cells), dtype=kind)
    return array.take(load("numpy").zeros(len(values), "intp")) if of_one and cells else array


@once
def _of_arrow(pandas: Any) -> Any:
    """Return what makes pandas' array of an Arrow array: its class, if that takes the type, since it asks for less."""
    make = pandas.arrays.ArrowStringArray
    return make if "dtype" in signature(make).parameters else pandas.array


@once
def _text_type(pandas: Any) -> Any:
    """Return the type of a column of texts, the same as "str"; None before pandas 3."""
    return pandas.StringDtype(na_value=nan) if int(pandas.__version__.partition(".")[0]) >= 3 else None


def _instants(pandas: Any, series: Instants) -> Any:
    moments = series.microseconds
    if series.valid is not None:
        moments = load("numpy").where(series.valid, moments, _NOT_A_TIME)
    if not _views_instants(pandas):
        return pandas.array(moments.view("datetime64[us]")).tz_localize("UTC").tz_convert(series.zone)
    # The moments are UTC already, so that only the type of the array changes, for which pandas computes nothing. An
    # array of whole numbers is viewed in that type as fast as one of times, which takes pandas longer to make.
    return pandas.arrays.NumpyExtensionArray(moments).view(_zoned(series.zone))


@once
def _views_instants(pandas: Any) -> bool:
    """Return whether pandas views whole numbers in a type of instants in that type's unit: pandas 2.1 takes another."""
    second: Any = pandas.arrays.NumpyExtensionArray(load("numpy").array([1_000_000], "int64"))
    return bool(second.view(pandas.DatetimeTZDtype("us", "UTC"))[0] == pandas.Timestamp(1, unit="s", tz="UTC"))


@once
def _zoned(zone: ZoneInfo) -> Any:
    """Return the type of instants in a zone."""
    return load("pandas").DatetimeTZDtype("us", zone)


def _objects(values: Any) -> Any:
    """Return a one-dimensional array of Python objects, also if they are lists of equal length."""
    numpy = load("numpy")
    objects = numpy.empty(len(values), object)
    objects[:] = values
    return objects
