"""The merger of candlesticks gives each closed one once and in its final form, or in a gap."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from opend import security
from opend.session.feeds import Bar, BarGap, KLineItem
from opend.session.feeds.bars import BarMerger, Page
from opend_proto.qot_common import KLine

TENCENT = security("HK.00700")


def time_of(minute: int) -> str:
    return f"2025-06-{2 + minute // 60:02d} 10:{minute % 60:02d}:00"


def minute_of(time: str) -> int:
    return (int(time[8:10]) - 2) * 60 + int(time[14:16])


def bar(minute: int, volume: int = 1) -> KLine:
    return KLine(time=time_of(minute), is_blank=False, close_price=float(volume), volume=volume)


def bars(*minutes: int) -> list[KLine]:
    return [bar(minute) for minute in minutes]


def shown(items: list[KLineItem]) -> list[str]:
    """Return closed bars as ``+minute``, open ones as ``minute:volume``, and gaps as ``(after-before)``."""
    return [_shown(item) for item in items]


def _shown(item: KLineItem) -> str:
    match item:
        case Bar(_, kl, True):
            return f"+{minute_of(kl.time)}"
        case Bar(_, kl, _):
            return f"{minute_of(kl.time)}:{kl.volume}"
        case BarGap(_, after, before):
            return f"({'' if after is None else minute_of(after)}-{minute_of(before)})"


def started(*minutes: int) -> BarMerger:
    merger = BarMerger(TENCENT, window=4)
    assert shown(merger.fill(bars(*minutes), merger.interruptions)) == [
        *(f"+{minute}" for minute in minutes[:-1]),
        f"{minutes[-1]}:1",
    ]
    return merger


# The start, and live.


def test_it_starts_with_closed_bars_and_the_current_one() -> None:
    merger = BarMerger(TENCENT, recent=3)
    assert merger.wanted == 3
    assert merger.push([bar(3, 2)]) == []
    assert shown(merger.fill(bars(1, 2, 3), merger.interruptions)) == ["+1", "+2", "3:2"]
    assert (merger.wanted, merger.page) == (0, None)


def test_it_starts_at_a_time_with_history_where_the_latest_bars_do_not_reach_back() -> None:
    merger = BarMerger(TENCENT, window=4, since=time_of(3))
    assert merger.wanted == 4
    assert shown(merger.fill(bars(2, 3, 4, 5), merger.interruptions)) == ["+3", "+4", "5:1"]
    merger = BarMerger(TENCENT, window=4, since=time_of(3))
    assert merger.fill(bars(7, 8), merger.interruptions) == []
    assert merger.page == Page("2025-06-02", "2025-06-02")
    assert shown(merger.turn(bars(1, 3, 4), b"more", merger.interruptions)) == ["+3", "4:1"]
    assert shown(merger.turn(bars(6, 7), None, merger.interruptions)) == ["+4", "+6", "7:1", "+7", "8:1"]
    assert not merger.wanted
    merger = BarMerger(TENCENT, window=4, since=time_of(3))
    assert merger.fill(bars(7, 8), merger.interruptions) == []
    assert shown(merger.turn([], None, merger.interruptions)) == ["+7", "8:1"]


def test_without_history_a_start_in_the_past_is_a_gap() -> None:
    merger = BarMerger(TENCENT, window=4, since=time_of(3))
    assert merger.fill(bars(7, 8), merger.interruptions) == []
    assert shown(merger.give_up(merger.interruptions)) == ["(-7)", "+7", "8:1"]
    assert shown(merger.push([bar(9)])) == ["+8", "9:1"]


def test_the_current_bar_updates_and_closes_with_the_next() -> None:
    merger = started(1)
    assert shown(merger.push([bar(1, 2)])) == ["1:2"]
    assert shown(merger.push([bar(1, 2)])) == [], "nothing has changed"
    items = merger.push([bar(1, 3), bar(2)])
    assert shown(items) == ["+1", "2:1"]
    assert items[0] == Bar(TENCENT, bar(1, 3), closed=True), "in its final form"
    assert shown(merger.push([bar(1, 4)])) == [], "closed is closed"


def test_placeholders_are_left_out() -> None:
    merger = started(1)
    assert merger.push([KLine(time=time_of(2), is_blank=True)]) == []
    assert shown(merger.push([bar(3)])) == ["+1", "3:1"]


def test_a_security_that_never_traded_starts_with_its_first_bar() -> None:
    merger = BarMerger(TENCENT)
    assert merger.fill([], merger.interruptions) == []
    assert shown(merger.push([bar(1)])) == ["1:1"]


# After an interruption.


def test_pushes_are_held_back_until_the_latest_bars_are_read() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert merger.push([bar(4)]) == []
    items = merger.fill([bar(1), bar(2, 5), bar(3, 4), bar(4, 2)], merger.interruptions)
    assert shown(items) == ["+2", "+3", "4:2"]
    assert items[0] == Bar(TENCENT, bar(2, 5), closed=True), "in its final form, which was not pushed"


def test_what_the_latest_bars_do_not_reach_is_read_from_history_page_by_page() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert merger.fill(bars(70, 71, 72, 73), merger.interruptions) == []
    assert merger.page == Page("2025-06-02", "2025-06-03")
    assert shown(merger.turn([bar(1), bar(2, 7), bar(30)], b"next", merger.interruptions)) == ["+2", "30:1"]
    assert merger.page == Page("2025-06-02", "2025-06-03", b"next")
    assert merger.push([bar(74)]) == []
    assert shown(merger.turn([bar(60), bar(70, 2)], None, merger.interruptions)) == [
        "+30",
        "+60",
        "70:2",
        "+70",
        "+71",
        "+72",
        "+73",
        "74:1",
    ]
    assert merger.wanted == 0


def test_history_that_begins_too_late_leaves_a_gap() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.fill(bars(8, 9), merger.interruptions)
    assert shown(merger.turn(bars(5, 6, 7, 8), None, merger.interruptions)) == [
        "(1-5)",
        "+5",
        "+6",
        "+7",
        "8:1",
        "+8",
        "9:1",
    ]


def test_history_that_ends_too_early_leaves_a_gap() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.fill(bars(8, 9), merger.interruptions)
    assert shown(merger.turn(bars(1, 2, 3), None, merger.interruptions)) == ["+2", "3:1", "(2-8)", "+8", "9:1"]


def test_history_that_is_refused_leaves_a_gap() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.fill(bars(8, 9), merger.interruptions)
    merger.push([bar(9, 3)])
    assert shown(merger.give_up(merger.interruptions)) == ["(1-8)", "+8", "9:3"]


def test_a_gap_before_the_first_closed_bar_has_no_beginning() -> None:
    merger = started(1)
    merger.interrupt()
    merger.fill(bars(8), merger.interruptions)
    assert shown(merger.give_up(merger.interruptions)) == ["(-8)", "8:1"]


def test_no_bars_at_all_leave_a_gap_before_the_next_push() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert merger.fill([], merger.interruptions) == []
    assert shown(merger.push([bar(2, 2), bar(3)])) == ["+2", "3:1"], "the current bar goes on, so nothing is missing"
    merger.interrupt()
    assert merger.fill([], merger.interruptions) == []
    assert shown(merger.push([bar(5)])) == ["(2-5)", "5:1"]


def test_held_bars_that_the_latest_have_left_behind_still_come() -> None:
    merger = started(1, 2)
    merger.interrupt()
    for minute in (4, 5, 6):
        merger.push([bar(minute)])
    merger.fill(bars(6, 7), merger.interruptions)
    assert shown(merger.give_up(merger.interruptions)) == ["(1-4)", "+4", "5:1", "+5", "+6", "7:1"]


def test_an_interruption_while_history_is_read_begins_anew() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.fill(bars(8, 9), merger.interruptions)
    asked = merger.interruptions
    merger.interrupt()
    assert merger.page is None
    assert merger.turn(bars(1, 2, 3), None, asked) == []
    assert merger.give_up(asked) == []
    assert merger.wanted == 4


def test_bars_asked_for_before_the_last_interruption_are_used_if_they_reach_back() -> None:
    merger = started(1, 2)
    merger.interrupt()
    asked = merger.interruptions
    merger.interrupt()
    assert merger.fill(bars(5, 6), asked) == []
    assert shown(merger.fill(bars(2, 3), asked)) == ["+2", "3:1"]
    assert merger.wanted == 4


def test_what_is_held_is_bounded() -> None:
    merger = started(1, 2)
    merger.interrupt()
    asked = merger.interruptions
    for minute in range(3, 12):
        assert merger.push([bar(minute)]) == []
    assert merger.interruptions > asked


# Events in any order.


@dataclass
class World:
    """A gateway whose bars grow, a link that loses and duplicates messages, and a merger that reads them."""

    window: int
    history: bool
    merger: BarMerger = field(init=False)
    volumes: dict[int, int] = field(default_factory=lambda: {0: 1, 1: 1, 2: 1})
    changed: list[KLine] = field(default_factory=list[KLine])
    wire: list[list[KLine]] = field(default_factory=list[list[KLine]])
    output: list[KLineItem] = field(default_factory=list[KLineItem])
    reply: tuple[list[KLine], int] | None = None
    up: bool = True
    begins: int | None = None

    def __post_init__(self) -> None:
        self.merger = BarMerger(TENCENT, recent=2, window=self.window)

    @property
    def now(self) -> int:
        return max(self.volumes)

    def trade(self, minutes: int) -> None:
        """Make a trade in the current bar, or in one some minutes later."""
        minute = self.now + minutes
        self.volumes[minute] = self.volumes.get(minute, 0) + 1
        self.changed.append(bar(minute, self.volumes[minute]))

    def push(self) -> None:
        if self.up and self.changed:
            self.wire.append(list({each.time: each for each in self.changed}.values()))
            self.changed.clear()

    def double(self) -> None:
        if self.wire:
            self.wire.append(self.wire[-1])

    def lose(self) -> None:
        self.arrive_all()
        self.push()
        self.wire.clear()
        self.merger.interrupt()

    def disconnect(self) -> None:
        self.arrive_all()
        self.up = False
        self.reply = None
        self.merger.interrupt()

    def connect(self) -> None:
        if not self.up:
            self.up = True
            self.changed.clear()

    def arrive(self) -> None:
        if self.wire:
            self.output += self.merger.push(self.wire.pop(0))

    def arrive_all(self) -> None:
        while self.wire:
            self.arrive()

    def ask(self) -> None:
        if self.up and self.merger.wanted and self.reply is None:
            listed = [bar(minute, volume) for minute, volume in sorted(self.volumes.items())]
            self.reply = listed[-self.merger.wanted :], self.merger.interruptions

    def read(self) -> None:
        """Give the merger the reply, after the pushes that came before it."""
        if self.reply is None:
            return
        self.arrive_all()
        listed, interruptions = self.reply
        self.reply = None
        if self.begins is None:
            self.begins = minute_of(listed[0].time)
        self.output += self.merger.fill(listed, interruptions)

    def turn(self) -> None:
        """Ask for one page of history, of two bars, and read it."""
        page = self.merger.page
        if page is None or not self.up:
            return
        if not self.history:
            self.output += self.merger.give_up(self.merger.interruptions)
            return
        since = 0 if page.key is None else int(page.key)
        begin = minute_of(f"{page.begin_time} 10:00:00")
        minutes = [minute for minute in sorted(self.volumes) if minute >= begin]
        listed = [bar(minute, self.volumes[minute]) for minute in minutes[since : since + 2]]
        key = str(since + 2).encode() if since + 2 < len(minutes) else None
        self.arrive_all()
        if self.merger.page is page:
            self.output += self.merger.turn(listed, key, self.merger.interruptions)

    def settle(self) -> None:
        self.connect()
        self.push()
        self.arrive_all()
        self.read()
        while self.merger.wanted or self.merger.page:
            self.ask()
            self.read()
            self.turn()


ACTIONS = {
    "push": World.push,
    "double": World.double,
    "lose": World.lose,
    "disconnect": World.disconnect,
    "connect": World.connect,
    "arrive": World.arrive,
    "ask": World.ask,
    "read": World.read,
    "turn": World.turn,
}

steps = st.lists(st.one_of(st.integers(0, 2), st.integers(0, 70), st.sampled_from(sorted(ACTIONS))), max_size=50)


@given(steps, st.integers(1, 5), st.booleans())
def test_every_closed_bar_comes_once_and_final_or_lies_in_a_gap(
    taken: list[int | str], window: int, history: bool
) -> None:
    world = World(window, history)
    for step in taken:
        if isinstance(step, int):
            world.trade(step)
        else:
            ACTIONS[step](world)
    world.settle()
    closed = [item.kl for item in world.output if isinstance(item, Bar) and item.closed]
    gaps = [item for item in world.output if isinstance(item, BarGap)]
    times = [each.time for each in closed]
    assert times == sorted(set(times)), "in order and once"
    assert {minute_of(each.time): each.volume for each in closed}.items() <= world.volumes.items(), "final"
    assert world.begins is not None
    missing = {time_of(minute) for minute in world.volumes if world.begins <= minute < world.now} - set(times)
    assert not {time for time in missing if not any((gap.after_time or "") < time < gap.before_time for gap in gaps)}
    assert not any((gap.after_time or "") < time < gap.before_time for gap in gaps for time in times)
    assert not (history and gaps), "history fills every hole"
