"""Only its own function needs a library, and the error for a missing one names its extra."""

from __future__ import annotations

import sys
from typing import Final

import pytest
from tests.support.codecs.codecs import run_program
from tests.support.schemas.samples import ticker_response

from opend import UsageError, frames

# Each library without the others, with a frame that has every kind of column.
PROGRAM: Final = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in {missing}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Missing())
from opend.frames import {function}
from opend_proto.qot_common import OrderBook, OrderBookDetail, Ticker
from tests.support.schemas.samples import ticker_response
assert not {{"pandas", "polars", "pyarrow", "opend.client_sync"}} & set(sys.modules)
full = {function}(ticker_response().s2c)
assert full.shape == (2, 13), full.shape
assert list(full["code"].{values}) == ["HK.00700"] * 2
assert {function}([], of=Ticker).shape == (0, 12)
details = [OrderBookDetail(order_id=2**63 - 1, volume=1)]
assert {function}([OrderBook(price=1.0, volume=1, oreder_count=1, detail_list=details)]).shape == (1, 5)
print("done")
"""


@pytest.mark.parametrize(
    ("function", "missing", "values"),
    [
        ("to_pandas", ["polars", "pyarrow"], "tolist()"),
        ("to_polars", ["pandas", "pyarrow"], "to_list()"),
        ("to_arrow", ["pandas", "polars"], "to_pylist()"),
    ],
)
def test_no_library_needs_another(function: str, missing: list[str], values: str) -> None:
    assert run_program(PROGRAM.format(function=function, missing=missing, values=values)) == "done\n"


@pytest.mark.parametrize(
    ("package", "extra", "function"),
    [
        ("numpy", "frames", "to_arrow"),
        ("pandas", "pandas", "to_pandas"),
        ("polars", "polars", "to_polars"),
        ("pyarrow", "arrow", "to_arrow"),
    ],
)
def test_a_missing_library_is_asked_for(
    package: str, extra: str, function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UsageError, match=rf"package `{package}`: pip install 'opend\[{extra}\]'"):
        getattr(frames, function)(ticker_response().s2c)
