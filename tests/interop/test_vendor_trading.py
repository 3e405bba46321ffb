"""The vendor's own Python client goes through its whole trading flow against our simulator."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest
from tests.support.peers.keys import rsa_key
from tests.support.results import result_in

from opend.simulator import ManualClock, Simulator
from opend.simulator.market.book import Book, book
from opend_proto.qot_common import QotMarket

SCRIPT = Path(__file__).parent / "scripts" / "vendor_trading.py"


class Run(Protocol):
    def __call__(self, script: Path, port: int, **variables: str) -> str: ...


pytestmark = pytest.mark.timeout(300)


def shown(simulator: Simulator) -> Book:
    listing = simulator.market.find(QotMarket.HK_SECURITY, "00700")
    assert listing is not None
    return book(simulator.market, listing)


def trade(run: Run, simulator: Simulator, **variables: str) -> dict[str, Any]:
    low, high = shown(simulator).bids[-1].price - 10, shown(simulator).asks[-1].price
    output = run(
        SCRIPT, simulator.port, OPEND_LOW=str(low), OPEND_HIGH=str(high), OPEND_TODAY="2025-06-02", **variables
    )
    found: dict[str, Any] = result_in(output)
    return found


def test_the_vendors_trading_flow(run_vendor_script: Run) -> None:
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        asks = shown(simulator).asks
        result = trade(run_vendor_script, simulator)

    universal, cash, simulated = result["accounts"]
    assert [each["trd_env"] for each in (universal, cash, simulated)] == ["REAL", "REAL", "SIMULATE"]
    assert universal["trdmarket_auth"] == ["HK", "US", "HKCC"]
    assert universal["acc_id"] > 2**53

    # What is refused, and in which words.
    assert "trading is locked" in result["locked"]
    assert "password is wrong" in result["wrong password"]
    assert result["unlocked"] == result["locked again"] == [0, None]
    assert "lot size 100" in result["odd lot"]
    assert "price grid" in result["off the grid"]
    assert "not enough buying power" in result["too many"]  # A short sale needs a margin.
    assert "its status is CANCELLED_ALL" in result["cancelled twice"]
    assert "trading is locked" in result["refused"]

    # Placing, changing, cancelling.
    (rested,), (changed,) = result["rested"], result["open orders"]
    assert (rested["order_status"], rested["qty"], rested["remark"]) == ("SUBMITTED", 200.0, "kept")
    assert (changed["order_id"], changed["qty"]) == (rested["order_id"], 300.0)
    assert result["frozen funds"][0]["frozen_cash"] > rested["price"] * 300
    assert result["all cancelled"] == [0, "success"]
    (bought,) = result["bought"]
    assert (bought["order_status"], bought["dealt_qty"]) == ("FILLED_ALL", 200.0)
    assert asks[0].price <= bought["dealt_avg_price"] <= asks[-1].price
    assert result["market order"][0]["order_status"] == "FILLED_ALL"
    assert result["mainland"][0]["code"] == "SH.600519"

    # What is left of it.
    (position,) = result["positions"]
    assert (position["code"], position["qty"], position["can_sell_qty"]) == ("HK.00700", 200.0, 200.0)
    assert result["profitable"] == []
    assert result["can trade"][0]["max_position_sell"] == 200.0
    assert [deal["qty"] for deal in result["deals"] if deal["trd_side"] == "SELL"] == [100.0]
    assert [each["deal_id"] for each in result["history deals"]] == [each["deal_id"] for each in result["deals"]]
    assert {order["order_status"] for order in result["history orders"]} == {"FILLED_ALL"}
    assert {order["order_status"] for order in result["orders"]} == {"FILLED_ALL", "CANCELLED_ALL"}
    before, after = result["funds before"][0], result["funds"][0]
    flowed = sum(flow["cashflow_amount"] for flow in result["cash flow"])
    assert before["hk_cash"] + flowed == pytest.approx(after["hk_cash"])
    (fee,) = result["fees"]
    assert fee["fee_amount"] == pytest.approx(sum(amount for _, amount in fee["fee_details"]))
    assert result["margin"][0]["is_short_permit"] is True

    # Both environments, each by itself, and both pushed.
    assert result["simulated"][0]["order_status"] == "FILLED_ALL"
    assert [each["qty"] for each in result["simulated positions"]] == [100.0]
    pushed = [each["order_status"] for each in result["pushed orders"] if each["order_id"] == rested["order_id"]]
    assert pushed == ["SUBMITTING", "SUBMITTED", "SUBMITTED", "CANCELLED_ALL"]
    deals = [each for each in result["pushed deals"] if each["trd_env"] == "REAL"]
    assert [each["deal_id"] for each in deals] == [each["deal_id"] for each in result["deals"]]


def test_the_vendors_trading_flow_encrypted(run_vendor_script: Run, tmp_path: Path) -> None:
    key_file = tmp_path / "key.pem"
    key_file.write_bytes(rsa_key(1024))
    with Simulator(seed=7, clock=ManualClock(), rsa_key=key_file) as simulator:
        result = trade(run_vendor_script, simulator, OPEND_RSA_KEY=str(key_file))
    assert result["unlocked"] == [0, None]
    assert result["bought"][0]["order_status"] == "FILLED_ALL"
    assert result["pushed deals"]
