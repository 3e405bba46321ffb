"""Receiving in C appends what a socket has, or soon gets, to a list, and nothing else ends the wait unseen."""

from __future__ import annotations

import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.codecs.codecs import native_codec
from tests.support.patience import PATIENCE

native: Any = native_codec()
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no poll")

SOON = 0.02


class Ends:
    """A connection whose near end is received from, and the socket that ends a wait."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.far = socket.create_connection(listening.getsockname())
            self.near, _ = listening.accept()
        self.near.setblocking(False)
        self.ear, self.mouth = socket.socketpair()
        self.got: list[bytes] = []

    def receive(self, seconds: float, size: int = 1000) -> float:
        """Receive once; return the seconds that it took."""
        started = time.monotonic()
        native.receive(self.near.fileno(), self.ear.fileno(), size, self.got, seconds)
        return time.monotonic() - started


@pytest.fixture
def ends() -> Iterator[Ends]:
    made = Ends()
    yield made
    for each in (made.far, made.near, made.ear, made.mouth):
        each.close()


def test_what_has_arrived_is_taken_up_to_the_size(ends: Ends) -> None:
    ends.far.sendall(b"abcdef")
    ends.receive(PATIENCE, 4)
    ends.receive(PATIENCE)
    ends.far.close()
    ends.receive(PATIENCE)
    assert ends.got == [b"abcd", b"ef", b""]


def test_what_arrives_later_is_waited_for(ends: Ends) -> None:
    threading.Timer(SOON, ends.far.sendall, [b"later"]).start()
    ends.receive(float("inf"))
    assert ends.got == [b"later"]


def test_the_time_or_the_ear_ends_the_wait(ends: Ends) -> None:
    assert SOON <= ends.receive(SOON) < PATIENCE
    for seconds in (0.0, -1.0, float("nan"), float("-inf")):
        assert ends.receive(seconds) < PATIENCE
    ends.mouth.send(b"\0")
    assert ends.receive(2 * PATIENCE) < PATIENCE
    ends.far.sendall(b"both")
    ends.receive(PATIENCE)
    assert ends.got == [b"both"]


def test_a_broken_connection_is_an_error(ends: Ends) -> None:
    ends.far.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    ends.far.close()
    with pytest.raises(ConnectionResetError):
        ends.receive(PATIENCE)
    assert not ends.got


def test_an_interruption_ends_the_wait_and_loses_nothing(ends: Ends) -> None:
    def interrupt(*_: object) -> None:
        ends.far.sendall(b"kept")
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, SOON)
        with pytest.raises(KeyboardInterrupt):
            ends.receive(PATIENCE)
    finally:
        signal.signal(signal.SIGALRM, before)
    ends.receive(PATIENCE)
    assert ends.got == [b"kept"]


def test_wrong_arguments_are_refused(ends: Ends) -> None:
    numbers = ends.near.fileno(), ends.ear.fileno()
    wrong: list[tuple[object, ...]] = [(10, (), 0.0), ("10", [], 0.0), (10, [], None), (-1, [], 0.0), ()]
    for arguments in wrong:
        with pytest.raises((TypeError, ValueError)):
            native.receive(*numbers, *arguments)
    with pytest.raises(OSError, match="descriptor"):
        native.receive(2**20, numbers[1], 10, [], 0.0)
