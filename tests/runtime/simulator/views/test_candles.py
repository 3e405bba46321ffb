"""One-minute candlesticks, read and pushed, agree with the ticks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

import pytest

from opend.simulator import LISTINGS, ManualClock, RefusalError, SyntheticMarket
from opend.simulator.calendar.sessions import HoursKept
from opend.simulator.handlers.quotes.candles import get_kl, request_history_kl
from opend.simulator.handlers.quotes.subscriptions import sub
from opend.simulator.pushes.candles import due_candles
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend_proto import qot_get_kl, qot_request_history_kl, qot_sub, qot_update_kl
from opend_proto.common import Session
from opend_proto.qot_common import KLFields, KLine, KLType, RehabType, SubType

APPLE = next(listing for listing in LISTINGS if listing.code == "AAPL")
NETEASE = next(listing for listing in LISTINGS if listing.code == "09999")
T = TypeVar("T")


def whole(value: T | None) -> T:
    assert value is not None
    return value


@dataclass
class Desk:
    """One client of a gateway whose clock the test moves."""

    clock: ManualClock = field(default_factory=ManualClock)
    hours: HoursKept = "around_the_clock"

    def __post_init__(self) -> None:
        quota = Quota(100)
        self.market = SyntheticMarket(0, clock=self.clock, hours=self.hours)
        gateway = Gateway(market=self.market, quota=quota, user_id=7)
        self.peer = Peer(gateway=gateway, connection_id=1, subscriptions=quota.open())

    def subscribe(self, *rehab_types: RehabType) -> None:
        c2s = qot_sub.C2S(
            security_list=[NETEASE.security],
            sub_type_list=[SubType.KL_1MIN],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            reg_push_rehab_type_list=list(rehab_types),
            is_first_push=False,
        )
        sub(self.peer, qot_sub.Request(c2s=c2s))

    def latest(self, count: int, kl_type: KLType = KLType.K_1MIN) -> list[KLine]:
        c2s = qot_get_kl.C2S(rehab_type=RehabType.FORWARD, kl_type=kl_type, security=NETEASE.security, req_num=count)
        return get_kl(self.peer, qot_get_kl.Request(c2s=c2s)).kl_list

    def history(
        self, kl_type: KLType, begin: str, end: str, *, session: Session | None = None, fields: KLFields | None = None
    ) -> list[KLine]:
        c2s = qot_request_history_kl.C2S(
            rehab_type=RehabType.NONE,
            kl_type=kl_type,
            security=APPLE.security,
            begin_time=begin,
            end_time=end,
            session=session,
            need_kl_fields_flag=fields,
        )
        return request_history_kl(self.peer, qot_request_history_kl.Request(c2s=c2s)).kl_list

    def page(
        self, begin: str, end: str, key: bytes | None = None, count: int | None = None
    ) -> qot_request_history_kl.S2C:
        c2s = qot_request_history_kl.C2S(
            rehab_type=RehabType.FORWARD,
            kl_type=KLType.K_1MIN,
            security=NETEASE.security,
            begin_time=begin,
            end_time=end,
            next_req_key=key,
            max_ack_kl_num=count,
        )
        return request_history_kl(self.peer, qot_request_history_kl.Request(c2s=c2s))

    def pushed(self) -> list[qot_update_kl.S2C]:
        found: list[qot_update_kl.S2C] = []
        for _, message in due_candles(self.peer):
            assert isinstance(message, qot_update_kl.S2C)
            found.append(message)
        return found


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_candlestick_is_made_of_the_ticks_of_its_minute(desk: Desk) -> None:
    desk.subscribe()
    desk.clock.advance(60)
    candle = desk.latest(1)[0]
    end = desk.market.milliseconds() // 60_000 * 60_000
    ticks = desk.market.following(NETEASE, end - 60_001, 1000, end - 1)
    prices = [tick.price for tick in ticks]
    assert (candle.open_price, candle.close_price) == (prices[0], prices[-1])
    assert (candle.low_price, candle.high_price) == (min(prices), max(prices))
    assert candle.volume == sum(tick.volume for tick in ticks)
    assert (candle.time, candle.timestamp) == ("2025-06-02 10:31:00", end / 1000)
    assert candle.last_close_price == desk.market.latest(NETEASE, 1, end - 60_001)[0].price


def test_the_current_candlestick_holds_no_tick_of_the_future(desk: Desk) -> None:
    desk.subscribe()
    desk.clock.advance(20)
    early = desk.latest(1)[0]
    desk.clock.advance(20)
    late = desk.latest(1)[0]
    assert (early.time, early.open_price) == (late.time, late.open_price)
    assert whole(early.volume) < whole(late.volume)


def test_the_latest_are_given_oldest_first_and_without_holes(desk: Desk) -> None:
    desk.subscribe()
    times = [candle.time for candle in desk.latest(5)]
    assert times == [f"2025-06-02 10:{minute}:00" for minute in range(26, 31)], "10:30 to the dot has had no trade yet"


def test_changes_are_pushed_once_with_the_final_form_first(desk: Desk) -> None:
    desk.subscribe(RehabType.NONE, RehabType.FORWARD)
    assert desk.pushed() == []
    desk.clock.advance(30)
    first = desk.pushed()
    assert {update.rehab_type for update in first} == {RehabType.NONE, RehabType.FORWARD}
    assert [candle.time for candle in first[0].kl_list] == ["2025-06-02 10:31:00"]
    assert desk.pushed() == []
    desk.clock.advance(60)
    second = desk.pushed()[0].kl_list
    assert [candle.time for candle in second] == ["2025-06-02 10:31:00", "2025-06-02 10:32:00"]
    assert second == desk.latest(2)


def test_a_long_pause_is_pushed_in_parts(desk: Desk) -> None:
    desk.subscribe()
    desk.clock.advance(150 * 60 + 30)
    pushed = desk.pushed()
    assert [len(update.kl_list) for update in pushed] == [100, 51]
    assert pushed[0].rehab_type == RehabType.FORWARD
    assert [candle.time for update in pushed for candle in update.kl_list] == [
        candle.time for candle in desk.latest(151)
    ]


def test_history_comes_in_pages_up_to_now(desk: Desk) -> None:
    desk.subscribe()
    desk.clock.advance(30)
    pages = [desk.page("2025-06-02", "2025-06-02", count=400)]
    while pages[-1].next_req_key:
        pages.append(desk.page("2025-06-02", "2025-06-02", pages[-1].next_req_key, 400))
    candles = [candle for page in pages for candle in page.kl_list]
    assert [len(page.kl_list) for page in pages] == [400, 232]
    assert (candles[0].time, candles[-1].time) == ("2025-06-02 00:00:00", "2025-06-02 10:31:00")
    assert candles[-400:] == desk.latest(400)


def test_a_day_of_history_ends_with_the_day(desk: Desk) -> None:
    page = desk.page("2025-05-30", "2025-05-30", b"minute 0", 1000)
    last = desk.page("2025-05-30", "2025-05-30", page.next_req_key, 1000)
    assert (page.kl_list[0].time, last.kl_list[-1].time) == ("2025-05-30 00:00:00", "2025-05-30 23:59:00")
    assert (len(page.kl_list) + len(last.kl_list), last.next_req_key) == (1440, None)


def test_days_of_history_skip_weekends_and_holidays() -> None:
    days = Desk(hours="exchange").history(KLType.DAY, "2025-05-20", "2025-05-31")
    assert [line.time[5:10] for line in days] == [
        "05-20",
        "05-21",
        "05-22",
        "05-23",
        "05-27",
        "05-28",
        "05-29",
        "05-30",
    ]


def test_history_covers_the_hours_asked_for() -> None:
    desk = Desk(hours="exchange")

    def span(session: Session | None) -> tuple[str, str, int]:
        lines = desk.history(KLType.K_30MIN, "2025-05-29", "2025-05-29", session=session)
        return lines[0].time[11:16], lines[-1].time[11:16], len(lines)

    assert span(None) == span(Session.RTH) == ("10:00", "16:00", 13)
    assert span(Session.ETH) == ("04:30", "20:00", 32)
    assert span(Session.ALL) == ("00:00", "23:30", 48)
    assert span(Session.OVERNIGHT) == ("00:00", "23:30", 16)
    with pytest.raises(RefusalError, match="unknown session 9"):
        span(Session(9))


def test_the_flag_leaves_out_fields_that_are_not_asked_for(desk: Desk) -> None:
    (line,) = desk.history(KLType.DAY, "2025-05-30", "2025-05-30", fields=KLFields(KLFields.CLOSE | KLFields.VOLUME))
    (full,) = desk.history(KLType.DAY, "2025-05-30", "2025-05-30")
    assert (line.close_price, line.volume, line.open_price, line.change_rate) == (
        full.close_price,
        full.volume,
        None,
        None,
    )
    assert None not in {full.open_price, full.high_price, full.low_price, full.turnover, full.last_close_price}


def test_weeks_are_named_by_their_first_trading_day(desk: Desk) -> None:
    whole_range = desk.history(KLType.WEEK, "2020-01-01", "2025-06-02")
    assert len(whole_range) == 282
    calendar = desk.market.calendar(APPLE)
    for line in whole_range:
        day = date.fromisoformat(line.time[:10])
        monday = day - timedelta(days=day.weekday())
        assert calendar.trading_days(monday, day) == calendar.trading_days(day, day) != []


def test_candlesticks_of_a_day_stand_on_trading_days_and_friday_s_holds_the_weekend(desk: Desk) -> None:
    lines = desk.history(KLType.DAY, "2025-05-14", "2025-05-31")
    assert [int(line.time[8:10]) for line in lines] == [14, 15, 16, 19, 20, 21, 22, 23, 27, 28, 29, 30]
    friday, monday = lines[2:4]
    assert monday.last_close_price == friday.close_price
    hours = desk.history(KLType.K_60MIN, "2025-05-16", "2025-05-19")
    weekend = [line for line in hours if "2025-05-16 00:00:00" < line.time <= "2025-05-19 00:00:00"]
    assert len(weekend) == 72
    assert sum(line.volume or 0 for line in weekend) == friday.volume


def test_history_does_not_begin_before_the_market(desk: Desk) -> None:
    assert desk.history(KLType.YEAR, "1900-01-01", "2025-06-02")[0].time[:4] == "2010"
    assert desk.history(KLType.DAY, "2026-01-01", "2027-06-02") == []


def test_what_is_refused(desk: Desk) -> None:
    with pytest.raises(RefusalError, match=r"HK\.09999 is not subscribed"):
        desk.latest(1)
    desk.subscribe()
    with pytest.raises(RefusalError, match="SubType_KL_Day"):
        desk.latest(1, KLType.DAY)
    with pytest.raises(RefusalError, match="no candlesticks of klType 99"):
        desk.latest(1, KLType(99))
    with pytest.raises(RefusalError, match="reqNum must be 1 to 1000, not 1001"):
        desk.latest(1001)
    with pytest.raises(RefusalError, match="maxAckKLNum must be 1 to 1000, not 0"):
        desk.page("2025-06-02", "2025-06-02", count=0)
    with pytest.raises(RefusalError, match="endTime must be a day such as"):
        desk.page("2025-06-02", "9999-12-31")
    with pytest.raises(RefusalError, match="beginTime must be a day such as"):
        desk.page("yesterday", "2025-06-02")
    with pytest.raises(RefusalError, match="nextReqKey is not one"):
        desk.page("2025-06-02", "2025-06-02", b"\xff")
