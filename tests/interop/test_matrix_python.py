"""The vendor's Python client against our simulator: every call of the matrix, also encrypted and by `opend.futu`."""

from __future__ import annotations

import pytest
from tests.interop.matrix.faces import ComparedCall
from tests.interop.matrix.intended import INTENDED
from tests.interop.matrix.page import methods_of
from tests.interop.matrix.results import Run

pytestmark = pytest.mark.timeout(300)

REFUSED_STEPS = {"locked", "wrong password", "odd lot", "off the grid", "cancelled twice", "too many", "refused"}


@pytest.fixture(params=["plain", "encrypted"])
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


def test_values_are_compared_wherever_a_call_gives_some(run: Run) -> None:
    assert run.unjudged() == []


def test_the_python_client_is_used_broadly(plain: Run) -> None:
    assert len({name.partition(".")[2] for name in methods_of(plain)}) >= 150


def test_the_trading_flow_is_refused_where_it_must_be_only(flow: list[tuple[str, str]]) -> None:
    assert {step for step, outcome in flow if outcome != "ok"} == REFUSED_STEPS
