"""Fixtures for tests of generated code: Google's classes, our classes with each codec, and each other library's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.codecs.codecs import Codec, available_codecs
from tests.support.schemas.flavours import LIBRARIES, Package, generated
from tests.support.schemas.google_code import GoogleTypes, compile_protos, imported


@pytest.fixture(scope="session")
def google_types(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GoogleTypes]:
    """Google's generated code for all protos."""
    folder = tmp_path_factory.mktemp("google")
    compile_protos(folder)
    with imported(folder) as types:
        yield types


@pytest.fixture(scope="session")
def codecs() -> list[Codec]:
    """The codecs of this package: the pure one, and the native one if it was built."""
    return available_codecs()


@pytest.fixture(scope="module", params=LIBRARIES)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    """The package that is generated for a library."""
    library = str(request.param)
    with generated(library, tmp_path_factory.mktemp(library)) as made:
        yield made
