"""Tables of columns: every path leads to a field, and absent values are shown as the table defines."""

from __future__ import annotations

from importlib import import_module
from itertools import cycle, islice
from math import isnan, nan
from typing import TYPE_CHECKING, Final

import pandas as pd
import pytest

from opend.futu.tables import quote_tables, snapshot_table, trade_tables
from opend.futu.tables.assembling import assembled
from opend.futu.tables.columns import SKIP, Table, TableColumn, frame_of, na, steps_of
from opend.futu.tables.notices import QOT_RIGHTS
from opend_proto import notify, qot_get_kl, trd_common
from opend_proto.qot_common import KLine, QotMarket, Security, Ticker, TickerDirection
from opend_proto.qot_get_ticker import S2C
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

TABLES: Final = {
    "qot_get_ticker": quote_tables.TICKERS,
    "qot_update_ticker": quote_tables.TICKER_PUSH,
    "qot_get_kl": quote_tables.CURRENT_K_LINES,
    "qot_update_kl": quote_tables.K_LINE_PUSH,
    "qot_request_history_kl": quote_tables.HISTORY_K_LINES,
    "qot_get_rt": quote_tables.RT_DATA,
    "qot_update_rt": quote_tables.RT_DATA_PUSH,
    "qot_get_broker": quote_tables.BID_BROKERS,
    "qot_update_broker": quote_tables.ASK_BROKERS,
    "qot_get_basic_qot": quote_tables.QUOTES,
    "qot_get_static_info": quote_tables.BASIC_INFO,
    "qot_request_trade_date": quote_tables.TRADING_DAYS,
    "get_global_state": quote_tables.GLOBAL_STATE,
    "qot_get_security_snapshot": snapshot_table.SNAPSHOTS,
    "trd_get_order_list": trade_tables.ORDERS,
    "trd_update_order": trade_tables.ORDER_PUSH,
    "trd_modify_order": trade_tables.MODIFIED_ORDER,
    "trd_get_order_fee": trade_tables.ORDER_FEES,
    "trd_get_order_fill_list": trade_tables.DEALS,
    "trd_get_history_order_fill_list": trade_tables.HISTORY_DEALS,
    "trd_update_order_fill": trade_tables.DEAL_PUSH,
    "trd_get_position_list": trade_tables.POSITIONS,
    "trd_get_funds": trade_tables.FUNDS,
    "trd_get_max_trd_qtys": trade_tables.MAX_QUANTITIES,
}
SECURITY: Final = Security(market=QotMarket.US_SECURITY, code="AAPL")


def inner(kind: type[Message], attribute: str) -> type[Message] | None:
    """Return the message type of a field; fails if there is no such field."""
    field = next((field for field in kind.FIELDS if field.attribute == attribute), None)
    assert field is not None, f"{kind.FULL_NAME} has no {attribute}"
    return field.message_type


def follow(kind: type[Message], steps: tuple[str, ...]) -> None:
    found: type[Message] | None = kind
    for step in steps:
        assert found is not None
        found = inner(found, step)


def check(table: Table, payload: type[Message]) -> None:
    row = payload if table.rows == "." else inner(payload, table.rows)
    assert row is not None
    for column in table.columns:
        for from_payload, steps in steps_of(column.path):
            follow(payload if from_payload else row, steps)


@pytest.mark.parametrize("module", TABLES)
def test_every_path_leads_to_a_field(module: str) -> None:
    check(TABLES[module], import_module(f"opend_proto.{module}").S2C)


def test_every_path_of_the_other_tables_leads_to_a_field() -> None:
    check(trade_tables.ACCOUNTS, trd_common.TrdAcc)
    check(QOT_RIGHTS, notify.QotRight)


@pytest.mark.parametrize("module", TABLES)
def test_no_column_is_there_twice(module: str) -> None:
    names = TABLES[module].names
    assert len(set(names)) == len(names)


def test_enums_and_securities_are_told_as_text() -> None:
    tick = Ticker(time="t", sequence=2**62, dir=TickerDirection.BID, price=1.0, volume=2, turnover=2.0)
    frame = frame_of(quote_tables.TICKERS, S2C(security=SECURITY, ticker_list=[tick]))
    row = {name: frame[name].iloc[0] for name in frame.columns}
    assert (row["code"], row["name"], row["ticker_direction"], row["type"]) == ("US.AAPL", "N/A", "BUY", "N/A")
    assert row["sequence"] == 2**62


def test_an_enum_value_of_a_newer_gateway_is_not_available() -> None:
    column = TableColumn("direction", "dir")
    tick = Ticker(time="t", sequence=1, dir=TickerDirection(99), price=1.0, volume=2, turnover=2.0)
    assert column.read(tick, tick) == "N/A"


def test_a_number_that_was_not_sent_is_not_zero() -> None:
    bar = KLine(time="t", is_blank=True)
    missing = TableColumn("pe_ratio", "pe").read(bar, bar)
    assert isinstance(missing, float)
    assert isnan(missing)
    assert na("pe_ratio", "pe").read(bar, bar) == "N/A"
    assert TableColumn("pe_ratio", "pe", SKIP).read(bar, bar) is SKIP


def test_the_first_alternative_that_was_sent_is_taken() -> None:
    column = TableColumn("volume", "hp_volume|volume")
    whole, fine = KLine(time="t", is_blank=False, volume=3), KLine(time="t", is_blank=False, volume=3, hp_volume=3.5)
    assert (column.read(whole, whole), column.read(fine, fine)) == (3, 3.5)


