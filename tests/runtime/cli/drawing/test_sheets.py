"""Messages as rows and columns, and how they are drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.cli.drawing.sheets import Cell, Sheet, SheetColumn, sheets_of
from opend.cli.drawing.tables import draw
from opend.cli.text import width_of
from opend_proto import qot_get_order_book, qot_get_sub_info, qot_sub
from opend_proto.qot_common import (
    ConnSubInfo,
    OrderBook,
    OrderBookDetail,
    QotMarket,
    Security,
    SubInfo,
    SubType,
)

console_of = pytest.importorskip("rich.console").Console

TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")


def table(sheet: Sheet) -> list[list[Cell]]:
    return [[column.heading for column in sheet.columns], *([*row] for row in sheet.rows)]


def drawn(*sheets: Sheet, width: int) -> list[str]:
    console = console_of(width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        draw(sheets, console)
    return [line.rstrip() for line in capture.get().splitlines()]


def test_single_values_come_first_and_each_list_has_a_sheet_of_its_own() -> None:
    level = OrderBook(price=1.5, volume=100, oreder_count=2)
    own, asks, bids = sheets_of(
        qot_get_order_book.S2C(security=TENCENT, order_book_ask_list=[level], order_book_bid_list=[level, level])
    )
    assert table(own) == [["field", "value"], ["security", "HK.00700"]]
    assert (asks.title, bids.title) == ("orderBookAskList (1)", "orderBookBidList (2)")
    assert table(asks) == [["price", "volume", "orederCount"], [1.5, 100, 2]]


def test_a_list_inside_of_rows_has_a_row_per_item_under_its_path() -> None:
    details = [OrderBookDetail(order_id=1, volume=60), OrderBookDetail(order_id=2, volume=40)]
    level = OrderBook(price=1.5, volume=100, oreder_count=2, detail_list=details)
    *_, asks = sheets_of(qot_get_order_book.S2C(security=TENCENT, order_book_ask_list=[level]))
    assert table(asks) == [
        ["price", "volume", "orederCount", "detailList.orderID", "detailList.volume"],
        [1.5, 100, 2, 1, 60],
        [1.5, 100, 2, 2, 40],
    ]


def test_securities_and_enums_are_written_as_people_do() -> None:
    info = SubInfo(sub_type=SubType.KL_DAY, security_list=[TENCENT, TENCENT])
    connection = ConnSubInfo(sub_info_list=[info], used_quota=2, is_own_conn_data=True)
    *_, sheet = sheets_of(qot_get_sub_info.S2C(conn_sub_info_list=[connection], total_used_quota=2, remain_quota=998))
    assert table(sheet) == [
        ["usedQuota", "isOwnConnData", "subInfoList.subType", "subInfoList.securityList"],
        [2, "yes", "KL_DAY", "HK.00700, HK.00700"],
    ]


def test_an_empty_reply_has_no_sheet() -> None:
    assert sheets_of(qot_sub.S2C()) == []


def test_numbers_of_a_column_have_their_points_below_each_other() -> None:
    lines = drawn(Sheet([SheetColumn("a"), SheetColumn("b")], [("x", 1.25), ("y", 100.5), ("z", None)]), width=80)
    assert lines == ["a       b", "x    1.25", "y  100.50", "z"]


def test_large_whole_numbers_are_exact() -> None:
    assert drawn(Sheet([SheetColumn("a")], [(2**63 - 1,)]), width=80) == ["a".rjust(19), str(2**63 - 1)]


def test_spare_columns_are_left_out_where_there_is_no_room() -> None:
    sheet = Sheet([SheetColumn("first"), SheetColumn("spare" * 3, spare=True), SheetColumn("last")], [("1", "2", "3")])
    assert drawn(sheet, width=80)[0].split() == ["first", "spare" * 3, "last"]
    assert drawn(sheet, width=20)[0].split() == ["first", "last"]


def test_what_does_not_fit_comes_in_bands_that_begin_with_the_first_column() -> None:
    sheet = Sheet([SheetColumn("key"), SheetColumn("a" * 8), SheetColumn("b" * 8)], [("k", "1", "2")])
    assert drawn(sheet, width=16) == ["key  aaaaaaaa", "k    1", "", "key  bbbbbbbb", "k    2"]


def test_many_columns_of_a_few_rows_come_on_a_line_each() -> None:
    columns = [SheetColumn("key"), *(SheetColumn(letter * 8) for letter in "abcdefghi")]
    sheet = Sheet(columns, [("k", *range(9)), ("l", *range(9, 18))])
    assert drawn(sheet, width=20)[:3] == ["field     1  2", "key       k  l", "aaaaaaaa  0  9"]


cells = st.one_of(st.none(), st.integers(), st.floats(), st.text("ab 腾é\t", max_size=30))


@given(st.data(), st.integers(1, 8), st.integers(20, 160))
def test_no_line_is_wider_than_the_terminal(data: st.DataObject, columns: int, width: int) -> None:
    headings = data.draw(st.lists(st.text("abc", max_size=25), min_size=columns, max_size=columns))
    rows = data.draw(st.lists(st.tuples(*[cells] * columns), max_size=4))
    lines = drawn(Sheet([SheetColumn(heading) for heading in headings], rows, "title"), width=width)
    assert max(map(width_of, lines)) <= width
