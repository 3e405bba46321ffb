"""Messages as JSON for agents: columns, names, masks, and cuts."""

from __future__ import annotations

import json
from math import inf, nan
from typing import Any

import pytest

from opend import security
from opend.errors import UsageError
from opend.mcp import paging
from opend.mcp.paging import Pages
from opend.mcp.shaping import Page, shown, shown_rows
from opend_proto import qot_get_order_book, qot_get_ticker, trd_unlock_trade
from opend_proto.qot_common import OrderBook, Ticker, TickerDirection
from opend_proto.trd_common import Position, PositionSide, TrdSecMarket


def tick(number: int, **more: Any) -> Ticker:
    made: dict[str, Any] = {
        "time": f"2025-06-02 10:00:{number:02}",
        "sequence": number,
        "dir": TickerDirection.BID,
        "price": 480.0 + number,
        "volume": 100,
        "turnover": 48_000.0,
        **more,
    }
    return Ticker(**made)


def ticks(count: int) -> qot_get_ticker.S2C:
    return qot_get_ticker.S2C(security=security("HK.00700"), ticker_list=[tick(each) for each in range(count)])


def test_rows_become_columns_with_names_for_numbers() -> None:
    value = shown(ticks(2), Page(10)).value
    assert value["security"] == "HK.00700"
    assert "name" not in value
    assert value["tickerList"]["rows"] == 2
    columns = value["tickerList"]["columns"]
    assert columns["price"] == [480.0, 481.0]
    assert columns["dir"] == ["BID", "BID"]
    assert "pushDataType" not in columns


def test_the_code_of_a_position_has_its_market() -> None:
    def held(code: str, market: TrdSecMarket | None) -> Position:
        return Position(
            position_id=1, position_side=PositionSide.LONG, code=code, name="", qty=1, can_sell_qty=1, price=1, val=1,
            pl_val=0, sec_market=market,
        )  # fmt: skip

    rows = [held("00700", TrdSecMarket.HK), held("600519", TrdSecMarket.CN_SH), held("AAPL", None)]
    assert shown_rows(rows, Page(10)).value["columns"]["code"] == ["HK.00700", "SH.600519", "AAPL"]


def test_a_column_that_some_rows_lack_has_gaps() -> None:
    rows = [tick(0), tick(1, type_sign=7), tick(2)]
    assert shown_rows(rows, Page(10)).value["columns"]["typeSign"] == [None, 7, None]


def test_numbers_that_json_cannot_keep_become_texts() -> None:
    row = tick(0, sequence=2**53, price=nan, turnover=-inf)
    columns = shown_rows([row, tick(1, sequence=2**53 - 1)], Page(10)).value["columns"]
    assert columns["sequence"] == ["9007199254740992", 2**53 - 1]
    assert (columns["price"][0], columns["turnover"][0]) == ("nan", "-inf")
    json.dumps(columns, allow_nan=False)


def test_control_characters_and_secrets_are_not_shown() -> None:
    forged = ticks(0)
    forged.name = "Ten\x1b[2Jcent\u202e\n{}"
    assert shown(forged, Page(1)).value["name"] == "Ten\\x1b[2Jcent\\u202e\n{}"
    digest = "5f4dcc3b5aa765d61d8327deb882cf99"
    unlocking = trd_unlock_trade.C2S(unlock=True, pwd_md5=digest)
    assert digest[:4] not in json.dumps(shown(unlocking, Page(1)).value)


def test_a_list_is_cut_and_says_so() -> None:
    table = shown(ticks(5), Page(2, 4)).value["tickerList"]
    assert (table["rows"], table["of"], table["from"]) == (1, 5, 4)
    assert table["columns"]["price"] == [484.0]
    assert shown(ticks(5), Page(2, 8)).value["tickerList"]["rows"] == 0


def test_pages_tile_a_reply() -> None:
    pages, prices = Pages(), list[float]()
    answer = pages.first(ticks(25), 10, protocol="Qot_GetTicker")
    while True:
        assert answer["protocol"] == "Qot_GetTicker"
        prices += answer["result"]["tickerList"]["columns"]["price"]
        if "next_page" not in answer:
            break
        assert pages.next(answer["next_page"])["result"] == pages.next(answer["next_page"])["result"]
        answer = pages.next(answer["next_page"])
    assert prices == [480.0 + each for each in range(25)]


def test_two_lists_are_cut_to_the_same_page() -> None:
    book = qot_get_order_book.S2C(
        security=security("HK.00700"),
        order_book_bid_list=[OrderBook(price=1.0, volume=1, oreder_count=1)] * 3,
        order_book_ask_list=[OrderBook(price=2.0, volume=1, oreder_count=1)],
    )
    pages = Pages()
    first = pages.first(book, 2)
    last = pages.next(first["next_page"])
    assert [last["result"][name]["rows"] for name in ("orderBookBidList", "orderBookAskList")] == [1, 0]
    assert "next_page" not in last


def test_wide_rows_make_smaller_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "_LONGEST", 2_000)
    pages, sequences = Pages(), list[int]()
    answer = pages.first(ticks(100), 100)
    while True:
        assert len(json.dumps(answer["result"])) <= 2_000
        sequences += answer["result"]["tickerList"]["columns"]["sequence"]
        if "next_page" not in answer:
            break
        answer = pages.next(answer["next_page"])
    assert sequences == list(range(100))


def test_an_unknown_cursor_and_one_that_is_too_old_are_refused() -> None:
    pages = Pages()
    oldest = pages.first(ticks(2), 1)["next_page"]
    assert pages.next(oldest)["result"]["tickerList"]["columns"]["sequence"] == [1]
    for _ in range(32):
        pages.first(ticks(2), 1)
    for cursor in (oldest, "guessed"):
        with pytest.raises(UsageError, match="make the call again"):
            pages.next(cursor)
