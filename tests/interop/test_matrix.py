"""The vendor's own clients against our simulator: every call of the matrix, plain, encrypted, and over WebSocket."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.interop.environments import ROOT
from tests.interop.jvm import JavaProgram
from tests.interop.matrix import PAGE
from tests.interop.matrix.faces import ComparedCall, compare
from tests.interop.matrix.flow import run_trading_flow
from tests.interop.matrix.intended import INTENDED
from tests.interop.matrix.messages.java_client import JavaRuns, run_java_calls
from tests.interop.matrix.messages.javascript_client import run_javascript_calls
from tests.interop.matrix.page import Matrix, methods_in, methods_of, page_of
from tests.interop.matrix.python_client import run_python_calls
from tests.interop.matrix.results import Run
from tests.support.peers.keys import rsa_key
from tests.support.sharing import made_once

from opend.schema.effects import judge
from opend_proto.methods import METHODS_BY_NAME

pytestmark = pytest.mark.timeout(300)

SUBSCRIBING = {"Qot_Sub", "Qot_RegQotPush", "Qot_SubEventContract"}
"""Protocols of which the Python client shows no values."""
REFUSED_STEPS = {"locked", "wrong password", "odd lot", "off the grid", "cancelled twice", "too many", "refused"}


@pytest.fixture(scope="module")
def plain(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    def make() -> Run:
        return run_python_calls(vendor_python, ROOT, tmp_path_factory.mktemp("plain"))

    return made_once(tmp_path_factory, "matrix-plain", make)


@pytest.fixture(scope="module")
def encrypted(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    def make() -> Run:
        folder = tmp_path_factory.mktemp("encrypted")
        key_file = folder / "key.pem"
        key_file.write_bytes(rsa_key(1024))
        return run_python_calls(vendor_python, ROOT, folder, key_file)

    return made_once(tmp_path_factory, "matrix-encrypted", make)


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


@pytest.fixture(scope="module")
def flow(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    def make() -> list[tuple[str, str]]:
        return run_trading_flow(vendor_python, ROOT, tmp_path_factory.mktemp("flow"))

    return made_once(tmp_path_factory, "matrix-flow", make)


@pytest.fixture(scope="module")
def faces(plain: Run, tmp_path_factory: pytest.TempPathFactory) -> list[ComparedCall]:
    def make() -> Run:
        folder = tmp_path_factory.mktemp("face")
        return run_python_calls(Path(sys.executable), ROOT, folder, face="opend.futu")

    return compare(plain, made_once(tmp_path_factory, "matrix-face", make))


@pytest.fixture(params=["plain", "encrypted", "javascript", "java_plain", "java_encrypted"])
def run(request: pytest.FixtureRequest) -> Run:
    chosen: Run = request.getfixturevalue(request.param)
    return chosen


def test_every_call_comes_out_as_it_must_with_the_values_that_our_client_reads(run: Run) -> None:
    assert [f"{row.call.text}: {row.complaint}" for row in run.rows if row.complaint] == []


def test_opend_futu_answers_every_call_as_the_vendors_client_does(faces: list[ComparedCall]) -> None:
    assert [f"{face.call}: {complaint}" for face in faces for complaint in face.complaints] == []


def test_opend_futu_is_used_broadly(faces: list[ComparedCall]) -> None:
    assert sum(face.verdict in {"equal", "as intended"} for face in faces) >= 265


def test_every_intended_difference_is_met(faces: list[ComparedCall]) -> None:
    assert {pattern for face in faces for pattern in face.intended} == set(INTENDED)


def test_with_an_older_protobuf_one_more_call_succeeds_and_nothing_else_changes(
    old_vendor_python: Path, tmp_path: Path
) -> None:
    rows = run_python_calls(old_vendor_python, ROOT, tmp_path).rows
    (changed,) = [row for row in rows if row.complaint]
    assert (methods_in(changed.call.text), changed.complaint) == ({"quote.get_stock_screen"}, "ok in place of client: ")


def test_values_are_compared_wherever_a_call_gives_some(run: Run) -> None:
    unjudged = [row for row in run.rows if row.outcome == "ok" and row.values == "none" and row.protocols]
    assert [row.call.text for row in unjudged if not changes_something(row.protocols[-1])] == []


def changes_something(protocol: str) -> bool:
    return protocol in SUBSCRIBING or judge(METHODS_BY_NAME[protocol]).changes


def test_the_python_client_is_used_broadly(plain: Run) -> None:
    assert len({name.partition(".")[2] for name in methods_of(plain)}) >= 150


def test_every_command_of_the_javascript_client_is_made(javascript: Run) -> None:
    assert methods_of(javascript) == javascript.methods
    assert len(javascript.methods) >= 120


def test_every_call_of_the_java_sdk_is_made(java: JavaRuns) -> None:
    assert methods_of(java.plain) == java.plain.methods
    assert len(java.plain.methods) >= 50


def test_the_trading_flow_is_refused_where_it_must_be_only(flow: list[tuple[str, str]]) -> None:
    assert {step for step, outcome in flow if outcome != "ok"} == REFUSED_STEPS


def test_the_page_tells_what_came_of_the_calls(request: pytest.FixtureRequest) -> None:
    page = page_of(Matrix(**{name: request.getfixturevalue(name) for name in Matrix._fields}))
    assert PAGE.read_text(encoding="utf-8") == page, "say `make interop`"
