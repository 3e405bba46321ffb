"""Text from a gateway cannot clear the screen, set the window's title or hide the text beside it."""

import json
from collections.abc import Iterator
from unicodedata import category

import pytest
from rich.console import Console
from tests.support.commands import Cli

from opend.cli.drawing.board import Board
from opend.cli.drawing.live import board_table
from opend.cli.output import complain
from opend.errors import ServerError
from opend.printable import visible, visible_json
from opend.simulator import Simulator
from opend_proto import methods, qot_get_order_book, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import OrderBook, QotMarket, Security, Ticker, TickerDirection

HOSTILE = "a\x1b[2J\x1b]0;owned\x07\x9b2J\x7f\r\u202eb\u2028[red]c[/nothing]\x85\n\u200d腾"
NAMED = "a\\x1b[2J\\x1b]0;owned\\x07\\x9b2J\\x7f\\x0d"
CODE = "0070\x1b]0;owned\x070"


@pytest.fixture(scope="module")
def hostile() -> Iterator[tuple[str, ...]]:
    with Simulator() as running:

        @running.handle(methods.QOT_GET_ORDER_BOOK)
        def book(request: qot_get_order_book.Request) -> qot_get_order_book.Response:
            rows = [OrderBook(price=1.0, volume=1, oreder_count=1)]
            s2c = qot_get_order_book.S2C(
                security=Security(market=QotMarket.HK_SECURITY, code=HOSTILE),
                name=HOSTILE,
                order_book_ask_list=rows,
                order_book_bid_list=rows,
            )
            if request.c2s.security.code == "00005":
                return qot_get_order_book.Response(ret_type=RetType.FAILED, ret_msg=HOSTILE)
            return qot_get_order_book.Response(ret_type=RetType.SUCCEED, ret_msg=HOSTILE, s2c=s2c)

        yield "--host", running.host, "--port", str(running.port)


def obeyed(text: str) -> set[str]:
    return {letter for letter in text if category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - {"\n", "\u200d"}


BOOK = "Qot_GetOrderBook", '{"security": "HK.00700", "num": 1}'


@pytest.mark.parametrize(
    "words", [("call", *BOOK), ("call", "--table", *BOOK), ("book", "HK.00700"), ("book", "--json", "HK.00700")]
)
def test_nothing_that_a_terminal_obeys_is_printed(cli: Cli, hostile: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert cli(*words, *hostile) == 0
    assert cli.out
    assert obeyed(cli.out) == obeyed(cli.error) == set()


def test_json_says_the_same(cli: Cli, hostile: tuple[str, ...]) -> None:
    assert cli("call", *BOOK, *hostile) == 0
    assert cli.documents()[0]["s2c"]["name"] == HOSTILE


def test_an_error_is_one_line(cli: Cli, hostile: tuple[str, ...]) -> None:
    assert cli("book", "HK.00005", *hostile) == 1
    assert obeyed(cli.error) == set()
    assert cli.error.count("\n") == 1
    assert NAMED in cli.error


def test_a_complaint_shows_what_it_was_told(capsys: pytest.CaptureFixture[str]) -> None:
    complain("quote", ServerError(HOSTILE))
    shown = capsys.readouterr().err
    assert obeyed(shown) == set()
    assert shown.count("\n") == 1


def test_the_board_draws_a_hostile_name_as_it_is_written() -> None:
    ticker = Ticker(time=HOSTILE, sequence=1, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)
    board = Board({})
    board.add(
        CODE,
        qot_update_ticker.S2C(
            security=Security(market=QotMarket.HK_SECURITY, code=CODE), name="[/x]", ticker_list=[ticker]
        ),
    )
    console = Console(width=80, force_terminal=False, record=True)
    with console.capture() as capture:
        console.print(board_table(board))
    assert obeyed(capture.get()) == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 腾讯 é", "plain 腾讯 é"),
        ("\x1b\x00\x7f", "\\x1b\\x00\\x7f"),
        ("\x9b\u202e\U000e0001", "\\x9b\\u202e\\U000e0001"),
        ("a\nb", "a\\nb".replace("\\n", "\\x0a")),
        ("👨\u200d👩", "👨\u200d👩"),
    ],
)
def test_escapes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_is_kept() -> None:
    assert visible("a\nb\x1b", keep="\n") == "a\nb\\x1b"


def test_json_stays_the_same_value() -> None:
    text = json.dumps({"x": [HOSTILE, "\U000e0001", "腾"]}, ensure_ascii=False, indent=1)
    assert json.loads(visible_json(text)) == json.loads(text)
    assert obeyed(visible_json(text)) == set()