def test_a_frame_without_rows_has_its_columns() -> None:
    frame = frame_of(quote_tables.TICKERS, S2C(security=SECURITY))
    assert (len(frame), list(frame.columns)) == (0, quote_tables.TICKERS.names)


def test_candlesticks_without_trades_are_left_out_of_history() -> None:
    assert quote_tables.HISTORY_K_LINES.keep is not None
    bars = [KLine(time="09:31", is_blank=False), KLine(time="09:32", is_blank=True)]
    assert [bar.time for bar in bars if quote_tables.HISTORY_K_LINES.keep(bar)] == ["09:31"]


def cells_of(table: Table, messages: Iterable[object], payload: object, holder: object) -> list[dict[str, object]]:
    """Return the cells of each row, read one by one."""
    rows = [{column.name: column.read(payload, row, holder) for column in table.columns} for row in messages]
    return [{name: cell for name, cell in row.items() if cell is not SKIP} for row in rows]


def test_a_frame_has_the_cells_of_its_rows_with_the_types_that_pandas_infers() -> None:
    bars = [
        KLine(time="1", is_blank=False, volume=3, open_price=1.5),
        KLine(time="2", is_blank=False, volume=3, hp_volume=3.5, turnover=2.0, pe=1.0),
    ]
    payloads = [
        qot_get_kl.S2C(security=SECURITY, name="Apple", kl_list=bars),
        qot_get_kl.S2C(security=Security(market=QotMarket.HK_SECURITY, code="00700"), kl_list=bars[:1]),
    ]
    columns = (
        *quote_tables.HISTORY_K_LINES.columns,
        *(na("market", "/security.market"), na("code_only", "/security.code"), na("never", "timestamp")),
        TableColumn("traded", "volume", when=lambda bar: bar.hp_volume is not None),
        TableColumn("large", "volume", convert=lambda volume: 2**64 * volume),
    )
    table = Table("kl_list", columns)
    for pages in (payloads, payloads[:1], payloads[1:]):
        rows = [row for page in pages for row in cells_of(table, page.kl_list, page, page)]
        assert list(table.read(*pages)) == rows
        expected = pd.DataFrame(rows, columns=table.names)
        pd.testing.assert_frame_equal(frame_of(table, *pages), expected)


def test_the_columns_of_a_frame_are_its_own() -> None:
    table = Table(".", tuple(na(name, "name") for name in ("a", "b", "c", "d", "e")))
    one, other = (frame_of(table, S2C(security=SECURITY)) for _ in range(2))
    one.loc[0, "a"] = "changed"
    assert list(one.loc[0]) == ["changed", *["N/A"] * 4]
    assert list(other.loc[0]) == ["N/A"] * 5


def test_cells_of_any_kind_have_the_types_that_pandas_infers_of_rows() -> None:
    kinds: tuple[tuple[object, object], ...] = (
        (True, nan),
        (None, None),
        (None, "text"),
        (nan, "text"),
        (1, nan),
        (1, "N/A"),
        (1, 2.5),
        (True, 1),
        (2**63, 1),
        (2**64, -1),
        ([1, 2], [3, 4]),
        ([], []),
        ({"a": 1}, {}),
        ("2025-06-02", "2025-06-03"),
    )
    names = [f"column {number}" for number in range(len(kinds))]
    for count in (1, 2, 40, 1000):
        columns = [list(islice(cycle(cells), count)) for cells in kinds]
        expected = pd.DataFrame([dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)])
        pd.testing.assert_frame_equal(assembled(pd.Index(names), columns), expected)
        for name, cells in zip(names, columns, strict=True):
            pd.testing.assert_frame_equal(assembled(pd.Index([name]), [cells]), expected[[name]])
            twice = pd.DataFrame({name: cells, "b": cells})
            pd.testing.assert_frame_equal(assembled(pd.Index([name, "b"]), [cells, cells]), twice)


def test_a_name_of_the_columns_of_a_frame_is_not_that_of_another() -> None:
    bars = [KLine(time="1", is_blank=False)]
    for rows in (bars, []):
        payload = qot_get_kl.S2C(security=SECURITY, kl_list=rows)
        frame_of(quote_tables.CURRENT_K_LINES, payload).columns.name = "mine"
        assert frame_of(quote_tables.CURRENT_K_LINES, payload).columns.name is None


def test_a_frame_reads_as_its_rows_where_messages_are_absent_or_of_several_kinds() -> None:
    payload = qot_get_kl.S2C(security=SECURITY, name="Apple", kl_list=[KLine(time="1", is_blank=False, pe=2.0)] * 2)
    columns = (
        na("code", "/security"),
        na("holder", "^name"),
        na("deep", "^security.code"),
        na("either", "pe|/name"),
        na("other", "volume|/name"),
        na("row_or_not", "time|not_a_field"),
        TableColumn("itself", ".", convert=lambda bar: bar.time),
    )
    for columns_of in (columns, (*columns[:5], columns[6])):
        table = Table("kl_list", columns_of)
        rows = cells_of(table, payload.kl_list, payload, payload)
        assert list(table.read(payload)) == rows
        pd.testing.assert_frame_equal(frame_of(table, payload), pd.DataFrame(rows))
    table = Table(".", columns[:2])
    assert list(table.read(payload)) == cells_of(table, [payload], payload, None)
