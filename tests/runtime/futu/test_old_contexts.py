"""The trade contexts of the vendor's older releases show the accounts of their market."""

from __future__ import annotations

import pytest

from opend.futu import (
    RET_OK,
    OpenCNTradeContext,
    OpenHKCCTradeContext,
    OpenHKTradeContext,
    OpenSecTradeContext,
    OpenUSTradeContext,
    TrdMarket,
)
from opend.simulator import Simulator


@pytest.mark.parametrize(
    ("kind", "market"),
    [
        (OpenHKTradeContext, TrdMarket.HK),
        (OpenUSTradeContext, TrdMarket.US),
        (OpenHKCCTradeContext, TrdMarket.HKCC),
        (OpenCNTradeContext, TrdMarket.CN),
    ],
)
def test_an_old_context_is_one_for_securities_in_its_market(
    simulator: Simulator,
    kind: type[OpenHKTradeContext] | type[OpenUSTradeContext] | type[OpenHKCCTradeContext] | type[OpenCNTradeContext],
    market: TrdMarket,
) -> None:
    with kind(simulator.host, simulator.port) as old:
        code, accounts = old.get_acc_list()
    with OpenSecTradeContext(market, simulator.host, simulator.port, security_firm="FUTUSECURITIES") as new:
        assert (code, accounts.to_dict()) == (RET_OK, new.get_acc_list()[1].to_dict())
    assert all(market in markets for markets in accounts["trdmarket_auth"])


def test_the_markets_have_different_accounts(simulator: Simulator) -> None:
    with (
        OpenHKTradeContext(simulator.host, simulator.port) as hong_kong,
        OpenUSTradeContext(simulator.host, simulator.port) as united_states,
    ):
        lists = [set(context.get_acc_list()[1]["acc_id"]) for context in (hong_kong, united_states)]
    assert lists[0]
    assert lists[0] != lists[1]
