"""Trading calls answer in the vendor's form, and real money is spent only on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import md5
from typing import Any

import pytest

from opend.futu import (
    RET_ERROR,
    RET_OK,
    ComboLeg,
    ModifyOrderOp,
    OpenCryptoTradeContext,
    OpenFutureTradeContext,
    OpenSecTradeContext,
    OrderType,
    SecurityFirm,
    SysConfig,
    TrailType,
    TrdEnv,
    TrdMarket,
    TrdSide,
)
from opend.futu.markets import market_text, order_market, security_market
from opend.simulator import Simulator
from opend.simulator.trading import DEFAULT_UNLOCK
from opend_proto import methods, trd_get_acc_list, trd_get_order_list
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket
from opend_proto.trd_common import TrdCategory, TrdSecMarket
from opend_proto.trd_common import TrdEnv as Environment
from opend_proto.trd_common import TrdMarket as MarketNumber


@pytest.fixture
def real(simulator: Simulator) -> Iterator[OpenSecTradeContext]:
    """A context that may trade real accounts."""
    with OpenSecTradeContext(TrdMarket.NONE, simulator.host, simulator.port, allow_real_trading=True) as context:
        yield context


def test_a_real_order_is_refused_unless_it_was_allowed(trades: OpenSecTradeContext) -> None:
    code, text = trades.unlock_trade(DEFAULT_UNLOCK)
    assert code == RET_ERROR
    assert "allow_real_trading=True" in str(text)
    assert trades.unlock_trade(is_unlock=False) == (RET_OK, None)
    code, text = trades.place_order(300, 100, "HK.00700", TrdSide.BUY)
    assert code == RET_ERROR
    assert "allow_real_trading=True" in text


def test_a_real_order_is_placed_if_it_was_allowed(real: OpenSecTradeContext) -> None:
    assert real.place_order(300, 100, "HK.00700", TrdSide.BUY)[0] == RET_ERROR  # Still locked.
    assert real.unlock_trade(DEFAULT_UNLOCK) == (RET_OK, None)
    code, frame = real.place_order(300, 100, "HK.00700", TrdSide.BUY)
    assert code == RET_OK, frame
    assert list(frame["order_status"]) == ["SUBMITTED"]
    assert real.cancel_all_order() == (RET_OK, "success")


def test_real_accounts_can_be_allowed_for_a_program_that_cannot_be_changed(
    simulator: Simulator, settings: type[SysConfig]
) -> None:
    settings.set_allow_real_trading(True)
    with OpenSecTradeContext(TrdMarket.NONE, simulator.host, simulator.port) as context:
        assert context.unlock_trade(DEFAULT_UNLOCK) == (RET_OK, None)
        assert context.place_order(300, 100, "HK.00700", TrdSide.BUY)[0] == RET_OK
    settings.set_allow_real_trading(False)
    with OpenSecTradeContext(TrdMarket.NONE, simulator.host, simulator.port) as context:
        assert "allow_real_trading=True" in str(context.place_order(300, 100, "HK.00700", TrdSide.BUY)[1])


def test_a_wrong_password_is_answered(real: OpenSecTradeContext) -> None:
    code, text = real.unlock_trade("wrong")
    assert code == RET_ERROR
    assert text


def test_the_digest_does_for_the_password(real: OpenSecTradeContext) -> None:
    digest = md5(DEFAULT_UNLOCK.encode(), usedforsecurity=False).hexdigest()
    assert real.unlock_trade(password_md5=digest) == (RET_OK, None)
    assert real.unlock_trade(is_unlock=False) == (RET_OK, None)


def test_an_order_goes_its_way(trades: OpenSecTradeContext) -> None:
    _, placed = trades.place_order(300, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
    order_id = placed["order_id"].iloc[0]
    assert trades.change_order(order_id, 310.0, 200, trd_env=TrdEnv.SIMULATE)[0] == RET_OK
    _, orders = trades.order_list_query(order_id, trd_env=TrdEnv.SIMULATE)
    assert (orders["qty"].iloc[0], orders["price"].iloc[0]) == (200, 310.0)
    assert trades.modify_order(ModifyOrderOp.CANCEL, order_id, 0, 0, trd_env=TrdEnv.SIMULATE)[0] == RET_OK


def test_an_account_out_of_a_data_frame_can_be_named(trades: OpenSecTradeContext) -> None:
    _, accounts = trades.get_acc_list()
    simulated = accounts[accounts["trd_env"] == TrdEnv.SIMULATE]["acc_id"]
    code, _ = trades.accinfo_query(trd_env=TrdEnv.SIMULATE, acc_id=simulated.to_numpy()[-1])
    assert code == RET_OK


@pytest.mark.parametrize("market", [TrdMarket.HK, TrdMarket.US, TrdMarket.NONE])
def test_a_context_shows_the_accounts_of_its_market(simulator: Simulator, market: TrdMarket) -> None:
    with OpenSecTradeContext(market, simulator.host, simulator.port) as context:
        _, accounts = context.get_acc_list()
    assert len(accounts) > 0
    assert all(market in (*markets, TrdMarket.NONE) for markets in accounts["trdmarket_auth"])


def test_a_context_keeps_to_its_securities_firm(simulator: Simulator) -> None:
    with OpenSecTradeContext(
        TrdMarket.NONE, simulator.host, simulator.port, security_firm=SecurityFirm.FUTUMY
    ) as context:
        _, accounts = context.get_acc_list()
    assert set(accounts["trd_env"]) <= {"SIMULATE"}


@pytest.mark.parametrize("kind", [OpenFutureTradeContext, OpenCryptoTradeContext])
def test_the_other_contexts_list_their_accounts(
    simulator: Simulator, kind: type[OpenFutureTradeContext | OpenCryptoTradeContext]
) -> None:
    with kind(simulator.host, simulator.port) as context:
        assert context.get_acc_list()[0] == RET_OK


@pytest.mark.parametrize(
    ("method", "arguments", "said"),
    [
        ("accinfo_query", {"acc_id": 7}, "no SIMULATE account at acc_id 7"),
        ("accinfo_query", {"acc_index": 99}, "no SIMULATE account at acc_index 99"),
        ("accinfo_query", {"acc_id": "many"}, "acc_id must be a whole number"),
        ("accinfo_query", {"currency": "XXX"}, "currency must be one of Currency"),
        ("position_list_query", {"pl_ratio_min": "low"}, "pl_ratio_min must be a number"),
        ("order_list_query", {"status_filter_list": ["DONE"]}, "status_filter_list must be one of OrderStatus"),
        ("order_list_query", {"start": "June"}, "start must be a text"),
        ("modify_order", {"modify_order_op": "X", "order_id": "1", "qty": 1, "price": 1}, "modify_order_op must be"),
        ("modify_order", {"modify_order_op": "CANCEL", "order_id": "", "qty": 1, "price": 1}, "order_id is empty"),
        ("place_order", {"price": "x", "qty": 1, "code": "HK.00700", "trd_side": "BUY"}, "price must be a number"),
        ("place_order", {"price": 1, "qty": 1, "code": "00700", "trd_side": "BUY"}, "a security is written"),
        ("place_order", {"price": 1, "qty": 1, "code": "HK.00700", "trd_side": "B"}, "trd_side must be one of TrdSide"),
    ],
)
def test_a_wrong_argument_is_answered_by_name(
    trades: OpenSecTradeContext, method: str, arguments: dict[str, Any], said: str
) -> None:
    code, text = getattr(trades, method)(**arguments, trd_env="SIMULATE")
    assert code == RET_ERROR
    assert str(text).startswith(said)


def test_a_wrong_environment_is_answered_by_name(trades: OpenSecTradeContext) -> None:
    code, text = trades.accinfo_query(trd_env="PAPER")
    assert code == RET_ERROR
    assert str(text).startswith("trd_env must be one of TrdEnv")


def test_a_new_order_that_is_not_listed_yet_is_told_by_its_id(
    simulator: Simulator, trades: OpenSecTradeContext
) -> None:
    @simulator.handle(methods.TRD_GET_ORDER_LIST)
    def nothing(request: trd_get_order_list.Request) -> trd_get_order_list.Response:
        s2c = trd_get_order_list.S2C(header=request.c2s.header)
        return trd_get_order_list.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    code, frame = trades.place_order(300, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
    assert (code, len(frame)) == (RET_OK, 1)
    assert frame["order_id"].iloc[0]
    assert frame["order_status"].isna().all()


def test_a_context_without_accounts_can_be_made(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    @simulator.handle(methods.TRD_GET_ACC_LIST)
    def nobody(request: trd_get_acc_list.Request) -> trd_get_acc_list.Response:
        return trd_get_acc_list.Response(ret_type=RetType.FAILED, ret_msg="not logged in")

    with OpenSecTradeContext(host=simulator.host, port=simulator.port) as context:
        assert "no pushes of orders and fills yet" in caplog.text
        assert context.get_acc_list() == (RET_ERROR, "not logged in")
        assert context.accinfo_query() == (RET_ERROR, "not logged in")


@pytest.mark.parametrize(
    ("market", "category", "environment", "expected"),
    [
        (QotMarket.CNSH_SECURITY, TrdCategory.SECURITY, Environment.REAL, MarketNumber.HKCC),
        (QotMarket.CNSH_SECURITY, TrdCategory.SECURITY, Environment.SIMULATE, MarketNumber.CN),
        (QotMarket.HK_SECURITY, TrdCategory.FUTURE, Environment.REAL, MarketNumber.FUTURES),
        (QotMarket.EVENT_CONTRACT, TrdCategory.FUTURE, Environment.REAL, MarketNumber.PREDICTION),
        (QotMarket.JP_SECURITY, TrdCategory.FUTURE, Environment.SIMULATE, MarketNumber.FUTURES_SIMULATE_JP),
        (QotMarket(99), TrdCategory.SECURITY, Environment.REAL, MarketNumber.UNKNOWN),
    ],
)
def test_the_market_of_an_order(
    market: QotMarket, category: TrdCategory, environment: Environment, expected: MarketNumber
) -> None:
    assert order_market(market, category, environment) == expected


def test_market_numbers_of_trading() -> None:
    assert security_market(QotMarket.HK_FUTURE) == TrdSecMarket.HK
    assert security_market(QotMarket(99)) == TrdSecMarket.UNKNOWN
    assert (market_text(TrdSecMarket.HK), market_text(None), market_text(TrdSecMarket(99))) == ("HK", "N/A", "N/A")


def test_a_combination_is_placed_and_shown_with_its_legs(simulator: Simulator, real: OpenSecTradeContext) -> None:
    real.unlock_trade(DEFAULT_UNLOCK)
    legs = [ComboLeg("HK.TCH250627C500000", TrdSide.BUY, 1.0), ComboLeg("HK.TCH250627C510000", TrdSide.SELL, 1.0)]
    code, figures = real.comboorder_tradinginfo_query(legs, 40.0, 1)
    assert (code, len(figures)) == (RET_OK, 1)
    code, frame = real.place_combo_order(legs, 40.0, 1, remark="spread")
    assert code == RET_OK, frame
    (row,) = frame.to_dict("records")
    assert (row["code"], row["order_status"], row["dealt_qty"]) == ("HK.TCH250627C500/250627C510", "FILLED_ALL", 1.0)
    assert (row["strategy_type"], row["remark"]) == ("SPREAD", "spread")
    assert [(leg.code, leg.trd_side, leg.qty_ratio) for leg in row["combo_legs"]] == [
        ("HK.TCH250627C500000", "BUY", 1.0),
        ("HK.TCH250627C510000", "SELL", 1.0),
    ]
    code, held = real.position_list_query()
    assert code == RET_OK
    assert dict(zip(held["code"], held["position_side"], strict=True)) == {
        "HK.TCH250627C500000": "LONG",
        "HK.TCH250627C510000": "SHORT",
    }
    assert list(held["qty"]) == [1.0, -1.0]


def test_a_trailing_stop_is_placed_and_shown_with_its_trigger(trades: OpenSecTradeContext) -> None:
    assert trades.place_order(600, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)[0] == RET_OK
    code, frame = trades.place_order(
        0,
        100,
        "HK.00700",
        TrdSide.SELL,
        order_type=OrderType.TRAILING_STOP_LIMIT,
        trd_env=TrdEnv.SIMULATE,
        trail_type=TrailType.RATIO,
        trail_value=5,
        trail_spread=1,
    )
    assert code == RET_OK, frame
    (row,) = frame.to_dict("records")
    assert (row["order_status"], row["trail_type"], row["trail_value"], row["trail_spread"]) == (
        "SUBMITTED",
        "RATIO",
        5.0,
        1.0,
    )
    assert row["price"] == pytest.approx(row["aux_price"] - 1, abs=0.2)
