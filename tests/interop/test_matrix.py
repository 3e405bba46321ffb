"""The vendor's own clients against our simulator: every call of JavaScript and Java, and the page of all clients."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.interop.environments import ROOT
from tests.interop.jvm import JavaProgram
from tests.interop.matrix import PAGE
from tests.interop.matrix.messages.java_client import JavaRuns, run_java_calls
from tests.interop.matrix.messages.javascript_client import run_javascript_calls
from tests.interop.matrix.page import Matrix, methods_of, page_of
from tests.interop.matrix.results import Run
from tests.support.peers.keys import rsa_key
from tests.support.sharing import made_once

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def javascript(node_packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return made_once(tmp_path_factory, "matrix-javascript", lambda: run_javascript_calls(node_packages, ROOT))


@pytest.fixture(scope="module")
def java(java_calls: JavaProgram, tmp_path_factory: pytest.TempPathFactory) -> JavaRuns:
    def make() -> JavaRuns:
        folder = tmp_path_factory.mktemp("java")
        key_file = folder / "key.pem"
        key_file.write_bytes(rsa_key(1024))
        return run_java_calls(java_calls, folder, key_file)

    return made_once(tmp_path_factory, "matrix-java", make)


@pytest.fixture(scope="module")
def java_plain(java: JavaRuns) -> Run:
    return java.plain


@pytest.fixture(scope="module")
def java_encrypted(java: JavaRuns) -> Run:
    return java.encrypted


@pytest.fixture(params=["javascript", "java_plain", "java_encrypted"])
def run(request: pytest.FixtureRequest) -> Run:
    chosen: Run = request.getfixturevalue(request.param)
    return chosen


def test_every_call_comes_out_as_it_must_with_the_values_that_our_client_reads(run: Run) -> None:
    assert [f"{row.call.text}: {row.complaint}" for row in run.rows if row.complaint] == []


def test_values_are_compared_wherever_a_call_gives_some(run: Run) -> None:
    assert run.unjudged() == []


def test_every_command_of_the_javascript_client_is_made(javascript: Run) -> None:
    assert methods_of(javascript) == javascript.methods
    assert len(javascript.methods) >= 120


def test_every_call_of_the_java_sdk_is_made(java: JavaRuns) -> None:
    assert methods_of(java.plain) == java.plain.methods
    assert len(java.plain.methods) >= 50


@pytest.mark.timeout(600)  # It also makes the calls of the Python client, which other tests compare.
def test_the_page_tells_what_came_of_the_calls(request: pytest.FixtureRequest) -> None:
    page = page_of(Matrix(**{name: request.getfixturevalue(name) for name in Matrix._fields}))
    assert PAGE.read_text(encoding="utf-8") == page, "say `make interop`"
