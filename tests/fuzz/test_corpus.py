"""Both codecs give the same result for every input in the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fuzz.subjects import check, seeds
from tests.support.codecs.codecs import native_codec

native_codec()


def test_the_corpus() -> None:
    inputs = [path.read_bytes() for path in Path(__file__).with_name("corpus").iterdir()]
    assert inputs
    for data in inputs:
        check(data)


@pytest.mark.parametrize("length", [0, 3, 10, 50])
def test_the_beginnings_of_the_seeds(length: int) -> None:
    for data in seeds():
        check(data if length == 0 else data[:length])
