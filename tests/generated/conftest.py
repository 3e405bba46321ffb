"""Fixtures of the differential tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.google_code import GoogleTypes, compile_protos, imported


@pytest.fixture(scope="session")
def google_types(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GoogleTypes]:
    """Google's generated code for all protos."""
    folder = tmp_path_factory.mktemp("google")
    compile_protos(folder)
    with imported(folder) as types:
        yield types
