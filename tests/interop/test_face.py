"""The same programs run under the vendor's client and under `opend.futu`; their results are compared cell by cell.

Both talk to simulators of one seed whose clocks stand still, so they get the same bytes if they send the same requests.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import pytest
from tests.interop.matrix.faces import differences, is_unsent
from tests.support.peers.tap import Tap

from opend.frame import FrameDecoder
from opend.simulator import ManualClock, Simulator
from opend_proto import methods

SCRIPTS: Final = Path(__file__).parent / "scripts"
PAGE: Final = Path(__file__).resolve().parents[3] / "shared" / "reference" / "get-real-time-tick-by-tick.md"
PASSED: Final = 65.0
"""Seconds of market time between the first pushes and the second: more than a minute, for K-lines."""

THEIR_OWN: Final = {
    methods.INIT_CONNECT.id,
    methods.KEEP_ALIVE.id,
    # The vendor's unsubscribe asks a second time for no pushes, each of its trading calls for the accounts, and its
    # unlocking for their pushes again.
    methods.QOT_REG_QOT_PUSH.id,
    methods.TRD_GET_ACC_LIST.id,
    methods.TRD_SUB_ACC_PUSH.id,
    # These hold the serial number of their frame.
    methods.TRD_PLACE_ORDER.id,
    methods.TRD_MODIFY_ORDER.id,
    # Ours names the securities firm of the context here as in other calls; the vendor's does not.
    methods.QOT_GET_WARRANT.id,
}
"""Requests that each client makes in its own way."""

NOT_SENT: Final = "what the gateway did not send: 0 from the vendor's client, as if it were so, and NaN from ours"
INTENDED: Final[dict[str, str]] = {
    **dict.fromkeys(
        [
            f"{call}/{column}"
            for call in ("get_cur_kline", "get_cur_kline_day", "CurKlineHandlerBase")
            for column in ("pe_ratio", "turnover_rate")
        ],
        NOT_SENT,
    ),
    **dict.fromkeys(
        [
            f"{call}/{column}"
            for call in ("get_market_snapshot", "get_market_snapshot_several")
            for column in (
                "after_turnover",
                "after_volume",
                "highest_history_price",
                "lowest_history_price",
                "short_available_volume",
            )
        ],
        NOT_SENT,
    ),
    **dict.fromkeys(
        [
            f"get_market_snapshot_several/{column}"
            for column in (
                "highest52weeks_price",
                "lowest52weeks_price",
                "wrt_lower_strike_price",
                "wrt_price_recovery_ratio",
                "wrt_upper_strike_price",
            )
        ],
        NOT_SENT,
    ),
}
"""Where the two differ on purpose, as call or handler and column, and why."""

pytestmark = pytest.mark.timeout(300)


Json: TypeAlias = "dict[str, Json] | list[Json] | str | int"


class Face(NamedTuple):
    """A client for programs: the module they import, and an interpreter that has it."""

    module: str
    python: Path


class Outcome(NamedTuple):
    """The data that a script collected, and the requests that its client sent: protocol id and body."""

    collected: dict[str, Json]
    requests: list[tuple[int, bytes]]


def run(face: Face, script: str, home: Path) -> Outcome:
    """Run a script under one client, against a new simulator."""
    result, ready = home / "result", home / "ready"
    clock = ManualClock()
    with Simulator(seed=7, clock=clock, unsubscribe_after=0) as simulator, Tap(simulator.port) as tap:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "FACE": face.module,
            "FACE_READY": str(ready),
            "FACE_RESULT": str(result),
            "OPEND_PORT": str(tap.port),
        }
        with (home / "output").open("w") as output:
            command = [str(face.python), str(SCRIPTS / script)]
            process = subprocess.Popen(command, env=environment, cwd=home, stdout=output, stderr=output)
            deadline = time.monotonic() + 90
            while process.poll() is None:
                if ready.exists():
                    ready.unlink()
                    clock.advance(PASSED)
                if time.monotonic() > deadline:
                    process.kill()
                time.sleep(0.01)
    assert result.exists(), (home / "output").read_text()
    collected: dict[str, Json] = json.loads(result.read_text(encoding="utf-8"))
    sent = [(frame.protocol_id, bytes(frame.body)) for frame in FrameDecoder().feed(bytes(tap.sent))]
    return Outcome(collected, [request for request in sent if request[0] not in THEIR_OWN])


def both(script: str, vendor_python: Path, tmp_path: Path) -> tuple[Outcome, Outcome]:
    """Run a script under the vendor's client and under ours."""
    faces = Face("futu", vendor_python), Face("opend.futu", Path(sys.executable))
    homes = tmp_path / "vendor", tmp_path / "ours"
    for home in homes:
        home.mkdir()
    vendor, ours = (run(face, script, home) for face, home in zip(faces, homes, strict=True))
    return vendor, ours


def column_of(place: str) -> str:
    """Shorten the place of a cell to call or handler, and column."""
    return re.sub(r"^/(calls|pushed)|\[\d+\]|/cells(?=/)", "", place).removeprefix("/")


@pytest.mark.parametrize(
    ("script", "handlers", "intended"),
    [("face_quotes.py", 6, INTENDED), ("face_trades.py", 2, {}), ("face_families.py", 1, {})],
)
def test_programs_get_the_same_from_both_clients(
    script: str, handlers: int, intended: dict[str, str], vendor_python: Path, tmp_path: Path
) -> None:
    vendor, ours = both(script, vendor_python, tmp_path)
    assert isinstance(vendor.collected["pushed"], dict)
    assert len(vendor.collected["pushed"]) == handlers
    assert ours.requests == vendor.requests
    found = list(differences(vendor.collected, ours.collected))
    assert [difference for difference in found if not is_unsent(difference)] == []
    assert {column_of(difference.place) for difference in found} == set(intended)


def test_the_pages_example_prints_the_same_with_only_its_import_changed(vendor_python: Path, tmp_path: Path) -> None:
    if not PAGE.exists():
        pytest.skip(f"the page the example is on is not beside this checkout: {PAGE}")
    page = PAGE.read_text(encoding="utf-8")
    example = re.search(r"``` python\n(from futu import.*?)```", page, re.DOTALL)
    output = re.search(r"``` python\n(code name .*?)```", page, re.DOTALL)
    assert example is not None
    assert output is not None
    printed = [
        print_of(Face("futu", vendor_python), example[1], tmp_path),
        print_of(Face("opend.futu", Path(sys.executable)), example[1], tmp_path),
    ]
    assert printed[0] == printed[1]
    header, *rows, first, everything = printed[1]
    shown = output[1].splitlines()
    assert header.split() == shown[0].split()
    assert [row.split()[:2] for row in rows] == [["0", "US.AAPL"], ["1", "US.AAPL"]]
    pattern = r"\d  US\.AAPL\s+\w+  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} +[\d.]+ +\d+ +[\d.]+ +[A-Z]+ +\d{19} +[A-Z_]+"
    assert all(re.fullmatch(pattern, row) for row in (*rows, *shown[1:3]))
    assert [float(first), *json.loads(everything)[1:]] == json.loads(everything)


def print_of(face: Face, example: str, home: Path) -> list[str]:
    """Return the lines that a program prints, without the vendor's log lines between them."""
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        program = example.replace("from futu", f"from {face.module}").replace("11111", str(simulator.port))
        path = home / "program.py"
        path.write_text(program, encoding="utf-8")
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "COLUMNS": "200"}
        done = subprocess.run(
            [str(face.python), str(path)],
            env=environment,
            cwd=home,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.splitlines() if "|" not in line]
