"""Frames with short names and flattened lists, and the columns that are known before anything is called."""

from __future__ import annotations

from typing import Any

import pytest

from opend import Client, UsageError, frames, security
from opend.frames.forming import flat_type
from opend_proto import methods, qot_common, qot_get_option_chain, qot_get_order_book, qot_get_security_snapshot
from opend_proto.qot_common import OptionType, OrderBookDetail

TENCENT = security("HK.00700")


def contract(code: str, kind: OptionType) -> qot_common.SecurityStaticInfo:
    basic = qot_common.SecurityStaticBasic(
        security=security(f"HK.{code}"),
        id=1,
        lot_size=100,
        sec_type=qot_common.SecurityType.DRVT,
        name=code,
        list_time="",
    )
    facts = qot_common.OptionStaticExData(
        type=kind, owner=TENCENT, strike_time="2025-06-06", strike_price=5.0, suspend=False, market=""
    )
    return qot_common.SecurityStaticInfo(basic=basic, option_ex_data=facts)


CHAIN = qot_get_option_chain.S2C(
    option_chain=[
        qot_get_option_chain.OptionChain(
            strike_time="2025-06-06",
            option=[
                qot_get_option_chain.OptionItem(call=contract("C1", OptionType.CALL)),
                qot_get_option_chain.OptionItem(
                    call=contract("C2", OptionType.CALL), put=contract("P2", OptionType.PUT)
                ),
            ],
        ),
        qot_get_option_chain.OptionChain(strike_time="2025-06-13"),
    ]
)


def test_each_element_of_a_list_becomes_a_row_that_repeats_the_rest() -> None:
    frame = frames.to_polars(CHAIN, flatten="option")
    assert frame["strike_time"].to_list() == ["2025-06-06", "2025-06-06", "2025-06-13"]
    assert frame["option_call_basic_name"].to_list() == ["C1", "C2", None]
    assert frame["option_put_basic_security"].to_list() == [None, "HK.P2", None]
    assert frame.columns == list(frames.columns(methods.QOT_GET_OPTION_CHAIN, flatten="option"))
    flat: Any = frames.to_pandas(CHAIN.option_chain, flatten="option", prefix=False)
    assert list(flat.columns) == list(frames.columns(qot_get_option_chain.OptionChain, flatten="option", prefix=False))


def test_what_holds_the_rows_still_names_their_security() -> None:
    levels = [
        qot_common.OrderBook(
            price=5.0 + level,
            volume=level,
            oreder_count=level,
            detail_list=[OrderBookDetail(order_id=each, volume=1) for each in range(level)],
        )
        for level in range(3)
    ]
    book = qot_get_order_book.S2C(security=TENCENT, order_book_ask_list=levels)
    frame = frames.to_polars(book, rows="order_book_ask_list", flatten="detail_list", prefix=False)
    assert frame["code"].to_list() == ["HK.00700"] * 4
    assert frame["price"].to_list() == [5.0, 6.0, 7.0, 7.0]
    assert frame["order_id"].to_list() == [None, 0, 0, 1]


def test_short_names_have_as_much_of_the_path_as_tells_them_apart() -> None:
    names = list(frames.columns(qot_get_security_snapshot.Snapshot, prefix=False))
    assert names[0] == "code"
    assert {"cur_price", "basic_high_price", "pre_market_high_price", "option_ex_data_delta", "gamma"} <= set(names)
    assert len(set(names)) == len(names) == len(frames.columns(qot_get_security_snapshot.Snapshot))
    for method in (methods.QOT_GET_OPTION_CHAIN, methods.QOT_GET_STATIC_INFO, methods.TRD_GET_POSITION_LIST):
        long, short = (frames.columns(method, prefix=prefix) for prefix in (True, False))
        assert list(long.values()) == list(short.values()), method.name


def test_columns_are_known_before_anything_is_called() -> None:
    client = Client()
    found = frames.columns(client.qot.get_ticker)
    assert list(found)[:3] == ["code", "time", "sequence"]
    assert (found["price"], found["dir"], found["timestamp"]) == ("float64", "enum TickerDirection", "instant")
    assert frames.columns(client.qot.iter_history_kl) == frames.columns(methods.QOT_REQUEST_HISTORY_KL)
    assert frames.columns(client.qot.iter_warrant) == frames.columns(methods.QOT_GET_WARRANT)
    assert frames.columns(client.system.get_global_state)["time"] == "int64"
    book = frames.columns(client.qot.get_order_book, rows="order_book_bid_list")
    assert book["detail_list"] == "list of structs"


def test_what_has_no_columns_is_refused() -> None:
    for wrong in (security, 5, str):
        with pytest.raises(UsageError, match="columns are those of a call"):
            frames.columns(wrong)
    with pytest.raises(UsageError, match="choose the one that gives the rows"):
        frames.columns(methods.QOT_GET_ORDER_BOOK)
    with pytest.raises(UsageError, match="has no list 'nothing' to flatten; it has option"):
        flat_type(qot_get_option_chain.OptionChain, "nothing")
