"""A gateway that does not read: what waits for it stays in the session, and goes on when it reads again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from tests.support.faces import FACES, Face, FaceName, face_of
from tests.support.gateway import ScriptedGateway
from tests.support.patience import PATIENCE

from opend import AsyncClient, CallTimeout, Client, security
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_get_static_info import C2S, S2C, Request, Response

LONG: Final = Request(c2s=C2S(security_list=[security("HK.00700")] * 400_000))
SHORT: Final = Request(c2s=C2S())
REPLY: Final = Response(ret_type=RetType.SUCCEED, s2c=S2C())


@pytest.fixture
def gateway() -> Iterator[ScriptedGateway]:
    scripted = ScriptedGateway()
    scripted.answers[methods.QOT_GET_STATIC_INFO.id] = REPLY
    yield scripted
    scripted.close()


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest, gateway: ScriptedGateway) -> Iterator[Face]:
    """Either client, connected."""
    name: FaceName = request.param
    kind = Client if name == "sync" else AsyncClient
    made = face_of(kind("127.0.0.1", gateway.port, timeout=PATIENCE, reconnect=None, rate_limit="off"))
    made.connect()
    yield made
    made.leave()


def test_what_is_not_taken_stays_in_the_session(face: Face, gateway: ScriptedGateway) -> None:
    gateway.hears.clear()
    sent: list[int] = []
    for _ in range(3):
        with pytest.raises(CallTimeout):
            face.call(methods.QOT_GET_STATIC_INFO, LONG, 0.2)
        sent.append(face.stats.bytes_sent)
    assert sent[1] == sent[2], "it takes more from the session than the socket"
    gateway.hears.set()
    assert face.call(methods.QOT_GET_STATIC_INFO, SHORT) == REPLY
    assert face.stats.bytes_sent > 3 * (sent[0] - 1000)
