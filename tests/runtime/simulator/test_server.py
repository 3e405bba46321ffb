"""The simulator over real sockets: it starts, serves and stops, and no client can harm another."""

import asyncio
import gc
import socket
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from typing import Self, TypeVar, cast

import pytest
from tests.support.patience import until

from opend import codec
from opend.errors import LinkError, UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF, Frame, FrameDecoder, encode_frame
from opend.simulator import ManualClock, RefusalError, Simulator
from opend.simulator.calendar.sessions import HoursKept
from opend.simulator.connection import MOST_UNSENT, ClientConnection
from opend_proto import (
    init_connect,
    keep_alive,
    methods,
    qot_get_company_profile,
    qot_get_sub_info,
    qot_sub,
    qot_update_ticker,
)
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security, SubType
from opend_proto.schema import Message, Method

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")
OTHERS: set[threading.Thread] = set()


class Wire:
    """A client that is only a socket."""

    def __init__(self, simulator: Simulator, receive_buffer: int | None = None) -> None:
        self.socket = socket.socket()
        if receive_buffer is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(20)
        try:
            self.socket.connect((simulator.host, simulator.port))
        except OSError:
            self.socket.close()
            raise
        self._decoder = FrameDecoder()
        self._frames: list[Frame] = []
        self._serial = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, protocol_id: int, body: bytes, *, checksum: bytes | None = None) -> int:
        self._serial += 1
        self.socket.sendall(encode_frame(protocol_id, self._serial, body, checksum=checksum))
        return self._serial

    def frame(self) -> Frame:
        while not self._frames:
            data = self.socket.recv(1 << 16)
            if not data:
                raise EOFError
            self._frames += self._decoder.feed(data)
        return self._frames.pop(0)

    def ask(self, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
        serial = self.send(method.id, codec.encode(request))
        while True:
            frame = self.frame()
            if (frame.protocol_id, frame.serial) == (method.id, serial):
                return codec.decode(method.response, frame.body)

    def greet(self, push_format: int = BODY_PROTOBUF) -> init_connect.S2C:
        text = f'{{"c2s": {{"clientVer": 1011, "clientID": "wire", "pushProtoFmt": {push_format}}}}}'
        response = self.ask(methods.INIT_CONNECT, codec.from_json(init_connect.Request, text))
        assert response.s2c is not None
        return response.s2c

    def connections(self) -> int:
        """Return the number of connections that the gateway knows, this one included."""
        request = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S(is_req_all_conn=True))
        s2c = self.ask(methods.QOT_GET_SUB_INFO, request).s2c
        assert s2c is not None
        return len(s2c.conn_sub_info_list)

    def still_served(self) -> bool:
        request = keep_alive.Request(c2s=keep_alive.C2S(time=1))
        return self.ask(methods.KEEP_ALIVE, request).ret_type == RetType.SUCCEED

    def subscribe(self, *, first_push: bool = False) -> None:
        c2s = qot_sub.C2S(
            security_list=[TENCENT],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=first_push,
        )
        assert self.ask(methods.QOT_SUB, qot_sub.Request(c2s=c2s)).ret_type == RetType.SUCCEED

    def ticks(self, count: int) -> list[int]:
        """Read at least ``count`` pushed ticks and return their sequences."""
        found: list[int] = []
        while len(found) < count:
            frame = self.frame()
            assert frame.protocol_id == methods.QOT_UPDATE_TICKER.id
            response = codec.decode(qot_update_ticker.Response, frame.body)
            assert response.s2c is not None
            found += [tick.sequence for tick in response.s2c.ticker_list]
        return found


@contextmanager
def greeted(simulator: Simulator) -> Generator[Wire, None, None]:
    with Wire(simulator) as wire:
        wire.greet()
        yield wire


def expected_ticks(simulator: Simulator, start: int) -> list[int]:
    listing = simulator.market.find(TENCENT.market, TENCENT.code)
    assert listing is not None
    return [tick.sequence for tick in simulator.market.following(listing, start, 10**6)]


