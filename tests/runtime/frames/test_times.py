"""Timestamps are exact to the microsecond, in the exchange's zone, and made from local times where none is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

import pytest

from opend import UsageError, security
from opend.frames import to_arrow, to_pandas, to_polars
from opend.zones import MARKET_ENUMS, zone_of
from opend_proto import (
    qot_get_ticker,
    qot_request_history_kl_quota,
    trd_common,
    trd_update_order_fill,
)
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection
from opend_proto.schema import Field, Message
from opend_proto.trd_common import TrdMarket, TrdSecMarket

NEW_YORK = ZoneInfo("America/New_York")


def tick(time: str, timestamp: float | None = None) -> Ticker:
    return Ticker(
        time=time, sequence=1, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0, timestamp=timestamp
    )


def payload(code: str, *ticks: Ticker) -> qot_get_ticker.S2C:
    return qot_get_ticker.S2C(security=security(code), ticker_list=list(ticks))


def test_a_timestamp_is_shown_in_the_exchanges_zone_to_the_microsecond() -> None:
    moment = datetime(2025, 6, 3, 1, 30, 0, 123456, tzinfo=UTC)
    frame = to_pandas(payload("HK.00700", tick("2025-06-03 09:30:00.123", moment.timestamp())))
    assert str(frame["timestamp"].dtype) == "datetime64[us, Asia/Hong_Kong]"
    assert frame["timestamp"][0].isoformat() == "2025-06-03T09:30:00.123456+08:00"
    assert frame["time"].tolist() == ["2025-06-03 09:30:00.123"]


@pytest.mark.parametrize(
    ("time", "utc"),
    [
        ("2025-03-07 09:30:00", "2025-03-07T14:30:00"),
        ("2025-03-10 09:30:00", "2025-03-10T13:30:00"),
        ("2025-11-02 00:59:59", "2025-11-02T04:59:59"),
        ("2025-11-02 01:30:00", "2025-11-02T05:30:00"),  # twice on that day; the first is meant
        ("2025-11-02 02:00:00", "2025-11-02T07:00:00"),
        ("2025-11-03 09:30:00.5", "2025-11-03T14:30:00.5"),
        ("2025-07-04", "2025-07-04T04:00:00"),
        ("2025-07-04 09:30", "2025-07-04T13:30:00"),
    ],
)
def test_a_local_time_is_read_with_the_offset_of_its_day(time: str, utc: str) -> None:
    (row,) = to_polars(payload("US.AAPL", tick(time))).to_dicts()
    # In an hour that occurs twice, Python treats no time as equal to one of another zone.
    assert row["timestamp"].timestamp() == datetime.fromisoformat(f"{utc}+00:00").timestamp()
    assert row["timestamp"].utcoffset() in {timedelta(hours=-4), timedelta(hours=-5)}
    assert row["time"] == time


@pytest.mark.parametrize(
    "time", ["", "N/A", "20250603", "2025-06-31 10:00:00", "2025-06-03T10:00:00", "10:00:00", "٢٠٢٥-٠٦-٠٣"]
)
def test_what_is_no_local_time_is_no_instant(time: str) -> None:
    assert to_arrow(payload("US.AAPL", tick(time)))["timestamp"].to_pylist() == [None]


@pytest.mark.parametrize("timestamp", [float("nan"), float("inf"), -float("inf"), 1e300, 3e11])
def test_what_no_calendar_has_is_no_instant(timestamp: float) -> None:
    assert to_pandas(payload("US.AAPL", tick("", timestamp)))["timestamp"].isna().tolist() == [True]


def test_times_that_are_given_and_times_that_are_read_fill_one_column() -> None:
    rows = [tick("2025-06-03 09:30:00", 1748943000.25), tick("2025-06-03 09:30:00"), tick("")]
    seconds = [
        None if moment is None else moment.timestamp()
        for moment in to_arrow(payload("US.AAPL", *rows))["timestamp"].to_pylist()
    ]
    assert seconds == [1748943000.25, 1748957400.0, None]


def test_exchanges_of_several_zones_are_shown_in_utc_and_read_each_in_its_own() -> None:
    time = "2025-06-03 09:30:00"
    frame = to_pandas([payload("HK.00700", tick(time)), payload("US.AAPL", tick(time))])
    assert [moment.isoformat() for moment in frame["timestamp"]] == [
        "2025-06-03T01:30:00+00:00",
        "2025-06-03T13:30:00+00:00",
    ]


def test_without_an_exchange_the_zone_can_be_said() -> None:
    rows = [tick("2025-06-03 09:30:00", 1748914200.0), tick("2025-06-03 09:30:00")]
    unknown = to_pandas(rows)["timestamp"]
    assert [str(unknown.dtype), *unknown.isna()] == ["datetime64[us, UTC]", False, True]
    said = to_pandas(rows, zone="Asia/Hong_Kong")["timestamp"]
    assert [str(said.dtype), *(moment.timestamp() for moment in said)] == [
        "datetime64[us, Asia/Hong_Kong]",
        *[1748914200.0] * 2,
    ]


def test_what_is_said_does_not_overrule_the_exchange() -> None:
    frame = to_polars(payload("US.AAPL", tick("2025-06-03 09:30:00")), zone=ZoneInfo("Asia/Hong_Kong"))
    assert frame["timestamp"].to_list() == [datetime(2025, 6, 3, 9, 30, tzinfo=NEW_YORK)]


@pytest.mark.parametrize("zone", ["Nowhere/Atlantis", "", "../etc", 8])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(UsageError, match="zone must"):
        to_pandas(payload("US.AAPL"), zone=zone)


def test_an_empty_reply_knows_its_zone_too() -> None:
    assert str(to_pandas(payload("US.AAPL"))["timestamp"].dtype) == "datetime64[us, America/New_York]"


def test_a_message_without_a_timestamp_gains_one() -> None:
    item = qot_request_history_kl_quota.DetailItem(security=security("SZ.000001"), request_time="2025-06-03 09:30:00")
    (row,) = to_arrow([item]).to_pylist()
    assert row["request_timestamp"] == datetime(2025, 6, 3, 1, 30, tzinfo=UTC)


def order(**known: TrdSecMarket | TrdMarket) -> trd_common.OrderFill:
    return trd_common.OrderFill(
        trd_side=trd_common.TrdSide.BUY,
        fill_id=1,
        fill_id_ex="1",
        order_id=1,
        order_id_ex="1",
        code="1",
        name="",
        qty=1.0,
        price=1.0,
        create_time="2025-06-03 09:30:00",
        **known,  # type: ignore[arg-type]
    )


def test_an_order_tells_its_exchange_by_the_security_before_the_account() -> None:
    fills = [
        order(sec_market=TrdSecMarket.US, trd_market=TrdMarket.HK),
        order(trd_market=TrdMarket.HK),
        order(sec_market=TrdSecMarket.CC, trd_market=TrdMarket.JP),
        order(),
    ]
    hours = [None if at is None else at.hour for at in to_arrow(fills, zone="UTC")["create_timestamp"].to_pylist()]
    assert hours == [13, 1, 0, 9]


def test_a_pushed_fill_tells_it_so_too() -> None:
    header = trd_common.TrdHeader(trd_env=trd_common.TrdEnv.REAL, acc_id=1, trd_market=TrdMarket.HK)
    pushed = [trd_update_order_fill.S2C(header=header, order_fill=order(sec_market=TrdSecMarket.US))]
    frame = to_pandas(pushed)
    assert str(frame["order_fill_create_timestamp"].dtype) == "datetime64[us, America/New_York]"


@dataclass(slots=True, kw_only=True)
class Expiry(Message):
    """A row with two securities, of which the first is not the row's own."""

    FULL_NAME: ClassVar[str] = "Test.Expiry"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message=Security),
        Field(2, "security", "security", "message", "required", message=Security),
        Field(3, "lastTradeTime", "last_trade_time", "string", "required"),
    )

    owner: Security
    security: Security
    last_trade_time: str


def test_a_row_tells_its_exchange_by_the_security_it_is_about() -> None:
    row = Expiry(owner=security("US.AAPL"), security=security("SG.X"), last_trade_time="2025-06-03")
    assert str(to_pandas([row])["last_trade_timestamp"].dtype) == "datetime64[us, Asia/Singapore]"


def test_every_zone_is_there() -> None:
    zones = {zone.key for enum in MARKET_ENUMS for market in enum if (zone := zone_of(enum, market)) is not None}
    assert len(zones) == 8
    assert zone_of(QotMarket, 12345) is None
