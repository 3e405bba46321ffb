"""The handlers' answers about accounts, unlocking, funds, positions and limits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.support.markets.trade_desk import DIGEST, Desk, refused

from opend_proto import (
    methods,
    trd_get_acc_list,
    trd_get_funds,
    trd_get_margin_ratio,
    trd_get_max_trd_qtys,
    trd_get_order_list,
    trd_get_position_list,
    trd_sub_acc_push,
)
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security
from opend_proto.trd_common import (
    Currency,
    Funds,
    MaxTrdQtys,
    ModifyOrderOp,
    OrderStatus,
    OrderType,
    Position,
    SimAccType,
    TrdAcc,
    TrdCategory,
    TrdEnv,
    TrdHeader,
    TrdMarket,
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def accounts(desk: Desk, *, universal: bool = False, category: TrdCategory | None = None) -> list[TrdAcc]:
    c2s = trd_get_acc_list.C2S(user_id=7, need_general_sec_account=universal, trd_category=category)
    response = desk.ask(desk.client(), methods.TRD_GET_ACC_LIST, trd_get_acc_list.Request(c2s=c2s))
    assert response.s2c is not None
    return response.s2c.acc_list


def funds(desk: Desk, header: TrdHeader, currency: Currency | None = None) -> Funds:
    s2c = desk.funds(desk.client(), header, currency).s2c
    assert s2c is not None
    assert s2c.funds is not None
    return s2c.funds


def positions(desk: Desk, header: TrdHeader, least: float | None = None, most: float | None = None) -> list[Position]:
    c2s = trd_get_position_list.C2S(header=header, filter_pl_ratio_min=least, filter_pl_ratio_max=most)
    response = desk.ask(desk.client(), methods.TRD_GET_POSITION_LIST, trd_get_position_list.Request(c2s=c2s))
    assert response.s2c is not None
    return response.s2c.position_list


def test_the_universal_account_is_listed_only_where_it_is_asked_for(desk: Desk) -> None:
    assert all(len(account.trd_market_auth_list) == 1 for account in accounts(desk))
    first, *others = accounts(desk, universal=True)
    assert (len(first.trd_market_auth_list), others) == (3, accounts(desk))


def test_accounts_are_listed_by_category_and_each_has_funds_positions_and_orders(desk: Desk) -> None:
    assert accounts(desk) == accounts(desk, category=TrdCategory.SECURITY)
    futures, crypto = accounts(desk, category=TrdCategory.FUTURE), accounts(desk, category=TrdCategory(3))
    assert [int(each.trd_market_auth_list[0]) for each in (*futures, *crypto)] == [5, 10, 11, 17, 17, 7]
    assert [each.sim_acc_type for each in futures] == [None, *[SimAccType.FUTURES] * 2, None, SimAccType.FUTURES]
    for each in (*futures, *crypto):
        header = TrdHeader(trd_env=each.trd_env, acc_id=each.acc_id, trd_market=each.trd_market_auth_list[0])
        assert funds(desk, header).cash >= 1_000_000
        assert positions(desk, header) == []
        asked = trd_get_order_list.Request(c2s=trd_get_order_list.C2S(header=header))
        s2c = desk.ask(desk.client(), methods.TRD_GET_ORDER_LIST, asked).s2c
        assert s2c is not None
        assert s2c.order_list == []


def test_another_users_accounts_are_refused(desk: Desk) -> None:
    request = trd_get_acc_list.Request(c2s=trd_get_acc_list.C2S(user_id=8))
    assert "userID 8 is not the one logged in" in refused(desk.ask(desk.client(), methods.TRD_GET_ACC_LIST, request))


def test_real_accounts_trade_only_while_they_are_unlocked(desk: Desk) -> None:
    peer, header = desk.client(), desk.universal()
    assert "trading is locked" in refused(desk.place(peer, desk.order(peer, header, 300.0)))
    assert "password is wrong" in refused(desk.unlock(peer, DIGEST[::-1]))
    assert "password is wrong" in refused(desk.unlock(peer, None))
    assert desk.unlock(peer).ret_type == RetType.SUCCEED
    order = desk.rest(peer, header)
    assert desk.unlock(peer, None, unlock=False).ret_type == RetType.SUCCEED
    assert order.order_id is not None
    assert "trading is locked" in refused(desk.modify(peer, header, order.order_id, ModifyOrderOp.CANCEL))
    assert desk.orders(peer, header) == [(order.order_id, OrderStatus.SUBMITTED)]


def test_simulated_accounts_need_no_unlocking(desk: Desk) -> None:
    assert desk.rest(desk.client()).order_id


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("acc_id", 5, "there is no account 5"),
        ("trd_env", TrdEnv.REAL, "trdEnv 1 (REAL) does not fit account"),
        ("trd_market", TrdMarket.US, "trdMarket 2 (US) is not open to account"),
    ],
)
def test_a_header_whose_parts_do_not_fit_is_refused(desk: Desk, name: str, value: Any, words: str) -> None:
    peer, right = desk.client(), desk.header()
    header = replace(right, **{name: value})
    assert words in refused(desk.place(peer, desk.order(peer, header, 300.0)))
    assert words in refused(desk.funds(peer, header))


def test_funds_tell_cash_what_is_frozen_and_what_shares_are_worth(desk: Desk) -> None:
    header = desk.header()
    assert funds(desk, header).power == 1_000_000.0
    desk.buy(desk.client(), header)
    desk.rest(desk.client(), header)
    found = funds(desk, header)
    assert found.frozen_cash > 300.0 * 100
    assert found.power == pytest.approx(found.cash - found.frozen_cash)
    assert found.total_assets == pytest.approx(found.cash + found.market_val)
    (position,) = positions(desk, header)
    assert (position.qty, position.val) == (100.0, found.market_val)
    assert (found.currency, [each.currency for each in found.cash_info_list]) == (Currency.HKD, [Currency.HKD])


def test_universal_funds_are_told_in_the_currency_that_is_asked_for(desk: Desk) -> None:
    header = desk.universal()
    in_dollars, at_home = funds(desk, header, Currency.USD), funds(desk, header, Currency.HKD)
    assert in_dollars.total_assets * 7.8 == pytest.approx(at_home.total_assets)
    assert [each.cash for each in in_dollars.cash_info_list] == [1_000_000.0] * 3
    refusal = desk.ask(
        desk.client(),
        methods.TRD_GET_FUNDS,
        trd_get_funds.Request(c2s=trd_get_funds.C2S(header=header, currency=Currency.JPY)),
    )
    assert "currency 4 (JPY) is not held" in refused(refusal)


def test_positions_are_filtered_by_their_profit(desk: Desk) -> None:
    header = desk.header()
    desk.buy(desk.client(), header)
    (position,) = positions(desk, header)
    ratio = position.pl_ratio
    assert ratio is not None
    assert positions(desk, header, least=ratio, most=ratio) == [position]
    assert positions(desk, header, least=ratio + 0.01) == positions(desk, header, most=ratio - 0.01) == []


def most(desk: Desk, header: TrdHeader, price: float, order_id: int | None = None) -> MaxTrdQtys:
    c2s = trd_get_max_trd_qtys.C2S(
        header=header, order_type=OrderType.NORMAL, code="00700", price=price, order_id=order_id
    )
    response = desk.ask(desk.client(), methods.TRD_GET_MAX_TRD_QTYS, trd_get_max_trd_qtys.Request(c2s=c2s))
    assert response.s2c is not None
    assert response.s2c.max_trd_qtys is not None
    return response.s2c.max_trd_qtys


def test_all_that_can_be_bought_can_be_placed_and_no_lot_more(desk: Desk) -> None:
    peer, header = desk.client(), desk.header()
    quantity = most(desk, header, 300.0).max_cash_buy
    assert "not enough buying power" in refused(desk.place(peer, desk.order(peer, header, 300.0, quantity + 100)))
    order = desk.rest(peer, header, quantity)
    assert most(desk, header, 300.0).max_cash_buy == 0.0
    assert most(desk, header, 300.0, order.order_id).max_cash_buy == quantity


def test_only_what_is_held_can_be_sold(desk: Desk) -> None:
    header = desk.header()
    desk.buy(desk.client(), header)
    found = most(desk, header, 300.0)
    assert (found.max_position_sell, found.max_sell_short) == (100.0, 0.0)


def test_no_money_is_lent_and_shares_only_to_margin_accounts(desk: Desk) -> None:
    security = Security(market=QotMarket.HK_SECURITY, code="00700")
    for header, shorts in ((desk.universal(), True), (desk.header(), False)):
        c2s = trd_get_margin_ratio.C2S(header=header, security_list=[security])
        response = desk.ask(desk.client(), methods.TRD_GET_MARGIN_RATIO, trd_get_margin_ratio.Request(c2s=c2s))
        assert response.s2c is not None
        (ratio,) = response.s2c.margin_ratio_info_list
        assert (ratio.is_long_permit, ratio.is_short_permit, ratio.im_long_ratio) == (False, shorts, 100.0)
        assert ratio.im_short_ratio == (60.0 if shorts else None)


def test_pushes_of_unknown_accounts_are_refused(desk: Desk) -> None:
    request = trd_sub_acc_push.Request(c2s=trd_sub_acc_push.C2S(acc_id_list=[5]))
    assert "there is no account 5" in refused(desk.ask(desk.client(), methods.TRD_SUB_ACC_PUSH, request))
