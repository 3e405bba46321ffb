"""A gateway that does not read: what waits for it stays in the session, and goes on when it reads again."""

from __future__ import annotations

from typing import Final

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.patience import PATIENCE
from tests.support.peers.faces import Face
from tests.support.peers.gateway import ScriptedGateway

from opend import CallTimeout, security
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_get_static_info import C2S, S2C, Request, Response

LONG: Final = Request(c2s=C2S(security_list=[security("HK.00700")] * 400_000))
SHORT: Final = Request(c2s=C2S())
REPLY: Final = Response(ret_type=RetType.SUCCEED, s2c=S2C())


@pytest.fixture
def face(open_face: OpenFace, gateway: ScriptedGateway) -> Face:
    """A client that is connected."""
    gateway.answers[methods.QOT_GET_STATIC_INFO.id] = REPLY
    made = open_face(gateway.port, timeout=PATIENCE, reconnect=None, rate_limit="off")
    made.connect()
    return made


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
