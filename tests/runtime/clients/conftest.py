"""The gateways of these tests, and both clients in turn; after each test no thread and no task is left."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, Unpack

import pytest
from tests.support.patience import PATIENCE, until
from tests.support.peers.faces import FACES, Face, FaceName, face_of
from tests.support.peers.gateway import ScriptedGateway
from tests.support.peers.outages import FleetingGateway, fleeting_gateway
from tests.support.peers.ports import HOST

from opend import AsyncClient, Client

if TYPE_CHECKING:
    from opend.session.options import ClientSettings


class OpenFace(Protocol):
    """Makes a client of the kind that is tested, which is not connected yet."""

    def __call__(
        self,
        port: int,
        host: str = HOST,
        *,
        unlock_provider: Callable[[], Any] | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Face: ...


@pytest.fixture(autouse=True)
def no_threads_left(only_new_objects: None) -> Iterator[None]:
    """See to it that a test leaves no thread, and nothing that warns when it is collected."""
    before = set(threading.enumerate())
    yield
    until(lambda: not set(threading.enumerate()) - before)
    gc.collect()  # What was not closed warns now, and warnings are errors.


@pytest.fixture
def gateway(no_threads_left: None) -> Iterator[ScriptedGateway]:
    """A gateway that the test scripts."""
    scripted = ScriptedGateway()
    yield scripted
    scripted.close()


@pytest.fixture
def fleeting(no_threads_left: None) -> Iterator[FleetingGateway]:
    """A simulator that can be taken away and brought back."""
    with fleeting_gateway() as made:
        yield made


@pytest.fixture(params=FACES)
def name(request: pytest.FixtureRequest) -> FaceName:
    """Which client is tested."""
    face: FaceName = request.param
    return face


@pytest.fixture
def open_face(name: FaceName, no_threads_left: None) -> Iterator[OpenFace]:
    """Make clients of the kind that is tested, which the end of the test closes."""
    opened: list[Face] = []

    def make(
        port: int,
        host: str = HOST,
        *,
        unlock_provider: Callable[[], Any] | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Face:
        kind = Client if name == "sync" else AsyncClient
        face = face_of(kind(host, port, unlock_provider=unlock_provider, **settings))
        opened.append(face)
        return face

    yield make
    for face in opened:
        face.leave()


@pytest.fixture
def face(open_face: OpenFace, gateway: ScriptedGateway) -> Face:
    """A client that is connected to the scripted gateway, and does not reconnect."""
    made = open_face(gateway.port, timeout=PATIENCE, connect_timeout=PATIENCE, reconnect=None)
    made.connect()
    gateway.wait_for(1)
    return made
