"""Both clients read long pushes in another thread: all pushes keep their order, and nothing else waits for them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any, Final

import pytest
from tests.runtime.clients.conftest import OpenFace
from tests.support.markets.truth import LeapingClock, TickAudit
from tests.support.patience import PATIENCE, until
from tests.support.peers.faces import Face
from tests.support.peers.gateway import INIT, ScriptedGateway

from opend import Bar, CallTimeout, security
from opend.codec import encode
from opend.frame import SHORT_BODY, encode_frame
from opend.session import ClientSession
from opend.session.connection import bodies, tcp
from opend.session.connection.bodies import read_body
from opend.simulator import Simulator
from opend_proto import methods, qot_update_ticker, trd_unlock_trade
from opend_proto.common import RetType
from opend_proto.qot_common import KLType

UNLOCKED: Final = trd_unlock_trade.Response(ret_type=RetType.SUCCEED, s2c=trd_unlock_trade.S2C())
CODE: Final = "HK.00700"


def frame(code: str, size: int = 1) -> bytes:
    s2c = qot_update_ticker.S2C(security=security(f"US.{code}"), name="x" * size)
    body = encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c))
    return encode_frame(methods.QOT_UPDATE_TICKER.id, 1, body)


PUSHES: Final = frame("1") + frame("2", 2 * SHORT_BODY) + frame("3") + frame("4")


class Reading:
    """The reading of long pushes, which begins only when the test lets it."""

    def __init__(self) -> None:
        self.allowed = threading.Event()
        self.began = threading.Event()
        self.threads: list[str] = []

    def read(self, message_type: Any, body: Any, *rest: Any) -> Any:
        if len(body) > SHORT_BODY:
            self.threads.append(threading.current_thread().name)
            self.began.set()
            assert self.allowed.wait(PATIENCE)
        return read_body(message_type, body, *rest)


@pytest.fixture
def face(open_face: OpenFace, gateway: ScriptedGateway) -> Face:
    """A client that is connected to a gateway which answers InitConnect and UnlockTrade, and nothing else."""
    gateway.answers = {1001: INIT, 2005: UNLOCKED}
    made = open_face(gateway.port, reconnect=None)
    made.connect()
    return made


def is_not_short(body: bytes, _: int) -> bool:
    return len(body) > SHORT_BODY


def every_body_is_long(_: bytes, __: int) -> bool:
    return True


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    held = Reading()
    monkeypatch.setattr(bodies, "is_long", is_not_short)
    monkeypatch.setattr(bodies, "read_body", held.read)
    return held


def codes(payloads: list[qot_update_ticker.S2C]) -> list[str]:
    return [each.security.code for each in payloads]


def test_everything_else_goes_on_and_the_order_is_kept(face: Face, gateway: ScriptedGateway, reading: Reading) -> None:
    handled: list[qot_update_ticker.S2C] = []
    face.on_update(handled.append)
    pushes = face.updates()
    gateway.flush(PUSHES)
    assert codes(pushes.take(1)) == ["1"]
    assert reading.began.wait(PATIENCE)
    face.do(lambda client: client.trd.unlock_trade(unlock=False))
    with pytest.raises(CallTimeout):
        face.do(lambda client: client.system.get_global_state(user_id=0, timeout=0.05))
    until(lambda: handled)
    assert codes(handled) == ["1"]
    reading.allowed.set()
    assert codes(pushes.take(3)) == ["2", "3", "4"]
    until(lambda: len(handled) == 4)
    assert codes(handled) == ["1", "2", "3", "4"]
    (thread,) = reading.threads
    assert thread.startswith(("opend-decoder", "asyncio_"))


def test_closing_does_not_wait_for_a_push(face: Face, gateway: ScriptedGateway, reading: Reading) -> None:
    pushes = face.updates()
    gateway.flush(PUSHES)
    assert reading.began.wait(PATIENCE)
    face.close()
    assert codes(pushes.rest()) == ["1"]
    reading.allowed.set()


def test_a_full_line_holds_the_connection_back(
    face: Face, gateway: ScriptedGateway, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused = threading.Event()
    pause = ClientSession.pause

    def watched(session: ClientSession) -> None:
        pause(session)
        paused.set()

    monkeypatch.setattr(ClientSession, "pause", watched)
    pushes = face.updates(10_000)
    gateway.flush(frame("0", 2 * SHORT_BODY) + b"".join(frame(str(number)) for number in range(1, 2000)))
    assert paused.wait(PATIENCE)
    reading.allowed.set()
    assert codes(pushes.take(2000)) == [str(each) for each in range(2000)]


# Loss-free iterators, for which every push and every reply is long.


@pytest.fixture
def market(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    monkeypatch.setattr(bodies, "is_long", every_body_is_long)
    monkeypatch.setattr(tcp, "run_reader", lambda: None)
    with Simulator(clock=LeapingClock(60.0), push_interval=0.01) as simulator:
        yield simulator


def audit_of(simulator: Simulator) -> TickAudit:
    return TickAudit(simulator.market, next(each for each in simulator.market.securities if each.text == CODE))


def check_bars(bars: list[Any]) -> None:
    closed = [item.kl.time for item in bars if item.closed]
    assert closed == sorted(set(closed))
    assert closed


def test_feeds(open_face: OpenFace, market: Simulator) -> None:
    audit = audit_of(market)
    face = open_face(market.port)
    face.connect()
    for item in face.reader(lambda client: client.ticks(CODE, recent=3)).take(60):
        audit.take(item)
    bars = face.reader(lambda client: client.klines(CODE, KLType.K_1MIN)).take(150)
    check_bars([item for item in bars if isinstance(item, Bar)])
    assert (audit.gaps, audit.ticks) == (0, 60)
    face.close()
