"""vn.py's own engine trades through opend-vnpy, against a simulator: data, orders, a lost connection, real accounts."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest
from tests.gateways import stubs
from tests.gateways.conftest import WRONG
from tests.gateways.with_vnpy import PACKAGE
from tests.interop.environments import ROOT
from tests.interop.packaged import wheel_of

PAGE: Final = ROOT / "docs" / "FRAMEWORKS.md"
TYPINGS: Final = ROOT / "packages" / "typings"

pytestmark = pytest.mark.timeout(300)


def test_the_wheel_holds_the_package_alone() -> None:
    with zipfile.ZipFile(wheel_of(PACKAGE)) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = {f"vnpy_opend/{path.name}" for path in (PACKAGE / "vnpy_opend").iterdir() if path.is_file()}
    assert names == sources


def test_our_stubs_have_nothing_that_vnpy_lacks(python_with_vnpy: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [python_with_vnpy, stubs.__file__, TYPINGS, "vnpy"]
    done = subprocess.run(
        command, env={"HOME": str(tmp_path)}, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_contracts_and_ticks(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["data"]
    symbol, name, product, size, lot = found["contract"]
    assert (symbol, product, size, lot) == ("00700.SEHK", "EQUITY", 1, 100)
    assert name
    assert found["step"] == pytest.approx(0.2), "that of the price, not the market's smallest"
    assert found["tick"] == ["00700.SEHK", "Asia/Hong_Kong", True, True]
    bids, asks = found["book"][:5], found["book"][5:]
    assert bids == sorted(bids, reverse=True)
    assert asks == sorted(asks)
    assert 0 < bids[0] < asks[0]


def test_bars_of_the_past_are_named_by_their_start(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["data"]
    assert found["minutes"] == [f"2025-05-30 09:{minute}:00+08:00" for minute in range(30, 40)]
    hours = vnpy_day["without_fills"]["hours"]
    assert (hours[:2], hours[5:]) == (["30 09:30", "30 10:30"], ["30 15:30", "02 09:30", "02 10:30"])
    assert [day for day, *_ in found["days"]] == ["2025-05-30 00:00:00+08:00", "2025-06-02 00:00:00+08:00"]
    assert all(low <= begin <= high for _, begin, high, low in found["days"])
    assert found["gone"] == []


def test_an_order_fills_in_parts(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["trading"]
    states, fills, reference = found["filled"]
    assert fills == [[volume, price] for price, volume in found["levels"]]
    assert (states[0], states[-1], reference) == ("SUBMITTING", "ALLTRADED", "a test")
    assert found["sold"][1] == "ALLTRADED"
    assert found["accounts"] == [[True, True]]


def test_orders_are_cancelled(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["trading"]
    assert found["waiting"] == [True, ["SUBMITTING", "NOTTRADED", "CANCELLED"]]
    assert found["part"] == "CANCELLED"
    no_order, no_exchange, no_code = found["unknown"]
    assert "no account has an order none today" in no_order
    assert "did you mean 'HK.00007'?" in no_code
    assert "no exchange TOCOM" in no_exchange


def test_what_is_refused_is_told_as_rejected_with_the_reason(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["trading"]["refused"]
    assert "no orders of type FOK" in found["kind"]
    assert "limit must be above 0" in found["price"]
    assert "whole number" in found["part of a share"]
    assert "was not placed" in found["cash"]


def test_a_lost_connection_is_made_again(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["reconnecting"]
    assert [line.split(":")[0] for line in found["logs"] if not line.startswith("connection lost")] == [
        "connected to OpenD at 127.0.0.1",
        "ready",
        "connected to OpenD at 127.0.0.1",
        "connection restored",
    ]
    assert not [name for name in vnpy_day["threads"] if name.startswith("vnpy-")]


def test_nothing_is_missed_while_the_connection_is_lost(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["losing"]
    assert found["waiting"] == ["SUBMITTING", "NOTTRADED", "CANCELLED"]
    assert (found["lost"][0], found["lost"][-1], found["fills"]) == ("SUBMITTING", "ALLTRADED", 1)


def test_a_hub_serves_as_well(vnpy_day: dict[str, Any]) -> None:
    assert vnpy_day["hub"] == {"log": "connected to the hub main", "fills": 1}


def test_futures_and_options(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["others"]
    assert found["future"] == ["FUTURES", 50, 1, 1]
    assert found["option"] == [100, 380, "00700.SEHK", "CALL", "2025-06-06"]
    assert found["kinds"] == ["EQUITY", "ETF", "FUTURES", "OPTION"]
    assert found["contracts"] > 100


def test_real_trading_needs_a_setting_and_limits(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["real"]
    assert "real trading needs limits" in found["unlimited"]
    assert "max_quantity" in found["refused"]
    assert found["stops"]


def test_an_account_of_several_markets_is_told_once(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["real"]
    assert found["abroad"] == [["SUBMITTING", "NOTTRADED", "CANCELLED"], "AAPL.SMART"]
    assert (found["trades"], found["accounts"]) == (["00700.SEHK"], 1)


def test_trades_are_made_of_orders_where_fills_are_not_told(vnpy_day: dict[str, Any]) -> None:
    found = vnpy_day["without_fills"]
    assert (found["ids"], found["same"], found["again"]) == (True, True, [True, ["ALLTRADED"]])


def test_a_setting_that_cannot_be_used_is_named_in_one_line(vnpy_day: dict[str, Any]) -> None:
    lines = vnpy_day["wrong"]
    assert len(lines) == len(WRONG)
    for (name, value), line in ((*each.items(), line) for each, line in zip(WRONG, lines, strict=True)):
        assert line.startswith("not connected: "), name
        assert name in line or value in line or "env:NAME" in line, line
        assert "\n" not in line
    assert not any("123456" in line for line in lines), "it may be the password itself"


def test_the_run_on_the_page_is_what_a_run_prints(python_with_vnpy: Path, tmp_path: Path) -> None:
    _, _, run = PAGE.read_text(encoding="utf-8").partition("### A run")
    (program,), (printed,) = (re.findall(rf"```{kind}\n(.*?)```", run, re.DOTALL)[:1] for kind in ("python", "text"))
    done = subprocess.run(
        [python_with_vnpy, "-c", program],
        env={"HOME": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == printed, done.stderr


def test_nothing_ends_in_a_traceback(vnpy_day: dict[str, Any]) -> None:
    assert "Traceback" not in vnpy_day["errors"]
    (line, *_) = vnpy_day["nobody"]
    assert line.startswith("not connected: ")
