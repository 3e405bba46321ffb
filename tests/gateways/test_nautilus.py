"""NautilusTrader's node trades through opend-nautilus, against a simulator: data, orders, a lost connection."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest
from tests.gateways import stubs
from tests.gateways.with_nautilus import PACKAGE, nautilus_python
from tests.interop.environments import ROOT, Missing
from tests.interop.packaged import wheel_of
from tests.support.results import result_in
from tests.support.sharing import made_once

PAGE: Final = ROOT / "docs" / "FRAMEWORKS.md"
HERE: Final = Path(__file__).parent
TYPINGS: Final = ROOT / "packages" / "typings"

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter that has NautilusTrader and opend-nautilus."""
    try:
        return nautilus_python()
    except Missing as missing:
        pytest.skip(str(missing))


def run(python: Path, folder: Path, *words: str | Path) -> str:
    """Return what a program prints under that interpreter."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [python, *words], env=environment, cwd=folder, capture_output=True, text=True, timeout=200, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
    return done.stdout


@pytest.fixture(scope="session")
def day(python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a day with NautilusTrader brought; see scripts/nautilus_day.py."""

    def make() -> dict[str, Any]:
        output = run(python, tmp_path_factory.mktemp("nautilus"), HERE / "scripts" / "nautilus_day.py")
        found: dict[str, Any] = result_in(output)
        return found

    return made_once(tmp_path_factory, "nautilus-day", make)


def test_the_wheel_holds_the_package_alone() -> None:
    with zipfile.ZipFile(wheel_of(PACKAGE)) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = (path for path in (PACKAGE / "nautilus_opend").rglob("*") if path.suffix in {".py", ".typed"})
    assert names == {path.relative_to(PACKAGE).as_posix() for path in sources}


def test_our_stubs_have_nothing_that_nautilus_lacks(python: Path, tmp_path: Path) -> None:
    assert run(python, tmp_path, Path(stubs.__file__), TYPINGS, "nautilus_trader").strip() == ""


def test_the_parts_that_need_no_gateway(python: Path, tmp_path: Path) -> None:
    words = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"--rootdir={tmp_path}")
    output = run(python, tmp_path, *words, HERE / "inside_nautilus.py")
    assert re.search(r"^\d+ passed", output, re.MULTILINE), output


def test_instruments_are_shares_and_funds(day: dict[str, Any]) -> None:
    found = day["data"]["instruments"]
    assert found["00700.HK"] == ["0.200", "100", "HK.00700"], "with the step at the last price"
    assert found["AAPL.US"][2] == "US.AAPL"
    assert found["800000.HK"] is None, "an index"


def test_trades_quotes_and_bars(day: dict[str, Any]) -> None:
    found = day["data"]
    bid, ask = found["quote"]
    assert 0 < bid < ask
    best_bid, best_ask, levels = found["book"]
    assert 0 < best_bid < best_ask
    assert levels == 5, "as many as were asked for"
    told, different = found["trades"]
    assert told == different > 0, "each trade has an id of its own, and comes once"
    assert found["bars"]
    assert all(moment.endswith(":00") and fits for moment, fits in found["bars"])


def test_nothing_comes_after_unsubscribing(day: dict[str, Any]) -> None:
    found = day["leaving"]
    assert found["after"] == found["before"]


def test_a_venue_is_loaded_as_a_whole_only_if_it_is_named(day: dict[str, Any]) -> None:
    assert day["providing"]["venues"] == ["HK"]
    assert "venues" in day["providing"]["refused"]


def test_the_past(day: dict[str, Any]) -> None:
    found = day["data"]
    assert found["past minutes"] == [f"05-30 01:{minute}:00" for minute in range(30, 41)], "each at its end"
    assert found["past days"] == ["05-30 16:00:00", "06-02 16:00:00"], "each at the end of Hong Kong's day"
    assert found["past trades"] == [50, True]


def test_an_order_fills_and_its_fills_add_up(day: dict[str, Any]) -> None:
    found = day["trading"]
    begun, filled, wanted = found["bought"]
    assert begun == ["OrderInitialized", "OrderSubmitted"]
    assert filled == wanted
    worst, limit = found["worst"]
    assert worst <= limit
    assert found["ids"]
    assert found["sold"] == "OrderFilled"
    assert found["position"] == wanted - 100


def test_an_order_is_changed_and_cancelled(day: dict[str, Any]) -> None:
    found = day["trading"]
    assert found["waiting"] == [
        "OrderInitialized",
        "OrderSubmitted",
        "OrderAccepted",
        "OrderPendingUpdate",
        "OrderUpdated",
        "OrderPendingCancel",
        "OrderCanceled",
    ]
    assert found["changed"] == [200.0, pytest.approx(437.6)]


def test_refusals_say_why(day: dict[str, Any]) -> None:
    found = day["trading"]["refused"]
    for name, words in {
        "off the grid": "price grid",
        "time in force": "no time in force FOK",
        "post only": "post_only",
        "widening": "only to reduce a position, and 3700 can be reduced",
        "of a list": "depend on each other",
    }.items():
        assert words in found[name], name


def test_an_order_from_elsewhere_is_reported(day: dict[str, Any]) -> None:
    assert day["elsewhere"] == {"status": "ACCEPTED", "quantity": 100.0}


def test_a_lost_connection_comes_back(day: dict[str, Any]) -> None:
    found = day["reconnecting"]
    assert found["told"] == ["OrderInitialized", "OrderSubmitted", "OrderAccepted", "OrderFilled"]
    assert found["again"], "no trade is told twice"


def test_what_became_of_an_order_while_the_connection_was_lost_is_told(day: dict[str, Any]) -> None:
    assert day["ended meanwhile"] == ["OrderInitialized", "OrderSubmitted", "OrderAccepted", "OrderCanceled"]


def test_a_hub_serves_as_well(day: dict[str, Any]) -> None:
    assert day["hub"] == {"status": "FILLED"}


def test_a_new_node_goes_on_with_what_the_last_has_left(day: dict[str, Any]) -> None:
    found = day["starting anew"]
    assert found["before"] == ["ACCEPTED", True]
    assert found["after"] == "CANCELED"
    assert found["account"].startswith("HK-")


def test_real_trading_needs_a_limit_and_keeps_it(day: dict[str, Any]) -> None:
    assert "risk_limits" in day["careless"]
    found = day["real"]
    assert found["filled"] == [500.0, True]
    assert "max_quantity" in found["refused"]
    assert found["validity"] == "GTC"
    assert found["later"] == [500.0, 2], "the refused one never reached the gateway"


def test_an_account_of_two_markets_is_told_once(day: dict[str, Any]) -> None:
    assert day["two markets"] == ["OrderInitialized", "OrderSubmitted", "OrderAccepted", "OrderFilled"]


def test_an_order_whose_reply_is_lost_is_sent_once_and_never_told_as_refused(day: dict[str, Any]) -> None:
    assert day["lost reply"] == {"after": ["OrderInitialized", "OrderSubmitted", "OrderAccepted"], "sent": 1}


def test_the_run_on_the_page_is_what_a_run_prints(python: Path, tmp_path: Path) -> None:
    _, _, page = PAGE.read_text(encoding="utf-8").partition("### A run of a node")
    (program,), (printed,) = (re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)[:1] for kind in ("python", "text"))
    assert run(python, tmp_path, "-c", program) == printed
