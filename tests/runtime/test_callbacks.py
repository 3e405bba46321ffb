"""The callback face against the simulator: serials at once, replies and pushes in callbacks, one thread."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Sequence
from queue import Queue

import pytest
from tests.support.patience import BEYOND

from opend import ConnectionClosed, EncodeError, Observer, Retry, UsageError, security
from opend.callbacks import CallbackClient, Callbacks
from opend.observing import Call, Reply
from opend.session.life.backoff import Reconnect
from opend.session.life.states import Closed, Connected, StateEvent
from opend.simulator import Simulator
from opend.testing import FaultProxy
from opend.testing.faults import Stall
from opend_proto import get_global_state, methods, qot_get_ticker, qot_sub, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import SubType
from opend_proto.schema import AnyPush, Message
from opend_proto.spi import Requests

TENCENT = security("HK.00700")
SUBSCRIBE = qot_sub.Request(
    c2s=qot_sub.C2S(
        security_list=[TENCENT],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )
)
TICKS = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=TENCENT, max_ret_num=5))
STATE = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
SECONDS = 10.0


class Witness(Callbacks):
    """Records the callbacks and their threads."""

    def __init__(self) -> None:
        self.seen: Queue[tuple[str, int, object]] = Queue()
        self.threads: set[str] = set()
        self.pushed: Queue[qot_update_ticker.Response] = Queue()

    def _note(self, name: str, number: int, value: object) -> None:
        self.threads.add(threading.current_thread().name)
        self.seen.put((name, number, value))

    def on_init_connect(self, client: Requests, error_code: int, description: str) -> None:
        self._note("init", error_code, description)

    def on_disconnect(self, client: Requests, error_code: int) -> None:
        self._note("disconnect", error_code, None)

    def on_reply_sub(self, client: Requests, serial: int, response: qot_sub.Response) -> None:
        self._note("sub", serial, response)

    def on_reply_get_ticker(self, client: Requests, serial: int, response: qot_get_ticker.Response) -> None:
        self._note("ticker", serial, response)

    def on_reply_get_global_state(self, client: Requests, serial: int, response: get_global_state.Response) -> None:
        self._note("state", serial, response)

    def on_update_ticker(self, client: Requests, response: qot_update_ticker.Response) -> None:
        self.threads.add(threading.current_thread().name)
        self.pushed.put(response)

    def next(self) -> tuple[str, int, object]:
        return self.seen.get(timeout=SECONDS)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(push_interval=0.02) as running:
        yield running


def test_requests_return_their_serial_and_replies_and_pushes_arrive(simulator: Simulator) -> None:
    witness = Witness()
    with CallbackClient(witness, simulator.host, simulator.port) as client:
        assert witness.next() == ("init", 0, "")
        assert client.connection_id > 0
        first = client.sub(SUBSCRIBE)
        assert witness.next()[:2] == ("sub", first)
        second = client.get_ticker(TICKS)
        assert second == first + 1
        name, serial, response = witness.next()
        assert (name, serial) == ("ticker", second)
        assert isinstance(response, qot_get_ticker.Response)
        assert response.s2c is not None
        assert len(response.s2c.ticker_list) == 5
        push = witness.pushed.get(timeout=SECONDS)
        assert push.ret_type is RetType.SUCCEED
        assert push.s2c is not None
        assert push.s2c.security == TENCENT
        assert client.stats.replies >= 2
    assert witness.threads == {"opend-callbacks"}


def test_a_refusal_arrives_as_the_reply_it_is(simulator: Simulator) -> None:
    witness = Witness()
    with CallbackClient(witness, simulator.host, simulator.port) as client:
        witness.next()
        client.get_ticker(TICKS)
        _, _, response = witness.next()
        assert isinstance(response, qot_get_ticker.Response)
        assert response.ret_type is RetType.FAILED
        assert response.ret_msg is not None
        assert "not subscribed" in response.ret_msg


def test_requests_may_be_made_in_callbacks_and_one_that_raises_harms_nothing(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    class Program(Witness):
        def on_init_connect(self, client: Requests, error_code: int, description: str) -> None:
            client.sub(SUBSCRIBE)

        def on_reply_sub(self, client: Requests, serial: int, response: qot_sub.Response) -> None:
            client.get_ticker(TICKS)
            raise RuntimeError("a fault of the user's")

    witness = Program()
    with CallbackClient(witness, simulator.host, simulator.port):
        assert witness.next()[0] == "ticker"
    assert "the callback on_reply_sub raised" in caplog.text


def test_a_server_that_is_not_there_is_told_in_the_callback() -> None:
    witness = Witness()
    with CallbackClient(witness, "127.0.0.1", 1, connect_timeout=2.0) as client:
        name, code, description = witness.next()
        assert (name, code) == ("init", RetType.FAILED)
        assert "127.0.0.1:1" in str(description)
        with pytest.raises(ConnectionClosed, match="not sent"):
            client.get_global_state(STATE)


def test_what_is_the_callers_fault_is_raised_at_once(simulator: Simulator) -> None:
    witness = Witness()
    with CallbackClient(witness, simulator.host, simulator.port) as client:
        witness.next()
        too_many = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=TENCENT, max_ret_num=2**31))
        with pytest.raises(EncodeError, match="maxRetNum"):
            client.get_ticker(too_many)
        with pytest.raises(UsageError, match="already"):
            client.connect()
        assert client.send(methods.GET_GLOBAL_STATE, STATE) > 0


def test_time_outs_and_lost_connections_arrive_in_the_callback(simulator: Simulator) -> None:
    witness = Witness()
    with (
        FaultProxy(simulator.host, simulator.port) as proxy,
        CallbackClient(
            witness, proxy.host, proxy.port, timeout=0.2, reconnect=Reconnect(first=0.05, longest=0.1)
        ) as client,
    ):
        assert witness.next()[:2] == ("init", 0)
        proxy.faults = [Stall()]
        client.get_global_state(STATE)
        _, _, response = witness.next()
        assert isinstance(response, get_global_state.Response)
        assert response.ret_type is RetType.TIME_OUT
        client.get_global_state(STATE)
        proxy.faults = []
        proxy.disconnect_all()
        outcomes = {witness.next()[0] for _ in range(3)}
        assert outcomes == {"state", "disconnect", "init"}


def test_close_ends_requests_under_way_and_may_be_called_twice(simulator: Simulator) -> None:
    witness = Witness()
    with FaultProxy(simulator.host, simulator.port) as proxy:
        client = CallbackClient(witness, proxy.host, proxy.port, timeout=BEYOND)
        client.connect()
        witness.next()
        proxy.faults = [Stall()]
        client.get_global_state(STATE)
        client.close()
        client.close()
        name, _, response = witness.next()
        assert name == "state"
        assert isinstance(response, get_global_state.Response)
        assert response.ret_type is RetType.DIS_CONNECT
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("opend-callbacks")]


class Watcher(Observer):
    """Records what it is told of."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.replies: list[Reply] = []
        self.pushes: set[str] = set()
        self.states: list[type[StateEvent]] = []

    def on_call(self, call: Call, /) -> None:
        self.calls.append(call)

    def on_reply(self, reply: Reply, /) -> None:
        self.replies.append(reply)

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        self.pushes.add(push.name)

    def on_state(self, event: StateEvent, /) -> None:
        self.states.append(type(event))


