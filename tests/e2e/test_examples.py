"""Each example runs unchanged and prints what it promises."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def quickstart(output: str) -> None:
    lines = output.splitlines()
    assert len(lines) == 5
    assert all(re.fullmatch(r"\d{4}(-\d\d){2} \d\d(:\d\d){2}\.\d{3} +\d+\.\d{3} +\d+  [A-Z]+", line) for line in lines)


def demo(output: str) -> None:
    called, _, pushed = output.partition("UpdateTicker")
    for part, least in ((called, 10), (pushed, 2)):
        rows = [line for line in part.splitlines() if "HK.00700" in line or "US.AAPL" in line]
        assert len(rows) >= least
    assert "…" not in output
    assert max(map(len, output.splitlines())) <= 80


def ticks(output: str) -> None:
    lines = output.splitlines()
    assert len(lines) == 16
    assert all(sum(line.startswith(code) for line in lines) >= 5 for code in ("HK.00700 ", "US.AAPL "))
    assert all(
        re.fullmatch(r"\S+ +\d{4}(-\d\d){2} \d\d(:\d\d){2}\.\d{3} +\d+\.\d{3} +\d+  [A-Z]+", line) for line in lines
    )


def frames(output: str) -> None:
    head, *lines = output.splitlines()
    assert head.split() == ["code", "timestamp", "price", "volume", "dir"]
    assert all(
        re.fullmatch(r"US\.AAPL \d{4}(-\d\d){2} [\d:.]+-0[45]:00 .* (BID|ASK|NEUTRAL)", line) for line in lines[:3]
    )
    assert [int(line.split()[0]) for line in lines if line[:2].strip().isdecimal()][:12] == list(range(1, 13))
    assert lines[-1].endswith(("of HK.00700 US.AAPL", "of HK.00700", "of US.AAPL"))


def callbacks(output: str) -> None:
    steps, _, reply = output.partition("{")
    assert [line.partition(":")[0] for line in steps.splitlines()] == [
        "on_init_connect",
        "sub",
        "on_reply_sub",
        "get_ticker",
        "on_reply_get_ticker",
    ]
    response = json.loads("{" + reply)
    assert response["retType"] == 0
    assert response["s2c"]["security"] == {"market": 1, "code": "00700"}
    first, second = response["s2c"]["tickerList"]
    assert isinstance(first["sequence"], str)
    assert int(first["sequence"]) < int(second["sequence"])


def own_reply(output: str) -> None:
    changed, refused = output.splitlines()
    assert changed == "Founded: 1998"
    assert "only Tencent has a profile here" in refused


def websocket(output: str) -> None:
    line, _, payload = output.partition("\n")
    assert line == "Ticker: errCode 0, retMsg , retType 0"
    assert len(json.loads(payload)["tickerList"]) == 3


def paper_trading(output: str) -> None:
    lines = output.splitlines()
    assert [line.split()[0] for line in lines] == ["order"] * 6 + ["held", "assets"]
    assert [line.split()[2] for line in lines[:6]] == [
        *("SUBMITTING", "SUBMITTED", "FILLED_ALL"),
        *("SUBMITTING", "SUBMITTED", "CANCELLED_ALL"),
    ]
    assert lines[6].startswith("held    00700  300 at ")


def paper_trader(output: str) -> None:
    *trades, end = output.splitlines()
    assert all(re.fullmatch(r"(bought|sold) [\d.]+ [\d.]*", line) for line in trades)
    assert len([line for line in trades if " 0.0" not in line]) == 2
    assert end == "not cancelled: nothing"


def from_futu(output: str) -> None:
    header, *rows = output.splitlines()
    assert " ".join(header.split()) == "code name time price volume turnover ticker_direction sequence type"
    assert [row.split()[:2] for row in rows] == [["0", "US.AAPL"], ["1", "US.AAPL"]]


def history_download(output: str) -> None:
    first, *again = output.splitlines()
    assert re.fullmatch(r"HK\.00700: 24\d candlesticks in \S*HK\.00700\.csv", first)
    assert [line.partition(":")[0] for line in again] == ["HK.00005", "US.AAPL"]


def option_screener(output: str) -> None:
    row = re.compile(r"TCH \d{6} \d+\.\d\dC +\d+\.\d\d delta 0\.[234]\d +([\d.]+)% a year")
    years = [float(found[1]) for line in output.splitlines() if (found := row.fullmatch(line))]
    assert len(years) == output.count("\n") == 5
    assert years == sorted(years, reverse=True)


CHECKS: dict[str, Callable[[str], None]] = {
    "callbacks.py": callbacks,
    "demo.py": demo,
    "from_futu.py": from_futu,
    "frames.py": frames,
    "history_download.py": history_download,
    "option_screener.py": option_screener,
    "own_reply.py": own_reply,
    "paper_trader.py": paper_trader,
    "paper_trading.py": paper_trading,
    "quickstart.py": quickstart,
    "ticks.py": ticks,
    "websocket.py": websocket,
}


def test_every_example_is_checked_here() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_example(name: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / name)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    CHECKS[name](done.stdout)
