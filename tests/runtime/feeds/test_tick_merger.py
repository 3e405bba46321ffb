"""The merger of ticks gives every tick or reports a gap, whatever is lost, duplicated, late or out of order."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from opend import security
from opend.session.feeds import Gap, Tick, TickItem
from opend.session.feeds.ticks import TickMerger
from opend_proto.qot_common import Ticker, TickerDirection

TENCENT = security("HK.00700")


def tick(sequence: int) -> Ticker:
    return Ticker(
        time="2025-06-02 10:30:00.000",
        sequence=sequence,
        dir=TickerDirection.BID,
        price=500.0,
        volume=100,
        turnover=5e4,
    )


def ticks(*sequences: int) -> list[Ticker]:
    return [tick(sequence) for sequence in sequences]


def shown(items: list[TickItem]) -> list[int | tuple[int, int]]:
    """Return ticks as their sequences, and gaps as pairs."""
    return [
        item.ticker.sequence if isinstance(item, Tick) else (item.after_sequence, item.before_sequence)
        for item in items
    ]


def started(*window: int, recent: int = 1000) -> TickMerger:
    merger = TickMerger(TENCENT, recent=recent, window=4)
    assert shown(merger.fill(ticks(*window), merger.interruptions)) == ([*window] if recent else [])
    return merger


# The start.


def test_it_starts_with_the_recent_ticks_and_goes_on_with_pushes() -> None:
    merger = TickMerger(TENCENT, recent=3)
    assert merger.wanted == 3
    assert shown(merger.fill(ticks(5, 7, 9), merger.interruptions)) == [5, 7, 9]
    assert merger.wanted == 0
    assert shown(merger.push(ticks(9, 12))) == [12]


def test_pushes_that_come_before_the_first_window_are_merged_with_it() -> None:
    merger = TickMerger(TENCENT)
    assert merger.push(ticks(1, 2)) == []
    assert merger.push(ticks(7, 8)) == []
    assert shown(merger.fill(ticks(5, 6, 7), merger.interruptions)) == [5, 6, 7, 8]


def test_without_recent_ticks_it_starts_behind_the_latest() -> None:
    merger = TickMerger(TENCENT, recent=0)
    assert merger.wanted == 1, "to know where to go on if the connection is lost before the first push"
    assert shown(merger.fill(ticks(7), merger.interruptions)) == []
    assert shown(merger.push(ticks(6, 7, 8))) == [8]
    merger.interrupt()
    assert shown(merger.fill(ticks(9), merger.interruptions)) == [(8, 9), 9]


def test_a_security_that_never_traded_starts_with_its_first_tick() -> None:
    merger = started()
    assert shown(merger.push(ticks(5))) == [5]


# Live.


def test_repeats_are_left_out_and_a_batch_is_put_in_order() -> None:
    merger = started(1)
    assert shown(merger.push(ticks(3, 2, 3))) == [2, 3]
    assert shown(merger.push(ticks(1, 2, 3))) == []


def test_a_tick_that_comes_behind_a_later_one_is_told_as_a_gap_once() -> None:
    merger = started(1, 2)
    assert shown(merger.push(ticks(5, 8))) == [5, 8]
    assert shown(merger.push(ticks(3, 4, 9))) == [(2, 5), 9]
    assert shown(merger.push(ticks(3, 4))) == []


# After an interruption.


def test_pushes_are_held_back_until_the_hole_is_filled() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert merger.wanted == 4
    assert merger.push(ticks(6)) == []
    assert shown(merger.fill(ticks(2, 3, 5, 6), merger.interruptions)) == [3, 5, 6]
    assert shown(merger.push(ticks(7))) == [7]


def test_a_window_that_does_not_reach_back_leaves_a_gap() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert shown(merger.fill(ticks(5, 6, 7, 8), merger.interruptions)) == [(2, 5), 5, 6, 7, 8]


def test_a_window_that_reaches_back_beyond_the_last_tick_leaves_none() -> None:
    merger = started(1, 3)
    merger.interrupt()
    assert shown(merger.fill(ticks(2, 4), merger.interruptions)) == [(1, 3), 4], "2 is new, and too late to be told"


def test_an_empty_window_leaves_a_gap_before_the_next_push() -> None:
    merger = started(1, 2)
    merger.interrupt()
    assert merger.fill([], merger.interruptions) == []
    assert shown(merger.push(ticks(9))) == [(2, 9), 9]
    assert shown(merger.push(ticks(10))) == [10]


def test_held_ticks_that_the_window_has_left_behind_still_come() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.push(ticks(5, 6, 7))
    assert shown(merger.fill(ticks(7, 8), merger.interruptions)) == [(2, 5), 5, 6, 7, 8]


def test_held_ticks_that_do_not_reach_the_window_leave_a_second_gap() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.push(ticks(5))
    assert shown(merger.fill(ticks(7, 8), merger.interruptions)) == [(2, 5), 5, (5, 7), 7, 8]


def test_a_window_asked_for_before_the_last_interruption_does_not_count_as_whole() -> None:
    merger = started(1, 2)
    merger.interrupt()
    asked = merger.interruptions
    merger.push(ticks(4))
    merger.interrupt()
    assert merger.push(ticks(9)) == []
    assert shown(merger.fill(ticks(2, 3, 4, 5), asked)) == [3, 4, 5], "what it shows is right all the same"
    assert merger.wanted == 4
    assert shown(merger.fill(ticks(5, 7, 9), merger.interruptions)) == [7, 9]


def test_what_was_held_before_a_second_interruption_proves_nothing() -> None:
    merger = started(1, 2)
    merger.interrupt()
    merger.push(ticks(5, 6))
    merger.interrupt()
    merger.push(ticks(8))
    assert shown(merger.fill(ticks(8, 9), merger.interruptions)) == [(2, 8), 8, 9], "7 may have been lost"


def test_what_is_held_is_bounded() -> None:
    merger = started(1, 2)
    merger.interrupt()
    asked = merger.interruptions
    for sequence in range(3, 12):
        assert merger.push(ticks(sequence)) == []
    assert merger.interruptions > asked
    assert shown(merger.fill(ticks(8, 9, 10, 11), merger.interruptions)) == [(2, 8), 8, 9, 10, 11]


# Events in any order.


@dataclass
class World:
    """A gateway that keeps the latest ticks, a link that loses and duplicates messages, and a merger behind it."""

    window: int
    recent: int
    merger: TickMerger = field(init=False)
    market: list[int] = field(default_factory=lambda: [10, 20, 30])
    sent: int = 3
    wire: list[list[int]] = field(default_factory=list[list[int]])
    output: list[TickItem] = field(default_factory=list[TickItem])
    asked: tuple[int, int] | None = None
    reply: tuple[list[int], int] | None = None
    up: bool = True
    begins: int | None = None
    """The first tick that must come out."""

    def __post_init__(self) -> None:
        self.merger = TickMerger(TENCENT, recent=self.recent, window=self.window)

    def trade(self, step: int) -> None:
        self.market.append(self.market[-1] + step)

    def push(self) -> None:
        """Send the new ticks from the gateway."""
        if self.up and self.sent < len(self.market):
            self.wire.append(self.market[self.sent :])
            self.sent = len(self.market)

    def double(self) -> None:
        if self.wire:
            self.wire.append(self.wire[-1])

    def lose(self) -> None:
        """Damage a frame: the session reports the loss in its place."""
        self.arrive_all()
        self.push()
        self.wire.clear()
        self.merger.interrupt()

    def disconnect(self) -> None:
        self.arrive_all()
        self.up = False
        self.reply = self.asked = None
        self.merger.interrupt()

    def connect(self) -> None:
        """Subscribe anew; pushes begin with the next tick."""
        if not self.up:
            self.up = True
            self.sent = len(self.market)

    def arrive(self) -> None:
        if self.wire:
            self.output += self.merger.push(ticks(*self.wire.pop(0)))

    def arrive_all(self) -> None:
        while self.wire:
            self.arrive()

    def ask(self) -> None:
        if self.up and self.merger.wanted and self.asked is None and self.reply is None:
            self.asked = self.merger.wanted, self.merger.interruptions

    def answer(self) -> None:
        """Take the gateway's latest ticks as the reply."""
        if self.asked is not None:
            count, interruptions = self.asked
            self.reply, self.asked = (self.market[-count:], interruptions), None

    def read(self) -> None:
        """Give the merger the reply, before or after the pushes that came with it."""
        if self.reply is not None:
            window, interruptions = self.reply
            if self.begins is None:
                self.begins = window[0] if self.recent else window[-1] + 1
            self.output += self.merger.fill(ticks(*window), interruptions)
            self.reply = None

    def settle(self) -> None:
        self.connect()
        for _ in range(2):
            self.push()
            self.arrive_all()
            self.ask()
            self.answer()
            self.read()


