"""The vendor's own clients against our simulator: every call of the matrix, plain, encrypted, and over WebSocket."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.interop.matrix import PAGE, run_matrix
from tests.interop.matrix.page import Matrix, methods_of, page_of
from tests.interop.matrix.results import Run

from opend_proto.methods import METHODS_BY_NAME

pytestmark = pytest.mark.timeout(300)

SUBSCRIBING = {"Qot_Sub", "Qot_RegQotPush", "Qot_SubEventContract"}
"""Protocols of which the Python client shows no values."""
REFUSED_STEPS = {"locked", "wrong password", "odd lot", "off the grid", "cancelled twice", "too many", "refused"}


@pytest.fixture(scope="module")
def matrix(vendor_python: Path, node_packages: Path) -> Matrix:
    return run_matrix(vendor_python, node_packages)


@pytest.fixture(params=["plain", "encrypted", "javascript"])
def run(request: pytest.FixtureRequest, matrix: Matrix) -> Run:
    chosen: Run = getattr(matrix, request.param)
    return chosen


def test_every_call_comes_out_as_it_must_with_the_values_that_our_client_reads(run: Run) -> None:
    assert [f"{row.call.text}: {row.complaint}" for row in run.rows if row.complaint] == []


def test_values_are_compared_wherever_a_call_gives_some(run: Run) -> None:
    unjudged = [row for row in run.rows if row.outcome == "ok" and row.values == "none" and row.protocols]
    assert [row.call.text for row in unjudged if not changes_something(row.protocols[-1])] == []


def changes_something(protocol: str) -> bool:
    return protocol in SUBSCRIBING or bool(METHODS_BY_NAME[protocol].effect)


def test_the_clients_are_used_broadly(matrix: Matrix) -> None:
    for python in (matrix.plain, matrix.encrypted):
        assert len({name.partition(".")[2] for name in methods_of(python)}) >= 150
    assert methods_of(matrix.javascript) == matrix.javascript.methods
    assert len(matrix.javascript.methods) >= 120


def test_the_trading_flow_is_refused_where_it_must_be_only(matrix: Matrix) -> None:
    assert {step for step, outcome in matrix.flow if outcome != "ok"} == REFUSED_STEPS


def test_the_page_tells_what_came_of_the_calls(matrix: Matrix) -> None:
    assert PAGE.read_text(encoding="utf-8") == page_of(matrix), "say `make interop`"
