"""Fetched replies and their columns are shown in a notebook as short tables, like messages."""

from __future__ import annotations

import sys
from operator import methodcaller
from typing import Any

import pytest

import opend_proto
from opend import security
from opend.codec import columns, encode
from opend.frames import Reply
from opend.frames.rows import rows_of_body
from opend_proto import init_connect, qot_get_order_book, qot_get_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import Ticker, TickerDirection
from opend_proto.schema import Message

SECRET = "0123456789abcdef"  # noqa: S105


def html_of(shown: object) -> Any:
    return methodcaller("_repr_html_")(shown)


def reply_of(payload: Message) -> Reply:
    body = encode(payload)
    return Reply(type(payload), lambda path: rows_of_body(type(payload), body, path))


def ticks(count: int) -> qot_get_ticker.S2C:
    rows = [
        Ticker(time="<i>now</i>", sequence=2**60 + at, dir=TickerDirection.ASK, price=at / 2, volume=100, turnover=1.5)
        for at in range(count)
    ]
    return qot_get_ticker.S2C(security=security("HK.00700"), ticker_list=rows)


def test_the_first_rows_of_a_reply_are_shown() -> None:
    html = html_of(reply_of(ticks(1000)))
    assert "<caption>Qot_Common.Ticker: 1,000 rows</caption>" in html
    assert html.count("<td>&lt;i&gt;now&lt;/i&gt;</td>") == html.count("<td>ASK</td>") == 10
    assert f"<td>{2**60 + 9}</td>" in html
    assert "… 990 more" in html
    # Absent fields are empty, here recv_time, type, push_data_type and type_sign.
    assert html.count("<td></td>") >= 40


def test_each_list_of_a_reply_is_a_table() -> None:
    html = html_of(reply_of(qot_get_order_book.S2C(security=security("HK.00700"))))
    assert html.count("<caption>Qot_Common.OrderBook: 0 rows</caption>") == 2


def test_a_reply_without_a_list_is_one_row_and_its_secrets_are_masked() -> None:
    greeting = init_connect.S2C(
        server_ver=1, login_user_id=1, conn_id=2**63, conn_aes_key=SECRET, aes_cbc_iv=SECRET, keep_alive_interval=10
    )
    html = html_of(reply_of(greeting))
    assert "1 row<" in html
    assert f"<td>{2**63}</td>" in html
    assert SECRET not in html
    assert html.count("<td>***</td>") == 2


def test_a_hundred_thousand_rows_take_the_space_of_ten() -> None:
    body = encode(qot_get_ticker.Response(ret_type=RetType.SUCCEED, s2c=ticks(100_000)))
    read = columns(qot_get_ticker.Response, body, "s2c.tickerList")
    assert len(html_of(read)) < 4000


def test_with_the_package_of_an_older_generator_the_repr_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opend_proto.notebook", None)
    monkeypatch.delattr(opend_proto, "notebook", raising=False)
    assert html_of(reply_of(ticks(1))) is None