ACTIONS = {
    "push": World.push,
    "double": World.double,
    "lose": World.lose,
    "disconnect": World.disconnect,
    "connect": World.connect,
    "arrive": World.arrive,
    "ask": World.ask,
    "answer": World.answer,
    "read": World.read,
}

steps = st.lists(st.one_of(st.integers(1, 9), st.sampled_from(sorted(ACTIONS))), max_size=60)


@given(steps, st.integers(1, 6), st.integers(0, 4))
def test_every_tick_comes_once_or_lies_in_a_gap(taken: list[int | str], window: int, recent: int) -> None:
    world = World(window, recent)
    for step in taken:
        if isinstance(step, int):
            world.trade(step)
        else:
            ACTIONS[step](world)
    world.settle()
    delivered = [item.ticker.sequence for item in world.output if isinstance(item, Tick)]
    gaps = [item for item in world.output if isinstance(item, Gap)]
    assert delivered == sorted(set(delivered)), "in order and once"
    assert set(delivered) <= set(world.market)
    assert all(gap.after_sequence < gap.before_sequence for gap in gaps)
    assert not any(gap.after_sequence < sequence < gap.before_sequence for gap in gaps for sequence in delivered)
    assert world.begins is not None
    missing = {each for each in world.market if each >= world.begins} - set(delivered)
    assert not {each for each in missing if not any(gap.after_sequence < each < gap.before_sequence for gap in gaps)}


