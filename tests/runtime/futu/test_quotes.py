"""Quote calls answer in the vendor's form; tests/interop compares the values with those of the vendor's client."""

from __future__ import annotations

from typing import Any, Final

import pytest

from opend.futu import KL_FIELD, RET_ERROR, RET_OK, AuType, KLType, OpenQuoteContext, SubType
from opend.simulator import Simulator

SPAN: Final[dict[str, Any]] = {"start": "2025-05-30", "end": "2025-06-02", "ktype": KLType.K_1M}


def test_a_refusal_is_answered_in_the_gateways_words(quotes: OpenQuoteContext) -> None:
    code, text = quotes.get_rt_ticker("HK.00700")
    assert code == RET_ERROR
    assert str(text).startswith("HK.00700 is not subscribed")


@pytest.mark.parametrize(
    ("method", "arguments", "said"),
    [
        ("get_rt_ticker", (700,), "code must be a text such as 'HK.00700', not 700"),
        ("get_rt_ticker", ("HK.00700", "2"), "num must be a whole number, not '2'"),
        ("get_cur_kline", ("HK.00700", 1, "K_2M"), "ktype must be one of KLType"),
        ("get_cur_kline", ("HK.00700", 1, "K_DAY", "up"), "autype must be one of AuType"),
        ("get_order_book", ("HK.00700", 10, "EVEN"), "order_book_type must be one of OrderBookType"),
        ("subscribe", ("", ["TICKER"]), "code_list is empty"),
        ("subscribe", (["HK.00700"], ["TICK"]), "subtype_list must be one of SubType"),
        ("subscribe", (["HK.00700"], ["TICKER"], True, True, False, False, "NIGHT"), "session must be one of Session"),
        ("get_stock_basicinfo", ("MARS",), "market must be one of Market"),
        ("get_market_snapshot", (["700"],), "a security is written MARKET.CODE"),
        ("request_trading_days", ("HK", "June"), "start must be a text such as '2024-01-31'"),
    ],
)
def test_a_wrong_argument_is_answered_by_name(
    quotes: OpenQuoteContext, method: str, arguments: tuple[Any, ...], said: str
) -> None:
    code, text = getattr(quotes, method)(*arguments)
    assert code == RET_ERROR
    assert str(text).startswith(said)


def test_three_valued_calls_answer_errors_in_three(quotes: OpenQuoteContext) -> None:
    code, bids, asks = quotes.get_broker_queue("00700")
    assert (code, bids) == (RET_ERROR, asks)
    assert "MARKET.CODE" in bids
    assert quotes.request_history_kline("HK.00700", fields=["12"]) == (
        RET_ERROR,
        "fields must hold constants of KL_FIELD, not '12'",
        None,
    )


def test_pages_of_history_join_without_a_seam(quotes: OpenQuoteContext) -> None:
    _, whole, _ = quotes.request_history_kline("HK.00700", **SPAN, max_count=7)
    _, first, key = quotes.request_history_kline("HK.00700", **SPAN, max_count=3)
    code, second, _ = quotes.request_history_kline("HK.00700", **SPAN, max_count=4, page_req_key=key)
    assert code == RET_OK
    assert [*first["time_key"], *second["time_key"]] == list(whole["time_key"])


def test_without_a_count_all_of_history_comes(quotes: OpenQuoteContext) -> None:
    code, frame, key = quotes.request_history_kline("HK.00700", "2025-05-20", "2025-06-02", KLType.K_1M, max_count=None)
    assert (code, key) == (RET_OK, None)
    assert len(frame) > 1000
    assert frame["time_key"].is_monotonic_increasing


def test_only_the_fields_asked_for_come_in_their_order(quotes: OpenQuoteContext) -> None:
    _, frame, _ = quotes.request_history_kline(
        "HK.00700", **SPAN, max_count=1, fields=[KL_FIELD.CLOSE, KL_FIELD.DATE_TIME]
    )
    assert list(frame.columns) == ["code", "name", "close", "time_key"]


def test_what_is_subscribed_to_is_told_once(simulator: Simulator, quotes: OpenQuoteContext) -> None:
    quotes.subscribe(["HK.00700", "US.AAPL"], [SubType.TICKER], subscribe_push=False)
    with OpenQuoteContext(simulator.host, simulator.port) as other:
        other.subscribe("HK.00700", SubType.TICKER, subscribe_push=False)
        _, everyones = quotes.query_subscription()
        _, others = other.query_subscription(is_all_conn=False)
    assert everyones["sub_list"] == {"TICKER": ["HK.00700", "US.AAPL"]}
    assert (others["sub_list"], others["own_used"]) == ({"TICKER": ["HK.00700"]}, 1)


def test_all_subscriptions_can_be_cancelled_at_once(quotes: OpenQuoteContext) -> None:
    quotes.subscribe(["HK.00700"], [SubType.TICKER, SubType.QUOTE], subscribe_push=False)
    assert quotes.unsubscribe("HK.00700", SubType.QUOTE) == (RET_OK, None)
    assert quotes.query_subscription()[1]["sub_list"] == {"TICKER": ["HK.00700"]}
    assert quotes.unsubscribe_all() == (RET_OK, None)
    assert quotes.query_subscription()[1]["sub_list"] == {}


def test_static_data_take_the_codes_of_a_column(quotes: OpenQuoteContext) -> None:
    _, listed = quotes.get_stock_basicinfo("HK", code_list=["HK.00700", "US.AAPL"])
    code, again = quotes.get_stock_basicinfo("HK", code_list=listed["code"])
    assert (code, list(again["code"])) == (RET_OK, ["HK.00700", "US.AAPL"])
    assert quotes.get_stock_basicinfo("HK", code_list="") == (RET_ERROR, "code_list is empty")


def test_columns_of_another_kind_of_security_stay_empty(quotes: OpenQuoteContext) -> None:
    _, warrants = quotes.get_stock_basicinfo("HK", "WARRANT")
    _, frame = quotes.get_market_snapshot(["HK.00700", warrants["code"].iloc[0]])
    assert list(frame["wrt_valid"]) == [False, True]
    assert list(frame["wrt_strike_price"].isna()) == [True, False]
    assert list(frame["equity_valid"]) == [True, False]


def test_past_prices_are_adjusted_by_the_factors_of_get_rehab(quotes: OpenQuoteContext) -> None:
    span: dict[str, Any] = {"code": "HK.00700", "start": "2024-08-01", "end": "2025-06-02", "max_count": None}
    raw, forward, backward = (
        quotes.request_history_kline(autype=autype, **span)[1]["close"] for autype in (None, AuType.QFQ, AuType.HFQ)
    )
    code, actions = quotes.get_rehab("HK.00700")
    assert code == RET_OK
    last = actions.iloc[-1]
    assert last["ex_div_date"] > "2024-08-01"
    assert forward.iloc[0] == pytest.approx(raw.iloc[0] * last["forward_adj_factorA"] + last["forward_adj_factorB"])
    assert forward.iloc[-1] == raw.iloc[-1]
    assert backward.iloc[-1] == pytest.approx(raw.iloc[-1] + actions["per_cash_div"].sum())
