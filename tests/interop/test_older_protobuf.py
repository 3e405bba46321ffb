"""What the vendor's Python client does on a protobuf that is old enough for all of its features."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.conftest import RunScript
from tests.interop.environments import ROOT
from tests.interop.matrix.page import methods_in
from tests.interop.matrix.python_client import run_python_calls
from tests.support.peers.tap import Tap
from tests.support.results import result_in

from opend.frame import BODY_JSON, FrameDecoder
from opend.simulator import Simulator

SCRIPT: Final = Path(__file__).parent / "scripts" / "vendor_ticks.py"

pytestmark = pytest.mark.timeout(300)


def test_vendor_client_speaks_json(run_old_vendor_script: RunScript) -> None:
    with Simulator(seed=7) as simulator, Tap(simulator.port) as tap:
        output = run_old_vendor_script(SCRIPT, tap.port, OPEND_JSON="1")
    result: dict[str, Any] = result_in(output)
    assert result["subscribed"] == [0, None]
    assert len(result["rows"]) == 2
    assert len(result["pushed"]) >= 3
    for stream in (tap.sent, tap.received):
        assert {frame.body_format for frame in FrameDecoder().feed(bytes(stream))} == {BODY_JSON}


def test_one_more_call_of_the_matrix_succeeds_and_nothing_else_changes(old_vendor_python: Path, tmp_path: Path) -> None:
    rows = run_python_calls(old_vendor_python, ROOT, tmp_path).rows
    (changed,) = [row for row in rows if row.complaint]
    assert (methods_in(changed.call.text), changed.complaint) == ({"quote.get_stock_screen"}, "ok in place of client: ")
