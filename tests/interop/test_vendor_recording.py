"""The vendor's own Python client is recorded, and gets the same from the replay as from the gateway."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest
from tests.support.peers.keys import rsa_key
from tests.support.results import result_in

from opend.recording import Recorder, Recording, Replayer
from opend.simulator import Simulator
from opend_proto import methods

SCRIPT = Path(__file__).parent / "scripts" / "vendor_ticks.py"

pytestmark = pytest.mark.timeout(300)


class Run(Protocol):
    def __call__(self, script: Path, port: int, **variables: str) -> str: ...


@pytest.mark.parametrize("encrypted", [False, True])
def test_the_vendors_client_gets_its_day_again(run_vendor_script: Run, tmp_path: Path, *, encrypted: bool) -> None:
    path, key = tmp_path / "day.opend", tmp_path / "key.pem"
    key.write_bytes(rsa_key(1024))
    rsa_file = key if encrypted else None
    variables = {"OPEND_RSA_KEY": str(key)} if encrypted else {}
    with (
        Simulator(seed=7, rsa_key=rsa_file) as simulator,
        Recorder(path, simulator.host, simulator.port) as recorder,
    ):
        said = result_of(run_vendor_script(SCRIPT, recorder.port, **variables))
    with Replayer(path, speed=None, rsa_key=rsa_file) as replayer:
        again = result_of(run_vendor_script(SCRIPT, replayer.port, **variables))
    assert len(said["pushed"]) >= 3
    assert again["pushed"][: len(said["pushed"])] == said["pushed"]
    assert {name: value for name, value in again.items() if name != "pushed"} == {
        name: value for name, value in said.items() if name != "pushed"
    }
    pushes = Recording(path, rsa_key=rsa_file).messages(protocol=methods.QOT_UPDATE_TICKER, security="US.AAPL")
    recorded = [tick.sequence for push in pushes for tick in push.message.ticker_list]
    assert recorded[: len(said["pushed"])] == [row["sequence"] for row in said["pushed"]]


def result_of(output: str) -> dict[str, Any]:
    """Return the result that the script printed."""
    result: dict[str, Any] = result_in(output)
    return result
