"""Event contracts: pushes have the form of the calls, histories go over pages, and combinations are checked here."""

from __future__ import annotations

from typing import Any

import pytest

from opend.futu import (
    RET_ERROR,
    RET_OK,
    ComboLeg,
    EventContractKlineHandlerBase,
    EventContractOrderBookHandlerBase,
    EventContractTickerHandlerBase,
    KeepAliveHandlerBase,
    OpenQuoteContext,
    OpenSecTradeContext,
    OptionEventHandlerBase,
    PredSide,
    PriceReminderHandlerBase,
    RspHandlerBase,
    TrdSide,
)
from opend.futu.tables.legs import leg_messages, quoted_legs
from opend_proto import (
    common,
    qot_common,
    qot_get_event_contract_kline,
    qot_get_event_contract_order_book,
    qot_get_event_contract_ticker,
    qot_update_event_contract_kline,
    qot_update_event_contract_order_book,
    qot_update_event_contract_ticker,
    qot_update_option_event,
)

EVENT = qot_common.Security(market=qot_common.QotMarket.EVENT_CONTRACT, code="SAMPLE")
TENCENT = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")


def told(handler: RspHandlerBase, payload: Any) -> Any:
    code, data = handler.on_recv_rsp(payload)
    assert code == RET_OK
    return data


def test_candlesticks_carry_their_contract() -> None:
    bar = qot_get_event_contract_kline.ECKLine(time_key="2025-06-02 10:00:00", open=0.4, close=0.5)
    item = qot_get_event_contract_kline.KlineItem(code=EVENT, pre_side=common.PredSide.YES, kline_list=[bar])
    frame = told(EventContractKlineHandlerBase(), qot_update_event_contract_kline.S2C(kline_list=[item]))
    assert frame.to_dict("records") == [
        {
            "code": "EC.SAMPLE",
            "pre_side": "YES",
            "name": "N/A",
            "time_key": "2025-06-02 10:00:00",
            "open": 0.4,
            "high": "N/A",
            "low": "N/A",
            "close": 0.5,
            "volume": "N/A",
        }
    ]


def test_ticks_carry_their_contract() -> None:
    tick = qot_get_event_contract_ticker.TickerPoint(time="10:00:00", yes_price=0.4, side=common.PredSide.NO)
    item = qot_get_event_contract_ticker.TickerItem(code=EVENT, ticker_list=[tick])
    frame = told(EventContractTickerHandlerBase(), qot_update_event_contract_ticker.S2C(ticker_list=[item]))
    assert frame.iloc[0].tolist() == ["EC.SAMPLE", "10:00:00", 0.4, "N/A", "N/A", "NO", "N/A"]


def test_order_books_are_dictionaries_of_pairs() -> None:
    level = qot_get_event_contract_order_book.OrderBookLevel(price=0.4, size=100)
    item = qot_get_event_contract_order_book.OrderBookItem(code=EVENT, yes_bids=[level])
    books = told(EventContractOrderBookHandlerBase(), qot_update_event_contract_order_book.S2C(order_book_list=[item]))
    assert books == [{"code": "EC.SAMPLE", "yes_bids": [(0.4, 100)], "yes_asks": [], "no_bids": [], "no_asks": []}]


def test_an_option_event_is_a_dictionary() -> None:
    payload = qot_update_option_event.S2C(owner=TENCENT, message="large trade")
    assert told(OptionEventHandlerBase(), payload) == {
        "owner_code": "HK.00700",
        "option_code": "N/A",
        "message": "large trade",
    }


@pytest.mark.parametrize(
    "kind",
    [
        EventContractKlineHandlerBase,
        EventContractTickerHandlerBase,
        EventContractOrderBookHandlerBase,
        OptionEventHandlerBase,
        PriceReminderHandlerBase,
        KeepAliveHandlerBase,
    ],
)
def test_each_handler_can_be_set(quotes: OpenQuoteContext, kind: type[RspHandlerBase]) -> None:
    assert quotes.set_handler(kind()) == RET_OK


def test_a_history_of_few_candlesticks_stops_at_their_number(quotes: OpenQuoteContext) -> None:
    ask = quotes.request_history_event_contract_kline
    code, everything, key = ask("EC.SAMPLE", "2025-05-01", "2025-05-31", max_count=None)
    assert (code, key) == (RET_OK, None)
    assert list(everything.columns[:4]) == ["code", "pre_side", "name", "time_key"]
    assert ask("SAMPLE", "2025-05-01")[::2] == (RET_ERROR, None)


def test_legs_become_messages_and_come_back() -> None:
    legs = [ComboLeg("EC.SAMPLE", TrdSide.BUY, 2, None, PredSide.NO), ComboLeg("HK.00700")]
    assert quoted_legs(leg_messages(legs, "combo_leg_list")) == [
        ComboLeg("EC.SAMPLE", "BUY", 2.0, None, "NO"),
        ComboLeg("HK.00700"),
    ]


@pytest.mark.parametrize("legs", [[], None, ["EC.SAMPLE"], [ComboLeg("SAMPLE")], [ComboLeg("EC.SAMPLE", "HOLD")]])
def test_wrong_legs_are_an_answer(quotes: OpenQuoteContext, legs: Any) -> None:
    code, text = quotes.request_combo_quotes(legs, "mvc")
    assert code == RET_ERROR
    assert "combo_leg_list" in text or "SAMPLE" in text


def test_a_combination_for_a_real_account_is_not_sent(trades: OpenSecTradeContext) -> None:
    legs = [ComboLeg("HK.TCH250627C500000", TrdSide.BUY, 1)]
    code, text = trades.place_combo_order(legs, 1.0, 1)
    assert code == RET_ERROR
    assert "allow_real_trading" in text
