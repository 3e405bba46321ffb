"""Fixtures for tests of generated code: Google's classes, our classes with each codec, and each other library's."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from tests.support.codecs.codecs import Codec, available_codecs
from tests.support.schemas.flavours import LIBRARIES, Package, generated, importable
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


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    """The package that is generated for each library, once for all workers; nobody may change them."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return {library: generated(library, shared) for library in LIBRARIES}


@pytest.fixture(scope="module", params=LIBRARIES)
def package(request: pytest.FixtureRequest, packages: dict[str, Package]) -> Iterator[Package]:
    """The package of a library, on the import path."""
    with importable(packages[str(request.param)]) as made:
        yield made
