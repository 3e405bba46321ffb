"""How each fault changes a stream, without sockets or a clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from opend.errors import UsageError
from opend.frame import encode_frame
from opend.relay.framing import Piece
from opend.relay.items import End, HangUp, Item, Pause
from opend.testing import (
    FAULTS,
    Cut,
    Delay,
    Direction,
    Drop,
    Duplicate,
    Fault,
    Flip,
    FlipField,
    HalfClose,
    Merge,
    Refuse,
    Reorder,
    Split,
    Stall,
    parse_fault,
)
from opend.testing.stream import FaultStream
from opend.testing.tally import Switch, Tally

A, B, C, D = (encode_frame(3011, serial, b"tick %d" % serial) for serial in range(4))
ALIVE = encode_frame(1004, 9, b"")
END = End()
FIELDS = {
    "magic": range(2),
    "protocol_id": range(2, 6),
    "serial": range(8, 12),
    "length": range(12, 16),
    "sha1": range(16, 36),
    "body": range(44, len(A)),
}


class Bench:
    """A stream with faults, fed by the test."""

    def __init__(
        self, *faults: Fault, direction: Direction = "to_client", connection: int = 1, seed: int = 0, now: float = 0.0
    ) -> None:
        self.tally = Tally()
        self.switches: list[Switch] = []
        self.stream = FaultStream(direction, connection, seed)
        self.first = self.switch(*faults, now=now)

    def switch(self, *faults: Fault, now: float = 0.0) -> list[bytes | Item]:
        kept = {switch.fault: switch for switch in self.switches}
        self.switches = [kept.get(fault) or Switch(fault, self.tally) for fault in faults]
        return plain(self.stream.switch(self.switches, now))

    def feed(self, *data: bytes, now: float = 0.0) -> list[bytes | Item]:
        return [item for part in data for item in plain(self.stream.receive(part, now))]

    def end(self, now: float = 0.0) -> list[bytes | Item]:
        return plain(self.stream.end(now))

    def due(self, now: float) -> list[bytes | Item]:
        return plain(self.stream.due(now))

    def count(self, name: str) -> int:
        return self.tally.snapshot()[name]


def plain(items: Iterable[Item]) -> list[bytes | Item]:
    return [item.data if isinstance(item, Piece) else item for item in items]


def joined(items: Iterable[bytes | Item]) -> bytes:
    return b"".join(item for item in items if isinstance(item, bytes))


# Faults of frames


def test_drop_swallows_frames() -> None:
    bench = Bench(Drop(after_frames=1, times=2))
    assert bench.feed(A + B, C, D) == [A, D]
    assert bench.count("drop") == 2


def test_duplicate_sends_frames_twice() -> None:
    bench = Bench(Duplicate(protocol_id=3011, after_frames=1, times=1))
    assert bench.feed(ALIVE + A + B + C) == [ALIVE, A, B, B, C]


def test_reorder_swaps_each_two_frames() -> None:
    bench = Bench(Reorder(0.5))
    assert bench.feed(A) == []
    assert bench.feed(B + C + D) == [B, A, D, C]
    assert bench.count("reorder") == 2


def test_reorder_lets_a_lone_frame_go_in_time() -> None:
    bench = Bench(Reorder(0.5))
    assert bench.feed(A, now=1.0) == []
    assert (bench.stream.deadline, bench.stream.held) == (1.5, len(A))
    assert bench.due(1.4) == []
    assert bench.due(1.5) == [A]
    assert bench.stream.deadline is None
    assert bench.feed(B) == []
    assert bench.end() == [B, END]
    assert bench.count("reorder") == 0


def test_reorder_of_one_protocol_is_passed_by_the_others() -> None:
    bench = Bench(Reorder(protocol_id=3011, times=1))
    assert bench.feed(A, ALIVE, B, C, D) == [ALIVE, B, A, C, D]


@pytest.mark.parametrize("field", FIELDS)
def test_flip_field_damages_one_bit_of_that_field(field: str) -> None:
    bench = Bench(FlipField(field, after_frames=1, times=1))
    first, second, third = bench.feed(A + B + C)
    assert (first, third) == (A, C)
    assert isinstance(second, bytes)
    (place,) = (place for place in range(len(B)) if B[place] != second[place])
    assert (B[place] ^ second[place]).bit_count() == 1
    assert place in FIELDS[field]


def test_flip_field_takes_the_bit_asked_for_and_leaves_frames_without_the_field() -> None:
    bench = Bench(FlipField("body", bit=9))
    damaged = A[:45] + bytes([A[45] ^ 2]) + A[46:]
    assert bench.feed(ALIVE + A) == [ALIVE, damaged]
    assert bench.count("flip-field") == 1


def test_merge_delivers_frames_in_one_piece() -> None:
    bench = Bench(Merge(3))
    assert bench.feed(A, B) == []
    assert bench.feed(C) == [A + B + C]
    assert bench.feed(D, now=2.0) == []
    assert bench.due(2.05) == [D]
    assert bench.count("merge") == 1


def test_nothing_overtakes_what_is_to_be_merged() -> None:
    bench = Bench(Merge(3, protocol_id=3011))
    assert bench.feed(A, B, ALIVE) == [A + B, ALIVE]
    assert bench.feed(C) == []
    assert bench.end() == [C, END]


# Faults of bytes


def test_split_cuts_into_tiny_pieces_that_lie_the_same_however_the_bytes_came() -> None:
    stream = b"any bytes" * 20
    pieces = Bench(Split()).feed(stream)
    assert joined(pieces) == stream
    sizes = {len(piece) for piece in pieces if isinstance(piece, bytes)}
    assert sizes == set(range(1, 8))
    assert Bench(Split()).feed(stream) == pieces
    assert Bench(Split(), seed=1).feed(stream) != pieces
    assert Bench(Split(), connection=2).feed(stream) != pieces
    ends, halves = edges(pieces), edges(Bench(Split()).feed(stream[:50], stream[50:]))
    assert halves == ends | {50}


def edges(pieces: Sequence[bytes | Item]) -> set[int]:
    return {len(joined(pieces[: place + 1])) for place in range(len(pieces))}


def test_split_can_pause_between_the_pieces() -> None:
    assert Bench(Split(2, smallest=2, pause=0.1)).feed(b"abc") == [b"ab", Pause(0.1), b"c", Pause(0.1)]


def test_flip_damages_the_byte_at_that_place_once() -> None:
    bench = Bench(Flip(after_bytes=3, bit=0))
    assert bench.feed(b"ab", b"cdef", b"gh") == [b"ab", b"c", b"eef", b"gh"]
    assert bench.count("flip") == 1


def test_cut_hangs_up_after_exactly_so_many_bytes() -> None:
    for parts in ([b"abcdef"], [b"abc", b"def"], [b"ab", b"cdef"]):
        items = Bench(Cut(after_bytes=3)).feed(*parts)
        assert joined(items) == b"abc"
        assert items[-1] == HangUp(reset=True)
    assert Bench(Cut(after_frames=1, reset=False)).feed(A + B) == [A, HangUp(reset=False)]
    assert Bench(Cut()).first == [HangUp(reset=True)]


def test_half_close_ends_the_stream_and_loses_the_rest() -> None:
    bench = Bench(HalfClose(after_bytes=4))
    assert bench.feed(b"abcdef", b"gh") == [b"abcd", END]
    assert bench.end() == []


def test_stall_holds_everything_until_it_is_taken_away() -> None:
    bench = Bench(Stall(after_bytes=2))
    assert bench.feed(b"abcd", b"ef") == [b"ab"]
    assert bench.end() == []
    assert bench.stream.held == 4
    assert bench.due(1e9) == []
    assert bench.switch() == [b"cd", b"ef", END]
    assert bench.count("stall") == 1


def test_stall_can_end_by_itself() -> None:
    bench = Bench(Stall(2.0))
    assert bench.feed(b"ab", now=1.0) == []
    assert bench.stream.deadline == 3.0
    assert bench.due(3.0) == [b"ab"]
    assert bench.feed(b"cd", now=4.0) == [b"cd"]


def test_delay_keeps_the_order_and_delays_the_end_too() -> None:
    bench = Bench(Delay(1.0, jitter=0.5))
    for now, data in enumerate((b"a", b"b", b"c")):
        assert bench.feed(data, now=now / 10) == []
    assert bench.end(0.3) == []
    assert bench.due(0.99) == []
    found: list[bytes | Item] = []
    while (deadline := bench.stream.deadline) is not None:
        assert 1.0 <= deadline < 1.7
        found += bench.due(deadline)
    assert found == [b"a", b"b", b"c", END]


def test_what_is_delayed_is_not_overtaken_when_the_fault_is_used_up() -> None:
    bench = Bench(Delay(1.0, times=1))
    assert bench.feed(b"a", b"b") == []
    assert bench.due(1.0) == [b"a", b"b"]
    assert bench.feed(b"c", now=1.0) == [b"c"]


# What holds for all


def test_without_faults_everything_goes_on_at_once() -> None:
    assert Bench().feed(A[:10], A[10:], b"any bytes") == [A[:10], A[10:], b"any bytes"]


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in {"refuse", "cut", "half-close"}])
@pytest.mark.parametrize("elsewhere", ["direction=to_server", "connection=2", "after_bytes=100000", "after_frames=100"])
def test_a_fault_that_is_not_in_force_changes_nothing(name: str, elsewhere: str) -> None:
    bench = Bench(parse_fault(f"{name}={elsewhere}"))
    assert joined(bench.feed(A + B, C)) == A + B + C
    assert bench.end() == [END]
    assert not bench.tally.snapshot()


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in {"refuse", "cut", "half-close"}])
def test_a_fault_that_is_used_up_changes_nothing_more(name: str) -> None:
    bench = Bench(parse_fault(f"{name}=times=1"))
    for _ in range(5):
        bench.feed(A + B + C + D)
    bench.due(10.0)
    if name == "stall":
        bench.switch()
    assert joined(bench.feed(A + B + C, now=10.0)) == A + B + C
    assert bench.count(name) == 1


def test_refuse_is_not_for_streams() -> None:
    assert Bench(Refuse()).feed(b"ab") == [b"ab"]


def test_a_fault_can_be_for_one_direction_or_both() -> None:
    assert Bench(Flip(bit=0, direction="to_server"), direction="to_server").feed(b"a") == [b"`"]
    assert Bench(Flip(bit=0, direction="both"), direction="to_server").feed(b"a") == [b"`"]


def test_faults_are_applied_in_the_order_of_their_table() -> None:
    for faults in (
        [Split(60, smallest=60), Merge(2), Duplicate()],
        [Duplicate(), Merge(2), Split(60, smallest=60)],
    ):
        assert Bench(*faults).feed(A) == [(A + A)[:60], (A + A)[60:]]


def test_switching_delivers_what_a_fault_held_through_those_that_stay() -> None:
    bench = Bench(Reorder(), Duplicate())
    assert bench.feed(A) == [A, A]
    bench = Bench(Reorder(), Flip(bit=0))
    assert bench.feed(A) == []
    assert bench.switch(Flip(bit=0)) == [bytes([A[0] ^ 1]) + A[1:]]


def test_switching_leaves_what_stays_undisturbed() -> None:
    bench = Bench(Cut(after_bytes=6))
    assert bench.feed(b"abc") == [b"abc"]
    assert bench.switch(Cut(after_bytes=6), Drop(after_frames=99, direction="to_server")) == []
    assert bench.feed(b"def") == [b"def", HangUp(reset=True)]


def test_a_fault_switched_on_later_counts_from_then() -> None:
    bench = Bench()
    assert bench.feed(b"abc") == [b"abc"]
    assert bench.switch(Cut(after_bytes=2)) == []
    assert joined(bench.feed(b"def")) == b"de"


def test_the_beginning_of_a_frame_is_kept_only_as_long_as_frames_are_needed() -> None:
    bench = Bench(Drop(after_frames=9))
    assert bench.feed(A + B[:20]) == [A]
    assert bench.switch() == [B[:20]]
    assert bench.feed(B[20:30]) == [B[20:30]]
    assert bench.switch(Duplicate()) == []
    assert bench.feed(B[30:] + C) == [B[30:], C, C]


def test_a_fault_of_frames_is_refused_where_there_are_none() -> None:
    with pytest.raises(UsageError, match="fault 'drop' needs frames: the stream is neither OpenD's TCP wire nor a"):
        Bench(Drop()).feed(b"hello")
    bench = Bench()
    assert bench.feed(b"hello") == [b"hello"]
    bench.switch(Merge(2))
    with pytest.raises(UsageError, match="fault 'merge' needs frames"):
        bench.feed(b"hello")