@pytest.fixture(autouse=True)
def others() -> Iterator[None]:
    """Leave out the threads of simulators that serve a whole session of tests."""
    OTHERS.update(threading.enumerate())
    yield
    OTHERS.clear()


def own_threads() -> list[str]:
    started = [thread for thread in threading.enumerate() if thread not in OTHERS]
    return [thread.name for thread in started if thread.name.startswith("opend-simulator")]


# Its life


def test_it_listens_on_a_free_port_and_leaves_nothing_behind() -> None:
    with Simulator() as simulator:
        assert simulator.port > 0
        assert len(own_threads()) == 1
        with greeted(simulator) as wire:
            assert wire.still_served()
    assert own_threads() == []
    with pytest.raises(ConnectionRefusedError):
        Wire(simulator)
    gc.collect()  # an unclosed socket or loop would warn here, and warnings are errors


def test_starting_and_stopping_twice_is_the_same_as_once() -> None:
    simulator = Simulator()
    simulator.stop()
    simulator.start()
    port = simulator.port
    simulator.start()
    assert simulator.port == port
    simulator.stop()
    simulator.stop()
    simulator.start()
    with greeted(simulator) as wire:
        assert wire.still_served()
    simulator.stop()
    assert own_threads() == []


@pytest.fixture
def unsent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes waited for a client after each round of its pushes."""
    noted: list[int] = []
    push_due = ClientConnection.push_due

    def watched(connection: ClientConnection) -> None:
        push_due(connection)
        noted.append(connection.unsent)

    monkeypatch.setattr(ClientConnection, "push_due", watched)
    return noted


def test_stopping_ends_connections_idle_and_stalled(unsent: list[int]) -> None:
    clock = ManualClock()
    with ExitStack() as stack:
        simulator = stack.enter_context(Simulator(clock=clock, push_interval=0.02))
        idle = stack.enter_context(greeted(simulator))
        stalled = stack.enter_context(Wire(simulator, receive_buffer=4096))
        stalled.greet()
        stalled.subscribe()
        clock.advance(4 * 3600)
        until(lambda: max(unsent, default=0) > 0)
        simulator.stop()
        with pytest.raises((EOFError, ConnectionError)):
            idle.frame()


def test_it_serves_inside_a_running_loop() -> None:
    async def main() -> None:
        async with Simulator() as simulator:
            reader, writer = await asyncio.open_connection(simulator.host, simulator.port)
            writer.write(encode_frame(methods.KEEP_ALIVE.id, 1, b""))
            assert await reader.readexactly(2) == b"FT"
            writer.close()
            await writer.wait_closed()

    asyncio.run(main())
    assert own_threads() == []


def test_a_port_in_use_is_a_clear_error() -> None:
    with Simulator() as first, pytest.raises(LinkError, match=rf"cannot listen on 127\.0\.0\.1:{first.port}: .*in use"):
        Simulator(port=first.port).start()
    assert own_threads() == []


def test_a_host_that_is_not_here_is_a_clear_error() -> None:
    with pytest.raises(LinkError, match=r"cannot listen on host\.invalid:0"):
        Simulator("host.invalid").start()


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_cannot_be_is_refused(port: int) -> None:
    with pytest.raises(UsageError, match=f"not {port};"):
        Simulator(port=port)


@pytest.mark.parametrize("interval", [0.0, -1.0, float("nan")])
def test_a_push_interval_that_cannot_be_is_refused(interval: float) -> None:
    with pytest.raises(UsageError, match="push_interval"):
        Simulator(push_interval=interval)


def test_hours_that_cannot_be_are_refused() -> None:
    with pytest.raises(UsageError, match="hours must be one of around_the_clock, exchange"):
        Simulator(hours=cast("HoursKept", "never"))
    assert Simulator(hours="exchange").market.hours == "exchange"


def test_connections_have_ids_and_keys_of_their_own_drawn_from_the_seed() -> None:
    def identities(seed: int) -> list[tuple[int, str]]:
        with Simulator(seed=seed) as simulator, Wire(simulator) as first, Wire(simulator) as second:
            return [(s2c.conn_id, s2c.conn_aes_key) for s2c in (first.greet(), second.greet())]

    one, two = identities(1), identities(2)
    assert identities(1) == one
    assert len({*one, *two}) == 4


# Pushes


def test_pushes_follow_the_clock() -> None:
    clock = ManualClock()
    with Simulator(clock=clock, push_interval=0.02) as simulator, greeted(simulator) as wire:
        start = simulator.market.milliseconds()
        wire.subscribe()
        clock.advance(30)
        expected = expected_ticks(simulator, start)
        assert wire.ticks(len(expected)) == expected


def test_a_first_push_holds_what_was_traded_before() -> None:
    clock = ManualClock()
    with Simulator(clock=clock, push_interval=0.02) as simulator, greeted(simulator) as wire:
        wire.subscribe(first_push=True)
        listing = simulator.market.find(TENCENT.market, TENCENT.code)
        assert listing is not None
        assert wire.ticks(10) == [tick.sequence for tick in simulator.market.latest(listing, 10)]


def test_pushes_come_in_the_format_asked_for() -> None:
    clock = ManualClock()
    with Simulator(clock=clock, push_interval=0.02) as simulator, Wire(simulator) as wire:
        wire.greet(push_format=BODY_JSON)
        wire.subscribe()
        clock.advance(2)
        frame = wire.frame()
        assert frame.body_format == BODY_JSON
        response = codec.from_json(qot_update_ticker.Response, bytes(frame.body))
        assert response.s2c is not None
        assert response.s2c.security == TENCENT


# Handlers


def test_a_typed_handler_answers_a_protocol() -> None:
    simulator = Simulator()

    @simulator.handle(methods.QOT_GET_COMPANY_PROFILE)
    def profile(request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
        assert request.c2s.security == TENCENT
        return qot_get_company_profile.Response(ret_type=RetType.SUCCEED, ret_msg="mine")

    request = qot_get_company_profile.Request(c2s=qot_get_company_profile.C2S(security=TENCENT))
    with simulator, greeted(simulator) as wire:
        assert wire.ask(methods.QOT_GET_COMPANY_PROFILE, request).ret_msg == "mine"
    assert profile(request).ret_msg == "mine", "the decorator leaves the function as it was"


def test_a_handler_may_change_a_sample_or_refuse() -> None:
    simulator = Simulator()

    @simulator.handle(methods.QOT_GET_COMPANY_PROFILE)
    def profile(request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
        if request.c2s.security != TENCENT:
            raise RefusalError("only Tencent", err_code=7)
        reply = simulator.sample(methods.QOT_GET_COMPANY_PROFILE, request)
        assert reply.s2c is not None
        reply.s2c.item_list[0].value = "mine"
        return reply

    def ask(wire: Wire, security: Security) -> qot_get_company_profile.Response:
        request = qot_get_company_profile.Request(c2s=qot_get_company_profile.C2S(security=security))
        return wire.ask(methods.QOT_GET_COMPANY_PROFILE, request)

    with simulator, greeted(simulator) as wire:
        changed, refused = ask(wire, TENCENT).s2c, ask(wire, Security(market=QotMarket.US_SECURITY, code="AAPL"))
    assert changed is not None
    assert (changed.item_list[0].value, len(changed.item_list)) == ("mine", 3)
    assert (refused.ret_type, refused.ret_msg, refused.err_code) == (RetType.FAILED, "only Tencent", 7)


# Mistakes of clients


@pytest.mark.parametrize(
    "rubbish",
    [b"GET / HTTP/1.1\r\n\r\n", b"\x00" * 100, encode_frame(1001, 1, b"\xff" * 10), encode_frame(1001, 1, b"abc")[:-1]],
    ids=["HTTP", "zeros", "body of rubbish", "cut in the middle"],
)
def test_rubbish_harms_only_its_own_connection(rubbish: bytes) -> None:
    with Simulator() as simulator, greeted(simulator) as good:
        for _ in range(3):
            with Wire(simulator) as bad:
                bad.socket.sendall(rubbish)
        assert good.still_served()
        with greeted(simulator) as late:
            assert late.still_served()


def test_a_stream_that_makes_no_sense_is_closed() -> None:
    with Simulator() as simulator, Wire(simulator) as bad:
        bad.socket.sendall(b"no frame at all")
        with pytest.raises((EOFError, ConnectionError)):
            bad.frame()


def test_a_wrong_checksum_fails_its_request_only() -> None:
    with Simulator() as simulator, greeted(simulator) as wire:
        serial = wire.send(methods.KEEP_ALIVE.id, b"", checksum=bytes(20))
        frame = wire.frame()
        assert (frame.protocol_id, frame.serial) == (methods.KEEP_ALIVE.id, serial)
        response = codec.decode(keep_alive.Response, frame.body)
        assert response.ret_type == RetType.INVALID
        assert "SHA-1" in (response.ret_msg or "")
        assert wire.still_served()


def test_a_frame_may_come_byte_by_byte() -> None:
    with Simulator() as simulator, greeted(simulator) as wire:
        request = codec.encode(keep_alive.Request(c2s=keep_alive.C2S(time=1)))
        for byte in encode_frame(methods.KEEP_ALIVE.id, 77, request):
            wire.socket.sendall(bytes([byte]))
        assert wire.frame().serial == 77


def test_a_connection_that_ends_frees_its_quota() -> None:
    clock = ManualClock()
    with Simulator(subscription_quota=1, clock=clock) as simulator:
        with greeted(simulator) as wire:
            wire.subscribe()
        c2s = qot_sub.C2S(security_list=[TENCENT], sub_type_list=[SubType.BASIC], is_sub_or_un_sub=True)
        with greeted(simulator) as wire:
            until(lambda: wire.connections() == 1)
            assert "freed a minute later" in (wire.ask(methods.QOT_SUB, qot_sub.Request(c2s=c2s)).ret_msg or "")
            clock.advance(60)
            until(lambda: wire.ask(methods.QOT_SUB, qot_sub.Request(c2s=c2s)).ret_type == RetType.SUCCEED)


def test_a_slow_reader_holds_up_nobody_is_bounded_and_loses_nothing(unsent: list[int]) -> None:
    clock = ManualClock()
    with (
        Simulator(clock=clock, push_interval=0.02) as simulator,
        Wire(simulator, receive_buffer=4096) as slow,
        greeted(simulator) as other,
    ):
        start = simulator.market.milliseconds()
        slow.greet()
        slow.subscribe()
        clock.advance(4 * 3600)
        until(lambda: max(unsent, default=0) > MOST_UNSENT)
        assert other.still_served()
        expected = expected_ticks(simulator, start)
        assert slow.ticks(len(expected)) == expected
        assert max(unsent) < MOST_UNSENT + 64 * 1024


def test_requests_have_their_turn_within_a_round_of_pushes(monkeypatch: pytest.MonkeyPatch) -> None:
    pushed: list[ClientConnection] = []

    def slowly(connection: ClientConnection) -> None:
        pushed.append(connection)
        time.sleep(0.01)

    with Simulator(push_interval=0.01) as simulator, ExitStack() as stack:
        wires = [stack.enter_context(greeted(simulator)) for _ in range(20)]
        monkeypatch.setattr(ClientConnection, "push_due", slowly)
        places: set[int] = set()
        while len(pushed) < 5 * len(wires):
            assert wires[0].still_served()
            places.add(len(pushed) % len(wires))
        # If requests were served only between the rounds, each would find the same number of connections pushed to.
        assert len(places) > 2


def test_requests_are_not_read_while_their_replies_are_not() -> None:
    with Simulator() as simulator, Wire(simulator, receive_buffer=4096) as wire, greeted(simulator) as other:
        wire.greet()
        wire.subscribe()
        text = '{"c2s": {"security": {"market": 1, "code": "00700"}, "maxRetNum": 1000}}'
        request = codec.encode(codec.from_json(methods.QOT_GET_TICKER.request, text))
        flood = encode_frame(methods.QOT_GET_TICKER.id, 1, request) * 100_000
        wire.socket.settimeout(1)
        with pytest.raises(TimeoutError):
            wire.socket.sendall(flood)
        assert other.still_served()
