"""Users' functions on one thread: in order, one at a time, whatever they raise."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from tests.support.patience import PATIENCE, until

from opend.threaded import dispatcher as module
from opend.threaded.dispatcher import Dispatcher, Handler

NAME = "dispatched"


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == NAME]


@pytest.fixture
def dispatcher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dispatcher]:
    monkeypatch.setattr(module, "_JOIN_SECONDS", PATIENCE)  # So that what was queued has run once it is closed.
    made = Dispatcher(NAME)
    yield made
    made.close()
    until(lambda: not threads())


class Held:
    """Keeps a dispatcher's thread busy until it is let go."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._begun, self._release = threading.Event(), threading.Event()
        dispatcher.submit(self._hold)
        assert self._begun.wait(PATIENCE)

    def let_go(self) -> None:
        self._release.set()

    def _hold(self) -> None:
        self._begun.set()
        self._release.wait(PATIENCE)


# The dispatcher.


def test_there_is_no_thread_before_there_is_a_job(dispatcher: Dispatcher) -> None:
    assert not threads()
    dispatcher.submit(lambda: None)
    assert len(threads()) == 1


def test_jobs_run_one_after_the_other_on_a_daemon_thread(dispatcher: Dispatcher) -> None:
    ran: list[tuple[int, threading.Thread]] = []

    def job(number: int) -> Callable[[], None]:
        return lambda: ran.append((number, threading.current_thread()))

    for number in range(100):
        dispatcher.submit(job(number))
    dispatcher.close()
    assert [number for number, _ in ran] == list(range(100))
    (thread,) = {thread for _, thread in ran}
    assert thread.daemon
    assert thread.name == NAME


def test_closed_it_runs_what_waits_and_may_be_opened_again(dispatcher: Dispatcher) -> None:
    ran: list[str] = []
    held = Held(dispatcher)
    dispatcher.submit(lambda: ran.append("before"))
    held.let_go()
    dispatcher.close()
    assert ran == ["before"]
    dispatcher.reopen()
    dispatcher.submit(lambda: ran.append("after"))
    dispatcher.close()
    assert ran == ["before", "after"]


def test_what_comes_after_closing_starts_no_thread(dispatcher: Dispatcher) -> None:
    ran: list[str] = []
    dispatcher.submit(lambda: None)
    dispatcher.close()
    # A reader that outlived the bounded wait for it may still hand over a push, and a user register a handler.
    dispatcher.submit(lambda: ran.append("late"))
    dispatcher.start()
    assert not threads()
    assert not ran
    dispatcher.reopen()
    until(lambda: ran == ["late"])


def test_opening_again_starts_no_thread_that_nobody_wants(dispatcher: Dispatcher) -> None:
    dispatcher.close()
    dispatcher.reopen()
    assert not threads()


def test_closing_what_never_ran_does_nothing(dispatcher: Dispatcher) -> None:
    dispatcher.close()
    dispatcher.close()


def test_a_job_may_close_it(dispatcher: Dispatcher) -> None:
    done = threading.Event()

    def close() -> None:
        dispatcher.close()
        done.set()

    dispatcher.submit(close)
    assert done.wait(PATIENCE)
    until(lambda: not threads())


def test_closing_waits_for_a_job_in_bounded_time(dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_JOIN_SECONDS", 0.01)
    held = Held(dispatcher)
    dispatcher.close()
    assert threads()
    held.let_go()


# A handler.


def handler_of(
    dispatcher: Dispatcher,
    function: Callable[[int], object],
    on_progress: Callable[[], None] | None = None,
    milestones: tuple[int, ...] = (),
) -> Handler[int]:
    return Handler("Qot_UpdateTicker", function, dispatcher, on_progress, milestones)


def test_a_handler_gets_single_items_and_many_in_order(dispatcher: Dispatcher) -> None:
    seen: list[int] = []
    handler = handler_of(dispatcher, seen.append)
    handler.take(1)
    handler.take_all([2, 3, 4])
    handler.take(5)
    dispatcher.close()
    assert seen == [1, 2, 3, 4, 5]
    assert handler.backlog == 0


def test_the_backlog_is_what_waits(dispatcher: Dispatcher) -> None:
    handler = handler_of(dispatcher, lambda _: None)
    held = Held(dispatcher)
    handler.take(1)
    handler.take_all([2, 3])
    assert handler.backlog == 3
    held.let_go()
    dispatcher.close()
    assert handler.backlog == 0


def test_what_a_handler_raises_is_logged_and_the_next_item_comes(
    dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[int] = []

    def broken(item: int) -> None:
        seen.append(item)
        raise ValueError("broken")

    with caplog.at_level(logging.ERROR, "opend"):
        handler_of(dispatcher, broken).take_all([1, 2])
        dispatcher.close()
    assert seen == [1, 2]
    assert [record.getMessage() for record in caplog.records] == ["a handler of Qot_UpdateTicker raised"] * 2


@pytest.mark.parametrize(
    ("count", "left"), [(1, [2, 3, 4, 9]), (2, [3, 4, 9]), (4, [9]), (10, [9])], ids=["one", "two", "all", "more"]
)
def test_the_oldest_give_way(dispatcher: Dispatcher, count: int, left: list[int]) -> None:
    seen: list[int] = []
    handler = handler_of(dispatcher, seen.append)
    held = Held(dispatcher)
    handler.take_all([1, 2, 3, 4])
    handler.replace_oldest(9, count)
    assert handler.backlog == len(left)
    held.let_go()
    dispatcher.close()
    assert seen == left


def test_an_item_that_finds_nothing_to_replace_is_taken(dispatcher: Dispatcher) -> None:
    seen: list[int] = []
    handler_of(dispatcher, seen.append).replace_oldest(9)
    dispatcher.close()
    assert seen == [9]


def test_what_is_cleared_is_forgotten(dispatcher: Dispatcher) -> None:
    seen: list[int] = []
    handler = handler_of(dispatcher, seen.append)
    held = Held(dispatcher)
    handler.take_all([1, 2])
    handler.clear()
    handler.take(3)
    held.let_go()
    dispatcher.close()
    assert seen == [3]


def test_progress_is_told_at_the_milestones_and_when_a_job_is_done(dispatcher: Dispatcher) -> None:
    told: list[int] = []

    def note() -> None:
        told.append(handler.backlog)

    handler = handler_of(dispatcher, lambda _: None, note, (3, 1))
    handler.take_all([1, 2, 3, 4, 5])
    dispatcher.close()
    assert told == [3, 1, 0]


def test_progress_is_told_of_a_backlog_that_was_cleared(dispatcher: Dispatcher) -> None:
    told: list[int] = []

    def note() -> None:
        told.append(handler.backlog)

    handler = handler_of(dispatcher, lambda _: None, note, (1,))
    held = Held(dispatcher)
    handler.take_all([1, 2, 3])
    handler.clear()
    held.let_go()
    dispatcher.close()
    assert told == [0]