@given(st.lists(st.sampled_from(["push", "arrive", "ask", "answer", "read", "trade"]), max_size=60))
def test_without_a_loss_there_is_no_gap(taken: list[str]) -> None:
    world = World(window=50, recent=3)
    for step in taken:
        if step == "trade":
            world.trade(1)
        else:
            ACTIONS[step](world)
    world.settle()
    delivered = [item.ticker.sequence for item in world.output if isinstance(item, Tick)]
    assert len(delivered) == len(world.output)
    assert delivered == world.market[-len(delivered) :]


# History and the present.


def live(items: list[TickItem]) -> list[tuple[int, bool]]:
    return [(item.ticker.sequence, item.live) for item in items if isinstance(item, Tick)]


def test_ticks_that_were_read_are_not_live_unless_they_had_been_pushed() -> None:
    merger = TickMerger(TENCENT, window=4)
    merger.push(ticks(3))
    assert live(merger.fill(ticks(1, 2, 3, 4), merger.interruptions)) == [(1, False), (2, False), (3, True), (4, False)]
    assert live(merger.push(ticks(5))) == [(5, True)]
    merger.interrupt()
    merger.push(ticks(8))
    assert live(merger.fill(ticks(5, 6, 7), merger.interruptions)) == [(6, False), (7, False), (8, True)]
