"""Ticks since a time or a sequence: from what a hub has kept, from the latest ticks of a gateway, or with a gap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend import Client, UsageError, security
from opend.archive import READ_TICKS, S2C, Piece, Request, Response
from opend.codec import decode, encode
from opend.session.feeds import Bar, BarFeed, Signal, Since, Tick, TickFeed
from opend.session.feeds.since import Start, read_since, second_of
from opend_proto import methods, qot_get_kl, qot_get_ticker, qot_sub, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import KLine, KLType, Ticker, TickerDirection

TENCENT, APPLE = security("HK.00700"), security("US.AAPL")
BEGIN: Final = datetime(2025, 6, 3, 1, 30, tzinfo=UTC).timestamp()
"""9:30 in Hong Kong."""


def tick(sequence: int) -> Ticker:
    """A tick of as many seconds after 9:30 as its sequence."""
    time = f"2025-06-03 09:{30 + sequence // 60}:{sequence % 60:02}"
    return Ticker(time=time, sequence=sequence, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)


class World:
    """A stream, a gateway, and the calls that were made of both."""

    def __init__(self, kept: Sequence[int | Sequence[int]] = (), latest: Sequence[int] = (), page: int = 2) -> None:
        """Keep a message for each tick or list of ticks; [-9] is a gap before 9, [-9, 0] a begin after 9."""
        self.kept = [[each] if isinstance(each, int) else list(each) for each in kept]
        self.latest = latest
        self.page = page
        self.broken = 0
        """The tick whose message cannot be read."""
        self.calls: list[str] = []

    def answer(self, method_id: int, request: Any) -> Any:
        return self._answers[method_id](self, request)

    def _subscribe(self, _request: qot_sub.Request) -> qot_sub.Response:
        return qot_sub.Response(ret_type=RetType.SUCCEED, s2c=qot_sub.S2C())

    def _window(self, request: qot_get_ticker.Request) -> qot_get_ticker.Response:
        self.calls.append("window")
        listed = [tick(each) for each in self.latest][-request.c2s.max_ret_num :]
        s2c = qot_get_ticker.S2C(security=request.c2s.security, ticker_list=listed)
        return qot_get_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    def _read(self, request: Request) -> Response:
        c2s = decode(Request, encode(request)).c2s
        self.calls.append("page")
        begin = c2s.position
        after = c2s.after_sequence if c2s.since is None else int(c2s.since - BEGIN) - 5
        if begin is None:
            begin = max([index for index, each in enumerate(self.kept) if 0 < key(each) <= (after or 0)], default=0)
        found = self.kept[begin : begin + self.page]
        end = begin + len(found)
        pieces = [Piece(body=b"\xff") if each == [self.broken] else piece(each) for each in found]
        reaches = c2s.position is None and bool(found) and 0 < key(found[0]) <= (after or 0)
        s2c = S2C(piece_list=pieces, position=end, is_end=end == len(self.kept), reaches_back=reaches)
        return Response(ret_type=RetType.SUCCEED, s2c=s2c)

    _answers: Final[dict[int, Callable[[World, Any], Any]]] = {
        methods.QOT_SUB.id: _subscribe,
        methods.QOT_GET_TICKER.id: _window,
        READ_TICKS.id: _read,
    }


def key(sequences: Sequence[int]) -> int:
    """Return the sequence by which the place of a message is found."""
    return -sequences[0] if sequences[1:] == [0] else sequences[0]


def piece(sequences: Sequence[int]) -> Piece:
    if sequences[1:] == [0]:
        return Piece(begins_after=-sequences[0])
    if sequences[0] < 0:
        return Piece(gap_before=-sequences[0])
    s2c = qot_update_ticker.S2C(security=TENCENT, ticker_list=[tick(each) for each in sequences])
    return Piece(body=encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)))


def taken(feed: TickFeed, world: World) -> list[int | tuple[int, int]]:
    """Make the calls that are due; return the items that follow."""
    found: list[int | tuple[int, int]] = []
    while True:
        item = feed.take()
        if isinstance(item, Tick):
            found.append(item.ticker.sequence)
        elif item is not None:
            found.append((item.after_sequence, item.before_sequence))
        elif (ask := feed.ask()) is not None:
            feed.accepted(ask, world.answer(ask.method.id, ask.request))
        else:
            return found


_LOSS: Final = (Signal.DOWN, Signal.RESTORED)


def at(sequence: float) -> datetime:
    return datetime.fromtimestamp(BEGIN + sequence, UTC)


# What is kept, the latest ticks, where to begin, and what comes.
CASES: list[tuple[World, Since, list[int | tuple[int, int]]]] = [
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), 2, [3, 4, 5, 6, 7, 8]),
    (World([1, 2, [3, 4], 5, 6], [5, 6, 7, 8]), 3, [4, 5, 6, 7, 8]),
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), 6, [7, 8]),
    (World([10, 12, 14], [14, 15]), 11, [12, 14, 15]),
    (World([10, 12], [12, 13]), 5, [(5, 10), 10, 12, 13]),
    (World([], [12, 13]), 5, [(5, 12), 12, 13]),
    (World([], [5, 12, 13]), 5, [12, 13]),
    (World([4, 5, [-10], 10, 11], [11]), 4, [5, (5, 10), 10, 11]),
    (World([4, 5], [9, 10]), 4, [5, (5, 9), 9, 10]),
    (World([4, 5], [9, 10]), 0, [(0, 4), 4, 5, (5, 9), 9, 10]),
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), at(3), [3, 4, 5, 6, 7, 8]),
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), at(3.5), [4, 5, 6, 7, 8]),
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), at(7), [7, 8]),
    (World([1, 2, [3, 4], 5, 6], [6, 7, 8]), at(50), []),
    (World([4, 5, 6], [6, 7]), at(3), [(0, 4), 4, 5, 6, 7]),
    (World([], [6, 7]), at(7), [7]),
    (World([], [6, 7]), at(3), [(0, 6), 6, 7]),
    (World([], []), at(3), []),
    (World([[-10, 0], 11, 12], [12, 13]), 10, [11, 12, 13]),
    (World([[-10, 0], 11, 12], [12, 13]), 12, [13]),
    (World([[-10, 0], 11, 12], [12, 13]), 5, [(5, 11), 11, 12, 13]),
    (World([[-10, 0], 11, 12], [12, 13]), at(11), [(0, 11), 11, 12, 13]),
    (World([[-10, 0], 20, 21], [21, 22]), at(15.5), [20, 21, 22]),
    (World([1, 2, 3], [3, 4]), {"HK.00700": 2}, [3, 4]),
    (World([1, 2, 3], [2, 3, 4]), {}, [2, 3, 4]),
]


@each_of("case", CASES)
def test_what_was_kept_comes_first_and_then_the_latest(case: tuple[World, Since, list[int | tuple[int, int]]]) -> None:
    world, since, expected = case
    feed = TickFeed(TENCENT, since=since, is_kept=True)
    assert taken(feed, world) == expected
    assert world.calls[-1] == "window"
    payload = qot_update_ticker.S2C(security=TENCENT, ticker_list=[tick(60), tick(61)])
    feed.receive(payload)
    # Where nothing before the start was ever seen, something may be missing.
    follows = [60, 61] if world.kept or world.latest else [(0, 60), 60, 61]
    assert taken(feed, world) == follows


def test_without_a_hub_the_latest_ticks_are_all() -> None:
    for since, expected in ((2, [(2, 6), 6, 7]), (6, [7]), (at(7), [7]), (at(3), [(0, 6), 6, 7])):
        world = World([1, 2, 3, 4, 5], [6, 7])
        assert taken(TickFeed(TENCENT, since=since), world) == expected
        assert world.calls == ["window"]


def test_what_a_long_loss_has_missed_is_read_from_what_was_kept() -> None:
    """And asked for once: what the hub has not kept either is a gap."""
    world = World([1, 2, 3], [1, 2, 3])
    feed = TickFeed(TENCENT, is_kept=True, recent=1)
    assert taken(feed, world) == [3]
    assert world.calls == ["window"]
    world.kept += [[4], [5], [6], [7]]
    world.latest = [7, 8]
    feed.receive(qot_update_ticker.S2C(security=TENCENT, ticker_list=[tick(8)]))
    assert taken(feed, world) == [8]
    # That was what the gateway pushed; now a loss, and more ticks than it gives.
    world.kept += [[8], [9], [10], [11]]
    world.latest = [11, 12]
    for signal in _LOSS:
        feed.receive(signal)
    assert taken(feed, world) == [9, 10, 11, 12]
    world.calls.clear()
    world.latest = [40, 41]
    for signal in _LOSS:
        feed.receive(signal)
    assert taken(feed, world) == [(12, 40), 40, 41]
    assert world.calls == ["window", "page", "window"]


WRONG: list[tuple[Any, str]] = [
    (datetime(2025, 6, 3), "since needs a time zone"),  # noqa: DTZ001 - that is what is wrong
    (5, "sequences belong to one security"),
    ({"HK.00005": 5}, "since names HK.00005"),
    ({"HK.00700": -1}, "a sequence is a whole number from 0 on, not -1"),
    ({"HK.00700": True}, "a sequence is a whole number"),
    ({"00700": 5}, "MARKET.CODE"),
    ("09:30", "since must be a datetime"),
]


@each_of("case", WRONG)
def test_what_is_no_start_is_refused(case: tuple[Any, str]) -> None:
    since, message = case
    with pytest.raises(UsageError, match=message):
        Client().ticks([TENCENT, APPLE], since=since)


def test_times_of_ticks_are_instants() -> None:
    chosen = {(int(each.market), each.code): each for each in (TENCENT, APPLE)}
    assert set(read_since(at(3), chosen).values()) == {Start(second=BEGIN + 3)}
    assert read_since({"US.AAPL": 7}, chosen) == {(11, "AAPL"): Start(after=7)}
    told = tick(5)
    assert second_of(told, TENCENT.market) == BEGIN + 5
    told.timestamp = 7.5
    assert second_of(told, TENCENT.market) == 7.5
    assert second_of(tick(5), 101) is None


def test_a_message_that_cannot_be_read_is_a_gap() -> None:
    world = World([1, 2, 3, 4], [4, 5])
    world.broken = 2
    assert taken(TickFeed(TENCENT, since=1, is_kept=True), world) == [(1, 3), 3, 4, 5]


def test_candlesticks_begin_at_a_time_of_their_exchange() -> None:
    """Those of days at its midnight."""
    since = datetime(2025, 6, 3, 1, 30, 7, tzinfo=UTC)
    for kind, code, expected in (
        (KLType.K_1MIN, "HK.00700", "2025-06-03 09:30:07"),
        (KLType.DAY, "HK.00700", "2025-06-03 00:00:00"),
        (KLType.DAY, "US.AAPL", "2025-06-02 00:00:00"),
    ):
        feed = BarFeed(code, kind, since=since)
        subscribing = feed.ask()
        assert subscribing is not None
        feed.accepted(subscribing, qot_sub.Response(ret_type=RetType.SUCCEED, s2c=qot_sub.S2C()))
        reading = feed.ask()
        assert reading is not None
        assert reading.request.c2s.req_num == 1000
        bars = [KLine(time=each, is_blank=False) for each in ("2025-06-01 16:00:00", expected)]
        s2c = qot_get_kl.S2C(security=security(code), kl_list=bars)
        feed.accepted(reading, qot_get_kl.Response(ret_type=RetType.SUCCEED, s2c=s2c))
        item = feed.take()
        assert isinstance(item, Bar)
        assert item.kl.time == expected
    with pytest.raises(UsageError, match="needs a time zone"):
        BarFeed("HK.00700", KLType.DAY, since=datetime(2025, 6, 3))  # noqa: DTZ001 - that is what is wrong
    with pytest.raises(UsageError, match="time zone is not known"):
        BarFeed("FX.USDHKD", KLType.DAY, since=since)
