"""What the accounts are opened with: a firm, cash and positions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

import pytest
from tests.support.gathering import each_of

from opend import Client, UsageError
from opend.simulator import Holding, ManualClock, Simulator, SyntheticMarket
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.opening import checked_opening
from opend_proto.trd_common import (
    Currency,
    OrderType,
    SecurityFirm,
    TrdEnv,
    TrdHeader,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)

MARKET = SyntheticMarket(clock=ManualClock(), unlisted=True)
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"firm": "NOBODY"}, "unknown firm 'NOBODY': choose from FUTU_SECURITIES, FUTU_INC"),
    ({"firm": SecurityFirm(99)}, "unknown firm"),
    ({"cash": {"JPY": 5}}, "no account holds 'JPY': cash may be in HKD, USD, CNH"),
    ({"cash": {"HKD": -1}}, "cash of HKD must be 0 to 1000000000000 in whole cents, not -1"),
    ({"cash": {"USD": float("nan")}}, "cash of USD must be 0 to"),
    ({"cash": {"USD": 0.001}}, "in whole cents, not 0.001"),
    ({"holdings": [Holding("HK.99999", 1)]}, "HK.99999: there is no such security"),
    ({"holdings": [Holding("00700", 1)]}, "the position of 00700: "),
    ({"holdings": [Holding("HK.800000", 1)]}, "HK.800000: it is INDEX, and accounts start with EQTY, TRUST, WARRANT"),
    ({"holdings": [Holding("HK.HSImain", 1)]}, "HK.HSImain: it is FUTURE"),
    ({"holdings": [Holding("HK.00700", 0)]}, "the quantity must be a whole number from 1 to 1000000000, not 0"),
    ({"holdings": [Holding("HK.00700", cast("int", 1.5))]}, "the quantity must be a whole number from 1"),
    ({"holdings": [Holding("HK.00700", 1, 0.0)]}, "the price must be above 0"),
    ({"holdings": [Holding("HK.00700", 1, Decimal("inf"))]}, "the price must be above 0"),
    ({"holdings": [Holding("HK.00700", 1), Holding("HK.00700", 2)]}, "the position of HK.00700 is given twice"),
]


@each_of("case", WRONG)
def test_a_setting_of_no_use_is_refused_by_name(case: tuple[dict[str, Any], str]) -> None:
    given, words = case
    settings: dict[str, Any] = {"firm": "FUTU_SECURITIES", "cash": None, "holdings": ()}
    settings.update(given)
    with pytest.raises(UsageError) as caught:
        checked_opening(MARKET, **settings)
    assert words in str(caught.value)


def test_cash_is_that_of_each_account_with_the_currency_and_ids_do_not_depend_on_it() -> None:
    opening = checked_opening(MARKET, "FutuInc", {"hkd": 1234.5, "USD": Decimal(0)}, ())
    found = accounts(3, opening)
    assert [account.id for account in found] == [account.id for account in accounts(3)]
    for account in found:
        assert account.deposit.get(Currency.HKD, Decimal("1234.5")) == Decimal("1234.5")
        assert account.deposit.get(Currency.USD, Decimal(0)) == 0
        assert account.deposit.get(Currency.CNH, Decimal(1_000_000)) == 1_000_000
        assert account.message().security_firm == (SecurityFirm.FUTU_INC if account.is_real else None)


def test_what_is_held_from_the_start_can_be_sold() -> None:
    held = [Holding("HK.00700", 1000, 320), Holding("HK.04321", 7)]
    with (
        Simulator(clock=ManualClock(), positions=held, cash={"HKD": 0}) as simulator,
        Client(simulator.host, simulator.port) as client,
    ):
        listed = client.trd.get_acc_list(user_id=0, need_general_sec_account=True).acc_list
        holders = [each for each in listed if TrdMarket.HK in each.trd_market_auth_list]
        assert len(holders) == 3
        ids: set[int] = set()
        for each in holders:
            header = TrdHeader(trd_env=each.trd_env, acc_id=each.acc_id, trd_market=TrdMarket.HK)
            tencent, made_up = client.trd.get_position_list(header=header).position_list
            assert (tencent.qty, tencent.can_sell_qty, tencent.cost_price) == (1000.0, 1000.0, 320.0)
            assert tencent.pl_val == pytest.approx(1000 * (tencent.price - 320))
            assert (made_up.code, made_up.qty, made_up.cost_price) == ("04321", 7.0, made_up.price)
            ids |= {tencent.position_id, made_up.position_id}
        assert len(ids) == 6
        header = TrdHeader(
            trd_env=TrdEnv.SIMULATE,
            acc_id=next(each.acc_id for each in holders if each.trd_env == TrdEnv.SIMULATE),
            trd_market=TrdMarket.HK,
        )
        client.trd.place_order(
            header=header,
            trd_side=TrdSide.SELL,
            order_type=OrderType.MARKET,
            code="00700",
            qty=400,
            sec_market=TrdSecMarket.HK,
        )
        tencent, _ = client.trd.get_position_list(header=header).position_list
        funds = client.trd.get_funds(header=header).funds
        assert funds is not None
        assert tencent.qty == 600.0
        assert funds.cash > 400 * 100
        assert (tencent.realized_pl or 0.0) > 0
