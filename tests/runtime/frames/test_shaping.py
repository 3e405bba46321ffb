"""Frames are the same whether the C extension shapes and hands over their columns, or NumPy and the libraries do."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import make_dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from tests.runtime.frames.test_every_row import PAYLOADS
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything, ticker_response

from opend.frames import to_arrow, to_pandas, to_polars
from opend.frames.libraries.arrow_export import exported
from opend.frames.libraries.arrow_frames import arrow_table, arrow_texts
from opend.frames.rows import lists_in
from opend.frames.series import Lists, Numbers, Same, Table, Texts
from opend_proto.qot_common import TickerType
from opend_proto.schema import Message

native_codec()  # Without it, there is nothing to compare.

LIBRARIES: Final = "opend.frames.libraries"
SHAPED: Final = (
    "opend.frames.table",
    *(f"{LIBRARIES}.{name}" for name in ("pandas_frames", "arrow_frames", "arrow_export")),
)


@contextmanager
def without_shaper() -> Generator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in SHAPED:
            patch.setattr(f"{module}.native_shaper", lambda: None)
        yield


def both(make: Callable[[], Any]) -> tuple[Any, Any]:
    shaped = make()
    with without_shaper():
        return shaped, make()


def assert_same(messages: Message | list[Any], **options: Any) -> None:
    pd.testing.assert_frame_equal(*both(partial(to_pandas, messages, **options)))
    # NaN equals none, but looks the same.
    shaped, told = both(partial(to_polars, messages, **options))
    assert (shaped.schema, repr(shaped.to_dicts())) == (told.schema, repr(told.to_dicts()))
    shaped, told = both(partial(to_arrow, messages, **options))
    assert (shaped.schema, repr(shaped.to_pylist())) == (told.schema, repr(told.to_pylist()))


@each_of("name", list(PAYLOADS), shares=4)
def test_every_payload(name: str) -> None:
    payload = build(PAYLOADS[name], NAMED_CHOICES["everything, lowest"])
    lists = lists_in(type(payload))
    assert_same(payload, rows=lists[0] if lists else None)


SINGLE: Final = tuple(field for field in Everything.FIELDS if field.label != "repeated")
Flat: Any = make_dataclass(
    "Flat",
    [(field.attribute, object, None) for field in SINGLE],
    bases=(Message,),
    namespace={"FULL_NAME": "Test.Flat", "FIELDS": SINGLE},
    slots=True,
    kw_only=True,
)
"""A message with a field of every kind, and no list, which the libraries convert themselves."""
LEAF: Final = Leaf(code="00700")
FULL: Final = Flat(
    **{field.attribute: getattr(everything(), field.attribute) for field in SINGLE}
    | {"leaf": Leaf(code="中文", lot_size=7)}
)
STRANGE: Final = Flat(leaf=LEAF, enum_one=Color(99), color_one=Color(-7), bits_one=Bits(2**40), bytes_one=b"\xff\0")


def test_values_that_are_absent_or_unknown() -> None:
    for rows in ([FULL, STRANGE], [Flat(leaf=LEAF)] * 9, [FULL] * 17, [Flat(leaf=LEAF), FULL, STRANGE] * 5):
        assert_same(rows)
    assert_same([], of=Flat)


def test_instants_of_seconds_or_of_local_times() -> None:
    ticks = ticker_response().s2c
    assert ticks is not None
    times = [None, 0.0, float("nan"), 1e300, -1.0, 1_700_000_000.123_456_5]
    rows = [replace(ticks.ticker_list[0], timestamp=moment, type=TickerType(99)) for moment in times]
    for payload in (replace(ticks, ticker_list=rows), replace(ticks, ticker_list=rows[-1:])):
        assert_same(payload)


def test_many_rows_are_used_where_they_are() -> None:
    series = Numbers(np.zeros(20_000))
    table: Any = arrow_table(Table(20_000, {"price": series}))
    assert table["price"].chunk(0).buffers()[1].address == series.values.ctypes.data


def test_what_cannot_be_handed_over_is_left_to_the_libraries() -> None:
    long = Texts(Same("x" * 2**20, 2**12))
    for table in (Table(1, {}), Table(1, {"lists": Lists([[1]], "int64")}), Table(2**12, {"text": long})):
        assert exported(table) is None
    assert exported(Table(1, {"price": Numbers(np.zeros(1))})) is not None


def test_a_table_can_be_taken_over_more_than_once() -> None:
    whole: Any = exported(Table(1, {"price": Numbers(np.array([1.5]))}))
    assert [pa.record_batch(whole).to_pylist() for _ in range(2)] == [[{"price": 1.5}]] * 2


def test_texts_of_one_value() -> None:
    for text in ("HK.00700", "中文", "", "x" * 40, None):
        series = Texts(Same(text, 3))
        for kind, is_large in ((pa.string(), False), (pa.large_string(), True)):
            array = arrow_texts(series, is_large=is_large)
            assert (array.to_pylist(), array.type) == ([text] * 3, kind)
