"""Handlers of pushes on their thread: removed, ended with the client, or too slow."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from tests.support.patience import PATIENCE

from opend.errors import ConnectionClosed
from opend.session.counters import Counters, DropReason
from opend.session.delivery.intake import Intake
from opend.session.life.states import Overflowed
from opend.threaded.dispatcher import Dispatcher
from opend.threaded.handlers import HandlerSink
from opend_proto import methods
from opend_proto.schema import Overflow

PUSH = methods.QOT_UPDATE_TICKER


class Scene:
    """One handler whose thread is busy until it is let go."""

    def __init__(self, overflow: Overflow = "block", queue: int = 2) -> None:
        self.seen: list[int] = []
        self.told: list[Overflowed] = []
        self.progress = 0
        self.counters = Counters()
        self._dispatcher = Dispatcher("handled")
        self._release = threading.Event()
        intake = Intake(PUSH, self.counters, self.told.append, queue=queue, overflow=overflow)
        self.sink = HandlerSink(intake, self.seen.append, self._on_progress, self._dispatcher)
        self._dispatcher.submit(self._hold)

    def let_go(self) -> list[int]:
        """Return all that the handler was called with, once it has nothing more to do."""
        self._release.set()
        self._dispatcher.close()
        return self.seen

    def _on_progress(self) -> None:
        self.progress += 1

    def _hold(self) -> None:
        assert self._release.wait(PATIENCE)


@pytest.fixture
def scene() -> Iterator[Scene]:
    made = Scene()
    yield made
    made.let_go()


def test_a_handler_that_blocks_gets_all(scene: Scene) -> None:
    scene.sink.deliver([1])
    scene.sink.deliver([2, 3, 4])
    assert scene.sink.backlog == 4
    assert scene.let_go() == [1, 2, 3, 4]
    assert scene.sink.backlog == 0
    assert scene.progress
    assert not scene.sink.over


def test_a_removed_handler_gets_nothing_more(scene: Scene) -> None:
    scene.sink.deliver([1, 2])
    scene.sink.remove()
    assert scene.sink.over
    assert scene.let_go() == []


def test_a_close_on_purpose_forgets_what_waits_and_keeps_the_handler(scene: Scene) -> None:
    scene.sink.deliver([1, 2])
    scene.sink.end(None)
    assert not scene.sink.over
    scene.sink.deliver([3])
    assert scene.let_go() == [3]


def test_a_loss_leaves_what_has_arrived(scene: Scene) -> None:
    scene.sink.deliver([1, 2])
    scene.sink.end(ConnectionClosed("lost"))
    assert not scene.sink.over
    assert scene.let_go() == [1, 2]


def test_dropping_the_oldest_keeps_the_newest() -> None:
    scene = Scene("drop_oldest")
    scene.sink.deliver([1, 2, 3])
    scene.sink.deliver([4])
    assert scene.let_go() == [3, 4]
    assert scene.counters.dropped[DropReason.OVERFLOW] == 2
    assert scene.told == [Overflowed(PUSH.name, "drop_oldest", 1)]


def test_a_handler_that_asks_for_an_error_is_called_for_what_waited_and_no_more() -> None:
    scene = Scene("raise")
    scene.sink.deliver([1, 2, 3, 4])
    assert scene.sink.over
    assert scene.let_go() == [1, 2]
    assert scene.told == [Overflowed(PUSH.name, "raise", 1)]
