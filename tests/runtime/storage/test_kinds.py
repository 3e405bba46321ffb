"""The columns of each kind are those of the gateway's frames, with what the folder adds; rows keep every value."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from tests.support.gathering import each_of

from opend import UsageError, frames
from opend.storage.kinds import ACTIONS, BARS, BOOK, GAPS, KINDS, TICKS, Kind, kind_named
from opend.storage.layout import zone_of_code
from opend_proto import qot_update_order_book
from opend_proto.qot_common import KLine, OrderBook, QotMarket, Security, Ticker, TickerDirection

if TYPE_CHECKING:
    from collections.abc import Sequence

UTC_INSTANT = pa.timestamp("us", tz="UTC")
NAMES = pa.dictionary(pa.int32(), pa.string())
HONG_KONG = zone_of_code("HK.00700")


def tick(sequence: int = 1, time: str = "2025-06-03 10:00:00.5", **more: Any) -> Ticker:
    return Ticker(
        time=time, sequence=sequence, dir=TickerDirection.BID, price=320.2, volume=100, turnover=32_020.0, **more
    )


def type_of(kind: Kind, column: str) -> Any:
    schema: Any = kind.schema
    return schema.field(column).type


def values(kind: Kind, messages: Sequence[Any], **given: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = kind.table(messages, HONG_KONG, **given).to_pylist()
    return rows


@each_of("kind", list(KINDS.values()))
def test_identity_order_and_moment_are_columns(kind: Kind) -> None:
    names = set(kind.schema.names)
    assert {*kind.identity, *kind.order, kind.moment} <= names
    assert type_of(kind, kind.moment) == UTC_INSTANT
    assert not names & {"code", "security_code"}


@each_of("kind", [TICKS, BARS["1m"], BARS["day"], ACTIONS])
def test_the_columns_are_those_of_the_frames(kind: Kind) -> None:
    assert kind.message is not None
    expected = list(frames.columns(kind.message))
    added = {name for name, _ in kind.beside} | {"flags"}
    assert [name for name in kind.schema.names if name not in added] == expected


def test_a_tick_keeps_its_values_and_gets_an_instant() -> None:
    (row,) = values(TICKS, [tick(7_000_000_000_000_000_001)])
    assert row["sequence"] == 7_000_000_000_000_000_001
    assert (row["dir"], row["price"], row["flags"]) == ("BID", 320.2, [])
    assert row["time"] == "2025-06-03 10:00:00.5"
    assert row["timestamp"] == datetime(2025, 6, 3, 2, 0, 0, 500_000, UTC)
    assert row["recv_time"] is None


def test_an_unknown_member_keeps_its_number() -> None:
    strange = tick()
    strange.dir = TickerDirection(99)
    assert values(TICKS, [strange])[0]["dir"] == "UNKNOWN_99"


def test_a_book_keeps_its_levels() -> None:
    levels = [OrderBook(price=320.2, volume=400, oreder_count=3), OrderBook(price=320.4, volume=1, oreder_count=1)]
    book = qot_update_order_book.S2C(
        security=Security(market=QotMarket.HK_SECURITY, code="00700"), order_book_ask_list=levels
    )
    (row,) = values(BOOK, [book], beside={"received": [1_748_916_000_000_001], "serial": [4]})
    assert [(level["price"], level["volume"]) for level in row["order_book_ask_list"]] == [(320.2, 400), (320.4, 1)]
    assert row["order_book_bid_list"] == []
    assert row["received"] == datetime(2025, 6, 3, 2, 0, 0, 1, UTC)
    assert row["serial"] == 4


def test_a_bar_says_how_it_is_adjusted() -> None:
    bar = KLine(time="2025-06-03 00:00:00", is_blank=False, close_price=320.0)
    (row,) = values(BARS["day"], [bar], beside={"adjustment": ["FORWARD"]})
    assert (row["adjustment"], row["close_price"]) == ("FORWARD", 320.0)
    assert type_of(BARS["day"], "adjustment") == NAMES


def test_a_gap_may_lack_any_end() -> None:
    given = {"kind": ["ticks"], "after": [None], "before": [9], "begin": [None], "end": [0], "reason": ["not_running"]}
    (row,) = values(GAPS, [], beside=given)
    assert (row["kind"], row["after"], row["before"], row["reason"]) == ("ticks", None, 9, "not_running")
    assert row["end"] == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_kind_that_is_none_is_refused_with_those_that_are() -> None:
    assert kind_named("ticks") is TICKS
    with pytest.raises(UsageError, match=r"no kind of data 'tics'; the kinds are ticks, book, bars-1m"):
        kind_named("tics")
