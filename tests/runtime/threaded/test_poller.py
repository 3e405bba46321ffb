"""Waiting for one socket: it ends when the socket is ready, when another thread wakes it, or when the time is up."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from math import inf

import pytest
from tests.support.patience import BEYOND, PATIENCE

from opend.threaded.poller import Poller


@pytest.fixture(params=["poll", "selector"])
def poller(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Poller]:
    """A poller of this system, and one of a system without ``poll``."""
    if request.param == "selector":
        monkeypatch.delattr("select.poll", raising=False)
    made = Poller()
    yield made
    made.close()


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    near, far = socket.socketpair()
    with near, far:
        near.setblocking(False)
        yield near, far


def fill(full: socket.socket) -> None:
    """Send until there is no room."""
    with suppress(BlockingIOError):
        while True:
            full.send(b"x" * 65536)


def test_every_wake_up_is_heard_after_a_wait(poller: Poller) -> None:
    for _ in range(3):
        for _ in range(100_000):
            poller.wake()
        assert not poller.wait(BEYOND)
    started = time.monotonic()
    assert not poller.wait(0.05)
    assert time.monotonic() - started >= 0.04, "one wake-up ended two waits"


def test_another_thread_is_woken(poller: Poller) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(poller.wait, BEYOND)
        poller.wake()
        assert waiting.result(PATIENCE) is False


def test_a_closed_poller_may_be_woken() -> None:
    poller = Poller()
    poller.close()
    poller.wake()


@pytest.mark.parametrize("seconds", [2.0**31, 1e12, 1e300, inf])
def test_it_waits_for_as_long_as_it_is_told(poller: Poller, seconds: float) -> None:
    poller.wake()
    assert not poller.wait(seconds)


@pytest.mark.parametrize("seconds", [0.0, -1.0])
def test_without_time_it_looks_and_returns(poller: Poller, seconds: float) -> None:
    assert not poller.wait(seconds)


def test_a_readable_socket_ends_the_wait(poller: Poller, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    poller.watch(near)
    poller.want(read=True, write=False)
    far.send(b"x")
    assert poller.wait(BEYOND)


def test_what_is_not_wanted_ends_no_wait(poller: Poller, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    poller.watch(near)
    poller.want(read=True, write=True)
    far.send(b"x")
    poller.want(read=False, write=False)
    started = time.monotonic()
    assert not poller.wait(0.05)
    assert time.monotonic() - started >= 0.04
    poller.want(read=True, write=False)
    assert poller.wait(BEYOND)


def test_a_socket_that_can_be_written_ends_the_wait_but_is_not_readable(
    poller: Poller, pair: tuple[socket.socket, socket.socket]
) -> None:
    poller.watch(pair[0])
    poller.want(read=True, write=True)
    assert poller.wait(BEYOND) is False


def test_wanting_before_there_is_a_socket_changes_nothing(poller: Poller) -> None:
    poller.want(read=True, write=True)
    assert not poller.wait(0.0)


def test_sockets_that_are_being_connected(poller: Poller, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    far.setblocking(False)
    fill(near)
    assert poller.writable([near, far], BEYOND) == [far]
    assert poller.writable([near], 0.0) == []
    assert poller.writable([near, far], BEYOND) == [far], "they were still watched"


def test_a_wake_up_ends_the_wait_for_connections(poller: Poller) -> None:
    poller.wake()
    assert poller.writable([], BEYOND) == []
