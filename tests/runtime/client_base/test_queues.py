"""One subscriber's queue, whichever client it belongs to: what is taken, what gives way, how its reader ends."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from opend.client_base.queues import BaseMailbox, BasePushStream
from opend.errors import ConnectionClosed, OpenDError, QueueOverflow
from opend.session.counters import Counters
from opend.session.delivery.intake import Intake
from opend_proto import methods
from opend_proto.schema import Overflow


class Mailbox(BaseMailbox[int]):
    """A queue that notes how it is filled."""

    def __init__(self, intake: Intake, on_progress: Callable[[], None]) -> None:
        super().__init__(intake, on_progress)
        self.waiting: list[int] = []
        self.steps: list[str] = []

    @property
    def backlog(self) -> int:
        return len(self.waiting)

    def taken(self) -> int:
        payload = self.waiting.pop(0)
        self._taken()
        return payload

    def error(self) -> OpenDError | None:
        return self._take_error()

    def _take(self, payload: int) -> None:
        self.steps.append("take")
        self.waiting.append(payload)

    def _take_all(self, payloads: Sequence[int]) -> None:
        self.steps.append("take all")
        self.waiting.extend(payloads)

    def _replace_oldest(self, payload: int, count: int) -> None:
        self.steps.append(f"replace {count}")
        self.waiting[:count] = []
        self.waiting.append(payload)

    def _wake(self) -> None:
        self.steps.append("wake")


class Made:
    """A mailbox, and how often its reader told of progress."""

    def __init__(self, overflow: Overflow, queue: int = 4) -> None:
        self.progress = 0
        intake = Intake(methods.QOT_UPDATE_TICKER, Counters(), lambda _: None, queue=queue, overflow=overflow)
        self.mailbox = Mailbox(intake, self._on_progress)

    def _on_progress(self) -> None:
        self.progress += 1


@pytest.mark.parametrize(
    ("overflow", "batches", "steps", "waiting"),
    [
        ("block", [[1, 2], range(3, 11)], ["take all", "take all"], [*range(1, 11)]),
        ("drop_oldest", [[1, 2, 3, 4]], ["take all"], [1, 2, 3, 4]),
        ("drop_oldest", [[1, 2, 3], [4, 5, 6]], ["take all", "take", "replace 1", "replace 1"], [3, 4, 5, 6]),
        ("raise", [[1, 2, 3, 4], [5]], ["take all", "wake"], [1, 2, 3, 4]),
        ("raise", [[1, 2, 3], [4, 5, 6]], ["take all", "take", "wake"], [1, 2, 3, 4]),
    ],
)
def test_what_a_queue_takes(
    overflow: Overflow, batches: list[Sequence[int]], steps: list[str], waiting: list[int]
) -> None:
    mailbox = Made(overflow).mailbox
    for batch in batches:
        mailbox.deliver(batch)
    assert mailbox.steps == steps
    assert mailbox.waiting == waiting
    assert mailbox.over == (steps[-1] == "wake")


def test_a_reader_that_was_too_slow_gets_its_error_once() -> None:
    mailbox = Made("raise", 1).mailbox
    mailbox.deliver([1, 2])
    assert isinstance(mailbox.error(), QueueOverflow)
    assert mailbox.error() is None


def test_the_end_of_the_connection_is_kept_for_the_reader() -> None:
    mailbox, lost = Made("block").mailbox, ConnectionClosed("lost")
    mailbox.deliver([1])
    mailbox.end(lost)
    assert mailbox.over
    assert mailbox.waiting == [1]
    assert mailbox.error() is lost


def test_progress_is_told_when_the_reader_has_come_down_far_enough() -> None:
    made = Made("block")
    made.mailbox.deliver(range(6))
    told: list[tuple[int, int]] = []
    while made.mailbox.backlog:
        made.mailbox.taken()
        told.append((made.mailbox.backlog, made.progress))
    # Reading the socket resumes below half of the queue, of which each further payload tells too.
    assert told == [(5, 0), (4, 0), (3, 0), (2, 0), (1, 1), (0, 2)]


def test_a_stream_that_nobody_holds_takes_nothing_more() -> None:
    made = Made("block")
    stream: BasePushStream[Any] = BasePushStream(made.mailbox)
    assert (made.mailbox.over, made.progress) == (False, 0)
    del stream
    gc.collect()
    assert (made.mailbox.over, made.progress) == (True, 1)


def test_a_stream_tells_what_its_reader_has_lost() -> None:
    made = Made("drop_oldest", 2)
    stream: BasePushStream[Any] = BasePushStream(made.mailbox)
    made.mailbox.deliver([1, 2, 3, 4, 5])
    assert stream.dropped == 3
