"""Test the parts of opend-nautilus that need no gateway; test_nautilus.py runs it with NautilusTrader's interpreter."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

import pytest
from nautilus_opend import OpendDataClientConfig, OpendExecClientConfig, OpendGatewayConfig, OpendRiskLimitsConfig
from nautilus_opend.config import MARKETS, choice_of, connection, rehab_of, session_of, trading
from nautilus_opend.execution.orders import is_shortened, terms_of
from nautilus_opend.execution.progress import Accepted, Cancelled, Change, Filled, Progress, Rejected, Updated
from nautilus_opend.execution.reports import STATUSES, balance, client_id, fill_report, order_report, position_report
from nautilus_opend.instruments import equity
from nautilus_opend.market_data.reading import bar, depth, quote, trade
from nautilus_opend.naming import VENUES, code_of, currency_of_code, instrument_id, period_of
from nautilus_trader.common.component import TestClock
from nautilus_trader.common.factories import OrderFactory
from nautilus_trader.model.data import BarType
from nautilus_trader.model.enums import AggressorSide, OrderSide, TimeInForce, TrailingOffsetType
from nautilus_trader.model.identifiers import AccountId, InstrumentId, StrategyId, TraderId
from nautilus_trader.model.instruments import Equity
from nautilus_trader.model.objects import Currency, Price, Quantity
from nautilus_trader.model.orders import Order

from opend import AsyncClient, UsageError, security
from opend_proto import qot_common, trd_common
from opend_proto.common import Session
from opend_proto.qot_update_order_book import S2C
from opend_proto.trd_common import OrderStatus, TrdSide

TENCENT: Final = InstrumentId.from_str("00700.HK")
ACCOUNT: Final = AccountId("HK-1")
NOW: Final = 1_750_000_000_000_000_000
ORDERS: Final = OrderFactory(TraderId("T-001"), StrategyId("S-001"), TestClock())
LOT: Final = Quantity.from_int(100)


def tencent() -> Equity:
    """Return an instrument."""
    static = qot_common.SecurityStaticBasic(
        security=security("HK.00700"),
        id=1,
        lot_size=100,
        sec_type=qot_common.SecurityType.EQTY,
        name="TENCENT",
        list_time="2004-06-16",
    )
    return equity(static, 0.2, NOW)


def state(status: OrderStatus, **fields: Any) -> trd_common.Order:
    """Return an order as the gateway tells it."""
    given: dict[str, Any] = {
        "trd_side": TrdSide.BUY,
        "order_type": trd_common.OrderType.NORMAL,
        "order_id": 7,
        "order_id_ex": "7x",
        "code": "00700",
        "name": "TENCENT",
        "qty": 300.0,
        "price": 100.0,
        "create_time": "2025-06-03 10:00:00",
        "update_time": "2025-06-03 10:00:00",
    }
    return trd_common.Order(order_status=status, **(given | fields))


def progress(*, counts_fills: bool = True) -> Progress:
    """Return an order that was sent."""
    return Progress(quantity=300.0, price=100.0, trigger=None, counts_fills=counts_fills)


def test_an_instrument_names_a_security_and_back() -> None:
    for code in ("HK.00700", "US.BRK.B", "SH.600519", "US.AAPL"):
        assert code_of(instrument_id(code)) == code
    assert str(instrument_id("HK.00700")) == "00700.HK"
    for wrong in ("00700.XHKG", "7.HK"):
        with pytest.raises(UsageError):
            code_of(InstrumentId.from_str(wrong))
    assert set(MARKETS) < set(VENUES)


def test_each_market_has_a_currency_that_nautilus_knows() -> None:
    found = {market: currency_of_code(f"{market}.X").code for market in MARKETS}
    assert found == {"HK": "HKD", "US": "USD", "SG": "SGD", "JP": "JPY", "AU": "AUD", "MY": "MYR", "CA": "CAD"}


def test_bars_are_named_or_refused() -> None:
    for spec, name in (("1-MINUTE", "K_1MIN"), ("1-HOUR", "K_60MIN"), ("1-DAY", "DAY")):
        assert period_of(BarType.from_str(f"00700.HK-{spec}-LAST-EXTERNAL")).kind.name == name
    for wrong in (
        "7-MINUTE-LAST-EXTERNAL",
        "1-MINUTE-BID-EXTERNAL",
        "1-MINUTE-LAST-INTERNAL",
        "100-TICK-LAST-EXTERNAL",
    ):
        with pytest.raises(UsageError, match="has no bars"):
            period_of(BarType.from_str(f"00700.HK-{wrong}"))


def test_a_bar_has_the_time_at_which_it_closed() -> None:
    kl = qot_common.KLine(
        time="2025-06-03 09:31:00",
        is_blank=False,
        open_price=100.0,
        high_price=101.0,
        low_price=99.0,
        close_price=100.5,
        volume=1200,
        timestamp=datetime(2025, 6, 3, 1, 31, tzinfo=UTC).timestamp(),
    )
    minutes, days = (BarType.from_str(f"00700.HK-1-{each}-LAST-EXTERNAL") for each in ("MINUTE", "DAY"))
    for bar_type, ends, closed in (
        (minutes, True, datetime(2025, 6, 3, 1, 31, tzinfo=UTC)),
        (minutes, False, datetime(2025, 6, 3, 1, 32, tzinfo=UTC)),
        (days, True, datetime(2025, 6, 3, 16, tzinfo=UTC)),  # Midnight in Hong Kong.
    ):
        found = bar(kl, "HK.00700", bar_type, tencent(), period_of(bar_type), ends=ends, now=NOW)
        assert found is not None
        assert found.ts_event == int(closed.timestamp()) * 10**9
        assert [str(each) for each in (found.open, found.high, found.low, found.close, found.volume)] == [
            "100.000",
            "101.000",
            "99.000",
            "100.500",
            "1200",
        ]
    blank = qot_common.KLine(time="2025-06-03 09:31:00", is_blank=True)
    assert bar(blank, "HK.00700", minutes, tencent(), period_of(minutes), ends=True, now=NOW) is None


def test_ticks_and_books_become_trades_and_quotes() -> None:
    ticker = qot_common.Ticker(
        time="2025-06-03 10:00:00",
        sequence=2**60,
        dir=qot_common.TickerDirection.BID,
        price=100.2,
        volume=400,
        turnover=40080.0,
        timestamp=1748916000.25,
    )
    found = trade(ticker, tencent(), NOW)
    assert found is not None
    assert (str(found.price), found.trade_id.value, found.ts_event) == ("100.200", str(2**60), 1748916000250000000)
    assert found.aggressor_side == AggressorSide.BUYER
    levels = [qot_common.OrderBook(price=price, volume=500, oreder_count=1) for price in (100.0, 100.2)]
    book = S2C(security=security("HK.00700"), order_book_bid_list=levels[:1], order_book_ask_list=levels[1:])
    made = quote(book, tencent(), NOW)
    assert made is not None
    assert [str(made.bid_price), str(made.ask_price), str(made.bid_size)] == ["100.000", "100.200", "500"]
    assert made.ts_event == NOW, "the gateway told no time"
    told = depth(book, tencent(), 1, NOW)
    assert told.is_snapshot
    assert [(each.order.side.name, str(each.order.price), str(each.order.size)) for each in told.deltas[1:]] == [
        ("BUY", "100.000", "500"),
        ("SELL", "100.200", "500"),
    ]
    empty = S2C(security=security("HK.00700"))
    assert len(depth(empty, tencent(), 0, NOW).deltas) == 1, "it clears what was there"
    one_sided = S2C(security=security("HK.00700"), order_book_bid_list=levels)
    assert quote(one_sided, tencent(), NOW) is None


def test_each_change_of_an_order_is_told_once() -> None:
    order = progress()
    course: list[tuple[trd_common.Order, list[Change]]] = [
        (state(OrderStatus.SUBMITTING), [Accepted()]),
        (state(OrderStatus.SUBMITTED), []),
        (state(OrderStatus.FILLED_PART, fill_qty=100.0, fill_avg_price=99.0), [Filled(100.0, 99.0, 100.0)]),
        (state(OrderStatus.FILLED_PART, fill_qty=100.0, fill_avg_price=99.0), []),
        (state(OrderStatus.FILLED_PART, fill_qty=200.0, fill_avg_price=99.5), [Filled(100.0, 100.0, 200.0)]),
        (
            state(OrderStatus.FILLED_PART, qty=250.0, price=101.0, fill_qty=200.0, fill_avg_price=99.5),
            [Updated(250.0, 101.0, None)],
        ),
        (state(OrderStatus.CANCELLED_PART, qty=250.0, price=101.0, fill_qty=200.0, fill_avg_price=99.5), [Cancelled()]),
        (state(OrderStatus.DELETED, qty=250.0, price=101.0), []),
    ]
    for told, changes in course:
        assert [*order.take(told)] == changes, told
    assert [*order.accept()] == []


def test_an_order_may_be_refused_before_and_after_it_was_accepted() -> None:
    for before in (False, True):
        order = progress()
        if before:
            assert [*order.accept()] == [Accepted()]
        assert [*order.take(state(OrderStatus.FAILED, last_err_msg="no cash"))] == [Rejected("no cash")]
        assert [*order.take(state(OrderStatus.FAILED))] == []


def test_fills_of_real_accounts_are_not_told_twice() -> None:
    order = progress(counts_fills=False)
    filled = state(OrderStatus.FILLED_ALL, fill_qty=300.0, fill_avg_price=99.0)
    assert [*order.take(filled)] == [Accepted()]


def test_an_order_whose_outcome_is_not_known_tells_nothing() -> None:
    for status in (OrderStatus.UNKNOWN, OrderStatus.TIME_OUT):
        assert [*progress().take(state(status))] == []
        assert status not in STATUSES


def test_each_kind_of_order_has_its_prices() -> None:
    price, trigger = Price(100.2, 3), Price(99.8, 3)
    buy = (TENCENT, OrderSide.BUY, LOT)
    for order, prices in (
        (ORDERS.market(*buy, time_in_force=TimeInForce.DAY), {}),
        (ORDERS.limit(*buy, price), {"limit": Decimal("100.200")}),
        (ORDERS.stop_market(*buy, trigger), {"stop": Decimal("99.800")}),
        (ORDERS.stop_limit(*buy, price, trigger), {"stop": Decimal("99.800"), "limit": Decimal("100.200")}),
        (ORDERS.market_if_touched(*buy, trigger), {"touch": Decimal("99.800")}),
        (
            ORDERS.trailing_stop_market(
                *buy, trailing_offset=Decimal(2), trailing_offset_type=TrailingOffsetType.PRICE
            ),
            {"trail": Decimal(2)},
        ),
        (
            ORDERS.trailing_stop_market(
                *buy, trailing_offset=Decimal(250), trailing_offset_type=TrailingOffsetType.BASIS_POINTS
            ),
            {"trail_percent": Decimal("2.5")},
        ),
        (
            ORDERS.trailing_stop_limit(
                *buy,
                limit_offset=Decimal("0.4"),
                trailing_offset=Decimal(2),
                trailing_offset_type=TrailingOffsetType.PRICE,
            ),
            {"trail": Decimal(2), "spread": Decimal("0.4")},
        ),
    ):
        terms: dict[str, Any] = {**terms_of(order, is_paper=False, outside_hours=False)}
        assert client_id(terms.pop("remark")) == order.client_order_id
        validity = trd_common.TimeInForce.DAY if prices == {} else trd_common.TimeInForce.GTC
        assert terms.pop("time_in_force") == validity
        assert terms == prices, order


def test_how_long_an_order_stays_valid() -> None:
    day = datetime(2025, 7, 1, 20, tzinfo=UTC)  # In Hong Kong it is the next day.
    until = ORDERS.limit(TENCENT, OrderSide.BUY, LOT, Price(100, 3), time_in_force=TimeInForce.GTD, expire_time=day)
    terms = terms_of(until, is_paper=False, outside_hours=True)
    assert (terms.get("expires"), terms.get("time_in_force"), terms.get("outside_hours")) == (
        date(2025, 7, 2),
        None,
        True,
    )
    assert terms_of(until, is_paper=True, outside_hours=False).get("time_in_force") == trd_common.TimeInForce.DAY
    assert is_shortened(until, is_paper=True)
    assert not is_shortened(until, is_paper=False)


def refused() -> list[tuple[Order, str]]:
    """Return orders that the gateway does not have, and what is said of them."""
    buy, price = (TENCENT, OrderSide.BUY, LOT), Price(100, 3)
    return [
        (ORDERS.limit(*buy, price, time_in_force=TimeInForce.FOK), "time in force FOK"),
        (ORDERS.market_to_limit(*buy), "type MARKET_TO_LIMIT"),
        (ORDERS.limit(*buy, price, post_only=True), "post_only"),
        (ORDERS.market(*buy, quote_quantity=True), "quote_quantity"),
        (ORDERS.limit(*buy, price, display_qty=Quantity.from_int(50)), "display_qty"),
        (
            ORDERS.trailing_stop_market(
                *buy, trailing_offset=Decimal(2), trailing_offset_type=TrailingOffsetType.TICKS
            ),
            "TICKS",
        ),
    ]


def test_what_the_gateway_does_not_have_is_refused() -> None:
    for order, words in refused():
        with pytest.raises(UsageError, match=words):
            terms_of(order, is_paper=True, outside_hours=False)


def test_reports_of_orders_fills_positions_and_funds() -> None:
    told = state(
        OrderStatus.FILLED_PART, fill_qty=100.0, fill_avg_price=99.9, remark="nautilus O-1", update_timestamp=5.0
    )
    report = order_report(told, tencent(), ACCOUNT, client_id(told.remark), NOW)
    assert report is not None
    assert report.order_status.name == "PARTIALLY_FILLED"
    assert (str(report.client_order_id), str(report.venue_order_id), report.ts_last) == ("O-1", "7", 5 * 10**9)
    fill = trd_common.OrderFill(
        trd_side=TrdSide.SELL_SHORT,
        fill_id=9,
        fill_id_ex="9x",
        order_id=7,
        code="00700",
        name="TENCENT",
        qty=100.0,
        price=99.9,
        create_time="2025-06-03 10:00:00",
    )
    reported = fill_report(fill, tencent(), ACCOUNT, None, NOW)
    assert (reported.order_side, str(reported.trade_id), str(reported.last_px)) == (OrderSide.SELL, "9", "99.900")
    position = trd_common.Position(
        position_id=1,
        position_side=trd_common.PositionSide.SHORT,
        code="00700",
        name="TENCENT",
        qty=-200.0,
        can_sell_qty=0.0,
        price=99.0,
        val=-19800.0,
        pl_val=0.0,
        average_cost_price=100.0,
    )
    held = position_report(position, tencent(), ACCOUNT, NOW)
    assert (held.position_side.name, str(held.quantity), held.avg_px_open) == ("SHORT", "200", Decimal("100.0"))
    funds = trd_common.Funds(
        power=0.0,
        total_assets=1000.0,
        cash=1000.1,
        market_val=0.0,
        frozen_cash=200.2,
        debt_cash=0.0,
        avl_withdrawal_cash=0.0,
    )
    cash = balance(funds, Currency.from_str("HKD"))
    assert [each.as_decimal() for each in (cash.total, cash.locked, cash.free)] == [
        Decimal("1000.10"),
        Decimal("200.20"),
        Decimal("799.90"),
    ]


def test_only_our_own_remarks_hold_an_id() -> None:
    for remark in (None, "", "O-1", "nautilus ", "opend 0123", "a nautilus O-1"):
        assert client_id(remark) is None
    assert str(client_id("nautilus O-1")) == "O-1"


def test_a_universal_account_has_the_cash_of_its_own_currency() -> None:
    cash = [
        trd_common.AccCashInfo(currency=currency, cash=amount)
        for currency, amount in ((trd_common.Currency.USD, 7.0), (trd_common.Currency.HKD, 5.0))
    ]
    funds = trd_common.Funds(
        power=0.0,
        total_assets=60.0,
        cash=60.0,
        market_val=0.0,
        frozen_cash=0.0,
        debt_cash=0.0,
        avl_withdrawal_cash=0.0,
        cash_info_list=cash,
    )
    assert balance(funds, Currency.from_str("HKD")).total.as_decimal() == Decimal("5.00")


def test_each_status_is_reported() -> None:
    for status, reported in STATUSES.items():
        report = order_report(state(status), tencent(), ACCOUNT, None, NOW)
        assert report is not None
        assert report.order_status == reported


def test_configurations_that_are_refused() -> None:
    for config, words in (
        (OpendExecClientConfig(environment="real"), "risk_limits"),
        (OpendExecClientConfig(market="CN"), "market must be one of"),
    ):
        with pytest.raises(UsageError, match=words):
            trading(config)
    with pytest.raises(UsageError, match="rehab"):
        rehab_of(OpendDataClientConfig(rehab="SIDEWAYS"))
    with pytest.raises(UsageError, match="session"):
        session_of(OpendDataClientConfig(session="LUNCH"))
    assert session_of(OpendDataClientConfig(session="eth")) == Session.ETH
    assert choice_of(OpendExecClientConfig(acc_id=7, kind="STOCK")) == {
        "env": "paper",
        "market": "HK",
        "acc_id": 7,
        "kind": "STOCK",
    }
    for wrong in (
        OpendRiskLimitsConfig(),
        OpendRiskLimitsConfig(max_quantity=-1),
        OpendRiskLimitsConfig(allowed=("7",)),
    ):
        with pytest.raises(UsageError):
            trading(OpendExecClientConfig(environment="real", risk_limits=wrong))
    limited = OpendExecClientConfig(environment="real", risk_limits=OpendRiskLimitsConfig(max_quantity=100))
    assert OpendExecClientConfig.parse(limited.json()) == limited
    for client in (trading(limited), connection(OpendGatewayConfig(hub="nats://127.0.0.1:4222"))):
        assert isinstance(client, AsyncClient)
