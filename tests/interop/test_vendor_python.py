"""The vendor's own Python client, from the package index, works with our simulator: our wire format is theirs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Protocol

import pytest
from tests.support.peers.keys import rsa_key
from tests.support.peers.tap import Tap
from tests.support.results import result_in

from opend.frame import FrameDecoder
from opend.simulator import Simulator
from opend_proto import methods

SCRIPTS = Path(__file__).parent / "scripts"
PAGE = Path(__file__).resolve().parents[3] / "shared" / "reference" / "get-real-time-tick-by-tick.md"
COLUMNS = ["code", "name", "time", "price", "volume", "turnover", "ticker_direction", "sequence", "type"]
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}")


class Run(Protocol):
    def __call__(self, script: Path, port: int, **variables: str) -> str: ...


pytestmark = pytest.mark.timeout(300)


def test_vendor_client_reads_ticks_and_gets_pushes(run_vendor_script: Run) -> None:
    with Simulator(seed=7) as simulator:
        output = run_vendor_script(SCRIPTS / "vendor_ticks.py", simulator.port)
    result: dict[str, Any] = result_in(output)

    assert result["refused"][0] == -1
    assert "subscri" in result["refused"][1]
    assert result["subscribed"] == [0, None]
    assert result["code"] == 0
    assert result["columns"] == COLUMNS
    assert result["types"]["price"] == result["types"]["turnover"] == "float64"
    assert result["types"]["volume"] == result["types"]["sequence"] == "int64"
    assert result["too_many"][0] == -1
    assert "1000" in result["too_many"][1].replace(",", "")
    assert result["state"][1]["qot_logined"] is True
    assert result["subscriptions"][1]["sub_list"] == {"TICKER": ["US.AAPL"]}

    rows = result["rows"]
    assert len(rows) == 2
    for row in rows:
        assert row["code"] == "US.AAPL"
        assert TIME.fullmatch(row["time"])
        assert row["turnover"] == pytest.approx(row["price"] * row["volume"])
        assert row["ticker_direction"] in {"BUY", "SELL", "NEUTRAL"}
    sequences = [row["sequence"] for row in result["pushed"]]
    assert len(sequences) >= 3
    assert sequences[0] > 2**53
    assert sequences == sorted(set(sequences))


def test_vendor_client_encrypts_with_cbc(run_vendor_script: Run, tmp_path: Path) -> None:
    key_file = tmp_path / "key.pem"
    key_file.write_bytes(rsa_key(1024))
    with Simulator(seed=7, rsa_key=key_file) as simulator, Tap(simulator.port) as tap:
        output = run_vendor_script(SCRIPTS / "vendor_ticks.py", tap.port, OPEND_RSA_KEY=str(key_file))
    result: dict[str, Any] = result_in(output)
    assert result["subscribed"] == [0, None]
    assert len(result["rows"]) == 2
    assert len(result["pushed"]) >= 3
    # Seen from outside, every body consists of whole blocks, and no text in it can be read.
    for stream in (tap.sent, tap.received):
        assert b"AAPL" not in stream
        init, *others = FrameDecoder().feed(bytes(stream))
        assert (init.protocol_id, len(init.body) % 128) == (methods.INIT_CONNECT.id, 0)
        assert {len(frame.body) % 16 for frame in others} == {0}


def test_the_pages_python_example_runs_word_for_word(run_vendor_script: Run, tmp_path: Path) -> None:
    if not PAGE.exists():
        pytest.skip(f"the page the example is on is not beside this checkout: {PAGE}")
    example = re.search(r"``` python\n(from futu import.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    script = tmp_path / "example.py"
    with Simulator(seed=7) as simulator:
        script.write_text(example[1].replace("port=11111", f"port={simulator.port}"), encoding="utf-8")
        output = run_vendor_script(script, simulator.port)
    first, *_, turnovers = [line for line in output.splitlines() if "|" not in line]
    assert first.split()[0] == "code"
    assert "US.AAPL" in output
    assert "error" not in output
    values = json.loads(turnovers)
    assert len(values) == 2
    assert all(value > 0 for value in values)
