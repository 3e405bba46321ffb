"""The vendor's own JavaScript client, from npm, against our simulator's WebSocket port."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.environments import NODE_OPTIONS
from tests.support.results import result_in

from opend.simulator import Simulator

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).parent / "scripts" / "vendor_ticks.mjs"
PAGE = ROOT.parent / "shared" / "reference" / "get-real-time-tick-by-tick.md"
KEY: Final = "7522027ccf5a06b1"

pytestmark = pytest.mark.timeout(300)


def run_script(folder: Path, text: str, port: int | None, key: str = KEY) -> str:
    """Run a script beside the packages, and return its output."""
    node = shutil.which("node")
    assert node is not None
    script = folder / f"{os.getpid()}.mjs"
    script.write_text(text, encoding="utf-8")
    try:
        result = subprocess.run(
            [node, *NODE_OPTIONS, script.name],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "HOME": str(folder), "OPEND_PORT": str(port), "OPEND_KEY": key},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        script.unlink()
    assert result.returncode == 0, result.stderr
    return result.stdout


def result_of(output: str) -> dict[str, Any]:
    result: dict[str, Any] = result_in(output)
    return result


def test_vendor_client_reads_ticks_and_gets_pushes(node_packages: Path) -> None:
    with Simulator(seed=7, ws_port=0, ws_key=KEY) as simulator:
        result = result_of(run_script(node_packages, SCRIPT.read_text(encoding="utf-8"), simulator.ws_port))
    assert result["login"] is True
    assert int(result["connection"]) > 2**53
    assert "subscri" in result["refused"]
    assert result["code"] == "00700"
    assert len(result["ticks"]) == 3
    assert all(tick["turnover"] == pytest.approx(tick["price"] * int(tick["volume"])) for tick in result["ticks"])
    sequences = [int(sequence) for sequence in result["pushed"]]
    assert len(sequences) >= 3
    assert sequences == sorted(set(sequences))
    assert sequences[0] > 2**53


def test_vendor_client_is_refused_without_the_key(node_packages: Path) -> None:
    with Simulator(seed=7, ws_port=0, ws_key=KEY) as simulator:
        script = SCRIPT.read_text(encoding="utf-8")
        result = result_of(run_script(node_packages, script, simulator.ws_port, key="another"))
    assert result["login"] is False


def test_the_pages_javascript_example_runs(node_packages: Path) -> None:
    if not PAGE.exists():
        pytest.skip(f"the page the example is on is not beside this checkout: {PAGE}")
    example = re.search(r"``` javascript\n(import ftWebsocket.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    with Simulator(seed=7, ws_port=0, ws_key=KEY) as simulator:
        script = example[1].replace("33333", str(simulator.ws_port)).replace("}, 5000);", "}, 1500);")
        # A bundler would find the names in this file; Node does not. Nobody calls the example's function, nor closes
        # its connection.
        imported = 'import { Common, Qot_Common } from "futu-api/proto";'
        assert imported in script
        script = script.replace(
            imported, 'import proto from "futu-api/proto.js";\nconst { Common, Qot_Common } = proto;'
        )
        output = run_script(
            node_packages, f"{script}\nQotGetTicker();\nsetTimeout(() => process.exit(0), 2000);\n", simulator.ws_port
        )
    assert "Ticker: errCode 0, retMsg , retType 0" in output
    shown = json.loads(output[output.index("{") : output.rindex("}") + 1])
    assert shown["security"] == {"market": 1, "code": "00700"}
    assert len(shown["tickerList"]) == 3
    assert int(shown["tickerList"][0]["sequence"]) > 2**53
    assert output.rstrip().endswith("stop")
