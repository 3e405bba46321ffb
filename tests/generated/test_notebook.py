"""Messages shown in a notebook are short tables, in which every text is escaped and no secret can be read."""

from __future__ import annotations

import subprocess
import sys
import time
from html.parser import HTMLParser
from operator import methodcaller
from typing import Any, Final, cast

import pytest
from tests.support.schemas.inventory import message_classes

from opend_proto import init_connect, qot_get_order_book, qot_get_ticker, trd_unlock_trade
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection
from opend_proto.schema import Field, Message

TENCENT: Final = Security(market=QotMarket.HK_SECURITY, code="00700")
SECRET: Final = "0123456789abcdef0123456789abcdef"  # noqa: S105
VALUES: Final[dict[str, object]] = {
    **dict.fromkeys(("int32", "int64", "uint32", "uint64", "enum"), 7),
    "double": 1.5,
    "float": 1.5,
    "bool": True,
    "string": "text",
    "bytes": b"bytes",
}
VOID: Final = {"br", "hr", "img", "input", "link", "meta"}


class Table(HTMLParser):
    """Reads tables: their captions, headings and rows, and the names of all elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.captions: list[str] = []
        self.headings: list[list[str]] = []
        self.rows: list[list[list[str]]] = []
        self.elements: set[str] = set()
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert all(name in {"class", "style", "colspan"} for name, _ in attrs)
        self.elements.add(tag)
        if tag not in VOID:
            self._open.append(tag)
        if tag == "table":
            self.headings.append([])
            self.rows.append([])
        elif tag == "tr" and "tbody" in self._open:
            self.rows[-1].append([])
        elif tag == "th":
            self.headings[-1].append("")
        elif tag == "td":
            self.rows[-1][-1].append("")
        elif tag == "caption":
            self.captions.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        match self._open[-1:]:
            case ["td"]:
                self.rows[-1][-1][-1] += data
            case ["th"]:
                self.headings[-1][-1] += data
            case ["caption"]:
                self.captions[-1] += data
            case _:
                assert not data.strip()


def html_of(message: Message) -> str:
    """Return what a notebook shows of a message."""
    return str(methodcaller("_repr_html_")(message))


def shown(message: Message) -> Table:
    return Table(html_of(message))


def tick(number: int, **changes: Any) -> Ticker:
    facts: dict[str, Any] = {
        "time": "2025-06-03 09:30:00",
        "sequence": 2**60 + number,
        "dir": TickerDirection.BID,
        "price": number / 2,
        "volume": 100,
        "turnover": 1.5,
    }
    return Ticker(**(facts | changes))


def cells(table: Table, heading: str, number: int = -1) -> list[str]:
    """Return the cells below a heading, without the row that counts the others."""
    place = table.headings[number].index(heading)
    return [row[place] for row in table.rows[number] if len(row) > 1]


def test_a_message_is_a_table_of_its_fields() -> None:
    table = shown(qot_get_ticker.C2S(security=TENCENT, max_ret_num=10))
    assert table.captions == ["Qot_GetTicker.C2S"]
    assert table.headings == [["field", "value"]]
    assert table.rows == [
        [["security", "market=HK_SECURITY, code=00700"], ["max_ret_num", "10"], ["header", ""]],
    ]


def test_a_list_of_messages_is_a_table_of_its_first_rows() -> None:
    reply = qot_get_ticker.S2C(security=TENCENT, ticker_list=[tick(number) for number in range(1000)])
    table = shown(reply)
    assert table.captions == ["Qot_GetTicker.S2C", "ticker_list: 1,000 rows"]
    assert table.headings[1] == [field.attribute for field in Ticker.FIELDS]
    assert cells(table, "sequence") == [str(2**60 + number) for number in range(10)]
    assert set(cells(table, "dir")) == {"BID"}
    assert set(cells(table, "recv_time")) == {""}
    assert table.rows[1][10:] == [["… 990 more"]]


@pytest.mark.parametrize(("count", "title"), [(0, "0 rows"), (1, "1 row"), (10, "10 rows")])
def test_a_short_list_is_shown_whole(count: int, title: str) -> None:
    table = shown(qot_get_ticker.S2C(security=TENCENT, ticker_list=[tick(number) for number in range(count)]))
    assert table.captions[1] == f"ticker_list: {title}"
    assert len(table.rows[1]) == count


def test_the_lists_inside_a_reply_have_their_paths() -> None:
    book = qot_get_order_book.S2C(security=TENCENT)
    table = shown(qot_get_order_book.Response(ret_type=RetType.SUCCEED, s2c=book))
    assert table.captions[1:] == ["s2c.order_book_ask_list: 0 rows", "s2c.order_book_bid_list: 0 rows"]
    assert table.rows[0][0] == ["ret_type", "SUCCEED"]


@pytest.mark.parametrize(
    ("changes", "heading", "expected"),
    [
        ({"dir": TickerDirection(99)}, "dir", "UNKNOWN_99"),
        ({"dir": 2}, "dir", "ASK"),
        ({"price": float("nan")}, "price", "nan"),
        ({"time": "x" * 1_000_000}, "time", "x" * 79 + "…"),
        ({"time": b"\x01\xff"}, "time", "01 ff"),
        ({"price": "wrong"}, "price", "wrong"),
        ({"price": TENCENT}, "price", "market=HK_SECURITY, code=00700"),
        ({"price": [1, 2]}, "price", "1, 2"),
        ({"time": "$x$ \N{RIGHT-TO-LEFT OVERRIDE}\n\ud800"}, "time", r"$x$ \u202e\n\ud800"),
    ],
)
def test_a_value_is_a_short_text(changes: dict[str, Any], heading: str, expected: str) -> None:
    reply = qot_get_ticker.S2C(security=TENCENT, ticker_list=[tick(0, **changes)])
    assert cells(shown(reply), heading) == [expected]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "</td></table><img src=x onerror=alert(1)>", "&lt;b&gt;", "\" onclick='x'"]
)
def test_a_hostile_text_stays_text(text: str) -> None:
    reply = qot_get_ticker.S2C(
        security=Security(market=QotMarket.US_SECURITY, code=text), name=text, ticker_list=[tick(0, time=text)]
    )
    table = shown(reply)
    assert table.elements == {"div", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert cells(table, "time") == [text]
    assert cells(table, "value", 0) == [f"market=US_SECURITY, code={text}", text]


def test_secrets_are_masked_where_repr_masks_them() -> None:
    unlock = trd_unlock_trade.C2S(unlock=True, pwd_md5=SECRET)
    greeting = init_connect.S2C(
        server_ver=1, login_user_id=1, conn_id=1, conn_aes_key=SECRET, aes_cbc_iv=SECRET, keep_alive_interval=10
    )
    for message in (
        unlock,
        trd_unlock_trade.Request(c2s=unlock),
        greeting,
        init_connect.Response(ret_type=RetType.SUCCEED, s2c=greeting),
    ):
        assert "***" in html_of(message)
        assert SECRET[:8] not in html_of(message)
    assert ["pwd_md5", ""] in shown(trd_unlock_trade.C2S(unlock=False)).rows[0]


def test_a_message_in_itself_ends() -> None:
    reply = qot_get_ticker.S2C(security=TENCENT)
    cast("Any", reply).security = reply
    assert len(html_of(reply)) < 10_000


def test_wrong_items_of_a_list_are_shown_as_they_are() -> None:
    reply = qot_get_ticker.S2C(security=TENCENT, ticker_list=cast("Any", [1, "two"]))
    assert ["ticker_list", "2 Ticker"] in shown(reply).rows[0]


def filled(cls: type[Message]) -> Message:
    """Return a message with a value in each field, and two in each list."""

    def one(field: Field) -> object:
        if field.message_type is not None:
            return filled(field.message_type)
        return VALUES[field.kind] if field.enum_type is None else next(iter(field.enum_type))

    values = {field.attribute: [one(field)] * 2 if field.label == "repeated" else one(field) for field in cls.FIELDS}
    return cls(**values)


def test_every_message_can_be_shown() -> None:
    for cls in message_classes():
        table = shown(filled(cls))
        lists = [field for field in cls.FIELDS if field.label == "repeated" and field.message_type is not None]
        assert len(table.captions) >= min(len(lists), 8)
        assert "" not in [cell for rows in table.rows for row in rows for cell in row]


def test_a_hundred_thousand_rows_stay_short_and_fast() -> None:
    reply = qot_get_ticker.S2C(security=TENCENT, ticker_list=[tick(0)] * 100_000)
    few = qot_get_ticker.S2C(security=TENCENT, ticker_list=[tick(0)] * 11)
    assert len(html_of(reply)) < len(html_of(few)) + 40

    def seconds(message: Message) -> float:
        begun = time.thread_time()
        html_of(message)
        return time.thread_time() - begun

    assert min(seconds(reply) for _ in range(5)) < 20 * max(seconds(few) for _ in range(5))


def test_nothing_of_it_is_loaded_before_it_is_shown() -> None:
    program = (
        "import sys, opend_proto.qot_get_ticker as m; m.C2S; print({'html', 'opend_proto.notebook'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
