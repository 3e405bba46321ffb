"""A full queue blocks, drops its oldest items, or raises; drops are always counted, and reported once."""

from __future__ import annotations

from typing import cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import QueueOverflow, UsageError
from opend.session.counters import Counters, DropReason
from opend.session.delivery.intake import Admission, Intake
from opend.session.life.states import Overflowed
from opend_proto import methods
from opend_proto.schema import Overflow

PUSH = methods.QOT_UPDATE_TICKER


class Made:
    """An intake and its reports of overflows."""

    def __init__(self, queue: int, overflow: Overflow) -> None:
        self.told: list[Overflowed] = []
        self.counters = Counters()
        self.intake = Intake(PUSH, self.counters, self.told.append, queue=queue, overflow=overflow)


def test_block_takes_everything_and_holds_back() -> None:
    made = Made(4, "block")
    assert {made.intake.admit(backlog) for backlog in range(100)} == {Admission.TAKE}
    assert made.told == []

    def holds(backlog: int, *, paused: bool = False, replies_wait: bool = False) -> bool:
        return made.intake.holds_back(backlog, paused=paused, replies_wait=replies_wait)

    assert [holds(3), holds(4)] == [False, True]
    assert [holds(2, paused=True), holds(1, paused=True)] == [True, False]
    assert [holds(31, replies_wait=True), holds(32, replies_wait=True)] == [False, True]


def test_drop_oldest_counts_and_tells_once_until_the_queue_was_empty() -> None:
    made = Made(2, "drop_oldest")
    assert [made.intake.admit(backlog) for backlog in (0, 1, 2, 2, 1, 2)] == [
        *(Admission.TAKE, Admission.TAKE, Admission.REPLACE_OLDEST),
        *(Admission.REPLACE_OLDEST, Admission.TAKE, Admission.REPLACE_OLDEST),
    ]
    assert made.intake.dropped == 3
    assert made.counters.dropped[DropReason.OVERFLOW] == 3
    assert made.told == [Overflowed("Qot_UpdateTicker", "drop_oldest", 1)]
    made.intake.admit(0)
    made.intake.admit(2)
    assert made.told[1:] == [Overflowed("Qot_UpdateTicker", "drop_oldest", 4)]
    assert not made.intake.holds_back(2, paused=False, replies_wait=False)


def test_raise_ends_the_reader() -> None:
    made = Made(1, "raise")
    assert [made.intake.admit(0), made.intake.admit(1)] == [Admission.TAKE, Admission.END]
    assert made.told == [Overflowed("Qot_UpdateTicker", "raise", 1)]
    error = made.intake.error
    assert isinstance(error, QueueOverflow)
    assert str(error).startswith("Qot_UpdateTicker (3011): more than 1 payloads waited")


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(UsageError, match="queue must be at least 1"):
        Made(0, "block")
    with pytest.raises(UsageError, match="overflow must be one of 'block', 'drop_oldest', 'raise', not 'drop'"):
        Made(1, cast("Overflow", "drop"))


@given(
    st.integers(1, 5), st.sampled_from(get_args(Overflow)), st.lists(st.integers(0, 6), max_size=5), st.integers(0, 6)
)
def test_what_takes_all_would_be_taken_one_by_one(queue: int, overflow: Overflow, before: list[int], more: int) -> None:
    made = Made(queue, overflow)
    for backlog in before:
        made.intake.admit(backlog)
    backlog = before[-1] if before else 0
    if made.intake.takes_all(backlog, more):
        assert {made.intake.admit(backlog + at) for at in range(more)} <= {Admission.TAKE}


@given(queue=st.integers(1, 20), backlog=st.integers(0, 200), replies_wait=st.booleans())
def test_a_reader_that_lets_go_is_asked_again(queue: int, backlog: int, *, replies_wait: bool) -> None:
    intake = Made(queue, "block").intake

    def held(waiting: int) -> bool:
        return intake.holds_back(waiting, paused=True, replies_wait=replies_wait)

    # While items are taken one by one, it is asked at the latest when the connection may be read again.
    if held(backlog + 1) and not held(backlog):
        assert intake.lets_go(backlog)
