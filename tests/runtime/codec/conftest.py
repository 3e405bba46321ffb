"""Every test of the codec runs against both implementations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.codecs.codecs import CODECS, codec_in_place


@pytest.fixture(scope="module", params=CODECS, autouse=True)
def codec(request: pytest.FixtureRequest) -> Iterator[str]:
    """The name of the codec that the module's ``decode`` and ``encode`` belong to."""
    with codec_in_place(request) as name:
        yield name