def test_an_observer_is_told_of_requests_pushes_and_changes(simulator: Simulator) -> None:
    witness, watcher = Witness(), Watcher()
    with CallbackClient(witness, simulator.host, simulator.port, observer=watcher) as client:
        witness.next()
        serial = client.sub(SUBSCRIBE)
        assert witness.next()[:2] == ("sub", serial)
        witness.pushed.get(timeout=SECONDS)
        too_many = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=TENCENT, max_ret_num=2**31))
        with pytest.raises(EncodeError):
            client.get_ticker(too_many)
    assert [call.request for call in watcher.calls] == [SUBSCRIBE, too_many]
    assert [reply.call for reply in watcher.replies] == watcher.calls
    assert [reply.outcome for reply in watcher.replies] == ["ok", "EncodeError"]
    assert watcher.replies[0].serial == serial
    assert watcher.pushes == {"Qot_UpdateTicker"}
    assert (watcher.states[1], watcher.states[-1]) == (Connected, Closed)


@pytest.mark.parametrize("is_lost", [False, True], ids=["no reply in time", "a lost connection"])
def test_a_request_is_made_again_and_keeps_its_serial(simulator: Simulator, is_lost: bool) -> None:
    witness, watcher = Witness(), Watcher()
    with (
        FaultProxy(simulator.host, simulator.port) as proxy,
        CallbackClient(
            witness,
            *(proxy.host, proxy.port),
            timeout=SECONDS if is_lost else 0.2,
            reconnect=Reconnect(first=0.05, longest=0.1),
            observer=watcher,
            retry=Retry(attempts=5, first=0.05),
        ) as client,
    ):
        witness.next()
        proxy.faults = [Stall()]
        serial = client.get_global_state(STATE)
        assert proxy.wait_for("stall")
        while not (watcher.replies or is_lost):
            threading.Event().wait(0.01)
        proxy.disconnect_all()
        proxy.faults = []
        seen = [witness.next() for _ in range(3)]
        names = [name for name, _, _ in seen]
        assert sorted(names) == ["disconnect", "init", "state"]
        _, number, response = seen[names.index("state")]
        assert number == serial
        assert isinstance(response, get_global_state.Response)
        assert response.ret_type is RetType.SUCCEED
        assert [reply.outcome for reply in watcher.replies][-1] == "ok"
        assert len(watcher.replies) == len(watcher.calls) > 1


def test_one_that_waits_to_be_made_again_ends_when_the_client_is_closed(simulator: Simulator) -> None:
    witness, watcher = Witness(), Watcher()
    with FaultProxy(simulator.host, simulator.port) as proxy:
        retry = Retry(first=60.0, longest=60.0)
        client = CallbackClient(witness, proxy.host, proxy.port, timeout=0.1, observer=watcher, retry=retry)
        client.connect()
        witness.next()
        proxy.faults = [Stall()]
        serial = client.get_global_state(STATE)
        while not watcher.replies:
            threading.Event().wait(0.01)
        client.close()
        name, number, response = witness.next()
        assert (name, number) == ("state", serial)
        assert isinstance(response, get_global_state.Response)
        assert response.ret_type is RetType.DIS_CONNECT
        assert witness.seen.empty()
    assert not [thread for thread in threading.enumerate() if thread.name == "opend-retries"]


def test_a_connection_that_is_not_made_in_time_is_told_as_a_time_out() -> None:
    witness = Witness()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host, port = silent.getsockname()
        with CallbackClient(witness, host, port, connect_timeout=0.1):
            name, code, description = witness.next()
    assert (name, code) == ("init", RetType.TIME_OUT)
    assert "did not answer InitConnect in time" in str(description)
