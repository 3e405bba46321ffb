"""What slow subscribers of both clients get when they would rather lose pushes than hold the gateway back."""

from __future__ import annotations

import threading

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import BEYOND, PATIENCE, until
from tests.support.peers.faces import Face
from tests.support.peers.outages import HK, QUICK, US, FleetingGateway

from opend.errors import QueueOverflow
from opend.session import DropReason
from opend.session.life.states import Overflowed
from opend_proto import qot_update_ticker
from opend_proto.qot_common import SubType


@pytest.fixture
def face(open_face: OpenFace, fleeting: FleetingGateway) -> Face:
    """A client that is connected."""
    made = open_face(fleeting.port, timeout=BEYOND, connect_timeout=BEYOND, reconnect=QUICK)
    made.connect()
    return made


def subscribe(face: Face) -> None:
    face.do(
        lambda client: client.qot.sub(
            security_list=[HK, US],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
    )


def overflows(face: Face) -> list[Overflowed]:
    return [event for event in face.events if isinstance(event, Overflowed)]


def test_a_reader_that_drops_the_oldest_knows_how_many(face: Face) -> None:
    updates, everything = face.updates(2, "drop_oldest"), face.updates()
    subscribe(face)
    until(lambda: updates.dropped > 3 and overflows(face))
    assert overflows(face) == [Overflowed("Qot_UpdateTicker", "drop_oldest", 1)]
    # Pushes go on arriving, so what is read first is the smaller number.
    dropped = updates.dropped
    assert face.stats.dropped[DropReason.OVERFLOW] >= dropped > 3
    # Both get the same objects, so the other reader tells how many came before.
    newest, before = updates.next(), 0
    while everything.next() is not newest:
        before += 1
    assert before > 3
    assert everything.dropped == 0


def test_a_reader_that_wants_an_error_gets_what_waited_first(face: Face) -> None:
    updates = face.updates(2, "raise")
    subscribe(face)
    until(lambda: updates.dropped)
    assert all(s2c.ticker_list for s2c in updates.take(2))
    with pytest.raises(QueueOverflow, match="more than 2 payloads"):
        updates.next()
    assert updates.rest() == []
    until(lambda: overflows(face) == [Overflowed("Qot_UpdateTicker", "raise", 1)])


def test_a_handler_that_drops_the_oldest_gets_the_newest(face: Face) -> None:
    busy, gate = threading.Event(), face.gate()
    seen: list[tuple[str, int]] = []

    def note(s2c: qot_update_ticker.S2C) -> None:
        seen.append((s2c.security.code, s2c.ticker_list[-1].sequence))
        busy.set()

    face.on_update(face.handler(note, gate), 1, "drop_oldest")
    subscribe(face)
    assert busy.wait(PATIENCE)
    until(lambda: face.stats.dropped[DropReason.OVERFLOW] > 2)
    gate.open()
    until(lambda: len(seen) > 2)
    assert seen == list(dict.fromkeys(seen))
