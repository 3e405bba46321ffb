"""Both clients read long replies in another thread, so that nothing else waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import PATIENCE
from tests.support.peers.faces import Face, FaceName

from opend import CallTimeout, DecodeError
from opend.session.connection import bodies, tcp
from opend.session.connection.bodies import read_body
from opend.simulator import Simulator
from opend_proto import get_global_state
from opend_proto.get_global_state import Response

SetUp: TypeAlias = Callable[[Callable[[], None]], None]


def wait_for(released: threading.Event) -> None:
    assert released.wait(PATIENCE)


def every_body_is_long(_: bytes, __: int) -> bool:
    return True


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> SetUp:
    """Has something done before the reply to GetGlobalState, which passes for long, is read."""
    monkeypatch.setattr(bodies, "is_long", every_body_is_long)
    monkeypatch.setattr(tcp, "run_reader", lambda: None)

    def set_up(before: Callable[[], None]) -> None:
        def read(message_type: Any, *rest: Any) -> Any:
            if message_type is Response:
                before()
            return read_body(message_type, *rest)

        monkeypatch.setattr(bodies, "read_body", read)

    return set_up


@pytest.fixture
def face(open_face: OpenFace, reading: SetUp) -> Iterator[Face]:
    """A client that is connected to a simulator, and for which every body is long."""
    with Simulator() as simulator:
        made = open_face(simulator.port)
        made.connect()
        yield made
        made.close()


def global_state(face: Face, timeout: float | None = None) -> get_global_state.S2C:
    return face.do(lambda client: client.system.get_global_state(user_id=0, timeout=timeout))


def test_long_replies_are_read_in_another_thread(name: FaceName, face: Face, reading: SetUp) -> None:
    names: list[str] = []
    reading(lambda: names.append(threading.current_thread().name))
    for _ in range(3):
        assert global_state(face).qot_logined
    if name == "sync":
        assert names == ["opend-decoder"] * 3
    else:
        assert len(names) == 3
        assert all(name.startswith("asyncio_") for name in names)


def test_a_call_times_out_while_its_reply_is_read(face: Face, reading: SetUp) -> None:
    released = threading.Event()
    reading(lambda: wait_for(released))
    with pytest.raises(CallTimeout):
        global_state(face, 0.1)
    released.set()
    assert global_state(face).qot_logined


def test_other_calls_go_on_while_a_reply_is_read(face: Face, reading: SetUp) -> None:
    released = threading.Event()
    reading(lambda: wait_for(released))
    call = face.begin(lambda client: client.system.get_global_state(user_id=0))
    with pytest.raises(CallTimeout):
        global_state(face, 0.1)
    assert not call.done()
    released.set()
    assert call.result(PATIENCE).qot_logined


def test_a_long_reply_that_cannot_be_read_fails_its_call(face: Face, reading: SetUp) -> None:
    def refuse() -> None:
        raise DecodeError("wrong", path=Response.FULL_NAME)

    reading(refuse)
    with pytest.raises(DecodeError, match="wrong"):
        global_state(face)
